"""Makes what was written stay: folders, names and bytes that survive a cut of the power."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

#: On macOS fsync leaves the bytes in the drive's own cache; this asks the drive too.
_FULL_SYNC: int | None = getattr(fcntl, "F_FULLFSYNC", None)


def sync_file(file: int) -> None:
    """Come back when what was written to an open file is on the disk to stay."""
    if _FULL_SYNC is None:
        os.fsync(file)
    else:
        fcntl.fcntl(file, _FULL_SYNC)


def write_all(file: int, data: bytes, at: int) -> None:
    """Write all of it from an offset on, however many calls that takes."""
    with memoryview(data) as view:
        done = 0
        while done < len(view):
            with view[done:] as rest:
                done += os.pwrite(file, rest, at + done)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, each to stay."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    sync_folder(folder.parent)


def sync_folder(folder: Path | str) -> None:
    """Make new names in a folder stay."""
    file = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def write_file(path: Path, data: bytes) -> None:
    """Write a small file whole or not at all: a temporary name beside it, a sync, a rename."""
    part = path.with_name(f".{path.name}.part")
    file = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o644)
    try:
        write_all(file, data, 0)
        sync_file(file)
    except OSError:
        part.unlink(missing_ok=True)
        raise
    finally:
        os.close(file)
    part.rename(path)
    sync_folder(path.parent)
