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
from monitor.model.outside import joined
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
#: GitHub's second limit comes as 403, at times without a header; by its documents whoever meets it waits a minute.
_SLOW = re.compile(r"secondary rate limit|abuse detection", re.IGNORECASE)
_SLOW_PAUSE = timedelta(minutes=1)
#: Header fields whose last word is a secret.
_SECRET_FIELDS = frozenset({"authorization", "private-token"})
#: Entries of a full page, the most that either forge gives.
_FULL = 100
_NEXT = re.compile(r'<([^>]+)>\s*;[^,]*\brel="?next"?')
#: What to do about a status.
_HINTS = {
    401: "the token is wrong or has ended; set a new one",
    403: "the token may not do this; give it the right to write issues",
    404: "there is no such project, or the token may not see it",
    410: "issues are turned off in this project",
}
_FOREIGN = "Is that the address of the forge, and no proxy or sign-in page before it?"


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
        self._secrets = tuple(
            value.rpartition(" ")[2] for name, value in headers.items() if name.lower() in _SECRET_FIELDS
        )
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

    async def pages(self, path: str, query: Mapping[str, str]) -> AsyncIterator[Mapping[str, Any]]:
        """Give the entries of a list, page after page, as the links of the answers lead.

        Where a full page names no next one, it is asked for all the same: some proxies take the links away.

        Raises:
            RunError: what came is no list of entries: taken for an empty one, it would make a second issue.

        """
        whole = {**query, "per_page": str(_FULL)}
        reply = await self.get(path, whole)
        for number in range(2, _MOST_PAGES + 2):
            entries = self.listed(reply)
            for entry in entries:
                yield entry
            link = _NEXT.search(reply.answer.header("Link") or "")
            if link is not None:
                reply = await self.get(self._same(link[1]))
            elif len(entries) < _FULL:
                return
            else:
                reply = await self.get(path, {**whole, "page": str(number)})
        raise RunError(f"{self.base} gives more than {_MOST_PAGES} pages of issues with our label; close old ones.")

    async def send(self, method: str, path: str, data: Mapping[str, object], *, ready: tuple[int, ...] = ()) -> Parsed:
        """Write something. What cannot be repeated safely (POST) is not, where it may have been heard.

        Raises:
            UncertainError: it may or may not have been done.

        """
        body = json.dumps(data).encode("utf-8")
        return _reply(await self._ask(method, self._url(path), body, (), ready, again=method != "POST"))

    def record(self, reply: Parsed, *needed: str) -> Mapping[str, Any]:
        """Give the one thing that an answer holds.

        Raises:
            RunError: it holds none, or a field that is needed is not a number.

        """
        if not isinstance(reply.data, dict) or any(not isinstance(reply.data.get(name), int) for name in needed):
            raise RunError(f"{self.base} answered {reply.status} with something else than was asked for. {_FOREIGN}")
        return reply.data

    def entry(self, found: Mapping[str, Any], *needed: str) -> Mapping[str, Any]:
        """Insist that an entry of a list has these numbers, for what follows leans on them."""
        if any(not isinstance(found.get(name), int) for name in needed):
            raise RunError(f"{self.base} lists an entry without {' and '.join(needed)}. {_FOREIGN}")
        return found

    def listed(self, reply: Parsed) -> list[Mapping[str, Any]]:
        """Give the entries of an answer that has to be a list of them."""
        if not isinstance(reply.data, list) or not all(isinstance(entry, dict) for entry in reply.data):
            raise RunError(f"{self.base} answered {reply.status} with something that is no list of issues. {_FOREIGN}")
        return reply.data

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
                url = self._same(joined(url, answer.header("Location") or "") or "//nowhere")
                answer = await self._caller.call(Call(url=url, method=method, headers=fields, body=body))
            limited = _limited(answer, self._clock.now())
            failed = answer.status is None or answer.status in _AGAIN
            if limited is None and not failed:
                return self._checked(answer, method, url, ready)
            if failed and not again and answer.sent:
                raise UncertainError(f"{method} {url}: {self._said(answer)}; it may have been done all the same.")
            slow = limited == _SLOW_PAUSE and _slowed(answer) and not answer.header("Retry-After")
            # Whoever meets the second limit again has not waited long enough.
            wait = pause if limited is None else limited * (pause / _FIRST_PAUSE if slow else 1)
            if not left or wait > _LONGEST_WAIT:
                why = "the forge asks us to slow down" if limited is not None else "the forge does not answer"
                raise RunError(f"{method} {url}: {self._said(answer)}; {why}. Nothing is lost; run again later.")
            await self._clock.sleep(wait)
            pause *= 2
        raise AssertionError("the last try returns or raises")

    def _checked(self, answer: Reply, method: str, url: str, ready: tuple[int, ...]) -> Reply:
        """Give an answer back that can be used; say what to do about any other."""
        if answer.status is None or answer.status < 400 or answer.status in ready:
            return answer
        hint = _HINTS.get(answer.status, "look at what it says")
        raise RunError(f"{method} {url}: {self._said(answer)}; {hint}.")

    def _said(self, answer: Reply) -> str:
        """Say in a few words what came back, without a line break, and without our token where it was echoed."""
        told = _told(answer) if answer.status is not None else answer.trouble or "no answer"
        for secret in filter(None, self._secrets):
            told = told.replace(secret, "***")
        return f"{answer.status or ''} {told[:200]}".strip()


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
    return _SLOW_PAUSE if answer.status == 429 or _slowed(answer) else None


def _slowed(answer: Reply) -> bool:
    """Tell whether we are asked to slow down in words alone."""
    return answer.status in (403, 429) and _SLOW.search(_told(answer)) is not None


def _told(answer: Reply) -> str:
    """Give what the forge says went wrong, on one line; empty where it says nothing."""
    data = _data(answer)
    told = data.get("message") or data.get("error") if isinstance(data, dict) else None
    return " ".join(str(told).split()) if told else ""


def _reply(answer: Reply) -> Parsed:
    return Parsed(status=answer.status or 0, data=_data(answer), answer=answer)


def _data(answer: Reply) -> Any:
    """Read the body; None where it is no JSON."""
    try:
        return json.loads(answer.body)
    except (ValueError, RecursionError):
        return None
