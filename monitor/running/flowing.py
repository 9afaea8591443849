"""How all sources stand, one after the other: a report of any length in the memory of a short one."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterator, Sequence
from contextlib import AsyncExitStack, contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from monitor import assemble
from monitor.judge.hearing.hushing import KINDS, asked_for
from monitor.model.finding import Glimpse, Item, Run
from monitor.model.source import Citation, Outline, Policy, Source, Watchlist
from monitor.model.verdict import Glance
from monitor.ports import Store
from monitor.running.files import AsLastRead, Files
from monitor.running.passing import run_id
from monitor.running.reporting import faults_of, faults_of_others, item_of, may_be_looked_at, with_quiet
from monitor.running.standings import reading

if TYPE_CHECKING:
    from monitor.documents.packed import Packed

#: A sources file of so many bytes is read once and kept packed; a shorter one is read each time.
LONG = 1_000_000


class Flow:
    """Everything, as often as it is asked for: what a run is called, and its items in the order of the list."""

    def __init__(self, runner: asyncio.Runner, store: Store, packed: Packed, run: Run) -> None:
        """Take an opened index and a packed list; what is damaged of sources no longer listed is a mishap."""
        self._runner = runner
        self._store = store
        self._packed = packed
        self._faults = faults_of(runner.run(store.faults()))
        self._wishes = asked_for(runner.run(store.said(KINDS)))
        listed: dict[str, Source] = {}
        if self._faults:
            listed = {source.id: source for block in packed.each() for source, _ in block if source.id in self._faults}
        self.run = replace(run, mishaps=faults_of_others(self._faults, listed))
        #: How many items there are.
        self.count = packed.count()

    def items(self) -> Iterator[Item]:
        """Pass over all sources once more."""
        for block in self._packed.each():
            yield from self._items(block)

    def at(self, places: Sequence[int]) -> tuple[Item, ...]:
        """Give the items at some places of the list, from 0, in the order in which the places are named."""
        wanted, begin = frozenset(places), 0
        found: dict[int, Item] = {}
        for block in self._packed.each():
            here = [place for place in range(begin, begin + len(block)) if place in wanted]
            items = self._items([block[place - begin] for place in here]) if here else ()
            found.update(zip(here, items, strict=True))
            begin += len(block)
        return tuple(found[place] for place in places if place in found)

    def named(self, names: Collection[str]) -> tuple[Item, ...]:
        """Give the items with some ids, in the order of the list."""
        wanted = frozenset(names)
        return tuple(
            item
            for block in self._packed.each()
            if (chosen := [pair for pair in block if pair[0].id in wanted])
            for item in self._items(chosen)
        )

    def glimpses(self) -> Iterator[Glimpse | Item]:
        """Pass over all sources once more, with no more of each than an index of many needs."""
        loop = self._runner.get_loop()
        stranger = Glance()

        def apart(outline: Outline, policy: Policy) -> bool:
            return not may_be_looked_at(outline.url, policy)

        for block, waiting in self._packed.outlines(apart):
            known = loop.run_until_complete(self._store.glances([outline.id for outline in block]))
            # How those stand that nobody can look at follows from more than the index says.
            whole = {item.source.id: item for item in self._items(waiting)} if waiting else {}
            for outline in block:
                yield whole.get(outline.id) or Glimpse(
                    source=outline,
                    standing=known.get(outline.id, stranger),
                    faults=self._faults.get(outline.id, ()),
                )

    def _items(self, block: Sequence[tuple[Source, tuple[Citation, ...]]]) -> Iterator[Item]:
        """Give some sources with how they stand."""
        # Not `Runner.run`: for each of its calls it writes the whole result out, to ask whether that is a signal.
        asked = self._store.brief((), [source.id for source, _ in block])
        known = self._runner.get_loop().run_until_complete(asked).standings
        cited = Watchlist(citations={source.id: citations for source, citations in block})
        for source, _ in block:
            item = item_of(cited, source, known.get(source.id), self.run.started, faults=self._faults)
            yield with_quiet(item, self._wishes, self.run.started)


def is_long(files: Files) -> bool:
    """Tell whether the sources file is so long that a report should flow; what is packed is always of the file."""
    if isinstance(files, AsLastRead):
        return False
    try:
        return files.file.stat().st_size >= LONG
    except OSError:
        return False


@contextmanager
def flow(files: Files) -> Iterator[Flow | None]:
    """Open the index for reading, and the list packed; None where there is no place to keep it packed.

    The first report after an edit reads the file whole, as every command does, and packs it. The run is named as
    `standings.report` names it. Like every reader it needs no lock.
    """
    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        settings, store = runner.run(stack.enter_async_context(reading(files)))
        try:
            packed = assemble.packed(files.file, files.snapshots(settings))
            if not packed.fresh() and not _pack(files, packed):
                yield None
                return
            now = files.clock.now()
            yield Flow(
                runner,
                store,
                packed,
                Run(id=run_id(now, "report"), started=now, finished=now, vantage=settings.vantage.name),
            )
        finally:
            runner.run(stack.aclose())


def _pack(files: Files, packed: Packed) -> bool:
    """Read the file and pack it, unless it is edited meanwhile."""
    before = packed.stamp()
    watchlist = files.watchlist()
    return packed.stamp() == before and packed.write(watchlist, before)
