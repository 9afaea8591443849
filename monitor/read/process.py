"""One reading process as the pool sees it: started, given pages to read one after the other, buried."""

from __future__ import annotations

import asyncio
import itertools
import os
import signal
import socket
import subprocess
import tempfile
from collections import deque
from typing import IO

import msgspec

from monitor.errors import RunError
from monitor.model.page import Page
from monitor.ports import Raw
from monitor.read.child import start
from monitor.read.wire import LONGEST_PAGE, ORDER_HEAD, OUT_OF_MEMORY, PAGE_HEAD, WALL, decode_page, packed
from monitor.settings import Reading

#: A body up to this many bytes is sent in one piece with its order.
_ONE_PIECE = 256_000
_PIECE = 262_144
_START = 60.0


class Died(Exception):  # noqa: N818 - it is what happened to a process, not what we did wrong
    """A reading process ended while it read a page; the message says how."""

    def __init__(self, how: str, *, spent: bool = False) -> None:
        """Take how it ended, and whether the page had spent all the processor time that a page may take.

        No other process would come to its end either, for the same bytes take the same work; every other end may have
        had to do with the machine, or with the pages before.
        """
        super().__init__(how)
        self.spent = spent


class Displaced(Exception):  # noqa: N818 - as above
    """A reading process ended before it came to a page, which is not that page's fault."""


