"""Real pages with the text that a person says is their article, for making quotes of."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup

#: Elements that begin a line of their own.
_BLOCKS = (
    "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main"
)
_BLOCKS += " nav ol p pre section table td th tr ul"
_UNSEEN = ("script", "style", "noscript", "template", "head")


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedPage:
    """One page as published, and its article as lines of plain text."""

    name: str
    url: str
    markup: bytes
    article: tuple[str, ...]

    @property
    def half(self) -> int:
        """Which half of the data it belongs to, 0 or 1, by its name alone."""
        return hashlib.sha256(self.name.encode()).digest()[0] & 1


def quoted_pages(folder: Path) -> Iterator[QuotedPage]:
    """Give the pages of ``articles``, ``pages`` and ``languages`` that are there, in the order of their names."""
    yield from _articles(folder / "articles")
    yield from _pages(folder / "pages")
    yield from _languages(folder / "languages")


def lines(markup: str) -> tuple[str, ...]:
    """Give all text of a page, a line for each block, found by nothing but the elements' names."""
    soup = BeautifulSoup(markup, "lxml")
    for part in soup.find_all(_UNSEEN):
        part.decompose()
    for block in soup.find_all(_BLOCKS.split()):
        block.insert_before("\n")
        block.insert_after("\n")
    return _lines(soup.get_text())


def linked(markup: bytes) -> frozenset[str]:
    """Give the texts of all links, letters and digits alone: a headline that is a link stands for another page."""
    return frozenset(squashed(link.get_text()) for link in BeautifulSoup(markup, "lxml").find_all("a", href=True))


def squashed(text: str) -> str:
    """Keep letters and digits alone."""
    return re.sub(r"[\W_]+", "", text)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for raw in text.split("\n") if (line := " ".join(raw.split())))


def _articles(folder: Path) -> Iterator[QuotedPage]:
    truth = folder / "ground-truth.json"
    if not truth.is_file():
        return
    for name, said in sorted(json.loads(truth.read_text("utf-8")).items()):
        file = folder / f"{name}.html.gz"
        if file.is_file():
            body = gzip.decompress(file.read_bytes())
            yield QuotedPage(
                name=f"articles/{name[:12]}",
                url=said.get("url", "https://page.example/"),
                markup=body,
                article=_lines(said["articleBody"]),
            )


def _pages(folder: Path) -> Iterator[QuotedPage]:
    for place in sorted(folder.glob("*")):
        source, expected = place / "source.html.gz", place / "expected.html.gz"
        if source.is_file() and expected.is_file():
            yield QuotedPage(
                name=f"pages/{place.name}",
                url="https://page.example/a",
                markup=gzip.decompress(source.read_bytes()),
                article=lines(gzip.decompress(expected.read_bytes()).decode("utf-8", "replace")),
            )


def _languages(folder: Path) -> Iterator[QuotedPage]:
    for file in sorted(folder.glob("*.html.gz")):
        said = file.with_name(file.name.replace(".html.gz", ".txt"))
        if said.is_file():
            yield QuotedPage(
                name=f"languages/{file.name.removesuffix('.html.gz')}",
                url="https://page.example/a",
                markup=gzip.decompress(file.read_bytes()),
                article=_lines(said.read_text("utf-8")),
            )
