"""A public archive on loopback that speaks the Wayback Machine's wire format, honestly or with one fault."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

from tests.origin import Visit, answer
from tests.stories.town import Asked

_REDIRECTS = ("301", "302")


@dataclass(frozen=True)
class Copied:
    """One copy: of which address, when, and what the host had answered."""

    url: str
    stamp: str
    body: bytes = b""
    status: str = "200 OK"
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def taken(self) -> datetime:
        """When it was taken."""
        return datetime.strptime(self.stamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC)

    @property
    def said(self) -> str:
        """When it was taken, as headers write it."""
        return self.taken.strftime("%a, %d %b %Y %H:%M:%S GMT")


class Machine:
    """
    One host of a ``Town``: ``{"archive.example": Machine(Copied(...), ...)}``.

    Its index answers ``/cdx/search/cdx`` as the real one does: a list of lists, the columns first, filtered by status
    and span, collapsed by day or month. ``/web/<moment>id_/<address>`` gives out the copy raw, or sends to the nearest
    moment. Faults: ``index`` and ``copy`` answer in the place of all index questions and all copies; ``where`` is the
    address at which it believes to answer, with the town's port in it.
    """

    def __init__(self, *copies: Copied, where: str = "http://archive.example:{port}") -> None:
        """Hold these copies."""
        self.copies = list(copies)
        self.index: Visit | None = None
        self.copy: Visit | None = None
        #: Answers in the place of copies of addresses that end so, port left aside.
        self.only: dict[str, Visit] = {}
        self.asked: list[str] = []
        self._where = where

    def __call__(self, asked: Asked) -> Visit:
        """Answer one request."""
        self.asked.append(asked.path)
        if asked.path.startswith("/cdx/search/cdx?"):
            port = asked.headers.get("host", "").partition(":")[2].encode()
            rows = self._rows(asked.path).replace(b"{port}", port)
            return self.index if self.index is not None else answer(rows, content_type=_JSON)
        if asked.path.startswith("/web/"):
            return self.copy if self.copy is not None else self._copy(asked.path)
        return answer(b"<title>404</title><p>The archive has no such page.", "404 Not Found")

    def _rows(self, path: str) -> bytes:
        said = {name: values[0] for name, values in parse_qs(urlsplit(path).query).items()}
        assert said["output"] == "json"
        assert said["filter"] == "statuscode:200"
        most = int(said["collapse"].partition(":")[2])
        kept: dict[str, list[str]] = {}
        for copy in sorted(self.copies, key=lambda copy: copy.stamp):
            within = said.get("from", "0") <= copy.stamp[:8] <= said.get("to", "9")
            if same(copy.url, said["url"]) and copy.status.startswith("200") and within:
                kept.setdefault(copy.stamp[:most], [copy.stamp, copy.url, "200"])
        rows = [["timestamp", "original", "statuscode"], *kept.values()] if kept else []
        return json.dumps(rows[: int(said["limit"]) + 1]).encode()

    def _copy(self, path: str) -> Visit:
        wanted, _, url = path.removeprefix("/web/").partition("id_/")
        bare = "/".join((urlsplit(url).hostname or "", urlsplit(url).path.lstrip("/")))
        for ending, instead in self.only.items():
            if bare.endswith(ending):
                return instead
        holds = [copy for copy in self.copies if same(copy.url, url)]
        if not holds:
            return answer(b"<title>Internet Archive</title><p>We have not archived that page.", "404 Not Found")
        near = datetime.strptime(wanted, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
        copy = min(holds, key=lambda copy: abs(copy.taken - near))
        if copy.stamp != wanted:
            return answer(b"", "302 Found", location=f"{self._where}/web/{copy.stamp}id_/{copy.url}")
        return self.given(copy)

    def given(self, copy: Copied, **instead: str) -> bytes:
        """Write the answer that gives a copy out; ``instead`` replaces headers of it."""
        said: dict[str, str] = {f"x_archive_orig_{name.lower()}": value for name, value in copy.headers.items()}
        said["memento_datetime"] = copy.said
        said["link"] = f'<{copy.url}>; rel="original", <{self._where}/web/timemap/link/{copy.url}>; rel="timemap"'
        if copy.status.startswith(_REDIRECTS):
            said["location"] = f"{self._where}/web/{copy.stamp}id_/{copy.headers['Location']}"
        return answer(copy.body, copy.status, **(said | instead))


_JSON = "application/json"


def same(one: str, other: str) -> bool:
    """Compare two addresses as archives do: scheme and www aside, and in these tests the port too."""
    return _key(one) == _key(other)


def _key(url: str) -> tuple[str, str]:
    parts = urlsplit(url.replace(":{port}", ""))
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/")
