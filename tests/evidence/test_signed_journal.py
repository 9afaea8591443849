"""The journal is signed: a key of its own, outside of what is published, whose changes stand in the journal."""

from __future__ import annotations

import base64
import random
import re
import subprocess
from pathlib import Path

import pytest

from monitor.errors import ConfigurationError, EvidenceError
from monitor.evidence.chain.journal import Journal
from monitor.evidence.chain.keys import Signer, holds_for, new_key, open_signer, rotate, signer_from, usual_place
from monitor.evidence.chain.line import unsigned_form
from monitor.evidence.folder import FolderEvidence
from monitor.evidence.proving.prove import Asked, prove
from monitor.model.finding import EntryKind
from monitor.model.proof import FaultKind
from tests.evidence.looks import entry, look, observation, page
from tests.fakes.clock import FakeClock
from tests.proving.authority import OPENSSL


def house(root: Path, signer: Signer | None, writer: str = "first") -> FolderEvidence:
    """Make evidence that signs."""
    return FolderEvidence(root, FakeClock(), writer=writer, software="t", signer=lambda: signer)


async def write(
    root: Path, signer: Signer | None, *, writer: str = "first", times: int = 1, copy: bool = False
) -> None:
    """Take the folder, recover, write lines, seal, and give it back."""
    evidence = house(root, signer, writer)
    evidence.hold()
    await evidence.recover()
    for n in range(times):
        kept = await evidence.keep(look(observation(page())), text=None, extractor="") if copy else None
        await evidence.append([entry(kept, n=n)])
    await evidence.seal()
    evidence.release()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Name a place for a key."""
    return tmp_path / "data" / "keys" / "journal.pem"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Name a snapshots folder."""
    return tmp_path / "work" / "snapshots"


def found(root: Path, pattern: str) -> list[Path]:
    """Give files, by name."""
    return sorted(root.glob(pattern))


def says(commands: str, folder: Path) -> str:
    """Run commands of a shell, all of which have to succeed."""
    return subprocess.run(["sh", "-ec", commands], cwd=folder, check=True, capture_output=True, text=True).stdout


def raws(root: Path, writer: str = "first") -> list[bytes]:
    """Give the lines of a chain as they lie there."""
    return next(root.glob(f"journal/{writer}/*.jsonl")).read_bytes().splitlines(keepends=True)


def test_a_key_is_made_once_for_its_owner_alone(place: Path, root: Path) -> None:
    """It is made on first use, read from then on, and nobody else may read it or its folder."""
    first = open_signer(place, snapshots=root)
    assert open_signer(place, snapshots=root).id == first.id
    assert place.stat().st_mode & 0o777 == 0o600
    assert place.parent.stat().st_mode & 0o777 == 0o700
    assert list(place.parent.iterdir()) == [place]
    assert usual_place({"XDG_DATA_HOME": "/data"}) == Path("/data/source-monitor/journal-key.pem")
    assert usual_place({"XDG_DATA_HOME": "data"}).is_relative_to(Path.home())


def test_a_key_that_others_may_read_is_refused(place: Path, root: Path) -> None:
    """The sentence names the command that mends it."""
    open_signer(place, snapshots=root)
    place.chmod(0o640)
    with pytest.raises(ConfigurationError, match=f"chmod 600 {place}"):
        open_signer(place, snapshots=root)


def test_a_key_that_would_be_published_is_refused(root: Path) -> None:
    """Neither among the copies nor in their repository, not even by a link."""
    (root.parent / ".git").mkdir(parents=True)
    for place in (root / "key.pem", root.parent / "keys" / "key.pem"):
        with pytest.raises(ConfigurationError, match="lies inside"):
            open_signer(place, snapshots=root)
        assert not place.exists()
    link = root.parent.parent / "link"
    link.symlink_to(root.parent)
    with pytest.raises(ConfigurationError, match="the repository"):
        open_signer(link / "key.pem", snapshots=root)


