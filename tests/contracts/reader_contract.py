"""What every Reader promises; each plug and the fake run this suite."""

from __future__ import annotations

import asyncio
import mmap
from collections.abc import AsyncIterator

import pytest

from monitor.errors import RunError
from monitor.model.page import PageKind
from monitor.model.source import Watch
from monitor.ports import Raw, Reader

ARTICLE = (
    "<!doctype html><html lang=en><head><title>Report on the camp &amp; its people</title></head><body>"
    "<nav><a href=/>Home</a> <a href=/news>News</a></nav><article><h1>Report on the camp</h1>"
    + "".join(
        f"<p>Paragraph {number} of the report tells at some length what witness number {number} saw in that year, "
        "and why it was written down.</p>"
        for number in range(1, 9)
    )
    + "</article><footer>All rights reserved</footer></body></html>"
)
URL = "https://news.example/report"


def html(body: str | bytes, *, careful: bool = False, watch: Watch = Watch()) -> Raw:
    """Make an order to read a web page."""
    octets = body.encode() if isinstance(body, str) else body
    return Raw(body=octets, content_type="text/html; charset=utf-8", url=URL, careful=careful, watch=watch)


class ReaderContract:
    """Subclasses give ``make_reader``."""

    def make_reader(self) -> Reader:
        """Make the reader under test."""
        raise NotImplementedError

    @pytest.fixture
    async def reader(self) -> AsyncIterator[Reader]:
        """Make a reader, and end it after the test."""
        reader = self.make_reader()
        yield reader
        await reader.close()

    @pytest.mark.parametrize("careful", [False, True])
    async def test_an_article_is_read(self, reader: Reader, careful: bool) -> None:  # noqa: FBT001 - a parameter of the table
        """Title, heading, main text, all text and the extractor's name come back, by either extractor."""
        page = await reader.read(html(ARTICLE, careful=careful))
        assert page.kind is PageKind.HTML
        assert page.readable
        assert page.title == "Report on the camp & its people"
        assert page.heading == "Report on the camp"
        assert "witness number 8 saw" in page.text
        assert "All rights reserved" not in page.text
        assert "All rights reserved" in page.all_text
        assert page.language == "en"
        assert page.charset == "utf-8"
        assert ("trafilatura" if careful else "resiliparse") in page.extractor

    @pytest.mark.parametrize(
        ("body", "content_type"),
        [
            (b"", "text/html"),
            (b"", None),
            (b"\x00" * 100, "text/html"),
            (b"\x89PNG\r\n\x1a\n....", "text/html"),
            (b"%PDF-1.7 broken", "application/pdf"),
            (b"<", "text/html"),
            (b"\xff\xfe\x00", "text/plain"),
            (b"{", "application/ld+json"),
        ],
    )
    async def test_it_never_raises_for_what_a_page_holds(
        self, reader: Reader, body: bytes, content_type: str | None
    ) -> None:
        """Broken bytes are an unreadable page with a reason, or a short readable one; never an error."""
        for careful in (False, True):
            page = await reader.read(Raw(body=body, content_type=content_type, url=URL, careful=careful))
            assert page.readable == (page.unreadable == "")

    async def test_mapped_bodies_are_read(self, reader: Reader) -> None:
        """A body may lie in a nameless file instead of memory."""
        with mmap.mmap(-1, len(ARTICLE.encode())) as body:
            body.write(ARTICLE.encode())
            page = await reader.read(Raw(body=body, content_type="text/html", url=URL))
        assert page.heading == "Report on the camp"

    async def test_many_at_once_each_get_their_own(self, reader: Reader) -> None:
        """Answers are never mixed up, however many wait."""
        bodies = [f"<title>Page {number}</title><p>Text {number}</p>" for number in range(100)]
        pages = await asyncio.gather(*(reader.read(html(body)) for body in bodies))
        assert [page.title for page in pages] == [f"Page {number}" for number in range(100)]

    async def test_watched_parts_are_the_main_text(self, reader: Reader) -> None:
        """A watch is kept by either tier: chosen parts, less what is ignored."""
        watch = Watch(select="main", ignore=(".ad",), ignore_text=(r"\d+ comments",))
        body = "<title>T</title><div>menu</div><main><p>One two.</p><p class=ad>Buy!</p><p>12 comments</p></main>"
        for careful in (False, True):
            page = await reader.read(html(body, careful=careful, watch=watch))
            assert page.text == "One two."
            assert "Buy!" not in page.all_text
            assert "menu" in page.all_text

    async def test_closing_twice_is_closing_once(self, reader: Reader) -> None:
        """Close may be called again; reading after it is a RunError, not a wait without end."""
        await reader.read(html("<p>x"))
        await reader.close()
        await reader.close()
        with pytest.raises(RunError):
            await reader.read(html("<p>x"))
