"""Habits of other tools, file by file, joined to the sources file and written at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from monitor.documents.habits.joining import joined
from monitor.documents.habits.opening import read_habits
from monitor.documents.sources_yaml.file import replaced
from monitor.errors import StorageError
from monitor.model.habit import Imported, Tool


def take_over(sources: Path, files: Sequence[Path], tool: Tool | None, *, write: bool) -> Imported:
    """Read each file and join it; the sources file is made where there is none, and written once, at the end.

    Raises:
        UsageError: it cannot be told which tool a file belongs to.
        ConfigurationError: a file cannot be read, or the sources file cannot grow; carries every place.
        StorageError: a file cannot be opened or written.

    """
    try:
        before = sources.read_bytes() if sources.exists() else b""
        data = before or b"version: 1\n"
        whole: Imported | None = None
        for file in files:
            one = joined(data, sources, read_habits(file, tool), str(file))
            data = one.after
            whole = one if whole is None else _both(whole, one)
        assert whole is not None, "at least one file is named"
        if not (whole.added or whole.exclude or whole.settings):
            return replace(whole, before=before, after=before)
        if write:
            if not sources.exists():
                sources.touch()
            replaced(sources, whole.after)
    except OSError as error:
        raise StorageError(f"{sources} could not be read or written: {error.strerror or error}") from error
    return replace(whole, before=before)


def _both(first: Imported, second: Imported) -> Imported:
    """Put what became of two files together."""
    return replace(
        second,
        before=first.before,
        added=first.added + second.added,
        exclude=first.exclude + second.exclude,
        settings=first.settings + second.settings,
        left=first.left + second.left,
    )
