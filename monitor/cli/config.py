"""monitor config: the settings in force, and the schema of the sources file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from monitor.cli.as_json import print_json

if TYPE_CHECKING:
    from monitor.cli.place import Place

app = typer.Typer(help="Show the settings in force, or the schema of the sources file.", no_args_is_help=True)


@app.command("show")
def show(context: typer.Context) -> None:
    """Show every setting that is in force, defaults too, as YAML."""
    from monitor.documents.effective import as_yaml

    place: Place = context.obj
    typer.echo(as_yaml(place.monitor().settings()), nl=False)


@app.command("kept")
def kept(context: typer.Context) -> None:
    """Print the settings that shape copies, as the one line whose SHA-256 each copy tells (`config-sha256`)."""
    from monitor.assemble.shaping import shaping

    place: Place = context.obj
    typer.echo(shaping(place.monitor().settings()), nl=False)


@app.command("schema")
def schema() -> None:
    """Print the JSON Schema of the sources file."""
    from monitor.app import sources_schema

    print_json(sources_schema(), indent=2)
