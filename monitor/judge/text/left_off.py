"""Finds the denial, or the part of a number, that a quote left off at one of its ends."""

from __future__ import annotations

import re

from monitor.judge.text.beside import denial_ahead, denial_behind
from monitor.judge.text.cut_numbers import cut_ahead, cut_behind
from monitor.judge.text.denials import clause_opens_with_denial, opens_with_denial, turns_around
from monitor.judge.text.fold import is_crowded, weight, words
from monitor.judge.text.meaning import denies, is_negation
from monitor.judge.text.wording import Wording

#: From so many words on the first clause of a sentence speaks for itself, and so does a clause within it.
_CLAUSE = 6
#: From so many words on a quote says something: "single witness" alone may well stand behind "not a".
_SAYS_SOMETHING = 4
#: A denial in a script without blanks has at most so many characters.
_DENIAL_SIGNS = 4
STOPS = ".!?\u2026\u3002\u061f\u06d4\u0964\u104b"
STOP = re.compile(f"[{STOPS}]")
CLOSING = "\"'\u2019\u201d\u00bb\u203a\u300d\u300f)] "
_PAUSE = re.compile(r"[\"')\]]*(?:[,;:\u060c\uff0c\uff1b\uff1a]|\s-)")


def with_denial(exact: str, text: Wording, span: tuple[int, int], language: str | None) -> tuple[int, int] | None:
    """Give the place of a quote with the denial that it left off: "No" or "Not one of" before it, "nicht" behind it.

    ``span`` are the words of the text that are the quote's. Who begins right behind the denial that opens a sentence
    turns it around, wherever the quote ends; so does who begins behind one that opens a clause ("that no"). A few
    words, and what follows a "not" in the middle of a sentence, may be quoted without it. So it is with the rest of a
    number in words of which the quote holds a part. None: nothing was left off.
    """
    before, behind = text.sides(span)
    quoted = text.words_of(span)
    left = max(cut_ahead(before, quoted), denial_ahead(before, quoted))
    right = max(cut_behind(quoted, behind), denial_behind(before, quoted, behind, language))
    if left or right:
        return max(0, span[0] - left), span[1] + right
    return _turned(exact, text, span, (before, behind), language)


def _turned(
    exact: str, text: Wording, span: tuple[int, int], sides: tuple[str, str], language: str | None
) -> tuple[int, int] | None:
    """Give the place with the denial that opens its sentence or clause, or is all else that the sentence says."""
    before, behind = sides
    opening = STOP.split(before)[-1]
    ahead = words(opening)
    rest = words(STOP.split(behind, maxsplit=1)[0])
    start, end = span
    with_opening = (start - len(ahead), end)
    if opens_with_denial(opening, language):
        whole = not rest or (end - start >= _CLAUSE and _PAUSE.match(behind) is not None)
        if whole or _says(text, span, _SAYS_SOMETHING, ahead, language):
            return with_opening
    elif clause_opens_with_denial(opening, language) and _says(text, span, _CLAUSE, ahead, language):
        return with_opening
    if exact.rstrip(CLOSING)[-1:] not in STOPS:
        return None
    if not rest and _only_denies(ahead):
        return with_opening
    if not ahead and _only_denies(rest):
        return start, end + len(rest)
    return None


def _says(text: Wording, span: tuple[int, int], least: int, ahead: list[str], language: str | None) -> bool:
    """Tell whether what is quoted is long enough to say something, and says the contrary without what stands ahead."""
    quoted = text.words_of(span)
    return weight(quoted) >= least and turns_around(ahead, quoted, language)


def _only_denies(run: list[str]) -> bool:
    """Tell whether words are a denial and nothing else; in scripts without blanks it may take several characters."""
    if len(run) == 1:
        return is_negation(run[0])
    return 0 < len(run) <= _DENIAL_SIGNS and all(map(is_crowded, run)) and denies("".join(run))
