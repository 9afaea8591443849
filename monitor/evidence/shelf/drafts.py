"""Writes capture files a group at a time: packed under passing names, synced together, then named for good."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from monitor.evidence.copy.record import Record
from monitor.evidence.copy.roster import listed
from monitor.evidence.durable import make_folder, sync_file, sync_folder
from monitor.evidence.layout import UNFINISHED
from monitor.evidence.shelf.members import pack

#: The trip to the disk costs the same for one file and for many, and waits outside the interpreter: files of a
#: group are synced by this many threads at once. More gain nothing on the disks that we measured.
THREADS = 8
_MODE = 0o444
#: Packed bytes that are gathered before they are written.
_GATHERED = 1 << 20


class TakenError(Exception):
    """A file of that name lies there already; a capture is never written over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A file to be kept: where it goes below the snapshots folder, and its records in order."""

    file: str
    records: Sequence[Record]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved:
    """A file that stays."""

    sha256: str
    bytes: int
    #: Its records in order, as its line lists them.
    records: tuple[str, ...] = ()


@dataclass(slots=True, kw_only=True)
class Draft:
    """A file under way."""

    parcel: Parcel
    path: Path
    descriptor: int | None = None
    begun: bool = False
    done: Shelved | None = None
    #: What was refused, and for which path.
    failed: Exception | None = None
    at: Path | None = None


class Drafts:
    """One folder of captures. A file has its name only once all of it is on the disk; it never changes again."""

    def __init__(self, root: Path) -> None:
        """Know the folder."""
        self._root = root
        self._folders: set[Path] = set()
        #: One group is packed at a time: two would take the interpreter from each other, and both come late.
        self._packing = Lock()

    def write(self, parcels: Sequence[Parcel]) -> list[Draft]:
        """Pack and write every file under its passing name. One that fails costs none of the others."""
        with self._packing:
            return [self._draft(parcel) for parcel in parcels]

    def name(self, drafts: Sequence[Draft]) -> None:
        """Give the synced files their names, and make the names stay."""
        named: dict[Path, list[Draft]] = {}
        for draft in drafts:
            if draft.failed is not None:
                continue
            final = self._root / draft.parcel.file
            try:
                self._have(final.parent)
                draft.path.rename(final)
                named.setdefault(final.parent, []).append(draft)
            except OSError as error:
                _fail(draft, error, final)
        for folder, into in named.items():
            try:
                sync_folder(folder)
            except OSError as error:
                for draft in into:
                    draft.failed, draft.at = error, self._root / draft.parcel.file

    def discard(self, parcels: Sequence[Parcel]) -> None:
        """Take away files, begun or named, that nobody has heard of; what cannot go, the next start tells."""
        for parcel in parcels:
            final = self._root / parcel.file
            for path in (final, self._root / UNFINISHED / final.name):
                with contextlib.suppress(OSError):
                    path.unlink()

    def forget(self) -> None:
        """Look at the disk again before the next file: folders may have been taken away meanwhile."""
        self._folders.clear()

    def _draft(self, parcel: Parcel) -> Draft:
        """Write one file, hashing on the way."""
        folder, final = self._root / UNFINISHED, self._root / parcel.file
        draft = Draft(parcel=parcel, path=folder / final.name)
        try:
            self._have(folder)
            _refuse_taken(final)
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC
            draft.descriptor = os.open(draft.path, flags, _MODE)
            draft.begun = True
            draft.done = _packed(draft.descriptor, parcel.records)
        except Exception as error:  # noqa: BLE001 - one bad look must not cost the group; it is handed to its owner
            _fail(draft, error, final)
        return draft

    def _have(self, folder: Path) -> None:
        """See that a folder is there, and remember it."""
        if folder not in self._folders:
            make_folder(folder)
            self._folders.add(folder)


def _refuse_taken(final: Path) -> None:
    """Raise TakenError where a file of that name lies there."""
    if final.exists():
        raise TakenError(final.name)


def _packed(descriptor: int, records: Sequence[Record]) -> Shelved:
    """Write the members of one file, and give what it came to."""
    digest, size, waiting = hashlib.sha256(), 0, 0
    gathered: list[bytes] = []
    names: list[str] = []
    for record in records:
        head = record.head
        names.append(listed(head))
        for piece in pack(record, head):
            gathered.append(piece)
            size += len(piece)
            waiting += len(piece)
            if waiting > _GATHERED:
                digest.update(_write_out(descriptor, gathered))
                waiting = 0
    digest.update(_write_out(descriptor, gathered))
    return Shelved(sha256=digest.hexdigest(), bytes=size, records=tuple(names))


def sync(drafts: Sequence[Draft]) -> None:
    """Make written files stay, and close them."""
    for draft in drafts:
        if draft.descriptor is None:
            continue
        try:
            sync_file(draft.descriptor)
        except OSError as error:
            _fail(draft, error, draft.path)
            continue
        os.close(draft.descriptor)
        draft.descriptor = None


def shares(drafts: Sequence[Draft]) -> list[Sequence[Draft]]:
    """Part a group among the threads that sync it."""
    share = -(-len(drafts) // THREADS)
    return [drafts[start : start + share] for start in range(0, len(drafts), share)]


def _write_out(descriptor: int, gathered: list[bytes]) -> bytes:
    """Write what was gathered in one call where the system takes it, and give it."""
    data = b"".join(gathered)
    gathered.clear()
    done = 0
    while done < len(data):
        done += os.write(descriptor, data[done:] if done else data)
    return data


def _fail(draft: Draft, error: Exception, at: Path) -> None:
    """Leave no half file."""
    draft.failed, draft.at = error, at
    if draft.descriptor is not None:
        os.close(draft.descriptor)
        draft.descriptor = None
    if draft.begun:
        # Where even this is refused, the next start sweeps it.
        with contextlib.suppress(OSError):
            draft.path.unlink(missing_ok=True)
