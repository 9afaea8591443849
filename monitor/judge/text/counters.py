"""Counters that are told by a whole line: who reads now, stars, comments, views; or by the part that holds it."""

from __future__ import annotations

import re
from typing import NamedTuple

from monitor.judge.lexicon.counter_words import COUNT_OF, NOUNS, NUMBER_OF, PARTS, PEOPLE, TIMES, VERBS
from monitor.judge.lexicon.expressions import expression
from monitor.judge.text.fold import caseless
from monitor.model.page import Block

_NUMBER = r"(?:\d[\d.,٫٬\u00a0\u202f]*(?: \d{3})*\s?(?:k|m|mio|mil|тыс|млн|万|萬|천|만)?\.?)"
#: How many people read a page at this moment; "people" alone are none of them.
_READING = (
    rf"(?:\+|about |over )?{_NUMBER} (?:(?:other )?(?:people|readers|users|visitors|persons) )?(?:are )?"
    r"(?:(?:currently |now )?(?:reading|viewing|watching)(?: (?:this|it))?(?: (?:article|story|page|now|right now))*"
    r"|online(?: now)?)"
    rf"|{_NUMBER} (?:(?:menschen|personen|leser|nutzer|besucher) )?(?:lesen|sehen)"
    r"(?: (?:das|dies|diesen artikel|diese seite))?(?: (?:gerade|jetzt))"
    rf"|{_NUMBER} (?:personnes|lecteurs|internautes) (?:lisent|consultent|regardent)"
    r"(?: (?:cet article|cette page|ceci))?"
    r"(?: (?:en ce moment|maintenant|actuellement))?"
    rf"|{_NUMBER} (?:personas|lectores|usuarios) (?:(?:están )?leyendo|leen)"
    r"(?: (?:esto|este artículo|esta página))?(?: ahora)?"
    rf"|{_NUMBER} (?:pessoas|leitores) (?:estão )?(?:lendo|a ler|leem)(?: (?:isto|este artigo))?(?: agora)?"
    rf"|{_NUMBER} (?:persone|lettori) (?:stanno )?(?:leggendo|leggono)(?: questo articolo)?(?: ora)?"
    rf"|(?:сейчас )?(?:читают|смотрят)(?: (?:сейчас|это))?:? {_NUMBER}(?: человек\w?)?"
    rf"|{_NUMBER} (?:читают|смотрят) (?:сейчас|это)"
    rf"|(?:сейчас )?{_NUMBER} (?:человек\w?|читател\w+|пользовател\w+) (?:сейчас )?(?:читают|читает|смотрят)"
    r"(?: (?:это|эту статью|сейчас))*"
    rf"|(?:şu an(?:da)? )?{_NUMBER} (?:kişi|okur|kullanıcı) (?:şu an(?:da)? )?(?:bunu )?(?:okuyor|görüntülüyor|izliyor)"
    rf"|{_NUMBER} (?:شخص\w* |أشخاص |قارئا? )?(?:يقرؤون|يقرأون|يتصفحون|يشاهدون)(?: (?:هذا|هذه|المقال|الصفحة|الآن))*"
    rf"|{_NUMBER} (?:ئادەم|كىشى|ئوقۇرمەن) (?:ھازىر )?(?:بۇنى )?ئوقۇۋاتىدۇ"
    rf"|{_NUMBER}\s?(?:位读者|名读者|个人|個人|人|位)?(?:正在|在)"
    r"(?:阅读|閱讀|浏览|瀏覽|观看|觀看|看)(?:本文|此文|此页)?"
    rf"|{_NUMBER}\s?(?:人|名)が(?:現在)?(?:閲覧|視聴|読んで)(?:中|いる|います)?(?:です)?"
    rf"|(?:현재 )?{_NUMBER}\s?명이 (?:현재 )?(?:이 (?:글|기사)를 )?"
    r"(?:읽는 중|읽고 있습니다|보는 중|보고 있습니다|시청 중)"
    rf"|{_NUMBER} نفر (?:در حال خواندن|در حال مطالعه|می[\u200c ]?خوانند)(?: (?:این|مطلب|هستند|است))*"
    rf"|{_NUMBER} (?:लोग|पाठक) (?:इसे |यह )?(?:अभी )?पढ़ रहे (?:हैं|है)"
)
#: Stars or a mean of stars with how many gave them; without that number it is what a reviewer gave.
_GIVEN = (
    rf"(?:\({_NUMBER}[^()\d]{{0,20}}\)|{_NUMBER}\s?"
    r"(?:ratings?|reviews?|votes?|bewertungen|avis|reseñas|отзыв\w*|оцен\w+|oy|评分|評価|평가))"
)
_RATED = (
    rf"[★☆⭐✩✪✭✮]+\W*(?:\d(?:[.,]\d+)?\W*(?:/\s?(?:5|10)\W*)?)?{_GIVEN}"
    rf"|\d(?:[.,]\d+)?\W*[★☆⭐]+\W*{_GIVEN}"
)
#: Comments in scripts that write no blank or another one before them.
_COMMENTS = (
    rf"{_NUMBER}\s?(?:条|則|则|个|個|篇)?\s?(?:评论|評論|留言|回复|回覆|跟帖)|(?:评论|評論|留言|跟帖)\W{{0,3}}{_NUMBER}\W?"
    rf"|{_NUMBER}\s?(?:件の)?\s?コメント|コメント\W{{0,3}}{_NUMBER}\s?件?\W?"
    rf"|{_NUMBER}\s?(?:개의?)?\s?댓글|댓글\W{{0,3}}{_NUMBER}\s?개?\W?"
    rf"|{_NUMBER} (?:yorum|تعليقا?|تعليقات|دیدگاه|نظر|ئىنكاس(?:لار)?|باھا|टिप्पणियाँ|टिप्पणियां|टिप्पणी|мнени\w+|תגובות)"
)
#: How often a page was seen, in scripts that were not known.
_VIEWS = (
    rf"{_NUMBER}\s?회?\s?(?:조회|조회수|읽음|뷰)|(?:조회|조회수|읽음)\W{{0,3}}{_NUMBER}\s?회?"
    rf"|{_NUMBER}\s?(?:बार (?:देखा|पढ़ा) गया|व्यूज|व्यूज़|दर्शक)|(?:व्यूज|व्यूज़|देखा गया)\W{{0,3}}{_NUMBER}"
    rf"|{_NUMBER}\s?(?:次浏览|次瀏覽|次观看|次觀看|次点击|回閲覧|回視聴|回再生|ビュー|pv)"
    rf"|{_NUMBER} mal (?:geteilt|gelesen|aufgerufen|angesehen)|{_NUMBER} (?:lượt chia sẻ|پسند|gösterim|udostępnień)"
    rf"|{_NUMBER}\s?(?:বার পড়া হয়েছে|বার দেখা হয়েছে)"
)
#: The same in the words of many languages, on either side of the number, and who read it; no class with a capital,
#: which folding would change. Some are words of facts too ("lectures", "visits"): fewer than a hundred are no count.
_MANY = rf"(?=(?:\d[^\d]?){{3}}|\d[\d.,]*\s?(?:[km万萬億亿천만]|тыс|млн|mio|mil)){_NUMBER}"
_SEEN = caseless(
    rf"(?:{NUMBER_OF}\s?(?:of )?)?(?:{NOUNS})(?:\s?{COUNT_OF})?[^\w|]{{0,3}}{_MANY}\s?{TIMES}?"
    rf"|{_MANY}\s?(?:{TIMES}\s?)?(?:{NOUNS})"
    rf"|{VERBS}[^\w|]{{0,3}}(?:by |von |par |por |da |av |af |door )?{_NUMBER}\s?(?:{TIMES}|{PEOPLE})?"
    rf"|{_NUMBER}\s?(?:{TIMES}|{PEOPLE})\s?(?:have |haben |ont |han |hanno )?{VERBS}(?: (?:this|it|das|ceci|esto))?"
)
_DIGIT = expression(r"\d")
_FIGURE = expression(r"\d[\d.,\u00a0\u202f]*(?: \d{3})*")
_PART = expression(PARTS)
#: What has a unit or a price is no count; nor is a label and its value.
_WORTH = expression(r"[%$€£¥₽₹°]|[:=|]")
_LONGEST_LINE, _FEWEST = 60, 100
_COUNTER = expression(rf"\W*(?:{_READING}|{_RATED}|{_COMMENTS}|{_VIEWS}|{_SEEN})\W*", re.IGNORECASE)


