"""monitor ci lint: the sources file, offline, with annotations where they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from monitor.cli.place import Place


def lint(
    context: typer.Context,
    strict: Annotated[bool, typer.Option("--strict", help="Let warnings fail the job too.")] = False,
) -> None:
    """Check the sources file without going out. Exit codes as `monitor lint`."""
    import os

    from monitor.cli.ci.surroundings import surroundings
    from monitor.cli.ci.telling import annotate, append
    from monitor.cli.formats import folder_of
    from monitor.errors import ConfigurationError
    from monitor.model.counting import number_of
    from monitor.model.source import Severity
    from monitor.report.github import remarks as annotations

    place: Place = context.obj
    around = surroundings(os.environ)
    found = place.monitor().lint()
    folder = folder_of(place.file)
    annotate(annotations(found) if around.github else (f"{remark}\n" for remark in found))
    errors = sum(remark.severity is Severity.ERROR for remark in found)
    warnings = sum(remark.severity is Severity.WARNING for remark in found)
    said = f"{folder and f'{folder}/'}{place.file.name}: {number_of(errors, 'error')}, {number_of(warnings, 'warning')}"
    place.say(said)
    if around.summary is not None:
        append(around.summary, [f"{said}\n"])
    code = ConfigurationError.code if errors else int(bool(strict and warnings))
    if code:
        raise typer.Exit(code)
