"""Cards of other articles behind an article that nothing names: a headline and a sentence, again and again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from monitor.judge.text.meaning import is_note
from monitor.model.page import Block

#: A piece of more characters is no part of a card; so many cards of one make are a list of them.
_LONGEST, _FEWEST = 240, 2
#: From this share of links on a piece leads away: a headline, or a sentence with "More" at its end.
_LEADS = 0.1
#: A card has a piece of at least so many characters: what labels and links say is shorter.
_SAYS = 30
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
