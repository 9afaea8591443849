"""One index file, opened: a thread that writes, some that read, and what is done with a file that cannot be used."""

from __future__ import annotations

import asyncio
import os
import stat
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine

from monitor.errors import NothingYetError, StorageError
from monitor.model.finding import Line
from monitor.store import queries
from monitor.store.engine import reading_engine, writing_engine
from monitor.store.faults import explained, tells_damage
from monitor.store.schema import REVISION
from monitor.store.stream import Stream
from monitor.store.upgrade import prepare, revision
from monitor.store.writer import Writer

_Result = TypeVar("_Result")

_READERS = 2
#: What the names of the files of one index add to its own.
_ENDINGS = ("", "-wal", "-shm")


class IndexFile:
    """
    A SQLite file and the threads that work on it.

    ``synchronous`` is NORMAL: with a write-ahead log that keeps the file whole through a loss of power, and may cost
    only the last commits (https://sqlite.org/wal.html). These can be missed: every row follows from the journal,
    which is on the disk before the index hears of it, and the next start takes up what lies beyond the watermark.
    Leases lost with the power belong to a process that lost it too.
    """

    def __init__(self, snapshots: Path, *, readonly: bool = False, busy_timeout: float = 10.0) -> None:
        """Keep the index in ``index/monitor.db`` below this folder; what is missing is made when the store is opened.

        ``readonly`` is for those who only look: the file must be there and up to date, and is never written to.
        ``busy_timeout`` is how long to wait for another process that writes, in seconds.
        """
        self._path = snapshots / "index" / "monitor.db"
        self._readonly = readonly
        self._busy_timeout = busy_timeout
        self._open = False
        self._streams: set[Stream] = set()
        self._reading: Engine | None = None
        self._readers: ThreadPoolExecutor | None = None
        self._writer: Writer | None = None

    async def open(self) -> None:
        """Make, recognise or upgrade the file.

        Raises:
            StorageError: it cannot be used, is damaged, foreign, or newer than this program.

        """
        path = str(self._path)
        _demand_plain(self._path)
        if self._readonly and not self._path.exists():
            if any(self._path.parent.parent.glob("journal/*/*.jsonl")):
                raise StorageError(f"there is no index at {path}. Run `monitor rebuild` to make it from the journal.")
            _demand_folder(self._path)
            raise NothingYetError
        with explained(path):
            if not self._readonly:
                self._path.parent.mkdir(parents=True, exist_ok=True)
        self._readers = ThreadPoolExecutor(_READERS, thread_name_prefix="monitor-index-reader")
        patience = self._busy_timeout
        self._reading = reading_engine(self._path, create=not self._readonly, busy_timeout=patience)
        self._writer = Writer(writing_engine(self._path, busy_timeout=patience), path)
        try:
            await self._make_ready()
        except BaseException:  # told above; threads and connections do not outlive it
            await self.close()
            raise
        self._open = True

    async def _make_ready(self) -> None:
        """Look at the version first: an index of today is opened without a write."""
        found = await self._read(revision)
        if found == REVISION:
            return
        if self._readonly:
            raise StorageError(
                f"the index {self._path} was made by another version of monitor. Run `monitor check` to upgrade it,"
                " or `monitor rebuild` to make it again from the files."
            )
        await self._write(prepare)

    async def close(self) -> None:
        """Write what waits, and let go."""
        writer, readers, reading = self._writer, self._readers, self._reading
        self._writer, self._readers, self._reading, self._open = None, None, None, False
        streams, self._streams = self._streams, set()
        if readers is not None:
            await asyncio.to_thread(readers.shutdown)
        for stream in streams:
            stream.close()
        if reading is not None:
            reading.dispose()
        if writer is not None:
            # The last to go takes the write-ahead log into the file.
            await writer.close()

    async def clear(self) -> None:
        """Empty the index, to be filled again from the files.

        A file that could not be opened, or is damaged, is set aside under another name beside a new one.
        """
        if self._open:
            try:
                await self._write(queries.empty)
            except StorageError as error:
                if not tells_damage(error):
                    raise
                await self.close()
            else:
                return
        with explained(str(self._path)):
            _set_aside(self._path)
        await self.open()

    async def _write(self, work: Callable[[Connection], _Result], *, lines: Sequence[Line] = ()) -> _Result:
        """Let the writing thread do it."""
        if self._writer is None or self._readonly:
            raise StorageError(f"the index {self._path} is not open for writing.")
        return await self._writer.do(work, lines=lines)

    async def _read(self, work: Callable[[Connection], _Result]) -> _Result:
        """Let a reading thread do it, on the index as it is at one moment."""

        def within(engine: Engine) -> _Result:
            with engine.begin() as connection:
                return work(connection)

        return await self._call(within)

    async def _call(self, work: Callable[[Engine], _Result]) -> _Result:
        """Do something with the reading engine in a reading thread."""
        readers, reading = self._readers, self._reading
        if readers is None or reading is None:
            raise StorageError(f"the index {self._path} is not open.")

        def told() -> _Result:
            with explained(str(self._path)):
                return work(reading)

        return await asyncio.get_running_loop().run_in_executor(readers, told)


def _set_aside(path: Path) -> None:
    """Give the files of an index other names; a link that leads nowhere too."""
    for ending in _ENDINGS:
        old = path.with_name(path.name + ending)
        if os.path.lexists(old):
            old.replace(old.with_name(f"{path.name}.set-aside{ending}"))


def _demand_plain(path: Path) -> None:
    """Insist that plain files stand there, or nothing: a link would have us write elsewhere, a pipe wait for ever."""
    for ending in _ENDINGS:
        file = path.with_name(path.name + ending)
        try:
            mode = file.lstat().st_mode
        except OSError:
            continue
        if not stat.S_ISREG(mode):
            kind = "a link to another place" if stat.S_ISLNK(mode) else "no plain file"
            raise StorageError(
                f"the index {file} is {kind}, and nothing of this program puts one there. Run `monitor rebuild` to set"
                " it aside and make the index again from the files."
            )


def _demand_folder(path: Path) -> None:
    """Insist that a file could be there: what stands above it is a folder, as far as it is there at all."""
    above = next(place for place in path.absolute().parents if place.exists())
    if not above.is_dir():
        raise StorageError(f"{path} cannot be: {above} is a file. Name another folder for the snapshots.")
