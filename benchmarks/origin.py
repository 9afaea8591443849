"""A loopback origin in a process of its own: 2,000 hosts of 127.0.0.0/8, answers after 100 ms, validators or not."""

from __future__ import annotations

import asyncio
import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection

LATENCY = 0.1
_WORDS = ("river", "council", "archive", "harbour", "winter", "orchard", "letter", "bridge", "witness", "valley")


def page(number: int) -> bytes:
    """Write an article of some 20 kB that is like no other."""
    paragraphs = "".join(
        "<p>"
        + " ".join(_WORDS[(number * 7 + line * 3 + word * word) % len(_WORDS)] for word in range(60))
        + f" {number * 31 + line}.</p>\n"
        for line in range(45)
    )
    return (
        f"<!doctype html><html lang=en><head><title>Report number {number} on the valley</title></head><body>"
        f"<nav><a href=/>Front</a></nav><article><h1>Report number {number} on the valley</h1>{paragraphs}</article>"
        "</body></html>"
    ).encode()


_ROBOTS = b"HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\nContent-Length: 4\r\nConnection: close\r\n\r\nnone"


#: Pages that were made before anybody asked for them.
_MADE: dict[int, bytes] = {}


class _Origin(asyncio.Protocol):
    """Answers one request, ``LATENCY`` seconds later, and closes."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._asked = b""

    def data_received(self, data: bytes) -> None:
        self._asked += data
        if b"\r\n\r\n" in self._asked:
            asyncio.get_running_loop().call_later(LATENCY, self._answer)

    def _answer(self) -> None:
        path = self._asked.split(b" ", 2)[1]
        if path == b"/robots.txt":
            self._transport.write(_ROBOTS)
        elif b"if-none-match" in self._asked.lower():
            self._transport.write(b'HTTP/1.1 304 Not Modified\r\nETag: "1"\r\nConnection: close\r\n\r\n')
        else:
            number = int(path.rpartition(b"/")[2] or 0)
            body = _MADE.get(number) or page(number)
            etag = b'ETag: "1"\r\n' if path.startswith(b"/etag/") else b""
            self._transport.write(
                b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n"
                + etag
                + b"Content-Length: %d\r\n\r\n" % len(body)
                + body
            )
        self._transport.close()


def _serve(ready: Connection, made: int) -> None:
    _MADE.update((number, page(number)) for number in range(made))

    async def run() -> None:
        server = await asyncio.get_running_loop().create_server(_Origin, "0.0.0.0", 0, backlog=8192)
        ready.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(run())


@contextmanager
def origin(*, made: int = 0) -> Iterator[int]:
    """Run the origin, and give its port; it answers on every address of 127.0.0.0/8 (Linux).

    Of the pages so many are made before it listens. The others are made as they are asked for, as sites do; that takes
    0.3 ms of a core which whoever asks may want as well.
    """
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_serve, args=(there, made), daemon=True)
    process.start()
    try:
        yield here.recv()
    finally:
        process.terminate()
        process.join()


def addresses(port: int, count: int, kind: str = "etag") -> list[str]:
    """Give that many addresses, each on a host of its own."""
    return [f"http://127.1.{number // 250}.{number % 250 + 1}:{port}/{kind}/{number}" for number in range(count)]
