"""Killed writers, full disks, foreign files, several processes at once: the index holds, or says what is wrong."""

from __future__ import annotations

import asyncio
import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.errors import StorageError
from monitor.model.verdict import Verdict
from monitor.ports import Store
from monitor.store.sqlite import SqliteStore
from tests.contracts.journals import LEASE, Journal, ids_of, watch
from tests.fakes.clock import START
from tests.store.scribe import journal_lines

ROOT = Path(__file__).parents[2]


def scribe(folder: Path, writer: str, looks: int, *more: str) -> subprocess.Popen[str]:
    """Start a process that writes."""
    return subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("scribe.py")), str(folder), writer, str(looks), *more],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )


def kill_at(process: subprocess.Popen[str], journal: Path, *, size: int) -> None:
    """Kill a process once its journal has grown to a size; where it stands then with its index is chance."""
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    while not journal.exists() or journal.stat().st_size < size:
        assert process.poll() is None
    process.kill()
    process.wait()


def write_diary(path: Path) -> None:
    """Put a file of another kind where the index should be."""
    path.parent.mkdir()
    path.write_bytes(b"Dear diary, " * 1000)


def size_of(path: Path) -> int:
    """Give the size of a file in bytes."""
    return path.stat().st_size


def tear(path: Path) -> None:
    """Write over all of a file but its first page."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * (size - 4096))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the index lies; the journals lie two floors above."""
    return tmp_path / "index" / "monitor.db"


@pytest.fixture
def watched() -> Iterator[list[subprocess.Popen[str]]]:
    """A list of processes that are gone when the test is over."""
    started: list[subprocess.Popen[str]] = []
    yield started
    for process in started:
        process.kill()
        process.communicate()


async def test_two_processes_write_while_a_third_reads(tmp_path: Path, watched: list[subprocess.Popen[str]]) -> None:
    """Nobody is turned away, nothing is lost or doubled, and who reads never waits for who writes."""
    store = SqliteStore(tmp_path)
    await store.open()
    await store.sync(watch(*((f"s{n}", f"https://s{n}.example/") for n in range(50))), START)
    watched += [scribe(tmp_path, writer, 400) for writer in ("one", "two")]
    onlooker = SqliteStore(tmp_path, readonly=True)
    await onlooker.open()
    seen = []
    while any(process.poll() is None for process in watched):
        seen.append(sum((await onlooker.watermark()).values()))
        await store.claim(START, limit=1, owner="me", lease=LEASE)
        assert len(await ids_of(onlooker)) == 50
    assert [process.returncode for process in watched] == [0, 0]
    assert seen == sorted(seen)
    assert await onlooker.watermark() == {"one": 400, "two": 400}
    assert len(await onlooker.history("s0")) == 16
    await onlooker.close()
    await store.close()


@pytest.mark.parametrize("seed", range(4))
async def test_after_kill_the_index_catches_up(tmp_path: Path, watched: list[subprocess.Popen[str]], seed: int) -> None:
    """A writer killed at any moment leaves an index that opens, lacks at most the last lines, and takes them up."""
    process = scribe(tmp_path, "one", 100_000)
    watched.append(process)
    kill_at(process, tmp_path / "one.jsonl", size=random.Random(seed).randint(0, 400_000))
    lines = list(journal_lines(tmp_path / "one.jsonl"))
    store = SqliteStore(tmp_path)
    await store.open()
    mark = (await store.watermark()).get("one", 0)
    assert mark <= len(lines)
    await store.record([line for line in lines if line.seq > mark])
    caught_up = await store.rows()
    await store.clear()
    await store.record(lines)
    assert await store.rows() == caught_up
    assert len(caught_up["looks"]) == len(lines)
    await store.close()


async def test_a_full_disk_is_said_and_costs_nothing(
    tmp_path: Path, path: Path, watched: list[subprocess.Popen[str]]
) -> None:
    """Where no byte more can be written, one sentence says so; with room again the index catches up."""
    process = scribe(tmp_path, "one", 100_000, "400000")
    watched.append(process)
    said, _ = process.communicate(timeout=60)
    assert process.returncode == 3
    assert "Traceback" not in said
    assert "free some space" in said.lower() or "free space" in said
    assert str(path) in said
    store = SqliteStore(tmp_path)
    await store.open()
    lines = list(journal_lines(tmp_path / "one.jsonl"))
    await store.record(lines)
    assert await store.watermark() == {"one": len(lines)}
    await store.close()


