"""A chain of ours that somebody without the key wrote anew is neither gone on behind, nor signed, nor called ours."""

from __future__ import annotations

import base64
import json
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from monitor.errors import EvidenceError
from monitor.evidence.chain.keys import Signer, key_id, new_key, public_pem, signer_from
from monitor.evidence.chain.line import line_hash, unsigned_form
from monitor.evidence.chain.memory import End, Memory
from monitor.evidence.folder import FolderEvidence
from monitor.evidence.handing.check import check_package
from monitor.evidence.handing.hand import hand_over
from monitor.evidence.handing.lines import Choice
from monitor.evidence.proving.prove import Asked, prove
from monitor.model.proof import FaultKind
from tests.bad_weather.street import Street, page
from tests.cli.product import Product
from tests.evidence.looks import entry, look, observation
from tests.evidence.looks import page as looked
from tests.fakes.clock import START, FakeClock
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


async def kept(
    root: Path, ours: Signer | None, known: Memory | None, body: bytes = b"<p>Well.", days: int = 0
) -> tuple[str, ...]:
    """Take the folder, keep a copy with its line, and give it back; give what a person hears of the journal."""
    clock = FakeClock(START + timedelta(days=days))
    evidence = FolderEvidence(root, clock, writer="first", software="t", signer=lambda: ours, memory=known)
    evidence.hold()
    try:
        recovery = await evidence.recover()
        capture = await evidence.keep(look(observation(looked(body))), text=None, extractor="")
        await evidence.append([entry(capture, at=clock.now())])
    finally:
        evidence.release()
    return recovery.remarks


def known_of(known: Memory) -> End:
    """Give the end that is remembered of the chain."""
    found = known.known("first")
    assert found is not None
    return found.ends[0]


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (resigned, "is another one than this machine wrote there, up to line 3; it was signed with .* no key of this"),
        (stripped, "is another one than this machine wrote there, up to line 3; it is not signed"),
        (lambda found: found[:2], "The journal ends at line 2, .* wrote up to line 3: it is an older state"),
        (
            lambda found: found[:0],
            "There is no journal in .*journal/first, though this machine wrote there up to line 3",
        ),
        (lambda found: [found[0].replace(b'"t"', b'"u"'), *found[1:2]], "is another one than this machine wrote there"),
    ],
    ids=["resigned", "stripped", "cut", "emptied", "cut, and its first line edited"],
)
async def test_what_we_wrote_is_remembered_outside(tmp_path: Path, change: Change, why: str) -> None:
    """Nothing is written behind another chain than ours; with the true one from a backup work goes on."""
    root, ours = tmp_path / "snapshots", signer()
    known = Memory(tmp_path / "data" / "heads", root)
    await kept(root, ours, known)
    await kept(root, ours, known)
    path = journal(root)
    true, end = path.read_bytes(), known_of(known)
    lines(change)(root)
    forged = path.read_bytes()
    with pytest.raises(EvidenceError, match=why) as refused:
        await kept(root, ours, known)
    assert all(words in str(refused.value) for words in ("`monitor verify`", "monitor key accept", str(path.parent)))
    assert (path.read_bytes(), known_of(known)) == (forged, end)
    path.write_bytes(true)
    assert await kept(root, ours, known) == ()
    assert prove(root, Asked(trusted=ours.ids, strict=True)).sound


async def test_a_folder_begun_anew_goes_on(tmp_path: Path) -> None:
    """Where neither a line nor a copy is left a new journal is begun; it says so once, and tells what was known."""
    root, ours = tmp_path / "snapshots", signer()
    known = Memory(tmp_path / "data" / "heads", root)
    assert await kept(root, ours, known) == ()
    before = known_of(known)
    shutil.rmtree(root)
    (said,) = await kept(root, ours, known, days=1)
    assert "up to line 2, is gone, and so is every copy; a new one was begun" in said
    told = [json.loads(raw) for raw in journal(root).read_bytes().splitlines()]
    facts = [each["data"]["facts"] for each in told if each["kind"] == "recovery"]
    assert facts == [{"begun_anew": {"known": {"seq": before.seq, "sha256": before.sha256}}}]
    assert await kept(root, ours, known, days=1) == ()
    assert prove(root, Asked(trusted=ours.ids, strict=True)).sound
    # Without copies of ours, but with a journal of somebody else, it was not begun anew.
    shutil.rmtree(root)
    other = FolderEvidence(root, FakeClock(), writer="second", software="t", signer=signer)
    other.hold()
    await other.recover()
    other.release()
    with pytest.raises(EvidenceError, match="There is no journal in"):
        await kept(root, ours, known)


