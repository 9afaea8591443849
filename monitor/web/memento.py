"""Gives kept copies out as Memento has it (RFC 7089): TimeGate, TimeMap, and each copy with the moment it is of."""

from __future__ import annotations

import asyncio
import json
import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from monitor.custody.mementos import Held, Mementos, nearest
from monitor.evidence.copy.answers import Answer, Reading
from monitor.model.outside import joined
from monitor.running.files import Files
from monitor.web.copies import attachment, cleaned_page, is_html

#: ``20220105093615id_/https://...``: the moment, whether raw, and the address, of which the scheme may be missing.
_COPY = re.compile(r"(?=[0-9]|[a-z]+_/)(?P<digits>[0-9]*)(?P<how>[a-z]+_)?/{1,3}(?P<url>.+)", re.DOTALL)
_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]+", re.IGNORECASE)
#: A charset that can stand in a header.
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_BEFORE = "/web/"
_VARY = {"Vary": "accept-datetime"}


class Memento:
    """The part of the copies' origin that speaks Memento."""

    def __init__(self, files: Files, *, origin: str, turns: asyncio.Semaphore) -> None:
        """Give out the copies of one folder, under this origin."""
        self._mementos = Mementos(files)
        self._turns = turns
        self._base = f"{origin}{_BEFORE}"

    def routes(self) -> list[Route]:
        """Give the addresses that are served."""
        return [Route(f"{_BEFORE}{{rest:path}}", self._answer)]

    async def _answer(self, request: Request) -> Response:
        """Take an address apart; its own query and escapes are left as they came."""
        scope = request.scope
        path = scope.get("raw_path", request.url.path.encode()).decode("latin-1").partition("?")[0]
        query = scope["query_string"].decode("latin-1")
        rest = path.removeprefix(_BEFORE) + (f"?{query}" if query else "")
        for form in ("link", "json", "cdxj"):
            if rest.startswith(f"timemap/{form}/"):
                return await self._timemap(_whole(rest.removeprefix(f"timemap/{form}/")), form)
        found = _COPY.fullmatch(rest)
        if found is not None:
            url, raw = _whole(found["url"]), found["how"] == "id_"
            if found["digits"]:
                return await self._copy(url, found["digits"], raw=raw)
            return await self._timegate(url, request.headers.get("accept-datetime"), raw=raw)
        return await self._timegate(_whole(rest), request.headers.get("accept-datetime"))

    # -- the three things that can be asked -------------------------------------------------------------------

    async def _timegate(self, url: str, wish: str | None, *, raw: bool = False) -> Response:
        """Lead to the copy that lies nearest to the wished moment, or to the latest."""
        at = None
        if wish is not None:
            at = _moment(wish)
            if at is None:
                return PlainTextResponse(
                    "Accept-Datetime is no date of HTTP: Thu, 31 May 2007 20:35:00 GMT\n", status_code=400
                )
        held = nearest(await self._mementos.of(url), at)
        if held is None:
            return _nothing()
        links = [*self._links(url), self._memento_link(held)]
        return Response(
            status_code=307,
            headers={"Location": _ascii(self._address(held, raw=raw)), "Link": _joined(links), **_VARY},
        )

    async def _timemap(self, url: str, form: str) -> Response:
        """List every kept moment of an address."""
        held = await self._mementos.of(url)
        if not held:
            return Response(status_code=404, media_type="application/link-format")
        headers = {"Link": _joined(self._links(url)), **_VARY}
        if form != "link":
            lines = "".join(f"{json.dumps(_row(each))}\n" for each in held)
            return Response(lines, media_type="application/x-ndjson", headers=headers)
        about = f'<{_ascii(self._timemap_address(url))}>; rel="self"; type="application/link-format"'
        span = f'; from="{_http(held[0].taken)}"; until="{_http(held[-1].taken)}"'
        listed = [
            about + span,
            f'<{_ascii(self._base + url)}>; rel="timegate"',
            f'<{_ascii(url)}>; rel="original"',
            *_marked([self._memento_link(each) for each in held]),
        ]
        return Response(",\n".join(listed) + "\n", media_type="application/link-format", headers=headers)

    async def _copy(self, url: str, digits: str, *, raw: bool) -> Response:
        """Give one copy out: raw as a file, else as a page that neither acts nor asks."""
        held = nearest(await self._mementos.of(url), stamped(digits))
        if held is None:
            return _nothing()
        if f"{held.taken:%Y%m%d%H%M%S}" != digits:
            return Response(
                status_code=307,
                headers={
                    "Location": _ascii(self._address(held, raw=raw)),
                    "Link": _joined([f'<{_ascii(url)}>; rel="original"']),
                },
            )
        given = await self._mementos.give(held)
        if given is None:
            return PlainTextResponse("This copy is damaged; `monitor verify` says how.\n", status_code=502)
        return await self._given(held, *given, raw=raw)

    async def _given(self, held: Held, answer: Answer, reading: Reading, *, raw: bool) -> Response:
        """Give out an answer under the moment it is of, with its status; a redirect leads to the copy of its aim."""
        said = {
            "Memento-Datetime": _http(held.taken),
            "Link": _joined([*self._links(held.url), self._memento_link(held)]),
        }
        status = held.status or 200
        if answer.location is not None and 300 <= status < 400:
            aim = joined(held.url, answer.location)
            if aim is not None and aim.startswith(("http://", "https://")):
                said["Location"] = _ascii(f"{self._base}{held.taken:%Y%m%d%H%M%S}{'id_' if raw else ''}/{aim}")
        if not raw and is_html(answer):
            shown = await cleaned_page(answer, reading, self._turns)
            shown.headers.update(said)
            if shown.status_code == 200:
                shown.status_code = _sendable(status)
            return shown
        return attachment(
            answer, held.capture.id, kind=_kind(answer.content_type), headers=said, status=_sendable(status)
        )

    # -- addresses and links ----------------------------------------------------------------------------------

    def _address(self, held: Held, *, raw: bool = False) -> str:
        """Give the address of a memento."""
        return f"{self._base}{held.taken:%Y%m%d%H%M%S}{'id_' if raw else ''}/{held.url}"

    def _timemap_address(self, url: str) -> str:
        return f"{self._base}timemap/link/{url}"

    def _links(self, url: str) -> list[str]:
        """Give the links that every answer about an address has."""
        return [
            f'<{_ascii(url)}>; rel="original"',
            f'<{_ascii(self._base + url)}>; rel="timegate"',
            f'<{_ascii(self._timemap_address(url))}>; rel="timemap"; type="application/link-format"',
        ]

    def _memento_link(self, held: Held) -> str:
        return f'<{_ascii(self._address(held))}>; rel="memento"; datetime="{_http(held.taken)}"'


