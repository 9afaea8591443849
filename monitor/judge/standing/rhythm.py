"""How often: a rhythm that follows what a page does, and the shortest one that its host can bear."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import timedelta

_WEEK = timedelta(weeks=1)
#: Pages that vanish in a week, as a share: 4.7 % in a year (Pew Research Center, 2024).
DEATHS_A_WEEK = 0.047 / 52
#: How much more a death weighs than a change.
_DEATH_WEIGHS = 20
#: What a stranger is taken to have done before we watched: half a change in half a year.
_PRIOR_CHANGES, _PRIOR_WEEKS = 0.5, 26
SHORTEST, LONGEST = timedelta(days=1), timedelta(weeks=13)
#: In weeks: a stranger of weight 1 is looked at weekly.
KAPPA = math.sqrt(_PRIOR_CHANGES / _PRIOR_WEEKS + _DEATH_WEIGHS * DEATHS_A_WEEK)
_STEER_LEAST, _STEER_MOST = 0.8, 1.25
#: Beyond these every source has the shortest or the longest rhythm, whatever its past.
_LEAST_KAPPA, _MOST_KAPPA = KAPPA / 100, KAPPA * 100
#: Corrections after which kappa is at rest, and how small the last one then is.
_NIGHTS, _NEAR_ENOUGH = 60, 0.001


def adaptive(*, changes: int, watched: timedelta, kappa: float = KAPPA, weight: float = 1.0) -> timedelta:
    """Give the time between two looks at a page, from one day to thirteen weeks.

    The square root of the rate is what spends a fixed number of looks best on changes heard early (Cho and
    Garcia-Molina, 2003); the share of deaths keeps pages that never change from being forgotten.
    ``changes`` counts confirmed changes of the text, never of the bytes.
    """
    rate = (_PRIOR_CHANGES + changes) / (_PRIOR_WEEKS + max(watched, timedelta(0)) / _WEEK)
    weeks = kappa / math.sqrt(max(weight, 1e-6) * (rate + _DEATH_WEIGHS * DEATHS_A_WEEK))
    return min(max(weeks * _WEEK, SHORTEST), LONGEST)


def weekly(pasts: Sequence[tuple[int, timedelta]], *, kappa: float) -> float:
    """Give how many looks a week sources take: for each its changes seen, and how long it was watched."""
    return sum(_WEEK / adaptive(changes=changes, watched=watched, kappa=kappa) for changes, watched in pasts)


def steer(kappa: float, *, planned: float, budget: float) -> float:
    """Correct kappa once a night so that the looks planned meet the budget, by a fifth down or a quarter up at most.

    Where nothing is left of a budget kappa grows to where every source has the longest rhythm, and no further.
    """
    if planned <= 0:
        return kappa
    wanted = planned / budget if budget > 0 else _STEER_MOST
    return min(max(kappa * min(max(wanted, _STEER_LEAST), _STEER_MOST), _LEAST_KAPPA), _MOST_KAPPA)


def settled(pasts: Sequence[tuple[int, timedelta]], *, budget: float) -> float:
    """Give the kappa at which nightly corrections come to rest, begun from the usual one."""
    kappa = KAPPA
    for _ in range(_NIGHTS):
        corrected = steer(kappa, planned=weekly(pasts, kappa=kappa), budget=budget)
        if abs(corrected - kappa) <= kappa * _NEAR_ENOUGH:
            return corrected
        kappa = corrected
    return kappa


def stretched(period: timedelta, *, sources: int, gap: timedelta) -> timedelta:
    """Give the period in which a host bears looks at all its sources: never a shorter gap, rather a longer period."""
    return max(period, sources * gap)


def stretch_says(host: str, period: timedelta, *, sources: int, gap: timedelta) -> str | None:
    """Say that a host's sources are looked at less often than asked for, and why; None where they are not."""
    longer = stretched(period, sources=sources, gap=gap)
    if longer == period:
        return None
    return (
        f"{host} holds {sources:,} sources; with {_spelled(gap)} between two exchanges they take {_spelled(longer)}, "
        f"so each is looked at that often instead of every {_spelled(period)}."
    )


def _spelled(span: timedelta) -> str:
    """Write a span in its largest fitting unit: ``36 h``, ``2.5 days``."""
    seconds = span.total_seconds()
    for size, unit in ((86_400, "days"), (3_600, "h"), (60, "min")):
        if seconds >= 2 * size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds:.3g} s"
