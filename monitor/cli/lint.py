"""monitor lint: everything there is to say about the sources file, offline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from monitor.cli.place import Place


def lint(
    context: typer.Context,
    strict: Annotated[bool, typer.Option("--strict", help="Let warnings make exit code 1 too.")] = False,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """Check the sources file without going out: schema, duplicates, dates, YAML traps, secrets."""
    import sys

    from monitor.errors import ConfigurationError
    from monitor.model.counting import number_of
    from monitor.model.source import Severity

    place: Place = context.obj
    remarks = place.monitor().lint()
    if json:
        from json import dumps

        sys.stdout.writelines(
            dumps(
                {
                    "severity": remark.severity,
                    "file": remark.file,
                    "line": remark.line,
                    "column": remark.column,
                    "rule": remark.rule,
                    "what": remark.what,
                    "instead": remark.instead,
                },
                ensure_ascii=False,
            )
            + "\n"
            for remark in remarks
        )
    else:
        sys.stdout.writelines(f"{remark}\n" for remark in remarks)
    errors = sum(remark.severity is Severity.ERROR for remark in remarks)
    warnings = sum(remark.severity is Severity.WARNING for remark in remarks)
    if errors:
        raise typer.Exit(ConfigurationError.code)
    place.say(f"{place.file}: no errors, {number_of(warnings, 'warning')}")
    if warnings and strict:
        raise typer.Exit(1)
