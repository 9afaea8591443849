"""Takes copies in that others made, and writes down whose they were."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from monitor.app import Monitor
from monitor.errors import UsageError
from monitor.evidence.taking.take import Taken, Taking, take
from monitor.model.check import Answer, Check, HostMemory, Look, Why
from monitor.model.finding import Entry, EntryKind
from monitor.model.snapshot import Capture
from monitor.model.source import Source
from monitor.model.verdict import Standing
from monitor.running.choosing import the_one
from monitor.running.holding import Opened


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What came of a file."""

    taking: Taking
    #: Copies that were taken in, with the sources they stand for.
    captures: tuple[tuple[str, Capture], ...]
    #: Pages that an earlier import had taken in, or that stand in the file more than once.
    known: int


async def take_in(monitor: Monitor, file: Path, *, source: str | None = None) -> Imported:
    """Take in the pages of watched sources; ``source`` takes one alone, whatever address it has there.

    The whole file is read and found sound before anything is kept, and the lines are written all at once. Whether a
    copy stands for what was cited is for a person to say (`monitor baseline set`).

    Raises:
        UsageError: the file is not taken in, or holds nothing of a source.
        StorageError: it could not be read, or nothing be written.

    """
    watchlist = monitor.watchlist()
    async with monitor.opened() as house:
        await house.store.sync(watchlist, monitor.clock.now())
        sources: Mapping[str, Source] = watchlist.sources
        if source is not None:
            standings = {standing.source: standing async for standing in house.store.standings()}
            one = the_one(watchlist, standings, source)
            sources = {one.id: one}
        wanted = {each.url: each.id for each in sources.values() if each.url}
        only = next(iter(sources)) if source is not None else None
        most, now = house.settings.network.max_bytes, monitor.clock.now()
        taking = await asyncio.to_thread(take, file, wanted, only=only, most=most, now=now)
        before = {_told(line.entry) for line in house.evidence.newest(EntryKind.IMPORT)}
        fresh = list({mark: page for page in reversed(taking.pages) if (mark := _mark(page)) not in before}.values())
        fresh.reverse()
        if not taking.pages:
            raise UsageError(f"{file} was not taken in: {'; '.join(taking.left[:3])}.")
        kept = [(page, await _kept(house, sources[page.source], page)) for page in fresh]
        entries = [_entry(house, sources[page.source], page, capture) for page, capture in kept]
        await house.write(entries)
    captures = tuple((page.source, capture) for page, capture in kept)
    return Imported(taking=taking, captures=captures, known=len(taking.pages) - len(fresh))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    """What makes a record the same whatever file it lies in: for which source, its id, address, moment and payload."""

    source: str | None
    record: str
    url: str
    taken: datetime
    payload: str | None


def _told(entry: Entry) -> _Mark | None:
    """Tell which record a line took in."""
    capture, record = entry.capture, str(entry.facts.get("record") or "")
    if capture is None:
        return None
    return _Mark(
        source=entry.source, record=record, url=capture.url, taken=capture.taken, payload=capture.payload_digest
    )


def _mark(page: Taken) -> _Mark:
    """Tell which record a page stands in, as the line about it will."""
    final = page.observation.hops[-1]
    taken = final.started.replace(microsecond=final.started.microsecond // 1000 * 1000)
    record = page.provenance.record
    return _Mark(source=page.source, record=record, url=final.url, taken=taken, payload=final.payload_digest)


async def _kept(house: Opened, source: Source, page: Taken) -> Capture:
    """Keep the exchanges byte for byte as the file has them."""
    url = source.url or page.observation.request.url
    look = Look(
        check=Check(source=source, due=page.provenance.at, why=Why.ASKED),
        at=page.provenance.at,
        before=Standing(source=source.id, url=url),
        host=HostMemory(host=""),
        answers=(Answer(observation=page.observation),),
    )
    capture = await house.evidence.keep(look, text=None, extractor="", provenance=page.provenance)
    assert capture is not None, "a page without a byte is not taken"
    return capture


def _entry(house: Opened, source: Source, page: Taken, capture: Capture) -> Entry:
    said = page.provenance
    return Entry(
        at=said.at,
        kind=EntryKind.IMPORT,
        source=source.id,
        url=source.url,
        capture=capture,
        vantage=house.settings.vantage.name,
        facts={
            "file": said.file,
            "sha256": said.sha256,
            "record": said.record,
            "software": said.software,
            "address": page.observation.final_url,
        },
    )
