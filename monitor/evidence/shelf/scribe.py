"""The process that packs and writes captures for a run that keeps many; loads nothing else, and ends with its run."""

from __future__ import annotations

import contextlib
import fcntl
import mmap
import os
import signal
import socket
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from monitor.evidence.shelf.drafts import THREADS, Drafts, shares, sync
from monitor.evidence.shelf.order import HEAD, READY, answer, parcels_of, read_order

#: File descriptor of standard input: a pipe that our run holds open as long as it lives and never writes to.
_LIFELINE = 0


def main(root: str, *desks: str) -> None:
    """Write groups of captures into the folder ``root`` until the run hangs up.

    ``desks`` are numbers of open files, two for each desk: a socket for orders, and the memory where records lie.
    Each desk has a thread, which packs while the other waits for the disk.
    """
    for ours in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        # Whoever stops the service stops the run; it lets us finish what it waits for.
        signal.signal(ours, signal.SIG_IGN)
    # Its default action ends the process without asking Python.
    signal.signal(signal.SIGIO, signal.SIG_DFL)
    _die_with_run()
    drafts = Drafts(Path(root))
    numbers = [int(desk) for desk in desks]
    with ThreadPoolExecutor(THREADS) as syncing, ThreadPoolExecutor(len(numbers) // 2) as serving:
        for wire, memory in zip(numbers[::2], numbers[1::2], strict=True):
            serving.submit(_serve, socket.socket(fileno=wire), memory, drafts, syncing)


def _serve(wire: socket.socket, memory: int, drafts: Drafts, syncing: ThreadPoolExecutor) -> None:
    """Serve one desk."""
    with wire, contextlib.suppress(ConnectionError):
        wire.sendall(READY)
        while len(head := wire.recv(HEAD.size, socket.MSG_WAITALL)) == HEAD.size:
            (length,) = HEAD.unpack(head)
            said = wire.recv(length, socket.MSG_WAITALL)
            if len(said) < length:
                return
            wire.sendall(_written(said, memory, drafts, syncing))


def _written(said: bytes, memory: int, drafts: Drafts, syncing: ThreadPoolExecutor) -> bytes:
    """Do one order: pack and write, sync, name; give what to answer."""
    size, plan = read_order(said)
    with mmap.mmap(memory, size, access=mmap.ACCESS_READ) as mapped, memoryview(mapped) as view:
        parcels = list(parcels_of(plan, view))
        written = drafts.write(parcels)
        for parcel in parcels:
            for record in parcel.records:
                assert isinstance(record.block, memoryview)
                record.block.release()
    list(syncing.map(sync, shares(written)))
    drafts.name(written)
    return answer(written)


def _die_with_run() -> None:
    """Have the kernel end this process when our run's end of the lifeline is closed, however the run ended."""
    fcntl.fcntl(_LIFELINE, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(_LIFELINE, fcntl.F_SETFL, fcntl.fcntl(_LIFELINE, fcntl.F_GETFL) | os.O_ASYNC | os.O_NONBLOCK)
    with contextlib.suppress(BlockingIOError):
        if not os.read(_LIFELINE, 1):
            sys.exit(0)
