"""What a round has seen, written down: held until we know that we were online, then journal first and index second."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta

from monitor.judge.standing.online import Weather
from monitor.model.address import host_key, normalise
from monitor.model.changed import changed
from monitor.model.exchange import Trouble
from monitor.model.finding import Finding, Unjudged
from monitor.model.verdict import Outcome, Standing
from monitor.ports import Clock, Evidence, Store
from monitor.road.company import in_doubt, stray_of, well_before
from monitor.road.concluding import of_run
from monitor.road.errand import Looked, light
from monitor.road.pipeline import Pipeline

#: Entries that share one synced write of the journal and one transaction of the index.
GROUP = 200
#: Looks that may wait to be written, without their bodies, while visits go on.
_PILE = 10 * GROUP
#: No look waits longer than this for its group to fill up, and no copy for a line.
_PATIENCE = timedelta(seconds=2)
#: How often it is seen to, in seconds, while no look ends.
_TICK = 0.5
#: Looks held back at most, so that memory stays bounded in rounds of any size.
_HOLD = 5_000
#: Of those, looks that still carry their page because they may have to be judged again.
_HOLD_PAGES = 200


class Ledger:
    """Takes looks as they end; what stands in ``written`` is kept for good.

    A look is held while it is not certain that we were online, for an outage of ours must not count against a
    source. A look that was led elsewhere is held until the end of the round: only then it is known whether five
    addresses were led to the same page. So is one that may have been shown the page of a captive portal, for only then
    it is known who else was. The copy of a look that is held has a line of its own soon, so that whoever kills the run
    leaves a copy that is told of, and unjudged.
    """

    def __init__(
        self, pipeline: Pipeline, evidence: Evidence, store: Store, clock: Clock, *, hosts: int, run: str = ""
    ) -> None:
        """Write what ``pipeline`` concludes; ``hosts`` is how many will be visited at most, ``run`` names the round."""
        self._run = run
        self._clock = clock
        self._pipeline = pipeline
        self._evidence = evidence
        self._store = store
        self._held: deque[Looked] = deque()
        self._led: deque[Looked] = deque()
        #: Looks that may have been shown somebody else's page.
        self._astray: deque[Looked] = deque()
        self._ready: deque[Looked] = deque()
        #: Looks that were held with a copy of which no line tells yet.
        self._untold: deque[Looked] = deque()
        self._writing = asyncio.Lock()
        #: Who answered so far.
        self.weather = Weather()
        #: How many hosts the round visits at most.
        self.hosts = hosts
        #: How every source stands that was written, with what turned, in the order of writing.
        self.written: list[tuple[Standing, tuple[Finding, ...]]] = []
        #: Called after each group, with the number of looks in it.
        self.on_written: Callable[[int], None] = lambda _: None

    async def add(self, looked: Looked, host: str) -> None:
        """Take one look that has ended, and write a group where one is full."""
        kept_in = (
            looked.judgement.outcome in (Outcome.SKIPPED, Outcome.FORBIDDEN_TARGET)
            or looked.judgement.trouble is Trouble.PRIVATE_ADDRESS
        )
        stray = stray_of(looked)
        if looked.answered or not kept_in:
            # Where robots.txt or our own guard keeps us in nothing was asked, so silence says nothing about our line.
            self.weather.note(
                host,
                answered=looked.answered,
                expected=well_before(looked.look.before),
                unknown_name=looked.judgement.trouble is Trouble.DNS_NOT_FOUND,
                stray=stray,
            )
        led = looked.judgement.outcome in (Outcome.MOVED, Outcome.REDIRECTED)
        if led:
            self._led.append(looked)
            if len(self._led) > _HOLD_PAGES:
                self._held.append(_without_bytes(self._led.popleft()))
        elif stray is not None:
            self._astray.append(_without_bytes(looked))
            if len(self._astray) > _HOLD:
                self._held.append(self._astray.popleft())
        else:
            self._held.append(_without_bytes(looked))
        sure = self._settle()
        if looked.seen.capture is not None and (led or stray is not None or not sure):
            self._untold.append(_without_bytes(looked))
        await self._write_what_waits(looked.ended)

    async def keep_up(self, ended: asyncio.Event) -> None:
        """Write what waits too long while no look ends: a host that is silent must not hold the others back.

        Comes back soon after ``ended`` is set, never in the middle of a group.
        """
        while not ended.is_set():
            try:
                async with asyncio.timeout(_TICK):
                    await ended.wait()
            except TimeoutError:
                self._settle()
                await self._write_what_waits(self._clock.now())

    def _settle(self) -> bool:
        """Let go of what is held where it is certain that we were online, or too much is held; tell whether it is."""
        sure = self.weather.settled(self.hosts) or len(self._held) > _HOLD
        if sure:
            self._ready.extend(self._held)
            self._held.clear()
        return sure

    async def _write_what_waits(self, now: datetime) -> None:
        """Write groups that are full, or that have waited long enough for more."""
        waits = self._untold and now - self._untold[0].ended > _PATIENCE
        if (waits or len(self._untold) >= GROUP) and not self._writing.locked():
            await self._tell(Unjudged.WAITS)
        full = len(self._ready) >= GROUP or (self._ready and now - self._ready[0].ended > _PATIENCE)
        # Who writes already takes what came meanwhile; others wait for it only where too much piles up.
        if full and (not self._writing.locked() or len(self._ready) > _PILE):
            await self._write(least=GROUP)

    async def _write(self, *, least: int) -> None:
        """Write groups, one at a time: the journal, then the index."""
        async with self._writing:
            while self._ready:
                group = [self._ready.popleft() for _ in range(min(GROUP, len(self._ready)))]
                entries = [of_run(self._pipeline.conclude(looked), self._run) for looked in group]
                await self._store.record(await self._evidence.append(entries))
                self.written.extend((entry.standing, entry.findings) for entry in entries if entry.standing)
                self.on_written(len(group))
                if len(self._ready) < least:
                    return

    async def _tell(self, why: Unjudged) -> None:
        """Write lines for the copies of looks that are held and have none."""
        async with self._writing:
            held = {_mark(looked) for looked in (*self._held, *self._led, *self._astray)}
            untold = (looked for looked in self._untold if _mark(looked) in held)
            entries = [of_run(self._pipeline.unjudged(looked, why), self._run) for looked in untold]
            self._untold.clear()
            for start in range(0, len(entries), GROUP):
                await self._store.record(await self._evidence.append(entries[start : start + GROUP]))

    async def put_away(self) -> None:
        """Tell of the copies that are left, and judge nothing: the round was offline."""
        await self._tell(Unjudged.OFFLINE)

    def amend(self, written: Iterable[tuple[Standing, tuple[Finding, ...]]]) -> None:
        """Take up how sources stand that were written after this round's looks, beside what turned in them."""
        later = {standing.source: (standing, findings) for standing, findings in written}
        for place, (standing, findings) in enumerate(self.written):
            if standing.source in later:
                after, more = later.pop(standing.source)
                self.written[place] = (after, (*findings, *more))
        self.written += later.values()

    async def finish(self) -> None:
        """Write all that is left. Not to be called where the round was offline: nothing is judged then."""
        self._held.extend(self._doubted([*self._judged_again(), *self._astray]))
        self._led.clear()
        self._astray.clear()
        self._ready.extend(self._held)
        self._held.clear()
        while self._ready:
            await self._write(least=1)

    def _judged_again(self) -> list[Looked]:
        """Judge those that were led elsewhere once more, now that all landings of the round are known."""
        together: dict[str | None, list[Looked]] = {}
        for looked in self._led:
            together.setdefault(looked.seen.final_url, []).append(looked)
        again = []
        for looked in self._led:
            others = {_place(other) for other in together[looked.seen.final_url]} - {_place(looked)}
            new = others - set(looked.look.landed_here)
            again.append(_without_bytes(self._pipeline.judge_again(looked, tuple(others)) if new else looked))
        return again

    def _doubted(self, held: list[Looked]) -> Iterator[Looked]:
        """Take back what was judged of those that were shown a page of somebody else."""
        strays = [stray_of(looked) for looked in held]
        for looked, stray in zip(held, strays, strict=True):
            if stray is not None:
                # Some are known to be such only now that all landings are.
                self.weather.note(host_key(_place(looked)), answered=True, stray=stray)
        for looked, stray in zip(held, strays, strict=True):
            portal = self.weather.portal(stray) if stray is not None else None
            yield looked if portal is None else in_doubt(looked, portal)


def _place(looked: Looked) -> str:
    """Give the address that was looked at, as it is asked for."""
    return normalise(looked.look.source.url or "")


def _mark(looked: Looked) -> tuple[str, str]:
    """Tell the copy of a look from others; addresses that differ in their fragment share one."""
    return looked.look.source.id, looked.seen.capture.file if looked.seen.capture else ""


def _without_bytes(looked: Looked) -> Looked:
    """Let go of pages and bodies; they are kept on the disk."""
    return changed(looked, look=light(looked.look))
