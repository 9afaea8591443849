"""What was told to whom, the quiet that people asked for, and how late the looks are: kept and asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Connection, and_, func, insert, or_, select

from monitor.model.finding import Entry, EntryKind, Finding, Line
from monitor.model.verdict import Verdict
from monitor.ports import Overdue
from monitor.store.happenings import read_finding
from monitor.store.packing import from_ms, to_ms
from monitor.store.schema import AT_ONCE, findings, sayings, sources, writers

#: Kinds of lines that are kept here.
SAYINGS = frozenset({EntryKind.TOLD, EntryKind.ACK, EntryKind.SILENCE, EntryKind.REOPEN})


def keep_sayings(connection: Connection, lines: Sequence[tuple[int, Line]]) -> None:
    """Write new lines of these kinds, each with the key of its writer."""
    rows = [
        {
            "writer": writer,
            "seq": line.seq,
            "at": to_ms(line.entry.at),
            "kind": line.entry.kind.value,
            "source": line.entry.source,
            "url": line.entry.url,
            "verdict": line.entry.verdict.value if line.entry.verdict else None,
            "facts": msgspec.json.encode(line.entry.facts, order="sorted"),
        }
        for writer, line in lines
        if line.entry.kind in SAYINGS
    ]
    if rows:
        connection.execute(insert(sayings), rows)


def said(connection: Connection, kinds: Sequence[EntryKind], since: datetime | None) -> tuple[Entry, ...]:
    """Give lines of these kinds, the eldest first, without what only a look has."""
    asked = (
        select(sayings, writers.c.writer.label("name"))
        .join(writers, writers.c.key == sayings.c.writer)
        .where(sayings.c.kind.in_([kind.value for kind in kinds]))
        .order_by(sayings.c.at, writers.c.writer, sayings.c.seq)
    )
    if since is not None:
        asked = asked.where(sayings.c.at >= to_ms(since))
    return tuple(
        Entry(
            at=from_ms(row.at),
            kind=EntryKind(row.kind),
            source=row.source,
            url=row.url,
            verdict=Verdict(row.verdict) if row.verdict else None,
            facts=msgspec.json.decode(row.facts),
            # Where nothing else is kept the writer stands for the place: it is named after its vantage.
            vantage=row.name,
        )
        for row in connection.execute(asked)
    )


def found(connection: Connection, after: Mapping[str, int], through: Mapping[str, int]) -> tuple[Finding, ...]:
    """Give findings of lines beyond the first numbers and up to the second, the eldest first."""
    spans = [
        and_(writers.c.writer == writer, findings.c.seq > after.get(writer, 0), findings.c.seq <= last)
        for writer, last in through.items()
    ]
    if not spans:
        return ()
    asked = (
        select(findings)
        .join(writers, writers.c.key == findings.c.writer)
        .where(or_(*spans))
        .order_by(findings.c.at, writers.c.writer, findings.c.seq, findings.c.nth)
    )
    return tuple(read_finding(row) for row in connection.execute(asked))


def overdue(connection: Connection, now: int) -> Overdue | None:
    """Say since when sources have waited for their look; None where none does."""
    waiting = (sources.c.active == 1, sources.c.due_at > AT_ONCE, sources.c.due_at <= now)
    first, count = connection.execute(select(func.min(sources.c.due_at), func.count()).where(*waiting)).one()
    if not count:
        return None
    last = connection.scalar(select(func.max(sources.c.checked_at)))
    return Overdue(since=from_ms(first), sources=count, last_look=None if last is None else from_ms(last))
