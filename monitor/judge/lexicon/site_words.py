"""What sites say of themselves in lines of their own, in many languages: where a story goes on, letters, apps, appeals.

Every sentence of a line has to be one of these from its beginning to its end, and the site has to speak of itself ("our
app", "follow us"); a sentence of an article about apps and appeals is none.
"""
# ruff: noqa: E501 - expressions are read best a language on a line

from __future__ import annotations

import re
from functools import lru_cache

from monitor.judge.lexicon.expressions import expression

#: The rest of such a sentence: no quotation, for that is a story's.
_REST = r"[^\"“”„«»「」『』‹›\n]{0,110}"
_NETWORKS = (
    r"(?:twitter|facebook|instagram|telegram|whatsapp|youtube|linkedin|mastodon|bluesky|threads|tiktok|reddit|pinterest"
    r"|flipboard|google news|social media|\bx\b|\brss\b|twitter'?da|facebook'?ta|твиттер\w*|фейсбук\w*|телеграм\w*|вконтакте"
    r"|инстаграм\w*|ютуб\w*|соцсет\w*|дзен\w*|تويتر|فيسبوك|إنستغرام|تيليغرام|تلغرام|واتساب|يوتيوب|فېيسبۇك|تىۋىتتېر|يۇتۇب"
    r"|推特|脸书|臉書|微博|微信|公众号|抖音|电报|ツイッター|フェイスブック|트위터|페이스북)"
)
#: Where a story goes on below an advert. Parts of such a line are labels by themselves ("Advertisement").
_CONTINUES = (
    r"(?:(?:the )?(?:story|article) )?(?:continues?(?= (?:below|after|under))|continue reading|keep reading|scroll(?: down)? to continue(?: reading)?)"
    r"(?: (?:below|after|with|under))?(?:(?: (?:this|the|our))? (?:ads?|advert|advertisement|sponsors?))?"
    r"|(?:der )?(?:artikel|text|beitrag)(?: geht| wird)? (?:unten |nach der (?:anzeige|werbung) )?(?:weiter|fortgesetzt)"
    r"|(?:nach der (?:anzeige|werbung) geht(?:['’]s| es)? weiter|weiterlesen nach der (?:anzeige|werbung)"
    r"|lesen sie unten weiter|unten weiterlesen)"
    r"|la suite (?:de l['’]article )?après (?:la|cette) (?:publicité|pub)|continuer la lecture ci-dessous"
    r"|(?:el artículo |la noticia )?(?:continúa|sigue)(?: leyendo)? (?:después de la publicidad|tras la publicidad|abajo|más abajo)"
    r"|(?:l['’]articolo )?continua (?:dopo la pubblicità|a leggere(?: sotto)?|sotto)"
    r"|(?:o artigo |a matéria )?continua (?:após|depois d)[ae]? (?:a )?publicidade|lees verder(?: onder de advertentie)?"
    r"|(?:артикль|статья |материал )?(?:продолжение|продолжается|читайте) ?(?:статьи )?(?:ниже|далее|после рекламы)"
    r"|читать дальше после рекламы|продовження (?:нижче|після реклами)"
    r"|(?:haberin |yazının )?devamı (?:aşağıda|reklamdan sonra)|(?:haber )?reklamdan sonra devam ediyor|okumaya devam edin"
    r"|aşağıdan okumaya devam edin"
    r"|(?:يستمر|يتابع) (?:المقال|الخبر) (?:بعد الإعلان|أدناه)|(?:تابع|واصل|أكمل) القراءة(?: (?:أدناه|بعد الإعلان))?"
    r"|(?:ماقالىنىڭ )?داۋامى(?:نى)? تۆۋەندە(?: ئوقۇڭ)?|ئېلاندىن كېيىن داۋاملىشىدۇ|تۆۋەندە داۋاملاشتۇرۇپ ئوقۇڭ"
    r"|(?:请)?(?:继续|繼續)?(?:往下|向下)(?:阅读|閱讀|滚动|滾動|继续阅读)|(?:广告|廣告)(?:后|後)(?:继续|繼續)(?:阅读|閱讀)?"
    r"|(?:文章|正文)(?:在)?(?:下方|广告后|廣告後)(?:继续|繼續)|(?:下方)?(?:继续阅读|繼續閱讀)(?:下文)?|記事は広告の(?:後|下)に続きます|광고 후 계속"
)
_ADVERT = (
    r"(?:advertisements?|advertising|ads?|anzeige|werbung|publicité|pub|publicidad|anuncio|pubblicità|publicidade"
    r"|advertentie|reklama?|reklam|реклама|إعلان|اعلان|ئېلان|广告|廣告|広告|광고)"
)
_LISTEN = (
    r"(?:listen to|hear) (?:this|the) (?:article|story)(?:[\s:·•|(-]*\d+ ?(?:m|min|mins|minutes?|:)?[\s:]*(?:\d+ ?(?:s|sec|secs|seconds?)?)?\)?)?"
    r"|(?:diesen )?(?:artikel|beitrag) (?:an)?hören|écouter (?:cet |l['’])article|escuchar (?:el |este )?artículo"
)
_LETTERS = (
    rf"(?:please )?(?:sign up|subscribe|register)(?: now| today| here| free)? (?:for|to) our {_REST}"
    rf"|get (?:the best of )?our {_REST} (?:in|to|into) your inbox{_REST}"
    r"|(?:daily |weekly |our )?newsletters?"
    rf"|(?:bestellen|abonnieren|lesen) sie (?:jetzt |hier |auch )?(?:kostenlos )?unseren? (?:\w+ ){{0,2}}newsletter{_REST}"
    rf"|(?:inscrivez|abonnez)[- ]vous à (?:notre|nos) (?:\w+ )?(?:newsletter|lettre|infolettre){_REST}"
    rf"|(?:suscríbete|suscríbase|apúntate|regístrate) (?:gratis )?a (?:nuestro|nuestra)s? (?:boletín|newsletter){_REST}"
    rf"|iscriviti alla nostra newsletter{_REST}|(?:assine|subscreva|receba) (?:a )?nossa newsletter{_REST}"
    rf"|(?:meld je aan voor|abonneer je op) onze nieuwsbrief{_REST}"
    rf"|(?:подпишитесь|подписывайтесь) на (?:наш\w*|нас) {_REST}|підпишіться на наш\w* {_REST}"
    rf"|(?:اشترك|اشتركوا|سجل|سجلوا)(?: الآن)? في (?:نشرتنا|نشراتنا|قناتنا){_REST}"
    rf"|(?:请|請|立即|欢迎|歡迎)?(?:订阅|訂閱)(?:我们|我們|本站|本报|本報)(?:的)?{_REST}"
)
_APPS = (
    rf"(?:download|get|install|try) our (?:\w+ ){{0,2}}app\b{_REST}"
    rf"|(?:laden|lade|holen|hol|installieren|nutzen) sie (?:sich )?(?:jetzt |hier )?unsere (?:\w+ ){{0,2}}(?:\w+-)?app\b{_REST}"
    rf"|(?:jetzt )?unsere (?:\w+-)?app (?:herunter)?laden{_REST}"
    rf"|téléchargez (?:dès maintenant |vite )?notre (?:appli|application)\b{_REST}"
    rf"|(?:descarga|descargue|descárgate|baja) nuestra (?:app|aplicación)\b{_REST}|scarica(?:te)? la nostra app\b{_REST}"
    rf"|(?:baixe|descarregue|instale) (?:o nosso|a nossa|nosso|nossa) (?:app|aplicativo|aplicação)\b{_REST}"
    rf"|download onze (?:\w+ )?app\b{_REST}|(?:завантажте|встановіть) наш (?:застосунок|додаток){_REST}"
    rf"|(?:скачайте|установите|загрузите) наше (?:\w+ )?приложение{_REST}"
    rf"|(?:حمل|حمّل|حملوا|نزل|نزّل|نزلوا|قم بتحميل|قم بتنزيل)(?: الآن)? تطبيقنا{_REST}"
    rf"|(?:请|請|立即|马上|现在)?(?:下载|下載|安装|安裝)(?:我们|我們|本站|本报)的?{_REST}"
    rf"|(?:当社の|私たちの)アプリをダウンロード{_REST}|저희 앱을 {_REST}"
)
_FOLLOW = (
    rf"(?:please |you can )?(?:follow|like|find|join|connect with) us (?:also )?(?:on|at|via) {_NETWORKS}{_REST}"
    rf"|(?:folgen sie|folge|folgt) uns (?:auch |jetzt )?(?:auf|bei|über) {_NETWORKS}{_REST}"
    rf"|suivez[- ]nous (?:aussi )?sur {_NETWORKS}{_REST}|(?:síguenos|síganos|síguenos también) en {_NETWORKS}{_REST}"
    rf"|(?:siga|sigam|segue)-nos (?:no|na|nas) {_NETWORKS}{_REST}|seguici (?:anche )?su {_NETWORKS}{_REST}"
    rf"|volg ons (?:ook )?(?:op|via) {_NETWORKS}{_REST}"
    rf"|(?:следите за нами|читайте нас|ищите нас|подписывайтесь на нас|присоединяйтесь к нам) (?:также )?(?:в|на) {_NETWORKS}{_REST}"
    rf"|bizi {_NETWORKS}{_REST}(?:takip edin|takip et|izleyin){_REST}"
    rf"|(?:تابعونا|تابعنا|تابعوا صفحتنا)(?: أيضا)? (?:على|عبر|في) {_NETWORKS}{_REST}"
    rf"|(?:بىزگە|بىزنى) {_NETWORKS}{_REST}(?:ئەگىشىڭ|كۆزىتىڭ|قوشۇلۇڭ){_REST}"
    rf"|(?:请|請|欢迎)?(?:在|通过)?{_NETWORKS}{_REST}(?:关注我们|關注我們|追蹤我們|关注本站){_REST}"
    rf"|(?:请|請|欢迎)?(?:关注我们|關注我們)的{_NETWORKS}{_REST}"
)
_OUR_WORK = (
    r"(?:us\b(?=$| (?:today|now|here|with|by|so|and|from|as))|our (?:\w+ ){0,2}(?:journalism|reporting|newsroom|journalists?|reporters?|work|site|website)\b"
    r"|(?:independent|quality|public|local|free|trusted|nonprofit) (?:\w+ )?(?:journalism|reporting|media|news)\b)"
)
_APPEALS = (
    rf"(?:please |will you |help |help us )?(?:support|fund|protect|sustain) {_OUR_WORK}{_REST}"
    rf"|(?:please )?consider (?:supporting {_OUR_WORK}|(?:making|giving) (?:us )?an? (?:\w+ ){{0,2}}(?:contribution|donation|gift)"
    r"(?: (?:to us|today|now|here|this \w+))+"
    rf"|becoming an? (?:member|supporter|subscriber|patron)){_REST}"
    rf"|(?:become|be) (?:an?|our) (?:member|supporter|patron|subscriber)(?: (?:today|now|and (?:help|support) {_OUR_WORK}|and help us))+{_REST}"
    r"|(?:donate|contribute|chip in|make a (?:contribution|donation))(?: (?:now|today|here|to us))+"
    rf"|(?:bitte )?(?:unterstützen sie|unterstütze|unterstützt) (?:uns|unsere\w*|unabhängigen|freien) ?(?:\w+ )?(?:journalismus|arbeit|berichterstattung|redaktion)?{_REST}"
    rf"|(?:werden sie|werde) (?:jetzt |noch heute )?(?:mitglied|unterstützer\w*|förder\w*) (?:und|bei uns|noch|jetzt){_REST}|spenden sie (?:jetzt|noch heute|hier)"
    rf"|(?:bitte )?(?:erwägen|leisten) sie (?:heute )?(?:einen kleinen|einen|ihren) beitrag{_REST}"
    rf"|(?:soutenez|aidez)(?:[- ]nous| notre (?:travail|journal|journalisme|rédaction)| un journalisme| une presse){_REST}"
    r"|faites un don(?: maintenant| aujourd['’]hui)?"
    rf"|(?:apoya|apoye|apoyá) (?:nuestro|el) (?:trabajo|periodismo)(?: independiente)?{_REST}|(?:haz|haga) una donación(?: hoy| ahora)?"
    rf"|sostieni (?:il nostro (?:lavoro|giornalismo)|il giornalismo indipendente){_REST}|apoie (?:o nosso|nosso|o) jornalismo{_REST}"
    rf"|(?:пожалуйста,? )?(?:поддержите|помогите) (?:нас|нам|наш\w+|независим\w+ (?:журналистик|редакц|пресс|меди)\w*){_REST}"
    rf"|(?:пожалуйста,? )?(?:сделайте|внесите) (?:\w+ ){{0,3}}(?:пожертвование|взнос|вклад){_REST}|підтримайте (?:нас|наш\w+){_REST}"
    rf"|(?:lütfen )?(?:bizi|(?:\w+ ){{0,2}}(?:gazeteciliğimizi|haberciliğimizi|yayıncılığımızı)|bağımsız (?:gazeteciliği|haberciliği)) destekle(?:yin)?{_REST}"
    rf"|(?:lütfen )?(?:bugün )?(?:bize )?(?:küçük )?bir (?:katkıda|bağışta) bulun(?:un|mayı düşünün){_REST}"
    rf"|(?:يرجى |من فضلك )?(?:ادعمونا|ادعمنا|(?:ادعم|ادعموا|دعم) (?:صحافتنا|عملنا|تغطيتنا|الصحافة المستقلة)){_REST}"
    rf"|(?:يرجى |من فضلك )?(?:تبرع|تبرعوا|ساهم|ساهموا|تقديم مساهمة|التبرع)(?: لنا| صغيرة| الآن| اليوم)+{_REST}"
    rf"|(?:بۈگۈن )?(?:بىزگە )?(?:كىچىككىنە )?ئىئانە قىلى(?:ڭ|شنى ئويلىشىڭ){_REST}"
    rf"|(?:请|請)(?:考虑|考慮)?(?:支持|赞助|贊助|捐助)(?:我们|我們|本站|独立|獨立){_REST}|(?:支持|赞助)(?:我们|我們|本站)的(?:独立|獨立)?(?:报道|報導|新闻|新聞|工作|媒体){_REST}"
    rf"|(?:请|請)(?:考虑|考慮)?(?:今天)?(?:为我们)?(?:捐款|小额捐款|贡献一点|做出小小的贡献|捐出|捐一点){_REST}"
)
#: What goes before an appeal, and is none by itself.
_BEFORE_APPEALS = (
    rf"(?:since|while|as) you(?:['’]re| are) here{_REST}"
    rf"|(?:more than |over |already )?\d[\d,. ]*(?:million |thousand )?(?:readers|people|supporters) (?:already )?(?:support|fund|help) {_OUR_WORK}{_REST}"
    rf"|your (?:support|contribution|donation|gift) (?:helps|makes|keeps|funds|allows|enables|lets) (?:us|our){_REST}"
    rf"|we (?:need|rely on|depend on) (?:your|our readers['’]?|readers like you){_REST}"
    rf"|(?:da|wenn|weil) sie (?:schon |gerade )?(?:einmal )?hier sind{_REST}|(?:schon )?\d[\d., ]*(?:leser\w*|menschen)(?: und leser)? unterstützen (?:uns|unser\w*){_REST}"
    rf"|(?:puisque|pendant que) vous êtes (?:ici|là){_REST}|\d[\d., ]*lecteurs (?:nous soutiennent|soutiennent notre){_REST}"
    rf"|(?:раз|пока) вы (?:уже )?(?:здесь|тут){_REST}|(?:нас|нашу \w+) поддерживают (?:уже )?\d{_REST}|\d[\d., ]*читател\w+ поддерживают (?:нас|наш){_REST}"
    rf"|(?:hazır )?buradayken{_REST}|\d[\d., ]*(?:bin )?(?:okur|kişi)\w* (?:bağımsız )?(?:haberciliğimizi|gazeteciliğimizi|bizi) destekliyor{_REST}"
    rf"|بما أنك هنا{_REST}|(?:يدعم|يدعمنا) \d[\d.,]* (?:قارئ|ألف قارئ){_REST}"
    rf"|(?:بۇ يەرگە كەلگەنىكەنسىز){_REST}|\d[\d.,]* ?(?:مىڭ )?ئوقۇرمەن (?:بىزنى|خەۋەرچىلىكىمىزنى){_REST}"
    rf"|既然(?:您|你)(?:已经)?(?:在这里|来到这里|来了){_REST}|(?:已有)?\d[\d.,]*(?:万)?(?:名|位)读者支持(?:我们|本站){_REST}"
)
_TIPS = (
    r"(?:have|got|do you have) (?:an?|any) (?:news )?(?:tip|story)s?(?: for us)?"
    r"|(?:write|send it|send them|e-?mail us|contact us|get in touch)(?: to| at| via)? [\w.+-]+@[\w.-]+"
    r"|(?:haben sie|gibt es) (?:hinweise|einen hinweis|fragen)(?: für uns)?|schreiben sie (?:uns )?(?:an )?[\w.+-]+@[\w.-]+"
)
#: What can be done with a page.
_TOOLS = (
    r"print(?: this page)?|e-?mail|pdf|share|save|bookmark|text size(?: a)*|translate this page|page \d{1,3} of \d{1,3}"
    r"|drucken|druckversion|seite \d{1,3} von \d{1,3}|imprimer|imprimir|stampa|версия для печати|распечатать|yazdır|طباعة"
    r"|بېسىش|打印|列印|印刷|인쇄"
)
#: Who owns the words, and who took a picture, by itself.
_OWNED = (
    r"(?:copyright )?(?:©|\(c\)) ?(?:copyright )?\d{4}(?:[-–]\d{4})? [^.!?]{1,60}"
    r"|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|все права защищены"
    r"|tüm hakları saklıdır|جميع الحقوق محفوظة|بارلىق ھوقۇقلار قوغدىلىدۇ|版权所有|版權所有"
    r"|(?:photo|photograph|image|picture|foto|bild|photos|fotos|crédit photo|фото|fotoğraf|الصورة|صورة|سۈرەت|图片?|照片|图片来源)"
    r"(?: credit| by)? ?[:：/] ?[^.!?:;]{2,40}"
)

