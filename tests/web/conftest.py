"""A folder of copies over a few days, served on two origins."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from monitor.app import Monitor, Which
from monitor.settings import Web
from monitor.web.serve import serving
from tests.fakes.clock import FakeClock
from tests.origin import Origin, answer, redirect
from tests.web.asking import Kept

_SETTINGS = """\
settings:
  network: {allow_networks: [127.0.0.0/8], per_host_pause: 0s, robots: ignore}
  reading: {processes: 1}
sources:
"""
_WORDS = b"<title>What the ferry saw</title><article><p>" + b"The crews have counted seals on their way across. " * 12


@pytest.fixture
async def kept(tmp_path: Path) -> AsyncIterator[Kept]:
    """Look at a page that changes and then goes, at one that stays, and at one that moved."""
    clock = FakeClock(drifts=True)
    with Origin() as origin:
        origin.on("/story?a=1&b=%20x", answer(_WORDS), answer(_WORDS + b"More."), answer(_WORDS, "410 Gone"))
        origin.on("/stays", answer(_WORDS))
        origin.on("/moved", redirect("/stays", "301 Moved Permanently"))
        evil = b"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"
        sources = ("/story?a=1&b=%20x", "/stays", "/moved", "/evil", "/tagged")
        origin.on("/tagged", answer(_WORDS, etag='"t"'), b'HTTP/1.1 304 Not Modified\r\nETag: "t"\r\n\r\n')
        origin.on("/evil", answer(_WORDS.replace(b"What the ferry saw", evil)))
        file = tmp_path / "sources.yaml"
        lines = [f"  - {{id: s{number}, url: '{origin.url(path)}'}}\n" for number, path in enumerate(sources)]
        file.write_text(_SETTINGS + "".join(lines), encoding="utf-8")
        monitor = Monitor(file, clock=clock)
        for _ in range(3):
            await monitor.check(Which.ALL)
            clock.turn(days=2)
        files = tuple(sorted((tmp_path / "snapshots" / "captures").glob("2*/*/*.warc.gz")))
        async with serving(monitor, Web(port=0)) as reached:
            yield Kept(base=f"{reached.copies}/web/", desk=reached.desk, monitor=monitor, origin=origin, files=files)
