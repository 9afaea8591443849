"""How well the program itself is: one symptom for each thing that it leans on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class State(StrEnum):
    """How one thing is."""

    WELL = "well"
    #: It works, but not for long, or not as it should.
    WATCH = "watch"
    #: It does not work; looks, copies or alerts suffer.
    ILL = "ill"
    #: It could not be told.
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Symptom:
    """One thing that was examined."""

    #: One word: clock, names, authorities, disk, folder, lock, key, browser, index, rhythm, letters, reach,
    #: sources, journal, copies.
    name: str
    state: State
    #: What was found, one sentence.
    says: str
    #: What to do about it, one sentence; empty where nothing is to be done.
    do: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disk:
    """Room on the disk that holds the copies, in bytes, and how fast they grow."""

    free: int
    total: int
    #: Bytes of copies a day, over the last 30 days; None where nothing was kept yet.
    a_day: float | None = None


class Leaning(StrEnum):
    """What an address outside is leaned on for."""

    #: It proves us online.
    CANARY = "canary"
    #: It stamps the journal with the time.
    AUTHORITY = "time stamp authority"
    #: It may have kept the page as it was cited.
    ARCHIVE = "public archive"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPlace:
    """Where the key lies that signs the journal, and whether it can be used."""

    #: False where the settings want nothing signed.
    signs: bool = True
    #: A file, or ``env:NAME``.
    place: str = ""
    there: bool = True
    #: Whether it can be made where it is not there yet.
    writable: bool = True
    #: Why it cannot be used, such as permissions; empty where it can.
    fault: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """What came of asking one address that is leaned on."""

    #: What it is for.
    what: Leaning
    url: str
    #: HTTP status; None where no answer came.
    status: int | None
    #: Why none came, one sentence.
    detail: str = ""
    #: The time that the server named (RFC 9110 section 6.6.1), and ours at that moment.
    said: datetime | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """When the program last did what it is for."""

    last_look: datetime | None
    #: The shortest time after which some source is due again; None where none is due by itself.
    shortest: timedelta | None
    #: Sources that were due for longer than a day.
    overdue: int = 0
