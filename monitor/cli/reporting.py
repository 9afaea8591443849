"""How `monitor report` gets at what it writes: what a format needs beside the standings."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from monitor.report.formats import Format

if TYPE_CHECKING:
    from monitor.cli.formats import Outputs
    from monitor.cli.place import Place
    from monitor.model.finding import Finding


def report(place: Place, select: tuple[str, ...], where: Outputs) -> None:
    """Write how sources stand."""
    from monitor.cli.formats import write

    found = asyncio.run(place.monitor().report(select))
    write(place, found, where, findings=_findings(place) if _wants_past(where) else ())


def _wants_past(where: Outputs) -> bool:
    """Tell whether some format tells of past turns."""
    return Format.ATOM in (where.out, *(kind for kind, _ in where.files))


def _findings(place: Place) -> tuple[Finding, ...]:
    """Give the latest turns from the index."""
    from monitor.report.atom import MOST_ENTRIES

    async def asked() -> tuple[Finding, ...]:
        async with place.monitor().reading() as (_, store):
            return await store.findings(limit=MOST_ENTRIES)

    return asyncio.run(asked())
