"""monitor report: how everything stands, in the format that its reader needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.formats import Format

if TYPE_CHECKING:
    from monitor.cli.place import Place


def report(
    context: typer.Context,
    select: Annotated[list[str] | None, typer.Argument(help="Which; all when nothing is named.")] = None,
    format_: Annotated[Format, typer.Option("--format", "-f", help="What standard output gets.")] = Format.TEXT,
    output: Annotated[list[str] | None, typer.Option("--output", "-o", help="FORMAT=FILE; may repeat.")] = None,
) -> None:
    """Report how sources stand, without looking at anything."""
    import asyncio

    from monitor.cli.formats import outputs, write

    place: Place = context.obj
    files = outputs(output or ())
    write(place, asyncio.run(place.monitor().report(tuple(select or ()))), format_, files)
