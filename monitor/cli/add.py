"""monitor add: put sources into the file, leaving every other byte as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from monitor.cli.place import Place


def add(
    context: typer.Context,
    urls: Annotated[list[str], typer.Argument(help="Addresses to watch from now on.")],
) -> None:
    """Add sources to the file, look at them at once, and keep their first copies."""
    import asyncio

    from monitor.app import Which
    from monitor.cli.formats import Outputs, write

    place: Place = context.obj
    monitor = place.monitor()
    ids = monitor.add(_once(place, urls))
    place.say(f"added {', '.join(ids)} to {place.file}")
    report = asyncio.run(monitor.check(Which.NAMED, ids))
    write(place, report, Outputs())
    if report.run.offline:
        raise typer.Exit(3)


def _once(place: Place, urls: list[str]) -> list[str]:
    """Take each address once, and say where one was named again."""
    from monitor.model.address import is_web, same_place

    first: dict[tuple[str, str], str] = {}
    for url in urls:
        try:
            key = (same_place(url) if is_web(url) else url, url.partition("#")[2])
        except ValueError:
            # What is wrong with it is said where it would be added.
            key = (url, "")
        if key in first:
            place.say(f"{url} is named twice; it is added once")
        first.setdefault(key, url)
    return list(first.values())
