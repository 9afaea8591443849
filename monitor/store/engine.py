"""Connections to one SQLite file: transactions that we begin ourselves, and settings that fit an index."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool, QueuePool


def writing_engine(path: Path, *, busy_timeout: float) -> Engine:
    """Give the engine of the thread that writes; it takes the lock when a transaction begins, not half way through."""

    def connect() -> sqlite3.Connection:
        connection = _connect(path, "rwc", busy_timeout)
        # Rows of sources are one to three kilobytes; only a file without tables takes a size of page.
        connection.execute("pragma page_size = 8192")
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = normal")
        connection.execute("pragma journal_size_limit = 67108864")
        connection.execute("pragma cache_size = -32000")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def reading_engine(path: Path, *, create: bool, busy_timeout: float) -> Engine:
    """Give the engine of those who read; each transaction sees the index as it was at one moment."""

    def connect() -> sqlite3.Connection:
        connection = _connect(path, "rwc" if create else _only_read(path), busy_timeout)
        connection.execute("pragma query_only = on")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=4, max_overflow=-1)
    event.listen(engine, "begin", _begin)
    return engine


def read_only(path: Path) -> sqlite3.Connection:
    """Give a connection that never writes, for comparing whole files."""
    return _connect(path, _only_read(path), 10.0)


def _only_read(path: Path) -> str:
    """Say how to open a file that we never write to.

    Even a reader of a write-ahead log leaves files beside it; where the folder does not take any, and nobody has
    left a log, the file is read as one that does not change (https://sqlite.org/wal.html, read-only databases).
    """
    still = not os.access(path.parent, os.W_OK) and not path.with_name(path.name + "-wal").exists()
    return "ro&immutable=1" if still else "ro"


def _connect(path: Path, mode: str, busy_timeout: float) -> sqlite3.Connection:
    """Open the file; threads take turns with the connection, so that the driver need not guard it."""
    return sqlite3.connect(
        f"file:{quote(str(path.absolute()))}?mode={mode}",
        uri=True,
        timeout=busy_timeout,
        isolation_level=None,
        check_same_thread=False,
    )


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("begin")


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("begin immediate")
