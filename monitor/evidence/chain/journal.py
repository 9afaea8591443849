"""Appends to the journal: one writer's chain of hashed lines, a file for each month, whole groups or nothing."""

from __future__ import annotations

import base64
import contextlib
import os
import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.errors import ConfigurationError, EvidenceError
from monitor.evidence.chain.head import Head, read_head
from monitor.evidence.chain.line import line_hash, write_line
from monitor.evidence.durable import make_folder, sync_file, sync_folder, write_all, write_file
from monitor.evidence.failing import storage_error
from monitor.evidence.layout import JOURNAL, KEYS, month_file
from monitor.model.finding import Entry, EntryKind, Line

if TYPE_CHECKING:
    from monitor.evidence.chain.keys import Signer

_WRITER = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")


class Journal:
    """One writer's chain. Not for two threads at once: whoever holds it sees to that."""

    def __init__(self, root: Path, writer: str, *, tool: str) -> None:
        """Know the folder and the name of the writer; lines are not signed before ``sign_with``.

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
        self._signer: Signer | None = None
        self._head: Head | None = None
        self._file: int | None = None
        self._open_month = ""

    @property
    def folder(self) -> Path:
        """Where the chain lies."""
        return self._folder

    @property
    def writer(self) -> str:
        """Name of the writer."""
        return self._writer

    @property
    def signer(self) -> Signer | None:
        """Who signs the lines from now on; None signs nothing."""
        return self._signer

    @property
    def ended(self) -> Head | None:
        """Where the chain ends as we wrote or read it last, without looking again; None where nobody asked."""
        return self._head

    def head(self) -> Head:
        """Tell where the chain ends."""
        self._head = self._head or read_head(self._folder)
        return self._head

    def sign_with(self, signer: Signer | None) -> None:
        """Sign lines from now on."""
        self._signer = signer

    def key_facts(self) -> dict[str, object] | None:
        """Give the facts of the line that puts our key in force; None where it is in force, or there is none.

        A change needs the word of the key before: where that one is at hand it signs the line, else the new one
        does, and whoever verifies is told.
        """
        signer, before = self._signer, self.head().key
        if signer is None or before == signer.id:
            return None
        public = base64.b64encode(signer.public).decode()
        return {"id": signer.id, "public": public, "writer": self._writer, "before": before or None}

    def append(self, groups: Sequence[Sequence[Entry]]) -> list[tuple[Line, ...]]:
        """Write all entries of all groups, each signed, and come back when they are on the disk to stay.

        All or nothing: where the disk refuses, the files are cut back to what they were.

        Raises:
            StorageError: it could not be written.

        """
        head = self.head()
        sign = self._sign(head, groups)
        written: list[tuple[Line, ...]] = []
        months: dict[str, list[bytes]] = {}
        seq, prev, month = head.seq, head.sha256, head.file
        for entries in groups:
            lines: list[Line] = []
            for entry in entries:
                seq += 1
                raw = write_line(entry, seq=seq, prev=prev, tool=self._tool, sign=sign)
                lines.append(Line(writer=self._writer, seq=seq, prev=prev, sha256=line_hash(raw), entry=entry))
                prev = lines[-1].sha256
                # A clock that steps back over the end of a month must not reopen the file of the month before.
                month = max(month, month_file(entry.at))
                months.setdefault(month, []).append(raw)
            written.append(tuple(lines))
        self._head = None
        size = self._write(months, head)
        key = self._signer.id if self._signer is not None else ""
        self._head = Head(seq=seq, sha256=prev, file=month, size=size, key=key)
        return written

    def _sign(self, head: Head, groups: Sequence[Sequence[Entry]]) -> Callable[[bytes], str] | None:
        """Give what signs the lines of one call: the key in force, and for the line that changes it the one before."""
        signer = self._signer
        if signer is None or head.key == signer.id:
            return None if signer is None else signer.sign
        entries = [entry for entries in groups for entry in entries]
        if not entries:
            return None
        if [entry.kind for entry in entries] != [EntryKind.KEY]:
            raise EvidenceError(f"The key {signer.id} is not in force in {self._folder} yet; call recover() first.")
        return partial(signer.sign, by=head.key if signer.holds(head.key) else signer.id)

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


def write_public_key(root: Path, facts: dict[str, object]) -> None:
    """Put the public key of a key line beside the journal, as openssl reads it."""
    from monitor.evidence.chain.keys import public_pem  # noqa: PLC0415 - 25 ms that who signs nothing never pays

    file = root / KEYS / f"{facts['id']}.pem"
    try:
        if not file.exists():
            make_folder(file.parent)
            write_file(file, public_pem(base64.b64decode(str(facts["public"]))))
    except OSError as error:
        raise storage_error(error, file) from error
