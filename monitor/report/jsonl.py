"""A report as JSON lines: each line one source by the contract of the JSON report, for tools that read line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from monitor.model.finding import Finding, Item, Report
from monitor.report.to_json import dumps, source


def write(report: Report) -> str:
    """Write every source on a line of its own."""
    return "".join(stream(report.items, incidents=report.incidents))


def stream(items: Iterable[Item], *, incidents: Iterable[Finding] = ()) -> Iterator[str]:
    """Write sources that come one by one, from a store of any size."""
    known = tuple(incidents)
    for item in items:
        yield f"{dumps(source(item, incidents=known))}\n"
