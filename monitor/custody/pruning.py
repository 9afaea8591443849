"""Kept copies: listed, thinned out when they are old, and taken down where a person has a reason."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from monitor import assemble
from monitor.app import Monitor
from monitor.custody.told import Kept, gathered, leaning_on, leant_on, the_copy
from monitor.errors import UsageError
from monitor.evidence.chain.whereabouts import taken_up
from monitor.judge.standing.thin import Needed, needed
from monitor.model.finding import Entry, EntryKind
from monitor.model.provenance import Provenance
from monitor.model.snapshot import PRUNED, Capture, EvidenceFault, Removal
from monitor.model.verdict import Standing
from monitor.ports import Evidence, Store
from monitor.running.choosing import chosen
from monitor.running.origins import imported
from monitor.settings import Settings

#: Files that one tombstone names, and tombstones that are written before their files go.
_FILES = 200
_LINES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One copy as a list shows it."""

    source: str
    capture: Capture
    removal: Removal | None = None
    #: It stands for what was cited.
    baseline: bool = False
    #: No run told of it: a start after one that was cut off did.
    taken_up: bool = False
    #: In whose file it was found; None for copies that are ours.
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pruned:
    """What nothing needs any more, and why the rest stays."""

    gone: tuple[Listed, ...]
    stays: Mapping[Needed, int]
    #: Only what was taken before this could go.
    before: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenDown:
    """The copies that a person took down, the one that was named first."""

    gone: tuple[Listed, ...]
    #: Sources that are no longer compared with what was cited, because that copy is among them.
    blind: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _House:
    """What both a dry run and a real one read."""

    settings: Settings
    evidence: Evidence
    store: Store


async def copies(monitor: Monitor, words: Sequence[str] = ()) -> tuple[Listed, ...]:
    """List the copies of the named sources, or of all, newest first for each; those that are gone too."""
    watchlist = monitor.watchlist()
    async with _at(monitor, apply=False) as house:
        standings = {standing.source: standing async for standing in house.store.standings()}
        removals = await house.evidence.removals()
        alone = await asyncio.to_thread(taken_up, monitor.snapshots(house.settings))
        others = await asyncio.to_thread(imported, house.evidence)
        listed = [
            replace(
                _listed(source.id, capture, removals, standings.get(source.id)),
                taken_up=capture.file in alone,
                provenance=others.get(capture.file),
            )
            for source in chosen(watchlist, standings, words)
            for capture in await house.store.captures(source.id)
        ]
        return tuple(listed)


async def prune(
    monitor: Monitor, words: Sequence[str] = (), *, older_than: timedelta | None = None, apply: bool = False
) -> Pruned:
    """Find the old copies that nothing needs; with ``apply`` they go, each with a tombstone in the journal.

    Without words the copies of sources that left the list are thinned out too. A file that a source shares with one
    that was not named stays.

    Raises:
        UsageError: nothing says how old a copy has to be.

    """
    watchlist = monitor.watchlist()
    async with _at(monitor, apply=apply) as house:
        age = older_than or house.settings.evidence.thin_after
        if age is None:
            raise UsageError(
                "nothing says how old a copy has to be; give --older-than DAYS, or write settings: {evidence:"
                " {thin_after: 365d}}"
            )
        standings = {standing.source: standing async for standing in house.store.standings()}
        meant = {source.id for source in chosen(watchlist, standings, words)} if words else None
        kept, removals = gathered(house.evidence), await house.evidence.removals()
        kept.copies = [copy for copy in kept.copies if copy.capture.file not in removals]
        pinned = {source.id for source in watchlist.sources.values() if source.pin is not None}
        damaged = {fault.file for fault in await house.store.faults()}
        before = monitor.clock.now() - age
        why = needed(kept.copies, before=before, spared=_spared(kept, standings, pinned, damaged))
        owners = kept.owners
        gone = {
            file for file, reason in why.items() if reason is None and (meant is None or meant.issuperset(owners[file]))
        }
        firsts = {copy.capture.file: copy for copy in reversed(kept.copies) if copy.capture.file in gone}
        listed = tuple(Listed(source=copy.source, capture=copy.capture) for copy in reversed(firsts.values()))
        if apply:
            assemble.readings(monitor.snapshots(house.settings)).forget()
            await _bury(monitor, house, listed)
        return Pruned(gone=listed, stays=Counter(reason for reason in why.values() if reason), before=before)


