"""Sees that the index holds what counts here: of writers who share a folder each machine acts on its own choice."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import islice
from pathlib import Path

from monitor import assemble
from monitor.errors import EvidenceError
from monitor.evidence.layout import JOURNAL, writer_name
from monitor.ports import Evidence, Store
from monitor.running.files import Files
from monitor.settings import Settings

#: Lines that are taken up at once.
_GROUP = 1_000


async def catch_up(store: Store, evidence: Evidence) -> int:
    """Write into an index what stands in the journal and not yet there; give the number of lines."""
    count, lines = 0, evidence.lines(await store.watermark())
    while group := tuple(islice(lines, _GROUP)):
        await store.record(group)
        count += len(group)
    return count


async def bring_in_step(files: Files, store: Store, evidence: Evidence) -> str:
    """Bring an index that is held up to the journal; one that a machine made which hears others is made anew.

    One that says another thing than the journal stays as it is: it may be all that is left of what was written. Then a
    sentence about that is given.

    Raises:
        EvidenceError: the journal cannot be followed, or ends before what the index knows; nothing was forgotten.

    """
    known = await store.watermark()
    says = ""
    if strangers := await evidence.unheard(known):
        watchlist = files.watchlist()
        if await _follows(store, evidence, files):
            await store.clear()
            await store.sync(watchlist, files.clock.now())
        else:
            named = ", ".join(f"journal/{name}" for name in sorted(strangers))
            says = (
                f"The index holds looks of {named}, which do not count here, and says another thing than the journal."
                " It was left as it is: see `monitor verify`; `monitor rebuild` makes it anew"
            )
    await catch_up(store, evidence)
    return says


async def _follows(store: Store, evidence: Evidence, files: Files) -> bool:
    """Tell whether every row of an index follows from the lines of which it was made."""
    try:
        return not await store.differences(evidence.lines_of(await store.watermark()), files.watchlist())
    except EvidenceError:
        return False


@asynccontextmanager
async def as_heard_here(files: Files, settings: Settings, store: Store) -> AsyncIterator[Store]:
    """Give an index to read that holds what counts here: the one that is there, or else one made for the moment.

    Raises:
        EvidenceError: it has to be made, and the journal cannot be followed.

    """
    known, ours = await store.watermark(), writer_name(settings.vantage.name)
    snapshots = files.snapshots(settings)
    if set(known) == {ours}:
        # Most folders have one writer: who asks of these pays nothing for the journal.
        yield store
        return
    evidence = assemble.evidence(settings, snapshots, files.clock, beside=files.file.parent)
    if (ours in known or not _writes(snapshots, ours)) and not await evidence.unheard(known):
        yield store
        return
    async with assemble.blank_store() as made:
        await made.sync(files.watchlist(), files.clock.now())
        await catch_up(made, evidence)
        yield made


def _writes(snapshots: Path, writer: str) -> bool:
    """Tell whether a writer has a chain, of which an index of another machine may know nothing."""
    return any((snapshots / JOURNAL / writer).glob("*.jsonl"))
