"""The sockets: what the road needs from the world. Every plug and its fake pass the same contract suite."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from monitor.model.call import Call, Reply
from monitor.model.check import HostMemory, Look
from monitor.model.exchange import Observation, Octets, Request
from monitor.model.finding import Entry, EntryKind, Finding, Line
from monitor.model.memento import Memento
from monitor.model.message import Delivery, Message
from monitor.model.page import Page
from monitor.model.provenance import Provenance
from monitor.model.snapshot import Baseline, Capture, EvidenceFault, Removal
from monitor.model.source import Remark, Watch, Watchlist
from monitor.model.verdict import Outcome, Standing, Verdict


class Clock(Protocol):
    """Time, waiting and chance. Tests turn it by hand."""

    def now(self) -> datetime:
        """Give the time in UTC, aware, in whole milliseconds."""

    async def sleep(self, span: timedelta) -> None:
        """Wait that long."""

    def token(self, length: int) -> str:
        """Give that many random characters of ``a-z2-7``."""

    def fraction(self) -> float:
        """Give a random number from 0 up to but not including 1."""


class Documents(Protocol):
    """Where citations live."""

    def read(self) -> Watchlist:
        """Read all of it.

        Raises:
            ConfigurationError: it cannot be used; carries a remark for every place.

        """

    def remarks(self) -> tuple[Remark, ...]:
        """Say everything there is to say about the file, errors and warnings, in the order of its lines."""

    def stamp(self) -> str:
        """Give a short word that differs whenever the file was edited."""


class Fetcher(Protocol):
    """The web. One request, one observation; what the web does wrong is written into the observation."""

    async def fetch(self, request: Request) -> Observation:
        """Ask once. Never raises for what a server, a name or a network does."""

    async def close(self) -> None:
        """Let go of sockets and resolvers."""


class Caller(Protocol):
    """Services that people named: where issues are kept, and messages are taken. Nothing of it is evidence."""

    async def call(self, call: Call) -> Reply:
        """Ask once; no redirect is followed. Never raises for what a service, a name or a network does.

        Raises:
            UsageError: the address is none of the web, or a header field cannot be sent.

        """

    async def close(self) -> None:
        """Let go of sockets and resolvers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """What came back for something that was sent to an address of the settings."""

    #: None where no answer came.
    status: int | None = None
    content_type: str = ""
    body: bytes = b""
    #: Why there is no answer, in a few words; empty where there is one.
    trouble: str = ""
    #: How long the other side asked to wait (Retry-After in seconds); None where it did not.
    wait: timedelta | None = None


