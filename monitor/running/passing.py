"""One pass over an opened folder: which sources it takes, its round, and the report of what was looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from monitor import assemble
from monitor.model.check import Why
from monitor.model.finding import Entry, EntryKind, Mishap, Report, Run
from monitor.model.source import Source, Watchlist
from monitor.ports import Clock
from monitor.road.progress import Progress
from monitor.running.choosing import chosen, never_seen
from monitor.running.holding import Opened
from monitor.running.steering import Steering

if TYPE_CHECKING:
    from monitor.assemble import Going
    from monitor.road.grounds import Grounds
    from monitor.road.round import Passed, Round


class Which(StrEnum):
    """Which sources a pass takes."""

    DUE = "due"
    ALL = "all"
    NEW = "new"
    NAMED = "named"


def run_id(now: datetime, token: str) -> str:
    """Name a run: when it began, and something no other run has."""
    return f"{now:%Y%m%dT%H%M%SZ}-{token}"


async def pass_once(
    house: Opened,
    going: Going,
    grounds: Grounds,
    which: Which,
    words: Sequence[str] = (),
    *,
    clock: Clock,
    progress: Progress | None = None,
    on_round: Callable[[Round], None] = lambda _: None,
    steering: Steering | None = None,
    resting: bool = False,
) -> Report:
    """Make one pass over an opened folder; ``on_round`` gets what can be told to stop.

    ``resting`` lists what is due beside, at hosts that asked for rest in an earlier round.
    """
    from monitor.road.round import Round
    from monitor.running.reporting import report_of, told

    begun = clock.now()
    name = run_id(begun, clock.token(4))
    watchlist = grounds.watchlist
    round_ = Round(
        settings=going.settings,
        grounds=grounds,
        pipeline=going.pipeline,
        fetcher=going.fetcher,
        evidence=house.evidence,
        store=house.store,
        clock=clock,
        owner=name,
        progress=progress,
        kappa=await (steering or Steering()).kappa(house.store, watchlist, house.settings.looks_a_week, begun),
    )
    on_round(round_)
    passed, meant = await _looked(round_, house, watchlist, which, words, clock=clock, resting=resting)
    await _journal_incidents(house, passed, clock.now())
    steps = progress or Progress()
    recollected = await _recollect(
        house, going, grounds, round_, passed, which=which, clock=clock, progress=steps, run=name
    )
    run = Run(
        id=name,
        started=begun,
        finished=clock.now(),
        vantage=house.settings.vantage.name,
        offline=passed.offline,
        hosts=passed.ledger.weather.hosts,
        answered=passed.ledger.weather.answered,
        astray=next((portal.says for portal in passed.ledger.weather.portals), ""),
        checked=len(passed.looked),
        mishaps=(*passed.mishaps, *recollected, *told(house.recovery)),
    )
    return await report_of(house.store, watchlist, meant, run, passed)


async def _looked(
    round_: Round,
    house: Opened,
    watchlist: Watchlist,
    which: Which,
    words: Sequence[str],
    *,
    clock: Clock,
    resting: bool,
) -> tuple[Passed, tuple[Source, ...]]:
    """Look at what the pass takes; give what was seen, and the sources that were meant."""
    if which is Which.DUE:
        passed = await round_.due()
        if resting and not passed.offline:
            later = dict.fromkeys((*passed.postponed, *await house.store.resting(clock.now())))
            passed = replace(passed, postponed=tuple(later))
        return passed, tuple(watchlist.sources.values())
    standings = {standing.source: standing async for standing in house.store.standings()}
    meant = chosen(watchlist, standings, words)
    if which is Which.NEW:
        meant = tuple(source for source in meant if never_seen(standings.get(source.id)))
    return await round_.named(meant, Why.NEW if which is Which.NEW else Why.ASKED), meant


async def _journal_incidents(house: Opened, passed: Passed, now: datetime) -> None:
    """Write incidents down: reports have them from the round, whoever is told later has them from the journal."""
    if not passed.incidents:
        return
    entry = Entry(
        at=now,
        kind=EntryKind.INCIDENT,
        source=None,
        url=None,
        vantage=house.settings.vantage.name,
        findings=passed.incidents,
    )
    await house.write([entry])


async def _recollect(
    house: Opened,
    going: Going,
    grounds: Grounds,
    round_: Round,
    passed: Passed,
    *,
    which: Which,
    clock: Clock,
    progress: Progress,
    run: str,
) -> tuple[Mishap, ...]:
    """Ask public archives for the page as it was cited, after looking, where we were online."""
    if passed.offline or not going.archives:
        return ()
    past = assemble.past(house.evidence, house.store, going, clock, run=run)
    done = await past.step(
        grounds.watchlist,
        [standing for standing, _ in passed.ledger.written],
        draw=which is Which.DUE,
        stopping=lambda: round_.stopping,
        on_step=lambda planned, done: progress.step(planned=planned, looked=done),
    )
    passed.ledger.amend(done.written)
    return done.mishaps
