"""Sources come out of the file as they were described, each with an id of its own and its citations."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from monitor.model.source import Citation, Ignore, PartialDate, Pin, Quote, Source, Work
from tests.documents.yamls import look, remarks, source, sources

_LONG = f"https://a.example/{'x' * 10_000}"


def test_every_key_of_a_source_is_read() -> None:
    """Each key fills its field; one value stands for a list of one."""
    read = source(
        "id: full",
        "claim: What it shows.",
        "title: >-",
        "  A title over",
        "  two lines",
        "outlet: CNN",
        "author: [Ada, Grace]",
        "published: 2021-10",
        "accessed: 2021-10-05",
        'quotes: ["the words", {exact: other words, prefix: before, suffix: after}]',
        "language: zh-Hant",
        "section: history",
        "stance: something else",
        "confirmed: no",
        "cited_in: content/page.md#history",
        "alternates: https://b.example/x",
        "archives: [https://web.archive.org/web/2021/https://a.example/x]",
        "pin: paywalled",
        "ignore: {events: changed, until: 2027-01-31, why: live blog}",
        "tags: [history, 歴史]",
    )
    assert read == Source(
        id="full",
        url="https://a.example/x",
        claim="What it shows.",
        work=Work(
            title="A title over two lines",
            outlet="CNN",
            author=("Ada", "Grace"),
            published=PartialDate(year=2021, month=10),
            accessed=PartialDate(year=2021, month=10, day=5),
            language="zh-Hant",
        ),
        quotes=(Quote(exact="the words"), Quote(exact="other words", prefix="before", suffix="after")),
        section="history",
        stance="something else",
        confirmed=False,
        alternates=("https://b.example/x",),
        archives=("https://web.archive.org/web/2021/https://a.example/x",),
        pin=Pin.PAYWALLED,
        ignore=Ignore(events=("changed",), until=date(2027, 1, 31), why="live blog"),
        tags=("history", "歴史"),
    )


def test_a_claim_may_wait_for_its_address() -> None:
    """A source without an address is listed, with null or without the key."""
    first, second = sources("sources:\n  - {url: null, claim: Something.}\n  - {title: Something else}\n")
    assert (first.url, second.url) == (None, None)
    assert first.id.startswith("something-")
    assert second.id.startswith("something-else-")


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/%E5%AA%92?q=%20#part",
        "https://www.a.example/媒体?q=媒",
        "https://bücher.example/",
        "http://[2001:db8::1]:8080/x",
        "HTTPS://A.example:443",
        "https://a.example/x_(y),z;w='q'",
        "mailto:someone@a.example",
        _LONG,
    ],
)
def test_addresses_stay_as_they_were_cited(url: str) -> None:
    """Addresses of every kind are kept letter for letter."""
    (read,) = sources(f"sources:\n  - '{url.replace(chr(39), chr(39) * 2)}'\n")
    assert read.url == url
    assert len(read.id) <= 80
    assert read.id.isascii()


def test_made_ids_do_not_depend_on_the_neighbours() -> None:
    """An id that is made from the address is the same in every order, and for every spelling of the same address."""
    one, two = "https://www.a.example/Some%20Page", "https://b.example/"
    first = [read.id for read in sources(f"[{one}, {two}]")]
    second = [read.id for read in sources(f"[{two}, {one}]")]
    assert first == second[::-1]
    assert first[0].startswith("a-example-some-page-")
    assert sources(f"[{one.replace('www.a', 'WWW.A')}:443/]".replace("Page:443/", "Page"))[0].id == first[0]


def test_made_ids_keep_their_dots() -> None:
    """History goes by the id: that of an address with dot segments is the one it always had."""
    read = sources("[https://a.example/a/../Story.html#x, https://www.a.example/./b/%2E%2e/c?q=/../x]")
    assert [each.id for each in read] == ["a-example-a-story-html-ec105051", "a-example-b-c-6d48628b"]


def test_made_ids_never_collide() -> None:
    """Fragments, queries, cut words and written ids all end in ids of their own."""
    addresses = [
        "https://a.example/x",
        "https://a.example/x#a",
        "https://a.example/x#b",
        "https://a.example/x?a",
        f"{_LONG}1",
        f"{_LONG}2",
        "https://a.example/媒",
        "https://a.example/体",
        "https://a.example/x",
    ]
    made = [read.id for read in sources("\n".join(f'- "{address}"' for address in addresses))]
    assert len(set(made)) == len(addresses)
    assert made[-1] == f"{made[0]}-2"
    thief = sources(f"- {{id: {made[0]}, url: https://b.example/}}\n- https://a.example/x\n")
    assert [read.id for read in thief] == [made[0], f"{made[0]}-2"]


def test_an_id_may_not_stand_twice() -> None:
    """The second of two equal ids is an error that names the first."""
    (remark,) = remarks("- {id: a, url: https://a.example/}\n- {id: a, url: https://b.example/}\n")
    assert (remark.line, remark.column, remark.rule) == (2, 8, "duplicate-id")
    assert "sources.yaml:1:8" in remark.what


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("https://a.example/x", "https://a.example/x"),
        ("https://a.example/x", "http://www.a.example/x/"),
        ("https://a.example:443/x#a", "https://A.example/x#a"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://a.example/%E5%AA%92", "https://a.example/媒"),
        ("https://a.example/b", "https://a.example/a/../b"),
        ("https://a.example/b", "https://a.example/./a/%2E%2e/b"),
        ("https://a.example/b", "https://a.example/%62"),
        ("https://a.example/a%2fb?q=%7Ex", "https://a.example/a%2Fb?q=~%78"),
        ("https://a.example/b", "https://a.example./b"),
        ("https://a.example:8443/b", "https://www.a.example.:8443/b/"),
        ("https://a.example/", "https://a.example/a/.."),
    ],
)
def test_duplicates_are_told_with_both_places(first: str, second: str) -> None:
    """Two spellings of one place are a warning at the second that names the first; both stay on the list."""
    found = look(f"sources:\n  - '{first}'\n  - id: b\n    url: '{second}'\n")
    (remark,) = found.remarks
    assert (remark.severity, remark.line, remark.column, remark.rule) == ("warning", 3 + 1, 10, "duplicate-address")
    assert "sources.yaml:2:5" in remark.what
    assert len(found.watchlist.sources) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("https://a.example/a%2Fb", "https://a.example/a/b"),
        ("https://a.example/a", "https://a.example/A"),
        ("https://a.example/?x=a/../b", "https://a.example/?x=b"),
        ("https://a.example/a..b", "https://a.example/ab"),
        ("https://a.example/%3F", "https://a.example/?"),
    ],
)
def test_what_may_be_two_places_is_no_duplicate(first: str, second: str) -> None:
    """Where encoding, case or dots may mean another page nothing is said."""
    assert remarks(f"- '{first}'\n- '{second}'\n") == ()


def test_fragments_of_one_page_are_only_noted() -> None:
    """Addresses that differ in their fragment alone are no fault."""
    (remark,) = remarks("- https://a.example/x#a\n- https://a.example/x#b\n")
    assert (remark.severity, remark.line, remark.rule) == ("note", 2, "same-page")


def test_without_cited_in_the_file_itself_is_the_citation() -> None:
    """A source that no document is named for is cited by its own line in the file."""
    found = look("sources:\n  - https://a.example/x\n  - id: b\n    url: https://b.example/x\n")
    assert [citation for cited in found.watchlist.citations.values() for citation in cited] == [
        Citation(source=next(iter(found.watchlist.sources)), document="sources.yaml", line=2, column=5),
        Citation(source="b", document="sources.yaml", line=4, column=10),
    ]


_PAGE = """\
# Page

