"""A disk without room is named as such, whatever the database says of it."""

from __future__ import annotations

import sqlite3

import pytest

from monitor.store.faults import words_for

FULL, NOT_OPENED, REFUSED = "the disk is full", "cannot be opened", "the disk refused"


@pytest.mark.parametrize(
    ("code", "free", "says"),
    [
        (sqlite3.SQLITE_CANTOPEN, 0, FULL),
        (sqlite3.SQLITE_CANTOPEN, 60_000, FULL),
        (sqlite3.SQLITE_CANTOPEN, 5_000_000_000, NOT_OPENED),
        (sqlite3.SQLITE_CANTOPEN, None, NOT_OPENED),
        (sqlite3.SQLITE_IOERR, 0, FULL),
        (sqlite3.SQLITE_IOERR, 5_000_000_000, REFUSED),
        (sqlite3.SQLITE_FULL, 5_000_000_000, FULL),
        (sqlite3.SQLITE_CORRUPT, 0, "damaged"),
    ],
)
def test_a_full_disk_is_named(code: int, free: int | None, says: str) -> None:
    """The sentence goes by the room that is left; it says what to do next."""
    found = words_for(code, free)
    assert found is not None
    assert says in found
    assert found.count("{path}") == 1
