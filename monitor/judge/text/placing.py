"""Places the paragraphs of a page: what is the article's and what the site's, by the page as a whole."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace

from monitor.judge.lexicon.comment_words import is_above_comments
from monitor.judge.lexicon.site_words import is_site_talk
from monitor.judge.lexicon.teaser_words import is_above_others, is_open
from monitor.judge.text.cards import cards
from monitor.judge.text.fold import squash
from monitor.model.page import Block, Page

#: A piece of more characters is no teaser; a list of them has at least two pieces below its heading.
_LONGEST_TEASER, _FEWEST = 240, 2
#: A teaser below a bare line has at least this share of links, and one piece in so many is a link.
_LEADS, _FEWEST_LEAD = 0.15, 3
#: From this share of links on a piece leads away.
_LINKED = 0.5
_HEADING_TAG = re.compile(r"h[1-6]$")
#: Paths are remembered up to so many elements.
_LEVELS = 8
#: Running text has at least so many characters, and less than this share of links.
_PROSE, _FEW_LINKS = 80, 0.3
#: So many paragraphs of one kind make it the kind of the article.
_KIND = 3
#: What holds this share of the article is no offer, however it is named.
_ARTICLE_SHARE = 0.25
_NEVER_ARTICLE = re.compile(
    r"comment|kommentar|reply|replies|related|teaser|recirc|newsletter|cookie|consent", re.IGNORECASE
)


def placed(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Give the blocks with their places mended.

    Teasers under a heading of the site's are dress, in a box of their own or not; so is a line in which the site speaks
    of itself. Running text of the very kind of which the article is made belongs to it, where an extractor stopped
    half-way. A part that is called an offer and holds a good part of the article is the article.
    """
    others = teasers(blocks)
    kept = [block for at, block in enumerate(blocks) if at not in others]
    kinds = _kinds(kept)
    held = _held(kept)
    mended = []
    for at, block in enumerate(blocks):
        one = block
        if at in others or _is_talk(block):
            one = replace(block, careful=False, fast=False, inside=False, dress=True)
        elif block.dress and block.careful and block.path in held:
            one = replace(block, dress=False)
        elif not block.careful and not block.inside and not block.dress and block.path in kinds and _is_prose(block):
            one = replace(block, careful=True, inside=True)
        mended.append(one)
    return tuple(mended)


def without_teasers(page: Page) -> Page:
    """Give a page whose teasers of other articles, and comments of readers, stand outside of its text."""
    others = teasers(page.blocks)
    if not others:
        return page
    keys = {squash(page.blocks[at].text) for at in others}
    keys -= {squash(block.text) for at, block in enumerate(page.blocks) if at not in others}
    texts = {"text": page.text, "inside": page.inside}
    kept = {
        name: "\n".join(line for line in text.split("\n") if squash(line) not in keys) for name, text in texts.items()
    }
    beside = "\n".join(page.blocks[at].text for at in sorted(others))
    return replace(page, text=kept["text"], inside=kept["inside"], outside=f"{page.outside}\n{beside}".strip())


def teasers(blocks: Sequence[Block]) -> frozenset[int]:
    """Give the places of what is said of other articles and of what readers wrote, their headings with them.

    It stands below at least half of the article, under a heading that sites write above such lists, and goes on to
    the end of what the heading stands in; or it is a list of links between two paragraphs. The heading may be a line
    like all others, where links follow it. Comments stand behind the article under a heading that says nothing else.
    """
    found: set[int] = set()
    kinds = _kinds(blocks)
    letters = [len(block.text) if _is_own(block) else 0 for block in blocks]
    whole, above = sum(letters), 0
    for at, block in enumerate(blocks):
        headed = _HEADING_TAG.match(block.tag) is not None
        if at in found:
            pass
        elif headed and is_above_comments(block.text):
            found.update(_comments(blocks, at, kinds))
        elif (headed or block.links < _LINKED) and is_above_others(block.text):
            run = _run(blocks, at, kinds) if headed else _run_below_line(blocks, at)
            if run and 2 * above >= whole - sum(letters[place] for place in run):
                found.update(run)
        above += letters[at]
    for run in cards(blocks, kinds):
        if 2 * sum(letters[place] for place in run) <= whole:
            found.update(run)
    return frozenset(found)


def _run(blocks: Sequence[Block], at: int, kinds: Container[str]) -> list[int]:
    """Give the heading and the teasers below it; nothing where those are no teasers.

    Running text of the very ``kinds`` of the article's is the article, which was only interrupted.
    """
    below = list(_below(blocks, at))
    pieces = [place for place in below if not (blocks[place].dress and len(blocks[place].text) > _LONGEST_TEASER)]
    linked = sum(blocks[place].links >= _LINKED for place in pieces)
    short = not any(
        len(blocks[place].text) > _LONGEST_TEASER or (blocks[place].path in kinds and _is_prose(blocks[place]))
        for place in pieces
    )
    if short and len(pieces) >= _FEWEST and (2 * linked >= len(pieces) or not is_open(blocks[at].text)):
        return [at, *pieces]
    return _listed(blocks, at, below)


