"""monitor clock: our clock and the journal's, and a person's word where they contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from monitor.cli.place import Place


def clock(
    context: typer.Context,
    right: Annotated[
        bool, typer.Option("--right", help="Say in the journal that the clock is right now, though lines lie ahead.")
    ] = False,
    reason: Annotated[str, typer.Option("--reason", help="Why; whoever reads the journal reads it.")] = "",
) -> None:
    """Show what time it is here, and whether the journal ends later than that.

    A look that was made while the clock stood ahead leaves lines from a time to come, and nothing is written behind
    them: either they are wrong, or the clock is now. Only a person can know; with --right they say so. Nothing is
    changed or taken away: a signed line tells of it, and what was looked at under the wrong clock is due at once.
    """
    import asyncio

    from monitor.errors import UsageError
    from monitor.running import holding

    place: Place = context.obj
    if right and not reason.strip():
        raise UsageError("--right wants --reason: who checked the clock, against what, and why it stood ahead")
    if reason and not right:
        raise UsageError("--reason belongs to --right")
    monitor = place.monitor()
    if right:
        since = asyncio.run(holding.set_right(monitor, reason.strip()))
        if since is None:
            place.say("monitor: no line of the journal lies ahead of the clock; nothing was written")
        else:
            typer.echo(f"the journal says now that the clock was right at {since:%Y-%m-%d %H:%M:%S} UTC; work goes on")
        return
    now, last = monitor.clock.now(), holding.last_line(monitor)
    typer.echo(f"it is {now:%Y-%m-%d %H:%M:%S} UTC here")
    typer.echo("the journal has no lines" if last is None else f"the journal ends at {last:%Y-%m-%d %H:%M:%S} UTC")
