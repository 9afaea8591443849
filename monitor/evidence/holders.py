"""Says which processes hold a lock file open, what they are at, and how a person gets the folder back."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

_PROC = Path("/proc")
#: States of a process in ``/proc/PID/stat`` (proc(5)) that a person has to know of.
_STOPPED, _WAITS = "Tt", "D"


def holders_of(path: Path) -> tuple[int, ...]:
    """Give the processes, but this one, that have a file open; none where the system does not tell us."""
    try:
        wanted = path.stat()
        pids = [int(each.name) for each in _PROC.iterdir() if each.name.isdigit()]
    except OSError:
        return ()
    return tuple(pid for pid in sorted(pids) if pid != os.getpid() and _has_open(pid, wanted))


def _has_open(pid: int, wanted: os.stat_result) -> bool:
    """Tell whether a process has a file open; of processes of others, and those that end just now, nothing is known."""
    try:
        files = list((_PROC / str(pid) / "fd").iterdir())
    except OSError:
        return False
    for file in files:
        with suppress(OSError):
            if os.path.samestat(file.stat(), wanted):
                return True
    return False


def who_holds(folder: Path, pid: int, since: datetime, holders: Sequence[int]) -> str:
    """Say who works on a folder, and what to do; the lock file names ``pid``, and ``holders`` have it open."""
    if not holders or pid in holders:
        says = f"Process {pid} has worked on {folder} since {since:%Y-%m-%d %H:%M:%S} UTC."
        return f"{says} {_what_to_do(pid) or 'Wait for it, or name another folder.'}"
    left = holders[-1]
    says = f"Process {pid}, which worked on {folder}, has ended, and process {left}, which wrote for it, has not."
    state = _state(left)
    how = "It is stopped. " if state in _STOPPED else "It waits for the disk. " if state == _WAITS else ""
    return f"{says} {how}End it with `kill -9 {left}`, then start again: nothing that was reported as kept is lost."


def _what_to_do(pid: int) -> str:
    """Say what to do about a process that does not go on by itself; empty where it does."""
    state = _state(pid)
    if state in _STOPPED:
        return (
            f"It is stopped: `kill -CONT {pid}` lets it go on; `kill -9 {pid}` ends it, and the next start mends what"
            " it left."
        )
    if state == _WAITS:
        return "It waits for the disk just now: wait for it; where that lasts, look at the disk."
    return ""


def _state(pid: int) -> str:
    """Give the state of a process, one letter; a space where it cannot be known."""
    try:
        said = (_PROC / str(pid) / "stat").read_text(encoding="latin-1")
    except OSError:
        return " "
    return said.rpartition(")")[2].split()[0]
