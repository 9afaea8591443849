"""monitor snapshot import: copies that others made become ours, with where they came from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from monitor.cli.place import Place


def import_(
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(help="A WARC file (plain or gzip) or a WACZ file.", exists=True, dir_okay=False)
    ],
    source: Annotated[str | None, typer.Option("--source", help="The one source that the page stands for.")] = None,
) -> None:
    """Take in copies that others made, for the sources at whose addresses they were taken.

    Nothing in the file is believed: it is read whole, within limits, before anything is kept. The journal tells from
    which file a copy came, and who wrote that. `monitor baseline set SOURCE COPY` lets one stand for what was cited.
    """
    import asyncio

    from monitor.custody.receiving import take_in
    from monitor.model.counting import number_of
    from monitor.report.tame import tame

    place: Place = context.obj
    done = asyncio.run(take_in(place.monitor(), file, source=source))
    for name, capture in done.captures:
        typer.echo(f"{capture.id}  {name}  {tame(capture.url)}")
    for says in done.taking.left[:20]:
        place.say(f"left out: {tame(says)}")
    for says in done.taking.open[:20]:
        place.say(f"worth knowing: {tame(says)}")
    again = f", {done.known} taken in before or doubled" if done.known else ""
    answers, records = number_of(done.taking.answers, "answer"), number_of(done.taking.records, "record")
    place.say(f"{len(done.captures):,} taken in of {answers} in {records}{again}")
