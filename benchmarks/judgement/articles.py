"""Real articles with their true text, and where its paragraphs stand in the markup."""

from __future__ import annotations

import html as entities
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from lxml import html

from benchmarks.judgement.bench import unpacked
from monitor.judge.text.fold import squash

_LEAF = "p, li, blockquote, div, td, h2, h3, h4, section, span"
_BLOCKS = ("p", "div", "ul", "ol", "li", "table", "section", "blockquote", "figure", "h1", "h2", "h3", "form", "aside")
_BREAKS = (*_BLOCKS, "td", "th", "dd", "dt", "pre", "br", "h4", "h5", "figcaption", "article", "header", "footer")
_CUT = "\ue000"
_SHORTEST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One page, its address, and the paragraphs that people or a reader mode found to be its text."""

    name: str
    body: bytes
    url: str
    paragraphs: tuple[str, ...]

    @property
    def headline(self) -> str:
        """Its title without what the site puts around it."""
        found = re.search(r"<title[^>]*>(.*?)</title>", self.body.decode("utf-8", "replace"), re.DOTALL | re.IGNORECASE)
        title = " ".join(entities.unescape(found.group(1)).split()) if found else "An article"
        return max(re.split(r"\s[|\-–—:·»]\s", title), key=len)


def articles(folder: Path) -> Iterator[Article]:
    """Give every article of ``articles/`` and ``pages/``."""
    known = json.loads((folder / "articles" / "ground-truth.json").read_text(encoding="utf-8"))
    for name, truth in sorted(known.items()):
        file = folder / "articles" / f"{name}.html.gz"
        if file.exists():
            lines = [line.strip() for line in truth["articleBody"].split("\n")]
            url = truth.get("url") or "https://page.example/"
            yield Article(name=name[:12], body=unpacked(file), url=url, paragraphs=tuple(filter(None, lines)))
    for file in sorted((folder / "pages").glob("*/source.html.gz")):
        expected = html.document_fromstring(unpacked(file.with_name("expected.html.gz")).decode("utf-8"))
        yield Article(
            name=file.parent.name,
            body=unpacked(file),
            url="https://page.example/news/",
            paragraphs=tuple(_lines(expected)),
        )


def _lines(expected: Any) -> Iterator[str]:
    """Give the paragraphs of an expected text."""
    for element in expected.iter(*_BREAKS):
        element.text = f"{_CUT}{element.text or ''}"
        element.tail = f"{_CUT}{element.tail or ''}"
    for raw in expected.text_content().split(_CUT):
        if line := " ".join(raw.split()):
            yield line


def tree_of(article: Article) -> Any:
    """Parse a page to be changed."""
    text = article.body.decode("utf-8", "replace")
    # lxml takes no text that declares another encoding.
    return html.document_fromstring(
        re.sub(r"^\s*<\?xml[^>]*\?>", "", text).encode(), parser=html.HTMLParser(encoding="utf-8")
    )


def written(tree: Any) -> bytes:
    """Write a page out again."""
    out: bytes = html.tostring(tree, encoding="utf-8", doctype="<!doctype html>", include_meta_content_type=True)
    return out


def own_elements(tree: Any, article: Article) -> list[Any]:
    """Give the elements of a page that hold one whole paragraph of the true text each, in order.

    ``tree`` is the page as parsed, before anything was changed in it.
    """
    elements = list(tree.iter())
    return [elements[place] for place in _own_places(article)]


@lru_cache(maxsize=4)
def _own_places(article: Article) -> tuple[int, ...]:
    """Find them once for all that is made of an article: by their places among the elements of its page."""
    tree = tree_of(article)
    own = set(_own(tree, article))
    return tuple(place for place, element in enumerate(tree.iter()) if element in own)


def _own(tree: Any, article: Article) -> list[Any]:
    """Look for them."""
    truth = "".join(squash(line) for line in article.paragraphs)
    found = []
    for element in tree.iter(*(tag.strip() for tag in _LEAF.split(","))):
        if any(below.tag in _BLOCKS for below in element.iterdescendants()) or element.tag == "span":
            continue
        key = squash(element.text_content())
        if len(key) >= _SHORTEST and key.strip() in truth and not _hidden(element):
            found.append((element, key.strip()))
    page = squash(tree.text_content())
    # What stands twice on the page is not taken from it by one edit.
    return [element for element, key in found if page.count(key) == 1]


def _hidden(element: Any) -> bool:
    """Tell what nobody sees, and what readers wrote below the article."""
    if any("comment" in f"{above.get('class') or ''} {above.get('id') or ''}" for above in element.iterancestors()):
        return True
    return any(above.tag in ("noscript", "template", "script", "head", "button") for above in element.iterancestors())
