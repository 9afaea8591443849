"""monitor snapshot view: look at a copy, safely."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from monitor.app import Monitor
    from monitor.cli.place import Place


def view(
    context: typer.Context,
    copy: Annotated[str, typer.Argument(help="Id of a capture; or id or address of a source, for its latest copy.")],
    browse: Annotated[bool, typer.Option("--open", help="Open the page in a browser, too.")] = False,
) -> None:
    """Print the address of a page on which a copy can be looked at without anybody hearing of it.

    The page is served by the `monitor run` that runs over this folder; where none does, a server of its own is
    started on this machine, and ends with Ctrl-C.
    """
    import asyncio

    asyncio.run(_view(context.obj, copy, browse=browse))


async def _view(place: Place, word: str, *, browse: bool) -> None:
    """Find the copy, and somebody who serves it."""
    from monitor.custody.viewing import capture_named

    try:
        from monitor.web.finding import running_server
    except ModuleNotFoundError as error:
        from monitor.errors import UsageError

        raise UsageError(f"{error.name} is missing: pip install 'source-monitor[web]'") from error
    monitor = place.monitor()
    name = await capture_named(monitor, word)
    address = running_server(monitor)
    if address is not None:
        _show(f"{address}/copies/{name}", browse=browse)
        return
    await _serve_one(place, monitor, name, browse=browse)


async def _serve_one(place: Place, monitor: Monitor, name: str, *, browse: bool) -> None:
    """Serve the folder until a signal comes, on ports that are free."""
    import asyncio
    import signal

    from monitor.settings import Web
    from monitor.web.serve import serving

    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, ended.set)
    async with serving(monitor, Web(port=0)) as reached:
        _show(f"{reached.desk}/copies/{name}", browse=browse)
        place.say("monitor: serving this copy on this machine alone; Ctrl-C ends it")
        await ended.wait()


def _show(address: str, *, browse: bool) -> None:
    """Print the address, and open it where that was asked for."""
    import sys

    typer.echo(address)
    sys.stdout.flush()
    if browse:
        import webbrowser

        webbrowser.open(address)
