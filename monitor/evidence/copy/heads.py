"""Tells what stands at the head of an answer, and writes addresses so that they can stand in the head of a record."""

from __future__ import annotations

import re

from monitor.model.exchange import Octets

_HEAD_ENDS = re.compile(rb"\r?\n\r?\n")
_STATUS_LINE = re.compile(rb"HTTP/1\.[01] [0-9]{3}[ \r\n]")
_NOT_IN_URI = re.compile(r"[^\x21-\x7e]|[<>]")
#: The type of bytes that are no answer as readers of archives know them.
UNKNOWN_TYPE = "application/octet-stream"
#: Head of an answer cannot be longer than what the wire lets through.
_LONGEST_HEAD = 1 << 20


def head_length(response: Octets) -> int | None:
    """Find where the header of an answer ends, its empty line included; None where it is cut before that."""
    found = _HEAD_ENDS.search(response, 0, _LONGEST_HEAD)
    return found.end() if found else None


def is_http(response: Octets) -> bool:
    """Tell whether an answer begins with a status line that readers of archives understand."""
    return _STATUS_LINE.match(response) is not None


def target(url: str) -> str:
    """Write an address so that it can stand in a header: whatever is no visible ASCII is percent-encoded."""
    if _NOT_IN_URI.search(url) is None:
        return url
    return _NOT_IN_URI.sub(lambda bad: "".join(f"%{byte:02X}" for byte in bad[0].encode(errors="replace")), url)
