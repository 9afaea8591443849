"""Lets one process at a time write to a snapshots folder; readers never ask."""

from __future__ import annotations

import errno
import fcntl
import os
import stat
import time
import weakref
from datetime import datetime
from pathlib import Path

import msgspec

from monitor.errors import LockedError
from monitor.evidence.failing import storage_error
from monitor.evidence.holders import holders_of, who_holds
from monitor.evidence.layout import LOCK
from monitor.evidence.plain import is_plain

#: Seconds that a lock is waited for whose holder is dead, and between two tries.
_PATIENCE, _PAUSE = 5.0, 0.002


class _Holder(msgspec.Struct):
    """Who holds a folder, as the lock file says."""

    pid: int
    since: datetime


def was_cut_off(root: Path) -> bool:
    """Tell whether nobody holds a folder, and whoever held it last never said that all was told of; changes nothing."""
    try:
        return not is_held(root) and is_plain(root / LOCK) and (root / LOCK).lstat().st_size > 0
    except OSError:
        return False


def is_held(root: Path) -> bool:
    """Tell whether a process holds a folder just now; asking disturbs nobody."""
    try:
        file = _opened(root / LOCK, os.O_RDONLY)
    except OSError:
        return False
    try:
        fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(file)
    return False


class FolderLock:
    """
    The lock of one folder: an ``flock`` on the file ``.lock`` in it, which names who holds it and since when.

    The kernel gives it back when the process ends, however it ends. The file stays: taking it away would let two
    processes hold two files of the same name. An end that left nothing undone empties it; so whoever finds it with
    words in it, and takes it, knows that the run before was cut off.
    """

    def __init__(self, root: Path) -> None:
        """Know the folder; nothing is touched yet."""
        self._path = root / LOCK
        self._file: int | None = None
        #: Whether whoever held the folder before was cut off, and nobody has mended that yet.
        self.cut_off = False
        # A forked child would keep the lock alive after its parent was killed.
        forgets = weakref.WeakMethod(self._forget)
        os.register_at_fork(after_in_child=lambda: (forget := forgets()) and forget())

    @property
    def held(self) -> bool:
        """Whether this process holds the folder through this object."""
        return self._file is not None

    def take(self, now: datetime) -> None:
        """Take the folder, or say who has it. Taking twice is once.

        Raises:
            LockedError: another holds it; the sentence names its process and since when.
            StorageError: the lock file could not be written.

        """
        if self._file is not None:
            return
        try:
            file = _opened(self._path, os.O_RDWR | os.O_CREAT)
        except OSError as error:
            raise storage_error(error, self._path) from error
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if not _outlived(file):
                said = os.pread(file, 1000, 0)
                os.close(file)
                raise LockedError(self._taken(said)) from error
        except OSError as error:
            os.close(file)
            raise storage_error(error, self._path) from error
        try:
            self.cut_off = os.fstat(file).st_size > 0
            os.ftruncate(file, 0)
            os.pwrite(file, msgspec.json.encode(_Holder(pid=os.getpid(), since=now)) + b"\n", 0)
            # Where the power fails the next start has to find these words.
            os.fsync(file)
        except OSError as error:
            os.close(file)
            raise storage_error(error, self._path) from error
        self._file = file

    @property
    def descriptor(self) -> int | None:
        """The open lock file, for a process of ours that must not outlive the lock; None where nothing is held."""
        return self._file

    def give_back(self, *, settled: bool = False) -> None:
        """Give the folder back; giving back what is not held is fine.

        ``settled`` says that nothing is left undone, of this run or of one before it that was cut off.
        """
        if self._file is not None:
            if settled:
                os.ftruncate(self._file, 0)
            # Said out loud, because a child that was forked this very moment may not have closed its copy yet.
            fcntl.flock(self._file, fcntl.LOCK_UN)
            os.close(self._file)
            self._file = None

    def holder(self) -> str:
        """Say in a sentence who holds the folder; empty where nobody does. Takes nothing."""
        if self._file is not None:
            return f"Process {os.getpid()}, this one, works on {self._path.parent}."
        try:
            file = _opened(self._path, os.O_RDONLY)
        except OSError:
            return ""
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return self._taken(os.pread(file, 1000, 0)).partition(" Wait for it")[0]
        else:
            fcntl.flock(file, fcntl.LOCK_UN)
            return ""
        finally:
            os.close(file)

    def demand(self) -> None:
        """Insist that the folder is held.

        Raises:
            LockedError: it is not.

        """
        if self._file is None:
            raise LockedError(f"{self._path.parent} is not held by this process; take it with hold() before writing.")

    def _taken(self, said: bytes) -> str:
        """Say who holds it; the holder may be writing its name just now."""
        folder = self._path.parent
        try:
            holder = msgspec.json.decode(said, type=_Holder)
        except msgspec.DecodeError:
            return f"Another process works on {folder}. Wait for it, or name another folder."
        return who_holds(folder, holder.pid, holder.since, holders_of(self._path))

    def _forget(self) -> None:
        """Close the child's copy of the file; the parent's lock stays as it is."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


def _opened(path: Path, how: int) -> int:
    """Open the lock file: what stands in its place and is no plain file is neither followed nor waited for.

    Raises:
        OSError: it could not be opened, or is none; ELOOP where it is a link.

    """
    file = os.open(path, how | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK, 0o644)
    if not stat.S_ISREG(os.fstat(file).st_mode):
        os.close(file)
        raise OSError(errno.ELOOP, "it is no plain file", str(path))
    return file


def _outlived(file: int) -> bool:
    """Take a lock whose holder was killed as soon as what the holder had begun is gone too; tell whether it came.

    A run that writes much has a scribe, which ends with it, but not before the disk lets it.
    """
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        try:
            holder = msgspec.json.decode(os.pread(file, 1000, 0), type=_Holder)
            os.kill(holder.pid, 0)
        except ProcessLookupError:
            time.sleep(_PAUSE)
        except (msgspec.DecodeError, OSError):
            return False
        else:
            return False
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            continue
        return True
    return False
