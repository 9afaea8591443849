"""Takes copies away for good: their tombstones are written first, and stay with the hash and the date."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from contextlib import suppress
from itertools import chain, islice
from pathlib import Path

from monitor.errors import EvidenceError
from monitor.evidence.chain.force import walked
from monitor.evidence.chain.line import read_line
from monitor.evidence.chain.read import backwards, month_files, writers
from monitor.evidence.chain.righting import righted, rightings
from monitor.evidence.durable import sync_folder
from monitor.evidence.failing import storage_error
from monitor.evidence.layout import ENDING, capture_file, is_capture
from monitor.model.finding import Entry, EntryKind, Line
from monitor.model.snapshot import Removal

#: Lines at the end of each chain in which a removal that was cut short can stand: files go right after their lines.
_WITHIN = 1_000
_MARK = b'"kind":"tombstone"'


def read_tombstone(entry: Entry) -> Iterator[Removal]:
    """Give the copies that a line takes away; none for lines of other kinds."""
    files = entry.facts.get("files")
    if entry.kind is EntryKind.TOMBSTONE and isinstance(files, (list, tuple)):
        reason = str(entry.facts.get("reason", ""))
        yield from (Removal(file=str(file), at=entry.at, reason=reason) for file in files)


def removals_of(root: Path, trusted: Container[str] | None = None) -> dict[str, Removal]:
    """Give every copy that is rightly gone, by its file; the first word about a file counts.

    Only lines count that may be acted on: as lines are written, and signed with the key in force where one is.
    ``trusted`` are keys that may take over by their own word; None lets each do so, and is for words alone.

    Raises:
        EvidenceError: a file of the journal is none.

    """
    found = [line for folder in writers(root) for line in _tombstones(folder, trusted)]
    words = [word for folder in writers(root) for word in rightings(month_files(folder))] if found else []
    entries = [righted(line.entry, line.writer, line.seq, words) for line in found]
    latest_first = sorted(entries, key=lambda entry: entry.at, reverse=True)
    return {removal.file: removal for entry in latest_first for removal in read_tombstone(entry)}


def _tombstones(folder: Path, trusted: Container[str] | None) -> Iterator[Line]:
    """Give the tombstones of one chain that may be acted on; a line that is no line of ours costs itself."""
    for _, _, raw, force in walked(folder, trusted):
        if _MARK in raw:
            with suppress(ValueError):
                line = read_line(raw, writer=folder.name)
                if line.entry.kind is EntryKind.TOMBSTONE and force.holds(raw):
                    yield line


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


def finish_removing(root: Path, trusted: Container[str]) -> tuple[str, ...]:
    """Take away what the last lines of each chain speak of, where a killed run did not come to it.

    A copy goes only for a line that a key in force has signed, or one of a chain without signatures.
    """
    named = [removal.file for folder in writers(root) for removal in _last_words(folder)]
    there = [file for file in dict.fromkeys(named) if is_copy(file) and (root / file).exists()]
    if not there:
        return ()
    rightly = removals_of(root, trusted)
    return take_away(root, (file for file in there if file in rightly))


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
