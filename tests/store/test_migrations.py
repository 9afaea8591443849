"""An index of yesterday becomes one of today with all that it held, and one of today opens without Alembic."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.errors import StorageError
from monitor.model.check import HostMemory
from monitor.model.finding import Event, Finding
from monitor.model.verdict import Verdict
from monitor.store.schema import KNOWN_REVISIONS, REVISION
from monitor.store.sqlite import SqliteStore
from tests.contracts.journals import Journal, capture_at, watch
from tests.fakes.clock import START
from tests.store.old_index import fill, make_first_tables


@contextmanager
def plainly(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the file with nothing of ours between."""
    with closing(sqlite3.connect(path)) as base:
        yield base
        base.commit()


def shape(path: Path) -> dict[str, object]:
    """Give columns, keys and indexes of every table, however the statements were spelt."""
    with plainly(path) as base:
        tables = [row[0] for row in base.execute("select name from sqlite_master where type = 'table' order by name")]
        without_rowid = dict(base.execute("select name, wr from pragma_table_list"))
        return {
            table: (
                base.execute(f"select * from pragma_table_xinfo('{table}')").fetchall(),
                without_rowid[table],
                sorted(
                    (name, unique, tuple(base.execute(f"select name from pragma_index_xinfo('{name}')")))
                    for _, name, unique, *_ in base.execute(f"pragma index_list('{table}')")
                ),
            )
            for table in tables
        }


async def test_an_index_of_the_first_migration_is_upgraded_with_its_data(tmp_path: Path) -> None:
    """Tables and rows after the upgrade equal those of an index that was made today from the same lines."""
    listed = watch(("a", "https://www.site.example/a"), ("b", "https://site.example/b"), ("c", "https://c.example/"))
    hosts = {"a": "www.site.example", "b": "site.example", "c": "c.example"}
    journal = Journal()
    finding = Finding(source="a", was=Verdict.LIVE, now=Verdict.DEAD, event=Event.DEAD, at=START, says="It died.")
    failing = START + timedelta(milliseconds=123)
    journal.look("a", START, "https://www.site.example/a", failing_since=failing, findings=(finding,), strikes=3)
    memory = HostMemory(host="site.example", refusals=1)
    copy = capture_at(START)
    journal.look("b", START, "https://site.example/b", final_url="https://site.example/ü#x", capture=copy, host=memory)
    old, new = (tmp_path / age / "index" / "monitor.db" for age in ("old", "new"))
    make_first_tables(old)
    fill(old, listed, hosts, journal.lines)

    upgraded, fresh = SqliteStore(tmp_path / "old"), SqliteStore(tmp_path / "new")
    await upgraded.open()
    await fresh.open()
    await fresh.sync(listed, START)
    await fresh.record(journal.lines)

    assert await upgraded.rows() == await fresh.rows()
    assert await upgraded.landed("https://site.example/ü") == (journal.lines[1].entry.standing,)
    assert await upgraded.siblings_failing("site.example", START) == (journal.lines[0].entry.standing,)
    await upgraded.record([journal.look("c", START, capture=None)])
    assert await upgraded.watermark() == {"here": 3}
    await upgraded.close()
    await fresh.close()
    assert shape(old) == shape(new)


def test_the_known_revisions_are_those_that_ship() -> None:
    """The constants that spare us Alembic name the migrations in the folder, the last one last."""
    from alembic.config import Config  # noqa: PLC0415 - nobody else here needs it
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - as above

    config = Config()
    config.set_main_option("script_location", "monitor/store/migrations")
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)
    assert [each.revision for each in scripts.walk_revisions()] == list(reversed(KNOWN_REVISIONS))
    assert scripts.get_current_head() == REVISION


def test_an_index_of_today_opens_without_alembic(tmp_path: Path) -> None:
    """Opening, making and reading an index never pays for the import of the migrations."""
    script = f"""
import asyncio, sys
from pathlib import Path
from monitor.store.sqlite import SqliteStore
async def main():
    for _ in range(2):
        store = SqliteStore(Path({str(tmp_path)!r}))
        await store.open()
        await store.counts()
        await store.close()
asyncio.run(main())
print([name for name in sys.modules if name.startswith(("alembic", "publicsuffixlist._", "mako"))])
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


async def test_an_index_from_the_future_is_refused(tmp_path: Path) -> None:
    """Tables that this version does not know are not touched; the sentence says what to do."""
    path = tmp_path / "index" / "monitor.db"
    store = SqliteStore(tmp_path)
    await store.open()
    await store.close()
    with plainly(path) as base:
        base.execute("update alembic_version set version_num = '9999'")
    with pytest.raises(StorageError, match=r"newer version of monitor.*`monitor rebuild`"):
        await store.open()
    with pytest.raises(StorageError, match="another version"):
        await SqliteStore(tmp_path, readonly=True).open()


async def test_an_upgrade_that_fails_changes_nothing(tmp_path: Path) -> None:
    """Migrations are one transaction: half an upgrade is none."""
    path = tmp_path / "index" / "monitor.db"
    make_first_tables(path)
    with plainly(path) as base:
        base.execute("create table ahead (x)")
    before = shape(path)
    with pytest.raises(StorageError, match="`monitor rebuild`"):
        await SqliteStore(tmp_path).open()
    assert shape(path) == before
    with plainly(path) as base:
        base.execute("drop table ahead")
    store = SqliteStore(tmp_path)
    await store.open()
    assert await store.watermark() == {}
    await store.close()
