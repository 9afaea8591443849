"""The product as people start it: a process of its own, with what it wrote and how it ended."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.cli.forked import forked

ROOT = Path(__file__).parents[2]
#: Settings under which servers on loopback may be asked, as fast as they answer.
SETTINGS = """\
version: 1
settings:
  network: {allow_networks: [127.0.0.0/8], per_host_pause: 0s, timeout: 5s, robots: ignore}
  reading: {processes: 1}
defaults: {every: daily}
sources:
"""
_ESCAPE = re.compile(r"\x1b|\x9b")


@dataclass(frozen=True, kw_only=True)
class Ended:
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def report(self) -> dict[str, Any]:
        """Standard output as JSON; all of it, or this fails."""
        found: dict[str, Any] = json.loads(self.out)
        return found

    @property
    def sources(self) -> dict[str, dict[str, Any]]:
        """The sources of the report by their ids."""
        return {source["id"]: source for source in self.report["sources"]}

    def calm(self) -> Ended:
        """See that nothing of our inside shows, and nothing that steers a terminal."""
        for text in (self.out, self.err):
            assert "Traceback" not in text, text
            assert "Exception" not in text, text
            assert not _ESCAPE.search(text), text
        return self


def _heeds_interrupts() -> None:
    """Take Ctrl-C as a program does that was started at a terminal."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Product:
    """
    The command line over one folder.

    ``product("check", "--all")`` runs a command to its end and gives an ``Ended``; ``product.start("run")`` starts
    one and gives a ``Running``; ``product.write("- http://...")`` writes sources below the usual settings.
    """

    def __init__(self, folder: Path) -> None:
        """Run commands in this folder."""
        self.folder = folder
        self.file = folder / "sources.yaml"
        self.snapshots = folder / "snapshots"

    def __call__(self, *words: str, timeout: float = 60, **environment: str) -> Ended:
        """Run a command to its end."""
        around = self.environment(environment)
        server = forked(self.environment({}), ROOT)
        if server is not None and server.fits(around):
            code, out, err = server.run(words, self.folder, around, timeout)
            return Ended(code=code, out=out.decode(), err=err.decode())
        ended = subprocess.run(
            self.command(words),
            cwd=self.folder,
            env=around,
            capture_output=True,
            timeout=timeout,
            check=False,
            stdin=subprocess.DEVNULL,
        )
        return Ended(code=ended.returncode, out=ended.stdout.decode(), err=ended.stderr.decode())

    def start(self, *words: str, **environment: str) -> Running:
        """Start a command."""
        return Running(self.command(words), self.folder, self.environment(environment))

    def write(self, *sources: str, settings: str = SETTINGS) -> None:
        """Write the sources file, each source as one line of YAML."""
        self.file.write_text(settings + "".join(f"  - {source}\n" for source in sources), encoding="utf-8")

    def lines(self) -> list[dict[str, Any]]:
        """Read the journal, without the line that names the key."""
        files = sorted(self.snapshots.glob("journal/*/*.jsonl"))
        lines = [json.loads(line) for file in files for line in file.read_bytes().splitlines()]
        return [line for line in lines if line["kind"] != "key"]

    @staticmethod
    def command(words: Sequence[str]) -> list[str]:
        """Give the command line of a command."""
        return [sys.executable, "-m", "monitor", *words]

    @staticmethod
    def environment(more: dict[str, str]) -> dict[str, str]:
        """Give its environment."""
        return {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100", **more}


class Running:
    """A command that runs; leaving the ``with`` kills what is left of it."""

    def __init__(self, command: list[str], folder: Path, environment: dict[str, str]) -> None:
        """Start it, its output into files, so that it never waits for us to read."""
        self._out, self._err = folder / ".out", folder / ".err"
        with self._out.open("wb") as out, self._err.open("wb") as err:
            self.process = subprocess.Popen(
                command,
                cwd=folder,
                env=environment,
                stdout=out,
                stderr=err,
                stdin=subprocess.DEVNULL,
                # Whoever runs the tests in the background of a shell hands down a SIGINT that is ignored.
                preexec_fn=_heeds_interrupts,  # noqa: PLW1509 - one call, before anything else runs in the child
            )

    def __enter__(self) -> Self:
        """Nothing more."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave nothing behind."""
        self.process.kill()
        self.process.wait()

    @property
    def err(self) -> str:
        """What it has said so far."""
        return self._err.read_text(encoding="utf-8")

    def until(self, what: Callable[[], object], *, seconds: float = 30) -> None:
        """Wait until something holds; fails where the command ends before, or it takes too long."""
        deadline = time.monotonic() + seconds
        while not what():
            assert self.process.poll() is None, f"it ended with {self.process.returncode}: {self.err}"
            assert time.monotonic() < deadline, f"it did not come to pass in {seconds} s: {self.err}"
            time.sleep(0.02)

    def says(self, words: str, *, seconds: float = 30) -> None:
        """Wait until it has said something on standard error."""
        self.until(lambda: words in self.err, seconds=seconds)

    def signal(self, number: signal.Signals) -> None:
        """Send a signal."""
        self.process.send_signal(number)

    def ends(self, *, seconds: float = 30) -> Ended:
        """Wait for its end."""
        code = self.process.wait(timeout=seconds)
        return Ended(code=code, out=self._out.read_text(encoding="utf-8"), err=self.err)
