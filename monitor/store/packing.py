"""Nouns become columns, and columns nouns again; what a row holds follows from its nouns alone."""

from __future__ import annotations

from dataclasses import MISSING, fields
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from hashlib import blake2b
from typing import Any
from urllib.parse import urlsplit

import msgspec

from monitor.model.address import host_key, is_web, normalise, registrable_domain
from monitor.model.check import HostMemory
from monitor.model.source import Rhythm, Source
from monitor.model.verdict import Glance, Standing
from monitor.store.schema import AT_ONCE, NEVER

Values = dict[str, Any]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def to_ms(moment: datetime) -> int:
    """Give whole milliseconds since 1970 in UTC."""
    return (moment - _EPOCH) // _MILLISECOND


def maybe_ms(moment: datetime | None) -> int | None:
    """Give milliseconds, or none for none."""
    return None if moment is None else to_ms(moment)


def from_ms(ms: int) -> datetime:
    """Give the moment in UTC."""
    return _EPOCH + ms * _MILLISECOND


def _usual(noun: type[Standing | HostMemory]) -> tuple[tuple[str, object], ...]:
    return tuple((each.name, each.default if each.default is not MISSING else MISSING) for each in fields(noun))


_USUAL_STANDING = _usual(Standing)
_USUAL_MEMORY = _usual(HostMemory)
_SAME_CAPTURE = b"="
#: It skips what it does not know, which takes a fifteenth of the time of reading it.
_glance_decoder = msgspec.json.Decoder(Glance)
_standing_decoder = msgspec.json.Decoder(Standing)
_memory_decoder = msgspec.json.Decoder(HostMemory)
_encoder = msgspec.json.Encoder()


def _pack(noun: Standing | HostMemory, usual: tuple[tuple[str, object], ...], without: str = "") -> bytes:
    """Write a noun as JSON, without the fields that are as they always are, and without one more."""
    said = {}
    for name, default in usual:
        value = getattr(noun, name)
        if value is not default and value != default and name != without:
            said[name] = value
    return _encoder.encode(said)


def pack_standing(standing: Standing) -> bytes:
    """Write a standing for its row: JSON, with ``=`` before it where the payload lies in the latest capture itself.

    That is so for most sources, and spares a quarter of the row.
    """
    if standing.capture is not None and standing.payload_capture == standing.capture:
        return _SAME_CAPTURE + _pack(standing, _USUAL_STANDING, without="payload_capture")
    return _pack(standing, _USUAL_STANDING)


def unpack_standing(packed: bytes) -> Standing:
    """Read a standing back, equal to what was written."""
    if packed.startswith(_SAME_CAPTURE):
        standing = _standing_decoder.decode(packed[len(_SAME_CAPTURE) :])
        # Nobody else has seen this noun yet; a copy of its fifty fields takes longer than reading them.
        object.__setattr__(standing, "payload_capture", standing.capture)
        return standing
    return _standing_decoder.decode(packed)


def pack_memory(memory: HostMemory) -> bytes:
    """Write what we remember of a host."""
    return _pack(memory, _USUAL_MEMORY)


def unpack_memory(packed: bytes) -> HostMemory:
    """Read back what we remember of a host."""
    return _memory_decoder.decode(packed)


def read_standing(row: Any) -> Standing:
    """Give the standing of a row with the columns id, url and standing; that of a stranger where no line spoke."""
    if row.standing is None:
        return Standing(source=row.id, url=row.url or "")
    return unpack_standing(row.standing)


def read_glance(packed: bytes | None) -> Glance:
    """Give of a packed standing what it shows at a glance; that of a stranger where no line spoke."""
    return Glance() if packed is None else _glance_decoder.decode(packed.removeprefix(_SAME_CAPTURE))


def landing(url: str) -> bytes:
    """Give the short digest under which sources that end on one address find each other; the fragment goes."""
    try:
        spelt = normalise(url)
    except ValueError:
        spelt = url
    return blake2b(spelt.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def wanted(source: Source) -> int:
    """Tell (1 or 0) whether people want it looked at without being asked each time."""
    if source.url is None or not source.policy.contact or source.policy.every.rhythm is Rhythm.NEVER:
        return 0
    try:
        return int(is_web(source.url))
    except ValueError:
        return 0


def place(source: Source, position: int) -> Values:
    """Give the columns that follow from the watchlist."""
    host = _host(source.url)
    return {
        "id": source.id,
        "active": 1,
        "position": position,
        "watched": wanted(source),
        "url": source.url,
        "host": host,
        "domain": None if host is None else _domain(host),
    }


@lru_cache(maxsize=4096)
def _domain(host: str) -> str:
    """Give the registrable domain; sources of one host stand together in most lists."""
    return registrable_domain(host)


def off_the_list(standing: Standing | None) -> Values:
    """Give those columns for a source that the watchlist does not hold, whatever it held before."""
    return {
        "active": 0,
        "position": None,
        "watched": 0,
        "url": None if standing is None else standing.url,
        "host": None,
        "domain": None,
        "due_at": NEVER,
    }


def _host(url: str | None) -> str | None:
    """Give the key of the host, or none where there is no host that we could ask."""
    try:
        return host_key(url) if url is not None and is_web(url) else None
    except ValueError:
        return None


def describe(standing: Standing | None) -> Values:
    """Give the columns that follow from the latest standing."""
    if standing is None:
        standing = Standing(source="", url="")
        packed = None
    else:
        packed = pack_standing(standing)
    return {
        "verdict": standing.verdict.value,
        "outcome": None if standing.outcome is None else standing.outcome.value,
        "since": maybe_ms(standing.since),
        "checked_at": maybe_ms(standing.checked_at),
        "failing_since": maybe_ms(standing.failing_since),
        "strikes": standing.strikes,
        "landing": None if standing.final_url is None else landing(standing.final_url),
        "standing": packed,
    }


def due_at(*, watched: int, url: str | None, host: str | None, standing: Standing | None) -> int:
    """Say when a source is due, from what the watchlist and the latest line say, and from nothing else.

    So it does not matter when the watchlist was read: who was never looked at under the present address is due
    at once, and so is who was never due by itself until now.
    """
    if not watched or url is None or host is None:
        return NEVER
    if standing is None or standing.next_due is None or not _same_address(standing.url, url):
        return AT_ONCE
    return to_ms(standing.next_due)


def _same_address(one: str, other: str) -> bool:
    """Tell whether two spellings ask for the same, fragment included."""
    if one == other:
        return True
    try:
        return normalise(one) == normalise(other) and urlsplit(one).fragment == urlsplit(other).fragment
    except ValueError:
        return False
