"""Which hosts a round visits, in which order, and what the index knows of each before it is visited."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable
from datetime import datetime, timedelta

from monitor.model.check import Check, Why
from monitor.ports import Clock, Store
from monitor.road.grounds import Grounds
from monitor.road.visit import Visit, visits

#: A visit to one host with all its due sources must not take longer, or another worker may take the host.
LEASE = timedelta(hours=2)
#: Hosts that are claimed or briefed at once, at least.
_FEWEST = 16


class Itinerary:
    """Plans the visits of one round."""

    def __init__(self, *, grounds: Grounds, store: Store, clock: Clock, owner: str, at_once: int) -> None:
        """Plan over an index; leases carry the name ``owner``, and ``at_once`` visits are made side by side."""
        self._grounds = grounds
        self._store = store
        self._clock = clock
        self._owner = owner
        self._some = max(_FEWEST, at_once)
        #: Nobody wanted more, though more hosts were due.
        self.left = False

    async def each(self, meant: list[Visit]) -> AsyncIterator[Visit]:
        """Give visits, some at a time briefed: one question to the index costs as much as a hundred at once."""
        for start in range(0, len(meant), self._some):
            for visit in await self._briefed(meant[start : start + self._some]):
                yield visit

    async def claimed(self, *, stopping: Callable[[], bool]) -> AsyncIterator[Visit]:
        """Claim hosts that are due and ready until there are none, or nobody wants more."""
        while not stopping():
            now = self._clock.now()
            hosts = await self._store.claim(now, limit=self._some, owner=self._owner, lease=LEASE)
            if not hosts:
                return
            dues = await self._store.dues(hosts, now)
            meant = [Visit(host=host, checks=self._due(dues.get(host, ()))) for host in hosts]
            for visit in await self._briefed(meant):
                yield visit
        more = await self._store.claim(self._clock.now(), limit=1, owner=self._owner, lease=LEASE)
        await self._store.release(more, self._owner)
        self.left = bool(more)

    async def sources(self, names: Iterable[str]) -> AsyncIterator[Visit]:
        """Give visits to the sources of these names; those that are on the list no more are left out."""
        listed = self._grounds.watchlist.sources
        meant = visits([listed[name] for name in names if name in listed], self._clock.now(), Why.ASKED)
        async for visit in self.each(meant):
            yield visit

    async def _briefed(self, meant: list[Visit]) -> list[Visit]:
        """Ask the index what is known of hosts and sources before they are visited."""
        ids = [check.source.id for visit in meant for check in visit.checks]
        known = await self._store.brief([visit.host for visit in meant], ids)
        return [visit.briefed(known) for visit in meant]

    def _due(self, dues: Iterable[tuple[str, datetime]]) -> tuple[Check, ...]:
        """Give the checks that are due at a host; the index may still know a source that the list has lost."""
        listed = self._grounds.watchlist.sources
        return tuple(Check(source=listed[name], due=since, why=Why.INTERVAL) for name, since in dues if name in listed)
