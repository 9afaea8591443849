"""The tables of the index, in words that SQLite and PostgreSQL share."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    UniqueConstraint,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction

#: The migration that these tables are the outcome of; the last one in ``migrations/versions``.
REVISION = "0005"
#: Every revision that this program can read or upgrade.
KNOWN_REVISIONS = ("0001", "0002", "0003", "0004", "0005")

#: A due time that never comes: the year 10000, in milliseconds.
NEVER = 253_402_300_800_000
#: A due time that has always been there: a source that was never looked at under its present address.
AT_ONCE = 0

metadata = MetaData()


class latest_of(GenericFunction[int]):  # noqa: N801 - SQLAlchemy names SQL functions by their class, in lower case
    """The greatest of several columns: ``max`` in SQLite, ``greatest`` in PostgreSQL."""

    type = BigInteger()
    inherit_cache = True


@compiles(latest_of, "sqlite")
def _latest_of_sqlite(element: latest_of, compiler: SQLCompiler, **options: Any) -> str:
    return f"max({compiler.process(element.clauses, **options)})"


@compiles(latest_of, "postgresql")
def _latest_of_postgresql(element: latest_of, compiler: SQLCompiler, **options: Any) -> str:
    return f"greatest({compiler.process(element.clauses, **options)})"


#: How every source stands. The first columns are the watchlist's, the later ones its latest line's.
sources = Table(
    "sources",
    metadata,
    #: Small number for other tables; it differs between two indexes of the same files.
    Column("key", Integer, primary_key=True),
    Column("id", String, nullable=False),
    #: Whether the watchlist holds it now.
    Column("active", SmallInteger, nullable=False),
    #: Place in the watchlist, from 0.
    Column("position", Integer),
    #: Whether it is ever due by itself.
    Column("watched", SmallInteger, nullable=False),
    Column("url", String),
    #: Host with its port where that is not the usual one; only of active sources that can be asked.
    Column("host", String),
    Column("domain", String),
    #: When it may be looked at: AT_ONCE, NEVER, or a time. All times are milliseconds since 1970 in UTC.
    Column("due_at", BigInteger, nullable=False),
    #: Whether the journal speaks of it.
    Column("heard", SmallInteger, nullable=False),
    Column("verdict", String, nullable=False),
    Column("outcome", String),
    Column("since", BigInteger),
    Column("checked_at", BigInteger),
    Column("failing_since", BigInteger),
    Column("strikes", Integer, nullable=False),
    #: Short digest of the address where the latest chain ended.
    Column("landing", LargeBinary),
    #: The whole standing, without what is as it always is; none until a line brings one.
    Column("standing", LargeBinary),
    #: The line that brought it: when, from which writer, and its number.
    Column("line_at", BigInteger),
    Column("line_writer", String),
    Column("line_seq", BigInteger),
    UniqueConstraint("id", name="uq_sources_id"),
    Index("ix_sources_order", "active", "position", "verdict"),
    Index("ix_sources_verdict", "active", "verdict"),
    Index("ix_sources_due", "host", "due_at"),
    Index("ix_sources_domain", "domain", "failing_since"),
    Index("ix_sources_landing", "landing"),
)

#: The queue: one row per host that has an active source or that we remember something of.
hosts = Table(
    "hosts",
    metadata,
    Column("host", String, primary_key=True),
    #: No visit before this; 0 where nothing was asked of us.
    Column("gate", BigInteger, nullable=False),
    #: The first due time of its active sources.
    Column("next_due", BigInteger, nullable=False),
    #: Until when somebody works on it; 0 where nobody does.
    Column("lease_until", BigInteger, nullable=False),
    Column("lease_owner", String),
    Column("memory", LargeBinary),
    Column("line_at", BigInteger),
    Column("line_writer", String),
    Column("line_seq", BigInteger),
    sqlite_with_rowid=False,
)
#: When a host may be visited: politeness, due time and dead workers in one number.
ready_at = latest_of(hosts.c.gate, hosts.c.next_due, hosts.c.lease_until)
Index("ix_hosts_ready", ready_at, hosts.c.host)

#: Journals by writer, and how far each is taken up without a gap.
writers = Table(
    "writers",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("writer", String, nullable=False),
    Column("seq", BigInteger, nullable=False),
    UniqueConstraint("writer", name="uq_writers_writer"),
)

#: Lines taken up before an earlier one of their writer; empty when all is quiet.
ahead = Table(
    "ahead",
    metadata,
    Column("writer", Integer, primary_key=True, autoincrement=False),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

#: Every look, a few small numbers each; words only where something changed.
looks = Table(
    "looks",
    metadata,
    Column("source", Integer, primary_key=True, autoincrement=False),
    Column("at", BigInteger, primary_key=True, autoincrement=False),
    Column("writer", Integer, primary_key=True, autoincrement=False),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    #: Numbers of ``packing.OUTCOMES`` and ``packing.VERDICTS``.
    Column("outcome", SmallInteger, nullable=False),
    Column("verdict", SmallInteger, nullable=False),
    Column("rule", String),
    Column("reason", String),
    sqlite_with_rowid=False,
)

#: Copies that were kept, by the line that tells of them.
captures = Table(
    "captures",
    metadata,
    Column("source", Integer, primary_key=True, autoincrement=False),
    Column("writer", Integer, primary_key=True, autoincrement=False),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("id", String, nullable=False),
    Column("taken", BigInteger, nullable=False),
    Column("file", String, nullable=False),
    Column("sha256", String, nullable=False),
    Column("bytes", BigInteger, nullable=False),
    Column("kind", String, nullable=False),
    Column("url", String, nullable=False),
    Column("payload_digest", String),
    Column("record", String),
    Column("refers_to", String),
    #: Captures that hold images and styles of this one, parted by blanks; NULL for none.
    Column("leans_on", String),
    sqlite_with_rowid=False,
)

#: What people heard of, by line and place in it. ``source`` may name a domain: an incident is of no one source.
findings = Table(
    "findings",
    metadata,
    Column("writer", Integer, primary_key=True, autoincrement=False),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("nth", SmallInteger, primary_key=True, autoincrement=False),
    Column("source", String, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("was", String, nullable=False),
    Column("now", String, nullable=False),
    Column("event", String, nullable=False),
    Column("says", String, nullable=False),
    Index("ix_findings_source", "source", "at"),
    Index("ix_findings_at", "at"),
    sqlite_with_rowid=False,
)

#: Kept files that a line found damaged, by source and file; no words where a later line found them whole again.
faults = Table(
    "faults",
    metadata,
    Column("source", String, primary_key=True),
    Column("file", String, primary_key=True),
    Column("since", BigInteger, nullable=False),
    Column("says", String, nullable=False),
    Column("line_at", BigInteger, nullable=False),
    Column("line_writer", String, nullable=False),
    Column("line_seq", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)

#: Lines that tell neither of a look nor of a file: what was told to whom, and the quiet that people asked for.
sayings = Table(
    "sayings",
    metadata,
    Column("writer", Integer, primary_key=True, autoincrement=False),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("at", BigInteger, nullable=False),
    Column("kind", String, nullable=False),
    Column("source", String),
    Column("url", String),
    Column("verdict", String),
    #: The facts of the line as JSON.
    Column("facts", LargeBinary, nullable=False),
    Index("ix_sayings_kind", "kind", "at"),
    sqlite_with_rowid=False,
)

#: Facts about the index itself, by name: ``watchlist`` is the digest of the watchlist that the rows follow.
meta = Table(
    "meta",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
    sqlite_with_rowid=False,
)

#: Where the migrations write which of them was the last; Alembic's own table, by Alembic's own name.
version = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))
