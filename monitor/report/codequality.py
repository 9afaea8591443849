"""Worries as a GitLab code quality report: one entry for each place that cites a source that is not well."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from monitor.model.finding import Report
from monitor.report.worry import Grade, Spot, Worry, worries

_SEVERITIES = {Grade.ERROR: "critical", Grade.WARNING: "minor", Grade.NOTE: "info"}


def document(report: Report, *, folder: str = "") -> list[dict[str, Any]]:
    """Give every worry at every place, without what a person ignores.

    GitLab takes two entries with one fingerprint for the same, and compares them with those of the target branch.
    """
    return [
        _entry(worry, spot, fingerprint)
        for worry in worries(report, folder=folder)
        if worry.ignored is None
        for spot, fingerprint in worry.placed()
    ]


def write(report: Report, *, folder: str = "") -> str:
    """Write the report as GitLab reads it: one JSON list, no byte order mark."""
    return "".join(chunks(report, folder=folder))


def chunks(report: Report, *, folder: str = "") -> Iterator[str]:
    """Write the report piece by piece."""
    separator = "["
    for entry in document(report, folder=folder):
        yield f"{separator}\n  {json.dumps(entry, ensure_ascii=True)}"
        separator = ","
    yield "[]\n" if separator == "[" else "\n]\n"


def _entry(worry: Worry, spot: Spot, fingerprint: str) -> dict[str, Any]:
    """Give one entry."""
    return {
        "type": "issue",
        "check_name": f"monitor/{worry.rule}",
        "description": worry.says,
        "categories": ["Compatibility"],
        "severity": _SEVERITIES[worry.grade],
        "fingerprint": fingerprint,
        "location": {"path": spot.path, "lines": {"begin": spot.line}},
    }
