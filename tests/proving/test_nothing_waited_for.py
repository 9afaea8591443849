"""What stands in the place of a small file is neither followed nor waited for, and no line fills the memory."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from monitor.errors import StorageError
from monitor.evidence.chain.read import backwards
from monitor.evidence.layout import LOCK
from monitor.evidence.lock import FolderLock, is_held, was_cut_off
from monitor.evidence.proving.strangers import NOT_OURS
from monitor.model.proof import FaultKind
from tests.evidence.looks import entry, look, observation, page
from tests.fakes.clock import START
from tests.proving.place import Place

INDEX = "index/monitor.db"


@pytest.fixture
async def place(tmp_path: Path) -> Place:
    """Give a sound folder with one copy."""
    found = Place(tmp_path)
    async with found.monitor.opened() as house:
        now = found.clock.now()
        await house.store.sync(found.monitor.watchlist(), now)
        kept = await house.evidence.keep(look(observation(page(at=now)), at=now), text="", extractor="")
        assert kept is not None
        found.kept.append(kept)
        await house.store.record(await house.evidence.append([entry(kept, at=now, n=0)]))
    assert not (await found.proof()).faults
    return found


def linked(path: Path) -> None:
    """Put a link to a file elsewhere, with the same words in it, in place of a file."""
    path.rename(path.parents[2] / "elsewhere")
    path.symlink_to(path.parents[2] / "elsewhere")


def piped(path: Path) -> None:
    """Put a pipe in place of a file."""
    path.unlink(missing_ok=True)
    os.mkfifo(path)


@pytest.mark.parametrize("put", [linked, piped])
async def test_an_index_that_is_no_plain_file_is_told_and_not_used(place: Place, put: Callable[[Path], None]) -> None:
    """The check names it, a run does not write through it, and making it anew helps."""
    put(place.root / INDEX)
    (fault,) = (await place.proof()).faults
    assert (fault.kind, fault.file) == (FaultKind.INDEX_DIFFERS, INDEX)
    assert "monitor rebuild" in fault.says
    with pytest.raises(StorageError, match="nothing of this program puts one there"):
        async with place.monitor.opened():
            pytest.fail("it was opened")
    await place.monitor.rebuild()
    assert not (await place.proof()).faults


async def test_a_link_that_leads_nowhere_makes_no_file_there(place: Place) -> None:
    """Who plants one does not choose where we write."""
    (place.root / INDEX).unlink()
    (place.root / INDEX).symlink_to(place.root.parent / "made")
    assert (await place.proof()).faults
    with pytest.raises(StorageError):
        async with place.monitor.opened():
            pytest.fail("it was opened")
    assert not (place.root.parent / "made").exists()


async def test_a_pipe_for_the_lock_is_not_waited_for(place: Place) -> None:
    """The check ends, and says what is in the way of the next run."""
    piped(place.root / LOCK)
    proof = await place.proof()
    assert not proof.faults
    assert any(remark.startswith(f"{LOCK} is no plain file") for remark in proof.remarks)
    assert not is_held(place.root)
    assert not was_cut_off(place.root)


async def test_a_lock_that_is_a_link_empties_no_file_of_others(place: Place) -> None:
    """A run says so in a sentence, and what the link leads to keeps its words."""
    other = place.root.parent / "letter"
    other.write_text("dear", encoding="utf-8")
    (place.root / LOCK).unlink()
    (place.root / LOCK).symlink_to(other)
    lock = FolderLock(place.root)
    with pytest.raises(StorageError, match="is no plain file"):
        lock.take(START)
    assert other.read_text(encoding="utf-8") == "dear"
    assert lock.holder() == ""
    assert not was_cut_off(place.root)


async def test_a_folder_that_is_a_link_is_told_as_one(place: Place) -> None:
    """It is read all the same, so nobody says that it was left out."""
    (place.root / "journal").rename(place.root.parent / "journal")
    (place.root / "journal").symlink_to(place.root.parent / "journal")
    proof = await place.proof()
    assert not proof.faults
    assert [remark for remark in proof.remarks if "journal is a link" in remark]
    assert not [remark for remark in proof.remarks if remark.endswith(NOT_OURS)]


def test_a_line_without_end_is_not_read_into_memory(tmp_path: Path) -> None:
    """Forwards and backwards alike a month of a gigabyte of nothing is refused, in a process of 400 MB."""
    folder = tmp_path / "journal" / "here"
    folder.mkdir(parents=True)
    month = folder / "2026-11.jsonl"
    month.touch()
    os.truncate(month, 1_000_000_000)
    asked = (
        "import sys, resource; resource.setrlimit(resource.RLIMIT_AS, (400_000_000, 400_000_000))\n"
        "from pathlib import Path\n"
        "from monitor.errors import EvidenceError\n"
        "from monitor.evidence.chain.read import backwards, read_lines\n"
        "for read in (lambda: read_lines(Path(sys.argv[1]), {}), lambda: backwards(Path(sys.argv[2]))):\n"
        "    try: next(iter(read()), None)\n"
        "    except EvidenceError as error: print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked, str(tmp_path), str(month)], capture_output=True, text=True, check=False
    )
    assert done.stdout.count("is longer than any line can be") == 2, done.stderr


def test_long_lines_are_given_whole_from_the_end(tmp_path: Path) -> None:
    """Lines of many blocks come backwards as they were written."""
    lines = [b"a" * 70_000 + b"\n", b"b\n", b"c" * 1_000_000 + b"\n", b"\n", b"d" * 300_000]
    (tmp_path / "month").write_bytes(b"".join(lines))
    assert list(backwards(tmp_path / "month")) == lines[::-1]
