"""The way out through a proxy: SOCKS5 and CONNECT handshakes that never end up on the tape."""

from __future__ import annotations

import base64
import ipaddress
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote, urlsplit

import httpcore

from monitor.errors import ConfigurationError
from monitor.fetch.target import Target
from monitor.fetch.wire import Stream
from monitor.model.exchange import Trouble

_USUAL_PORT = {"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080}
#: RFC 1928 section 6. What the proxy cannot reach is told like what we cannot reach; its own faults say nothing
#: about the source.
_SOCKS_REPLIES = {
    1: ("it failed in general", Trouble.DNS_FAILURE),
    2: ("its rules do not allow it", Trouble.DNS_FAILURE),
    3: ("it has no way to that network", Trouble.DNS_FAILURE),
    4: ("it cannot reach the host, or does not know its name", Trouble.DNS_FAILURE),
    5: ("the host refused the connection", Trouble.REFUSED),
    6: ("the host did not answer in time", Trouble.TIMEOUT),
}


class ProxyFaultError(Exception):
    """The proxy did not let us through."""

    def __init__(self, sentence: str, trouble: Trouble = Trouble.DNS_FAILURE) -> None:
        """Take one sentence; a fault of the proxy's own counts as nothing against the source."""
        super().__init__(sentence)
        self.trouble = trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class Proxy:
    """One proxy. SOCKS proxies resolve names themselves, whether spelled socks5 or socks5h: nothing leaks."""

    scheme: str
    host: str
    port: int
    user: str = ""
    password: str = ""

    def __str__(self) -> str:
        """Write it without what is secret."""
        return f"{self.scheme}://{self.host}:{self.port}"

    @property
    def socks(self) -> bool:
        """Whether it speaks SOCKS5."""
        return self.scheme.startswith("socks")

    @property
    def credentials(self) -> tuple[tuple[bytes, bytes], ...]:
        """The header field that lets us in, if one is needed."""
        if not self.user:
            return ()
        word = base64.b64encode(f"{self.user}:{self.password}".encode())
        return ((b"Proxy-Authorization", b"Basic " + word),)


@lru_cache(maxsize=256)
def proxy(url: str) -> Proxy:
    """Read the address of a proxy.

    Raises:
        ConfigurationError: it is none.

    """
    try:
        parts = urlsplit(url)
        scheme, port = parts.scheme.lower(), parts.port
    except ValueError as error:
        raise ConfigurationError(f"The address of the proxy cannot be read: {error}.") from error
    if scheme not in _USUAL_PORT or not parts.hostname:
        raise ConfigurationError(
            "The address of the proxy cannot be used. Write it like socks5://127.0.0.1:9050 or http://proxy:3128."
        )
    return Proxy(
        scheme=scheme,
        host=parts.hostname,
        port=port or _USUAL_PORT[scheme],
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
    )


async def socks_tunnel(way: Proxy, stream: Stream, to: Target) -> None:
    """Ask a SOCKS5 proxy for a connection to the target (RFC 1928, RFC 1929).

    Raises:
        ProxyFaultError: it does not give one.

    """
    await stream.write(b"\x05\x02\x00\x02" if way.user else b"\x05\x01\x00")
    version, method = await _exactly(stream, 2, way)
    if version != 5 or method not in (0, 2 if way.user else 0):
        raise ProxyFaultError(f"The proxy {way} does not let us in: it wants another way of signing in.")
    if method == 2:
        user, password = way.user.encode()[:255], way.password.encode()[:255]
        await stream.write(bytes((1, len(user))) + user + bytes((len(password),)) + password)
        if (await _exactly(stream, 2, way))[1] != 0:
            raise ProxyFaultError(f"The proxy {way} refuses our name and password.")
    await stream.write(b"\x05\x01\x00" + _socks_address(to.host) + to.port.to_bytes(2, "big"))
    _, reply, _, kind = await _exactly(stream, 4, way)
    if reply != 0:
        words, trouble = _SOCKS_REPLIES.get(reply, (f"it answered with code {reply}", Trouble.DNS_FAILURE))
        raise ProxyFaultError(f"The proxy {way} could not connect to {to.netloc}: {words}.", trouble)
    length = {1: 4, 4: 16}.get(kind)
    if length is None:
        length = (await _exactly(stream, 1, way))[0]
    await _exactly(stream, length + 2, way)


async def connect_tunnel(way: Proxy, stream: Stream, to: Target) -> None:
    """Ask an HTTP proxy for a tunnel to the target (RFC 9110 section 9.3.6).

    Raises:
        ProxyFaultError: it does not give one.

    """
    host = f"[{to.host}]" if ":" in to.host else to.host
    where = f"{host}:{to.port}".encode("ascii")
    scheme, name = way.scheme.encode("ascii"), way.host.encode("ascii")
    talk = httpcore.AsyncHTTP11Connection(origin=httpcore.Origin(scheme, name, way.port), stream=stream)
    request = httpcore.Request(
        b"CONNECT",
        httpcore.URL(scheme=scheme, host=name, port=way.port, target=where),
        headers=[(b"Host", where), *way.credentials],
    )
    try:
        response = await talk.handle_async_request(request)
    except httpcore.ProtocolError as error:
        raise ProxyFaultError(f"The proxy {way} does not speak HTTP, or closed the connection.") from error
    if 200 <= response.status < 300:
        return
    await talk.aclose()
    # Whether it is the proxy that fails, or its way to the host, no status tells (502, 503 and 504 neither).
    raise ProxyFaultError(f"The proxy {way} gave no tunnel to {to.netloc}: {_answered(response.status)}.")


def _answered(status: int) -> str:
    """Say what a proxy answered in place of a tunnel; it speaks of the proxy alone, never of the target."""
    match status:
        case 407:
            return "it answered 407, so it wants a name and a password of us, or others than it got"
        case 403:
            return "it answered 403, so it does not let us go there"
        case _:
            return f"it answered {status}"


def _socks_address(host: str) -> bytes:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        name = host.encode("ascii")[:255]
        return bytes((3, len(name))) + name
    return (b"\x01" if address.version == 4 else b"\x04") + address.packed


async def _exactly(stream: Stream, count: int, way: Proxy) -> bytes:
    data = b""
    while len(data) < count:
        piece = await stream.read(count - len(data))
        if not piece:
            raise ProxyFaultError(f"The proxy {way} closed the connection before it let us through.")
        data += piece
    return data
