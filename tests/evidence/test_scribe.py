"""Tests of the process that packs and writes captures where many come: it changes nothing but the time it takes."""

from __future__ import annotations

import asyncio
import gzip
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from monitor.errors import LockedError, StorageError
from monitor.evidence.copy.warc import Papers, write_records
from monitor.evidence.folder import FolderEvidence
from monitor.evidence.layout import capture_file, capture_id
from monitor.evidence.lock import FolderLock
from monitor.evidence.shelf.dictating import DESKS
from monitor.evidence.shelf.drafts import Parcel, Shelved, TakenError
from monitor.evidence.shelf.shelf import Shelf
from monitor.model.snapshot import Capture
from tests.evidence.checkers import fastwarc_says, warcio_says
from tests.evidence.looks import look, observation, page
from tests.fakes.clock import START, FakeClock

pytestmark = pytest.mark.skipif(not hasattr(os, "memfd_create"), reason="THERE IS NO SHARED MEMORY WITHOUT A NAME HERE")

#: More copies than a run keeps before it takes a scribe.
MANY = 130


async def kept(evidence: FolderEvidence, numbers: range) -> list[Capture]:
    """Keep a page for each number, many at once."""
    found = await asyncio.gather(
        *(
            evidence.keep(look(observation(page(b"%d " % n * 3000)), source=f"s{n}"), text="read", extractor="t")
            for n in numbers
        )
    )
    return [capture for capture in found if capture is not None]


def children(of: int) -> list[int]:
    """Give the processes that the threads of one started."""
    told = (task / "children" for task in Path(f"/proc/{of}/task").iterdir())
    return [int(word) for each in told for word in each.read_text().split()]


def scribes() -> list[int]:
    """Give the scribes of this process; other children of the tests are none."""
    return [pid for pid in children(os.getpid()) if b".shelf.scribe" in Path(f"/proc/{pid}/cmdline").read_bytes()]


async def test_copies_are_the_same_whoever_writes_them(evidence: FolderEvidence, root: Path) -> None:
    """A scribe's copies read back as they were, hold what their captures say, and pass the judges."""
    await kept(evidence, range(MANY))
    assert len(scribes()) == 1
    captures = await kept(evidence, range(MANY, MANY + 60))
    for n, capture in enumerate(captures, MANY):
        assert (await evidence.payload(capture)).body == b"%d " % n * 3000
        assert (root / capture.file).stat().st_size == capture.bytes
        assert (root / capture.file).stat().st_mode & 0o777 == 0o444
    assert await evidence.audit(captures) == ()
    assert warcio_says(root / captures[0].file) == []
    assert fastwarc_says(root / captures[0].file) == []
    assert gzip.decompress((root / captures[0].file).read_bytes()).count(b"WARC/1.1\r\n") == 5
    assert list((root / "captures/unfinished").iterdir()) == []


@pytest.mark.parametrize("after", [0, 3, 12, 40])
async def test_a_scribe_that_dies_costs_nothing(evidence: FolderEvidence, root: Path, after: int) -> None:
    """All orders under way are done again by threads; every copy is there, and no file that nobody knows of."""
    early = await kept(evidence, range(MANY))
    (scribe,) = scribes()
    keeping = asyncio.ensure_future(kept(evidence, range(1000, 1300)))
    for _ in range(after):
        # Turns of the loop, so that one, some or all desks are at work.
        await asyncio.sleep(0)
    os.kill(scribe, signal.SIGKILL)
    captures = await keeping
    assert len(captures) == 300
    assert await evidence.audit(captures) == ()
    assert scribes() == []
    there = {str(path.relative_to(root)) for path in (root / "captures").rglob("*.warc.gz")}
    assert there == {capture.file for capture in (*early, *captures)}


async def test_a_scribe_that_hangs_costs_nothing(tmp_path: Path) -> None:
    """One that is stopped is given up in bounded time; its orders are to be done again, and no file is left over."""
    root = tmp_path
    lock = FolderLock(root)
    lock.take(START)
    shelf = Shelf(root, lock, within=0.5)
    try:
        for n in range(MANY):
            await shelf.put([parcel(n)])
        (scribe,) = scribes()
        stop(scribe)
        found = await asyncio.gather(*(shelf.put([parcel(n)]) for n in range(1000, 1000 + DESKS)))
        assert {type(each) for (each,) in found} == {TakenError}, (
            "as for one that died, each is kept under another name"
        )
        assert scribes() == []
        there = {path.name for path in (root / "captures").rglob("*.warc.gz")}
        assert there == {parcel(n).file.rpartition("/")[2] for n in range(MANY)}
        (again,) = await shelf.put([parcel(2000)])
        assert isinstance(again, Shelved)
    finally:
        shelf.close()
        lock.give_back()


