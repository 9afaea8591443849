"""A small year by the hand-turned clock; the large one is ``python -m benchmarks.year``."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from benchmarks.year import Year, most_a_day


async def test_a_year_is_told_calmly_and_wholly(tmp_path: Path) -> None:
    """No alert for a source to which nothing happened, every real turn exactly once, one message a day at most."""
    year = Year(tmp_path, 150, seed=5, tell_every=timedelta(hours=12))
    told = await year.run()
    assert told.looks > 7_000
    assert told.innocent == []
    assert told.missed == []
    assert told.turns == sum(sum(fate.expected.values()) for fate in year.weather.fates) > 10
    assert all(most_a_day(times) <= 1 for times in told.messages.values())