def test_two_keys_in_one_secret() -> None:
    """A secret may hold the key in force and the one before it, each as it was made, also where lines were folded."""
    (new, first), (old, second) = new_key(), new_key()
    for secret in (f"{first}\n{second}", first + second, f"{first[:76]}\n{first[76:]} {second[:64]}\n{second[64:]}"):
        signer = signer_from(secret, said="X")
        assert signer.id == new
        assert len(signer.keys) == 2
    assert signer_from(second, said="X").id == old


def test_a_key_from_the_environment(place: Path, root: Path) -> None:
    """PEM, its line ends written out or not; what is no key of ours gets a sentence that says how to make one."""
    signer = open_signer(place, snapshots=root)
    pem = place.read_text(encoding="ascii")
    assert signer_from(pem, said="X").id == signer_from(pem.replace("\n", "\\n"), said="X").id == signer.id
    for wrong in ("", "secret", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"):
        with pytest.raises(ConfigurationError, match="X holds"):
            signer_from(wrong, said="X")


async def test_every_line_is_signed_by_itself(place: Path, root: Path) -> None:
    """The first line names the key; each signature fits its line alone."""
    signer = open_signer(place, snapshots=root)
    await write(root, signer, times=3)
    lines = raws(root)
    assert len(lines) == 4
    for raw in lines:
        stated = re.search(rb'"sig":"([^"]+)"', raw)
        assert stated is not None
        signature = stated[1].decode()
        assert holds_for(signature, unsigned_form(raw), signer.public)
        assert not holds_for(signature, unsigned_form(raw).replace(b"2026", b"2025"), signer.public)
    lines_read = list(house(root, None).lines({}))
    assert [line.entry.kind for line in lines_read][:2] == [EntryKind.KEY, EntryKind.LOOK]
    assert base64.b64decode(lines_read[0].entry.facts["public"]) == signer.public


@pytest.mark.skipif(OPENSSL is None, reason="openssl is not installed: no signature was checked by it")
async def test_openssl_agrees(place: Path, root: Path, tmp_path: Path) -> None:
    """The commands of docs/evidence.md, as they stand there."""
    signer = open_signer(place, snapshots=root)
    await write(root, signer)
    doc = (Path(__file__).parents[2] / "docs" / "evidence.md").read_text(encoding="utf-8")
    block = doc.partition("### Signatures")[2].partition("```\n")[2].partition("```")[0]
    commands = block.replace("42p 2026-11.jsonl", f"2p {found(root, 'journal/first/*.jsonl')[0]}")
    commands = commands.replace("keys/KEY.pem", str(root / "keys" / f"{signer.id}.pem"))
    assert "Success" in says(commands, tmp_path)


async def test_a_new_key_needs_the_word_of_the_old(place: Path, root: Path) -> None:
    """A rotation is a line, signed with the key before; without that word it is a fault, until a person vouches."""
    old = open_signer(place, snapshots=root)
    await write(root, old)
    new = rotate(place, snapshots=root)
    assert new.ids >= {old.id, new.id}
    await write(root, open_signer(place, snapshots=root), times=2)
    await write(root, open_signer(place, snapshots=root))
    proof = prove(root, Asked())
    assert proof.faults == ()
    assert [(key.id, key.since, key.through) for key in proof.keys] == [(old.id, 1, 2), (new.id, 3, 6)]
    lost = open_signer(place.with_name("other.pem"), snapshots=root)
    await write(root, lost)
    (fault,) = prove(root, Asked()).faults
    assert (fault.kind, fault.line) == (FaultKind.KEY_FOREIGN, 7)
    assert f"--trust {lost.id}" in fault.says
    proof = prove(root, Asked(trusted=frozenset({lost.id})))
    assert proof.sound
    assert any("without the word" in remark for remark in proof.remarks)


async def test_an_old_journal_without_signatures_stays_good(place: Path, root: Path) -> None:
    """It is said to be unsigned until the line before the first signed one; nothing unsigned may follow."""
    await write(root, None, times=3)
    proof = prove(root, Asked())
    assert proof.sound
    assert proof.chains[0].signed_from is None
    await write(root, open_signer(place, snapshots=root))
    proof = prove(root, Asked())
    assert proof.sound
    assert proof.chains[0].signed_from == 4
    assert any("unsigned until line 3" in says for says in proof.unproven)
    await write(root, None, times=2)
    proof = prove(root, Asked())
    assert proof.sound
    assert [(chain.writer, chain.signed_from) for chain in proof.chains] == [("first", 4), ("first-unsigned", None)]
    journal = Journal(root, "first", tool="a test")
    journal.append([[entry()]])
    journal.close()
    assert {fault.kind for fault in prove(root, Asked()).faults} == {FaultKind.LINE_UNSIGNED}


async def test_nothing_is_written_under_a_key_that_is_not_in_force(place: Path, root: Path) -> None:
    """Who forgets to recover is told so, and nothing is on the disk."""
    evidence = house(root, open_signer(place, snapshots=root))
    evidence.hold()
    with pytest.raises(EvidenceError, match="recover"):
        await evidence.append([entry()])
    assert await evidence.append([]) == ()
    evidence.release()
    assert found(root, "journal/*/*") == []


async def test_writers_know_each_other(place: Path, root: Path) -> None:
    """Each notes where the other's chain ends, once; so a chain that was cut is found without the index."""
    signer = open_signer(place, snapshots=root)
    await write(root, signer, times=2)
    await write(root, signer, writer="second")
    assert prove(root, Asked()).sound
    kinds = [line.entry.kind for line in house(root, None).lines({}) if line.writer == "second"]
    assert kinds == [EntryKind.KEY, EntryKind.LOOK, EntryKind.HEADS]
    for writer in ("first", "second", "first", "second"):
        evidence = house(root, signer, writer)
        evidence.hold()
        await evidence.seal()
        evidence.release()
    lines = [line.entry.kind for line in house(root, None).lines({})]
    assert lines.count(EntryKind.HEADS) == 2, "nobody confirms a confirmation"
    (path,) = found(root, "journal/first/*.jsonl")
    path.write_bytes(b"".join(raws(root)[:2]))
    (fault,) = prove(root, Asked()).faults
    assert fault.kind is FaultKind.JOURNAL_CUT
    assert "second" in fault.says


async def test_a_large_copy_is_checked_in_pieces(root: Path) -> None:
    """A body beyond what is held in memory, and one that is wrong, are told apart."""
    evidence = house(root, None)
    evidence.hold()
    noise = random.Random(3).randbytes(12_000_000)
    for body in (b"0123456789abcdef" * 2_500_000, noise):
        kept = await evidence.keep(look(observation(page(body))), text=None, extractor="")
        assert kept is not None
        await evidence.append([entry(kept)])
    evidence.release()
    assert kept is not None
    assert prove(root, Asked()).sound
    path = root / kept.file
    path.chmod(0o644)
    path.write_bytes(path.read_bytes()[:-5_000_000])
    assert {fault.kind for fault in prove(root, Asked()).faults} >= {FaultKind.FILE_CUT, FaultKind.RECORD_DAMAGED}
    (fault, *_) = prove(root, Asked(most=1_000_000)).faults
    assert "unpacks to more than" in fault.says


async def test_many_copies_are_checked_by_processes(root: Path, place: Path) -> None:
    """What processes find is what one finds alone."""
    await write(root, open_signer(place, snapshots=root), times=40, copy=True)
    broken = found(root, "captures/*/*/*")[7]
    broken.chmod(0o644)
    broken.write_bytes(b"x")
    alone, together = prove(root, Asked(processes=0)), prove(root, Asked(processes=2))
    assert alone == together
    assert not alone.sound
    assert alone.files == 40
