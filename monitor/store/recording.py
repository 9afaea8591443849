"""Lines of the journal become rows; which rows does not depend on when, or in what order, they arrive."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, bindparam, delete, func, insert, select, tuple_, update

from monitor.model.check import HostMemory
from monitor.model.finding import Entry, EntryKind, Line
from monitor.model.snapshot import EvidenceFault
from monitor.model.verdict import Standing, Verdict
from monitor.store.happenings import OUTCOMES, VERDICTS, capture_values, finding_values
from monitor.store.lately import Fresh, Place, place_of
from monitor.store.packing import Values, describe, due_at, maybe_ms, off_the_list, pack_memory, to_ms
from monitor.store.sayings import keep_sayings
from monitor.store.schema import NEVER, ahead, captures, faults, findings, hosts, looks, sources, writers

#: How many values one statement names at most; SQLite allows 32,766.
CHUNK = 500

_Thing = TypeVar("_Thing")


def chunks(things: Sequence[_Thing]) -> Iterator[Sequence[_Thing]]:
    """Cut a sequence into helpings that fit into one statement."""
    for start in range(0, len(things), CHUNK):
        yield things[start : start + CHUNK]


def record(connection: Connection, lines: Sequence[Line]) -> None:
    """Take up lines; those that were taken up before change nothing."""
    fresh = _take_up(connection, lines)
    if not fresh:
        return
    known, awaited = _apply_standings(connection, fresh)
    _insert_what_happened(connection, fresh, known)
    _apply_faults(connection, fresh)
    keep_sayings(connection, [(each.writer, each.line) for each in fresh])
    awaited |= _apply_memories(connection, fresh)
    renew_due(connection, sorted(awaited))


def _take_up(connection: Connection, lines: Sequence[Line]) -> list[Fresh]:
    """Move every writer's mark over the lines that are new, and give these.

    The mark is the last number up to which none is missing. Looks end side by side, so a line may come before
    its elder: such numbers wait in ``ahead`` until the gap is closed. A run that ends before that finds the
    missing line in the journal, beyond the mark.
    """
    keys, before = _met_writers(connection, sorted({line.writer for line in lines}))
    marks = dict(before)
    early = {
        (row.writer, row.seq) for row in connection.execute(select(ahead).where(ahead.c.writer.in_(keys.values())))
    }
    waiting = set(early)
    fresh = []
    for line in lines:
        key, seq = keys[line.writer], line.seq
        if seq <= marks[line.writer] or (key, seq) in waiting:
            continue
        fresh.append(Fresh(line=line, writer=key))
        waiting.add((key, seq))
        while (key, marks[line.writer] + 1) in waiting:
            marks[line.writer] += 1
            waiting.remove((key, marks[line.writer]))
    for writer, seq in marks.items():
        if seq != before[writer]:
            connection.execute(update(writers).where(writers.c.key == keys[writer]).values(seq=seq))
    for key, seq in sorted(early - waiting):
        connection.execute(delete(ahead).where(ahead.c.writer == key, ahead.c.seq == seq))
    if new := sorted(waiting - early):
        connection.execute(insert(ahead), [{"writer": key, "seq": seq} for key, seq in new])
    return fresh


def _met_writers(connection: Connection, names: Sequence[str]) -> tuple[dict[str, int], dict[str, int]]:
    """Give the key and the mark of each writer; new ones are written down."""
    rows = [
        row for some in chunks(names) for row in connection.execute(select(writers).where(writers.c.writer.in_(some)))
    ]
    keys, marks = {row.writer: row.key for row in rows}, {row.writer: row.seq for row in rows}
    for name in names:
        if name not in keys:
            met = insert(writers).values(writer=name, seq=0).returning(writers.c.key)
            keys[name], marks[name] = connection.execute(met).scalar_one(), 0
    return keys, marks


def _apply_standings(connection: Connection, fresh: Sequence[Fresh]) -> tuple[dict[str, int], set[str]]:
    """Write the latest standing of every source that the lines speak of.

    Gives the keys of these sources, and the hosts whose due time may have changed.
    """
    rows = _known_sources(connection, sorted({each.line.entry.source or "" for each in fresh} - {""}))
    places = {id_: place_of(row) for id_, row in rows.items()}
    latest: dict[str, Standing] = {}
    for each in fresh:
        entry = each.line.entry
        if entry.source is None or entry.standing is None or not each.place.follows(places[entry.source]):
            continue
        places[entry.source], latest[entry.source] = each.place, entry.standing
    changes = []
    for id_, standing in latest.items():
        row, place = rows[id_], places[id_]
        if row.active:
            due = due_at(watched=row.watched, url=row.url, host=row.host, standing=standing)
            url = row.url
        else:
            due, url = NEVER, standing.url
        changes.append(
            {"row": row.key, "due_at": due, "url": url, **describe(standing), **(place.values if place else {})}
        )
    if changes:
        connection.execute(
            update(sources)
            .where(sources.c.key == bindparam("row"))
            .values({name: bindparam(name) for name in changes[0] if name != "row"}),
            changes,
        )
    return {id_: row.key for id_, row in rows.items()}, {rows[id_].host for id_ in latest if rows[id_].host}


def _known_sources(connection: Connection, ids: Sequence[str]) -> dict[str, Any]:
    """Give the rows of these sources, made where there was none, and mark that the journal speaks of them."""
    rows = _source_rows(connection, ids)
    if strangers := [id_ for id_ in ids if id_ not in rows]:
        blank = {**off_the_list(None), **describe(None), "heard": 1}
        connection.execute(insert(sources), [{"id": id_, **blank} for id_ in strangers])
        rows |= _source_rows(connection, strangers)
    unheard = [row.key for row in rows.values() if not row.heard]
    for some in chunks(unheard):
        connection.execute(update(sources).where(sources.c.key.in_(some)).values(heard=1))
    return rows


def _source_rows(connection: Connection, ids: Sequence[str]) -> dict[str, Any]:
    table = sources.c
    listed = (table.active, table.watched, table.url, table.host)
    columns = (table.key, table.id, *listed, table.heard, table.line_at, table.line_writer, table.line_seq)
    rows: dict[str, Any] = {}
    for some in chunks(ids):
        rows |= {row.id: row for row in connection.execute(select(*columns).where(table.id.in_(some)))}
    return rows


def _insert_what_happened(connection: Connection, fresh: Sequence[Fresh], known: dict[str, int]) -> None:
    """Write looks, copies and findings."""
    seen: list[Values] = []
    kept: list[Values] = []
    found: list[Values] = []
    for each in fresh:
        entry = each.line.entry
        line = {"writer": each.writer, "seq": each.line.seq}
        if entry.source is not None:
            owned = {**line, "source": known[entry.source]}
            if entry.kind is EntryKind.LOOK and entry.outcome is not None:
                seen.append({**owned, **_look_values(entry)})
            if entry.capture is not None:
                kept.append({**owned, **capture_values(entry.capture)})
        found += [{**line, "nth": nth, **finding_values(finding)} for nth, finding in enumerate(entry.findings)]
    for table, rows in ((looks, seen), (captures, kept), (findings, found)):
        if rows:
            connection.execute(insert(table), rows)


def _look_values(entry: Entry) -> Values:
    """Give the columns of a look; its words only where it changed something."""
    standing = entry.standing
    verdict = entry.verdict or (standing.verdict if standing else Verdict.NEW)
    telling = standing is not None and not entry.unchanged
    return {
        "at": to_ms(entry.at),
        "outcome": OUTCOMES[entry.outcome] if entry.outcome else 0,
        "verdict": VERDICTS[verdict],
        "rule": standing.rule if standing and telling else None,
        "reason": standing.reason if standing and telling else None,
    }


def _apply_memories(connection: Connection, fresh: Sequence[Fresh]) -> set[str]:
    """Write what the lines say of hosts, and give these hosts."""
    named = sorted({each.line.entry.host.host for each in fresh if each.line.entry.host is not None})
    if not named:
        return set()
    columns = (hosts.c.host, hosts.c.line_at, hosts.c.line_writer, hosts.c.line_seq)
    places: dict[str, Place | None] = {}
    for some in chunks(named):
        rows = connection.execute(select(*columns).where(hosts.c.host.in_(some)))
        places |= {row.host: place_of(row) for row in rows}
    if strangers := [host for host in named if host not in places]:
        connection.execute(insert(hosts), [{"host": host, **UNMET} for host in strangers])
    latest: dict[str, tuple[Place, HostMemory]] = {}
    for each in fresh:
        memory = each.line.entry.host
        if memory is not None and each.place.follows(places.get(memory.host)):
            places[memory.host] = each.place
            latest[memory.host] = (each.place, memory)
    changes = [
        {
            "row": host,
            "gate": maybe_ms(memory.not_before) or 0,
            "memory": pack_memory(memory),
            **place.values,
        }
        for host, (place, memory) in latest.items()
    ]
    if changes:
        connection.execute(
            update(hosts)
            .where(hosts.c.host == bindparam("row"))
            .values({name: bindparam(name) for name in changes[0] if name != "row"}),
            changes,
        )
    return set(named)


def _apply_faults(connection: Connection, fresh: Sequence[Fresh]) -> None:
    """Write what the lines say of damaged files; the later word about a file is the one that counts."""
    told = [(each.place, fault) for each in fresh for fault in each.line.entry.faults]
    if not told:
        return
    key = tuple_(faults.c.source, faults.c.file)
    known: dict[tuple[str, str], Place | None] = {}
    for some in chunks(sorted({(fault.source, fault.file) for _, fault in told})):
        rows = connection.execute(select(faults).where(key.in_(some)))
        known |= {(row.source, row.file): place_of(row) for row in rows}
    latest: dict[tuple[str, str], tuple[Place, EvidenceFault]] = {}
    for place, fault in told:
        of = (fault.source, fault.file)
        if place.follows(latest[of][0] if of in latest else known.get(of)):
            latest[of] = (place, fault)
    for some in chunks([of for of in latest if of in known]):
        connection.execute(delete(faults).where(key.in_(some)))
    if latest:
        connection.execute(
            insert(faults),
            [
                {"source": source, "file": file, "since": to_ms(fault.since), "says": fault.says, **place.values}
                for (source, file), (place, fault) in latest.items()
            ],
        )


#: The columns of a host that nobody has visited yet.
UNMET: Values = {"gate": 0, "next_due": NEVER, "lease_until": 0}

#: The first due time of the sources of the host in the row.
first_due = func.coalesce(
    select(func.min(sources.c.due_at)).where(sources.c.host == hosts.c.host).correlate(hosts).scalar_subquery(), NEVER
)


def renew_due(connection: Connection, names: Sequence[str]) -> None:
    """Write anew when these hosts have something due."""
    for some in chunks(names):
        connection.execute(update(hosts).where(hosts.c.host.in_(some)).values(next_due=first_due))
