"""monitor ack: a person knows how a source stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.arguments import By, SomeSources

if TYPE_CHECKING:
    from monitor.cli.place import Place


def ack(
    context: typer.Context,
    select: SomeSources,
    reason: Annotated[str, typer.Option("--reason", help="Why, for those who read it later.")] = "",
    by: By = "",
) -> None:
    """Acknowledge how sources stand: no message and no exit code 1 because of it, until they stand otherwise."""
    import asyncio

    from monitor.running.quieting import acknowledge

    place: Place = context.obj
    ids = asyncio.run(acknowledge(place.monitor(), select, why=reason, by=by))
    typer.echo("\n".join(ids))
    place.say(f"acknowledged: {len(ids)}; `monitor reopen` takes it back")
