"""The machine's clock and the one turned by hand keep the same promises."""

from __future__ import annotations

from monitor.clock import SystemClock
from monitor.ports import Clock
from tests.contracts.clock_contract import ClockContract
from tests.fakes.clock import FakeClock


class TestSystemClock(ClockContract):
    """The clock of the machine."""

    def clock(self) -> Clock:
        """Give it."""
        return SystemClock()


class TestFakeClock(ClockContract):
    """The clock of tests, its hands moved by whoever sleeps."""

    def clock(self) -> Clock:
        """Give one."""
        return FakeClock(drifts=True)
