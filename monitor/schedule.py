"""Always: seven fixed jobs on APScheduler. What is due stands in our own index, never here.

====================  ==========================================================
tick                  look at what is due
digest                write the reports anew
tell                  tell people what is due, and send what waits
audit                 read kept files again and compare them with their digests
seal                  have the end of the journal stamped with the time
index                 write the derived capture index (CDXJ) anew
heartbeat             say that the service lives, and when it last looked
====================  ==========================================================
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_MAX_INSTANCES, EVENT_JOB_MISSED, JobEvent
from apscheduler.executors.asyncio import AsyncIOExecutor
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler

log = logging.getLogger("monitor.schedule")

Task = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One fixed job: what it does and how long after its last start it starts again."""

    name: str
    task: Task
    every: timedelta
    #: Whether it runs at once when the service starts.
    at_once: bool = False


class Schedule:
    """Runs fixed jobs until told to stop; a job that is late runs once, and never beside itself."""

    def __init__(self, jobs: tuple[Job, ...]) -> None:
        """Take the jobs; nothing runs before ``run``."""
        self._jobs = jobs
        self._stop = asyncio.Event()
        self._under_way: set[asyncio.Task[None]] = set()
        #: Faults of jobs since the start, by job: the service goes on, and says so.
        self.faults: dict[str, int] = {}

    def stop(self) -> None:
        """Ask for the end: no new job begins, those under way may finish."""
        self._stop.set()

    async def run(self) -> None:
        """Run until ``stop`` is called, then let what is under way finish."""
        scheduler = AsyncIOScheduler(
            jobstores={"default": MemoryJobStore()},
            executors={"default": AsyncIOExecutor()},
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
            timezone=UTC,
        )
        scheduler.add_listener(self._heard, EVENT_JOB_ERROR | EVENT_JOB_MISSED | EVENT_JOB_MAX_INSTANCES)
        for job in self._jobs:
            extra: Mapping[str, object] = {"next_run_time": datetime.now(UTC)} if job.at_once else {}
            scheduler.add_job(
                self._guarded(job), "interval", seconds=job.every.total_seconds(), id=job.name, name=job.name, **extra
            )
        scheduler.start()
        await self._stop.wait()
        scheduler.pause()
        # shutdown() cancels coroutines; what is under way has to be drained first, or a look would be cut in two.
        while self._under_way:
            await asyncio.wait(self._under_way)
        scheduler.shutdown(wait=False)

    def _guarded(self, job: Job) -> Task:
        """Run a job as a task of our own, which the scheduler's end does not cancel."""

        async def run() -> None:
            task = asyncio.ensure_future(job.task())
            self._under_way.add(task)
            try:
                await asyncio.shield(task)
            finally:
                self._under_way.discard(task)

        return run

    def _heard(self, event: JobEvent) -> None:
        """Count and log what the scheduler reports of jobs that failed, were missed, or still ran."""
        if event.code == EVENT_JOB_ERROR:
            self.faults[event.job_id] = self.faults.get(event.job_id, 0) + 1
            log.error("job failed", extra={"action": "job-failed", "job": event.job_id}, exc_info=event.exception)
        elif event.code == EVENT_JOB_MISSED:
            log.warning("job was missed", extra={"action": "job-missed", "job": event.job_id})
        else:
            log.info("job still runs", extra={"action": "job-busy", "job": event.job_id})
