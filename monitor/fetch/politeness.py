"""Politeness: one exchange with a host at a time, so many with all, and a pause that grows with the host's toil."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

from monitor.fetch.target import target
from monitor.model.exchange import Hop, Observation, Request, Trouble
from monitor.ports import Clock, Fetcher

#: However slow a host is, and whatever its robots.txt wishes: not longer than this within a run.
LONGEST_GAP = timedelta(seconds=30)
#: A host that says "too many" is left alone at most so long within a run.
LONGEST_429 = timedelta(seconds=10)
#: The gap is so many times what the last answer took.
_TOIL = 10
#: Gates are looked through for idle ones after so many exchanges.
_SWEEP = 512

_NOTHING = timedelta(0)
#: Nothing reached the host, so it needs no rest.
_NEVER_THERE = frozenset({Trouble.DNS_NOT_FOUND, Trouble.DNS_FAILURE})


class _Gate:
    """The one door to one host."""

    __slots__ = ("crawl_delay", "lock", "opens", "users")

    def __init__(self, opens: datetime) -> None:
        self.lock = asyncio.Lock()
        self.opens = opens
        self.users = 0
        self.crawl_delay = _NOTHING


class Polite:
    """Lets one exchange at a time through to a host. Waiting is nobody's elapsed time and meets no deadline."""

    def __init__(self, inner: Fetcher, clock: Clock, pause: timedelta, *, at_once: int) -> None:
        """Keep at least ``pause`` between two exchanges with one host; zero turns the growing gap off too.

        At most ``at_once`` exchanges are under way, over all hosts.
        """
        self._inner = inner
        self._clock = clock
        self._pause = pause
        self._places = asyncio.Semaphore(at_once)
        self._gates: dict[str, _Gate] = {}
        self._served = 0

    async def fetch(self, request: Request) -> Observation:
        """Ask when it is this request's turn. No other gate is held meanwhile, so turns cannot block each other."""
        try:
            key = target(request.url).netloc
        except ValueError:
            return await self._inner.fetch(request)
        with self._at_gate(key) as gate:
            async with gate.lock:
                wait = gate.opens - self._clock.now()
                if wait > _NOTHING:
                    await self._clock.sleep(wait)
                # Last: who waits for a host takes no place from the others.
                async with self._places:
                    observation = await self._inner.fetch(request)
                now = self._clock.now()
                gate.opens = now + self._gap(gate, observation)
                if observation.status == 429:
                    gate.opens = max(gate.opens, now + min(_retry_after(observation.final, now), LONGEST_429))
                return observation

    async def close(self) -> None:
        """Close what lies beneath."""
        await self._inner.close()

    def slow_down(self, key: str, crawl_delay: timedelta | None) -> None:
        """Heed a host's own wish for a pause; to be told again with every look, for idle hosts are forgotten."""
        self._gate(key).crawl_delay = crawl_delay or _NOTHING

    def _gate(self, key: str) -> _Gate:
        gate = self._gates.get(key)
        if gate is None:
            gate = self._gates[key] = _Gate(self._clock.now())
        return gate

    @contextmanager
    def _at_gate(self, key: str) -> Iterator[_Gate]:
        """Stand at a host's gate; gates that nobody stands at and that are open anyway are taken down."""
        gate = self._gate(key)
        gate.users += 1
        try:
            yield gate
        finally:
            gate.users -= 1
            self._served += 1
            if self._served % _SWEEP == 0:
                now = self._clock.now()
                idle = [name for name, each in self._gates.items() if not each.users and each.opens <= now]
                for name in idle:
                    del self._gates[name]

    def _gap(self, gate: _Gate, observation: Observation) -> timedelta:
        """Weigh the pause after an exchange. A timeout is no response time, nor is no answer at all."""
        if self._pause <= _NOTHING or not observation.hops:
            return _NOTHING
        last = observation.hops[-1]
        if last.trouble in _NEVER_THERE:
            return _NOTHING
        toil = last.elapsed * _TOIL if last.status is not None and last.trouble is not Trouble.TIMEOUT else _NOTHING
        return min(max(self._pause, toil, gate.crawl_delay), LONGEST_GAP)


def _retry_after(hop: Hop | None, now: datetime) -> timedelta:
    """Read Retry-After, in seconds or as a date (RFC 9110 section 10.2.3); zero where it says nothing."""
    value = (hop.header("retry-after") if hop is not None else None) or ""
    if value.strip().isascii() and value.strip().isdigit():
        return timedelta(seconds=min(int(value), 86_400))
    try:
        then = parsedate_to_datetime(value)
    except ValueError:
        return _NOTHING
    return max(then - now, _NOTHING) if then.tzinfo is not None else _NOTHING
