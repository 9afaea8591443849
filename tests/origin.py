"""A raw web server on loopback that sends exactly the bytes it is told, at the pace it is told, or cuts the line."""

from __future__ import annotations

import asyncio
import socket
import ssl
import struct
import threading
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Coroutine, Mapping
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self, TypeVar

T = TypeVar("T")


class Backstage:
    """A thread with a loop of its own, so that servers live beside tests that block, sync or async alike."""

    def __init__(self) -> None:
        """Start the thread."""
        #: Lines that are cut at the end, so that nothing is left open whatever was under way.
        self.lines: list[asyncio.StreamWriter] = []
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="backstage", daemon=True)
        self._thread.start()

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Do something on that loop and wait for it."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(timeout=10)

    def end(self) -> None:
        """Cancel what still runs and stop the thread."""
        self.run(self._sweep())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(timeout=10)
        self._loop.close()

    async def _sweep(self) -> None:
        rest = asyncio.all_tasks() - {asyncio.current_task()}
        if rest:
            # Whoever is about to finish may; a half-made TLS connection that is cancelled leaves its socket open.
            _, rest = await asyncio.wait(rest, timeout=0.2)
        for task in rest:
            task.cancel()
        await asyncio.gather(*rest, return_exceptions=True)
        for line in self.lines:
            line.transport.abort()
        for _ in range(3):
            await asyncio.sleep(0)


