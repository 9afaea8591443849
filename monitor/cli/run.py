"""monitor run: the service, until it is told to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from monitor.cli.place import Place


def run(
    context: typer.Context,
    tick: Annotated[float, typer.Option("--tick", min=0.05, help="Seconds between looks at what is due.")] = 60.0,
) -> None:
    """Look at sources when they are due, audit the copies, write reports; end with Ctrl-C or SIGTERM."""
    import asyncio

    place: Place = context.obj
    asyncio.run(_serve(place, tick))


async def _serve(place: Place, tick: float) -> None:
    """Serve until a signal comes."""
    import asyncio
    import signal
    from datetime import timedelta

    from monitor.service import Service

    service = Service(place.monitor(), tick=timedelta(seconds=tick))
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, service.stop)
    place.say(f"monitor: watching the sources of {place.file}; Ctrl-C ends it, `monitor status` asks it")
    await service.run()
    place.say("monitor: stopped; everything that was under way is written")
