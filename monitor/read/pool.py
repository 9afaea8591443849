"""The Reader: a few processes that can be killed, so that no page can take the service with it."""

from __future__ import annotations

import asyncio

from monitor.errors import RunError
from monitor.model.page import Page
from monitor.ports import Raw
from monitor.read.kind import kind_of
from monitor.read.process import Died, Displaced, Process
from monitor.settings import Reading

#: How often a page may break the process that reads it before it is named hostile.
_TRIES = 3
#: A process that has read so many pages, or one body of so many bytes, gives its memory back by ending.
_MOST_PAGES = 5_000
_BIG_BODY = 8_000_000
#: Fewer expected pages than this are not worth starting a process for before they come.
_WORTH_A_PROCESS = 50
#: Pages that a process is given at once: the one that it reads, and what it goes on with.
_DEPTH = 8


class KillableReader:
    """Reads pages in processes of its own, one page at a time in each.

    Why not a library: pebble keeps three threads and wakes ten times a second for nothing (3 ms of processor each
    second), measures its time limit from its own clock, and unpickles what comes back from hostile pages; a page cost
    the main process 0.3 to 0.45 ms. Here an order goes over a socket that the loop already watches, the kernel keeps
    the limits, and what comes back can be nothing but a page (``benchmarks/reading.py`` measures it).

    Making one costs nothing; processes start when pages come, at most as many as the settings say. A process that
    dies loses no page but the one in its hands, and that one is tried again behind those that wait.
    """

    def __init__(self, reading: Reading = Reading()) -> None:  # noqa: B008 - a frozen noun
        """Take the limits."""
        self._reading = reading
        self._places = asyncio.Semaphore(reading.processes * _DEPTH)
        self._all: list[Process] = []
        self._closed = False
        self._opening: set[asyncio.Task[None]] = set()

    def expect(self, pages: int) -> None:
        """Start processes now that so many pages are on their way: they load what they need while others still begin.

        Raises:
            RunError: no process can be started.

        """
        for _ in range(min(pages // _WORTH_A_PROCESS, self._reading.processes) - len(self._all)):
            process = Process(self._reading)
            self._all.append(process)
            opening = asyncio.get_running_loop().create_task(process.open())
            self._opening.add(opening)
            opening.add_done_callback(self._opening.discard)

    async def read(self, raw: Raw) -> Page:
        """Read one page. One that breaks three processes is named hostile: not readable, with the reason.

        So is one that spends all the processor time of a page once: trying again would cost the same.

        Raises:
            RunError: the reader was closed, or no process can be started.

        """
        reason, tries = "", 0
        while tries < _TRIES:
            self._refuse_when_closed()
            # Given back between the tries: healthy pages need not wait for a hostile one.
            async with self._places:
                try:
                    return await self._read_once(raw)
                except Displaced:
                    # Another page broke the process; this one is none the worse for it.
                    continue
                except Died as fault:
                    reason, tries = str(fault), tries + 1
                    if fault.spent:
                        break
        self._refuse_when_closed()
        kind = kind_of(raw.body[:4096], raw.content_type).kind
        times = "" if tries < _TRIES else " three times"
        return Page(kind=kind, readable=False, unreadable=f"The page broke its reader{times}: {reason}.")

    async def close(self) -> None:
        """End the processes at once; pages under way end with RunError."""
        if self._closed:
            return
        self._closed = True
        await asyncio.gather(*self._opening, return_exceptions=True)
        for process in self._all:
            process.bury()
        # Everyone who still holds or waits for a process hears of the end before this returns.
        for _ in range(self._reading.processes * _DEPTH):
            await self._places.acquire()
        self._all.clear()
        for _ in range(self._reading.processes * _DEPTH):
            self._places.release()

    @property
    def processes(self) -> tuple[int, ...]:
        """Numbers of the processes that run."""
        return tuple(process.pid for process in self._all)

    async def _read_once(self, raw: Raw) -> Page:
        """Have the process that holds least read the page; bury it when it is worn out and holds nothing more."""
        self._refuse_when_closed()
        process = await self._process()
        try:
            return await process.ask(raw)
        finally:
            process.worn |= process.pages >= _MOST_PAGES or len(raw.body) > _BIG_BODY
            if process.ended or (process.worn and not process.load):
                self._drop(process)

    async def _process(self) -> Process:
        """Give a process with room, the one that holds least; start one where all are at work and more are allowed."""
        fit = [process for process in self._all if not process.ended and not process.worn]
        # The first of those that rest: its memory is warm, and the others need never start.
        best = min(fit, key=lambda process: process.load, default=None)
        if best is not None and (not best.load or len(self._all) >= self._reading.processes):
            return best
        process = Process(self._reading)
        self._all.append(process)
        await process.open()
        return process

    def _drop(self, process: Process) -> None:
        """Bury a process; idempotent."""
        process.bury()
        if process in self._all:
            self._all.remove(process)

    def _refuse_when_closed(self) -> None:
        """Stop those who still wait when the reader is gone."""
        if self._closed:
            raise RunError("The reader of pages was closed.")
