"""A chain of ours that somebody without the key wrote anew is neither gone on behind, nor signed, nor called ours."""

from __future__ import annotations

import base64
import json
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from monitor.errors import EvidenceError
from monitor.evidence.chain.keys import Signer, key_id, new_key, public_pem, signer_from
from monitor.evidence.chain.line import unsigned_form
from monitor.evidence.chain.memory import Memory
from monitor.evidence.folder import FolderEvidence
from monitor.evidence.handing.check import check_package
from monitor.evidence.handing.excerpt import Choice
from monitor.evidence.handing.hand import hand_over
from monitor.evidence.proving.prove import Asked, prove
from monitor.model.proof import FaultKind
from tests.bad_weather.street import Street, page
from tests.cli.product import Product
from tests.evidence.looks import entry, look, observation
from tests.evidence.looks import page as looked
from tests.fakes.clock import FakeClock
from tests.proving.forgeries import odd
from tests.proving.mutations import foreign, journal, lines, rehashed

Change = Callable[[list[bytes]], list[bytes]]


def _written(said: dict[str, object]) -> bytes:
    return json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode() + b"\n"


def resigned(found: list[bytes]) -> list[bytes]:
    """Write a chain anew, with a key of one's own from the first line on."""
    public = Ed25519PrivateKey.from_private_bytes(b"x" * 32).public_key().public_bytes_raw()
    first = json.loads(unsigned_form(found[0]))
    first["data"]["facts"] |= {"id": key_id(public), "public": base64.b64encode(public).decode()}
    return rehashed([_written(first), *found[1:]], foreign())


def stripped(found: list[bytes]) -> list[bytes]:
    """Write a chain anew as if nobody had ever signed it."""
    said = [json.loads(unsigned_form(raw)) for raw in found[1:]]
    return rehashed([_written(each | {"seq": n}) for n, each in enumerate(said, 1)], None)


def signer() -> Signer:
    """Make a key."""
    return signer_from(new_key()[1], said="x")


def memory(place: Path | None, root: Path, since: datetime | None = None) -> Memory:
    """Remember beside the folder."""
    return Memory(place, root, since=since)


async def kept(root: Path, ours: Signer | None, known: Memory | None, body: bytes = b"<p>Well.") -> None:
    """Take the folder, keep a copy with its line, and give it back."""
    evidence = FolderEvidence(root, FakeClock(), writer="first", software="t", signer=lambda: ours, memory=known)
    evidence.hold()
    try:
        await evidence.recover()
        capture = await evidence.keep(look(observation(looked(body))), text=None, extractor="")
        await evidence.append([entry(capture)])
    finally:
        evidence.release()


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (resigned, "is not the one that this machine wrote there"),
        (stripped, "this machine wrote up to line 3"),
        (lambda found: found[:2], "this machine wrote up to line 3"),
        (lambda found: found[:0], "The journal ends at line 0"),
    ],
    ids=["resigned", "stripped", "cut", "emptied"],
)
async def test_what_we_wrote_is_remembered_outside(tmp_path: Path, change: Change, why: str) -> None:
    """Nothing is written behind another chain than ours; with the true one from a backup work goes on."""
    root, ours = tmp_path / "snapshots", signer()
    known = memory(tmp_path / "data" / "heads", root)
    await kept(root, ours, known)
    await kept(root, ours, known)
    path = journal(root)
    true = path.read_bytes()
    lines(change)(root)
    forged = path.read_bytes()
    with pytest.raises(EvidenceError, match=why) as refused:
        await kept(root, ours, known)
    assert all(words in str(refused.value) for words in ("`monitor verify`", "monitor key accept", str(path.parent)))
    assert path.read_bytes() == forged
    path.write_bytes(true)
    await kept(root, ours, known)
    assert prove(root, Asked(trusted=ours.ids, strict=True)).sound


async def test_without_a_memory_the_key_alone_can_tell(tmp_path: Path) -> None:
    """On a new machine an end of another key is refused, and no signatures where our key is older than the journal."""
    root, ours = tmp_path / "snapshots", signer()
    await kept(root, ours, None)
    true = journal(root).read_bytes()
    lines(resigned)(root)
    with pytest.raises(EvidenceError, match="which is no key of this machine"):
        await kept(root, ours, memory(None, root))
    journal(root).write_bytes(true)
    lines(stripped)(root)
    with pytest.raises(EvidenceError, match="is older than its first line"):
        await kept(root, ours, memory(None, root, datetime(2001, 1, 1, tzinfo=UTC)))
    # A journal that was begun without signatures, before there was a key: it goes on.
    await kept(root, ours, memory(None, root, datetime(2099, 1, 1, tzinfo=UTC)))


async def test_what_is_ours_goes_on(tmp_path: Path) -> None:
    """A killed run that wrote more than is remembered, a folder that moved, and a rotated key stop nothing."""
    root, ours = tmp_path / "snapshots", signer()
    place = tmp_path / "data" / "heads"
    known = memory(place, root)
    await kept(root, ours, known)
    await kept(root, ours, None)
    rotated = Signer((*signer().keys, *ours.keys))
    await kept(root, rotated, known)
    moved = tmp_path / "elsewhere"
    shutil.move(root, moved)
    await kept(moved, rotated, memory(place, moved, datetime(2001, 1, 1, tzinfo=UTC)))
    assert prove(moved, Asked(trusted=ours.ids, strict=True)).sound
    assert len(list(place.iterdir())) == 2
    assert place.stat().st_mode & 0o777 == 0o700


