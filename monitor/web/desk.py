"""Serves our own pages: how everything stands, one source, one copy, and the same as JSON and as a feed."""

from __future__ import annotations

import asyncio

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from monitor.app import Monitor
from monitor.custody.viewing import Viewed, capture_named, read_anew, view
from monitor.errors import MonitorError, UsageError
from monitor.web.about import about
from monitor.web.looks import page, style


class Desk:
    """The application of our own pages."""

    def __init__(self, monitor: Monitor, *, copies: str, instance: str) -> None:
        """Serve one folder; ``copies`` is the origin of the copies, ``instance`` what this server calls itself."""
        self._monitor = monitor
        self._copies = copies
        self._instance = instance
        self._one = asyncio.Semaphore(1)

    def app(self, more: list[Route] | None = None) -> Starlette:
        """Give the application."""
        routes = [
            Route("/copies/{capture}", self._copy),
            Route("/copy-of/{source:path}", self._copy_of),
            Route("/style.css", self._style),
            Route("/alive", self._alive),
            *(more or []),
        ]
        return Starlette(routes=routes, exception_handlers={MonitorError: refused})

    async def _copy(self, request: Request) -> Response:
        """Show our page about a copy: the default way to look at it."""
        return await self._shown(request.path_params["capture"])

    async def _shown(self, name: str) -> Response:
        """Check a copy, and read it where nobody did; one at a time, for that costs a process."""
        viewed = await view(self._monitor, name)
        if viewed.reading is not None and viewed.reading.text is None:
            async with self._one:
                viewed = await read_anew(self._monitor, viewed)
        return HTMLResponse(await asyncio.to_thread(self._about, viewed))

    def _about(self, viewed: Viewed) -> str:
        """Write the page about a copy."""
        return page("about.html.j2", it=about(viewed, copies=self._copies))

    async def _copy_of(self, request: Request) -> Response:
        """Show the latest copy of a source."""
        return await self._shown(await capture_named(self._monitor, request.path_params["source"]))

    async def _style(self, _: Request) -> Response:
        """Give the style sheet."""
        return Response(style(), media_type="text/css")

    async def _alive(self, _: Request) -> Response:
        """Say which server this is, so that `monitor snapshot view` knows it for its own."""
        return JSONResponse({"instance": self._instance})


async def refused(request: Request, error: Exception) -> Response:
    """Say what is not there, or what failed, in the words that the command line would use."""
    status = 404 if isinstance(error, UsageError) else 500
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": str(error)}, status_code=status)
    return HTMLResponse(page("refused.html.j2", says=str(error)), status_code=status)
