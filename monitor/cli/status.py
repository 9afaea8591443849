"""monitor status: how things stand, from the index alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from monitor.cli.place import Place


def status(
    context: typer.Context,
    json: Annotated[bool, typer.Option("--json", help="Counts by verdict as JSON.")] = False,
) -> None:
    """Say how things stand: counts, and every source that is not live. Works beside a running service."""
    import asyncio

    place: Place = context.obj
    report, counts = asyncio.run(place.monitor().status())
    if json:
        from json import dumps

        faults = sum(len(item.faults) for item in report.items)
        typer.echo(dumps({"counts": {str(verdict): count for verdict, count in counts.items()}, "faults": faults}))
        return
    from monitor.report.text.overview import status as words

    place.out().print(words(report, counts=counts))
