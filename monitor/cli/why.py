"""monitor why: what stands behind the last judgement of one source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.arguments import OneSource
from monitor.cli.as_json import print_json

if TYPE_CHECKING:
    from monitor.cli.place import Place


def why(
    context: typer.Context,
    source: OneSource,
    json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """Explain the last judgement of one source: what was seen, which rule spoke, what spoke against it.

    Everything is read again from the kept copy; nothing is asked of the web, and nothing is written.
    """
    import asyncio

    from monitor.review.rejudging import why as explained

    place: Place = context.obj
    found = asyncio.run(explained(place.monitor(), source))
    if json:
        from monitor.report.explained import explanation as as_json

        print_json(as_json(found))
        return
    from monitor.report.text.explanation import explanation as words

    place.out().print(words(found))
