"""monitor archive: what public archives hold of a source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.arguments import Near, OneSource

if TYPE_CHECKING:
    from monitor.cli.place import Place

app = typer.Typer(help="Ask public archives.", no_args_is_help=True)


@app.callback()
def common() -> None:
    """Ask public archives."""


@app.command("find")
def find(
    context: typer.Context,
    source: OneSource,
    near: Near = None,
    most: Annotated[int, typer.Option("--most", min=1, max=500, help="So many copies at most.")] = 20,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """List copies in public archives, nearest to the day first. Nothing is fetched or kept.

    Exit codes: 0 there are some; 1 there are none; 3 no archive answered.
    """
    import asyncio

    from monitor.cli.dates import partial_date
    from monitor.review.baselines import Baselines

    place: Place = context.obj
    found = asyncio.run(Baselines(place.monitor()).find(source, near=partial_date(near, option="--near"), most=most))
    for silence in found.silent:
        place.say(f"no answer: {silence.says}")
    if json:
        from json import dumps

        from monitor.report.when import stamp

        for memento in found.mementos:
            said = {"taken": stamp(memento.taken), "archive": memento.archive, "url": memento.url}
            typer.echo(dumps({**said, "original": memento.original}, ensure_ascii=False))
    elif found.mementos:
        from monitor.report.text.baseline import copies

        place.out().print(copies(found.mementos, found.near), soft_wrap=True)
    if not found.mementos:
        place.say(f"no public archive names a copy of {found.source.id}")
        raise typer.Exit(3 if found.silent else 1)
