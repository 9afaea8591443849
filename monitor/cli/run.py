"""monitor run: the service, until it is told to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from contextlib import AsyncExitStack

    from monitor.app import Monitor
    from monitor.cli.place import Place
    from monitor.web.serve import Reached


def run(
    context: typer.Context,
    tick: Annotated[
        float, typer.Option("--tick", min=0.05, max=86_400, help="Seconds between looks at what is due.")
    ] = 60.0,
    web: Annotated[
        bool, typer.Option("--web/--no-web", help="Serve pages, copies and JSON (settings.web); loopback only.")
    ] = True,
) -> None:
    """Look at sources when they are due, audit the copies, write reports; end with Ctrl-C, SIGTERM or hangup."""
    import asyncio

    from monitor.cli.check import unsigned

    place: Place = context.obj
    unsigned(place)
    asyncio.run(_serve(place, tick, web=web))


async def _serve(place: Place, tick: float, *, web: bool) -> None:
    """Serve until a signal comes."""
    from contextlib import AsyncExitStack
    from datetime import timedelta

    from monitor.cli.interrupt import first_signal
    from monitor.service import Service

    monitor = place.monitor()
    service = Service(monitor, tick=timedelta(seconds=tick), tell=place.say)
    begun = f"monitor: watching the sources of {place.file}; Ctrl-C ends it, `monitor status` asks it"
    with first_signal(place, service.stop):
        async with AsyncExitStack() as stack:

            async def begin() -> None:
                if web and (reached := await door(monitor, stack, place)):
                    place.say(f"monitor: pages are at {reached.desk}")
                    place.say(f"monitor: copies, by moment too (Memento), are at {reached.copies}")
                place.say(begun)

            await service.run(on_begin=begin)
    place.say("monitor: stopped; everything that was under way is written")


async def door(monitor: Monitor, stack: AsyncExitStack, place: Place) -> Reached | None:
    """Open the web door for as long as the stack lasts; where its libraries are missing, say so and go on."""
    try:
        from monitor.web.serve import serving
    except ModuleNotFoundError as error:
        place.say(f"monitor: no pages are served, for {error.name} is missing: pip install 'source-monitor[web]'")
        return None
    from monitor.errors import StorageError

    try:
        reached = await stack.enter_async_context(serving(monitor, monitor.settings().web, announce=True))
    except StorageError as error:
        # Watching goes on: pages are for convenience, looks are not.
        place.say(f"monitor: no pages are served: {error}")
        return None
    return reached
