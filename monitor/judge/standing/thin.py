"""Which copies are still needed once they are old: all that shows a change, and one a month of what stayed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from monitor.model.snapshot import Capture, CaptureKind

#: Copies of our own that hold their payload themselves.
_WHOLE = frozenset({CaptureKind.RESPONSE, CaptureKind.BROWSER})


class Needed(StrEnum):
    """Why a copy stays."""

    YOUNG = "young"
    FIRST = "first"
    #: It stands for what was cited, or did once.
    BASELINE = "baseline"
    LATEST = "latest"
    #: The look saw something else than the one before it.
    TURN = "turn"
    #: The page read otherwise than at the copy before it.
    CHANGE = "change"
    MONTH = "month"
    #: A copy that stays holds its payload, or an image or style, by reference.
    LEANED_ON = "leaned-on"
    DAMAGED = "damaged"
    PINNED = "pinned"
    #: It came from elsewhere, and cannot be had again.
    PROVENANCE = "provenance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One copy of one source, with what its look showed."""

    source: str
    capture: Capture
    #: What the look concluded, in a form that can be compared; None for copies that no look made.
    showed: str | None
    #: Digest of the text, or of the payload where there was no text.
    content: str | None


def needed(
    copies: Sequence[Copy], *, before: datetime, spared: Mapping[str, Needed] | None = None
) -> dict[str, Needed | None]:
    """Give for every file why it stays; None for one that nothing needs any more.

    Copies are given in the order of time. Only what was taken ``before`` may go. A file that several sources share
    stays as long as one of them needs it. ``spared`` names files that stay for reasons of their own.
    """
    owned: dict[str, list[Copy]] = defaultdict(list)
    for copy in copies:
        owned[copy.source].append(copy)
    why: dict[str, Needed | None] = {copy.capture.file: (spared or {}).get(copy.capture.file) for copy in copies}
    for own in owned.values():
        for file, reason in _of_source(own, before):
            why[file] = why[file] or reason
    _hold_up(copies, why)
    return why


def _of_source(copies: Sequence[Copy], before: datetime) -> Iterable[tuple[str, Needed | None]]:
    """Give what the copies of one source are needed for."""
    showed = content = None
    months: set[tuple[int, int]] = set()
    whole = [copy.capture.file for copy in copies if copy.capture.kind in _WHOLE]
    latest = {copies[-1].capture.file, *whole[-1:]}
    for nth, copy in enumerate(copies):
        capture = copy.capture
        month = (capture.taken.year, capture.taken.month)
        turned = copy.showed is not None and copy.showed != showed
        changed = copy.content is not None and copy.content != content
        reason = None
        if nth == 0:
            reason = Needed.FIRST
        elif capture.file in latest:
            reason = Needed.LATEST
        elif capture.kind not in {*_WHOLE, CaptureKind.REVISIT}:
            reason = Needed.PROVENANCE
        elif turned:
            reason = Needed.TURN
        elif changed:
            reason = Needed.CHANGE
        elif month not in months:
            reason = Needed.MONTH
        elif capture.taken >= before:
            reason = Needed.YOUNG
        months.add(month)
        showed, content = copy.showed or showed, copy.content or content
        yield capture.file, reason


def _hold_up(copies: Sequence[Copy], why: dict[str, Needed | None]) -> None:
    """Let every copy stay on which one leans that stays."""
    files = {copy.capture.id: copy.capture.file for copy in copies}
    leans = {copy.capture.file: copy.capture.needs for copy in copies if copy.capture.needs}
    waiting = [file for file, reason in why.items() if reason is not None]
    while waiting:
        for needed_one in leans.get(waiting.pop(), ()):
            earlier = files.get(needed_one)
            if earlier is not None and why[earlier] is None:
                why[earlier] = Needed.LEANED_ON
                waiting.append(earlier)
