"""Time stamps over the journal, from a real authority on loopback; openssl is asked whether they hold."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor.evidence.chain.authority import TokenError, certificates, check, query
from monitor.evidence.chain.ordered import in_order
from monitor.model.proof import FaultKind
from tests.bad_weather.street import Street, page
from tests.cli.product import Product
from tests.proving.authority import OPENSSL, Authority
from tests.proving.sites import proof_of, settings

pytestmark = pytest.mark.skipif(OPENSSL is None, reason="openssl is not installed: no time stamp was checked by it")


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Authority]:
    """Give an authority that runs."""
    with Authority(tmp_path_factory.mktemp("authority")) as running:
        yield running


@pytest.fixture
def product(tmp_path: Path, authority: Authority) -> Iterator[Product]:
    """Give a folder with one source, stamped by the authority."""
    authority.mode = "well"
    product = Product(tmp_path / "watch")
    product.folder.mkdir()
    with Street({"well": page("What is well")}) as street:
        source = f"{{id: well, url: '{street.sites['well'].url('/story')}'}}"
        more = f"  evidence: {{authorities: ['{authority.url}'], authority_roots: ['{authority.root}']}}\n"
        product.write(source, settings=settings("first", more))
        yield product


def tokens(product: Product) -> list[Path]:
    """Give the tokens that were kept."""
    return sorted(product.snapshots.glob("journal/first/*.tsr"))


def openssl_says(product: Product, token: Path, roots: Path) -> bool:
    """Ask openssl whether a token holds for the line that its name names."""
    number = int(token.name.split("-")[3])
    journal = next(product.snapshots.glob("journal/first/*.jsonl"))
    line = product.folder / "line"
    line.write_bytes(journal.read_bytes().splitlines(keepends=True)[number - 1])
    command = [str(OPENSSL), "ts", "-verify", "-data", str(line), "-in", str(token), "-CAfile", str(roots)]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def test_a_token_holds_for_openssl_and_for_us(product: Product, authority: Authority) -> None:
    """After a check the end of the journal is stamped; openssl agrees, with the root and with what was kept."""
    assert product("check").calm().code == 0
    (token,) = tokens(product)
    (kept,) = product.snapshots.glob("keys/authority-*.pem")
    assert openssl_says(product, token, authority.root)
    assert openssl_says(product, token, kept)
    proof = proof_of(product)
    assert proof.faults == ()
    (seen,) = proof.tokens
    # Line 1 names the key, line 2 is the look, and line 3 sums both up.
    assert (seen.line, seen.authority, seen.writer) == (3, "Test authority", "first")
    assert not any("time stamp" in says for says in proof.unproven if "No time" in says)
    asked = authority.asked
    assert product("check").calm().code == 0
    assert authority.asked == asked, "nothing was due, so nothing new is there to be stamped"
    assert product("check", "--all").calm().code == 0
    assert len(tokens(product)) == 2
    assert proof_of(product).sound


def test_certificates_in_any_order_are_taken(tmp_path: Path) -> None:
    """An authority that sends its root too, behind its own certificate, is believed; what it sent is kept as it came.

    openssl writes a set as it was configured, DER asks for another order, and openssl accepts both.
    """
    with Authority(tmp_path / "authority", sends_root=True) as sending, Street({"well": page("Well")}) as street:
        product = Product(tmp_path / "watch")
        product.folder.mkdir()
        more = f"  evidence: {{authorities: ['{sending.url}'], authority_roots: ['{sending.root}']}}\n"
        source = f"{{id: well, url: '{street.sites['well'].url('/story')}'}}"
        product.write(source, settings=settings("first", more))
        assert product("check", "--format", "json").calm().report["run"]["mishaps"] == []
        (token,) = tokens(product)
        sent = (sending.folder / "answer.tsr").read_bytes()
        assert token.read_bytes() == sent
        assert in_order(sent) != sent, "this authority keeps the order, and the test shows nothing"
        assert openssl_says(product, token, sending.root)
        assert len(proof_of(product).tokens) == 1


def test_only_sets_that_nobody_signed_are_put_in_order(tmp_path: Path) -> None:
    """No byte is changed, and whatever is damaged is refused as before, or says what the whole token says."""
    sending = Authority(tmp_path / "authority", sends_root=True)
    asked = query(b"a line")
    sent = sending.answer(asked.der)[2]
    roots = certificates(sending.root.read_bytes(), said="root")
    token = check(sent, asked.digest, roots, nonce=asked.nonce)
    assert sorted(in_order(sent)) == sorted(sent)
    assert in_order(in_order(sent)) == in_order(sent)
    for at in range(0, len(sent), 41):
        damaged = sent[:at] + bytes([sent[at] ^ 1]) + sent[at + 1 :]
        try:
            found = check(damaged, asked.digest, roots, nonce=asked.nonce)
        except TokenError:
            continue
        assert (found.at, found.root) == (token.at, token.root), f"byte {at}"
    with pytest.raises(TokenError):
        check(sent, query(b"another line").digest, roots)


@pytest.mark.parametrize(
    "data", [b"", b"0", b"0\x80\0\0", b"0\x03\x02\x01\x00", b"0\x84\xff\xff\xff\xff", b"\x1f\x01\0", b"<p>no</p>" * 9]
)
def test_what_is_no_time_stamp_stays_as_it_is(data: bytes) -> None:
    """Bytes of another form are left for the one who reads them to refuse."""
    assert in_order(data) == data


@pytest.mark.parametrize("mode", ["down", "lie", "words", "cut"])
def test_an_authority_that_fails_costs_a_mishap(product: Product, authority: Authority, mode: str) -> None:
    """Whatever the authority does, the look is kept and judged; it is told, and asked again the next time."""
    authority.mode = mode
    ended = product("check", "--format", "json").calm()
    assert ended.code == 0
    (mishap,) = ended.report["run"]["mishaps"]
    assert "time stamp authority" in str(mishap)
    assert "asked again" in str(mishap)
    assert tokens(product) == []
    authority.mode = "well"
    assert product("check").calm().code == 0
    assert len(tokens(product)) == 1
    assert proof_of(product).sound


def test_an_authority_that_nobody_knows_is_refused(product: Product, authority: Authority) -> None:
    """A token whose root is not known proves nothing to others; the sentence says which setting names it."""
    text = product.file.read_text().replace(f", authority_roots: ['{authority.root}']", "")
    product.file.write_text(text)
    (mishap,) = product("check", "--format", "json").calm().report["run"]["mishaps"]
    assert "authority_roots" in str(mishap)


def test_wrong_tokens_are_found(product: Product, tmp_path: Path) -> None:
    """A token of another line, of an authority of one's own, damaged or taken away is a fault each."""
    assert product("check").code == 0
    assert product("check", "--all").code == 0
    first, second = tokens(product)
    sound = {path: path.read_bytes() for path in (first, second)}

    def found(kind: FaultKind) -> None:
        assert kind in {fault.kind for fault in proof_of(product).faults}
        for path, data in sound.items():
            path.write_bytes(data)
        assert proof_of(product).sound

    first.write_bytes(sound[second])
    found(FaultKind.TOKEN_WRONG)
    with Authority(tmp_path / "foreign", "Foreign") as foreign:
        # Of a line that is there, by somebody whom nobody knows.
        line = next(product.snapshots.glob("journal/first/*.jsonl")).read_bytes().splitlines(keepends=True)[1]
        (foreign.folder / "line").write_bytes(line)
        command = [str(OPENSSL), "ts", "-query", "-data", "line", "-sha256", "-cert", "-out", "query.tsq"]
        subprocess.run(command, cwd=foreign.folder, check=True, capture_output=True)
        first.write_bytes(foreign.answer((foreign.folder / "query.tsq").read_bytes())[2])
    found(FaultKind.TOKEN_WRONG)
    flipped = bytearray(sound[first])
    flipped[-20] ^= 1
    first.write_bytes(flipped)
    found(FaultKind.TOKEN_WRONG)
    second.unlink()
    found(FaultKind.FILE_MISSING)


def test_a_journal_cut_behind_a_token_is_found_without_the_index(product: Product) -> None:
    """Where index and journal were both cut, the token that is left still knows the line."""
    assert product("check").code == 0
    journal = next(product.snapshots.glob("journal/first/*.jsonl"))
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(lines[0])
    shutil.rmtree(product.snapshots / "index")
    faults = proof_of(product).faults
    assert any(fault.kind is FaultKind.TOKEN_WRONG and "not there" in fault.says for fault in faults)
