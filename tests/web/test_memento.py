"""Memento: the kept copies given out by moment, as a real pywb gives out the same files."""

from __future__ import annotations

import http.client
import os
import subprocess
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from monitor.app import Monitor, Which
from monitor.archives.links import links
from monitor.archives.memento import TimeGate
from monitor.fetch.web import Web as Wire
from monitor.settings import Network, Web
from monitor.web.serve import serving
from tests.archives.pywbs import WHY_SKIPPED, missing, pywb_over
from tests.fakes.clock import FakeClock
from tests.origin import Origin, answer, redirect

_SETTINGS = """\
settings:
  network: {allow_networks: [127.0.0.0/8], per_host_pause: 0s, robots: ignore}
  reading: {processes: 1}
sources:
"""
_WORDS = b"<title>What the ferry saw</title><article><p>" + b"The crews have counted seals on their way across. " * 12


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

    base: str
    monitor: Monitor
    origin: Origin
    files: tuple[Path, ...]


@pytest.fixture
async def kept(tmp_path: Path) -> AsyncIterator[Kept]:
    """Look at a page that changes and then goes, at one that stays, and at one that moved."""
    clock = FakeClock(drifts=True)
    with Origin() as origin:
        origin.on("/story?a=1&b=%20x", answer(_WORDS), answer(_WORDS + b"More."), answer(_WORDS, "410 Gone"))
        origin.on("/stays", answer(_WORDS))
        origin.on("/moved", redirect("/stays", "301 Moved Permanently"))
        sources = ("/story?a=1&b=%20x", "/stays", "/moved")
        file = tmp_path / "sources.yaml"
        lines = [f"  - {{id: s{number}, url: '{origin.url(path)}'}}\n" for number, path in enumerate(sources)]
        file.write_text(_SETTINGS + "".join(lines), encoding="utf-8")
        monitor = Monitor(file, clock=clock)
        for _ in range(3):
            await monitor.check(Which.ALL)
            clock.turn(days=2)
        files = tuple(sorted((tmp_path / "snapshots" / "captures").glob("2*/*/*.warc.gz")))
        async with serving(monitor, Web(port=0)) as reached:
            yield Kept(base=f"{reached.copies}/web/", monitor=monitor, origin=origin, files=files)


@pytest.mark.skipif(missing(), reason=WHY_SKIPPED)
@pytest.mark.xdist_group("pywb")
async def test_answers_are_those_of_pywb(kept: Kept, tmp_path: Path) -> None:
    """TimeGate, TimeMap and raw copies: status, moment, links, and every byte of the body."""
    import asyncio

    with pywb_over(tmp_path / "pywb", kept.files, exact=True) as theirs:
        await asyncio.to_thread(_compare, kept, theirs)


def _compare(kept: Kept, theirs: str) -> None:
    urls = [kept.origin.url(path) for path in ("/story?a=1&b=%20x", "/stays", "/moved")]
    moments: list[tuple[str, str]] = []
    for url in urls:
        pair = [ask(base, f"timemap/link/{url}") for base in (kept.base, theirs)]
        ours, other = ([_link(link, base) for link in links(given.body.decode())]
                       for given, base in zip(pair, (kept.base, theirs), strict=True))  # fmt: skip
        assert pair[0].status == pair[1].status
        # pywb lists two answers of one second twice, under the same address.
        assert len(set(ours)) == len(ours)
        assert set(ours) == set(other)
        assert pair[0].relations(kept.base) == pair[1].relations(theirs)
        moments += [(at, url) for relations, at, _ in ours if "memento" in relations and at]
        for wish in (None, "Thu, 05 Mar 2026 08:00:00 GMT", "Mon, 01 Jan 1990 00:00:00 GMT", "nonsense"):
            said = {"Accept_Datetime": wish} if wish else {}
            gates = [ask(base, url, **said) for base in (kept.base, theirs)]
            _same(gates, (kept.base, theirs))
    assert len(moments) > 5
    for given in [ask(base, f"timemap/link/{kept.origin.url('/never')}") for base in (kept.base, theirs)]:
        assert given.status == 404
    for at, url in moments:
        digits = _digits(at)
        copies = [ask(base, f"{digits}id_/{url}") for base in (kept.base, theirs)]
        _same(copies, (kept.base, theirs))
        assert copies[0].body == copies[1].body
        assert copies[0].headers["memento-datetime"] == copies[1].headers["memento-datetime"] == at


def _same(pair: list[Given], bases: tuple[str, str]) -> None:
    """Compare two answers by what Memento says; the collection that pywb names is its own matter."""
    ours, other = pair
    assert ours.status == other.status
    if ours.status != 400:
        assert ours.relations(bases[0]) == other.relations(bases[1])
    assert ours.headers.get("vary", "").lower() == other.headers.get("vary", "").lower()
    if ours.status == 307:
        assert ours.headers["location"].removeprefix(bases[0]) == other.headers["location"].removeprefix(bases[1])


def _link(link: object, base: str) -> tuple[frozenset[str], str | None, str]:
    from monitor.archives.links import Link

    assert isinstance(link, Link)
    return link.relations - {"first", "last"}, link.says.get("datetime"), link.url.removeprefix(base)


def _digits(at: str) -> str:
    from email.utils import parsedate_to_datetime

    return f"{parsedate_to_datetime(at):%Y%m%d%H%M%S}"
