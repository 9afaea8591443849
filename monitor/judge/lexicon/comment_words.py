"""What sites write above what their readers wrote, in many languages."""

from __future__ import annotations

import re
from functools import lru_cache

from monitor.judge.lexicon.expressions import expression

#: What says comments by itself.
_COMMENTS = (
    r"(?:(?:all|reader|readers['’]?|user|latest|recent|top|view|show|read)\s)?comments"
    r"|(?:alle\s)?kommentare|leserkommentare|(?:les\s)?commentaires|(?:los\s)?comentarios|(?:os\s)?comentários"
    r"|(?:i\s)?commenti"
    r"|kommentarer|kommentit|komentarze|komentáře|komentáre|komentari|komentarji|коментари|комментарии|коментарі"
    r"|hozzászólások|kommentek|comentarii|σχόλια|yorumlar|şərhlər|sharhlar|izohlar|пікірлер|комментарийлер"
    r"|التعليقات|تعليقات|نظرات|دیدگاه‌?\s?ها|تبصرے|תגובות|ئىنكاسلار|باھالار|ئوقۇرمەن ئىنكاسلىرى"
    r"|टिप्पणियाँ|टिप्पणियां|মন্তব্য|மறுமொழிகள்"
    r"|komentar|bình luận|ความคิดเห็น|ความเห็น|评论|評論|网友评论|用户评论|读者评论|全部评论|最新评论|留言|コメント|댓글"
)
#: What says so with a number beside it; alone it may stand above a part of an article.
_COUNTED = (
    r"comments?|replies|reply|responses?|reactions?|thoughts?|discussions?|kommentare?|antworten|reaktionen|commentaires?"
    r"|réponses?|réactions?|comentarios?|respuestas?|comentários?|respostas?|comment[io]|risposte|reacties?|reactie|svar"
    r"|kommentti\w*|komentarzy?|komentář\w*|комментари\w+|коментар\w*|ответ\w*|yorum|пікір|تعليقا?|تعليقات|نظر|دیدگاه"
    r"|תגובות|ئىنكاس\w*|باھا|टिप्पणी|टिप्पणियाँ|মন্তব্য|条评论|則評論|条留言|則留言|件のコメント|件|개의 댓글|개"
)
#: What invites to write one.
_INVITES = (
    r"(?:leave|post|add|write) (?:a|your) (?:comment|reply)|join the (?:conversation|discussion)|have your say"
    r"|(?:schreiben sie|schreibe) einen kommentar|laisser un commentaire|deja un comentario|deixe um comentário"
    r"|lascia un commento|dodaj komentarz|оставить комментарий|yorum yap|اترك تعليقا?|发表评论|發表評論|コメントを書く"
)
_SHOUT = r"[\s()\[\]（）:：·•|\-–—]*"
_COUNT = r"\d[\d.,\s]*[km]?"
_HEADING = expression(
    rf"{_SHOUT}(?:(?:{_COUNT}{_SHOUT})?(?:{_COMMENTS})(?:{_SHOUT}{_COUNT})?"
    rf"|{_COUNT}{_SHOUT}(?:{_COUNTED})(?: (?:on|to|zu|auf|sur|à|en|a|su|на|к)\b.{{1,80}})?"
    rf"|(?:{_COUNTED}){_SHOUT}{_COUNT}|(?:{_INVITES})){_SHOUT}",
    re.IGNORECASE,
)
_LONGEST = 120


def is_above_comments(heading: str) -> bool:
    """Tell whether a heading says nothing but that comments follow, with or without how many."""
    return len(heading) <= _LONGEST and _HEADING.fullmatch(heading) is not None


#: What stands below each comment: a way to answer it.
_ANSWER = expression(
    r"\W*(?:reply(?: to .{1,30})?|antworten|répondre|responder|rispondi|reageren|beantwoorden"
    r"|reageer|svara|svar|besvar|vastaa|odpowiedz|odpovědět|odpovedať|válasz|răspunde|răspundeți|απάντηση|yanıtla|cevapla"
    r"|cavab ver|javob|жауап беру|жооп берүү|ответить|відповісти|отговор|отговори|odgovori|одговори|رد|الرد|پاسخ|جواب"
    r"|השב|תגובה|הגב|جاۋاب|جاۋاب قايتۇرۇش|जवाब दें|उत्तर दें|জবাব দিন|উত্তর দিন"
    r"|回复|回覆|答复|返信|返信する|답글|답글 달기|댓글 달기|trả lời|phản hồi|balas|ตอบกลับ|ตอบ)(?:\W*\(?\d{0,5}\)?)\W*",
    re.IGNORECASE,
)
#: When something was said, seen from now, at the end of a short line that may begin with who said it.
_AGO = expression(
    r".{0,50}?(?:\b\d+\+? ?(?:[smhdwy]|mo|secs?|mins?|hrs?|yrs?|seconds?|minutes?|hours?|days?|weeks?|months?"
    r"|years?)\.? ago|\bvor \d+ \w{1,9}\.?|\bil y a \d+ \w{1,9}|\b(?:hace|há) \d+ \w{1,9}"
    r"|\d+ \w{1,9} (?:fa|geleden|sedan|siden|sitten"
    r"|temu|önce|əvvəl|oldin|бұрын|мурун|назад|тому|prije|پیش|ئىلگىرى|पहले|আগে|trước|lalu)"
    r"|\bpřed \d+ \w{1,9}|\bacum \d+ \w{1,9}|\bπριν \d+ \w{1,9}|\bпреди \d+ \w{1,9}|(?:قبل|منذ) \d+ \w{1,9}"
    r"|לפני \d+ \w{1,9}|\d+ ?(?:秒|分钟|分鐘|小时|小時|天|周|个月|個月|年)(?:之)?前"
    r"|\d+ ?(?:秒|分|時間|日|週間|か月|年)前|\d+ ?(?:초|분|시간|일|주|개월|년) 전"
    r"|\d+ ?(?:วินาที|นาที|ชั่วโมง|วัน|สัปดาห์|เดือน|ปี)(?:ที่แล้ว)?)\W*",
    re.IGNORECASE,
)
_SHORT = 60
_DIGIT = expression(r"\d")


@lru_cache(maxsize=4096)
def invites_answer(line: str) -> bool:
    """Tell whether a line is the link or button by which one comment is answered."""
    return len(line) <= _SHORT and _ANSWER.fullmatch(line) is not None


@lru_cache(maxsize=4096)
def tells_ago(line: str) -> bool:
    """Tell whether a short line ends with how long ago something was said, with or without who said it."""
    return len(line) <= _SHORT and _DIGIT.search(line) is not None and _AGO.fullmatch(line) is not None
