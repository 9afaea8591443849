"""Text for files and pipes, without the blanks that a table puts behind its lines to fill a terminal."""

from __future__ import annotations

import io
from typing import TextIO


class Trimmed(io.TextIOBase):
    """A stream that passes on what it is given, but for blanks at the ends of lines."""

    def __init__(self, onto: TextIO) -> None:
        """Write onto another stream, which stays open."""
        self._onto = onto
        self._held = ""

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """Give the encoding of the stream below."""
        return self._onto.encoding or "utf-8"

    def writable(self) -> bool:
        """Say that it takes text."""
        return True

    def write(self, text: str) -> int:
        """Pass text on; blanks wait until it is known what follows them."""
        *lines, last = (self._held + text).split("\n")
        kept = last.rstrip(" ")
        self._held = last[len(kept) :]
        self._onto.write("".join(f"{line.rstrip(' ')}\n" for line in lines) + kept)
        return len(text)

    def flush(self) -> None:
        """Pass on that what was written is to leave."""
        self._onto.flush()
