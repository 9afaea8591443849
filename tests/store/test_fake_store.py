"""The fake keeps the promises of a store."""

from __future__ import annotations

import pytest

from monitor.errors import StorageError
from monitor.ports import Store
from tests.contracts.journals import Journal
from tests.contracts.store_contract import StoreContract
from tests.fakes.clock import START
from tests.fakes.store import FakeStore


class TestFakeStore(StoreContract):
    """The contract, in memory."""

    @pytest.fixture
    def store(self) -> Store:
        """An empty store."""
        return FakeStore()


async def test_a_broken_fake_writes_nothing() -> None:
    """Stories about full disks can break the fake and mend it again."""
    store = FakeStore()
    store.fault = StorageError("the disk is full")
    with pytest.raises(StorageError, match="full"):
        await store.record([Journal().look("a", START)])
    store.fault = None
    assert await store.standing("a") is None
