"""Plugs that keep: the index, the evidence, and what is remembered of readings."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from monitor import __version__
from monitor.assemble.shaping import shaping_digest
from monitor.errors import ConfigurationError
from monitor.ports import Clock, Evidence, Store
from monitor.settings import Settings

if TYPE_CHECKING:
    from monitor.read.readings import Readings


def store(settings: Settings, snapshots: Path, *, readonly: bool = False) -> Store:
    """Give the index. The setting's value is the name of the file in ``store/``."""
    match settings.store:
        case "sqlite":
            from monitor.store.sqlite import SqliteStore

            return SqliteStore(snapshots, readonly=readonly)
        case unknown:
            raise ConfigurationError(f"settings.store is {unknown!r}; the stores there are: sqlite")


@asynccontextmanager
async def blank_store() -> AsyncIterator[Store]:
    """Give an index of which nothing is known, gone without a trace afterwards: for asking before the first look."""
    from tempfile import TemporaryDirectory

    from monitor.store.sqlite import SqliteStore

    with TemporaryDirectory(prefix="monitor-") as folder:
        store = SqliteStore(Path(folder))
        await store.open()
        try:
            yield store
        finally:
            await store.close()


def evidence(settings: Settings, snapshots: Path, time: Clock, *, beside: Path = Path()) -> Evidence:
    """Give what keeps copies and the journal; places in the settings start ``beside`` the sources file."""
    from monitor.evidence.folder import FolderEvidence
    from monitor.signing import known_keys, memory_of, signer_of, stamping_of

    return FolderEvidence(
        snapshots,
        time,
        writer=settings.vantage.name,
        software=f"source-monitor {__version__}",
        vantage=settings.vantage.name,
        config=shaping_digest(settings),
        full_copy_every=settings.evidence.full_copy_every,
        max_bytes=settings.network.max_bytes,
        signer=signer_of(settings, snapshots, beside),
        known=lambda: known_keys(settings, snapshots, beside),
        stamping=stamping_of(settings, beside),
        memory=memory_of(snapshots),
    )


def is_blank(snapshots: Path) -> bool:
    """Tell whether nothing was ever looked at here: there is no journal yet."""
    from monitor.evidence.layout import JOURNAL

    return next((snapshots / JOURNAL).glob("*"), None) is None


def readings(snapshots: Path) -> Readings:
    """Give what remembers careful readings of kept copies, beside the index."""
    from monitor.read.readings import Readings

    return Readings(snapshots / "index" / "readings")
