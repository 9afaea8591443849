"""Tells what happened in the two weeks of the demo: day by day, then how everything stands."""

from __future__ import annotations

from io import StringIO

from rich.console import Console

from monitor.demo.tour import Tour
from monitor.report.text.overview import overview


def tell(tour: Tour) -> str:
    """Write the story of the demo for a terminal of 100 columns."""
    lines = ["Twelve sources, two weeks, one look a day, and more where something failed."]
    lines += [f"  day {day:>2}  {turn.source}: {turn.says}" for day, turn in tour.told]
    page = StringIO()
    Console(file=page, width=100, no_color=True, highlight=False).print(overview(tour.report))
    shown = page.getvalue().replace("Next: monitor ", f"Next: monitor -C {tour.folder}/sources.yaml ")
    lines += ["", *(line.rstrip() for line in shown.splitlines()), ""]
    lines += [
        f"{tour.looks} looks. Everything lies in {tour.folder}: report.html to read, copies and journal in snapshots/.",
    ]
    return "\n".join(lines) + "\n"
