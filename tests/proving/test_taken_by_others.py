"""Who may take a copy away: whoever told of it, and keys that are known from outside of the folder; nobody else."""

from __future__ import annotations

import base64
import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from monitor.evidence.chain.voices import voices
from monitor.evidence.tombstones import finish_removing, removals_of
from monitor.model.proof import FaultKind
from tests.cli.product import Product
from tests.proving.mutations import captures, journal
from tests.proving.sites import proof_of
from tests.proving.test_foreign_writers import KEY, chain, key_line, kinds, look_of, sign_as_nobody


def public_of(root: Path, writer: str) -> tuple[str, str]:
    """Give the id and the public key that a chain began with, which anybody can read there."""
    facts = json.loads(journal(root, writer).read_bytes().splitlines()[0])["data"]["facts"]
    return facts["id"], facts["public"]


def tombstone(root: Path, file: Path) -> dict[str, object]:
    """Give a line that takes a copy away."""
    return {"kind": "tombstone", "data": {"facts": {"files": [file.relative_to(root).as_posix()], "reason": "x"}}}


def heir(root: Path, of: str, writer: str) -> dict[str, object]:
    """Give a line that names the key of somebody else as the one in force from here on."""
    id_, public = public_of(root, of)
    return {"kind": "key", "data": {"facts": {"before": KEY, "id": id_, "public": public, "writer": writer}}}


def counts(product: Product, file: Path, *known: str) -> bool:
    """Tell whether the program would take a copy away; a check must think the same once it is gone."""
    root = product.snapshots
    would = file.relative_to(root).as_posix() in removals_of(root, known)
    file.unlink()
    assert (FaultKind.FILE_MISSING not in kinds(proof_of(product, *known), file)) is would
    return would


@pytest.mark.parametrize("known", [False, True], ids=["nobody is known", "the first is known"])
@pytest.mark.parametrize("named", ["first", "second"])
def test_who_names_the_key_of_another_is_not_that_other(product: Product, named: str, known: bool) -> None:  # noqa: FBT001 - a column of the table
    """A made-up writer says that an honest key is its heir: its tombstone takes nothing away, whoever knows whom."""
    root = product.snapshots
    file = captures(root)[0]
    chain(root, "zz", tombstone(root, file), heir(root, named, "zz"), signed=True)
    trusted = [public_of(root, "first")[0]] if known else []
    assert not counts(product, file, *trusted)


@pytest.mark.parametrize("signed", [False, True], ids=["unsigned", "with a key of its own"])
@pytest.mark.parametrize("known", [False, True], ids=["nobody is known", "the writer is known"])
def test_what_was_kept_without_the_key_is_not_at_strangers_mercy(product: Product, known: bool, signed: bool) -> None:  # noqa: FBT001 - columns of the table
    """A copy of which only NAME-unsigned tells goes by a word of NAME, and by none of a made-up writer."""
    root = product.snapshots
    file = captures(root)[0]
    chain(root, "first-unsigned", look_of(root, file), signed=False)
    honest = journal(root, "first")
    raws = honest.read_bytes().splitlines(keepends=True)
    honest.write_bytes(raws[0])
    chain(root, "zz", tombstone(root, file), signed=signed)
    trusted = [public_of(root, "first")[0]] if known else []
    heard = voices(root, trusted)
    relative = file.relative_to(root).as_posix()
    assert relative not in removals_of(root, trusted)
    assert heard.may_remove("first", {"first-unsigned"})
    assert not heard.may_remove("zz", {"first-unsigned"})


def test_a_key_that_was_only_met_takes_nothing_of_others_away(product: Product) -> None:
    """A new machine finds a made-up writer beside an honest one: it hears both, and neither removes the other's."""
    root = product.snapshots
    file = captures(root)[0]
    chain(root, "zz", tombstone(root, file), signed=True)
    private = Ed25519PrivateKey.from_private_bytes(b"l" * 32)
    public = private.public_key().public_bytes_raw()
    laptop = hashlib.sha256(public).hexdigest()[:16]
    met = sorted({KEY, public_of(root, "first")[0], public_of(root, "second")[0]})
    facts = {"before": None, "id": laptop, "public": base64.b64encode(public).decode(), "writer": "laptop", "met": met}

    def sign(bare: bytes) -> str:
        return f"ed25519:{laptop}:{base64.b64encode(private.sign(bare)).decode()}"

    chain(root, "laptop", {"kind": "key", "data": {"facts": facts}}, signed=False, sign=sign)
    heard = voices(root, [laptop])
    assert heard.of["zz"].known
    assert not heard.of["zz"].sure
    assert heard.may_remove("first", {"first"})
    assert not counts(product, file, laptop)


def test_who_tells_of_a_copy_of_others_may_not_take_it_away(product: Product) -> None:
    """A made-up writer tells the same of an honest copy as its own writer, and then takes it away: nothing happens."""
    root = product.snapshots
    file = captures(root)[0]
    chain(root, "aa", look_of(root, file), tombstone(root, file), signed=True)
    assert not counts(product, file)


def test_the_writer_itself_is_believed_by_whoever_knows_no_key(product: Product) -> None:
    """Somebody who has only the folder takes an honest tombstone for what it is."""
    lines = journal(product.snapshots, "first").read_bytes().splitlines()
    name = next(said["file"] for said in map(json.loads, reversed(lines)) if said["file"]).rpartition("/")[2]
    file = next(each for each in captures(product.snapshots) if each.name == name)
    removed = product("snapshot", "remove", name.removesuffix(".warc.gz"), "--reason", "asked to", "--apply")
    assert removed.code == 0, removed.err
    assert not file.exists()
    assert FaultKind.FILE_MISSING not in kinds(proof_of(product), file)


