"""What happened becomes columns, and columns nouns again: looks, copies, findings."""

from __future__ import annotations

from typing import Any

from monitor.model.finding import Event, Finding
from monitor.model.snapshot import Capture, CaptureKind
from monitor.model.verdict import Outcome, Verdict
from monitor.ports import PastLook
from monitor.store.packing import Values, from_ms, to_ms

#: Numbers in the rows of looks. A number once given is never given to another word.
OUTCOMES = {
    Outcome.OK: 1,
    Outcome.MOVED: 2,
    Outcome.REDIRECTED: 3,
    Outcome.MISSING: 4,
    Outcome.GONE: 5,
    Outcome.SOFT_404: 6,
    Outcome.PARKED: 7,
    Outcome.RESTRICTED: 8,
    Outcome.BLOCKED: 9,
    Outcome.UNSTABLE: 10,
    Outcome.UNREACHABLE: 11,
    Outcome.BROKEN: 12,
    Outcome.FORBIDDEN_TARGET: 13,
    Outcome.SKIPPED: 14,
}
VERDICTS = {
    Verdict.NEW: 1,
    Verdict.LIVE: 2,
    Verdict.CHANGED: 3,
    Verdict.MOVED: 4,
    Verdict.FAILING: 5,
    Verdict.BLOCKED: 6,
    Verdict.USURPED: 7,
    Verdict.DEAD: 8,
    Verdict.UNKNOWN: 9,
}
_OUTCOME_OF = {number: outcome for outcome, number in OUTCOMES.items()}
_VERDICT_OF = {number: verdict for verdict, number in VERDICTS.items()}


def capture_values(capture: Capture) -> Values:
    """Give the columns of a copy."""
    return {
        "id": capture.id,
        "taken": to_ms(capture.taken),
        "file": capture.file,
        "sha256": capture.sha256,
        "bytes": capture.bytes,
        "kind": capture.kind.value,
        "url": capture.url,
        "payload_digest": capture.payload_digest,
        "record": capture.record,
        "refers_to": capture.refers_to,
        "leans_on": " ".join(capture.leans_on) or None,
    }


def read_capture(row: Any) -> Capture:
    """Give the copy that a row tells of."""
    return Capture(
        id=row.id,
        taken=from_ms(row.taken),
        file=row.file,
        sha256=row.sha256,
        bytes=row.bytes,
        kind=CaptureKind(row.kind),
        url=row.url,
        payload_digest=row.payload_digest,
        record=row.record,
        refers_to=row.refers_to,
        leans_on=tuple((row.leans_on or "").split()),
    )


def finding_values(finding: Finding) -> Values:
    """Give the columns of a finding."""
    return {
        "source": finding.source,
        "at": to_ms(finding.at),
        "was": finding.was.value,
        "now": finding.now.value,
        "event": finding.event.value,
        "says": finding.says,
    }


def read_finding(row: Any) -> Finding:
    """Give the finding that a row tells of."""
    return Finding(
        source=row.source,
        was=Verdict(row.was),
        now=Verdict(row.now),
        event=Event(row.event),
        at=from_ms(row.at),
        says=row.says,
    )


def read_look(row: Any, source: str) -> PastLook:
    """Give the past look that a row tells of; it names its copy in the column ``capture``."""
    return PastLook(
        at=from_ms(row.at),
        source=source,
        outcome=_OUTCOME_OF[row.outcome],
        verdict=_VERDICT_OF[row.verdict],
        capture=row.capture,
        rule=row.rule,
        reason=row.reason,
    )
