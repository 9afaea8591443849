"""Hosts are the queue: whoever works on one holds a lease, and a lease that ran out is anybody's."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select, update

from monitor.store.recording import chunks
from monitor.store.schema import hosts, latest_of, ready_at, sources


def claim(connection: Connection, *, now: int, limit: int, owner: str, until: int) -> tuple[str, ...]:
    """Lease hosts that may be visited and have something due, those that have waited longest first.

    One update does it, so that no two owners ever get the same host. Times are milliseconds.
    """
    ripe = (
        select(hosts.c.host)
        .where(ready_at <= now)
        .order_by(ready_at, hosts.c.host)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    leased = (
        update(hosts)
        .where(hosts.c.host.in_(ripe))
        .values(lease_until=until, lease_owner=owner)
        .returning(hosts.c.host, latest_of(hosts.c.gate, hosts.c.next_due).label("waits_since"))
    )
    taken = connection.execute(leased).all()
    return tuple(row.host for row in sorted(taken, key=lambda row: (row.waits_since, row.host)))


def release(connection: Connection, names: Sequence[str], owner: str) -> None:
    """Give hosts back, where the lease is still this owner's."""
    for some in chunks(names):
        ours = update(hosts).where(hosts.c.host.in_(some), hosts.c.lease_owner == owner)
        connection.execute(ours.values(lease_until=0, lease_owner=None))


def forget(connection: Connection) -> None:
    """Give every host back, whoever claimed it."""
    leased = update(hosts).where(hosts.c.lease_until > 0)
    connection.execute(leased.values(lease_until=0, lease_owner=None))


def due(connection: Connection, host: str, now: int) -> list[tuple[str, int]]:
    """Give what is due at a host, longest waiting first: id and since when, in milliseconds."""
    table = sources.c
    waiting = select(table.id, table.due_at).where(table.host == host, table.due_at <= now)
    rows = connection.execute(waiting.order_by(table.due_at, table.position))
    return [(row.id, row.due_at) for row in rows]


def dues(connection: Connection, names: Sequence[str], now: int) -> list[tuple[str, str, int]]:
    """Give what is due at many hosts: host, id and since when; of each host the longest waiting first."""
    table = sources.c
    found: list[tuple[str, str, int]] = []
    for some in chunks(names):
        waiting = select(table.host, table.id, table.due_at).where(table.host.in_(some), table.due_at <= now)
        rows = connection.execute(waiting.order_by(table.due_at, table.position))
        found += [(row.host, row.id, row.due_at) for row in rows]
    return found


def resting(connection: Connection, *, now: int, limit: int) -> list[str]:
    """Give the sources that are due at hosts whose gate is still closed, longest waiting first."""
    table = sources.c
    closed = (hosts.c.gate > now, hosts.c.next_due <= now)
    waiting = select(table.id).join(hosts, hosts.c.host == table.host).where(*closed, table.due_at <= now)
    return list(connection.scalars(waiting.order_by(table.due_at, table.position).limit(limit)))
