"""Packages are shown by other people's programs, with the origin gone: `wacz validate`, pywb, and ReplayWeb.page."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.archives import pywbs
from tests.cli.product import Product
from tests.handing.packages import looked_at_and_stamped, members

WACZ = shutil.which("wacz", path=os.pathsep.join(filter(None, [os.environ.get("WACZ"), os.environ.get("PATH")])))
PLAYER = Path(os.environ.get("REPLAYWEBPAGE", "/nonexistent"))
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
NO_WACZ = "WACZ IS MISSING: install it apart (pip install wacz), and name the folder of its programs in WACZ"
NO_PLAYER = (
    "REPLAYWEB.PAGE OR CHROMIUM IS MISSING: unpack the npm package replaywebpage, name its folder (with ui.js and"
    " sw.js) in REPLAYWEBPAGE, and have chromium and Playwright installed"
)

NAMES = ("well", "other")
SAID = "document.title + ' ' + (document.body?.innerText ?? '')"

pytestmark = [pytest.mark.xdist_group("replay")]


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> Product:
    """Give a folder with two sources and a package of all of it; the street that they stood in is gone."""
    product = looked_at_and_stamped(tmp_path_factory.mktemp("replay"), None, apart=True)
    assert product("snapshot", "export", "-o", "all.wacz").calm().code == 0
    return product


def address(product: Product, source: str = "well") -> str:
    """Give the address of a source, and see that nobody answers there any more."""
    url = str(next(line["url"] for line in product.lines() if line["source"] == source))
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(url, timeout=5)
    return url


@pytest.mark.skipif(WACZ is None, reason=NO_WACZ)
def test_wacz_validate_passes(product: Product) -> None:
    """The reference validator accepts a package with journal, keys and signature."""
    command = [str(WACZ), "validate", "-f", str(product.folder / "all.wacz")]
    ended = subprocess.run(command, capture_output=True, check=False, timeout=60)
    assert ended.returncode == 0, ended.stdout
    assert b"the passed WACZ is valid" in ended.stdout


@pytest.mark.skipif(pywbs.missing(), reason=pywbs.WHY_SKIPPED)
def test_pywb_shows_the_page(product: Product, tmp_path: Path) -> None:
    """From pywb come the bytes of a page, out of the copies of a package, for the first look and for the revisits.

    So do those of a page of which the server said that nothing changed: with the head of the answer that brought it.
    """
    parts = members(product.folder / "all.wacz")
    copies = b"".join(data for name, data in parts.items() if name.startswith("archive/"))
    moments = sorted({name.partition("/")[2][:15].replace("T", "") for name in parts if name.startswith("archive/")})
    with pywbs.pywb(tmp_path / "pywb", exact=False, packed=copies) as base:
        for source in NAMES:
            for moment in (moments[0], moments[-1]):
                with urllib.request.urlopen(f"{base}{moment}id_/{address(product, source)}", timeout=20) as answer:
                    assert f"What is {source}".encode() in answer.read()
                    assert answer.status == 200
                    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.skipif(CHROMIUM is None or not (PLAYER / "ui.js").exists(), reason=NO_PLAYER)
async def test_replaywebpage_shows_the_page(product: Product, tmp_path: Path) -> None:
    """ReplayWeb.page loads a package in a browser and shows the text of the page, out of revisits of both kinds too."""
    playwright = pytest.importorskip("playwright.async_api", reason=NO_PLAYER)
    site = tmp_path / "site"
    (site / "replay").mkdir(parents=True)
    for name in ("ui.js", "sw.js"):
        shutil.copy(PLAYER / name, site / "replay" / name)
    shutil.copy(PLAYER / "ui.js", site / "ui.js")
    shutil.copy(product.folder / "all.wacz", site / "all.wacz")
    looks = {name: [line for line in product.lines() if line["source"] == name and line["file"]] for name in NAMES}
    opened = [("well", looks["well"][0]), ("well", looks["well"][-1]), ("other", looks["other"][-1])]
    with served(site) as base:
        async with playwright.async_playwright() as driver:
            browser = await driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            try:
                for name, look in opened:
                    url = address(product, name)
                    stamp = look["data"]["capture"]["id"][:15].replace("T", "")
                    (site / "index.html").write_text(
                        f'<script src="/ui.js"></script><replay-web-page source="/all.wacz" url="{url}" ts="{stamp}"'
                        ' replayBase="/replay/" embed="replayonly"></replay-web-page>',
                        encoding="utf-8",
                    )
                    assert f"What is {name}" in await shown(browser, base)
            finally:
                await browser.close()


async def shown(browser: Any, base: str) -> str:
    """Open the player, wait for the page in it, and give its title and text, or what the frames hold instead.

    On a busy machine the player may open its frame before its service worker rules it, and stays empty: people press
    reload, and so does this.
    """
    context = await browser.new_context()
    page = await context.new_page()
    await page.goto(f"{base}/index.html")
    try:
        for moment in range(1, 301):
            for frame in page.frames:
                if "mp_/" in frame.url:
                    text: str = await frame.evaluate(SAID)
                    if text.strip():
                        return text
            await page.wait_for_timeout(200)
            if moment % 60 == 0:
                await page.reload()
        return "\n".join([f"{frame.url}: {await frame.evaluate(SAID)}" for frame in page.frames])
    finally:
        await context.close()


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files, with ranges, as ReplayWeb.page wants them of a server."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Say nothing."""

    def do_GET(self) -> None:
        """Give a file, or the part of it that is asked for."""
        said = self.headers.get("Range", "")
        path = Path(self.translate_path(self.path))
        if not said.startswith("bytes=") or not path.is_file():
            super().do_GET()
            return
        data = path.read_bytes()
        first, _, last = said.removeprefix("bytes=").partition("-")
        start = int(first) if first else max(0, len(data) - int(last))
        end = min(int(last) + 1, len(data)) if first and last else len(data)
        self.send_response(206)
        self.send_header("Content-Range", f"bytes {start}-{end - 1}/{len(data)}")
        self.send_header("Accept-Ranges", "bytes")
        self.send_header("Content-Length", str(end - start))
        self.end_headers()
        self.wfile.write(data[start:end])


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on loopback; service workers want the name localhost."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://localhost:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
