"""Appends to the journal: one writer's chain of hashed lines, a file for each month, whole groups or nothing."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Sequence
from pathlib import Path

from monitor.errors import ConfigurationError
from monitor.evidence.chain import Head, read_head
from monitor.evidence.durable import make_folder, sync_file, sync_folder, write_all
from monitor.evidence.failing import storage_error
from monitor.evidence.layout import JOURNAL, month_file
from monitor.evidence.line import line_hash, write_line
from monitor.model.finding import Entry, Line

_WRITER = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")


class Journal:
    """One writer's chain. Not for two threads at once: whoever holds it sees to that."""

    def __init__(self, root: Path, writer: str, *, tool: str) -> None:
        """Know the folder and the name of the writer.

        Raises:
            ConfigurationError: the name cannot be that of a folder.

        """
        if _WRITER.fullmatch(writer) is None:
            raise ConfigurationError(
                f"{writer!r} cannot name a writer of the journal; use lowercase letters, digits, dots and hyphens."
            )
        self._folder = root / JOURNAL / writer
        self._writer = writer
        self._tool = tool
        self._head: Head | None = None
        self._file: int | None = None
        self._open_month = ""

    def append(self, groups: Sequence[Sequence[Entry]]) -> list[tuple[Line, ...]]:
        """Write all entries of all groups, and come back when they are on the disk to stay.

        All or nothing: where the disk refuses, the files are cut back to what they were.

        Raises:
            StorageError: it could not be written.

        """
        head = self._head or read_head(self._folder)
        written: list[tuple[Line, ...]] = []
        months: dict[str, list[bytes]] = {}
        seq, prev, month = head.seq, head.sha256, head.file
        for entries in groups:
            lines: list[Line] = []
            for entry in entries:
                seq += 1
                raw = write_line(entry, seq=seq, prev=prev, tool=self._tool)
                lines.append(Line(writer=self._writer, seq=seq, prev=prev, sha256=line_hash(raw), entry=entry))
                prev = lines[-1].sha256
                # A clock that steps back over the end of a month must not reopen the file of the month before.
                month = max(month, month_file(entry.at))
                months.setdefault(month, []).append(raw)
            written.append(tuple(lines))
        self._head = None
        size = self._write(months, head)
        self._head = Head(seq=seq, sha256=prev, file=month, size=size)
        return written

    def close(self) -> None:
        """Let go of the file, and of what is known of the chain."""
        if self._file is not None:
            os.close(self._file)
        self._file, self._head, self._open_month = None, None, ""

    def _write(self, months: dict[str, list[bytes]], head: Head) -> int:
        """Write lines into the files of their months, each with one sync; give the size of the last file."""
        sizes: dict[str, int] = {}
        size = head.size
        for month, raws in months.items():
            size = sizes[month] = head.size if month == head.file else 0
            joined = b"".join(raws)
            try:
                file = self._open(month)
                write_all(file, joined, size)
                sync_file(file)
            except OSError as error:
                self._cut_back(sizes)
                raise storage_error(error, self._folder / month) from error
            size += len(joined)
        return size

    def _open(self, month: str) -> int:
        """Open the file of a month, made and made to stay where it is new."""
        if self._file is not None and self._open_month == month:
            return self._file
        self.close()
        path = self._folder / month
        fresh = not path.exists()
        if fresh:
            make_folder(self._folder)
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        self._open_month = month
        if fresh:
            sync_folder(self._folder)
        return self._file

    def _cut_back(self, sizes: dict[str, int]) -> None:
        """Take away what was written in part. What cannot be cut now is set aside as torn by the next start."""
        self.close()
        for month, size in sizes.items():
            with contextlib.suppress(OSError):
                os.truncate(self._folder / month, size)