async def test_a_run_killed_while_beginning_anew_goes_on(tmp_path: Path) -> None:
    """What was written and not yet remembered is ours from its first line on, and that is enough."""
    root, ours = tmp_path / "snapshots", signer()
    known = Memory(tmp_path / "data" / "heads", root)
    await kept(root, ours, known)
    shutil.rmtree(root)
    await kept(root, ours, None, days=1)
    (said,) = await kept(root, ours, known, days=1)
    assert "is another one than this machine remembers there, up to line 2; keys of this machine signed all" in said
    assert await kept(root, ours, known, days=1) == ()


async def test_two_folders_at_one_place_take_turns(tmp_path: Path) -> None:
    """Whichever disk is put there, its own end is remembered: each goes on, and each is missed where it was cut."""
    root, ours = tmp_path / "snapshots", signer()
    known = Memory(tmp_path / "data" / "heads", root)
    await kept(root, ours, known)
    shutil.move(root, tmp_path / "one")
    await kept(root, ours, known, days=1)
    shutil.move(root, tmp_path / "two")
    for disk in ("one", "two", "one"):
        shutil.move(tmp_path / disk, root)
        assert await kept(root, ours, known, days=1) == (), disk
        shutil.move(root, tmp_path / disk)
    shutil.move(tmp_path / "two", root)
    lines(lambda found: found[:2])(root)
    with pytest.raises(EvidenceError, match="The journal ends at line 2"):
        await kept(root, ours, known, days=1)


async def test_without_a_memory_all_goes_as_it_did(tmp_path: Path) -> None:
    """On a new machine, or one where nothing lasts, the last line alone decides, whoever signed it by the rules."""
    root, ours, theirs = tmp_path / "snapshots", signer(), signer()
    await kept(root, theirs, None)
    nothing, fresh = Memory(None, root), Memory(tmp_path / "data" / "heads", root)
    # A colleague's clone: the end was signed by a key that is not here.
    assert await kept(root, ours, nothing) == ()
    assert await kept(root, Signer((*ours.keys, *theirs.keys)), fresh) == ()
    shutil.rmtree(root)
    await kept(root, None, None)
    assert await kept(root, ours, Memory(tmp_path / "other" / "heads", root)) == ()
    assert nothing.known("first") is None


async def test_what_others_with_our_word_wrote_goes_on(tmp_path: Path) -> None:
    """Lines behind the one that is remembered may come from another holder of the key, or from the key after it."""
    root, ours = tmp_path / "snapshots", signer()
    known = Memory(tmp_path / "data" / "heads", root)
    await kept(root, ours, known)
    await kept(root, ours, None)
    assert await kept(root, ours, known) == ()
    # CI rotated the key; this machine pulled its lines, and has the key before only.
    rotated = Signer((*signer().keys, *ours.keys))
    await kept(root, rotated, None)
    assert await kept(root, ours, known) == ()


async def test_a_fork_is_no_accusation(tmp_path: Path) -> None:
    """Two machines with one key went on from the same line, and one of the two was left behind: it says just that."""
    root, ours = tmp_path / "snapshots", signer()
    known = Memory(tmp_path / "data" / "heads", root)
    await kept(root, ours, known)
    shutil.copytree(root, tmp_path / "clone")
    await kept(root, ours, known)
    await kept(tmp_path / "clone", ours, None, b"<p>Other.")
    await kept(tmp_path / "clone", ours, None, b"<p>Third.")
    shutil.rmtree(root)
    shutil.move(tmp_path / "clone", root)
    with pytest.raises(EvidenceError, match=r"a key of yours\. Another machine with that key may have gone on") as said:
        await kept(root, ours, known)
    assert "somebody" not in str(said.value)


