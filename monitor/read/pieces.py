"""Reads a page from top to bottom as people meet it: words, and what they can follow, press or fill in."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

from lxml import etree

from monitor.model.outside import in_page
from monitor.model.page import Piece, PieceKind
from monitor.read.attributes import hides
from monitor.read.parts import BREAKING

#: What nobody reads as words of the page, and nobody works with.
_UNSEEN = frozenset(
    """
    script style noscript template head svg math iframe object audio video canvas map option datalist
    """.split()  # noqa: SIM905 - words are read as words.
)
#: What begins lines and holds nothing but one.
_NO_BOXES = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6"))
#: Inputs that are pressed, and those into which nothing is written.
_PRESSED = frozenset(("submit", "button", "image"))
_NOT_WRITTEN = _PRESSED | {"hidden", "checkbox", "radio", "reset", "file", "range", "color"}
_MOST, _LONGEST = 4_000, 2_000


def pieces(root: Any, base: str) -> tuple[Piece, ...]:
    """Give the pieces of a page in order, at most 4,000; ``base`` is what its addresses are resolved against.

    The words of a link stand in the line around it too, unless nothing else stands in that line.
    """
    return tuple(_Reading(base).through(root)[:_MOST])


class _Reading:
    """Goes through a tree and gathers lines; what is worked with follows the line that it stands in."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._found: list[Piece] = []
        #: Words of the line at hand, how many signs of them stand in links, and what waits for its end.
        self._line: list[str] = []
        self._linked = 0
        self._waiting: list[Piece] = []
        #: Elements that begin lines and are open, and those of them that are boxes, by number.
        self._around: list[str] = []
        self._boxes: list[int] = []
        self._numbers = itertools.count(1)
        #: What is worked with and is open, and its words.
        self._control: Any = None
        self._words: list[str] = []

    def through(self, root: Any) -> list[Piece]:
        """Go through all of it."""
        walker = etree.iterwalk(root, events=("start", "end"))
        left_out: Any = None
        for event, element in walker:
            if event == "start":
                if element.tag in _UNSEEN or hides(element.get("hidden"), element.get("style")):
                    left_out = element
                    walker.skip_subtree()
                    continue
                self._enter(element)
                self._say(element.text)
            else:
                if element is left_out:
                    left_out = None
                else:
                    self._leave(element)
                if element is not root:
                    self._say(element.tail)
        self._end_line()
        return self._found

    def _enter(self, element: Any) -> None:
        """Open an element."""
        tag = element.tag
        if self._control is not None:
            self._words += " " * (tag in BREAKING)
        elif tag in BREAKING:
            self._end_line()
            if tag != "br":
                self._around.append(tag)
                if tag not in _NO_BOXES:
                    self._boxes.append(next(self._numbers))
        if tag == "input":
            self._fill(element)
        elif tag in {"textarea", "select"}:
            self._waiting.append(Piece(kind=PieceKind.FIELD))
        if self._control is None and (_is_button(element) or (tag == "a" and element.get("href"))):
            self._control, self._words = element, []

    def _fill(self, element: Any) -> None:
        """Note a field, or a button that is written as one."""
        kind = (element.get("type") or "text").strip().lower()
        if kind in _PRESSED:
            self._waiting.append(Piece(kind=PieceKind.BUTTON, text=_flat(element.get("value") or "")))
        elif kind not in _NOT_WRITTEN:
            self._waiting.append(Piece(kind=PieceKind.FIELD))

    def _leave(self, element: Any) -> None:
        """Close an element."""
        if element is self._control:
            self._control = None
            self._press(element)
        if element.tag in BREAKING and self._control is None and element.tag != "br":
            self._end_line()
            if self._around and self._around.pop() not in _NO_BOXES:
                self._boxes.pop()

    def _press(self, element: Any) -> None:
        """Note what people can press or follow."""
        text = _flat("".join(self._words)) or _flat(element.get("aria-label") or element.get("title") or "")
        href = (element.get("href") or "").strip()
        if _is_button(element) or href.startswith("#") or href[:11].lower() == "javascript:":
            self._waiting.append(Piece(kind=PieceKind.BUTTON, text=text))
            return
        target = in_page(href, self._base) or href
        self._line += self._words
        self._linked += len("".join("".join(self._words).split()))
        self._waiting.append(Piece(kind=PieceKind.LINK, text=text, target=target))

    def _say(self, words: str | None) -> None:
        """Take words into the line, or into what is worked with."""
        if words:
            (self._line if self._control is None else self._words).append(words)

    def _end_line(self) -> None:
        """End the line at hand; a line of links alone is no words."""
        text = _flat("".join(self._line))
        tag, boxes = self._around[-1] if self._around else "", tuple(self._boxes)
        if text and len("".join(text.split())) > self._linked:
            self._found.append(Piece(kind=PieceKind.WORDS, text=text, tag=tag, boxes=boxes))
            tag = ""
        self._found += [replace(piece, tag=tag, boxes=boxes) for piece in self._waiting]
        self._line, self._linked, self._waiting = [], 0, []


def _is_button(element: Any) -> bool:
    """Tell a button: by its tag, or by its role."""
    return element.tag == "button" or (element.get("role") or "").strip().lower() == "button"


def _flat(words: str) -> str:
    """Put words into one line with single blanks."""
    return " ".join(words.split())[:_LONGEST]
