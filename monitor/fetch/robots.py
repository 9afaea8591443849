"""robots.txt: asked at most monthly, noted or obeyed, never in the way of the truth about a page."""

from __future__ import annotations

import asyncio
import re
from collections import OrderedDict
from datetime import timedelta
from functools import lru_cache

from protego import Protego

from monitor.fetch.politeness import Polite
from monitor.fetch.redirects import Following
from monitor.fetch.target import Target, target
from monitor.model.changed import changed
from monitor.model.check import STANDS_FOR_PAGE
from monitor.model.exchange import Hop, Observation, Purpose, Request, RobotsAnswer, RobotsMemory, Trouble
from monitor.model.source import RobotsPolicy
from monitor.ports import AskingFailedError, Clock, Fetcher

#: What a host said holds for a month; what it could not say is asked again the next day.
_FRESH = timedelta(days=30)
_FRESH_FAILURE = timedelta(days=1)
#: RFC 9309 section 2.3.1.4: after "a reasonably long period" without an answer everything is allowed.
_LONG = timedelta(days=30)
#: RFC 9309 section 2.5: at least 500 KiB have to be read.
_MOST_BYTES = 512_000
#: RFC 9309 section 2.3.1.2: at least five redirects are followed.
_MOST_HOPS = 5
_MOST_HOSTS = 256
#: The start of a group of rules, in every spelling that the parser takes.
_GROUP = re.compile(r"\s*user[ -]?agent\b\s*:?(.*)", re.IGNORECASE)
#: Where nothing at all answered on the host, the page will say the same, and say it more to the point.
_SAME_FOR_PAGE = frozenset(
    {Trouble.DNS_NOT_FOUND, Trouble.DNS_FAILURE, Trouble.PRIVATE_ADDRESS, Trouble.REFUSED, Trouble.TLS}
)

#: What robots.txt is heeded for: the page, and what belongs to it.
_HEEDING = STANDS_FOR_PAGE | {Purpose.REQUISITE}


