"""What tests of a folder of evidence share: the place, and the folder, new and held."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor.evidence.folder import FolderEvidence
from tests.fakes.clock import FakeClock


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Name a folder that does not exist yet."""
    return tmp_path / "snapshots"


@pytest.fixture
def evidence(root: Path) -> Iterator[FolderEvidence]:
    """Give evidence over it, held."""
    made = FolderEvidence(root, FakeClock(), writer="laptop", software="source-monitor 0")
    made.hold()
    yield made
    made.release()
