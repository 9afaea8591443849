"""A JSON interface of a forge: patient where that is safe, obedient to its limits, page after page."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit

from monitor.errors import RunError, UsageError
from monitor.model.call import Call, Reply
from monitor.ports import Caller, Clock

#: Times that one thing is asked before we give up.
_TRIES = 4
_FIRST_PAUSE = timedelta(seconds=2)
#: Longer than this nobody wants a CI job to wait.
_LONGEST_WAIT = timedelta(minutes=10)
_MOST_PAGES = 50
_MOST_REDIRECTS = 3
_AGAIN = frozenset({500, 502, 503, 504})
_MOVED = frozenset({301, 302, 307, 308})
_NEXT = re.compile(r'<([^>]+)>\s*;[^,]*\brel="?next"?')


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What the forge said: a status below 400, or one that the caller is ready for."""

    status: int
    data: Any
    answer: Reply


class UncertainError(RunError):
    """The forge gave no clear answer, and may have done what was asked. Look at it, then run again."""


class Api:
    """One forge, spoken to with one token."""

    def __init__(self, caller: Caller, clock: Clock, base: str, headers: Mapping[str, str]) -> None:
        """Take the address of the interface and the header fields of every call, the token among them."""
        if urlsplit(base).scheme not in {"http", "https"}:
            raise UsageError(f"{base!r} is no address of a forge; write it like https://api.github.com")
        self._caller = caller
        self._clock = clock
        self.base = base.rstrip("/")
        self._headers = tuple(headers.items())
        #: What was read, by address: asked again with its tag, an unchanged answer costs nothing of the rate limit.
        self._read: dict[str, Reply] = {}

    async def get(self, path: str, query: Mapping[str, str] | None = None, *, ready: tuple[int, ...] = ()) -> Parsed:
        """Read something. ``ready`` are error statuses that are no error here."""
        url = self._url(path, query)
        known = self._read.get(url)
        tag = known.header("ETag") if known is not None else None
        answer = await self._ask("GET", url, b"", (("If-None-Match", tag),) if tag else (), ready, again=True)
        if answer.status == 304 and known is not None:
            answer = known
        elif answer.status == 200:
            self._read[url] = answer
        return _reply(answer)

    async def pages(self, path: str, query: Mapping[str, str]) -> AsyncIterator[Any]:
        """Give the entries of a list, page after page, as the links of the answers lead."""
        reply = await self.get(path, {**query, "per_page": "100"})
        for _ in range(_MOST_PAGES):
            for entry in reply.data if isinstance(reply.data, list) else ():
                yield entry
            link = _NEXT.search(reply.answer.header("Link") or "")
            if link is None:
                return
            reply = await self.get(self._same(link[1]))
        raise RunError(f"{self.base} gives more than {_MOST_PAGES} pages of issues with our label; close old ones.")

    async def send(self, method: str, path: str, data: Mapping[str, object], *, ready: tuple[int, ...] = ()) -> Parsed:
        """Write something. What cannot be repeated safely (POST) is not, where it may have been heard.

        Raises:
            UncertainError: it may or may not have been done.

        """
        body = json.dumps(data).encode("utf-8")
        return _reply(await self._ask(method, self._url(path), body, (), ready, again=method != "POST"))

    def _url(self, path: str, query: Mapping[str, str] | None = None) -> str:
        url = path if "://" in path else f"{self.base}{path}"
        return f"{url}?{urlencode(query)}" if query else url

    def _same(self, url: str) -> str:
        """Refuse to carry the token to another host."""
        full = urljoin(f"{self.base}/", url)
        if urlsplit(full)[:2] != urlsplit(self.base)[:2]:
            raise RunError(f"{self.base} leads to another host, {full[:100]}; the token is not carried there.")
        return full

    async def _ask(
        self,
        method: str,
        url: str,
        body: bytes,
        more: tuple[tuple[str, str], ...],
        ready: tuple[int, ...],
        *,
        again: bool,
    ) -> Reply:
        """Ask until there is an answer that means something, or patience ends."""
        fields = (*self._headers, *more, *((("Content-Type", "application/json"),) if body else ()))
        redirects = 0
        pause = _FIRST_PAUSE
        for left in reversed(range(_TRIES)):
            answer = await self._caller.call(Call(url=url, method=method, headers=fields, body=body))
            while answer.status in _MOVED and redirects < _MOST_REDIRECTS:
                redirects += 1
                url = self._same(urljoin(url, answer.header("Location") or ""))
                answer = await self._caller.call(Call(url=url, method=method, headers=fields, body=body))
            limited = _limited(answer, self._clock.now())
            failed = answer.status is None or answer.status in _AGAIN
            if limited is None and not failed:
                return _checked(answer, method, url, ready)
            if failed and not again and answer.sent:
                raise UncertainError(f"{method} {url}: {_said(answer)}; it may have been done all the same.")
            wait = pause if limited is None else limited
            if not left or wait > _LONGEST_WAIT:
                raise RunError(f"{method} {url}: {_said(answer)}. Nothing is lost; run again later.")
            await self._clock.sleep(wait)
            pause *= 2
        raise AssertionError("the last try returns or raises")


def _limited(answer: Reply, now: datetime) -> timedelta | None:
    """Say how long the forge asks us to wait; None where it does not."""
    if answer.status not in (403, 429, 503):
        return None
    said = answer.header("Retry-After") or ""
    if said.isascii() and said.isdigit():
        return timedelta(seconds=int(said[:9]))
    if said:
        try:
            return max(parsedate_to_datetime(said).astimezone(UTC) - now, timedelta(0))
        except ValueError:
            return None
    spent = answer.header("X-RateLimit-Remaining") == "0" or answer.header("RateLimit-Remaining") == "0"
    reset = answer.header("X-RateLimit-Reset") or answer.header("RateLimit-Reset") or ""
    if spent and reset.isascii() and reset.isdigit():
        # A second more: clocks differ, and whoever comes too early is counted again.
        return max(datetime.fromtimestamp(int(reset[:11]), UTC) - now, timedelta(0)) + timedelta(seconds=1)
    return timedelta(minutes=1) if answer.status == 429 else None


def _checked(answer: Reply, method: str, url: str, ready: tuple[int, ...]) -> Reply:
    """Give an answer back that can be used; say what to do about any other."""
    if answer.status is None or answer.status < 400 or answer.status in ready:
        return answer
    hints = {
        401: "the token is wrong or has ended; set a new one",
        403: "the token may not do this; give it the right to write issues",
        404: "there is no such project, or the token may not see it",
        410: "issues are turned off in this project",
    }
    hint = hints.get(answer.status, "look at what it says")
    raise RunError(f"{method} {url}: {_said(answer)}; {hint}.")


def _said(answer: Reply) -> str:
    """Say in a few words what came back, without a line break."""
    if answer.status is None:
        return answer.trouble or "no answer"
    data = _data(answer)
    told = data.get("message") or data.get("error") if isinstance(data, dict) else None
    words = " ".join(str(told).split())[:200] if told else ""
    return f"{answer.status} {words}".strip()


def _reply(answer: Reply) -> Parsed:
    return Parsed(status=answer.status or 0, data=_data(answer), answer=answer)


def _data(answer: Reply) -> Any:
    """Read the body; None where it is no JSON."""
    try:
        return json.loads(answer.body)
    except ValueError:
        return None
