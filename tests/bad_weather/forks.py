"""Forks one run of a check after another from a process that has everything loaded, and kills each where it is told.

Run as ``python -m tests.bad_weather.forks``. Every line on its standard input is an ``Order``; the answer is one line
that says how it went. A fresh interpreter spends most of a short run on loading modules; a child that was forked from
a process without threads is the same program, and can be killed at two hundred points within a minute.
"""

from __future__ import annotations

import asyncio
import ctypes
import importlib
import os
import pkgutil
import random
import select
import signal
import sys
import time
import traceback
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import msgspec

import monitor
from monitor.app import Monitor, Which
from monitor.model.check import Look
from monitor.model.exchange import Observation
from monitor.model.finding import Entry, EntryKind, Line
from monitor.model.memento import Memento
from monitor.model.provenance import Provenance
from monitor.model.snapshot import Baseline, Capture, Removal
from monitor.ports import Evidence, Kept, Recovery, Sealed
from monitor.report.to_json import document

#: A child that takes longer than this hangs; it is told as such.
_LONGEST = 60.0
#: Processes that a killed run leaves have this long to end by themselves.
_ORPHANS_END_WITHIN = 10.0
_PR_SET_CHILD_SUBREAPER = 36


class Order(msgspec.Struct):
    """One run: which file, whether all sources or the due ones, and where it is killed."""

    file: str
    which: str = "all"
    #: Seconds after the fork; None lets it run to its end.
    kill_after: float | None = None
    #: Kill as soon as so many words were heard (and ``kill_after`` seconds later).
    kill_at_word: int | None = None


class Told(msgspec.Struct):
    """How one run went."""

    #: Everything that the run had reported before it ended, word for word.
    words: list[list[str]]
    killed: bool
    #: Exit code of a run that was left to end.
    code: int | None
    seconds: float
    #: Processes of the run that outlived it by more than they may; they were ended.
    outlived: int


class Witness:
    """Stands before the evidence and says aloud each thing once it was reported as kept or written."""

    def __init__(self, evidence: Evidence, pipe: int) -> None:
        """Pass everything on to this evidence, and speak into this pipe."""
        self._evidence = evidence
        self._pipe = pipe

    def say(self, *words: object) -> None:
        """Say one line; short enough to arrive whole or not at all."""
        os.write(self._pipe, (" ".join(map(str, words)) + "\n").encode())

    async def keep(
        self,
        look: Look,
        *,
        text: str | None,
        extractor: str,
        memento: Memento | None = None,
        provenance: Provenance | None = None,
    ) -> Capture | None:
        """Keep, then say what was kept."""
        capture = await self._evidence.keep(
            look, text=text, extractor=extractor, memento=memento, provenance=provenance
        )
        if capture is not None:
            self.say("kept", capture.file, capture.sha256)
        return capture

    async def append(self, entries: Sequence[Entry]) -> tuple[Line, ...]:
        """Append, then say which lines were written."""
        lines = await self._evidence.append(entries)
        for line in lines:
            self.say("line", line.seq, line.sha256)
        return lines

    def hold(self) -> None:
        """Pass on."""
        self._evidence.hold()

    def release(self) -> None:
        """Pass on."""
        self._evidence.release()

    def holder(self) -> str:
        """Pass on."""
        return self._evidence.holder()

    async def recover(self, *, right: str | None = None, take_up: bool = True, accept: bool = False) -> Recovery:
        """Pass on."""
        return await self._evidence.recover(right=right, take_up=take_up, accept=accept)

    def lines(self, after: Mapping[str, int], *, miss: Callable[[str], None] | None = None) -> Iterator[Line]:
        """Pass on."""
        return self._evidence.lines(after, miss=miss)

    def newest(self, kind: EntryKind) -> Iterator[Line]:
        """Pass on."""
        return self._evidence.newest(kind)

    async def seal(self) -> Sealed:
        """Pass on."""
        return await self._evidence.seal()

    async def payload(self, capture: Capture | Baseline) -> Kept:
        """Pass on."""
        return await self._evidence.payload(capture)

    async def exchanges(self, capture: Capture) -> tuple[Observation, ...]:
        """Pass on."""
        return await self._evidence.exchanges(capture)

    async def remove(self, tombstones: Sequence[Entry]) -> tuple[Line, ...]:
        """Pass on."""
        return await self._evidence.remove(tombstones)

    async def removals(self) -> Mapping[str, Removal]:
        """Pass on."""
        return await self._evidence.removals()

    def path(self, capture: Capture) -> str:
        """Pass on."""
        return self._evidence.path(capture)

    async def stands(self, capture: Capture, *, damaged: Container[str] = frozenset()) -> bool:
        """Pass on."""
        return await self._evidence.stands(capture, damaged=damaged)

    async def audit(self, captures: Sequence[Capture]) -> tuple[str, ...]:
        """Pass on."""
        return await self._evidence.audit(captures)

    async def unheard(self, names: Iterable[str]) -> frozenset[str]:
        """Pass on."""
        return await self._evidence.unheard(names)

    def lines_of(self, known: Mapping[str, int]) -> Iterator[Line]:
        """Pass on."""
        return self._evidence.lines_of(known)

    async def write_index(self, miss: Callable[[str], None] = lambda _: None) -> int:
        """Pass on."""
        return await self._evidence.write_index(miss)


