"""How `monitor report` gets at what it writes: short lists whole, long ones one source after the other."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Iterable
from typing import TYPE_CHECKING

from monitor.report.formats import Format

if TYPE_CHECKING:
    from monitor.cli.formats import Outputs
    from monitor.cli.place import Place
    from monitor.model.finding import Finding
    from monitor.running.flowing import Flow

#: What can be written one source after the other.
_FLOWING = frozenset({Format.JSON, Format.JSONL, Format.CSV})


def report(place: Place, select: tuple[str, ...], where: Outputs) -> None:
    """Write how sources stand."""
    from monitor.cli.formats import write

    if not select and _can_flow(where) and _flowed(place, where):
        return
    found = asyncio.run(place.monitor().report(select))
    write(place, found, where, findings=_findings(place) if _wants_past(where) else ())


def _can_flow(where: Outputs) -> bool:
    """Tell whether every format that is wanted can be written one source after the other."""
    return (where.out is None or where.out in _FLOWING | {Format.TEXT}) and all(
        kind in _FLOWING or kind is Format.HTML for kind, _ in where.files
    )


def _flowed(place: Place, where: Outputs) -> bool:
    """Write a long report as it flows; False where the list is short, or cannot be kept packed."""
    from monitor.running.flowing import flow, is_long

    monitor = place.monitor()
    if not is_long(monitor):
        return False
    from monitor.app import rules
    from monitor.cli.writing import pour, save
    from monitor.report.pages import PAGED_ABOVE
    from monitor.running.publishing import paged

    # A report makes millions of small nouns without a single ring; looking for rings takes a fifth of the time.
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)
    with flow(monitor) as flowing:
        if flowing is None or (flowing.count <= PAGED_ABOVE and any(kind is Format.HTML for kind, _ in where.files)):
            return False
        for kind, path in where.files:
            if kind is Format.HTML:
                paged(path, flowing.run, flowing.items, flowing.glimpses, rules=rules(), tell=place.say)
            else:
                save(place, path, _pieces(kind, flowing))
        if where.out is Format.TEXT:
            _overview(place)
        elif where.out is not None:
            pour(_pieces(where.out, flowing))
    return True


def _overview(place: Place) -> None:
    """Print what `monitor status` prints: nobody reads a hundred thousand rows on a terminal."""
    from monitor.report.text.overview import status

    report, counts = asyncio.run(place.monitor().status())
    place.out().print(status(report, counts=counts))


def _pieces(kind: Format, flowing: Flow) -> Iterable[str]:
    """Give a long report in pieces."""
    if kind is Format.JSON:
        from monitor.running.publishing import json_of

        return json_of(flowing)
    if kind is Format.JSONL:
        from monitor.report.jsonl import stream as lines

        return lines(flowing.items())
    from monitor.report.to_csv import stream as rows

    return rows(flowing.items())


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
