"""Reads the journal: gives lines in order, each checked against the one before it, or newest first."""

from __future__ import annotations

import errno
import heapq
import os
import re
from collections.abc import Container, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from monitor.errors import EvidenceError, StorageError
from monitor.evidence.chain.form import mark_of
from monitor.evidence.chain.line import NO_LINE, read_line
from monitor.evidence.chain.righting import Righting, righted, righting_of, rightings
from monitor.evidence.layout import JOURNAL
from monitor.evidence.plain import SMALL, lines_within, open_plain, too_long
from monitor.model.changed import changed
from monitor.model.finding import EntryKind, Line

_MONTH = re.compile(r"\d{4}-\d{2}\.jsonl")
_BLOCK = 1 << 16
_SIGNED = re.compile(rb'"sig":"ed25519:([0-9a-f]{16}):')
DISPUTED = "Keep the folder as it is and compare with a backup."
#: Every line of every writer.
_ALL: Mapping[str, int] = {}


def writers(root: Path) -> list[Path]:
    """Give the folder of every writer, by name."""
    return [path for path in _listed(root / JOURNAL) if path.is_dir()]


def month_files(folder: Path) -> list[Path]:
    """Give a writer's files, oldest first; a folder that is not there has none."""
    return [path for path in _listed(folder) if _MONTH.fullmatch(path.name)]


def _listed(folder: Path) -> list[Path]:
    """Give what lies in a folder, by name."""
    try:
        return sorted(folder.iterdir())
    except FileNotFoundError:
        return []
    except OSError as error:
        raise StorageError(f"{folder} could not be read: {error.strerror}. Check the disk and permissions.") from error


def signer_of(raw: bytes) -> str:
    """Give the id of the key that a line says it was signed with; empty where it is not signed."""
    found = _SIGNED.search(raw, raw.rfind(b'"sig":'))
    return found[1].decode() if found else ""


def open_month(path: Path) -> BinaryIO:
    """Open a month file.

    Raises:
        EvidenceError: something else lies in its place: a link, a folder, a pipe.
        StorageError: it could not be opened.

    """
    try:
        return open_plain(path)
    except OSError as error:
        if error.errno in {0, errno.ELOOP, errno.ENXIO}:
            raise EvidenceError(f"{path} is no plain file. {DISPUTED}") from error
        raise StorageError(f"{path} could not be read: {error.strerror}. Check the disk and permissions.") from error


def backwards(path: Path) -> Iterator[bytes]:
    """Give the lines of a file from its end; the first of them lacks its newline where it is torn."""
    with open_month(path) as file:
        at = file.seek(0, os.SEEK_END)
        rest, block = b"", _BLOCK
        while at > 0:
            start = max(0, at - block)
            file.seek(start)
            rest, *whole = _split(file.read(at - start) + rest)
            at = start
            yield from reversed(whole)
            if len(rest) > SMALL:
                raise too_long(f"A line of {path}")
            # A line of many blocks is put together in a few steps.
            block = _BLOCK if whole else 2 * block
        if rest:
            yield rest


def _split(data: bytes) -> list[bytes]:
    """Split at newlines and at nothing else, the newlines kept."""
    *pieces, last = data.split(b"\n")
    whole = [piece + b"\n" for piece in pieces]
    return [*whole, last] if last else whole


def _read(raw: bytes, writer: str, place: str) -> Line:
    """Read a line, naming its place where it cannot be read."""
    try:
        return read_line(raw, writer=writer)
    except ValueError as error:
        raise EvidenceError(f"{place} is not as it was written: {error}. {DISPUTED}") from error


def read_lines(
    root: Path,
    after: Mapping[str, int],
    *,
    unheard: Container[str] = (),
    words: Sequence[Righting] | None = None,
    through: Mapping[str, int] = _ALL,
    loose: Mapping[str, Iterator[Line]] | None = None,
) -> Iterator[Line]:
    """Give the lines of every writer beyond the given numbers, in the order of time, each chain checked.

    Writers that are ``unheard`` are passed over; ``words`` about clocks replace those that the lines themselves say.
    What stands behind the line ``through`` of a writer is not read at all. ``loose`` are chains that others follow.

    Raises:
        EvidenceError: a line is not as it was written, or lines that were known before are gone.

    """
    folders = {folder.name: folder for folder in writers(root)}
    missing = {name: root / JOURNAL / name for name, seq in after.items() if seq and name not in folders}
    known = sorted((name, folder) for name, folder in {**folders, **missing}.items() if name not in unheard)
    if words is None:
        words = [word for name, folder in known for word in rightings(_needed(folder, after.get(name, 0)))]
    given = {} if loose is None else loose
    chains = [
        in_time(
            given[name] if name in given else _chain(folder, after.get(name, 0), through.get(name)),
            words,
            through.get(name),
        )
        for name, folder in known
    ]
    return heapq.merge(*chains, key=lambda line: line.entry.at)


