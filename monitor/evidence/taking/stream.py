"""Reads bytes of a WARC file that others made, packed or not, never more than it may unpack to."""

from __future__ import annotations

import zlib
from typing import BinaryIO

#: Unpacked bytes beyond which a file has to be in proportion to its size, and how far out of it it may be.
FREE, RATIO = 200_000_000, 200
#: Unpacked bytes beyond which nothing is read, whatever its size.
MOST = 50_000_000_000
_PIECE = 1 << 18
_GZIP = 31


class ForeignError(Exception):
    """A file that is not taken in; the sentence says why."""


class Stream:
    """Bytes in order, gzip members unpacked on the way (RFC 1952)."""

    def __init__(self, file: BinaryIO) -> None:
        """Begin; whether it is packed is told by its first two bytes."""
        self._file = file
        self._waiting = file.read(_PIECE)
        self._packed = self._waiting[:2] == b"\x1f\x8b"
        self._inflater = zlib.decompressobj(_GZIP) if self._packed else None
        self._read = len(self._waiting)
        self._given = 0
        self._held = bytearray()

    @property
    def place(self) -> int:
        """How many bytes were unpacked and handed out."""
        return self._given - len(self._held)

    def line(self, end: bytes, *, most: int) -> bytes | None:
        """Give everything up to an end, the end included; None where nothing more comes."""
        searched = 0
        while (at := self._held.find(end, max(0, searched - len(end)))) < 0:
            if len(self._held) > most:
                raise ForeignError(f"the header at byte {self.place:,} has no end within {most:,} bytes")
            searched = len(self._held)
            if not self._more():
                if self._held:
                    raise ForeignError("the file ends within the header of a record")
                return None
        if at > most:
            raise ForeignError(f"the header at byte {self.place:,} has no end within {most:,} bytes")
        found = bytes(self._held[: at + len(end)])
        del self._held[: at + len(end)]
        return found

    def take(self, count: int) -> bytes:
        """Give exactly so many bytes."""
        while len(self._held) < count:
            if not self._more():
                raise ForeignError("the file ends within a record")
        found = bytes(self._held[:count])
        del self._held[:count]
        return found

    def _more(self) -> bool:
        """Unpack one piece more; False at the end of the file."""
        while True:
            if not self._waiting:
                self._waiting = self._file.read(_PIECE)
                self._read += len(self._waiting)
            if not self._waiting:
                if self._inflater is not None and not self._inflater.eof and self._given:
                    raise ForeignError("the file ends within a gzip member")
                return False
            piece = self._unpacked()
            self._given += len(piece)
            if self._given > MOST or (self._given > FREE and self._given > RATIO * self._read):
                raise ForeignError(f"it unpacks to more than {self._given:,} bytes, out of all proportion to its size")
            self._held += piece
            if piece:
                return True

    def _unpacked(self) -> bytes:
        """Unpack what waits, at most a piece of it."""
        if self._inflater is None:
            piece, self._waiting = self._waiting, b""
            return piece
        if self._inflater.eof:
            self._inflater = zlib.decompressobj(_GZIP)
        try:
            piece = self._inflater.decompress(self._waiting, _PIECE)
        except zlib.error as error:
            raise ForeignError(f"its gzip form is damaged near byte {self._read:,} ({error})") from error
        self._waiting = self._inflater.unconsumed_tail or self._inflater.unused_data
        return piece
