"""What was told to whom, and the quiet that people asked for, have a table.

Revision ID: 0004
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table; no earlier version wrote lines that it would hold."""
    op.create_table(
        "sayings",
        sa.Column("writer", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("seq", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("source", sa.String),
        sa.Column("url", sa.String),
        sa.Column("verdict", sa.String),
        sa.Column("facts", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_sayings_kind", "sayings", ["kind", "at"])