def in_time(chain: Iterator[Line], words: Sequence[Righting], through: int | None = None) -> Iterator[Line]:
    """Give lines as of the time at which they stood there, where a clock was set right behind them.

    None of those behind line ``through`` is given, where that is named.
    """
    for line in chain:
        if through is not None and line.seq > through:
            continue
        entry = righted(line.entry, line.writer, line.seq, words) if words else line.entry
        yield line if entry is line.entry else changed(line, entry=entry)


def newest_of(
    root: Path,
    kind: EntryKind,
    *,
    unheard: Container[str] = (),
    lesser: Container[str] = (),
    through: Mapping[str, int] = _ALL,
) -> Iterator[Line]:
    """Give the lines of one kind of every writer, newest first; others are passed over without being read.

    What cannot be followed in a chain that is ``lesser``, or stands behind the line ``through`` of one, is left out.
    """
    marks = mark_of(kind)
    ends = [
        _newest(each, marks, kind, through.get(each.name), strict=each.name not in lesser and each.name not in through)
        for each in writers(root)
        if each.name not in unheard
    ]
    return heapq.merge(*ends, key=lambda line: line.entry.at, reverse=True)


def _newest(folder: Path, marks: bytes, kind: EntryKind, through: int | None, *, strict: bool) -> Iterator[Line]:
    """Give one writer's lines of a kind, newest first."""
    words: list[Righting] = []
    for raw, path in from_the_end(folder, strict=strict):
        if (word := righting_of(raw)) is not None:
            words.append(word)
        if marks in raw and raw.endswith(b"\n"):
            try:
                line = _read(raw, folder.name, f"A line of {path}")
            except EvidenceError:
                if strict:
                    raise
                continue
            if line.entry.kind is kind:
                yield from in_time(iter((line,)), words, through)


def from_the_end(folder: Path, *, strict: bool = False) -> Iterator[tuple[bytes, Path]]:
    """Give the lines of a chain with their files, newest first; the first of them may be torn.

    What cannot be read is passed over: whatever lies in the place of a month and is none, and a line longer than any.

    Raises:
        EvidenceError: something cannot be read, where all of it has to be (``strict``).

    """
    for path in reversed(month_files(folder)):
        try:
            for raw in backwards(path):
                yield raw, path
        except EvidenceError:
            if strict:
                raise


def _chain(folder: Path, after: int, through: int | None) -> Iterator[Line]:
    """Give one writer's lines beyond a number. Older months stay closed; known lines are counted, not read."""
    files = _needed(folder, after)
    seq, prev = (0, NO_LINE) if files == month_files(folder) else (None, None)
    for number, raw, path in _raw_lines(files):
        if seq is not None and seq + 1 < after:
            seq, prev = seq + 1, None
            continue
        if through is not None and seq is not None and seq >= max(through, after):
            break
        place = f"Line {number} of {path}"
        line = _read(raw, folder.name, place)
        if seq is not None and line.seq != seq + 1:
            raise EvidenceError(f"{place} has the number {line.seq} where {seq + 1} belongs. {DISPUTED}")
        if prev is not None and line.prev != prev:
            raise EvidenceError(f"{place} does not follow the line before it. {DISPUTED}")
        seq, prev = line.seq, line.sha256
        if seq > after:
            yield line
    if (seq or 0) < after:
        raise EvidenceError(f"{folder} ends at line {seq or 0}, but the index knows line {after}. {DISPUTED}")


def _raw_lines(files: list[Path]) -> Iterator[tuple[int, bytes, Path]]:
    """Give the lines of files with their places. A torn end is left out: it is being written, or will be set aside."""
    for path in files:
        with open_month(path) as file:
            for number, raw in enumerate(lines_within(file, path), start=1):
                if raw.endswith(b"\n"):
                    yield number, raw, path
                elif path is not files[-1]:
                    raise EvidenceError(f"Line {number} of {path} is cut short. {DISPUTED}")


def _needed(folder: Path, after: int) -> list[Path]:
    """Give a writer's files from the one on that holds the last known line."""
    files = month_files(folder)
    return files[_first_needed(files, folder.name, after) :]


def _first_needed(files: list[Path], writer: str, after: int) -> int:
    """Find the file that holds the last known line."""
    for index in range(len(files) - 1, 0, -1):
        with open_month(files[index]) as file:
            raw = next(lines_within(file, files[index]), b"")
        if raw.endswith(b"\n") and _read(raw, writer, f"Line 1 of {files[index]}").seq <= after:
            return index
    return 0