async def test_what_is_ours_goes_on(tmp_path: Path) -> None:
    """A killed run that wrote more than is remembered, a folder that moved or was copied, and a rotated key."""
    root, ours = tmp_path / "snapshots", signer()
    place = tmp_path / "data" / "heads"
    known = Memory(place, root)
    await kept(root, ours, known)
    await kept(root, ours, None)
    rotated = Signer((*signer().keys, *ours.keys))
    await kept(root, rotated, known)
    copied, moved = tmp_path / "copied", tmp_path / "moved"
    shutil.copytree(root, copied)
    shutil.move(root, moved)
    for each in (copied, moved):
        assert await kept(each, rotated, Memory(place, each)) == ()
        assert await kept(each, rotated, Memory(place, each)) == ()
        assert prove(each, Asked(trusted=ours.ids, strict=True)).sound
    assert len(list(place.iterdir())) == 3
    assert place.stat().st_mode & 0o777 == 0o700


async def test_a_memory_that_cannot_be_read_stops_nothing(tmp_path: Path) -> None:
    """It is said, with its place, and written anew; where that cannot be either, the run ends well all the same."""
    root, ours, place = tmp_path / "snapshots", signer(), tmp_path / "data" / "heads"
    await kept(root, ours, Memory(place, root))
    (file,) = place.iterdir()
    file.write_bytes(b"")
    (said,) = await kept(root, ours, Memory(place, root))
    assert f"{file}, cannot be read" in said
    assert await kept(root, ours, Memory(place, root)) == ()
    (tmp_path / "nowhere").write_bytes(b"")
    for _ in range(2):
        await kept(root, ours, Memory(tmp_path / "nowhere" / "heads", root))


async def test_a_run_remembers_once_and_never_ahead(tmp_path: Path) -> None:
    """Looks write nothing outside; the end that is remembered is one that lies on the disk already."""
    root, ours, place = tmp_path / "snapshots", signer(), tmp_path / "data" / "heads"
    known = Memory(place, root)
    evidence = FolderEvidence(root, FakeClock(), writer="first", software="t", signer=lambda: ours, memory=known)
    evidence.hold()
    await evidence.recover()
    for body in (b"<p>One.", b"<p>Two."):
        capture = await evidence.keep(look(observation(looked(body))), text=None, extractor="")
        await evidence.append([entry(capture)])
    assert not place.exists()
    await evidence.seal()
    (file,) = place.iterdir()
    written = file.stat().st_ino
    evidence.release()
    assert file.stat().st_ino == written, "nothing came behind the line that is remembered"
    assert known_of(known).sha256 == line_hash(journal(root).read_bytes().splitlines(keepends=True)[-1])


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
            assert "is another one than this machine wrote there" in ended.err
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


def test_a_restored_backup_is_accepted_with_a_reason(tmp_path: Path) -> None:
    """An older state of the folder is told by check and verify, with the words to type; typed, work goes on."""
    product = Product(tmp_path)
    with Street({"well": page("What is well")}) as at:
        product.write(f"{{id: well, url: '{at.sites['well'].url('/story')}'}}")
        product("check", "--all", timeout=60)
        backup = tmp_path / "backup"
        shutil.copytree(product.snapshots, backup)
        product("check", "--all", timeout=60)
        shutil.rmtree(product.snapshots)
        shutil.copytree(backup, product.snapshots)
        ended, checked = product("check", "--all", timeout=60).calm(), product("verify", timeout=60).calm()
        assert (ended.code, checked.code) == (3, 1)
        for said in (ended.err, checked.out + checked.err):
            assert 'monitor key accept --reason "restored from backup"' in " ".join(said.split())
        assert product("key", "accept", "--reason", "restored from backup", timeout=60).calm().code == 0
        assert product("check", "--all", timeout=60).calm().code == 0
        proof = product("verify", timeout=60).calm()
        assert proof.code == 0
        assert "a person took the journal for good" in " ".join(proof.out.split())
        assert "restored from backup" in proof.out


