"""Hosts are visited side by side: who is read or kept holds up none who could be asked, up to a measure."""

from __future__ import annotations

import asyncio

from monitor.model.page import Page
from monitor.model.source import Source
from monitor.ports import Raw
from monitor.settings import Network, Settings
from tests.fakes.reader import FakeReader
from tests.round.rounds import Rounds

_PAGE = b"<html><title>A story</title><article><p>It rained in the valley for a week.</p></article></html>"
_ADDRESSES = tuple(f"http://{host}.example/story" for host in "abcdef")


class _Slow(FakeReader):
    """Reads nothing before it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.let = asyncio.Event()

    async def read(self, raw: Raw) -> Page:
        """Wait until reading is let."""
        await self.let.wait()
        return await super().read(raw)


async def test_others_are_asked_while_pages_are_read() -> None:
    """Where four may be asked at once, six looks are under way while none of their pages is read, and no more."""
    sources = [Source(id=address, url=address) for address in (*_ADDRESSES, "http://g.example/story")]
    rounds = Rounds(_ADDRESSES[0], _PAGE, settings=Settings(network=Network(at_once=4)))
    for source in sources[1:]:
        rounds.web.page(source.id, _PAGE)
    rounds.reader = reader = _Slow()
    looking = asyncio.create_task(rounds.over(sources, days=1))
    for _ in range(1000):
        await asyncio.sleep(0)
    assert sorted(request.url for request in rounds.web.asked) == sorted(_ADDRESSES)
    reader.let.set()
    assert await looking == ()
    assert len(rounds.web.asked) == len(sources)
