"""Takes a page apart into paragraphs, and says of each whether it seems to be the article's or the site's."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import dataclass
from itertools import islice

from monitor.model.page import Block
from monitor.read.adverts import adverts
from monitor.read.asking import asking
from monitor.read.bars import bars
from monitor.read.belonging import belonging
from monitor.read.claims import claim
from monitor.read.columns import beside
from monitor.read.cutting import Cut, as_read, cut_up
from monitor.read.dress import is_dress, is_named
from monitor.read.figures import figures
from monitor.read.parts import Part
from monitor.read.teasers import boxes
from monitor.read.voices import comments
from monitor.read.walk import Walk

#: Share of the article's letters that the element around it holds.
_HOLDS = 0.75
#: Of the article's letters this share at most stands in comments that the extractor took in.
_COMMENTS = 0.25
#: From this share of links on a line is no running text; from so many squashed letters on it may be.
_LINKED, _RUNNING_TEXT = 0.3, 60
#: So many paragraphs of one kind make it the kind of the article.
_KIND = 3
#: An article has at least so many squashed letters.
_ARTICLE = 600
_MOST_BLOCKS = 6_000
#: Elements around a block that are remembered, innermost ones.
_LEVELS = 8
_LONGEST_PATH = 2000
_LONGEST_HEADING = 120
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


@dataclass(frozen=True, slots=True)
class Blocks:
    """The paragraphs of a page in order."""

    blocks: tuple[Block, ...]
    #: Tables, lists and boxes that belong to its article.
    own: frozenset[Part]
    #: The main text of the careful extractor, as far as it is read.
    main: str


def blocks(walk: Walk, *, careful: str, fast: str) -> Blocks:
    """Give every paragraph of a page in order.

    ``careful`` and ``fast`` are the main texts that the two extractors found, a line for each paragraph.
    """
    found = cut_up(walk)[:_MOST_BLOCKS]
    known = {one.text: one.key for one in found}
    claim(found, careful, "careful", known)
    claim(found, fast, "fast", known)
    ways = _Ways()
    for one, below in itertools.pairwise(found):
        if one.heads and (below.careful or below.fast):
            # No extractor reads buttons; what heads a section of the article is told with it.
            one.careful, one.fast = below.careful, below.fast
    _speak_for_overlooked(found, ways)
    holder = _holder(found)
    around = set(holder.upwards()) if holder is not None else set()
    teasers = boxes([(one.part, one.text) for one in found], [one.careful for one in found], around)
    if any(part.tag == "tr" for part in walk.parts):
        teasers |= beside((one.part, one.key) for one in found if one.links < _LINKED)
    teasers |= _comments(walk, found)
    teasers |= asking(walk, [(one.part, one.text) for one in found], [one.careful for one in found], around)
    teasers |= adverts(walk, [(one.part, one.text) for one in found], [one.careful for one in found], around)
    teasers |= bars(walk, [(one.part, one.text) for one in found], [one.careful for one in found], around)
    article = _article(found, ways)
    teasers |= figures(found, article)
    belongs = belonging(walk, found, article, foreign=teasers, is_named=is_named)
    heading = ""
    made = []
    span = [place for place, one in enumerate(found) if one.careful] or [0]
    in_teasers, in_own = _inside(walk, teasers), _inside(walk, belongs.parts)
    for place, one in enumerate(found):
        # Short lines above and below the article are the site's: dates, prices, names.
        near = span[0] <= place <= span[-1] or len(one.key) >= _RUNNING_TEXT or place in belongs.lines
        dress = ways.dress(one.part)
        boxed = bool(in_teasers[one.part.number])
        hidden = one.unseen or one.struck
        own = not hidden and bool(in_own[one.part.number])
        made.append(
            Block(
                text=one.text,
                tag=one.part.tag,
                path=ways.short(one.part),
                links=round(one.links, 2),
                careful=(one.careful and not boxed) or own,
                fast=one.fast and not boxed,
                inside=own or (near and not boxed and holder is not None and holder.holds(one.part)),
                dress=hidden or boxed or (not own and dress is not None and dress not in around),
                heading=heading,
                unseen=one.unseen,
                struck=one.struck,
            )
        )
        if one.part.tag in _HEADINGS:
            heading = one.text[:_LONGEST_HEADING]
    return Blocks(tuple(made), belongs.parts, as_read(careful, found) if walk.unseen else careful)


def _inside(walk: Walk, parts: frozenset[Part]) -> bytearray:
    """Say of each part of a page, by its number, whether it is one of these or stands in one."""
    inside = bytearray(len(walk.parts))
    for part in parts:
        inside[part.number : part.last + 1] = b"\1" * (part.last + 1 - part.number)
    return inside


def _speak_for_overlooked(found: list[Cut], ways: _Ways) -> None:
    """Take running text of one kind for the article's where it outweighs all that the careful extractor found."""
    runs: dict[str, list[Cut]] = {}
    for one in found:
        if not (one.careful or one.unseen or one.struck) and _is_running(one):
            runs.setdefault(ways.path(one.part), []).append(one)
    most = sum(len(one.key) for one in found if one.careful)
    for run in runs.values():
        if (
            len(run) > 1
            and sum(len(one.key) for one in run) > max(most, _ARTICLE)
            and not any(ways.dress(one.part) is not None for one in run)
        ):
            for one in run:
                one.careful = True