class Count(NamedTuple):
    """The one number of a line, and the line without it."""

    around: str
    number: int


def counts(line: str) -> bool:
    """Tell whether a whole line counts readers, stars, comments or views."""
    return _DIGIT.search(line) is not None and _COUNTER.fullmatch(caseless(line)) is not None


def is_recounted(was: str, now: str, block: Block) -> bool:
    """Tell whether a short line of a block differs in its one number alone, which grew, in a part named for views."""
    then, stands = count_in(was), count_in(now)
    if then is None or stands is None or then.around != stands.around or not in_counter(block):
        return False
    return _FEWEST <= then.number <= stands.number and _WORTH.search(now) is None


def count_in(line: str) -> Count | None:
    """Give the number of a short line that holds one alone; None for any other line."""
    figures = _FIGURE.findall(line) if len(line) <= _LONGEST_LINE else ()
    if len(figures) != 1:
        return None
    return Count(around=_FIGURE.sub("", line), number=int("".join(filter(str.isdecimal, figures[0]))))


def in_counter(block: Block) -> bool:
    """Tell whether a block, or what it stands in, is named for views, or for facts below a headline."""
    names = (name for element in block.path.split(">")[-2:] for name in element.split(".")[1:])
    return any(_PART.search(name.casefold()) for name in names)
