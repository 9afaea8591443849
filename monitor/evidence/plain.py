"""Opens small files of the folder as what they have to be: plain files in their own place, of bounded size."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from monitor.errors import EvidenceError

#: Bytes of a key, a certificate, a token or a torn piece of a journal at most.
SMALL = 64_000_000


def open_plain(path: Path) -> BinaryIO:
    """Open a file to be read. A link, a pipe or a device in its place is no file of ours, and never waited for.

    Raises:
        OSError: it could not be opened, or is no plain file.

    """
    file = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK)
    if not stat.S_ISREG(os.fstat(file).st_mode):
        os.close(file)
        raise OSError(0, "it is no plain file", str(path))
    return os.fdopen(file, "rb")


def is_plain(path: Path) -> bool:
    """Tell whether a plain file stands there; a link, a pipe or a device is none, and is not opened."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def lines_within(file: BinaryIO, path: Path, most: int = SMALL) -> Iterator[bytes]:
    """Give the lines of a file of the journal, read from its beginning, so that none of them fills the memory.

    One without its end is the last: it is being written, and what comes to it meanwhile is no line of its own.

    Raises:
        EvidenceError: a line is longer than any that was ever written; it is not read to its end.

    """
    number = 0
    while raw := file.readline(most + 1):
        number += 1
        if len(raw) > most:
            raise too_long(f"Line {number} of {path}")
        yield raw
        if not raw.endswith(b"\n"):
            return


def too_long(place: str) -> EvidenceError:
    """Say that a line is longer than any line can be."""
    return EvidenceError(f"{place} is longer than any line can be. Keep the folder as it is and compare with a backup.")


def read_plain(path: Path, most: int = SMALL) -> bytes:
    """Read a plain file of at most so many bytes.

    Raises:
        OSError: it could not be read, is no plain file, or is larger.

    """
    with open_plain(path) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(0, f"it is larger than {most:,} bytes", str(path))
    return data
