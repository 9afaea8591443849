"""Answers every request of one page with what our own fetcher brings, and keeps every exchange; or refuses it."""

from __future__ import annotations

import asyncio
from collections import Counter
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

from playwright.async_api import Error

from monitor.model.address import is_web
from monitor.model.exchange import Hop, Observation, Purpose, Request
from monitor.model.source import RobotsPolicy
from monitor.ports import Fetcher
from monitor.settings import Drawing

if TYPE_CHECKING:
    from playwright.async_api import Request as Asked
    from playwright.async_api import Route

#: Requests of one page that are under way at once, over all hosts.
_AT_ONCE = 6
_MOST_HOPS = 5
#: Bytes of the limit that are kept free for the headers of the next answer.
_HEADS = 2_000
#: The window itself may be led on by scripts so many times.
_MOST_DOCUMENTS = 10
#: What adds nothing to a picture of the page, or never ends.
_UNWANTED = frozenset({"eventsource", "manifest", "media", "ping", "texttrack", "websocket", "cspviolationreport"})
#: Whatever the page asks for once more is not asked for twice, but for what scripts ask of a service.
_ASKED_ANEW = frozenset({"document", "fetch", "xhr"})
#: Fields that the fetcher writes itself, or that would say more of us than the page has to know.
_OURS = frozenset(
    {
        "accept-encoding", "accept-language", "cache-control", "connection", "content-length", "content-type", "dnt",
        "host", "if-match", "if-modified-since", "if-none-match", "if-range", "if-unmodified-since", "pragma",
        "priority", "proxy-authorization", "purpose", "range", "referer", "save-data", "te", "transfer-encoding",
        "upgrade-insecure-requests", "user-agent", "x-client-data",
    }
)  # fmt: skip
#: Fields of an answer that are about the wire, or that make a browser ask for something by itself.
_NOT_HANDED_ON = frozenset(
    {
        "accept-ch", "alt-svc", "clear-site-data", "connection", "content-encoding", "content-length", "critical-ch",
        "keep-alive", "link", "nel", "no-vary-search", "origin-agent-cluster", "proxy-authenticate", "refresh",
        "report-to", "reporting-endpoints", "service-worker-allowed", "speculation-rules",
        "strict-transport-security", "supports-loading-mode", "trailer", "transfer-encoding", "upgrade",
        "www-authenticate",
    }
)  # fmt: skip


