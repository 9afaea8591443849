"""One page in sentences, each with the paragraph it stands in, and whether another page holds them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from monitor.judge.text.fold import squash, weight, words
from monitor.judge.text.placing import placed
from monitor.judge.text.segments import Segment, cut
from monitor.model.page import Block

#: A sentence with fewer squashed letters stands in other texts by chance.
BY_CHANCE = 18
#: From this share of links on a block is a list of links.
LINKED = 0.55
#: A sentence is put together of at most so many, of which all but the last have so many squashed letters.
_MOST_PIECES, _SHORTEST_PIECE = 4, 4
#: A box of links in the middle of a sentence has at least so many squashed letters, and its paragraph many links.
_BOX_OF_LINKS, _SOME_LINKS = 40, 0.3
_SHORTEST_PART = 3
_ROUNDED = 0.006
_PROSE_WORDS, _PROSE_ENDED_WORDS = 12, 5
_ENDED = re.compile(r"[.!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964\u104b][\"')\]\u201d\u2019\u300d\u300f\u00bb]*\s*$")
_CLASSES = re.compile(r"\.[^>]*")
_FOOTNOTE_MARK = re.compile(r"\s*\[\w{1,3}\]")
#: Marks of footnotes at the end of a paragraph.
_MARKS = re.compile(rf"(?:{_FOOTNOTE_MARK.pattern})+\s*$")


class Said(NamedTuple):
    """One sentence and the block it stands in."""

    #: Its squashed form.
    key: str
    #: The place of its block.
    at: int
    segment: Segment
    block: Block
    #: A short sentence with its neighbours, squashed: it stands where they stand together.
    around: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """Sentences are asked for in sets by the thousand; those alike in this are compared in full."""
        return hash(self[:2])


class Parted:
    """One page in sentences, each with its block."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        """Cut it."""
        self.blocks = placed(blocks)
        cuts = [(segment, at) for at, block in enumerate(self.blocks) for segment in cut(block.text, line=at)]
        keys = ["", *(segment.key for segment, _ in cuts), ""]
        self.said = tuple(
            Said(
                segment.key,
                at,
                segment,
                self.blocks[at],
                _around(*keys[number : number + 3]) if len(segment.key) < BY_CHANCE else (),
            )
            for number, (segment, at) in enumerate(cuts)
        )
        self.keys = Counter(said.key for said in self.said)
        self.own = Counter(said.key for said in self.said if in_article(said.block))

    @cached_property
    def squashed(self) -> str:
        """All of the page, squashed."""
        return "".join(said.key for said in self.said)

    @cached_property
    def own_squashed(self) -> str:
        """What is the article's, squashed."""
        return "".join(said.key for said in self.said if in_article(said.block))

    @cached_property
    def makes(self) -> dict[str, set[str]]:
        """The elements around each sentence of the article, by its squashed form."""
        makes: dict[str, set[str]] = {}
        for said in self.said:
            if in_article(said.block):
                makes.setdefault(said.key, set()).add(elements(said.block.path))
        return makes

    @cached_property
    def made(self) -> frozenset[str]:
        """The elements around the paragraphs of the article."""
        return frozenset(elements(block.path) for block in self.blocks if in_article(block))

    @cached_property
    def paragraphs(self) -> dict[int, int]:
        """The number of each block of the article, from 1, by its place on the page."""
        own = [at for at, block in enumerate(self.blocks) if in_article(block)]
        return {at: number for number, at in enumerate(own, start=1)}

    @cached_property
    def article(self) -> str:
        """What is the article's, a line for each paragraph."""
        return "\n".join(block.text for block in self.blocks if in_article(block))

    def weight(self) -> int:
        """Count the words of the article."""
        return sum(weight_of(block.text) for block in self.blocks if in_article(block))

    def holds(self, said: Said) -> bool:
        """Tell whether a sentence stands anywhere here, be it cut or spaced in another way."""
        if said.key in self.keys:
            return True
        bare = said.key.strip()
        if len(bare) >= BY_CHANCE and bare in self.squashed:
            return True
        return any(one in self.squashed for one in said.around) or self._holds_pieces(said.key, _MOST_PIECES)

    def holds_parted(self, said: Said) -> bool:
        """Tell whether a sentence stands in one paragraph, but for a box of links that stands in the middle of it."""
        for whole in self._linked:
            reach = max((at for at in range(len(said.key) + 1) if said.key[:at] in whole), default=0)
            begin = whole.find(said.key[:reach])
            end = whole.find(said.key[reach:], begin + reach)
            parts = min(reach, len(said.key) - reach)
            if parts >= _SHORTEST_PART and end - begin - reach >= _BOX_OF_LINKS:
                return True
        return False

    def holds_at_end(self, said: Said) -> bool:
        """Tell whether a short sentence stands at the beginning or at the end of a longer one, no number cut.

        A heading without a stop is one sentence with its neighbour where paragraphs were joined.
        """
        key = said.key.strip()
        if not _SHORTEST_PIECE <= len(key) < BY_CHANCE:
            return False
        return any(
            (longer.endswith(key) and not longer[-len(key) - 1].isdigit())
            or (longer.startswith(key) and not longer[len(key)].isdigit())
            for longer in self.own
            if len(longer) > len(key) and key in longer
        )

    @cached_property
    def _linked(self) -> tuple[str, ...]:
        """Paragraphs of the article with many links, squashed."""
        some = (block for block in self.blocks if block.links >= _SOME_LINKS and (block.careful or block.inside))
        return tuple(squash(block.text) for block in some if not block.dress)

    def _holds_pieces(self, key: str, most: int) -> bool:
        """Tell whether whole sentences that stand here give this one, put together: lines end sentences too."""
        if key in self.keys:
            return True
        return most > 1 and any(
            key.startswith(one) and self._holds_pieces(key[len(one) :], most - 1)
            for one in self._beginning.get(key[:_SHORTEST_PIECE], ())
        )

    @cached_property
    def _beginning(self) -> dict[str, list[str]]:
        """Sentences that may be a part of another one, by how they begin."""
        beginning: dict[str, list[str]] = {}
        for key in self.keys:
            if len(key) >= _SHORTEST_PIECE:
                beginning.setdefault(key[:_SHORTEST_PIECE], []).append(key)
        return beginning


