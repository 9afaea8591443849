"""Draws one page in a window of its own, waits until it rests, and takes text, elements and picture from it."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from playwright.async_api import Error
from playwright.async_api import TimeoutError as Late

from monitor.browser.answering import Answering
from monitor.model.address import is_web

if TYPE_CHECKING:
    from playwright.async_api import Browser, BrowserContext, Dialog, Download, Page, WebSocketRoute

WIDTH, HEIGHT = 1280, 960
#: The picture goes so far down.
_LONGEST = 8_000
#: A page rests when nothing was asked for so long, and its words stayed the same from one look to the next.
_QUIET = 0.4
_BETWEEN = 0.25
#: Words that never stay the same (a clock, a ticker) are waited for no longer.
_STEADY_WITHIN = 3.0
#: Each thing that is taken must be had within this many seconds.
TAKING = 6.0
#: A glimpse on the way is had within so many seconds, or not at all.
_GLIMPSE = 1.5
_CLOSING = 3.0
_MOST_TEXT = 2_000_000


@dataclass(slots=True, kw_only=True)
class Taken:
    """What was taken from a window."""

    url: str = ""
    title: str = ""
    text: str = ""
    html: bytes = b""
    screenshot: bytes = b""
    rested: bool = False

    def take(self, other: Taken) -> None:
        """Be what another one is."""
        self.url, self.title, self.text = other.url, other.title, other.text
        self.html, self.screenshot = other.html, other.screenshot


class StuckError(Exception):
    """The page cannot be had; the sentence says why. The browser may have to be ended."""


@asynccontextmanager
async def window(browser: Browser, answering: Answering, *, agent: str, language: str) -> AsyncIterator[Page]:
    """Open a window with a new profile, every way out of which leads to ``answering``."""
    context = await browser.new_context(
        viewport={"width": WIDTH, "height": HEIGHT},
        user_agent=agent,
        locale=language,
        timezone_id="UTC",
        service_workers="block",
        accept_downloads=False,
        reduced_motion="reduce",
    )
    try:
        yield await _guarded(context, answering)
    finally:
        try:
            async with asyncio.timeout(_CLOSING):
                await context.close()
        except (Error, TimeoutError) as error:
            raise StuckError("its window could not be closed") from error


async def _guarded(context: BrowserContext, answering: Answering) -> Page:
    """Put us between the window and everything outside of it."""
    await context.route("**/*", answering.answer)

    async def hang_up(socket: WebSocketRoute) -> None:
        answering.refused["websocket"] += 1
        with suppress(Error):
            await socket.close()

    await context.route_web_socket("**/*", hang_up)
    page = await context.new_page()

    async def shut(popup: Page) -> None:
        answering.refused["popup"] += 1
        with suppress(Error):
            await popup.close()

    async def dismiss(dialog: Dialog) -> None:
        answering.refused["dialog"] += 1
        with suppress(Error):
            await dialog.dismiss()

    async def cancel(download: Download) -> None:
        answering.refused["download"] += 1
        with suppress(Error):
            await download.cancel()

    context.on("page", shut)
    context.on("dialog", dismiss)
    page.on("download", cancel)
    return page


async def draw(page: Page, url: str, answering: Answering, *, until: float, glimpse: Taken) -> Taken:
    """Open an address, wait for rest, and take what is there; ``glimpse`` is what was there last, on the way.

    A page whose scripts hang gives nothing any more, not even a picture: what it showed before is all there will be.

    Raises:
        StuckError: nothing can be taken.

    """
    crashed = asyncio.Event()
    page.on("crash", lambda _: crashed.set())
    loop = asyncio.get_running_loop()
    drawing = loop.create_task(_drawn(page, url, answering, until, glimpse))
    dying = loop.create_task(crashed.wait())
    try:
        await asyncio.wait({drawing, dying}, return_when=asyncio.FIRST_COMPLETED)
        if not drawing.done():
            raise StuckError("the browser gave it up: it took too much memory, or met a fault of the browser")
        return drawing.result()
    finally:
        for task in (drawing, dying):
            task.cancel()
        await asyncio.gather(drawing, dying, return_exceptions=True)


async def _drawn(page: Page, url: str, answering: Answering, until: float, glimpse: Taken) -> Taken:
    loop = asyncio.get_running_loop()
    try:
        await page.goto(url, wait_until="commit", timeout=max(until - loop.time(), 0.1) * 1000)
    except Late as error:
        raise StuckError("it did not begin to be drawn in time") from error
    except Error as error:
        raise StuckError(f"it could not be opened: {said(error)}") from error
    taken = Taken()
    try:
        await page.wait_for_load_state("domcontentloaded", timeout=max(until - loop.time(), 0.1) * 1000)
        await _look(page, glimpse)
        await page.wait_for_load_state("load", timeout=max(until - loop.time(), 0.1) * 1000)
        await _look(page, glimpse)
        taken.rested = await _rest(page, answering, until, glimpse)
    except Error:
        taken.rested = False
    try:
        async with asyncio.timeout(TAKING):
            taken.html = (await page.content()).encode("utf-8", "replace")
            taken.title = await page.title()
            taken.url = page.url
            taken.text = await words(page)
    except (Error, TimeoutError) as error:
        raise StuckError("it never came to rest, so that nothing could be taken from it") from error
    if not is_web(taken.url):
        raise StuckError("its scripts led to where there is no page")
    with suppress(Error, TimeoutError):
        async with asyncio.timeout(TAKING):
            taken.screenshot = await _picture(page)
    return taken


async def _look(page: Page, glimpse: Taken) -> None:
    """Take what can be had at once: elements, words, and the window as it stands; else leave the glimpse before."""
    with suppress(Error, TimeoutError):
        async with asyncio.timeout(_GLIMPSE):
            seen = Taken(html=(await page.content()).encode("utf-8", "replace"), url=page.url)
            if not is_web(seen.url):
                return
            seen.title = await page.title()
            seen.text = await words(page)
            glimpse.take(seen)
            # Asked of the browser itself: the picture at the end, of the whole page, takes ten times as long.
            wire = await page.context.new_cdp_session(page)
            picture = await wire.send("Page.captureScreenshot", {"format": "png"})
            glimpse.screenshot = base64.b64decode(picture["data"])
            await wire.detach()


async def _rest(page: Page, answering: Answering, until: float, glimpse: Taken) -> bool:
    """Wait until nothing is asked and the words stay the same; False where the time was up before."""
    loop = asyncio.get_running_loop()
    before: str | None = None
    steady_by = 0.0
    while loop.time() < until:
        if answering.quiet_for() < _QUIET:
            before = None
            await asyncio.sleep(0.05)
            continue
        steady_by = steady_by or loop.time() + _STEADY_WITHIN
        async with asyncio.timeout(TAKING):
            now = await words(page)
        if now == before or loop.time() > steady_by:
            return True
        if now != glimpse.text:
            await _look(page, glimpse)
        before = now
        await asyncio.sleep(_BETWEEN)
    return False


async def words(page: Page) -> str:
    """Give the words that can be seen."""
    body = page.locator("body").first
    if not await body.count():
        return ""
    return (await body.inner_text(timeout=TAKING * 1000))[:_MOST_TEXT]


async def _picture(page: Page) -> bytes:
    """Take a picture of the window and what lies below it."""
    box = await page.locator("html").first.bounding_box()
    height = min(max(int(box["height"]) if box else 0, HEIGHT), _LONGEST)
    return await page.screenshot(
        type="png",
        full_page=True,
        clip={"x": 0, "y": 0, "width": WIDTH, "height": height},
        animations="disabled",
        timeout=TAKING * 1000,
    )


def said(error: Exception) -> str:
    """Give the first line of what a vendor says."""
    return f"{error}".partition("\n")[0][:200]
