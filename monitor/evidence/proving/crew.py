"""Spreads checks over processes: files to read and signatures to verify, a bounded number of them under way."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from types import TracebackType
from typing import NamedTuple, Self

from monitor.evidence.chain.keys import holds_for
from monitor.evidence.proving.capture import Checked, Wanted, check_capture
from monitor.evidence.proving.form import signed_form
from monitor.model.proof import Fault

#: What a job finds: a signature that does not hold, or how one file stands.
Found = Fault | tuple[str, Checked]
#: Files and lines that go to a process in one piece.
FILES, LINES = 32, 256
#: Below this many bytes of captures starting processes costs more than it saves.
_WORTH_IT = 20_000_000


class Signed(NamedTuple):
    """A line with its place, its signature, and the public key that this has to fit."""

    #: File of the journal in which the line stands; a batch may span months.
    file: str
    seq: int
    signature: str
    public: bytes
    raw: bytes


def check_files(root: str, wanted: Sequence[Wanted], most: int, listed: bool) -> list[tuple[str, Checked]]:  # noqa: FBT001 - a job of another process
    """Check a batch of files, and give what came of each; ``listed`` sums up their lines in the index of copies."""
    return [(each.file, check_capture(root, each, most=most, listed=listed)) for each in wanted]


def check_signatures(batch: Sequence[Signed]) -> list[tuple[str, int]]:
    """Check a batch of signatures. Give the places of those that do not hold: file and number of the line."""
    wrong = []
    for line in batch:
        data = signed_form(line.raw)
        if data is None or not holds_for(line.signature, data, line.public):
            wrong.append((line.file, line.seq))
    return wrong


def _quiet() -> None:
    """Leave Ctrl-C to the process that asked."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


class Crew:
    """
    Does jobs in as many processes as there are processors, or in this one where there is little to do.

    ``do`` hands a job over and gives what those found that have ended, in order; ``rest`` waits for all.
    """

    def __init__(self, size: int, *, processes: int | None = None) -> None:
        """Prepare for ``size`` bytes of captures."""
        count = processes if processes is not None else _processors() if size > _WORTH_IT else 0
        self._under_way: deque[Future[Sequence[Found]]] = deque()
        self._most = 4 * count
        self._pool: ProcessPoolExecutor | None = None
        if count:
            # A fresh process each: one that is forked off a program with threads may never wake up.
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(count, mp_context=context, initializer=_quiet)

    def __enter__(self) -> Self:
        """Nothing more."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the processes; what waits is let go where something went wrong."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def do(self, work: Callable[..., Sequence[Found]], *words: object) -> Iterator[Found]:
        """Have a job done; give what ready jobs found, and wait where too many are under way."""
        if self._pool is None:
            yield from work(*words)
            return
        self._under_way.append(self._pool.submit(work, *words))
        while self._under_way and (len(self._under_way) > self._most or self._under_way[0].done()):
            yield from self._under_way.popleft().result()

    def rest(self) -> Iterator[Found]:
        """Give what the jobs find that are still under way."""
        while self._under_way:
            yield from self._under_way.popleft().result()


def _processors() -> int:
    """Count the processors that we may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
