"""What is added to a headline, or takes its place, makes another title; what sites put beside any headline does not."""

from __future__ import annotations

import pytest

from monitor.judge.text.compare import compare
from monitor.judge.text.headlines import retitled
from monitor.model.check import CitedPage
from monitor.model.comparison import ChangeKind
from monitor.model.page import Block, Page, PageKind

HEADLINE, SITE = "Harbour inspectors warned of rust for years", "The Harbour Gazette"
TEXT = (
    "The inspectors wrote three letters about the rust on the crane.\nNobody at the harbour ever answered one of them."
)


def _blocks(heading: str, *, path: str = "main>h1", top: str = SITE) -> tuple[Block, ...]:
    paragraphs = (Block(text=line, tag="p", path="main>p", careful=True, inside=True) for line in TEXT.splitlines())
    return (
        Block(text=top, tag="div", path="header>div", dress=True),
        *(Block(text=section, tag="li", path="nav>li", dress=True) for section in ("Politics", "Opinion")),
        Block(text=heading, tag="h1", path=path, careful=True, inside=True),
        *paragraphs,
        Block(text=f"© 2024 {SITE}. All rights reserved.", tag="p", path="footer>p", dress=True),
    )


def _cited(title: str = f"{HEADLINE} | {SITE}", heading: str = HEADLINE) -> CitedPage:
    return CitedPage(url="https://example.org/a", title=title, heading=heading, text=TEXT, blocks=_blocks(heading))


def _page(title: str, heading: str, **more: str) -> Page:
    blocks = _blocks(heading, **more)
    return Page(kind=PageKind.HTML, title=title, heading=heading, text=TEXT, blocks=blocks)


@pytest.mark.parametrize(
    "headline",
    [
        f"{HEADLINE} - RETRACTED",
        f"{HEADLINE} [RETRACTED]",
        f"{HEADLINE} – claims were false, court finds",
        f"{HEADLINE} — opposition celebrates",
        f"{HEADLINE} : une fausse information",
        f"{HEADLINE} – Behörde entlastet",
        f"{HEADLINE} – Berichtigung",
        f"{HEADLINE} | фейк",
        f"{HEADLINE} - Updated",
        f"False claim: {HEADLINE}",
        f"Satire: {HEADLINE}",
        f"Correction: {HEADLINE}",
        f"اصلاحیه: {HEADLINE}",
        f"更正：{HEADLINE}",
        f"Board cleared: {HEADLINE}",
        "Harbour board cleared of all blame, court says",
        "Gericht spricht die Hafenbehörde frei",
        "水务局称大坝一直安全",
    ],
)
def test_a_headline_that_says_more_or_something_else_is_another(headline: str) -> None:
    """In title and heading, in the title over no heading, and in the heading under a title that stands."""
    over = f"{headline} | {SITE}"
    change = compare(_cited(), _page(over, headline))
    assert change is not None
    assert change.kind in (ChangeKind.TITLE, ChangeKind.SUBSTANTIVE, ChangeKind.CORRECTION)
    assert change.edits
    assert retitled(_cited(heading=""), _page(over, ""))
    assert retitled(_cited(), _page(_cited().title, headline))


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        (f"{HEADLINE} – News – {SITE}", HEADLINE),
        (f"Politics: {HEADLINE}", f"Politics: {HEADLINE}"),
        (f"Archive: {HEADLINE}", f"Archive: {HEADLINE}"),
        (f"{HEADLINE} | Example", HEADLINE),
        (f"{HEADLINE} | Lantern Online", HEADLINE),
        (f"{SITE} » {HEADLINE}", SITE),
        (f"{HEADLINE} | {SITE}", SITE),
        (f"{HEADLINE} | {SITE}", "Politics"),
        (HEADLINE, f"{HEADLINE} | {SITE}"),
        (f"What the rust of Harbour cost us | {SITE}", HEADLINE),
    ],
)
def test_names_sections_and_labels_are_no_news(title: str, heading: str) -> None:
    """They stand in the cited page, its title, its host or the top of the page; a title for search machines is none."""
    named = _page(title, heading, top="Lantern Online")
    assert not retitled(_cited(), named)


def test_a_redesign_may_put_another_heading_first() -> None:
    """The former headline stands elsewhere on the page then; where one template has another there, it was rewritten."""
    redesigned = _page(f"{HEADLINE} | {SITE}", "Stories from around the harbour", path="body>div>h1")
    below = Block(text=HEADLINE, tag="div", path="body>div>div", careful=True, inside=True)
    moved = Page(
        kind=PageKind.HTML,
        title=redesigned.title,
        heading=redesigned.heading,
        text=TEXT,
        blocks=(*redesigned.blocks, below),
    )
    assert not retitled(_cited(), moved)
    assert retitled(_cited(), redesigned)


def test_what_a_page_declares_its_site_to_be_is_its_name() -> None:
    """Though the name would take the text back, and stands nowhere else."""
    cited = CitedPage(url="https://example.org/a", title=HEADLINE, text=TEXT)
    named = Page(kind=PageKind.HTML, title=f"{HEADLINE} | Retraction Watch", text=TEXT, site_name="Retraction Watch")
    assert not retitled(cited, named)
    assert retitled(cited, Page(kind=PageKind.HTML, title=named.title, text=TEXT))
