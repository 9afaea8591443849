"""Writes a report in the formats that were asked for: one to standard output, any number to files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, cast

from monitor.cli.writing import pour, save
from monitor.errors import UsageError
from monitor.report.formats import Format, ending, named, near

if TYPE_CHECKING:
    from monitor.cli.place import Place
    from monitor.model.finding import Finding, Report

#: Help for the two options, the same wherever a report is written.
FORMAT_HELP = f"What standard output gets: {', '.join(Format)}. May repeat where -o names a file for the others."
OUTPUT_HELP = "FORMAT=FILE, or a FILE whose ending tells; - is standard output. May repeat."
_STDOUT = Path("-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outputs:
    """Where a report goes: at most one format to standard output, any number to files."""

    out: Format | None = Format.TEXT
    files: tuple[tuple[Format, Path], ...] = field(default=())


def outputs(formats: Sequence[str], wanted: Sequence[str]) -> Outputs:
    """Take ``--format`` and ``-o`` apart; raises UsageError for a word that names no format, and for two on one out.

    One ``--format`` is what standard output gets, whatever files there are; of several, those that ``-o`` names a
    file for go there alone. Where none is named standard output gets text.
    """
    files = [_output(word) for word in wanted]
    asked = [_format(word) for word in formats]
    filed = {kind for kind, path in files if path != _STDOUT} if len(asked) > 1 else set()
    out = list(dict.fromkeys([kind for kind, path in files if path == _STDOUT] + [k for k in asked if k not in filed]))
    if len(out) > 1:
        raise UsageError(
            f"{' and '.join(out)} cannot both go to standard output; write all but one into files: -o {out[1]}=FILE"
        )
    paths = [path for _, path in files if path != _STDOUT]
    if twice := next((path for path in paths if paths.count(path) > 1), None):
        raise UsageError(f"-o names {twice} for two formats; give each a file of its own")
    nothing = None if asked else Format.TEXT
    return Outputs(
        out=out[0] if out else nothing,
        files=tuple((kind, path) for kind, path in files if path != _STDOUT),
    )


def _format(word: str) -> Format:
    """Give the format that --format names."""
    found = named(word)
    if found is None:
        raise UsageError(f"--format {word}: {_no_format(word)} one of {', '.join(Format)}")
    return found


def _output(word: str) -> tuple[Format, Path]:
    """Take one -o apart."""
    name, equals, path = word.partition("=")
    if not equals:
        suffix = Path(word).suffix.lstrip(".")
        found, path, name = ending(suffix), word, suffix
    else:
        found = named(name)
    if found is not None and not path:
        raise UsageError(f"-o {word}: no file is named; write {name}=FILE, or {name}=- for standard output")
    if found is None:
        raise UsageError(f"-o {word}: {_no_format(name)} FORMAT=FILE with one of {', '.join(Format)}")
    return found, Path(path)


def _no_format(name: str) -> str:
    """Say that a word names no format, and what may have been meant."""
    hint = near(name)
    return f"{name or 'nothing'} is no format; {f'{hint} Write' if hint else 'write'}"


def write(place: Place, report: Report, where: Outputs, *, findings: Sequence[Finding] = ()) -> None:
    """Write the report to standard output and to every file."""
    for kind, path in where.files:
        if kind is Format.HTML:
            from monitor.app import rules
            from monitor.running.publishing import write_html

            write_html(path, report, rules=rules(), tell=place.say)
        else:
            save(place, path, words(place, report, kind, findings=findings))
    if where.out is Format.TEXT:
        from monitor.report.text.overview import overview

        place.out().print(overview(report))
    elif where.out is not None:
        pour(words(place, report, where.out, findings=findings))


def words(place: Place, report: Report, kind: Format, *, findings: Sequence[Finding] = ()) -> Iterable[str]:
    """Give the report in one format, in pieces."""
    if kind is Format.TEXT:
        from io import StringIO

        from rich.console import Console

        from monitor.cli.trimmed import Trimmed
        from monitor.report.text.overview import overview

        page = StringIO()
        Console(file=cast("TextIO", Trimmed(page)), width=100, no_color=True, highlight=False).print(overview(report))
        return [page.getvalue()]
    from monitor.app import rules
    from monitor.report.formats import written

    return written(
        report,
        kind,
        rules=rules() if kind is Format.HTML else None,
        folder=folder_of(place.file),
        findings=findings,
    )


def folder_of(file: Path) -> str:
    """Give the folder of the sources file as seen from here, where CI services read paths from; empty if elsewhere."""
    try:
        folder = file.parent.resolve().relative_to(Path.cwd())
    except ValueError:
        return ""
    return "" if folder == Path() else folder.as_posix()