#: Where the verb stands last: looked at only where one of the words stands that these are about.
_VERB_LAST = (
    rf"{_REST}bülten(?:imize|lerimize) (?:abone|kayıt|üye|kaydol)\w*{_REST}"
    rf"|{_REST}خەۋەرنام(?:ىمىزگە|ىلىرىمىزگە) (?:مۇشتەرى|تىزىملىت)\w*{_REST}"
    rf"|{_REST}uygulamamızı (?:\w+ ){{0,3}}(?:indirin|yükleyin|edinin){_REST}"
    rf"|{_REST}(?:ئەپىمىزنى|دېتالىمىزنى) (?:\w+ ){{0,3}}(?:چۈشۈرۈڭ|قاچىلاڭ|چۈشۈرۈۋېلىڭ){_REST}"
    rf"|{_REST}(?:بىزنى|خەۋەرچىلىكىمىزنى|ئاخباراتىمىزنى|خىزمىتىمىزنى) قوللا(?:ڭ|پ بېرىڭ|شنى ئويلىشىڭ){_REST}"
)
_ABOUT = expression("bülten|uygulamamızı|خەۋەرنام|ئەپىمىزنى|دېتالىمىزنى|قوللا", re.IGNORECASE)

_SPOKEN = expression(
    "|".join(
        f"(?:{one})"
        for one in (_CONTINUES, _ADVERT, _LISTEN, _LETTERS, _APPS, _FOLLOW, _APPEALS, _TIPS, _TOOLS, _OWNED)
    ),
    re.IGNORECASE,
)
_LATE = expression(_VERB_LAST, re.IGNORECASE)
_BEFORE = expression(_BEFORE_APPEALS, re.IGNORECASE)
_APPEAL = expression(_APPEALS, re.IGNORECASE)
#: Somebody else says it.
_SAID = expression(
    r"\b(?:said|says|told|shouted|wrote|urge[sd]?|asked|quoth|sagte|rief|schrieb|heißt es|a dit|dijo|ha detto|disse"
    r"|сказал\w*|заявил\w*|написал\w*|говор\w+|dedi|söyledi|yazdı|قال|قالت|وقال|كتب|دېدى|يازدى)\b|说道|写道|表示|他说|她说",
    re.IGNORECASE,
)
_ENDS = expression(r"(?<=[.!?؟۔])\s+|(?<=[。！？])|\s+[-–—|·•]\s+|\s*[|·•]\s*|\n")
_EDGES = " \t.!?؟۔。！？…:：-–—|·•*»«>→↓▼()[]"
_LONGEST, _MOST_SENTENCES = 300, 4


