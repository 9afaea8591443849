"""Pages about sources: how all of them stand, one of them in full, its text then and now, and why it was judged so."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from monitor.app import Monitor, rules
from monitor.report import to_json
from monitor.report.atom import write as atom
from monitor.report.card import card
from monitor.report.differ import Part, Piece, differ
from monitor.report.explained import explanation
from monitor.report.html import glossary
from monitor.report.tame import tame_lines
from monitor.report.words import WORST_FIRST
from monitor.review.rejudging import why
from monitor.running import leafing
from monitor.web.looks import page

_MOST_LOOKS = 100
#: Words of unchanged text that are shown on each side of an edit.
_CONTEXT = 14


class Overview:
    """The part of our own pages that is about sources; all of it is read from the index, and nothing is written."""

    def __init__(self, monitor: Monitor, *, copies: str) -> None:
        """Serve one folder."""
        self._monitor = monitor
        self._copies = copies
        #: Explaining reads a copy again in processes of its own; one at a time is enough for people.
        self._one = asyncio.Semaphore(1)
        #: Passing over a list of 100,000 takes a second of the processor; one at a time leaves room for looks.
        self._passing = asyncio.Semaphore(1)

    def routes(self) -> list[Route]:
        """Give the addresses that are served."""
        return [
            Route("/", self._all),
            Route("/sources/{id}", self._source),
            Route("/sources/{id}/diff", self._diff),
            Route("/sources/{id}/why", self._why),
            Route("/api/report", self._api_report),
            Route("/api/sources/{id}", self._api_source),
            Route("/api/sources/{id}/why", self._api_why),
            Route("/feed.atom", self._feed),
        ]

    # -- pages ------------------------------------------------------------------------------------------------

    async def _all(self, request: Request) -> Response:
        """Show how everything stands, what needs a person first."""
        asked, verdict = request.query_params.get("q", "").strip(), request.query_params.get("verdict", "")
        async with self._passing:
            found = await leafing.leaf(
                self._monitor,
                asked=asked[:500],
                verdict=verdict,
                number=_number(request.query_params.get("page", "1")),
            )
        html = await asyncio.to_thread(
            page,
            "overview.html.j2",
            headline=found.headline,
            counts=[(each, found.counts[each]) for each in WORST_FIRST if found.counts[each]],
            rows=[(item.source.id, card(item)) for item in found.items],
            found=found.found,
            total=found.total,
            q=asked[:500],
            verdict=verdict,
            number=found.number,
            pages=found.pages,
            at=found.run.started,
            vantage=found.run.vantage,
        )
        return HTMLResponse(html)

    async def _source(self, request: Request) -> Response:
        """Show everything that is known of one source."""
        shown = await leafing.shown(self._monitor, request.path_params["id"])
        item = shown.item
        html = await asyncio.to_thread(
            page,
            "source.html.j2",
            it=card(item),
            id=item.source.id,
            looks=shown.history[:_MOST_LOOKS],
            captures=shown.captures[:_MOST_LOOKS],
            more=max(0, len(shown.captures) - _MOST_LOOKS),
            comparable=item.standing.baseline is not None and item.standing.payload_capture is not None,
            baseline=item.standing.baseline,
            copies=self._copies,
            url=item.source.url,
            glossary=list(glossary([item], rules())),
        )
        return HTMLResponse(html)

    async def _diff(self, request: Request) -> Response:
        """Show the text that was cited and the text of the latest copy as one."""
        item, was, now = await self._monitor.texts(request.path_params["id"])
        paragraphs = await asyncio.to_thread(_difference, was, now)
        return HTMLResponse(page("diff.html.j2", it=card(item), id=item.source.id, paragraphs=paragraphs))

    async def _why(self, request: Request) -> Response:
        """Show what stands behind the last judgement."""
        async with self._one:
            found = await why(self._monitor, request.path_params["id"])
        looks = [("The last look", found.last), *([("The look that read the page", found.read)] if found.read else [])]
        return HTMLResponse(
            page("why.html.j2", it=card(found.item), id=found.item.source.id, looks=looks, today=found.today)
        )

    # -- the same for programs --------------------------------------------------------------------------------

    async def _api_report(self, _: Request) -> Response:
        """Give the report of everything, by its published schema."""
        return StreamingResponse(leafing.document(self._monitor), media_type="application/json")

    async def _api_source(self, request: Request) -> Response:
        """Give one source as the report has it."""
        shown = await leafing.shown(self._monitor, request.path_params["id"])
        return JSONResponse(to_json.source(shown.item))

    async def _api_why(self, request: Request) -> Response:
        """Give what stands behind the last judgement."""
        async with self._one:
            return JSONResponse(explanation(await why(self._monitor, request.path_params["id"])))

    async def _feed(self, _: Request) -> Response:
        """Give the latest turns as a feed."""
        async with self._monitor.reading() as (_settings, store):
            findings = await store.findings()
        async with self._passing:
            report, says = await leafing.about(self._monitor, [finding.source for finding in findings])
        return Response(await asyncio.to_thread(atom, report, findings, says), media_type="application/atom+xml")


def _number(text: str) -> int:
    """Read the number of a page."""
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 7 else 1


def _difference(was: str, now: str) -> list[list[Piece]]:
    """Give the edits with the words around them; empty where the words are the same."""
    pieces = differ(tame_lines(was), tame_lines(now))
    if all(piece.part is Part.SAME for piece in pieces):
        return []
    return list(_paragraphs(pieces))


def _paragraphs(pieces: tuple[Piece, ...]) -> Iterator[list[Piece]]:
    """Part the edits where much unchanged text lies between them."""
    group: list[Piece] = []
    for place, piece in enumerate(pieces):
        words = piece.text.split()
        if piece.part is not Part.SAME or len(words) <= 2 * _CONTEXT:
            group.append(piece)
            continue
        if place > 0:
            group.append(Piece(part=Part.SAME, text=f" {' '.join(words[:_CONTEXT])} …"))
            yield group
        tail = f"… {' '.join(words[-_CONTEXT:])} "
        group = [Piece(part=Part.SAME, text=tail)] if place < len(pieces) - 1 else []
    if group:
        yield group
