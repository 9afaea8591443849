"""Patience: counts strikes apart in time, and says when they are enough."""

from __future__ import annotations

from datetime import datetime, timedelta

from monitor.model.changed import changed
from monitor.model.source import Policy, Vantage
from monitor.model.verdict import Judgement, Outcome, Standing, Verdict, Weight

#: Two strikes nearer than this are one: a bad night is one night.
APART = timedelta(hours=20)
#: A refused connection weighs nothing more than a timeout until failing is this old.
SECOND_DAY = timedelta(days=1)
#: Weak strikes count when all of at least this many looks over at least this long failed.
WEAK_LOOKS, WEAK_SPAN = 3, timedelta(days=7)
#: Outcomes that say we were not let in. They never count against the source.
REFUSALS = frozenset({Outcome.RESTRICTED, Outcome.BLOCKED})

#: No page came, and nobody refused one.
_NO_PAGE = frozenset({Outcome.BROKEN, Outcome.UNSTABLE, Outcome.UNREACHABLE})
_NEVER_JUDGED = frozenset({Verdict.NEW, Verdict.UNKNOWN})
_HARD = frozenset({Weight.STRIKE, Weight.SURE, Weight.PARKED})
_FAILING = frozenset({Weight.DOUBT, Weight.WEAK, *_HARD})


def weigh(before: Standing, judgement: Judgement, at: datetime) -> Weight:
    """Give what a look counts for here and now.

    A refusal and a skipped look weigh nothing, whatever their rule says. A late weight is a strike from the
    second day of failing, weak before.
    """
    if judgement.outcome in REFUSALS or judgement.outcome is Outcome.SKIPPED:
        return Weight.NONE
    if judgement.weight is not Weight.LATE:
        return judgement.weight
    since = None if _is_merely_doubted(before) else before.failing_since
    old = since is not None and at - since >= SECOND_DAY
    return Weight.STRIKE if old else Weight.WEAK


def is_failure(weight: Weight) -> bool:
    """Tell whether a look of this weight is a failing one."""
    return weight in _FAILING


def begins_failing(before: Standing, judgement: Judgement) -> bool:
    """Tell whether a source that was never seen well fails from here on, though the look is no strike and no half one.

    A 429, or a name server that failed, says nothing of a page; of one that nobody has seen it is all there is to say.
    """
    unseen = before.verdict in _NEVER_JUDGED and before.last_ok is None
    return unseen and judgement.outcome in _NO_PAGE


def is_hard(weight: Weight) -> bool:
    """Tell whether a look of this weight may make a strike."""
    return weight in _HARD


def count(before: Standing, judgement: Judgement, weight: Weight, at: datetime) -> Standing:
    """Bring the counters of a standing up to date: one success clears all, nothing else does."""
    if weight is Weight.SUCCESS:
        return changed(
            before,
            strikes=0,
            weak_strikes=0,
            sure_strikes=0,
            parked_strikes=0,
            failing_since=None,
            failing_looks=0,
            first_strike=None,
            last_strike=None,
            blocked_looks=0,
            blocked_since=None,
            last_ok=at,
        )
    if judgement.outcome in REFUSALS:
        return changed(before, blocked_looks=before.blocked_looks + 1, blocked_since=before.blocked_since or at)
    if not is_failure(weight):
        begins = begins_failing(before, judgement)
        return changed(before, failing_since=before.failing_since or at, failing_looks=1) if begins else before
    if weight is Weight.DOUBT:
        return _doubted(before, at)
    fresh = before.failing_since is None or _is_merely_doubted(before)
    failing = changed(
        before,
        failing_since=at if fresh else before.failing_since,
        failing_looks=1 if fresh else before.failing_looks + 1,
    )
    return _strike(failing, weight, at) if is_hard(weight) else _weak_strike(failing, at)


def _doubted(before: Standing, at: datetime) -> Standing:
    """Count a look that failed and said nothing of the page: the host answers, so that no weak strike stands."""
    return changed(
        before,
        failing_since=before.failing_since or at,
        failing_looks=before.failing_looks + 1,
        weak_strikes=0,
    )


def _is_merely_doubted(before: Standing) -> bool:
    """Tell whether nothing but doubt was heard since the last success: what counts begins anew with the next look."""
    return before.failing_since is not None and not before.strikes and not before.weak_strikes


def _apart(before: Standing, at: datetime) -> bool:
    return before.last_strike is None or at - before.last_strike >= APART


def _weak_strike(failing: Standing, at: datetime) -> Standing:
    if not _apart(failing, at):
        return failing
    return changed(failing, weak_strikes=failing.weak_strikes + 1, last_strike=at)


def _strike(failing: Standing, weight: Weight, at: datetime) -> Standing:
    """Count a strike; the first one counts however near a weak one lies."""
    if failing.strikes and not _apart(failing, at):
        return changed(failing, blocked_looks=0, blocked_since=None)
    return changed(
        failing,
        strikes=failing.strikes + 1,
        sure_strikes=failing.sure_strikes + (weight is Weight.SURE),
        parked_strikes=failing.parked_strikes + (weight is Weight.PARKED),
        first_strike=failing.first_strike or at,
        last_strike=at,
        blocked_looks=0,
        blocked_since=None,
    )


def used_up(
    before: Standing, after: Standing, weight: Weight, *, policy: Policy, vantage: Vantage, at: datetime
) -> Verdict | None:
    """Say what patience ends in with this look, or None while there is some left.

    Only a look that was counted as a strike can end it, so that an early confirm look never does. Where one strike
    at once is enough, nothing is waited for: a look that strikes ends it, however near the last strike lies.
    """
    if policy.patience <= 1 and not policy.patience_over and is_hard(weight):
        return Verdict.USURPED if weight is Weight.PARKED else Verdict.DEAD
    if after.strikes <= before.strikes and after.weak_strikes <= before.weak_strikes:
        return None
    need = max(1, policy.patience)
    few = min(2, need)
    if weight is Weight.PARKED and after.parked_strikes >= few:
        return Verdict.USURPED
    if is_hard(weight):
        spread = after.first_strike is not None and at - after.first_strike >= policy.patience_over
        if after.sure_strikes >= few or (after.strikes >= need and spread):
            return Verdict.DEAD
    return Verdict.DEAD if _weak_enough(after, need, policy, vantage, at) else None


def _weak_enough(after: Standing, need: int, policy: Policy, vantage: Vantage, at: datetime) -> bool:
    if vantage.single or after.failing_since is None or after.failing_looks < WEAK_LOOKS:
        return False
    span = at - after.failing_since
    return span >= max(WEAK_SPAN, policy.patience_over) and after.strikes + after.weak_strikes >= need
