"""The index of copies, which replay tools read, is held against the copies: what it lacks and what it says amiss."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.evidence.index import write_index
from monitor.evidence.proving.prove import Asked, prove
from monitor.model.proof import FaultKind, Proof
from tests.proving.test_written_anew import kept, signer


def faults(proof: Proof) -> list[str]:
    """Give what is said of the index of copies."""
    assert {fault.kind for fault in proof.faults} <= {FaultKind.INDEX_DIFFERS}
    return [fault.says for fault in proof.faults]


@pytest.fixture
async def index(tmp_path: Path) -> Path:
    """Give the index over three copies, a day apart."""
    ours = signer()
    for days in range(3):
        await kept(tmp_path, ours, None, days=days)
    assert write_index(tmp_path) == 3
    assert prove(tmp_path, Asked()).sound
    return tmp_path / "index/captures.cdxj"


def copies(tmp_path: Path) -> list[str]:
    """Give the copies in the order in which they were kept."""
    lines = "".join(path.read_text() for path in sorted(tmp_path.glob("journal/first/*.jsonl")))
    files = [line.partition('"file":"')[2].partition('"')[0] for line in lines.splitlines()]
    return [file for file in files if file.startswith("captures/")]


@pytest.mark.parametrize(("copy", "fault"), [(0, True), (1, True), (2, False)])
def test_a_copy_that_it_says_nothing_of(tmp_path: Path, index: Path, copy: int, fault: bool) -> None:  # noqa: FBT001 - a column of the table
    """One that was there before others that it knows was taken out of it; one that came later it does not know yet."""
    gone = copies(tmp_path)[copy]
    lines = [line for line in index.read_bytes().splitlines(keepends=True) if gone[-20:].encode() not in line]
    index.write_bytes(b"".join(lines))
    proof = prove(tmp_path, Asked())
    assert any(f"says nothing of {gone}" in says for says in faults(proof)) is fault
    assert any("does not know 1 copy yet; `monitor rebuild`" in says for says in proof.remarks) is not fault


def test_an_edited_line_is_named(tmp_path: Path, index: Path) -> None:
    """The fault has the number of the line, and says of which copy it is, and what to do."""
    lines = index.read_bytes().splitlines(keepends=True)
    index.write_bytes(b"".join([*lines[:2], lines[2].replace(b'"status":"200"', b'"status":"404"')]))
    (amiss,) = prove(tmp_path, Asked()).faults
    assert (amiss.file, amiss.line) == ("index/captures.cdxj", 3)
    assert amiss.says.startswith("index/captures.cdxj, line 3, says another thing of captures/2026/03/")
    assert "`monitor rebuild`" in amiss.says
    write_index(tmp_path)
    assert prove(tmp_path, Asked()).sound


def test_a_damaged_copy_is_told_once(tmp_path: Path, index: Path) -> None:
    """What lies no more where the index says is told as the damage of the copy, not of the index too."""
    file = tmp_path / copies(tmp_path)[0]
    file.chmod(0o644)
    file.write_bytes(file.read_bytes()[:-9])
    found = prove(tmp_path, Asked()).faults
    assert found
    assert FaultKind.INDEX_DIFFERS not in {fault.kind for fault in found}
    missed: list[str] = []
    write_index(tmp_path, missed.append)
    assert [says.split()[0] for says in missed] == [copies(tmp_path)[0]]
    assert index.exists()
