"""Every way to damage or forge evidence that we know is found, in a real folder that the product made."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from monitor.report.proof import as_json, as_text
from tests.cli.product import Product
from tests.proving.forgeries import FORGERIES
from tests.proving.mutations import MUTATIONS, Mutation, put
from tests.proving.sites import copy_of, proof_of

#: What whoever reads a SQLite database with a write-ahead log leaves beside it.
_LOG = frozenset({".db-shm", ".db-wal"})


def test_a_sound_folder_has_no_fault(sound: Product) -> None:
    """What nobody touched is sound, its revisits and chunked answers too; and the check says what it looked at."""
    proof = proof_of(sound)
    assert proof.faults == (), proof.faults
    assert proof.sound
    assert proof.index
    assert [chain.writer for chain in proof.chains] == ["first", "second"]
    assert all(chain.signed_from == 1 for chain in proof.chains)
    assert all(key.known for key in proof.keys)
    assert proof.files == 12
    assert proof.records > 40
    assert "everything is as it was written" in as_text(proof)
    assert any("No time stamp" in says for says in proof.unproven)
    assert not any("unsigned" in says for says in proof.unproven)


@pytest.mark.parametrize("mutation", [*MUTATIONS, *FORGERIES], ids=lambda mutation: mutation.name)
def test_every_mutation_is_found(sound: Product, tmp_path: Path, mutation: Mutation) -> None:
    """Each has its kind of fault, with a file, a sentence, what it means, and the record where there is one."""
    product = copy_of(sound, tmp_path / "copy")
    mutation.does(product.snapshots)
    proof = proof_of(product)
    assert not proof.sound
    found = {fault.kind for fault in proof.faults}
    assert set(mutation.finds) <= found, "\n".join(f"{fault.kind}: {fault.says}" for fault in proof.faults)
    assert all(fault.file and fault.says.endswith(".") and fault.means for fault in proof.faults)
    if mutation.record:
        assert any(fault.record for fault in proof.faults)
    said = json.loads(json.dumps(as_json(proof)))
    assert {fault["kind"] for fault in said["faults"]} == {kind.value for kind in found}
    assert all(fault.means in as_text(proof) for fault in proof.faults)
    shutil.rmtree(product.folder)


def test_what_lies_beside_is_worth_knowing(sound: Product, tmp_path: Path) -> None:
    """Half a file where no run is under way, a README of another wording, a writer without lines: each is remarked."""
    product = copy_of(sound, tmp_path / "copy")
    for name in ("captures/2026/.x.part", "README.md"):
        put(name, b"x")(product.snapshots)
    (product.snapshots / "journal/third").mkdir()
    proof = proof_of(product)
    assert proof.sound
    for words in (".x.part is half of a file", "README.md is not the one", "journal/third holds no line"):
        assert any(words in says for says in proof.remarks), proof.remarks
    assert not any("half" in says or "README" in says for says in proof_of(sound).remarks)


def test_the_command_ends_with_1_and_changes_nothing(sound: Product, tmp_path: Path) -> None:
    """Exit code 0 where all is sound, 1 where not; under both names; and a check writes nothing."""
    before = {path: path.stat().st_mtime_ns for path in sound.snapshots.rglob("*") if path.suffix not in _LOG}
    ended = sound("verify", "--json").calm()
    assert (ended.code, json.loads(ended.out)["sound"]) == (0, True)
    after = {path: path.stat().st_mtime_ns for path in sound.snapshots.rglob("*") if path.suffix not in _LOG}
    assert {path: at for path, at in after.items() if path.is_file()} == {
        path: at for path, at in before.items() if path.is_file()
    }
    product = copy_of(sound, tmp_path / "copy")
    next(product.snapshots.rglob("*.warc.gz")).unlink()
    ended = product("snapshot", "verify").calm()
    assert ended.code == 1
    assert "FAULT file-missing: captures/" in ended.out


def test_a_key_that_is_known_nowhere_else_is_said(sound: Product, tmp_path: Path) -> None:
    """On a machine without the key the check says that it is known from the journal alone, unless a person names it."""
    ended = sound("verify", "--json", XDG_DATA_HOME=str(tmp_path))
    said = json.loads(ended.out)
    assert ended.code == 0
    assert any("known from the journal alone" in says for says in said["unproven"])
    id_ = said["keys"][0]["id"]
    foreign = json.loads(sound("verify", "--json", "--trust", "0" * 16, XDG_DATA_HOME=str(tmp_path)).out)
    assert [fault["kind"] for fault in foreign["faults"]] == ["key-untrusted"] * 2
    assert [fault["file"] for fault in foreign["faults"]] == ["journal/first", "journal/second"]
    trusted = json.loads(sound("verify", "--json", "--trust", id_, XDG_DATA_HOME=str(tmp_path)).out)
    assert not any("known from the journal alone" in says for says in trusted["unproven"])
