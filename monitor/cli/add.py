"""monitor add: put sources into the file, leaving every other byte as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from monitor.cli.place import Place


def add(
    context: typer.Context,
    urls: Annotated[list[str], typer.Argument(help="Addresses to watch from now on.")],
) -> None:
    """Add sources to the file, look at them at once, and keep their first copies."""
    import asyncio

    from monitor.app import Which
    from monitor.cli.formats import Outputs, write

    place: Place = context.obj
    monitor = place.monitor()
    ids = monitor.add(urls)
    place.say(f"added {', '.join(ids)} to {place.file}")
    report = asyncio.run(monitor.check(Which.NAMED, ids))
    write(place, report, Outputs())
    if report.run.offline:
        raise typer.Exit(3)
