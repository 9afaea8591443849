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
    update_issue: Annotated[
        bool, typer.Option("--update-issue", help="Bring the one living issue up to date, on GitHub or GitLab.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="With --update-issue: only read, and say what would be done.")
    ] = False,
) -> None:
    """Report how sources stand, without looking at anything."""
    if update_issue or dry_run:
        from monitor.cli.issue import issue

        issue(context.obj, tuple(select or ()), format_ or (), output or (), update=update_issue, dry_run=dry_run)
        return
    from monitor.cli.formats import outputs
    from monitor.cli.reporting import report as written

    place: Place = context.obj
    written(place, tuple(select or ()), outputs(format_ or (), output or ()))
