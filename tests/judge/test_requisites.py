"""Links of pages and stylesheets: which are followed, which of a srcset, and that hostile CSS costs nothing."""

from __future__ import annotations

import time

import pytest

from monitor.judge.requisites import MOST_NAMED, densest, of_style, resolved
from monitor.model.page import Requisite, RequisiteKind

BASE = "https://a.example/styles/main.css"
IMAGE, STYLE = RequisiteKind.IMAGE, RequisiteKind.STYLE


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("a { background: url(x.png) }", [(IMAGE, "https://a.example/styles/x.png")]),
        ("a { background: url( '/x y.png' ) url(\"//b.example/y.svg#part\") }",
         [(IMAGE, "https://a.example/x"), (IMAGE, "https://b.example/y.svg")]),
        ("@import 'more.css'; @import url(\"other.css\") print;",
         [(STYLE, "https://a.example/styles/more.css"), (STYLE, "https://a.example/styles/other.css")]),
        ("a { src: url(font.woff2?v=1) url(data:image/png;base64,xx) url(#here) url(javascript:1) }", []),
        ("/* url(no.png) */ a { b: url(yes.png) } /* never closed url(no.png)",
         [(IMAGE, "https://a.example/styles/yes.png")]),
        ("", []),
    ],
)  # fmt: skip
def test_what_a_stylesheet_needs(css: str, expected: list[tuple[RequisiteKind, str]]) -> None:
    """Imports first, then images; no fonts, no data, no scripts, nothing out of comments."""
    assert [(each.kind, each.url) for each in of_style(css, BASE)] == expected


@pytest.mark.parametrize(
    ("srcset", "expected"),
    [
        ("a.jpg 320w, b.jpg 1280w, c.jpg 640w", "b.jpg"),
        ("a.jpg, b.jpg 2x", "b.jpg"),
        ("a.jpg", "a.jpg"),
        ("", ""),
        (" , ,", ""),
    ],
)
def test_the_densest_candidate(srcset: str, expected: str) -> None:
    """The one with the most pixels is the one worth keeping."""
    assert densest(srcset) == expected


def test_what_is_no_web_address_is_left_alone() -> None:
    """Addresses that cannot be, and those of other kinds, need nothing."""
    for link in ("http://[broken", "data:image/gif;base64,xx", "mailto:a@b.example", "#top", "", "x" * 5_000):
        assert resolved(link, BASE, IMAGE) is None
    assert resolved(" /a\n.png#x ", BASE, IMAGE) == Requisite(url="https://a.example/a.png", kind=IMAGE)


@pytest.mark.parametrize("piece", ["/*", "url(", "@import ", "url('", "@import url(  ", "a{b:url(x.png)}"])
def test_hostile_css_costs_no_time(piece: str) -> None:
    """A megabyte of whatever could make a search go back and forth is read in less than a second."""
    began = time.process_time()
    found = of_style(piece * (1_000_000 // len(piece)), BASE)
    assert time.process_time() - began < 1
    assert len(found) <= MOST_NAMED
