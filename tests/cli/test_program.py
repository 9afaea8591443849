"""The program is built as far as a start needs it, and says the same for that."""

from __future__ import annotations

import pytest
import typer

from monitor.cli.main import app, program


@pytest.mark.parametrize(
    ("words", "alone"),
    [
        (["status"], True),
        (["status", "--help"], True),
        (["check", "status"], True),
        (["key", "show"], False),
        (["-C", "sources.yaml", "status"], False),
        (["stats"], False),
        (["--help"], False),
        ([], False),
    ],
)
def test_the_command_that_stands_first_is_built_alone(words: list[str], *, alone: bool) -> None:
    """Groups, options before the command, help and mistakes have all commands at hand."""
    one, whole = typer.main.get_command(program(words)), typer.main.get_command(app)
    context = typer.Context(whole)
    built = [name for name in whole.list_commands(context) if one.get_command(context, name) is not None]  # type: ignore[attr-defined]
    assert built == ([words[0]] if alone else whole.list_commands(context))  # type: ignore[attr-defined]
    if alone:
        theirs, ours = whole.get_command(context, words[0]), one.get_command(context, words[0])  # type: ignore[attr-defined]
        assert theirs.get_help(context) == ours.get_help(context)
