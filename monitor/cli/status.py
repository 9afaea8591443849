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

    from monitor.telling.stuck import troubles

    place: Place = context.obj
    monitor = place.monitor()
    report, counts = asyncio.run(monitor.status())
    letters = asyncio.run(troubles(monitor))
    if json:
        from json import dumps

        faults = sum(not fault.rightly for item in report.items for fault in item.faults)
        typer.echo(
            dumps(
                {
                    "counts": {str(verdict): count for verdict, count in counts.items()},
                    "faults": faults,
                    "letters": [each.says for each in letters],
                }
            )
        )
        return
    from monitor.report.tame import tame
    from monitor.report.text.overview import status as words

    place.out().print(words(report, counts=counts))
    for each in letters:
        place.out().print(f"\n{tame(each.says)}\n{each.do}", markup=False)
