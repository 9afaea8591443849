"""Tells whether a line stands in the one form in which lines are written, and what its signature speaks of."""

from __future__ import annotations

import json
import re
from typing import Any

import msgspec

#: Signature and what follows it: keys are sorted, so that ``source`` is next. Quotes within text are escaped.
_SEALED = re.compile(rb'"sig":"(ed25519:[0-9a-f]{16}:[A-Za-z0-9+/]{86}==)","source":')
_FIELD = b'"sig":'
#: A line cannot be longer: the longest we know of, a tombstone of 10,000 copies, has 2 MB.
LONGEST = 64_000_000


def misform(raw: bytes) -> str:
    """Say what is wrong with the form of a line, newline included; empty where nothing is.

    A line is canonical: read and written again it has the same bytes. What is signed is all of a line but one quoted
    string, so that nothing can stand in a line that its signature does not speak of: no key twice at any depth,
    where readers would take the last one, no space, no other order, and nothing else beside that string.
    """
    if len(raw) > LONGEST:
        return "it is longer than any line can be"
    try:
        said = json.loads(raw.decode(), object_pairs_hook=_once, parse_constant=_no_number)
        again = msgspec.json.encode(said, order="sorted") + b"\n"
    except RecursionError:
        return "it is nested without end"
    except (ValueError, OverflowError) as error:
        return str(error)
    return _misform(said, raw, again)


def _misform(said: object, raw: bytes, again: bytes) -> str:
    """Compare a line with itself, written again."""
    if not isinstance(said, dict):
        return "it is no object"
    if again != raw:
        return "it does not stand in the one form of lines: a space, another order, or another spelling"
    if said.get("sig") is not None and signed_form(raw) is None:
        return "its signature does not stand where signatures stand, or something else beside it"
    return ""


def signed_form(raw: bytes) -> bytes | None:
    """Give the bytes that the signature of a line speaks of; None where it stands in no form in which we write it."""
    start = raw.rfind(_FIELD)
    found = _SEALED.match(raw, start) if start >= 0 else None
    if found is None:
        return None
    return raw[: found.start(1) - 1] + b"null" + raw[found.end(1) + 1 :]


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse an object in which a key stands twice."""
    said = dict(pairs)
    if len(said) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"{twice[:40]!r} stands twice in it")
    return said


def _no_number(word: str) -> Any:
    raise ValueError(f"{word} is no number")
