"""Walks through a web page once: its parts, and its lines of text as a reader sees them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

#: What nobody reads as words of the page.
_UNSEEN = frozenset(
    """
    script style noscript template head svg math iframe object select textarea
    """.split()  # noqa: SIM905 - words are read as words.
)
#: What can be read, but is worked with: its words make lines of their own and break none.
_WORKED = frozenset(("button", "option", "audio", "video", "canvas", "map"))
#: Elements that begin a line.
BREAKING = frozenset(
    """
    address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th
    thead tr ul
    """.split()  # noqa: SIM905 - words are read as words.
)
_BELOW_TITLE = frozenset(("h2", "h3", "h4", "h5"))
#: How markup says that a part is a comment (schema.org, ARIA 1.3): the last word of an ``itemtype``, and its kin.
_COMMENT = re.compile(r"comments?|(?:\S+[/#])?(?:User)?Comments?")
_SAYING = ("itemprop", "itemtype", "role")
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Part:
    """One element of a page, without its words; they are ``Walk.pieces[first:end]``."""

    tag: str
    above: Part | None
    #: Place among the page's parts in the order of the markup, from 0, and that of the last part inside it.
    number: int
    #: How many parts are above it.
    depth: int
    #: Its class, with "comment" where its markup says that it is one, its id as written, and its role in lowercase.
    classes: str
    name: str
    role: str
    hidden: bool
    #: A wiki says that it leads out of the site.
    external: bool
    #: It leads somewhere: an ``a`` with an ``href``.
    leads: bool
    first: int
    end: int = 0
    last: int = 0
    #: Characters of its words, and those of them that lead somewhere.
    letters: int = 0
    linked: int = 0
    below: list[Part] = field(default_factory=list)

    def upwards(self) -> Iterator[Part]:
        """Give the part and all that it stands in, innermost first."""
        at: Part | None = self
        while at is not None:
            yield at
            at = at.above

    def holds(self, other: Part) -> bool:
        """Tell whether a part is this one or stands in it."""
        return self.number <= other.number <= self.last

    def has_any(self, numbers: Sequence[int]) -> bool:
        """Tell whether one of these parts, by their numbers in order, stands in this one."""
        behind = bisect_right(numbers, self.number)
        return behind < len(numbers) and numbers[behind] <= self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Words between two breaks, in one line with single spaces."""

    text: str
    #: The innermost part that begins lines and holds it.
    part: Part
    #: Its pieces.
    pieces: tuple[int, ...]
    #: Letters and signs of it that stand in links.
    linked: int
    #: It stands in a button or its kin.
    worked: bool


@dataclass(slots=True)
class Walk:
    """What one walk through a page gave."""

    #: Every part, in the order of the markup.
    parts: list[Part] = field(default_factory=list)
    #: Every run of characters between two tags, in the order of the markup.
    pieces: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    #: Numbers of first headings, of other headings that lead somewhere, and of names of cited works, in order.
    titles: list[int] = field(default_factory=list)
    led: list[int] = field(default_factory=list)
    cites: list[int] = field(default_factory=list)
    #: Numbers of what leads out of the site.
    external: list[int] = field(default_factory=list)


