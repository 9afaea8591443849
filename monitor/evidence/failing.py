"""Says in one sentence what a disk refused, and what to do next."""

from __future__ import annotations

import errno
from pathlib import Path

from monitor.errors import StorageError

_SENTENCES = {
    errno.ENOSPC: "The disk is full: {path} could not be written. Free some space, then run again.",
    errno.EDQUOT: "The quota of this user is used up: {path} could not be written. Free some space, then run again.",
    errno.EFBIG: "{path} would grow beyond the largest file allowed here. Raise the limit, then run again.",
    errno.EROFS: "{path} lies on a read-only disk. Name another folder, or make it writable.",
    errno.EACCES: "{path} may not be written by this user. Give it the permission, or name another folder.",
    errno.EPERM: "{path} may not be written by this user. Give it the permission, or name another folder.",
    errno.ELOOP: "{path} is no plain file: a link, a pipe or a device stands in its place, and nothing of this program"
    " puts one there. Take it away, then run again.",
    errno.ENOTDIR: "{path} lies below something that is not a folder. Name another folder.",
    errno.EEXIST: "{path} is there already and is not a folder. Name another folder.",
}


def storage_error(error: OSError, path: Path | str) -> StorageError:
    """Turn what the system said into our error; nothing that was reported as kept is touched by it."""
    known = _SENTENCES.get(error.errno or 0)
    if known is not None:
        return StorageError(known.format(path=path))
    return StorageError(f"{path} could not be written: {error.strerror or error}. Check the disk, then run again.")