async def _check(order: Order, pipe: int) -> None:
    """Make one pass as `monitor check` does, and say aloud what it reports on the way."""
    application = Monitor(Path(order.file))
    watchlist = application.watchlist()
    async with application.opened() as house:
        witness = Witness(house.evidence, pipe)
        marks = await house.store.watermark()
        witness.say("opened", *(f"{writer}={seq}" for writer, seq in marks.items()))
        for file in house.recovery.orphans:
            witness.say("orphan", file)
        for file in house.recovery.taken_up:
            witness.say("taken-up", file)
        watched = replace(house, evidence=witness)
        async with application.going(watched) as going:
            grounds = await application.take_up(watched, watchlist)
            report = await application.pass_once(watched, going, grounds, Which(order.which))
    for mishap in report.run.mishaps:
        witness.say("mishap", mishap.source, mishap.what.replace(" ", "_"))
    for source in document(report)["sources"]:
        if source["capture"]:
            witness.say("told", source["capture"]["file"], source["capture"]["sha256"])
    witness.say("done", report.run.checked, report.run.offline)


def _fork(order: Order) -> Told:
    """Fork a run, listen to it, kill it where the order says, and wait for all that it leaves."""
    ours, theirs = os.pipe()
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        code = 70
        try:
            os.close(ours)
            # Each run has other luck; the clock's own chance comes from the system.
            random.seed()
            asyncio.run(_check(order, theirs))
            code = 0
        except Exception:  # noqa: BLE001 - whatever it was, the one who ordered the run has to see it
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(code)
    os.close(theirs)
    said, killed = _listen(order, ours, child, began)
    os.close(ours)
    _, status = os.waitpid(child, 0)
    seconds = time.monotonic() - began
    return Told(
        words=[line.split() for line in said.decode().splitlines(keepends=True) if line.endswith("\n")],
        killed=killed and os.WIFSIGNALED(status),
        code=os.WEXITSTATUS(status) if os.WIFEXITED(status) else None,
        seconds=seconds,
        outlived=_bury_orphans(),
    )


def _listen(order: Order, pipe: int, child: int, began: float) -> tuple[bytes, bool]:
    """Hear everything until the child is gone; kill it at the moment that was ordered."""
    at = None if order.kill_at_word is not None or order.kill_after is None else began + order.kill_after
    said, killed = b"", False
    while True:
        now = time.monotonic()
        if at is not None and now >= at and not killed:
            os.kill(child, signal.SIGKILL)
            killed = True
        if now - began > _LONGEST:
            os.kill(child, signal.SIGKILL)
        wait = _LONGEST if at is None or killed else max(0.0, at - now)
        if not select.select([pipe], [], [], wait)[0]:
            continue
        heard = os.read(pipe, 65_536)
        if not heard:
            return said, killed
        said += heard
        if at is None and order.kill_at_word is not None and said.count(b"\n") >= order.kill_at_word:
            at = time.monotonic() + (order.kill_after or 0.0)


def _bury_orphans() -> int:
    """Wait for processes that the run left behind, which come to us; count those that do not end by themselves."""
    until = time.monotonic() + _ORPHANS_END_WITHIN
    outlived = 0
    while True:
        try:
            found, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return outlived
        if found == 0:
            if time.monotonic() > until:
                for orphan in _children():
                    os.kill(orphan, signal.SIGKILL)
                    outlived += 1
                until += _ORPHANS_END_WITHIN
            time.sleep(0.002)


def _children() -> list[int]:
    """Give the processes whose parent we are."""
    listed = Path(f"/proc/self/task/{os.getpid()}/children")
    return [int(word) for word in listed.read_text().split()] if listed.exists() else []


def main() -> None:
    """Load everything once, then do what is ordered, one order after the other."""
    for module in pkgutil.walk_packages(monitor.__path__, "monitor."):
        if ".migrations." not in module.name and not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    if sys.platform == "linux":
        # What a killed run leaves comes to us and not to process 1, so that we see whether it ends.
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        threads = len(list(Path("/proc/self/task").iterdir()))
        assert threads == 1, f"{threads} threads run; a process with threads must not fork"
    sys.stdout.buffer.write(b"ready\n")
    sys.stdout.buffer.flush()
    for line in sys.stdin.buffer:
        told = _fork(msgspec.json.decode(line, type=Order))
        sys.stdout.buffer.write(msgspec.json.encode(told) + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