def _article(found: list[Cut], ways: _Ways) -> list[bool]:
    """Say which lines are the article's: also running text of its very kind, where an extractor stopped half-way."""
    running = [one for one in found if one.careful and _is_running(one)]
    if not running:
        careful = any(one.careful for one in found)
        return [one.careful if careful else one.fast for one in found]
    kind, many = Counter(ways.short(one.part) for one in running).most_common(1)[0]
    if many < _KIND or 2 * many < len(running):
        kind = ""
    return [one.careful or (_is_running(one) and not one.unseen and ways.short(one.part) == kind) for one in found]


def _comments(walk: Walk, found: list[Cut]) -> frozenset[Part]:
    """Give what readers wrote, by what repeats in it; where it makes a good part of the article it is the article."""
    said: set[Part] = set()
    total = sum(len(one.key) for one in found if one.careful)
    for group in comments(walk):
        held = [one for one in found if one.careful and any(part.holds(one.part) for part in group)]
        if sum(len(one.key) for one in held) <= _COMMENTS * total:
            said.update(group)
    return frozenset(said)


def _is_running(one: Cut) -> bool:
    """Tell running text from labels and links, by its length."""
    return one.links < _LINKED and len(one.key) >= _RUNNING_TEXT


def _holder(found: list[Cut]) -> Part | None:
    """Give the deepest part that holds most of the article; None where there is no article."""
    main = [one for one in found if one.careful] or [one for one in found if one.fast]
    total = sum(len(one.key) for one in main)
    held: dict[Part, int] = {}
    for one in main:
        for part in one.part.upwards():
            held[part] = held.get(part, 0) + len(one.key)
    enough = [part for part, count in held.items() if count >= _HOLDS * total]
    return min(enough, key=lambda part: (held[part], -part.depth), default=None)


class _Ways:
    """Remembers of each part how it is reached, and what it stands in that is no part of any article."""

    def __init__(self) -> None:
        self._paths: dict[Part, str] = {}
        self._short: dict[Part, str] = {}
        self._owns: dict[Part, str] = {}
        self._arounds: dict[Part, tuple[str, ...]] = {}
        self._dressed: dict[Part, Part | None] = {}

    def path(self, part: Part) -> str:
        """Write the elements around a block, with their classes."""
        known = self._paths.get(part)
        if known is None:
            own = self._own(part)
            known = own if part.above is None else f"{self.path(part.above)}>{own}"
            self._paths[part] = known
        return known

    def short(self, part: Part) -> str:
        """Write the innermost of them, as blocks carry them."""
        known = self._short.get(part)
        if known is None:
            owns = (*self._around(part.above), self._own(part))[-_LEVELS:]
            known = ">".join(owns)
            if known.count(">") >= len(owns):
                # A class that holds the sign itself.
                known = ">".join(self.path(part).rsplit(">", _LEVELS)[-_LEVELS:])
            known = known[-_LONGEST_PATH:]
            self._short[part] = known
        return known

    def _around(self, part: Part | None) -> tuple[str, ...]:
        """Write the innermost elements around what stands in a part, the part last; siblings share them."""
        if part is None:
            return ()
        known = self._arounds.get(part)
        if known is None:
            known = self._arounds[part] = tuple([self._own(at) for at in islice(part.upwards(), _LEVELS)][::-1])
        return known

    def _own(self, part: Part) -> str:
        """Write one element with its classes."""
        known = self._owns.get(part)
        if known is None:
            known = self._owns[part] = _named(part)
        return known

    def dress(self, part: Part) -> Part | None:
        """Give the nearest part, from this one upwards, that is no part of any article; None where there is none."""
        trail = []
        answer = None
        for at in part.upwards():
            if at in self._dressed:
                answer = self._dressed[at]
                break
            trail.append(at)
            if is_dress(at):
                answer = at
                break
        self._dressed.update(dict.fromkeys(trail, answer))
        return answer


def _named(part: Part) -> str:
    """Write an element with its classes."""
    names = ".".join(part.classes.split())
    return f"{part.tag}.{names}" if names else part.tag
