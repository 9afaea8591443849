"""Waits with everything that a browser costs until the first page is to be drawn; most lists never ask for one."""

from __future__ import annotations

from collections.abc import Callable

from monitor.browser.absent import NoBrowser
from monitor.browser.program import missing
from monitor.model.exchange import Observation
from monitor.ports import Clock, Drawn, Fetcher, Renderer
from monitor.settings import Drawing, Network


class Late:
    """The ``Renderer`` socket before it is known whether it will be needed, and whether there is a browser."""

    def __init__(self, web: Callable[[], Fetcher], clock: Clock, limits: Drawing, network: Network) -> None:
        """Remember what to build it from; the web that it makes is closed with it."""
        self._web = web
        self._clock = clock
        self._limits = limits
        self._network = network
        self._fetcher: Fetcher | None = None
        self._inner: Renderer | None = None

    async def render(self, plain: Observation, *, fragment: str = "") -> Drawn:
        """Draw one page with the browser that there is."""
        if self._inner is None:
            self._inner = self._found()
        return await self._inner.render(plain, fragment=fragment)

    async def close(self) -> None:
        """End the browser, where one was started."""
        if self._inner is not None:
            await self._inner.close()
        if self._fetcher is not None:
            await self._fetcher.close()

    def _found(self) -> Renderer:
        why = missing(self._limits.program)
        if why:
            return NoBrowser(self._clock, why)
        # Loading what drives it takes half a second.
        from monitor.browser.chromium import Chromium  # noqa: PLC0415 - as the comment says

        self._fetcher = self._web()
        return Chromium(self._fetcher, self._clock, self._limits, self._network)
