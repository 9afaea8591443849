"""The images and styles that a page names, wherever markup can name them."""

from __future__ import annotations

from monitor.model.page import RequisiteKind
from monitor.ports import Raw
from monitor.read.read import read_page

PAGE = b"""<!doctype html><base href="/deep/"><title>T</title>
<link rel="stylesheet" href="main.css"><link rel="alternate stylesheet" href="no.css"><link rel=icon href=no.ico>
<style>@import "in.css"; p { background: url(back.png) }</style>
<body background=wall.gif><p style="background:url('inline.png')">Text of some length stands here to be read.</p>
<img src=a.jpg srcset="a1.jpg 1x, a2.jpg 2x">
<picture><source srcset="p.webp 100w, q.webp 900w"><img src=p.jpg></picture>
<img src="data:image/png;base64,xx"><input type=image src=button.png><video poster=film.jpg></video>
<svg><image href="in.svg"/></svg><script src=no.js></script><img src=a.jpg>"""


def needed(*, requisites: bool) -> list[tuple[str, str]]:
    """Read the page."""
    page = read_page(Raw(body=PAGE, content_type="text/html", url="https://a.example/x/page", requisites=requisites))
    return [(each.kind.value, each.url.removeprefix("https://a.example/deep/")) for each in page.requisites]


def test_everything_that_is_seen_is_found() -> None:
    """Styles first, each once, against the base of the page; no scripts, icons, data or alternates."""
    found = needed(requisites=True)
    assert [url for kind, url in found if kind == RequisiteKind.STYLE.value] == ["main.css", "in.css"]
    images = [url for kind, url in found if kind == RequisiteKind.IMAGE.value]
    expected = {
        *("back.png", "wall.gif", "inline.png", "a.jpg", "a2.jpg", "q.webp", "p.jpg", "button.png", "film.jpg"),
        "in.svg",
    }
    assert set(images) == expected
    assert len(images) == len(expected)
    assert [kind for kind, _ in found[:2]] == ["style", "style"]


def test_nothing_is_gathered_unasked() -> None:
    """Whoever keeps no requisites does not pay for finding them."""
    assert needed(requisites=False) == []
