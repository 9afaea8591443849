"""Bytes that arrive piece by piece: held in memory while few, in a nameless file once many."""

from __future__ import annotations

import mmap
import tempfile
from typing import IO

from monitor.errors import StorageError
from monitor.model.exchange import Octets

#: Bytes that are held in memory; 64 looks at once then hold 128 MiB at the very most.
IN_MEMORY = 1_048_576


class Spill:
    """A growing run of bytes with bounded memory. Close it, or take its bytes with ``octets``."""

    __slots__ = ("_file", "_held", "_limit", "size")

    def __init__(self, limit: int = IN_MEMORY) -> None:
        """Hold up to ``limit`` bytes in memory."""
        self._held = bytearray()
        self._file: IO[bytes] | None = None
        self._limit = limit
        #: Bytes so far.
        self.size = 0

    def write(self, data: bytes) -> int:
        """Add bytes at the end; give their number, as files do.

        Raises:
            StorageError: the folder for temporary files is full or cannot be written to.

        """
        self.size += len(data)
        if self._file is None and self.size <= self._limit:
            self._held += data
            return len(data)
        try:
            if self._file is None:
                # Unlinked as it is made: nothing is left behind whatever ends this process.
                self._file = tempfile.TemporaryFile(prefix="monitor-")  # noqa: SIM115 - octets() and close() end it
                self._file.write(self._held)
                self._held = bytearray()
            self._file.write(data)
        except OSError as error:
            raise StorageError(
                f"A large body could not be put aside in {tempfile.gettempdir()}: {error.strerror}. "
                "Make room there, or set TMPDIR to a folder with room."
            ) from error
        return len(data)

    def head(self) -> bytes:
        """Give what is held in memory: all of it as long as there is little."""
        return bytes(self._held)

    def cut_front(self, count: int) -> bytes:
        """Take bytes off the front. Only while all of it is held in memory."""
        front = bytes(self._held[:count])
        del self._held[:count]
        self.size -= len(front)
        return front

    def octets(self) -> Octets:
        """Give all of it, and end. The memory of a mapped file is the system's to take back."""
        if self._file is None:
            return bytes(self._held)
        self._file.flush()
        try:
            return mmap.mmap(self._file.fileno(), 0, access=mmap.ACCESS_READ)
        finally:
            self.close()

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
            self._file = None
