"""What people told another tool is taken over into the sources file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from monitor import assemble
from monitor.app import Monitor
from monitor.model.habit import Imported, Tool


def take_over(monitor: Monitor, files: Sequence[Path], tool: Tool | None, *, write: bool) -> Imported:
    """Join the habits of files to the sources file, all or nothing; ``write=False`` leaves the file as it is.

    Raises:
        UsageError: it cannot be told which tool a file belongs to.
        ConfigurationError: a file, or the sources file, cannot be read; carries every place.
        StorageError: a file cannot be opened or written.

    """
    return assemble.take_over(monitor.file, files, tool, write=write)
