"""What every Renderer promises; each plug and the fake run this suite."""

from __future__ import annotations

from monitor.model.exchange import Observation, Purpose, Request
from monitor.ports import Renderer
from tests.fakes.web import FakeWeb

URL = "http://herald.example/story"
PAGE = b'<!doctype html><html><head><title>The Herald</title></head><body><p>Seals.</p><img src="/seal.png">'
ENDLESS = b"<!doctype html><title>Endless</title><p>Words.</p><script>for(;;);</script>"


async def plain(web: FakeWeb, body: bytes, url: str = URL, **headers: str) -> Observation:
    """Fetch a page as a look does, and forget that it was asked for."""
    web.page(url, body, 200, **headers)
    seen = await web.fetch(Request(url=url))
    web.asked.clear()
    return seen


class RendererContract:
    """Subclasses give ``web``, what the renderer is given, and ``renderer``."""

    web: FakeWeb
    renderer: Renderer

    async def test_a_page_in_hand_is_drawn(self) -> None:
        """Title, words and elements are given; the page itself is not asked for again, and nothing is refused."""
        drawn = await self.renderer.render(await plain(self.web, PAGE))
        rendered = drawn.rendered
        assert (rendered.trouble, rendered.drawn, rendered.url) == ("", True, URL)
        assert rendered.title == "The Herald"
        assert "Seals." in rendered.text
        assert b"<p>Seals.</p>" in rendered.html
        assert rendered.browser
        assert URL not in [request.url for request in self.web.asked]

    async def test_what_it_asks_for_is_fetched_and_given(self) -> None:
        """Every part of the page comes through the fetcher, and its exchange is handed over."""
        self.web.page("http://herald.example/seal.png", b"none", content_type="image/png")
        drawn = await self.renderer.render(await plain(self.web, PAGE))
        assert [(seen.final_url, seen.request.purpose) for seen in drawn.exchanges] == [
            ("http://herald.example/seal.png", Purpose.REQUISITE)
        ]
        assert [request.url for request in self.web.asked] == ["http://herald.example/seal.png"]

    async def test_a_page_that_never_rests_is_given_up(self) -> None:
        """The rendering says why, and holds nothing that could be taken for a page; the next page is drawn."""
        rendered = (await self.renderer.render(await plain(self.web, ENDLESS))).rendered
        assert not rendered.drawn
        assert (rendered.html, rendered.text, rendered.screenshot) == (b"", "", b"")
        assert rendered.trouble
        assert not rendered.trouble.endswith(".")
        assert (await self.renderer.render(await plain(self.web, PAGE))).rendered.drawn

    async def test_the_fragment_stays(self) -> None:
        """Pages that draw by what stands behind the # are opened with it."""
        rendered = (await self.renderer.render(await plain(self.web, PAGE), fragment="/part/2")).rendered
        assert rendered.url == f"{URL}#/part/2"
