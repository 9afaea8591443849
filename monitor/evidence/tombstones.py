"""Takes copies away for good: their tombstones are written first, and stay with the hash and the date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path

from monitor.errors import EvidenceError
from monitor.evidence.chain.line import read_line
from monitor.evidence.chain.read import backwards, month_files, newest_of, writers
from monitor.evidence.durable import sync_folder
from monitor.evidence.failing import storage_error
from monitor.evidence.layout import ENDING, capture_file, is_capture
from monitor.model.finding import Entry, EntryKind
from monitor.model.snapshot import Removal

#: Lines at the end of each chain in which a removal that was cut short can stand: files go right after their lines.
_WITHIN = 1_000
_MARK = b'"kind":"tombstone"'


def read_tombstone(entry: Entry) -> Iterator[Removal]:
    """Give the copies that a line takes away; none for lines of other kinds."""
    if entry.kind is EntryKind.TOMBSTONE:
        reason = str(entry.facts.get("reason", ""))
        yield from (Removal(file=str(file), at=entry.at, reason=reason) for file in entry.facts.get("files", ()))


def removals_of(root: Path) -> dict[str, Removal]:
    """Give every copy that is rightly gone, by its file; the first word about a file counts."""
    return {
        removal.file: removal for line in newest_of(root, EntryKind.TOMBSTONE) for removal in read_tombstone(line.entry)
    }


def take_away(root: Path, files: Iterable[str]) -> tuple[str, ...]:
    """Take copies away for good, and give those that were there; what is no copy is left alone.

    Raises:
        StorageError: one could not be taken away.

    """
    gone: list[str] = []
    folders: set[Path] = set()
    try:
        for file in files:
            path = root / file
            if is_copy(file) and path.exists():
                path.unlink()
                gone.append(file)
                folders.add(path.parent)
        for folder in folders:
            sync_folder(folder)
    except OSError as error:
        raise storage_error(error, error.filename or root) from error
    return tuple(gone)


def is_copy(file: str) -> bool:
    """Tell whether a path below the snapshots folder is that of a copy, whoever wrote it."""
    name = file.rpartition("/")[2]
    return is_capture(name) and file == capture_file(name.removesuffix(ENDING))


def finish_removing(root: Path) -> tuple[str, ...]:
    """Take away what the last lines of each chain speak of, where a killed run did not come to it."""
    named = [removal.file for folder in writers(root) for removal in _last_words(folder)]
    return take_away(root, dict.fromkeys(named))


def _last_words(folder: Path) -> Iterator[Removal]:
    """Give what tombstones among the last lines of a chain take away."""
    lines = chain.from_iterable(backwards(path) for path in reversed(month_files(folder)))
    for raw in islice(lines, _WITHIN):
        if _MARK in raw:
            try:
                yield from read_tombstone(read_line(raw, writer=folder.name).entry)
            except ValueError as error:
                raise EvidenceError(
                    f"A line near the end of {folder} is not as it was written: {error}."
                    " Keep the folder as it is and compare with a backup."
                ) from error
