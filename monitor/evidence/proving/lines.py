"""Says what a check reads of a line, whatever else stands in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

import msgspec

#: A moment that says how far it is from UTC; one that does not could not be compared with others.
_Aware = Annotated[datetime, msgspec.Meta(tz=True)]


class Glance(msgspec.Struct):
    """As much of a line as a check reads."""

    seq: int
    prev: str
    at: _Aware
    kind: str
    source: str | None
    file: str | None
    bytes: int | None
    sha256: str | None
    sig: str | None
    data: msgspec.Raw


class CaptureSaid(msgspec.Struct):
    """What the data of a line say of its capture, beyond what stands in the line itself."""

    id: str
    taken: _Aware
    url: str
    payload_digest: str | None = None
    record: str | None = None
    refers_to: str | None = None
    leans_on: tuple[str, ...] = ()

    @property
    def needs(self) -> tuple[str, ...]:
        """Every capture without which this one would not be whole."""
        return self.leans_on if self.refers_to is None else (self.refers_to, *self.leans_on)


class Data(msgspec.Struct):
    """What a check reads of the data of a line."""

    capture: CaptureSaid | None = None
    records: tuple[str, ...] = ()
    facts: dict[str, Any] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """One line that could be read, with its place; ``public`` is the key that its signature has to fit."""

    line: Glance
    raw: bytes
    sha256: str
    file: str
    public: bytes | None
