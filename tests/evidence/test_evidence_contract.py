"""Holds the folder on disk and the fake in memory to the same contract."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.evidence.folder import FolderEvidence
from monitor.ports import Evidence
from tests.contracts.evidence_contract import EvidenceContract
from tests.fakes.clock import FakeClock
from tests.fakes.evidence import FakeEvidence


class TestFolderEvidence(EvidenceContract):
    """The folder on disk."""

    @pytest.fixture(autouse=True)
    def _folder(self, tmp_path: Path) -> None:
        self.root = tmp_path / "snapshots"

    def make(self, clock: FakeClock) -> Evidence:
        """Make evidence over the folder of this test."""
        return FolderEvidence(self.root, clock, writer="test", software="source-monitor 0")


class TestFakeEvidence(EvidenceContract):
    """The fake."""

    @pytest.fixture(autouse=True)
    def _folder(self) -> None:
        self.folder: dict[str, FakeEvidence] = {}

    def make(self, clock: FakeClock) -> Evidence:
        """Make evidence that shares what this test wrote."""
        return FakeEvidence(clock, folder=self.folder)
