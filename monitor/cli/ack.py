"""monitor ack: a person knows how a source stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from monitor.cli.place import Place


def ack(
    context: typer.Context,
    select: Annotated[list[str], typer.Argument(help="Ids, addresses, tag:x, verdict:dead, host:example.org ...")],
    reason: Annotated[str, typer.Option("--reason", help="Why, for those who read it later.")] = "",
    by: Annotated[
        str, typer.Option("--by", help="Who asks, as reports shall name them; nobody is named by itself.")
    ] = "",
) -> None:
    """Acknowledge how sources stand: no message and no exit code 1 because of it, until they stand otherwise."""
    import asyncio

    from monitor.running.quieting import acknowledge

    place: Place = context.obj
    ids = asyncio.run(acknowledge(place.monitor(), select, why=reason, by=by))
    typer.echo("\n".join(ids))
    place.say(f"acknowledged: {len(ids)}; `monitor reopen` takes it back")
