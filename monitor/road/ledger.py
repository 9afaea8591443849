"""What a round has seen, written down: held until we know that we were online, then journal first and index second."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterable
from datetime import timedelta

from monitor.judge.standing.online import Weather
from monitor.model.changed import changed
from monitor.model.exchange import Trouble
from monitor.model.finding import Finding
from monitor.model.verdict import Outcome, Standing
from monitor.ports import Evidence, Store
from monitor.road.errand import Looked, light
from monitor.road.pipeline import Pipeline

#: Entries that share one synced write of the journal and one transaction of the index.
GROUP = 200
#: Looks that may wait to be written, without their bodies, while visits go on.
_PILE = 10 * GROUP
#: No look waits longer than this for its group to fill up, while looks still end.
_PATIENCE = timedelta(seconds=5)
#: Looks held back at most, so that memory stays bounded in rounds of any size.
_HOLD = 5_000
#: Of those, looks that still carry their page because they may have to be judged again.
_HOLD_PAGES = 200


class Ledger:
    """Takes looks as they end; what stands in ``written`` is kept for good.

    A look is held while it is not certain that we were online, for an outage of ours must not count against a
    source. A look that was led elsewhere is held until the end of the round: only then it is known whether five
    addresses were led to the same page.
    """

    def __init__(self, pipeline: Pipeline, evidence: Evidence, store: Store, *, hosts: int) -> None:
        """Write what ``pipeline`` concludes; ``hosts`` is how many will be visited at most."""
        self._pipeline = pipeline
        self._evidence = evidence
        self._store = store
        self._held: deque[Looked] = deque()
        self._led: deque[Looked] = deque()
        self._ready: deque[Looked] = deque()
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
        kept_in = looked.judgement.outcome in (Outcome.SKIPPED, Outcome.FORBIDDEN_TARGET)
        if looked.answered or not kept_in:
            # Where robots.txt or our own guard keeps us in nothing was asked, so silence says nothing about our line.
            self.weather.note(
                host,
                answered=looked.answered,
                expected=looked.look.before.failing_since is None,
                unknown_name=looked.judgement.trouble is Trouble.DNS_NOT_FOUND,
            )
        if looked.judgement.outcome in (Outcome.MOVED, Outcome.REDIRECTED):
            self._led.append(looked)
            if len(self._led) > _HOLD_PAGES:
                self._held.append(_without_bytes(self._led.popleft()))
        else:
            self._held.append(_without_bytes(looked))
        if self.weather.settled(self.hosts) or len(self._held) > _HOLD:
            self._ready.extend(self._held)
            self._held.clear()
        full = len(self._ready) >= GROUP or (self._ready and looked.ended - self._ready[0].ended > _PATIENCE)
        # Who writes already takes what came meanwhile; others wait for it only where too much piles up.
        if full and (not self._writing.locked() or len(self._ready) > _PILE):
            await self._write(least=GROUP)

    async def _write(self, *, least: int) -> None:
        """Write groups, one at a time: the journal, then the index."""
        async with self._writing:
            while self._ready:
                group = [self._ready.popleft() for _ in range(min(GROUP, len(self._ready)))]
                entries = [self._pipeline.conclude(looked) for looked in group]
                await self._store.record(await self._evidence.append(entries))
                self.written.extend((entry.standing, entry.findings) for entry in entries if entry.standing)
                self.on_written(len(group))
                if len(self._ready) < least:
                    return

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
        self._held.extend(self._judged_again())
        self._led.clear()
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
            others = tuple(other.look.source.id for other in together[looked.seen.final_url] if other is not looked)
            new = set(others) - set(looked.look.landed_here)
            again.append(_without_bytes(self._pipeline.judge_again(looked, others) if new else looked))
        return again


def _without_bytes(looked: Looked) -> Looked:
    """Let go of pages and bodies; they are kept on the disk."""
    return changed(looked, look=light(looked.look))
