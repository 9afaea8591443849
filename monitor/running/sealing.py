"""Seals the journal after a pass: the word of other writers, and time stamps; what fails with them costs nothing."""

from __future__ import annotations

from dataclasses import replace

from monitor.model.finding import Mishap, Report
from monitor.running.holding import Opened


async def seal(house: Opened) -> tuple[Mishap, ...]:
    """Seal the end of the journal where anything was written since the last time; give what went wrong."""
    sealed = await house.evidence.seal()
    if sealed.lines:
        await house.store.record(sealed.lines)
    return tuple(Mishap(what=says) for says in sealed.mishaps)


async def sealed(house: Opened, report: Report) -> Report:
    """Seal the journal, and put what went wrong into the report of the pass."""
    mishaps = await seal(house)
    return replace(report, run=replace(report.run, mishaps=(*report.run.mishaps, *mishaps))) if mishaps else report
