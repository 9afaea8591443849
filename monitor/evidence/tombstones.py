"""Takes copies away for good: their tombstones are written first, and stay with the hash and the date."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import islice
from pathlib import Path

from monitor.evidence.chain.force import walked
from monitor.evidence.chain.form import mark_of
from monitor.evidence.chain.line import NO_LINE, line_hash, prev_of, read_line
from monitor.evidence.chain.read import from_the_end, writers
from monitor.evidence.chain.righting import righted
from monitor.evidence.chain.scan import lines_with
from monitor.evidence.chain.telling import tellers
from monitor.evidence.chain.voices import voices
from monitor.evidence.durable import sync_folder
from monitor.evidence.failing import storage_error
from monitor.evidence.layout import is_copy
from monitor.model.finding import Entry, EntryKind, Line
from monitor.model.snapshot import Removal

#: Lines at the end of each chain in which a removal that was cut short can stand: files go right after their lines.
_WITHIN = 1_000
_MARK = mark_of(EntryKind.TOMBSTONE)


def read_tombstone(entry: Entry) -> Iterator[Removal]:
    """Give the copies that a line takes away; none for lines of other kinds."""
    files = entry.facts.get("files")
    if entry.kind is EntryKind.TOMBSTONE and isinstance(files, (list, tuple)):
        reason = str(entry.facts.get("reason", ""))
        yield from (Removal(file=str(file), at=entry.at, reason=reason) for file in files)


def removals_of(
    root: Path, trusted: Collection[str] = (), *, words_only: bool = False, certain: bool = False
) -> dict[str, Removal]:
    """Give every copy that is rightly gone, by its file; the first word about a file counts.

    Only lines count that may be acted on: as lines are written, signed with the key in force where one is, and of a
    writer who is known no less than the one whose copy it is. ``trusted`` are keys that are known here. Where the
    answer is good for ``words_only``, keys of a chain that nobody knows here may have taken over by their own word.
    ``certain`` gives those alone that may be deleted where they still lie there.

    Raises:
        EvidenceError: a file of the journal is none.

    """
    folders = [folder for folder in writers(root) if next(lines_with(folder, (_MARK,)), None) is not None]
    if not folders:
        return {}
    heard = voices(root, trusted)
    alone = {folder.name: words_only and not heard.of[folder.name].known for folder in folders}
    if certain:
        folders = [folder for folder in folders if heard.may_delete(folder.name)]
    found = [
        line
        for each in folders
        for line in _tombstones(each, None if alone[each.name] else trusted, signed=bool(heard.of[each.name].ids))
    ]
    told = tellers(root, {removal.file for line in found for removal in read_tombstone(line.entry)})
    removals: dict[str, Removal] = {}
    entries = [(line, righted(line.entry, line.writer, line.seq, heard.words)) for line in found]
    for line, entry in sorted(entries, key=lambda each: each[1].at, reverse=True):
        for removal in read_tombstone(entry):
            if certain or heard.may_remove(line.writer, told.get(removal.file, ())):
                removals[removal.file] = replace(removal, writer=line.writer, line=line.seq)
    return removals


def _tombstones(folder: Path, trusted: Container[str] | None, *, signed: bool) -> Iterator[Line]:
    """Give the tombstones of one chain that may be acted on; a line that is no line of ours costs itself.

    In a chain that is ``signed`` from some line on, lines in front of that one have no signature, and are held by the
    next one alone: what nothing signed holds does not count.
    """
    before, end = list[Line](), NO_LINE
    for _, _, raw, force in walked(folder, trusted):
        unheld = signed and force.public is None
        if unheld:
            if prev_of(raw) != end:
                before.clear()
            end = line_hash(raw)
        elif before:
            yield from before
            before.clear()
        if _MARK in raw:
            with suppress(ValueError):
                line = read_line(raw, writer=folder.name)
                if line.entry.kind is EntryKind.TOMBSTONE and force.holds(raw):
                    if unheld:
                        before.append(line)
                    else:
                        yield line
    if signed and force.public is not None:
        yield from before


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


def finish_removing(root: Path, trusted: Collection[str]) -> tuple[str, ...]:
    """Take away what the last lines of each chain speak of, where a killed run did not come to it.

    A copy goes only for a line that may be acted on, and of a key that is known from outside, where any signs.
    """
    named = [removal.file for folder in writers(root) for removal in _last_words(folder)]
    there = [file for file in dict.fromkeys(named) if is_copy(file) and (root / file).exists()]
    if not there:
        return ()
    rightly = to_delete(root, trusted)
    return take_away(root, (file for file in there if file in rightly))


def to_delete(root: Path, trusted: Collection[str]) -> Collection[str]:
    """Give the copies that may be deleted where they still lie there.

    Raises:
        EvidenceError: a file of the journal is none.

    """
    return removals_of(root, trusted, certain=True).keys()


def _last_words(folder: Path) -> Iterator[Removal]:
    """Give what tombstones among the last lines of a chain take away."""
    for raw, _ in islice(from_the_end(folder), _WITHIN):
        if _MARK in raw:
            # What is no line takes nothing away.
            with suppress(ValueError):
                yield from read_tombstone(read_line(raw, writer=folder.name).entry)