class Listener(ABC):
    """A server on loopback in a thread of its own, from entering to leaving; ``port`` is where it listens."""

    port: int

    def __init__(self) -> None:
        """Start the thread; nothing listens yet."""
        self._backstage = Backstage()

    def __enter__(self) -> Self:
        """Start."""
        self._server = self._backstage.run(self._start())
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop."""
        self._backstage.run(self._stop())
        self._backstage.end()

    @abstractmethod
    async def _start(self) -> asyncio.Server:
        """Begin to listen."""

    async def _stop(self) -> None:
        self._server.close()


@dataclass(frozen=True)
class Wait:
    """Do nothing for so many seconds."""

    seconds: float


@dataclass(frozen=True)
class Drip:
    """Send byte by byte, with a pause after each."""

    data: bytes
    every: float = 0.05


@dataclass(frozen=True)
class Endless:
    """Send the same again and again until the other side has had enough."""

    data: bytes


@dataclass(frozen=True)
class Until:
    """Say nothing more until the test sets the event."""

    event: threading.Event


class Reset:
    """Cut the line with a TCP reset."""


class Hang:
    """Keep the connection open and say nothing more."""


Step = bytes | Wait | Until | Drip | Endless | Reset | Hang
#: What one visit to a path gets: bytes, or steps in order. The connection closes after the last.
Visit = Step | tuple[Step, ...]


def answer(
    body: bytes = b"<title>A page</title><p>Words.", status: str = "200 OK", /, **headers: str | int | None
) -> bytes:
    """Write a plain answer. Underscores in names of headers become hyphens; None leaves a header out."""
    fields: dict[str, str | int | None] = {"Content-Type": "text/html; charset=utf-8", "Content-Length": len(body)}
    for name, value in headers.items():
        proper = "-".join(part.capitalize() for part in name.split("_"))
        fields[proper] = value
    lines = "".join(f"{name}: {value}\r\n" for name, value in fields.items() if value is not None)
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode("latin-1") + body


def redirect(to: str, status: str = "302 Found", /, **headers: str) -> bytes:
    """Write a redirect."""
    return answer(b"", status, location=to, **headers)


class Origin(Listener):
    """
    A raw web server on loopback.

    Telling it what to say: ``origin.on("/a", answer(b"hello"))``; several visits in a row:
    ``origin.on("/a", first, second)``, the last of which stays; steps in one visit:
    ``origin.on("/a", (b"HTTP/1.1 2", Wait(1), Reset()))``.
    Seeing what was asked: ``origin.asked`` holds the request heads, ``origin.paths()`` their paths,
    ``origin.most_at_once`` the most connections that were open at the same time.
    TLS: give it a server-side ``ssl.SSLContext`` (trustme makes certificates).
    """

    def __init__(
        self,
        pages: Mapping[str, Visit] | None = None,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        tls: ssl.SSLContext | None = None,
        greeting: Visit | None = None,
    ) -> None:
        """Bind to a free port; with a ``greeting`` nobody's request is read, that is done instead."""
        super().__init__()
        self._pages: dict[str, list[tuple[Step, ...]]] = {}
        self._host = host
        self._port = port
        self._tls = tls
        self._greeting = _steps(greeting) if greeting is not None else None
        self._visits: Counter[str] = Counter()
        self._otherwise = _steps(answer(b"no such page", "404 Not Found"))
        self._open = 0
        self.most_at_once = 0
        self.asked: list[bytes] = []
        for path, visit in (pages or {}).items():
            self.on(path, visit)

    def on(self, path: str, *visits: Visit) -> None:
        """Say what visits to a path (with its query) get."""
        self._pages[path] = [_steps(visit) for visit in visits]
        self._visits.pop(path, None)

    def otherwise(self, visit: Visit) -> None:
        """Say what visits to any other path get."""
        self._otherwise = _steps(visit)

    def url(self, path: str = "/", host: str | None = None) -> str:
        """Give the address of a path here, under another name of this machine if wished."""
        name = host or (f"[{self._host}]" if ":" in self._host else self._host)
        return f"{'https' if self._tls else 'http'}://{name}:{self.port}{path}"

    def paths(self) -> list[str]:
        """List the paths that were asked for."""
        return [head.split(b" ", 2)[1].decode("latin-1") for head in self.asked]

    async def _start(self) -> asyncio.Server:
        return await asyncio.start_server(self._serve, self._host, self._port, ssl=self._tls, backlog=1024)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._backstage.lines.append(writer)
        self._open += 1
        self.most_at_once = max(self.most_at_once, self._open)
        try:
            with suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
                if self._greeting is not None:
                    await self._perform(self._greeting, writer)
                    return
                head = await reader.readuntil(b"\r\n\r\n")
                self.asked.append(head)
                await self._perform(self._next(head.split(b" ", 2)[1].decode("latin-1")), writer)
        finally:
            self._open -= 1
            writer.close()

    def _next(self, path: str) -> tuple[Step, ...]:
        visits = self._pages.get(path)
        if visits is None:
            return self._otherwise
        count = self._visits[path]
        self._visits[path] += 1
        return visits[min(count, len(visits) - 1)]

    async def _perform(self, steps: tuple[Step, ...], writer: asyncio.StreamWriter) -> None:  # noqa: C901 - a case a step
        for step in steps:
            match step:
                case bytes():
                    writer.write(step)
                    await writer.drain()
                case Wait(seconds=seconds):
                    await asyncio.sleep(seconds)
                case Until(event=event):
                    while not event.is_set():  # noqa: ASYNC110 - it is set in another thread
                        await asyncio.sleep(0.01)
                case Drip(data=data, every=every):
                    for byte in data:
                        writer.write(bytes((byte,)))
                        await writer.drain()
                        await asyncio.sleep(every)
                case Endless(data=data):
                    while not writer.is_closing():
                        writer.write(data)
                        await writer.drain()
                case Reset():
                    plug: socket.socket = writer.get_extra_info("socket")
                    plug.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    writer.transport.abort()
                case Hang():
                    await asyncio.sleep(60)


def _steps(visit: Visit) -> tuple[Step, ...]:
    return visit if isinstance(visit, tuple) else (visit,)


def free_port(host: str = "127.0.0.1") -> int:
    """Give a port on which nobody listens."""
    with socket.create_server((host, 0)) as taken:
        port: int = taken.getsockname()[1]
    return port
