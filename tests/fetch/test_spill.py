"""Many bytes rest in a nameless file, few in memory, and all come back."""

from __future__ import annotations

import mmap
import os
import tempfile
from pathlib import Path

import pytest

from monitor.errors import StorageError
from monitor.fetch.spill import Spill


def test_few_bytes_stay_in_memory() -> None:
    """Below the limit bytes come back as bytes."""
    spill = Spill(limit=10)
    spill.write(b"12345")
    spill.write(b"67890")
    assert spill.octets() == b"1234567890"


def test_many_bytes_come_back_mapped() -> None:
    """Above the limit they come back as a mapped file, whole and readable as bytes."""
    spill = Spill(limit=10)
    for _ in range(1000):
        spill.write(b"12345")
    octets = spill.octets()
    assert isinstance(octets, mmap.mmap)
    assert bytes(octets) == b"12345" * 1000
    assert octets[3:7] == b"4512"
    assert spill.size == 5000


def test_nothing_is_left_in_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file has no name, so that nothing is left whatever ends the process."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    spill = Spill(limit=1)
    spill.write(b"many")
    assert os.listdir(tmp_path) == []  # noqa: PTH208 - the plainest question
    spill.close()


def test_a_folder_that_cannot_be_written_to_is_our_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said as our failure with the next step, never as the web's."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(StorageError, match="TMPDIR"):
        Spill(limit=1).write(b"many")


def test_the_front_can_be_cut_off() -> None:
    """Bytes are taken off the front while all is in memory."""
    spill = Spill()
    spill.write(b"frontback")
    assert spill.cut_front(5) == b"front"
    assert (spill.head(), spill.size) == (b"back", 4)
