"""The coding that old servers call compress, undone piece by piece: LZW as the program ``compress`` packs files."""

from __future__ import annotations

from collections.abc import Iterator

#: How such data begin: two bytes, then one whose low bits are the width of the widest codes; today's programs set the
#: highest one, too.
MAGIC = b"\x1f\x9d"
_HEAD, _WIDEST, _BLOCKS = 3, 0x1F, 0x80
#: Codes are 9 bits wide at first, and 16 at most; the first 256 stand for bytes, the next begins the table anew.
#: What is packed with 9 bits alone no program undoes, that which packed it neither.
_NARROWEST, _MOST, _CLEAR = 9, 16, 256
#: Codes come in groups of so many; where their width changes, the rest of a group is filled up.
_GROUP = 8
#: Largest piece that is handed on at once, but for one long run.
_PIECE = 65_536


class LzwError(Exception):
    """The data are none."""


class Lzw:
    """Undo LZW.

    A run is told by where it came out before: its code stands for the run before it and one byte more. So what came
    out is held until the table is full, which whoever takes it bounds by taking no more.
    """

    def __init__(self) -> None:
        """Begin."""
        self._head = b""
        self._widest = self._width = _NARROWEST
        self._blocks = True
        #: Bits that came and make no whole code yet, the first one lowest; and how many they are.
        self._bits = self._held = 0
        #: Codes read at this width, those still to be left out, and bits of these.
        self._read = self._skipped = 0
        self._begin()

    @property
    def begun(self) -> bool:
        """Whether the head came whole, or nothing at all."""
        return len(self._head) in (0, _HEAD)

    def _begin(self) -> None:
        """Begin the table anew."""
        #: What came out since, and where each run of the table begins and ends in it.
        self._out = bytearray()
        self._runs: list[tuple[int, int]] = []
        self._last: tuple[int, int] | None = None

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Give what comes out for what goes in, in pieces.

        Raises:
            LzwError: it is none.

        """
        given = len(self._out)
        for byte in self._opened(data):
            self._bits |= byte << self._held
            self._held += 8
            if self._skipped:
                self._leave_out()
            if self._skipped or self._held < self._width:
                continue
            code = self._taken()
            if code == _CLEAR and self._blocks:
                yield bytes(self._out[given:])
                self._begin()
                given = 0
                self._widen(_NARROWEST)
                continue
            self._put(code)
            if len(self._out) - given >= _PIECE:
                yield bytes(self._out[given:])
                given = self._forget()
            if self._next >= 1 << self._width and self._width < self._widest:
                self._widen(self._width + 1)
        if given < len(self._out):
            yield bytes(self._out[given:])
            self._forget()

    def _taken(self) -> int:
        """Take the next code."""
        code = self._bits & ((1 << self._width) - 1)
        self._bits >>= self._width
        self._held -= self._width
        self._read += 1
        return code

    @property
    def _next(self) -> int:
        """The code that the next run gets."""
        return _CLEAR + self._blocks + len(self._runs)

    def _forget(self) -> int:
        """Forget, once the table is full, what no run of it needs; say how much is held, all of it handed on."""
        if self._next >= 1 << self._widest:
            del self._out[self._runs[-1][1] :]
        return len(self._out)

    def _opened(self, data: bytes) -> bytes:
        """Take the head off."""
        missing = _HEAD - len(self._head)
        if missing and data:
            self._head += data[:missing]
            if not self._head.startswith(MAGIC[: len(self._head)]):
                raise LzwError
            if len(self._head) == _HEAD:
                self._widest, self._blocks = self._head[2] & _WIDEST, bool(self._head[2] & _BLOCKS)
                if not _NARROWEST < self._widest <= _MOST:
                    raise LzwError
        return data[missing:]

    def _put(self, code: int) -> None:
        """Write the run of a code; the one before it, with the first byte of this, gets a code of its own."""
        start, last, first = len(self._out), self._last, _CLEAR + self._blocks
        if code < _CLEAR:
            self._out.append(code)
        elif first <= code < self._next:
            begin, end = self._runs[code - first]
            self._out += self._out[begin:end]
        elif last is not None and code == self._next < 1 << self._widest:
            # The run before it, and its own first byte.
            self._out += self._out[last[0] : last[1]]
            self._out.append(self._out[last[0]])
        else:
            raise LzwError
        if last is not None and self._next < 1 << self._widest:
            # Behind the last run its next byte was written just now.
            self._runs.append((last[0], last[1] + 1))
        self._last = (start, len(self._out))

    def _widen(self, width: int) -> None:
        """Go on with another width, behind the end of the group."""
        self._skipped = -self._read % _GROUP * self._width
        self._width, self._read = width, 0
        self._leave_out()

    def _leave_out(self) -> None:
        """Leave out what fills up a group."""
        out = min(self._skipped, self._held)
        self._bits >>= out
        self._held -= out
        self._skipped -= out
