"""Neighbours find each other: where chains end, whose domain fails; lines out of order; copies without a payload.

Revision ID: 0002
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from hashlib import blake2b
from typing import Any

import msgspec
import sqlalchemy as sa
from alembic import op

from monitor.model.address import normalise, registrable_domain

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)  # noqa: UP017 - the word stays what it was when this was written
_AT_A_TIME = 1000


def upgrade() -> None:
    """Add the columns, fill them from what the rows say already, and index them."""
    with op.batch_alter_table("sources", recreate="always") as sources:
        sources.add_column(sa.Column("domain", sa.String), insert_after="host")
        sources.add_column(sa.Column("failing_since", sa.BigInteger), insert_after="checked_at")
        sources.add_column(sa.Column("landing", sa.LargeBinary), insert_after="strikes")
    _fill()
    op.create_index("ix_sources_domain", "sources", ["domain", "failing_since"])
    op.create_index("ix_sources_landing", "sources", ["landing"])
    op.create_table(
        "ahead",
        sa.Column("writer", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("seq", sa.BigInteger, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("captures", table_kwargs={"sqlite_with_rowid": False}) as captures:
        captures.alter_column("payload_digest", existing_type=sa.String(), nullable=True)


def _fill() -> None:
    """Work through the rows in small helpings, so that a large index does not have to fit into memory."""
    connection = op.get_bind()
    update = sa.text(
        "update sources set domain = :domain, failing_since = :failing, landing = :landing where key = :key"
    )
    page = sa.text("select key, host, standing from sources where key > :after order by key limit :many")
    after = -1
    while rows := connection.execute(page, {"after": after, "many": _AT_A_TIME}).all():
        connection.execute(update, [_filled(row.key, row.host, row.standing) for row in rows])
        after = rows[-1].key


def _filled(key: int, host: str | None, standing: bytes | None) -> dict[str, Any]:
    said = msgspec.json.decode(standing.removeprefix(b"=")) if standing is not None else {}
    failing, final = said.get("failing_since"), said.get("final_url")
    return {
        "key": key,
        "domain": None if host is None else registrable_domain(host),
        "failing": None if failing is None else (datetime.fromisoformat(failing) - _EPOCH) // timedelta(milliseconds=1),
        "landing": None if final is None else _landing(final),
    }


def _landing(url: str) -> bytes:
    try:
        spelt = normalise(url)
    except ValueError:
        spelt = url
    return blake2b(spelt.encode("utf-8", "surrogatepass"), digest_size=16).digest()
