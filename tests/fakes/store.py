"""An index in memory, for tests: the plainest thing that keeps every promise of the Store socket."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from monitor.errors import StorageError
from monitor.model.address import host_key, is_web, normalise, registrable_domain
from monitor.model.check import HostMemory
from monitor.model.finding import Entry, EntryKind, Finding, Line
from monitor.model.snapshot import Capture, EvidenceFault
from monitor.model.source import Rhythm, Source, Watchlist
from monitor.model.verdict import Glance, Standing, Verdict
from monitor.ports import Briefing, Overdue, PastLook

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class FakeStore:
    """
    A store for tests.

    It keeps the watchlist and the lines, and works answers out of them; only leases are more than that.
    Use it like any store: ``await store.open()``, ``sync``, ``record``. To break it, set ``fault`` to an error: every
    write raises it from then on, and nothing is written, until ``fault`` is None again.
    """

    def __init__(self) -> None:
        """Begin empty."""
        #: Raised by every write, where set.
        self.fault: StorageError | None = None
        self._watchlist = Watchlist()
        self._lines: dict[tuple[str, int], Line] = {}
        self._latest: dict[str, Line] = {}
        self._memories: dict[str, Line] = {}
        self._leases: dict[str, tuple[datetime, str]] = {}

    async def open(self) -> None:
        """Do nothing: memory is always ready."""

    async def close(self) -> None:
        """Do nothing: what was written stays, as on a disk."""

    async def clear(self) -> None:
        """Forget everything."""
        self._write()
        self._watchlist, self._lines, self._leases = Watchlist(), {}, {}
        self._latest, self._memories = {}, {}

    async def sync(self, watchlist: Watchlist, now: datetime) -> None:  # noqa: ARG002 - nothing here depends on the time
        """Take up the watchlist."""
        self._write()
        self._watchlist = watchlist

    async def record(self, lines: Sequence[Line], *, finished: Sequence[str] = (), owner: str = "") -> None:
        """Take up lines, and take finished hosts back."""
        self._write()
        for line in lines:
            entry = line.entry
            if self._lines.setdefault((line.writer, line.seq), line) is not line:
                continue
            if entry.source and entry.standing and _overrules(line, self._latest.get(entry.source)):
                self._latest[entry.source] = line
            if entry.host and _overrules(line, self._memories.get(entry.host.host)):
                self._memories[entry.host.host] = line
        await self.release(finished, owner)

    def _write(self) -> None:
        if self.fault is not None:
            raise self.fault

    # The queue.

    async def claim(self, now: datetime, *, limit: int, owner: str, lease: timedelta) -> tuple[str, ...]:
        """Lease hosts whose gate, first due time and last lease lie behind us."""
        self._write()
        ripe = []
        for host in {host for source in self._watchlist.sources.values() if (host := _host(source.url))}:
            gate = (await self.host(host)).not_before or _LONG_AGO
            first = self._first_due(host)
            leased = self._leases.get(host, (_LONG_AGO, ""))[0]
            if first is not None and max(gate, first, leased) <= now:
                ripe.append((max(gate, first, leased), max(gate, first), host))
        taken = sorted(ripe)[:limit]
        for _, _, host in taken:
            self._leases[host] = (now + lease, owner)
        return tuple(host for _, host in sorted(each[1:] for each in taken))

    async def release(self, hosts: Iterable[str], owner: str) -> None:
        """End the leases that are this owner's."""
        self._write()
        for host in hosts:
            if self._leases.get(host, (_LONG_AGO, ""))[1] == owner:
                del self._leases[host]

    async def forget_leases(self) -> None:
        """End every lease."""
        self._write()
        self._leases.clear()

    async def due(self, host: str, now: datetime) -> tuple[tuple[str, datetime], ...]:
        """Give what is due at a host."""
        found = [
            (due, position, source.id)
            for position, source in enumerate(self._watchlist.sources.values())
            if _host(source.url) == host and (due := self._due(source)) is not None and due <= now
        ]
        return tuple((id_, now if due == _LONG_AGO else due) for due, _, id_ in sorted(found))

    async def dues(self, hosts: Sequence[str], now: datetime) -> dict[str, tuple[tuple[str, datetime], ...]]:
        """Give what is due at each of the hosts that has anything due."""
        return {host: due for host in hosts if (due := await self.due(host, now))}

    async def resting(self, now: datetime, limit: int = 1_000) -> tuple[str, ...]:
        """Give what is due at hosts that asked for rest."""
        found = []
        for position, source in enumerate(self._watchlist.sources.values()):
            host, due = _host(source.url), self._due(source)
            gate = (await self.host(host)).not_before if host else None
            if due is not None and due <= now and gate is not None and gate > now:
                found.append((due, position, source.id))
        return tuple(id_ for *_, id_ in sorted(found)[:limit])

    async def brief(self, hosts: Sequence[str], ids: Sequence[str]) -> Briefing:
        """Give what is known of each of them."""
        return Briefing(
            standings={id_: known for id_ in ids if (known := await self.standing(id_)) is not None},
            memories={host: await self.host(host) for host in hosts if host in self._memories},
        )

    async def glances(self, ids: Sequence[str]) -> dict[str, Glance]:
        """Give the few fields of each of them."""
        known = (await self.brief((), ids)).standings
        return {
            id_: Glance(verdict=one.verdict, since=one.since, quotes=one.quotes, confirmed=one.confirmed)
            for id_, one in known.items()
        }

    def _first_due(self, host: str) -> datetime | None:
        dues = [self._due(source) for source in self._watchlist.sources.values() if _host(source.url) == host]
        return min((due for due in dues if due is not None), default=None)

    def _due(self, source: Source) -> datetime | None:
        """Give when a source is due: None for never, the beginning of time for at once."""
        policy = source.policy
        if source.url is None or _host(source.url) is None:
            return None
        if not policy.contact or policy.every.rhythm is Rhythm.NEVER:
            return None
        latest = self._said(source.id)
        if latest is None or latest.next_due is None or not _same(latest.url, source.url):
            return _LONG_AGO
        return latest.next_due

    # Answers.

    def _said(self, source: str) -> Standing | None:
        """Give the standing that the latest line brought."""
        line = self._latest.get(source)
        return None if line is None else line.entry.standing

    async def watermark(self) -> dict[str, int]:
        """Give the last line of every writer up to which none is missing."""
        marks = dict.fromkeys((writer for writer, _ in self._lines), 0)
        for writer in marks:
            while (writer, marks[writer] + 1) in self._lines:
                marks[writer] += 1
        return marks

    async def standing(self, source: str) -> Standing | None:
        """Give how one source stands."""
        latest = self._said(source)
        if latest is None and source in self._watchlist.sources:
            return Standing(source=source, url=self._watchlist.sources[source].url or "")
        if latest is None and any(line.entry.source == source for line in self._lines.values()):
            return Standing(source=source, url="")
        return latest

    async def standings(
        self, ids: Sequence[str] | None = None, *, verdicts: Sequence[Verdict] | None = None
    ) -> AsyncIterator[Standing]:
        """Give standings of active sources in the order of the watchlist."""
        for standing in await self._active():
            if (ids is None or standing.source in ids) and (verdicts is None or standing.verdict in verdicts):
                yield standing

    async def _active(self) -> list[Standing]:
        found = [await self.standing(id_) for id_ in self._watchlist.sources]
        return [standing for standing in found if standing is not None]

    async def counts(self) -> dict[Verdict, int]:
        """Count active sources by verdict."""
        verdicts = [standing.verdict for standing in await self._active()]
        return {verdict: verdicts.count(verdict) for verdict in Verdict}

    async def host(self, host: str) -> HostMemory:
        """Give what we remember of a host."""
        line = self._memories.get(host)
        memory = None if line is None else line.entry.host
        return HostMemory(host=host) if memory is None else memory

    async def landed(self, final_url: str) -> tuple[Standing, ...]:
        """Give the sources whose latest chain ended there."""
        found = [
            each for each in await self._active() if each.final_url and _spelt(each.final_url) == _spelt(final_url)
        ]
        return tuple(found[:20])

    async def siblings_failing(self, domain: str, since: datetime) -> tuple[Standing, ...]:
        """Give the sources of a domain that have failed since then or later."""
        found = []
        for standing in await self._active():
            host = _host(self._watchlist.sources[standing.source].url)
            began = standing.failing_since
            if host and registrable_domain(host) == domain and began is not None and began >= since:
                found.append((began, standing))
        found.sort(key=lambda pair: pair[0])
        return tuple(standing for _, standing in found[:100])

    async def history(self, source: str, limit: int = 100) -> tuple[PastLook, ...]:
        """Give the looks at one source, newest first."""
        looks = []
        newest_first = sorted(
            self._lines.values(), key=lambda line: (line.entry.at, line.writer, line.seq), reverse=True
        )
        for line in newest_first:
            entry = line.entry
            if entry.source != source or entry.kind is not EntryKind.LOOK or entry.outcome is None:
                continue
            standing = None if entry.unchanged else entry.standing
            held = entry.standing.verdict if entry.standing else Verdict.NEW
            looks.append(
                PastLook(
                    at=entry.at,
                    source=source,
                    outcome=entry.outcome,
                    verdict=entry.verdict or held,
                    capture=entry.capture.id if entry.capture else None,
                    rule=standing.rule if standing else None,
                    reason=standing.reason if standing else None,
                )
            )
        return tuple(looks[:limit])

    async def captures(self, source: str) -> tuple[Capture, ...]:
        """Give the captures of one source, newest first."""
        found = [
            (line.entry.capture.taken, line.entry.capture.id, line.seq, line.entry.capture)
            for line in self._lines.values()
            if line.entry.source == source and line.entry.capture is not None
        ]
        newest = sorted(found, key=lambda each: each[:3], reverse=True)
        return tuple({capture.file: capture for *_, capture in newest}.values())

    async def findings(self, source: str | None = None, limit: int = 100) -> tuple[Finding, ...]:
        """Give findings, newest first."""
        found = [
            (finding.at, line.writer, line.seq, nth, finding)
            for line in self._lines.values()
            for nth, finding in enumerate(line.entry.findings)
            if source is None or finding.source == source
        ]
        return tuple(finding for *_, finding in sorted(found, key=lambda each: each[:4], reverse=True)[:limit])

    async def faults(self) -> tuple[EvidenceFault, ...]:
        """Give the files of which the latest word is that they are damaged."""
        latest: dict[tuple[str, str], tuple[Line, EvidenceFault]] = {}
        for line in self._lines.values():
            for fault in line.entry.faults:
                known = latest.get((fault.source, fault.file))
                if known is None or known[0] is line or _overrules(line, known[0]):
                    latest[fault.source, fault.file] = (line, fault)
        found = [fault for _, fault in latest.values() if fault.says]
        return tuple(sorted(found, key=lambda fault: (fault.since, fault.file, fault.source)))

    async def differences(self, lines: Iterator[Line], watchlist: Watchlist) -> tuple[str, ...]:
        """Compare the lines."""
        del watchlist
        told = {(line.writer, line.seq): line for line in lines}
        places = sorted({*told, *self._lines})
        return tuple(
            f"line {seq} of {writer} differs"
            for writer, seq in places
            if told.get((writer, seq)) != self._lines.get((writer, seq))
        )

    async def said(self, kinds: Sequence[EntryKind], *, since: datetime | None = None) -> tuple[Entry, ...]:
        """Give lines of these kinds, without what only a look has."""
        found = [line for line in self._lines.values() if line.entry.kind in kinds]
        found.sort(key=lambda line: (line.entry.at, line.writer, line.seq))
        return tuple(
            replace(line.entry, vantage=line.writer) for line in found if since is None or line.entry.at >= since
        )

    async def found(self, after: Mapping[str, int], through: Mapping[str, int]) -> tuple[Finding, ...]:
        """Give findings of lines beyond the first numbers and up to the second."""
        found = [
            (finding.at, line.writer, line.seq, nth, finding)
            for line in self._lines.values()
            for nth, finding in enumerate(line.entry.findings)
            if after.get(line.writer, 0) < line.seq <= through.get(line.writer, 0)
        ]
        return tuple(finding for *_, finding in sorted(found, key=lambda each: each[:4]))

    async def overdue(self, now: datetime) -> Overdue | None:
        """Say since when sources have waited."""
        dues = [due for source in self._watchlist.sources.values() if (due := self._due(source)) is not None]
        waiting = [due for due in dues if _LONG_AGO < due <= now]
        if not waiting:
            return None
        looks = [each.checked_at for each in await self._active() if each.checked_at is not None]
        return Overdue(since=min(waiting), sources=len(waiting), last_look=max(looks, default=None))

    async def rows(self) -> dict[str, list[tuple[object, ...]]]:
        """Give all that the answers are worked out of; leases left out."""
        return {
            "watchlist": [(source.id, source.url, source.policy) for source in self._watchlist.sources.values()],
            "lines": [(line.writer, line.seq, line.sha256) for _, line in sorted(self._lines.items())],
        }


def _overrules(line: Line, other: Line | None) -> bool:
    """Tell whether a line has the later word: by number for one writer, by time between writers."""
    if other is None:
        return True
    if line.writer == other.writer:
        return line.seq > other.seq
    return (line.entry.at, line.writer) > (other.entry.at, other.writer)


def _host(url: str | None) -> str | None:
    """Give the host, or None for what cannot be asked."""
    try:
        return host_key(url) if url is not None and is_web(url) else None
    except ValueError:
        return None


def _spelt(url: str) -> str:
    try:
        return normalise(url)
    except ValueError:
        return url


def _same(one: str, other: str) -> bool:
    return (_spelt(one), urlsplit(one).fragment) == (_spelt(other), urlsplit(other).fragment)
