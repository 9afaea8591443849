"""Leafs through a list of any length: one page of it, the worst off first, and a little of what is said about all."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, TypeVar

from monitor.model.finding import Glimpse, Item, Report, Run
from monitor.model.verdict import Verdict
from monitor.report import pages, to_json
from monitor.report.summarise import sentence
from monitor.report.words import WORST_FIRST
from monitor.running import standings
from monitor.running.flowing import Flow, flow, is_long
from monitor.running.publishing import json_of
from monitor.running.standings import Shown

if TYPE_CHECKING:
    from monitor.running.files import Files

_Found = TypeVar("_Found")

#: Sources on a page.
PER_PAGE = 200
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One page of the sources that a person looks for."""

    run: Run
    headline: str
    counts: Mapping[Verdict, int]
    items: tuple[Item, ...]
    #: How many fit what was asked for, of how many.
    found: int
    total: int
    #: From 1, of so many.
    number: int
    pages: int


async def leaf(files: Files, *, asked: str = "", verdict: str = "", number: int = 1) -> Leaf:
    """Give one page of the sources that hold some words and stand so; a number beyond the last page means the last."""
    if is_long(files):
        found = await asyncio.to_thread(_long, files, lambda flowing: _leaf(flowing, asked, verdict, number))
        if found is not None:
            return found
    report = await standings.report(files)
    return await asyncio.to_thread(_leaf, _Whole(report), asked, verdict, number)


async def shown(files: Files, name: str) -> Shown:
    """Give everything that is known of one source; its id is found without reading a long sources file."""
    items = None
    if is_long(files):
        items = await asyncio.to_thread(_long, files, lambda flowing: flowing.named([name]))
    if not items:
        # No id: perhaps an address; and what means nothing is refused there.
        return await standings.show(files, name)
    async with standings.reading(files) as (_, store):
        return Shown(
            item=replace(items[0], turns=await store.findings(name)),
            history=await store.history(name),
            captures=await store.captures(name),
        )


async def about(files: Files, names: Sequence[str]) -> tuple[Report, str]:
    """Give a report of some sources, and the headline of all."""

    def some(flowing: Flow) -> tuple[Report, str]:
        found = pages.census(flowing.run, flowing.glimpses(), folder="")
        return Report(run=flowing.run, items=flowing.named(names)), sentence(found.run, found.grave, found.counts)

    if is_long(files) and (told := await asyncio.to_thread(_long, files, some)) is not None:
        return told
    report = await standings.report(files)
    return report, sentence(report.run, report.items, report.counts)


async def document(files: Files) -> AsyncIterator[bytes]:
    """Give the report of everything as JSON, piece by piece."""
    spool = await asyncio.to_thread(_long, files, _spooled) if is_long(files) else None
    if spool is None:
        report = await standings.report(files)
        spool = await asyncio.to_thread(_filled, to_json.chunks(report))
    try:
        while piece := await asyncio.to_thread(spool.read, _CHUNK):
            yield piece
    finally:
        spool.close()


def _long(files: Files, work: Callable[[Flow], _Found]) -> _Found | None:
    """Do something with a long list as it flows; None where it cannot be kept packed."""
    with flow(files) as flowing:
        return None if flowing is None else work(flowing)


def _spooled(flowing: Flow) -> IO[bytes]:
    return _filled(json_of(flowing))


def _filled(pieces: Iterable[str]) -> IO[bytes]:
    """Write pieces into a file of no name, to be read from its start."""
    spool = TemporaryFile()  # noqa: SIM115 - whoever reads it closes it
    spool.writelines(piece.encode("utf-8", "replace") for piece in pieces)
    spool.seek(0)
    return spool


class _Whole:
    """A report in memory, passed over like a list that flows."""

    def __init__(self, report: Report) -> None:
        self.run = report.run
        self._items = report.items

    def glimpses(self) -> Iterable[Item | Glimpse]:
        """Give all of them."""
        return self._items

    def items(self) -> Iterable[Item]:
        """Give all of them."""
        return self._items

    def at(self, places: Sequence[int]) -> tuple[Item, ...]:
        """Give those at some places, in that order."""
        return tuple(self._items[place] for place in places)


def _leaf(listed: Flow | _Whole, asked: str, verdict: str, number: int) -> Leaf:
    """Pass over all sources for what is said of all, and over those of the page once more."""
    known = pages.census(listed.run, listed.glimpses(), folder="")
    fits = _fitting(listed, asked) if asked else None
    # Each source is one byte here: its place in WORST_FIRST.
    ranks = [rank for rank, each in enumerate(WORST_FIRST) if not verdict or each.value == verdict]
    numbers = {
        rank: known.counts[WORST_FIRST[rank]] if fits is None else sum(1 for _ in _places(known.groups, rank, fits))
        for rank in ranks
    }
    found = sum(numbers.values())
    last = max(1, -(-found // PER_PAGE))
    number = min(max(1, number), last)
    chosen: list[int] = []
    skipped = (number - 1) * PER_PAGE
    for rank in ranks:
        if len(chosen) < PER_PAGE and skipped < numbers[rank]:
            places = _places(known.groups, rank, fits)
            chosen += list(islice(places, skipped, skipped + PER_PAGE - len(chosen)))
        skipped = max(0, skipped - numbers[rank])
    return Leaf(
        run=listed.run,
        headline=sentence(listed.run, known.grave, known.counts),
        counts=known.counts,
        items=listed.at(chosen),
        found=found,
        total=known.total,
        number=number,
        pages=last,
    )


def _places(ranks: bytearray, rank: int, fits: bytearray | None) -> Iterator[int]:
    """Give the places in the list of those that stand so, and that fit."""
    return (place for place, each in enumerate(ranks) if each == rank and (fits is None or fits[place]))


def _fitting(listed: Flow | _Whole, asked: str) -> bytearray:
    """Mark the sources in which the words occur, whatever their capitals."""
    wanted = asked.casefold()
    return bytearray(wanted in _said(item) for item in listed.items())


def _said(item: Item) -> str:
    """Give the words by which a person may look for a source."""
    source = item.source
    parts = (source.id, source.url, source.work.title, item.standing.title, source.claim, source.section, *source.tags)
    return "\n".join(part for part in parts if part).casefold()
