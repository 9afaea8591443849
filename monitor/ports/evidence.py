"""The sockets of evidence: kept copies, and the journal that proves them."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from monitor.model.check import Look
from monitor.model.exchange import Observation, Octets
from monitor.model.finding import Entry, EntryKind, Line
from monitor.model.memento import Memento
from monitor.model.provenance import Provenance
from monitor.model.snapshot import Baseline, Capture, Removal


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """What sealing the journal left: lines of its own, and what went wrong with whom."""

    lines: tuple[Line, ...] = ()
    mishaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The payload of a capture, unpacked, with what is needed to read it again."""

    body: Octets
    content_type: str | None
    url: str
    #: The text that was read when it was taken (its conversion record); None where there is none.
    text: str | None
    #: Of which copy in a public archive this is ours; None for a look of our own.
    memento: Memento | None = None
    #: Whether this is what a browser drew of the page.
    drawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovery:
    """What the last run left half done, and what became of it."""

    #: Torn last lines of journals that were set aside: file and number of bytes.
    torn: tuple[tuple[str, int], ...] = ()
    #: Temporary files that were taken away.
    swept: tuple[str, ...] = ()
    #: Captures without a line in the journal that are not understood, or too old to be the last run's; they stay.
    orphans: tuple[str, ...] = ()
    #: Copies that a tombstone spoke of and that still lay there; they are gone now.
    removed: tuple[str, ...] = ()
    #: Captures of the last run that had no line in the journal; they have one now.
    taken_up: tuple[str, ...] = ()
    #: Captures without a line though the last run ended well: no run explains them, and no line is written of them.
    unexplained: tuple[str, ...] = ()
    #: What a person should hear of the journal as this machine remembers it, in sentences; work goes on.
    remarks: tuple[str, ...] = ()


class Copies(Protocol):
    """The part of the evidence that a look leans on: its own copy, and earlier ones."""

    async def keep(
        self,
        look: Look,
        *,
        text: str | None,
        extractor: str,
        memento: Memento | None = None,
        provenance: Provenance | None = None,
    ) -> Capture | None:
        """Keep every exchange of a look in one file. None where not a byte came back.

        With ``memento`` the exchanges are those with a public archive; the copy is then one of kind memento. With
        ``provenance`` others had them; it is then one of kind imported.
        """

    async def payload(self, capture: Capture | Baseline) -> Kept:
        """Read a copy back; a revisit gives what it refers to.

        Raises:
            EvidenceError: the file is gone or damaged.

        """


class Evidence(Copies, Protocol):
    """Copies and the journal. What it has returned is on the disk to stay."""

    def hold(self) -> None:
        """Take the folder for this process alone.

        Raises:
            LockedError: another process holds it.
            StorageError: it cannot be written to.

        """

    def release(self) -> None:
        """Give the folder back."""

    def holder(self) -> str:
        """Say in a sentence who holds the folder; empty where nobody does. Takes nothing."""

    async def recover(self, *, right: str | None = None, take_up: bool = True, accept: bool = False) -> Recovery:
        """Mend what a killed run left. Idempotent. Without ``take_up`` no copy gets a line: that waits for a start.

        ``right`` is why a person says that the clock is right though the last line lies ahead of it. A line tells of
        that, and lines up to there are read as of that moment where they say a later one. ``accept`` is their word
        that our chain is right though it is not as this machine knows it.

        Raises:
            ClockError: the last line of a journal lies in the future by more than a minute.

        """

    async def append(self, entries: Sequence[Entry]) -> tuple[Line, ...]:
        """Write entries to the journal, in order, each with its place in the chain."""

    def lines(self, after: Mapping[str, int], *, miss: Callable[[str], None] | None = None) -> Iterator[Line]:
        """Give the lines of every writer beyond the given sequence number, in the order of time.

        With ``miss`` a line that cannot be followed is left out, and it hears which and why.

        Raises:
            EvidenceError: a line is not as it was written; names file and line.

        """

    async def unheard(self, names: Iterable[str]) -> frozenset[str]:
        """Give those of some writers whose lines are not acted on here.

        Machines that share a folder do not all know the same keys.
        """

    def lines_of(self, known: Mapping[str, int]) -> Iterator[Line]:
        """Give the lines of these writers up to these numbers, be they acted on here or not, in the order of time.

        Raises:
            EvidenceError: a line is not as it was written, or one of them is not there.

        """

    def newest(self, kind: EntryKind) -> Iterator[Line]:
        """Give the lines of one kind of every writer, newest first; the chain is not checked."""

    async def exchanges(self, capture: Capture) -> tuple[Observation, ...]:
        """Give what came back for every question of the look that a capture holds, in the order they were asked.

        Raises:
            EvidenceError: the file, or one that it refers to, is gone or damaged.

        """

    async def remove(self, tombstones: Sequence[Entry]) -> tuple[Line, ...]:
        """Write tombstones, then take the files away that they name (``facts["files"]``), and any left by earlier ones.

        The lines come first: whoever is killed in between leaves files too many, never one too few, and the next
        start takes them away.

        Raises:
            StorageError: a line could not be written, or a file could not be taken away.

        """

    async def removals(self) -> Mapping[str, Removal]:
        """Give the copies that are rightly gone, by their files."""

    def path(self, capture: Capture) -> str:
        """Tell people where the copy lies."""

    async def stands(self, capture: Capture, *, damaged: Container[str] = frozenset()) -> bool:
        """Tell whether a copy, and every one that it needs, lies there and is none of the ``damaged`` files.

        Nothing is read: that they are as they were written is for an audit to say.
        """

    async def audit(self, captures: Sequence[Capture]) -> tuple[str, ...]:
        """Read whole files again and compare them with their digests; one sentence for each that differs."""

    async def seal(self) -> Sealed:
        """Confirm where the chains of other writers end, and have the end of ours stamped with the time.

        Nothing happens where nothing but seals was written since the last time. An authority that is down or lies
        costs a mishap, and is asked again the next time.
        """

    async def write_index(self, miss: Callable[[str], None] = lambda _: None) -> int:
        """Write the derived index of captures (CDXJ) anew, and give the number of its lines.

        A damaged capture is left out; ``miss`` hears which and why.
        """
