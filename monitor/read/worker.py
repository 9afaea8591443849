"""The process that reads pages, one after the other, under a time and a memory limit that the kernel keeps."""

from __future__ import annotations

import contextlib
import fcntl
import importlib
import logging
import os
import resource
import signal
import socket
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

from monitor.model.source import Watch
from monitor.ports import Raw
from monitor.read.kind import kind_of
from monitor.read.read import read_page
from monitor.read.wire import ORDER_HEAD, OUT_OF_MEMORY, PAGE_HEAD, READY, WALL, Order, decode_order, encode_page

_STATM = Path("/proc/self/statm")
#: File descriptor of standard input: a pipe that the pool holds open as long as it lives and never writes to.
_LIFELINE = 0


def main(descriptor: int, seconds: float, memory: int) -> None:
    """Serve orders from a socket until it is closed.

    ``seconds`` of processor time are the limit for one page, and ``WALL`` times as many from when its reading begins;
    ``memory`` the bytes of address space beyond what the process has when it stands ready.
    """
    for ours in (signal.SIGINT, signal.SIGHUP):
        # Whoever ends the run by its terminal lets it finish what is under way: pages are read to the end for it.
        signal.signal(ours, signal.SIG_IGN)
    # The default action of these ends the process without asking Python, even while a parser holds its lock.
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.signal(signal.SIGIO, signal.SIG_DFL)
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    _die_with_parent()
    limit = _Memory(memory)
    with socket.socket(fileno=descriptor) as wire, contextlib.suppress(ConnectionError):
        wire.sendall(READY)
        limit.set()
        for number, order, body in _orders(wire):
            page = _answer(order, body, seconds, limit)
            wire.sendall(PAGE_HEAD.pack(len(page), number) + page)


def _answer(order: Order, body: bytes, seconds: float, limit: _Memory) -> bytes:
    """Read one page within the limits; beyond them the process ends."""
    limit.make_room(order, body)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_REAL, WALL * seconds)
    try:
        raw = Raw(
            body=body,
            content_type=order.content_type,
            url=order.url,
            watch=order.watch,
            careful=order.careful,
            anchors=order.anchors,
            requisites=order.requisites,
            signals=order.signals,
            pieces=order.pieces,
            banners=order.banners,
        )
        return encode_page(read_page(raw))
    except MemoryError:
        # What the vendors left behind is in no known state, and there may be no room to unwind.
        os._exit(OUT_OF_MEMORY)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.setitimer(signal.ITIMER_PROF, 0)


def _orders(wire: socket.socket) -> Iterator[tuple[int, Order, bytes]]:
    """Give orders with their numbers as they come; ends when the pool hangs up."""
    while head := _exactly(wire, ORDER_HEAD.size):
        order_length, body_length, number = ORDER_HEAD.unpack(head)
        yield number, decode_order(_exactly(wire, order_length)), _exactly(wire, body_length)


def _exactly(wire: socket.socket, length: int) -> bytes:
    """Receive that many bytes; none where the other side hung up."""
    first = wire.recv(length, socket.MSG_WAITALL) if length else b""
    if len(first) == length or not first:
        return first
    whole = bytearray(length)
    whole[: len(first)] = first
    view, got = memoryview(whole), len(first)
    while got < length:
        count = wire.recv_into(view[got:])
        if not count:
            return b""
        got += count
    view.release()
    return bytes(whole)


def _die_with_parent() -> None:
    """Have the kernel end this process when the pool's end of the lifeline is closed, however its process ended.

    Linux sends SIGIO, whose default action needs no Python. Elsewhere the end comes with the next order, at the
    latest when the time limit of the page in hand is over.
    """
    if sys.platform == "linux":
        fcntl.fcntl(_LIFELINE, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(_LIFELINE, fcntl.F_SETFL, fcntl.fcntl(_LIFELINE, fcntl.F_GETFL) | os.O_ASYNC | os.O_NONBLOCK)
        with contextlib.suppress(BlockingIOError):
            if not os.read(_LIFELINE, 1):
                sys.exit(0)


class _Memory:
    """Keeps the limit on address space, and moves it when a vendor's library is loaded.

    Where the system does not say how much a process has (macOS) there is no such limit; the caps on bodies hold.
    """

    def __init__(self, beyond: int) -> None:
        """Take the bytes that pages may need beyond what the libraries have."""
        self._beyond = beyond
        self._loaded: set[str] = set()

    def set(self) -> None:
        """Set the limit from what the process has now."""
        if _STATM.exists():
            has = int(_STATM.read_bytes().split()[0]) * resource.getpagesize()
            self._limit(has + self._beyond)

    def make_room(self, order: Order, body: bytes) -> None:
        """Load what this page will need, outside the limit: a library is not the page's fault."""
        needs = {"monitor.read.article"} if order.careful or order.watch != Watch() else set()
        if kind_of(body[:4096], order.content_type).kind == "pdf":
            needs.add("monitor.read.pdf")
        if needs <= self._loaded:
            return
        self._limit(resource.RLIM_INFINITY)
        for module in needs:
            importlib.import_module(module)
        self._loaded |= needs
        self.set()

    @staticmethod
    def _limit(soft: int) -> None:
        """Move the soft limit; the hard one stays where the system put it."""
        if _STATM.exists():
            hard = resource.getrlimit(resource.RLIMIT_AS)[1]
            resource.setrlimit(resource.RLIMIT_AS, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))
