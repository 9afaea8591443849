"""Addresses: one spelling for asking, one key for a host, and what makes an address unusable."""

from __future__ import annotations

import ipaddress
import re
from functools import lru_cache
from urllib.parse import SplitResult, quote, unquote, urlsplit, urlunsplit

import idna
from publicsuffixlist import PublicSuffixList

from monitor.model.dots import may_hold_dots, undotted
from monitor.model.figures import FiguresError, ends_in_figures, has_leading_zero, spelt_out
from monitor.model.labels import shape_fault

_USUAL_PORT = {"http": 80, "https": 443}
_NO_PAGE = frozenset({"mailto", "tel", "ftp", "data", "javascript"})
#: Characters that may stand in a path or query as they are; "%" keeps what is encoded already.
_SAFE_PATH = "/%:@!$&'()*+,;=~-._"
_SAFE_QUERY = _SAFE_PATH + "?[]|`^"
#: RFC 3986 section 2.3.
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
#: Characters of an address, as others write it, and as it goes over the wire.
LONGEST, _LONGEST_WRITTEN = 16_384, 65_536
#: Characters between two dots of a host name, and of all of it (RFC 1035 section 2.3.4).
_LONGEST_LABEL, _LONGEST_HOST = 63, 253
#: Ends of names that never belong to the public DNS (RFC 6761, RFC 6762, RFC 8375, ICANN).
INNER_NAMES = (".home.arpa", ".internal", ".intranet", ".lan", ".local", ".localhost", ".localdomain")
#: What a host name in ASCII never holds: no name server knows such a name, whatever browsers would ask.
_NO_NAME = re.compile(r"[^a-z0-9._-]")
#: The dot behind a whole host name (RFC 1034 section 3.1), before its port.
_ROOT_DOT = re.compile(r"\.(?=(:\d+)?$)")
#: A host may be spelt longer than it is in ASCII, but not without end.
_LONGEST_SPELLING = 1024
#: What nearly every address begins like; it need not be taken apart to be known for one of the web.
_PLAIN = re.compile(r"https?://[A-Za-z0-9.-]+(?:[/?#]|$)")
#: What parts the name of a place from directives to the browser (WICG, URL fragment text directives).
FRAGMENT_DIRECTIVES = ":~:"


@lru_cache(maxsize=1)
def _suffixes() -> PublicSuffixList:
    """Load the list that ships with the library; it is never fetched."""
    return PublicSuffixList()


@lru_cache(maxsize=4096)
def is_web(url: str) -> bool:
    """Tell whether an address is one that can be looked at: http or https."""
    if _PLAIN.match(url) is not None:
        return True
    try:
        return urlsplit(url).scheme.lower() in _USUAL_PORT
    except ValueError:
        # What cannot be taken apart begins like one of the web, or is none.
        return url[:8].lower().startswith(("http://", "https://"))


def address_fault(url: str) -> str | None:
    """Say in one sentence why an address cannot stand in a watchlist, or None where it can.

    Addresses that are real but no web page (mailto, tel, ftp, data, javascript) pass: looks skip them.
    """
    if len(url) > LONGEST:
        return f"the address is {len(url):,} characters long; the longest that can be watched has {LONGEST:,}"
    if re.search(r"[\x00-\x20\x7f]", url):
        return "the address holds a space or a control character; write %20 for a space"
    try:
        parts = urlsplit(url)
        scheme, port = parts.scheme.lower(), parts.port
    except ValueError as error:
        return f"the address cannot be taken apart: {error}"
    if scheme in _NO_PAGE:
        return None
    if scheme not in _USUAL_PORT:
        begins = f"with {scheme}:, which is no web address" if scheme else "neither with http:// nor with https://"
        return f"the address begins {begins}; write it whole, as a browser shows it: https://..."
    return _host_fault(parts, port)


def _host_fault(parts: SplitResult, port: int | None) -> str | None:
    """Say what is wrong between the scheme and the path."""
    if parts.username is not None or parts.password is not None:
        return "the address carries a user name or password; take it out, addresses are printed in reports"
    if not parts.hostname:
        return "the address names no host"
    if port == 0:
        return "port 0 cannot be asked"
    if "%" in parts.hostname and ":" not in parts.hostname:
        plain = urlunsplit(parts._replace(netloc=unquote(parts.netloc).lower()))
        return (
            f"the host name {parts.hostname[:100]} holds a percent sign; write its letters as they are: {plain[:200]}"
        )
    if ":" not in parts.hostname and (fault := _label_fault(parts, parts.hostname.removesuffix(".").split("."))):
        return fault
    return _spelling_fault(parts)


