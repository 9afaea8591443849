"""monitor baseline: which page a source is compared with, and another one where a person knows better."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.arguments import Near, OneSource
from monitor.cli.as_json import print_json

if TYPE_CHECKING:
    from monitor.cli.place import Place
    from monitor.review.baselines import Chosen

app = typer.Typer(help="Show or set the page that stands for what was cited.", no_args_is_help=True)


@app.command("show")
def show(
    context: typer.Context,
    source: OneSource,
    json: Annotated[bool, typer.Option("--json", help="As the report's JSON has it.")] = False,
) -> None:
    """Show which page a source is compared with: of when, from where, and what public archives said."""
    import asyncio

    place: Place = context.obj
    shown = asyncio.run(place.monitor().show(source))
    if json:
        from monitor.report.to_json import source as as_json

        print_json(as_json(shown.item)["baseline"])
        return
    from dataclasses import replace

    from monitor.report.text.baseline import about

    place.out().print(about(replace(shown.item, turns=())))


@app.command("set")
def set_(
    context: typer.Context,
    source: OneSource,
    capture: Annotated[str, typer.Argument(help="Id of a copy, or its beginning; `monitor show` lists them.")],
    force: Annotated[bool, typer.Option("--force", help="Also a copy that was judged to show no page.")] = False,
) -> None:
    """Let one of our copies stand for what was cited. Your word: no search overrules it; set another to undo it."""
    import asyncio

    from monitor.review.baselines import Baselines

    place: Place = context.obj
    _tell(place, asyncio.run(Baselines(place.monitor()).set_to(source, capture, force=force)))


@app.command("from-archive")
def from_archive(
    context: typer.Context,
    source: OneSource,
    near: Near = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what was found; keep nothing.")] = False,
) -> None:
    """Ask public archives for a good copy near a day, and let it stand for what was cited.

    Exit codes: 0 there is one; 1 there is none; 3 no archive answered.
    """
    import asyncio

    from monitor.cli.dates import partial_date
    from monitor.review.baselines import Baselines

    place: Place = context.obj
    wanted = partial_date(near, option="--near")
    chosen = asyncio.run(Baselines(place.monitor()).from_archive(source, near=wanted, dry_run=dry_run))
    found = chosen.recalling
    assert found is not None, "there was a search"
    from monitor.report.text.baseline import copies, refused

    if found.refused:
        place.talk().print(refused(found.refused), soft_wrap=True)
    for silence in found.silent:
        place.say(f"no answer: {silence.says}")
    if found.good is None:
        place.say("no good copy was found; the baseline stays as it was")
        raise typer.Exit(1 if found.heard else 3)
    assert chosen.near is not None, "there was a day"
    place.out().print(copies([found.good.memento], chosen.near), soft_wrap=True)
    if dry_run:
        place.say(f"it is good: {found.good.reason}. Nothing was kept; without --dry-run it becomes the baseline")
        return
    _tell(place, chosen)


def _tell(place: Place, chosen: Chosen) -> None:
    """Show the baseline as it is now."""
    from monitor.report.text.baseline import about, shown_on

    place.out().print(about(chosen.item))
    if chosen.quotes and (said := shown_on(chosen.quotes)):
        place.talk().print(said, soft_wrap=True)