class Obedient:
    """Knows what robots.txt says of the cited page, and does with it what the source's policy asks."""

    def __init__(self, inner: Fetcher, clock: Clock, agent: str, gates: Polite | None = None) -> None:
        """Take what makes one exchange, the product name we go by, and the gates that heed Crawl-delay."""
        self._inner = inner
        self._following = Following(inner)
        self._clock = clock
        self._agent = agent
        self._gates = gates
        self._recent: OrderedDict[str, RobotsMemory] = OrderedDict()
        self._asking: dict[str, asyncio.Lock] = {}

    async def fetch(self, request: Request) -> Observation:
        """Ask for the page; where the policy is to obey, only if robots.txt lets us."""
        if request.robots is RobotsPolicy.IGNORE or request.purpose not in _HEEDING:
            return await self._following.fetch(request)
        try:
            page = target(request.url)
        except ValueError:
            return await self._following.fetch(request)
        if request.robots is RobotsPolicy.RECORD:
            return await self._noted(request, page)
        answer = await self._answer(request, page)
        if answer is not None and not answer.allowed:
            return Observation(
                request=request,
                trouble=Trouble.ROBOTS,
                trouble_detail=_refusal(page, answer),
                robots=answer,
            )
        return await self._obeyed(request, page, answer)

    async def close(self) -> None:
        """Close what lies beneath."""
        await self._inner.close()

    async def _obeyed(self, request: Request, page: Target, cited: RobotsAnswer | None) -> Observation:
        """Follow redirects only where the robots.txt of each host on the way lets us."""
        heard: list[RobotsAnswer] = []

        async def gate(step: Request) -> str:
            try:
                hop = target(step.url)
            except ValueError:
                return ""
            # What the caller knows is of the cited host alone.
            asked = step if hop.netloc == page.netloc else changed(step, robots_memory=None)
            answer = await self._answer(asked, hop)
            if answer is not None:
                heard.append(answer)
            return "" if answer is None or answer.allowed else _refusal(hop, answer)

        seen = await Following(self._inner, gate).fetch(request)
        if cited is None:
            return seen
        onward = tuple(answer.exchange for answer in heard if answer.exchange is not None)
        shut = heard[-1] if seen.trouble is Trouble.ROBOTS else cited
        return changed(seen, robots=changed(cited, allowed=shut.allowed, unread=shut.unread, onward=onward))

    async def _noted(self, request: Request, page: Target) -> Observation:
        """Look at the page first: a dead host is asked for nothing else."""
        memory = self._fresh(request, page)
        if memory is not None:
            # Heard before the page is asked, so that the host's wish for a pause is heeded from the start.
            known = self._judged(page, memory, None)
            return changed(await self._following.fetch(request), robots=known)
        seen = await self._following.fetch(request)
        if not seen.hops or seen.hops[0].status is None:
            return seen
        try:
            answer = await self._answer(request, page)
        except Exception as fault:  # ours, not the web's: the page that came is handed on to be kept
            raise AskingFailedError(seen) from fault
        return changed(seen, robots=answer)

    async def _answer(self, request: Request, page: Target) -> RobotsAnswer | None:
        """Give the answer at hand, or ask; never twice at once for one host.

        None where the host itself cannot be asked: whoever asks for the page hears the same, and nothing is remembered.
        """
        lock = self._asking.setdefault(page.netloc, asyncio.Lock())
        try:
            async with lock:
                memory = self._fresh(request, page)
                if memory is not None:
                    return self._judged(page, memory, None)
                seen = await self._following.fetch(
                    changed(
                        request,
                        url=f"{page.scheme}://{page.netloc}/robots.txt",
                        purpose=Purpose.ROBOTS,
                        validators=None,
                        max_bytes=_MOST_BYTES,
                        max_hops=_MOST_HOPS,
                        jar=False,
                        robots=RobotsPolicy.IGNORE,
                        robots_memory=None,
                        headers=(),
                    )
                )
                if seen.trouble in _SAME_FOR_PAGE and all(hop.status is None for hop in seen.hops):
                    return None
                memory = self._learned(seen, request.robots_memory)
                self._recent[page.netloc] = memory
                if len(self._recent) > _MOST_HOSTS:
                    self._recent.popitem(last=False)
                return self._judged(page, memory, seen.final)
        finally:
            if not lock.locked():
                self._asking.pop(page.netloc, None)

    def _fresh(self, request: Request, page: Target) -> RobotsMemory | None:
        """Give the newest memory of the host that still holds."""
        known = [memory for memory in (self._recent.get(page.netloc), request.robots_memory) if memory is not None]
        if not known:
            return None
        newest = max(known, key=lambda memory: memory.asked)
        holds = _FRESH if newest.failing_since is None else _FRESH_FAILURE
        return newest if self._clock.now() - newest.asked < holds else None

    def _learned(self, seen: Observation, before: RobotsMemory | None) -> RobotsMemory:
        """Make a memory of an answer, as RFC 9309 section 2.3.1 says; while there is none, the last text holds on."""
        now, status = self._clock.now(), seen.status
        whole = seen.trouble in (None, Trouble.TOO_MANY_REDIRECTS, Trouble.REDIRECT_LOOP, Trouble.NOT_HTTP)
        if whole and status is not None and status < 500:
            text = bytes(seen.body[:_MOST_BYTES]).decode("utf-8-sig", "replace") if 200 <= status < 300 else None
            return RobotsMemory(asked=now, status=status, text=text)
        since = before.failing_since if before is not None else None
        return RobotsMemory(
            asked=now,
            status=status if whole else None,
            text=before.text if before is not None else None,
            failing_since=since or now,
        )

    def _judged(self, page: Target, memory: RobotsMemory, exchange: Hop | None) -> RobotsAnswer:
        """Say what a memory means for one page."""
        if memory.text is None:
            failing = memory.failing_since is not None and memory.asked - memory.failing_since < _LONG
            return RobotsAnswer(allowed=not failing, memory=memory, exchange=exchange, unread=failing)
        rules = _rules(memory.text, self._agent)
        seconds = rules.crawl_delay(self._agent)
        delay = timedelta(seconds=min(seconds, 86_400)) if seconds else None
        if self._gates is not None:
            self._gates.slow_down(page.netloc, delay)
        return RobotsAnswer(
            allowed=rules.can_fetch(page.url, self._agent), memory=memory, exchange=exchange, crawl_delay=delay
        )


def _refusal(page: Target, answer: RobotsAnswer) -> str:
    if answer.unread:
        how = f"it answered {answer.memory.status}" if answer.memory.status is not None else "no whole answer came"
        return f"The robots.txt of {page.netloc} could not be read ({how}), which by RFC 9309 counts as a refusal."
    return f"The robots.txt of {page.netloc} does not allow us to look at {page.path[:200]}."


@lru_cache(maxsize=64)
def _rules(text: str, agent: str) -> Protego:
    """Parse a robots.txt.

    Groups for others are named alike first: a hostile file of a thousand names and ten thousand rules would
    otherwise make ten million of them.
    """
    ours = agent.lower()
    lines = []
    for line in text.splitlines():
        group = _GROUP.match(line)
        name = group[1].partition("#")[0].strip().lower().replace("*", "") if group else ""
        lines.append(line if name in ours else "User-agent: another")
    return Protego.parse("\n".join(lines))
