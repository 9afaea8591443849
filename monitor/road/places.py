"""Places of visits: so many hosts are asked at once, and half as many again are read and kept meanwhile."""

from __future__ import annotations

import asyncio


class Places:
    """Lets visits begin, one after the other, as there is room to ask and room to look."""

    def __init__(self, at_once: int) -> None:
        """Let so many be asked at once."""
        self.asking = asyncio.Semaphore(at_once)
        self.looking = asyncio.Semaphore(at_once * 3 // 2)

    async def next(self) -> Place:
        """Wait for the next place."""
        await self.looking.acquire()
        await self.asking.acquire()
        return Place(self)


class Place:
    """The place of one visit: its first answer lets somebody else be asked, its end lets somebody else be looked at."""

    def __init__(self, places: Places) -> None:
        """Take a place that was waited for."""
        self._places = places
        self._asks = True

    def heard(self) -> None:
        """Give back the room to ask; idempotent."""
        if self._asks:
            self._asks = False
            self._places.asking.release()

    def leave(self) -> None:
        """Give back all of it."""
        self.heard()
        self._places.looking.release()
