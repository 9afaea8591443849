"""What a database complains of becomes one sentence for a person, and the next step."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DatabaseError, SQLAlchemyError

from monitor.errors import StorageError

#: Result codes of SQLite (https://sqlite.org/rescode.html) without their extended part.
_SAYS = {
    sqlite3.SQLITE_BUSY: "another process is writing to the index {path}. Wait for it to end, then run again.",
    sqlite3.SQLITE_LOCKED: "another process is writing to the index {path}. Wait for it to end, then run again.",
    sqlite3.SQLITE_PERM: "the index {path} may not be opened. Check the permissions of the file and its folder.",
    sqlite3.SQLITE_READONLY: "the index {path} cannot be written. Check the permissions of the file and its folder.",
    sqlite3.SQLITE_CANTOPEN: "the index {path} cannot be opened. Check that its folder exists and may be written to.",
    sqlite3.SQLITE_FULL: "the disk is full: the index {path} could not be written. Free some space, then run again;"
    " the journal holds what the index lacks.",
    sqlite3.SQLITE_IOERR: "the disk refused to read or write the index {path}. Check free space, quota and the disk,"
    " then run again; the journal holds what the index lacks.",
    sqlite3.SQLITE_CORRUPT: "the index {path} is damaged. Run `monitor rebuild` to make it again from the files.",
    sqlite3.SQLITE_NOTADB: "{path} is not an index of monitor. Run `monitor rebuild` to make one from the files;"
    " what lies there now is set aside.",
}
#: An index that is made, and the files beside it while it is written, take so many bytes.
_LEAST_ROOM = 1_000_000


@contextmanager
def explained(path: str) -> Iterator[None]:
    """Turn what the database raises inside into a StorageError that names the file and what to do."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise StorageError(_sentence(error, path)) from error
    except OSError as error:
        raise StorageError(
            f"the index {path} cannot be made: {error.strerror}. Check the permissions of its folder and free space."
        ) from error


def tells_damage(error: StorageError) -> bool:
    """Tell whether the file itself is broken, so that only making it anew helps."""
    return _code(error.__cause__) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def words_for(code: int, free: int | None) -> str | None:
    """Give the sentence for a result code, the path left open; ``free`` are the bytes left on the disk, if known.

    A disk without room for the files beside the index makes the database say that it cannot open or read it.
    """
    full = free is not None and free < _LEAST_ROOM and code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR)
    return _SAYS.get(sqlite3.SQLITE_FULL if full else code)


def _free(path: str) -> int | None:
    """Give the free bytes of the disk that holds a file, or would hold it; None where nobody can tell."""
    try:
        return next(shutil.disk_usage(each).free for each in Path(path).absolute().parents if each.exists())
    except OSError:
        return None


def _code(error: BaseException | None) -> int | None:
    """Give the result code that lies behind an error, without its extended part."""
    cause = error.orig if isinstance(error, DatabaseError) else error
    code = getattr(cause, "sqlite_errorcode", None)
    return code & 0xFF if isinstance(code, int) else None


def _sentence(error: Exception, path: str) -> str:
    """Find the sentence for a result code; what has none is told as the database says it."""
    cause = error.orig if isinstance(error, DatabaseError) else error
    says = words_for(_code(error) or 0, _free(path))
    if says is None:
        return f"the index {path} cannot be used: {cause}. Run `monitor rebuild` to make it again from the files."
    return says.format(path=path)
