"""Says when a source is looked at again, and why."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from cronsim import CronSim

from monitor.judge.hearing.telling import told_again
from monitor.judge.standing.rhythm import KAPPA, adaptive
from monitor.model.check import Check, Why
from monitor.model.source import Rhythm, Source, Watchlist
from monitor.model.verdict import Judgement, Outcome, Standing, Verdict, Weight

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
#: After a first failing look: again after so long each, counted from the first; daily from then on.
CONFIRM = (HOUR, timedelta(hours=6))
#: Failing without an end (one network address alone never says "dead"): from here on the usual rhythm.
CONFIRM_ENDS = timedelta(days=30)
#: The same new text must be seen twice, this far apart; a little more than ``patience.APART``.
CONFIRM_CHANGE = timedelta(hours=20, minutes=30)
#: Lost sources are looked at once a month: many come back.
LOST = timedelta(days=30)
#: The longest wait that a server can ask for.
LONGEST_WAIT = timedelta(days=31)
#: A look comes after this share of its period: early enough for a timer from outside that starts a pass at the same
#: minute of each day, or of each month, and finds some of its sources a little later in the pass than the last time.
EARLIEST, LATEST = 0.87, 0.93
#: How far an adaptive look may lie from its time to either side, as a share of the period: budgets count on the middle.
JITTER = 0.1
#: The second look comes after this share of the period at least; the rest is spread by the address.
_SPREAD_FROM = 0.1
_LOST_VERDICTS = frozenset({Verdict.DEAD, Verdict.USURPED})
_SAID_NOTHING = frozenset({Outcome.UNSTABLE, Outcome.UNREACHABLE, Outcome.BROKEN})


def next_due(
    standing: Standing,
    source: Source,
    *,
    at: datetime,
    fraction: float,
    judgement: Judgement,
    kappa: float = KAPPA,
    least: timedelta = timedelta(0),
    silenced: datetime | None = None,
) -> datetime | None:
    """Give the time of the next look, in UTC, or None where only a person may ask for one.

    ``standing`` is the one after the look at ``at``; ``fraction`` is chance from 0 up to 1; ``least`` is the
    shortest period that the source's host allows (``rhythm.stretched``). A wait that the server asked for
    is kept, up to a month. ``silenced`` is when a silence about the source will be over.
    """
    if not source.policy.contact or source.url is None or source.policy.every.rhythm is Rhythm.NEVER:
        return None
    due = _usual(standing, source, at=at, fraction=fraction, kappa=kappa, least=least)
    soon = _sooner(standing, source, judgement, at)
    if soon is not None and standing.verdict not in _LOST_VERDICTS:
        due = min(due, soon)
    for over in (told_again(standing, source, at), silenced):
        if over is not None and over > at:
            # Whoever asked for quiet until a day hears on the next one how it stands, and not a month later.
            due = min(due, over)
    if judgement.not_before is None:
        return due
    wait = min(judgement.not_before, at + LONGEST_WAIT)
    if judgement.weight is Weight.NONE and standing.verdict not in _LOST_VERDICTS:
        return min(max(wait, at + HOUR), max(due, wait))
    return max(due, wait)


def _usual(
    standing: Standing, source: Source, *, at: datetime, fraction: float, kappa: float, least: timedelta
) -> datetime:
    """Give the next look in the source's own rhythm, a lost one's and a blocked one's slower."""
    every = source.policy.every
    shaken = EARLIEST + (LATEST - EARLIEST) * fraction
    if every.rhythm is Rhythm.CRON and standing.verdict not in _LOST_VERDICTS:
        return next(CronSim(every.cron or "", at))
    period = max(least, _period(standing, source, at=at, kappa=kappa))
    if standing.verdict in _LOST_VERDICTS:
        return at + max(least, max(LOST, period) * shaken)
    if standing.verdict is Verdict.BLOCKED:
        return at + max(least, max(period, min(period * 2, LOST)) * shaken)
    if standing.watched_since == at:
        return at + period * (_SPREAD_FROM + (LATEST - _SPREAD_FROM) * spread(source.url or source.id))
    if every.rhythm is Rhythm.ADAPTIVE:
        shaken = 1 + JITTER * (2 * fraction - 1)
    return at + max(least, period * shaken)


def _period(standing: Standing, source: Source, *, at: datetime, kappa: float) -> timedelta:
    every = source.policy.every
    if every.rhythm is not Rhythm.ADAPTIVE:
        return every.period
    watched = at - (standing.watched_since or at)
    return adaptive(changes=standing.changes_seen, watched=watched, kappa=kappa)


def _sooner(standing: Standing, source: Source, judgement: Judgement, at: datetime) -> datetime | None:
    """Give the time of a look that confirms or refutes what the last one showed."""
    if standing.failing_since is not None and standing.verdict is Verdict.FAILING:
        return _confirm(standing.failing_since, at, patience_over=source.policy.patience_over)
    if standing.pending_since is not None:
        return max(standing.pending_since + CONFIRM_CHANGE, at + HOUR)
    if judgement.weight is Weight.NONE and judgement.outcome in _SAID_NOTHING:
        return at + DAY * LATEST
    return None


def _confirm(since: datetime, at: datetime, *, patience_over: timedelta) -> datetime | None:
    """Give the next of the looks that confirm a failure: after 1 and 6 hours, then a little less than a day apart.

    The one that may use patience up comes no sooner than it can.
    """
    if at - since > CONFIRM_ENDS:
        return None
    for span in CONFIRM:
        if since + span > at:
            return since + span
    day = (at - since) // DAY + 1
    while since + _nightly(day, patience_over) <= at:
        day += 1
    return since + _nightly(day, patience_over)


def _nightly(day: int, patience_over: timedelta) -> timedelta:
    """Give how long after a first failing look the confirming one of that day comes."""
    early, full = DAY * (day - 1 + LATEST), DAY * day
    return patience_over if early < patience_over <= full else early


def spread(address: str) -> float:
    """Give a number from 0 up to 1 that is always the same for an address, and spread evenly over addresses."""
    return int.from_bytes(hashlib.sha256(address.encode("utf-8", "surrogatepass")).digest()[:6], "big") / 2**48


def why(standing: Standing | None, *, asked: bool = False) -> Why:
    """Say why a source is due."""
    if asked:
        return Why.ASKED
    if standing is None or _untouched(standing):
        return Why.NEW
    if standing.verdict is Verdict.FAILING or standing.pending_since is not None:
        return Why.CONFIRM
    return Why.INTERVAL


def _untouched(standing: Standing) -> bool:
    """Tell whether nothing ever came of a source, not even a skipped look."""
    return standing.watched_since is None and standing.outcome is None


def checks(
    watchlist: Watchlist,
    standings: Mapping[str, Standing],
    now: datetime,
    *,
    asked: Collection[str] | None = None,
) -> tuple[Check, ...]:
    """Plan the looks of one round, longest due first: what is due, or exactly what was asked for.

    A source without an address, or one that must not be contacted, is never among them.
    """
    planned = []
    for source in watchlist.sources.values():
        if source.url is None or not source.policy.contact:
            continue
        standing = standings.get(source.id)
        if asked is not None:
            if source.id in asked:
                planned.append(Check(source=source, due=now, why=why(standing, asked=True)))
            continue
        due = now if standing is None or _untouched(standing) else standing.next_due
        if due is not None and due <= now:
            planned.append(Check(source=source, due=due, why=why(standing)))
    return tuple(sorted(planned, key=lambda check: check.due))
