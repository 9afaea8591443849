"""monitor silence: nothing is to be heard of a source until a day."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.arguments import By, SomeSources

if TYPE_CHECKING:
    from monitor.cli.place import Place


def silence(
    context: typer.Context,
    select: SomeSources,
    until: Annotated[
        datetime, typer.Option("--until", formats=["%Y-%m-%d"], help="The last day of it, as YYYY-MM-DD in UTC.")
    ],
    reason: Annotated[str, typer.Option("--reason", help="Why, for those who read it later.")],
    by: By = "",
) -> None:
    """Silence sources through a day: looked at as ever, shown in reports, but no message and no exit code 1."""
    import asyncio

    from monitor.running.quieting import silence as silenced

    place: Place = context.obj
    ids = asyncio.run(silenced(place.monitor(), select, until=until.date(), why=reason, by=by))
    typer.echo("\n".join(ids))
    place.say(f"silenced until {until.date()}: {len(ids)}; `monitor reopen` takes it back")
