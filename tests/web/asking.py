"""Asks a server once, following nothing, and reads what Memento says of the answer."""

from __future__ import annotations

import http.client
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from monitor.app import Monitor
from monitor.archives.links import links
from tests.origin import Origin


@dataclass(frozen=True, kw_only=True)
class Given:
    """An answer, with what Memento says of it."""

    status: int
    headers: dict[str, str]
    body: bytes

    def relations(self, base: str) -> set[tuple[str, str, str | None]]:
        """Give the links of the answer, addresses of this server without it."""
        return {
            (relation, link.url.removeprefix(base), link.says.get("datetime"))
            for link in links(self.headers.get("link", ""))
            for relation in link.relations
        }


def ask(base: str, rest: str, **headers: str) -> Given:
    """Ask a server once, following nothing."""
    parts = urlsplit(base)
    line = http.client.HTTPConnection(parts.netloc, timeout=20)
    try:
        line.request("GET", parts.path + rest, headers={name.replace("_", "-"): said for name, said in headers.items()})
        answered = line.getresponse()
        found = {name.lower(): value for name, value in answered.getheaders()}
        return Given(status=answered.status, headers=found, body=answered.read())
    finally:
        line.close()


@dataclass(frozen=True, kw_only=True)
class Kept:
    """Copies of a page over three days, and who gives them out."""

    #: Where Memento is spoken, and where our own pages are.
    base: str
    desk: str
    monitor: Monitor
    origin: Origin
    files: tuple[Path, ...]
