"""Adaptive rhythms: months of a hand-turned clock stay within the budget, and restless pages get more of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from monitor.judge.standing.plan import next_due
from monitor.judge.standing.rhythm import KAPPA
from monitor.model.source import Every, Policy, Rhythm, Source, Watchlist
from monitor.model.verdict import Judgement, Outcome, Standing, Verdict, Weight
from monitor.running.steering import Steering
from tests.contracts.journals import Journal
from tests.fakes.clock import START
from tests.fakes.store import FakeStore

ADAPTIVE = Policy(every=Every(rhythm=Rhythm.ADAPTIVE))
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
FINE = Judgement(outcome=Outcome.OK, rule="ok-fits", reason="It is there.", weight=Weight.SUCCESS)
#: So many sources change every ten days.
RESTLESS = 10


def listed(count: int, *, weekly: int = 0) -> Watchlist:
    """Watch so many adaptive sources, and so many weekly ones."""
    names = [(f"s{n:03}", ADAPTIVE) for n in range(count)] + [(f"w{n:03}", Policy()) for n in range(weekly)]
    return Watchlist(sources={name: Source(id=name, url=f"https://{name}.example/", policy=p) for name, p in names})


class Months:
    """A list that is looked at whenever it is due; ``await months.pass_by(182)``, then ask ``a_week``."""

    def __init__(self, watchlist: Watchlist, looks_a_week: int | None) -> None:
        """Begin with nobody looked at."""
        self.watchlist, self.budget = watchlist, looks_a_week
        self.journal, self.store, self.steering = Journal(), FakeStore(), Steering()
        self.standings = {
            name: Standing(source=name, url=source.url or "", next_due=START)
            for name, source in watchlist.sources.items()
        }
        self.looks: list[tuple[datetime, str]] = []
        self.kappas: list[float] = []

    async def pass_by(self, days: int) -> None:
        """Let days pass, one round each."""
        await self.store.sync(self.watchlist, START)
        for day in range(days):
            now = START + day * DAY
            kappa = await self.steering.kappa(self.store, self.watchlist, self.budget, now)
            self.kappas.append(kappa)
            for name, standing in self.standings.items():
                if standing.next_due is not None and standing.next_due <= now:
                    await self._look(name, standing, now, kappa)

    async def _look(self, name: str, before: Standing, now: datetime, kappa: float) -> None:
        """Look at one source, and write it down."""
        source = self.watchlist.sources[name]
        changes = (now - START) // (10 * DAY) if int(name[1:]) < RESTLESS else 0
        since = before.watched_since or now
        seen = replace(before, verdict=Verdict.LIVE, watched_since=since, checked_at=now, changes_seen=changes)
        due = next_due(seen, source, at=now, fraction=0.5, judgement=FINE, kappa=kappa)
        self.standings[name] = replace(seen, next_due=due)
        self.looks.append((now, name))
        await self.store.record([self.journal.look(name, now, watched_since=since, changes_seen=changes)])

    def a_week(self, since: timedelta, until: timedelta, kind: str = "s") -> float:
        """Count the looks of a stretch, per week."""
        stretch = [name for at, name in self.looks if since <= at - START < until and name.startswith(kind)]
        return len(stretch) / ((until - since) / WEEK)


@pytest.mark.parametrize(("budget", "wanted"), [(None, 60), (30, 30), (120, 120)])
async def test_half_a_year_keeps_to_the_budget(budget: int | None, wanted: float) -> None:
    """Looks a week come to rest near the budget, by gentle steps; pages that change get twice the looks of others."""
    months = Months(listed(60), budget)
    await months.pass_by(182)
    assert months.a_week(13 * WEEK, 26 * WEEK) == pytest.approx(wanted, rel=0.15)
    counts = Counter(name for at, name in months.looks if at - START > 13 * WEEK)
    restless = sum(counts[f"s{n:03}"] for n in range(RESTLESS)) / RESTLESS
    others = sum(counts[f"s{n:03}"] for n in range(RESTLESS, 60)) / (60 - RESTLESS)
    assert restless > 2 * others
    assert all(0.8 - 1e-9 <= later / earlier <= 1.25 + 1e-9 for earlier, later in pairwise(months.kappas))


async def test_sources_with_a_rhythm_of_their_own_are_paid_first() -> None:
    """The budget is that of the whole list: what weekly sources take is not there for adaptive ones."""
    months = Months(listed(40, weekly=20), 40)
    await months.pass_by(182)
    assert months.a_week(13 * WEEK, 26 * WEEK, "w") == pytest.approx(20, rel=0.15)
    assert months.a_week(13 * WEEK, 26 * WEEK) == pytest.approx(20, rel=0.15)


async def test_a_restart_goes_on_where_it_was() -> None:
    """Nothing of it is kept on the disk, and still the first night after a start is like the one before."""
    months = Months(listed(60), 30)
    await months.pass_by(150)
    now = START + 150 * DAY
    assert await Steering().kappa(months.store, months.watchlist, 30, now) == pytest.approx(months.kappas[-1], rel=0.1)


async def test_without_adaptive_sources_nothing_is_steered() -> None:
    """Whoever steers nothing has the usual rhythm."""
    months = Months(listed(0, weekly=3), None)
    await months.pass_by(2)
    assert months.kappas == [KAPPA, KAPPA]
