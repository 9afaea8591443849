"""One reading process as the pool sees it: started, asked one page at a time, buried."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from typing import IO

import msgspec

from monitor.errors import RunError
from monitor.model.page import Page
from monitor.ports import Raw
from monitor.read.wire import LONGEST_PAGE, ORDER_HEAD, OUT_OF_MEMORY, PAGE_HEAD, Order, decode_page, encode_order
from monitor.settings import Reading

#: A body up to this many bytes is sent in one piece with its order.
_ONE_PIECE = 256_000
_BUFFER = 262_144
_START = 60.0
#: The child looks for modules where we do, and nowhere else: not in the folder that it happens to run in.
_PROGRAM = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]); from monitor.read.worker import main; "
    "main(int(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4]))"
)


class Died(Exception):  # noqa: N818 - it is what happened to a process, not what we did wrong
    """A reading process ended while it read a page; the message says how."""


class Process:
    """A process that reads one page at a time."""

    def __init__(self, reading: Reading) -> None:
        """Start it; ``ready`` must be awaited before it is asked anything."""
        self._reading = reading
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        for end in (ours, theirs):
            end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1_048_576)
        self._wire = ours
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        seconds = reading.timeout.total_seconds()
        path = json.dumps([entry or os.getcwd() for entry in sys.path])  # noqa: PTH109 - this is what an empty entry means
        try:
            self._child = subprocess.Popen(  # noqa: S603 - our own interpreter and our own words
                [
                    sys.executable,
                    "-P",
                    "-c",
                    _PROGRAM,
                    path,
                    str(theirs.fileno()),
                    str(seconds),
                    str(reading.max_memory),
                ],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=self._errors,
                pass_fds=(theirs.fileno(),),
                # A Ctrl-C at the terminal, or a signal to our group, is for us; we end our children ourselves.
                start_new_session=True,
            )
        except OSError as fault:
            ours.close()
            self._errors.close()
            raise RunError(f"No process to read pages could be started: {fault}.") from fault
        finally:
            theirs.close()
        self._buffer = memoryview(bytearray(_BUFFER))
        #: Pages that it was asked for.
        self.pages = 0

    @property
    def pid(self) -> int:
        """Number of the process."""
        return self._child.pid

    @property
    def alive(self) -> bool:
        """Whether it runs, as far as we know without asking it."""
        return self._child.returncode is None and self._child.poll() is None

    async def ready(self) -> None:
        """Wait until it has loaded what it needs.

        Raises:
            RunError: it ended before, or takes longer than a minute.

        """
        try:
            async with asyncio.timeout(_START):
                await self._receive()
        except (Died, TimeoutError) as fault:
            raise RunError(f"The process that reads pages does not start: {fault}. Check the installation.") from fault

    async def ask(self, raw: Raw) -> Page:
        """Have one page read.

        Raises:
            Died: the process did not survive it.

        """
        # The kernel ends the child at its time limit; this is for a child that was stopped or taken over.
        patience = 2 * self._reading.timeout.total_seconds() + 30
        whole = False
        self.pages += 1
        try:
            async with asyncio.timeout(patience):
                await self._send(raw)
                page = decode_page(await self._receive())
            whole = True
        except TimeoutError as fault:
            raise Died("it did not answer any more") from fault
        except ConnectionError as fault:
            raise Died(self._end()) from fault
        except msgspec.DecodeError as fault:
            raise Died("it answered with something that is no page") from fault
        else:
            return page
        finally:
            # Also when the one who asked is gone: an answer that nobody waits for would be taken for the next one's.
            if not whole:
                self.bury()

    def kill(self) -> None:
        """End it at once; whoever waits for its answer hears that it died. Idempotent."""
        if self._child.returncode is None:
            self._child.kill()
            self._child.wait()

    def bury(self) -> None:
        """End it and let go of everything that belonged to it; nobody may be waiting for its answer. Idempotent."""
        self.kill()
        if self._child.stdin:
            self._child.stdin.close()
        self._wire.close()
        self._errors.close()

    async def _send(self, raw: Raw) -> None:
        """Send an order and its body."""
        loop = asyncio.get_running_loop()
        order = encode_order(Order(raw.content_type, raw.url, raw.watch, raw.careful, raw.anchors))
        head = ORDER_HEAD.pack(len(order), len(raw.body)) + order
        if isinstance(raw.body, bytes) and len(raw.body) <= _ONE_PIECE:
            await loop.sock_sendall(self._wire, head + raw.body)
            return
        await loop.sock_sendall(self._wire, head)
        with memoryview(raw.body) as body:
            for start in range(0, len(body), _BUFFER):
                with body[start : start + _BUFFER] as piece:
                    await loop.sock_sendall(self._wire, piece)

    async def _receive(self) -> memoryview | bytearray:
        """Receive one frame; it holds until the next."""
        loop = asyncio.get_running_loop()
        got = 0
        while got < PAGE_HEAD.size:
            got += await self._some(loop, self._buffer[got:])
        (length,) = PAGE_HEAD.unpack(self._buffer[: PAGE_HEAD.size])
        if length > LONGEST_PAGE:
            raise Died("it answered with more than any page holds")
        end = PAGE_HEAD.size + length
        if end <= len(self._buffer):
            while got < end:
                got += await self._some(loop, self._buffer[got:end])
            return self._buffer[PAGE_HEAD.size : end]
        frame = bytearray(end)
        frame[:got] = self._buffer[:got]
        view = memoryview(frame)
        while got < end:
            got += await self._some(loop, view[got:])
        return view[PAGE_HEAD.size :]

    async def _some(self, loop: asyncio.AbstractEventLoop, into: memoryview) -> int:
        """Receive what is there."""
        try:
            count = await loop.sock_recv_into(self._wire, into)
        except ConnectionError as fault:
            raise Died(self._end()) from fault
        if not count:
            raise Died(self._end())
        return count

    def _end(self) -> str:
        """Say in a few words how the process ended."""
        try:
            code = self._child.wait(timeout=0.2)
        except subprocess.TimeoutExpired:
            return "it hung up"
        self._errors.seek(0, os.SEEK_END)
        self._errors.seek(max(0, self._errors.tell() - 2000))
        last = self._errors.read().decode("utf-8", "replace").strip().rpartition("\n")[2]
        if code == -signal.SIGALRM:
            return f"it takes longer than {self._reading.timeout.total_seconds():g} s"
        if code == OUT_OF_MEMORY or "alloc" in last.lower() or "MemoryError" in last:
            return f"it needs more than {self._reading.max_memory / 1_000_000:,.0f} MB of memory"
        if code < 0:
            return f"the parser was ended by signal {-code}" + (f" ({last[:200]})" if last else "")
        return f"the parser failed ({last[:200]})" if last else f"the parser ended with code {code}"