def _spelling_fault(parts: SplitResult) -> str | None:
    """Say why a host that is there cannot be asked as it is spelt."""
    try:
        host = _ascii_host(parts.hostname or "")
        meant = spelt_out(host)
    except FiguresError as error:
        return f"the address cannot be asked: {error}"
    except ValueError as error:
        return f"the host name cannot be written in ASCII: {error}"
    if meant is not None and has_leading_zero(host):
        return f"programs read the figures of {host} in different ways; write {meant}, or the address that is meant"
    try:
        normalise(parts.geturl())
    except ValueError as error:
        return f"the address cannot be asked: {error}"
    return None


def _label_fault(parts: SplitResult, labels: list[str]) -> str | None:
    """Say what is wrong between the dots of a host name (RFC 1035 section 2.3.4); one dot may stand at its end."""
    host = parts.hostname or ""
    named = [label for label in labels if label]
    if not named:
        return f"the address names no host, only {'a dot' if len(host) == 1 else 'dots'}; write the host's name there"
    if len(named) < len(labels):
        sound = urlunsplit(parts._replace(netloc=parts.netloc.lower().replace(host, ".".join(named), 1)))
        return f"the host name {host[:100]} has nothing between two dots, or before its first; write {sound}"
    if any(len(label) > _LONGEST_LABEL for label in labels) or len(".".join(labels)) > _LONGEST_HOST:
        return (
            f"the host name is too long: at most {_LONGEST_LABEL} characters between two dots and "
            f"{_LONGEST_HOST} in all; copy the address once more from a browser"
        )
    return next((says for label in labels if (says := shape_fault(label, host, registrable_domain))), None)


def _ascii_host(host: str) -> str:
    """Write a host as it goes over the wire: lowercase, IDNA 2008 (UTS 46), IPv6 in brackets.

    Raises ValueError for what is no name and no address; ``FiguresError`` where it ends in figures (WHATWG URL 3.5).
    """
    if ":" in host:
        return f"[{ipaddress.ip_address(host.partition('%')[0]).compressed}]"
    if len(host) > _LONGEST_SPELLING:
        raise ValueError(f"it has {len(host):,} characters")
    name = unquote(host).lower() if "%" in host else host.lower()
    if not name.isascii():
        name = idna.encode(name, uts46=True).decode("ascii")
    if strange := _NO_NAME.search(name):
        raise ValueError(f"it holds {strange.group()!r}")
    spelt_out(name)
    return name


@lru_cache(maxsize=4096)
def normalise(url: str) -> str:
    """Write an address the one way that it is asked for: no fragment, no dot segments, host in ASCII, path encoded.

    Dot segments go as browsers take them out, ``%2e%2e`` with them (WHATWG URL, section 4.4; RFC 3986 section 5.2.4).
    What is encoded already stays so, byte for byte (RFC 3986 section 6.2.2 is followed only where no server
    can tell the difference). Raises ValueError for a web address that cannot be asked; then ``address_fault`` speaks.
    """
    whole = with_its_dots(url)
    if not may_hold_dots(whole):
        return whole
    parts = urlsplit(whole)
    return urlunsplit(parts._replace(path=undotted(parts.path))) if parts.scheme in _USUAL_PORT else whole


@lru_cache(maxsize=4096)
def with_its_dots(url: str) -> str:
    """Write an address as ``normalise`` does, but for its dot segments: names that were made of it stay as they are."""
    if len(url) > LONGEST:
        raise ValueError(f"it has {len(url):,} characters")
    parts = urlsplit(url)
    scheme = parts.scheme.lower()
    netloc = _netloc(parts, scheme) if scheme in _USUAL_PORT else parts.netloc.rpartition("@")[2].lower()
    path = quote(parts.path or "/", safe=_SAFE_PATH)
    query = quote(parts.query, safe=_SAFE_QUERY)
    written = urlunsplit(SplitResult(scheme, netloc, path, query, ""))
    if len(written) > _LONGEST_WRITTEN:
        raise ValueError(f"it has {len(written):,} characters on its way to the server")
    return written


def _netloc(parts: SplitResult, scheme: str) -> str:
    """Write host and port of a web address; the usual port goes."""
    host, port = _ascii_host(parts.hostname or ""), parts.port
    _check_web(host, port)
    return host if port in (None, _USUAL_PORT[scheme]) else f"{host}:{port}"


