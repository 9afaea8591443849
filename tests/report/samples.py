"""A report rich enough to try every format on: all verdicts, many scripts, hostile titles, secrets in addresses."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from monitor.model.finding import Event, Finding, Mishap, Report, Run
from monitor.model.verdict import Verdict
from tests.report.sample_items import live_items, odd_items
from tests.report.sample_news import telling_items
from tests.report.sample_words import (
    DAY,
    NASTY,
    SECRET,
    STARTED,
    TODAY,
    baseline_of,
    capture_of,
    item_of,
    place,
    turn_of,
)

__all__ = [
    "DAY",
    "NASTY",
    "SECRET",
    "STARTED",
    "TODAY",
    "baseline_of",
    "calm_report",
    "capture_of",
    "empty_report",
    "item_of",
    "offline_report",
    "place",
    "sample_report",
    "turn_of",
]


def sample_report() -> Report:
    """Give the whole sample: 16 sources, every verdict, a mishap, an incident."""
    items = (*live_items(), *telling_items(), *odd_items())
    return Report(
        run=Run(
            id="20261122T160000Z-7k2m",
            started=STARTED,
            finished=STARTED + timedelta(minutes=2, seconds=11),
            vantage="ci",
            checked=14,
            mishaps=(Mishap(what="The reader was stopped after 10 s on one page.", source="hostile-title"),),
        ),
        items=items,
        incidents=(
            Finding(
                source="gauges.example",
                was=Verdict.FAILING,
                now=Verdict.FAILING,
                event=Event.INCIDENT,
                at=STARTED,
                says="3 sources of gauges.example fail alike since Friday.",
            ),
        ),
    )


def calm_report() -> Report:
    """Give a report in which all is well."""
    whole = sample_report()
    calm = tuple(replace(item, turns=()) for item in whole.items[:1])
    return Report(run=replace(whole.run, mishaps=(), checked=1), items=calm)


def offline_report() -> Report:
    """Give a report of a run that judged nothing."""
    whole = sample_report()
    return replace(whole, run=replace(whole.run, offline=True, checked=0, mishaps=()), incidents=())


def empty_report() -> Report:
    """Give a report of nothing."""
    return Report(run=replace(sample_report().run, checked=0, mishaps=()), items=())