async def test_a_file_of_another_kind_is_refused_and_set_aside(tmp_path: Path, path: Path) -> None:
    """What is no index is neither read nor overwritten; making the index anew sets it aside."""
    write_diary(path)
    store = SqliteStore(tmp_path)
    with pytest.raises(StorageError, match=r"not an index.*`monitor rebuild`"):
        await store.open()
    await store.clear()
    await store.record([Journal().look("a", START)])
    assert await store.watermark() == {"here": 1}
    assert path.with_name("monitor.db.set-aside").read_bytes().startswith(b"Dear diary")
    await store.close()


async def test_a_database_of_another_program_is_refused(tmp_path: Path, path: Path) -> None:
    """Tables that are not ours are left alone."""
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as base:
        base.execute("create table songs (title)")
    with pytest.raises(StorageError, match="another program"):
        await SqliteStore(tmp_path).open()


async def test_a_damaged_index_is_named(tmp_path: Path, path: Path) -> None:
    """Torn pages are told as damage with the way out, not as an answer."""
    store = SqliteStore(tmp_path)
    await store.open()
    journal = Journal()
    await store.record([journal.look(f"s{n}", START) for n in range(300)])
    await store.close()
    tear(path)
    with pytest.raises(StorageError, match=r"damaged.*`monitor rebuild`"):
        await _use(store, journal)
    await store.clear()
    await store.record(journal.lines)
    assert await store.watermark() == {"here": len(journal.lines)}
    await store.close()


async def _use(store: SqliteStore, journal: Journal) -> None:
    await store.open()
    await store.rows()
    await store.record([journal.look("a", START)])


async def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    """Where the folder's place is taken by a file, the sentence names it."""
    (tmp_path / "index").write_text("")
    with pytest.raises(StorageError, match="cannot be made"):
        await SqliteStore(tmp_path).open()


async def test_a_lock_that_stays_is_said(tmp_path: Path, path: Path) -> None:
    """Who waits for another writer in vain hears who is in the way, and goes on when the way is free."""
    store = SqliteStore(tmp_path, busy_timeout=0.05)
    await store.open()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("begin immediate")
        with pytest.raises(StorageError, match="another process"):
            await store.record([Journal().look("a", START)])
        assert await store.watermark() == {}
        other.execute("rollback")
    await store.record([Journal().look("a", START)])
    assert await store.watermark() == {"here": 1}
    await store.close()


async def test_who_only_looks_needs_an_index_and_never_writes(tmp_path: Path, path: Path) -> None:
    """A read-only store makes no file, takes no write, and says what to do first."""
    onlooker = SqliteStore(tmp_path, readonly=True)
    with pytest.raises(StorageError, match="neither an index nor a journal"):
        await onlooker.open()
    assert not path.parent.exists()
    store = SqliteStore(tmp_path)
    await store.open()
    await store.close()
    await onlooker.open()
    with pytest.raises(StorageError, match="not open for writing"):
        await onlooker.record([Journal().look("a", START)])
    assert (await onlooker.counts())[Verdict.NEW] == 0
    await onlooker.close()
    with pytest.raises(StorageError, match="not open"):
        await onlooker.counts()


def test_a_folder_that_may_only_be_read_is_read(tmp_path: Path) -> None:
    """From a read-only medium people can still see how things stand; writing there is refused with a sentence."""
    script = """
import asyncio, os, sys, tempfile
from pathlib import Path
from monitor.errors import StorageError
from monitor.store.sqlite import SqliteStore
from tests.contracts.journals import Journal, START
async def ask(**how):
    store = SqliteStore(Path(folder), **how)
    try:
        await store.open()
        if not how:
            await store.record([Journal().look("a", START)])
        print(await store.watermark())
    except StorageError as error:
        print(error)
    await store.close()
with tempfile.TemporaryDirectory() as folder:
    os.chmod(folder, 0o755)
    path = Path(folder, "index", "monitor.db")
    asyncio.run(ask())
    path.chmod(0o444)
    path.parent.chmod(0o555)
    root = os.getuid() == 0
    if root:
        os.setresuid(65534, 65534, 0)
    asyncio.run(ask(readonly=True))
    asyncio.run(ask())
    if root:
        os.setresuid(0, 0, 0)
    path.parent.chmod(0o755)
"""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=tmp_path, env=environment
    )
    made, read, refused = done.stdout.splitlines()
    assert made == read == "{'here': 1}"
    assert "cannot be written" in refused
    assert "permissions" in refused