class Poster(Protocol):
    """Sends to addresses that a person named in the sources file; never to one that a page named."""

    async def post(
        self, url: str, body: bytes, *, content_type: str, most: int, headers: Mapping[str, str] | None = None
    ) -> Posted:
        """Send once, and take at most ``most`` bytes back. Never raises for what a server or a network does.

        ``headers`` are sent beside the usual ones.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """What sealing the journal left: lines of its own, and what went wrong with whom."""

    lines: tuple[Line, ...] = ()
    mishaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """Bytes to be read as a page."""

    body: Octets
    #: Value of the Content-Type header, or None.
    content_type: str | None
    #: Final address, against which links are resolved.
    url: str
    watch: Watch = Watch()
    #: True: take the careful and costly extractor; False: the fast one.
    careful: bool = False
    #: Gather the places that a fragment may point to; False spares a quarter of a millisecond.
    anchors: bool = True
    #: Gather the images and styles that the page needs.
    requisites: bool = False


class Reader(Protocol):
    """Bytes to a page. Hostile pages end as ``readable=False`` with a reason, within the limits of the settings."""

    async def read(self, raw: Raw) -> Page:
        """Read one page. Never raises for what a page holds."""

    async def close(self) -> None:
        """End the processes."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovery:
    """What the last run left half done, and what became of it."""

    #: Torn last lines of journals that were set aside: file and number of bytes.
    torn: tuple[tuple[str, int], ...] = ()
    #: Temporary files that were taken away.
    swept: tuple[str, ...] = ()
    #: Whole captures without a line in the journal; they stay where they are.
    orphans: tuple[str, ...] = ()
    #: Copies that a tombstone spoke of and that still lay there; they are gone now.
    removed: tuple[str, ...] = ()


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

    async def recover(self) -> Recovery:
        """Mend what a killed run left. Idempotent.

        Raises:
            ClockError: the last line of a journal lies in the future by more than a minute.

        """

    async def append(self, entries: Sequence[Entry]) -> tuple[Line, ...]:
        """Write entries to the journal, in order, each with its place in the chain."""

    def lines(self, after: Mapping[str, int]) -> Iterator[Line]:
        """Give the lines of every writer beyond the given sequence number, in the order of time.

        Raises:
            EvidenceError: a line is not as it was written; names file and line.

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

    async def audit(self, captures: Sequence[Capture]) -> tuple[str, ...]:
        """Read whole files again and compare them with their digests; one sentence for each that differs."""

    async def seal(self) -> Sealed:
        """Confirm where the chains of other writers end, and have the end of ours stamped with the time.

        Nothing happens where nothing but seals was written since the last time. An authority that is down or lies
        costs a mishap, and is asked again the next time.
        """

    async def write_index(self) -> int:
        """Write the derived index of captures (CDXJ) anew, and give the number of its lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What one public archive says it holds of an address."""

    #: Nearest to the wanted moment first.
    mementos: tuple[Memento, ...] = ()
    #: False: the archive did not answer, and nothing is known of what it holds.
    answered: bool = True
    #: Why it did not answer, one sentence.
    says: str = ""
    #: The archive asked not to be asked again before this.
    not_before: datetime | None = None
    #: Every exchange that was needed, in order.
    asked: tuple[Observation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recalled:
    """A copy as a public archive gave it out."""

    #: The copy that answered, which may be another than was asked for.
    memento: Memento
    #: Every hop of it, the copy last.
    observation: Observation
    #: False: the archive did not answer.
    answered: bool = True
    #: Why what came is not the copy: a page of the archive's own, a copy of another address; empty where it is.
    refused: str = ""
    not_before: datetime | None = None


class PublicArchive(Protocol):
    """One public archive. What it does wrong is told in the answer; nothing raises for it."""

    @property
    def name(self) -> str:
        """Give the host of the archive, by which its rests are remembered."""

    def named(self, address: str) -> Memento | None:
        """Give the copy that an address of this archive names; None for an address that is none of its."""

    async def find(self, url: str, near: datetime, *, most: int, proxy: str | None = None) -> Sought:
        """Find copies of an address that were taken near a moment, nearest first, at most so many."""

    async def fetch(self, memento: Memento, *, proxy: str | None = None) -> Recalled:
        """Have a copy given out, raw where the archive can, and see that it is the copy it claims to be."""

    async def close(self) -> None:
        """Let go of sockets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastLook:
    """One look of the past, as the index remembers it."""

    at: datetime
    source: str
    outcome: Outcome
    verdict: Verdict
    capture: str | None
    rule: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """What must be known before hosts are visited. Strangers are left out."""

    #: How sources stand, by id.
    standings: Mapping[str, Standing]
    #: What we remember of hosts, by host.
    memories: Mapping[str, HostMemory]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdue:
    """Sources that wait for a look whose time has come."""

    #: The longest waiting one was due then.
    since: datetime
    sources: int
    #: When anything was last looked at; None for never.
    last_look: datetime | None


