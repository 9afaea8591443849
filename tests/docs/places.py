"""A small web of named sites behind a proxy on loopback, which documents speak of as if it were the real one."""

from __future__ import annotations

import asyncio
import ssl
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

import trustme

from tests.bad_weather.street import page
from tests.fetch.proxies import HttpProxy
from tests.machine import Copied, Machine
from tests.origin import Origin, Step, answer, redirect
from tests.stories.town import Asked

_HARBOUR = """\
<!doctype html><html lang="en"><title>Court hears the harbour case - Example News</title><body><article>
<h1>Court hears the harbour case</h1>
<p>The operator of the harbour stood before the regional court on Monday, eleven years after the tank gave way.</p>
<p>Its lawyer conceded that the company had {words}, and that the repair had been put off twice.</p>
<p>Residents of the quay had filled the gallery since the early morning; forty of them are joint plaintiffs.</p>
<p>The presiding judge asked for the maintenance books of the years before the accident, which nobody could find.</p>
<p>The hearing will be continued in spring, when the surveyor who wrote the first report is to be heard.</p>
</article></body></html>"""
_KNOWN = "known of the leak for seven months"
_GONE = answer(b"<!doctype html><title>Not found</title><p>There is no such page here.", "404 Not Found")


_STORY = "https://news.example.org/2021/harbour"


def _harbour(words: str) -> bytes:
    return answer(_HARBOUR.format(words=words).encode())


class _Archive(Origin):
    """A site that answers as the Wayback Machine does, and holds the story as it was in 2021."""

    def _next(self, path: str) -> tuple[Step, ...]:
        given = self.machine(Asked(host="web.archive.org", path=path, headers={}, day=0, visit=1))
        assert isinstance(given, bytes)
        return (given,)

    machine = Machine(
        Copied(_STORY, "20210311081500", _HARBOUR.format(words=_KNOWN).encode()),
        Copied(_STORY, "20240105000000", _HARBOUR.format(words="known of the leak for some weeks").encode()),
        where="https://web.archive.org",
    )


class Places:
    """
    A few public names, served with certificates of an authority of our own, reached through a proxy.

    ``settings`` is what a sources file needs to get there, on one line; ``meanwhile("the quote is edited")`` lets
    something happen. Every name that is not served here finds no way: nothing leaves loopback.
    """

    def __init__(self, folder: Path, *, more: dict[str, int] | None = None) -> None:
        """Keep the authority's certificate in a folder; ``more`` names stand for ports on loopback, without TLS."""
        self._folder = folder
        self._more = more or {}
        self._stack = ExitStack()
        self._sites: dict[str, Origin] = {}

    def __enter__(self) -> Self:
        """Open every site, and the way to them."""
        authority = trustme.CA()
        self._folder.mkdir(parents=True, exist_ok=True)
        pem = self._folder / "ca.pem"
        authority.cert_pem.write_to_path(str(pem))
        for host in ("www.example.org", "news.example.org", "old.example.org", "web.archive.org"):
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            authority.issue_cert(host).configure_cert(context)
            kind = _Archive if host == "web.archive.org" else Origin
            site = self._stack.enter_context(kind(tls=context))
            site.otherwise(_GONE)
            site.on("/", page(f"The front page of {host}"))
            self._sites[host] = site
        self._sites["www.example.org"].on("/report", page("The report of the commission"))
        self._sites["news.example.org"].on("/2021/harbour", _harbour(_KNOWN))
        self._sites["old.example.org"].on("/study", page("A study of the quay"))
        ports = {host: site.port for host, site in self._sites.items()} | self._more
        names = {host: ("127.0.0.1", port) for host, port in ports.items()}
        way = self._stack.enter_context(_Closed(names))
        self.settings = f"network: {{proxy: '{way.url()}', ca_file: '{pem}', per_host_pause: 0s, timeout: 5s}}"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close all of it."""
        self._stack.close()

    def meanwhile(self, what: str) -> None:
        """Let something happen, by the sentence that a document says of it."""
        news, old = self._sites["news.example.org"], self._sites["old.example.org"]
        match what:
            case "the quote is edited":
                news.on("/2021/harbour", _harbour("known of the leak for some weeks"))
            case "the study is taken down":
                old.on("/study", _GONE)
            case "the study moves":
                old.on("/study", redirect("https://old.example.org/archive/study", "301 Moved Permanently"))
                old.on("/archive/study", page("A study of the quay"))
            case _:
                raise ValueError(f"nobody knows how to let this happen: {what}")


class _Closed(HttpProxy):
    """A proxy that knows its own names and no way to any other."""

    async def _join(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, host: str, port: int, first: bytes = b""
    ) -> None:
        if host in self.names:
            await super()._join(reader, writer, host, port, first)
