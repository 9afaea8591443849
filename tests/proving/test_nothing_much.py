"""What a check says where there is nothing, and where one edited line is in many sums."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from monitor.evidence.chain.tree import Tree
from monitor.evidence.proving.prove import Asked, prove
from monitor.evidence.proving.seals import Seals
from monitor.evidence.proving.standing import Voices
from monitor.model.proof import Fault, FaultKind
from monitor.report.proof import as_text


@pytest.mark.parametrize("folders", [(), ("captures", "journal/here", "index", "keys")])
def test_a_folder_with_nothing_in_it_is_not_called_as_it_was_written(tmp_path: Path, folders: tuple[str, ...]) -> None:
    """Nothing is wrong, nothing is proved, and both are said."""
    for name in folders:
        (tmp_path / name).mkdir(parents=True)
    proof = prove(tmp_path, Asked())
    assert proof.blank
    assert as_text(proof).endswith("nothing is there to be checked\n")
    assert any("No journal is here" in says for says in proof.unproven)


@pytest.mark.parametrize(
    ("edited", "says"),
    [
        (None, None),
        (9, "line 10 sums up other lines than those before it."),
        (7, "line 8 sums up other lines than those before it, and so does 1 of those that sum up behind it."),
        (1, "line 4 sums up other lines than those before it, and so do 3 of those that sum up behind it."),
    ],
)
def test_one_edited_line_is_told_once(tmp_path: Path, edited: int | None, says: str | None) -> None:
    """Of all trees that hold it the first is named, and how many more there are."""
    hashes = [hashlib.sha256(bytes([line])).digest() for line in range(1, 11)]
    seals = Seals(tmp_path, (), Voices(tmp_path, ()))
    tree = Tree()
    for line, each in enumerate(hashes, start=1):
        if line in {4, 6, 8, 10}:
            seals.trees.setdefault("first", {})[line] = Tree(size=tree.size, peaks=list(tree.peaks))
        tree.add(each)
    if edited is not None:
        hashes[edited - 1] = bytes(32)
    faults: list[Fault] = []
    seals.check({"first": b"".join(hashes)}, faults, [])
    assert [fault.says for fault in faults] == ([] if says is None else [f"journal/first: {says}"])
    assert {fault.kind for fault in faults} <= {FaultKind.HEAD_DIFFERS}
