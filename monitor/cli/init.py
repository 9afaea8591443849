"""monitor init: a commented sources.yaml to begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from monitor.cli.place import Place


def init(context: typer.Context) -> None:
    """Write a commented sources.yaml; an existing one is never touched."""
    from monitor.app import begin

    place: Place = context.obj
    begin(place.file)
    typer.echo(f"wrote {place.file}; put your addresses into it, then run `monitor check`")
