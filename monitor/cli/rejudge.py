"""monitor rejudge: today's rules over everything that was kept."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.as_json import print_json

if TYPE_CHECKING:
    from monitor.cli.place import Place
    from monitor.model.explanation import Rejudged


def rejudge(
    context: typer.Context,
    select: Annotated[list[str] | None, typer.Argument(help="Ids, addresses, tag:x, host:x ...; or all.")] = None,
    patience: Annotated[int | None, typer.Option("--patience", min=1, help="As `monitor check` was given it.")] = None,
    json: Annotated[bool, typer.Option("--json", help="For programs; every look that differs.")] = False,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="End with 1 where a verdict differs.")] = False,
) -> None:
    """Run today's rules over all kept copies and show which verdicts would differ; the record is not touched.

    Nothing is asked of the web. Looks of which nothing was kept, or at which today's rules would have asked for more,
    count as they were judged then.
    """
    import asyncio

    place: Place = context.obj
    found = asyncio.run(_all(place, tuple(select or ()), patience))
    if json:
        from monitor.report.explained import rejudged as as_json

        print_json(as_json(found))
    else:
        from monitor.report.text.explanation import rejudged as words

        place.out().print(words(found))
    if exit_code and found.verdicts_that_differ:
        raise typer.Exit(1)


async def _all(place: Place, words: tuple[str, ...], patience: int | None) -> Rejudged:
    """Judge again, with a count on standard error where a person is watching."""
    from monitor.review.rejudging import rejudge as again

    if place.quiet or not sys.stderr.isatty():
        return await again(place.monitor(), words, patience=patience)
    from rich.console import Console

    with Console(stderr=True).status("judging again") as shown:
        count = 0

        def one_more() -> None:
            nonlocal count
            count += 1
            shown.update(f"judging again: {count:,} looks")

        return await again(place.monitor(), words, patience=patience, on_look=one_more)
