"""Reports as one HTML page: self-contained, safe, readable, complete."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings

from monitor.model.finding import Report
from monitor.model.verdict import Verdict
from monitor.report.html import chunks, write
from tests.report.nouns import harmful, reports
from tests.report.samples import SECRET, calm_report, capture_of, empty_report, offline_report, sample_report

#: Everything that may stand in the page; whatever could load, run or send is not among it.
TAGS = frozenset(
    """
    html head meta title style body a header main footer nav section article div p span b h1 h2 h3 h4 ul li dl dt dd
    code bdi time figure figcaption blockquote details summary del ins
    """.split()  # noqa: SIM905 - a table of words is read more easily as words
)
ATTRIBUTES = frozenset(
    """
    lang charset http-equiv content name class id href rel dir title style open aria-hidden aria-label aria-labelledby
    """.split()  # noqa: SIM905 - as above
)
VOID = {"meta"}


class Strict(HTMLParser):
    """Reads a page and complains about what is not allowed, or not closed in order."""

    def __init__(self) -> None:
        """Begin with nothing open."""
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.links: list[dict[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one tag."""
        assert tag in TAGS, tag
        known = dict(attrs)
        assert set(known) <= ATTRIBUTES, known
        if tag not in VOID:
            self.open.append(tag)
        if "id" in known:
            self.ids.append(known["id"] or "")
        if "href" in known:
            href = known["href"] or ""
            assert href.startswith(("#", "http://", "https://")), href
            if href.startswith("#"):
                self.targets.append(href[1:])
            else:
                self.links.append(known)
        if "style" in known:
            assert re.fullmatch(r"flex-grow:\d+", known["style"] or "")

    def handle_endtag(self, tag: str) -> None:
        """See that tags close in order."""
        assert self.open.pop() == tag


def read(page: str) -> Strict:
    """Read a page strictly: known tags, closed in order, names unique, every inner link answered."""
    reader = Strict()
    reader.feed(page)
    reader.close()
    assert not reader.open
    assert len(set(reader.ids)) == len(reader.ids)
    assert set(reader.targets) <= set(reader.ids)
    assert all(link["rel"] == "noreferrer noopener nofollow" for link in reader.links)
    return reader


@pytest.mark.parametrize("report", [sample_report(), calm_report(), empty_report(), offline_report()])
def test_samples_are_safe(report: Report) -> None:
    """No script, no request, no odd address; every inner link leads somewhere."""
    page = write(report)
    read(page)
    assert not harmful(page)


def test_nothing_is_loaded() -> None:
    """The page forbids every request by its own policy, and its style asks for none."""
    page = write(sample_report())
    assert "default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;" in page
    style = page.partition("<style>")[2].partition("</style>")[0]
    assert "url(" not in style
    assert "@import" not in style
    assert "@font-face" not in style
    assert '<meta name="referrer" content="no-referrer">' in page


def soup(report: Report) -> BeautifulSoup:
    """Read a page as a browser would."""
    return BeautifulSoup(write(report), "html.parser")


def test_key_facts() -> None:
    """The sentence stands first, then turns, needs, sources, and the words used."""
    page = soup(sample_report())
    assert page.h1 is not None
    assert page.h1.get_text().startswith("16 sources watched")
    words = " ".join(page.get_text(" ").split())
    order = ["16 sources watched", "What turned in this run", "What needs you", "Where it is cited", "Words used here"]
    assert [words.index(part) for part in order] == sorted(words.index(part) for part in order)
    for fact in (
        "dead since 2026-11-04",
        "dns-not-found",
        "2 of 3 strikes, 1.5 of 3 days",
        "content/floods.md:27:3",
        "“412 people”",
        "officials warned the region",
        "says eight hours, counting the lower basin",
        "captures/2026/11/",
        "The Herald · M. Duval · 2021-08",
        "X-Amz-Signature=***",
        "Ignored until 2027-01-31",
    ):
        assert fact in words
    assert len(page.find_all("article")) == 16


