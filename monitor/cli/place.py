"""What every command knows: which files, and how much to say."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, cast

if TYPE_CHECKING:
    from rich.console import Console

    from monitor.app import Monitor


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The options that stand before the command."""

    file: Path = Path("sources.yaml")
    snapshots: Path | None = None
    quiet: bool = False
    verbose: int = 0
    #: Asked beside those of the settings where no host answers.
    canaries: tuple[str, ...] = ()

    def monitor(self) -> Monitor:
        """Give the application over these files."""
        from monitor.app import Monitor

        self.listen()
        return Monitor(self.file, snapshots=self.snapshots, canaries=self.canaries)

    def out(self) -> Console:
        """Give the console for data, on standard output."""
        from rich.console import Console

        class Out(Console):
            """A console that lets its caller hear that nobody reads any more; its own habit is exit code 1."""

            def on_broken_pipe(self) -> None:
                raise BrokenPipeError

        if sys.stdout.isatty():
            return Out(highlight=False, soft_wrap=False)
        from monitor.cli.trimmed import Trimmed

        return Out(file=cast("TextIO", Trimmed(sys.stdout)), highlight=False, soft_wrap=False)

    def talk(self) -> Console:
        """Give the console for talk, on standard error."""
        from rich.console import Console

        return Console(stderr=True, highlight=False, quiet=self.quiet)

    def say(self, sentence: str) -> None:
        """Say one sentence on standard error, unless quiet was asked for."""
        if not self.quiet:
            sys.stderr.write(sentence + "\n")

    def hushed(self) -> Place:
        """Give the same place, for what need not be told one by one."""
        return replace(self, quiet=True)

    def listen(self) -> None:
        """Let log records through as far as was asked for."""
        import logging

        levels = {0: logging.WARNING, 1: logging.INFO}
        logging.basicConfig(
            level=logging.ERROR if self.quiet else levels.get(self.verbose, logging.DEBUG),
            format="%(asctime)s %(levelname)s %(name)s: %(message)s",
        )
        for chatty in ("apscheduler", "httpx", "httpcore", "trafilatura", "charset_normalizer", "alembic", "asyncio"):
            logging.getLogger(chatty).setLevel(logging.DEBUG if self.verbose > 2 else logging.ERROR)
