"""Cards of other articles behind an article that nothing names: a headline and a sentence, again and again."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet

from monitor.judge.text.notes import is_note
from monitor.model.page import Block

#: A piece of more characters is no part of a card; so many cards of one make are a list of them.
_LONGEST, _FEWEST = 240, 2
#: From this share of links on a piece leads away: a headline, or a sentence with "More" at its end.
_LEADS = 0.1
#: A card has a piece of at least so many characters: what labels and links say is shorter.
_SAYS = 30
#: A card that stands alone: a link of so many characters and nothing else, and a line of so many at most below it.
_HEADLINE, _ALL_LINKS, _LINE, _MOST_ALONE = 15, 0.8, 160, 2
_BOXES = frozenset(("div", "section", "aside", "figure", "ins"))
#: So many sentences of one kind may be an article, each of at least so many characters of any script.
_KIND, _SENTENCE = 3, 20


def cards(blocks: Sequence[Block], kinds: Collection[str]) -> Iterator[list[int]]:
    """Give the places of each run of cards behind the last paragraph of the article's own ``kinds``.

    Two pieces make a card, each of its own make, and one of them leads away in each card.
    """
    kinds = kinds or _first_kind(blocks)
    at = max((place for place, block in enumerate(blocks) if block.path in kinds), default=len(blocks)) + 1
    while at + 1 < len(blocks):
        first, second = blocks[at : at + 2]
        end = at
        while end + 1 < len(blocks) and _is_card(blocks[end], blocks[end + 1], first.path, second.path):
            end += 2
        if end - at >= 2 * _FEWEST:
            if not any(is_note(block.text) for block in blocks[at:end]):
                yield list(range(at, end))
            at = end
        else:
            at += 1


def _first_kind(blocks: Sequence[Block]) -> frozenset[str]:
    """Give the path of the first sentences of which there are enough for an article; such need not be long."""
    own = [block for block in blocks if block.careful and not block.dress and len(block.text) >= _SENTENCE]
    times = Counter(block.path for block in own)
    return frozenset([next((block.path for block in own if times[block.path] >= _KIND), "")])


def _is_card(one: Block, other: Block, first: str, second: str) -> bool:
    """Tell two pieces that are a headline and what is said below it."""
    return (
        (one.links >= _LEADS or other.links >= _LEADS)
        and first != second
        and one.path == first
        and other.path == second
        and _SAYS <= max(len(one.text), len(other.text)) <= _LONGEST
    )


def lone_cards(blocks: Sequence[Block], article: AbstractSet[str]) -> Iterator[tuple[int, int]]:
    """Give the places of each link and the short line below it that a box amid a page holds, and nothing else.

    ``article`` are the paths of the article's paragraphs, of which none stands in the box. Where more than two boxes of
    one make stand on a page they may be its text.
    """
    found: dict[str, list[tuple[int, int]]] = {}
    for at, (link, line) in enumerate(itertools.pairwise(blocks)):
        if link.links < _ALL_LINKS or line.links >= _LEADS or not _HEADLINE <= len(link.text) <= _LONGEST:
            continue
        box, _, _ = line.path.rpartition(">")
        if len(line.text) <= _LINE and _is_box(box) and _is_in(link.path, box) and not is_note(line.text):
            found.setdefault(box, []).append((at, at + 1))
    for box, pairs in found.items():
        held = sum(_is_in(block.path, box) for block in blocks)
        if held == 2 * len(pairs) and len(pairs) <= _MOST_ALONE and not any(_is_in(path, box) for path in article):
            yield from pairs


def _is_box(path: str) -> bool:
    return path.rpartition(">")[2].partition(".")[0] in _BOXES


def _is_in(path: str, box: str) -> bool:
    return path == box or path.startswith(f"{box}>")
