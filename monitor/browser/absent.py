"""Stands in where there is no browser: every page is left undrawn, with the reason."""

from __future__ import annotations

from datetime import timedelta

from monitor.model.exchange import Observation
from monitor.model.rendered import Rendered
from monitor.ports import Clock, Drawn


class NoBrowser:
    """The ``Renderer`` socket where nothing can be drawn."""

    def __init__(self, clock: Clock, why: str) -> None:
        """Give this reason to everyone."""
        self._clock = clock
        self._why = why

    async def render(self, plain: Observation, *, fragment: str = "") -> Drawn:
        """Say why there is no drawing."""
        del fragment
        rendered = Rendered(
            url=plain.final_url, started=self._clock.now(), elapsed=timedelta(0), sandboxed=False, trouble=self._why
        )
        return Drawn(rendered=rendered)

    async def close(self) -> None:
        """Let go of nothing."""
