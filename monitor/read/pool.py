"""The Reader: a few processes that can be killed, so that no page can take the service with it."""

from __future__ import annotations

import asyncio

from monitor.errors import RunError
from monitor.model.page import Page
from monitor.ports import Raw
from monitor.read.kind import kind_of
from monitor.read.process import Died, Process
from monitor.settings import Reading

#: How often a page may break the process that reads it before it is named hostile.
_TRIES = 3
#: A process that has read so many pages, or one body of so many bytes, gives its memory back by ending.
_MOST_PAGES = 5_000
_BIG_BODY = 8_000_000


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
        self._free = asyncio.Semaphore(reading.processes)
        self._idle: list[Process] = []
        self._all: set[Process] = set()
        self._closed = False

    async def read(self, raw: Raw) -> Page:
        """Read one page. One that breaks three processes is named hostile: not readable, with the reason.

        Raises:
            RunError: the reader was closed, or no process can be started.

        """
        reason = ""
        for _ in range(_TRIES):
            self._refuse_when_closed()
            # Given back between the tries: healthy pages need not wait for a hostile one.
            async with self._free:
                try:
                    return await self._read_once(raw)
                except Died as fault:
                    reason = str(fault)
        self._refuse_when_closed()
        kind = kind_of(raw.body[:4096], raw.content_type).kind
        return Page(kind=kind, readable=False, unreadable=f"The page broke its reader three times: {reason}.")

    async def close(self) -> None:
        """End the processes at once; pages under way end with RunError."""
        if self._closed:
            return
        self._closed = True
        for process in self._all:
            process.kill()
        # Everyone who still holds or waits for a process hears of the end before this returns.
        for _ in range(self._reading.processes):
            await self._free.acquire()
        for process in self._all:
            process.bury()
        self._all.clear()
        self._idle.clear()
        for _ in range(self._reading.processes):
            self._free.release()

    @property
    def processes(self) -> tuple[int, ...]:
        """Numbers of the processes that run."""
        return tuple(process.pid for process in self._all)

    async def _read_once(self, raw: Raw) -> Page:
        """Have a process read the page; put the process back, or bury it."""
        process = await self._process()
        try:
            page = await process.ask(raw)
        finally:
            worn = process.pages >= _MOST_PAGES or len(raw.body) > _BIG_BODY
            if process.alive and not worn and not self._closed:
                self._idle.append(process)
            else:
                process.bury()
                self._all.discard(process)
        return page

    async def _process(self) -> Process:
        """Give an idle process, or start one."""
        self._refuse_when_closed()
        while self._idle:
            # The one that rested least: its memory is warm, and the others need never start.
            process = self._idle.pop()
            if process.alive:
                return process
            process.bury()
            self._all.discard(process)
        process = Process(self._reading)
        self._all.add(process)
        started = False
        try:
            await process.ready()
            started = True
        finally:
            if not started:
                process.bury()
                self._all.discard(process)
        return process

    def _refuse_when_closed(self) -> None:
        """Stop those who still wait when the reader is gone."""
        if self._closed:
            raise RunError("The reader of pages was closed.")
