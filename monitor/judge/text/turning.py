"""What words in the place of others turn around: a denial that came or went, the opposite, another measure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from monitor.judge.text.meaning import denies, is_negation
from monitor.judge.text.opposites import are_opposite
from monitor.judge.text.replaced import is_other_measure
from monitor.judge.text.turkic import differ_by_denial

#: More words than these are telling whatever they are.
FEW_WORDS = 10


def are_few(was: Sequence[str], now: Sequence[str]) -> bool:
    """Tell whether so few words stand on both sides that it counts what they are."""
    return max(len(was), len(now)) <= FEW_WORDS


def holds_denial(was: Sequence[str], now: Sequence[str]) -> bool:
    """Tell whether a denial stands among folded words or those in their place, be it one of several words."""
    return any(map(is_negation, (*was, *now))) or any(denies("".join(side)) for side in (was, now) if side)


def says_opposite(was: Sequence[str], now: Sequence[str], language: str | None) -> bool:
    """Tell whether one of few folded words is the opposite of one in their place, or the same verb denied."""
    return any(differ_by_denial(*pair, language) or are_opposite(*pair) for pair in _crossed(was, now))


def measures_otherwise(was: Sequence[str], now: Sequence[str]) -> bool:
    """Tell whether one of few folded words is another unit, half of the day or abbreviation than one in their place."""
    return any(is_other_measure(*pair) for pair in _crossed(was, now))


def _crossed(was: Sequence[str], now: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give each word with each in its place, where they are few."""
    if are_few(was, now):
        yield from ((left, right) for left in was for right in now)
