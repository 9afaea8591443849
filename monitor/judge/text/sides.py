"""Tells words that take a side in a matter from those of the other side: acquitted and convicted, alive and dead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from monitor.judge.lexicon.opposite_words import HEDGES, SIDES
from monitor.judge.text.fold import words

#: A side of a matter: their places in the tables.
_Side = tuple[int, int]
#: Words are looked for by so many first letters.
_FIRST: Final = 3
#: Words beside each other that are looked for as one.
_MOST_BESIDE: Final = 3


def changes_sides(was: Sequence[str], now: Sequence[str]) -> bool:
    """Tell whether folded words take one side of a matter, and those in their place another one and not this."""
    left = _taken(was)
    if not left:
        return False
    right = _taken(now)
    return any(sides.isdisjoint(right[matter]) for matter, sides in left.items() if matter in right)


def hedges_otherwise(was: Sequence[str], now: Sequence[str]) -> bool:
    """Tell whether folded words say that others claim something, or that a number is an end, and those now do not."""
    return _hedged(was) != _hedged(now)


def _hedged(run: Sequence[str]) -> set[int]:
    return {matter for matter, _ in _sides(run, HEDGES)}


def _taken(run: Sequence[str]) -> dict[int, set[int]]:
    """Give for each matter the sides that words take in it."""
    found: dict[int, set[int]] = {}
    for matter, side in _sides(run):
        found.setdefault(matter, set()).add(side)
    return found


def _sides(run: Sequence[str], matters: tuple[str, ...] = SIDES) -> Iterator[_Side]:
    whole, begun = _tables(matters)
    for at, word in enumerate(run):
        yield from whole.get(word, ())
        for stem, sides in begun.get(word[:_FIRST], ()):
            if word.startswith(stem):
                yield from sides
        for beside in range(2, _MOST_BESIDE + 1):
            yield from whole.get(" ".join(run[at : at + beside]), ())


@cache
def _tables(matters: tuple[str, ...]) -> tuple[dict[str, list[_Side]], dict[str, list[tuple[str, list[_Side]]]]]:
    """Give the words and the beginnings of words of all matters, folded; read at the first question."""
    whole: dict[str, list[_Side]] = {}
    stems: dict[str, list[_Side]] = {}
    for matter, table in enumerate(matters):
        for side, written in enumerate(table.split("/")):
            for entry in written.split():
                folded = " ".join(words(entry.rstrip("*").replace("_", " ")))
                (stems if entry.endswith("*") else whole).setdefault(folded, []).append((matter, side))
    begun: dict[str, list[tuple[str, list[_Side]]]] = {}
    for stem, sides in stems.items():
        begun.setdefault(stem[:_FIRST], []).append((stem, sides))
    return whole, begun
