"""monitor list: one line a source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.formats import FORMAT_HELP

if TYPE_CHECKING:
    from monitor.cli.place import Place


def listing(
    context: typer.Context,
    select: Annotated[list[str] | None, typer.Argument(help="Which; all when nothing is named.")] = None,
    format_: Annotated[list[str] | None, typer.Option("--format", "-f", help=FORMAT_HELP)] = None,
) -> None:
    """List sources, one line each: verdict, since when, id, and title (the claim or the address where there is none).

    Lines are cut to the width of a terminal; what goes into a pipe or a file is whole.
    """
    import asyncio

    from monitor.cli.formats import outputs, write
    from monitor.report.formats import Format

    place: Place = context.obj
    where = outputs(format_ or (), ())
    report = asyncio.run(place.monitor().report(tuple(select or ())))
    if where.out is not Format.TEXT:
        write(place, report, where)
        return
    from monitor.report.text.listing import line

    out = place.out()
    for item in report.items:
        out.print(line(item, width=out.width if out.is_terminal else None), soft_wrap=True)
