"""Chromium as a plug: one browser for a run, a window with a new profile for each page, and no way out but ours."""

from __future__ import annotations

import asyncio
import logging
import os
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

from playwright.async_api import Error, async_playwright

from monitor import __version__
from monitor.browser.answering import Answering
from monitor.browser.cell import Cell, without_network
from monitor.browser.program import NO_PROGRAM, program
from monitor.browser.window import TAKING, StuckError, Taken, draw, said, window
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
_GRACE = 2 * TAKING
_STARTING = 30.0
_ENDING = 10.0
#: Memory is looked at so often, in seconds.
_GLANCE = 0.5
_UNSANDBOXED = (
    "Chromium runs WITHOUT ITS SANDBOX (%s): a page that breaks into the browser is on this machine. "
    "Run monitor as a user of its own."
)


class Chromium:
    """The ``Renderer`` socket over Chromium, driven through Playwright. It starts with the first page."""

    def __init__(
        self, fetcher: Fetcher, clock: Clock, limits: Drawing, network: Network, *, apart: bool = True
    ) -> None:
        """Draw with what this fetcher brings; with ``apart`` in a place without a network, if the kernel lets us."""
        self._fetcher = fetcher
        self._clock = clock
        self._limits = limits
        self._agent = network.user_agent or f"source-monitor/{__version__}"
        self._turns = asyncio.Semaphore(limits.at_once)
        self._wants_apart = apart
        self._starting = asyncio.Lock()
        self._driver: Playwright | None = None
        self._browser: Browser | None = None
        self._cell: Cell | None = None
        self._named = ""
        self._sandboxed = self._apart = False
        #: Windows that are open, and whether the browser is to be ended when there is none.
        self._open = 0
        self._spoiled = False

    async def render(self, plain: Observation, *, fragment: str = "") -> Drawn:
        """Draw one page, alone in its window."""
        async with self._turns:
            loop = asyncio.get_running_loop()
            unready = await self._made_ready()
            started, began = self._clock.now(), loop.time()
            until = began + self._limits.timeout.total_seconds()
            answering = Answering(self._fetcher, plain, self._limits, until)
            url = plain.final_url + (f"#{fragment}" if fragment else "")
            self._open += 1
            try:
                taken, trouble = Taken(), unready
                if not unready:
                    taken, trouble = await self._tried(plain, url, answering, until)
            finally:
                self._open -= 1
                await answering.close()
                if self._spoiled and not self._open:
                    await self._end()
            rendered = Rendered(
                url=taken.url or url,
                started=started,
                elapsed=timedelta(seconds=loop.time() - began),
                title=taken.title,
                text=taken.text,
                html=taken.html,
                screenshot=taken.screenshot,
                browser=self._named,
                sandboxed=self._sandboxed,
                apart=self._apart,
                answered=answering.answered,
                refused=tuple(sorted(answering.refused.items())),
                cut=_cut(taken, trouble),
                trouble=trouble,
            )
            exchanges = tuple(answering.exchanges)
            return Drawn(rendered=rendered, exchanges=exchanges, left=answering.refused.get("limit", 0))

    async def _made_ready(self) -> str:
        """Start the browser where it is not running; starting it is nobody's time. Say why where it does not start."""
        try:
            await self._started()
        except StuckError as error:
            return f"{error}"
        return ""

    async def _tried(self, plain: Observation, url: str, answering: Answering, until: float) -> tuple[Taken, str]:
        """Draw; where that fails give what was seen on the way, and why. A browser that failed is not used again."""
        glimpse = Taken()
        try:
            taken = await self._drawn(plain, url, answering, until, glimpse)
        except StuckError as error:
            trouble = f"{error}"
        except TimeoutError:
            trouble = "its time was up"
        except Error as error:
            trouble = f"the browser failed: {said(error)}"
        else:
            if len(taken.html) <= plain.request.max_bytes:
                return taken, ""
            trouble = f"what was drawn is larger than {plain.request.max_bytes:,} bytes"
        self._spoiled = True
        if not glimpse.html or len(glimpse.html) > plain.request.max_bytes:
            return Taken(), trouble
        return glimpse, f"{trouble}; a glimpse of what it showed before is kept"

    async def _drawn(self, plain: Observation, url: str, answering: Answering, until: float, glimpse: Taken) -> Taken:
        """Draw, unless the browser grows too large meanwhile."""
        browser = await self._started()
        watch = asyncio.create_task(self._watch())
        drawing = asyncio.create_task(self._in_window(browser, plain, url, answering, until=until, glimpse=glimpse))
        try:
            await asyncio.wait({watch, drawing}, return_when=asyncio.FIRST_COMPLETED)
            if watch.done():
                watch.result()
            return await drawing
        finally:
            for task in (watch, drawing):
                task.cancel()
            await asyncio.gather(watch, drawing, return_exceptions=True)

    async def _in_window(
        self, browser: Browser, plain: Observation, url: str, answering: Answering, *, until: float, glimpse: Taken
    ) -> Taken:
        async with asyncio.timeout_at(until + _GRACE):
            language = plain.request.language or "en"
            async with window(browser, answering, agent=self._agent, language=language) as page:
                return await draw(page, url, answering, until=until, glimpse=glimpse)

    async def close(self) -> None:
        """End the browser and what drives it."""
        await self._end()
        if self._driver is not None:
            await self._driver.stop()
            self._driver = None

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
                raise StuckError(f"Chromium did not start: {said(error) or 'it took too long'}") from error
            self._named = f"Chromium {self._browser.version}"
            return self._browser

    async def _launched(self, driver: Playwright) -> Browser:
        """Start it with its sandbox where this user may, and say loudly where not."""
        if os.geteuid() == 0:
            log.warning(_UNSANDBOXED, "monitor runs as root")
            return await self._launch(driver, sandbox=False)
        try:
            return await self._launch(driver, sandbox=True)
        except Error:
            log.warning(_UNSANDBOXED, "this machine does not let it have one")
        return await self._launch(driver, sandbox=False)

    async def _launch(self, driver: Playwright, *, sandbox: bool) -> Browser:
        found = program(self._limits.program)
        if found is None:
            raise StuckError(NO_PROGRAM)
        apart = await asyncio.to_thread(without_network) if self._wants_apart else None
        cell = self._cell = Cell(found)
        browser = await driver.chromium.launch(
            executable_path=cell.start_script(apart),
            chromium_sandbox=sandbox,
            proxy={"server": cell.nowhere, "bypass": "<-loopback>"},
            args=list(_SWITCHES),
            env=cell.environment,
            handle_sigint=False,
            handle_sigterm=False,
            handle_sighup=False,
        )
        self._sandboxed, self._apart = sandbox, apart is not None
        return browser

    async def _end(self) -> None:
        """End the browser; the next page gets a new one."""
        spoiled, self._spoiled = self._spoiled, False
        browser, self._browser = self._browser, None
        cell, self._cell = self._cell, None
        if spoiled and cell is not None:
            # One that is stuck would not close.
            await asyncio.to_thread(cell.kill)
        if browser is not None:
            with suppress(Error, TimeoutError):
                async with asyncio.timeout(_ENDING):
                    await browser.close()
        if cell is not None:
            await asyncio.to_thread(cell.kill)
            cell.clear()

    async def _watch(self) -> None:
        """Wait until the browser holds more memory than it may, and end it."""
        while True:
            await asyncio.sleep(_GLANCE)
            cell = self._cell
            if cell is None:
                continue
            held = await asyncio.to_thread(cell.memory)
            if held > self._limits.max_memory:
                await asyncio.to_thread(cell.kill)
                raise StuckError(f"the browser took {held / 1e6:,.0f} MB of memory, which is more than it may")


def _cut(taken: Taken, trouble: str) -> str:
    """Say why a page was not taken at rest; empty where it was, or nothing was taken."""
    if trouble:
        return "hung" if taken.html else ""
    return "" if taken.rested else "time"
