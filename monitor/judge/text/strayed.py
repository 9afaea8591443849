"""Finds sentences that left an article, though a teaser, an aside or a comment on the other page repeats them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from monitor.judge.lexicon.expressions import expression
from monitor.judge.text.fold import squash
from monitor.judge.text.paragraphs import BY_CHANCE, LINKED, Parted, Said, elements, in_article, is_prose, leads_away
from monitor.judge.text.placing import is_of_others, is_within

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
#: A linked headline, a name and a day stand at most so many blocks beside what a card or a comment says.
_NEAR = 3
#: A shorter sentence says something where it ends with a stop; in Chinese eight signs do.
_SHORTEST = 8
_ENDED = expression(r"[.!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964][\"')\]\u201d\u300d\u300f]*$")


def strayed(page: Parted, other: Parted, *, same: bool) -> frozenset[Said]:
    """Give the sentences of an article that stand on the other page in a teaser, an aside or a comment alone.

    What stands there between its former neighbours was only passed over by an extractor, and what stands in a block of
    the article has moved. ``same``: both pages stand in one template; in another one only boxes that are plainly the
    site's, above or below the whole article, tell anything, and only of running text.
    """
    lost = [number for number, said in enumerate(page.said) if _is_lost(said, other, same=same)]
    if not lost:
        return frozenset()
    judge = _Elsewhere(page, other, same=same)
    if len(lost) > judge.standing:
        # Of an article that an extractor did not find nothing has left.
        return frozenset()
    return frozenset(page.said[number] for number in lost if judge.has_strayed(number))


def _is_sentence(said: Said) -> bool:
    """Tell a sentence from the labels and names that come and go around articles."""
    return len(said.key) >= BY_CHANCE or (len(said.key) >= _SHORTEST and _ENDED.search(said.segment.text) is not None)


def are_made_alike(page: Parted, other: Parted) -> bool:
    """Tell whether at least half of the sentences that stand in both articles stand under the same elements."""
    alike = [not makes.isdisjoint(other.makes[key]) for key, makes in page.makes.items() if key in other.makes]
    return bool(alike) and 2 * sum(alike) >= len(alike)


def _is_lost(said: Said, other: Parted, *, same: bool) -> bool:
    """Tell whether a sentence of an article stands on the other page in no paragraph such as it stood in."""
    key = said.key
    if not _is_sentence(said) or not in_article(said.block):
        return False
    makes = other.makes.get(key)
    if makes is not None:
        # Where an extractor takes a card for the article's, that is a paragraph of a make of its own.
        return same and elements(said.block.path) not in makes
    if key in other.keys:
        return True
    bare = key.strip()
    return len(bare) >= BY_CHANCE and bare in other.squashed and bare not in other.own_squashed


class _Elsewhere:
    """Two pages, asked of sentences of the first that stand elsewhere on the second."""

    def __init__(self, page: Parted, other: Parted, *, same: bool) -> None:
        self._page, self._other, self._same = page, other, same
        self._kept = _kept(page, other, same=same)
        self._order = [number for number, said in enumerate(page.said) if said.key in self._kept]
        self._places = sorted(set(self._kept.values()))
        kept = [other.blocks[at] for at in self._places]
        self._paths = frozenset(block.path for block in kept)
        self._makes = frozenset(elements(block.path) for block in kept)
        self._whole = [squash(block.text) for block in other.blocks]

    @property
    def standing(self) -> int:
        """How many sentences of the article are the other one's too."""
        return len(self._kept)

    def has_strayed(self, number: int) -> bool:
        """Tell whether all places where a sentence of the first page stands now are the site's or the readers'."""
        said = self._page.said[number]
        if not self._is_of_article(said):
            return False
        key = said.key.strip()
        if any(len(key) < 2 * len(own) < 2 * len(key) and own.strip() in key for own in self._other.own):
            # The most of it is a sentence of the article, under a heading that a template wrote on one line with it.
            return False
        places = [at for at, whole in enumerate(self._whole) if key in whole]
        near = self._neighbours(number)
        return bool(places) and all(self._is_strange(said, at, *near) for at in places)

    def _is_of_article(self, said: Said) -> bool:
        """Tell whether a sentence stood in a paragraph such as stand on both pages, or in a quotation."""
        block = said.block
        if not self._same:
            return is_prose(block) and not leads_away(block)
        return block.path in self._paths or elements(block.path) in self._makes or "blockquote" in elements(block.path)

    def _is_strange(self, said: Said, at: int, before: int | None, after: int | None) -> bool:
        """Tell whether a block in which a sentence stands now is no place to which an article's sentence moves.

        ``before`` and ``after`` say where its former neighbours stand; None where it had none on that side.
        """
        block = self._other.blocks[at]
        above, below = at < self._places[0], at > self._places[-1]
        if in_article(block):
            return self._same and (above or below) and self._is_card(at)
        if not self._same:
            plain = (block.dress and not block.careful) or self._is_card(at)
            return plain and (above or below) and before is not None and after is not None
        if block.path == said.block.path or (not block.dress and elements(block.path) == elements(said.block.path)):
            # The very kind of paragraph in which it stood.
            return False
        low, high = before if before is not None else -1, after if after is not None else len(self._whole)
        stayed = low <= at <= high and not any(low < place < at or at < place < high for place in self._places)
        if not (above or below):
            # A box of facts amid the article is read with it, and so is what stands where it stood.
            boxed = block.dress and "aside" not in elements(block.path).split(">")
            return not stayed and (boxed or is_of_others(block) or self._is_card(at, headed=False))
        # Behind the last sentence and above the first one a box is as near as what an extractor passed over.
        return not stayed or is_of_others(block) or self._is_card(at) or (block.dress and below)

    def _neighbours(self, number: int) -> tuple[int | None, int | None]:
        """Say where the sentences before and behind one stand on the other page."""
        at = bisect_left(self._order, number)
        before, after = self._order[max(0, at - 1) : at], self._order[at : at + 1]
        said, kept = self._page.said, self._kept
        return (kept[said[before[0]].key] if before else None, kept[said[after[0]].key] if after else None)

    def _is_card(self, at: int, *, headed: bool = True) -> bool:
        """Tell whether a link, or a heading, stands beside a block, in an element that holds none of the article."""
        blocks = self._other.blocks
        around = blocks[at].path.rpartition(">")[0]
        if not around or any(_stands_in(path, around) for path in self._paths):
            return False
        near = (*blocks[max(0, at - _NEAR) : at], *blocks[at + 1 : at + 1 + _NEAR])
        return any(
            (one.links >= LINKED or (headed and one.tag in _HEADINGS)) and _stands_in(one.path, around) for one in near
        )


def _stands_in(path: str, around: str) -> bool:
    return is_within(path.split(">"), around.split(">"))


def _kept(page: Parted, other: Parted, *, same: bool) -> Mapping[str, int]:
    """Give the block of the other page for each sentence that stands once in either article.

    In one template it stands there in a paragraph of a make that both have.
    """
    return {
        said.key: said.at
        for said in other.said
        if _is_sentence(said)
        and other.own[said.key] == 1 == page.own[said.key]
        and in_article(said.block)
        and not (same and page.made.isdisjoint(other.makes[said.key]))
    }