def walked(markup: str) -> Walk | None:
    """Walk through a page; None where there is none."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(markup.encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return None if root is None else _Walker().through(root)


class _Walker:
    """Goes through a tree, from the beginning to the end of each element."""

    def __init__(self) -> None:
        self._walk = Walk()
        #: Parts that are open, and among them those that begin lines.
        self._open: list[Part] = []
        self._breaking: list[Part] = []
        #: Pieces of the line at hand, and how much of it stands in links.
        self._line: list[int] = []
        self._linked = 0
        #: Open links, also those that lead nowhere.
        self._links = 0
        #: Open links that lead somewhere, and open headings without one.
        self._leading = 0
        self._headings: list[Part] = []
        #: The line that waits for the end of a button, and the button.
        self._waiting: tuple[list[int], int] = ([], 0)
        self._worked: Part | None = None

    def through(self, root: Any) -> Walk:
        """Go through all of it."""
        walker = etree.iterwalk(root, events=("start", "end"))
        breaking = BREAKING
        for event, element in walker:
            tag = _tag(element)
            if event == "end":
                if tag not in _UNSEEN:
                    self._leave()
                if element is not root and (tail := element.tail):
                    self._add(tail)
                continue
            if tag in _UNSEEN:
                walker.skip_subtree()
                continue
            part = self._enter(element, tag)
            if tag in breaking:
                self._cut()
                if tag != "br":
                    self._breaking.append(part)
            elif tag == "a":
                self._links += 1
            if words := element.text:
                self._add(words)
        self._cut()
        self._walk.led.sort()
        return self._walk

    def _enter(self, element: Any, tag: str) -> Part:
        """Open a part."""
        asked = dict(element.items())
        above = self._open[-1] if self._open else None
        walk = self._walk
        style = asked.get("style")
        classes = asked.get("class", "")
        if any(name in asked and _COMMENT.fullmatch(asked[name].strip()) for name in _SAYING):
            classes = f"{classes} comment".lstrip()
        part = Part(
            tag,
            above,
            len(walk.parts),
            len(self._open),
            classes,
            asked.get("id", ""),
            asked["role"].lower() if "role" in asked else "",
            "hidden" in asked
            or (style is not None and _HIDDEN.search(style) is not None)
            or (asked.get("aria-hidden") == "true" and tag in BREAKING),
            "external" in classes and "external" in classes.split(),
            tag == "a" and "href" in asked,
            len(walk.pieces),
        )
        if above is not None:
            above.below.append(part)
        else:
            self._breaking.append(part)
        walk.parts.append(part)
        self._open.append(part)
        if part.external:
            walk.external.append(part.number)
        if tag == "h1":
            walk.titles.append(part.number)
        elif tag == "cite":
            walk.cites.append(part.number)
        elif tag in _BELOW_TITLE or part.leads:
            self._note_led(part)
        if tag in _WORKED and self._worked is None:
            self._worked, self._waiting = part, (self._line, self._linked)
            self._line, self._linked = [], 0
        return part

    def _note_led(self, part: Part) -> None:
        """Note headings that stand in a link, or a link in them."""
        if part.tag in _BELOW_TITLE:
            if self._leading:
                self._walk.led.append(part.number)
            else:
                self._headings.append(part)
        else:
            self._leading += 1
            self._walk.led.extend(heading.number for heading in self._headings)
            self._headings.clear()

    def _leave(self) -> None:
        """Close the part that was opened last."""
        part = self._open.pop()
        if part.tag in BREAKING:
            if part.tag != "br":
                self._cut()
                self._breaking.pop()
        elif part.tag == "a":
            self._links -= 1
        if part is self._worked:
            self._cut()
            (self._line, self._linked), self._worked = self._waiting, None
        part.end, part.last = len(self._walk.pieces), len(self._walk.parts) - 1
        if part.leads:
            self._leading -= 1
            part.linked = part.letters
        elif self._headings and self._headings[-1] is part:
            self._headings.pop()
        if part.above is not None:
            part.above.letters += part.letters
            part.above.linked += part.linked

    def _add(self, words: str) -> None:
        """Take words as they come."""
        pieces = self._walk.pieces
        self._line.append(len(pieces))
        pieces.append(words)
        if self._open:
            self._open[-1].letters += len(words.strip())
        if self._links:
            self._linked += len("".join(words.split()))

    def _cut(self) -> None:
        """End the line at hand."""
        if self._line:
            pieces = self._walk.pieces
            if text := " ".join("".join([pieces[number] for number in self._line]).split()):
                self._walk.lines.append(
                    Line(
                        text=text,
                        part=self._breaking[-1],
                        pieces=tuple(self._line),
                        linked=self._linked,
                        worked=self._worked is not None,
                    )
                )
            self._line = []
        self._linked = 0


def _tag(element: Any) -> Any:
    """Name an element; an insertion of a certain class is a box for an advert, and none into the text."""
    tag = element.tag
    return "aside" if tag == "ins" and "adsbygoogle" in element.get("class", "") else tag
