"""A web made of script: a Fetcher that answers from a table, in exact bytes, without a socket."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from urllib.parse import urlsplit

from monitor.model.address import address_fault, host_name, is_inner_name, is_web, normalise
from monitor.model.check import STANDS_FOR_PAGE
from monitor.model.exchange import Hop, Observation, Request, RobotsAnswer, RobotsMemory, Trouble
from monitor.model.outside import joined, usable
from monitor.model.source import RobotsPolicy
from tests.fakes.clock import FakeClock

_REDIRECTS = (300, 301, 302, 303, 307, 308)


@dataclass(frozen=True)
class Scripted:
    """What one visit to one address gets."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    trouble: Trouble | None = None
    detail: str = ""
    truncated: str = ""
    elapsed: timedelta = timedelta(milliseconds=120)


class FakeWeb:
    """
    A Fetcher for tests.

    Writing it: ``web.page(url, body)``, ``web.redirect(url, to)``, ``web.trouble(url, Trouble.TIMEOUT)``, or
    ``web.say(url, first, second)`` with Scripted visits in a row, the last of which stays. Unknown addresses:
    404 where their host is known, else the name does not exist. ``web.robots(host, status, disallow=True)``.
    Conditional requests get a 304 by themselves where the ETag or Last-Modified of the script fits.
    Reading it: ``web.asked`` holds every request, ``web.closed`` whether it was let go.
    """

    def __init__(self, clock: FakeClock | None = None) -> None:
        """Take the clock that hops are stamped with."""
        self._clock = clock or FakeClock()
        self._script: dict[str, list[Scripted]] = {}
        self._visits: dict[str, int] = {}
        self._robots: dict[str, RobotsAnswer] = {}
        self.asked: list[Request] = []
        self.closed = False

    def page(self, url: str, body: bytes | str = b"", status: int = 200, **headers: str) -> None:
        """Let an address answer. Underscores in names of headers become hyphens."""
        raw = body.encode() if isinstance(body, str) else body
        fields = {"Content-Type": "text/html; charset=utf-8"}
        fields |= {"-".join(part.capitalize() for part in name.split("_")): value for name, value in headers.items()}
        self.say(url, Scripted(status=status, body=raw, headers=fields))

    def redirect(self, url: str, to: str, status: int = 301) -> None:
        """Let an address redirect."""
        self.say(url, Scripted(status=status, headers={"Location": to}))

    def trouble(self, url: str, trouble: Trouble, detail: str = "It did not work.") -> None:
        """Let an address fail before any byte came."""
        self.say(url, Scripted(trouble=trouble, detail=detail))

    def say(self, url: str, *visits: Scripted) -> None:
        """Let an address give these answers in a row; the last one stays."""
        self._script[normalise(url)] = list(visits)
        self._visits[normalise(url)] = 0

    def robots(self, host: str, *, allowed: bool, crawl_delay: timedelta | None = None) -> None:
        """Let a host's robots.txt say something."""
        text = f"User-agent: *\nDisallow: {'' if allowed else '/'}\n"
        memory = RobotsMemory(asked=self._clock.now(), status=200, text=text)
        self._robots[host] = RobotsAnswer(allowed=allowed, memory=memory, crawl_delay=crawl_delay)

    async def fetch(self, request: Request) -> Observation:
        """Answer from the script, following redirects as the real one does."""
        self.asked.append(request)
        if address_fault(request.url) or not is_web(request.url):
            return Observation(request=request, trouble=Trouble.NOT_HTTP, trouble_detail="It is no web page.")
        url = normalise(request.url)
        robots = self._robots.get(urlsplit(url).netloc)
        if request.robots is RobotsPolicy.IGNORE or request.purpose not in STANDS_FOR_PAGE:
            robots = None
        if robots is not None and request.robots is RobotsPolicy.OBEY and not robots.allowed:
            detail = "robots.txt does not allow it."
            return Observation(request=request, trouble=Trouble.ROBOTS, trouble_detail=detail, robots=robots)
        return replace(self._walk(request, url), robots=robots)

    async def close(self) -> None:
        """Note it."""
        self.closed = True

    def _walk(self, request: Request, url: str) -> Observation:
        hops: list[Hop] = []
        visits: dict[str, int] = {url: 1}
        while True:
            script = self._next(url)
            if script.trouble in (Trouble.PRIVATE_ADDRESS, Trouble.NOT_HTTP, Trouble.ROBOTS):
                return _end(request, hops, b"", script.trouble, script.detail)
            hop, body = self._hop(request, url, script)
            hops.append(hop)
            if hop.location is None:
                return _end(request, hops, body, hop.trouble, hop.trouble_detail)
            if not is_web(hop.location):
                return _end(request, hops, body, Trouble.NOT_HTTP, f"It redirects to {hop.location}.")
            if is_inner_name(host_name(hop.location)) and not is_inner_name(host_name(request.url)):
                return _end(request, hops, body, Trouble.PRIVATE_ADDRESS, f"{hop.location} lies in an inner network.")
            visits[hop.location] = visits.get(hop.location, 0) + 1
            if visits[hop.location] > (2 if request.jar else 1):
                return _end(request, hops, body, Trouble.REDIRECT_LOOP, "The redirects go in circles.")
            if len(hops) > request.max_hops:
                return _end(request, hops, body, Trouble.TOO_MANY_REDIRECTS, "There are too many redirects.")
            url = hop.location

    def _next(self, url: str) -> Scripted:
        visits = self._script.get(url)
        if visits is None:
            known = {urlsplit(each).netloc for each in self._script}
            if urlsplit(url).netloc in known:
                return Scripted(status=404, body=b"<title>Not found</title>")
            return Scripted(trouble=Trouble.DNS_NOT_FOUND, detail="The name does not exist.")
        at = self._visits[url]
        self._visits[url] += 1
        return visits[min(at, len(visits) - 1)]

    def _hop(self, request: Request, url: str, script: Scripted) -> tuple[Hop, bytes]:
        parts = urlsplit(url)
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        asked = f"GET {path} HTTP/1.1\r\nHost: {parts.netloc}\r\n\r\n".encode()
        hop = Hop(url=url, started=self._clock.now(), elapsed=script.elapsed)
        if script.trouble is not None and not script.truncated:
            reached = script.trouble not in (Trouble.DNS_NOT_FOUND, Trouble.DNS_FAILURE, Trouble.REFUSED)
            return (
                replace(
                    hop,
                    request=asked if reached else b"",
                    peer="192.0.2.1" if reached else None,
                    trouble=script.trouble,
                    trouble_detail=script.detail,
                ),
                b"",
            )
        status, body, fields = _conditional(request, script)
        fields.setdefault("Content-Length", str(len(body)))
        lines = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
        head = f"HTTP/1.1 {status} Said\r\n{lines}\r\n".encode()
        location = fields.get("Location")
        return (
            replace(
                hop,
                request=asked,
                response=head + body,
                status=status,
                headers=tuple(fields.items()),
                location=_resolved(url, location) if location and status in _REDIRECTS else None,
                addresses=("192.0.2.1",),
                peer="192.0.2.1",
                payload_digest=f"sha256:{hashlib.sha256(body).hexdigest()}",
                payload_bytes=len(body),
                trouble=script.trouble,
                trouble_detail=script.detail,
                truncated=script.truncated,
            ),
            body,
        )


def _resolved(url: str, location: str) -> str | None:
    whole = joined(url, location)
    return whole if whole is None or not is_web(whole) else usable(whole)


def _conditional(request: Request, script: Scripted) -> tuple[int, bytes, dict[str, str]]:
    """Give status, body and headers: 304 where the asker has it already."""
    fields = dict(script.headers)
    have = request.validators
    etag, modified = fields.get("Etag") or fields.get("ETag"), fields.get("Last-Modified")
    same = have is not None and ((etag and have.etag == etag) or (modified and have.last_modified == modified))
    if script.status == 200 and same:
        return 304, b"", fields
    return script.status, script.body, fields


def _end(
    request: Request, hops: list[Hop], body: bytes, trouble: Trouble | None = None, detail: str = ""
) -> Observation:
    return Observation(request=request, hops=tuple(hops), body=body, trouble=trouble, trouble_detail=detail)
