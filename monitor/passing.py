"""One pass over an opened folder: which sources it takes, its round, and the report of what was looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from monitor import assemble
from monitor.choosing import chosen, never_seen
from monitor.holding import Opened
from monitor.model.check import Why
from monitor.model.finding import Entry, EntryKind, Mishap, Report, Run
from monitor.model.source import Source
from monitor.ports import Clock
from monitor.progress import Progress
from monitor.steering import Steering

if TYPE_CHECKING:
    from monitor.assemble import Going
    from monitor.grounds import Grounds
    from monitor.round import Passed, Round


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
    from monitor.reporting import report_of, told
    from monitor.round import Round

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
    meant: tuple[Source, ...] = tuple(watchlist.sources.values())
    if which is Which.DUE:
        passed = await round_.due()
        if resting and not passed.offline:
            later = dict.fromkeys((*passed.postponed, *await house.store.resting(clock.now())))
            passed = replace(passed, postponed=tuple(later))
    else:
        standings = {standing.source: standing async for standing in house.store.standings()}
        meant = chosen(watchlist, standings, words)
        if which is Which.NEW:
            meant = tuple(source for source in meant if never_seen(standings.get(source.id)))
        passed = await round_.named(meant, Why.NEW if which is Which.NEW else Why.ASKED)
    if passed.incidents:
        # Reports have them from the round; whoever is told later has them from the journal.
        entry = Entry(
            at=clock.now(),
            kind=EntryKind.INCIDENT,
            source=None,
            url=None,
            vantage=house.settings.vantage.name,
            findings=passed.incidents,
        )
        await house.store.record(await house.evidence.append([entry]))
    steps = progress or Progress()
    recollected = await _recollect(house, going, grounds, round_, passed, which=which, clock=clock, progress=steps)
    run = Run(
        id=name,
        started=begun,
        finished=clock.now(),
        vantage=house.settings.vantage.name,
        offline=passed.offline,
        checked=len(passed.looked),
        mishaps=(*passed.mishaps, *recollected, *told(house.recovery)),
    )
    return await report_of(house.store, watchlist, meant, run, passed)


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
) -> tuple[Mishap, ...]:
    """Ask public archives for the page as it was cited, after looking, where we were online."""
    if passed.offline or not going.archives:
        return ()
    past = assemble.past(house.evidence, house.store, going, clock)
    done = await past.step(
        grounds.watchlist,
        [standing for standing, _ in passed.ledger.written],
        draw=which is Which.DUE,
        stopping=lambda: round_.stopping,
        on_step=lambda planned, done: progress.step(planned=planned, looked=done),
    )
    passed.ledger.amend(done.written)
    return done.mishaps
