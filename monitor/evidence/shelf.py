"""Puts capture files on the disk to stay: many written, synced together, then given their names."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from monitor.errors import StorageError
from monitor.evidence.durable import make_folder, sync_file, sync_folder
from monitor.evidence.failing import storage_error
from monitor.evidence.layout import UNFINISHED

#: The trip to the disk costs the same for one file and for many, and waits outside the interpreter: files of a
#: group are synced by this many threads at once. More gain nothing on the disks that we measured.
THREADS = 8
_MODE = 0o444


class TakenError(Exception):
    """A file of that name lies there already; a capture is never written over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A file to be kept: where it goes, and what gives its bytes (called once, in a thread)."""

    file: str
    pieces: Callable[[], Iterator[bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved:
    """A file that stays."""

    sha256: str
    bytes: int


@dataclass(slots=True, kw_only=True)
class _Draft:
    """A file under way."""

    parcel: Parcel
    path: Path
    descriptor: int | None = None
    begun: bool = False
    done: Shelved | None = None
    failed: Exception | None = None


class Shelf:
    """The folder of captures. A file has its name only once all of it is on the disk; it never changes again."""

    def __init__(self, root: Path) -> None:
        """Know the folder."""
        self._root = root
        self._pool: ThreadPoolExecutor | None = None
        self._folders: set[Path] = set()

    def pool(self) -> ThreadPoolExecutor:
        """Give the threads that wait for the disk."""
        if self._pool is None:
            self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="evidence")
        return self._pool

    def close(self) -> None:
        """Wait for what is under way, and end the threads."""
        if self._pool is not None:
            self._pool.shutdown(wait=True)
            self._pool = None
        self._folders.clear()

    async def put(self, parcels: Sequence[Parcel]) -> Sequence[Shelved | Exception]:
        """Keep a group of files. One that fails leaves nothing behind and costs none of the others."""
        loop = asyncio.get_running_loop()
        pool = self.pool()
        drafts = await loop.run_in_executor(pool, self._write, parcels)
        share = -(-len(drafts) // THREADS)
        await asyncio.gather(
            *(
                loop.run_in_executor(pool, _sync, drafts[start : start + share])
                for start in range(0, len(drafts), share)
            )
        )
        await loop.run_in_executor(pool, self._name, drafts)
        return [draft.failed or draft.done or StorageError() for draft in drafts]

    def _write(self, parcels: Sequence[Parcel]) -> list[_Draft]:
        """Write every file under its temporary name."""
        return [self._draft(parcel) for parcel in parcels]

    def _draft(self, parcel: Parcel) -> _Draft:
        """Write one file, hashing on the way."""
        folder = self._root / UNFINISHED
        draft = _Draft(parcel=parcel, path=folder / parcel.file.rpartition("/")[2])
        try:
            self._have(folder)
            self._refuse_taken(parcel.file)
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC
            draft.descriptor = os.open(draft.path, flags, _MODE)
            draft.begun = True
            digest, size = hashlib.sha256(), 0
            gathered: list[bytes] = []
            waiting = 0
            for piece in parcel.pieces():
                digest.update(piece)
                size += len(piece)
                gathered.append(piece)
                waiting += len(piece)
                if waiting > 1 << 20:
                    _write_out(draft.descriptor, gathered)
                    waiting = 0
            _write_out(draft.descriptor, gathered)
            draft.done = Shelved(sha256=digest.hexdigest(), bytes=size)
        except OSError as error:
            _fail(draft, storage_error(error, self._root / parcel.file))
        except Exception as error:  # noqa: BLE001 - one bad look must not cost the group; it is handed to its owner
            _fail(draft, error)
        return draft

    def _refuse_taken(self, file: str) -> None:
        """Raise TakenError where a file of that name lies there."""
        if (self._root / file).exists():
            raise TakenError(file)

    def _have(self, folder: Path) -> None:
        """See that a folder is there, and remember it."""
        if folder not in self._folders:
            make_folder(folder)
            self._folders.add(folder)

    def _name(self, drafts: Sequence[_Draft]) -> None:
        """Give the synced files their names, and make the names stay."""
        named: dict[Path, list[_Draft]] = {}
        for draft in drafts:
            if draft.failed is not None:
                continue
            final = self._root / draft.parcel.file
            try:
                self._have(final.parent)
                draft.path.rename(final)
                named.setdefault(final.parent, []).append(draft)
            except OSError as error:
                _fail(draft, storage_error(error, final))
        for folder, into in named.items():
            try:
                sync_folder(folder)
            except OSError as error:
                for draft in into:
                    draft.failed = storage_error(error, self._root / draft.parcel.file)


def _write_out(descriptor: int, gathered: list[bytes]) -> None:
    """Write what was gathered in one call where the system takes it."""
    data = b"".join(gathered)
    gathered.clear()
    done = 0
    while done < len(data):
        done += os.write(descriptor, data[done:] if done else data)


def _sync(drafts: Sequence[_Draft]) -> None:
    """Make written files stay, and close them."""
    for draft in drafts:
        if draft.descriptor is None:
            continue
        try:
            sync_file(draft.descriptor)
        except OSError as error:
            _fail(draft, storage_error(error, draft.path))
            continue
        os.close(draft.descriptor)
        draft.descriptor = None


def _fail(draft: _Draft, error: Exception) -> None:
    """Leave no half file."""
    draft.failed = error
    if draft.descriptor is not None:
        os.close(draft.descriptor)
        draft.descriptor = None
    if draft.begun:
        # Where even this is refused, the next start sweeps it.
        with contextlib.suppress(OSError):
            draft.path.unlink(missing_ok=True)
