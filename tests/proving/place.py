"""A folder of one source over which tests keep looks by hand, with a clock turned by hand."""

from __future__ import annotations

from pathlib import Path

from monitor.app import Monitor
from monitor.custody.verifying import verify
from monitor.model.proof import Proof
from monitor.model.snapshot import Capture
from monitor.running.files import Files
from tests.evidence.looks import URL
from tests.fakes.clock import FakeClock


class Place:
    """A sources file that watches ``story``, its folder, and what was kept there; how it is filled is for the tests."""

    def __init__(self, folder: Path) -> None:
        """Write the sources file."""
        self.clock = FakeClock()
        self.file = folder / "sources.yaml"
        self.root = folder / "snapshots"
        self.file.write_text(
            f"version: 1\nsettings: {{evidence: {{key: none}}}}\nsources:\n  - {{id: story, url: '{URL}'}}\n",
            encoding="utf-8",
        )
        self.kept: list[Capture] = []

    @property
    def monitor(self) -> Monitor:
        """The program over it."""
        return Monitor(self.file, clock=self.clock)

    @property
    def files(self) -> Files:
        """The files of it."""
        return Files(self.file, clock=self.clock)

    async def proof(self) -> Proof:
        """Check all of it."""
        return await verify(self.files)
