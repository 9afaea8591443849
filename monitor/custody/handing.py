"""Hands evidence over as a WACZ file, and checks one that was handed over."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from monitor import __version__, assemble
from monitor.custody.keyring import refuse_a_strange_chain
from monitor.errors import UsageError
from monitor.evidence.chain.keys import Signer
from monitor.evidence.handing.check import check_package
from monitor.evidence.handing.hand import Handed, hand_over
from monitor.evidence.handing.lines import Choice
from monitor.evidence.layout import writer_name
from monitor.evidence.proving.prove import Asked
from monitor.model.finding import EntryKind
from monitor.model.proof import Proof
from monitor.ports import Evidence
from monitor.running import standings
from monitor.running.choosing import chosen
from monitor.running.files import Files
from monitor.settings import Settings
from monitor.signing import key_at_hand, known_keys, roots_of

#: The word for this writer's latest run.
LAST = "last"


async def export(
    files: Files,
    words: Sequence[str],
    out: Path,
    *,
    since: datetime | None = None,
    until: datetime | None = None,
    run: str = "",
    force: bool = False,
) -> Handed:
    """Write the copies of the chosen sources, and the lines that tell of them, into one file; none chosen means all.

    ``run`` takes what came about in one run alone, by its id; ``last`` means this writer's latest.
    Takes no lock, so that it works beside a running service.

    Raises:
        UsageError: a word names nothing, nothing was kept, or the file is there already.
        ConfigurationError: the journal is signed, and the key is not at hand.
        EvidenceError: something is not as it was written.
        StorageError: something could not be read or written.

    """
    _refuse_to_replace(out, force=force)
    settings = _settings(files)
    sources: frozenset[str] | None = None
    if words:
        watchlist = files.watchlist()
        async with standings.reading(files) as (_, store):
            known = {standing.source: standing async for standing in store.standings()}
        sources = frozenset(source.id for source in chosen(watchlist, known, words))
    snapshots = files.snapshots(settings)
    signer: Signer | None = key_at_hand(settings, snapshots, files.file.parent)
    # Our signature over a package says that its lines are as we wrote them.
    await asyncio.to_thread(refuse_a_strange_chain, files)
    if run == LAST:
        run = await asyncio.to_thread(_last_run, assemble.evidence(settings, snapshots, files.clock), settings)
    choice = Choice(sources=sources, since=since, until=until, run=run)
    software = f"source-monitor {__version__}"
    keys = known_keys(settings, snapshots, files.file.parent)
    return await asyncio.to_thread(hand_over, snapshots, choice, out, software=software, signer=signer, known=keys)


async def check(
    files: Files,
    file: Path,
    *,
    trusted: frozenset[str] = frozenset(),
    on_step: Callable[[int, int], None] = lambda *_: None,
) -> Proof:
    """Check a file that was handed over, by itself: no folder of ours is needed for it.

    Raises:
        StorageError: it could not be read.

    """
    settings = _settings(files)
    beside = files.file.parent
    asked = Asked(
        trusted=trusted | known_keys(settings, files.snapshots(settings), beside),
        strict=bool(trusted),
        roots=roots_of(settings, beside),
        most=max(256_000_000, 4 * settings.network.max_bytes),
        on_step=on_step,
    )
    return replace(await asyncio.to_thread(check_package, file, asked), index=False)


def _last_run(evidence: Evidence, settings: Settings) -> str:
    """Name the run of the latest line that this writer wrote of a copy.

    Raises:
        UsageError: it is of no run that was named.

    """
    writer = writer_name(settings.vantage.name)
    latest = [
        line.entry
        for kind in (EntryKind.LOOK, EntryKind.KEPT)
        if (line := next((line for line in evidence.newest(kind) if line.writer == writer), None)) is not None
    ]
    run = max(latest, key=lambda entry: entry.at).facts.get("run") if latest else None
    if not isinstance(run, str) or not run:
        raise UsageError(
            f"no line of the writer {writer} names its run: nobody has looked, or an older version did; choose by time,"
            " with --since and --until"
        )
    return run


def _settings(files: Files) -> Settings:
    """Read the settings; whoever got a file from others has none."""
    return files.settings() if files.file.exists() else Settings()


def _refuse_to_replace(out: Path, *, force: bool) -> None:
    if out.exists() and not force:
        raise UsageError(f"{out} is there already; name another file, or let it be replaced: --force")
    if not out.parent.is_dir():
        raise UsageError(f"there is no folder {out.parent}")
