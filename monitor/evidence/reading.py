"""Reads a folder of evidence, which needs no lock: lines, copies, and what is rightly gone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from monitor.errors import EvidenceError
from monitor.evidence.audit import audit_files
from monitor.evidence.chain.heeding import heeded_lines, left_out, lines_known
from monitor.evidence.chain.read import newest_of, read_lines, writers
from monitor.evidence.chain.voices import Voices, voices
from monitor.evidence.copy.exchanges import read_exchanges
from monitor.evidence.copy.readback import read_back
from monitor.evidence.index import write_index
from monitor.evidence.layout import own_names, stands
from monitor.evidence.tombstones import removals_of
from monitor.model.exchange import Observation
from monitor.model.finding import EntryKind, Line
from monitor.model.snapshot import Baseline, Capture, Removal
from monitor.ports import Kept


class FolderReading:
    """The side of the ``Evidence`` socket that changes nothing of what was kept."""

    def __init__(
        self,
        root: Path,
        *,
        max_bytes: int,
        known: Callable[[], frozenset[str]] = frozenset,
        own: str = "",
        until: Callable[[], datetime | None] = lambda: None,
    ) -> None:
        """Know the folder; ``max_bytes`` is the cap on an unpacked payload.

        ``known`` gives the ids of keys that are known here, ``own`` is the name under which lines are written here,
        ``until`` the time behind which lines of others are of a time to come, where anybody can tell.
        """
        self._until = until
        self._root = root
        self._known = known
        self._writer_here = own
        self._max_bytes = max_bytes
        #: Whether the folder was taken for writing: what is taken away then, nobody brings back.
        self._to_write = False
        #: Whether our key signs what is written, so that nothing is gone on with behind a last line that it did not.
        self._signs_here = False
        #: Copies that are rightly gone; None until somebody asks.
        self._removals: dict[str, Removal] | None = None
        #: Keys that are known here; None until somebody asks.
        self._trusted: frozenset[str] | None = None

    def lines(self, after: Mapping[str, int], *, miss: Callable[[str], None] | None = None) -> Iterator[Line]:
        """Give the lines of every writer beyond the given sequence number, in the order of time.

        With ``miss`` a line that cannot be followed is left out, and why is said to it.

        Raises:
            EvidenceError: a line is not as it was written; names file and line.

        """
        heard = self._heard() if miss is None else voices(self._root, self._trust(), self._own())
        if heard is None:
            return read_lines(self._root, after)
        return heeded_lines(self._root, after, heard, self._until(), miss)

    async def unheard(self, names: Iterable[str]) -> frozenset[str]:
        """Give those of some writers whose lines are not acted on here.

        Raises:
            EvidenceError: something else lies in the place of a file of the journal.

        """
        # Whose key stands behind whom is asked only where somebody else is among them.
        others = frozenset(names) - {self._writer_here}
        heard = await asyncio.to_thread(self._heard) if others else None
        return frozenset() if heard is None else frozenset(name for name in others if not heard.hears(name))

    def lines_of(self, known: Mapping[str, int]) -> Iterator[Line]:
        """Give the lines of these writers up to these numbers, be they acted on here or not, in the order of time.

        Raises:
            EvidenceError: a line is not as it was written, or one of them is not there.

        """
        yield from lines_known(self._root, known, self._trust())

    def newest(self, kind: EntryKind) -> Iterator[Line]:
        """Give the lines of one kind of every writer, newest first."""
        heard = self._heard()
        if heard is None:
            return newest_of(self._root, kind)
        unheard = frozenset(name for name in heard.of if not heard.notes(name))
        lines = newest_of(self._root, kind, unheard=unheard, lesser=heard.loose, through=heard.through)
        until = self._until()
        return (line for line in lines if until is None or line.entry.at <= until or heard.binds(line.writer))

    def _left_out(self) -> tuple[str, ...]:
        """Say which lines cannot be followed, and were left out because better known writers go before theirs."""
        heard = self._heard()
        return () if heard is None else tuple(left_out(self._root, heard, self._until()))

    def _heard(self) -> Voices | None:
        """Tell whose lines are acted on; None where nobody else writes, and our key holds the last line."""
        if self._signs_here and len(writers(self._root)) < 2:
            return None
        return voices(self._root, self._trust(), self._own())

    def _own(self) -> frozenset[str]:
        """Give the names under which lines are written here; who lacks the key writes beside the signed chain."""
        return own_names(self._writer_here)

    def _trust(self) -> frozenset[str]:
        """Give the keys that are known here."""
        if self._trusted is None:
            self._trusted = self._known()
        return self._trusted

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
            trusted, alone = self._trust(), not self._to_write
            self._removals = await asyncio.to_thread(lambda: removals_of(self._root, trusted, words_only=alone))
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

    async def stands(self, capture: Capture, *, damaged: Container[str] = frozenset()) -> bool:
        """Tell whether a copy, and every one that it needs, lies there and is none of the ``damaged`` files."""
        return all(stands(self._root, name, damaged) for name in (capture.id, *capture.needs))

    async def audit(self, captures: Sequence[Capture]) -> tuple[str, ...]:
        """Read whole files again and compare them with their digests; one sentence for each that differs."""
        return await asyncio.to_thread(audit_files, self._root, captures, await self.removals())

    async def write_index(self, miss: Callable[[str], None] = lambda _: None) -> int:
        """Write the derived index of captures (CDXJ) anew, and give the number of its lines.

        A damaged capture is left out; ``miss`` hears which and why.

        Raises:
            StorageError: the index could not be written.

        """
        return await asyncio.to_thread(write_index, self._root, miss)
