"""Reads a folder of evidence, which needs no lock: lines, copies, and what is rightly gone."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from monitor.errors import EvidenceError
from monitor.evidence.audit import audit_files
from monitor.evidence.chain.read import newest_of, read_lines
from monitor.evidence.copy.exchanges import read_exchanges
from monitor.evidence.copy.readback import read_back
from monitor.evidence.index import write_index
from monitor.evidence.tombstones import removals_of
from monitor.model.exchange import Observation
from monitor.model.finding import EntryKind, Line
from monitor.model.snapshot import Baseline, Capture, Removal
from monitor.ports import Kept


class FolderReading:
    """The side of the ``Evidence`` socket that changes nothing of what was kept."""

    def __init__(self, root: Path, *, max_bytes: int) -> None:
        """Know the folder; ``max_bytes`` is the cap on an unpacked payload."""
        self._root = root
        self._max_bytes = max_bytes
        #: Copies that are rightly gone; None until somebody asks.
        self._removals: dict[str, Removal] | None = None
        #: Keys that may take a chain over by their own word; None where the word is all that is asked for.
        self._trusted: frozenset[str] | None = None

    def lines(self, after: Mapping[str, int]) -> Iterator[Line]:
        """Give the lines of every writer beyond the given sequence number, in the order of time.

        Raises:
            EvidenceError: a line is not as it was written; names file and line.

        """
        return read_lines(self._root, after)

    def newest(self, kind: EntryKind) -> Iterator[Line]:
        """Give the lines of one kind of every writer, newest first."""
        return newest_of(self._root, kind)

    async def payload(self, capture: Capture | Baseline) -> Kept:
        """Read a copy back; a revisit gives what it refers to.

        Raises:
            EvidenceError: the file is gone or damaged.

        """
        try:
            return await asyncio.to_thread(read_back, self._root, capture, limit=self._max_bytes)
        except EvidenceError as error:
            raise await self._rightly(capture, error) from error

    async def exchanges(self, capture: Capture) -> tuple[Observation, ...]:
        """Give what came back for every question of the look that a capture holds, in the order they were asked.

        Raises:
            EvidenceError: the file is gone or damaged.

        """
        try:
            return await asyncio.to_thread(read_exchanges, self._root, capture, limit=self._max_bytes)
        except EvidenceError as error:
            raise await self._rightly(capture, error) from error

    async def removals(self) -> Mapping[str, Removal]:
        """Give the copies that are rightly gone, by their files."""
        if self._removals is None:
            self._removals = await asyncio.to_thread(removals_of, self._root, self._trusted)
        return self._removals

    async def _rightly(self, capture: Capture | Baseline, error: EvidenceError) -> EvidenceError:
        """Give what to say of a copy that cannot be read: the tombstone's words where it was taken away."""
        if (self._root / capture.file).exists():
            return error
        removal = (await self.removals()).get(capture.file)
        return error if removal is None else EvidenceError(removal.says)

    def path(self, capture: Capture) -> str:
        """Tell people where the copy lies."""
        return str(self._root / capture.file)

    async def audit(self, captures: Sequence[Capture]) -> tuple[str, ...]:
        """Read whole files again and compare them with their digests; one sentence for each that differs."""
        return await asyncio.to_thread(audit_files, self._root, captures, await self.removals())

    async def write_index(self) -> int:
        """Write the derived index of captures (CDXJ) anew, and give the number of its lines.

        Raises:
            EvidenceError: a capture is damaged.
            StorageError: the index could not be written.

        """
        return await asyncio.to_thread(write_index, self._root)