def _check_web(host: str, port: int | None) -> None:
    """Raise ValueError for a host that no web address names (RFC 1035 section 2.3.4), or a port that nobody has."""
    if port == 0:
        raise ValueError("port 0 cannot be asked")
    labels = host.removesuffix(".").split(".")
    long = len(host) > _LONGEST_HOST + 1 or any(len(label) > _LONGEST_LABEL for label in labels)
    if not host.startswith("[") and (long or not all(labels)):
        raise ValueError(f"{host[:100]!r} names no host")


def same_place(url: str) -> str:
    """Give the key under which addresses count as duplicates: scheme, www, trailing slash and case of the host go."""
    parts = urlsplit(normalise(url))
    host = parts.netloc.removeprefix("www.")
    for port in _USUAL_PORT.values():
        host = host.removesuffix(f":{port}")
    return f"{host}{parts.path.rstrip('/') or '/'}{'?' + parts.query if parts.query else ''}"


def plain_place(url: str) -> str:
    """Give the key under which addresses are equivalent by how addresses are written, beside ``same_place``.

    Encoded letters, digits and ``-._~`` stand for themselves (RFC 3986 section 6.2.2.2); the dot that ends a whole host
    name goes. A server may tell such addresses apart all the same, so that this is no key for judging.
    """
    host, _, rest = same_place(url).partition("/")
    host = _ROOT_DOT.sub("", host)
    if "%" not in rest:
        return f"{host}/{rest}"
    path, mark, query = rest.partition("?")
    return f"{host}/{_plainly(path)}{mark}{_plainly(query)}"


def _plainly(text: str) -> str:
    """Decode what need not be encoded, and write the rest of the codes in capitals."""

    def decoded(code: re.Match[str]) -> str:
        sign = chr(int(code[1], 16))
        return sign if sign in _UNRESERVED else code[0].upper()

    return re.sub(r"%([0-9A-Fa-f]{2})", decoded, text)


@lru_cache(maxsize=4096)
def host_key(url: str) -> str:
    """Give the unit of politeness: the host, with its port where that is not the usual one."""
    return urlsplit(normalise(url)).netloc


@lru_cache(maxsize=4096)
def host_name(url: str) -> str:
    """Give the bare host of an address, without port or brackets, in ASCII."""
    return (urlsplit(normalise(url)).hostname or "").lower()


def is_public_name(host: str) -> bool:
    """Tell whether a bare host is a name that the public DNS may know: no address in figures, no inner name.

    A last label of figures makes an address (WHATWG URL, section 3.5); a name without a dot, or below one of the names
    of RFC 6761, RFC 6762 and RFC 8375, is looked up in one's own network.
    """
    bare = host.rstrip(".").lower()
    if ":" in bare or "." not in bare or ends_in_figures(bare):
        return False
    return not bare.endswith(INNER_NAMES)


def is_inner_name(host: str) -> bool:
    """Tell whether a bare host is a name that only one's own network knows; addresses in figures are none.

    ``localhost`` is none either: nobody is asked for it, and the address it stands for is judged like any other.
    """
    bare = host.removesuffix(".").lower()
    if is_public_name(bare) or not bare or ":" in bare or ends_in_figures(bare):
        return False
    return bare != "localhost" and not bare.endswith(".localhost")


def never_exists(host: str) -> bool:
    """Tell whether nobody can ever have a name, in no network: those below ``invalid`` (RFC 6761, section 6.4)."""
    return f".{host.rstrip('.').lower()}".endswith(".invalid")


def is_known_ending(label: str) -> bool:
    """Tell whether the last label of a name is one that was delegated, by the list that ships with the library."""
    return _suffixes().publicsuffix(label, accept_unknown=False) is not None


@lru_cache(maxsize=4096)
def registrable_domain(host: str) -> str:
    """Give the part of a host name that somebody registered; an IP address stands for itself."""
    bare = re.sub(r":\d+$", "", host) if host.startswith("[") or host.count(":") == 1 else host
    bare = bare.strip("[]")
    try:
        ipaddress.ip_address(bare)
    except ValueError:
        return _suffixes().privatesuffix(bare) or bare
    return bare


def without_fragment(url: str) -> str:
    """Give an address without what points at words; a named place of the page stays."""
    place, delimiter, _ = url.partition(FRAGMENT_DIRECTIVES)
    return place.removesuffix("#") if delimiter and "#" in place else url


def pointed_at(url: str, directive: str) -> str:
    """Give the address that leads to the words; a named place of the page stays in it."""
    plain = without_fragment(url)
    return f"{plain}{'' if '#' in plain else '#'}{FRAGMENT_DIRECTIVES}{directive}"
