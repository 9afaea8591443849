"""monitor verify: the whole evidence, offline; code 1 where anything is not as it was written."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.as_json import print_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.cli.place import Place
    from monitor.model.proof import Proof


def verify(
    context: typer.Context,
    package: Annotated[
        Path | None, typer.Argument(help="A WACZ file that was exported; without one, the whole snapshots folder.")
    ] = None,
    trust: Annotated[
        list[str] | None, typer.Option("--trust", help="Id of a key that you know from elsewhere; may repeat.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Everything as JSON.")] = False,
) -> None:
    """Check files, digests, journal, signatures, time stamps and the index, offline; or a WACZ file by itself.

    Nothing is changed, and a running service is not disturbed. Every fault is named with its file and record, and
    with what it means. What cannot be proved is said too. Exit codes: 0 everything is as it was written; 1 something
    is not, or copies that a killed run left wait for their lines; 3 the check itself failed.
    """
    import asyncio

    from monitor.report.proof import as_json, as_text

    place: Place = context.obj
    trusted = frozenset(word.lower() for word in trust or ())
    with _Bar(shown=sys.stderr.isatty() and not place.quiet) as step:
        proof: Proof = asyncio.run(_check(place, package, trusted, step))
    if json:
        print_json(as_json(proof), indent=2)
    else:
        typer.echo(as_text(proof), nl=False)
    if not proof.sound:
        raise typer.Exit(1)


async def _check(
    place: Place, package: Path | None, trusted: frozenset[str], step: Callable[[int, int], None]
) -> Proof:
    """Check the folder, or the one file that was handed over."""
    if package is None:
        from monitor.custody.verifying import verify as check_folder

        return await check_folder(place.monitor(), trusted=trusted, on_step=step)
    from monitor.custody.handing import check

    return await check(place.monitor(), package, trusted=trusted, on_step=step)


class _Bar:
    """A progress bar on standard error, in bytes, gone without a trace when the work is done."""

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown

    def __enter__(self) -> Callable[[int, int], None]:
        if not self._shown:
            return lambda *_: None
        from rich.console import Console
        from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

        self._bar = Progress(
            TextColumn("reading"),
            BarColumn(),
            DownloadColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        task = self._bar.add_task("reading", total=None)
        self._bar.start()
        return lambda done, whole: self._bar.update(task, total=whole or None, completed=done)

    def __exit__(self, *_: object) -> None:
        if self._shown:
            self._bar.stop()
