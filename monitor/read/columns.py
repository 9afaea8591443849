"""Finds what stands beside an article in a table that only lays a page out, as sites of the nineties and after do."""

from __future__ import annotations

from collections.abc import Iterable

from monitor.read.cutting import weight
from monitor.read.parts import Part

_CELLS = frozenset(("td", "th"))
#: The cell that holds this share of all running text holds the article.
_HOLDS = 0.75
#: Running text has lines of so many letters.
_RUNNING_TEXT = 60


def beside(lines: Iterable[tuple[Part, str]]) -> frozenset[Part]:
    """Give the cells that stand in one row with the cell of the article: menus, counters, adverts, other articles.

    ``lines`` are those without many links: the part each stands in, and its letters. Where no cell holds most of the
    running text the table is one of data, or the article goes over several rows; then nothing is given.
    """
    held: dict[Part, float] = {}
    total = 0.0
    for part, key in lines:
        letters = weight(key)
        if letters < _RUNNING_TEXT:
            continue
        total += letters
        for at in part.upwards():
            if at.tag in _CELLS:
                held[at] = held.get(at, 0) + letters
    cells = (part for part, letters in held.items() if letters >= _HOLDS * total)
    return frozenset(
        other
        for cell in cells
        if cell.above is not None and cell.above.tag == "tr"
        for other in cell.above.below
        if other is not cell and other.tag in _CELLS
    )
