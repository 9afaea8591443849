"""Packages are the same bytes each time, hold what their copies lean on, and pass no mutation."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import json
import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitor.custody.handing import check
from monitor.evidence.chain.whereabouts import told_of
from monitor.evidence.handing import papers
from monitor.evidence.layout import capture_file
from monitor.model.proof import FaultKind, Proof
from monitor.running.files import Files
from tests.bad_weather.street import Street, page
from tests.cli.product import Product
from tests.handing.packages import (
    MUTATIONS,
    Mutation,
    looked_at_and_stamped,
    members,
    signed_by_a_writer_of_ones_own,
    together,
)
from tests.proving.authority import OPENSSL, Authority
from tests.proving.forgeries import beside
from tests.proving.sites import copy_of, settings

needs_openssl = pytest.mark.skipif(OPENSSL is None, reason="openssl is not installed: no time stamp was in a package")


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    """Give a folder with two sources, looked at thrice; nobody may write to it."""
    folder = tmp_path_factory.mktemp("handing")
    if OPENSSL is None:
        yield looked_at_and_stamped(folder, None)
        return
    with Authority(tmp_path_factory.mktemp("authority")) as authority:
        yield looked_at_and_stamped(folder, authority)


@pytest.fixture(scope="module")
def package(product: Product) -> Path:
    """Give a package with all of it."""
    assert product("snapshot", "export", "-o", "all.wacz").calm().code == 0
    return product.folder / "all.wacz"


def proof_of(product: Product, file: Path) -> Proof:
    """Check a package."""
    return asyncio.run(check(Files(product.file), file))


def test_the_same_choice_gives_the_same_bytes(product: Product, package: Path) -> None:
    """Made twice it is the same file; one that is there is replaced on request only."""
    again = product("snapshot", "export", "-o", "again.wacz").calm()
    assert again.code == 0
    assert (product.folder / "again.wacz").read_bytes() == package.read_bytes()
    refused = product("snapshot", "export", "-o", "again.wacz").calm()
    assert refused.code == 2
    assert "--force" in refused.err
    assert product("snapshot", "export", "-o", "again.wacz", "--force").out == again.out


def test_a_package_is_sound(product: Product, package: Path) -> None:
    """What nobody touched passes, by the command too, and where nothing else of ours is; what is open is said."""
    ended = product("verify", "all.wacz", "--json").calm()
    said = json.loads(ended.out)
    assert (ended.code, said["sound"]) == (0, True), said["faults"]
    assert any("part of a journal" in says for says in said["unproven"])
    assert not any("part of" in says or "none of ours" in says for says in said["remarks"])
    elsewhere = product("-C", "/nonexistent/sources.yaml", "verify", str(package), XDG_DATA_HOME=str(product.folder))
    assert elsewhere.code == 0, elsewhere.out
    assert "known from the journal alone" in elsewhere.out


@needs_openssl
def test_single_lines_keep_their_time(product: Product) -> None:
    """The lines of one source are stamped without telling what lines of others say."""
    assert product("snapshot", "export", "well", "-o", "well.wacz").code == 0
    parts = members(product.folder / "well.wacz")
    assert b"other" not in parts["evidence/journal.first.jsonl"]
    proof = proof_of(product, product.folder / "well.wacz")
    assert proof.faults == ()
    assert len(proof.tokens) == 3
    assert not any("time stamp" in says for says in proof.unproven)


def test_what_copies_lean_on_goes_along(product: Product) -> None:
    """A window that holds a revisit only brings the copy that it leans on, and its line."""
    lines = [line for line in product.lines() if line["source"] == "well" and line["file"]]
    last = lines[-1]
    assert last["data"]["capture"]["kind"] == "revisit"
    ended = product("snapshot", "export", "well", "--since", last["at"], "-o", "late.wacz").calm()
    assert ended.code == 0
    parts = members(product.folder / "late.wacz")
    kept = [name for name in parts if name.startswith("archive/")]
    # Names tell the second; two looks of one second stand in any order.
    assert {name.rpartition("/")[2] for name in kept} == {line["file"].rpartition("/")[2] for line in (lines[0], last)}
    assert len(kept) == 2
    assert proof_of(product, product.folder / "late.wacz").sound
    nothing = product("snapshot", "export", "--until", "2001-01-01", "-o", "none.wacz").calm()
    assert nothing.code == 2
    assert "Nothing was kept" in nothing.err
    assert not (product.folder / "none.wacz").exists()
    assert product("snapshot", "export", "--since", "soon", "-o", "none.wacz").calm().code == 2


def test_one_run_is_handed_over_without_its_neighbours(product: Product) -> None:
    """The latest run of this writer, or one by its id: its copies, what they lean on, and no look of another writer."""
    looks = [line for line in product.lines() if line["kind"] == "look"]
    runs = list(dict.fromkeys(line["data"]["facts"]["run"] for line in looks))
    assert len(runs) == 3
    for word, run in ((runs[0], runs[0]), (runs[1], runs[1]), ("last", runs[2])):
        assert product("snapshot", "export", "--run", word, "-o", "run.wacz", "--force").calm().code == 0
        parts = members(product.folder / "run.wacz")
        kept = {name.rpartition("/")[2] for name in parts if name.startswith("archive/")}
        own = {line["file"].rpartition("/")[2] for line in looks if line["data"]["facts"]["run"] == run}
        first = {line["file"].rpartition("/")[2] for line in looks if line["data"]["facts"]["run"] == runs[0]}
        assert own <= kept <= own | first
        assert proof_of(product, product.folder / "run.wacz").sound
    assert product("snapshot", "export", "--run", "none", "-o", "none.wacz").calm().code == 2


def test_the_last_run_is_that_of_this_writer(tmp_path: Path) -> None:
    """A second machine looked later: its run is another, and none of its copies goes along."""
    with Street({"well": page("What is well")}) as street:
        product = Product(tmp_path)
        line = f"{{id: well, url: '{street.sites['well'].url('/story')}'}}"
        for writer in ("first", "second"):
            product.write(line, settings=settings(writer, ""))
            assert product("check", "--all").code == 0
        product.write(line, settings=settings("first", ""))
        assert product("snapshot", "export", "--run", "last", "-o", "run.wacz").calm().code == 0
        product.write(line, settings=settings("third", ""))
        assert product("snapshot", "export", "--run", "last", "-o", "no.wacz").calm().code == 2
    parts = members(tmp_path / "run.wacz")
    assert [name for name in parts if "second" in name] == []


def test_no_page_is_listed_that_replay_tools_leave_blank(tmp_path: Path) -> None:
    """A bare 304 in a revisit record, as it was written once, opens no package; older packages are checked as ever."""
    told = [
        papers.Told(id=f"2026112{day}T000000Z-3f9c2a71b0de-7k2m", source="well", url="https://e.org/", record="urn:1",
                    taken=datetime(2026, 11, 20 + day, tzinfo=UTC))
        for day in (1, 2)
    ]  # fmt: skip
    for each, kind, status in zip(told, ("response", "revisit"), ("200 OK", "304 Not Modified"), strict=True):
        block = f"HTTP/1.1 {status}\r\n\r\n".encode()
        head = (
            f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {each.url}\r\n"
            f"WARC-Date: {each.taken:%Y-%m-%dT00:00:00Z}"
            f"\r\nWARC-Record-ID: <urn:1>\r\nWARC-Block-Digest: sha256:{hashlib.sha256(block).hexdigest()}"
            f"\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
        ).encode()
        file = tmp_path / capture_file(each.id)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(gzip.compress(head + block + b"\r\n\r\n"))
    for form, listed in ((3, told[:1]), (2, told)):
        made = papers.index(tmp_path, told, form=form)
        pages = [json.loads(row) for row in papers.pages(made.told, form=form).splitlines()[1:]]
        package = json.loads(papers.datapackage(made.told, told[1].taken, "s", [], form=form))
        assert [row["id"] for row in pages] == [each.id for each in listed]
        assert package["mainPageDate"] == f"{listed[-1].taken:%Y-%m-%dT00:00:00Z}"
        assert package["monitor"] == {"form": form, "sources": ["well"], "captures": 2, "taken_up": []}


def test_a_journal_that_was_edited_is_not_handed_over(product: Product, tmp_path: Path) -> None:
    """Whoever exports is told of a line that does not hold, and gets no package that says that it does."""
    edited = copy_of(product, tmp_path / "edited")
    path = max(edited.snapshots.glob("journal/first/*.jsonl"))
    path.write_bytes(path.read_bytes().replace(b'"outcome":"ok"', b'"outcome":"gone"', 1))
    ended = edited("snapshot", "export", "-o", "edited.wacz").calm()
    assert ended.code == 3
    assert "does not follow the line before it; nothing was exported" in ended.err
    assert not (edited.folder / "edited.wacz").exists()


def test_a_line_of_two_readings_is_not_handed_over(product: Product, tmp_path: Path) -> None:
    """A last line with a key put in beside its genuine signature is refused, by the view of copies as well."""
    edited = copy_of(product, tmp_path / "edited")
    path = max(edited.snapshots.glob("journal/first/*.jsonl"))
    told = next(line for line in edited.lines() if line["file"])
    name = told["data"]["capture"]["id"]
    known = told_of(edited.snapshots, name)
    assert known is not None
    assert known.signed
    kept = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(beside(raw, b',"outcome":"ok"') if name.encode() in raw else raw for raw in kept))
    assert told_of(edited.snapshots, name) is None
    ended = edited("snapshot", "export", "-o", "edited.wacz").calm()
    assert ended.code == 3
    assert "'outcome' stands twice in it; nothing was exported" in ended.err


def test_without_the_key_nothing_is_handed_over(product: Product, tmp_path: Path) -> None:
    """Where the key is not at hand the export is refused, with the next step."""
    ended = product("snapshot", "export", "-o", "keyless.wacz", XDG_DATA_HOME=str(tmp_path)).calm()
    assert ended.code == 2
    assert "no such key is at hand" in ended.err


@needs_openssl
@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
def test_every_mutation_is_refused(product: Product, package: Path, tmp_path: Path, mutation: Mutation) -> None:
    """Each forgery is found, with the kind of fault that it is."""
    forged = tmp_path / "forged.wacz"
    if mutation.raw is not None:
        forged.write_bytes(mutation.raw(package.read_bytes()))
    else:
        assert mutation.parts is not None
        together(forged, mutation.parts(members(package)), order=mutation.order)
    assert forged.read_bytes() != package.read_bytes()
    proof = proof_of(product, forged)
    kinds = {fault.kind for fault in proof.faults}
    assert mutation.finds in kinds, [fault.says for fault in proof.faults]
    assert all(fault.file and fault.says.endswith(".") and fault.means for fault in proof.faults)


def test_a_package_rests_on_a_key_that_is_known(product: Product, package: Path, tmp_path: Path) -> None:
    """With --trust a package that another key signed is a fault, though its own lines put that key in force."""
    forged = tmp_path / "forged.wacz"
    together(forged, signed_by_a_writer_of_ones_own(members(package)))
    home = str(tmp_path)
    true = json.loads(product("verify", str(package), "--json", XDG_DATA_HOME=home).out)["keys"][0]["id"]

    trusted = json.loads(product("verify", str(package), "--json", "--trust", true, XDG_DATA_HOME=home).calm().out)
    assert trusted["sound"]
    assert not any("package was signed" in says for says in trusted["unproven"])
    other = product("verify", str(package), "--json", "--trust", "0" * 16, XDG_DATA_HOME=home).calm()
    assert other.code == 1
    assert [fault["kind"] for fault in json.loads(other.out)["faults"]] == ["key-untrusted"]

    ended = product("verify", str(forged), "--json", "--trust", true, XDG_DATA_HOME=home).calm()
    said = json.loads(ended.out)
    assert ended.code == 1
    assert [fault["kind"] for fault in said["faults"]] == ["key-untrusted"]
    assert any(says.startswith("zz: NO KEY THAT YOU KNOW") for says in said["unproven"])
    assert [chain["vouched"] for chain in said["chains"]] == [True, False]
    open_ = json.loads(product("verify", str(forged), "--json", XDG_DATA_HOME=home).out)
    assert open_["sound"]
    assert any("of the writer zz; nothing outside of the package vouches" in says for says in open_["unproven"])


@pytest.mark.parametrize("seed", range(4))
def test_a_flipped_bit_anywhere_is_refused(product: Product, package: Path, tmp_path: Path, seed: int) -> None:
    """A bit in each member and in what stands between them, flipped at random places, is found."""
    drawn = random.Random(seed)
    raw = bytearray(package.read_bytes())
    forged = tmp_path / "forged.wacz"
    for _ in range(12):
        at, bit = drawn.randrange(len(raw)), 1 << drawn.randrange(8)
        raw[at] ^= bit
        forged.write_bytes(raw)
        assert not proof_of(product, forged).sound, f"byte {at}, bit {bit}"
        raw[at] ^= bit


def test_what_others_made_is_no_package_of_ours(product: Product, tmp_path: Path) -> None:
    """A file that is none is refused with a fault; one that is not there with an error."""
    (tmp_path / "text.wacz").write_text("hello")
    proof = proof_of(product, tmp_path / "text.wacz")
    assert {fault.kind for fault in proof.faults} == {FaultKind.PACKAGE_ALTERED}
    assert product("verify", str(tmp_path / "gone.wacz")).calm().code == 3
