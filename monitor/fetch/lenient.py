"""Heads as browsers take them: blanks that HTTP does not allow are smoothed for the parser, never on the record."""

from __future__ import annotations

import re

#: Before the status line: blanks, and an empty line (RFC 9112 section 2.2 asks as much of servers). Two line ends would
#: end the head for everybody who reads the record later.
_BEFORE = re.compile(rb"\A[ \t]*(?:\r?\n)?[ \t]*(?=HTTP/)")
#: Between a field's name and its colon. RFC 9112 section 5.1 has proxies take them out of answers; we are no proxy
#: for anybody, so that nobody behind us could read the same field otherwise.
_BEFORE_COLON = re.compile(rb"(?m)^([!#$%&'*+.^_`|~0-9A-Za-z-]+)[ \t]+:")
_END = re.compile(rb"\n\r?\n")
#: A head that is not whole after so many bytes goes on as it is.
_LONGEST = 65_536


class Smoother:
    """Takes the bytes of one answer as they come, and gives them on; only the first head is ever touched."""

    __slots__ = ("_held", "_on")

    def __init__(self) -> None:
        """Wait for the head."""
        self._held = b""
        self._on = True

    def feed(self, data: bytes) -> bytes:
        """Give what may go to the parser; nothing while a head that begins like HTTP is not whole.

        No data is the end: what was held goes on as it is.
        """
        if not self._on:
            return data
        self._held += data
        end = _END.search(self._held, len(self._held) - len(self._held.lstrip(b" \t\r\n")))
        if data and end is None and len(self._held) < _LONGEST and _begins(self._held):
            return b""
        self._on = False
        whole, self._held = self._held, b""
        if end is None:
            return whole
        head, rest = whole[: end.end()], whole[end.end() :]
        status, line_end, fields = _BEFORE.sub(b"", head).partition(b"\n")
        return status + line_end + _BEFORE_COLON.sub(rb"\1:", fields) + rest


def _begins(held: bytes) -> bool:
    """Tell whether this may become an answer of HTTP."""
    begun = held.lstrip(b" \t\r\n")[:5]
    return b"HTTP/".startswith(begun)
