"""Content codings undone piece by piece, with a cap on what comes out and little held in memory."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

import brotli  # type: ignore[import-untyped]  # ships no types
import zstandard

from monitor.unpacking.fields import Fields, field, words
from monitor.unpacking.strange import is_no_text, is_strange

#: Largest piece that a decoder hands on at once, about.
PIECE = 65_536
#: Codings are undone in blocks of so many coded bytes, counted from the first: what comes out before a damage is then
#: the same however the bytes arrived, at the look and over the copy.
_BLOCK = 16_384
#: A chain of more codings than this is nobody's honest page.
_MOST_CODINGS = 5
#: RFC 9659: senders must not need more, and receivers need not give more.
_ZSTD_WINDOW = 8 * 1024 * 1024
#: Codings that are undone here.
_KNOWN = ("gzip", "deflate", "br", "zstd")
#: Real codings that nobody here can undo. Any other word is a mistake (``utf-8``, ``none``) unless the body shows that
#: it is none.
_UNDECODABLE = frozenset({"compress", "x-compress", "dcb", "dcz", "exi", "pack200-gzip", "sdch", "bzip2", "xz"})


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


class Strange:
    """Leave a body as it is of which nobody knows the coding, and complain at its end where it cannot be text."""

    def __init__(self, coding: str) -> None:
        """Take the word that stands in the header."""
        self._coding = coding
        self._is_text: bool | None = None

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Give what goes in."""
        if self._is_text is None and data:
            self._is_text = not is_no_text(data)
        yield data

    def finish(self) -> None:
        """Complain where no text came: the word meant a coding."""
        if self._is_text is False:
            raise UndecodableError(f"the body comes in the content coding {self._coding[:40]!r}, which nobody knows")


def codings(header: str | None) -> tuple[str, ...]:
    """List the codings of a Content-Encoding header in the order in which they were applied.

    Raises:
        UndecodableError: one of them cannot be undone, or there are absurdly many.

    """
    named = [word.strip().lower().removeprefix("x-") for word in (header or "").split(",")]
    bad = next((word for word in named if word in _UNDECODABLE), None)
    if bad is not None:
        raise UndecodableError(f"the body comes in the content coding {bad}, which nobody undoes today")
    known = tuple(word for word in named if word in _KNOWN)
    if len(known) > _MOST_CODINGS:
        raise UndecodableError(f"the body claims {len(known)} content codings one upon the other")
    return known


def codings_of(fields: Fields) -> tuple[str, ...]:
    """List the codings of an answer in the order in which they were applied: of its content, then of its transfer.

    A word that nobody knows stands for itself where it is the only one and the body would be text without it.

    Raises:
        UndecodableError: as ``codings``.

    """
    transfer = (word for word in words(fields, "transfer-encoding") if word != "chunked")
    content = words(fields, "content-encoding")
    known = codings(",".join((*content, *transfer)))
    strange = (word for word in content if is_strange(word, field(fields, "content-type")))
    return known or tuple(strange)[:1]


class Decoder:
    """Undo all codings of a body in a row, lazily: nothing is unpacked that nobody takes."""

    def __init__(self, names: Sequence[str]) -> None:
        """Take the codings as ``codings`` lists them."""
        self._stages: list[Stage] = [_stage(name) for name in reversed(names)]
        #: Coded bytes that are no whole block yet.
        self._waiting = b""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Give what comes out for what goes in, in pieces; the end of what goes in may wait for more, or for ``rest``.

        Raises:
            UndecodableError: it is not what the header said.

        """
        if not self._stages:
            return iter((data,))
        return self._undone(self._blocks(data))

    def rest(self) -> Iterator[bytes]:
        """Give what comes out for the bytes that still wait; nothing is fed afterwards.

        Raises:
            UndecodableError: it is not what the header said.

        """
        return self._undone(self._last())

    def _blocks(self, data: bytes) -> Iterator[bytes]:
        """Cut what goes in at the places where it is always cut."""
        first = _BLOCK - len(self._waiting)
        if len(data) < first:
            self._waiting += data
            return
        waiting, self._waiting = self._waiting, b""
        yield waiting + data[:first]
        whole = first + (len(data) - first) // _BLOCK * _BLOCK
        self._waiting = data[whole:]
        for start in range(first, whole, _BLOCK):
            yield data[start : start + _BLOCK]

    def _last(self) -> Iterator[bytes]:
        """Give what is left of what went in."""
        waiting, self._waiting = self._waiting, b""
        if waiting:
            yield waiting

    def _undone(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        for stage in self._stages:
            pieces = _through(stage, pieces)
        return iter(pieces)

    def finish(self) -> None:
        """Check, after ``rest``, that every coding came to its end. A body without a byte is whole.

        Raises:
            CutShortError: one did not.
            UndecodableError: the body comes in a coding that nobody knows; its bytes were given as they are.

        """
        for stage in self._stages:
            stage.finish()


def _through(stage: Stage, pieces: Iterable[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        yield from stage.feed(piece)


def _stage(name: str) -> Stage:
    if name == "br":
        return Brotli()
    if name == "zstd":
        return Zstd()
    return Inflate(name) if name in _KNOWN else Strange(name)
