"""Which writers of the folder do not count here, and what a person may do about it."""

from __future__ import annotations

import asyncio

from monitor.errors import EvidenceError
from monitor.evidence.chain.voices import voices
from monitor.evidence.chain.whose import unheard as said
from monitor.evidence.layout import writer_name
from monitor.running.files import Files
from monitor.signing import known_keys


async def unheard(files: Files) -> tuple[str, ...]:
    """Give a sentence for each writer whose looks are not acted on; none where the journal cannot be read."""
    settings = files.settings()
    snapshots = files.snapshots(settings)
    known, own = known_keys(settings, snapshots, files.file.parent), {writer_name(settings.vantage.name)}
    try:
        return said(await asyncio.to_thread(voices, snapshots, known, own))
    except EvidenceError:
        return ()
