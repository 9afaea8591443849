"""Words that name days and hours, and lines that say no more than when a page was published or updated."""

from __future__ import annotations

from monitor.judge.lexicon.expressions import expression
from monitor.judge.lexicon.month_words import EVERYDAY, MONTH_FORMS, MONTHS_AND_DAYS
from monitor.judge.lexicon.stamp_words import CLOCK, STAMPS
from monitor.judge.text.fold import caseless, words
from monitor.judge.text.meaning import is_number

_MONTH_FORM = expression(caseless(MONTH_FORMS))
_CLOCK_WORDS = frozenset(words(CLOCK))
_STAMP_WORDS = frozenset(words(STAMPS))
_STAMP_WORDS_ASCII = tuple(filter(str.isascii, sorted(_STAMP_WORDS)))


def is_date(token: str) -> bool:
    """Tell whether a folded word names a month or a day of the week, and is no word of everyday besides."""
    return token not in EVERYDAY and names_day(token)


def names_day(token: str) -> bool:
    """Tell whether a folded word names a month or a day of the week, in any of its forms."""
    return token in MONTHS_AND_DAYS or _MONTH_FORM.fullmatch(token) is not None


def stands_by_day(token: str) -> bool:
    """Tell whether a folded word stands around days and hours ("on", "um", "GMT"), or is a unit of time."""
    return token in _CLOCK_WORDS


def is_stamp(line: list[str]) -> bool:
    """Tell whether folded words say when the page was published or updated, and nothing else."""
    return (
        not _STAMP_WORDS.isdisjoint(line)
        and any(map(is_number, line))
        and all(word in _STAMP_WORDS or word in _CLOCK_WORDS or names_day(word) or is_number(word) for word in line)
    )


def may_be_stamp(line: str) -> bool:
    """Tell whether a folded line in ASCII holds a word of stamps; cheap, for most lines do not."""
    return any(word in line for word in _STAMP_WORDS_ASCII)
