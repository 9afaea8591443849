"""Follows the chain of a writer below others, where a line that cannot be followed costs itself and stops nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from monitor.errors import EvidenceError
from monitor.evidence.chain.line import NO_LINE, line_hash, read_line
from monitor.evidence.chain.read import backwards, month_files
from monitor.evidence.chain.scan import whole_lines
from monitor.model.finding import Entry, EntryKind, Line
from monitor.model.moment import minute

#: So many numbers may be missing at once; one further ahead is none of a chain that lost lines.
_GAP = 1_000


def followed(
    folder: Path,
    after: int,
    *,
    miss: Callable[[str], None] = lambda _: None,
    late: Callable[[Line], bool] = lambda _: False,
) -> Iterator[Line]:
    """Give the lines of a chain beyond a number, each behind the one before it; all others say nothing.

    Anyone who can write to the folder can write such a line, and no better known writer is to be stopped by it. Its
    number stays taken, by a line that tells of nothing, so that whoever counts lines comes past it; the next one is
    held against its bytes, as the check does. A number that lies far ahead, or stood there before, is nobody's.

    A line that is ``late``, of a time to come, waits with all that stand behind it.

    ``miss`` hears the place of each line that was left out, and why; not of those in months before line ``after``.

    Raises:
        StorageError: a month could not be opened.

    """
    files = month_files(folder)
    first = _first(files, folder.name, after)
    seq, prev = (0, NO_LINE) if not first else _end(files[first - 1], folder.name)
    at = datetime.fromtimestamp(0, UTC)
    for path, place, raw in whole_lines(files[first:], miss=miss):
        line, wrong = _read(raw, folder.name)
        if line is None:
            number = None if seq is None else seq + 1
        elif seq is None or seq < line.seq <= seq + _GAP:
            number = line.seq
            follows = line.prev == prev and seq in {None, line.seq - 1}
            wrong = "" if follows else "it does not follow the line before it"
        else:
            number, wrong = seq, f"it has the number {line.seq} where {seq + 1} belongs"
        if line is not None and not wrong and late(line):
            at = line.entry.at
            miss(f"line {place} of {path}: it says {minute(at)}, a time to come; it waits until then")
            return
        if wrong:
            miss(f"line {place} of {path}: {wrong}")
        at = at if line is None else line.entry.at
        for taken in range((seq or (number or 1) - 1) + 1, (number or 0) + 1):
            told = line if line is not None and not wrong and taken == number else None
            if taken > after:
                yield told or _silent(folder.name, taken, at)
        seq, prev = number, line_hash(raw)


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
        _, _, raw = next(whole_lines([files[index]]), (None, 0, b""))
        seq = _number(raw, writer)
        if seq is not None and seq <= after:
            return index
    return 0


def _end(path: Path, writer: str) -> tuple[int | None, str]:
    """Give number and hash of the last whole line of a month; no number where nobody can read it."""
    raw = b""
    with suppress(EvidenceError):
        raw = next((raw for raw in backwards(path) if raw.endswith(b"\n")), b"")
    return _number(raw, writer), line_hash(raw)


def _number(raw: bytes, writer: str) -> int | None:
    """Give the number of a line; None where nobody can read it."""
    line, _ = _read(raw, writer)
    return None if line is None else line.seq
