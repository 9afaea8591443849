"""An index is made, recognised, or brought up to the tables of today."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, insert, inspect, select

from monitor.errors import StorageError
from monitor.store.schema import KNOWN_REVISIONS, REVISION, metadata, version


def revision(connection: Connection) -> str | None:
    """Give the last migration that an index went through; None for an empty file.

    Raises:
        StorageError: it holds tables, but not ours.

    """
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if version.name in tables:
        return connection.scalar(select(version.c.version_num))
    raise StorageError(
        "the file where the index should be is a database of another program."
        " Run `monitor rebuild` to make the index from the files; what lies there now is set aside."
    )


def prepare(connection: Connection) -> None:
    """Make the tables of today, or upgrade those of yesterday, within the transaction of the caller.

    A new index is made from the tables as they are now; only an old one needs Alembic, whose import costs more
    than all the rest of opening.

    Raises:
        StorageError: the index is newer than this program.

    """
    found = revision(connection)
    if found == REVISION:
        return
    if found is None:
        metadata.create_all(connection)
        version.create(connection)
        connection.execute(insert(version).values(version_num=REVISION))
    elif found in KNOWN_REVISIONS:
        _upgrade(connection)
    else:
        raise StorageError(
            f"the index was made by a newer version of monitor (its tables are {found}, this version knows {REVISION})."
            " Install that version, or run `monitor rebuild` to make the index again from the files."
        )


def _upgrade(connection: Connection) -> None:
    """Run the migrations that are missing."""
    from alembic.command import upgrade  # noqa: PLC0415 - 150 ms that an index of today never pays
    from alembic.config import Config  # noqa: PLC0415 - as above

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    upgrade(config, REVISION)
