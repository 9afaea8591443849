"""Lets many wait for one trip."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from monitor.evidence.grouped import Grouped


class Trips:
    """Work that is let go by hand, and remembers its groups."""

    def __init__(self) -> None:
        """Begin with no trips; all may go."""
        self.groups: list[list[int]] = []
        self.most = 0
        self.under_way = 0
        self.go = asyncio.Event()
        self.go.set()

    async def work(self, jobs: Sequence[int]) -> Sequence[int | Exception]:
        """Double every job; seven fails, thirteen fails the trip."""
        self.groups.append(list(jobs))
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        await self.go.wait()
        self.under_way -= 1
        if 13 in jobs:
            raise RuntimeError("thirteen")
        return [ValueError("seven") if job == 7 else job * 2 for job in jobs]


async def test_who_comes_later_joins_the_next_trip() -> None:
    """The first goes alone, all who came meanwhile go together, in order."""
    trips = Trips()
    trips.go.clear()
    grouped = Grouped(trips.work, largest=3)
    tasks = [asyncio.create_task(grouped.do(job)) for job in range(6)]
    await asyncio.sleep(0)
    trips.go.set()
    assert await asyncio.gather(*tasks) == [0, 2, 4, 6, 8, 10]
    assert trips.groups == [[0, 1, 2], [3, 4, 5]]
    assert trips.most == 1


async def test_one_after_the_other() -> None:
    """Who comes right after a trip ended starts the next; nobody is left waiting."""
    trips = Trips()
    grouped = Grouped(trips.work, largest=3, at_once=2)
    assert [await grouped.do(job) for job in range(5)] == [0, 2, 4, 6, 8]


async def test_several_trips_at_once() -> None:
    """As many trips as allowed are under way, no more."""
    trips = Trips()
    trips.go.clear()
    grouped = Grouped(trips.work, largest=1, at_once=2)
    tasks = [asyncio.create_task(grouped.do(job)) for job in range(5)]
    for _ in range(5):
        await asyncio.sleep(0)
    assert trips.under_way == 2
    trips.go.set()
    assert await asyncio.gather(*tasks) == [0, 2, 4, 6, 8]
    assert trips.most == 2


async def test_failures_reach_whom_they_concern() -> None:
    """One bad job costs nobody else; a trip that fails fails for all who were on it, and the next goes on."""
    grouped = Grouped(Trips().work, largest=2)
    results = await asyncio.gather(*(grouped.do(job) for job in (1, 7, 13, 2, 3)), return_exceptions=True)
    assert [str(result) for result in results] == ["2", "seven", "thirteen", "thirteen", "6"]


async def test_who_stops_waiting_stops_nobody() -> None:
    """A cancelled caller leaves; its job and all others are done."""
    trips = Trips()
    trips.go.clear()
    grouped = Grouped(trips.work, largest=3)
    tasks = [asyncio.create_task(grouped.do(job)) for job in range(3)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    tasks[1].cancel()
    await asyncio.sleep(0)
    trips.go.set()
    with pytest.raises(asyncio.CancelledError):
        await tasks[1]
    assert (await tasks[0], await tasks[2]) == (0, 4)
