"""The careful extractor, and the parts that people chose to watch."""

from __future__ import annotations

import pytest

from monitor.model.page import Page
from monitor.model.source import Watch
from monitor.ports import Raw
from monitor.read.read import read_page
from tests.contracts.reader_contract import ARTICLE

_BODY = (
    "<title>T</title><nav>Menu <b>of</b> things</nav><main><h1>Head</h1><p>First <em>part</em>.</p>"
    "<div class=ad>Buy <span>now</span></div><ul><li>One</li><li>Two</li></ul>line<br>break"
    "<script>never()</script></main><aside>Aside</aside>"
)


def read(markup: str, **watch: object) -> Page:
    """Read a page with care."""
    return read_page(
        Raw(
            body=markup.encode(),
            content_type="text/html; charset=utf-8",
            url="https://news.example/a",
            watch=Watch(**watch),  # type: ignore[arg-type]
            careful=True,
        )
    )


def test_the_facts_are_those_of_the_fast_tier() -> None:
    """Only the texts and the extractor's name differ between the tiers."""
    fast = read_page(Raw(body=ARTICLE.encode(), content_type="text/html; charset=utf-8", url="https://news.example/a"))
    careful = read(ARTICLE)
    assert (careful.title, careful.heading, careful.signals) == (fast.title, fast.heading, fast.signals)
    assert careful.extractor.startswith("trafilatura ")


def test_an_article_that_the_careful_extractor_misses_is_not_lost() -> None:
    """Where it finds next to nothing and the fast one finds prose, the fast one speaks and is named."""
    notice = (
        "We see that your browser is an old one; for the best experience of this site use a newer one instead of it."
    )
    prose = "".join(
        f"<div>Sentence {n} stands in markup that looks like a comment and nothing like an article, yet it is the "
        "text that people came to read on this page of the site.</div>"
        for n in range(9)
    )
    page = read(
        f"<title>t</title><body><p>{notice}</p><div class=comments-disqus-shadow><div>{prose}</div></div></body>"
    )
    assert "Sentence 8" in page.text or "Sentence 8" in page.all_text


@pytest.mark.parametrize(
    ("watch", "text"),
    [
        ({"select": "main"}, "Head\nFirst part.\nBuy now\nOne\nTwo\nline\nbreak"),
        ({"select": "main", "ignore": (".ad", "li:last-child")}, "Head\nFirst part.\nOne\nline\nbreak"),
        ({"select": "main p, aside"}, "First part.\nAside"),
        ({"select": "main, main p"}, "Head\nFirst part.\nBuy now\nOne\nTwo\nline\nbreak"),
        ({"select": "main", "ignore_text": (r"Buy \w+", "(?i)ONE")}, "Head\nFirst part.\nTwo\nline\nbreak"),
        ({"select": "h1", "ignore_text": ("(unclosed",)}, "Head"),
    ],
)
def test_watched_parts(watch: dict[str, object], text: str) -> None:
    """Chosen elements give a line for each block; nothing is said twice; what is ignored is gone."""
    assert read(_BODY, **watch).text == text


@pytest.mark.parametrize(
    ("select", "note"), [(".gone", "selector '.gone' finds nothing"), ("[[", "selector '[[' is no CSS selector")]
)
def test_a_selector_that_finds_nothing_does_not_empty_the_page(select: str, note: str) -> None:
    """The whole page is read instead, and the extractor's name says so."""
    page = read(ARTICLE, select=select)
    assert "witness number 8" in page.text
    assert note in page.extractor
    assert note in page.unwatched


def test_an_expression_that_takes_too_long_is_left_out_and_named() -> None:
    """Nested repeats backtrack without end: the others still work, and the page is not to blame."""
    slow = ARTICLE.replace("</article>", f"<p>{'a' * 40}! That was a long cry, said the witness.</p></article>")
    page = read(slow, ignore_text=("(a+)+$", "witness"))
    assert page.readable
    assert "'(a+)+$' in ignore_text takes too long" in page.unwatched
    assert "witness" not in page.text
    assert read(slow, ignore_text=("witness",)).unwatched == ""


def test_an_expression_that_leaves_nothing_is_named() -> None:
    """A page without words can neither change nor hold a quote, and whoever wrote the expression should know."""
    page = read(ARTICLE, ignore_text=(".*",))
    assert page.text == ""
    assert page.unwatched == "ignore_text ('.*') leaves no text"
    assert read(ARTICLE, ignore_text=("witness",)).unwatched == ""


def test_ignored_parts_are_gone_from_all_text_too() -> None:
    """Without a choice the extractor finds the main text in what is left."""
    page = read(
        ARTICLE.replace(
            "</article>", "<p class=x>Seventeen people are reading this right now, says a counter.</p></article>"
        ),
        ignore=(".x", "footer", "]["),
    )
    assert "Seventeen" not in page.text
    assert "Seventeen" not in page.all_text
    assert "All rights" not in page.all_text
    # A quote of it stands outside, which is another thing than nowhere.
    assert "Seventeen people are reading this right now" in page.outside
    assert "witness number 8" in page.text
    assert "is no CSS selector" in page.extractor


def test_a_page_that_is_far_too_long_for_care_is_read_fast() -> None:
    """Beyond some megabytes the fast extractor speaks alone, and is named."""
    page = read(f"<title>t</title><p>{'Many words stand here. ' * 200_000}</p>")
    assert page.extractor.startswith("resiliparse ")
    assert page.text
