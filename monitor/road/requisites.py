"""The images and styles of a page, fetched after it within limits, to be kept beside it and never judged."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from monitor.judge.requisites import of_style
from monitor.model.check import Look
from monitor.model.exchange import Observation, Purpose, Request
from monitor.model.page import Page, Requisite, RequisiteKind
from monitor.model.source import RobotsPolicy
from monitor.ports import Clock, Fetcher
from monitor.settings import RequisiteLimits

#: One requisite may take at most this share of the time for all: a slow one does not cost the others their turn.
_SHARE = 3
#: Beyond its own limit a request waits this long for the pause of its host.
_GRACE = timedelta(seconds=1)
#: Bytes of the limit that are kept free for the headers of the next answer.
_HEADS = 2_000
_BRIEFEST = timedelta(milliseconds=100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Requisites:
    """Fetches what a page needs, one after the other, through the same guarded and polite web as pages."""

    fetcher: Fetcher
    clock: Clock
    limits: RequisiteLimits

    @property
    def wanted(self) -> bool:
        """Whether anything is fetched at all."""
        return self.limits.images or self.limits.styles

    async def gather(self, look: Look, page: Page, request: Request) -> Look:
        """Give the look with what its page needs, as far as limits and deadline let it.

        Styles first, then images; then what the styles need, one level deep. What was left out is counted. What goes
        wrong with a requisite is in its own record, and costs the look nothing but the time that the limits give.
        """
        began = self.clock.now()
        waiting = deque((each, 0) for each in self._chosen(page.requisites))
        known = {look.before.url, *(each.url for each, _ in waiting)}
        found: list[Observation] = []
        spent = 0
        while waiting:
            left = self.limits.timeout - (self.clock.now() - began)
            room = self.limits.max_bytes - spent - min(_HEADS, self.limits.max_bytes // 4)
            if left < _BRIEFEST or room <= 0 or len(found) >= self.limits.max_count:
                break
            requisite, depth = waiting.popleft()
            seen = await self._fetched(requisite, request, left, room)
            if seen is None:
                waiting.appendleft((requisite, depth))
                break
            spent += sum(len(hop.response) for hop in seen.hops)
            if spent > self.limits.max_bytes:
                # Its headers were longer than most, or redirects led to it: it is cut anyway, and left out.
                waiting.appendleft((requisite, depth))
                break
            found.append(seen)
            if requisite.kind is RequisiteKind.STYLE and depth == 0 and seen.status == 200:
                more = [each for each in self._chosen(_needs(seen)) if each.url not in known]
                known.update(each.url for each in more)
                waiting.extend((each, 1) for each in more)
        return replace(look, requisites=tuple(found), requisites_left=len(waiting))

    def _chosen(self, named: Iterable[Requisite]) -> list[Requisite]:
        """Leave out what is not wanted, and put styles first."""
        limits = self.limits
        styles = [each for each in named if limits.styles and each.kind is RequisiteKind.STYLE]
        return styles + [each for each in named if limits.images and each.kind is RequisiteKind.IMAGE]

    async def _fetched(self, requisite: Requisite, page: Request, left: timedelta, room: int) -> Observation | None:
        """Fetch one; None where its host let us wait until there was no time left."""
        obeys = page.robots is RobotsPolicy.OBEY
        request = Request(
            url=requisite.url,
            purpose=Purpose.REQUISITE,
            language=page.language,
            timeout=min(page.timeout, left, max(self.limits.timeout / _SHARE, _BRIEFEST)),
            max_bytes=min(page.max_bytes, room),
            max_hops=5,
            proxy=page.proxy,
            robots=RobotsPolicy.OBEY if obeys else RobotsPolicy.IGNORE,
        )
        try:
            async with asyncio.timeout((left + _GRACE).total_seconds()):
                return await self.fetcher.fetch(request)
        except TimeoutError:
            return None


def _needs(style: Observation) -> tuple[Requisite, ...]:
    """Give what a stylesheet needs."""
    return of_style(bytes(style.body).decode("utf-8", "replace"), style.final_url)
