"""Documents on the disk are searched for the addresses that they are said to cite."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from pathlib import Path

from monitor.model.source import Citation, Source

#: A longer document is not searched; its citations stand at line 1.
_MOST_BYTES = 20_000_000
#: As many places of one address in one document as anybody repairs by hand.
_MOST_PLACES = 100
#: An address with whatever clings to it; the text of a Markdown link ends at ``](``.
_RUN = re.compile(r"""https?://(?:(?!\]\()[^\s<>"`{}|\\^])+""", re.IGNORECASE)
#: What may stand behind an address in prose or markup without being part of it.
_TRAILING = ".,;:!?'*_])"


class Places:
    """Where addresses stand in documents below one folder. Each document is read once."""

    def __init__(self, folder: Path) -> None:
        """Paths of documents begin at ``folder``."""
        self._folder = folder
        self._documents: dict[str, _Document | None] = {}

    def citations(self, source: Source, cited_in: str) -> tuple[Citation, ...]:
        """Give every place where the document holds the source's address, or line 1 where it cannot be told.

        With a section (``page.md#history``) the first place in that section counts alone.
        """
        document, _, anchor = cited_in.partition("#")
        if "://" in document:
            return (Citation(source=source.id, document=cited_in, line=1),)
        if document not in self._documents:
            self._documents[document] = _open(self._folder / document)
        held = self._documents[document]
        begin = None if held is None or not anchor else held.section(anchor)
        places: list[tuple[int, int | None]] = []
        if held is not None and source.url is not None:
            spots = [spot for spot in held.spots(source.url) if begin is None or spot >= begin]
            places = [held.place(spot) for spot in (spots[:1] if begin is not None else spots[:_MOST_PLACES])]
        if not places:
            places = [(1, None) if held is None or begin is None else (held.place(begin)[0], None)]
        return tuple(
            Citation(source=source.id, document=document, line=line, column=column, section=anchor or None)
            for line, column in places
        )


class _Document:
    """One text and its addresses."""

    def __init__(self, text: str) -> None:
        """Find every address, with what may or may not belong to its end."""
        self._text = text
        self._lines = [0, *(found.end() for found in re.finditer("\r\n|\r|\n", text))]
        self._spots: dict[str, list[int]] = {}
        self._sections: dict[str, int | None] = {}
        for found in _RUN.finditer(text):
            run = found[0]
            for spelling in {run, html.unescape(run)} if "&amp;" in run else {run}:
                self._remember(spelling, found.start())

    def _remember(self, run: str, at: int) -> None:
        """Remember an address with and without the punctuation behind it."""
        self._spots.setdefault(run, []).append(at)
        shorter = {run.partition(")")[0], run.partition("]")[0]}
        trimmed = run
        while trimmed[-1:] and trimmed[-1] in _TRAILING:
            trimmed = trimmed[:-1]
            shorter.add(trimmed)
        for spelling in shorter - {run}:
            self._spots.setdefault(spelling, []).append(at)

    def spots(self, url: str) -> list[int]:
        """Give where the address begins, each as characters from 0."""
        return self._spots.get(url, [])

    def section(self, anchor: str) -> int | None:
        """Give where a section begins: a Markdown heading, or an element with that id."""
        if anchor not in self._sections:
            self._sections[anchor] = self._find(anchor)
        return self._sections[anchor]

    def _find(self, anchor: str) -> int | None:
        """Search for a section."""
        if found := re.search(
            rf"""\b(?:id|name)\s*=\s*["']?{re.escape(anchor)}["'\s>]|\{{#{re.escape(anchor)}\}}""", self._text
        ):
            return self._lines[bisect_right(self._lines, found.start()) - 1]
        for heading in re.finditer(r"^#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$", self._text, re.MULTILINE):
            slug = re.sub(r"[^\w\- ]", "", heading[1].strip().lower()).replace(" ", "-")
            if slug == anchor.lower():
                return heading.start()
        return None

    def place(self, at: int) -> tuple[int, int]:
        """Give line and column of a character, both from 1."""
        line = bisect_right(self._lines, at)
        return line, at - self._lines[line - 1] + 1


def _open(path: Path) -> _Document | None:
    """Read a document; None where there is none, or none that can be searched."""
    try:
        if not path.is_file() or path.stat().st_size > _MOST_BYTES:
            return None
        return _Document(path.read_text("utf-8-sig", "replace"))
    except (OSError, ValueError):
        return None
