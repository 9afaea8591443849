"""Standings of one moment, a page at a time."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Engine, Select

from monitor.model.verdict import Standing, Verdict
from monitor.store.packing import read_standing
from monitor.store.queries import standings

#: Rows that are unpacked at once: a few hundred kilobytes.
_PAGE = 500


class Stream:
    """
    A question that is being answered.

    It holds a connection of its own, so that all pages are of the moment of the first, whatever is written meanwhile.
    A page may be turned in any thread; closing waits for a page that is being turned.
    """

    def __init__(self, engine: Engine, ids: Sequence[str] | None, verdicts: Sequence[Verdict] | None) -> None:
        """Ask for active standings in the order of the watchlist; too many ids are sifted here, not in the database."""
        self._chosen = None if ids is None or len(ids) <= _PAGE else frozenset(ids)
        self._asked: Select[Any] = standings(None if self._chosen is not None else ids, verdicts)
        self._lock = threading.Lock()
        self._connection: Connection | None = engine.connect()
        self._result: Any = None

    def turn(self) -> list[Standing] | None:
        """Give the next page, which may be empty; None after the last, or once closed."""
        with self._lock:
            if self._connection is None:
                return None
            if self._result is None:
                self._result = self._connection.execute(self._asked)
            rows = self._result.fetchmany(_PAGE)
        if not rows:
            return None
        return [read_standing(row) for row in rows if self._chosen is None or row.id in self._chosen]

    def close(self) -> None:
        """Let the connection go."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None
