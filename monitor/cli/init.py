"""monitor init: a commented sources.yaml to begin with, and the jobs of a CI service."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from monitor.cli.place import Place


class Service(StrEnum):
    """A CI service that we have jobs for."""

    GITHUB = "github"
    GITLAB = "gitlab"


#: Where each service looks for its jobs.
_FILES = {
    Service.GITHUB: Path(".github/workflows/sources.yml"),
    Service.GITLAB: Path(".gitlab/source-monitor.yml"),
}
_INCLUDE = "include:\n  - local: .gitlab/source-monitor.yml\n"


def init(
    context: typer.Context,
    ci: Annotated[
        Service | None, typer.Option("--ci", help="Write the jobs of a CI service: github or gitlab.")
    ] = None,
    uses: Annotated[
        str | None,
        typer.Option(
            "--uses", help="Where the jobs get the program: owner/name@tag on GitHub, a requirement on GitLab."
        ),
    ] = None,
) -> None:
    """Write a commented sources.yaml; a file that is there is never touched."""
    from monitor.app import begin
    from monitor.errors import UsageError

    place: Place = context.obj
    if uses is not None and ci is None:
        raise UsageError("--uses goes with --ci")
    if ci is not None:
        _jobs(place, ci, uses)
        if place.file.exists():
            return
    begin(place.file)
    typer.echo(f"wrote {place.file}; put your addresses into it, then run `monitor check`")


def _jobs(place: Place, ci: Service, uses: str | None) -> None:
    """Write the jobs at the root of the repository, where the service looks for them."""
    from monitor.app import ci_jobs, write_new

    root, text = ci_jobs(ci, uses, place.file)
    root = place.file.parent if root == place.file.resolve().parent else root
    file = root / _FILES[ci]
    write_new(file, text, below=root)
    if ci is Service.GITHUB:
        typer.echo(f"wrote {file}; commit it, and GitHub runs it from the next push on")
        return
    main = root / ".gitlab-ci.yml"
    if main.exists():
        typer.echo(f"wrote {file}; put these lines into {main}:\n{_INCLUDE}", nl=False)
    else:
        write_new(main, _INCLUDE)
        typer.echo(f"wrote {file} and {main}; docs/ci.md says which token and schedule they need")
