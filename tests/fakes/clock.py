"""A clock turned by hand, for tests."""

from __future__ import annotations

import asyncio
import random
from datetime import UTC, datetime, timedelta

#: A Monday, early in a month, in no week of changing clocks.
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class FakeClock:
    """
    A clock for tests.

    Turning it: call ``turn(days=1)``; whoever slept until then wakes.
    Letting it run: with ``drifts=True`` each sleep moves the hands at once, so that nobody ever waits.
    Chance: tokens and fractions come from a seed, so that a test run can be repeated.
    """

    def __init__(self, start: datetime = START, *, drifts: bool = False, seed: int = 7) -> None:
        """Begin at ``start``."""
        self._now = start
        self._drifts = drifts
        self._chance = random.Random(seed)
        self._sleepers: list[tuple[datetime, asyncio.Event]] = []
        #: Every span that anybody slept, in order.
        self.slept: list[timedelta] = []

    def now(self) -> datetime:
        """Give the time that the hands show."""
        return self._now

    async def sleep(self, span: timedelta) -> None:
        """Wait until the hands were turned that far, or move them where they drift."""
        self.slept.append(span)
        if span <= timedelta(0):
            await asyncio.sleep(0)
        elif self._drifts:
            self.turn(seconds=span.total_seconds())
            await asyncio.sleep(0)
        else:
            wake = asyncio.Event()
            self._sleepers.append((self._now + span, wake))
            await wake.wait()

    def turn(self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0) -> None:
        """Turn the hands forward, or back, and wake those whose time has come."""
        self._now += timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
        self._now = self._now.replace(microsecond=self._now.microsecond // 1000 * 1000)
        for when, wake in list(self._sleepers):
            if when <= self._now:
                wake.set()
                self._sleepers.remove((when, wake))

    def token(self, length: int) -> str:
        """Give random characters, the same in every run."""
        return "".join(self._chance.choice("abcdefghijklmnopqrstuvwxyz234567") for _ in range(length))

    def fraction(self) -> float:
        """Give a random number, the same in every run."""
        return self._chance.random()