async def test_a_trusted_key_speaks_for_no_line_before_it(tmp_path: Path) -> None:
    """Lines that another key signed before it are a fault with their numbers; unsigned ones are told as unproved."""
    root, ours = tmp_path / "snapshots", signer()
    await kept(root, ours, None)
    asked = Asked(trusted=ours.ids, strict=True)
    out = tmp_path / "out.wacz"
    lines(resigned)(root)
    public = Ed25519PrivateKey.from_private_bytes(b"x" * 32).public_key().public_bytes_raw()
    (root / "keys" / f"{key_id(public)}.pem").write_bytes(public_pem(public))
    await kept(root, ours, None, b"<p>Other.")
    (fault,) = (each for each in prove(root, asked).faults if each.kind is FaultKind.KEY_UNTRUSTED)
    assert fault.line == 1
    assert "lines 1 to 2 are signed with" in fault.says
    hand_over(root, Choice(), out, software="t", signer=ours)
    assert FaultKind.KEY_UNTRUSTED in {fault.kind for fault in check_package(out, asked).faults}
    shutil.rmtree(root)
    await kept(root, None, None)
    await kept(root, ours, None, b"<p>Other.")
    hand_over(root, Choice(), out, software="t", signer=ours)
    for proof in (prove(root, asked), check_package(out, asked)):
        assert proof.sound, proof.faults
        assert any("NOTHING IS PROVED up to line 1" in says for says in proof.remarks), proof.remarks


@pytest.mark.parametrize(
    "change",
    [
        lambda f: rehashed([*f[:1], f[1].replace(b'"outcome":"ok"', b'"outcome":"gone"'), *f[2:]], None),
        lambda f: rehashed(odd("tombstone", files=[json.loads(f[1])["file"]], reason="x")(f), None),
        lambda f: [*f[:-1], f[-1].replace(b'"outcome":"ok"', b'"outcome":"gone"')],
    ],
    ids=["a line rehashed", "a tombstone put there", "the last line edited"],
)
async def test_no_package_is_signed_over_forged_lines(tmp_path: Path, change: Change) -> None:
    """What the key in force did not sign does not go along, and nothing is written."""
    root, ours = tmp_path / "snapshots", signer()
    await kept(root, ours, None)
    await kept(root, ours, None, b"<p>Other.")
    out = tmp_path / "out.wacz"
    hand_over(root, Choice(), out, software="t", signer=ours)
    out.unlink()
    before = journal(root).read_bytes()
    lines(change)(root)
    assert journal(root).read_bytes() != before
    with pytest.raises(EvidenceError, match="nothing was exported"):
        hand_over(root, Choice(), out, software="t", signer=ours)
    assert not out.exists()


def test_every_command_that_signs_refuses(tmp_path: Path) -> None:
    """Check, rebuild, export and rotate end with 3 and change nothing, verify with 1; accepting is a line."""
    product = Product(tmp_path)
    with Street({"well": page("What is well")}) as at:
        product.write(f"{{id: well, url: '{at.sites['well'].url('/story')}'}}")
        assert product("check", "--all").calm().code == 0
        path = journal(product.snapshots, "*")
        lines(resigned, path.parent.name)(product.snapshots)
        forged = path.read_bytes()
        key = product("key", "show").calm().out
        for words in (["check", "--all"], ["rebuild"], ["snapshot", "export", "-o", "x.wacz"], ["key", "rotate"]):
            ended = product(*words).calm()
            assert ended.code == 3, words
            assert "is not the one that this machine wrote there" in ended.err
        assert product("verify").calm().code == 1
        shutil.rmtree(product.snapshots / "index")
        said = json.loads(product("verify", "--json").calm().out)
        assert "head-differs" in {fault["kind"] for fault in said["faults"]}
        assert path.read_bytes() == forged
        assert product("key", "show").calm().out == key
        assert not (tmp_path / "x.wacz").exists()
        assert product("key", "accept").calm().code == 2
        assert product("key", "accept", "--reason", "a test of it").calm().code == 0
        last = json.loads(path.read_bytes().splitlines()[-1])
        assert last["data"]["facts"]["accepted"]["why"] == "a test of it"
        assert product("check", "--all").calm().code == 0
        key_id_ = key.split()[0]
        untrusted = json.loads(product("verify", "--json", "--trust", key_id_).calm().out)
        assert "key-untrusted" in {fault["kind"] for fault in untrusted["faults"]}


def test_a_lost_secret_takes_a_persons_word(tmp_path: Path) -> None:
    """On a service nothing lasts: a new secret goes on behind the lines of the lost one once somebody says so."""
    product = Product(tmp_path)
    ids, secrets = zip(*(new_key(), new_key()), strict=True)
    with Street({"well": page("What is well")}) as at:
        product.write(f"{{id: well, url: '{at.sites['well'].url('/story')}'}}")
        assert product("check", "--all", CI="1", MONITOR_KEY=secrets[0]).calm().code == 0
        lost = {"CI": "1", "MONITOR_KEY": secrets[1]}
        ended = product("check", "--all", timeout=60, **lost).calm()
        assert (ended.code, f"was signed with {ids[0]}" in ended.err) == (3, True)
        assert product("key", "accept", "--reason", "the secret was lost", timeout=60, **lost).calm().code == 0
        assert product("check", "--all", timeout=60, **lost).calm().code == 0
        assert product("verify", "--trust", ids[0], "--trust", ids[1]).calm().code == 0
        assert product("verify", "--trust", ids[1]).calm().code == 1
