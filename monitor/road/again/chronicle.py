"""The journal read as a row of looks: how a source stood before each, what its host was known for, who landed where."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from monitor.model.address import host_key, is_web
from monitor.model.check import HostMemory
from monitor.model.finding import Entry, EntryKind
from monitor.model.verdict import Standing
from monitor.road.pipeline import Landed

#: Addresses that end on one page are counted together when they were looked at within one round.
_ROUND = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Past:
    """One recorded look, with how the source stood before it and what was known of its host."""

    entry: Entry
    before: Standing
    host: HostMemory


@dataclass(slots=True)
class Sources:
    """How every source stood, while the journal is read in the order of time."""

    standings: dict[str, Standing] = field(default_factory=dict)
    hosts: dict[str, HostMemory] = field(default_factory=dict)

    def take(self, entry: Entry) -> Past | None:
        """Go one line on; gives the look that it tells of, if it tells of one."""
        source, after = entry.source, entry.standing
        if source is None or after is None:
            return None
        url = entry.url or after.url
        key = host_key(url) if url and is_web(url) else ""
        before = self.standings.get(source) or Standing(source=source, url=url)
        host = self.hosts.get(key) or HostMemory(host=key)
        self.standings[source] = after
        if entry.host is not None:
            self.hosts[entry.host.host] = entry.host
        return Past(entry, before, host) if entry.kind is EntryKind.LOOK and entry.outcome is not None else None


class Landings:
    """Where every source's chain ended, and when: five that end together are no coincidence."""

    def __init__(self) -> None:
        self._ends: dict[str, list[tuple[datetime, str | None]]] = {}
        self._standings: dict[str, dict[str, Standing]] = {}

    def take(self, entry: Entry) -> None:
        """Remember one look."""
        if entry.source is None or entry.standing is None or entry.kind is not EntryKind.LOOK:
            return
        final = entry.standing.final_url
        self._ends.setdefault(entry.source, []).append((entry.at, final))
        if final is not None and len(entry.standing.hops) > 1:
            self._standings.setdefault(final, {})[entry.source] = entry.standing

    def at(self, moment: datetime) -> Landed:
        """Give what tells who else ended on an address in the round of that moment."""

        async def landed(final: str) -> tuple[Standing, ...]:
            return tuple(
                standing
                for source, standing in self._standings.get(final, {}).items()
                if self._stood(source, moment, final)
            )

        return landed

    def _stood(self, source: str, moment: datetime, final: str) -> bool:
        ends = self._ends[source]
        place = bisect_right(ends, moment + _ROUND, key=lambda end: end[0])
        return place > 0 and ends[place - 1][1] == final
