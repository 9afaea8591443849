"""Asks one archive one thing at a time, with a pause in between, and never follows a redirect by itself."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.archives.stamps import read_http_date
from monitor.model.exchange import Hop, Observation, Purpose, Request, Trouble
from monitor.ports import Clock, Fetcher

#: The longest rest that an archive can ask for.
LONGEST_REST = timedelta(days=31)
_TOO_MANY, _SERVERS_FAULT = 429, 500
#: What a request that must not follow redirects says of one.
_LED_ON = frozenset({Trouble.TOO_MANY_REDIRECTS, Trouble.REDIRECT_LOOP, Trouble.NOT_HTTP})


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """How an archive is to be treated: how far apart two questions of one kind lie, how long and how big each is."""

    apart: timedelta
    timeout: timedelta = timedelta(seconds=30)
    max_bytes: int = 5_000_000


class Asker:
    """One door to one service of an archive; whoever comes waits for their turn."""

    def __init__(self, fetcher: Fetcher, clock: Clock, manners: Manners) -> None:
        """Ask through a Fetcher that brings no manners of its own."""
        self._fetcher = fetcher
        self._clock = clock
        self._manners = manners
        self._turn = asyncio.Lock()
        self._opens = clock.now()

    async def ask(
        self, url: str, purpose: Purpose, *, proxy: str | None, headers: tuple[tuple[str, str], ...] = ()
    ) -> Observation:
        """Ask once; a redirect is an answer like any other, and where it points stands in its hop."""
        async with self._turn:
            wait = self._opens - self._clock.now()
            if wait > timedelta(0):
                await self._clock.sleep(wait)
            seen = await self._fetcher.fetch(
                Request(
                    url=url,
                    purpose=purpose,
                    timeout=self._manners.timeout,
                    max_bytes=self._manners.max_bytes,
                    max_hops=0,
                    proxy=proxy,
                    headers=headers,
                )
            )
            self._opens = self._clock.now() + self._manners.apart
            return seen


def silence(seen: Observation) -> str:
    """Say in a few words why an archive did not answer; empty where it did."""
    final = seen.final
    if final is None:
        return seen.trouble_detail or f"nothing was asked ({seen.trouble})"
    if seen.trouble is not None and seen.trouble is not Trouble.TOO_LARGE and not _led_on(final, seen):
        return seen.trouble_detail or seen.trouble.value
    if final.status is None:
        return "no answer came"
    if final.status == _TOO_MANY:
        return "429: it asks for fewer questions"
    if final.status >= _SERVERS_FAULT and final.header("memento-datetime") is None:
        return f"{final.status}: it has trouble of its own"
    return ""


def _led_on(final: Hop, seen: Observation) -> bool:
    """Tell whether the trouble is only that there is a redirect that was not followed."""
    return seen.trouble in _LED_ON and final.location is not None and final.trouble is None


def rest(seen: Observation, now: datetime) -> datetime | None:
    """Give until when an archive asks to be left alone (RFC 9110 section 10.2.3), at most a month ahead."""
    final = seen.final
    said = ((final.header("retry-after") or "") if final else "").strip()
    if said.isascii() and said.isdigit():
        return now + min(timedelta(seconds=min(int(said[:12]), 10_000_000)), LONGEST_REST)
    then = read_http_date(said)
    return min(then, now + LONGEST_REST) if then is not None and then > now else None
