"""Old servers: what browsers open is no fault, what they do not open is looked behind and told for what it is."""

from __future__ import annotations

import ssl
from pathlib import Path

import pytest
import trustme

from monitor.fetch.tls import Contexts
from monitor.model.exchange import Request, Trouble
from tests.fetch.conftest import MakeWeb
from tests.origin import Origin, answer

#: No browser offers it any more, and neither do we where the certificate counts.
_OUT_OF_DATE = "AES128-SHA256"


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """Give an authority that the web under test trusts."""
    return trustme.CA(key_type=trustme.KeyType.RSA)


@pytest.fixture
def ca_file(authority: trustme.CA, tmp_path: Path) -> str:
    """Give its certificate as a file."""
    path = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(path))
    return str(path)


def old(authority: trustme.CA, suite: str) -> ssl.SSLContext:
    """Make a server side that knows one suite of TLS 1.2."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost", key_type=trustme.KeyType.RSA).configure_cert(context)
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers(suite)
    return context


@pytest.mark.parametrize(
    "suite",
    [
        "AES128-SHA",
        "AES256-SHA",
        "AES128-GCM-SHA256",
        "AES256-GCM-SHA384",
        "ECDHE-RSA-AES256-SHA",
        "ECDHE-RSA-AES128-SHA",
    ],
)
async def test_suites_that_browsers_offer_are_no_fault(
    make_web: MakeWeb, authority: trustme.CA, ca_file: str, suite: str
) -> None:
    """One exchange, verified, and nothing to remark."""
    with Origin({"/a": answer(b"old")}, tls=old(authority, suite)) as origin:
        seen = await make_web(ca_file=ca_file).fetch(Request(url=origin.url("/a", "localhost")))
    assert (seen.status, bytes(seen.body), seen.trouble) == (200, b"old", None)
    tls = seen.hops[0].tls
    assert tls is not None
    assert (tls.cipher, tls.verified, tls.fault) == (suite, True, "")


@pytest.mark.parametrize("trusted", [True, False])
async def test_older_ones_are_looked_behind_and_told_apart_from_certificates(
    make_web: MakeWeb, authority: trustme.CA, ca_file: str, *, trusted: bool
) -> None:
    """A good certificate stays a good one behind an old suite; of two faults the certificate's is told."""
    with Origin({"/a": answer(b"old")}, tls=old(authority if trusted else trustme.CA(), _OUT_OF_DATE)) as origin:
        web, url = make_web(ca_file=ca_file), origin.url("/a", "localhost")
        seen = await web.fetch(Request(url=url))
        behind = await web.fetch(Request(url=url, verify=False))
    assert seen.trouble in (Trouble.TLS, Trouble.RESET), "with an alert or without one"
    assert (seen.answered, seen.status) == (True, None)
    assert (behind.status, bytes(behind.body), behind.trouble) == (200, b"old", None)
    tls = behind.hops[0].tls
    assert tls is not None
    assert (tls.cipher, tls.verified) == (_OUT_OF_DATE, trusted)
    assert ("out of date" if trusted else "not trusted") in tls.fault


def test_nothing_that_is_not_encrypted_is_offered() -> None:
    """Neither null nor anonymous nor export suites are, not even where nobody insists on anything."""
    contexts = Contexts()
    for context in (contexts.verified, contexts.outdated, contexts.unverified):
        for suite in context.get_ciphers():
            told = suite["description"]
            assert "Enc=None" not in told
            assert "Au=None" not in told
            assert not suite["name"].startswith("EXP")
    first = [suite["name"] for suite in contexts.verified.get_ciphers()]
    plain = [suite["name"] for suite in ssl.create_default_context().get_ciphers()]
    assert first[: len(plain)] == plain, "what is modern comes first"
