"""The index follows the watchlist: new sources are due at once, removed ones never, and no history is lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import Any

from sqlalchemy import Connection, bindparam, delete, exists, insert, select, update

from monitor.model.source import Source, Watchlist
from monitor.model.verdict import Standing
from monitor.store.packing import Values, describe, due_at, off_the_list, place, unpack_standing, wanted
from monitor.store.recording import UNMET, chunks, first_due
from monitor.store.schema import hosts, meta, sources

#: Name of the fact that says which watchlist the rows follow.
_FOLLOWED = "watchlist"


def follow(connection: Connection, watchlist: Watchlist, now: int) -> None:
    """Make the rows of sources and hosts those of this watchlist.

    What a row says follows from the watchlist and the latest line about the source, never from when this was
    called; so an index that is made anew from the files is equal to one that has seen every edit. The time, in
    milliseconds, only tells leases that have run out.
    """
    digest = _digest(watchlist)
    followed = connection.scalar(select(meta.c.value).where(meta.c.name == _FOLLOWED))
    if followed == digest:
        return
    table = sources.c
    columns = (table.key, table.id, table.active, table.position, table.watched, table.url, table.heard)
    rows = {row.id: row for row in connection.execute(select(*columns))}
    _take_off(connection, [row for id_, row in rows.items() if row.active and id_ not in watchlist.sources])
    if _take_on(connection, watchlist.sources.values(), rows):
        _renew_hosts(connection, now)
    if followed is None:
        connection.execute(insert(meta).values(name=_FOLLOWED, value=digest))
    else:
        connection.execute(update(meta).where(meta.c.name == _FOLLOWED).values(value=digest))


def _digest(watchlist: Watchlist) -> str:
    """Give a short word for all of the watchlist that the rows depend on."""
    hashed = blake2b(digest_size=16)
    for source in watchlist.sources.values():
        # No address holds a control character, so that no two lists are written alike.
        said = f"{source.id}\x00{'' if source.url is None else source.url}\x00{wanted(source)}\n"
        hashed.update(said.encode("utf-8", "surrogatepass"))
    return hashed.hexdigest()


def _take_off(connection: Connection, rows: Sequence[Any]) -> None:
    """Let sources rest that people took off the list; those that the journal never spoke of are forgotten."""
    for some in chunks([row.key for row in rows if not row.heard]):
        connection.execute(delete(sources).where(sources.c.key.in_(some)))
    heard = [row.key for row in rows if row.heard]
    standings = _standings(connection, heard)
    _update(connection, [{"row": key, **off_the_list(standings[key])} for key in heard])


def _take_on(connection: Connection, listed: Iterable[Source], rows: dict[str, Any]) -> bool:
    """Write the sources that are new, edited or elsewhere in the list; tell whether a host may be due otherwise.

    Taking sources off changes due times too, so that a list that only shrank counts as well.
    """
    new: list[Values] = []
    edited: list[tuple[Any, Values]] = []
    shifted: list[Values] = []
    unknown = {**describe(None), "heard": 0}
    still = 0
    for position, source in enumerate(listed):
        row = rows.get(source.id)
        if row is None:
            placed = place(source, position)
            new.append({**placed, **unknown, "due_at": _due(placed, None)})
            continue
        still += row.active
        if not row.active or (row.url, row.watched) != (source.url, wanted(source)):
            edited.append((row, place(source, position)))
        elif row.position != position:
            shifted.append({"row": row.key, "position": position})
    if new:
        connection.execute(insert(sources), new)
    standings = _standings(connection, [row.key for row, _ in edited])
    _update(
        connection,
        [
            {"row": row.key, **{name: placed[name] for name in placed if name != "id"}}
            | {"due_at": _due(placed, standings[row.key])}
            for row, placed in edited
        ],
    )
    _update(connection, shifted)
    return bool(new or edited) or still < sum(row.active for row in rows.values())


def _due(placed: Values, standing: Standing | None) -> int:
    return due_at(watched=placed["watched"], url=placed["url"], host=placed["host"], standing=standing)


def _standings(connection: Connection, keys: Sequence[int]) -> dict[int, Standing | None]:
    """Read what the journal last said of these sources."""
    found: dict[int, Standing | None] = {}
    for some in chunks(keys):
        for row in connection.execute(select(sources.c.key, sources.c.standing).where(sources.c.key.in_(some))):
            found[row.key] = None if row.standing is None else unpack_standing(row.standing)
    return found


def _update(connection: Connection, changes: Sequence[Values]) -> None:
    """Write columns of many rows, each named by its key under ``row``."""
    if changes:
        names = [name for name in changes[0] if name != "row"]
        changed = update(sources).where(sources.c.key == bindparam("row"))
        connection.execute(changed.values({name: bindparam(name) for name in names}), changes)


def _renew_hosts(connection: Connection, now: int) -> None:
    """Keep one row for every host that has a source on the list, that we remember, or that somebody works on.

    Then say when each is due.
    """
    missing = (
        select(sources.c.host, *(bindparam(None, value) for value in UNMET.values()))
        .where(sources.c.host.is_not(None), ~exists().where(hosts.c.host == sources.c.host))
        .distinct()
    )
    connection.execute(insert(hosts).from_select(["host", *UNMET], missing))
    idle = (hosts.c.memory.is_(None), hosts.c.lease_until <= now)
    connection.execute(delete(hosts).where(*idle, ~exists().where(sources.c.host == hosts.c.host)))
    connection.execute(update(hosts).where(hosts.c.next_due != first_due).values(next_due=first_due))
