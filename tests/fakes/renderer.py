"""A browser made of nothing: a Renderer that shows the page as it came, for tests."""

from __future__ import annotations

import re
from datetime import timedelta
from urllib.parse import urljoin

from monitor.model.exchange import Observation, Purpose, Request
from monitor.model.rendered import Rendered
from monitor.ports import Clock, Drawn, Fetcher

_SOURCE = re.compile(rb'src="([^"]+)"')
_TITLE = re.compile(rb"<title>([^<]*)")


class FakeRenderer:
    """
    A Renderer for tests.

    Drawing: a page is drawn as it came, or as ``drawn`` says for its address; every ``src="..."`` in it is asked for.
    A page with ``for(;;)`` in it never comes to rest. Breaking it: set ``trouble``, and nothing is drawn any more.
    Asking: ``asked`` holds the addresses that were drawn.
    """

    def __init__(self, fetcher: Fetcher, clock: Clock, drawn: dict[str, bytes] | None = None) -> None:
        """Draw with what this fetcher brings."""
        self._fetcher = fetcher
        self._clock = clock
        self.drawn = drawn or {}
        self.trouble = ""
        self.asked: list[str] = []

    async def render(self, plain: Observation, *, fragment: str = "") -> Drawn:
        """Show a page."""
        url = plain.final_url + (f"#{fragment}" if fragment else "")
        self.asked.append(url)
        body = bytes(plain.body)
        exchanges = [
            await self._fetcher.fetch(Request(url=urljoin(url, source.decode()), purpose=Purpose.REQUISITE))
            for source in _SOURCE.findall(body)
        ]
        html = self.drawn.get(plain.final_url, body)
        trouble = self.trouble or ("it never came to rest" if b"for(;;)" in body else "")
        title = _TITLE.search(html)
        rendered = Rendered(
            url=url,
            started=self._clock.now(),
            elapsed=timedelta(seconds=1),
            title=title[1].decode() if title and not trouble else "",
            text=re.sub(rb"<[^>]*>", b" ", html).decode() if not trouble else "",
            html=b"" if trouble else html,
            browser="Fake 1.0",
            answered=len(exchanges),
            trouble=trouble,
        )
        return Drawn(rendered=rendered, exchanges=tuple(exchanges))

    async def close(self) -> None:
        """Let go of nothing."""
