"""A hostile page looked at in a real browser, every way that there is to look at a copy of it: nobody hears of it."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Error as PlaywrightError

from monitor.app import Monitor, Which
from monitor.settings import Web
from monitor.web.serve import Reached, serving
from tests.fakes.clock import FakeClock
from tests.origin import Origin, answer
from tests.web.browser import chromium, needs_chromium
from tests.web.canary import Canary
from tests.web.hostile import DNS_NAME, WAYS, headers, page

pytestmark = [needs_chromium, pytest.mark.xdist_group("chromium")]
_SETTINGS = """\
settings:
  network: {allow_networks: [127.0.0.0/8], per_host_pause: 0s, robots: ignore}
  reading: {processes: 1}
sources:
"""
#: Longer than the slowest way needs to be heard when the page is opened raw, in milliseconds.
_LISTEN = 12500


@dataclass(frozen=True, kw_only=True)
class Scene:
    """A kept copy of the hostile page, somebody who serves it, and somebody who listens."""

    reached: Reached
    capture: str
    canary: Canary
    #: Where the page itself is.
    raw: str
    folder: Path


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """Take a copy of the page as the program does, and serve it."""
    file = tmp_path / "sources.yaml"
    with Origin() as origin:
        file.write_text(f"{_SETTINGS}  - {{id: evil, url: '{origin.url('/story')}'}}\n", encoding="utf-8")
        monitor = Monitor(file, clock=FakeClock(drifts=True))
        async with Canary() as canary, serving(monitor, Web(port=0)) as reached:
            origin.on("/story", answer(page(canary, reached.desk), **headers(canary)))
            await monitor.check(Which.ALL)
            (capture,) = (await monitor.show("evil")).captures
            canary.heard.clear()
            yield Scene(reached=reached, capture=capture.id, canary=canary, raw=origin.url("/story"), folder=tmp_path)


@dataclass(frozen=True, kw_only=True)
class Seen:
    """What one tab showed after a while, and all that it asked for."""

    asked: list[str]
    downloads: list[str]
    title: str
    text: str
    url: str


async def _look(scene: Scene, *urls: str) -> tuple[list[Seen], dict[str, Any], bytes]:
    """Open each address in a tab of its own, listen for a while, and give what was seen, and the network's record."""
    record = scene.folder / "net.json"
    async with chromium(record) as context:
        tabs = [await _opened(context, url) for url in urls]
        await tabs[-1][0].wait_for_timeout(_LISTEN)
        seen = []
        for tab, asked, downloads in tabs:
            text = await tab.evaluate("document.body ? document.body.innerText : ''")
            seen.append(Seen(asked=asked, downloads=downloads, title=await tab.title(), text=text, url=tab.url))
        whole = {
            "pages": len(context.pages),
            "cookies": await context.cookies(),
            "workers": len(context.service_workers),
        }
    return seen, whole, record.read_bytes()


async def _opened(context: Any, url: str) -> tuple[Any, list[str], list[str]]:
    """Open a tab, scroll to its end, and note all that it asks for."""
    tab = await context.new_page()
    asked: list[str] = []
    downloads: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("download", lambda download: downloads.append(download.suggested_filename))
    with contextlib.suppress(PlaywrightError):
        # A download is no failure of ours; whether the page came is seen by what it shows.
        await tab.goto(url, wait_until="load")
    await tab.mouse.wheel(0, 50_000)
    return tab, asked, downloads


async def test_the_canary_hears_the_page_itself(scene: Scene) -> None:
    """Opened raw, the same page is heard in more than fifty ways: silence elsewhere is no deafness of ours."""
    _, _, record = await _look(scene, scene.raw)
    heard = scene.canary.heard & WAYS
    assert {"webrtc", "preconnect", "link-header", "refresh", "websocket", "prefetch", "ping", "storage"} <= heard
    assert len(heard) > 50, sorted(WAYS - heard)
    assert DNS_NAME.encode() in record


async def test_nobody_hears_who_looks_at_a_copy(scene: Scene) -> None:
    """Our page with the text, the page without scripts, and the files: nothing is asked, kept, opened or changed."""
    desk, copies = (f"{origin}/copies/{scene.capture}" for origin in (scene.reached.desk, scene.reached.copies))
    (text, html, file), whole, record = await _look(scene, desk, f"{copies}/html", f"{copies}/file")
    assert scene.canary.heard == set()
    assert DNS_NAME.encode() not in record
    assert whole == {"pages": 4, "cookies": [], "workers": 0}
    assert {one for one in text.asked if one != "data:,"} == {desk, f"{scene.reached.desk}/style.css"}
    assert {one for one in html.asked if not one.startswith("data:")} == {f"{copies}/html"}
    assert file.asked == [f"{copies}/file"]
    assert (text.downloads, html.downloads, len(file.downloads)) == ([], [], 1)
    assert (text.url, html.url, file.url) == (desk, f"{copies}/html", "about:blank")
    for seen in (text, html):
        assert seen.title != "acted"
        assert "412 animals on the sandbank" in seen.text
