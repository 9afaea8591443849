"""Starts over folders that a killed run left in every kind of disorder."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.errors import EvidenceError
from monitor.evidence.chain.head import read_head
from monitor.evidence.chain.journal import Journal
from monitor.evidence.folder import FolderEvidence
from monitor.evidence.layout import capture_file, capture_id
from monitor.evidence.orphans import take_up
from monitor.model.finding import EntryKind
from monitor.model.snapshot import Capture
from monitor.ports import Recovery
from tests.evidence.looks import URL, capture, entry, look, observation, page
from tests.fakes.clock import START, FakeClock

TORN = b'{"at":"2026-03-02T09:00:00Z","by'


@pytest.fixture
def clock() -> FakeClock:
    """Give a clock."""
    return FakeClock()


@pytest.fixture
def evidence(tmp_path: Path, clock: FakeClock) -> Iterator[FolderEvidence]:
    """Give evidence over a new folder, held."""
    made = FolderEvidence(tmp_path, clock, writer="laptop", software="t")
    made.hold()
    yield made
    made.release()


async def looked(evidence: FolderEvidence, body: bytes = b"x") -> Capture:
    """Keep a page without writing its line."""
    kept = await evidence.keep(look(observation(page(body))), text=None, extractor="")
    assert kept is not None
    return kept


def cut_off(evidence: FolderEvidence, root: Path) -> None:
    """Leave the folder as a run does that is killed, and take it again."""
    evidence.release()
    (root / ".lock").write_text('{"pid":1,"since":"2026-03-02T09:00:00Z"}\n')
    evidence.hold()


async def test_a_torn_line_is_set_aside(evidence: FolderEvidence, tmp_path: Path) -> None:
    """The piece goes into a file of its own, the journal is whole again, a line tells of it, and nothing is lost."""
    await evidence.append([entry(source="a")])
    file = tmp_path / "journal/laptop/2026-03.jsonl"
    with file.open("ab") as stream:
        stream.write(TORN)
    found = await evidence.recover()
    piece = "journal/laptop/torn-20260302T090000Z-1.part"
    assert found == Recovery(torn=((piece, len(TORN)),))
    assert (tmp_path / piece).read_bytes() == TORN
    first, told = evidence.lines({})
    assert first.entry == entry(source="a")
    assert told.entry.kind is EntryKind.RECOVERY
    assert told.entry.facts["torn"] == [piece]
    assert told.entry.facts["torn_sha256"] == [hashlib.sha256(TORN).hexdigest()]
    assert await evidence.recover() == Recovery()


async def test_a_journal_that_is_torn_in_its_first_line(evidence: FolderEvidence, tmp_path: Path) -> None:
    """The very first line of a month may be torn too; the chain goes on from the month before."""
    await evidence.append([entry(source="a")])
    (tmp_path / "journal/laptop/2026-04.jsonl").write_bytes(TORN)
    assert len((await evidence.recover()).torn) == 1
    assert [line.entry.kind for line in evidence.lines({})] == [EntryKind.LOOK, EntryKind.RECOVERY]


async def test_journals_of_other_writers_are_mended_too(evidence: FolderEvidence, tmp_path: Path) -> None:
    """Whoever holds the folder mends all of it, and tells of it in its own chain."""
    other = Journal(tmp_path, "ci", tool="t")
    other.append([[entry(source="a")]])
    other.close()
    with (tmp_path / "journal/ci/2026-03.jsonl").open("ab") as stream:
        stream.write(b"\0" * 100)
    found = await evidence.recover()
    assert [(file.rpartition("/")[0], size) for file, size in found.torn] == [("journal/ci", 100)]
    assert read_head(tmp_path / "journal/ci").seq == 1
    assert [line.writer for line in evidence.lines({})] == ["ci", "laptop"]


async def test_killed_between_setting_aside_and_telling(evidence: FolderEvidence, tmp_path: Path) -> None:
    """A piece that no line speaks of yet is told of at the next start."""
    await evidence.append([entry(source="a")])
    piece = tmp_path / "journal/laptop/torn-20260302T085900Z-1.part"
    piece.write_bytes(TORN)
    cut_off(evidence, tmp_path)
    assert (await evidence.recover()).torn == (("journal/laptop/torn-20260302T085900Z-1.part", len(TORN)),)
    assert await evidence.recover() == Recovery()


async def test_a_piece_that_no_run_left_is_never_explained(evidence: FolderEvidence, tmp_path: Path) -> None:
    """Where the last run ended well somebody put it there: it is told each time, and no line is written of it."""
    await evidence.append([entry(source="a")])
    (tmp_path / "journal/laptop/torn-20260302T085900Z-1.part").write_bytes(TORN)
    for _ in range(2):
        found = await evidence.recover()
        assert found.torn == ()
        assert "no run was cut off that could have left it" in found.remarks[0]
    assert len(list(evidence.lines({}))) == 1


async def test_a_damaged_last_line_is_no_torn_one(evidence: FolderEvidence, tmp_path: Path) -> None:
    """A whole line that cannot be read was changed by someone: it is never cut off, but shown."""
    await evidence.append([entry(source="a")])
    file = tmp_path / "journal/laptop/2026-03.jsonl"
    file.write_bytes(file.read_bytes()[:-30] + b"\n")
    before = file.read_bytes()
    with pytest.raises(EvidenceError, match=r"2026-03\.jsonl"):
        await evidence.recover()
    assert file.read_bytes() == before


async def test_temporary_files_are_swept(evidence: FolderEvidence, tmp_path: Path) -> None:
    """What never got its name was never reported; it goes."""
    kept = await looked(evidence)
    await evidence.append([entry(kept)])
    left = tmp_path / "captures/unfinished/20260302T090000Z-0123456789ab-abcd.warc.gz"
    left.write_bytes(b"half")
    assert await evidence.recover() == Recovery(swept=("captures/unfinished/" + left.name,))
    assert not left.exists()
    assert await evidence.recover() == Recovery()


async def test_a_copy_without_a_line_gets_one(evidence: FolderEvidence, tmp_path: Path) -> None:
    """Killed between the file and its line: the next start writes it, for its source, and judges nothing."""
    first = await looked(evidence, b"a")
    await evidence.append([entry(first)])
    left = await looked(evidence, b"b")
    assert await evidence.recover() == Recovery(taken_up=(left.file,))
    assert (tmp_path / left.file).exists()
    _, kept, told = (line.entry for line in evidence.lines({}))
    assert (kept.kind, kept.source, kept.url, kept.capture) == (EntryKind.KEPT, "story", URL, left)
    assert (kept.outcome, kept.verdict, kept.standing) == (None, None, None)
    assert kept.facts == {"unjudged": "cut-off"}
    assert (told.kind, told.facts["taken_up"], told.facts["orphans"]) == (EntryKind.RECOVERY, 1, [])
    assert await evidence.recover() == Recovery()


async def test_a_strange_file_is_named_and_stays(evidence: FolderEvidence, tmp_path: Path) -> None:
    """What is called like a copy and does not say whose it is gets no line of its own, and is told with its digest."""
    first = await looked(evidence, b"a")
    await evidence.append([entry(first)])
    strange = capture_file(capture_id(START, "x", "abcd"))
    (tmp_path / strange).write_bytes((tmp_path / first.file).read_bytes())
    cut_off(evidence, tmp_path)
    assert await evidence.recover() == Recovery(orphans=(strange,))
    (line,) = (line for line in evidence.lines({}) if line.entry.kind is EntryKind.RECOVERY)
    assert line.entry.facts["orphans"] == [strange]
    assert line.entry.facts["orphans_sha256"] == [first.sha256]
    assert await evidence.recover() == Recovery()


async def test_after_a_good_end_nothing_is_taken_up(evidence: FolderEvidence, tmp_path: Path) -> None:
    """A file that came while no run was under way is named at each start, and no line is ever written of it."""
    first = await looked(evidence, b"a")
    await evidence.append([entry(first)])
    evidence.release()
    assert (tmp_path / ".lock").read_bytes() == b""
    strange = capture_file(capture_id(START, "x", "abcd"))
    (tmp_path / strange).write_bytes((tmp_path / first.file).read_bytes())
    for _ in range(2):
        evidence.hold()
        assert await evidence.recover() == Recovery(unexplained=(strange,))
        evidence.release()
    assert len(list(evidence.lines({}))) == 1


async def test_who_only_makes_an_index_leaves_it_to_the_next_start(evidence: FolderEvidence, tmp_path: Path) -> None:
    """Copies without a line wait, through any number of such ends, for whoever takes them up."""
    left = await looked(evidence)
    evidence.release()
    for _ in range(2):
        assert (tmp_path / ".lock").stat().st_size
        evidence.hold()
        assert await evidence.recover(take_up=False) == Recovery()
        evidence.release()
    evidence.hold()
    assert await evidence.recover() == Recovery(taken_up=(left.file,))
    evidence.release()
    assert (tmp_path / ".lock").stat().st_size == 0


async def test_killed_among_the_lines_of_copies(evidence: FolderEvidence, tmp_path: Path) -> None:
    """A start that was killed while it wrote the lines is followed by one that writes the others, each once."""
    left = [await looked(evidence, b"%d" % n) for n in range(3)]
    made = take_up(tmp_path, [each.file for each in left], at=START, vantage="here")
    await evidence.append(made.entries[:1])
    found = await evidence.recover()
    assert sorted(found.taken_up) == sorted(each.file for each in left[1:])
    named = [line.entry.capture.file for line in evidence.lines({}) if line.entry.capture]
    assert sorted(named) == sorted(each.file for each in left)


async def test_a_folder_without_a_journal(evidence: FolderEvidence, clock: FakeClock) -> None:
    """A run may be killed before its first line; but copies of years whose journal is gone are told one by one."""
    old = sorted([(await looked(evidence, b"%d" % n)).file for n in range(3)])
    clock.turn(days=40)
    kept = await evidence.keep(look(observation(page(at=clock.now())), at=clock.now()), text=None, extractor="")
    assert kept is not None
    assert await evidence.recover() == Recovery(orphans=tuple(old), taken_up=(kept.file,))
    assert await evidence.recover() == Recovery()


async def test_recovery_takes_a_moment(evidence: FolderEvidence, tmp_path: Path, clock: FakeClock) -> None:
    """Ten thousand copies are compared with the journal in under a second, even where none is old."""
    captures = []
    for n in range(10_000):
        name = capture_id(START + timedelta(milliseconds=100 * n), str(n), "abcd")
        path = tmp_path / capture_file(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        captures.append(capture(name, at=START + timedelta(milliseconds=100 * n)))
    await evidence.append([entry(each, at=each.taken) for each in captures[:-1]])
    clock.turn(hours=1)
    cut_off(evidence, tmp_path)
    began = time.process_time()
    assert await evidence.recover() == Recovery(orphans=(captures[-1].file,))
    assert time.process_time() - began < 1


async def test_old_copies_are_left_to_the_audit(evidence: FolderEvidence, tmp_path: Path, clock: FakeClock) -> None:
    """Recovery looks at what the last run may have left, not at years of files."""
    await evidence.append([entry(at=START)])
    name = capture_id(START - timedelta(hours=2), "x", "abcd")
    path = tmp_path / capture_file(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    clock.turn(days=30)
    assert await evidence.recover() == Recovery()
