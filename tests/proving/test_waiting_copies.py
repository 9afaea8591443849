"""Copies that a killed run left are told from files that nobody can explain, and neither is called proved."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.model.proof import FaultKind, Proof
from monitor.model.snapshot import Capture
from monitor.report.proof import as_json, as_text
from tests.evidence.looks import entry, look, observation, page
from tests.proving.place import Place


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Give a folder of one source."""
    return Place(tmp_path)


async def fill(place: Place, *, told: int, untold: int, minutes: int = 1) -> list[Capture]:
    """Keep copies with their lines, then some without, as a run does that is killed; give those without."""
    left = []
    async with place.monitor.opened() as house:
        await house.store.sync(place.monitor.watchlist(), place.clock.now())
        for number in range(told + untold):
            place.clock.turn(minutes=minutes)
            now = place.clock.now()
            kept = await house.evidence.keep(
                look(observation(page(b"<p>Words %d</p>" % number, at=now)), at=now), text="Words", extractor=""
            )
            assert kept is not None
            if number < told:
                await house.store.record(await house.evidence.append([entry(kept, at=now)]))
            else:
                left.append(kept)
    return left


def said(proof: Proof) -> list[tuple[FaultKind, str]]:
    """Give what is wrong where."""
    return [(fault.kind, fault.file) for fault in proof.faults]


async def test_copies_of_a_killed_run_wait(place: Place) -> None:
    """They are no faults, one line counts them, the evidence is not called sound; the next start makes it so."""
    left = await fill(place, told=2, untold=3)
    proof = await place.proof()
    assert (proof.faults, proof.sound) == ((), False)
    assert list(proof.waiting) == sorted(kept.file for kept in left)
    text = as_text(proof)
    assert text.count("WAITING 3 copies wait for their lines") == 1
    assert text.endswith("nothing is damaged; 3 copies wait for their lines: not all is proved yet\n")
    assert as_json(proof)["waiting"] == list(proof.waiting)
    async with place.monitor.opened() as house:
        assert len(house.recovery.taken_up) == 3
    assert (await place.proof()).sound


async def test_a_torn_line_beside_them_changes_nothing(place: Place) -> None:
    """A run may be killed while it writes a line; its copies wait all the same."""
    (left,) = await fill(place, told=1, untold=1)
    (journal,) = place.root.glob("journal/*/*.jsonl")
    with journal.open("ab") as stream:
        stream.write(b'{"at":"20')
    proof = await place.proof()
    assert [fault.kind for fault in proof.faults] == [FaultKind.JOURNAL_CUT]
    assert proof.waiting == (left.file,)


async def test_what_the_next_start_would_not_take_up_is_a_fault(place: Place) -> None:
    """A damaged copy, one from long before, a link, and a file under another name than the one it bears."""
    damaged, linked, other, well = await fill(place, told=1, untold=4)
    file = place.root / damaged.file
    file.write_bytes(file.read_bytes()[:-9])
    target = place.root.parent / "elsewhere"
    (place.root / linked.file).rename(target)
    (place.root / linked.file).symlink_to(target)
    renamed = other.file.replace(other.id, f"{other.id[:-4]}aaaa")
    (place.root / other.file).rename(place.root / renamed)
    proof = await place.proof()
    assert set(said(proof)) == {(FaultKind.FILE_EXTRA, name) for name in (damaged.file, linked.file, renamed)}
    assert proof.waiting == (well.file,)
    assert as_text(proof).endswith("3 faults; keep the folder as it is; 1 copy waits for its line besides\n")


async def test_old_copies_without_lines_are_no_leftovers(place: Place) -> None:
    """Taken more than an hour before the latest, no killed run explains them."""
    old, _, young = await fill(place, told=0, untold=3, minutes=40)
    proof = await place.proof()
    assert said(proof) == [(FaultKind.FILE_EXTRA, old.file)]
    assert young.file in proof.waiting


@pytest.mark.parametrize(
    ("index", "killed"), [(True, True), (False, True), (False, False)], ids=["with the index", "without it", "no kill"]
)
async def test_lines_cut_off_the_end_are_not_explained_away(place: Place, *, index: bool, killed: bool) -> None:
    """Where the index knows better, or the run ended well, such copies are faults; else never called proved."""
    await fill(place, told=3, untold=0)
    if killed:
        (place.root / ".lock").write_text("{}")
    (journal,) = place.root.glob("journal/*/*.jsonl")
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join(lines[:-1]))
    if not index:
        for file in place.root.glob("index/monitor.db*"):
            file.unlink()
    proof = await place.proof()
    assert not proof.sound
    if index:
        assert {kind for kind, _ in said(proof)} == {FaultKind.FILE_EXTRA, FaultKind.JOURNAL_CUT}
        assert proof.waiting == ()
    elif not killed:
        assert {kind for kind, _ in said(proof)} == {FaultKind.FILE_EXTRA}
    else:
        assert len(proof.waiting) == 1
        assert "cutting lines off the end of the journal would leave the same" in as_text(proof)
