"""Numbers with the thing that they count: 1 copy, 2,000 copies."""

from __future__ import annotations


def number_of(number: int, one: str, many: str = "") -> str:
    """Write a number, in groups of three, with what it counts; ``many`` is ``one`` with an s where it is not given."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
