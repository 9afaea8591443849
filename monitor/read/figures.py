"""Finds tables of figures that move by themselves: prices, degrees, standings; by their headings and their rows."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from monitor.judge.lexicon.box_words import is_above_figures
from monitor.read.cutting import Cut
from monitor.read.parts import Part

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "caption"))
#: Prices with what they rose by, degrees; this share of rows makes a table of them.
_MOVES = re.compile(r"(?:^|[\s|(])[+\-\u2212▲▼]\s?\d[\d.,]*\s?%?(?=$|[\s|)])|\d\s?°")
_MOST = 0.5


def figures(cut: Sequence[Cut], article: Sequence[bool]) -> frozenset[Part]:
    """Give tables of such figures, with what stands above them.

    ``article`` says of each line whether it is taken for the article's. Between paragraphs of it a table is its own,
    unless the heading says otherwise or it stands in an aside.
    """
    own = [place for place, line in enumerate(cut) if article[place] and line.part.tag != "tr"]
    first, last = (own[0], own[-1]) if own else (0, -1)
    found: set[Part] = set()
    for table, begin, end in _tables(cut):
        headed = begin > 0 and is_above_figures(cut[begin - 1].text)
        rows = [line.text for line in cut[begin:end] if line.part.tag == "tr"]
        moving = sum(_MOVES.search(row) is not None for row in rows) >= _MOST * len(rows)
        aside = any(at.tag == "aside" for at in table.upwards())
        if headed:
            found.update(_box(cut, table, begin - 1, end))
        elif moving and (aside or not first < begin < last):
            found.add(table)
    return frozenset(found)


def _tables(cut: Sequence[Cut]) -> Iterator[tuple[Part, int, int]]:
    """Give the tables of data with the places of their first row and of what follows on the last."""
    if not any(line.part.tag == "tr" for line in cut):
        # Most pages have none: then nobody needs to know in what their lines stand.
        return
    for table, group in itertools.groupby(range(len(cut)), lambda place: _table(cut[place].part)):
        places = list(group)
        rows = [place for place in places if cut[place].part.tag == "tr"]
        if table is not None and rows:
            yield table, rows[0], places[-1] + 1


def _table(part: Part) -> Part | None:
    """Give the table that a line stands in; None where it stands in none."""
    return next((at for at in part.upwards() if at.tag == "table"), None)


def _box(cut: Sequence[Cut], table: Part, first: int, end: int) -> Iterator[Part]:
    """Give what holds a heading and its table and nothing else, or else the two of them."""
    heading = cut[first].part
    for at in heading.upwards():
        outside = (first > 0 and at.holds(cut[first - 1].part)) or (end < len(cut) and at.holds(cut[end].part))
        if outside:
            break
        if at.holds(table):
            yield at
            return
    yield table
    if heading.tag in _HEADINGS:
        yield heading
