"""Remembers for a day what an archive said it holds, so that nobody asks it the same thing twice."""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime, timedelta

from monitor.model.memento import Memento
from monitor.ports import Clock, PublicArchive, Recalled, Sought

_FRESH = timedelta(days=1)
_MOST = 64


class Remembering:
    """A ``PublicArchive`` before another one. Silence is not remembered here: whoever asks knows how to wait."""

    def __init__(self, inner: PublicArchive, clock: Clock) -> None:
        """Stand before ``inner``."""
        self._inner = inner
        self._clock = clock
        self._known: OrderedDict[tuple[str, str, int], tuple[datetime, Sought]] = OrderedDict()

    @property
    def name(self) -> str:
        """Give its host."""
        return self._inner.name

    def named(self, address: str) -> Memento | None:
        """Give the copy that an address names."""
        return self._inner.named(address)

    async def find(self, url: str, near: datetime, *, most: int, proxy: str | None = None) -> Sought:
        """Give what was said of the address within the day, or ask."""
        key = (url.partition("#")[0], f"{near:%Y%m%d}", most)
        known = self._known.get(key)
        if known is not None and self._clock.now() - known[0] < _FRESH:
            return known[1]
        found = await self._inner.find(url, near, most=most, proxy=proxy)
        if found.answered:
            self._known[key] = (self._clock.now(), found)
            self._known.move_to_end(key)
            if len(self._known) > _MOST:
                self._known.popitem(last=False)
        return found

    async def fetch(self, memento: Memento, *, proxy: str | None = None) -> Recalled:
        """Have a copy given out."""
        return await self._inner.fetch(memento, proxy=proxy)

    async def close(self) -> None:
        """Let go of sockets."""
        await self._inner.close()