def test_a_word_about_the_clock_by_an_unknown_key_is_about_its_own_lines(product: Product) -> None:
    """Where nobody's key is known, a made-up writer dates no line of another."""
    root = product.snapshots
    said: dict[str, object] = {"facts": {"ahead": {"first": 99, "zz": 9}}}
    chain(root, "zz", {"kind": "clock", "at": "2001-01-01T00:00:00.000000Z", "data": said}, signed=True)
    (righting,) = voices(root, ()).words
    assert not righting.covers("first", 1)
    assert righting.covers("zz", 1)
    assert righting.at == datetime(2001, 1, 1, tzinfo=UTC)


def taken_over(root: Path, writer: str) -> None:
    """Put a line behind the end of a chain, by which a made-up key takes it over on its own word."""
    path = journal(root, writer)
    raws = path.read_bytes().splitlines(keepends=True)
    prev = hashlib.sha256(raws[-1]).hexdigest()
    line = json.loads(raws[-1]) | dict.fromkeys(("file", "bytes", "sha256", "source", "url", "outcome", "verdict"))
    line |= key_line(writer) | {"seq": len(raws) + 1, "prev": prev, "sig": None}
    bare = json.dumps(line, sort_keys=True, separators=(",", ":")).encode() + b"\n"
    path.write_bytes(b"".join(raws) + bare.replace(b'"sig":null', f'"sig":"{sign_as_nobody(bare)}"'.encode()))


def stays(product: Product, file: Path, *known: str) -> None:
    """See that a start deletes a copy under no circumstances, whoever it takes for gone."""
    assert finish_removing(product.snapshots, known) == ()
    assert file.exists()


@pytest.mark.parametrize("signed", [False, True], ids=["unsigned", "with a key of its own"])
@pytest.mark.parametrize("known", [False, True], ids=["nobody is known", "the writer is known"])
def test_whoever_alone_tells_of_a_copy_has_it_not_deleted(product: Product, known: bool, signed: bool) -> None:  # noqa: FBT001 - columns of the table
    """The line of a copy is lost or not yet written; a made-up writer tells of it, then takes it away: it stays."""
    root = product.snapshots
    file = captures(root)[0]
    trusted = [public_of(root, "first")[0]] if known else []
    said = look_of(root, file)
    honest = journal(root, "first")
    honest.write_bytes(honest.read_bytes().splitlines(keepends=True)[0])
    chain(root, "zz", said, tombstone(root, file), signed=signed)
    stays(product, file, *trusted)


@pytest.mark.parametrize("known", [False, True], ids=["nobody is known", "the writer is known"])
def test_a_line_in_front_of_a_signed_chain_takes_nothing_away(product: Product, known: bool) -> None:  # noqa: FBT001 - a column of the table
    """A tombstone in a month before the first is held by no line that anybody signed: it counts for nothing."""
    root = product.snapshots
    file = captures(root)[0]
    trusted = [public_of(root, "first")[0]] if known else []
    chain(root, "zz", tombstone(root, file), signed=False)
    (made,) = (root / "journal/zz").iterdir()
    made.rename(root / "journal/first/2001-01.jsonl")
    made.parent.rmdir()
    stays(product, file, *trusted)
    assert not counts(product, file, *trusted)


def test_what_an_unsigned_beginning_said_is_held_by_the_key_that_came_later(product: Product) -> None:
    """A chain was begun without a key, and took a copy away: it is rightly gone when a key goes on behind it, too."""
    root = product.snapshots
    file = captures(root)[0]
    chain(root, "begun", tombstone(root, file), signed=False)
    taken_over(root, "begun")
    assert counts(product, file, KEY)


@pytest.mark.parametrize("known", [False, True], ids=["nobody is known", "another one is known"])
def test_a_key_that_took_a_chain_over_by_its_own_word_removes_nothing_of_it(product: Product, known: bool) -> None:  # noqa: FBT001 - a column of the table
    """Somebody's key behind an honest end, and a made-up writer with that key: neither takes a copy away."""
    root = product.snapshots
    file = captures(root)[0]
    trusted = [public_of(root, "second")[0]] if known else []
    taken_over(root, "first")
    chain(root, "zz", tombstone(root, file), signed=True)
    stays(product, file, *trusted)
    heard = voices(root, trusted)
    assert KEY not in heard.of["first"].heirs
    assert not heard.may_remove("zz", {"first"})


@pytest.mark.parametrize("signed", [False, True], ids=["unsigned", "with a key of its own"])
def test_a_line_put_behind_those_of_the_time_without_the_key_takes_nothing_away(product: Product, signed: bool) -> None:  # noqa: FBT001 - a column of the table
    """Anybody could write there: what was kept while the key was away stays until a key says otherwise."""
    root = product.snapshots
    file = captures(root)[0]
    trusted = [public_of(root, "first")[0]]
    said = look_of(root, file)
    honest = journal(root, "first")
    honest.write_bytes(honest.read_bytes().splitlines(keepends=True)[0])
    chain(root, "first-unsigned", said, tombstone(root, file), signed=signed)
    stays(product, file, *trusted)
    assert not counts(product, file, *trusted)


@pytest.mark.parametrize("writer", ["first-unsigned", "zz"])
def test_a_line_that_nobody_signed_tells_no_time(product: Product, writer: str) -> None:
    """A made-up line from the far future stops no check, and asks no person to set a clock right."""
    root = product.snapshots
    said = look_of(root, captures(root)[0]) | {"at": "2036-01-01T00:00:00.000000Z"}
    chain(root, writer, said, signed=False)
    ended = product("check")
    assert "clock" not in ended.err
    assert ended.code in (0, 1), ended.err
