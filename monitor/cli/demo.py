"""monitor demo: two weeks of a small web on loopback, with the product's own code."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from monitor.cli.place import Place


def demo(
    context: typer.Context,
    folder: Annotated[
        Path, typer.Option("--folder", help="A new folder for sources, copies, journal and report.")
    ] = Path("demo"),
) -> None:
    """Watch twelve made-up sources through two weeks that pass in seconds, and report."""
    import asyncio

    from monitor.demo.telling import tell
    from monitor.demo.tour import tour

    place: Place = context.obj
    place.listen()
    result = asyncio.run(tour(folder, on_day=lambda day: place.say(f"day {day} ...") if place.verbose else None))
    typer.echo(tell(result), nl=False)
