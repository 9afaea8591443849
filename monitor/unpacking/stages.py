"""One content coding undone piece by piece: gzip, deflate, br, zstd, compress, and a word that nobody knows."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Protocol

import brotli  # type: ignore[import-untyped]  # ships no types
import zstandard

from monitor.unpacking.lzw import MAGIC, Lzw, LzwError
from monitor.unpacking.strange import is_no_text

#: Largest piece that a decoder hands on at once, about.
PIECE = 65_536
#: RFC 9659: senders must not need more, and receivers need not give more.
_ZSTD_WINDOW = 8 * 1024 * 1024
#: Codings that are undone here.
KNOWN = ("gzip", "deflate", "br", "zstd", "compress")


class UndecodableError(Exception):
    """The body is not what its Content-Encoding says."""


class CutShortError(Exception):
    """The coded body ends before its end."""


class Stage(Protocol):
    """One coding undone."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Give what comes out for what goes in, in pieces."""

    def finish(self) -> None:
        """Complain where the end is missing."""


class Inflate:
    """Undo gzip (all its members) and deflate (zlib, or raw as some servers send it)."""

    def __init__(self, coding: str) -> None:
        """Take the coding's name."""
        self._coding = coding
        self._machine: zlib._Decompress | None = None
        #: A first byte that cannot be judged without the second.
        self._waiting = b""
        self._members = 0
        self._ended = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Give what comes out for what goes in, in pieces."""
        data = self._waiting + data
        self._waiting = b""
        while data and not self._ended:
            if self._machine is None:
                if len(data) < 2:
                    self._waiting = data
                    return
                self._machine = self._begin(data)
                if self._machine is None:
                    self._ended = True
                    return
            try:
                piece = self._machine.decompress(data, PIECE)
            except zlib.error as error:
                raise UndecodableError(f"the body is not the {self._coding} that it claims to be") from error
            if piece:
                yield piece
            data = self._machine.unconsumed_tail
            if self._machine.eof:
                data, self._machine = self._machine.unused_data, None

    def _begin(self, data: bytes) -> zlib._Decompress | None:
        """Begin with a stream; None where what follows the end of the last is no part of the page."""
        self._members += 1
        if self._coding == "gzip":
            return zlib.decompressobj(31) if self._members == 1 or data.startswith(b"\x1f\x8b") else None
        if self._members > 1:
            return None
        # RFC 1950: the low bits name the method, and the two bytes are a multiple of 31.
        zlib_like = data[0] & 0x0F == 8 and int.from_bytes(data[:2], "big") % 31 == 0
        return zlib.decompressobj(15 if zlib_like else -15)

    def finish(self) -> None:
        """Complain where the end is missing."""
        if self._machine is not None or (self._waiting and not self._members):
            raise CutShortError(f"the {self._coding} data ends before its end")


class Brotli:
    """Undo br (RFC 7932)."""

    def __init__(self) -> None:
        """Begin."""
        self._machine = brotli.Decompressor()
        self._fed = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Give what comes out for what goes in, in pieces."""
        self._fed = True
        while not self._machine.is_finished():
            try:
                piece = self._machine.process(data, output_buffer_limit=PIECE)
            except brotli.error as error:
                raise UndecodableError("the body is not the br that it claims to be") from error
            data = b""
            # It says that it takes more while some still waits inside, so it is asked until nothing comes.
            if not piece:
                return
            yield piece

    def finish(self) -> None:
        """Complain where the end is missing."""
        if self._fed and not self._machine.is_finished():
            raise CutShortError("the br data ends before its end")


class Zstd:
    """Undo zstd (RFC 8878), frame after frame, with the window that RFC 9659 allows."""

    def __init__(self) -> None:
        """Begin."""
        self._vendor = zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW)
        self._machine = self._vendor.decompressobj()
        self._inside = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Give what comes out for what goes in, in pieces."""
        # A block of four bytes may become 128 KiB, so little is fed at a time: 64 bytes are 2 MiB at most.
        for start in range(0, len(data), 64):
            rest = data[start : start + 64]
            while rest:
                if not self._inside:
                    self._machine, self._inside = self._vendor.decompressobj(), True
                try:
                    piece = self._machine.decompress(rest)
                except zstandard.ZstdError as error:
                    raise UndecodableError("the body is not the zstd that it claims to be") from error
                if piece:
                    yield piece
                rest = self._machine.unused_data if self._machine.eof else b""
                self._inside = not self._machine.eof

    def finish(self) -> None:
        """Complain where the end is missing."""
        if self._inside:
            raise CutShortError("the zstd data ends before its end")


class Compress:
    """Undo compress (RFC 9110, section 8.4.1.1); what was never packed is left as it is where it can be text."""

    def __init__(self) -> None:
        """Begin."""
        self._machine = Lzw()
        self._plain: Strange | None = None
        self._beginning = b""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Give what comes out for what goes in, in pieces."""
        if self._plain is None and len(self._beginning) < len(MAGIC):
            self._beginning += data
            if len(self._beginning) < len(MAGIC) and MAGIC.startswith(self._beginning):
                return
            data = self._beginning
            if not data.startswith(MAGIC):
                self._plain = Strange("compress")
        if self._plain is not None:
            yield from self._plain.feed(data)
            return
        try:
            yield from self._machine.feed(data)
        except LzwError as error:
            raise UndecodableError("the body is not the compress that it claims to be") from error

    def finish(self) -> None:
        """Complain where neither text nor such data came; where these end nothing in them says."""
        if self._plain is not None:
            if self._plain.is_other:
                raise UndecodableError("the body is not the compress that it claims to be")
        elif not self._machine.begun or 0 < len(self._beginning) < len(MAGIC):
            raise CutShortError("the compress data end before their end")


class Strange:
    """Leave a body as it is of which nobody knows the coding, and complain at its end where it cannot be text."""

    def __init__(self, coding: str) -> None:
        """Take the word that stands in the header."""
        self._coding = coding
        self._seen = False
        #: Whether what came cannot be text.
        self.is_other = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Give what goes in."""
        if not self._seen and data:
            self._seen, self.is_other = True, is_no_text(data)
        yield data

    def finish(self) -> None:
        """Complain where no text came: the word meant a coding."""
        if self.is_other:
            raise UndecodableError(f"the body comes in the content coding {self._coding[:40]!r}, which nobody knows")


def stage(name: str) -> Stage:
    """Begin to undo one coding; a word that is none of them is left to its bytes."""
    match name:
        case "br":
            return Brotli()
        case "zstd":
            return Zstd()
        case "compress":
            return Compress()
        case "gzip" | "deflate":
            return Inflate(name)
        case _:
            return Strange(name)
