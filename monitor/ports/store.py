"""The socket of the index: how everything stands, and what is due."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from monitor.model.check import HostMemory
from monitor.model.finding import Entry, EntryKind, Finding, Line
from monitor.model.snapshot import Capture, EvidenceFault
from monitor.model.source import Watchlist
from monitor.model.verdict import Glance, Outcome, Standing, Verdict


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

    async def glances(self, ids: Sequence[str]) -> Mapping[str, Glance]:
        """Give the part of ``brief`` that an overview needs, of many sources; strangers are left out."""

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
