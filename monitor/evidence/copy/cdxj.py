"""Writes the line of a record in an index that replay tools read: CDXJ, its key, its moment, and where it lies."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Protocol

import msgspec

from monitor.evidence.layout import INDEX
from monitor.evidence.sorting import surt
from monitor.model.exchange import Octets
from monitor.unpacking.answer import taken_apart
from monitor.unpacking.fields import field

#: The index of all copies of a folder; derived, and never read by us.
CDXJ = f"{INDEX}/captures.cdxj"
_ANSWERS = frozenset({"response", "revisit", "resource"})


class Record(Protocol):
    """One record as it lies in a file, whoever read it."""

    @property
    def kind(self) -> str:
        """Its WARC-Type."""

    @property
    def headers(self) -> Mapping[str, str]:
        """Fields of its header, names in lowercase."""

    @property
    def block(self) -> Octets:
        """What stands below its header."""

    @property
    def offset(self) -> int:
        """Where it begins in its file."""

    @property
    def length(self) -> int:
        """Bytes that it has there."""


def cdxj_line(record: Record, name: str, key: Callable[[str], str] = surt) -> bytes | None:
    """Give the line of a record; None where it is none that a replay tool would show.

    ``name`` is what its file is called, and ``key`` spells what lines are sorted by.

    Raises:
        KeyError: it has no date.

    """
    url = record.headers.get("warc-target-uri", "")
    if record.kind not in _ANSWERS or url.startswith("urn:"):
        return None
    moment = re.sub(r"\D", "", record.headers["warc-date"])[:14]
    place = {"length": str(record.length), "offset": str(record.offset), "filename": name}
    facts = {"url": url, **_facts(record), **place}
    return f"{key(url)} {moment} ".encode() + msgspec.json.encode(facts) + b"\n"


def _facts(record: Record) -> dict[str, str]:
    """Say what a replay tool wants to know of a record."""
    facts = {"mime": "application/octet-stream"}
    taken = taken_apart(record.block) if record.kind != "resource" else None
    if taken is not None:
        facts["mime"] = (field(taken.fields, "content-type") or "unk").partition(";")[0].strip()
        facts["status"] = str(taken.status)
    if record.kind == "revisit":
        facts["mime"] = "warc/revisit"
    if "warc-payload-digest" in record.headers:
        facts["digest"] = record.headers["warc-payload-digest"]
    return facts
