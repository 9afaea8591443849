"""The one form of a line, which every reader that acts on a line insists on: read and written again it is the same."""

from __future__ import annotations

import re
from typing import Any, TypeVar

import msgspec

from monitor.model.finding import EntryKind

T = TypeVar("T")


class _Numbered(msgspec.Struct):
    seq: int


#: The field of the signature: one string, or null, and next to it the key that follows in the order of keys.
_SIGNATURE = re.compile(rb'"sig":(?:"(ed25519:[0-9a-f]{16}:[A-Za-z0-9+/]{86}==)"|null),"source":')


def mark_of(kind: EntryKind) -> bytes:
    """Give what stands in every line of a kind: lines without it need not be taken apart."""
    return b'"kind":"%s"' % kind.value.encode()


def number_of(raw: bytes) -> int:
    """Give the number of a line; 0 where it is none."""
    try:
        return glance(raw, _Numbered).seq
    except ValueError:
        return 0


def canonical(raw: bytes) -> dict[str, Any]:
    """Decode a line, newline included, and insist that it says one thing to every reader.

    A key that stands twice, of which readers take the last one, a space, another order or spelling, and anything
    beside the signature are refused.

    Raises:
        ValueError: it is no line as we write them; says why.

    """
    try:
        said = msgspec.json.decode(raw, type=dict[str, Any])
        again = msgspec.json.encode(said, order="sorted") + b"\n"
    except RecursionError as error:
        raise ValueError("it is nested without end") from error
    if again != raw or sealed(raw) is None:
        raise ValueError("it does not stand in the one form in which lines are written")
    return said


def glance(raw: bytes, kind: type[T]) -> T:
    """Read as much of a line as ``kind`` takes.

    Raises:
        ValueError: it is no line as we write them, or a field is missing or of the wrong kind; says why.

    """
    canonical(raw)
    return msgspec.json.decode(raw, type=kind)


def sealed(raw: bytes) -> re.Match[bytes] | None:
    """Find the field of the signature; its first group is what stands in it."""
    # Quotes inside of text are escaped, so that the last place that looks like the field is the field.
    start = raw.rfind(b'"sig":')
    return _SIGNATURE.match(raw, start) if start >= 0 else None