@lru_cache(maxsize=4096)
def is_site_talk(line: str) -> bool:
    """Tell whether a line, of at most four sentences, holds nothing but what a site says of itself."""
    if len(line) > _LONGEST:
        return False
    if not _may_begin(line.strip(_EDGES)):
        # Nearly all lines of a page end here.
        return False
    parts = [part for piece in _ENDS.split(line) if (part := piece.strip(_EDGES))]
    if not 0 < len(parts) <= _MOST_SENTENCES:
        return False
    before = [part for part in parts if not _is_spoken(part)]
    if before:
        appeals = len(before) < len(parts) and any(_appeals(part) for part in parts)
        if not appeals or not all(_BEFORE.fullmatch(part) for part in before):
            return False
    return _SAID.search(line) is None


def _may_begin(line: str) -> bool:
    """Tell whether the first sentence of a line may be one of them; what it ends with is not asked yet."""
    if _SPOKEN.match(line) or _BEFORE.match(line):
        return True
    return not line.isascii() and _ABOUT.search(line) is not None


def _is_spoken(part: str) -> bool:
    return _SPOKEN.fullmatch(part) is not None or (
        _ABOUT.search(part) is not None and _LATE.fullmatch(part) is not None
    )


def _appeals(part: str) -> bool:
    return _APPEAL.fullmatch(part) is not None or ("قوللا" in part and _LATE.fullmatch(part) is not None)
