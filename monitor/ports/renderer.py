"""The socket of drawing: a page that is in hand to what a reader would see of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from monitor.model.exchange import Observation
from monitor.model.rendered import Rendered


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A rendering, with every exchange that the page caused."""

    rendered: Rendered
    exchanges: tuple[Observation, ...] = ()
    #: Requests that were not made because of a limit.
    left: int = 0


class Renderer(Protocol):
    """A browser that draws pages. What a page asks for comes through the fetcher that the browser was given alone."""

    async def render(self, plain: Observation, *, fragment: str = "") -> Drawn:
        """Draw the page that is in hand; it is not asked for again. Never raises for what a page does.

        ``fragment`` is what people wrote behind the ``#`` of its address, which some pages draw by.
        What the page asks for itself is fetched, recorded and given. Where there is no browser, or the page cannot be
        drawn within the limits, the rendering says so as its trouble.
        """

    async def close(self) -> None:
        """End the browser."""
