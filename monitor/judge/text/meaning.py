"""Words that turn a small edit into a telling one: negations, numbers, months, and notes of correction."""

from __future__ import annotations

import re

from monitor.judge.lexicon.ago_words import AGO, PAST
from monitor.judge.lexicon.denial_words import DENIALS, DENYING_FORMS
from monitor.judge.lexicon.expressions import expression
from monitor.judge.lexicon.headline_words import TAKES_BACK
from monitor.judge.lexicon.month_words import MONTH_FORMS
from monitor.judge.lexicon.note_reasons import ANSWERS, UPDATE, WRITE_IN
from monitor.judge.lexicon.note_words import OPENING, SENTENCE
from monitor.judge.text.counters import counts
from monitor.judge.text.fold import caseless, plain, weight, words
from monitor.judge.text.numerals import figured, is_numeral

#: What an update says where it is a note; what is said to readers of how to write in; where a sentence ends.
_UPDATE = expression(rf"\W{{0,4}}(?:{UPDATE})(?!\w)")
_REVISES = expression(rf"{plain(TAKES_BACK).casefold()}|{ANSWERS}")
_WRITE_IN = expression(WRITE_IN)
_ENDING = expression(r"[.!?\u061f\u3002](?:\s|$)")
NEGATIONS = frozenset(map(caseless, DENIALS))

