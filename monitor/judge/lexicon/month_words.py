"""Names of months and days, as they stand and in forms of languages that inflect them; everyday words among them."""

from __future__ import annotations

from typing import Final

#: As they stand, folded.
MONTHS_AND_DAYS: Final = frozenset(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
    mon tue wed thu fri sat sun janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    lundi mardi mercredi jeudi vendredi samedi dimanche januar februar märz mai juni juli oktober dezember
    montag dienstag mittwoch donnerstag freitag samstag sonntag enero febrero marzo abril mayo junio julio agosto
    septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo
    gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre janeiro fevereiro março maio junho julho
    setembro outubro novembro dezembro января февраля марта апреля мая июня июля августа сентября октября ноября декабря
    ocak şubat mart nisan mayis haziran temmuz ağustos eylül ekim kasim aralik
    pazartesi sali çarşamba perşembe cuma cumartesi понедельник вторник среда четверг пятница суббота воскресенье
    يناير فبراير مارس أبريل ابريل مايو يونيو يوليو أغسطس اغسطس سبتمبر أكتوبر اكتوبر نوفمبر ديسمبر
    شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين كانون
    الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت
    يانۋار فېۋرال مارت ئاپرېل ماي ئىيۇن ئىيۇل ئاۋغۇست سېنتەبىر ئۆكتەبىر نويابىر دېكابىر
    دۈشەنبە سەيشەنبە چارشەنبە پەيشەنبە جۈمە شەنبە يەكشەنبە
    """.split()  # noqa: SIM905 - words are read as words.
)
#: Those that are words of everyday in some language too; a capital tells these apart.
EVERYDAY: Final = frozenset("may march sun sat mon mar mai mars sept dec mayo среда ماي آب".split())  # noqa: SIM905 - words are read as words.
#: Months that are: where one of them takes the place of another month, both are months.
EVERYDAY_MONTHS: Final = frozenset(
    "may march mar mars mai maj maja maju marca marts mayo mei ago set ماي آب".split()  # noqa: SIM905 - words are read as words.
)
#: One pattern for a whole folded word. What is an everyday word of some language too (marca, ماي) is left out: where a
#: month takes the place of another, the other one is known.
MONTH_FORMS: Final = (
    # Russian, Bulgarian, Serbian.
    r"(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)(?:ь|я|ю|[её]м|е)|(?:март|август)(?:а|у|ом|е)|мае"
    r"|януари|февруари|април|юни|юли|септември|октомври|ноември|декември"
    r"|(?:јануар|фебруар|април|јун|јул|септемб[ар]{1,2}|октоб[ар]{1,2}|новемб[ар]{1,2}|децемб[ар]{1,2})(?:а|у|ом)?"
    # Ukrainian and Belarusian, with names of their own.
    r"|(?:січ|берез|квіт|трав|черв|лип|серп|верес|жовт|груд)(?:ень|ня|ню|нем|ні)|лютого|листопад(?:а|у|ом|і)?"
    r"|(?:студзен|ліпен|чэрвен|жнів|снеж|верас)(?:ь|я|і|ень|ня|ню|ні)|красавіка?|кастрычніка?|лістапада?|сакавіка?"
    # Polish, Czech, Slovak, Croatian and Slovene.
    r"|(?:stycz|kwie[tc]|sierp|wrześ|grud)(?:eń|ień|nia|niu|niem)|stycznia|czerw(?:iec|ca|cu|cem)|lip(?:iec|ca|cu|cem)"
    r"|marzec|marcu|lutego|lutym|październik(?:a|u|iem)?|listopad(?:a|u|em|om|zie)?"
    r"|led(?:en|na|nu|nem)|únor(?:a|u|em)?|březn?(?:en|a|u|em)|dub(?:en|na|nu|nem)|květ(?:en|na|nu|nem)"
    r"|červ(?:en|na|nu|nem|enec|ence|enci|encem)|srp(?:en|na|nu|nem)|září|zářím|říj(?:en|na|nu|nem)"
    r"|prosin(?:ec|ce|ci|cem|ac|ca|cu|cem)|(?:január|február|apríl|jún|júl|august)(?:a|i|u|om)?"
    r"|(?:septemb|oktob|októb|novemb|decemb)(?:er|ra|ru|ri|rom)"
    r"|siječ(?:anj|nja|nju)|veljač[aeiu]|ožuj(?:ak|ka|ku)|travanj|travnj[au]|svib(?:anj|nja|nju)|lip(?:anj|nja|nju)"
    r"|srp(?:anj|nja|nju)|kolovoz[au]?|ruj(?:an|na|nu)|studenoga?"
    # Turkish, Azerbaijani, Uzbek, Kazakh, Uyghur, with endings that tell when; ocak and ekim in those alone.
    r"|(?:şubat|haziran|temmuz|ağustos|eylül|nisan|kasım|aralık|mayıs)'?(?:[dt][ae]n?|[ıiuü]n|[ıiuü]nd[ae]n?|[ae]"
    r"|[dt][ae]ki)"
    r"|(?:ocak|ekim|mart|aralığ|ocağ)'?(?:t[ae]n?|d[ae]n?|[ıi]nd[ae]n?)"
    r"|(?:yanvar|fevral|aprel|iyun|iyul|avqust|avgust|sentyabr|oktyabr|noyabr|dekabr)(?:[dt][aə]n?|[ıiuü]n|ga|ning|dagi)?"
    r"|(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|(?:январ|феврал|апрел|июн|июл"
    r"|сентябр|октябр|ноябр|декабр)ь?)(?:[дт][аеэә]н?|[дтн][ыі]ң|[ғгкқ][аеә])?"
    r"|(?:يانۋار|فېۋرال|مارت|ئاپرېل|ئىيۇن|ئىيۇل|ئاۋغۇست|سېنتەبىر|ئۆكتەبىر|نويابىر|دېكابىر)"
    r"(?:د[اە]|ت[اە]|دىن|تىن|نىڭ|غا|قا|گە|كە|دىكى|تىكى)"
    # Finnish, Estonian, Hungarian.
    r"|(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu\w{0,4}"
    r"|(?:jaanuar|veebruar|märts|aprill|juun|juul|august)(?:is|ist|ini|i)"
    r"|(?:septemb|oktoob|novemb|detsemb)(?:er|ri|ris|rist|rini)"
    r"|(?:január|február|március|április|május|június|július|augusztus|szeptember|október|november|december)"
    r"(?:ban|ben|tól|től|ra|re|i|ig|[áé]n|[áé]t[óő]l|nak|nek)?"
    # Lithuanian, Latvian, Greek.
    r"|sausio|vasario|balandžio|gegužės|birželio|rugpjūčio|rugsėjo|spalio|lapkričio|gruodžio"
    r"|(?:janvār|februār|aprīl|jūnij|jūlij|septembr|oktobr|novembr|decembr)(?:is|a|ī|ā)"
    r"|(?:ιανουάρι|φεβρουάρι|μάρτι|απρίλι|μάι|ιούνι|ιούλι|αύγουστ|σεπτέμβρι|οκτώβρι|νοέμβρι|δεκέμβρι)(?:ος|ο)"
    r"|(?:ιανουαρί|φεβρουαρί|μαρτί|απριλί|μαΐ|ιουνί|ιουλί|αυγούστ|σεπτεμβρί|οκτωβρί|νοεμβρί|δεκεμβρί)ου"
    # Others that do not inflect them.
    r"|ianuarie|februarie|martie|aprilie|iunie|iulie|septembrie|octombrie|noiembrie|decembrie"
    r"|januari|februari|maart|augusti|augustus|agustus|desember|gener|febrer|juny|juliol|agost|setembre|desembre"
    r"|जनवरी|फरवरी|मार्च|अप्रैल|जून|जुलाई|अगस्त|सितंबर|सितम्बर|अक्टूबर|नवंबर|नवम्बर|दिसंबर|दिसम्बर"
    r"|ו?[בלמ]?(?:ינואר|פברואר|אפריל|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר)"
    r"|ژانویه|فوریه|آوریل|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر|فروردین|اردیبهشت|خرداد|مرداد|شهریور|بهمن|اسفند"
)
