"""Not found, in languages of which few sites are: Icelandic, Irish, Kurmanji, Pashto, Tibetan."""

from __future__ import annotations

from typing import Final

#: Folding takes accents away: what is another language's word without them ("nîne", "tune") needs its neighbour.
#: Language to (any of these must be said; other words that such sentences are made of), as for the larger ones.
FARTHER: Final[dict[str, tuple[str, str]]] = {
    "is": (
        """
        fannst ekki / finnst ekki / fannst því miður ekki / finnst því miður ekki / fundum ekki / fundum við ekki /
        er ekki til / er ekki lengur til / er því miður ekki til / er ekki að finna / er ekki lengur aðgengileg /
        er ekki aðgengileg / er ekki lengur aðgengilegt / tókst ekki að finna / ekki tókst að finna /
        gátum ekki fundið / hefur verið fjarlægð / hefur verið fjarlægt / var fjarlægð / hefur verið eytt /
        var eytt / engin síða fannst
        """,
        """
        síða síðan síðuna síðunni síðu vefsíða vefsíðan vefsíðuna sem þú ert að leita leitar leitaðir leitað baðst um
        þér þessi þetta þessa slóð slóðin slóðina hlekkur hlekkurinn skjal skjalið skrá skráin grein greinin frétt
        fréttin efni efnið því miður úps obbosí afsakið villa villukóði er ekki til lengur eða og við á hér hefur
        verið flutt færð gæti getur fundin var umbeðin umbeðna kann vera opna reyndir reynir
        """,
    ),
    "ga": (
        """
        níor aimsíodh / níor aimsigh / níor aimsíomar / níorbh fhéidir teacht ar / ní féidir teacht ar / ní féidir linn
        teacht ar / ní bhfuarthas / níor fuarthas / ní bhfuaireamar / gan aimsiú / leathanach ar iarraidh /
        níl an leathanach ann / níl an leathanach seo ann / níl an leathanach sin ann / níl an leathanach ar fáil /
        níl an leathanach seo ar fáil / níl leathanach ann / níl a leithéid de leathanach ann / níl an t alt ann /
        níl an t alt ar fáil / níl sé ar fáil / nach bhfuil ann / baineadh an leathanach / scriosadh an leathanach
        """,
        """
        an na leathanach leathanaigh leathanaigh_seo seo sin atá a bhfuil tú ag lorg á lorg agat do dhá gabh gabhaigí
        leithscéal ár tá brón orainn faraor ar_an_drochuair earráid comhad doiciméad alt t_alt ábhar seoladh nasc ann
        níos mó nó agus ar_fáil raibh iarr d_iarr diarr tú freastalaí bogadh scriosadh suíomh níl linn ní ar is féidir
        gur
        """,
    ),
    "ku": (
        """
        nehat dîtin / nehate dîtin / nehatiye dîtin / nayê dîtin / nehatin dîtin / nehat peydakirin / peyda nebû /
        peyda nabe / tune ye / tuneye / êdî tune / rûpel nîne / êdî nîne / me nedît / hat jêbirin / hatiye jêbirin /
        hatiye rakirin / hate jêbirin / ne berdest e / ne di xizmetê de ye / nikarin bibînin
        """,
        """
        rûpel rûpela rûpelê rûpelek rûpelekê ev vê ew wê ku hûn we tu te lê li digerin digeriyan digerî digere daxwaz
        kir kirî kiriye dixwazin xwestî xwest navnîşan navnîşana girêdan girêdana belge belgeya pel pelê gotar gotara
        nûçe nûçeya naverok naveroka bibore bibihûre biborin mixabin ser malperê malper çewtî çewtiya şaşî xeletî an
        jî û dibe be hatibe rakirin veguhastin jêbirin êdî em ye e yê ya hat hatiye bi navê vî
        """,
    ),
    "ps": (
        """
        ونه موندل شوه / ونه موندل شو / ونه موندل شول / و نه موندل شوه / پیدا نه شوه / پیدا نشوه / پیدا نه شو /
        پیدا نشو / ونه موندله / ونه موند / شتون نلري / شتون نه لري / وجود نلري / وجود نه لري / نشته / لرې شوې ده /
        لرې شوی دی / ړنګه شوې / ړنګه شوې ده / ړنګ شوی دی / حذف شوې ده / حذف شوی دی / لاسرسی نشته
        """,
        """
        پاڼه پاڼې پاڼي مخ مخه دا دغه هغه چې چي تاسو تاسې ته یې ئې لټوئ لټوی لټوې لټولې غوښتې غوښتل غوښتلې غوښتونکې
        شوې شوی غوښتنه پته لینک ځای وېبپاڼه ویبپاڼه سایټ لیکنه مقاله خبر فایل سند بښنه غواړو وبښئ وبخښئ له بده مرغه
        تېروتنه تیروتنه غلطي او یا کېدای کیدای شي ده دی وي په دې کې لېږدول لیږدول نور نوره مو موږ مونږ د لاسرسي
        """,
    ),
    "bo": (
        """
        རྙེད་མ་སོང་ / རྙེད་མ་བྱུང་ / མ་རྙེད / རྙེད་མི་འདུག / མི་རྙེད / རྙེད་ཐུབ་མ་སོང་ / འཚོལ་མ་ཐུབ / མི་འདུག /
        མེད་པ་རེད / མེད་པ་རེད་འདུག / བསུབས་ཟིན / སུབ་ཟིན / ཡོད་པ་མ་རེད
        """,
        """
        ཤོག་ངོས ཤོག་ངོས་འདི ཤོག་ལྷེ དྲ་ངོས དྲ་ཤོག འདི དེ ཁྱེད ཁྱེད་ཀྱིས ཁྱེད་རང ཁྱེད་རང་གིས ཀྱིས གིས འཚོལ་བཞིན་པའི
        འཚོལ་བའི འཚོལ བཙལ་བའི བཙལ དགོས་པའི རེ་འདུན་ཞུས་པའི དྲ་ཚིགས དྲ་རྒྱ དྲ་ཐག གནས་ཡུལ ཁ་བྱང ཡིག་ཆ རྩོམ་ཡིག ནང་དོན
        གསར་འགྱུར དགོངས་དག དགོངས་པ་མ་ཚོམ ནོར་འཁྲུལ རེད འདུག ནི ལ གི གྱི ཀྱི ཡི དང ཡང་ན ཡང
        """,
    ),
}
