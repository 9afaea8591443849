"""Rows of tables and lists: what stands beside a label, and which rows left a list that stands on both pages."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from monitor.judge.lexicon.credit_words import is_filed_under, is_site_line
from monitor.judge.text.fold import squash, words
from monitor.judge.text.moving import is_label, moves_by_itself
from monitor.judge.text.paragraphs import Parted, Said, elements, in_article
from monitor.judge.text.segments import Segment

CELLS = " | "
#: Elements of which each says one thing of many, as the block itself or, but for rows, right around it.
_ROW, _LISTED, _WITHIN = "tr", frozenset(("li", "dt", "dd")), 2
#: A label, and a number beside it, have at most so many characters; a table has at least so many of either.
_LONGEST_LABEL, _LONGEST_NUMBER, _FEWEST = 60, 30, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What stands beside a label: the label as it is written, the value alone, and the sentences that hold it."""

    label: str
    value: Segment
    said: tuple[Said, ...]

    @property
    def shown(self) -> bool:
        """Whether it says when, where, by whom or how often the page was shown."""
        line, counted = f"{self.label}: {self.value.text}", f"{self.value.text} {self.label}"
        return is_site_line(line) or is_filed_under(self.label) or moves_by_itself(line) or moves_by_itself(counted)

    def is_redressed(self, other: Fact) -> bool:
        """Tell whether another template says it in its way: words in another order, or how the page is shown."""
        return (self.shown and other.shown) or sorted(words(self.value.text)) == sorted(words(other.value.text))


def restated(old: Parted, new: Parted) -> list[tuple[Fact, Fact]]:
    """Pair what stands beside the same label on both pages and is not the same; labels that stand twice tell nothing.

    So are exchanges told, of which each half stands somewhere on either page.
    """
    before = _facts(old)
    after = _facts(new) if before else {}
    return [
        (before[key], after[key]) for key in before if key in after and before[key].value.key != after[key].value.key
    ]


def rows_that_left(page: Parted, other: Parted, missing: Collection[Said], kept: Collection[int]) -> frozenset[int]:
    """Give the places of rows which the other page does not have, of lists of which at least half stands on it.

    ``missing`` are the sentences that it does not have, ``kept`` the places of blocks that it has. A row may stand
    there in one paragraph with its neighbours.
    """
    places = {said.at for said in missing if _is_row(said)}
    if not places:
        return frozenset()
    left: set[int] = set()
    table = any(block.tag == _ROW and in_article(block) for block in other.blocks)
    for run in _lists(page):
        if not table and page.blocks[run[0]].tag == _ROW:
            # Where the table became a list, there is no place for its head.
            del run[0]
        lost = {at for at in run if at in places and at not in kept}
        stand = [at for at in run if at in kept]
        if lost and len(stand) >= max(_FEWEST, len(lost)):
            left.update(lost - _joined(page, other, lost, stand))
    return frozenset(left)


def _joined(page: Parted, other: Parted, lost: Collection[int], stand: Collection[int]) -> set[int]:
    """Give the places of rows that stand in a paragraph of the other page in which others of their list stand."""
    beside = {squash(page.blocks[at].text) for at in stand}
    wholes = [squash(block.text) for block in other.blocks if in_article(block)]
    wholes = [whole for whole in wholes if whole not in beside and any(one in whole for one in beside)]
    keys = {at: squash(page.blocks[at].text) for at in lost}
    return {at for at, key in keys.items() if any(key in whole for whole in wholes)}


def _is_row(said: Said) -> bool:
    """Tell a row that says something from labels and lines of the site's."""
    block = said.block
    if not in_article(block) or is_label(block.text) or is_site_line(block.text):
        return False
    return _holder(block.path) is not None


def _holder(path: str) -> str | None:
    """Give the elements around the list or table of which a block is an item or a row; None where it is none.

    A cell that is no part of a row of data lays a page out.
    """
    names = elements(path).split(">")
    if names[-1] == _ROW:
        return ">".join(names[:-1])
    at = next((len(names) - 1 - back for back, name in enumerate(reversed(names[-_WITHIN:])) if name in _LISTED), None)
    return ">".join(names[:at]) if at is not None else None


def _lists(page: Parted) -> Iterator[list[int]]:
    """Give the places of the items of each list and of the rows of each table."""

    def above_of(at: int) -> str | None:
        block = page.blocks[at]
        return _holder(block.path) if in_article(block) else None

    for above, run in itertools.groupby(range(len(page.blocks)), above_of):
        if above is not None:
            yield list(run)


def _facts(page: Parted) -> dict[str, Fact]:
    """Give what stands beside each label that stands but once, by the label's squashed form."""
    found = [fact for fact in itertools.chain(_in_lines(page), _defined(page), _numbers(page)) if fact.value.key]
    keys = [squash(fact.label) for fact in found]
    times = Counter(keys)
    return {key: fact for key, fact in zip(keys, found, strict=True) if key and times[key] == 1}


def _in_lines(page: Parted) -> Iterator[Fact]:
    """Give rows of data by their first cells, and items by what stands before their colon."""
    signs = {"tr": CELLS, "li": ":"}
    rows = [said for said in page.said if said.block.tag in signs]
    for at, held in itertools.groupby(rows, lambda said: said.at):
        block = page.blocks[at]
        sign = signs[block.tag]
        if sign not in block.text or not in_article(block):
            continue
        said = list(held)
        label, _, value = said[0].segment.text.partition(sign)
        if len(said) == 1 and len(label) <= _LONGEST_LABEL:
            segment = Segment(text=value.strip(), key=squash(value), line=at)
            yield Fact(label=label, value=segment, said=tuple(said))


def _defined(page: Parted) -> Iterator[Fact]:
    """Give what a list of definitions says of each of its terms."""
    term, value = "", []
    if not any(block.tag == "dd" for block in page.blocks):
        return
    ends: Sequence[Said | None] = (*page.said, None)
    for said in ends:
        tag = said.block.tag if said is not None else ""
        if tag == "dd" and said is not None and term:
            value.append(said)
            continue
        if value:
            yield _fact(term, value)
        term, value = (said.block.text if said is not None and tag == "dt" and in_article(said.block) else ""), []


def _numbers(page: Parted) -> Iterator[Fact]:
    """Give the numbers behind each label where labels and numbers follow each other, each label with as many."""
    for like, run in itertools.groupby(page.said, _cell_like):
        if not like:
            continue
        groups: list[list[Said]] = []
        for said in run:
            if not _has_digit(said):
                groups.append([said])
            elif groups:
                groups[-1].append(said)
        while groups and len(groups[0]) == 1:
            del groups[0]
        many = {len(group) for group in groups}
        if len(groups) >= _FEWEST and len(many) == 1:
            for label, *value in groups:
                yield _fact(label.segment.text, value)


def _fact(label: str, said: Sequence[Said]) -> Fact:
    """Put together what stands beside a label in sentences of their own."""
    text, key = CELLS.join(one.segment.text for one in said), "".join(one.key for one in said)
    return Fact(label=label, value=Segment(text=text, key=key, line=said[0].at), said=tuple(said))


def _cell_like(said: Said) -> str:
    """Give the elements around what may be a cell without a table, its own among them; empty for what is none."""
    block = said.block
    if len(block.text) > _LONGEST_LABEL or not in_article(block) or block.tag in ("tr", "li", "dt", "dd"):
        return ""
    if block.text != said.segment.text or (_has_digit(said) and len(block.text) > _LONGEST_NUMBER):
        return ""
    return elements(block.path)


def _has_digit(said: Said) -> bool:
    return any(map(str.isdigit, said.key))