def test_a_folder_taken_away_is_begun_anew(tmp_path: Path) -> None:
    """Who deletes the snapshots gets new ones with the next check, and one sentence about it; no word is asked for."""
    product = Product(tmp_path)
    with Street({"well": page("What is well")}) as at:
        product.write(f"{{id: well, url: '{at.sites['well'].url('/story')}'}}")
        first = product("check", "--all", timeout=60).calm()
        shutil.rmtree(product.snapshots)
        gone = product("verify", timeout=60).calm()
        assert gone.code == 1
        assert "journal-cut" in gone.out
        assert "There is no folder" in " ".join(gone.out.split())
        again = product("check", "--all", timeout=60).calm()
        assert again.code == first.code
        assert "a new one was begun" in " ".join((again.out + again.err).split())
        assert "a new one was begun" not in product("check", "--all", timeout=60).calm().out
        proof = product("verify", timeout=60).calm()
        assert proof.code == 0
        assert "the journal was begun anew; known before was line" in " ".join(proof.out.split())
        # Copies without the journal are not nothing.
        shutil.rmtree(product.snapshots / "journal")
        shutil.rmtree(product.snapshots / "index")
        assert product("check", "--all", timeout=60).calm().code == 3
        assert product("verify", timeout=60).calm().code == 1
        assert "a new one is begun" in product("key", "accept", "--reason", "it is lost", timeout=60).calm().out
        assert product("check", "--all", timeout=60).calm().code == 0


def test_a_lost_key_is_a_persons_word_too(tmp_path: Path) -> None:
    """Where the key is lost and the journal is an older one, rotate says it: the key file alone is not to be had."""
    product, home = Product(tmp_path), {"XDG_DATA_HOME": str(tmp_path / "data")}
    with Street({"well": page("What is well")}) as at:
        product.write(f"{{id: well, url: '{at.sites['well'].url('/story')}'}}")
        product("check", "--all", timeout=60, **home)
        old = product("key", "show", timeout=60, **home).calm().out.split()[0]
        backup = tmp_path / "backup"
        shutil.copytree(product.snapshots, backup)
        product("check", "--all", timeout=60, **home)
        shutil.rmtree(product.snapshots)
        shutil.copytree(backup, product.snapshots)
        (tmp_path / "data" / "source-monitor" / "journal-key.pem").unlink()
        ended = product("key", "accept", "--reason", "both are lost", timeout=60, **home).calm()
        assert (ended.code, "monitor key rotate" in ended.err) == (2, True)
        new = product("key", "rotate", timeout=60, **home).calm().out.strip()
        assert product("check", "--all", timeout=60, **home).calm().code == 0
        assert product("verify", "--trust", old, "--trust", new, timeout=60, **home).calm().code == 0


def test_nothing_lasts_on_a_service(tmp_path: Path) -> None:
    """There every run goes on as the key and the last line say; a new secret in place of a lost one does too."""
    product, home = Product(tmp_path), {"XDG_DATA_HOME": str(tmp_path / "data")}
    ids, secrets = zip(*(new_key(), new_key()), strict=True)
    product.write("{id: well, url: 'http://127.0.0.1/'}")
    product("key", "show", timeout=60, **home).calm()
    with Street({"well": page("What is well")}) as at:
        product.write(f"{{id: well, url: '{at.sites['well'].url('/story')}'}}")
        assert product("check", "--all", CI="1", MONITOR_KEY=secrets[0], timeout=60, **home).calm().code == 0
        assert product("check", "--all", CI="1", MONITOR_KEY=secrets[1], timeout=60, **home).calm().code == 0
        assert product("verify", "--trust", ids[0], "--trust", ids[1]).calm().code == 0
        assert product("verify", "--trust", ids[1]).calm().code == 1
        heads = tmp_path / "data" / "source-monitor" / "journal-heads"
        assert not heads.exists()
        # A person who pulled that, with a key of their own and nothing remembered, is accused of nothing.
        assert product("check", "--all", timeout=60, **home).calm().code == 0
        assert len(list(heads.iterdir())) == 1
