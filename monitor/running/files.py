"""One sources file and the snapshots folder beside it: where everything is, and what reads it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from monitor import assemble
from monitor.model.source import Watchlist
from monitor.ports import Clock, Documents
from monitor.settings import Settings


class Files:
    """One sources file and the snapshots folder beside it."""

    def __init__(
        self,
        file: Path,
        *,
        snapshots: Path | None = None,
        clock: Clock | None = None,
        canaries: tuple[str, ...] = (),
    ) -> None:
        """Name the sources file; nothing is read before it is needed. ``canaries`` are asked beside those in it."""
        self.file = file
        self.clock = clock or assemble.clock()
        self._snapshots = snapshots
        self._canaries = canaries

    @property
    def documents(self) -> Documents:
        """What reads the sources file; made anew each time, so that edits are seen."""
        return assemble.documents(self.file)

    def settings(self) -> Settings:
        """Read the settings alone."""
        settings = assemble.settings(self.file)
        return replace(settings, canaries=(*settings.canaries, *self._canaries)) if self._canaries else settings

    def snapshots(self, settings: Settings) -> Path:
        """Tell where captures, journal and index live."""
        return self._snapshots or self.file.parent / settings.snapshots

    def watchlist(self) -> Watchlist:
        """Read the sources; raises ConfigurationError with every place where they cannot be used."""
        return self.documents.read()


class AsLastRead(Files):
    """The same files while what stands in the sources file cannot be used: the last good list serves."""

    def __init__(self, files: Files, watchlist: Watchlist, settings: Settings) -> None:
        """Remember what was read while it could be."""
        super().__init__(files.file, snapshots=files.snapshots(settings), clock=files.clock)
        self._read = settings, watchlist

    def settings(self) -> Settings:
        """Give the settings in force."""
        return self._read[0]

    def watchlist(self) -> Watchlist:
        """Give the sources that are watched."""
        return self._read[1]
