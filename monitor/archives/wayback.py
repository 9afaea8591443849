"""The Wayback Machine, or whatever speaks like it: its index of copies (CDX), and the copies themselves, raw."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import urlencode

from monitor.archives.asking import Asker, Manners, rest, silence
from monitor.archives.replay import recalled
from monitor.archives.stamps import host_of, raw, read_stamp, replayed, same_page, spelt, stamp
from monitor.model.exchange import Observation, Purpose
from monitor.model.memento import Memento
from monitor.ports import Clock, Fetcher, Recalled, Sought

#: The index takes 24 questions a minute, the copies 480; less is asked of both.
_INDEX = Manners(apart=timedelta(seconds=2.5))
_COPIES = Manners(apart=timedelta(milliseconds=250), max_bytes=50_000_000)
#: Rows of the index that are taken at once: one a day for two years fits.
_ROWS = 1_000
#: So many copies within the year are enough not to ask for those beyond it.
_ENOUGH = 4
_YEAR = timedelta(days=365)


class Wayback:
    """The ``PublicArchive`` socket over the Wayback Machine's own interfaces.

    The index is asked for copies within a year of the moment, one a day; where there are few, for all, one a month.
    Its availability interface is not used: it often knows nothing of copies that are there.
    """

    def __init__(self, base: str, fetcher: Fetcher, clock: Clock, *, timeout: timedelta, max_bytes: int) -> None:
        """Ask the archive at ``base``, through a Fetcher that brings no manners of its own; it is closed with us."""
        self._base = spelt(base).rstrip("/")
        self._fetcher = fetcher
        self._clock = clock
        self._index = Asker(fetcher, clock, replace(_INDEX, timeout=timeout))
        self._copies = Asker(fetcher, clock, replace(_COPIES, timeout=timeout, max_bytes=max_bytes))

    @property
    def name(self) -> str:
        """Give its host."""
        return host_of(self._base)

    def named(self, address: str) -> Memento | None:
        """Give the copy that an address of this archive names, whatever scheme it is written with."""
        found = replayed(address)
        if found is None or host_of(address) != self.name:
            return None
        return self._memento(*found)

    async def find(self, url: str, near: datetime, *, most: int, proxy: str | None = None) -> Sought:
        """Ask the index, first about the year around the moment."""
        asked: list[Observation] = []
        found: dict[str, Memento] = {}
        around = {"from": stamp(near - _YEAR)[:8], "to": stamp(near + _YEAR)[:8], "collapse": "timestamp:8"}
        for span in (around, {"collapse": "timestamp:6"}):
            seen = await self._index.ask(self._question(url, span), Purpose.ARCHIVE, proxy=proxy)
            asked.append(seen)
            silent = silence(seen)
            rows = None if silent else _rows(seen)
            if rows is None:
                says = silent or "its index answered with something that is no index"
                until = rest(seen, self._clock.now())
                return Sought(answered=False, says=f"{self.name}: {says}", not_before=until, asked=tuple(asked))
            found |= {memento.url: memento for memento in self._mementos(rows) if same_page(memento.original, url)}
            if len(found) >= min(most, _ENOUGH):
                break
        nearest = sorted(found.values(), key=lambda memento: abs(memento.taken - near))
        return Sought(mementos=tuple(nearest[:most]), asked=tuple(asked))

    async def fetch(self, memento: Memento, *, proxy: str | None = None) -> Recalled:
        """Have a copy given out raw (``id_``): the bytes that were copied, not what a browser is shown."""
        return await recalled(self._copies, self._clock, memento, proxy=proxy)

    async def close(self) -> None:
        """Let go of sockets."""
        await self._fetcher.close()

    def _question(self, url: str, span: dict[str, str]) -> str:
        said = {"url": url.partition("#")[0], "output": "json", "fl": "timestamp,original,statuscode"}
        said |= {"filter": "statuscode:200", "limit": str(_ROWS), **span}
        return f"{self._base}/cdx/search/cdx?{urlencode(said)}"

    def _mementos(self, rows: Iterable[tuple[str, str]]) -> Iterator[Memento]:
        for digits, original in rows:
            taken = read_stamp(digits)
            if taken is not None:
                yield self._memento(taken, original)

    def _memento(self, taken: datetime, original: str) -> Memento:
        url = raw(f"{self._base}/web/{stamp(taken)}/{original}")
        return Memento(original=original, url=url, taken=taken, archive=self.name)


def _rows(seen: Observation) -> list[tuple[str, str]] | None:
    """Read the index: a list of lists, the names of the columns first; None where it is nothing of the kind.

    An address that its owner had taken out (403) is one of which the archive holds nothing for us. An index longer
    than is taken is read as far as it came.
    """
    if seen.status in (403, 404, 451):
        return []
    if seen.status != 200:
        return None
    said = _read(bytes(seen.body))
    if said is None or not all(isinstance(row, list) for row in said):
        return None
    if not said:
        return []
    names = said[0]
    if "timestamp" not in names or "original" not in names:
        return None
    when, what = names.index("timestamp"), names.index("original")
    return [
        (row[when], row[what])
        for row in said[1:]
        if len(row) == len(names) and isinstance(row[when], str) and isinstance(row[what], str)
    ]


def _read(body: bytes) -> list[list[str]] | None:
    """Read JSON, or as many whole rows of it as came."""
    text = body.decode("utf-8", "replace").strip()
    if not text:
        return []
    for attempt in (text, text[: text.rfind("]", 0, -1) + 1].rstrip(", \r\n") + "]"):
        try:
            said = json.loads(attempt)
        except (ValueError, RecursionError):
            continue
        return said if isinstance(said, list) else None
    return None
