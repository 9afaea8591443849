"""monitor history: the looks at one source, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from monitor.cli.arguments import OneSource

if TYPE_CHECKING:
    from monitor.cli.place import Place


def history(
    context: typer.Context,
    source: OneSource,
) -> None:
    """List the looks at one source: when, what it showed, what was held to be so, which copy."""
    import asyncio

    from monitor.report.text.history import history as words

    place: Place = context.obj
    shown = asyncio.run(place.monitor().show(source))
    place.out().print(words(shown.history))
