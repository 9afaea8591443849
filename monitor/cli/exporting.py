"""monitor snapshot export: copies and the lines that prove them, as one WACZ file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from monitor.cli.place import Place


def export(
    context: typer.Context,
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[SELECT]...", help="Ids, addresses, tags, verdicts; none for all.")
    ] = None,
    out: Annotated[Path, typer.Option("--output", "-o", help="The WACZ file to write.")] = Path("evidence.wacz"),
    since: Annotated[str | None, typer.Option("--since", help="Lines from this day on (UTC), or moment.")] = None,
    until: Annotated[str | None, typer.Option("--until", help="Lines before this day (UTC), or moment.")] = None,
    run: Annotated[
        str, typer.Option("--run", metavar="RUN", help="Of one run, by the id in its JSON report; or last.")
    ] = "",
    force: Annotated[bool, typer.Option("--force", help="Replace the file where it is there already.")] = False,
) -> None:
    """Write copies, and the lines of the journal that prove them, into one WACZ file.

    The same choice from the same folder gives the same bytes. Full copies are in there: what masks hide elsewhere,
    such as secrets in addresses, stands in them as it went over the wire. `monitor verify FILE` checks the file by
    itself; pywb and ReplayWeb.page show it. `--run last` takes what the latest run of this machine kept.
    """
    import asyncio

    from monitor.cli.dates import moment_of
    from monitor.custody.handing import export as hand_over
    from monitor.model.counting import number_of

    place: Place = context.obj
    window = {"since": moment_of(since, "--since"), "until": moment_of(until, "--until")}
    done = asyncio.run(hand_over(place.monitor(), words or (), out, **window, run=run, force=force))
    kept, lines = number_of(done.captures, "copy", "copies"), number_of(done.lines, "line")
    place.say(f"{kept} of {number_of(len(done.sources), 'source')} with {lines}: {number_of(done.bytes, 'byte')}")
    for says in done.remarks:
        place.say(says)
    typer.echo(f"{done.sha256}  {out}")
