"""monitor reopen: takes back what was acknowledged or silenced."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from monitor.cli.place import Place


def reopen(
    context: typer.Context,
    select: Annotated[list[str], typer.Argument(help="Ids, addresses, tag:x, host:example.org ..., or all.")],
) -> None:
    """Take back what was acknowledged or silenced: the sources count again."""
    import asyncio

    from monitor.running.quieting import reopen as reopened

    place: Place = context.obj
    ids = asyncio.run(reopened(place.monitor(), select))
    if ids:
        typer.echo("\n".join(ids))
    place.say(f"reopened: {len(ids)}" if ids else "nothing was acknowledged or silenced among them")
