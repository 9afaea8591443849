"""Follows the chain of a writer below others, where a line that cannot be followed costs itself and stops nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from monitor.evidence.chain.line import NO_LINE, line_hash, read_line
from monitor.evidence.chain.read import backwards, month_files, open_month
from monitor.evidence.plain import lines_within
from monitor.model.finding import Line


def followed(folder: Path, after: int, *, miss: Callable[[str], None] = lambda _: None) -> Iterator[Line]:
    """Give the lines of a chain beyond a number, each behind the one before it; all others are left out.

    Anyone who can write to the folder can write such a line, and no better known writer is to be stopped by it. Where
    a line counts as one though nobody can read it, the next is held against its bytes, as the check does.

    ``miss`` hears the place of each line that was left out, and why; not of those in months before line ``after``.

    Raises:
        EvidenceError: something else than a file lies in the place of a month, or a line is longer than any can be.
        StorageError: a month could not be opened.

    """
    files = month_files(folder)
    first = _first(files, folder.name, after)
    seq, prev = (0, NO_LINE) if not first else _end(files[first - 1], folder.name)
    for path in files[first:]:
        with open_month(path) as file:
            for number, raw in enumerate(lines_within(file, path), start=1):
                if not raw.endswith(b"\n"):
                    # A torn end: it is being written, or will be set aside.
                    continue
                try:
                    line = read_line(raw, writer=folder.name)
                except ValueError as error:
                    miss(f"line {number} of {path}: {error}")
                    seq, prev = None if seq is None else seq + 1, line_hash(raw)
                    continue
                if line.prev != prev or seq not in {None, line.seq - 1}:
                    miss(f"line {number} of {path}: it does not follow the line before it")
                elif line.seq > after:
                    yield line
                # What was numbered once is not numbered again, so that no line takes the place of another.
                seq, prev = max(line.seq, seq or 0), line.sha256


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
    try:
        return read_line(raw, writer=writer).seq
    except ValueError:
        return None
