"""The machine as the program leans on it: room on the disk, and what this user may write."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def room(folder: Path) -> tuple[int, int]:
    """Give the free and the whole number of bytes of the disk that holds a folder, or will hold it."""
    usage = shutil.disk_usage(_there(folder))
    return usage.free, usage.total


def may_write(folder: Path) -> bool:
    """Tell whether this user may write into a folder, or make it where it is not there yet."""
    return os.access(_there(folder), os.W_OK | os.X_OK)


def is_root() -> bool:
    """Tell whether this user may do everything here, so that no sandbox holds."""
    return os.geteuid() == 0


def _there(folder: Path) -> Path:
    """Give the folder, or the nearest one above it that is there."""
    folder = folder.absolute()
    return next(place for place in (folder, *folder.parents) if place.exists())
