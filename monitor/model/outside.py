"""Addresses that others send, in pages, headers and files: taken as they are asked for, or not at all.

Whatever a page, a header or a file calls an address comes through here, and nothing here raises.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urljoin

from monitor.model.address import LONGEST, is_web, normalise
from monitor.model.dots import may_hold_dots
from monitor.model.page import Refresh

#: What is written already as it is asked for; nearly every address in a page is.
_WRITTEN = re.compile(
    r"https?://(?:[a-z0-9_-]{1,60}\.){1,3}[a-z][a-z-]{0,58}/[A-Za-z0-9/%:@!$&'()*+,;=~._-]*"
    r"(?:\?[A-Za-z0-9/%:@!$&'()*+,;=~._?-]+)?"
)
#: https://html.spec.whatwg.org/multipage/semantics.html#shared-declarative-refresh-steps
_REFRESH = re.compile(r"\s*(?P<seconds>\d*)(?:\.[\d.]*)?(?P<rest>(?:[\s;,].*)?)$", re.DOTALL)
_TARGET = re.compile(r"[\s;,]*(?:url\s*=\s*)?(?P<quote>[\"']?)(?P<url>.*)$", re.IGNORECASE | re.DOTALL)
_STRIPPED = re.compile(r"[\t\r\n]")
_ORIGIN = re.compile(r"https?://[^/?#\\]+")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
#: Longer addresses in pages are data.
_LONGEST_IN_PAGE = 4096
#: More figures than this are no number of seconds.
_LONGEST_WAIT = 9


def usable(url: str) -> str | None:
    """Give an address as it is asked for; None for what is no web address that can be asked, or has no end."""
    if len(url) > LONGEST:
        return None
    if _is_written(url):
        return url
    try:
        plain = normalise(url)
    except ValueError:
        return None
    return plain if is_web(plain) else None


def led(base: str, link: str) -> str | None:
    """Give where a link leads from an address, as it is asked for; None where it leads to no web address."""
    whole = joined(base, link)
    return usable(whole) if whole is not None else None


def in_page(link: str, base: str) -> str | None:
    """Resolve a link of a page as a browser would; None for what leads to no web address."""
    bare = _STRIPPED.sub("", link.strip())
    if not bare or len(bare) > _LONGEST_IN_PAGE:
        return None
    # Most addresses of scripts are whole already; taking them apart would cost more than the parse of the page.
    if bare.startswith("/") and not bare.startswith("//") and "/." not in bare:
        whole = f"{_origin(base)}{bare}"
    else:
        whole = bare
    return whole if _is_written(whole) else led(base, bare)


def _is_written(url: str) -> bool:
    """Tell whether an address stands there as it is asked for, at hardly any cost."""
    return _WRITTEN.fullmatch(url) is not None and not may_hold_dots(url)


def _no_page(target: str) -> str | None:
    """Give an address that leads away from the web; None for scripts, and for what cannot be taken apart."""
    if len(target) > _LONGEST_IN_PAGE or target[:11].lower() == "javascript:":
        return None
    try:
        normalise(target)
    except ValueError:
        return None
    return target


@lru_cache(maxsize=64)
def _origin(base: str) -> str:
    """Give what stands before the path of a base address; empty where it cannot be told."""
    found = _ORIGIN.match(base)
    return found.group() if found else ""


def joined(base: str, link: str) -> str | None:
    """Resolve a link against an address (RFC 3986 section 5), whatever it leads to."""
    if len(link) > LONGEST or len(base) > LONGEST:
        return None
    try:
        return urljoin(base, link)
    except ValueError:
        return None


def refresh_of(content: str, *, base: str, url: str) -> Refresh | None:
    """Read a ``meta refresh``, or the header of that name; without a target the page reloads itself.

    A target that is no web page (``mailto:``) comes back as it is, as that of a Location does. None for what browsers
    ignore, ``javascript:`` with it.
    """
    found = _REFRESH.match(content)
    if not found or not (found["seconds"] or content.lstrip().startswith(".")):
        return None
    seconds = float(found["seconds"][:_LONGEST_WAIT] or 0) if len(found["seconds"]) <= _LONGEST_WAIT else 1e9
    rest = _TARGET.match(found["rest"])
    target = rest["url"] if rest else ""
    if rest and rest["quote"]:
        target = target.partition(rest["quote"])[0]
    target = _STRIPPED.sub("", target.strip())
    if not target:
        return Refresh(seconds=seconds, url=url)
    resolved = in_page(target, base)
    if resolved is None and _SCHEME.match(target) and not is_web(target):
        resolved = _no_page(target)
    return Refresh(seconds=seconds, url=resolved) if resolved else None
