"""What a command found, as JSON for programs on standard output."""

from __future__ import annotations

import typer


def print_json(said: object, *, indent: int = 1) -> None:
    """Write it in the letters that it has, a line for each thing."""
    from json import dumps

    typer.echo(dumps(said, ensure_ascii=False, indent=indent))
