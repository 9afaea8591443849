"""Two pages, side by side: what one shows as the site's own is no part of the article on the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from monitor.judge.text.paragraphs import BY_CHANCE, Parted, Said, in_article
from monitor.judge.text.sight import as_seen
from monitor.judge.text.strayed import are_made_alike, strayed
from monitor.model.page import Block

#: A paragraph of more characters is no teaser.
_LONGEST_TEASER = 600


def side_by_side(old: Sequence[Block], new: Sequence[Block]) -> tuple[Parted, Parted]:
    """Cut two pages; a teaser that one of them plainly shows as one is none of the article's on the other either.

    In a template that names nothing teasers look like paragraphs. Left there, those that stand on both pages would
    speak for an article that is gone, and those that moved on for one that was edited.
    """
    left, right = map(Parted, as_seen(old, new))
    return _beside(left, right), _beside(right, left)


def _beside(page: Parted, other: Parted) -> Parted:
    """Give a page with its twins of what is the other page's site's as dress; the page itself where there is none."""
    twins = frozenset(_twins(page, other))
    if twins:
        # A sentence that left the article for a teaser stands in none of its paragraphs there either.
        twins -= {said.at for said in strayed(page, other, same=are_made_alike(page, other))}
    if not twins:
        return page
    return Parted(
        [
            replace(block, careful=False, fast=False, inside=False, dress=True) if at in twins else block
            for at, block in enumerate(page.blocks)
        ]
    )


def _twins(page: Parted, other: Parted) -> Iterator[int]:
    """Give the places of paragraphs that the other page says in its dress and nowhere else."""
    dressed = {said.key for said in other.said if _is_dress(said.block)}
    dressed -= {said.key for said in other.said if not _is_dress(said.block)}
    telling: dict[int, list[Said]] = {}
    for said in page.said:
        if len(said.key) >= BY_CHANCE and in_article(said.block):
            telling.setdefault(said.at, []).append(said)
    for at, sentences in telling.items():
        # A sentence of the article that a box of its own page repeats may have left the article for good.
        if len(sentences[0].block.text) <= _LONGEST_TEASER and all(
            said.key in dressed and page.keys[said.key] == page.own[said.key] for said in sentences
        ):
            yield at


def _is_dress(block: Block) -> bool:
    """Tell what is the site's by its place, and was not taken for the article."""
    return block.dress and not block.careful
