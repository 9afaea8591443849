"""The index in one SQLite file: everything that may be asked of it, and written into it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine

from monitor.model.check import HostMemory
from monitor.model.finding import Entry, EntryKind, Finding, Line
from monitor.model.snapshot import Capture, EvidenceFault
from monitor.model.source import Watchlist
from monitor.model.verdict import Glance, Standing, Verdict
from monitor.ports import Briefing, Overdue, PastLook
from monitor.store import claiming, queries, sayings
from monitor.store.differing import differing
from monitor.store.following import follow
from monitor.store.opened import IndexFile
from monitor.store.packing import from_ms, to_ms
from monitor.store.schema import AT_ONCE
from monitor.store.stream import Stream

#: Lines that are taken up at once where an index is made for comparing.
_GROUP = 2_000
#: Differences that are told of each table, and each way.
_MOST = 20
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class SqliteStore(IndexFile):
    """The ``Store`` socket over one SQLite file."""

    # Writing.

    async def sync(self, watchlist: Watchlist, now: datetime) -> None:
        """Follow the watchlist."""
        await self._write(partial(follow, watchlist=watchlist, now=to_ms(now)))

    async def claim(self, now: datetime, *, limit: int, owner: str, lease: timedelta) -> tuple[str, ...]:
        """Take hosts that may be visited now and have a due source, longest waiting first."""
        until = to_ms(now + lease)
        return await self._write(partial(claiming.claim, now=to_ms(now), limit=limit, owner=owner, until=until))

    async def release(self, hosts: Iterable[str], owner: str) -> None:
        """Give claimed hosts back."""
        await self._write(partial(claiming.release, names=tuple(hosts), owner=owner))

    async def forget_leases(self) -> None:
        """Give every claimed host back, whoever claimed it."""
        await self._write(claiming.forget)

    async def record(self, lines: Sequence[Line], *, finished: Sequence[str] = (), owner: str = "") -> None:
        """Write lines into the rows and give finished hosts back, in one transaction."""
        await self._write(partial(claiming.release, names=tuple(finished), owner=owner), lines=lines)

    # Reading.

    async def due(self, host: str, now: datetime) -> tuple[tuple[str, datetime], ...]:
        """Give the due sources of a host: id and since when; who is due at once is due since now."""
        found = await self._read(partial(claiming.due, host=host, now=to_ms(now)))
        return tuple((id_, now if since == AT_ONCE else from_ms(since)) for id_, since in found)

    async def dues(self, hosts: Sequence[str], now: datetime) -> dict[str, tuple[tuple[str, datetime], ...]]:
        """Give the due sources of many hosts at once; hosts without any are left out."""
        found: dict[str, list[tuple[str, datetime]]] = {}
        for host, id_, since in await self._read(partial(claiming.dues, names=hosts, now=to_ms(now))):
            found.setdefault(host, []).append((id_, now if since == AT_ONCE else from_ms(since)))
        return {host: tuple(due) for host, due in found.items()}

    async def resting(self, now: datetime, limit: int = 1_000) -> tuple[str, ...]:
        """Give the sources that are due while their host asked for rest, longest waiting first."""
        return tuple(await self._read(partial(claiming.resting, now=to_ms(now), limit=limit)))

    async def brief(self, hosts: Sequence[str], ids: Sequence[str]) -> Briefing:
        """Give what is known of many hosts and sources at once."""
        return await self._read(partial(queries.briefing, names=hosts, ids=ids))

    async def glances(self, ids: Sequence[str]) -> Mapping[str, Glance]:
        """Give how many sources stand at a glance."""
        return await self._read(partial(queries.glances, ids=ids))

    async def watermark(self) -> dict[str, int]:
        """Give the last sequence number of every writer that the rows hold."""
        return await self._read(queries.watermark)

    async def standing(self, source: str) -> Standing | None:
        """Give how one source stands, as its latest line says; None for one never heard of."""
        return await self._read(partial(queries.standing, source=source))

    async def standings(
        self, ids: Sequence[str] | None = None, *, verdicts: Sequence[Verdict] | None = None
    ) -> AsyncIterator[Standing]:
        """Give standings of active sources in the order of the watchlist, all as of one moment, a page at a time."""
        stream = await self._call(lambda engine: Stream(engine, ids, verdicts))
        self._streams.add(stream)
        try:
            while (page := await self._call(lambda _: stream.turn())) is not None:
                for standing in page:
                    yield standing
        finally:
            self._streams.discard(stream)
            if self._readers is not None:
                self._readers.submit(stream.close)

    async def counts(self) -> dict[Verdict, int]:
        """Count active sources by verdict."""
        return await self._read(queries.counts)

    async def host(self, host: str) -> HostMemory:
        """Give what we remember of a host; an empty memory for a stranger."""
        return await self._read(partial(queries.host, name=host))

    async def landed(self, final_url: str) -> tuple[Standing, ...]:
        """Give the sources whose latest chain ended on that address, at most 20."""
        return await self._read(partial(queries.landed, final_url=final_url))

    async def siblings_failing(self, domain: str, since: datetime) -> tuple[Standing, ...]:
        """Give the failing sources of a registrable domain whose failing began since then, at most 100."""
        return await self._read(partial(queries.siblings_failing, domain=domain, since=to_ms(since)))

    async def history(self, source: str, limit: int = 100) -> tuple[PastLook, ...]:
        """Give the looks at one source, newest first."""
        return await self._read(partial(queries.history, source=source, limit=limit))

    async def captures(self, source: str) -> tuple[Capture, ...]:
        """Give the captures of one source, newest first."""
        return await self._read(partial(queries.captures_of, source=source))

    async def findings(self, source: str | None = None, limit: int = 100) -> tuple[Finding, ...]:
        """Give findings, newest first."""
        return await self._read(partial(queries.findings_of, source=source, limit=limit))

    async def faults(self) -> tuple[EvidenceFault, ...]:
        """Give the kept files that are not as they were written, first found first."""
        return await self._read(queries.damaged)

    async def differences(self, lines: Iterator[Line], watchlist: Watchlist) -> tuple[str, ...]:
        """Say where the rows differ from those that these lines and this watchlist make.

        An index is made anew beside it, in a folder for passing things, and the two are compared by the database.
        """
        with TemporaryDirectory(prefix="monitor-index-") as folder:
            fresh = SqliteStore(Path(folder))
            await fresh.open()
            try:
                await fresh.sync(watchlist, _LONG_AGO)
                while group := tuple(islice(lines, _GROUP)):
                    await fresh.record(group)
            finally:
                await fresh.close()

            def compared(_: Engine) -> tuple[str, ...]:
                return differing(self._path, fresh._path, most=_MOST)

            return await self._call(compared)

    async def said(self, kinds: Sequence[EntryKind], *, since: datetime | None = None) -> tuple[Entry, ...]:
        """Give what was told to whom, or the quiet that people asked for, the eldest line first."""
        return await self._read(partial(sayings.said, kinds=kinds, since=since))

    async def found(self, after: Mapping[str, int], through: Mapping[str, int]) -> tuple[Finding, ...]:
        """Give findings of lines beyond the first numbers and up to the second, the eldest first."""
        return await self._read(partial(sayings.found, after=after, through=through))

    async def overdue(self, now: datetime) -> Overdue | None:
        """Say since when sources have waited for their look; None where none does."""
        return await self._read(partial(sayings.overdue, now=to_ms(now)))

    async def rows(self) -> dict[str, list[tuple[object, ...]]]:
        """Give every row of every durable table, ordered; leases left out."""
        return await self._read(queries.everything)