def _run_below_line(blocks: Sequence[Block], at: int) -> list[int]:
    """Give a bare line that sites write above their other articles, and the teasers below it, by their links.

    An item of a list and a sentence's beginning look like such a line: two links have to follow it.
    """
    if is_open(blocks[at].text):
        return []
    below = list(_below(blocks, at, holds=True))
    leads = [place for place in below if blocks[place].links >= _LEADS]
    if len(leads) < _FEWEST or any(len(blocks[place].text) > _LONGEST_TEASER for place in below):
        return _listed(blocks, at, below)
    lines = Counter(block.path for block in blocks[:at] if _is_own(block) and block.links < _FEW_LINKS)
    ours = any(lines[blocks[place].path] >= _FEWEST and place not in leads for place in below)
    # Of what looks like the article's own paragraphs each has to stand below the link of its own.
    paired = len(below) == 2 * len(leads) and leads == below[::2]
    if _FEWEST_LEAD * len(leads) >= len(below) and (paired or not ours):
        return [at, *below]
    return _listed(blocks, at, below)


def _listed(blocks: Sequence[Block], at: int, below: Iterable[int]) -> list[int]:
    """Give a heading with the links right below it; nothing where these are no list."""
    listed = list(itertools.takewhile(lambda place: blocks[place].links >= _LINKED, below))
    return [at, *listed] if len(listed) >= _FEWEST else []


def _comments(blocks: Sequence[Block], at: int, kinds: Container[str]) -> list[int]:
    """Give the heading and what readers wrote below it; nothing where the article has not begun or goes on behind it.

    They end with what the heading stands in, or at a heading of the same rank.
    """
    if not any(_is_own(block) and _is_prose(block) for block in blocks[:at]):
        return []
    run = [at]
    for place in _below(blocks, at):
        if _HEADING_TAG.match(blocks[place].tag) and blocks[place].tag <= blocks[at].tag:
            break
        run.append(place)
    behind = blocks[run[-1] + 1 :]
    return [] if any(_is_prose(block) and block.careful and block.path in kinds for block in behind) else run


def _below(blocks: Sequence[Block], at: int, *, holds: bool = False) -> Iterator[int]:
    """Give the places of all that stands below a heading in the element which holds it.

    ``holds``: a line without an element of its own may stand in the very element that holds what is below it.
    """
    own = blocks[at].path.split(">")
    following = blocks[at + 1].path.split(">") if at + 1 < len(blocks) else []
    around = own if holds and is_within(following, own) and len(following) > len(own) else own[:-1]
    for place in range(at + 1, len(blocks)):
        if not is_within(blocks[place].path.split(">"), around):
            return
        yield place


def is_within(path: Sequence[str], around: Sequence[str]) -> bool:
    """Tell whether a path leads through the elements around a heading; both may have lost their beginnings."""
    if list(path[: len(around)]) == list(around):
        return True
    if len(path) < _LEVELS:
        return False
    return any(list(path[: len(around) - lost]) == list(around[lost:]) for lost in range(1, len(around)))


def is_of_others(block: Block) -> bool:
    """Tell what readers wrote, and what sites say of other articles, by the names around it."""
    return _NEVER_ARTICLE.search(block.path) is not None


def _is_talk(block: Block) -> bool:
    """Tell a line that looks like the article's in which the site speaks of itself."""
    taken = block.careful or block.fast or block.inside
    return taken and block.tag != "h1" and is_site_talk(block.text)


def _is_own(block: Block) -> bool:
    return (block.careful or block.inside) and not block.dress


def _is_prose(block: Block) -> bool:
    return len(block.text) >= _PROSE and block.links < _FEW_LINKS


def _kinds(blocks: Sequence[Block]) -> frozenset[str]:
    """Give the paths under which the paragraphs of the article stand: those of at least half of its running text."""
    own = [block for block in blocks if block.careful and not block.dress and _is_prose(block)]
    times = Counter(block.path for block in own)
    return frozenset(path for path, many in times.items() if many >= _KIND and 2 * many >= len(own))


def _held(blocks: Sequence[Block]) -> frozenset[str]:
    """Give the paths of dressed running text that makes a good part of the article."""
    own: Counter[str] = Counter()
    dressed: Counter[str] = Counter()
    for block in blocks:
        if block.careful and _is_prose(block):
            own[block.path] += len(block.text)
            if block.dress and block.fast and block.inside and not is_of_others(block):
                dressed[block.path] += len(block.text)
    return frozenset(path for path, many in dressed.items() if many >= _ARTICLE_SHARE * own.total())
