"""Finds what readers wrote, and other articles on cards, by what repeats below an article where no name says so."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import islice

from monitor.judge.lexicon.comment_words import invites_answer, tells_ago
from monitor.read.parts import Part
from monitor.read.walk import Line, Walk

_ITEMS = frozenset(("div", "li", "article", "section"))
#: So many parts beside each other that can be answered are comments; so many that were said a while ago, too.
_ANSWERED, _AGED = 2, 3
#: Cards: so many of them, each a linked headline of so many letters and a few words about it.
_CARDS, _HEADLINE, _LONGEST_CARD = 2, 15, 500
#: Blanks among the letters of a part, as a multiple of what a reader sees.
_MARGIN = 4
#: Elements around a line that are asked, innermost ones.
_LEVELS = 30
#: Lines that are asked; pages with more are no articles with comments.
_MOST_LINES = 6_000

#: Parts of one kind beside each other.
Group = tuple[Part, ...]


def comments(walk: Walk) -> tuple[Group, ...]:
    """Give the runs of parts that each can be answered, or each were said a while ago by somebody."""
    if walk.said is None:
        walk.said = _comments(walk.lines[:_MOST_LINES])
    return walk.said


def _comments(lines: Sequence[Line]) -> tuple[Group, ...]:
    """Find them."""
    answered = _alike((line.part for line in lines if invites_answer(line.text)), _ANSWERED)
    aged = _alike((line.part for line in lines if tells_ago(line.text)), _AGED)
    return tuple(group for group in (*answered, *aged) if all(_says_more(part) for part in group))


def cards(walk: Walk) -> tuple[Group, ...]:
    """Give the runs of parts that each are a linked headline with a few words about it, no heading among them."""
    lines = walk.lines[:_MOST_LINES]
    firsts = (line.part for line in lines if line.linked >= _HEADLINE and _is_linked(line))
    groups = _alike(firsts, _CARDS, most=_MARGIN * _LONGEST_CARD)
    if not groups:
        return ()
    held: dict[Part, list[Line]] = {part: [] for group in groups for part in group}
    for line in lines:
        for at in islice(line.part.upwards(), _LEVELS):
            if at.letters > _MARGIN * _LONGEST_CARD:
                break
            if at in held:
                held[at].append(line)
    return tuple(group for group in groups if all(_is_card(held[part]) for part in group))


def _is_linked(line: Line) -> bool:
    """Tell whether all of a line is a link."""
    return line.linked >= len(line.text) - line.text.count(" ") > 0


def _is_card(lines: list[Line]) -> bool:
    """Tell a headline that leads away, and text below it that does not."""
    return (
        len(lines) > 1
        and _is_linked(lines[0])
        and not any(line.linked for line in lines[1:])
        and sum(len(line.text) for line in lines) <= _LONGEST_CARD
    )


def _says_more(part: Part) -> bool:
    """Tell whether a part holds words beside the link by which it is answered."""
    return part.letters > part.linked + _HEADLINE


def _alike(parts: Iterable[Part], fewest: int, *, most: float = math.inf) -> list[Group]:
    """Group what these parts stand in, where so many of one kind stand beside each other, of so many letters each."""
    found: dict[tuple[Part, str, str], dict[Part, None]] = {}
    for part in dict.fromkeys(parts):
        for at in islice(part.upwards(), _LEVELS):
            if at.letters > most:
                break
            if at.above is not None and at.tag in _ITEMS:
                found.setdefault((at.above, at.tag, at.classes), {})[at] = None
    return [tuple(group) for group in found.values() if len(group) >= fewest]