def _marked(mementos: list[str]) -> list[str]:
    """Mark the first and the last of a list (RFC 7089 section 2.2.4)."""
    if len(mementos) == 1:
        return [mementos[0].replace('rel="memento"', 'rel="first last memento"')]
    first, last = (one.replace('rel="memento"', f'rel="{word} memento"') for one, word in
                   ((mementos[0], "first"), (mementos[-1], "last")))  # fmt: skip
    return [first, *mementos[1:-1], last]


def _row(held: Held) -> dict[str, str]:
    """Write one moment for programs, with the names that index files of archives use."""
    return {
        "timestamp": f"{held.taken:%Y%m%d%H%M%S}",
        "url": held.url,
        "mime": held.content_type,
        "status": str(held.status or ""),
        "digest": held.digest,
        "filename": held.capture.file,
        "capture": held.capture.id,
    }


def _whole(url: str) -> str:
    """Put back the second slash that some programs fold into one; an address without a scheme is of the web."""
    url = re.sub(r"^(https?:)/(?=[^/])", r"\1//", url)
    return url if url.startswith(("http://", "https://")) else f"http://{url}"


def _ascii(url: str) -> str:
    """Write an address so that it can stand in a header, between angle brackets and quotes."""
    return quote(url, safe="!#$%&'()*+,/:;=?@[]~-._")


def _joined(links: Sequence[str]) -> str:
    return ", ".join(links)


def _http(at: datetime) -> str:
    return format_datetime(at.astimezone(UTC), usegmt=True)


def _moment(text: str) -> datetime | None:
    """Read a date of HTTP."""
    try:
        at = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def stamped(digits: str) -> datetime:
    """Read the moment of an address, as pywb does: a short one means its end, and what is no date the nearest one.

    ``2026`` is the last second of that year. A year that is cut short is filled up from 2999; digits behind the
    seconds, and a last one alone, say nothing.
    """
    filled = digits + "299912"[len(digits) :]

    def part(start: int, end: int, least: int, most: int) -> int:
        return min(max(int(filled[start:end]), least), most) if len(filled) >= end else most

    year, month = part(0, 4, 1900, 2999), part(4, 6, 1, 12)
    day, hour = part(6, 8, 1, monthrange(year, month)[1]), part(8, 10, 0, 23)
    return datetime(year, month, day, hour, part(10, 12, 0, 59), part(12, 14, 0, 59), tzinfo=UTC)


def _sendable(status: int) -> int:
    """Keep a status that a server may send with a body."""
    return status if 200 <= status < 600 and status not in {204, 205, 304} else 200


def _kind(said: str | None) -> str:
    """Give the type under which raw bytes are handed to programs: that of the answer, if it is one at all."""
    found = _TYPE.match((said or "").strip())
    charset = _CHARSET.search(said or "")
    kind = found[0].lower() if found else "application/octet-stream"
    return f"{kind}; charset={charset[1]}" if charset else kind


def _nothing() -> Response:
    return PlainTextResponse("No copy of this address is kept.\n", status_code=404)