def test_digests_are_short_and_whole() -> None:
    """A digest is shown short, with the whole of it in its title."""
    digest = capture_of("dam-inquiry").sha256
    shown = soup(sample_report()).find("code", title=digest)
    assert shown is not None
    assert shown.get_text() == digest[:12]


def test_secrets_are_masked_and_no_bad_links() -> None:
    """Secrets stand nowhere, not even in a link; script addresses and usurped ones are no links."""
    page = write(sample_report())
    assert SECRET not in page
    hrefs = [link["href"] for link in read(page).links]
    assert "https://radio.example/shows/engineer" in hrefs
    assert not any("survivors-blog" in str(href) or "***" in str(href) for href in hrefs)
    assert "javascript:alert(&#39;owned&#39;)" in page


def test_titles_carry_their_language() -> None:
    """Titles and quotes carry their language, and find their direction themselves."""
    heading = soup(sample_report()).select_one('.title[lang="ug"]')
    assert heading is not None
    assert heading["dir"] == "auto"


def test_differences_are_marked() -> None:
    """Edits are deletions and insertions, marked by line as well as by colour."""
    page = soup(sample_report())
    assert [part.get_text() for part in page.find_all("del")] == ["412 people", "did not warn the villages", "三"]
    assert [part.get_text() for part in page.find_all("ins")] == ["398 people", "warned the region", "四"]


def test_rules_are_explained() -> None:
    """Every rule that spoke leads to its sentence; those that the caller gives stand above ours."""
    page = write(sample_report(), rules={"missing-404": "The server answered 404 to a plain question."})
    assert 'href="#rule-missing-404"' in page
    assert "The server answered 404 to a plain question." in page
    assert 'id="rule-dns-not-found"' in page
    assert 'id="verdict-means-dead"' in page


def test_accessible_structure() -> None:
    """One main heading, no level left out, landmarks, a way past the top, a language."""
    page = soup(sample_report())
    assert page.html is not None
    assert page.html["lang"] == "en"
    levels = [int(heading.name[1]) for heading in page.find_all(["h1", "h2", "h3", "h4"])]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    for landmark in ("header", "main", "footer", "nav"):
        assert len(page.find_all(landmark)) == 1
    skip = page.find("a", class_="skip")
    assert skip is not None


def test_sources_without_a_section_keep_the_levels() -> None:
    """Where no source has a section no heading level is left out either."""
    report = sample_report()
    bare = tuple(replace(item, source=replace(item.source, section=None)) for item in report.items)
    page = soup(replace(report, items=bare))
    levels = [int(heading.name[1]) for heading in page.find_all(["h1", "h2", "h3", "h4"])]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def luminance(colour: str) -> float:
    """Relative luminance of a colour as WCAG 2.2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1])
def test_contrast(scheme: int) -> None:
    """Every text colour has at least 4.5 : 1 against paper and card, in light and in dark."""
    style = files("monitor.report").joinpath("templates", "report.css").read_text(encoding="utf-8")
    colours = dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6})", style.split("@media screen and")[scheme]))
    texts = {"ink", "soft", "link", *(verdict.value for verdict in Verdict)}
    assert texts <= set(colours)
    for name in texts:
        assert contrast(colours[name], colours["paper"]) >= 4.5, name
        assert contrast(colours[name], colours["card"]) >= 4.5, name
    for behind in ("gone", "come"):
        assert contrast(colours["ink"], colours[behind]) >= 4.5


def test_offline_judges_nothing() -> None:
    """An offline page is the sentence, and no bar of counts."""
    page = soup(offline_report())
    assert page.h1 is not None
    assert "We are offline" in page.h1.get_text()
    assert page.find("nav") is None


@given(reports)
@settings(max_examples=30)
def test_anything_is_safe(report: Report) -> None:
    """Whatever the nouns hold, the page keeps its shape and nothing of it becomes markup."""
    page = write(report)
    read(page)
    assert not harmful(page)
    assert "s3cr3tvalue" not in page
    page.encode("utf-8")


def test_pieces_are_the_whole() -> None:
    """The page can be written piece by piece."""
    assert "".join(chunks(sample_report())) == write(sample_report())
