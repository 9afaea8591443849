"""Lets many small jobs share the cost of one trip to the disk: whoever comes while one is under way joins the next."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

J = TypeVar("J")
D = TypeVar("D")


class Grouped(Generic[J, D]):
    """
    Collects jobs into groups.

    ``work`` is given a group and answers with one result or one error for each job, in order. At most ``at_once``
    groups of at most ``largest`` jobs are under way. With ``at_once=1`` jobs are done in the order they came.
    """

    def __init__(
        self, work: Callable[[Sequence[J]], Awaitable[Sequence[D | Exception]]], *, largest: int, at_once: int = 1
    ) -> None:
        """Wait for jobs; nothing runs while there are none."""
        self._work = work
        self._largest = largest
        self._at_once = at_once
        self._waiting: list[tuple[J, asyncio.Future[D]]] = []
        #: Tasks that will still look for waiting jobs; one that ends is out before anybody else runs.
        self._looking = 0
        self._tasks: set[asyncio.Task[None]] = set()

    async def do(self, job: J) -> D:
        """Have one job done, and give its result. Who stops waiting does not stop the job."""
        done: asyncio.Future[D] = asyncio.get_running_loop().create_future()
        self._waiting.append((job, done))
        if self._looking < self._at_once:
            self._looking += 1
            task = asyncio.create_task(self._run())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return await done

    async def _run(self) -> None:
        """Do groups until nobody waits."""
        try:
            while self._waiting:
                group = self._waiting[: self._largest]
                del self._waiting[: self._largest]
                await self._do(group)
        finally:
            self._looking -= 1

    async def _do(self, group: list[tuple[J, asyncio.Future[D]]]) -> None:
        """Do one group, and tell everyone how theirs went."""
        results: Sequence[D | Exception]
        try:
            results = await self._work([job for job, _ in group])
        except asyncio.CancelledError:
            for _, done in group:
                done.cancel()
            raise
        except Exception as error:  # noqa: BLE001 - it is handed to everyone whose job it was
            results = [error] * len(group)
        for (_, done), result in zip(group, results, strict=True):
            if done.done():
                continue
            if isinstance(result, Exception):
                done.set_exception(result)
            else:
                done.set_result(result)
