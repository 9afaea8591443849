"""Copies that we kept, and the one that stands for what was cited."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class CaptureKind(StrEnum):
    """How a copy came to be."""

    RESPONSE = "response"
    #: The same payload as an earlier capture, which it names.
    REVISIT = "revisit"
    MEMENTO = "memento"
    BROWSER = "browser"
    IMPORTED = "imported"


class Origin(StrEnum):
    """Where a baseline comes from."""

    FIRST_LOOK = "first-look"
    MEMENTO = "memento"
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """A copy that we kept: one WARC file of the whole look."""

    #: ``20261122T161642Z-3f9c2a71b0de-7k2m``: time taken, hash of the address, random.
    id: str
    taken: datetime
    #: Path below the snapshots folder, with forward slashes.
    file: str
    #: SHA-256 of the file, lowercase hex.
    sha256: str
    bytes: int
    kind: CaptureKind
    #: Final address of the page, as its response record names it (WARC-Target-URI).
    url: str
    #: ``sha256:<hex>`` of the final payload; None where no answer came.
    payload_digest: str | None = None
    #: WARC-Record-ID of the record that holds the payload, ``urn:uuid:...``.
    record: str | None = None
    #: The capture that holds the payload, where this one is a revisit.
    refers_to: str | None = None
    #: Captures that hold images and styles of this one, which it only refers to.
    leans_on: tuple[str, ...] = ()

    @property
    def needs(self) -> tuple[str, ...]:
        """Every capture without which this one would not be whole."""
        return self.leans_on if self.refers_to is None else (self.refers_to, *self.leans_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """The page that was cited: what every later look is compared with."""

    capture: str
    taken: datetime
    origin: Origin
    #: File that holds its payload and its text, below the snapshots folder.
    file: str
    title: str = ""
    #: SHA-256 of the folded main text, lowercase hex; None where there was no text to read.
    text_digest: str | None = None
    #: SHA-256 of all its visible words, lowercase hex; None where they were not told apart then.
    visible_digest: str | None = None
    #: Name and version of what found the text.
    extractor: str = ""
    #: Host of the public archive that had the copy, and where it gives it out; empty for copies of our own.
    archive: str = ""
    url: str = ""
    #: Whether its text is that of the page as a browser drew it: drawn pages are compared with drawn ones.
    drawn: bool = False


#: The reason that stands in the tombstone of a copy that no rule needed any more.
PRUNED = "pruned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """A copy that is rightly gone: a person took it down, or no rule needed it any more. Its hash and date stay."""

    #: Path below the snapshots folder, with forward slashes.
    file: str
    at: datetime
    #: Why, in the words of the person; ``pruned`` where a rule did it.
    reason: str
    #: Whose line says so, and its number in that chain; empty where nobody asked.
    writer: str = ""
    line: int = 0

    @property
    def says(self) -> str:
        """One sentence for a person."""
        if self.reason == PRUNED:
            return f"{self.file} was pruned on {self.at:%Y-%m-%d}; its hash and date stand in the journal."
        return f"{self.file} was taken down on {self.at:%Y-%m-%d}: {self.reason.rstrip('.')}."


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceFault:
    """A kept file that is gone, or not as it was written."""

    #: Path below the snapshots folder, with forward slashes.
    file: str
    #: Source whose copy it holds.
    source: str
    #: One sentence for a person; empty once the file is whole again.
    says: str
    #: When it was found.
    since: datetime

    @property
    def rightly(self) -> bool:
        """Whether the copy is gone because somebody took it away: its tombstone speaks, and nothing is wrong."""
        return self.says.startswith((f"{self.file} was taken down on ", f"{self.file} was pruned on "))


def is_lost(capture: Capture, faults: Iterable[EvidenceFault]) -> bool:
    """Tell whether a copy is known to be damaged or gone, or to need one that is: nobody should be led to it."""
    needs = frozenset(capture.needs)
    return any(fault.file == capture.file or _id_of(fault.file) in needs for fault in faults)


def _id_of(file: str) -> str:
    """Give the id of the capture that a file holds; files are named after it."""
    return file.rpartition("/")[2].removesuffix(".warc.gz")
