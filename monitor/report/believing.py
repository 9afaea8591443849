"""By which rule a change is believed, or waits, in words."""

from __future__ import annotations

from monitor.model.comparison import TELLING_CHANGES, ChangeKind, PassageState
from monitor.model.verdict import Standing
from monitor.report.when import minute

#: docs/verdicts.md section 3.
RULE = "A change is believed when the same words stood at two looks, 20 hours apart or more"


def believing(standing: Standing) -> str:
    """Say why a telling change is believed, or is not yet; empty where there is none."""
    change = standing.change
    if change is None or change.kind not in TELLING_CHANGES:
        return ""
    if standing.changed_digest is None:
        if standing.pending_since is not None:
            return f"{RULE}: these were first seen on {minute(standing.pending_since)}, and wait for the second look."
        return f"{RULE}: what tells here is another thing at each look."
    if change.kind is ChangeKind.DIFFERENT:
        return "Another page is believed at the first look."
    since = [trace.since for trace in change.traces if trace.settled and trace.since is not None]
    if any(passage.state is PassageState.MISSING for passage in standing.quotes):
        return f"A change by which a quote is lost is believed at the first look; {RULE[0].lower()}{RULE[1:]}."
    first = f": these were first seen on {minute(min(since))}" if since else ""
    return f"{RULE}{first}."
