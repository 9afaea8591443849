"""Whoever can write to the folder and has no key of ours stops nobody, hides no copy, and ends no audit."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.app import Monitor
from monitor.evidence.chain.journal import Journal
from monitor.evidence.chain.scan import readable
from monitor.evidence.folder import FolderEvidence
from monitor.evidence.plain import SMALL
from monitor.evidence.proving.prove import Asked, prove
from monitor.model.finding import EntryKind
from monitor.model.visible import visible
from monitor.running.auditing import JOURNAL, audit_share
from monitor.running.files import Files
from tests.cli.product import Product
from tests.evidence.looks import entry, look, observation, page
from tests.fakes.clock import START, FakeClock
from tests.proving.mutations import captures, journal
from tests.proving.sites import copy_of, proof_of
from tests.proving.test_foreign_writers import chain, look_of

Plant = Callable[[Path], object]


def _endless(month: Path) -> None:
    with month.open("wb") as file:
        file.truncate(SMALL + 1)


ODD: dict[str, Plant] = {
    "a folder": lambda month: month.mkdir(),
    "a pipe": os.mkfifo,
    "a link": lambda month: month.symlink_to("/dev/zero"),
    "a link to nothing": lambda month: month.symlink_to("nowhere"),
    "a line without end": _endless,
    "garbage": lambda month: month.write_bytes(b"garbage\n"),
}


@pytest.fixture
def evidence(tmp_path: Path) -> FolderEvidence:
    """Give evidence over a new folder in which nobody signs."""
    return FolderEvidence(tmp_path, FakeClock(), writer="laptop", software="t")


@pytest.mark.parametrize("plant", ODD.values(), ids=ODD)
async def test_what_lies_in_the_place_of_a_month_of_another_stops_nobody(
    evidence: FolderEvidence, tmp_path: Path, plant: Plant
) -> None:
    """A start goes on, what was told is heard, and the report says which file it was."""
    evidence.hold()
    await evidence.append([entry(source="a")])
    month = tmp_path / "journal/zz/2026-03.jsonl"
    month.parent.mkdir()
    plant(month)
    found = await evidence.recover()
    assert [line.entry.source for line in evidence.lines({}) if line.entry.source] == ["a"]
    assert "journal/zz cannot be followed" in found.remarks[0]
    assert str(month) in found.remarks[0]
    await evidence.seal()
    evidence.release()


@pytest.mark.parametrize("signed", [False, True])
def test_no_command_ends_on_it(product: Product, *, signed: bool) -> None:
    """Beside known writers too: it is told with the writer, the check names the file, the index is compared."""
    (product.snapshots / "journal/zz").mkdir()
    (product.snapshots / "journal/zz/2026-03.jsonl").mkdir()
    if signed:
        chain(product.snapshots, "zy", signed=True)
        (product.snapshots / "journal/zy/2025-03.jsonl").mkdir()
    ended = product("rebuild")
    assert ended.code == 0, ended.err
    assert "journal/zz is not signed" in ended.err
    assert product("clock").code == 0
    found = {fault.file for fault in proof_of(product).faults if not fault.file.startswith("keys/")}
    assert found - {"journal/zy/2025-03.jsonl"} == {"journal/zz/2026-03.jsonl"}


def test_nothing_is_taken_away_while_part_of_the_journal_cannot_be_read(tmp_path: Path) -> None:
    """Whose word it would be cannot be known then."""
    folder = tmp_path / "journal/zz"
    folder.mkdir(parents=True)
    (folder / "2026-03.jsonl").write_bytes(b"garbage\n")
    assert readable(folder)
    (folder / "2026-02.jsonl").mkdir()
    assert not readable(folder)


@pytest.mark.parametrize("writer", ["zz", "laptop-unsigned"])
async def test_a_date_to_come_in_the_chain_of_another_stops_nobody(
    evidence: FolderEvidence, tmp_path: Path, writer: str
) -> None:
    """It waits until then, with all that stand behind it; report and check name the file."""
    evidence.hold()
    await evidence.append([entry(source="a")])
    made_up = Journal(tmp_path, writer, tool="t")
    made_up.append([[entry(at=START + timedelta(days=n * 3650), source=f"z{n}") for n in (0, 1)]])
    made_up.close()
    found = await evidence.recover()
    assert sorted(str(line.entry.source) for line in evidence.lines({})) == ["a", "z0"]
    assert [line.entry.source for line in evidence.newest(EntryKind.LOOK) if line.writer == writer] == ["z0"]
    assert f"journal/{writer}/2036-02.jsonl" in " ".join(found.remarks)
    evidence.release()
    proof = prove(tmp_path, Asked(now=START))
    assert any("2036-02.jsonl: line 2 says 2036-02-28" in remark for remark in proof.remarks)


async def test_the_word_of_another_hides_no_copy_that_waits(evidence: FolderEvidence, tmp_path: Path) -> None:
    """After a cut-off run a copy that says it was taken here gets its line, whoever else tells of it."""
    evidence.hold()
    await evidence.append([entry(source="a")])
    kept = await evidence.keep(look(observation(page(b"x"))), text=None, extractor="")
    assert kept is not None
    made_up = Journal(tmp_path, "zz", tool="t")
    made_up.append([[entry(kept)]])
    made_up.close()
    evidence.release()
    assert (tmp_path / ".lock").stat().st_size
    evidence.hold()
    assert (await evidence.recover()).taken_up == (kept.file,)
    assert (await evidence.recover()).taken_up == ()
    evidence.release()


async def test_audits_go_on_where_the_journal_cannot_be_followed(sound: Product, tmp_path: Path) -> None:
    """That is a fault of its own, told in reports until it is mended; all copies but those it tells of are read."""
    product = copy_of(sound, tmp_path / "copy")
    first = captures(product.snapshots)[0]
    with first.open("ab") as file:
        file.write(b"x")
    before = journal(product.snapshots, "first").with_name("2001-01.jsonl")
    blank = dict.fromkeys(json.loads(journal(product.snapshots, "first").read_bytes().splitlines()[0]))
    blank |= {"at": "2001-01-01T00:00:00.000000Z", "kind": "heads", "data": {}, "prev": "0" * 64, "seq": 1}
    said = json.dumps(blank | {"tool": "t", "vantage": "first"}, sort_keys=True, separators=(",", ":")).encode()
    before.write_bytes(said + b"\n")
    files = Files(product.file, clock=FakeClock(START + timedelta(days=400)))
    monitor = Monitor(product.file, clock=files.clock)
    async with monitor.opened() as house:
        found = await audit_share(house, files.clock)
        assert {fault.file for fault in found.faults} >= {JOURNAL, first.relative_to(product.snapshots).as_posix()}
        assert any("cannot be followed" in fault.says for fault in await house.store.faults())
        before.unlink()
        healed = await audit_share(house, files.clock)
        assert JOURNAL in {fault.file for fault in healed.healed}


def test_a_name_in_which_signs_are_unseen_is_shown_with_them(product: Product) -> None:
    """Nobody takes it for the writer that it looks like, and the check says that no such name is ever given."""
    root = product.snapshots
    said: dict[str, object] = {
        "kind": "recovery",
        "vantage": "x",
        "data": {"facts": {"accepted": {"line": 10, "why": "restored"}}},
    }
    chain(root, "first\u200b", said, signed=False)
    proof = proof_of(product)
    assert visible("first\u200b") == "first\\u200b"
    assert any("journal/first\\u200b is no name that is ever given" in remark for remark in proof.remarks)
    assert any("took the journal for good" in each and "counts for nothing" in each for each in proof.remarks)
    assert not any("\u200b" in remark for remark in proof.remarks)
    assert "journal/first\\u200b is not signed" in product("rebuild").err


def test_words_of_persons_that_no_key_signed_are_told(product: Product) -> None:
    """A silence in a chain without a key is named, with what takes it back."""
    root = product.snapshots
    said = {"kind": "silence", "source": look_of(root, captures(root)[0])["source"], "data": {"facts": {"why": "x"}}}
    chain(root, "first-unsigned", said, signed=False)
    assert any("monitor reopen" in remark for remark in proof_of(product).remarks)
