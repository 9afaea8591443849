"""Lays out a folder for evidence: what every reader of it expects to find."""

from __future__ import annotations

from pathlib import Path

from monitor.evidence.durable import make_folder, write_file
from monitor.evidence.layout import CAPTURES, JOURNAL, README
from monitor.evidence.readme import SNAPSHOTS_README


def lay_out(root: Path) -> None:
    """Make the folders of copies and journal where they are not there; a new one gets its README.

    Raises:
        OSError: they cannot be made.

    """
    fresh = not (root / CAPTURES).exists()
    make_folder(root / CAPTURES)
    make_folder(root / JOURNAL)
    if fresh and not (root / README).exists():
        write_file(root / README, SNAPSHOTS_README.encode())