class Answering:
    """Stands between one page and the web."""

    def __init__(self, fetcher: Fetcher, plain: Observation, limits: Drawing, until: float) -> None:
        """Answer until that moment of the loop's clock; the page itself is there already."""
        self._fetcher = fetcher
        self._plain = plain
        self._limits = limits
        self._until = until
        self._loop = asyncio.get_running_loop()
        self._turns = asyncio.Semaphore(_AT_ONCE)
        self._known: dict[str, asyncio.Task[Observation | None]] = {}
        self._tasks: set[asyncio.Task[Observation | None]] = set()
        self._documents = 0
        self._asked = 0
        self._spent = 0
        self._under_way = 0
        self._last = self._loop.time()
        self.exchanges: list[Observation] = []
        self.refused: Counter[str] = Counter()
        self.answered = 0

    def quiet_for(self) -> float:
        """Say for how many seconds nothing was asked and nothing was under way."""
        return 0.0 if self._under_way else self._loop.time() - self._last

    async def answer(self, route: Route) -> None:
        """Answer one request. A window that is gone wants no answer."""
        self._under_way += 1
        try:
            with suppress(Error):
                await self._answer(route)
        finally:
            self._under_way -= 1
            self._last = self._loop.time()

    async def _answer(self, route: Route) -> None:
        asked = route.request
        leads = asked.is_navigation_request() and asked.frame.parent_frame is None
        why = self._refusal(asked)
        if leads:
            self._documents += 1
            if self._documents == 1:
                await self._give(route, self._plain)
                return
            why = why or ("limit" if self._documents > _MOST_DOCUMENTS else "")
        if why:
            await self._refuse(route, why, stay=leads)
            return
        seen = await self._fetched(asked)
        if seen is None or not _usable(seen):
            await self._refuse(route, "unanswered", stay=leads)
            return
        await self._give(route, seen)

    def _refusal(self, asked: Asked) -> str:
        """Say why a request is not made; empty where it is."""
        if not is_web(asked.url):
            return "kind"
        if asked.method != "GET":
            # Whoever only watches sends nothing.
            return "method"
        ahead = "prefetch" in f"{asked.headers.get('sec-purpose', '')} {asked.headers.get('purpose', '')}"
        return "kind" if ahead or asked.resource_type in _UNWANTED else ""

    async def _fetched(self, asked: Asked) -> Observation | None:
        """Fetch, or wait for the same that is under way already; None beyond a limit."""
        key = asked.url.partition("#")[0]
        task = None if asked.resource_type in _ASKED_ANEW else self._known.get(key)
        if task is None:
            task = self._loop.create_task(self._fetch(key, asked))
            self._known[key] = task
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            if task.cancelled():
                return None
            raise

    async def _fetch(self, url: str, asked: Asked) -> Observation | None:
        async with self._turns:
            left = self._until - self._loop.time()
            room = self._limits.max_bytes - self._spent - min(_HEADS, self._limits.max_bytes // 4)
            if left <= 0 or room <= 0 or self._asked >= self._limits.max_requests:
                self.refused["limit"] += 1
                return None
            self._asked += 1
            page = self._plain.request
            request = Request(
                url=url,
                purpose=Purpose.REQUISITE,
                language=page.language,
                timeout=min(page.timeout, timedelta(seconds=left)),
                max_bytes=min(page.max_bytes, room),
                max_hops=_MOST_HOPS,
                proxy=page.proxy,
                robots=RobotsPolicy.OBEY if page.robots is RobotsPolicy.OBEY else RobotsPolicy.IGNORE,
                headers=_headers(asked),
            )
            try:
                async with asyncio.timeout(left):
                    seen = await self._fetcher.fetch(request)
            except TimeoutError:
                self.refused["limit"] += 1
                return None
            self._spent += sum(len(hop.response) for hop in seen.hops)
            if self._spent > self._limits.max_bytes:
                # The page could not use what was cut, and the copy holds no more than was allowed.
                self.refused["limit"] += 1
                return None
            self.exchanges.append(seen)
            return seen

    async def _give(self, route: Route, seen: Observation) -> None:
        final = seen.final
        assert final is not None, "there is an answer"
        await route.fulfill(status=final.status or 200, headers=_handed_on(final), body=bytes(seen.body))
        self.answered += 1

    async def _refuse(self, route: Route, why: str, *, stay: bool = False) -> None:
        """Give no answer; ``stay``: such that the window stays where it is (RFC 9110 section 15.3.5)."""
        self.refused[why] += 1
        if stay:
            await route.fulfill(status=204)
        else:
            await route.abort("blockedbyclient")

    async def close(self) -> None:
        """Give up what is still under way."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _usable(seen: Observation) -> bool:
    """Tell whether an answer can be handed on: a redirect that leads nowhere would be followed past us."""
    status = seen.status
    return seen.trouble is None and status is not None and not 300 <= status < 400


def _headers(asked: Asked) -> tuple[tuple[str, str], ...]:
    """Give the fields that the page or the browser wants to send, and that we let through."""
    named = asked.headers.items()
    return tuple((name, value) for name, value in named if name not in _OURS and not name.startswith((":", "sec-")))


def _handed_on(final: Hop) -> dict[str, str]:
    """Give the fields of an answer as the browser shall see them; several of one name stand on lines of one."""
    fields: dict[str, str] = {}
    for field, value in final.headers:
        name = field.lower()
        if name in _NOT_HANDED_ON:
            continue
        joint = "\n" if name == "set-cookie" else ", "
        fields[name] = f"{fields[name]}{joint}{value}" if name in fields else value
    return fields
