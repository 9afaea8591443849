"""Addresses in a document, with their places: Markdown and HTML as such, any other text by its bare addresses."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from monitor.model.address import address_fault, is_web

if TYPE_CHECKING:
    from markdown_it.token import Token

MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mdx", ".qmd", ".rmd"})
HTML = frozenset({".html", ".htm", ".xhtml"})
#: A bare address in prose, with whatever clings to it.
_BARE = re.compile(r"""https?://(?:(?!\]\()[^\s<>"`{}|\\^])+""", re.IGNORECASE)
#: What stands behind an address in prose without being part of it.
_TRAILING = ".,;:!?'*_"
_PAIRS = {")": "(", "]": "["}
#: Where HTML names what it cites.
_CITING = {"a": "href", "area": "href", "blockquote": "cite", "q": "cite", "ins": "cite", "del": "cite"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """One address at one place. Lines and columns start at 1."""

    url: str
    line: int
    column: int | None = None
    text: str | None = None


def addresses(text: str, suffix: str) -> tuple[Address, ...]:
    """Give every web address that a reader of the document could follow, in the order of its lines.

    Addresses in code and comments cite nothing; neither do pictures and stylesheets. ``suffix`` is the ending of
    the file's name, with its dot.
    """
    kind = suffix.lower()
    if kind in MARKDOWN:
        found = _markdown(text)
    elif kind in HTML:
        found = _html(text)
    else:
        found = _plain(text)
    sound = (address for address in found if is_web(address.url) and address_fault(address.url) is None)
    return tuple(sorted(sound, key=lambda address: (address.line, address.column or 0)))


def bare(text: str) -> Iterator[tuple[int, str]]:
    """Give every bare address of a text, with the letter that it begins at."""
    for found in _BARE.finditer(text):
        url = found[0]
        while url and (url[-1] in _TRAILING or _unpaired(url)):
            url = url[:-1]
        yield found.start(), url


def _unpaired(url: str) -> bool:
    """Tell whether an address ends with a bracket that was opened before it began."""
    opening = _PAIRS.get(url[-1])
    return opening is not None and url.count(url[-1]) > url.count(opening)


def _plain(text: str) -> Iterator[Address]:
    lines = _Lines(text)
    for at, url in bare(text):
        line, column = lines.place(at)
        yield Address(url=url, line=line, column=column)


def _html(text: str, *, begin: int = 0) -> Iterator[Address]:
    for url, line, column in _Anchors(text).found:
        yield Address(url=url, line=line + begin, column=column)


def _markdown(text: str) -> Iterator[Address]:
    """Read Markdown as renderers do, so that code is no citation and reference links count where they are used."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only documents pay for it

    lines = text.split("\n")
    reader = MarkdownIt("commonmark").enable("table")
    for token in reader.parse(text):
        first, last = token.map or (0, 0)
        if token.type == "html_block":
            yield from _html(token.content, begin=first)
        elif token.type == "inline":
            yield from _paragraph(token.children or [], _Seeker(lines, first, last))


def _paragraph(pieces: Sequence[Token], seeker: _Seeker) -> Iterator[Address]:
    """Give the addresses of one paragraph: links with their text, bare ones, and those of HTML amid the words."""
    inside: str | None = None
    words: list[str] = []
    for piece in pieces:
        if piece.type == "link_open":
            inside, words = str(piece.attrs.get("href", "")), []
        elif piece.type == "link_close" and inside is not None:
            yield seeker.address(inside, "".join(words).strip() or None)
            inside = None
        elif piece.type == "text" and inside is not None:
            words.append(piece.content)
        elif piece.type == "text":
            yield from (seeker.address(url, None) for _, url in bare(piece.content))
        elif piece.type == "html_inline":
            yield from (seeker.address(url, None) for url, *_ in _Anchors(piece.content).found)


class _Lines:
    """Letters of a text to lines and columns."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer("\r\n|\r|\n", text))]

    def place(self, at: int) -> tuple[int, int]:
        """Give line and column of a letter, both from 1."""
        line = bisect_right(self._starts, at)
        return line, at - self._starts[line - 1] + 1


class _Seeker:
    """Finds addresses in the lines of one paragraph, one after the other, as they are written there."""

    def __init__(self, lines: list[str], first: int, last: int) -> None:
        self._lines = lines
        self._line, self._column = first, 0
        self._last = max(last, first + 1)
        self._first = first

    def address(self, url: str, text: str | None) -> Address:
        """Give the address with its place: that of its text where the address itself stands elsewhere."""
        for wanted in (url, text):
            for line in range(self._line, min(self._last, len(self._lines))):
                begin = self._column if line == self._line else 0
                at = self._lines[line].find(wanted, begin) if wanted else -1
                if at >= 0:
                    self._line, self._column = line, at + len(wanted or "")
                    return Address(url=url, line=line + 1, column=at + 1, text=text)
        return Address(url=url, line=self._line + 1, text=text)


class _Anchors(HTMLParser):
    """Addresses that a page leads to."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, int, int]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the address of whatever cites."""
        wanted = _CITING.get(tag)
        for name, value in attrs:
            if name == wanted and value:
                line, column = self.getpos()
                self.found.append((value.strip(), line, column + 1))
