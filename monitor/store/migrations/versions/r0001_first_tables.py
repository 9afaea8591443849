"""The first tables: sources, the queue of hosts, looks, captures, findings, and how far the journals are taken up.

Revision ID: 0001
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    _sources_and_hosts()
    _what_the_journal_tells()


def _sources_and_hosts() -> None:
    op.create_table(
        "sources",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False),
        sa.Column("active", sa.SmallInteger, nullable=False),
        sa.Column("position", sa.Integer),
        sa.Column("watched", sa.SmallInteger, nullable=False),
        sa.Column("url", sa.String),
        sa.Column("host", sa.String),
        sa.Column("due_at", sa.BigInteger, nullable=False),
        sa.Column("heard", sa.SmallInteger, nullable=False),
        sa.Column("verdict", sa.String, nullable=False),
        sa.Column("outcome", sa.String),
        sa.Column("since", sa.BigInteger),
        sa.Column("checked_at", sa.BigInteger),
        sa.Column("strikes", sa.Integer, nullable=False),
        sa.Column("standing", sa.LargeBinary),
        sa.Column("line_at", sa.BigInteger),
        sa.Column("line_writer", sa.String),
        sa.Column("line_seq", sa.BigInteger),
        sa.UniqueConstraint("id", name="uq_sources_id"),
    )
    op.create_index("ix_sources_order", "sources", ["active", "position", "verdict"])
    op.create_index("ix_sources_verdict", "sources", ["active", "verdict"])
    op.create_index("ix_sources_due", "sources", ["host", "due_at"])
    op.create_table(
        "hosts",
        sa.Column("host", sa.String, primary_key=True),
        sa.Column("gate", sa.BigInteger, nullable=False),
        sa.Column("next_due", sa.BigInteger, nullable=False),
        sa.Column("lease_until", sa.BigInteger, nullable=False),
        sa.Column("lease_owner", sa.String),
        sa.Column("memory", sa.LargeBinary),
        sa.Column("line_at", sa.BigInteger),
        sa.Column("line_writer", sa.String),
        sa.Column("line_seq", sa.BigInteger),
        sqlite_with_rowid=False,
    )
    latest = "max" if op.get_context().dialect.name == "sqlite" else "greatest"
    op.create_index("ix_hosts_ready", "hosts", [sa.text(f"{latest}(gate, next_due, lease_until)"), "host"])


def _what_the_journal_tells() -> None:
    op.create_table(
        "writers",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("writer", sa.String, nullable=False),
        sa.Column("seq", sa.BigInteger, nullable=False),
        sa.UniqueConstraint("writer", name="uq_writers_writer"),
    )
    op.create_table(
        "looks",
        sa.Column("source", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("writer", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("seq", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("outcome", sa.SmallInteger, nullable=False),
        sa.Column("verdict", sa.SmallInteger, nullable=False),
        sa.Column("rule", sa.String),
        sa.Column("reason", sa.String),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "captures",
        sa.Column("source", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("writer", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("seq", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("id", sa.String, nullable=False),
        sa.Column("taken", sa.BigInteger, nullable=False),
        sa.Column("file", sa.String, nullable=False),
        sa.Column("sha256", sa.String, nullable=False),
        sa.Column("bytes", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("url", sa.String, nullable=False),
        sa.Column("payload_digest", sa.String, nullable=False),
        sa.Column("record", sa.String),
        sa.Column("refers_to", sa.String),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "findings",
        sa.Column("writer", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("seq", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("nth", sa.SmallInteger, primary_key=True, autoincrement=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("was", sa.String, nullable=False),
        sa.Column("now", sa.String, nullable=False),
        sa.Column("event", sa.String, nullable=False),
        sa.Column("says", sa.String, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_findings_source", "findings", ["source", "at"])
    op.create_index("ix_findings_at", "findings", ["at"])
    op.create_table(
        "meta",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("value", sa.String, nullable=False),
        sqlite_with_rowid=False,
    )
