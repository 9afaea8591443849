"""Starts the process that reads pages: our own interpreter, at the other end of a socket, out of reach of a Ctrl-C."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from typing import IO

from monitor.errors import RunError
from monitor.settings import Reading

#: The child looks for modules where we do, and nowhere else: not in the folder that it happens to run in.
_PROGRAM = (
    "import gc, sys, json; gc.set_threshold(20_000, 10, 10); sys.path[:] = json.loads(sys.argv[1]); "
    "from monitor.read.worker import main; main(int(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4]))"
)


def start(reading: Reading, wire: socket.socket, errors: IO[bytes]) -> subprocess.Popen[bytes]:
    """Start a process that serves orders from ``wire`` and writes its complaints into ``errors``.

    Its standard input is a pipe that nobody writes to: it ends when we do.

    Raises:
        RunError: the system does not let us.

    """
    path = json.dumps([entry or os.getcwd() for entry in sys.path])  # noqa: PTH109 - this is what an empty entry means
    try:
        return subprocess.Popen(  # noqa: S603 - our own interpreter and our own words
            [
                sys.executable,
                "-P",
                "-c",
                _PROGRAM,
                path,
                str(wire.fileno()),
                str(reading.timeout.total_seconds()),
                str(reading.max_memory),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            pass_fds=(wire.fileno(),),
            # A Ctrl-C at the terminal, or a signal to our group, is for us; we end our children ourselves.
            start_new_session=True,
        )
    except OSError as fault:
        raise RunError(f"No process to read pages could be started: {fault}.") from fault
