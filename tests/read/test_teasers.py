"""Boxes of other articles that neither links nor names give away."""

from __future__ import annotations

import pytest

from monitor.model.comparison import ChangeKind
from monitor.model.page import Page
from monitor.ports import Raw
from monitor.read.read import read_page
from tests.judge.two_readings import difference

_STORY = (
    "Beekeepers in the upper valley lost four in ten colonies last winter, a survey of 640 farms has found.",
    "Mites, not cold, were the main reason, wrote the authors, who visited each farm twice and weighed every hive.",
    "Old queens were replaced too late in most of the farms that fared badly, while others lost hardly any.",
    "The office will pay for courses from March; the union wanted money for new colonies instead.",
)
_FIRST = ("Harvest fair draws record crowd", "Ten tips for a warm kitchen", "Bridge closed until Friday")
_SECOND = ("Choir wins in Graz", "Storm warning lifted for the coast", "New bakery on Elm Street")


def page(tag: str, heading: str, teasers: tuple[str, ...], number: int) -> Page:
    """Print the story with a box of teasers without links below it, and read it with care."""
    box = "".join(
        f"<div><b>{one}</b><p>Read how it went in our long report, part {number}.</p></div>" for one in teasers
    )
    story = "".join(f"<p>{one}</p>" for one in _STORY)
    markup = (
        f"<!doctype html><html lang=en><title>Bees</title><body><div class=wrap><h1>Bees</h1>{story}"
        f"<{tag} class=c9x1><h2>{heading}</h2>{box}</{tag}></div></body></html>"
    )
    body = markup.encode()
    return read_page(
        Raw(body=body, content_type="text/html; charset=utf-8", url="https://news.example/a", careful=True)
    )


def kind(was: Page, now: Page) -> ChangeKind:
    """Compare two readings."""
    return difference(was, now).kind


@pytest.mark.parametrize("tag", ["section", "div"])
@pytest.mark.parametrize(
    "heading", ["More from Magazine", "You may also like", "Lire aussi", "相关阅读", "Читайте также"]
)
def test_other_teasers_are_no_change(tag: str, heading: str) -> None:
    """What stands in a box under such a heading is the site's, whatever it is built of."""
    assert kind(page(tag, heading, _FIRST, 1), page(tag, heading, _SECOND, 2)) is ChangeKind.COSMETIC


def test_under_another_heading_words_count() -> None:
    """A section of the article's own is the article's."""
    was, now = page("section", "What the farmers say", _FIRST, 1), page("section", "What the farmers say", _SECOND, 2)
    assert kind(was, now) is not ChangeKind.COSMETIC
