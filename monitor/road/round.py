"""Every due source, once: hosts side by side, one look at a host at a time, and an honest word about the weather."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.errors import MonitorError
from monitor.judge.hearing.hushing import KINDS
from monitor.judge.hearing.owing import by_source, silenced
from monitor.judge.standing.rhythm import KAPPA, stretch_says
from monitor.model.address import normalise
from monitor.model.check import Check, HostMemory, Why
from monitor.model.exchange import Purpose, Request
from monitor.model.finding import Finding, Mishap
from monitor.model.source import Source
from monitor.model.verdict import Standing
from monitor.ports import Clock, Evidence, Fetcher, Store
from monitor.road.errand import Errand, Fellow, Looked, Trail, request_of
from monitor.road.grounds import Grounds
from monitor.road.itinerary import Itinerary
from monitor.road.learned import lost_since
from monitor.road.ledger import Ledger
from monitor.road.outlook import (
    astray_lately,
    cut_short,
    fault_told,
    incidents_of,
    is_offline,
    portals_told,
    undrawn,
    witnesses_for,
)
from monitor.road.pipeline import Pipeline
from monitor.road.places import Places
from monitor.road.progress import Progress
from monitor.road.sharing import as_then, together
from monitor.road.visit import Reception, Visit, as_written, visits, with_reason
from monitor.settings import Settings

log = logging.getLogger("monitor.road.round")

#: The longest pause between two exchanges with one host (docs/performance.md).
_LONGEST_GAP = timedelta(seconds=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """What a round leaves: how its sources stand, and whether we were online."""

    offline: bool
    ledger: Ledger
    mishaps: tuple[Mishap, ...]
    #: Sources that were looked at, by id; in an offline round nothing was judged of them.
    looked: tuple[str, ...]
    #: Sources that were due, and were put off because their host asked for rest in this round.
    postponed: tuple[str, ...] = ()
    #: Several sources of one registrable domain that fail alike are one finding.
    incidents: tuple[Finding, ...] = ()


class Round:
    """One pass over visits. One bad source never costs a round: what failed is carried on as a mishap."""

    def __init__(
        self,
        *,
        settings: Settings,
        grounds: Grounds,
        pipeline: Pipeline,
        fetcher: Fetcher,
        evidence: Evidence,
        store: Store,
        clock: Clock,
        owner: str,
        progress: Progress | None = None,
        kappa: float = KAPPA,
    ) -> None:
        """Plug the round together; leases and lines carry the name ``owner``, ``kappa`` spreads adaptive sources."""
        self._kappa = kappa
        self._settings = settings
        self._grounds = grounds
        self._pipeline = pipeline
        self._fetcher = fetcher
        self._evidence = evidence
        self._store = store
        self._clock = clock
        self._owner = owner
        self._itinerary = Itinerary(
            grounds=grounds, store=store, clock=clock, owner=owner, at_once=settings.network.at_once
        )
        self._progress = progress or Progress()
        self._mishaps: list[Mishap] = []
        self._looked: list[str] = []
        self._postponed: list[str] = []
        self._stopping = False
        #: Somebody asked for the end before every visit was made.
        self._cut = False
        #: Kept files that are known to be damaged, as source and file.
        self._faulty: frozenset[tuple[str, str]] = frozenset()
        #: When the silence about each silenced source will be over.
        self._silenced: Mapping[str, datetime] = {}

    def stop(self) -> None:
        """Begin no more visits; those under way are finished and written."""
        self._stopping = True

    @property
    def stopping(self) -> bool:
        """Whether the end was asked for."""
        return self._stopping

    @property
    def left(self) -> bool:
        """Whether looks were left when the end was asked for."""
        return self._cut or self._itinerary.left

    async def named(self, sources: Iterable[Source], why: Why) -> Passed:
        """Look at these sources now, due or not."""
        meant = visits(sources, self._clock.now(), why)
        return await self._pass(self._itinerary.each(meant), hosts=len(meant))

    async def due(self) -> Passed:
        """Look at every source that is due, host by host as they may be visited."""
        # Nobody knows yet how many will be due; more than there are it cannot be.
        return await self._pass(
            self._itinerary.claimed(stopping=lambda: self._stopping), hosts=len(self._grounds.crowds), witnesses=True
        )

    async def _pass(self, meant: AsyncIterator[Visit], *, hosts: int, witnesses: bool = False) -> Passed:
        """Visit hosts side by side, then decide whether we were online, then write what was held."""
        self._faulty = frozenset((fault.source, fault.file) for fault in await self._store.faults())
        self._silenced = silenced(by_source(await self._store.said(KINDS)), self._clock.now())
        ledger = Ledger(self._pipeline, self._evidence, self._store, self._clock, hosts=hosts, run=self._owner)
        ledger.on_written = lambda count: self._progress.step(written=count)
        visited: list[str] = []
        incidents: tuple[Finding, ...] = ()
        try:
            async with asyncio.TaskGroup() as beside:
                ended = asyncio.Event()
                beside.create_task(ledger.keep_up(ended))
                await self._visits(meant, ledger, visited)
                ended.set()
            await astray_lately(ledger, self._store, self._looked, self._clock.now())
            if witnesses and ledger.weather.hosts and not ledger.weather.vouched:
                await self._ask_witnesses(ledger)
            offline = await is_offline(ledger.weather, self._fetcher, self._settings)
            if offline:
                await ledger.put_away()
            else:
                await ledger.finish()
                incidents = await incidents_of(ledger, self._store, self._clock.now())
        except* MonitorError as failed:
            # What failed is ours and the same for every look: full disk, lost lock. The first one says it.
            raise cut_short(failed, written=len(ledger.written), looked=len(self._looked)) from failed
        finally:
            await self._store.release(visited, self._owner)
        self._mishaps += portals_told(ledger)
        return Passed(
            offline=offline,
            ledger=ledger,
            mishaps=tuple(self._mishaps),
            looked=tuple(self._looked),
            postponed=tuple(self._postponed),
            incidents=incidents,
        )

    async def _visits(self, meant: AsyncIterator[Visit], ledger: Ledger, visited: list[str]) -> None:
        """Visit hosts side by side, as many as the settings let be asked at once; note each before it is visited."""
        places = Places(self._settings.network.at_once)
        async with asyncio.TaskGroup() as group:
            async for visit in meant:
                place = await places.next()
                if self._stopping:
                    self._cut = True
                    break
                visited.append(visit.host)
                self._progress.step(planned=len(visit.checks))
                task = group.create_task(self._visit(visit, ledger, place.heard))
                task.add_done_callback(lambda _, place=place: place.leave())  # type: ignore[misc] # it is bound here and now
            # Now it is known how many there are; of those that were due it was not before.
            ledger.hosts = len(visited)

    async def _ask_witnesses(self, ledger: Ledger) -> None:
        """Look early at one or two sources that stood well, where nothing that was due answered for itself."""
        named = await witnesses_for(ledger, self._store, self._clock)
        async for visit in self._itinerary.sources(named):
            await self._visit(visit, ledger)
            if ledger.weather.vouched:
                return

    async def _visit(self, visit: Visit, ledger: Ledger, heard: Callable[[], None] = lambda: None) -> None:
        """Look at the due sources of one host, one after the other; ``heard`` hears of each answer."""
        memory = visit.memory or HostMemory(host=visit.host)
        least = self._least(visit, memory)
        host = Reception()
        for checks in together(visit.checks, self._asks, shared=self._is_shared):
            fellows = [Fellow(source=each.source, before=self._before(visit, each.source)) for each in checks]
            twin: Looked | None = None
            if not visit.asked and all(host.lets_wait(each.before) for each in fellows):
                # The host asked for rest; what else is due there waits for a later round.
                self._postponed += [check.source.id for check in checks]
                continue
            for place, check in enumerate(checks):
                if self._stopping:
                    self._cut = True
                    return
                party = fellows[place:] if twin is None else fellows[place : place + 1]
                looked = await self._look(check, party, as_then(memory, twin), twin, least, heard=heard)
                self._progress.step(looked=1)
                memory = looked.host
                # Where a fault of ours ended the look, the next of them asks for itself.
                twin = twin or (looked if looked.token else None)
                await ledger.add(looked, visit.host)
            if twin is not None:
                host.hear(twin.look, twin.judgement)

    def _before(self, visit: Visit, source: Source) -> Standing:
        """Give how a source stands before its look, its address as people write it now."""
        return as_written(visit.standings.get(source.id), source)

    def _asks(self, source: Source) -> Request:
        """Give the request that a look at a source begins with."""
        return request_of(self._settings, normalise(source.url or ""), Purpose.PAGE, source)

    def _is_shared(self, source: Source) -> bool:
        """Tell whether others watch the address of a source too."""
        return bool(self._grounds.shared) and normalise(source.url or "") in self._grounds.shared

    def _least(self, visit: Visit, memory: HostMemory) -> timedelta:
        """Give the shortest period in which all sources of a host can be visited, and say where it is too long."""
        pause = self._settings.network.per_host_pause
        crowd = self._grounds.crowds.get(visit.host, 0)
        if not pause or crowd < 2:
            return timedelta(0)
        gap = max(pause, min(10 * (memory.answer_time or timedelta(0)), _LONGEST_GAP))
        shortest = min((check.source.policy.every.period for check in visit.checks), default=timedelta(weeks=1))
        says = stretch_says(visit.host, shortest, sources=crowd, gap=gap)
        if says:
            self._mishaps.append(Mishap(what=says))
        return crowd * gap

    async def _look(
        self,
        check: Check,
        party: list[Fellow],
        memory: HostMemory,
        twin: Looked | None,
        least: timedelta,
        *,
        heard: Callable[[], None],
    ) -> Looked:
        """Look at one source; a fault of ours costs this look alone.

        ``party`` is the source with those who will share its answers; ``twin`` has heard them already.
        """
        source = check.source
        assert source.url is not None, "a source without an address is never due"
        place = normalise(source.url)
        self._looked.append(source.id)
        before, damaged = party[0].before, self._damaged(source)
        errand = Errand(
            request=request_of(self._settings, place, Purpose.PAGE, source, memory),
            check=with_reason(check, before),
            before=before,
            host=memory,
            least=least,
            kappa=self._kappa,
            silenced=self._silenced.get(source.id),
            anchors=place in self._grounds.pointed_into,
            twin=twin,
            fellows=tuple(party[1:]),
            damaged=damaged,
            anew=await self._lost(party),
        )
        trail = Trail(heard=heard)
        try:
            looked = await self._pipeline.look(
                errand, watched=self._grounds.watched, landed=self._store.landed, trail=trail
            )
        except MonitorError:
            raise
        except Exception as fault:  # one bad look must not end the round; it is told as a mishap
            ours = fault.__cause__ or fault
            log.debug("a look at %s ended by a fault of ours", source.id, exc_info=True)
            self._mishaps.append(fault_told(ours, source.id))
            return await self._pipeline.cut_short(errand, trail, f"{type(ours).__name__}: {ours}")
        if looked.look.lost:
            self._mishaps.append(
                Mishap(what=f"The copy of the cited page is lost: {looked.look.lost}", source=source.id)
            )
        if looked.look.undrawn:
            mishap = undrawn(looked.look)
            # That there is no browser at all is said once.
            self._mishaps += [mishap] if mishap not in self._mishaps else []
        return looked

    def _damaged(self, source: Source) -> frozenset[str]:
        """Give the kept files of a source that are known to be damaged."""
        return frozenset(file for of, file in self._faulty if of == source.id)

    async def _lost(self, party: list[Fellow]) -> bool:
        """Tell whether any of those who share an exchange has lost its latest whole copy."""
        for each in party:
            if await lost_since(each.before, self._evidence, self._damaged(each.source)):
                return True
        return False
