"""Chromium as a plug: one browser for a run, a window with a new profile for each page, and no way out but ours."""

from __future__ import annotations

import asyncio
import logging
import os
import socket
from contextlib import suppress
from datetime import timedelta
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from playwright.async_api import Error, async_playwright

from monitor import __version__
from monitor.browser.answering import Answering
from monitor.browser.program import program
from monitor.browser.window import TAKING, StuckError, Taken, draw, window
from monitor.model.exchange import Observation
from monitor.model.rendered import Rendered
from monitor.ports import Clock, Drawn, Fetcher
from monitor.settings import Drawing, Network

if TYPE_CHECKING:
    from playwright.async_api import Browser, Playwright

log = logging.getLogger("monitor.browser")

#: Whatever Chromium would do by itself is off; what is not answered by us meets a proxy that is not there.
_SWITCHES = (
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-quic",
    "--dns-prefetch-disable",
    "--no-pings",
    "--disable-domain-reliability",
    "--disable-sync",
    "--disable-speech-api",
    "--disable-notifications",
    "--disable-gpu",
    "--js-flags=--max-old-space-size=512",
)
#: Beyond the time for drawing a window may take this long to be emptied and closed.
_GRACE = 4 * TAKING
_STARTING = 30.0
_ENDING = 10.0
_UNSANDBOXED = (
    "Chromium runs WITHOUT ITS SANDBOX (%s): a page that breaks into the browser is on this machine. "
    "Run monitor as a user of its own."
)


class Chromium:
    """The ``Renderer`` socket over Chromium, driven through Playwright. It starts with the first page."""

    def __init__(self, fetcher: Fetcher, clock: Clock, limits: Drawing, network: Network) -> None:
        """Draw with what this fetcher brings."""
        self._fetcher = fetcher
        self._clock = clock
        self._limits = limits
        self._agent = network.user_agent or f"source-monitor/{__version__}"
        self._turns = asyncio.Semaphore(limits.at_once)
        self._starting = asyncio.Lock()
        self._driver: Playwright | None = None
        self._browser: Browser | None = None
        self._sandboxed = False
        self._home: TemporaryDirectory[str] | None = None
        self._nowhere: socket.socket | None = None

    async def render(self, plain: Observation, *, fragment: str = "") -> Drawn:
        """Draw one page, alone in its window."""
        async with self._turns:
            loop = asyncio.get_running_loop()
            started, began = self._clock.now(), loop.time()
            until = began + self._limits.timeout.total_seconds()
            answering = Answering(self._fetcher, plain, self._limits, until)
            taken, trouble = Taken(), ""
            url = plain.final_url + (f"#{fragment}" if fragment else "")
            try:
                browser = await self._started()
                async with asyncio.timeout_at(until + _GRACE):
                    language = plain.request.language or "en"
                    async with window(browser, answering, agent=self._agent, language=language) as page:
                        taken = await draw(page, url, answering, until=until)
            except StuckError as error:
                trouble = f"{error}"
            except TimeoutError:
                trouble = "its time was up"
            except Error as error:
                trouble = f"the browser failed: {error.message.partition(chr(10))[0][:200]}"
            finally:
                await answering.close()
            if trouble:
                await self._end()
            if len(taken.html) > plain.request.max_bytes:
                taken, trouble = Taken(), f"what was drawn is larger than {plain.request.max_bytes:,} bytes"
            rendered = Rendered(
                url=taken.url or url,
                started=started,
                elapsed=timedelta(seconds=loop.time() - began),
                title=taken.title,
                text=taken.text,
                html=taken.html if not trouble else b"",
                screenshot=taken.screenshot,
                browser=self._named,
                sandboxed=self._sandboxed,
                answered=answering.answered,
                refused=tuple(sorted(answering.refused.items())),
                cut="" if taken.rested or trouble else "time",
                trouble=trouble,
            )
            return Drawn(
                rendered=rendered, exchanges=tuple(answering.exchanges), left=answering.refused.get("limit", 0)
            )

    async def close(self) -> None:
        """End the browser and what drives it."""
        await self._end()
        if self._driver is not None:
            await self._driver.stop()
            self._driver = None
        if self._home is not None:
            self._home.cleanup()
            self._home = None
        if self._nowhere is not None:
            self._nowhere.close()
            self._nowhere = None

    async def _started(self) -> Browser:
        """Give the browser, started where it is not running.

        Raises:
            StuckError: it does not start.

        """
        async with self._starting:
            if self._browser is not None and self._browser.is_connected():
                return self._browser
            try:
                async with asyncio.timeout(_STARTING):
                    self._driver = self._driver or await async_playwright().start()
                    self._browser = await self._launched(self._driver)
            except (Error, TimeoutError, OSError) as error:
                said = f"{error}".partition("\n")[0][:200] or "it took too long"
                raise StuckError(f"Chromium did not start: {said}") from error
            self._named = f"Chromium {self._browser.version}"
            return self._browser

    _named = ""

    async def _launched(self, driver: Playwright) -> Browser:
        """Start it with its sandbox where this user may, and say loudly where not."""
        if os.geteuid() != 0:
            try:
                browser = await self._launch(driver, sandbox=True)
            except Error:
                log.warning(_UNSANDBOXED, "this machine does not let it have one")
            else:
                self._sandboxed = True
                return browser
        else:
            log.warning(_UNSANDBOXED, "monitor runs as root")
        self._sandboxed = False
        return await self._launch(driver, sandbox=False)

    async def _launch(self, driver: Playwright, *, sandbox: bool) -> Browser:
        if self._home is None:
            self._home = TemporaryDirectory(prefix="monitor-browser-", ignore_cleanup_errors=True)
        home = self._home.name
        return await driver.chromium.launch(
            executable_path=program(self._limits.program),
            chromium_sandbox=sandbox,
            proxy={"server": f"http://127.0.0.1:{self._dead_port()}", "bypass": "<-loopback>"},
            args=list(_SWITCHES),
            env={"PATH": os.environ.get("PATH", os.defpath), "HOME": home, "TMPDIR": home, "LANG": "C.UTF-8"},
            handle_sigint=False,
            handle_sigterm=False,
            handle_sighup=False,
        )

    def _dead_port(self) -> int:
        """Hold a port on which nobody listens, and nobody else can while we live."""
        if self._nowhere is None:
            self._nowhere = socket.socket()
            self._nowhere.bind(("127.0.0.1", 0))
        port: int = self._nowhere.getsockname()[1]
        return port

    async def _end(self) -> None:
        """End the browser; the next page gets a new one."""
        browser, self._browser = self._browser, None
        if browser is not None:
            with suppress(Error, TimeoutError):
                async with asyncio.timeout(_ENDING):
                    await browser.close()
