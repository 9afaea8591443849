"""The copy that a reader wants to see: the page that was cited, never the error page that stands there now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitor.model.snapshot import Baseline, Capture, CaptureKind, EvidenceFault, Origin, is_lost
from monitor.model.verdict import Standing, Verdict
from monitor.report.arrange import unread
from monitor.report.tame import tame
from monitor.report.then import READ
from monitor.report.when import minute

#: Verdicts under which the page that stands there is the one that was cited.
_WELL = frozenset({Verdict.LIVE, Verdict.MOVED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A copy that we kept."""

    file: str
    #: Empty where the reader of the card has to look it up: `monitor snapshot list` has it.
    sha256: str
    taken: str
    kind: str


def copy(capture: Capture) -> Copy:
    """Say where a copy lies and how to know it again."""
    return Copy(
        file=tame(capture.file), sha256=tame(capture.sha256), taken=minute(capture.taken), kind=capture.kind.value
    )


def best_copy(standing: Standing, faults: Sequence[EvidenceFault] = ()) -> Copy | None:
    """Give the copy that a reader wants: the latest look's where it read the page and nothing is wrong with it.

    Else it is the copy of the page that was cited, or the latest that holds the page; never an error page, a wall,
    somebody else's site, or a copy that ``faults`` say is lost. None where the page was never kept, or no copy stands.
    """
    latest = _whole(standing.capture, faults)
    if latest is not None and standing.verdict in _WELL and standing.outcome in READ and not unread(standing):
        return copy(latest)
    return _of_page(standing, latest, faults)


def cited_copy(standing: Standing, faults: Sequence[EvidenceFault] = ()) -> Copy | None:
    """Give the copy of the page that was cited, or the latest that holds the page; none that is known to be lost."""
    return _of_page(standing, _whole(standing.capture, faults), faults)


def _of_page(standing: Standing, latest: Capture | None, faults: Sequence[EvidenceFault]) -> Copy | None:
    """Give the copy of the cited page, with its digest where a standing has it; else the latest that holds the page."""
    cited, whole = standing.baseline, _whole(standing.payload_capture, faults)
    if cited is not None and any(fault.file == cited.file for fault in faults):
        cited = None
    known = next((one for one in (whole, latest) if one and cited and one.file == cited.file), None)
    if known is None and cited is not None:
        return _of_baseline(cited)
    found = known or whole
    return copy(found) if found is not None else None


def _whole(capture: Capture | None, faults: Sequence[EvidenceFault]) -> Capture | None:
    """Pass over a copy that is known to be lost."""
    return None if capture is None or (faults and is_lost(capture, faults)) else capture


def _of_baseline(cited: Baseline) -> Copy:
    """Say where the copy of the cited page lies; its digest stands in the journal."""
    kind = CaptureKind.MEMENTO if cited.origin is Origin.MEMENTO else CaptureKind.RESPONSE
    return Copy(file=tame(cited.file), sha256="", taken=minute(cited.taken), kind=kind.value)
