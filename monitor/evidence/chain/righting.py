"""Reads lines that were written under a clock that stood ahead as of the moment when a person set that right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec

from monitor.errors import EvidenceError
from monitor.evidence.chain.form import glance, mark_of
from monitor.evidence.plain import lines_within, open_plain
from monitor.model.changed import changed
from monitor.model.finding import Entry, EntryKind
from monitor.model.snapshot import Baseline, Capture

#: A clock may stand this far before the last line: clocks are set by seconds, not by hours.
LENIENT = timedelta(minutes=1)
_MARK = mark_of(EntryKind.CLOCK)


class _Facts(msgspec.Struct):
    ahead: dict[str, int] = {}


class _Data(msgspec.Struct):
    facts: _Facts = msgspec.field(default_factory=_Facts)


class _Glance(msgspec.Struct):
    at: datetime
    kind: str
    data: _Data


@dataclass(frozen=True, slots=True, kw_only=True)
class Righting:
    """A person's word that the clock was right at this moment, though lines up to these numbers say later times."""

    at: datetime
    #: The last line of every writer at that moment.
    ahead: Mapping[str, int]

    def covers(self, writer: str, seq: int) -> bool:
        """Tell whether a line stood there before the word was given."""
        return seq <= self.ahead.get(writer, 0)

    def of(self, *writers: str) -> Righting:
        """Give the same word about the lines of these writers alone."""
        return Righting(at=self.at, ahead={name: seq for name, seq in self.ahead.items() if name in writers})


def righting_of(raw: bytes) -> Righting | None:
    """Read the word out of a line; None where the line is of another kind."""
    if _MARK not in raw or not raw.endswith(b"\n"):
        return None
    try:
        line = glance(raw, _Glance)
    except ValueError:
        return None
    if line.kind != EntryKind.CLOCK.value:
        return None
    return Righting(at=line.at, ahead=line.data.facts.ahead)


def rightings(files: Iterable[Path]) -> list[Righting]:
    """Find every such word in some files of the journal.

    Raises:
        EvidenceError: one cannot be read, or is no plain file.

    """
    found = []
    for path in files:
        try:
            with open_plain(path) as stream:
                found += [word for raw in lines_within(stream, path) if (word := righting_of(raw)) is not None]
        except OSError as error:
            raise EvidenceError(f"{path} cannot be read: {error.strerror}. Compare with a backup.") from error
    return found


def righted(entry: Entry, writer: str, seq: int, words: Iterable[Righting]) -> Entry:
    """Give an entry with no moment behind the word that speaks of it; what copies say of themselves stays.

    So what was looked at under the wrong clock is due at once, and stands before all that came after.
    """
    for word in words:
        if entry.at > word.at and word.covers(writer, seq):
            entry = _clamped(entry, word.at)
    return entry


def _clamped(value: Any, at: datetime) -> Any:
    """Give a value with each moment at most this late, nouns within it too."""
    if isinstance(value, datetime):
        return min(value, at)
    if isinstance(value, tuple):
        return tuple(_clamped(each, at) for each in value)
    # The time of a copy stands in its records and its name, and other copies refer to it.
    if not is_dataclass(value) or isinstance(value, (type, Capture, Baseline)):
        return value
    held = {spec.name: getattr(value, spec.name) for spec in fields(value) if spec.init}
    return changed(value, **{name: _clamped(each, at) for name, each in held.items()})
