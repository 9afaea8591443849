"""Addresses as pages write them: resolved against their base, and read out of a meta refresh."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urljoin, urlsplit

from monitor.model.page import Refresh

#: https://html.spec.whatwg.org/multipage/semantics.html#shared-declarative-refresh-steps
_REFRESH = re.compile(r"\s*(?P<seconds>\d*)(?:\.[\d.]*)?(?P<rest>(?:[\s;,].*)?)$", re.DOTALL)
_TARGET = re.compile(r"[\s;,]*(?:url\s*=\s*)?(?P<quote>[\"']?)(?P<url>.*)$", re.IGNORECASE | re.DOTALL)
_STRIPPED = re.compile(r"[\t\r\n]")
_LONGEST = 4096


def absolute(link: str, base: str) -> str | None:
    """Resolve a link as a browser would; None for what leads to no web address."""
    bare = _STRIPPED.sub("", link.strip())
    if not bare or len(bare) > _LONGEST:
        return None
    # Most addresses of scripts are whole already; taking them apart would cost more than the parse of the page.
    if bare.startswith(("https://", "http://")):
        return bare
    if bare.startswith("/") and "/." not in bare and "\\" not in bare:
        scheme, origin = _origin(base)
        return f"{scheme}:{bare}" if bare.startswith("//") else f"{origin}{bare}"
    try:
        joined = urljoin(base, bare)
    except ValueError:
        return None
    return joined if joined[:7].lower() == "http://" or joined[:8].lower() == "https://" else None


@lru_cache(maxsize=64)
def _origin(base: str) -> tuple[str, str]:
    """Give scheme and origin of a base address."""
    parts = urlsplit(base)
    return parts.scheme, f"{parts.scheme}://{parts.netloc}"


def refresh_of(content: str, *, base: str, url: str) -> Refresh | None:
    """Read a ``meta refresh``; without a target the page reloads itself. None for what browsers ignore."""
    found = _REFRESH.match(content)
    if not found or not (found["seconds"] or content.lstrip().startswith(".")):
        return None
    seconds = float(found["seconds"] or 0)
    rest = _TARGET.match(found["rest"])
    target = rest["url"] if rest else ""
    if rest and rest["quote"]:
        target = target.partition(rest["quote"])[0]
    if not target.strip():
        return Refresh(seconds=seconds, url=url)
    resolved = absolute(target, base)
    return Refresh(seconds=seconds, url=resolved) if resolved else None
