"""monitor list: one line a source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.formats import Format

if TYPE_CHECKING:
    from monitor.cli.place import Place


def listing(
    context: typer.Context,
    select: Annotated[list[str] | None, typer.Argument(help="Which; all when nothing is named.")] = None,
    format_: Annotated[Format, typer.Option("--format", "-f", help="What standard output gets.")] = Format.TEXT,
) -> None:
    """List sources, one line each: verdict, since when, id, address."""
    import asyncio

    from monitor.cli.formats import write

    place: Place = context.obj
    report = asyncio.run(place.monitor().report(tuple(select or ())))
    if format_ is not Format.TEXT:
        write(place, report, format_, {})
        return
    from monitor.report.text.listing import line

    out = place.out()
    for item in report.items:
        out.print(line(item, width=out.width), soft_wrap=True)