class Process(asyncio.Protocol):
    """A process that reads pages one after the other, in the order in which they were given to it.

    The next page lies in its socket while it reads the one before, so that it never waits for our loop to come round.
    """

    def __init__(self, reading: Reading) -> None:
        """Start it; ``open`` connects our end."""
        self._reading = reading
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        for end in (ours, theirs):
            end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1_048_576)
        self._wire = ours
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        try:
            self._child = start(reading, theirs, self._errors)
        except RunError:
            ours.close()
            self._errors.close()
            raise
        finally:
            theirs.close()
        self._loop = asyncio.get_running_loop()
        self._transport: asyncio.Transport | None = None
        #: Pages that it holds, the one in its hands first.
        self._waiting: deque[tuple[int, asyncio.Future[Page]]] = deque()
        self._numbers = itertools.count(1)
        self._unsent: list[bytes] = []
        self._heard = bytearray()
        self._ready = False
        self._watch: asyncio.TimerHandle | None = None
        self._giving = asyncio.Lock()
        self._room = asyncio.Event()
        self._room.set()
        #: Why it cannot be asked any more; empty while it can.
        self.ended = ""
        #: Whether the page in its hands had spent all its processor time.
        self._spent = False
        #: Pages that it was asked for.
        self.pages = 0
        #: It has read enough; it is given no more.
        self.worn = False

    async def open(self) -> None:
        """Connect our end."""
        await self._loop.create_unix_connection(lambda: self, sock=self._wire)
        self._wait_for_answer()

    @property
    def pid(self) -> int:
        """Number of the process."""
        return self._child.pid

    @property
    def load(self) -> int:
        """How many pages it holds."""
        return len(self._waiting)

    async def ask(self, raw: Raw) -> Page:
        """Have one page read, after those that it was given before.

        Raises:
            Died: the process did not survive it.
            Displaced: the process ended before it came to it.
            RunError: the process never began to work.

        """
        self.pages += 1
        done: asyncio.Future[Page] = self._loop.create_future()
        # One after the other: the answers come in the order of the orders.
        if self._giving.locked() or not isinstance(raw.body, bytes) or len(raw.body) > _ONE_PIECE:
            async with self._giving:
                number = self._hold(done)
                await self._give_in_pieces(raw, number)
        else:
            number = self._hold(done)
            self._put(self._head(raw, number) + raw.body)
        return await done

    def _hold(self, done: asyncio.Future[Page]) -> int:
        """Expect one more answer, and give its number."""
        if self.ended:
            raise Displaced(self.ended)
        number = next(self._numbers)
        self._waiting.append((number, done))
        if len(self._waiting) == 1 and self._ready:
            self._wait_for_answer()
        return number

    @staticmethod
    def _head(raw: Raw, number: int) -> bytes:
        order = packed(raw)
        return ORDER_HEAD.pack(len(order), len(raw.body), number) + order

    def _put(self, data: bytes) -> None:
        """Send; what is given before our end is connected waits for it."""
        if self._transport is None:
            self._unsent.append(data)
        elif not self._transport.is_closing():
            self._transport.write(data)

    async def _give_in_pieces(self, raw: Raw, number: int) -> None:
        """Give a large page without copying all of it."""
        self._put(self._head(raw, number))
        with memoryview(raw.body) as body:
            for start in range(0, len(body), _PIECE):
                await self._room.wait()
                if self.ended:
                    return
                with body[start : start + _PIECE] as piece:
                    self._put(bytes(piece))

    def kill(self) -> None:
        """End it at once; whoever waits for its answer hears that it died. Idempotent."""
        if self._child.returncode is None:
            self._child.kill()
            self._child.wait()

    def bury(self) -> None:
        """End it and let go of everything that belonged to it. Idempotent."""
        self.kill()
        self._lose("it was ended")
        if self._child.stdin:
            self._child.stdin.close()
        if self._transport is not None:
            self._transport.abort()
        else:
            self._wire.close()
        self._errors.close()

    # What asyncio tells.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take our end of the wire."""
        assert isinstance(transport, asyncio.Transport)
        transport.set_write_buffer_limits(high=_PIECE)
        self._transport = transport
        transport.writelines(self._unsent)
        self._unsent.clear()

    def pause_writing(self) -> None:
        """Give no more until there is room."""
        self._room.clear()

    def resume_writing(self) -> None:
        """Go on giving."""
        self._room.set()

    def data_received(self, data: bytes) -> None:
        """Take answers apart."""
        self._heard += data
        while len(self._heard) >= PAGE_HEAD.size:
            length, number = PAGE_HEAD.unpack_from(self._heard)
            end = PAGE_HEAD.size + length
            if length > LONGEST_PAGE:
                self._give_up("it answered with more than any page holds")
                return
            if len(self._heard) < end:
                return
            frame = bytes(memoryview(self._heard)[PAGE_HEAD.size : end])
            del self._heard[:end]
            self._answered(frame, number)

    def _answered(self, frame: bytes, number: int) -> None:
        """Hand an answer to who asked for it."""
        if not self._ready:
            self._ready = True
        elif not self._waiting or self._waiting[0][0] != number:
            self._give_up("it answered what it was not asked")
            return
        else:
            try:
                page = decode_page(frame)
            except msgspec.DecodeError:
                self._give_up("it answered with something that is no page")
                return
            _, done = self._waiting.popleft()
            if not done.done():
                done.set_result(page)
        self._wait_for_answer()

    def eof_received(self) -> bool:
        """Note the end."""
        self._lose(self._end())
        return False

    def connection_lost(self, exc: Exception | None) -> None:
        """Note the end."""
        if not self.ended:
            self._lose(self._end() if exc is None or isinstance(exc, ConnectionError) else str(exc))

    def _wait_for_answer(self) -> None:
        """Begin to wait for the next answer, if there is one to wait for."""
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None
        if not self._ready:
            self._watch = self._loop.call_later(_START, self._give_up, "it takes too long")
        elif self._waiting:
            # The kernel ends the child at its time limit; this is for a child that was stopped or taken over.
            patience = 2 * WALL * self._reading.timeout.total_seconds() + 30
            self._watch = self._loop.call_later(patience, self._give_up, "it did not answer any more")

    def _give_up(self, why: str) -> None:
        """End a process that does not do as it should."""
        self.kill()
        self._lose(why)

    def _lose(self, why: str) -> None:
        """Tell everybody who waits: the first that its page was in hand, the others that theirs was not."""
        if self.ended:
            return
        self.ended = why or "it ended"
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None
        self._room.set()
        waiting, self._waiting = self._waiting, deque()
        for place, (_, done) in enumerate(waiting):
            if done.done():
                continue
            if not self._ready:
                done.set_exception(
                    RunError(f"The process that reads pages does not start: {self.ended}. Check the installation.")
                )
            else:
                done.set_exception(Displaced(self.ended) if place else Died(self.ended, spent=self._spent))

    def _end(self) -> str:
        """Say in a few words how the process ended."""
        try:
            code = self._child.wait(timeout=0.2)
        except subprocess.TimeoutExpired:
            return "it hung up"
        self._errors.seek(0, os.SEEK_END)
        self._errors.seek(max(0, self._errors.tell() - 2000))
        last = self._errors.read().decode("utf-8", "replace").strip().rpartition("\n")[2]
        seconds = self._reading.timeout.total_seconds()
        if code == -signal.SIGPROF:
            self._spent = True
            return f"it takes more than {seconds:g} s of processor time"
        if code == -signal.SIGALRM:
            return f"it takes longer than {WALL * seconds:g} s"
        if code == OUT_OF_MEMORY or "alloc" in last.lower() or "MemoryError" in last:
            return f"it needs more than {self._reading.max_memory / 1_000_000:,.0f} MB of memory"
        if code < 0:
            return f"the parser was ended by signal {-code}" + (f" ({last[:200]})" if last else "")
        return f"the parser failed ({last[:200]})" if last else f"the parser ended with code {code}"
