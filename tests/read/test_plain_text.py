"""Text that is no page, shown as it stands."""

from __future__ import annotations

import pytest

from monitor.model.page import Page, PageKind
from monitor.model.source import Watch
from monitor.ports import Raw
from monitor.read.read import read_page


def read(body: bytes, content_type: str, watch: Watch = Watch()) -> Page:
    """Read a file in this process."""
    return read_page(Raw(body=body, content_type=content_type, url="https://a.example/f", watch=watch))


@pytest.mark.parametrize(
    ("body", "content_type", "title", "text"),
    [
        (b"one\r\n\r\n  two  \r\nthree", "text/plain", "", "one\n  two\nthree"),
        (b"# The *title* #\n\nText", "text/markdown", "The *title*", "# The *title* #\nText"),
        (b"The title\n=========\n\nText", "text/plain", "The title", "The title\n=========\nText"),
        (b"name,count\na,1\n", "text/csv", "", "name,count\na,1"),
        (b"# not a title,1\n", "text/csv", "", "# not a title,1"),
        (b'{"a": "\xc3\xa9"}', "application/json", "", '{"a": "é"}'),
        (b"page one\x0cpage\x00 two", "text/plain; charset=utf-8", "", "page one\npage two"),
        ("Отчёт".encode("cp1251"), "text/plain; charset=windows-1251", "", "Отчёт"),
        ("words <meta charset=koi8-r> é".encode(), "text/plain", "", "words <meta charset=koi8-r> é"),
    ],
)
def test_text_as_it_stands(body: bytes, content_type: str, title: str, text: str) -> None:
    """Lines stay lines; only a heading is a title."""
    page = read(body, content_type)
    assert page.kind is PageKind.PLAIN
    assert page.readable
    assert (page.title, page.text, page.all_text) == (title, text, text)


@pytest.mark.parametrize("body", [b"", b" \n\t\n", b"\x00"])
def test_nothing_to_read(body: bytes) -> None:
    """An empty file is unreadable and says so."""
    page = read(body, "text/plain; charset=utf-8")
    assert not page.readable
    assert page.unreadable


def test_ten_megabytes_are_cut() -> None:
    """A text of any length comes back within its cap."""
    assert len(read(b"word " * 2_000_000, "text/plain").text) <= 2_000_000


def test_ignored_words_go_from_text_too() -> None:
    """Expressions hold for every kind of text."""
    assert read(b"total\nvisits: 17\nend", "text/plain", Watch(ignore_text=(r"visits: \d+",))).text == "total\nend"
