"""Proxies: every kind passes the page, keeps its talk off the tape, and takes its own faults upon itself."""

from __future__ import annotations

import ssl
from datetime import timedelta
from pathlib import Path

import pytest
import trustme

from monitor.errors import ConfigurationError
from monitor.fetch.proxy import proxy
from monitor.model.exchange import Request, Trouble
from tests.fetch.conftest import MakeWeb
from tests.fetch.proxies import HttpProxy, SocksProxy
from tests.nameserver import Nameserver
from tests.origin import Hang, Origin, answer, free_port


@pytest.mark.parametrize("scheme", ["socks5", "socks5h"])
@pytest.mark.parametrize("user", ["", "me"])
async def test_socks(make_web: MakeWeb, origin: Origin, scheme: str, user: str) -> None:
    """The proxy resolves the name; nobody else is asked for it, and the tape holds the exchange alone."""
    origin.on("/a", answer(b"through"))
    names = {"far.example": ("127.0.0.1", origin.port)}
    with SocksProxy(names, user=user, password="p:w" if user else "") as way, Nameserver({}) as server:
        web = make_web(proxy=way.url(scheme), nameservers=(server.address,), allow_networks=())
        seen = await web.fetch(Request(url="http://far.example/a"))
        assert way.wished == ["far.example:80"]
        assert not server.asked
    (hop,) = seen.hops
    assert (seen.status, bytes(seen.body)) == (200, b"through")
    assert hop.request.startswith(b"GET /a HTTP/1.1\r\nHost: far.example\r\n")
    assert bytes(hop.response) == answer(b"through")
    assert (hop.addresses, hop.peer) == ((), "127.0.0.1")


async def test_http_forwarding(make_web: MakeWeb, origin: Origin) -> None:
    """A plain page is asked for with its whole address; what lets us in is on no tape."""
    origin.on("/a", answer(b"through"))
    with HttpProxy({"far.example": ("127.0.0.1", origin.port)}, user="me", password="pw") as way:
        seen = await make_web(allow_networks=()).fetch(Request(url="http://far.example/a", proxy=way.url()))
        assert b"Proxy-Authorization: Basic bWU6cHc=" in way.heads[0]
    (hop,) = seen.hops
    assert (seen.status, bytes(seen.body)) == (200, b"through")
    assert hop.request.startswith(b"GET http://far.example/a HTTP/1.1\r\nHost: far.example\r\n")
    assert hop.request.endswith(b"\r\n\r\n")
    assert b"authorization" not in hop.request.lower()


@pytest.mark.parametrize("kind", [SocksProxy, HttpProxy])
async def test_tls_through_a_tunnel(make_web: MakeWeb, tmp_path: Path, kind: type[SocksProxy | HttpProxy]) -> None:
    """TLS is with the host itself, and its facts are the host's."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("far.example").configure_cert(context)
    with (
        Origin({"/a": answer(b"sealed")}, tls=context) as origin,
        kind({"far.example": ("127.0.0.1", origin.port)}) as way,
    ):
        web = make_web(proxy=way.url(), ca_file=str(tmp_path / "ca.pem"), allow_networks=())
        seen = await web.fetch(Request(url="https://far.example/a"))
    (hop,) = seen.hops
    assert (seen.status, bytes(seen.body), seen.trouble) == (200, b"sealed", None)
    assert hop.request.startswith(b"GET /a HTTP/1.1\r\n")
    assert bytes(hop.response) == answer(b"sealed")
    assert hop.tls is not None
    assert hop.tls.verified


@pytest.mark.parametrize(
    ("reply", "trouble"),
    [
        (1, Trouble.DNS_FAILURE),
        (2, Trouble.DNS_FAILURE),
        (4, Trouble.DNS_FAILURE),
        (5, Trouble.REFUSED),
        (6, Trouble.TIMEOUT),
    ],
)
async def test_what_socks_cannot_reach(make_web: MakeWeb, reply: int, trouble: Trouble) -> None:
    """What the proxy says of the host is told like our own finding; its own faults say nothing of the source."""
    with SocksProxy({}, reply=reply) as way:
        seen = await make_web(proxy=way.url()).fetch(Request(url="http://far.example/a"))
    assert (seen.trouble, seen.answered) == (trouble, False)
    assert "far.example" in seen.trouble_detail


@pytest.mark.parametrize("reply", [403, 407, 500, 502, 503, 504])
async def test_tunnels_that_are_not_given(make_web: MakeWeb, reply: int) -> None:
    """A refused tunnel is told with the proxy's own answer, and never taken for the page's or the host's."""
    with HttpProxy({}, reply=reply) as way:
        seen = await make_web(proxy=way.url()).fetch(Request(url="https://far.example/a"))
    assert (seen.trouble, seen.status, seen.answered) == (Trouble.DNS_FAILURE, None, False)
    assert f"it answered {reply}" in seen.trouble_detail


async def test_a_proxy_that_is_not_there_is_nobodys_death(make_web: MakeWeb) -> None:
    """A dead, rude or silent proxy says nothing against the source."""
    web = make_web()
    with Origin(greeting=b"what?") as rude, Origin(greeting=Hang()) as silent:
        for way, trouble in (
            (f"socks5://127.0.0.1:{free_port()}", Trouble.DNS_FAILURE),
            (f"http://127.0.0.1:{free_port()}", Trouble.DNS_FAILURE),
            (f"socks5://127.0.0.1:{rude.port}", Trouble.DNS_FAILURE),
            (f"http://127.0.0.1:{rude.port}", Trouble.DNS_FAILURE),
            (f"https://127.0.0.1:{rude.port}", Trouble.DNS_FAILURE),
            (f"socks5://127.0.0.1:{silent.port}", Trouble.TIMEOUT),
        ):
            asked = Request(url="https://far.example/a", proxy=way, timeout=timedelta(seconds=0.3))
            seen = await web.fetch(asked)
            assert (seen.trouble, seen.answered) == (trouble, False), way


async def test_a_proxy_is_never_asked_for_inner_places(make_web: MakeWeb) -> None:
    """Literals that are not public, and names without a dot, are refused before the proxy hears of them."""
    with SocksProxy({}) as way:
        web = make_web(proxy=way.url("socks5h"), allow_networks=())
        for url in ("http://10.0.0.1/", "http://127.1/", "http://router/", "http://[::1]/", "http://nas.local/"):
            seen = await web.fetch(Request(url=url))
            assert (seen.trouble, seen.hops) == (Trouble.PRIVATE_ADDRESS, ())
        assert way.wished == []


@pytest.mark.parametrize("url", ["ftp://proxy:21", "proxy:3128", "http://", "socks4://a:1", "http://a:99999"])
def test_addresses_that_are_no_proxy(url: str) -> None:
    """A proxy that cannot be used is said at once, with how to write one."""
    with pytest.raises(ConfigurationError, match="proxy"):
        proxy(url)


def test_a_proxy_is_printed_without_its_secrets() -> None:
    """Names and passwords never end up in a sentence."""
    assert str(proxy("http://me:secret@proxy.example:3128")) == "http://proxy.example:3128"
