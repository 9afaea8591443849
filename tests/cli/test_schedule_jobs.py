"""The fixed jobs: never beside themselves, late ones run once, a fault costs nobody else, the end waits for them."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from monitor.schedule import Job, Schedule

SOON = timedelta(milliseconds=10)
LATE = timedelta(hours=1)


class Bench:
    """Counts how often each job began, and how often two of one kind ran at once."""

    def __init__(self) -> None:
        """Nothing ran yet."""
        self.begun: Counter[str] = Counter()
        self.ended: Counter[str] = Counter()
        self.beside: Counter[str] = Counter()

    def job(
        self, name: str, work: Callable[[], Awaitable[object]], *, every: timedelta = SOON, at_once: bool = True
    ) -> Job:
        """Make a job that is counted."""

        async def task() -> None:
            self.begun[name] += 1
            if self.begun[name] - self.ended[name] > 1:
                self.beside[name] += 1
            try:
                await work()
            finally:
                self.ended[name] += 1

        return Job(name=name, task=task, every=every, at_once=at_once)


async def nothing() -> None:
    """Do nothing."""


async def until(what: Callable[[], object]) -> None:
    """Let the loop run until something holds."""
    async with asyncio.timeout(20):
        while not what():  # noqa: ASYNC110 - the jobs under test are the ones that set events
            # The schedule's own timers are of the wall clock, and nobody turns that by hand.
            await asyncio.sleep(0.001)


async def test_jobs_run_at_once_or_after_their_time() -> None:
    """A job marked so begins at once; another waits for its time."""
    bench = Bench()
    schedule = Schedule(
        (
            bench.job("now", nothing, every=LATE),
            bench.job("often", nothing),
            bench.job("later", nothing, every=LATE, at_once=False),
        )
    )
    running = asyncio.create_task(schedule.run())
    await until(lambda: bench.begun["now"] and bench.begun["often"] > 3)
    schedule.stop()
    await running
    assert bench.begun["now"] == 1
    assert bench.begun["later"] == 0
    assert schedule.faults == {}


async def test_a_job_never_runs_beside_itself() -> None:
    """While one run of a job takes long, no second begins; the others go on."""
    bench, free = Bench(), asyncio.Event()
    schedule = Schedule((bench.job("slow", free.wait), bench.job("often", nothing)))
    running = asyncio.create_task(schedule.run())
    await until(lambda: bench.begun["often"] > 10)
    assert bench.begun["slow"] == 1
    free.set()
    await until(lambda: bench.begun["slow"] > 3)
    schedule.stop()
    await running
    assert bench.beside == {}


async def test_a_late_job_runs_once_and_is_not_missed(caplog: pytest.LogCaptureFixture) -> None:
    """Where the machine slept through thirty turns of a job, it runs once, however late, and not thirty times."""
    bench = Bench()
    schedule = Schedule((bench.job("often", nothing, every=timedelta(milliseconds=200)),))
    running = asyncio.create_task(schedule.run())
    await until(lambda: bench.begun["often"])
    before, woke = bench.begun["often"], time.monotonic() + 1.5
    with caplog.at_level(logging.DEBUG):
        while time.monotonic() < woke:
            # Hold the loop, as a machine that sleeps holds everything.
            pass
        await until(lambda: bench.begun["often"] > before)
        for _ in range(20):
            await asyncio.sleep(0)
    assert bench.begun["often"] <= before + 2
    assert "missed" not in caplog.text
    schedule.stop()
    await running


async def test_a_fault_is_counted_and_costs_nobody_else(caplog: pytest.LogCaptureFixture) -> None:
    """A job that fails is told in the log and counted; it and the others are run again."""

    async def fails() -> None:
        raise ValueError("a fault of ours")

    bench = Bench()
    schedule = Schedule((bench.job("bad", fails), bench.job("good", nothing)))
    running = asyncio.create_task(schedule.run())
    await until(lambda: schedule.faults.get("bad", 0) > 1 and bench.begun["good"] > 3)
    schedule.stop()
    await running
    assert set(schedule.faults) == {"bad"}
    assert "a fault of ours" in caplog.text


async def test_the_end_waits_for_what_is_under_way() -> None:
    """Nothing new begins after `stop`; a job under way is neither cut nor left behind."""
    bench, free = Bench(), asyncio.Event()
    schedule = Schedule((bench.job("slow", free.wait),))
    running = asyncio.create_task(schedule.run())
    await until(lambda: bench.begun["slow"])
    schedule.stop()
    for _ in range(50):
        await asyncio.sleep(0)
    assert not running.done()
    free.set()
    await running
    assert bench.begun["slow"] == bench.ended["slow"] == 1
