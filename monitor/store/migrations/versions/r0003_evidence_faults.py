"""Kept files that are not as they were written are remembered until they are whole again.

Revision ID: 0003
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table; the next audit fills it."""
    op.create_table(
        "faults",
        sa.Column("source", sa.String, primary_key=True),
        sa.Column("file", sa.String, primary_key=True),
        sa.Column("since", sa.BigInteger, nullable=False),
        sa.Column("says", sa.String, nullable=False),
        sa.Column("line_at", sa.BigInteger, nullable=False),
        sa.Column("line_writer", sa.String, nullable=False),
        sa.Column("line_seq", sa.BigInteger, nullable=False),
        sqlite_with_rowid=False,
    )
