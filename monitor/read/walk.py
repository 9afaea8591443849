"""Walks through a web page once: its parts, and its lines of text as a reader sees them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from monitor.read.attributes import asks_for_mail, inserted
from monitor.read.parts import BREAKING, STRIKING, Part, describe
from monitor.read.styles import Styles

#: What nobody reads as words of the page.
_UNSEEN = frozenset(
    """
    script style noscript template head svg math iframe object select textarea
    """.split()  # noqa: SIM905 - words are read as words.
)
#: What can be read, but is worked with: its words make lines of their own and break none.
_WORKED = frozenset(("button", "option", "audio", "video", "canvas", "map"))
_BELOW_TITLE = frozenset(("h2", "h3", "h4", "h5"))
_NOTED = _BELOW_TITLE | STRIKING | {"h1", "cite", "input", "label", "button"}
_BY_TAG = frozenset(("label", "button"))


@dataclass(slots=True, eq=False)
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
    #: What is not shown or struck out, in order.
    unseen: list[Part] = field(default_factory=list)
    #: Hidden parts with their elements, each one too that stands in another.
    hidden: list[tuple[Part, Any]] = field(default_factory=list)
    #: Fields that ask for an address of mail.
    fields: list[Part] = field(default_factory=list)
    #: What names a field, or any other words.
    labels: list[Part] = field(default_factory=list)
    buttons: list[Part] = field(default_factory=list)
    #: What readers wrote, part by part, once it was looked for.
    said: tuple[tuple[Part, ...], ...] | None = None


def walked(root: Any) -> Walk:
    """Walk through a page from the element that holds all others; the tree is left as it is."""
    return _Walker().through(root)


class _Walker:
    """Goes through a tree, from the beginning to the end of each element."""

    def __init__(self) -> None:
        self._walk = Walk()
        self._styles = Styles()
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
        """Go through all of it; what hundreds of elements do, each of them, is done here and not asked for."""
        walker = etree.iterwalk(root, events=("start", "end"))
        walk, opened = self._walk, self._open
        pieces = walk.pieces
        for event, element in walker:
            tag = element.tag
            if tag == "ins":
                tag = inserted(element)
            if event == "start":
                if tag in _UNSEEN:
                    walker.skip_subtree()
                    self._read_styles(element, tag)
                    continue
                self._enter(element, tag)
                words = element.text
            else:
                if tag not in _UNSEEN:
                    self._leave(opened.pop())
                words = element.tail if element is not root else None
            if words:
                self._line.append(len(pieces))
                pieces.append(words)
                if opened:
                    opened[-1].letters += len(words.strip())
                if self._links:
                    self._linked += len("".join(words.split()))
        self._cut()
        walk.led.sort()
        return walk

    def _read_styles(self, unseen: Any, tag: str) -> None:
        """Read a style sheet, or those of a head, which is not walked through."""
        sheets = unseen.iterchildren("style") if tag == "head" else (unseen,) if tag == "style" else ()
        for sheet in sheets:
            self._styles.read(sheet.text or "")

    def _enter(self, element: Any, tag: str) -> None:
        """Open a part."""
        walk, opened = self._walk, self._open
        above = opened[-1] if opened else None
        part = Part(tag, above, len(walk.parts), len(opened), len(walk.pieces))
        if said := element.items():
            describe(part, dict(said))
            if self._styles.any and not part.unseen and self._styles.hide(part.classes, part.name):
                part.hidden = part.unseen = True
        if above is not None:
            above.below.append(part)
        else:
            self._breaking.append(part)
        walk.parts.append(part)
        opened.append(part)
        if part.leads or part.external or part.hidden or part.struck or tag in _NOTED:
            self._note(part, element)
        if tag in _WORKED and self._worked is None:
            self._worked, self._waiting = part, (self._line, self._linked)
            self._line, self._linked = [], 0
        if tag in BREAKING:
            if self._line:
                self._cut()
            if tag != "br":
                self._breaking.append(part)
        elif tag == "a":
            self._links += 1

    def _note(self, part: Part, element: Any) -> None:
        """Note headings, links, names of cited works, what leads out of the site, and what nobody reads."""
        part.struck = part.struck or part.tag in STRIKING
        if part.unseen or part.struck:
            self._walk.unseen.append(part)
        if part.hidden:
            self._walk.hidden.append((part, element))
        if part.external:
            self._walk.external.append(part.number)
        if part.tag == "h1":
            self._walk.titles.append(part.number)
        elif part.tag == "cite":
            self._walk.cites.append(part.number)
        elif part.tag == "input" and asks_for_mail(element):
            self._walk.fields.append(part)
        elif part.tag in _BY_TAG:
            (self._walk.labels if part.tag == "label" else self._walk.buttons).append(part)
        elif part.leads or part.tag in _BELOW_TITLE:
            self._note_led(part)

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

    def _leave(self, part: Part) -> None:
        """Close the part that was opened last."""
        tag, walk = part.tag, self._walk
        if tag in BREAKING:
            if tag != "br":
                if self._line:
                    self._cut()
                self._breaking.pop()
        elif tag == "a":
            self._links -= 1
        if part is self._worked:
            self._cut()
            (self._line, self._linked), self._worked = self._waiting, None
        part.end, part.last = len(walk.pieces), len(walk.parts) - 1
        if part.leads:
            self._leading -= 1
            part.linked = part.letters
        elif self._headings and self._headings[-1] is part:
            self._headings.pop()
        above = part.above
        if above is not None and part.letters:
            above.letters += part.letters
            above.linked += part.linked

    def _cut(self) -> None:
        """End the line at hand."""
        line = self._line
        if line:
            pieces = self._walk.pieces
            whole = pieces[line[0]] if len(line) == 1 else "".join([pieces[number] for number in line])
            if words := whole.split():
                self._walk.lines.append(
                    Line(" ".join(words), self._breaking[-1], tuple(line), self._linked, self._worked is not None)
                )
            self._line = []
        self._linked = 0
