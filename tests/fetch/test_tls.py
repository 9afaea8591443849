"""TLS: verified by default, its facts kept, its faults told apart."""

from __future__ import annotations

import hashlib
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from monitor.errors import ConfigurationError
from monitor.model.exchange import Request, Trouble
from tests.fetch.conftest import MakeWeb
from tests.nameserver import Nameserver
from tests.origin import Hang, Origin, Reset, Wait, answer

_LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """Give an authority that the web under test trusts."""
    return trustme.CA()


@pytest.fixture
def ca_file(authority: trustme.CA, tmp_path: Path) -> str:
    """Give its certificate as a file."""
    path = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(path))
    return str(path)


def served_by(certificate: trustme.LeafCert) -> ssl.SSLContext:
    """Make a server side that shows this certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def self_signed(tmp_path: Path) -> ssl.SSLContext:
    """Make a server side that shows a certificate which vouches for itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path / "self.pem"
    path.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context


async def test_the_facts_of_the_connection_are_kept(make_web: MakeWeb, authority: trustme.CA, ca_file: str) -> None:
    """Version, cipher and the leaf certificate of this very connection are told; the tape is plaintext."""
    leaf = authority.issue_cert("localhost")
    with Origin({"/a": answer(b"secret")}, tls=served_by(leaf)) as origin:
        seen = await make_web(ca_file=ca_file).fetch(Request(url=origin.url("/a", "localhost")))
    (hop,) = seen.hops
    assert (bytes(seen.body), seen.trouble) == (b"secret", None)
    assert bytes(hop.response) == answer(b"secret")
    assert origin.asked == [hop.request]
    assert hop.tls is not None
    assert hop.tls.version in ("TLSv1.2", "TLSv1.3")
    assert hop.tls.verified
    der = ssl.PEM_cert_to_DER_cert(leaf.cert_chain_pems[0].bytes().decode())
    assert hop.tls.certificate == der
    assert hop.tls.certificate_sha256 == hashlib.sha256(der).hexdigest()


async def test_a_literal_address_is_verified_too(make_web: MakeWeb, authority: trustme.CA, ca_file: str) -> None:
    """A certificate for an IP address fits that address."""
    with Origin({"/a": answer(b"ok")}, tls=served_by(authority.issue_cert("127.0.0.1"))) as origin:
        seen = await make_web(ca_file=ca_file).fetch(Request(url=origin.url("/a")))
    assert seen.status == 200


def faulty(kind: str, authority: trustme.CA, tmp_path: Path) -> ssl.SSLContext:
    """Make a server side whose certificate is wrong in that way."""
    if kind == "expired":
        end = _LONG_AGO + timedelta(days=9)
        return served_by(authority.issue_cert("localhost", not_before=_LONG_AGO, not_after=end))
    if kind == "wrong name":
        return served_by(authority.issue_cert("other.example"))
    if kind == "unknown authority":
        return served_by(trustme.CA().issue_cert("localhost"))
    return self_signed(tmp_path)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("expired", "has expired"),
        ("wrong name", "for another name"),
        ("unknown authority", "not trusted"),
        ("self-signed", "self-signed"),
    ],
)
async def test_bad_certificates_are_trouble_and_can_be_looked_behind(
    make_web: MakeWeb, authority: trustme.CA, ca_file: str, tmp_path: Path, *, kind: str, words: str
) -> None:
    """Each fault ends as tls with a sentence that names it; asked without verifying, the page is there."""
    server = faulty(kind, authority, tmp_path)
    with Origin({"/a": answer(b"behind")}, tls=server) as origin:
        web = make_web(ca_file=ca_file)
        url = origin.url("/a", "localhost")
        seen = await web.fetch(Request(url=url))
        behind = await web.fetch(Request(url=url, verify=False))
    assert (seen.trouble, seen.answered, seen.status) == (Trouble.TLS, True, None)
    assert words in seen.trouble_detail
    assert (behind.status, bytes(behind.body), behind.trouble) == (200, b"behind", None)
    assert behind.hops[0].tls is not None
    assert not behind.hops[0].tls.verified


async def test_a_plain_server_behind_https_is_a_tls_fault(make_web: MakeWeb) -> None:
    """Whoever does not speak TLS where TLS is due has a TLS fault."""
    with Origin(greeting=b"HTTP/1.1 400 Bad Request\r\n\r\nplain words") as plain:
        seen = await make_web().fetch(Request(url=f"https://127.0.0.1:{plain.port}/"))
    assert (seen.trouble, seen.answered) == (Trouble.TLS, True)


@pytest.mark.parametrize("greeting", [(Wait(0.01), b""), Reset()])
async def test_a_line_cut_in_the_handshake_is_a_reset(make_web: MakeWeb, greeting: Reset | tuple[Wait, bytes]) -> None:
    """Closing amid the handshake is a reset, not a bad certificate."""
    with Origin(greeting=greeting) as rude:
        seen = await make_web().fetch(Request(url=f"https://127.0.0.1:{rude.port}/"))
    assert (seen.trouble, seen.answered) == (Trouble.RESET, True)


async def test_a_silent_handshake_meets_the_deadline(make_web: MakeWeb) -> None:
    """A server that never shakes hands ends as a timeout, in time."""
    with Origin(greeting=Hang()) as silent:
        asked = Request(url=f"https://127.0.0.1:{silent.port}/", timeout=timedelta(seconds=0.2))
        seen = await make_web().fetch(asked)
    assert seen.trouble is Trouble.TIMEOUT
    assert "TLS" in seen.trouble_detail


async def test_a_tls_body_cut_short_is_cut_short(make_web: MakeWeb, authority: trustme.CA, ca_file: str) -> None:
    """A cut is a cut under TLS too, whether the line was closed or reset."""
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nonly this"
    with Origin(tls=served_by(authority.issue_cert("localhost"))) as origin:
        web = make_web(ca_file=ca_file)
        for visit in (head, (head, Wait(0.05), Reset())):
            origin.on("/a", visit)
            seen = await web.fetch(Request(url=origin.url("/a", "localhost")))
            assert (seen.trouble, seen.hops[0].truncated) == (Trouble.TRUNCATED, "disconnect")
            assert bytes(seen.body) == b"only this"


async def test_names_go_out_in_the_handshake(make_web: MakeWeb, authority: trustme.CA, ca_file: str) -> None:
    """The certificate is chosen and checked by the name in the address, not by where it leads."""
    with (
        Origin({"/a": answer(b"ok")}, tls=served_by(authority.issue_cert("shop.example"))) as origin,
        Nameserver({"shop.example": "127.0.0.1"}) as names,
    ):
        web = make_web(ca_file=ca_file, nameservers=(names.address,))
        seen = await web.fetch(Request(url=origin.url("/a", "shop.example")))
    assert (seen.status, seen.hops[0].addresses, seen.hops[0].peer) == (200, ("127.0.0.1",), "127.0.0.1")


def test_a_broken_ca_file_is_a_configuration_error(make_web: MakeWeb, tmp_path: Path) -> None:
    """A file of authorities that cannot be used is said at the start."""
    with pytest.raises(ConfigurationError, match="PEM"):
        make_web(ca_file=str(tmp_path / "none.pem"))
