"""How things stand, from the index alone: counts, a report of everything, one source, two texts."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from monitor import assemble
from monitor.errors import EvidenceError, NothingYetError, UsageError
from monitor.model.finding import Item, Report, Run
from monitor.model.provenance import Provenance
from monitor.model.snapshot import Capture, CaptureKind
from monitor.model.source import Source
from monitor.model.verdict import Standing, Verdict
from monitor.ports import Kept, PastLook, Store
from monitor.running.choosing import chosen, the_one
from monitor.running.files import Files
from monitor.running.in_step import as_heard_here
from monitor.running.origins import imported
from monitor.running.passing import run_id
from monitor.running.rereading import read_now
from monitor.settings import Settings

if TYPE_CHECKING:
    from monitor.running.reporting import Faults

#: Sources that `status` shows one by one before it refers to `monitor list`.
_MOST_UNWELL = 200
#: A sources file of so many bytes is read for `status` too.
_READ_AT_ONCE = 500_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Everything that is known of one source."""

    item: Item
    history: tuple[PastLook, ...]
    captures: tuple[Capture, ...]
    #: In whose files copies were found that are not ours, by the file of the copy.
    origins: Mapping[str, Provenance] = field(default_factory=dict)


@asynccontextmanager
async def reading(files: Files) -> AsyncIterator[tuple[Settings, Store]]:
    """Open the index for reading; never takes the lock, so that it works beside a running service.

    Before the first look there is none: then nothing is known, which is an answer and no fault. Where a machine that
    hears other writers than this one brought it up to date last, one is made of the journal for the moment.
    """
    settings = files.settings()
    snapshots = files.snapshots(settings)
    store = assemble.store(settings, snapshots, readonly=True)
    try:
        await store.open()
    except NothingYetError:
        async with assemble.blank_store() as blank:
            yield settings, blank
        return
    try:
        async with as_heard_here(files, settings, store) as heard:
            yield settings, heard
    finally:
        await store.close()


async def status(files: Files) -> tuple[Report, Mapping[Verdict, int]]:
    """Give the counts of all sources, and a report of those that are worst off.

    A sources file of common size is read, so that what was edited shows at once; a huge one is not, and the
    index alone answers.
    """
    from monitor.report.words import WORST_FIRST
    from monitor.running.reporting import faults_of, hushed

    if files.file.is_file() and files.file.stat().st_size <= _READ_AT_ONCE:
        whole = await report(files)
        return whole, whole.counts
    async with reading(files) as (settings, store):
        counts = await store.counts()
        if not any(counts.values()):
            whole = await report(files)
            return whole, whole.counts
        faults = faults_of(await store.faults())
        damaged = store.standings(list(faults)[:_MOST_UNWELL], verdicts=[Verdict.LIVE])
        items = [_bare(standing, faults) async for standing in damaged]
        for verdict in WORST_FIRST:
            if verdict is Verdict.LIVE or not counts[verdict] or len(items) == _MOST_UNWELL:
                continue
            async for standing in store.standings(verdicts=[verdict]):
                items.append(_bare(standing, faults))
                if len(items) == _MOST_UNWELL:
                    break
        now = files.clock.now()
        run = Run(id=run_id(now, "status"), started=now, finished=now, vantage=settings.vantage.name)
        return Report(run=run, items=await hushed(store, items, now)), counts


def _bare(standing: Standing, faults: Faults) -> Item:
    """Give a source of which nothing is known but what the index says."""
    source = Source(id=standing.source, url=standing.url or None)
    return Item(source=source, standing=standing, faults=faults.get(source.id, ()))


async def report(files: Files, words: Sequence[str] = ()) -> Report:
    """Give the report of everything, or of what the words name, without looking at anything."""
    from monitor.running.reporting import faults_of, faults_of_others, hushed, item_of

    watchlist = files.watchlist()
    async with reading(files) as (settings, store):
        faults = faults_of(await store.faults())
        standings = {standing.source: standing async for standing in store.standings()}
        meant = chosen(watchlist, standings, words)
        now = files.clock.now()
        run = Run(
            id=run_id(now, "report"),
            started=now,
            finished=now,
            vantage=settings.vantage.name,
            mishaps=faults_of_others(faults, watchlist.sources),
        )
        items = tuple(item_of(watchlist, source, standings.get(source.id), now, faults=faults) for source in meant)
        return Report(run=run, items=await hushed(store, items, now))


async def show(files: Files, word: str) -> Shown:
    """Give everything that is known of one source."""
    async with reading(files) as (settings, store):
        item = await _the_item(files, store, word)
        captures = await store.captures(item.source.id)
        return Shown(
            item=replace(item, turns=await store.findings(item.source.id)),
            history=await store.history(item.source.id),
            captures=captures,
            origins=await _origins(files, settings, captures),
        )


async def _origins(files: Files, settings: Settings, captures: Sequence[Capture]) -> Mapping[str, Provenance]:
    """Say where copies of others came from; the journal is read for that only where there is one."""
    if all(capture.kind is not CaptureKind.IMPORTED for capture in captures):
        return {}
    evidence = assemble.evidence(settings, files.snapshots(settings), files.clock)
    try:
        return await asyncio.to_thread(imported, evidence)
    except EvidenceError:
        # `monitor verify` tells of it; how the source stands is known all the same.
        return {}


async def texts(files: Files, word: str) -> tuple[Item, str, str]:
    """Give one source with the text that was cited and the text of the latest copy."""
    async with reading(files) as (settings, store):
        evidence = assemble.evidence(settings, files.snapshots(settings), files.clock, beside=files.file.parent)
        item = await _the_item(files, store, word)
        baseline, latest = item.standing.baseline, item.standing.payload_capture
        if baseline is None or latest is None:
            raise UsageError(
                f"{item.source.id} has no two copies to compare yet; `monitor history {item.source.id}` lists them"
            )
        was, now = await evidence.payload(baseline), await evidence.payload(latest)
        return item, await _text(settings, was), await _text(settings, now)


async def _text(settings: Settings, kept: Kept) -> str:
    """Give the text of a copy; one of others, which nobody read when it was taken, is read now."""
    if kept.text is not None:
        return kept.text
    page = await read_now(settings, kept.body, kept.content_type, kept.url)
    return page.text if page is not None else ""


async def _the_item(files: Files, store: Store, word: str) -> Item:
    """Give the one source that people named, with how it stands."""
    from monitor.running.reporting import faults_of, hushed, item_of

    watchlist = files.watchlist()
    faults = faults_of(await store.faults())
    standings = {standing.source: standing async for standing in store.standings()}
    source = the_one(watchlist, standings, word)
    now = files.clock.now()
    item = item_of(watchlist, source, standings.get(source.id), now, faults=faults)
    return (await hushed(store, [item], now))[0]
