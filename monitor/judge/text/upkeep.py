"""Lines in which a page says when it was last looked after, or what it counts of itself, as a whole sentence."""

from __future__ import annotations

from monitor.judge.lexicon.expressions import expression
from monitor.judge.lexicon.upkeep_words import AROUND_DAYS, COUNTED, SAID, SAID_UNSPACED
from monitor.judge.text.dates import names_day, stands_by_day
from monitor.judge.text.fold import caseless, plain, words
from monitor.judge.text.moving import without_time_since
from monitor.judge.text.notes import is_note

#: Such a line is no longer than this; and a day or a count holds a digit.
_LONGEST = 120
_DIGIT = expression(r"\d")
_SAID = expression(caseless(f"{SAID}|{COUNTED}"))
_AROUND_DAYS = frozenset(map(caseless, AROUND_DAYS))


def is_upkeep(line: str) -> bool:
    """Tell whether a whole line or block says when the page was updated, edited, reviewed or made, and nothing else.

    "This page was last updated on 4 May 2026", in thirty languages. What says besides what was updated, or who was
    told, is a sentence of the text, and a note of correction is one too.
    """
    if len(line) > _LONGEST or _DIGIT.search(line) is None:
        return False
    folded = caseless(plain(line))
    if SAID_UNSPACED.fullmatch(folded):
        return True
    said = [word for word in words(without_time_since(folded)) if not _is_of_a_day(word)]
    # The small words around a day are left out of the sentence too, so what is asked for knows none of them.
    told = "".join(said)
    return bool(said) and _SAID.fullmatch(told) is not None and not is_note(line)


def _is_of_a_day(word: str) -> bool:
    """Tell whether a word is a number, or tells a day or an hour."""
    return (
        any(map(str.isdecimal, word))
        or not word[0].isalpha()
        or word in _AROUND_DAYS
        or stands_by_day(word)
        or names_day(word)
    )
