"""Opens small files of the folder as what they have to be: plain files in their own place, of bounded size."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

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
