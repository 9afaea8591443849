"""Runs commands in processes forked from one that holds the product in memory: loading it was half of many a test.

Each command is a process of its own as ever, with its own folder, environment and streams, and ends as Python ends;
only the modules that it would have loaded first are there already. ``Product`` uses it where nothing in a command's
environment could change what loading means; commands that are watched, interrupted or killed are started anew.
"""

from __future__ import annotations

import atexit
import contextlib
import functools
import gc
import importlib
import json
import os
import pkgutil
import resource
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import IO

import monitor
from monitor import __main__ as door

#: Rooms that few commands enter, and whose vendors are heavy.
_SELDOM = ("monitor.web", "monitor.browser", "monitor.demo", "monitor.store.migrations")
#: Variables that may differ from command to command: they are read when they are needed, never while loading.
_MAY_DIFFER = ("MONITOR_", "XDG_", "PYTEST_CURRENT_TEST", "HOME", "COLUMNS")
_LONGEST = 1 << 17


class Forked:
    """A process that waits with the product in memory, and forks at a word."""

    def __init__(self, environment: dict[str, str], folder: Path) -> None:
        """Start it; it ends when this process does."""
        self._environment = _that_matters(environment)
        self._turn = threading.Lock()
        self._wire, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        command = [sys.executable, "-m", "tests.cli.forked", str(theirs.fileno())]
        self._server = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
        )
        theirs.close()

    def fits(self, environment: dict[str, str]) -> bool:
        """Tell whether a command with this environment may be forked."""
        return _that_matters(environment) == self._environment

    def run(
        self, words: Sequence[str], folder: Path, environment: dict[str, str], timeout: float
    ) -> tuple[int, bytes, bytes]:
        """Run a command to its end; give its exit code and what it wrote."""
        with self._turn, contextlib.ExitStack() as files:
            out, err = (files.enter_context(tempfile.TemporaryFile()) for _ in range(2))
            order = json.dumps(
                {"words": list(words), "folder": str(folder), "environment": environment, "limits": _limits()}
            ).encode()
            socket.send_fds(self._wire, [order], [out.fileno(), err.fileno()])
            pid = int(self._wire.recv(64))
            self._wire.settimeout(timeout)
            try:
                code = int(self._wire.recv(64))
            except TimeoutError:
                os.kill(pid, signal.SIGKILL)
                self._wire.settimeout(None)
                self._wire.recv(64)
                raise subprocess.TimeoutExpired(list(words), timeout) from None
            finally:
                self._wire.settimeout(None)
            return code, _all(out), _all(err)

    def close(self) -> None:
        """End it."""
        self._wire.close()
        self._server.wait()


@functools.cache
def _started(environment: tuple[tuple[str, str], ...], folder: Path) -> Forked:
    server = Forked(dict(environment), folder)
    atexit.register(server.close)
    return server


def forked(environment: dict[str, str], folder: Path) -> Forked | None:
    """Give the process that waits, which the first asker starts; None where forks lose what the system holds."""
    if sys.platform != "linux":
        return None
    return _started(tuple(sorted(_that_matters(environment).items())), folder)


def _that_matters(environment: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in environment.items() if not name.startswith(_MAY_DIFFER)}


def _limits() -> dict[int, tuple[int, int]]:
    """Give the limits of this process, which commands that it started would have."""
    return {number: resource.getrlimit(number) for number in (resource.RLIMIT_FSIZE, resource.RLIMIT_NOFILE)}


def _all(file: IO[bytes]) -> bytes:
    file.seek(0)
    return file.read()


def _serve(wire: socket.socket) -> list[str] | None:
    """Fork at every order; give a child its words, and None when no order comes any more."""
    while True:
        order, fds, _, _ = socket.recv_fds(wire, _LONGEST, 2)
        if not order:
            return None
        asked = json.loads(order)
        pid = os.fork()
        if not pid:
            wire.close()
            for fd, stream in zip(fds, (1, 2), strict=True):
                os.dup2(fd, stream)
                os.close(fd)
            os.chdir(asked["folder"])
            for number, limit in asked["limits"].items():
                resource.setrlimit(int(number), limit)
            os.environ.clear()
            os.environ.update(asked["environment"])
            return list(asked["words"])
        for fd in fds:
            os.close(fd)
        wire.send(str(pid).encode())
        _, status = os.waitpid(pid, 0)
        wire.send(str(os.waitstatus_to_exitcode(status)).encode())


def _load() -> None:
    """Load what commands load."""
    for found in pkgutil.walk_packages(monitor.__path__, "monitor."):
        if not found.name.startswith(_SELDOM) and not found.name.endswith("__main__"):
            importlib.import_module(found.name)
    gc.collect()
    gc.freeze()


def _wait() -> None:
    with socket.socket(fileno=int(sys.argv[1])) as wire:
        _load()
        words = _serve(wire)
    if words is None:
        return
    # Sentences name the program by its main module.
    sys.modules["__main__"] = door
    sys.argv = [str(door.__file__), *words]
    door.main()


if __name__ == "__main__":
    _wait()
