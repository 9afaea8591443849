"""An origin in a process of its own: answers whatever is asked on any address of 127.0.0.0/8 (Linux), and closes."""

from __future__ import annotations

import asyncio
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection


class _Origin(asyncio.Protocol):
    """Answers one request with the next of the answers, after the latency, and closes."""

    answers: Sequence[bytes] = ()
    latency = 0.0
    asked = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        if b"\r\n\r\n" not in data:
            return
        if self.latency:
            asyncio.get_running_loop().call_later(self.latency, self._answer)
        else:
            self._answer()

    def _answer(self) -> None:
        _Origin.asked += 1
        self._transport.write(self.answers[_Origin.asked % len(self.answers)])
        self._transport.close()


def _serve(ready: Connection, answers: Callable[[], Sequence[bytes]], latency: float) -> None:
    _Origin.answers, _Origin.latency = answers(), latency

    async def run() -> None:
        server = await asyncio.get_running_loop().create_server(_Origin, "0.0.0.0", 0, backlog=4096)
        ready.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(run())


@contextmanager
def answering(answers: Callable[[], Sequence[bytes]], *, latency: float = 0.0) -> Iterator[int]:
    """Run the origin, and give its port. ``answers`` is called over there; ``latency`` is in seconds."""
    ear, mouth = multiprocessing.Pipe(duplex=False)
    origin = multiprocessing.get_context("spawn").Process(target=_serve, args=(mouth, answers, latency), daemon=True)
    origin.start()
    try:
        yield ear.recv()
    finally:
        origin.terminate()
        origin.join()


def hosts(port: int, number: int) -> list[str]:
    """Give so many addresses, each on a host of its own."""
    return [f"http://127.{1 + n // 62500}.{n // 250 % 250}.{1 + n % 250}:{port}/" for n in range(number)]
