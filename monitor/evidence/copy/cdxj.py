"""Writes the line of a record in an index that replay tools read: CDXJ, its key, its moment, and where it lies."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import msgspec

from monitor.evidence.layout import INDEX
from monitor.evidence.sorting import surt
from monitor.model.exchange import Octets
from monitor.unpacking.answer import taken_apart
from monitor.unpacking.fields import field

#: The index of all copies of a folder; derived, and never read by us.
CDXJ = f"{INDEX}/captures.cdxj"
_ANSWERS = frozenset({"response", "revisit", "resource"})


def cdxj_line(  # noqa: PLR0917 - a record as two readers give it
    kind: str,
    headers: Mapping[str, str],
    block: Octets,
    place: tuple[int, int],
    name: str,
    key: Callable[[str], str] = surt,
) -> bytes | None:
    """Give the line of a record; None where it is none that a replay tool would show.

    ``place`` is where it begins in its file, and how many bytes it has there; ``name`` is what the file is called, and
    ``key`` spells what lines are sorted by.

    Raises:
        KeyError: it has no date.

    """
    url = headers.get("warc-target-uri", "")
    if kind not in _ANSWERS or url.startswith("urn:"):
        return None
    moment = re.sub(r"\D", "", headers["warc-date"])[:14]
    offset, length = place
    facts = {"url": url, **_facts(kind, headers, block), "length": str(length), "offset": str(offset), "filename": name}
    return f"{key(url)} {moment} ".encode() + msgspec.json.encode(facts) + b"\n"


def _facts(kind: str, headers: Mapping[str, str], block: Octets) -> dict[str, str]:
    """Say what a replay tool wants to know of a record."""
    facts = {"mime": "application/octet-stream"}
    taken = taken_apart(block) if kind != "resource" else None
    if taken is not None:
        facts["mime"] = (field(taken.fields, "content-type") or "unk").partition(";")[0].strip()
        facts["status"] = str(taken.status)
    if kind == "revisit":
        facts["mime"] = "warc/revisit"
    if "warc-payload-digest" in headers:
        facts["digest"] = headers["warc-payload-digest"]
    return facts