async def test_one_bad_job_costs_nobody_else(tmp_path: Path) -> None:
    """Of many that share a commit only the one that cannot be written fails, and leaves nothing behind."""
    store = SqliteStore(tmp_path)
    await store.open()
    journals = [Journal(f"w{n}") for n in range(20)]
    lines = [journal.look(f"s{n}", START, strikes=2**70 if n == 7 else 0) for n, journal in enumerate(journals)]
    done = await asyncio.gather(*(store.record([line]) for line in lines), return_exceptions=True)
    assert [n for n, each in enumerate(done) if each is not None] == [7]
    assert "w7" not in await store.watermark()
    assert [len(await store.history(f"s{n}")) for n in range(20)] == [int(n != 7) for n in range(20)]
    await store.close()


async def test_many_owners_at_once_never_share_a_host(tmp_path: Path) -> None:
    """Claims that race, from two stores on one file, divide the hosts among them."""
    stores = [SqliteStore(tmp_path), SqliteStore(tmp_path)]
    for store in stores:
        await store.open()
    await stores[0].sync(watch(*((f"s{n}", f"https://h{n}.example/") for n in range(100))), START)

    async def claim(store: Store, owner: str) -> tuple[str, ...]:
        return await store.claim(START, limit=7, owner=owner, lease=LEASE)

    taken = await asyncio.gather(*(claim(stores[n % 2], f"owner {n}") for n in range(20)))
    hosts = [host for each in taken for host in each]
    assert len(hosts) == len(set(hosts)) == 100
    for store in stores:
        await store.close()


async def test_a_stream_is_of_one_moment(tmp_path: Path) -> None:
    """Standings that are read slowly are not mixed with what is written meanwhile; leaving early is fine."""
    store = SqliteStore(tmp_path)
    await store.open()
    listed = [(f"s{n:04d}", f"https://h{n}.example/") for n in range(1500)]
    await store.sync(watch(*listed), START)
    seen: list[str] = []
    async for standing in store.standings():
        if not seen:
            await store.sync(watch(*reversed(listed)), START)
        seen.append(standing.source)
    assert seen == [id_ for id_, _ in listed]
    async for standing in store.standings():
        assert standing.source == "s1499"
        break
    half_read = store.standings()
    await anext(half_read)
    await store.close()
    await store.open()
    assert len(await ids_of(store)) == 1500
    await store.close()


async def test_a_look_that_changed_nothing_costs_little(tmp_path: Path, path: Path) -> None:
    """Of a look that found everything as it was a few small numbers are kept: at most 37 bytes."""
    store = SqliteStore(tmp_path)
    await store.open()
    journal, sizes = Journal(), []
    for day in range(31):
        at = START + timedelta(days=day)
        await store.record([journal.look(f"s{n}", at + timedelta(seconds=n), unchanged=True) for n in range(300)])
        if day in {0, 30}:
            await store.close()
            sizes.append(size_of(path))
            await store.open()
    assert (sizes[1] - sizes[0]) / (30 * 300) <= 37
    assert len(await store.history("s0")) == 31
    await store.close()


async def test_closing_writes_what_waits(tmp_path: Path, path: Path) -> None:
    """Work that was asked for before closing is done, and the file needs no log beside it."""
    store = SqliteStore(tmp_path)
    await store.open()
    journal = Journal()
    asked = [asyncio.ensure_future(store.record([journal.look("a", START)])) for _ in range(30)]
    await asyncio.sleep(0)
    await store.close()
    await asyncio.gather(*asked)
    assert not path.with_name("monitor.db-wal").exists()
    await store.open()
    assert await store.watermark() == {"here": 30}
    await store.close()
