"""Lines that move by themselves (counters, times since, stamps), and labels that only mark a place on a page."""

from __future__ import annotations

import re

from monitor.judge.lexicon.ago_words import AGO, PAST
from monitor.judge.lexicon.expressions import expression
from monitor.judge.text.counters import counts
from monitor.judge.text.dates import is_stamp, may_be_stamp
from monitor.judge.text.fold import weight, words
from monitor.judge.text.numerals import figured

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
        _MOVING.match(part) or _COUNTER.fullmatch(part) or counts(part) or is_stamp(words(part)) for part in sure
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


def without_time_since(line: str) -> str:
    """Give a folded line without a relative time ("3 days ago")."""
    return _TIME_SINCE.sub(" ", line)


def is_label(text: str) -> bool:
    """Tell a word that marks a place on a page ("Advertisement") from words of a text."""
    return len(text) <= _LONGEST_LABEL and _LABEL.match(text.casefold()) is not None


def _stands(line: str) -> bool:
    """Tell most labels, folded: counters and times have a number, stamps one of a few words, and these neither."""
    if not line.isascii() or _has_number(line):
        return False
    return not may_be_stamp(line)


def _has_number(line: str) -> bool:
    """Tell whether a digit of any script stands in a line."""
    return _DIGIT.search(line) is not None
