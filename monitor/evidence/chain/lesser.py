"""Follows the chain of a writer below others, where a line that cannot be followed costs itself and stops nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from monitor.evidence.chain.line import NO_LINE, line_hash, read_line
from monitor.evidence.chain.read import backwards, month_files, open_month
from monitor.evidence.plain import lines_within
from monitor.model.finding import Entry, EntryKind, Line

#: So many numbers may be missing at once; one further ahead is none of a chain that lost lines.
_GAP = 1_000


def followed(folder: Path, after: int, *, miss: Callable[[str], None] = lambda _: None) -> Iterator[Line]:
    """Give the lines of a chain beyond a number, each behind the one before it; all others say nothing.

    Anyone who can write to the folder can write such a line, and no better known writer is to be stopped by it. Its
    number stays taken, by a line that tells of nothing, so that whoever counts lines comes past it; the next one is
    held against its bytes, as the check does. A number that lies far ahead, or stood there before, is nobody's.

    ``miss`` hears the place of each line that was left out, and why; not of those in months before line ``after``.

    Raises:
        EvidenceError: something else than a file lies in the place of a month, or a line is longer than any can be.
        StorageError: a month could not be opened.

    """
    files = month_files(folder)
    first = _first(files, folder.name, after)
    seq, prev = (0, NO_LINE) if not first else _end(files[first - 1], folder.name)
    at = datetime.fromtimestamp(0, UTC)
    for place, raw in _raws(files[first:]):
        line, wrong = _read(raw, folder.name)
        if line is None:
            number = None if seq is None else seq + 1
        elif seq is None or seq < line.seq <= seq + _GAP:
            number = line.seq
            follows = line.prev == prev and seq in {None, line.seq - 1}
            wrong = "" if follows else "it does not follow the line before it"
        else:
            number, wrong = seq, f"it has the number {line.seq} where {seq + 1} belongs"
        if wrong:
            miss(f"{place}: {wrong}")
        at = at if line is None else line.entry.at
        for taken in range((seq or (number or 1) - 1) + 1, (number or 0) + 1):
            told = line if line is not None and not wrong and taken == number else None
            if taken > after:
                yield told or _silent(folder.name, taken, at)
        seq, prev = number, line_hash(raw)


def _raws(files: list[Path]) -> Iterator[tuple[str, bytes]]:
    """Give the whole lines of some months; a torn end is being written, or will be set aside."""
    for path in files:
        with open_month(path) as file:
            for number, raw in enumerate(lines_within(file, path), start=1):
                if raw.endswith(b"\n"):
                    yield f"line {number} of {path}", raw


def _read(raw: bytes, writer: str) -> tuple[Line | None, str]:
    """Read a line; None with the reason where nobody can."""
    try:
        return read_line(raw, writer=writer), ""
    except ValueError as error:
        return None, str(error)


def _silent(writer: str, seq: int, at: datetime) -> Line:
    """Give a line that holds its place and tells of nothing."""
    entry = Entry(at=at, kind=EntryKind.HEADS, source=None, url=None, vantage="")
    return Line(writer=writer, seq=seq, prev="", sha256="", entry=entry)


def _first(files: list[Path], writer: str, after: int) -> int:
    """Find the month that holds the last known line, by the first lines of months that can be read."""
    for index in range(len(files) - 1, 0, -1):
        with open_month(files[index]) as file:
            raw = next(lines_within(file, files[index]), b"")
        seq = _number(raw, writer)
        if seq is not None and seq <= after:
            return index
    return 0


def _end(path: Path, writer: str) -> tuple[int | None, str]:
    """Give number and hash of the last whole line of a month; no number where nobody can read it."""
    raw = next((raw for raw in backwards(path) if raw.endswith(b"\n")), b"")
    return _number(raw, writer), line_hash(raw)


def _number(raw: bytes, writer: str) -> int | None:
    """Give the number of a line; None where nobody can read it."""
    line, _ = _read(raw, writer)
    return None if line is None else line.seq
