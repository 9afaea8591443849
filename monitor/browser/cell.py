"""Where the browser lives: a folder of its own, no network where the kernel lets us, its memory in sight."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import signal
import socket
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

_PROC = Path("/proc")
#: Folders of browsers are named after the process that made them, so that what a killed one left can be told.
_NAMED = "monitor-browser-"
_START = """\
#!/bin/sh
echo $$ > {pid}
exec {command} "$@"
"""


class Cell:
    """One browser's folder, its way to nowhere, and its processes."""

    def __init__(self, program: str) -> None:
        """Prepare for this program; nothing is started."""
        _sweep()
        self._folder = TemporaryDirectory(prefix=f"{_NAMED}{os.getpid()}-", ignore_cleanup_errors=True)
        self.home = Path(self._folder.name)
        self._program = program
        self._pid = self.home / "pid"
        # A port that is held and not listened on: nobody else can answer there while we live.
        self._nowhere = socket.socket()
        self._nowhere.bind(("127.0.0.1", 0))

    @property
    def environment(self) -> dict[str, str | float | bool]:
        """Give all that the browser gets to know of ours."""
        home = str(self.home)
        return {"PATH": os.environ.get("PATH", os.defpath), "HOME": home, "TMPDIR": home, "LANG": "C.UTF-8"}

    @property
    def nowhere(self) -> str:
        """Give the address of a proxy that is not there."""
        return f"http://127.0.0.1:{self._nowhere.getsockname()[1]}"

    def start_script(self, apart: tuple[str, ...] | None) -> str:
        """Write the program that starts the browser, and notes its process; ``apart`` as `without_network` gives it."""
        command = shlex.join([*(apart or ()), self._program])
        script = self.home / "start"
        script.write_text(_START.format(pid=shlex.quote(str(self._pid)), command=command), encoding="utf-8")
        script.chmod(0o700)
        return str(script)

    def memory(self) -> int:
        """Give the bytes that the processes of the browser hold together; 0 where that cannot be known.

        Memory that several share is counted in parts (PSS), where the system says so.
        """
        first = self._first()
        return 0 if first is None else sum(_held(pid) for pid in _descendants(first))

    def kill(self) -> None:
        """End what is left of the browser, at once."""
        first = self._first()
        for pid in [] if first is None else reversed(_descendants(first)):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(pid, signal.SIGKILL)

    def clear(self) -> None:
        """Take the folder away."""
        self._nowhere.close()
        self._folder.cleanup()

    def _first(self) -> int | None:
        """Give the process that was started, where it still is ours."""
        try:
            pid = int(self._pid.read_text(encoding="ascii"))
            said = (_PROC / str(pid) / "environ").read_bytes()
        except (OSError, ValueError):
            return None
        return pid if f"HOME={self.home}\0".encode() in said + b"\0" else None


def without_network() -> tuple[str, ...] | None:
    """Give the words that start a program where there is no network at all, not even loopback; None where none do.

    A network namespace of Linux: nothing that runs in it has anything to send through.
    """
    unshare = shutil.which("unshare")
    if unshare is None:
        return None
    words = (unshare, "--net") if os.geteuid() == 0 else (unshare, "--user", "--map-current-user", "--net")
    try:
        ended = subprocess.run([*words, "true"], capture_output=True, check=False, timeout=10)  # noqa: S603 - our words
    except (OSError, subprocess.TimeoutExpired):
        return None
    return words if ended.returncode == 0 else None


def _descendants(first: int) -> list[int]:
    """Give a process and all that came from it, parents before children."""
    children: dict[int, list[int]] = {}
    for folder in _PROC.glob("[0-9]*"):
        with contextlib.suppress(OSError, ValueError, IndexError):
            parent = int((folder / "stat").read_text(encoding="latin-1").rpartition(")")[2].split()[1])
            children.setdefault(parent, []).append(int(folder.name))
    found = [first]
    for pid in found:
        found += children.get(pid, [])
    return found


def _held(pid: int) -> int:
    for name, field in (("smaps_rollup", "Pss:"), ("status", "VmRSS:")):
        with contextlib.suppress(OSError, ValueError, IndexError):
            for line in (_PROC / str(pid) / name).read_text(encoding="latin-1").splitlines():
                if line.startswith(field):
                    return int(line.split()[1]) * 1024
    return 0


def _sweep() -> None:
    """Take away folders of this user whose process is no more: a run that was killed could not."""
    for left in Path(gettempdir()).glob(f"{_NAMED}*-*"):
        maker = left.name.removeprefix(_NAMED).partition("-")[0]
        with contextlib.suppress(OSError):
            ours = not left.is_symlink() and left.stat().st_uid == os.getuid()
            if ours and maker.isdigit() and not _lives(int(maker)):
                shutil.rmtree(left, ignore_errors=True)


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
