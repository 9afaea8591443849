"""Our own Chromium over a web made of script, for tests that share one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from monitor.ports import Renderer
from monitor.settings import Drawing, Network
from tests.fakes.clock import FakeClock
from tests.fakes.web import FakeWeb


@dataclass(frozen=True)
class Held:
    """A browser, and the only web that it has."""

    renderer: Renderer
    web: FakeWeb


@asynccontextmanager
async def chromium(limits: Drawing, *, apart: bool = True) -> AsyncIterator[Held]:
    """Start it with its first page, and end it."""
    from monitor.browser.chromium import Chromium  # noqa: PLC0415 - half a second that other tests never pay

    web = FakeWeb()
    renderer = Chromium(web, FakeClock(), limits, Network(), apart=apart)
    try:
        yield Held(renderer, web)
    finally:
        await renderer.close()
