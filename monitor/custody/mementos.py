"""Which moments of an address are kept, and the copy of one of them: what a TimeGate has to know (RFC 7089)."""

from __future__ import annotations

import asyncio
from collections import OrderedDict, defaultdict
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import datetime

from monitor.errors import ConfigurationError, EvidenceError
from monitor.evidence.copy.answers import Answer, Reading, read_answers
from monitor.evidence.sorting import surt
from monitor.model.snapshot import Capture
from monitor.model.source import Watchlist
from monitor.ports import Store
from monitor.running import standings
from monitor.running.files import Files

#: Captures whose answers are remembered: addresses and moments, no payloads.
_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One kept moment of an address."""

    capture: Capture
    #: WARC-Record-ID of the answer.
    record: str
    url: str
    #: In whole seconds: addresses of mementos know no finer ones.
    taken: datetime
    status: int | None
    content_type: str
    digest: str
    #: It leads to another spelling of its own address: shown, it would lead to itself again.
    circular: bool


class Mementos:
    """The kept moments of every address of one folder; what files say is remembered, for files never change."""

    def __init__(self, files: Files) -> None:
        """Know the folder; nothing is read before the first question."""
        self._files = files
        self._known: OrderedDict[str, tuple[Held, ...]] = OrderedDict()
        self._sources: dict[str, set[str]] = {}
        self._mark: object = None

    async def of(self, url: str) -> tuple[Held, ...]:
        """Give every kept moment of an address, oldest first; spellings that archives fold are one address."""
        key = _key(url)
        if key is None:
            return ()
        async with standings.reading(self._files) as (_, store):
            sources = (await self._by_address(store)).get(key, set())
            captures = {each.id: each for source in sorted(sources) for each in await store.captures(source)}
        moments: dict[tuple[datetime, str], Held] = {}
        for capture in sorted(captures.values(), key=lambda each: (each.taken, each.id)):
            if capture.id not in self._known:
                self._remember(capture, await self._read(capture))
            for held in self._known[capture.id]:
                if _key(held.url) == key:
                    moments.setdefault((held.taken, held.url), held)
        return tuple(sorted(moments.values(), key=lambda held: (held.taken, held.url)))

    async def give(self, held: Held) -> tuple[Answer, Reading] | None:
        """Read the answer of a moment, with the copy that it is of; None where the file is damaged."""
        reading = await self._read(held.capture)
        if reading is None:
            return None
        return next(((answer, reading) for answer in reading.answers if answer.record == held.record), None)

    async def _read(self, capture: Capture) -> Reading | None:
        """Read a copy; one that is damaged is given to nobody."""
        settings = self._files.settings()
        root, limit = self._files.snapshots(settings), settings.network.max_bytes
        try:
            return await asyncio.to_thread(read_answers, root, capture, limit=limit)
        except EvidenceError:
            return None

    def _remember(self, capture: Capture, reading: Reading | None) -> None:
        """Keep what is needed to choose; the payloads are let go."""
        found = () if reading is None else tuple(_held(capture, answer) for answer in reading.answers if _web(answer))
        self._known[capture.id] = found
        while len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)

    async def _by_address(self, store: Store) -> dict[str, set[str]]:
        """Give the sources whose looks may have met an address; made anew when the index went on."""
        mark = (await store.watermark(), self._files.documents.stamp())
        if mark != self._mark:
            found: dict[str, set[str]] = defaultdict(set)
            for source, url in [*_cited(self._watchlist()), *[pair async for pair in _met(store)]]:
                if (key := _key(url)) is not None:
                    found[key].add(source)
            self._sources, self._mark = dict(found), mark
        return self._sources

    def _watchlist(self) -> Watchlist:
        """Read the sources; where they cannot be read the index alone tells."""
        try:
            return self._files.watchlist()
        except ConfigurationError:
            return Watchlist()


def nearest(held: tuple[Held, ...], at: datetime | None) -> Held | None:
    """Choose the moment that lies nearest, the earlier of two; without a wish the latest."""
    straight = [each for each in held if not each.circular] or list(held)
    if not straight:
        return None
    return straight[-1] if at is None else min(straight, key=lambda each: (abs(each.taken - at), each.taken))


def _cited(watchlist: Watchlist) -> Iterator[tuple[str, str]]:
    """Give what people cited."""
    for source in watchlist.sources.values():
        if source.url:
            yield source.id, source.url


async def _met(store: Store) -> AsyncIterator[tuple[str, str]]:
    """Give where looks went."""
    async for standing in store.standings():
        for url in {standing.url, standing.final_url or "", *(hop[0] for hop in standing.hops)} - {""}:
            yield standing.source, url
        for capture in (standing.capture, standing.payload_capture):
            if capture is not None:
                yield standing.source, capture.url


def _web(answer: Answer) -> bool:
    """Tell whether a web server gave this answer."""
    return answer.status is not None and answer.kind != "resource"


def _held(capture: Capture, answer: Answer) -> Held:
    """Keep what is needed to choose."""
    leads = answer.location if answer.status is not None and 300 <= answer.status < 400 else None
    return Held(
        capture=capture,
        record=answer.record,
        url=answer.url,
        taken=answer.taken.replace(microsecond=0),
        status=answer.status,
        content_type=(answer.content_type or "").partition(";")[0].strip(),
        digest=answer.digest or "",
        circular=leads is not None and _key(leads) == _key(answer.url),
    )


def _key(url: str) -> str | None:
    """Give the key that spellings of one address share; None for what is no address."""
    try:
        return surt(url.partition("#")[0]) if url.startswith(("http://", "https://")) else None
    except ValueError:
        return None
