"""An origin in a process of its own: answers whatever is asked on any address of 127.0.0.0/8 (Linux), and closes.

It takes 13 us of the processor for an answer of 60 kB; one of asyncio took 60, of which a machine of two cores robs
whoever is measured.
"""

from __future__ import annotations

import multiprocessing
import select
import socket
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection

_MOST_WAITING = 4096
#: Bytes of a request that are read at once; none that is asked here is longer.
_REQUEST = 65_536


class _Origin:
    """Answers each request with the next of the answers, after the latency, and closes."""

    def __init__(self, answers: Sequence[bytes], latency: float) -> None:
        self._answers = answers
        self._latency = latency
        self._asked = 0
        self._ear = socket.create_server(("0.0.0.0", 0), backlog=_MOST_WAITING)
        self._ear.setblocking(False)
        self._events = select.epoll()
        self._events.register(self._ear.fileno(), select.EPOLLIN)
        self._silent: dict[int, socket.socket] = {}
        #: Who has asked, and when the answer is due, the earliest first: all wait for the same time.
        self._due: deque[tuple[float, socket.socket]] = deque()

    @property
    def port(self) -> int:
        """Give the port."""
        return int(self._ear.getsockname()[1])

    def serve(self) -> None:
        """Answer until the process is ended."""
        while True:
            wait = max(self._due[0][0] - time.monotonic(), 0.0) if self._due else -1
            for descriptor, _ in self._events.poll(wait):
                if descriptor == self._ear.fileno():
                    self._welcome()
                else:
                    self._events.unregister(descriptor)
                    self._hear(self._silent.pop(descriptor))
            while self._due and self._due[0][0] <= time.monotonic():
                self._answer(self._due.popleft()[1])

    def _welcome(self) -> None:
        """Take everybody who stands at the door."""
        with suppress(BlockingIOError):
            while True:
                guest, _ = self._ear.accept()
                guest.setblocking(False)
                self._hear(guest)

    def _hear(self, guest: socket.socket) -> None:
        """Hear one out; requests of benchmarks come in one piece."""
        try:
            asked = guest.recv(_REQUEST)
        except BlockingIOError:
            self._silent[guest.fileno()] = guest
            self._events.register(guest.fileno(), select.EPOLLIN)
            return
        if not asked:
            guest.close()
        elif self._latency:
            self._due.append((time.monotonic() + self._latency, guest))
        else:
            self._answer(guest)

    def _answer(self, guest: socket.socket) -> None:
        """Answer one; loopback takes all of it at once, or as fast as the guest reads."""
        self._asked += 1
        guest.setblocking(True)
        with guest, suppress(ConnectionError):
            guest.sendall(self._answers[self._asked % len(self._answers)])


def _serve(ready: Connection, answers: Callable[[], Sequence[bytes]], latency: float) -> None:
    origin = _Origin(answers(), latency)
    ready.send(origin.port)
    origin.serve()


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
