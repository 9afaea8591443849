"""Nothing is written behind a forged line, nothing is done on its word, and no other writer confirms it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from monitor.errors import EvidenceError
from monitor.evidence.chain.ending import refuse_forged_end
from monitor.evidence.chain.form import canonical
from monitor.evidence.chain.keys import Signer, new_key, signer_from
from monitor.evidence.folder import FolderEvidence
from monitor.evidence.proving.form import misform
from monitor.evidence.proving.prove import Asked, prove
from monitor.model.finding import Entry, EntryKind
from monitor.model.proof import FaultKind
from tests.bad_weather.street import Street, page
from tests.cli.product import Product
from tests.evidence.looks import entry, look, observation
from tests.evidence.looks import page as looked
from tests.fakes.clock import START, FakeClock
from tests.proving.forgeries import FORGERIES, beside, borrowed, odd
from tests.proving.mutations import journal, lines, rehashed
from tests.proving.sites import copy_of, proof_of, settings

Change = Callable[[list[bytes]], list[bytes]]


@pytest.fixture(scope="module")
def street() -> Iterator[Street]:
    """Give a street whose sites go on answering."""
    with Street({"well": page("What is well")}) as running:
        yield running


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory, street: Street) -> Product:
    """Give a folder that was looked at three times; nobody may write to it."""
    product = Product(tmp_path_factory.mktemp("sound"))
    written(product, street, "first")
    for _ in range(3):
        assert product("check", "--all").calm().code == 0
    return product


def written(product: Product, street: Street, writer: str) -> None:
    """Write the sources file."""
    product.write(f"{{id: well, url: '{street.sites['well'].url('/story')}'}}", settings=settings(writer))


def edited(found: list[bytes]) -> list[bytes]:
    """Edit the last line."""
    assert b'"outcome":"ok"' in found[-1]
    return [*found[:-1], found[-1].replace(b'"outcome":"ok"', b'"outcome":"gone"')]


def appended(found: list[bytes]) -> list[bytes]:
    """Put an unsigned line behind the last one, with the hash of that."""
    return rehashed(odd("look")(found), None)


ENDS: dict[str, tuple[Change, str]] = {
    "edited": (edited, "has a signature that does not fit it"),
    "put there": (appended, "is not signed, though the key"),
    "a space": (lambda f: [*f[:-1], f[-1].replace(b',"source":', b', "source":')], "is not as lines are written"),
    "two readings": (lambda f: [*f[:-1], beside(f[-1], b',"outcome":"gone"')], "is not as lines are written"),
    "a borrowed signature": (borrowed, "is not as lines are written"),
    "garbage": (lambda f: [*f, b"{}\n"], "is not as lines are written"),
}


@pytest.mark.parametrize(("change", "why"), ENDS.values(), ids=ENDS)
def test_a_check_refuses_to_go_on(sound: Product, tmp_path: Path, street: Street, change: Change, why: str) -> None:
    """It ends with 3, asks nobody, writes nothing, and says which line of which file it is and what to do."""
    product = copy_of(sound, tmp_path / "copy")
    lines(change)(product.snapshots)
    path = journal(product.snapshots)
    forged, asked = path.read_bytes(), len(street.sites["well"].asked)
    ended = product("check", "--all").calm()
    assert ended.code == 3
    assert f"line {len(forged.splitlines())} of " in ended.err
    for words in (path.name, why, "Nothing is written behind it", "`monitor verify`", "A last line that is not ours"):
        assert words in ended.err
    assert path.read_bytes() == forged
    assert len(street.sites["well"].asked) == asked
    assert product("verify").code == 1
    # The road that the sentence names: the file from a backup.
    shutil.copy(journal(sound.snapshots), path)
    assert product("check", "--all").calm().code == 0
    assert product("verify").calm().code == 0


def test_another_writer_goes_on_beside(sound: Product, tmp_path: Path, street: Street) -> None:
    """Without a backup one goes on under another name: nothing is confirmed of the old chain, and that is said."""
    product = copy_of(sound, tmp_path / "copy")
    lines(edited)(product.snapshots)
    written(product, street, "second")
    ended = product("check", "--all", "--format", "json").calm()
    assert ended.code == 0
    (mishap,) = ended.report["run"]["mishaps"]
    assert "of the writer first" in str(mishap)
    assert "was not confirmed" in str(mishap)
    assert b'"kind":"heads"' not in journal(product.snapshots, "second").read_bytes()
    faults = proof_of(product).faults
    assert {(fault.kind, fault.file.split("/")[1]) for fault in faults} == {
        (FaultKind.SIGNATURE_WRONG, "first"),
        (FaultKind.INDEX_DIFFERS, "monitor.db"),
    }


def house(root: Path, signer: Signer | None, writer: str) -> FolderEvidence:
    """Make evidence that signs."""
    return FolderEvidence(root, FakeClock(), writer=writer, software="t", signer=lambda: signer)


async def kept(root: Path, signer: Signer | None, writer: str = "first") -> str:
    """Keep a copy, with its line; give its file."""
    evidence = house(root, signer, writer)
    evidence.hold()
    await evidence.recover()
    capture = await evidence.keep(look(observation(looked())), text=None, extractor="")
    await evidence.append([entry(capture)])
    evidence.release()
    assert capture is not None
    return capture.file


def forged_tombstone(root: Path, file: str, writer: str = "first") -> None:
    """Put a line behind a chain that takes a copy down, without the key."""
    lines(lambda f: rehashed(odd("tombstone", files=[file], reason="x")(f), None), writer)(root)


async def test_a_forged_tombstone_takes_no_copy_away(tmp_path: Path) -> None:
    """Neither the next start nor another taking down acts on it, and a copy that goes missing is no less missing."""
    signer = signer_from(new_key()[1], said="x")
    file = await kept(tmp_path, signer)
    forged_tombstone(tmp_path, file)
    evidence = house(tmp_path, signer, "second")
    assert await evidence.removals() == {}
    evidence.hold()
    assert (await evidence.recover()).removed == ()
    other = await evidence.keep(look(observation(looked(b"other"))), text=None, extractor="")
    assert other is not None
    facts = {"files": [other.file], "reason": "pruned"}
    tombstone = Entry(at=START, kind=EntryKind.TOMBSTONE, source="a", url=None, facts=facts)
    await evidence.append([entry(other)])
    await evidence.remove([tombstone])
    evidence.release()
    assert (tmp_path / file).exists()
    assert not (tmp_path / other.file).exists()
    (tmp_path / file).unlink()
    assert set(await house(tmp_path, signer, "second").removals()) == {other.file}
    faults = {(fault.kind, fault.file) for fault in prove(tmp_path, Asked()).faults}
    assert (FaultKind.FILE_MISSING, file) in faults
    assert (FaultKind.FILE_MISSING, other.file) not in faults
    with pytest.raises(EvidenceError, match="is not signed"):
        refuse_forged_end(tmp_path / "journal" / "first", signer)


async def test_a_journal_without_signatures_is_taken_at_its_word(tmp_path: Path) -> None:
    """Where nothing was ever signed a tombstone counts that is of the form of lines; and a key may begin there."""
    file = await kept(tmp_path, None)
    forged_tombstone(tmp_path, file)
    refuse_forged_end(tmp_path / "journal" / "first", None)
    assert set(await house(tmp_path, None, "first").removals()) == {file}
    signer = signer_from(new_key()[1], said="x")
    evidence = house(tmp_path, signer, "first")
    evidence.hold()
    assert (await evidence.recover()).removed == (file,)
    evidence.release()
    await kept(tmp_path, signer)
    refuse_forged_end(tmp_path / "journal" / "first", signer)


async def test_whoever_takes_our_chain_over_is_refused(tmp_path: Path) -> None:
    """A key that put itself in force behind ours is not followed; one before ours is none of our business."""
    ours, theirs = (signer_from(new_key()[1], said="x") for _ in range(2))
    await kept(tmp_path, theirs)
    await kept(tmp_path, ours)
    refuse_forged_end(tmp_path / "journal" / "first", ours)
    with pytest.raises(EvidenceError, match=f"was signed with {ours.id}, and the key in force is {theirs.id}"):
        refuse_forged_end(tmp_path / "journal" / "first", theirs)


@pytest.mark.parametrize("forgery", FORGERIES, ids=lambda forgery: forgery.name)
def test_readers_hold_the_rule_of_the_check(sound: Product, tmp_path: Path, forgery: object) -> None:
    """What the check calls no line as we write them, no reader acts on; and what it takes, they take."""
    product = copy_of(sound, tmp_path / "copy")
    (product.snapshots / "journal/second").mkdir()
    try:
        forgery.does(product.snapshots)  # type: ignore[attr-defined] # a mutation, whose name is the id
    except (FileNotFoundError, ValueError):
        pytest.skip("this one is about other files")
    for path in product.snapshots.glob("journal/first/*.jsonl"):
        if not path.is_file() or path.is_symlink():
            continue
        for raw in path.read_bytes().splitlines(keepends=True):
            try:
                said = canonical(raw)
            except ValueError:
                assert misform(raw)
            else:
                assert misform(raw) == ""
                assert said == json.loads(raw)