async def take_down(
    monitor: Monitor, word: str, *, reason: str, dependents: bool = False, apply: bool = False
) -> TakenDown:
    """Take a copy down for good: a tombstone with the reason stays, and its hash and date in the older line.

    Raises:
        UsageError: there is no such copy, it is gone already, or later copies hold their page by reference to it
            and ``dependents`` does not take them along.

    """
    if not reason.strip() or reason == PRUNED:
        raise UsageError("a copy is taken down for a reason; say it in --reason, for it stays in the journal")
    async with _at(monitor, apply=apply) as house:
        kept, removals = gathered(house.evidence), await house.evidence.removals()
        capture = the_copy(kept, word)
        if capture.file in removals:
            raise UsageError(removals[capture.file].says)
        leaning = leaning_on(capture, [copy.capture for copy in kept.copies if copy.capture.file not in removals])
        if leaning and not dependents:
            raise UsageError(leant_on(capture, leaning))
        going = tuple({each.file: each for each in (capture, *leaning)}.values())
        owners = kept.owners
        listed = tuple(Listed(source=source, capture=each) for each in going for source in owners[each.file])
        entries = [entry async for entry in _taken_down(monitor, house, listed, reason.strip())]
        if apply:
            # First: whatever cuts this short, no reading outlives its copy.
            assemble.readings(monitor.snapshots(house.settings)).forget()
            await house.store.record(await house.evidence.remove(entries))
        blind = tuple(entry.source or "" for entry in entries if any(fault.says for fault in entry.faults))
        return TakenDown(gone=listed, blind=blind)


@asynccontextmanager
async def _at(monitor: Monitor, *, apply: bool) -> AsyncIterator[_House]:
    """Hold the folder where something is to be written; else read beside whoever does."""
    if apply:
        async with monitor.opened() as house:
            yield _House(settings=house.settings, evidence=house.evidence, store=house.store)
    else:
        async with monitor.reading() as (settings, store):
            evidence = assemble.evidence(settings, monitor.snapshots(settings), monitor.clock)
            yield _House(settings=settings, evidence=evidence, store=store)


def _spared(kept: Kept, standings: Mapping[str, Standing], pinned: set[str], damaged: set[str]) -> dict[str, Needed]:
    """Give the files that stay whatever their age."""
    spared = {copy.capture.file: Needed.PINNED for copy in kept.copies if copy.source in pinned}
    spared |= dict.fromkeys(damaged, Needed.DAMAGED)
    for standing in standings.values():
        latest = (standing.capture, standing.payload_capture)
        spared |= {capture.file: Needed.LATEST for capture in latest if capture is not None}
    return spared | dict.fromkeys(kept.baselines, Needed.BASELINE)


async def _bury(monitor: Monitor, house: _House, gone: Sequence[Listed]) -> None:
    """Write tombstones and take the files away, some at a time, so that little is left to do after a cut."""
    entries = list(_tombstones(monitor, house, gone))
    for start in range(0, len(entries) or 1, _LINES):
        await house.store.record(await house.evidence.remove(entries[start : start + _LINES]))


def _tombstones(monitor: Monitor, house: _House, gone: Sequence[Listed]) -> Iterator[Entry]:
    """Give the lines for copies that nothing needs: a few for each source."""
    by_source: dict[str, list[Capture]] = defaultdict(list)
    for listed in gone:
        by_source[listed.source].append(listed.capture)
    for source, captures in by_source.items():
        for start in range(0, len(captures), _FILES):
            yield _tombstone(monitor, house, source, captures[start : start + _FILES], PRUNED)


def _tombstone(monitor: Monitor, house: _House, source: str, captures: Sequence[Capture], reason: str) -> Entry:
    """Form one line that takes copies away."""
    return Entry(
        at=monitor.clock.now(),
        kind=EntryKind.TOMBSTONE,
        source=source,
        url=None,
        vantage=house.settings.vantage.name,
        facts={
            "files": [capture.file for capture in captures],
            "sha256": [capture.sha256 for capture in captures],
            "reason": reason,
        },
    )


async def _taken_down(monitor: Monitor, house: _House, gone: Sequence[Listed], reason: str) -> AsyncIterator[Entry]:
    """Give the line for each source that loses copies, with how it stands without them."""
    known = await house.store.faults()
    by_source: dict[str, list[Capture]] = defaultdict(list)
    for listed in gone:
        by_source[listed.source].append(listed.capture)
    for source, captures in by_source.items():
        entry = _tombstone(monitor, house, source, captures, reason)
        files = {capture.file for capture in captures}
        standing = await house.store.standing(source)
        faults = [replace(fault, says="") for fault in known if fault.source == source and fault.file in files]
        if standing is not None and standing.baseline is not None and standing.baseline.file in files:
            file = standing.baseline.file
            says = Removal(file=file, at=entry.at, reason=reason).says
            faults = [fault for fault in faults if fault.file != file]
            faults.append(EvidenceFault(file=file, source=source, says=says, since=entry.at))
        url = standing.url if standing is not None else None
        yield replace(entry, url=url, faults=tuple(faults), standing=_without(standing, files))


def _without(standing: Standing | None, files: set[str]) -> Standing | None:
    """Make the next look ask for the whole page and keep it, where the latest copy of it is gone."""
    if standing is None or standing.payload_capture is None or standing.payload_capture.file not in files:
        return standing
    return replace(standing, payload_capture=None, validators=None, payload_digest=None, last_full=None)


def _listed(source: str, capture: Capture, removals: Mapping[str, Removal], standing: Standing | None) -> Listed:
    cited = standing.baseline if standing is not None else None
    return Listed(
        source=source,
        capture=capture,
        removal=removals.get(capture.file),
        baseline=cited is not None and cited.file == capture.file,
    )
