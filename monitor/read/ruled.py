"""Finds the lists of links that old pages part from their articles by a rule across the page and by nothing else."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from monitor.read.walk import Line, Walk

#: A line of which this share of letters and digits stands in links leads away; so many links make a list.
_ALL_LINKS, _FEWEST = 0.9, 2


def ruled_off(walk: Walk) -> Iterator[int]:
    """Give the pieces of lists of links between two rules, or below the last one.

    Every line between the rules is nothing but links, and there are several of them: a source below a rule is the
    article's, and so is what a wiki marks as leading out of it. Lines of buttons are not asked.
    """
    rules = [part.first for part in walk.parts if part.tag == "hr"]
    if not rules:
        return
    between: dict[int, list[Line]] = {}
    for line in walk.lines:
        if not line.worked:
            between.setdefault(bisect_right(rules, line.pieces[0]), []).append(line)
    leading = sorted(part.first for part in walk.parts if part.leads and part.letters)
    outside = [walk.parts[number].first for number in walk.external]
    for below, lines in between.items():
        if below and all(map(_leads_away, lines)):
            first, last = lines[0].pieces[0], lines[-1].pieces[-1]
            links = bisect_right(leading, last) - bisect_right(leading, first - 1)
            if links >= _FEWEST and not any(first <= piece <= last for piece in outside):
                for line in lines:
                    yield from line.pieces


def _leads_away(line: Line) -> bool:
    """Tell a line of which nothing but the marks between links stands outside of them."""
    letters = sum(sign.isalnum() for sign in line.text)
    return line.linked >= _ALL_LINKS * max(letters, 1)
