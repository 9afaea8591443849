"""Where the body of an answer ends, and what of it is payload (RFC 9112 sections 6 and 7), read as browsers read it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from monitor.model.exchange import Octets
from monitor.unpacking.fields import Fields, words

#: The size of a chunk, blanks around it, and extensions, which say nothing of the payload (section 7.1.1).
_SIZE_LINE = re.compile(rb"[ \t]*([0-9A-Fa-f]{1,16})[ \t]*(?:;[^\n]*)?\r?\n")
#: Bytes of a line between chunks, extensions or a trailer, that are looked through for its end.
_LONGEST_LINE = 16_384
#: What of a line that was no size is told.
_TOLD = 40
_LENGTH = re.compile(r"\+?([0-9]{1,18})")


class FramingError(Exception):
    """Where the body ends cannot be told; its words are one sentence without a full stop."""


class CutBodyError(Exception):
    """The connection ended before the body did."""


class _Line(Enum):
    """What is said by the next line of a body in chunks."""

    SIZE = "how long the next chunk is"
    GAP = "nothing: it ends a chunk"
    TRAILER = "a field after the last chunk"


class Framing:
    """Takes the transfer coding off as the bytes of a body come, in pieces of any size: the payload is the same."""

    def __init__(self, status: int | None, fields: Fields) -> None:
        """Take what the head of the answer says; without a status it is taken for that of a page.

        Raises:
            FramingError: it names two lengths, or one that is no number.

        """
        self._line = b""
        #: What the next line says, where the body comes in chunks.
        self._next: _Line | None = None
        #: Bytes that are still to come of this chunk, or of the body; None where the connection's end is the body's.
        self._left: int | None = 0
        #: Whether the body has ended by what the head or the chunks say of it.
        self.ended = False
        if status is not None and (status < 200 or status in (204, 304)):
            self.ended = True
        elif "chunked" in words(fields, "transfer-encoding"):
            self._next = _Line.SIZE
        else:
            self._left = _length(fields)
            self.ended = self._left == 0

    def feed(self, data: Octets | memoryview) -> Iterator[memoryview]:
        """Give the payload in what came, in pieces that copy nothing; what follows the body is no part of it.

        Raises:
            FramingError: where the next chunk begins cannot be told; what came before was given.

        """
        view, at = memoryview(data), 0
        while at < len(view) and not self.ended:
            if self._left is None:
                yield view[at:]
                return
            if self._left:
                piece = view[at : at + self._left]
                self._left -= len(piece)
                at += len(piece)
                self.ended = not self._left and self._next is None
                yield piece
            else:
                at += self._take_line(bytes(view[at : at + _LONGEST_LINE]))

    def finish(self) -> None:
        """Check, at the end of the connection, that the body had come to its own end.

        The empty line below the last chunk adds nothing to the payload, and is not missed.

        Raises:
            CutBodyError: it had not.

        """
        if not (self.ended or self._left is None or self._next is _Line.TRAILER):
            raise CutBodyError

    def _take_line(self, piece: bytes) -> int:
        """Take bytes up to the end of a line, and give how many they are."""
        taken = piece.find(b"\n") + 1 or len(piece)
        self._line += piece[:taken]
        if self._line.endswith(b"\n"):
            line, self._line = self._line, b""
            self._read(line)
        elif len(self._line) >= _LONGEST_LINE:
            raise FramingError(f"a line between chunks does not end within {_LONGEST_LINE:,} bytes")
        return taken

    def _read(self, line: bytes) -> None:
        """Read one line between chunks."""
        bare = not line.strip(b"\r\n")
        if self._next is _Line.TRAILER:
            self.ended = bare
            return
        if self._next is _Line.GAP:
            if not bare:
                raise FramingError("a chunk is longer than its size says")
            self._next = _Line.SIZE
            return
        size = _SIZE_LINE.fullmatch(line)
        if size is None:
            told = line[:_TOLD].decode("latin-1").strip()
            raise FramingError(f"“{told}” stands where the size of a chunk should")
        self._left = int(size[1], 16)
        self._next = _Line.GAP if self._left else _Line.TRAILER


def _length(fields: Fields) -> int | None:
    """Read Content-Length; a plus before it and the same length twice are passed over, as browsers do."""
    said = words(fields, "content-length")
    found = [_LENGTH.fullmatch(word) for word in said]
    lengths = {int(each[1]) for each in found if each is not None}
    if None in found:
        raise FramingError(f"the length of the body is said to be “{', '.join(said)[:_TOLD]}”")
    if len(lengths) > 1:
        raise FramingError("two lengths of the body are named")
    return next(iter(lengths), None)
