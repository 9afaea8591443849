"""What every clock promises; the machine's and the one turned by hand both pass it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import UTC, timedelta

import pytest

from monitor.ports import Clock


class ClockContract(ABC):
    """Subclass it and give a clock on which a sleep of some milliseconds ends by itself."""

    @abstractmethod
    def clock(self) -> Clock:
        """Give a clock."""

    def test_time_is_of_whole_milliseconds_in_utc(self) -> None:
        """The journal writes no finer time, and what it reads back must be what was meant."""
        for _ in range(50):
            now = self.clock().now()
            assert now.tzinfo is UTC
            assert now.microsecond % 1000 == 0

    @pytest.mark.parametrize("span", [timedelta(0), timedelta(seconds=-9), timedelta(milliseconds=3)])
    async def test_a_sleep_is_as_long_as_it_was_asked_for(self, span: timedelta) -> None:
        """The time has come when it ends; one that lies behind us ends at once."""
        clock = self.clock()
        before = clock.now()
        await clock.sleep(span)
        # A sleep may begin in the middle of a millisecond.
        assert clock.now() - before >= span - timedelta(milliseconds=1)

    def test_tokens_are_words_of_a_small_alphabet_and_no_two_alike(self) -> None:
        """They stand in the names of files and in addresses, on disks that do not tell capitals apart."""
        clock = self.clock()
        tokens = [clock.token(16) for _ in range(400)]
        assert len(set(tokens)) == 400
        assert set("".join(tokens)) == set("abcdefghijklmnopqrstuvwxyz234567")
        assert [len(clock.token(length)) for length in (0, 1, 4, 9_000)] == [0, 1, 4, 9_000]

    def test_fractions_lie_between_nothing_and_one(self) -> None:
        """They spread over the whole of it, and never reach one."""
        clock = self.clock()
        found = [clock.fraction() for _ in range(2_000)]
        assert all(0 <= each < 1 for each in found)
        assert min(found) < 0.05
        assert max(found) > 0.95
        assert 0.4 < sum(found) / len(found) < 0.6
