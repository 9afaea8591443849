"""monitor diff: the words that differ between the page that was cited and the latest copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.arguments import OneSource

if TYPE_CHECKING:
    from monitor.cli.place import Place


def diff(
    context: typer.Context,
    source: OneSource,
    full: Annotated[bool, typer.Option("--full", help="All of the text, not only what stands near a change.")] = False,
) -> None:
    """Compare the words of the page that was cited with those of the latest copy."""
    import asyncio

    from monitor.report.text.diff import CONTEXT, compared, edited
    from monitor.report.text.diff import diff as words

    place: Place = context.obj
    item, was, now = asyncio.run(place.monitor().texts(source))
    for line in compared(item.standing):
        place.say(line)
    watch = item.source.policy.watch
    if watch.select or watch.ignore or watch.ignore_text:
        # What is watched may not be there any more; then the texts below are of two different parts.
        place.say(f"only a part of this page is watched; the latest look said: {item.standing.reason}")
    change = item.standing.change
    if change is not None and (change.edits or change.note):
        place.out().print(edited(change))
    if was == now:
        both = "of both " if compared(item.standing) else ""
        place.say(f"the main text {both}is word for word the same")
        return
    place.out().print(words(was, now, context=None if full else CONTEXT))
