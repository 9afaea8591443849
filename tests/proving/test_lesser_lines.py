"""A line of lesser standing that cannot be followed is left out and named; it stops nobody, whatever it is."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from monitor.evidence.chain.lesser import followed
from monitor.evidence.chain.whose import beside_says
from monitor.evidence.handing.excerpt import excerpt
from monitor.evidence.handing.lines import Choice
from monitor.model.proof import FaultKind
from tests.cli.product import Product
from tests.handing.packages import members
from tests.proving.mutations import captures, journal, rehashed
from tests.proving.sites import proof_of
from tests.proving.test_foreign_writers import KEY, chain, kinds, look_of, unresolved

Change = Callable[[list[bytes]], list[bytes]]

UNFOLLOWED: dict[str, Change] = {
    "garbage": lambda raws: [*raws[:1], b"{}\n", *raws[1:]],
    "no text": lambda raws: [*raws, b'\xff\x00"kind":"tombstone","kind":"audit"\n'],
    "a gap": lambda raws: [raws[0], *raws[2:]],
    "a number far ahead": lambda raws: [*raws, raws[-1].replace(b'"seq":3', b'"seq":9007199254740993')],
    "a line twice": lambda raws: [*raws, raws[1]],
    "a line edited": lambda raws: [raws[0], raws[1].replace(b'"outcome":"ok"', b'"outcome":"gone"'), *raws[2:]],
}


@pytest.mark.parametrize("change", UNFOLLOWED.values(), ids=UNFOLLOWED)
@pytest.mark.parametrize("writer", ["first-unsigned", "zz"])
def test_what_cannot_be_followed_stops_nobody(product: Product, writer: str, change: Change) -> None:
    """Beside the chain of a known writer: the index is made and compared, starts go on, and the line is a fault."""
    root = product.snapshots
    before = product("history", "well").out
    said = look_of(root, captures(root)[0])
    chain(root, writer, said, said, said, signed=False)
    path = journal(root, writer)
    path.write_bytes(b"".join(change(path.read_bytes().splitlines(keepends=True))))
    ended = product("rebuild")
    assert ended.code == 0, ended.err
    assert product("history", "well").out == before
    found = proof_of(product)
    assert kinds(found) <= {FaultKind.LINE_EDITED, FaultKind.LINE_MISSING}
    assert found.faults
    if writer == "first-unsigned":
        assert "of journal/first-unsigned cannot be followed" in " ".join(ended.err.split())


def test_what_is_written_behind_such_a_line_while_the_key_is_away_is_heard(product: Product) -> None:
    """It takes itself away and no other: looks before and behind it count, after a rebuild as before."""
    root = product.snapshots
    said = look_of(root, captures(root)[0])
    chain(root, "first-unsigned", said, unresolved(root), said, signed=False)
    assert product("rebuild").code == 0
    marks = json.loads(product("verify", "--json").out)
    (fault,) = (each for each in marks["faults"] if each["kind"] == "line-edited")
    assert fault["line"] == 2
    assert not [each for each in marks["faults"] if each["kind"].startswith("index")]


@pytest.mark.parametrize("change", UNFOLLOWED.values(), ids=UNFOLLOWED)
def test_numbers_run_on_over_what_was_left_out(product: Product, change: Change) -> None:
    """Whoever counts lines comes past it: each number stands there once, and what begins amid the chain is the same."""
    root = product.snapshots
    said = look_of(root, captures(root)[0])
    chain(root, "first-unsigned", said, said, said, signed=False)
    path = journal(root, "first-unsigned")
    path.write_bytes(b"".join(change(path.read_bytes().splitlines(keepends=True))))
    whole = [(line.seq, line.entry.source) for line in followed(path.parent, 0)]
    assert [seq for seq, _ in whole] == list(range(1, len(whole) + 1))
    assert len(whole) >= 3
    assert [(line.seq, line.entry.source) for line in followed(path.parent, 1)] == whole[1:]


@pytest.mark.parametrize(("writer", "where"), [("first", "written here"), ("second", "on the machine that it is")])
def test_whose_key_was_away_is_said(writer: str, where: str) -> None:
    """Lines without a key are said to be of the machine that they are named after, not of whoever reads them."""
    assert where in beside_says("first-unsigned", 3, writer)


def test_garbage_behind_the_last_signature_of_another_stops_nobody(product: Product) -> None:
    """What somebody puts behind the chain of a known writer is neither acted on nor stumbled over."""
    root = product.snapshots
    path = journal(root, "second")
    raws = path.read_bytes().splitlines(keepends=True)
    audit = json.loads(raws[-1]) | {"kind": "audit", "data": {"facts": {"faults": [1]}}}
    unsigned = json.dumps(audit | {"sig": None}, sort_keys=True, separators=(",", ":")).encode() + b"\n"
    path.write_bytes(b"".join([*raws, *rehashed([unsigned], None), b"{}\n"]))
    ended = product("rebuild")
    assert ended.code == 0, ended.err
    assert FaultKind.LINE_EDITED in kinds(proof_of(product))


@pytest.mark.parametrize("change", UNFOLLOWED.values(), ids=UNFOLLOWED)
def test_an_export_goes_on_without_a_lesser_writer_that_cannot_be_followed(product: Product, change: Change) -> None:
    """The package holds what others tell of, says who is not in it, and is sound."""
    root = product.snapshots
    said = look_of(root, captures(root)[0])
    chain(root, "zz", said, said, said, signed=True)
    path = journal(root, "zz")
    path.write_bytes(b"".join(change(path.read_bytes().splitlines(keepends=True))))
    ended = product("snapshot", "export", "-o", "out.wacz")
    assert ended.code == 0, ended.err
    assert "journal/zz is not in the package" in " ".join(ended.err.split())
    checked = json.loads(product("verify", "out.wacz", "--json").out)
    assert checked["sound"], checked["faults"]


@pytest.mark.parametrize("known", [False, True])
def test_who_hands_over_hears_of_copies_of_lesser_writers(product: Product, known: bool) -> None:  # noqa: FBT001 - a column of the table
    """Copies that only a writer without a known key tells of go along, and it is said, unless its key was named."""
    root = product.snapshots
    said = look_of(root, captures(root)[0]) | {"source": "theirs"}
    chain(root, "aa", said, signed=True)
    first = json.loads(journal(root, "first").read_bytes().splitlines()[0])["data"]["facts"]["id"]
    second = json.loads(journal(root, "second").read_bytes().splitlines()[0])["data"]["facts"]["id"]
    found = excerpt(root, Choice(), {first, second}, {KEY} if known else ())
    assert any("journal/aa tells of 1 copy" in says for says in found.remarks) is not known


def test_words_of_lesser_writers_about_the_folder_are_marked_and_hide_no_loss(product: Product) -> None:
    """Who hands over hears that they count for nothing; a copy that such a word alone takes away is not passed over."""
    root = product.snapshots
    file = captures(root)[0]
    accepted = {"accepted": {"line": 9, "why": "restored", "known": {"seq": 12}}}
    gone = {"files": [file.relative_to(root).as_posix()], "reason": "x"}
    recovery: dict[str, object] = {"kind": "recovery", "data": {"facts": accepted}}
    tombstone: dict[str, object] = {"kind": "tombstone", "data": {"facts": gone}}
    chain(root, "zz", look_of(root, file), recovery, tombstone, signed=False)
    first = json.loads(journal(root, "first").read_bytes().splitlines()[0])["data"]["facts"]["id"]
    (says,) = (each for each in excerpt(root, Choice(), {first}).remarks if "took the journal for good" in each)
    assert says.startswith("journal/zz: line 2,")
    assert says.endswith("it counts for nothing.")
    file.unlink()
    ended = product("snapshot", "export", "-o", "out.wacz")
    assert ended.code == 3
    assert f"{file.name} is gone, and no line that counts" in " ".join(ended.err.split())
    assert not (product.folder / "out.wacz").exists()


def test_the_file_of_a_key_is_made_again_from_its_line(product: Product) -> None:
    """Whoever takes it away, or never put it there, keeps no package from being made; it is said."""
    root = product.snapshots
    first = json.loads(journal(root, "first").read_bytes().splitlines()[0])["data"]["facts"]["id"]
    chain(root, "zz", look_of(root, captures(root)[0]), signed=True)
    pem = root / "keys" / f"{first}.pem"
    spelt = pem.read_bytes()
    pem.unlink()
    ended = product("snapshot", "export", "-o", "out.wacz")
    assert ended.code == 0, ended.err
    assert f"keys/{KEY}.pem is not there" in " ".join(ended.err.split())
    assert "made again from line 1 of journal/zz" in " ".join(ended.err.split())
    assert members(product.folder / "out.wacz")[f"evidence/{first}.pem"] == spelt
    assert product("verify", "out.wacz").code == 0