def stop(pid: int) -> None:
    """Stop a process, and see that it stands still."""
    os.kill(pid, signal.SIGSTOP)
    while Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "T":
        time.sleep(0.001)


def parcel(n: int) -> Parcel:
    """Make the file of one page."""
    name = capture_id(START, f"{n}", f"{n:04}".translate(str.maketrans("0189", "abcd")))
    papers = Papers(capture=name, software="t", vantage="here", written=START, seed="s")
    made = write_records(look(observation(page(b"%d" % n))), papers, text=None, extractor="")
    return Parcel(file=capture_file(name), records=made.records)


@pytest.mark.skipif(sys.platform != "linux", reason="ONLY LINUX TELLS WHO HAS A FILE OPEN")
def test_who_comes_next_is_told_of_a_scribe_that_hangs(root: Path) -> None:
    """A stopped scribe cannot hear that its run was killed; who wants the folder is told its number, and what to do."""
    with subprocess.Popen([sys.executable, "-c", RUN, str(root)], stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        scribe = int(run.stdout.readline())
        stop(scribe)
        run.kill()
    evidence = FolderEvidence(root, FakeClock(seed=2), writer="laptop", software="t")
    try:
        with pytest.raises(LockedError) as refused:
            evidence.hold()
        assert f"Process {run.pid}, which worked on {root}, has ended" in str(refused.value)
        assert f"process {scribe}, which wrote for it, has not. It is stopped." in str(refused.value)
        assert f"`kill -9 {scribe}`" in str(refused.value)
        assert str(scribe) in evidence.holder()
    finally:
        os.kill(scribe, signal.SIGKILL)
    evidence.hold()
    evidence.release()


@pytest.mark.skipif(sys.platform != "linux", reason="ONLY LINUX TELLS THE STATE OF A PROCESS")
def test_who_comes_next_is_told_of_a_run_that_is_stopped(root: Path) -> None:
    """A run that somebody stopped with Ctrl-Z holds the folder; whoever comes next is told how it goes on, or ends."""
    with subprocess.Popen([sys.executable, "-c", RUN, str(root)], stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        run.stdout.readline()
        stop(run.pid)
        try:
            evidence = FolderEvidence(root, FakeClock(seed=2), writer="laptop", software="t")
            with pytest.raises(
                LockedError, match=f"Process {run.pid} has worked .* `kill -CONT {run.pid}` lets it go on"
            ):
                evidence.hold()
        finally:
            run.kill()


async def test_what_the_disk_refuses_is_told_by_whoever_writes(evidence: FolderEvidence, root: Path) -> None:
    """A scribe that may not write says so in the same words, and its order costs no other."""
    await kept(evidence, range(MANY))
    assert len(scribes()) == 1
    month = next((root / "captures/2026").iterdir())
    month.rename(root / "captures/moved")
    month.write_text("in the way")
    with pytest.raises(StorageError, match="Name another folder"):
        await kept(evidence, range(500, 501))
    month.unlink()
    (root / "captures/moved").rename(month)
    assert len(await kept(evidence, range(501, 502))) == 1


async def test_the_scribe_goes_with_the_folder(root: Path) -> None:
    """Who gives the folder back leaves no process behind, and the next one takes it at once."""
    for seed in (1, 2):
        evidence = FolderEvidence(root, FakeClock(seed=seed), writer="laptop", software="t")
        evidence.hold()
        await evidence.recover()
        await kept(evidence, range(MANY))
        assert len(scribes()) == 1
        evidence.release()
        assert scribes() == []


RUN = """
import asyncio, sys, time
from pathlib import Path
from monitor.evidence.folder import FolderEvidence
from tests.evidence.test_scribe import kept, scribes
from tests.fakes.clock import FakeClock

async def main():
    evidence = FolderEvidence(Path(sys.argv[1]), FakeClock(), writer="laptop", software="t")
    evidence.hold()
    await kept(evidence, range(130))
    print(*scribes(), flush=True)
    for n in range(1000):
        await kept(evidence, range(n * 100, n * 100 + 100))

asyncio.run(main())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="ONLY LINUX ENDS A PROCESS WITH ITS LIFELINE")
def test_the_scribe_dies_with_a_run_that_was_killed(root: Path) -> None:
    """Nothing writes into the folder once somebody else has taken it, and nobody waits long for that."""
    with subprocess.Popen([sys.executable, "-c", RUN, str(root)], stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        (scribe,) = run.stdout.readline().split()
        run.kill()
    began = time.monotonic()
    evidence = FolderEvidence(root, FakeClock(seed=2), writer="laptop", software="t")
    evidence.hold()
    assert time.monotonic() - began < 1
    state = Path(f"/proc/{scribe}/stat")
    assert not state.exists() or state.read_text().rsplit(")", 1)[1].split()[0] == "Z"
    evidence.release()
