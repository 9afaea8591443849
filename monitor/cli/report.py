"""monitor report: how everything stands, in the format that its reader needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.formats import FORMAT_HELP, OUTPUT_HELP

if TYPE_CHECKING:
    from monitor.cli.place import Place


def report(
    context: typer.Context,
    select: Annotated[list[str] | None, typer.Argument(help="Which; all when nothing is named.")] = None,
    format_: Annotated[list[str] | None, typer.Option("--format", "-f", help=FORMAT_HELP)] = None,
    output: Annotated[list[str] | None, typer.Option("--output", "-o", help=OUTPUT_HELP)] = None,
) -> None:
    """Report how sources stand, without looking at anything."""
    from monitor.cli.formats import outputs
    from monitor.cli.reporting import report as written

    place: Place = context.obj
    written(place, tuple(select or ()), outputs(format_ or (), output or ()))
