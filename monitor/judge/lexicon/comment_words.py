"""What sites write above what their readers wrote, in many languages."""

from __future__ import annotations

import re

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
_HEADING = re.compile(
    rf"{_SHOUT}(?:(?:{_COUNT}{_SHOUT})?(?:{_COMMENTS})(?:{_SHOUT}{_COUNT})?"
    rf"|{_COUNT}{_SHOUT}(?:{_COUNTED})(?: (?:on|to|zu|auf|sur|à|en|a|su|на|к)\b.{{1,80}})?"
    rf"|(?:{_COUNTED}){_SHOUT}{_COUNT}|(?:{_INVITES})){_SHOUT}",
    re.IGNORECASE,
)
_LONGEST = 120


def is_above_comments(heading: str) -> bool:
    """Tell whether a heading says nothing but that comments follow, with or without how many."""
    return len(heading) <= _LONGEST and _HEADING.fullmatch(heading) is not None
