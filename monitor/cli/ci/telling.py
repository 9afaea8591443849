"""Tells a CI service how a job went: annotations, a summary, files for its other tools, and outputs of the step."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.errors import StorageError
from monitor.report.formats import Format

if TYPE_CHECKING:
    from monitor.cli.ci.surroundings import Surroundings
    from monitor.cli.place import Place
    from monitor.model.finding import Report

#: What every job leaves in its folder.
FILES = {
    Format.HTML: "report.html",
    Format.JSON: "report.json",
    Format.SARIF: "monitor.sarif",
    Format.JUNIT: "junit.xml",
    Format.CODEQUALITY: "gl-code-quality-report.json",
}


def tell(place: Place, report: Report, around: Surroundings, folder: Path) -> None:
    """Write every file, the summary, and the outputs; standard output gets annotations on GitHub, else text."""
    from monitor.cli.formats import Outputs, words, write

    files = tuple((kind, folder / name) for kind, name in FILES.items())
    write(place.hushed(), report, Outputs(out=Format.GITHUB if around.github else Format.TEXT, files=files))
    if around.summary is not None:
        append(around.summary, words(place, report, Format.STEP_SUMMARY))
    output(around, {"report": folder / FILES[Format.HTML], "sarif": folder / FILES[Format.SARIF]})
    place.say(f"wrote {', '.join(str(path) for _, path in files)}")


def output(around: Surroundings, values: Mapping[str, object]) -> None:
    """Hand values to the steps after this one."""
    if around.outputs is not None:
        append(around.outputs, [f"{name}={value}\n" for name, value in values.items()])


def annotate(lines: Iterable[str]) -> None:
    """Write annotations to standard output, where GitHub reads them."""
    sys.stdout.writelines(lines)
    sys.stdout.flush()


def append(path: Path, pieces: Iterable[str]) -> None:
    """Write behind what other programs of the step wrote."""
    try:
        with path.open("a", encoding="utf-8", errors="replace", newline="") as file:
            file.writelines(pieces)
    except OSError as error:
        raise StorageError(f"{path} could not be written: {error.strerror}") from error
