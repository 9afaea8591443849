"""Turns an address into the key under which replay tools sort it and look it up, spelt as pywb spells it."""

from __future__ import annotations

import contextlib
import ipaddress
import re
from urllib.parse import quote_from_bytes, unquote_to_bytes

_USUAL_PORT = {b"http": 80, b"https": 443}
_FORM = re.compile(rb"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):(//(?P<host>[^/?#]*))?(?P<path>[^?#]*)(\?(?P<query>[^#]*))?")
_WWW = re.compile(rb"www\d*\.")
_NUMBER = re.compile(rb"(0[0-7]*|[1-9][0-9]*)(\.[0-9]+){0,3}")
#: What stands in a key as it is; everything else is percent-encoded.
_PLAIN = bytes(byte for byte in range(0x21, 0x7F) if byte not in b"#%")
#: Names of sessions, which go: they differ with each visit.
_SESSION_PATHS = (
    re.compile(rb"(?P<before>.*/)\((?:[a-z]\([0-9a-z]{24}\))+\)/(?P<after>[^?]+\.aspx.*)", re.IGNORECASE),
    re.compile(rb"(?P<before>.*/)\([0-9a-z]{24}\)/(?P<after>[^?]+\.aspx.*)", re.IGNORECASE),
)
_SESSION_WORDS = tuple(
    re.compile(rb"(?P<before>.*)" + word + rb"(?:&(?P<after>.*))?", re.IGNORECASE)
    for word in (
        rb"jsessionid=[0-9a-z]{32}",
        rb"phpsessid=[0-9a-z]{32}",
        rb"sid=[0-9a-z]{32}",
        rb"aspsessionid[a-z]{8}=[a-z]{24}",
        rb"cfid=[^&]+&cftoken=[^&]+",
    )
)


def surt(url: str) -> str:
    """Turn an address into its key: ``org,example)/page?a=1&b=2`` (Sort-friendly URI Reordering Transform).

    The host is reversed, one that is numbers too, without ``www``; what is escaped is unescaped and escaped once;
    ``.``, ``..`` and doubled slashes of the path are resolved; all is lowercase; arguments are sorted; sessions, a
    usual port and the last slash of a path go. The rules are those of the Internet Archive (WaybackURLKeyMaker.java).
    What is no address stands for itself, escaped.
    """
    found = _FORM.match(re.sub(rb"[\t\r\n]", b"", url.strip().encode("utf-8", "surrogatepass")))
    place = None if found is None else _place(found["host"] or b"")
    if found is None or place is None:
        return _escaped(url.encode("utf-8", "surrogatepass")).decode("ascii")
    host, port = place
    said = b"" if port in {None, _USUAL_PORT.get(found["scheme"].lower())} else b":%d" % port
    key = b",".join(reversed(_host(host).split(b"."))) + said
    return (key + b")" + _path(found["path"]) + _query(found["query"] or b"")).decode("ascii")


def _place(said: bytes) -> tuple[bytes, int | None] | None:
    """Part host and port, where there are both; who is to log in has no place in a key."""
    place = said.rpartition(b"@")[2]
    host, colon, port = place.rpartition(b":")
    if not colon or place.endswith(b"]"):
        host, port = place, b""
    if not host.strip(b"[]") or (port and not port.isdigit()):
        return None
    return host.strip(b"[]").lower(), int(port) if port else None


def _host(said: bytes) -> bytes:
    """Spell a host: in ASCII, without dots that name nothing, numbers as four of them, without ``www``."""
    host = _unescaped(said)
    if not host.isascii():
        with contextlib.suppress(UnicodeError):
            host = host.decode("utf-8", "ignore").encode("idna")
    host = host.replace(b"..", b".").strip(b".")
    return _WWW.sub(b"", _four(host) or _escaped(host.lower()), count=1)


def _four(host: bytes) -> bytes | None:
    """Write a host of numbers as four of them (inet_aton(3)); None for a name."""
    if not _NUMBER.fullmatch(host):
        return None
    if host.isdigit():
        return str(ipaddress.IPv4Address(int(host) & 0xFFFFFFFF)).encode()
    try:
        *heads, last = (int(part, 8 if len(part) > 1 and part.startswith(b"0") else 10) for part in host.split(b"."))
        rest = 256 ** (4 - len(heads))
        if max(heads) > 255 or last >= rest:
            return None
    except ValueError:
        return None
    number = sum(head << 8 * (3 - place) for place, head in enumerate(heads)) + last
    return str(ipaddress.IPv4Address(number)).encode()


def _path(said: bytes) -> bytes:
    """Spell a path: unescaped, resolved, escaped once, lowercase, without sessions and a last slash."""
    kept: list[bytes] = []
    for part in _unescaped(said).split(b"/")[1:]:
        if part == b".." and kept:
            kept.pop()
        elif part != b".":
            kept.append(part)
    *above, last = kept or [b""]
    path = _escaped(b"/" + b"".join(part + b"/" for part in above if part) + last).lower()
    for form in _SESSION_PATHS:
        if session := form.fullmatch(path):
            path = session["before"] + session["after"]
    return path.removesuffix(b"/") if len(path) > 1 else path


def _query(said: bytes) -> bytes:
    """Spell the arguments: escaped once, without sessions, lowercase, sorted."""
    query = _escaped(_unescaped(said))
    for form in _SESSION_WORDS:
        if session := form.fullmatch(query):
            query = session["before"] + (session["after"] or b"")
    words = sorted(tuple(word.split(b"=", 1)) for word in query.lower().split(b"&"))
    return b"?" + b"&".join(map(b"=".join, words)) if query else b""


def _unescaped(said: bytes) -> bytes:
    """Take percent signs off until nothing is escaped any more."""
    while (plain := unquote_to_bytes(said)) != said:
        said = plain
    return said


def _escaped(said: bytes) -> bytes:
    """Escape once what is not plain."""
    return quote_from_bytes(said, safe=_PLAIN).encode("ascii")