class Store(Protocol):
    """The index: how everything stands, derived from the watchlist and the journal alone."""

    async def open(self) -> None:
        """Make or upgrade the tables.

        Raises:
            StorageError: the file cannot be used.

        """

    async def close(self) -> None:
        """Write what waits, and let go."""

    async def sync(self, watchlist: Watchlist, now: datetime) -> None:
        """Take up new sources (due now), forget due times of removed ones, keep every history.

        A source whose address was edited keeps its history and is due now.
        """

    async def claim(self, now: datetime, *, limit: int, owner: str, lease: timedelta) -> tuple[str, ...]:
        """Take hosts that may be visited now and have a due source, longest waiting first."""

    async def due(self, host: str, now: datetime) -> tuple[tuple[str, datetime], ...]:
        """Give the due sources of a host: id and since when."""

    async def dues(self, hosts: Sequence[str], now: datetime) -> dict[str, tuple[tuple[str, datetime], ...]]:
        """Give the due sources of many hosts at once, as ``due`` gives those of one; hosts without any are left out."""

    async def resting(self, now: datetime, limit: int = 1_000) -> tuple[str, ...]:
        """Give the sources that are due while their host asked for rest, longest waiting first."""

    async def brief(self, hosts: Sequence[str], ids: Sequence[str]) -> Briefing:
        """Give what ``host`` and ``standing`` give, for many hosts and sources at once."""

    async def release(self, hosts: Iterable[str], owner: str) -> None:
        """Give claimed hosts back."""

    async def forget_leases(self) -> None:
        """Give every claimed host back, whoever claimed it: for one who knows that nobody else works on this index."""

    async def record(self, lines: Sequence[Line], *, finished: Sequence[str] = (), owner: str = "") -> None:
        """Write lines into the rows, in one transaction; lines that are there already change nothing.

        In the same transaction finished hosts are given back, where the lease is still this owner's.
        """

    async def watermark(self) -> dict[str, int]:
        """Give the last sequence number of every writer that the rows hold."""

    async def standing(self, source: str) -> Standing | None:
        """Give how one source stands; None for one never heard of."""

    def standings(
        self, ids: Sequence[str] | None = None, *, verdicts: Sequence[Verdict] | None = None
    ) -> AsyncIterator[Standing]:
        """Give standings of active sources, in the order of the watchlist; of all when nothing is said."""

    async def counts(self) -> dict[Verdict, int]:
        """Count active sources by verdict."""

    async def host(self, host: str) -> HostMemory:
        """Give what we remember of a host; an empty memory for a stranger."""

    async def landed(self, final_url: str) -> tuple[Standing, ...]:
        """Give the sources whose latest chain ended on that address, at most 20."""

    async def siblings_failing(self, domain: str, since: datetime) -> tuple[Standing, ...]:
        """Give the failing sources of a registrable domain whose failing began since then, at most 100."""

    async def history(self, source: str, limit: int = 100) -> tuple[PastLook, ...]:
        """Give the looks at one source, newest first."""

    async def captures(self, source: str) -> tuple[Capture, ...]:
        """Give the captures of one source, newest first."""

    async def findings(self, source: str | None = None, limit: int = 100) -> tuple[Finding, ...]:
        """Give findings, newest first."""

    async def faults(self) -> tuple[EvidenceFault, ...]:
        """Give the kept files that are not as they were written, first found first; one a source and file."""

    async def said(self, kinds: Sequence[EntryKind], *, since: datetime | None = None) -> tuple[Entry, ...]:
        """Give journal lines of these kinds (told, ack, silence, reopen) as entries, the eldest first."""

    async def found(self, after: Mapping[str, int], through: Mapping[str, int]) -> tuple[Finding, ...]:
        """Give findings of lines beyond the first number of each writer and up to the second, the eldest first.

        A writer that is not named first is given from its first line, one that is not named second not at all.
        """

    async def overdue(self, now: datetime) -> Overdue | None:
        """Say since when active sources have waited for a look; None where none does. New ones do not count."""

    async def clear(self) -> None:
        """Empty the index, to be filled again from the files."""

    async def differences(self, lines: Iterator[Line], watchlist: Watchlist) -> tuple[str, ...]:
        """Say where the rows differ from those that these lines make, a sentence each; nothing is written.

        What follows from the watchlist is compared only where the rows follow this one.
        """

    async def rows(self) -> dict[str, list[tuple[object, ...]]]:
        """Give every row of every durable table, ordered; leases left out. For comparing two indexes."""


class Notifier(Protocol):
    """One target of messages: a mail server, a webhook, a service that Apprise speaks to."""

    async def send(self, message: Message) -> Delivery:
        """Try once to hand a message over, within a bounded time. Never raises for what the other side does.

        The other side can tell a repetition by the id of the message.
        """

    async def close(self) -> None:
        """Let go of what is open."""
