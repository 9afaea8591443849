"""Reads a web page with care: the extractor that errs least, and the parts that people chose to watch."""

from __future__ import annotations

import re
from dataclasses import replace
from importlib.metadata import version

from trafilatura import extract

from monitor.model.page import Block, Page, Piece
from monitor.model.source import Watch
from monitor.read.around import Around, around
from monitor.read.bars import only_asks
from monitor.read.blocks import blocks
from monitor.read.cutting import weight
from monitor.read.html import FAST, MOST_TEXT
from monitor.read.overlooked import overlooked
from monitor.read.pieces import pieces
from monitor.read.pruning import lighten
from monitor.read.tree import Tree, parsed
from monitor.read.unseen import shown
from monitor.read.walk import walked
from monitor.read.watched import Ignoring, watched

CAREFUL = f"trafilatura {version('trafilatura')}"
#: Characters of a page beyond which the careful extractor takes longer than anybody waits for.
_MOST_MARKUP = 4_000_000
#: A line of at least this many characters is prose, not a menu.
_PROSE = 120
#: Beside a find of fewer characters than these, or of nothing but rows of a table, one of so many is.
_HARDLY, _SENTENCE = 100, 25
#: An article has at least this many characters.
_ARTICLE = 250
#: A find below this may be a teaser or a notice that stands where the article should.
_DOUBTFUL = 600


def read_article(page: Page, text: str, *, url: str, watch: Watch, in_pieces: bool = False) -> Page:
    """Read the main text of a page once more, with care, and give the page with it.

    ``page`` is what the fast extractor saw, ``text`` the whole markup. Where people chose parts of the page,
    the chosen parts are the main text, and what they ignore is gone from all of it. ``in_pieces`` gathers pieces too.
    """
    markup, chosen, note, ignored = text, None, "", ""
    ignoring = Ignoring(watch)
    if watch.select or watch.ignore:
        parts = watched(text[:_MOST_MARKUP], watch)
        markup, chosen, note, ignored = parts.markup, parts.text, parts.note, parts.ignored
        page = replace(page, all_text=parts.everything[:MOST_TEXT])
    cut: tuple[Block, ...] = ()
    strip: tuple[Piece, ...] = ()
    parted = Around()
    if chosen is not None:
        main, extractor = chosen, CAREFUL
    else:
        tree = parsed(markup) if len(markup) <= _MOST_MARKUP else None
        walk = walked(tree.root) if tree is not None else None
        strip = pieces(tree.root, url) if tree is not None and in_pieces else ()
        if tree is not None and tree.shared:
            lighten(tree.root)
        main, extractor = _main_text(page.text, markup, tree, url)
        if tree is not None and walk is not None:
            bare = replace(tree, shared=True)
            main = shown(main, walk, lambda: _main_text(page.text, markup, bare, url)[0])
            main = overlooked(main, walk)
            found = blocks(walk, careful=main, fast=page.text)
            cut, parted = found.blocks, around(walk, main, found.own)
            main = found.main
            if watch.ignore_text:
                cut = tuple(replace(block, text=ignoring.drop(block.text)) for block in cut)
    page = replace(
        page,
        blocks=cut,
        pieces=strip,
        text=ignoring.drop_from_main(main[:MOST_TEXT]),
        all_text=ignoring.drop(page.all_text),
        inside=ignoring.drop(parted.inside),
        # What people ignore is said to stand outside, where a quote is looked for that stands nowhere else.
        outside="\n".join(filter(None, (ignoring.drop(parted.outside), ignored[:MOST_TEXT]))),
    )
    said = "; ".join(filter(None, (note, *ignoring.notes)))
    return replace(page, unwatched=said, extractor=f"{extractor} ({said})" if said else extractor)


def _main_text(fast: str, markup: str, tree: Tree | None, url: str) -> tuple[str, str]:
    """Give the main text and who found it: the careful extractor, but where it missed an article that is there."""
    if len(markup) > _MOST_MARKUP:
        return fast, FAST
    # It takes a copy of the tree.
    source = tree.root if tree is not None and tree.shared else markup
    careful = extract(source, url=url, favor_precision=True, fast=True, include_comments=False) or ""
    if len(careful) < _DOUBTFUL:
        # A few words, or rows of a table, are no article where another part of the page has sentences.
        hardly = len(careful) < _HARDLY or all(line.startswith("|") for line in careful.split("\n"))
        # Nor is a bar that asks for consent, however much it says.
        asks = only_asks(careful.split("\n"))
        enough = 0 if asks else (1 if hardly else 2) * len(careful)
        if _missed(careful, fast, _SENTENCE if hardly or asks else _PROSE, dense=asks) > max(_ARTICLE, enough):
            return fast, f"{CAREFUL}, {FAST}"
    return careful or fast, CAREFUL


def _missed(careful: str, fast: str, long: int, *, dense: bool) -> float:
    """Count the characters in lines of so many and more that only the fast extractor found.

    ``dense``: a sign of East Asia counts for as many letters as it replaces.
    """
    have = _squash(careful)
    size = weight if dense else len
    return sum(size(line) for line in fast.split("\n") if size(line) >= long and _squash(line) not in have)


def _squash(words: str) -> str:
    """Keep letters and digits alone."""
    return re.sub(r"\W+", "", words)
