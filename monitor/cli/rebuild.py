"""monitor rebuild: the index from the files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from monitor.cli.place import Place


def rebuild(context: typer.Context) -> None:
    """Empty the index and fill it again from the journal."""
    import asyncio

    from monitor.custody.heard import unheard
    from monitor.model.counting import number_of
    from monitor.running.reporting import taken_up

    place: Place = context.obj
    files = place.monitor()
    lines, recovery = asyncio.run(files.rebuild())
    for remark in recovery.remarks:
        place.say(f"{remark}.")
    for file, size in recovery.torn:
        place.say(f"{file}: a torn last line of {size} bytes was set aside")
    for file in recovery.removed:
        place.say(f"{file}: was to be taken away, and the last run was cut off before; it is gone now")
    for mishap in taken_up(recovery):
        place.say(f"{mishap.what}.")
    for file in recovery.orphans:
        place.say(f"{file}: no line in the journal tells of it, and it is none that the last run could have left")
    for sentence in asyncio.run(unheard(files)):
        place.say(sentence)
    typer.echo(f"rebuilt the index from {number_of(lines, 'line')} of the journal")
