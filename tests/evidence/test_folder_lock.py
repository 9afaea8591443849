"""Lets several ask for one folder, in one process and in many."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from monitor.errors import LockedError, StorageError
from monitor.evidence.folder import FolderEvidence
from monitor.evidence.readme import SNAPSHOTS_README
from tests.fakes.clock import START, FakeClock

HOLDER = """
import sys
from pathlib import Path
from monitor.evidence.folder import FolderEvidence
from tests.fakes.clock import FakeClock
evidence = FolderEvidence(Path(sys.argv[1]), FakeClock(), writer="x", software="t")
evidence.hold()
print("held", flush=True)
sys.stdin.read()
"""


def folder(root: Path) -> FolderEvidence:
    """Make evidence."""
    return FolderEvidence(root, FakeClock(), writer="laptop", software="t")


def test_the_holder_is_named(tmp_path: Path) -> None:
    """Who is refused hears which process has it, and since when; when that is killed, the folder is free at once."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path.cwd()
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(LockedError, match=rf"Process {holder.pid} .* since {START:%Y-%m-%d %H:%M:%S} UTC"):
            folder(tmp_path).hold()
        holder.kill()
        holder.wait()
    mine = folder(tmp_path)
    mine.hold()
    mine.release()


def test_a_child_does_not_hold_on(tmp_path: Path) -> None:
    """A forked child that outlives its parent's hold leaves the folder free."""
    mine = folder(tmp_path)
    mine.hold()
    here, there = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(there)
        os.read(here, 1)
        os._exit(0)
    try:
        with pytest.raises(LockedError):
            folder(tmp_path).hold()
        mine.release()
        other = folder(tmp_path)
        other.hold()
        other.release()
    finally:
        os.close(here)
        os.close(there)
        os.waitpid(child, 0)


def test_holding_twice_is_once(tmp_path: Path) -> None:
    """The holder may ask again; giving back what is not held is fine."""
    mine = folder(tmp_path)
    other = folder(tmp_path)
    mine.release()
    mine.hold()
    mine.hold()
    assert other.holder()
    mine.release()
    assert other.holder() == ""
    other.hold()
    assert mine.holder()


def test_a_lock_file_that_says_nothing(tmp_path: Path) -> None:
    """The holder may be writing its name just now; the sentence does without."""
    mine = folder(tmp_path)
    mine.hold()
    (tmp_path / ".lock").write_text("")
    with pytest.raises(LockedError, match="Another process"):
        folder(tmp_path).hold()
    mine.release()


@pytest.mark.parametrize("below", ["file/snapshots", "file"])
def test_a_folder_that_cannot_be(tmp_path: Path, below: str) -> None:
    """Where a file stands in the way, one sentence says so; root is refused like anyone."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(StorageError, match=r"not a folder"):
        folder(tmp_path / below).hold()


def test_a_new_folder_explains_itself(tmp_path: Path) -> None:
    """A README is written once; who takes it away or changes it has their reasons."""
    root = tmp_path / "a/b"
    mine = folder(root)
    mine.hold()
    mine.release()
    assert (root / "README.md").read_text() == SNAPSHOTS_README
    (root / "README.md").unlink()
    mine.hold()
    mine.release()
    assert not (root / "README.md").exists()


def test_the_projects_own_folder_has_the_same_readme() -> None:
    """What lies in the repository and what the program writes are one text."""
    assert (Path(__file__).parents[2] / "snapshots/README.md").read_text() == SNAPSHOTS_README