MONTHS_AND_DAYS = frozenset(
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
_MONTH_FORM = expression(caseless(MONTH_FORMS))
#: Names of months and days that are everyday words of some language too; a capital tells those apart.
_EVERYDAY = frozenset(
    ("may", "march", "sun", "sat", "mon", "mar", "mai", "mars", "set", "sept", "dec", "mayo", "среда", "ماي", "آب")
)
_CLOCK_WORDS = frozenset(
    word
    for written in """
    at on um uhr am pm a p m gmt utc bst est edt cet cest pst pdt et le à h il alle las los de du del den der die el
    zuletzt zum der dernière última ultima vez fecha date hora heure dernier em às
    в от г года мск последнее последний раз дата время час son saat tarih tarihi günü
    آخر تم في بتاريخ تاريخ الساعة صباحا مساء ص ظهرا بتوقيت غرينتش يوم الموافق
    ئاخىرقى قېتىم قېتىملىق ۋاقىت ۋاقتى ۋاقىتى چېسلا سائەت كۈنى يىلى ئاينىڭ
    """.split()  # noqa: SIM905 - words are read as words.
    for word in words(written)
)

_STAMP_WORDS = frozenset(
    word
    for written in """
    updated published posted modified last first created edited aktualisiert veröffentlicht stand publié mis jour
    aktualisierung geändert bearbeitet erstellt mise modifié actualizado actualización actualizada publicado modificado
    aggiornato aggiornamento pubblicato atualizado atualização bijgewerkt gepubliceerd uppdaterad
    publicerad opdateret oppdatert päivitetty zaktualizowano opublikowano обновлено обновлена обновлен опубликовано
    опубликована изменено изменена обновление публикации обновления güncellendi yayınlandı güncelleme güncellenme
    yayınlanma yayımlanma yayımlandı düzenleme
    تحديث تحديثه التحديث نشر نشره النشر تعديل يېڭىلاندى يېڭىلانغان يېڭىلاش ئېلان قىلىندى قىلىنغان يوللانغان
    """.split()  # noqa: SIM905 - words are read as words.
    for word in words(written)
)

_STAMP_WORDS_ASCII = tuple(filter(str.isascii, sorted(_STAMP_WORDS)))

#: A note that says less than this beyond dates and hours is a time stamp.
_NOTE_WORDS = 4
#: One that is a whole sentence may be shorter: so many words, or so many among small ones.
_BRIEF_WORDS, _FEWEST_WORDS = 3, 2

#: Lines that move by themselves: counters, relative times, reading times.
_MOVING = expression(
    r"^\W*(?:(?:updated|published|posted|last (?:updated|modified)|aktualisiert|mis à jour|actualizado|aggiornato)\W+)?"
    r"(?:about |vor |il y a |hace |há )?\d[\d.,]*\s*[km]?\s*"
    r"(?:comments?|shares?|views?|likes?|reactions?|replies|retweets|followers|claps|votes?|reads?"
    r"|min(?:ute)?s?(?:\s|-)?(?:read|lesezeit)|(?:sec(?:ond)?|min(?:ute)?|hour|day|week|month|year)s? ago"
    r"|kommentare?|aufrufe|(?:sekunden?|minuten?|stunden?|tage?n?|wochen?|monate?n?)|commentaires?|partages?|vues"
    r"|(?:minutes?|heures?|jours?|semaines?)|comentarios?|visitas|(?:minutos?|horas?|días?|semanas?)|commenti"
    r"|комментари\w+|просмотр\w+|(?:минут\w*|час\w*|дн\w+) назад|条评论|次阅读|分钟前|小时前|天前"
    r"|件のコメント|時間前|分前)\W*$"
    r"|^\W*(?:comments?|shares?|views?|likes?|kommentare|commentaires)\W*\(?\d[\d.,]*[km]?\)?\W*$"
)
_LONGEST_MOVING = 80
_LONGEST_LABEL = 120
_ENDED = expression(r"[.!?\u2026\u3002][\"')\]]*$")
#: A time in short, which may as well be a length in metres: it moves only beside what surely does.
_BRIEF = (
    r"\d[\d.,]*\s?(?:s|secs?|m|mins?|h|hrs?|d|w|wks?|mo|y|yrs?|std|min|sek|tg|мин|ч|дн|сек|sa|dk|sn|saat|dakika|gün)\.?"
)
_SHORT_TIME = expression(rf"\W*{_BRIEF}\W*")
#: More counters and relative times that are a line, or a part of one between dots and bars.
_COUNTER = expression(
    rf"\W*(?:posted |published |updated |معدل |نشر |yayınlandı |опубликовано )?(?:{AGO})\W*"
    rf"|\W*(?:posted |published |updated |vor |há |hace |il y a |منذ |قبل |för ){_BRIEF}(?: (?:ago|sedan))?\W*"
    rf"|\W*{_BRIEF} (?:ago|назад|тому|önce|sedan|siden|fa|temu|پیش|ئىلگىرى|бұрын)\W*"
    r"|\W*(?:posted|published|updated)?\s?\d+ (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago\W*"
    r"|\W*(?:shared|viewed|read|downloaded|played|liked|geteilt|gelesen|aufgerufen|partagé|lu|vu|compartido|leído"
    r"|прочитано|okundu|paylaşıldı):? ?\d[\d.,]*\s?[km]? ?(?:times?|mal|fois|veces|volte|vezes|раза?|kez)?\W*"
    r"|\W*(?:visitors?|visits|views|hits|readers|reads|page views|downloads|followers|online now|besucher|aufrufe|leser"
    r"|visiteurs|lectures|visitantes|visitas|lecturas|visitatori|odwiedzin|wyświetleń|návštěv|посетител\w+|просмотр\w+"
    r"|переглядів|okunma|görüntülenme|الزيارات|المشاهدات|القراءات|بازدید|צפיות|كۆرۈلۈشى|ئوقۇلۇشى|көрілім|қаралым"
    r"|阅读|阅读量|浏览|浏览量|点击|点击量|访问量|閱讀|瀏覽|點閱|閲覧数|閲覧|조회|조회수|lượt xem|dilihat|ผู้ชม)"
    r"\W{0,3}\d[\d.,]*\s?[km万萬]?(?:次|回|人)?\W*"
    r"|\W*(?:本文|文章)?(?:最后|最後|最近|最新)?(?:更新|修改|编辑|編輯|发布|發布|发表|發表|最終更新)(?:于|於|时间|時間|日期|日)?"
    r"[:\uff1a\s]*\d{4}[\d年月日号时時分秒:\s./-]*"
    r"|\W*\d[\d.,]*\s?[km万萬]?\s?(?:visitors?|visits|readers|lượt xem|görüntülenme|okunma|(?:قېتىم )?كۆرۈلدى"
    r"|(?:次|人)?(?:阅读|浏览|点击|閱讀|瀏覽)|回閲覧|مشاهدة|قراءة|بازدید|צפיות)\W*"
)
_BETWEEN = expression(r"\s*[·•|]\s*")
#: Parts of a short line that is no sentence: "By A. Writer, 3 hours ago, 12 comments".
_PARTS = expression(r"(\s*[·•|]\s*|[,،]\s+|\s[-/]\s|，)")
#: A relative time, and what counts readers of a page. What people win and draw (votes, followers) is none of these.
_PASSED = expression(rf"\W*(?:{AGO})\W*", re.IGNORECASE)
_PASSED_AT_END = expression(rf"(?<!\w)(?:{AGO})\W*$|^\W*(?:{AGO})(?!\w)", re.IGNORECASE)
_TIME_SINCE = expression(rf"(?<!\w)(?:{AGO})(?!\w)")
_READ_OF = (
    r"\d[\d.,]*\s*[km]?\s*(?:comments?|shares?|views?|reads?|min(?:ute)?s?(?:\s|-)?(?:read|lesezeit)|kommentare?|aufrufe"
    r"|commentaires?|partages?|vues|comentarios?|visitas|commenti|комментари\w+|просмотр\w+|条评论|次阅读|件のコメント)"
)
#: One such counter, or several in a row: "94,344 views 12 comments 33K shares".
_READ = expression(rf"\W*{_READ_OF}(?:\W+{_READ_OF})*\W*", re.IGNORECASE)
#: A time stands beside a name of at most so many words without a mark between the two: "Jane Doe 3 hours ago".
_LONGEST_BYLINE = 3
#: The only word of these without a number.
_JUST_NOW = "just now"
_DIGIT = expression(r"\d")
_LABEL = expression(
    r"\W*(?:advertisement|advertising|advertorial|sponsored(?: content)?|ad|ads|loading|anzeige|werbung"
    r"|publicité|publicidad"
    r"|anuncio|pubblicità|publicidade|advertentie|reklama?|annons|mainos|реклама"
    r"|广告|廣告|広告|광고|إعلان|ئېلان|quảng cáo|iklan"
    r"|(?:story|article) continues below(?: advertisement)?|continue reading(?: the main story)?|read more|read next"
    r"|see also|share(?: this)?(?: article| story)?|print|e-?mail|copy link|listen|play video|watch live|close"
    r"|menu|search"
    r"|related(?: articles| stories| topics| content)?|most read|most popular|more from [\w ]{1,30}|recommended"
    r"|trending"
    r"|sign up|subscribe(?: now)?|log in|sign in|skip to (?:main )?content|back to top|weiterlesen"
    r"|mehr zum thema|teilen"
    r"|lire aussi|à lire aussi|leer más|lee también|leggi anche|leia também|lees ook|читайте также"
    r"|相关阅读|相关新闻|関連記事)\W*$"
)


def is_negation(token: str) -> bool:
    """Tell whether a folded word denies."""
    return token in NEGATIONS or DENYING_FORMS.search(token) is not None


def denies(text: str) -> bool:
    """Tell whether a stretch of folded text holds a negation, also one made of several characters."""
    return DENYING_FORMS.search(text) is not None or any(map(is_negation, words(text)))


def is_number(token: str) -> bool:
    """Tell whether a folded word is a number, in figures or in words, or a sign that belongs to one."""
    return is_figure(token) or is_numeral(token)


def is_figure(token: str) -> bool:
    """Tell whether a folded word is a number in figures or a sign that belongs to one."""
    return any(map(str.isdecimal, token)) or not token[0].isalpha() or token[-1] in "+-#"


def is_date(token: str) -> bool:
    """Tell whether a folded word names a month or a day of the week, and nothing else."""
    return token not in _EVERYDAY and _is_day_or_month(token)


def is_month(token: str) -> bool:
    """Tell whether a folded word names a month, or a day of the week, that is no common word of any language."""
    return is_date(token)


def _is_day_or_month(token: str) -> bool:
    """Tell whether a folded word names a month or a day of the week, in any of its forms."""
    return token in MONTHS_AND_DAYS or _MONTH_FORM.fullmatch(token) is not None


def day_words(token: str) -> bool:
    """Tell whether a folded word tells a day or an hour: a month, a day of the week, and what stands around these."""
    return token in _CLOCK_WORDS or _is_day_or_month(token)


def without_time_since(line: str) -> str:
    """Give a folded line without a relative time ("3 days ago")."""
    return _TIME_SINCE.sub(" ", line)


def moves_by_itself(line: str) -> bool:
    """Tell whether a line is a counter, a relative time or a time stamp, which change without meaning."""
    if len(line) > _LONGEST_MOVING:
        return False
    folded = line.casefold()
    if _stands(folded):
        return False
    if counts(folded):
        return True
    parts = _BETWEEN.split(folded.strip(" ·•|"))
    sure = [part for part in parts if _SHORT_TIME.fullmatch(part) is None]
    return bool(sure) and all(
        _MOVING.match(part) or _COUNTER.fullmatch(part) or counts(part) or _is_stamp(words(part)) for part in sure
    )


def still(line: str) -> str:
    """Give a line without what moves by itself in it; empty where nothing else stands there."""
    if len(line) > _LONGEST_LABEL:
        return line
    past = not PAST.isdisjoint(line.lower().replace(",", " ").split())
    folded = line.casefold()
    if not past and _JUST_NOW not in folded and _stands(folded):
        return line
    if moves_by_itself(line) or (past and moves_by_itself(figured(line))):
        return ""
    if _ENDED.search(line) or not (past or _has_number(line) or _JUST_NOW in folded):
        return line
    kept = [
        piece
        for piece in _PARTS.split(line)
        if not (_PASSED.fullmatch(piece) or _READ.fullmatch(piece) or (past and _PASSED.fullmatch(figured(piece))))
    ]
    left = "".join(kept).strip()
    alone = _PASSED_AT_END.sub(" ", left).strip()
    if alone != left and moves_by_itself(alone):
        return ""
    return alone if weight(words(alone)) <= _LONGEST_BYLINE or is_label(alone) else left


def _stands(line: str) -> bool:
    """Tell most labels, folded: counters and times have a number, stamps one of a few words, and these neither."""
    if not line.isascii() or _has_number(line):
        return False
    return not any(word in line for word in _STAMP_WORDS_ASCII)


def _has_number(line: str) -> bool:
    """Tell whether a digit of any script stands in a line."""
    return _DIGIT.search(line) is not None


def is_label(text: str) -> bool:
    """Tell a word that marks a place on a page ("Advertisement") from words of a text."""
    return len(text) <= _LONGEST_LABEL and _LABEL.match(text.casefold()) is not None


def _is_stamp(line: list[str]) -> bool:
    """Tell whether a line says when the page was published or updated, and nothing else."""
    return (
        not _STAMP_WORDS.isdisjoint(line)
        and any(map(is_number, line))
        and all(
            word in _STAMP_WORDS or word in _CLOCK_WORDS or _is_day_or_month(word) or is_number(word) for word in line
        )
    )


def is_note(segment: str, following: str = "") -> bool:
    """Tell whether a sentence opens a note of correction; ``following`` is what comes after it."""
    folded = plain(segment).casefold().strip()
    if SENTENCE.search(folded):
        return True
    match = OPENING.match(folded)
    if match is None:
        return False
    text = folded[match.end() :]
    if not words(text):
        text = plain(following).casefold()
    if _WRITE_IN.search(_ENDING.split(text, maxsplit=1)[0]) or (_UPDATE.match(folded) and not _REVISES.search(text)):
        return False
    said = [word for word in words(text) if not (is_number(word) or _is_day_or_month(word))]
    telling = sum(word not in _CLOCK_WORDS for word in said)
    if telling >= _NOTE_WORDS:
        return True
    # A sentence that is short, or says it in few long words; a name behind a stamp is none.
    brief = telling >= _BRIEF_WORDS or (telling >= _FEWEST_WORDS and len(said) >= _NOTE_WORDS)
    return brief and _ENDED.search(text) is not None and not moves_by_itself(segment)
