"""Writes a report in the formats that were asked for: one to standard output, any number to files."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.errors import StorageError, UsageError

if TYPE_CHECKING:
    from monitor.cli.place import Place
    from monitor.model.finding import Report


class Format(StrEnum):
    """What a report can be written as."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"


_SHORT = {"md": Format.MARKDOWN, "htm": Format.HTML, "txt": Format.TEXT}


def outputs(wanted: Sequence[str]) -> dict[Format, Path]:
    """Take ``FORMAT=FILE`` apart; a bare file name says its format by its ending."""
    files = {}
    for word in wanted:
        name, equals, path = word.partition("=")
        if not equals:
            name, path = Path(word).suffix.lstrip("."), word
        try:
            files[_SHORT.get(name) or Format(name)] = Path(path)
        except ValueError:
            raise UsageError(_no_format(word, name)) from None
    return files


def _no_format(word: str, name: str) -> str:
    """Say that a word names no format, and what may have been meant."""
    from difflib import get_close_matches

    near = get_close_matches(name, [*Format, *_SHORT], n=1)
    hint = f"did you mean {near[0]}? Write" if near else "write"
    return f"-o {word}: {name or 'nothing'} is no format; {hint} FORMAT=FILE with one of {', '.join(Format)}"


def write(place: Place, report: Report, kind: Format, files: dict[Format, Path]) -> None:
    """Write the report to standard output and to every file."""
    for other, path in files.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("w", encoding="utf-8") as file:
                file.writelines(_words(report, other))
        except OSError as error:
            raise StorageError(f"{path} could not be written: {error.strerror}") from error
        place.say(f"wrote {path}")
    if kind is Format.TEXT:
        from monitor.report.text.overview import overview

        place.out().print(overview(report))
    else:
        import sys

        sys.stdout.writelines(_words(report, kind))


def _words(report: Report, kind: Format) -> Sequence[str]:
    """Give the report in one format, in pieces."""
    match kind:
        case Format.JSON:
            from monitor.report.to_json import write as to_json

            return [to_json(report)]
        case Format.MARKDOWN:
            from monitor.report.markdown import write as to_markdown

            return [to_markdown(report)]
        case Format.HTML:
            from monitor.app import rules
            from monitor.report.html import write as to_html

            return [to_html(report, rules=rules())]
        case Format.TEXT:
            from io import StringIO

            from rich.console import Console

            from monitor.report.text.overview import overview

            page = StringIO()
            Console(file=page, width=100, no_color=True, highlight=False).print(overview(report))
            return [page.getvalue()]
