"""Serves what others wrote, on an origin of its own: cleaned pages to look at, and everything else as a file."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from monitor.custody.viewing import view
from monitor.errors import MonitorError
from monitor.evidence.copy.answers import Answer, Reading
from monitor.read.charset import decode
from monitor.read.kind import kind_of
from monitor.running.files import Files
from monitor.web.apart import AT_ONCE, cleaned
from monitor.web.clean import MOST_BYTES, picture_type
from monitor.web.looks import page

#: Types that files are given out as, by what they are; anything else is a row of bytes.
_TYPES = {b"%PDF-": ("application/pdf", "pdf")}
_ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp"}


def is_html(answer: Answer) -> bool:
    """Tell whether an answer can be looked at as a page."""
    if len(answer.body) > MOST_BYTES or (answer.kind == "resource" and not answer.subject):
        return False
    return kind_of(answer.body, answer.content_type).kind.value == "html"


def mapped(answer: Answer) -> tuple[str, str]:
    """Give the type that a file is given out as, and the ending of its name: never what somebody else called it."""
    picture = picture_type(answer.body)
    if picture is not None:
        return picture, _ENDINGS[picture]
    return next((known for magic, known in _TYPES.items() if answer.body.startswith(magic)), _BYTES)


_BYTES = ("application/octet-stream", "bin")


def attachment(answer: Answer, name: str, *, kind: str | None = None, headers: Mapping[str, str] | None = None,
               status: int = 200) -> Response:  # fmt: skip
    """Give an answer out as a file: no browser opens it by itself. One that is not here to its end is refused."""
    if answer.cut:
        return PlainTextResponse(
            f"Unpacked, this payload is longer than {len(answer.body):,} bytes, which is all that is unpacked here"
            " (settings.network.max_bytes). A part of it is not given out for the whole. Its bytes as they came stand"
            " in the file of the copy, which the page about it names: `warcio extract` gives them.\n",
            status_code=507,
            headers=dict(headers or {}),
        )
    known, ending = mapped(answer)
    said = {**(headers or {}), "Content-Disposition": f'attachment; filename="{name}.{ending}"'}
    return Response(answer.body, status_code=status, media_type=None, headers={**said, "Content-Type": kind or known})


def pictures_of(reading: Reading) -> dict[str, bytes]:
    """Give the pictures that a copy holds, by the address they came from."""
    return {
        answer.url.partition("#")[0]: answer.body
        for answer in reading.answers
        if answer.kind != "resource"
        and answer.status == 200
        and not answer.cut
        and picture_type(answer.body) is not None
    }


async def cleaned_page(answer: Answer, reading: Reading, turns: asyncio.Semaphore) -> Response:
    """Give the page of an answer without anything that acts or asks."""
    text = await asyncio.to_thread(lambda: decode(answer.body, answer.content_type).text)
    async with turns:
        made = await cleaned(text, answer.url, pictures_of(reading))
    if made is None:
        return PlainTextResponse(
            "This page is too tangled to be shown. Its text stands on the page about the copy, its bytes are a file.\n",
            status_code=422,
        )
    return HTMLResponse(page("copy.html.j2", it=made, url=answer.url, taken=answer.taken))


class Copies:
    """The application of the other origin."""

    def __init__(self, files: Files) -> None:
        """Serve the copies of one folder."""
        self._files = files
        #: Whoever cleans a page waits for a turn.
        self.turns = asyncio.Semaphore(AT_ONCE)

    def routes(self) -> list[Route]:
        """Give the addresses that are served."""
        return [
            Route("/copies/{capture}/html", self._html),
            Route("/copies/{capture}/file", self._file),
        ]

    def app(self, more: list[Route] | None = None) -> Starlette:
        """Give the application."""
        return Starlette(routes=[*self.routes(), *(more or [])], exception_handlers={MonitorError: refused})

    async def _html(self, request: Request) -> Response:
        """Show the page that stands for what was cited."""
        name = request.path_params["capture"]
        reading = (await view(self._files, name)).reading
        subject = reading.subject if reading else None
        if reading is None or subject is None:
            return PlainTextResponse("This copy cannot be shown; the page about it says why.\n", status_code=404)
        if not is_html(subject):
            return attachment(subject, name)
        return await cleaned_page(subject, reading, self.turns)

    async def _file(self, request: Request) -> Response:
        """Give the payload out as a file, unpacked and otherwise as it came."""
        name = request.path_params["capture"]
        reading = (await view(self._files, name)).reading
        if reading is None or reading.subject is None:
            return PlainTextResponse("This copy cannot be given out; the page about it says why.\n", status_code=404)
        return attachment(reading.subject, name)


async def refused(_: Request, error: Exception) -> Response:
    """Say what is not there, in the words that the command line would use."""
    return PlainTextResponse(f"{error}\n", status_code=404)
