"""The SQLite store keeps the promises of a store, and some of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from monitor.store.sqlite import SqliteStore
from tests.contracts.store_contract import StoreContract


class TestSqliteStore(StoreContract):
    """The contract, on a disk."""

    @pytest.fixture
    async def store(self, tmp_path: Path) -> AsyncIterator[SqliteStore]:
        """An empty store in a folder of its own."""
        store = SqliteStore(tmp_path)
        await store.open()
        yield store
        await store.close()
