"""Turns of visits: so many hosts are asked at once, and half as many again are read and kept meanwhile."""

from __future__ import annotations

import asyncio


class Turns:
    """Lets visits begin, one after the other, as there is room to ask and room to look."""

    def __init__(self, at_once: int) -> None:
        """Let so many be asked at once."""
        self.asking = asyncio.Semaphore(at_once)
        self.looking = asyncio.Semaphore(at_once * 3 // 2)

    async def next(self) -> Turn:
        """Wait for the next turn."""
        await self.looking.acquire()
        await self.asking.acquire()
        return Turn(self)


class Turn:
    """The turn of one visit: its first answer lets somebody else be asked, its end lets somebody else be looked at."""

    def __init__(self, turns: Turns) -> None:
        """Take a turn that was waited for."""
        self._turns = turns
        self._asks = True

    def heard(self) -> None:
        """Give back the room to ask; idempotent."""
        if self._asks:
            self._asks = False
            self._turns.asking.release()

    def end(self) -> None:
        """Give back all of it."""
        self.heard()
        self._turns.looking.release()
