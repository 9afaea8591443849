"""An address taken apart for the wire: whom to connect to, what to write into the request line."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, urljoin, urlsplit

from monitor.model.address import LONGEST, is_web, normalise
from monitor.model.figures import spelt_out

_USUAL_PORT = {"http": 80, "https": 443}
_SCHEME_ALONE = re.compile(r"https?:/*", re.IGNORECASE)
#: RFC 9110 section 15.4: where 300 names one of its choices, clients may take it.
_REDIRECTS = frozenset({300, 301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One web address, normalised, without its fragment."""

    url: str
    scheme: str
    #: ASCII name, or literal address without brackets.
    host: str
    port: int
    #: Host as the Host header names it, with a port where that is not the usual one; the unit of politeness.
    netloc: str
    #: Path and query as the request line names them.
    path: str


@lru_cache(maxsize=4096)
def target(url: str) -> Target:
    """Take a web address apart.

    Raises:
        ValueError: it is not http or https, names no host, or has an impossible port.

    """
    plain = normalise(url)
    parts = urlsplit(plain)
    if not is_web(plain) or not parts.hostname:
        raise ValueError(f"{url[:200]!r} is not the address of a web page")
    return Target(
        url=plain,
        scheme=parts.scheme,
        host=parts.hostname,
        port=parts.port or _USUAL_PORT[parts.scheme],
        netloc=parts.netloc,
        path=parts.path + (f"?{parts.query}" if parts.query else ""),
    )


@lru_cache(maxsize=4096)
def literal(host: str) -> str | None:
    """Give the IP address that a host spells out, or None where it is a name.

    Takes every spelling that clients take: ``127.1``, ``0x7f000001`` and ``2130706433`` are addresses too
    (WHATWG URL, section 3.5), or a proxy would be asked for what the guard took for a name.
    """
    bare = host.strip("[]").partition("%")[0]
    try:
        return str(ipaddress.ip_address(bare))
    except ValueError:
        pass
    try:
        return spelt_out(bare.lower())
    except ValueError:
        return None


def redirect_target(status: int, location: bytes | None, base: str) -> str | None:
    """Resolve a Location header as browsers do; None where it leads nowhere that can be written as an address.

    Targets that are no web page (``mailto:``) come back as they are, so that they can be told from broken ones.
    Raw bytes beyond ASCII are read as UTF-8 where they are, else percent-encoded one by one.
    """
    if status not in _REDIRECTS or location is None or len(location) > LONGEST:
        return None
    raw = bytes(byte for byte in location.strip() if byte > 0x1F and byte != 0x7F)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = "".join(chr(byte) if byte < 0x80 else f"%{byte:02X}" for byte in raw)
    head, mark, query = text.partition("?")
    head = head.replace("\\", "/")
    if (not head and not mark) or _SCHEME_ALONE.fullmatch(head):
        return None
    try:
        joined = urljoin(base, head + mark + query)
        if not is_web(joined):
            return _no_page(joined)
        return target(joined).url
    except ValueError:
        return None


def _no_page(joined: str) -> str | None:
    """Write an address that is none of the web in ASCII; None where it names no scheme.

    Raises:
        ValueError: it cannot be taken apart.

    """
    if not urlsplit(joined).scheme:
        return None
    written = quote(joined, safe=":/?#[]@!$&'()*+,;=%-._~")
    normalise(written)
    return written
