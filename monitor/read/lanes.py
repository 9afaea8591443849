"""Puts the lines of two columns of print in order where the file holds them row by row, left and right in turn."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from statistics import median

from monitor.read.sheets import ENDS

#: Letters and digits of Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours, as part of a class of an expression.
LEFTWARD_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001eeff"
#: A run of text on a page: left, bottom, right and top, in points from the lower left corner.
Box = tuple[float, float, float, float]

#: Two columns have at least so many rows, lie so far apart in points, and their lines begin below each other.
_FEWEST_ROWS, _GUTTER, _ALIGNED = 5, 6.0, 4.0
#: Lines of running text fill this share of their column, have so many characters, and so many go on with small letters.
_FILLED, _LETTERS, _GOING_ON = 0.6, 18, 0.3
#: Arabic, Hebrew and their neighbours have no small letters: their lines go on where the one above ends no sentence.
_FILLED_LEFTWARD = 0.8
_LEFTWARD = re.compile(f"[{LEFTWARD_LETTERS}]")


def in_lanes(boxes: Sequence[Box], words: Callable[[Box], str]) -> str | None:
    """Give the text of a page column after column; None where it has no two columns, or has them in order.

    ``boxes`` are the runs of text in the order of the file, ``words`` gives the text of one. A table looks alike, but
    its cells are short, or begin with capitals and digits; it stays as it is.
    """
    rows = [place for place, (one, other) in enumerate(pairwise(boxes)) if _side_by_side(one, other)]
    if len(rows) < _FEWEST_ROWS:
        return None
    left, right = [boxes[place] for place in rows], [boxes[place + 1] for place in rows]
    edge, begin = max(box[2] for box in left), min(box[0] for box in right)
    if begin - edge < _GUTTER or not _is_aligned(left) or not _is_aligned(right):
        return None
    middle = (edge + begin) / 2
    across = [box[0] < middle < box[2] for box in boxes]
    first, last = rows[0], rows[-1] + 1
    while first and not across[first - 1] and _is_between(boxes[first - 1], boxes[first]):
        first -= 1
    while last + 1 < len(boxes) and not across[last + 1] and _is_between(boxes[last + 1], boxes[last]):
        last += 1
    if any(across[first : last + 1]):
        return None
    lanes = [[box for box in boxes[first : last + 1] if (box[0] < middle) is side] for side in (True, False)]
    said = [[words(box) for box in lane] for lane in lanes]
    if not all(_is_running(lane, lines) for lane, lines in zip(lanes, said, strict=True)):
        return None
    ordered = [*map(words, boxes[:first]), *said[0], *said[1], *map(words, boxes[last + 1 :])]
    return "\n".join(line.rstrip() for line in ordered)


def _side_by_side(one: Box, other: Box) -> bool:
    """Tell whether a run stands on the line of the one before it, to its right."""
    height = min(one[3] - one[1], other[3] - other[1])
    return other[0] > one[2] and min(one[3], other[3]) - max(one[1], other[1]) > height / 2


def _is_between(one: Box, other: Box) -> bool:
    """Tell whether two runs stand within three lines of each other."""
    return abs(one[1] - other[1]) < 3 * (other[3] - other[1])


def _is_aligned(boxes: Sequence[Box]) -> bool:
    """Tell whether most runs begin below each other."""
    start = median(box[0] for box in boxes)
    return sum(abs(box[0] - start) <= _ALIGNED for box in boxes) >= 0.7 * len(boxes)


def _is_running(lane: Sequence[Box], lines: Sequence[str]) -> bool:
    """Tell running text from the cells of a table: lines that fill their column, and go on from one to the next."""
    widths = [box[2] - box[0] for box in lane]
    leftward = sum(_LEFTWARD.match(line.lstrip()) is not None for line in lines) > len(lines) / 2
    if leftward:
        going_on = sum(ENDS.search(line.rstrip()) is None for line in lines[:-1])
    else:
        going_on = sum(line.lstrip()[:1].islower() for line in lines)
    return (
        median(widths) >= (_FILLED_LEFTWARD if leftward else _FILLED) * max(widths)
        and median(map(len, lines)) >= _LETTERS
        and going_on >= _GOING_ON * len(lines)
    )
