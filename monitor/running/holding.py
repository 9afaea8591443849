"""Holds the snapshots folder for writing: mends what a killed run left, and brings the index up to the journal."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from monitor import assemble
from monitor.errors import ClockError, StorageError
from monitor.model.finding import Entry, EntryKind
from monitor.model.source import Watchlist
from monitor.ports import Evidence, Reader, Recovery, Store
from monitor.running.files import Files
from monitor.running.in_step import bring_in_step, catch_up
from monitor.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The files, held for writing by this process alone, with the index caught up."""

    settings: Settings
    snapshots: Path
    evidence: Evidence
    store: Store
    recovery: Recovery

    async def write(self, entries: Sequence[Entry]) -> None:
        """Write lines: into the journal, and only then into the index."""
        await self.store.record(await self.evidence.append(entries))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    """The folder, held, before anything of it was mended or opened."""

    settings: Settings
    snapshots: Path
    evidence: Evidence
    store: Store


@asynccontextmanager
async def _held(files: Files) -> AsyncIterator[_Held]:
    """Hold the folder for this process alone; the index is closed and the folder given back at the end."""
    settings = files.settings()
    snapshots = files.snapshots(settings)
    evidence = assemble.evidence(settings, snapshots, files.clock, beside=files.file.parent)
    evidence.hold()
    try:
        store = assemble.store(settings, snapshots)
        try:
            yield _Held(settings=settings, snapshots=snapshots, evidence=evidence, store=store)
        finally:
            await store.close()
    finally:
        evidence.release()


@asynccontextmanager
async def opened(files: Files) -> AsyncIterator[Opened]:
    """Hold the folder, mend what a killed run left, and bring the index up to the journal."""
    async with _held(files) as held:
        recovery = await held.evidence.recover()
        if recovery.removed:
            # A run that took copies away was cut short: nothing is to remember their words.
            assemble.readings(held.snapshots).forget()
        await held.store.open()
        if says := await bring_in_step(files, held.store, held.evidence):
            recovery = replace(recovery, remarks=(*recovery.remarks, says))
        # The folder is ours alone, so that a lease that is still there belongs to a run that was killed.
        await held.store.forget_leases()
        yield Opened(
            settings=held.settings,
            snapshots=held.snapshots,
            evidence=held.evidence,
            store=held.store,
            recovery=recovery,
        )


@asynccontextmanager
async def readers(files: Files, sources: int) -> AsyncIterator[Reader]:
    """Give what reads the pages of so many sources. In a first run each brings one: its processes begin at once.

    They load what they need on another core while this one opens the folder, the index and the web.
    """
    settings = files.settings()
    pages = sources if assemble.is_blank(files.snapshots(settings)) else 0
    made = assemble.reader(settings, pages=pages)
    try:
        yield made
    finally:
        await made.close()


@asynccontextmanager
async def going(files: Files, house: Opened, *, readers: Reader | None = None) -> AsyncIterator[assemble.Going]:
    """Put together what going out needs; passes share it, for parsing processes and name caches are costly.

    ``readers`` read the pages, where there are some already.
    """
    settings, _ = assemble.resolved(house.settings, Watchlist())
    plugged = assemble.going(settings, house.evidence, files.clock, readers=readers, snapshots=house.snapshots)
    try:
        yield plugged
    finally:
        await plugged.close()


async def rebuild(files: Files) -> tuple[int, Recovery]:
    """Empty the index and fill it again from the journal; give the number of lines that were read.

    The index of copies, which replay tools read, is written anew from them too; what is damaged is among the remarks.
    """
    watchlist = files.watchlist()
    async with _held(files) as held:
        # Whose copies those without a line are is for a start to say, not for making an index.
        recovery = await held.evidence.recover(take_up=False)
        await _refuse_to_forget(held)
        await _forget(held)
        await held.store.sync(watchlist, files.clock.now())
        count = await catch_up(held.store, held.evidence)
        missed: list[str] = []
        await held.evidence.write_index(missed.append)
        return count, replace(recovery, remarks=(*recovery.remarks, *missed))


def last_line(files: Files) -> datetime | None:
    """Give when the latest line of the journal was written, as its writer's clock said; None where there is none."""
    settings = files.settings()
    evidence = assemble.evidence(settings, files.snapshots(settings), files.clock, beside=files.file.parent)
    return max((line.entry.at for line in evidence.lines({})), default=None)


async def set_right(files: Files, why: str) -> datetime | None:
    """Say in the journal that the clock is right though the last line lies ahead; make the index anew by that.

    Gives the moment from which on lines are believed; None where no line lies ahead, and nothing was written.
    """
    watchlist = files.watchlist()
    async with _held(files) as held:
        try:
            await held.evidence.recover()
        except ClockError:
            await _refuse_to_forget(held)
        else:
            return None
        # Before the line, so that whoever is killed in between finds an index that only lags behind.
        await _forget(held)
        now = files.clock.now()
        await held.evidence.recover(right=why)
        await held.store.sync(watchlist, now)
        await catch_up(held.store, held.evidence)
        return now


async def go_on(files: Files, facts: dict[str, object]) -> None:
    """Tell in the journal that a person took it for good as it lies there, and make the index anew by it."""
    watchlist = files.watchlist()
    async with _held(files) as held:
        await held.evidence.recover(accept=True)
        await _forget(held)
        now, vantage = files.clock.now(), held.settings.vantage.name
        told = Entry(at=now, kind=EntryKind.RECOVERY, source=None, url=None, vantage=vantage, facts=facts)
        await held.evidence.append([told])
        await held.store.sync(watchlist, now)
        await catch_up(held.store, held.evidence)


async def _refuse_to_forget(held: _Held) -> None:
    """Raise EvidenceError where the index knows more than the journal: it is then all that is left of those looks."""
    try:
        await held.store.open()
        known = await held.store.watermark()
    except StorageError:
        return
    next(iter(held.evidence.lines(known)), None)


async def _forget(held: _Held) -> None:
    """Empty what is made from the journal; an index that cannot be opened is set aside and begun anew."""
    assemble.readings(held.snapshots).forget()
    await held.store.clear()
