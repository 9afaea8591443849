"""Any archive that speaks Memento (RFC 7089): a TimeGate for the nearest copy, a TimeMap for the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from monitor.archives.asking import Asker, Manners, rest, silence
from monitor.archives.links import Link, links
from monitor.archives.replay import recalled
from monitor.archives.stamps import host_of, http_date, raw, read_http_date, replayed, same_page, spelt, usable
from monitor.model.exchange import Hop, Observation, Purpose
from monitor.model.memento import Memento
from monitor.model.outside import joined
from monitor.ports import Clock, Fetcher, Recalled, Sought

#: Nobody said how often a TimeGate may be asked; twice a second at most is what a person could do.
_GATE = Manners(apart=timedelta(seconds=1))
#: A TimeMap may be endless; so many bytes of it are read, which are some twenty thousand copies.
_MAP = Manners(apart=timedelta(seconds=1), max_bytes=3_000_000)
_COPIES = Manners(apart=timedelta(milliseconds=500), max_bytes=50_000_000)
#: A TimeGate may send to another one first.
_MOST_GATES = 3
_MOST_MAPS = 2


class TimeGate:
    """The ``PublicArchive`` socket over a TimeGate, whether it redirects (pattern 1) or answers by itself (2)."""

    def __init__(self, gate: str, fetcher: Fetcher, clock: Clock, *, timeout: timedelta, max_bytes: int) -> None:
        """Ask the TimeGate at ``gate``, through a Fetcher that brings no manners of its own; it is closed with us."""
        self._gate = gate if gate.endswith(("/", "=", "?", "&")) else f"{gate}/"
        self._fetcher = fetcher
        self._clock = clock
        self._gates = Asker(fetcher, clock, replace(_GATE, timeout=timeout))
        self._maps = Asker(fetcher, clock, replace(_MAP, timeout=timeout))
        self._copies = Asker(fetcher, clock, replace(_COPIES, timeout=timeout, max_bytes=max_bytes))

    @property
    def name(self) -> str:
        """Give its host."""
        return host_of(self._gate)

    def named(self, address: str) -> Memento | None:
        """Give the copy that an address names, where its form tells and the archive is this one."""
        found = replayed(address)
        if found is None or host_of(address) != self.name:
            return None
        return Memento(original=found[1], url=raw(spelt(address)), taken=found[0], archive=self.name)

    async def find(self, url: str, near: datetime, *, most: int, proxy: str | None = None) -> Sought:
        """Ask the TimeGate for the nearest copy, and the TimeMap that it names for the others."""
        wanted = url.partition("#")[0]
        asked: list[Observation] = []
        found: dict[str, Memento] = {}
        maps: list[str] = []
        onward = f"{self._gate}{wanted}"
        for _ in range(_MOST_GATES):
            headers = (("Accept-Datetime", http_date(near)),)
            seen = await self._gates.ask(onward, Purpose.ARCHIVE, proxy=proxy, headers=headers)
            asked.append(seen)
            silent = silence(seen) or _strange(seen)
            if silent:
                until = rest(seen, self._clock.now())
                return Sought(answered=False, says=f"{self.name}: {silent}", not_before=until, asked=tuple(asked))
            hop = seen.hops[-1]
            told = list(_told(hop))
            maps += [link.url for link in told if "timemap" in link.relations]
            self._take(found, self._of(told, wanted))
            self._take(found, self._answered(hop, wanted))
            if hop.location is None or found:
                break
            onward = hop.location
        if maps and most > 1:
            self._take(found, await self._map(maps[0], wanted, asked, proxy))
        nearest = sorted(found.values(), key=lambda memento: abs(memento.taken - near))
        return Sought(mementos=tuple(nearest[:most]), asked=tuple(asked))

    async def fetch(self, memento: Memento, *, proxy: str | None = None) -> Recalled:
        """Have a copy given out, raw where its address has the form that replays of this kind understand."""
        return await recalled(self._copies, self._clock, memento, proxy=proxy)

    async def close(self) -> None:
        """Let go of sockets."""
        await self._fetcher.close()

    async def _map(self, url: str, wanted: str, asked: list[Observation], proxy: str | None) -> list[Memento]:
        """Read a TimeMap, and one more where it is a map of maps; what cannot be had is done without."""
        mementos: list[Memento] = []
        for _ in range(_MOST_MAPS):
            seen = await self._maps.ask(url, Purpose.ARCHIVE, proxy=proxy)
            asked.append(seen)
            if silence(seen) or seen.status != 200:
                return mementos
            told = [
                replace(link, url=joined(seen.final_url, link.url) or "")
                for link in links(bytes(seen.body).decode("utf-8", "replace"))
            ]
            mementos += self._of(told, wanted)
            others = [link.url for link in told if "timemap" in link.relations and link.url != seen.final_url]
            if mementos or not others:
                return mementos
            url = others[0]
        return mementos

    def _of(self, told: list[Link], wanted: str) -> list[Memento]:
        """Give the copies among links, unless they say that they are of another address."""
        originals = [link.url for link in told if "original" in link.relations]
        if any(not same_page(original, wanted) for original in originals):
            return []
        found = []
        for link in told:
            taken = read_http_date(link.says.get("datetime"))
            if "memento" in link.relations and taken is not None and usable(link.url):
                found.append(Memento(original=wanted, url=raw(link.url), taken=taken, archive=self.name))
        return found

    def _answered(self, hop: Hop, wanted: str) -> list[Memento]:
        """Give the copy that a TimeGate itself led to, or answered with."""
        where = hop.location or joined(hop.url, hop.header("content-location") or "") or ""
        named = replayed(where)
        taken = named[0] if named else None
        if hop.location is None:
            taken = read_http_date(hop.header("memento-datetime"))
        if taken is None or not usable(where) or (named is not None and not same_page(named[1], wanted)):
            return []
        return [Memento(original=wanted, url=raw(where), taken=taken, archive=self.name)]

    @staticmethod
    def _take(found: dict[str, Memento], more: list[Memento]) -> None:
        """Take up copies that are not known yet."""
        for memento in more:
            found.setdefault(memento.url, memento)


def _strange(seen: Observation) -> str:
    """Say that a success is none of a TimeGate: it neither is a copy nor names one."""
    hop = seen.hops[-1]
    if hop.status == 200 and hop.header("memento-datetime") is None and not any(_told(hop)):
        return "its TimeGate answered with a page of its own"
    return ""


def _told(hop: Hop) -> Iterator[Link]:
    """Give the links of an answer's headers, absolute."""
    for name, value in hop.headers:
        if name.lower() == "link":
            for link in links(value):
                yield replace(link, url=joined(hop.url, link.url) or "")
