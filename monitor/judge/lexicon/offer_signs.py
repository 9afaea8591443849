"""Prices, shares, and where links lead that sell: how an offer is told whose words no list knows."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from monitor.judge.lexicon.expressions import expression
from monitor.model.address import host_name, is_web

#: What makes a sum one of a story, not the price of a text: "£4 million", "$1.2bn", "300万円".
_GREAT = (
    r"(?!\s?(?:[kmb]|bn|tn|mio|mrd|mld|mln|m[iy]l+i|bil+[iy]o|tril+i|thousand|tausend|lakh|crore|тыс|млн|млрд|мил|млд|تر[يی]ل"
    r"|م[يی]ل[يی]|هزار|ألف|אלף|מיל|लाख|करोड़|हज़ार|ล้าน|พัน|triệu|tỷ|ribu|juta|bin\b|milyon|[千万萬亿億兆]|만|억|천))"
)
_LESS = r"(?<![\d.,])\d{1,3}(?:[.,]\d{1,2})?(?![\d.,]*\d)"
#: Of smaller units a text costs hundreds and thousands.
_MORE = r"(?<![\d.,])\d{1,3}(?:[.,\s]?\d{3})?(?:[.,]\d{1,2})?(?![\d.,]*\d)"
_PRICE = expression(
    rf"[€£$₪]\s?{_LESS}{_GREAT}|[¥₽₺₹₩₫₴₸฿]\s?{_MORE}{_GREAT}"
    rf"|{_LESS}\s?(?:[€£$₪]|(?:euros?|eur|usd|gbp|dollars?|pounds?|zł|zl|cents?|pence|lei|лв|azn|man(?:at)?)\b|دولار|شيكل|ש\"ח)"
    rf"|{_MORE}\s?(?:[¥₽₺₹₩₫₴₸฿]|(?:kč|kc|kr|ft|sek|nok|dkk|руб|грн|тг|tl|rp|vnđ|đ|rub|din|kn)\b|元|円|원|บาท|ريال|جنيه|درهم|تومان"
    r"|روپے|টাকা|रुपये|रुपए)|\brp\.? ?\d",
    re.IGNORECASE,
)
#: "80 % of the article are left", "1,200 words to go".
_PART = expression(
    r"(?<![\d.,])\d{1,3}\s?(?:[%٪％]|per ?cent|pro[cz]ent|por ciento|por cento|pour cent|процент|відсотк)"
    r"|[%٪]\s?\d{1,2}(?!\d)"
    r"|\d\s?(?:words?\b|wörter|zeichen\b|mots\b|palabras\b|parole\b|слов\b|знаков\b|字)",
    re.IGNORECASE,
)
#: Words in addresses behind which texts are sold, or readers become members; the beginnings of words, but short ones.
_SOLD = expression(
    r"(?:^|[/._?&=-])(?:(?:sub|subs|abo|abos|join|plan|plans|plus|vip|pass|kup|prices?|tarif|tarifs|tarife|unlock|upgrade|trial"
    r"|offers?|angebote?|account|konto|compte|cuenta|login|logon|sign-?(?:in|up|on)|log-?in|pay|payment|buy|kaufen|zahlen"
    r"|checkout|order|premium|pro|probe|day-?pass|uyelik|uye|odeme|kassa|club|patron)(?=$|[/._?&=#-])"
    r"|subscri|suscri|abonn|abonm|abonam|abbon|assin|prenum|podpis|pidpys|peredplat|predplat|elofizet|tilaa|tilaus|bestel|member"
    r"|mitglied|membr|miembro|socio|adhes|regist|anmeld|einlogg|inscri|iscri|cadastr|paywall|pricing|purchas|berlangganan|langgan)",
    re.IGNORECASE,
)
#: What is no address of an offer though it holds such a word: letters, feeds.
_FREE = expression(
    r"newsletter|podcast|calendar|\brss\b|shar(?:e|er)\b|\bintent\b|mailing|e-?mail|comment", re.IGNORECASE
)
#: Letters of a name that no story has, and of one, with so many hyphens, that hardly any has.
_SHORT, _LONGEST, _WORDS = 16, 28, 2


def names_price(line: str) -> bool:
    """Tell whether a line holds a sum that a text may cost, or a share of a whole."""
    return _PRICE.search(line) is not None or _PART.search(line) is not None


def leads_to_sale(target: str) -> bool:
    """Tell by its host and path whether a link leads where texts are sold or readers become members.

    Only a short name in a path says so: in that of a story such words stand among others.
    """
    try:
        path = urlsplit(target).path if is_web(target) else ""
    except ValueError:
        return False
    named = (name for name in path.split("/") if len(name) <= _LONGEST and name.count("-") <= _WORDS)
    where = "/".join((host_name(target).partition(".")[0], *named)) if path else ""
    return _SOLD.search(where) is not None and _FREE.search(target) is None


def is_shallow(target: str) -> bool:
    """Tell whether a link leads to a page right below the front page, as stories, writers and topics do not stand."""
    try:
        name = urlsplit(target).path.strip("/")
    except ValueError:
        return False
    return 0 < len(name) <= _SHORT and not any(sign in "/-" or sign.isdigit() for sign in name)
