"""Writes an entry as one line of the journal and reads it back: canonical JSON, defaults left out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any

import msgspec

from monitor.evidence.chain.form import canonical, sealed
from monitor.model.finding import Entry, Line
from monitor.model.snapshot import Capture

#: ``prev`` of the first line of a writer.
NO_LINE = "0" * 64
_PREV = b'"prev":"'
#: Fields of an entry that stand in the line itself; all others stand in its ``data``.
_IN_LINE = ("at", "kind", "source", "url", "outcome", "verdict", "vantage")
#: Fields of a capture that stand in the line itself, where people and checksum tools look for them.
_OF_CAPTURE = ("file", "bytes", "sha256")
#: Captures inside a standing that may be the same as one named before.
_SHARED = ("capture", "payload_capture")


def line_hash(raw: bytes) -> str:
    """Hash a line with its newline: ``sed -n 41p FILE | sha256sum`` gives the ``prev`` of line 42."""
    return hashlib.sha256(raw).hexdigest()


def unsigned_form(raw: bytes) -> bytes:
    """Give the bytes that a signature speaks of: the line with ``"sig":null``, newline included.

    Exactly one quoted string is taken out, so that the signature speaks of everything else in the line.

    Raises:
        ValueError: there is no place for a signature, or something else stands in it.

    """
    found = sealed(raw)
    if found is None:
        raise ValueError("there is no place for a signature")
    return b'%s"sig":null,"source":%s' % (raw[: found.start()], raw[found.end() :])


def signature_of(raw: bytes) -> str:
    """Give the signature of a line; empty where it has none."""
    found = sealed(raw)
    return (found[1] or b"").decode() if found is not None else ""


def prev_of(raw: bytes) -> str:
    """Give the hash of the line before, as a line tells it; empty where it tells none."""
    # Behind this field stand text, whose quotes are escaped, and no further objects: the last place is the field.
    start = raw.rfind(_PREV) + len(_PREV)
    return raw[start : start + len(NO_LINE)].decode("ascii", "replace") if start >= len(_PREV) else ""


def write_line(entry: Entry, *, seq: int, prev: str, tool: str, sign: Callable[[bytes], str] | None = None) -> bytes:
    """Write an entry as the bytes of its line, newline included, signed where ``sign`` is given.

    Canonical: keys sorted at every level, no spaces, UTF-8, no field in ``data`` that stands at its default.
    Text that no UTF-8 can hold (lone surrogates) is written with replacement characters.
    """
    data = _lean(entry)
    said: dict[str, Any] = {name: getattr(entry, name) for name in _IN_LINE}
    capture = data.get("capture") or dict.fromkeys(_OF_CAPTURE)
    said.update((name, capture.pop(name)) for name in _OF_CAPTURE)
    for name in _IN_LINE:
        data.pop(name, None)
    if "standing" in data:
        _share(entry, data["standing"])
    said.update(seq=seq, prev=prev, tool=tool, sig=None, data=data)
    try:
        raw = msgspec.json.encode(said, order="sorted") + b"\n"
    except UnicodeEncodeError:
        raw = msgspec.json.encode(_writable(said), order="sorted") + b"\n"
    if sign is None:
        return raw
    start = raw.rfind(b'"sig":null')
    return b'%s"sig":"%s"%s' % (raw[:start], sign(raw).encode(), raw[start + len(b'"sig":null') :])


def read_line(raw: bytes, *, writer: str) -> Line:
    """Read a line back.

    Raises:
        ValueError: it is no line of a journal, or does not stand in the one form in which lines are written.

    """
    said = canonical(raw)
    try:
        data = said["data"]
        if "capture" in data:
            data["capture"].update((name, said[name]) for name in _OF_CAPTURE)
        _unshare(data)
        data.update((name, said[name]) for name in _IN_LINE)
        entry = msgspec.convert(data, Entry)
        return Line(writer=writer, seq=said["seq"], prev=said["prev"], sha256=line_hash(raw), entry=entry)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"a field is missing or of the wrong kind: {error}") from error


def _share(entry: Entry, standing: dict[str, Any]) -> None:
    """Name a capture by its id where the line has spelled it out already; most looks spell one out thrice."""
    assert entry.standing is not None
    spelled: dict[str, Capture] = {} if entry.capture is None else {entry.capture.id: entry.capture}
    for name in _SHARED:
        capture: Capture | None = getattr(entry.standing, name)
        if capture is None:
            continue
        if spelled.get(capture.id) == capture:
            standing[name] = capture.id
        else:
            spelled.setdefault(capture.id, capture)


def _unshare(data: dict[str, Any]) -> None:
    """Put captures back where a line names them by their id: the first that was spelled out under it.

    Raises:
        ValueError: none was.

    """
    standing = data.get("standing")
    if standing is None:
        return
    spelled = {} if "capture" not in data else {data["capture"]["id"]: data["capture"]}
    for name in _SHARED:
        capture = standing.get(name)
        if isinstance(capture, str):
            if capture not in spelled:
                raise ValueError(f"it names the copy {capture[:80]}, which it does not tell of")
            standing[name] = spelled[capture]
        elif capture is not None:
            spelled.setdefault(capture["id"], capture)


@cache
def _defaults(kind: type) -> tuple[tuple[str, Any, Callable[[], Any] | None], ...]:
    """Give every field of a noun with its default, or with what makes it."""
    return tuple(
        (spec.name, spec.default, None if spec.default_factory is MISSING else spec.default_factory)
        for spec in fields(kind)
    )


def _lean(value: Any) -> Any:
    """Turn nouns into plain values, what stands at its default left out."""
    kind: type = type(value)
    if is_dataclass(kind):
        lean: dict[str, Any] = {}
        for name, default, factory in _defaults(kind):
            held = getattr(value, name)
            if held is default or held == (factory() if factory else default):
                continue
            lean[name] = _lean(held)
        return lean
    if isinstance(value, (tuple, list)):
        return [_lean(item) for item in value]
    return value


def _writable(value: Any) -> Any:
    """Replace what UTF-8 cannot hold."""
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {_writable(key): _writable(held) for key, held in value.items()}
    if isinstance(value, list):
        return [_writable(item) for item in value]
    return value
