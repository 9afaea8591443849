"""monitor rebuild: the index from the files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from monitor.cli.place import Place


def rebuild(context: typer.Context) -> None:
    """Empty the index and fill it again from the journal."""
    import asyncio

    from monitor.model.counting import number_of

    place: Place = context.obj
    lines, recovery = asyncio.run(place.monitor().rebuild())
    for file, size in recovery.torn:
        place.say(f"{file}: a torn last line of {size} bytes was set aside")
    for file in recovery.removed:
        place.say(f"{file}: was to be taken away, and the last run was cut off before; it is gone now")
    for file in recovery.orphans:
        place.say(f"{file}: a whole capture without a line in the journal; it was left where it is")
    typer.echo(f"rebuilt the index from {number_of(lines, 'line')} of the journal")
