"""Puts capture files on the disk to stay, in threads of this process, and in a process of its own where many come."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from monitor.errors import StorageError
from monitor.evidence.failing import storage_error
from monitor.evidence.lock import FolderLock
from monitor.evidence.shelf.dictating import ANSWERS_WITHIN, Dictation, SilentError
from monitor.evidence.shelf.drafts import THREADS, Draft, Drafts, Parcel, Shelved, TakenError, shares, sync

#: A run that has kept so many copies keeps many more: packing them moves into a process of its own, for in this
#: one every hash, packing and call to the system waits for the loop to let go of the interpreter, and the loop for it.
_WORTH_A_SCRIBE = 100


class Shelf:
    """The folder of captures: groups of files go in, each stays whole or leaves nothing behind."""

    def __init__(self, root: Path, lock: FolderLock, *, within: float = ANSWERS_WITHIN) -> None:
        """Know the folder, and the lock under which it is written to; a scribe answers ``within`` so many seconds."""
        self._within = within
        self._root = root
        self._lock = lock
        self._drafts = Drafts(root)
        self._pool: ThreadPoolExecutor | None = None
        self._put = 0
        #: Whether a scribe was asked for since the folder was taken; one that failed is not followed by another.
        self._asked = False
        self._scribe: Dictation | None = None
        #: Scribes that fell silent; their lines stay open until nobody can wait at them any more.
        self._silent: list[Dictation] = []

    def pool(self) -> ThreadPoolExecutor:
        """Give the threads that wait for the disk."""
        if self._pool is None:
            self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="evidence")
        return self._pool

    def close(self) -> None:
        """Wait for what is under way, and end the threads and the scribe."""
        if self._pool is not None:
            self._pool.shutdown(wait=True)
            self._pool = None
        if self._scribe is not None:
            self._scribe.close()
            self._scribe = None
        for scribe in self._silent:
            scribe.close()
        self._silent.clear()
        self._put, self._asked = 0, False
        self._drafts.forget()

    async def put(self, parcels: Sequence[Parcel]) -> Sequence[Shelved | Exception]:
        """Keep a group of files. One that fails leaves nothing behind and costs none of the others."""
        self._put += len(parcels)
        found: Sequence[Shelved | Exception] | None = None
        scribe = self._scribe
        if scribe is not None:
            mine = self._fresh(parcels)
            try:
                found = await scribe.put(parcels)
            except SilentError:
                # Other groups wait for it too, each of which comes here when the scribe is gone.
                if self._scribe is scribe:
                    self._scribe = None
                    self._silent.append(scribe)
                await asyncio.get_running_loop().run_in_executor(self.pool(), self._undo, scribe, mine)
                return [TakenError(parcel.file) for parcel in parcels]
        if found is None:
            found = await self._here(parcels)
        return [storage_error(each, each.filename) if isinstance(each, OSError) else each for each in found]

    def _fresh(self, parcels: Sequence[Parcel]) -> list[Parcel]:
        """Give those that do not lie there yet; asked of every copy on the loop, so without making a path of each."""
        root = f"{self._root}{os.sep}"
        return [parcel for parcel in parcels if not os.path.lexists(f"{root}{parcel.file}")]

    async def _here(self, parcels: Sequence[Parcel]) -> Sequence[Shelved | Exception]:
        """Keep a group of files in threads; ask for a scribe on the side once it is worth one."""
        loop, pool = asyncio.get_running_loop(), self.pool()
        hiring = None
        if self._put > _WORTH_A_SCRIBE and not self._asked:
            self._asked = True
            hiring = loop.run_in_executor(pool, self._hire)
        drafts = await loop.run_in_executor(pool, self._drafts.write, parcels)
        await asyncio.gather(*(loop.run_in_executor(pool, sync, share) for share in shares(drafts)))
        await loop.run_in_executor(pool, self._drafts.name, drafts)
        if hiring is not None:
            await hiring
        return [self._result(draft) for draft in drafts]

    def _result(self, draft: Draft) -> Shelved | Exception:
        """Say how one file went."""
        if isinstance(draft.failed, OSError):
            return storage_error(draft.failed, draft.at or self._root)
        return draft.failed or draft.done or StorageError()

    def _undo(self, scribe: Dictation, parcels: Sequence[Parcel]) -> None:
        """Be sure that a silent scribe writes no more, and take away what it finished: all of it goes again.

        Nobody has heard of these files, and each goes under another name, so one that stayed would lie there for ever.
        """
        scribe.give_up()
        self._drafts.discard(parcels)

    def _hire(self) -> None:
        """Start the scribe; where none can be had, threads do as well."""
        if self._lock.descriptor is not None:
            self._scribe = Dictation.begin(self._root, self._lock.descriptor, within=self._within)
