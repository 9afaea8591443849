"""Two pages as their readers see them: what is struck out, or not shown, is not said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from monitor.judge.text.paragraphs import BY_CHANCE, in_article
from monitor.judge.text.segments import cut_up
from monitor.model.page import Block

#: Where more of an article than this is not shown on the other page, a script will show it there.
_SHOWN_LATER = 0.5


def as_seen(old: Sequence[Block], new: Sequence[Block]) -> tuple[Sequence[Block], Sequence[Block]]:
    """Give both pages, each block at its place, without the words that nobody reads."""
    return _seen(old, new), _seen(new, old)


def _seen(page: Sequence[Block], other: Sequence[Block]) -> Sequence[Block]:
    """Empty the blocks of a page that are struck out, and those that are not shown, unless they are the article."""
    unseen = any(block.unseen for block in page)
    if not unseen and not any(block.struck for block in page):
        return page
    kept = unseen and _is_shown_later(page, other)
    return [replace(block, text="") if block.struck or (block.unseen and not kept) else block for block in page]


def _is_shown_later(page: Sequence[Block], other: Sequence[Block]) -> bool:
    """Tell whether most of what is the article on another page stands here and is not shown."""
    hidden = {key for block in page if block.unseen for _, key in cut_up(block.text) if len(key) >= BY_CHANCE}
    if not hidden:
        return False
    article = {
        key
        for block in other
        if in_article(block) and not (block.unseen or block.struck)
        for _, key in cut_up(block.text)
        if len(key) >= BY_CHANCE
    }
    return sum(map(len, article & hidden)) > _SHOWN_LATER * sum(map(len, article))
