"""Steers how often adaptive sources are looked at, so that all looks of a week meet the budget."""

from __future__ import annotations

from datetime import datetime, timedelta

from monitor.judge.standing.rhythm import KAPPA, settled, steer, weekly
from monitor.model.source import Rhythm, Watchlist
from monitor.ports import Store

#: How long one correction holds.
_NIGHT = timedelta(hours=24)


class Steering:
    """Holds kappa for a night, then corrects it by one step.

    Nothing of it is kept on the disk: the first question after a start takes as many steps as are needed, from how
    the sources stand, and comes to where many nights would have come.
    """

    def __init__(self) -> None:
        """Know nothing yet."""
        self._kappa: float | None = None
        self._since: datetime | None = None
        self._watchlist: Watchlist | None = None

    async def kappa(self, store: Store, watchlist: Watchlist, looks_a_week: int | None, now: datetime) -> float:
        """Give the kappa of tonight; ``looks_a_week`` is the budget of the whole list, None one look each."""
        rested = self._since is None or now - self._since >= _NIGHT
        if watchlist is self._watchlist and not rested:
            # Rounds are made every minute, and lists may be long.
            return KAPPA if self._kappa is None else self._kappa
        self._watchlist, self._since = watchlist, now
        steered = {source.id for source in watchlist.sources.values() if source.policy.every.rhythm is Rhythm.ADAPTIVE}
        if not steered:
            self._kappa = None
            return KAPPA
        pasts = [
            (standing.changes_seen, now - (standing.watched_since or now))
            async for standing in store.standings()
            if standing.source in steered
        ]
        budget = float(len(steered)) if looks_a_week is None else looks_a_week - _fixed(watchlist)
        if self._kappa is None:
            self._kappa = settled(pasts, budget=budget)
        elif rested:
            self._kappa = steer(self._kappa, planned=weekly(pasts, kappa=self._kappa), budget=budget)
        return self._kappa


def _fixed(watchlist: Watchlist) -> float:
    """Give how many looks a week sources take that have a period of their own."""
    return sum(
        timedelta(weeks=1) / source.policy.every.period
        for source in watchlist.sources.values()
        if source.policy.every.rhythm is Rhythm.PERIOD and source.policy.contact and source.url is not None
    )
