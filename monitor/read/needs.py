"""Finds the images and styles that a web page needs to look as it did."""

from __future__ import annotations

from collections.abc import Iterator

from resiliparse.parse.html import DocumentNode, ElementNode

from monitor.judge.requisites import MOST_NAMED, densest, of_style, resolved
from monitor.model.page import Requisite, RequisiteKind

_NEEDING = (
    "link[rel~=stylesheet i][href], style, img, picture source[srcset], input[type=image i][src], video[poster],"
    ' [style*="url(" i], body[background], image[href]'
)


def needs(document: DocumentNode, base: str) -> tuple[Requisite, ...]:
    """Give each once, styles first, at most 500; what stands in the page itself (data:) needs nothing."""
    found = dict.fromkeys(
        each for element in document.query_selector_all(_NEEDING).values() for each in _of(element, base)
    )
    styles = [each for each in found if each.kind is RequisiteKind.STYLE]
    images = [each for each in found if each.kind is RequisiteKind.IMAGE]
    return (*styles, *images)[:MOST_NAMED]


def _of(element: ElementNode, base: str) -> Iterator[Requisite]:
    """Give what one element needs."""
    ask = element.getattr
    if element.tag == "link":
        if "alternate" not in (ask("rel") or "").lower().split():
            yield from _one(ask("href"), base, RequisiteKind.STYLE)
        return
    if element.tag == "style":
        yield from of_style(element.text or "", base)
        return
    for name in ("src", "poster", "background", "href"):
        yield from _one(ask(name), base, RequisiteKind.IMAGE)
    yield from _one(densest(ask("srcset") or ""), base, RequisiteKind.IMAGE)
    if style := ask("style"):
        yield from of_style(style, base)


def _one(link: str | None, base: str, kind: RequisiteKind) -> Iterator[Requisite]:
    """Give what one link leads to."""
    each = resolved(link, base, kind) if link else None
    if each is not None:
        yield each
