"""Words beside a headline: those that take a text back, and labels that sites put before any headline of theirs."""

from __future__ import annotations

from typing import Final

#: What says of a text that it is wrong, taken back or no report at all: never the name of a site or of a section.
#: One pattern, asked of folded words.
TAKES_BACK: Final = (
    r"(?<!\w)(?:retract|withdraw|correct(?:ion|ed)|clarif|updat|amended|hoax|fake|debunk|disproven|disputed|satir|parod"
    r"|false(?:ly)?(?!\w)|untrue|misleading|fabricat|fact[ -]?check|apolog|unpublished|removed(?!\w)|deleted(?!\w)"
    # German, Dutch, the North.
    r"|berichtig|korrig|korrekt(?:ur|ion)|richtigstell|klarstell|aktualis|zurückgezogen|falschmeldung|falsch(?!\w)"
    r"|fälschung|widerleg|faktencheck|rectific|ingetrokken|bijgewerkt|nepnieuws|onjuist|rättelse|rättad|tillbakadrag"
    r"|uppdater|opdater|oppdater|rettelse|rettet(?!\w)|trukket tilbage|trukket tilbake|falsk|oikaisu|päivitetty"
    # French, Spanish, Portuguese, Italian, Catalan, Romanian.
    r"|rectifi|corrig|corre[cç]|retir[éeao]|rétract|mis(?:e)? à jour|démenti|faux(?!\w)|fauss|intox|infox|mensong"
    r"|retractad|retratad|actualizad|atualizad|aggiornat|desmentid|desmiente|bulo(?!\w)|fals[oaăei]s?(?!\w)|falsità"
    r"|engañ|enganos|mentira|boato|sátira|smentit|bufala|rettific|ritirat|ritratt|aclaraci|fe de errat"
    r"|errat[ua]m?(?!\w)"
    r"|retras(?!\w)|dezminț"
    # Slavic, Baltic, Hungarian, Greek, Turkish.
    r"|отозван|исправ|уточнен|обновл|опроверг|опровержен|фейк|ложь|ложн|неправд|сатир|пароди|снят[ао]? с публикации"
    r"|спросту|виправ|оновлен|неправдив|фейков|sprostow|korekta|wycofan|zaktualizow|fałsz|nieprawd|dementi|oprava"
    r"|aktualizov|lživ|nepravd|ispravak|povučen|лаж|helyesb|visszavon|frissít|cáfol|álhír|hamis|διόρθωσ|διάψευσ|ψευδ"
    r"|ενημέρωσ|ανακλήθηκ|düzelt|güncelle|geri çek|yalanla|yalan|asılsız|tekzip|parodi"
    # Arabic, Persian, Urdu, Uyghur, Hebrew, Indic.
    r"|(?:ال)?(?:تصحيح|تصويب|تحديث|مفبرك|مضلل|كاذب|زائف|شائعة|ساخر)|سحب|تكذيب|ينفي|اصلاحیه|تکذیب|جعلی|نادرست|دروغ"
    r"|به.?روز|تۈزىتىش|تۈزىتىل|يالغان|ساختا|قايتۇرۇۋېلىن|يېڭىلان|תיקון|הבהרה|כוזב|שקר|הוסר|भूल सुधार|झूठ|फर्जी|फ़र्ज़ी)"
    # Scripts without blanks, and Korean; folding parts their signs.
    r"|更 ?正|訂 ?正|勘 ?[误誤]|撤 ?回|撤 ?稿|更 ?新|辟 ?[谣謠]|[谣謠] ?言|[虚虛] ?假|不 ?[实實]"
    r"|讽 ?刺|取 ?り ?消|虚 ?偽"
    r"|정정|수정|철회|허위|가짜|업데이트|đính chính|tin giả|sai sự thật|ralat|hoaks|dicabut"
)
#: Labels and names of parts of a site that say nothing of the text behind them, wherever they stand.
LABELS: Final = frozenset(
    """
    archive archives article articles news story stories blog post page home homepage read print press release
    newsroom archiv artikel nachrichten aktuell startseite meldung beitrag archief nieuws nyheter nyhed nyheder arkiv
    actualité actualités accueil noticias noticia notícias notícia inicio início portada archivo arquivo artículo artigo
    notizie notizia archivio articolo новости новость архив статья статьи главная новини архів стаття wiadomości artykuł
    aktualności zprávy článek vijesti hírek cikk uutiset νέα ειδήσεις άρθρο αρχείο haber haberler arşiv makale anasayfa
    أخبار خبر الأخبار الرئيسية أرشيف مقال اخبار خبرها آرشیو مقاله خانه خەۋەر خەۋەرلەر ماقالە باشبەت
    חדשות כתבה ארכיון समाचार खबर लेख 新闻 新聞 首页 首頁 归档 歸檔 文章 ニュース 記事 ホーム 뉴스 기사 홈 berita tin
    """.split()  # noqa: SIM905 - words are read as words.
)
#: What stands in names of sites beside the name that their host bears.
OF_NAMES: Final = frozenset(
    """
    the le la les el los il der die das de of online news com org net www daily weekly magazine journal times post press
    media tv radio international world today web site website blog official zeitung nachrichten journal actualités
    noticias notizie новости газета haber gazetesi نيوز أخبار خبرگزاری 网 網 新闻 新聞 ニュース 뉴스 신문
    """.split()  # noqa: SIM905 - words are read as words.
)