See [the report](https://a.example/x), <https://a.example/x?a=1&amp;b=2> and https://a.example/xy.

## Mass *detention* & more

Again: https://a.example/x. Copy: https://web.archive.org/web/2021/https://a.example/x

<h2 id="third">Third</h2>
https://a.example/x_(y) [https://a.example/x](https://a.example/x)
"""


@pytest.mark.parametrize(
    ("url", "cited_in", "places"),
    [
        ("https://a.example/x", "page.md", [(3, 18), (7, 8), (10, 26), (10, 47)]),
        ("https://a.example/x", "page.md#mass-detention--more", [(7, 8)]),
        ("https://a.example/x", "page.md#third", [(10, 26)]),
        ("https://a.example/x", "page.md#nowhere", [(3, 18), (7, 8), (10, 26), (10, 47)]),
        ("https://a.example/x_(y)", "page.md", [(10, 1)]),
        ("https://a.example/xy", "page.md", [(3, 78)]),
        ("https://a.example/x?a=1&b=2", "page.md", [(3, 41)]),
        ("https://b.example/", "page.md", [(1, None)]),
        ("https://b.example/", "page.md#third", [(9, None)]),
        ("https://a.example/x", "gone.md#part", [(1, None)]),
        ("https://a.example/x", "../", [(1, None)]),
    ],
)
def test_citations_are_found_in_documents(
    url: str, cited_in: str, places: list[tuple[int, int | None]], tmp_path: Path
) -> None:
    """Where a document holds the address, its lines and columns are the citations; else its first line is."""
    (tmp_path / "page.md").write_text(_PAGE, encoding="utf-8")
    text = f"- {{id: a, url: '{url}', cited_in: '{cited_in}'}}\n"
    cited = look(text, tmp_path / "sources.yaml").watchlist.citations["a"]
    assert [(citation.line, citation.column) for citation in cited] == places
    document, _, section = cited_in.partition("#")
    assert {(citation.document, citation.section) for citation in cited} == {(document, section or None)}


def test_a_citation_on_the_web_is_kept_as_it_is() -> None:
    """A page on the web can cite too; it is not searched."""
    found = look("- {id: a, url: https://a.example/x, cited_in: 'https://wiki.example/Page#History'}\n")
    assert found.watchlist.citations["a"] == (
        Citation(source="a", document="https://wiki.example/Page#History", line=1),
    )
