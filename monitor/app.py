"""The handful of things that anyone may ask for; both doors call this room and nothing deeper."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from monitor import assemble
from monitor.choosing import chosen, impatient, never_seen, the_one
from monitor.errors import StorageError, UsageError
from monitor.model.check import Why
from monitor.model.finding import Item, Report, Run
from monitor.model.snapshot import Capture
from monitor.model.source import Remark, Source, Watchlist
from monitor.model.verdict import Verdict
from monitor.ports import Clock, Documents, Evidence, PastLook, Recovery, Store
from monitor.settings import Settings

if TYPE_CHECKING:
    from monitor.grounds import Grounds
    from monitor.progress import Progress
    from monitor.round import Round

#: Sources that `status` shows one by one before it refers to `monitor list`.
_MOST_UNWELL = 200


#: A sources file of so many bytes is read for `status` too.
_READ_AT_ONCE = 500_000


class Which(StrEnum):
    """Which sources a pass takes."""

    DUE = "due"
    ALL = "all"
    NEW = "new"
    NAMED = "named"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Everything that is known of one source."""

    item: Item
    history: tuple[PastLook, ...]
    captures: tuple[Capture, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The files, held for writing by this process alone, with the index caught up."""

    settings: Settings
    snapshots: Path
    evidence: Evidence
    store: Store
    recovery: Recovery


class Monitor:
    """One sources file and the snapshots folder beside it."""

    def __init__(self, file: Path, *, snapshots: Path | None = None, clock: Clock | None = None) -> None:
        """Name the sources file; nothing is read before it is needed."""
        self.file = file
        self.clock = clock or assemble.clock()
        self._snapshots = snapshots

    # -- people's files ---------------------------------------------------------------------------------------

    @property
    def documents(self) -> Documents:
        """What reads the sources file; made anew each time, so that edits are seen."""
        return assemble.documents(self.file)

    def lint(self) -> tuple[Remark, ...]:
        """Say everything there is to say about the sources file, without going out."""
        return self.documents.remarks()

    def settings(self) -> Settings:
        """Read the settings alone."""
        return assemble.settings(self.file)

    def snapshots(self, settings: Settings) -> Path:
        """Tell where captures, journal and index live."""
        return self._snapshots or self.file.parent / settings.snapshots

    def watchlist(self) -> Watchlist:
        """Read the sources; raises ConfigurationError with every place where they cannot be used."""
        return self.documents.read()

    def add(self, urls: Sequence[str]) -> list[str]:
        """Put sources into the file, leaving every other byte as it was, and give their ids."""
        return [assemble.add(self.file, url) for url in urls]

    # -- looking ----------------------------------------------------------------------------------------------

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[Opened]:
        """Hold the folder, mend what a killed run left, and bring the index up to the journal."""
        settings = self.settings()
        snapshots = self.snapshots(settings)
        evidence = assemble.evidence(settings, snapshots, self.clock)
        evidence.hold()
        try:
            store = assemble.store(settings, snapshots)
            recovery = await evidence.recover()
            await store.open()
            try:
                await _catch_up(store, evidence)
                # The folder is ours alone, so that a lease that is still there belongs to a run that was killed.
                await store.forget_leases()
                yield Opened(settings=settings, snapshots=snapshots, evidence=evidence, store=store, recovery=recovery)
            finally:
                await store.close()
        finally:
            evidence.release()

    @asynccontextmanager
    async def going(self, house: Opened) -> AsyncIterator[assemble.Going]:
        """Put together what going out needs; passes share it, for parsing processes and name caches are costly."""
        settings, _ = assemble.resolved(house.settings, Watchlist())
        going = assemble.going(settings, house.evidence, self.clock)
        try:
            yield going
        finally:
            await going.fetcher.close()
            await going.reader.close()

    async def take_up(self, house: Opened, watchlist: Watchlist) -> Grounds:
        """Make the index know of every source, and work out what follows from the list: once, not once a pass."""
        await house.store.sync(watchlist, self.clock.now())
        _, watchlist = assemble.resolved(house.settings, watchlist)
        from monitor.grounds import survey

        return survey(watchlist)

    async def check(
        self,
        which: Which = Which.DUE,
        words: Sequence[str] = (),
        *,
        patience: int | None = None,
        progress: Progress | None = None,
        on_round: Callable[[Round], None] = lambda _: None,
    ) -> Report:
        """Make one pass and give the report of what was looked at; ``on_round`` gets what can be told to stop."""
        watchlist = self.watchlist()
        # Words that name nothing are refused before anything is made or held.
        chosen(watchlist, {}, words)
        if patience is not None:
            watchlist = impatient(watchlist, patience)
        async with self.opened() as house, self.going(house) as going:
            grounds = await self.take_up(house, watchlist)
            return await self.pass_once(house, going, grounds, which, words, progress=progress, on_round=on_round)

    async def pass_once(
        self,
        house: Opened,
        going: assemble.Going,
        grounds: Grounds,
        which: Which,
        words: Sequence[str] = (),
        *,
        progress: Progress | None = None,
        on_round: Callable[[Round], None] = lambda _: None,
    ) -> Report:
        """Make one pass over an opened folder."""
        from monitor.reporting import report_of, told
        from monitor.round import Round

        begun = self.clock.now()
        name = _run_id(begun, self.clock.token(4))
        watchlist = grounds.watchlist
        round_ = Round(
            settings=going.settings,
            grounds=grounds,
            pipeline=going.pipeline,
            fetcher=going.fetcher,
            evidence=house.evidence,
            store=house.store,
            clock=self.clock,
            owner=name,
            progress=progress,
        )
        on_round(round_)
        meant: tuple[Source, ...] = tuple(watchlist.sources.values())
        if which is Which.DUE:
            passed = await round_.due()
        else:
            standings = {standing.source: standing async for standing in house.store.standings()}
            meant = chosen(watchlist, standings, words)
            if which is Which.NEW:
                meant = tuple(source for source in meant if never_seen(standings.get(source.id)))
            passed = await round_.named(meant, Why.NEW if which is Which.NEW else Why.ASKED)
        run = Run(
            id=name,
            started=begun,
            finished=self.clock.now(),
            vantage=house.settings.vantage.name,
            offline=passed.offline,
            checked=len(passed.looked),
            mishaps=(*passed.mishaps, *told(house.recovery)),
        )
        return await report_of(house.store, watchlist, meant, run, passed)

    # -- how things stand -------------------------------------------------------------------------------------

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[tuple[Settings, Store]]:
        """Open the index for reading; never takes the lock, so that it works beside a running service."""
        settings = self.settings()
        snapshots = self.snapshots(settings)
        store = assemble.store(settings, snapshots, readonly=True)
        await store.open()
        try:
            yield settings, store
        finally:
            await store.close()

    async def status(self) -> tuple[Report, Mapping[Verdict, int]]:
        """Give the counts of all sources, and a report of those that are worst off.

        A sources file of common size is read, so that what was edited shows at once; a huge one is not, and the
        index alone answers.
        """
        from monitor.report.words import WORST_FIRST

        if self.file.is_file() and self.file.stat().st_size <= _READ_AT_ONCE:
            whole = await self.report()
            return whole, whole.counts
        async with self.reading() as (settings, store):
            counts = await store.counts()
            items: list[Item] = []
            for verdict in WORST_FIRST:
                if verdict is Verdict.LIVE or not counts[verdict] or len(items) == _MOST_UNWELL:
                    continue
                async for standing in store.standings(verdicts=[verdict]):
                    items.append(Item(source=Source(id=standing.source, url=standing.url or None), standing=standing))
                    if len(items) == _MOST_UNWELL:
                        break
            now = self.clock.now()
            run = Run(id=_run_id(now, "status"), started=now, finished=now, vantage=settings.vantage.name)
            return Report(run=run, items=tuple(items)), counts

    async def report(self, words: Sequence[str] = ()) -> Report:
        """Give the report of everything, or of what the words name, without looking at anything."""
        from monitor.reporting import item_of

        watchlist = self.watchlist()
        async with self.reading() as (settings, store):
            standings = {standing.source: standing async for standing in store.standings()}
            meant = chosen(watchlist, standings, words)
            now = self.clock.now()
            run = Run(id=_run_id(now, "report"), started=now, finished=now, vantage=settings.vantage.name, checked=0)
            items = tuple(item_of(watchlist, source, standings.get(source.id), now) for source in meant)
            return Report(run=run, items=items)

    async def show(self, word: str) -> Shown:
        """Give everything that is known of one source."""
        from monitor.reporting import item_of

        watchlist = self.watchlist()
        async with self.reading() as (_, store):
            standings = {standing.source: standing async for standing in store.standings()}
            source = the_one(watchlist, standings, word)
            item = item_of(watchlist, source, standings.get(source.id), self.clock.now())
            return Shown(
                item=replace(item, turns=await store.findings(source.id)),
                history=await store.history(source.id),
                captures=await store.captures(source.id),
            )

    async def texts(self, word: str) -> tuple[Item, str, str]:
        """Give one source with the text that was cited and the text of the latest copy."""
        from monitor.reporting import item_of

        watchlist = self.watchlist()
        async with self.reading() as (settings, store):
            evidence = assemble.evidence(settings, self.snapshots(settings), self.clock)
            standings = {standing.source: standing async for standing in store.standings()}
            source = the_one(watchlist, standings, word)
            item = item_of(watchlist, source, standings.get(source.id), self.clock.now())
            baseline, latest = item.standing.baseline, item.standing.payload_capture
            if baseline is None or latest is None:
                raise UsageError(
                    f"{source.id} has no two copies to compare yet; `monitor history {source.id}` lists them"
                )
            was, now = await evidence.payload(baseline), await evidence.payload(latest)
            return item, was.text or "", now.text or ""

    async def rebuild(self) -> tuple[int, Recovery]:
        """Empty the index and fill it again from the journal; give the number of lines that were read."""
        watchlist = self.watchlist()
        settings = self.settings()
        snapshots = self.snapshots(settings)
        evidence = assemble.evidence(settings, snapshots, self.clock)
        evidence.hold()
        store = assemble.store(settings, snapshots)
        try:
            recovery = await evidence.recover()
            await _refuse_to_forget(store, evidence)
            # A damaged or foreign index cannot be opened, but it can be set aside and begun anew.
            await store.clear()
            await store.sync(watchlist, self.clock.now())
            return await _catch_up(store, evidence), recovery
        finally:
            await store.close()
            evidence.release()


def rules() -> dict[str, str]:
    """Give the sentence of every rule by its id, for reports that explain themselves."""
    from monitor.judge.rules import RULES

    return {rule.id: rule.says for rule in RULES}


def sources_schema() -> Mapping[str, object]:
    """Give the JSON Schema of the sources file."""
    return assemble.sources_schema()


def begin(file: Path) -> None:
    """Write a commented sources file to begin with; raises UsageError where there is one."""
    if file.exists():
        raise UsageError(f"{file} is there already; it was left as it is")
    try:
        file.write_text(assemble.first_sources(), encoding="utf-8")
    except OSError as error:
        raise StorageError(f"{file} could not be written: {error.strerror}") from error


def _run_id(now: datetime, token: str) -> str:
    """Name a run: when it began, and something no other run has."""
    return f"{now:%Y%m%dT%H%M%SZ}-{token}"


async def _refuse_to_forget(store: Store, evidence: Evidence) -> None:
    """Raise EvidenceError where the index knows more than the journal: it is then all that is left of those looks."""
    try:
        await store.open()
        known = await store.watermark()
    except StorageError:
        return
    next(iter(evidence.lines(known)), None)


async def _catch_up(store: Store, evidence: Evidence) -> int:
    """Write into the index what stands in the journal and not yet there."""
    count = 0
    group = []
    for line in evidence.lines(await store.watermark()):
        group.append(line)
        count += 1
        if len(group) == 1_000:
            await store.record(group)
            group = []
    if group:
        await store.record(group)
    return count
