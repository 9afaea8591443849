"""Redirects: one hop after the other, each guarded, recorded and polite, none of them blind."""

from __future__ import annotations

import email.message
import urllib.request
from collections import Counter
from collections.abc import Awaitable, Callable
from http.cookiejar import CookieJar

from monitor.fetch.target import target
from monitor.model.address import host_name, is_inner_name, is_web
from monitor.model.changed import changed
from monitor.model.exchange import Hop, Observation, Request, Trouble
from monitor.ports import AskingFailedError, Fetcher

_FOR_ONE_HOST = frozenset({"authorization", "cookie"})
#: With cookies kept an address may come twice, and so many times while each round of a wall sets another cookie.
_TWICE, _MOST_ROUNDS = 2, 5


class _Headers:
    """What the standard library's cookie jar wants to see of a response."""

    def __init__(self, hop: Hop) -> None:
        self._message = email.message.Message()
        for name, value in hop.headers:
            if name.lower() in ("set-cookie", "set-cookie2"):
                self._message[name] = value.replace("\r", "").replace("\n", "")

    def info(self) -> email.message.Message:
        return self._message


class Jar:
    """Cookies of one request, kept for its hops and thrown away with it (RFC 6265 as far as walls need it)."""

    def __init__(self) -> None:
        """Begin empty."""
        self._jar = CookieJar()
        self._sent: dict[str, set[tuple[tuple[str, str], ...]]] = {}

    def fields(self, url: str) -> tuple[tuple[str, str], ...]:
        """Give the Cookie field for an address, or nothing."""
        asked = urllib.request.Request(url)  # noqa: S310 - never opened; the jar reads host and path off it
        self._jar.add_cookie_header(asked)
        cookies = asked.get_header("Cookie")
        return (("Cookie", cookies),) if cookies else ()

    def has_news(self, url: str) -> bool:
        """Tell whether an address would get other cookies now than whenever it was asked before."""
        return self.fields(url) not in self._sent.get(url, ())

    def note(self, url: str) -> None:
        """Remember which cookies an address is asked with."""
        self._sent.setdefault(url, set()).add(self.fields(url))

    def take(self, hop: Hop) -> None:
        """Keep what an answer set."""
        asked = urllib.request.Request(hop.url)  # noqa: S310 - never opened; the jar reads host and path off it
        self._jar.extract_cookies(_Headers(hop), asked)  # type: ignore[arg-type]  # reads info() alone


#: Says why a hop must not be made; empty where it may be.
Gate = Callable[[Request], Awaitable[str]]


class Following:
    """Walks a chain of redirects to its end, and says why where it has none."""

    def __init__(self, inner: Fetcher, gate: Gate | None = None) -> None:
        """Take what makes one exchange, and whom to ask before each hop but the first; None lets all be made."""
        self._inner = inner
        self._gate = gate

    async def fetch(self, request: Request) -> Observation:
        """Ask, and follow. Neither Referer nor credentials are ever sent, cookies in jar mode alone."""
        try:
            url = target(request.url).url
        except ValueError as error:
            return Observation(request=request, trouble=Trouble.NOT_HTTP, trouble_detail=f"{error}.")
        jar = Jar() if request.jar else None
        visits = Counter((url,))
        hops: list[Hop] = []
        while True:
            step = request if url == request.url and jar is None else _step(request, url, jar)
            if jar is not None:
                jar.note(url)
            shut = await self._gate(step) if hops and self._gate is not None else ""
            if shut:
                return Observation(request=request, hops=tuple(hops), trouble=Trouble.ROBOTS, trouble_detail=shut)
            try:
                seen = await self._inner.fetch(step)
            except Exception as fault:  # ours, not the web's: what came before it is handed on to be kept
                if not hops:
                    raise
                before = Observation(request=request, hops=tuple(hops))
                raise AskingFailedError(before) from fault
            hops += seen.hops
            last = seen.final
            if jar is not None and last is not None:
                jar.take(last)
            url, trouble, detail = self._onward(request, seen, visits, jar, len(hops))
            if not url and trouble is None and step is request:
                # One exchange, and nothing to add to it: so it is with nearly every address.
                return seen
            if not url:
                return changed(
                    seen,
                    request=request,
                    hops=tuple(hops),
                    trouble=trouble or seen.trouble,
                    trouble_detail=detail or seen.trouble_detail,
                )
            visits[url] += 1

    def _onward(
        self, request: Request, seen: Observation, visits: Counter[str], jar: Jar | None, made: int
    ) -> tuple[str, Trouble | None, str]:
        """Say where to go next, or why nowhere: an empty address ends the chain, with trouble or without."""
        last = seen.final
        if last is None or last.location is None:
            return "", None, ""
        onward = last.location
        if not is_web(onward):
            return "", Trouble.NOT_HTTP, f"{last.url[:200]} redirects to {onward[:200]}, which is no web page."
        if is_inner_name(host_name(onward)) and not is_inner_name(host_name(request.url)):
            return (
                "",
                Trouble.PRIVATE_ADDRESS,
                f"{host_name(onward)} is a name of inner networks",
            )
        if visits[onward] and not _may_come_again(onward, visits[onward], jar):
            return "", Trouble.REDIRECT_LOOP, f"The redirects go in circles: they come back to {onward[:200]}."
        if made > request.max_hops:
            return "", Trouble.TOO_MANY_REDIRECTS, f"There are more than {request.max_hops} redirects."
        return onward, None, ""

    async def close(self) -> None:
        """Close what lies beneath."""
        await self._inner.close()


def _may_come_again(url: str, visits: int, jar: Jar | None) -> bool:
    """Tell whether an address that came may come again: with cookies, twice, and oftener while it is shown new ones."""
    return jar is not None and (visits < _TWICE or (visits < _MOST_ROUNDS and jar.has_news(url)))


def _step(request: Request, url: str, jar: Jar | None) -> Request:
    """Make the request for one hop. What was meant for one host alone goes to no other (WHATWG Fetch, 4.4)."""
    cookies = jar.fields(url) if jar is not None else ()
    headers = request.headers
    if headers and target(url).netloc != target(request.url).netloc:
        headers = tuple((name, value) for name, value in headers if name.lower() not in _FOR_ONE_HOST)
    return changed(request, url=url, headers=(*headers, *cookies))
