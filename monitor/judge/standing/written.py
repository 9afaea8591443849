"""Writes into a standing what every look leaves there: what was judged, and what was seen."""

from __future__ import annotations

from datetime import datetime

from monitor.model.changed import changed
from monitor.model.source import Source
from monitor.model.verdict import Judgement, Seen, Standing, Verdict


def judged(
    row: Standing, before: Standing, judgement: Judgement, verdict: Verdict, *, source: Source, at: datetime
) -> Standing:
    """Write the judgement and the verdict, which holds since ``at`` only where it is another than before."""
    return changed(
        row,
        source=source.id,
        url=source.url or before.url,
        verdict=verdict,
        since=before.since if verdict is before.verdict and before.since is not None else at,
        outcome=judgement.outcome,
        rule=judgement.rule,
        reason=judgement.reason,
        notes=judgement.notes,
        trouble=judgement.trouble,
    )


def asked(row: Standing, before: Standing, facts: Seen, at: datetime) -> Standing:
    """Write what the web answered; where nothing was kept, the capture of before stays the last one."""
    return changed(
        row,
        http_status=facts.http_status,
        final_url=facts.final_url,
        hops=facts.hops,
        checked_at=at,
        watched_since=before.watched_since or at,
        capture=facts.capture or before.capture,
    )
