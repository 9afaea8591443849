"""Unpacks the gzip members of a capture one at a time, within bounds, and takes the records in them apart."""

from __future__ import annotations

import mmap
import tempfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from monitor.model.exchange import Octets

#: Input is fed in pieces of this size: what lies behind a member is copied at most once.
_PIECE = 1 << 18
#: Records up to this size are held in memory; larger ones in a nameless file.
_HELD = 1 << 25
#: The header of a record cannot be longer: addresses are at most 16 kB, and there is one of them.
_LONGEST_HEAD = 1 << 18
_GZIP = 31


@dataclass(slots=True, kw_only=True)
class Member:
    """One record as it lies in a file."""

    #: From 1.
    number: int
    offset: int
    #: Bytes that it has in the file.
    length: int = 0
    #: Fields of the header, names in lowercase; of fields that repeat, the first.
    headers: dict[str, str]
    block: Octets
    #: All of the header, its empty line included; nothing where there is none.
    head: bytes = b""
    #: What is wrong with the form of it, one sentence; empty where nothing is.
    fault: str = ""

    @property
    def kind(self) -> str:
        """Its WARC-Type."""
        return self.headers.get("warc-type", "")

    @property
    def id(self) -> str:
        """Its WARC-Record-ID without angle brackets."""
        return self.headers.get("warc-record-id", "").strip("<>")

    @property
    def name(self) -> str:
        """How a fault names it."""
        return self.id or f"record {self.number}"


class CutError(Exception):
    """The file ends, or is damaged, within a member; the rest of it cannot be read."""


def _inflater() -> tuple[Callable[[], Any], Any]:
    """Take isal where it is installed, else zlib; and what it raises for a damaged form."""
    try:
        from isal import isal_zlib  # noqa: PLC0415 - optional
    except ImportError:
        return (lambda: zlib.decompressobj(_GZIP)), zlib.error
    return (lambda: isal_zlib.decompressobj(_GZIP)), isal_zlib.error


_new_inflater, _damage = _inflater()


def members(data: Octets, *, most: int) -> Iterator[Member]:
    """Give the records of a file in order, each whole; ``most`` is how many bytes one may unpack to.

    Raises:
        CutError: the file ends or is damaged within a member.

    """
    with memoryview(data) as view:
        at, number = 0, 0
        while at < len(view):
            number += 1
            start = at
            unpacked, at = _unpack(view, at, most)
            record = _record(unpacked, number, start)
            record.length = at - start
            yield record


def _unpack(view: memoryview, at: int, most: int) -> tuple[Octets, int]:
    """Unpack one member; give what it holds, and where the next one begins."""
    inflater = _new_inflater()
    pieces: list[bytes] = []
    spilled: Any = None
    size = 0
    waiting: Any = b""
    while not inflater.eof:
        if not waiting:
            waiting = view[at : at + _PIECE]
            if not waiting:
                raise CutError("the file ends within a record")
            at += len(waiting)
        try:
            piece = inflater.decompress(waiting, _HELD)
        except _damage as error:
            raise CutError(f"the compressed form is damaged ({error})") from error
        waiting = inflater.unconsumed_tail
        size += len(piece)
        if size > most:
            raise CutError(f"a record unpacks to more than {most:,} bytes")
        pieces.append(piece)
        if size > _HELD:
            spilled = spilled or tempfile.TemporaryFile()  # noqa: SIM115 - the map below keeps what it holds
            spilled.writelines(pieces)
            pieces.clear()
    at -= len(inflater.unused_data)
    if spilled is None:
        return (pieces[0] if len(pieces) == 1 else b"".join(pieces)), at
    with spilled:
        spilled.flush()
        return mmap.mmap(spilled.fileno(), 0, access=mmap.ACCESS_READ), at


def _record(data: Octets, number: int, offset: int) -> Member:
    """Take a record apart."""
    end = data.find(b"\r\n\r\n", 0, _LONGEST_HEAD)
    if end < 0 or data[:5] != b"WARC/":
        return Member(number=number, offset=offset, headers={}, block=b"", fault="has no header of a record")
    headers: dict[str, str] = {}
    for line in data[:end].decode("utf-8", "replace").split("\r\n")[1:]:
        name, _, value = line.partition(":")
        headers.setdefault(name.lower(), value.strip())
    said = headers.get("content-length", "")
    length = int(said) if said.isdecimal() and len(said) < 19 else -1
    fault = ""
    if length < 0 or end + 4 + length + 4 != len(data) or data[-4:] != b"\r\n\r\n":
        fault = f"says that it holds {said or 'no number of'} bytes, and holds {max(0, len(data) - end - 8):,}"
        length = max(0, len(data) - end - 8)
    block = data[end + 4 : end + 4 + length] if isinstance(data, bytes) else _part(data, end + 4, length)
    head = data[: end + 4]
    return Member(number=number, offset=offset, headers=headers, block=block, head=head, fault=fault)


def _part(data: mmap.mmap, start: int, length: int) -> Octets:
    """Give a part of a map as a map, so that nothing of it is copied into memory."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the map keeps what it holds
    with file, memoryview(data) as view:
        for at in range(start, start + length, _HELD):
            file.write(view[at : min(at + _HELD, start + length)])
        file.flush()
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if length else b""
