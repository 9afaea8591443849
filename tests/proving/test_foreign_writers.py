"""A writer behind whom no known key stands speaks for its own copies, and changes nothing of those of others."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from monitor.custody.viewing import view
from monitor.evidence.chain.voices import voices
from monitor.model.proof import FaultKind, Proof
from monitor.running.files import Files
from tests.cli.product import Product
from tests.proving.mutations import captures, edited_with_its_digest, journal, lines, records, rehashed
from tests.proving.sites import proof_of

_K = FaultKind
_PRIVATE = Ed25519PrivateKey.from_private_bytes(b"x" * 32)
_PUBLIC = _PRIVATE.public_key().public_bytes_raw()
KEY = hashlib.sha256(_PUBLIC).hexdigest()[:16]


def sign_as_nobody(bare: bytes) -> str:
    """Sign with a key that nobody knows."""
    return f"ed25519:{KEY}:{base64.b64encode(_PRIVATE.sign(bare)).decode()}"


def key_line(writer: str) -> dict[str, object]:
    """Give a line that puts that key in force."""
    facts = {"before": None, "id": KEY, "public": base64.b64encode(_PUBLIC).decode(), "writer": writer}
    return {"kind": "key", "data": {"facts": facts}}


def chain(
    root: Path,
    writer: str,
    *said: dict[str, object],
    signed: bool,
    of: str = "first",
    sign: Callable[[bytes], str] | None = None,
) -> None:
    """Make up a writer that says these lines, in the form of those ``of`` another; ``sign`` has a key of its own."""
    blank = dict.fromkeys(json.loads(journal(root, of).read_bytes().splitlines()[0]))
    blank |= {"at": "2026-03-02T09:00:00.000000Z", "tool": "t", "vantage": writer, "data": {}, "prev": "0" * 64}
    told = [*([key_line(writer)] if signed else []), *said]
    raws = [
        json.dumps(blank | each | {"seq": n, "sig": None}, sort_keys=True, separators=(",", ":")).encode() + b"\n"
        for n, each in enumerate(told, start=1)
    ]
    months = {str(json.loads(raw)["at"])[:7] for raw in raws}
    path = root / "journal" / writer / f"{max(months)}.jsonl"
    path.parent.mkdir()
    path.write_bytes(b"".join(rehashed(raws, sign_as_nobody if signed else sign)))


def look_of(root: Path, file: Path, of: str = "first") -> dict[str, object]:
    """Give what the honest line says of a copy."""
    said = [json.loads(raw) for raw in journal(root, of).read_bytes().splitlines()]
    found: dict[str, object] = next(each for each in said if each["file"] == file.relative_to(root).as_posix())
    return found


def unresolved(root: Path) -> dict[str, object]:
    """Give a look that names its copy by an id which no line spells out."""
    said = look_of(root, captures(root)[0])
    said["data"]["capture"]["id"] = "20260302T090000Z-069b765701d2-abcd"  # type: ignore[index] # a line as JSON
    return said


def retold(root: Path, writer: str, *, signed: bool) -> Path:
    """Edit a copy, and have another writer tell of it as it is now."""
    records(edited_with_its_digest)(root)
    file = captures(root)[0]
    data = file.read_bytes()
    said = look_of(root, file) | {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}
    chain(root, writer, said, signed=signed)
    return file


def kinds(proof: Proof, file: Path | None = None) -> set[FaultKind]:
    """Give the kinds of faults, of one file if one is named."""
    return {fault.kind for fault in proof.faults if file is None or fault.file.endswith(file.name)}


@pytest.mark.parametrize("signed", [False, True], ids=["unsigned", "with a key of its own"])
@pytest.mark.parametrize("writer", ["aa", "zz"])
def test_a_copy_that_another_writer_tells_anew_is_altered(product: Product, writer: str, signed: bool) -> None:  # noqa: FBT001 - a column of the table
    """Both lines are named, the file is held against the honest one, a page shows the fault, nothing is exported."""
    file = retold(product.snapshots, writer, signed=signed)
    proof = proof_of(product)
    assert {_K.LINES_DIFFER, _K.FILE_ALTERED} <= kinds(proof, file)
    (fault,) = (fault for fault in proof.faults if fault.kind is _K.LINES_DIFFER)
    assert f"of journal/{writer} " in fault.says
    assert "of journal/first " in fault.says
    viewed = asyncio.run(view(Files(product.file), file.name.removesuffix(".warc.gz")))
    assert viewed.fault
    assert "/first/" in viewed.told.file
    ended = product("snapshot", "export", "well", "-o", str(product.folder / "out.wacz"))
    assert ended.code == 3
    assert "contradict each other" in " ".join(ended.err.split())


def test_a_package_must_not_hold_the_copy_of_a_stranger_alone(product: Product, tmp_path: Path) -> None:
    """Under --trust a copy of which only an unsigned writer tells is a fault, though the package is signed."""
    root = product.snapshots
    file = captures(root)[0]
    said = look_of(root, file)
    chain(root, "zz", said, signed=False)
    # The chain that told of it is taken away as a whole, with the one that knows it.
    lines(lambda found: [raw for raw in found if json.loads(raw)["kind"] == "key"])(root)
    out = tmp_path / "out.wacz"
    assert product("snapshot", "export", "well", "-o", str(out)).code == 0
    id_ = json.loads(journal(root, "second").read_bytes().splitlines()[0])["data"]["facts"]["id"]
    ended = product("verify", str(out), "--trust", id_, "--json")
    assert ended.code == 1
    faults = {(fault["kind"], fault["file"]) for fault in json.loads(ended.out)["faults"]}
    assert ("key-untrusted", f"archive/{file.name}") in faults


@pytest.mark.parametrize("signed", [False, True], ids=["unsigned", "with a key of its own"])
def test_a_tombstone_of_a_stranger_takes_nothing_away(product: Product, signed: bool) -> None:  # noqa: FBT001 - a column of the table
    """The next start leaves the copy alone; a copy that goes missing stays missing; and the line is named."""
    root = product.snapshots
    file = captures(root)[0]
    facts = {"files": [file.relative_to(root).as_posix()], "reason": "x"}
    chain(root, "zz", {"kind": "tombstone", "data": {"facts": facts}}, signed=signed)
    product("check")
    assert file.exists()
    proof = proof_of(product)
    assert not kinds(proof, file)
    assert any("counts for nothing" in says and "journal/zz" in says for says in proof.remarks)
    file.unlink()
    assert _K.FILE_MISSING in kinds(proof_of(product), file)


def test_a_tombstone_behind_a_key_that_took_over_takes_nothing_away(product: Product) -> None:
    """A key that puts itself in force without the word of the one before excuses no missing copy."""
    root = product.snapshots
    file = captures(root)[0]
    facts = {"files": [file.relative_to(root).as_posix()], "reason": "x"}

    def usurped(found: list[bytes]) -> list[bytes]:
        made = list(found)
        for said in (key_line("first"), {"kind": "tombstone", "data": {"facts": facts}}):
            last = json.loads(made[-1])
            whole = dict.fromkeys(last) | {"at": last["at"], "tool": "t", "vantage": "first"} | said
            whole |= {"seq": last["seq"] + 1, "prev": hashlib.sha256(made[-1]).hexdigest()}
            bare = json.dumps(whole, sort_keys=True, separators=(",", ":")).encode() + b"\n"
            made.append(bare.replace(b'"sig":null', b'"sig":"%s"' % sign_as_nobody(bare).encode()))
        return made

    lines(usurped)(root)
    file.unlink()
    proof = proof_of(product)
    assert _K.KEY_FOREIGN in kinds(proof)
    assert _K.FILE_MISSING in kinds(proof, file)


def test_a_recovery_line_of_a_stranger_takes_no_digest_off(product: Product) -> None:
    """A copy that it names without a digest is held against the honest line; what it plants is told by no line."""
    root = product.snapshots
    records(edited_with_its_digest)(root)
    file = captures(root)[0]
    planted = file.with_name("20260302T090000Z-0123456789ab-abcd.warc.gz")
    planted.write_bytes(file.read_bytes())
    names = [each.relative_to(root).as_posix() for each in (file, planted)]
    chain(
        root,
        "aa",
        {"kind": "recovery", "data": {"facts": {"orphans": names, "orphans_sha256": ["", ""]}}},
        signed=False,
    )
    proof = proof_of(product)
    assert _K.FILE_ALTERED in kinds(proof, file)
    assert _K.FILE_EXTRA in kinds(proof, planted)


def _looked(root: Path) -> dict[str, object]:
    said = look_of(root, captures(root)[0])
    said["data"]["standing"]["verdict"] = "dead"  # type: ignore[index] # a line as JSON
    return said | {"verdict": "dead", "outcome": "gone"}


WORDS: dict[str, Callable[[Path], dict[str, object]]] = {
    "look": _looked,
    "clock": lambda _: {
        "at": "2001-01-01T00:00:00.000000Z",
        "kind": "clock",
        "data": {"facts": {"ahead": {"first": 99}, "why": "x"}},
    },
    "heads": lambda _: {"kind": "heads", "data": {"facts": {"heads": {"first": {"seq": 2, "sha256": "f" * 64}}}}},
}


@pytest.mark.parametrize("word", WORDS.values(), ids=WORDS)
def test_the_word_of_a_stranger_is_not_acted_on(product: Product, word: Callable[[Path], dict[str, object]]) -> None:
    """No verdict, no time and no fault comes of it, before and after a rebuild; the writer is named."""
    before = product("history", "well").out
    chain(product.snapshots, "zz", word(product.snapshots), signed=False)
    assert product("history", "well").out == before
    assert product("rebuild").code == 0
    assert product("history", "well").out == before
    proof = proof_of(product)
    assert proof.sound, proof.faults
    assert any(says.startswith("journal/zz: behind this writer stands nobody's key") for says in proof.remarks)


def test_a_second_writer_with_its_own_key_is_named_and_counts_once_it_is_trusted(product: Product) -> None:
    """It is no fault; its looks count where its key is named in the settings."""
    root = product.snapshots
    chain(root, "third", signed=True)
    (root / "keys" / f"{KEY}.pem").write_bytes(_pem())
    proof = proof_of(product)
    assert proof.sound, proof.faults
    assert any(
        "journal/third: behind this writer stands a key that is known from the journal" in s for s in proof.remarks
    )
    id_ = json.loads(journal(root).read_bytes().splitlines()[0])["data"]["facts"]["id"]
    assert voices(root, {id_}).unheard == {"third"}
    assert voices(root, {id_, KEY}).unheard == frozenset()
    assert voices(root, frozenset()).unheard == frozenset()


def _pem() -> bytes:
    from monitor.evidence.chain.keys import public_pem  # noqa: PLC0415 - one test needs it

    return public_pem(_PUBLIC)


def test_a_line_that_does_not_resolve_hides_no_edited_index(product: Product) -> None:
    """One unsigned line that names a copy by an unknown id is a fault itself, and the index is compared without it."""
    root = product.snapshots
    chain(root, "first-unsigned", unresolved(root), signed=False)
    with closing(sqlite3.connect(root / "index" / "monitor.db")) as connection:
        connection.execute("update sources set verdict = 'dead'")
        connection.commit()
    proof = proof_of(product)
    (line,) = (fault for fault in proof.faults if fault.kind is _K.LINE_EDITED)
    assert line.file.startswith("journal/first-unsigned/")
    assert line.line == 1
    assert _K.INDEX_DIFFERS in kinds(proof)
    assert product("verify").code == 1


def test_an_index_that_no_line_can_be_held_against_is_unproved(product: Product) -> None:
    """Where a line of the best known writer cannot be followed, nobody can tell whether the index was edited."""
    root = product.snapshots
    lines(lambda found: [*found[:2], b"{}\n", *found[2:]])(root)
    (index,) = (fault for fault in proof_of(product).faults if fault.kind is _K.INDEX_UNPROVED)
    assert "monitor rebuild" in index.says


def test_a_line_that_does_not_resolve_is_a_fault_where_nobody_reads_it(product: Product) -> None:
    """In the chain of a stranger too, where no reader stumbles over it, and the index is compared all the same."""
    root = product.snapshots
    chain(root, "zz", unresolved(root), signed=False)
    assert kinds(proof_of(product)) == {_K.LINE_EDITED}
