"""Runs a command to its end and says what it took: wall, processor and memory, with everything that it started."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import IO

_PAGE_MIB = os.sysconf("SC_PAGE_SIZE") / 1_048_576
#: Seconds between two looks at the memory. Each reads some fifty files of the system, on a core that others want.
_EVERY = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one command took, its children counted in."""

    #: Seconds on the clock.
    wall: float
    #: Seconds of processor time, user and system.
    cpu: float
    #: Peak of what all its processes held at once, in MiB; memory that two of them share counts twice.
    memory: float


class _Memory(threading.Thread):
    """Looks at the memory of a process and its children again and again."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self._over = threading.Event()
        self.peak = 0.0

    def run(self) -> None:
        while not self._over.wait(_EVERY):
            self.peak = max(self.peak, sum(map(_resident, _family(self._pid))))

    def end(self) -> float:
        self._over.set()
        self.join()
        return self.peak


def _family(pid: int) -> list[int]:
    """Give a process and all that descend from it."""
    found = [pid]
    try:
        ours = _command(pid)
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                # Between vfork and exec a child lives in the memory of its parent, under its parent's name.
                if _command(int(child)) != ours:
                    found += _family(int(child))
    except OSError:
        pass  # It ended meanwhile.
    return found


def _command(pid: int) -> bytes:
    return Path(f"/proc/{pid}/cmdline").read_bytes()


def _resident(pid: int) -> float:
    """Give the MiB that a process holds."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE_MIB
    except (OSError, IndexError):
        return 0.0


def run(*command: str, cwd: Path, codes: tuple[int, ...] = (0,), out: str = "") -> Cost:
    """Run a command; end with its words where it ends with another code than these.

    ``out`` names a file of ``cwd`` that standard output goes to, as behind a ``>``.
    """
    with (cwd / out).open("wb") if out else nullcontext(subprocess.PIPE) as stdout:
        return _run(command, cwd, codes, stdout)


def _run(command: Sequence[str], cwd: Path, codes: Sequence[int], stdout: int | IO[bytes]) -> Cost:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    stderr = subprocess.STDOUT if stdout == subprocess.PIPE else subprocess.PIPE
    with subprocess.Popen(command, cwd=cwd, stdout=stdout, stderr=stderr) as process:
        memory = _Memory(process.pid)
        memory.start()
        said = b"".join(words or b"" for words in process.communicate())
        wall = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    peak = memory.end()
    if process.returncode not in codes:
        sys.exit(f"{command[0]} ended with {process.returncode}: {said.decode()[-2000:]}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(wall=wall, cpu=cpu, memory=peak)
