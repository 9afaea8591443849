"""Has a process of its own pack and write groups of captures: its orders are small, the bytes lie in shared memory."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import socket
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from monitor.errors import StorageError
from monitor.evidence.shelf.drafts import Parcel, Shelved
from monitor.evidence.shelf.order import HEAD, READY, lay_out, read_answer

#: Groups under way at once: while one is packed, others wait for the disk, are read over here, or go home.
DESKS = 4
#: Bytes of a group that goes to the scribe; what is larger stays here and is written in pieces.
_MOST = 8_000_000
#: Seconds until a scribe that was started is given up, until one that was dismissed is killed, and until one that was
#: killed has to be gone.
_PATIENCE = 20
#: Seconds in which an order has to be done. Disks that sync a group for longer are out of order.
ANSWERS_WITHIN = 60.0
#: The child looks for modules where we do, and nowhere else: not in the folder that it happens to run in.
_PROGRAM = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]); "
    "from monitor.evidence.shelf.scribe import main; main(*sys.argv[2:])"
)


class SilentError(Exception):
    """The scribe does not answer any more, or not in time."""


@dataclass(frozen=True, slots=True)
class _Desk:
    """A line to the scribe, and the memory in which records are laid before it."""

    wire: socket.socket
    memory: int


class Dictation:
    """
    A scribe at work.

    It writes nothing without the lock of the folder, of which it holds a copy: nobody else can take the folder while
    it lives. It ends when this process does, however that ends.
    """

    def __init__(self, scribe: subprocess.Popen[bytes], desks: Sequence[_Desk], *, within: float) -> None:
        """Take a scribe that is ready; one that leaves an order lying for more than ``within`` seconds is silent."""
        self._scribe = scribe
        self._within = within
        self._desks = tuple(desks)
        self._free = list(desks)

    @classmethod
    def begin(cls, root: Path, lock: int, *, within: float = ANSWERS_WITHIN) -> Dictation | None:
        """Start a scribe and wait until it is ready; None where the system gives us none."""
        if not hasattr(os, "memfd_create"):
            return None
        desks: list[_Desk] = []
        theirs: list[socket.socket] = []
        scribe: subprocess.Popen[bytes] | None = None
        try:
            for _ in range(DESKS):
                ours, other = socket.socketpair()
                theirs.append(other)
                desks.append(_Desk(ours, os.memfd_create("records", os.MFD_CLOEXEC)))
            scribe = _started(
                root, [(other.fileno(), desk.memory) for other, desk in zip(theirs, desks, strict=True)], lock
            )
            _hang_up(theirs)
            for desk in desks:
                desk.wire.settimeout(_PATIENCE)
                if desk.wire.recv(len(READY), socket.MSG_WAITALL) != READY:
                    raise ConnectionError
                desk.wire.setblocking(False)
        except OSError:
            _hang_up(theirs)
            _clear(desks)
            if scribe is not None:
                _end(scribe)
            return None
        return cls(scribe, desks, within=within)

    async def put(self, parcels: Sequence[Parcel]) -> Sequence[Shelved | Exception] | None:
        """Have a group of files written, to stay; None where it is too large, or nobody has a hand free.

        Raises:
            SilentError: the scribe ended, or hangs; how far it came is not known.

        """
        size = sum(len(each.block) for parcel in parcels for each in parcel.records)
        if size > _MOST or not self._free:
            return None
        desk = self._free.pop()
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(self._within):
                await loop.sock_sendall(desk.wire, lay_out(desk.memory, parcels))
                (length,) = HEAD.unpack(await _exactly(desk.wire, HEAD.size))
                found = read_answer(await _exactly(desk.wire, length), parcels)
        except OSError as error:
            raise SilentError from error
        # A desk whose order was broken off is never used again: what lies on its line belongs to nobody.
        self._free.append(desk)
        return found

    def give_up(self) -> None:
        """Kill a scribe that fell silent, and wait for its end; whoever waits for an answer hears it hang up.

        Raises:
            StorageError: it does not end: the disk holds it.

        """
        self._scribe.kill()
        try:
            self._scribe.wait(_PATIENCE)
        except subprocess.TimeoutExpired as error:
            raise StorageError(
                f"Process {self._scribe.pid}, which writes copies, hangs at the disk and cannot be ended. Look at the"
                " disk; the folder is free again when that process is gone."
            ) from error

    def close(self) -> None:
        """Dismiss the scribe, and wait for its end."""
        _clear(self._desks)
        self._free.clear()
        _end(self._scribe)


def _started(root: Path, desks: Sequence[tuple[int, int]], lock: int) -> subprocess.Popen[bytes]:
    """Start our own interpreter. Its standard input is a pipe that nobody writes to: it ends when we do."""
    path = json.dumps([entry or os.getcwd() for entry in sys.path])  # noqa: PTH109 - this is what an empty entry means
    numbers = [number for desk in desks for number in desk]
    return subprocess.Popen(  # noqa: S603 - our own interpreter and our own words
        [sys.executable, "-P", "-c", _PROGRAM, path, str(root.absolute()), *map(str, numbers)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=(*numbers, lock),
        # A Ctrl-C at the terminal, or a signal to our group, is for us; we end our children ourselves.
        start_new_session=True,
    )


async def _exactly(wire: socket.socket, length: int) -> bytes:
    """Receive that many bytes.

    Raises:
        OSError: the other side hung up.

    """
    loop = asyncio.get_running_loop()
    heard = bytearray()
    while len(heard) < length:
        some = await loop.sock_recv(wire, length - len(heard))
        if not some:
            raise ConnectionResetError
        heard += some
    return bytes(heard)


def _hang_up(wires: Sequence[socket.socket]) -> None:
    """Close sockets; closing twice is fine."""
    for wire in wires:
        wire.close()


def _clear(desks: Sequence[_Desk]) -> None:
    """Close lines and memory."""
    for desk in desks:
        desk.wire.close()
        with contextlib.suppress(OSError):
            os.close(desk.memory)


def _end(scribe: subprocess.Popen[bytes]) -> None:
    """Wait for a scribe whose lines are closed; kill it where it does not end by itself."""
    try:
        scribe.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        scribe.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            # One that even this does not end hangs at the disk; whoever takes the folder next is told of it.
            scribe.wait(_PATIENCE)
    finally:
        if scribe.stdin is not None:
            scribe.stdin.close()
