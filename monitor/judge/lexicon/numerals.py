"""How the tables of numbers in words are read, and how languages make one word of several numbers.

A table names a figure and then the words for it, in every form that running text has: ``2 два две двух``. A figure with
a dot is an ordinal, one with an ``s`` an amount (dozens, hundreds), one with an ``x`` a multiple. Behind a word ``~``
says that it is something else as often ("un", "один", "năm"), so that it is a number only in the place of another one;
``*`` that it is a number in this language alone ("once", "fire", "sex"); ``-`` that it stands in words of several
numbers alone. ``перв+A`` is the stem with each ending of that name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from monitor.judge.lexicon.numerals_farther import FARTHER
from monitor.judge.lexicon.numerals_germanic import GERMANIC
from monitor.judge.lexicon.numerals_made import MADE
from monitor.judge.lexicon.numerals_romance import ROMANCE
from monitor.judge.lexicon.numerals_slavic import SLAVIC

NUMERALS: Final = {**GERMANIC, **ROMANCE, **SLAVIC, **FARTHER, **MADE}
#: By language, the endings of each name; a bare hyphen is none.
ENDINGS: Final = {
    "es": {"O": "o a os as", "OS": "os as"},
    "pt": {"O": "o a os as", "OS": "os as"},
    "it": {"I": "o a i e"},
    "ru": {
        "N": "ь и ью",
        "M": "- а у ом е ы ов ам ами ах",
        "A": "ый ой ая ое ые ого ому ым ом ую ых ыми",
        "T": "я е и его ему им ем ей ю их ими",
        "Y": "- а и ась ось ись ся",
    },
    "uk": {
        "N": "ь и ьох ьом ьома",
        "M": "- а у ом і и ів ам ами ах",
        "A": "ий а е і ого ому им ім ій ої у ою их ими я є іми іх",
    },
    "pl": {
        "M": "- a owi em ie y i ów om ami ach",
        "A": "y i a e ego emu ym im ej ą ych ich ymi imi",
        "Y": "- a o y się",
    },
    "cs": {
        "N": "- i",
        "M": "- u e em y ů ům ech",
        "A": "ý á é ého ému ém ým ou ých ými í",
        "Y": "- a o i y",
    },
    "ka": {"I": "- ი მა ს ის ით ად"},
    "el": {"A": "ος η ο ου ης ον ην οι ες α ων ους ας"},
    "fi": {"C": "n ssa ssä sta stä lla llä lta ltä lle ksi na nä"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining:
    """How one language makes one word of several numbers, or of a number and what it counts."""

    #: What may stand between two numbers of one word.
    links: tuple[str, ...] = ()
    #: Endings of the whole that leave it what it is, as an expression.
    endings: str = ""
    #: Endings that make an ordinal of it, or a part.
    ordinals: str = ""
    #: Letters that stand for the last one of a number before an ending: "diciannovesimo".
    restored: str = ""
    #: Where an ending is asked for, a word of several numbers without one is none.
    bare: bool = True
    #: Words that only look as if they were made so.
    others: frozenset[str] = frozenset()


_COUNTED_DE: Final = "jährig|tägig|stündig|minütig|wöchig|monatig|köpfig|teilig|stöckig|stellig|prozentig|geschossig"
JOINING: Final = {
    "de": Joining(
        links=("und",),
        endings=rf"er|ern|mal|malige?[nrsm]?|fach(?:e[nrsm]?)?|(?:{_COUNTED_DE})(?:e[nrsm]?)?",
        ordinals=r"s?te[nrsm]?|s?tel[ns]?|s?tens",
        others=frozenset("dreiste dreisten dreister dreistes dreistem dreistens".split()),  # noqa: SIM905 - words
    ),
    "nl": Joining(
        links=("en", "ën"),
        endings=r"maal|voud|voudige?|jarige?|daagse|koppige?|tal|urige?",
        ordinals=r"de|ste|den|sten",
    ),
    "sv": Joining(endings=r"årige?a?|dagars|faldig|tal|tals|talet", ordinals=r"n?de|n?del|n?delar"),
    "da": Joining(links=("og",), endings=r"årige?|dages|doblet|tal|tallet", ordinals=r"n?de|nte|n?del|n?dele"),
    "no": Joining(links=("og",), endings=r"årige?|dagers|doblet|tall|tallet", ordinals=r"n?de|nte|n?del|n?deler"),
    "it": Joining(endings=r"enn[ei]|enali?", ordinals=r"esim[oaie]", restored="oeia"),
    "fi": Joining(
        endings=r"kin|kaan|kään|han|hän|vuoti\w{2,8}|päiväi\w{2,6}|kertai\w{2,8}|hengen|henkinen|prosenttinen|tuntinen"
    ),
    "hu": Joining(
        endings=r"[aeo]?n|[aeoö]?t|n[ae]k|b[ae]n?|b[óő]l|r[ae]|r[óő]l|t[óő]l|h[oeö]z|n[áé]l|[mtcznrvl][ae]l|sz[ae]l|ig|kor"
        r"|sz[oeö]r|sz[oeö]r[oeö]s|féle|év|éves|fős|n[ae]pos|órás|perces|tagú|oldalas|százalékos|milliós|ezres|milliárdos|an|en",
        ordinals=r"[aeoö]?dik(?:[aeáé]\w{0,4})?|[aeoö]?d",
        others=frozenset("ezret ezred".split()),  # noqa: SIM905 - words
    ),
    "ru": Joining(
        endings=r"(?:летн|дневн|часов|минутн|недельн|месячн|этажн|кратн|значн|процентн|тысячн|миллионн|миллиардн|местн"
        r"|комнатн|метров|километров)\w{2,3}|летие|летия|кратно",
        bare=False,
    ),
    "uk": Joining(endings=r"(?:річн|денн|годинн|хвилинн|тижнев|місячн|поверхов|кратн|відсотков)\w{1,3}", bare=False),
}
