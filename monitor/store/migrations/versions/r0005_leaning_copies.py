"""Copies may lean on others for their images and styles.

Revision ID: 0005
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; no copy that an earlier version kept leans on another so."""
    op.add_column("captures", sa.Column("leans_on", sa.String))
