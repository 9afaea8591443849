"""Keeps evidence in a folder: copies, journal and lock, as the README in the folder describes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from monitor.errors import StorageError
from monitor.evidence import orphans
from monitor.evidence.chain.head import ends, signed_last
from monitor.evidence.chain.journal import Journal, write_public_key
from monitor.evidence.chain.own import refuse_what_is_not_ours, remark, remember_end
from monitor.evidence.chain.read import writers
from monitor.evidence.chain.remembered import Case
from monitor.evidence.chain.righting import LENIENT
from monitor.evidence.chain.seal import seal
from monitor.evidence.chain.sealing import Stamping
from monitor.evidence.chain.voices import met_here
from monitor.evidence.copying import Author, Copier
from monitor.evidence.durable import make_folder
from monitor.evidence.entitled import refuse_removing
from monitor.evidence.failing import storage_error
from monitor.evidence.founding import lay_out
from monitor.evidence.grouped import Grouped
from monitor.evidence.layout import JOURNAL, unsigned_writer, writer_name
from monitor.evidence.lock import FolderLock
from monitor.evidence.reading import FolderReading
from monitor.evidence.recent import Who
from monitor.evidence.recovery import mend, recovery_facts
from monitor.evidence.shelf.shelf import Shelf
from monitor.evidence.tombstones import read_tombstone, take_away, to_delete
from monitor.evidence.untold import Untold
from monitor.model.check import Look
from monitor.model.finding import Entry, EntryKind, Line
from monitor.model.memento import Memento
from monitor.model.provenance import Provenance
from monitor.model.snapshot import Capture
from monitor.model.visible import spelt_out
from monitor.ports import Clock, Recovery, Sealed

if TYPE_CHECKING:
    from monitor.evidence.chain.keys import Signer
    from monitor.evidence.chain.memory import Memory

R = TypeVar("R")

#: Lines of one group.
_LINES = 2_000


class FolderEvidence(FolderReading):
    """The ``Evidence`` socket over a folder.

    Everything that it has returned is on the disk to stay: the file first, then its name, then the line that
    speaks of it. Writing waits in threads of its own; many captures share one trip to the disk, and so do lines.
    Take the folder with ``hold`` before writing, call ``recover`` once, and give it back with ``release``.
    Readers need neither.
    """

    def __init__(
        self,
        root: Path,
        clock: Clock,
        *,
        writer: str,
        software: str,
        vantage: str = "here",
        config: str | None = None,
        full_copy_every: timedelta = timedelta(days=90),
        max_bytes: int = 50_000_000,
        signer: Callable[[], Signer | None] = lambda: None,
        known: Callable[[], frozenset[str]] = frozenset,
        stamping: Stamping | None = None,
        memory: Memory | None = None,
    ) -> None:
        """Know the folder; nothing is touched before ``hold``.

        ``writer`` names the chain in the journal (folded to what a folder can be called), ``software`` is name and
        version as files and lines state it, ``config`` the SHA-256 of the settings that shape copies, ``max_bytes``
        the cap on an unpacked payload, ``signer`` gives the key when the folder is held (None signs nothing),
        ``known`` the ids of keys that are known here, ``stamping`` names the time stamp authorities, and ``memory``
        knows from outside where our chain ended.
        """
        until, own = (lambda: clock.now() + LENIENT), writer_name(writer)
        super().__init__(root, max_bytes=max_bytes, known=known, own=own, until=until)
        self._clock = clock
        self._vantage = vantage
        self._signer = signer
        self._stamping = stamping
        self._memory = memory
        self._lock = FolderLock(root)
        self._shelf = Shelf(root, self._lock)
        self._writer = writer
        self._software = software
        self._journal = Journal(root, writer_name(writer), tool=software)
        author = Author(software=software, vantage=vantage, config=config)
        self._copier = Copier(root, clock, self._shelf, author, full_copy_every=full_copy_every)
        self._lines: Grouped[Sequence[Entry], tuple[Line, ...]] = Grouped(
            lambda groups: self._in_thread(lambda: self._journal.append(groups)), largest=_LINES
        )
        self._untold = Untold()

    def hold(self) -> None:
        """Take the folder for this process alone, made with its README where it is new.

        Raises:
            LockedError: another process holds it.
            StorageError: it cannot be written to.
            ConfigurationError: the key that signs the journal cannot be used.

        """
        signer = self._signer()
        try:
            make_folder(self._root)
        except OSError as error:
            raise storage_error(error, self._root) from error
        self._lock.take(self._clock.now())
        self._copier.begin()
        # What is taken away on the word of a line cannot be brought back by us.
        self._to_write, self._removals = True, None
        self._trusted = self._known() | (frozenset() if signer is None else signer.ids)
        self._signs_here = signer is not None
        # A line without a signature behind one that has one would be a fault: these go into a chain of their own.
        alone = signer is None and signed_last(self._root / JOURNAL / writer_name(self._writer))
        name = unsigned_writer(self._writer) if alone else writer_name(self._writer)
        if name != self._journal.writer:
            self._journal = Journal(self._root, name, tool=self._software)
        self._journal.sign_with(signer)
        try:
            lay_out(self._root)
        except OSError as error:
            self._lock.give_back()
            raise storage_error(error, self._root) from error

    def release(self) -> None:
        """Wait for what is under way, and give the folder back."""
        self._shelf.close()
        remember_end(self._memory, self._journal)
        self._journal.close()
        self._lock.give_back(settled=not self._lock.cut_off and not self._untold)
        self._untold.clear()

    def holder(self) -> str:
        """Say in a sentence who holds the folder; empty where nobody does."""
        return self._lock.holder()

    async def recover(self, *, right: str | None = None, take_up: bool = True, accept: bool = False) -> Recovery:
        """Mend what a killed run left, and write a line that tells of it. Idempotent.

        ``right`` is why a person says that the clock is right though the last line lies ahead of it; a line tells.
        ``accept`` is their word that our chain is right though it is not as this machine knows it.

        Copies without a line get theirs only where the run before was cut off, and ``take_up`` does not leave that to
        the next start. After an end that left nothing undone nobody explains such a file: it is named, and no more.

        Raises:
            ClockError: the last line of a journal lies in the future by more than a minute.
            EvidenceError: the last line of a journal is damaged, or was not written by us.

        """
        self._lock.demand()
        now = self._clock.now()
        self._journal.close()
        memory, name, signer = None if accept else self._memory, writer_name(self._writer), self._journal.signer
        chain = self._journal.folder
        compared = await self._in_thread(lambda: refuse_what_is_not_ours(chain, signer, memory, remembered=name))
        who = Who(
            trusted=self._trust(),
            own=self._own(),
            signs=signer is not None,
            cut_off=self._lock.cut_off or bool(self._untold),
            vantage=self._vantage,
        )
        found = await self._in_thread(lambda: mend(self._root, now, right=right is not None, who=who))
        await self._put_key_in_force()
        found = await self._take_up(found, now, take_up=take_up)
        if replace(found, unexplained=(), remarks=()) != Recovery():
            facts = recovery_facts(found, self._root)
            await self._tell(EntryKind.RECOVERY, facts)
        if take_up:
            self._lock.cut_off = False
        if right is not None:
            await self._tell(EntryKind.CLOCK, {"why": right, "ahead": await self._in_thread(lambda: ends(self._root))})
        if compared is not None and compared.case is Case.EMPTY:
            # What this machine knew of the journal before is written down while it still knows it.
            await self._tell(EntryKind.RECOVERY, {"begun_anew": {"known": compared.end.facts}})
        says = (*found.remarks, *filter(None, [remark(compared)]), *await self._in_thread(self._left_out))
        names = [folder.name for folder in writers(self._root)]
        return replace(found, remarks=tuple(spelt_out(each, names) for each in says))

    async def _take_up(self, found: Recovery, now: datetime, *, take_up: bool) -> Recovery:
        """Give the copies that a killed run kept the lines that it did not come to write."""
        if not self._lock.cut_off and not self._untold:
            return replace(found, orphans=(), unexplained=found.orphans)
        if not take_up:
            return replace(found, orphans=())
        made = await self._in_thread(lambda: orphans.take_up(self._root, found.orphans, at=now, vantage=self._vantage))
        if made.entries:
            await self.append(made.entries)
        self._untold.explained(made.strange)
        named = tuple(entry.capture.file for entry in made.entries if entry.capture is not None)
        return replace(found, orphans=made.strange, taken_up=named)

    async def _put_key_in_force(self) -> None:
        """Write the line that names our key, where another one or none was in force."""
        facts = await self._in_thread(self._journal.key_facts)
        if facts is None:
            return
        if facts["before"] is None:
            # On first use all who sign are heard: whom we found is known from then on.
            facts |= await self._in_thread(lambda: met_here(self._root, self._trust()))
        await self._in_thread(lambda: write_public_key(self._root, facts))
        await self._tell(EntryKind.KEY, facts)

    async def keep(
        self,
        look: Look,
        *,
        text: str | None,
        extractor: str,
        memento: Memento | None = None,
        provenance: Provenance | None = None,
    ) -> Capture | None:
        """Keep every exchange of a look in one file; None where not a byte came back.

        A payload that an earlier capture holds is referred to, not kept again, until that copy grows old; a copy
        that a public archive gave out, or that was taken in, is always kept whole.

        Raises:
            StorageError: the file could not be written; nothing is left of it.

        """
        self._lock.demand()
        under_way = self._untold.begin()
        try:
            copied = await self._copier.keep(
                look, text=text, extractor=extractor, memento=memento, provenance=provenance
            )
        except StorageError:
            self._untold.end(under_way)
            raise
        self._untold.end(under_way, copied)
        return None if copied is None else copied.capture

    async def append(self, entries: Sequence[Entry]) -> tuple[Line, ...]:
        """Write entries to the journal, in order, each with its place in the chain.

        Raises:
            StorageError: they could not be written; none of them was.

        """
        self._lock.demand()
        lines = await self._lines.do(self._untold.listing(entries))
        self._untold.told(entries)
        return lines

    async def remove(self, tombstones: Sequence[Entry]) -> tuple[Line, ...]:
        """Write tombstones, then take the files away that they name, and any that earlier ones named.

        Raises:
            EvidenceError: one names something else than a copy, or what only a key may take away; nothing was done.
            StorageError: a line could not be written, or a file could not be taken away.

        """
        named = {each.file for told in tombstones for each in read_tombstone(told)}
        await self._in_thread(lambda: refuse_removing(self._root, self._journal.writer, self._trust(), named))
        known = dict(await self.removals())
        lines = await self.append(tombstones) if tombstones else ()
        for removal in (removal for line in lines for removal in read_tombstone(line.entry)):
            known.setdefault(removal.file, removal)
        self._removals = known
        await self._in_thread(lambda: take_away(self._root, named.union(to_delete(self._root, self._trust()))))
        return lines

    async def seal(self) -> Sealed:
        """Confirm where the chains of other writers end, and have the end of ours stamped with the time.

        Raises:
            StorageError: a line or a token could not be written.

        """
        self._lock.demand()
        wait, known = self._in_thread, self._trust()
        whole = (self._root, self._journal, self._stamping, self._clock)
        sealed = await seal(*whole, known=known, tell=self._tell, wait=wait)
        await wait(lambda: remember_end(self._memory, self._journal))
        return sealed

    async def _tell(self, kind: EntryKind, facts: dict[str, object]) -> tuple[Line, ...]:
        """Write one line about no source."""
        now = self._clock.now()
        return await self.append([Entry(at=now, kind=kind, source=None, url=None, vantage=self._vantage, facts=facts)])

    async def _in_thread(self, work: Callable[[], R]) -> R:
        """Do something that waits for the disk."""
        return await asyncio.get_running_loop().run_in_executor(self._shelf.pool(), work)