def _around(before: str, key: str, after: str) -> tuple[str, ...]:
    """Give a short sentence with the end of the one before it, and with the beginning of the one behind it."""
    ends = (f"{before[-BY_CHANCE:]}{key}", f"{key}{after[:BY_CHANCE]}")
    return tuple(one.strip() for one in ends if len(one) >= len(key) + BY_CHANCE)


def in_article(block: Block) -> bool:
    """Tell whether a block seems to be the article's."""
    return (block.careful or block.inside) and not block.dress and block.links < LINKED


@lru_cache(maxsize=1024)
def elements(path: str) -> str:
    """Give the elements around a block without their classes, which builds rename."""
    return _CLASSES.sub("", path)


def may_be(block: Block) -> bool:
    """Tell whether a sentence of a block may be the article's, where it takes the place of one that is."""
    return block.careful or block.fast or block.inside


@lru_cache(maxsize=4096)
def weight_of(text: str) -> int:
    """Count the words of a paragraph; most stand on both pages that are compared."""
    return weight(words(text))


def is_prose(block: Block) -> bool:
    """Tell running text from labels, names and captions."""
    long = weight_of(block.text)
    return long >= _PROSE_WORDS or (long >= _PROSE_ENDED_WORDS and is_ended(block))


def is_ended(block: Block) -> bool:
    """Tell whether a block ends as sentences do, a footnote mark behind its end or not."""
    return _ENDED.search(_MARKS.sub("", block.text)) is not None


def leads_away(block: Block) -> bool:
    """Tell whether a block holds a link other than those of its footnote marks."""
    if not block.links:
        return False
    signs = len("".join(block.text.split()))
    marks = sum(len(mark.strip()) for mark in _FOOTNOTE_MARK.findall(block.text))
    # The share is rounded to hundredths.
    return block.links > marks / max(signs, 1) + _ROUNDED
