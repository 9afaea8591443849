"""How far patience with a failing source has come, in words."""

from __future__ import annotations

from datetime import timedelta

from monitor.model.source import Source
from monitor.model.verdict import Standing, Verdict
from monitor.report.when import days, minute

#: docs/verdicts.md section 3: gone, a name that does not exist, and a parked domain are believed at the second look.
_SURE = 2
#: Weak strikes count only after this many failed looks, over this long.
_WEAK_LOOKS = 3
_WEAK_OVER = timedelta(days=7)
#: This many refused looks make "blocked".
_REFUSALS = 3


def patience(source: Source, standing: Standing) -> str:
    """Say how far patience has come, such as ``2 of 3 strikes, 1.5 of 3 days``; empty where none is being spent."""
    said = []
    if standing.pending_since is not None:
        said.append(f"a change seen once, on {minute(standing.pending_since)}; it is told when it is seen again")
    if standing.verdict not in (Verdict.DEAD, Verdict.USURPED):
        said += _strikes(source, standing)
        if standing.blocked_looks and standing.verdict is not Verdict.BLOCKED:
            said.append(f"{standing.blocked_looks} of {_REFUSALS} refused looks")
    return "; ".join(said)


def _strikes(source: Source, standing: Standing) -> list[str]:
    """Say how many strikes there are, by the rule that would speak first."""
    if standing.parked_strikes:
        return [f"{standing.parked_strikes} of {_SURE} signs of another owner"]
    if standing.sure_strikes:
        needed = min(_SURE, source.policy.patience)
        return [f"{standing.sure_strikes} of {needed} sure {_word(needed)}"]
    if standing.strikes:
        span = timedelta(0)
        if standing.first_strike is not None and standing.last_strike is not None:
            span = standing.last_strike - standing.first_strike
        over = f", {days(span)} of {days(source.policy.patience_over)} days"
        return [f"{standing.strikes} of {source.policy.patience} {_word(source.policy.patience)}{over}"]
    if standing.weak_strikes:
        return [f"{standing.weak_strikes} of {_WEAK_LOOKS} weak strikes, which must span {days(_WEAK_OVER)} days"]
    return []


def _word(needed: int) -> str:
    """Give the word for that many strikes."""
    return "strike" if needed == 1 else "strikes"
