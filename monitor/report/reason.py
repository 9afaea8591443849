"""Why a source stands as it does, and what the latest look showed beside it."""

from __future__ import annotations

from monitor.model.verdict import Standing, Verdict
from monitor.report.when import spoken_day

_LOST = (Verdict.DEAD, Verdict.USURPED)


def reason(standing: Standing) -> str:
    """Say why a verdict is held; of a lost source the look that led to it, and the latest one where it says otherwise.

    That we are refused now is no reason to call a page dead, but worth knowing.
    """
    because = held_because(standing)
    if not because:
        return standing.reason
    when = f" ({spoken_day(standing.checked_at)})" if standing.checked_at else ""
    return f"{because.strip().rstrip('.')}. The latest look{when}: {standing.reason.strip()}"


def held_because(standing: Standing) -> str:
    """Say why a lost source is held to be so; empty where the latest look says the same."""
    return standing.because if standing.verdict in _LOST and standing.because != standing.reason else ""
