"""Every question that is asked of the index, by name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, and_, delete, exists, func, or_, select

from monitor.model.check import HostMemory
from monitor.model.finding import Finding
from monitor.model.snapshot import Capture, EvidenceFault
from monitor.model.verdict import Glance, Standing, Verdict
from monitor.ports import Briefing, PastLook
from monitor.store.happenings import read_capture, read_finding, read_look
from monitor.store.packing import from_ms, landing, read_glance, read_standing, unpack_memory
from monitor.store.recording import chunks
from monitor.store.schema import (
    ahead,
    captures,
    faults,
    findings,
    hosts,
    looks,
    meta,
    metadata,
    sayings,
    sources,
    writers,
)

_STANDING = (sources.c.id, sources.c.url, sources.c.standing)
_LANDED_AT_MOST = 20
_SIBLINGS_AT_MOST = 100


def standing(connection: Connection, source: str) -> Standing | None:
    """Give how one source stands; none for a stranger."""
    row = connection.execute(select(*_STANDING).where(sources.c.id == source)).one_or_none()
    return None if row is None else read_standing(row)


def standings(ids: Sequence[str] | None, verdicts: Sequence[Verdict] | None) -> Select[Any]:
    """Ask for the active sources in the order of the watchlist, of these ids and verdicts where some are named.

    The index is walked in order and filtered on the way, so that nothing is sorted and the first row comes at once.
    """
    asked = select(*_STANDING).where(sources.c.active == 1).order_by(sources.c.position)
    if ids is not None:
        asked = asked.where(sources.c.id.in_(ids))
    if verdicts is not None:
        asked = asked.where(sources.c.verdict.in_([verdict.value for verdict in verdicts]))
    return asked


def counts(connection: Connection) -> dict[Verdict, int]:
    """Count active sources by verdict, zeros too, in the order of the closed set."""
    grouped = select(sources.c.verdict, func.count()).where(sources.c.active == 1).group_by(sources.c.verdict)
    found = {row[0]: row[1] for row in connection.execute(grouped)}
    return {verdict: found.get(verdict.value, 0) for verdict in Verdict}


def host(connection: Connection, name: str) -> HostMemory:
    """Give what we remember of a host."""
    packed = connection.scalar(select(hosts.c.memory).where(hosts.c.host == name))
    return HostMemory(host=name) if packed is None else unpack_memory(packed)


def briefing(connection: Connection, names: Sequence[str], ids: Sequence[str]) -> Briefing:
    """Give how many sources stand, and what we remember of many hosts."""
    standings = {
        row.id: read_standing(row)
        for some in chunks(ids)
        for row in connection.execute(select(*_STANDING).where(sources.c.id.in_(some)))
    }
    memories = {
        row.host: unpack_memory(row.memory)
        for some in chunks(names)
        for row in connection.execute(
            select(hosts.c.host, hosts.c.memory).where(hosts.c.host.in_(some), hosts.c.memory.is_not(None))
        )
    }
    return Briefing(standings=standings, memories=memories)


def glances(connection: Connection, ids: Sequence[str]) -> dict[str, Glance]:
    """Give how many sources stand at a glance."""
    return {
        id_: read_glance(packed)
        for some in chunks(ids)
        for id_, packed in connection.execute(select(sources.c.id, sources.c.standing).where(sources.c.id.in_(some)))
    }


def landed(connection: Connection, final_url: str) -> tuple[Standing, ...]:
    """Give active sources whose latest chain ended on that address."""
    asked = select(*_STANDING).where(sources.c.landing == landing(final_url), sources.c.active == 1)
    return _stand(connection, asked.order_by(sources.c.position).limit(_LANDED_AT_MOST))


def siblings_failing(connection: Connection, domain: str, since: int) -> tuple[Standing, ...]:
    """Give active sources of a registrable domain that have failed since then or later, first failed first."""
    table = sources.c
    asked = select(*_STANDING).where(table.domain == domain, table.failing_since >= since, table.active == 1)
    return _stand(connection, asked.order_by(table.failing_since, table.position).limit(_SIBLINGS_AT_MOST))


def _stand(connection: Connection, asked: Select[Any]) -> tuple[Standing, ...]:
    return tuple(read_standing(row) for row in connection.execute(asked))


def history(connection: Connection, source: str, limit: int) -> tuple[PastLook, ...]:
    """Give the looks at one source, newest first, each with the copy that its line tells of."""
    same_line = and_(
        captures.c.source == looks.c.source, captures.c.writer == looks.c.writer, captures.c.seq == looks.c.seq
    )
    asked = (
        select(looks, captures.c.id.label("capture"))
        .join_from(looks, sources, sources.c.key == looks.c.source)
        .join(writers, writers.c.key == looks.c.writer)
        .outerjoin(captures, same_line)
        .where(sources.c.id == source)
        .order_by(looks.c.at.desc(), writers.c.writer.desc(), looks.c.seq.desc())
        .limit(limit)
    )
    return tuple(read_look(row, source) for row in connection.execute(asked))


def captures_of(connection: Connection, source: str) -> tuple[Capture, ...]:
    """Give the copies of one source, newest first; one that a later line judges is one copy all the same."""
    asked = (
        select(captures)
        .join(sources, sources.c.key == captures.c.source)
        .where(sources.c.id == source)
        .order_by(captures.c.taken.desc(), captures.c.id.desc(), captures.c.seq.desc())
    )
    return tuple({row.file: read_capture(row) for row in connection.execute(asked)}.values())


def findings_of(connection: Connection, source: str | None, limit: int) -> tuple[Finding, ...]:
    """Give findings, newest first, of one source or of all."""
    asked = select(findings).join(writers, writers.c.key == findings.c.writer).limit(limit)
    if source is not None:
        asked = asked.where(findings.c.source == source)
    newest_first = (findings.c.at.desc(), writers.c.writer.desc(), findings.c.seq.desc(), findings.c.nth.desc())
    return tuple(read_finding(row) for row in connection.execute(asked.order_by(*newest_first)))


def damaged(connection: Connection) -> tuple[EvidenceFault, ...]:
    """Give the kept files that are not as they were written, first found first."""
    asked = select(faults).where(faults.c.says != "").order_by(faults.c.since, faults.c.file, faults.c.source)
    return tuple(
        EvidenceFault(file=row.file, source=row.source, says=row.says, since=from_ms(row.since))
        for row in connection.execute(asked)
    )


def watermark(connection: Connection) -> dict[str, int]:
    """Give the last line of every writer up to which none is missing."""
    return {row.writer: row.seq for row in connection.execute(select(writers))}


def empty(connection: Connection) -> None:
    """Take every row away."""
    for table in metadata.sorted_tables:
        connection.execute(delete(table))


def everything(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    """Give every durable row, keys replaced by what they stand for, in an order of their own; leases left out."""
    named = {"source": sources.c.id.label("source"), "writer": writers.c.writer}
    left_out = {"key", "lease_until", "lease_owner"}
    found: dict[str, list[tuple[object, ...]]] = {}
    for table in (sources, hosts, looks, captures, findings, faults, sayings, writers, ahead, meta):
        keyed = [name for name in named if name in table.c and name in _KEYED.get(table.name, ())]
        asked = select(*(named[c.name] if c.name in keyed else c for c in table.c if c.name not in left_out))
        if "source" in keyed:
            asked = asked.join(sources, sources.c.key == table.c.source)
        if "writer" in keyed:
            asked = asked.join(writers, writers.c.key == table.c.writer)
        if table is hosts:
            # A row that a lease alone holds there is not durable.
            asked = asked.where(or_(hosts.c.memory.is_not(None), exists().where(sources.c.host == hosts.c.host)))
        found[table.name] = sorted((tuple(row) for row in connection.execute(asked)), key=repr)
    return found


#: Which columns of which tables hold the keys of other rows.
_KEYED = {
    "looks": ("source", "writer"),
    "captures": ("source", "writer"),
    "findings": ("writer",),
    "ahead": ("writer",),
    "sayings": ("writer",),
}
