"""Examines what the program leans on: clock, names, trust, disk, folder, lock, rhythm, and what has to be reached."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from monitor import assemble, machine
from monitor.app import Monitor
from monitor.errors import ConfigurationError, EvidenceError, StorageError
from monitor.evidence.recovery import left_without_a_line
from monitor.judge import health, recorded
from monitor.judge.drawn import BROWSER
from monitor.judge.hearing.outbox import Outbox
from monitor.judge.hearing.unheard import judge_letters
from monitor.judge.standing.past import cited_near
from monitor.model.address import host_name, is_web
from monitor.model.exchange import Purpose, Request
from monitor.model.health import Disk, KeyPlace, Leaning, Reached, Rhythm, State, Symptom
from monitor.model.source import Rhythm as Recurs
from monitor.model.source import RobotsPolicy, Severity, Watchlist
from monitor.ports import Evidence, Fetcher
from monitor.running.hearing import named, read_outbox
from monitor.settings import Settings
from monitor.signing import UNSIGNED, key_place, said_key, signer_of, unsigned_because

#: An examination waits no longer for one answer.
_TIMEOUT = timedelta(seconds=10)
#: Names that are looked up: those of the first sources, which are not contacted.
_NAMES = 5
_MONTH = timedelta(days=30)


async def examine(monitor: Monitor, *, out: bool = True) -> tuple[Symptom, ...]:
    """Examine everything; with ``out=False`` nothing is asked of the network. Sources are never contacted."""
    if not monitor.file.exists():
        return (health.judge_sources(0, 0, missing=str(monitor.file)),)
    remarks = monitor.lint()
    errors = sum(remark.severity is Severity.ERROR for remark in remarks)
    told = [health.judge_sources(errors, len(remarks) - errors)]
    try:
        settings = monitor.settings()
        watchlist = monitor.watchlist()
    except ConfigurationError:
        return tuple(told)
    now = monitor.clock.now()
    snapshots = monitor.snapshots(settings)
    evidence = assemble.evidence(settings, snapshots, monitor.clock)
    reached = await _reach(settings, watchlist, monitor) if out else []
    # Before the journal, which a running service writes first.
    marks, letters, trouble = await _index(monitor)
    past, fault = _past(evidence, now, watchlist)
    told += [fault] if fault is not None else []
    told.append(health.judge_clock(now, past.last_line, reached))
    if out:
        told += await _network(settings, watchlist, monitor)
    free, total = machine.room(snapshots)
    told.append(health.judge_disk(Disk(free=free, total=total, a_day=past.a_day)))
    told.append(health.judge_folder(str(snapshots), there=snapshots.exists(), writable=machine.may_write(snapshots)))
    holder = evidence.holder()
    told.append(recorded.judge_lock(holder))
    if not holder and (waiting := _waiting(snapshots, now)):
        told.append(recorded.judge_waiting(waiting))
    told.append(_key(monitor, settings, snapshots))
    asking = sum(source.policy.engine == BROWSER for source in watchlist.sources.values())
    if asking:
        told.append(health.judge_browser(asking, assemble.no_browser(settings), root=machine.is_root()))
    told.append(recorded.judge_index(past.ends, marks, fault=trouble, held=bool(holder)))
    told.append(recorded.judge_rhythm(past.rhythm, now, broken=fault is not None))
    if settings.notify and letters is not None:
        told += judge_letters(letters, now, named=named(settings.notify))
    told += health.judge_reach(reached)
    return tuple(told)


class _Past:
    """What the journal tells of the past, read line by line."""

    def __init__(self, now: datetime, watchlist: Watchlist) -> None:
        self._now = now
        self._watchlist = watchlist
        self._dues: dict[str, datetime | None] = {}
        self._kept: dict[str, int] = {}
        self._first_kept = now
        self._last_look: datetime | None = None
        self.last_line: datetime | None = None
        #: The last sequence number of every writer.
        self.ends: dict[str, int] = {}

    def read(self, evidence: Evidence) -> None:
        """Read all of it; raises EvidenceError where a line is not as it was written."""
        for line in evidence.lines({}):
            entry = line.entry
            self.ends[line.writer] = line.seq
            self.last_line = max(self.last_line or entry.at, entry.at)
            if entry.outcome is not None:
                self._last_look = max(self._last_look or entry.at, entry.at)
            if entry.source is not None and entry.standing is not None:
                self._dues[entry.source] = entry.standing.next_due
            if entry.capture is not None and self._now - entry.at < _MONTH:
                self._kept[entry.capture.id] = entry.capture.bytes
                self._first_kept = min(self._first_kept, entry.at)

    @property
    def a_day(self) -> float | None:
        """Give the bytes of copies a day; a first day counts whole."""
        if not self._kept:
            return None
        days = max((self._now - self._first_kept) / timedelta(days=1), 1.0)
        return sum(self._kept.values()) / days

    @property
    def rhythm(self) -> Rhythm:
        """Say when somebody last looked, and who has waited too long."""
        sources = self._watchlist.sources
        late = [due for source, due in self._dues.items() if source in sources and due is not None]
        periods = [
            source.policy.every.period
            for source in sources.values()
            if source.policy.every.rhythm is Recurs.PERIOD and source.policy.contact
        ]
        return Rhythm(
            last_look=self._last_look,
            shortest=min(periods, default=None),
            overdue=sum(self._now - due > timedelta(days=1) for due in late),
        )


def _past(evidence: Evidence, now: datetime, watchlist: Watchlist) -> tuple[_Past, Symptom | None]:
    """Read the journal as far as it can be read."""
    past = _Past(now, watchlist)
    try:
        past.read(evidence)
    except EvidenceError as error:
        do = "Keep the folder as it is, and compare with a backup."
        return past, Symptom(name="journal", state=State.ILL, says=str(error), do=do)
    return past, None


def _waiting(snapshots: Path, now: datetime) -> int:
    """Count the copies that the next start asks about; none where the journal cannot be read, which is told anyhow."""
    try:
        return len(left_without_a_line(snapshots, now))
    except (EvidenceError, StorageError):
        return 0


def _key(monitor: Monitor, settings: Settings, snapshots: Path) -> Symptom:
    """Read the key that signs the journal, where there is one; none is made."""
    beside = monitor.file.parent
    if settings.evidence.key == UNSIGNED:
        return recorded.judge_key(KeyPlace(signs=False))
    if why := unsigned_because(settings, snapshots, beside):
        says, _, do = f"Nothing is signed: {why}".partition(". ")
        return Symptom(name="key", state=State.WATCH, says=f"{says}.", do=f"{do}.")
    place = key_place(settings, beside)
    if place is not None and not place.exists():
        return recorded.judge_key(KeyPlace(place=str(place), there=False, writable=machine.may_write(place.parent)))
    told = KeyPlace(place=str(place or said_key(settings)))
    try:
        signer_of(settings, snapshots, beside)()
    except ConfigurationError as error:
        told = replace(told, fault=str(error))
    return recorded.judge_key(told)


async def _index(monitor: Monitor) -> tuple[Mapping[str, int], Outbox | None, str]:
    """Open the index for reading; give how far it knows every journal, its letters, or why it cannot be read."""
    try:
        async with monitor.reading() as (settings, store):
            return await store.watermark(), await read_outbox(settings, store, monitor.clock), ""
    except StorageError as error:
        return {}, None, str(error)


async def _network(settings: Settings, watchlist: Watchlist, monitor: Monitor) -> list[Symptom]:
    """Look some names up, and count the authorities."""
    examination = assemble.examination(settings, monitor.clock)
    try:
        asked = [(name, await examination.name(name)) for name in _hosts(settings, watchlist)]
        proxied = settings.network.proxy is not None or any(
            source.policy.proxy is not None for source in watchlist.sources.values()
        )
        return [health.judge_names(asked, proxied=proxied), health.judge_authorities(examination.authorities())]
    finally:
        await examination.close()


def _hosts(settings: Settings, watchlist: Watchlist) -> list[str]:
    """Give the first few names of hosts under watch that we look up ourselves.

    What a proxy stands before is left to it: whoever reads along at our name server must not learn what is watched.
    """
    hosts: dict[str, None] = {}
    for source in watchlist.sources.values():
        if (source.policy.proxy or settings.network.proxy) is not None:
            continue
        if source.url is not None and is_web(source.url) and source.policy.contact:
            hosts[host_name(source.url)] = None
        if len(hosts) == _NAMES:
            break
    return list(hosts)


def _places(settings: Settings, watchlist: Watchlist) -> Iterator[tuple[Leaning, str]]:
    """Give what has to be reached, beside the sources: what for, and where.

    Archives are asked for nothing where no source says when it was cited, so they are left alone here too.
    """
    for canary in settings.canaries:
        yield Leaning.CANARY, canary
    for authority in settings.evidence.authorities:
        yield Leaning.AUTHORITY, authority
    if any(cited_near(source) is not None for source in watchlist.sources.values()):
        for archive in _archives(settings):
            yield Leaning.ARCHIVE, archive


def _archives(settings: Settings) -> list[str]:
    """Give the addresses of public archives; of a TimeGate, which wants a cited address behind it, the front page."""
    said = settings.archives
    gates = [urlunsplit((*urlsplit(gate)[:2], "/", "", "")) for gate in said.timegates]
    return [*([said.wayback] if said.wayback else []), *gates]


async def _reach(settings: Settings, watchlist: Watchlist, monitor: Monitor) -> list[Reached]:
    """Ask each place once."""
    places = list(_places(settings, watchlist))
    if not places:
        return []
    settings, _ = assemble.resolved(settings, Watchlist())
    named = [host_name(url) for what, url in places if what is not Leaning.CANARY]
    fetcher = assemble.fetcher(settings, monitor.clock, trusted=named)
    try:
        return [await _asked(what, url, settings, fetcher, monitor) for what, url in places]
    finally:
        await fetcher.close()


async def _asked(what: Leaning, url: str, settings: Settings, fetcher: Fetcher, monitor: Monitor) -> Reached:
    """Ask one place, and note what time it says it is."""
    seen = await fetcher.fetch(
        Request(
            url=url,
            purpose=Purpose.CANARY,
            timeout=_TIMEOUT,
            max_bytes=1_000_000,
            proxy=settings.network.proxy,
            robots=RobotsPolicy.IGNORE,
        )
    )
    date = seen.final.header("date") if seen.final is not None else None
    return Reached(
        what=what,
        url=url,
        status=seen.status,
        detail=seen.trouble_detail or (seen.trouble.value if seen.trouble else ""),
        said=_moment(date) if date else None,
        at=monitor.clock.now(),
    )


def _moment(date: str) -> datetime | None:
    """Read the date that a server names; None where it names none."""
    try:
        said = parsedate_to_datetime(date)
    except ValueError:
        return None
    return said if said.tzinfo is not None else said.replace(tzinfo=UTC)
