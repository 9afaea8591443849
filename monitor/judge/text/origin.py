"""Finds the place of a text as it was given that a place of the same text in one typography was made of."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import cached_property

from monitor.judge.text.fold import wordable

#: Long lines are followed in pieces, cut at blanks.
_PIECES = re.compile(r"(?:.{400}\S*)|.+", re.DOTALL)


class Origin:
    """A text in one typography beside the one that it was made of."""

    def __init__(self, written: str, original: str) -> None:
        """Take both."""
        self._written = written
        self._original = original

    @cached_property
    def _lines(self) -> tuple[list[int], list[int]]:
        """Give where each line begins in the written text and in the original; writing it makes and loses no line."""
        return _line_starts(self._written), _line_starts(self._original)

    def of(self, at: int, *, ends: bool) -> int:
        """Find the place of the original that a place of the written text was made of."""
        if self._written == self._original:
            return at
        ours, theirs = self._lines
        line = bisect_right(ours, at - ends) - 1
        begin = theirs[line]
        source = self._original[begin : theirs[line + 1] - 1 if line + 1 < len(theirs) else None]
        wanted = at - ours[line]
        for piece in _PIECES.finditer(source):
            length = len(wordable(piece[0]))
            if wanted < length + ends:
                return begin + piece.start() + _reach(piece[0], wanted, ends=ends)
            wanted -= length
        return begin + len(source)


def _reach(source: str, wanted: int, *, ends: bool) -> int:
    """Find how much of a piece of text has to be read for so many written characters."""
    cuts = range(len(source) + 1)
    if ends:
        reach = min(bisect_left(cuts, wanted, key=lambda cut: len(wordable(source[:cut]))), len(source))
        while reach < len(source) and unicodedata.combining(source[reach]):
            reach += 1
        return reach
    # Counted from its end: a footnote mark before the place is then not taken apart.
    left = len(wordable(source)) - wanted
    return max(bisect_right(cuts, -left, key=lambda cut: -len(wordable(source[cut:]))) - 1, 0)


def _line_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer("\n", text))]
