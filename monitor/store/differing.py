"""Finds where an index says another thing than the journal: compared in SQL with one that was made from the lines."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from monitor.store.engine import read_only
from monitor.store.schema import captures, faults, findings, hosts, looks, meta, sources, writers

#: Columns that follow from the watchlist; compared only where both indexes follow the same one.
_OF_WATCHLIST = frozenset({"active", "position", "watched", "host", "domain", "due_at", "url"})
_NEVER = frozenset({"key", "lease_until", "lease_owner"})
#: Which columns hold the keys of other rows, by table.
_KEYED = {"looks": ("source", "writer"), "captures": ("source", "writer"), "findings": ("writer",)}
#: What a row is called in a sentence, by table.
_NAMES = {"sources": "id", "hosts": "host", "looks": "source", "captures": "file", "findings": "source"}


def differing(index: Path, fresh: Path, *, most: int) -> tuple[str, ...]:
    """Give a sentence for each row that only one of two index files holds, ``most`` at most for each table."""
    with closing(read_only(index)) as connection:
        connection.execute("attach database ? as fresh", (f"file:{fresh}?mode=ro",))
        followed = "select value from {}.meta where name = 'watchlist'"
        ours, theirs = (connection.execute(followed.format(schema)).fetchone() for schema in ("main", "fresh"))
        found: list[str] = [*_foreign(connection), *_nameless(connection)]
        for name, columns in _tables(whole=ours == theirs):
            found += _rows(connection, name, columns, most)
        return tuple(found)


def _foreign(connection: sqlite3.Connection) -> Iterator[str]:
    """Find what stands in an index and in none that is made anew: a trigger would change what is written later."""
    asked = (
        "select type, name from main.sqlite_master where name not like 'sqlite_%'"
        " except select type, name from fresh.sqlite_master"
    )
    for kind, name in connection.execute(asked):
        yield f"it holds the {kind} {name}, which is none of ours"


def _nameless(connection: sqlite3.Connection) -> Iterator[str]:
    """Find rows of writers that the index does not name any more: joined with these, they would be passed over."""
    for table in (looks, captures, findings):
        asked = f"select count(*) from main.{table.name} where writer not in (select key from main.writers)"  # noqa: S608 - names of our own tables
        if count := connection.execute(asked).fetchone()[0]:
            rows = "1 row" if count == 1 else f"{count:,} rows"
            yield f"the table {table.name} holds {rows} of a writer that the table writers does not name"


def _tables(*, whole: bool) -> Iterator[tuple[str, list[str]]]:
    """Give every durable table with the columns that are compared."""
    for table in (sources, looks, captures, findings, faults, writers, *((hosts, meta) if whole else ())):
        left_out = _NEVER if whole or table is not sources else _NEVER | _OF_WATCHLIST
        yield table.name, [column.name for column in table.c if column.name not in left_out]


def _rows(connection: sqlite3.Connection, name: str, columns: list[str], most: int) -> Iterator[str]:
    """Compare one table both ways."""
    named = _NAMES.get(name, columns[0])
    ways = (("main", "fresh", "holds something that the journal does not say"), ("fresh", "main", "lacks what it says"))
    for here, there, says in ways:
        asked = f"select {named} from ({_select(here, name, columns)} except {_select(there, name, columns)}) limit ?"  # noqa: S608 - names of our own tables
        for row in connection.execute(asked, (most,)):
            yield f"the table {name} {says} ({named} {row[0]})"


def _select(schema: str, name: str, columns: list[str]) -> str:
    """Select the durable columns of a table, small keys replaced by what they stand for."""
    joins, said = "", []
    for column in columns:
        if column in _KEYED.get(name, ()):
            said.append(f"{column}_of.{'id' if column == 'source' else 'writer'} as {column}")
            joins += f" join {schema}.{column}s {column}_of on {column}_of.key = t.{column}"
        else:
            said.append(f't."{column}"')
    only = ""
    if name == "hosts":
        # A row that a lease alone holds there is not durable.
        only = f" where t.memory is not null or exists (select 1 from {schema}.sources x where x.host = t.host)"  # noqa: S608 - as above
    elif name == "sources" and "active" not in columns:
        only = " where t.heard = 1"
    return f"select {', '.join(said)} from {schema}.{name} t{joins}{only}"  # noqa: S608 - as above
