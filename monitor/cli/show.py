"""monitor show: everything that is known of one source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.arguments import OneSource
from monitor.cli.as_json import print_json

if TYPE_CHECKING:
    from monitor.cli.place import Place


def show(
    context: typer.Context,
    source: OneSource,
    json: Annotated[bool, typer.Option("--json", help="As the report's JSON has it.")] = False,
) -> None:
    """Show one source: how it stands and by which rule, its citations, quotes, copies and past."""
    import asyncio

    place: Place = context.obj
    shown = asyncio.run(place.monitor().show(source))
    if json:
        from monitor.report.to_json import source as as_json

        print_json(as_json(shown.item))
        return
    from monitor.report.text.show import show as words

    place.out().print(
        words(
            shown.item, captures=shown.captures, origins=shown.origins, looks=shown.history, findings=shown.item.turns
        )
    )
