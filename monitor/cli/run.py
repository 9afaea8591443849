"""monitor run: the service, until it is told to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from monitor.cli.place import Place


def run(
    context: typer.Context,
    tick: Annotated[
        float, typer.Option("--tick", min=0.05, max=86_400, help="Seconds between looks at what is due.")
    ] = 60.0,
) -> None:
    """Look at sources when they are due, audit the copies, write reports; end with Ctrl-C or SIGTERM."""
    import asyncio

    place: Place = context.obj
    asyncio.run(_serve(place, tick))


async def _serve(place: Place, tick: float) -> None:
    """Serve until a signal comes."""
    from datetime import timedelta

    from monitor.cli.interrupt import first_signal
    from monitor.service import Service

    service = Service(place.monitor(), tick=timedelta(seconds=tick), tell=place.say)
    begun = f"monitor: watching the sources of {place.file}; Ctrl-C ends it, `monitor status` asks it"
    with first_signal(place, service.stop):
        await service.run(on_begin=lambda: place.say(begun))
    place.say("monitor: stopped; everything that was under way is written")
