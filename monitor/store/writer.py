"""One thread writes; what queues up while a commit is under way shares the next one."""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

from monitor.errors import StorageError
from monitor.model.finding import Line
from monitor.store.faults import explained
from monitor.store.recording import record

_Result = TypeVar("_Result")

#: Jobs that share one commit at most, so that the first of them is not kept waiting for the last.
_GROUP = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    """Work for one transaction: lines to take up, then whatever else, then word to who asked."""

    work: Callable[[Connection], Any]
    lines: tuple[Line, ...] = ()
    done: Future[Any] = field(default_factory=Future)


class Writer:
    """
    The thread that writes.

    Many ask, each waits for its own answer; an answer is given only after the commit that holds the work. Where a
    group cannot be committed, each of its jobs is tried alone, so that one bad job costs nobody else.
    """

    def __init__(self, engine: Engine, path: str) -> None:
        """Write through this engine; errors name this path. The thread starts with the first job."""
        self._engine = engine
        self._path = path
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._connection: Connection | None = None

    async def do(self, work: Callable[[Connection], _Result], *, lines: Sequence[Line] = ()) -> _Result:
        """Take up lines and do the work, in one transaction; give its result once it is committed.

        Raises:
            StorageError: it could not be written; nothing of it was.

        """
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="monitor-index", daemon=True)
            self._thread.start()
        job = _Job(work=work, lines=tuple(lines))
        self._jobs.put(job)
        result: _Result = await asyncio.wrap_future(job.done)
        return result

    async def close(self) -> None:
        """Write what waits, and end the thread."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._jobs.put(None)
            await asyncio.to_thread(thread.join)

    def _run(self) -> None:
        """Take groups of jobs until told to end."""
        going = True
        while going:
            waiting = [self._jobs.get()]
            while len(waiting) < _GROUP and not self._jobs.empty():
                waiting.append(self._jobs.get())
            going = None not in waiting
            group = [job for job in waiting if job is not None and job.done.set_running_or_notify_cancel()]
            if group:
                self._settle(group)
        self._disconnect()

    def _settle(self, group: Sequence[_Job]) -> None:
        """Commit a group and give its answers; where that fails, each job alone."""
        try:
            results = self._commit(group)
        except Exception as error:  # noqa: BLE001 - it is carried to who asked, whatever it is
            if len(group) == 1:
                group[0].done.set_exception(error)
                return
            for job in group:
                self._settle([job])
            return
        for job, result in zip(group, results, strict=True):
            job.done.set_result(result)

    def _commit(self, group: Sequence[_Job]) -> list[Any]:
        """Do all the work of a group in one transaction; lines of neighbours are taken up together."""
        results: list[Any] = []
        try:
            with explained(self._path):
                connection = self._connection = self._connection or self._engine.connect()
                with connection.begin():
                    for with_lines, neighbours in groupby(group, key=lambda job: bool(job.lines)):
                        jobs = list(neighbours)
                        if with_lines:
                            record(connection, [line for job in jobs for line in job.lines])
                        results += [job.work(connection) for job in jobs]
        except StorageError:
            self._disconnect()
            raise
        return results

    def _disconnect(self) -> None:
        """Let the connection go; after a fault of the disk the next job begins with a fresh one."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with explained(self._path):
                connection.close()
