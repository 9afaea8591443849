"""How `monitor report --update-issue` says what became of the one living issue."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from monitor.errors import UsageError

if TYPE_CHECKING:
    from monitor.cli.place import Place
    from monitor.model.finding import Report
    from monitor.notify.issue import Kept

_DONE = {
    "nothing": "nothing to do: all is well, and no issue is open",
    "create": "opened",
    "update": "updated",
    "close": "closed, all is well again:",
    "reopen": "reopened",
    "silent": "left alone, closed as not planned:",
}
_WOULD = {**_DONE, "create": "would open an issue", "update": "would update", "close": "would close",
          "reopen": "would reopen", "silent": "would leave alone, closed as not planned:"}  # fmt: skip


def issue(
    place: Place, select: tuple[str, ...], formats: Sequence[str], files: Sequence[str], *, update: bool, dry_run: bool
) -> None:
    """Update the issue by how everything stands, and say what was done in one line on standard output."""
    import asyncio

    if dry_run and not update:
        raise UsageError("--dry-run goes with --update-issue; a report alone changes nothing")
    if any(word != "issue" for word in formats) or files:
        raise UsageError("--update-issue writes the issue alone; write other formats with another `monitor report`")
    if select:
        raise UsageError("the one issue speaks of every source; leave the names out")
    report = asyncio.run(place.monitor().report())
    write(told(place, report, dry_run=dry_run))


def told(place: Place, report: Report, *, dry_run: bool) -> str:
    """Bring the issue up to the report and give one line about it."""
    import asyncio
    import os

    from monitor.cli.formats import folder_of
    from monitor.telling.issuing import update_issue

    kept = asyncio.run(update_issue(place.monitor(), report, os.environ, folder=folder_of(place.file), dry_run=dry_run))
    return sentence(kept, dry_run=dry_run)


def sentence(kept: Kept, *, dry_run: bool) -> str:
    """Say what was done, or would be."""
    words = [(_WOULD if dry_run else _DONE)[kept.step]]
    if kept.number is not None and kept.step != "nothing":
        words.append(f"#{kept.number} {kept.url}".strip())
    if kept.commented:
        words.append("with a comment on what is new")
    if kept.duplicates:
        words.append(
            f"({'would close' if dry_run else 'closed'} #{', #'.join(map(str, kept.duplicates))} as duplicate)"
        )
    return "issue: " + " ".join(words)


def write(line: str) -> None:
    """Write one line of data."""
    sys.stdout.write(f"{line}\n")
