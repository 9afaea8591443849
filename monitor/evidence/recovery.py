"""Mends what a killed run left behind: a torn last line, temporary files, and copies that no line speaks of."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from monitor.errors import ClockError, EvidenceError
from monitor.evidence.chain.form import mark_of
from monitor.evidence.chain.read import backwards, month_files, writers
from monitor.evidence.chain.righting import LENIENT, Righting, righting_of
from monitor.evidence.chain.scan import lines_with, readable
from monitor.evidence.chain.telling import NAMED
from monitor.evidence.durable import sync_file, sync_folder, write_file
from monitor.evidence.entitled import refuse_righting
from monitor.evidence.failing import storage_error
from monitor.evidence.layout import CAPTURES, JOURNAL, UNFINISHED, is_capture, month_file, stamp
from monitor.evidence.orphans import taken_from
from monitor.evidence.plain import is_plain
from monitor.evidence.recent import Recent, Who, recent
from monitor.evidence.tombstones import finish_removing
from monitor.model.finding import EntryKind
from monitor.model.moment import minute
from monitor.ports import Recovery

_CAPTURE = b'"captures/'
_CLOCK = mark_of(EntryKind.CLOCK)
#: Capture files of a moment, in the order of time: ``captures/2026/11/20261122T...``.
_STAMPED = len("20261122T161642Z")
_NOBODY = Who()


def mend(root: Path, now: datetime, *, right: bool = False, who: Who = _NOBODY) -> Recovery:
    """Set torn lines aside, sweep temporary files, and find copies and torn pieces that no line speaks of.

    A piece that an earlier start set aside, but was killed before it could tell, is told now. ``right``: a person says
    that the clock is right, whatever the last line says. Where no run was cut off, a piece that was not set aside just
    now is somebody else's: no line tells of it.

    Raises:
        ClockError: the last line of a journal lies in the future by more than a minute.
        EvidenceError: the last line of a journal cannot be read, and is not torn either; or it lies in the future, and
            this start, which signs nothing, has no say about that.
        StorageError: it could not be written.

    """
    try:
        aside = frozenset().union(*(_set_aside(folder, now, ours=folder.name in who.own) for folder in writers(root)))
        last = recent(root, now, who)
        if last.newest is not None and last.newest - now > LENIENT and not right:
            if not who.signs:
                refuse_righting(root, who.own, who.trusted)
            raise ClockError(_ahead(now, last.newest, _last_file(last.place)))
        swept = tuple(_sweep(root))
        # What cannot be brought back is not done while part of the journal cannot be read.
        removed = finish_removing(root, who.trusted) if all(map(readable, writers(root))) else ()
        pieces = _torn_pieces(root, last)
        strange = () if who.cut_off else tuple(piece for piece, _ in pieces if piece not in aside)
        orphans = _untold(root, last, now, who)
    except OSError as error:
        raise storage_error(error, error.filename or root) from error
    return Recovery(
        torn=tuple(piece for piece in pieces if piece[0] not in strange),
        swept=swept,
        orphans=orphans,
        removed=removed,
        remarks=tuple(
            f"{piece} lies beside the journal, and no run was cut off that could have left it: no line tells of it, and"
            " it stays where it is. Ask who put it there"
            for piece in strange
        ),
    )


def _set_aside(folder: Path, now: datetime, *, ours: bool) -> set[str]:
    """Move what follows the last newline of a writer's last file into a file of its own, then cut it off.

    Gives the names of the files that were made, below the snapshots folder.
    """
    made: set[str] = set()
    for path in reversed(month_files(folder)):
        try:
            torn = next(backwards(path), None)
        except EvidenceError:
            # What lies in the place of a month of somebody else is theirs.
            if ours:
                raise
            return made
        if torn is None:
            continue
        if torn.endswith(b"\n"):
            return made
        number = 1
        while (piece := folder / f"torn-{stamp(now)}-{number}.part").exists():
            number += 1
        write_file(piece, torn)
        made.add(f"{JOURNAL}/{folder.name}/{piece.name}")
        with path.open("r+b") as file:
            file.truncate(path.stat().st_size - len(torn))
            sync_file(file.fileno())
        if path.stat().st_size:
            return made
    return made


def _last_file(folder: Path | None) -> Path | str:
    """Give the file in which a chain ends."""
    return "the journal" if folder is None else (month_files(folder) or [folder])[-1]


def _ahead(now: datetime, newest: datetime, place: Path | str) -> str:
    """Say that clock and journal contradict each other, and what to do in either case."""
    return (
        f"The clock says {minute(now)}, but the last line of the journal, in {place}, is of"
        f" {minute(newest)}."
        " Where the clock is behind, set it, then run again. Where that line was written while the clock was ahead, and"
        ' the clock is right now, say so: monitor clock --right --reason "WHY" writes it down, and work goes on.'
    )


def left_without_a_line(root: Path, now: datetime, who: Who = _NOBODY) -> tuple[str, ...]:
    """Give the copies that the next start asks about, oldest first, and change nothing: kept lately, in no line.

    Raises:
        EvidenceError: the last line of a journal cannot be read.
        StorageError: a folder could not be read.

    """
    try:
        return _untold(root, recent(root, now, who), now, who)
    except OSError as error:
        raise storage_error(error, error.filename or root) from error


def _untold(root: Path, last: Recent, now: datetime, who: Who) -> tuple[str, ...]:
    """Give the latest copies of which no line speaks, oldest first.

    Where a run was cut off, the word of somebody else of a copy that says it was taken here does not keep it from its
    line: whoever can write to the folder could give it.
    """
    until = max(now, last.newest or now) + LENIENT
    found = [file for file in _captures(root, last.since, until) if file not in last.named]
    theirs = {file for file in found if file in last.besides and not (who.cut_off and _taken_here(root, file, who))}
    found = [file for file in found if file not in theirs]
    if not found or not _rightings(root):
        return tuple(found)
    # Where a clock was ahead once, lines of copies with later times stand among much earlier ones.
    told: set[str] = set()
    for folder in writers(root):
        told.update(file.decode() for raw in lines_with(folder, (_CAPTURE,)) for file in NAMED.findall(raw))
    return tuple(file for file in found if file not in told or file in last.besides)


def _taken_here(root: Path, file: str, who: Who) -> bool:
    """Tell whether a copy says that this machine took it."""
    return bool(who.vantage) and taken_from(root, file) == who.vantage


def _rightings(root: Path) -> list[Righting]:
    """Find each word of a person that the clock was right."""
    found = (righting_of(raw) for folder in writers(root) for raw in lines_with(folder, (_CLOCK,)))
    return [word for word in found if word is not None]


def _sweep(root: Path) -> Iterator[str]:
    """Take temporary files away; none of them was ever reported as kept."""
    folder = root / UNFINISHED
    if not folder.is_dir():
        return
    names = sorted(entry.name for entry in os.scandir(folder))
    for name in names:
        (folder / name).unlink(missing_ok=True)
        yield f"{UNFINISHED}/{name}"
    if names:
        sync_folder(folder)


def _torn_pieces(root: Path, last: Recent) -> tuple[tuple[str, int], ...]:
    """Find the pieces that were set aside and that no line tells of yet."""
    found = []
    for folder in writers(root):
        for piece in sorted(folder.glob("torn-*.part")):
            name = piece.relative_to(root).as_posix()
            young = last.since is None or piece.name[len("torn-") :] >= stamp(last.since)
            if young and name not in last.named and name not in last.besides and is_plain(piece):
                found.append((name, piece.stat().st_size))
    return tuple(found)


def _captures(root: Path, since: datetime | None, until: datetime) -> Iterator[str]:
    """Give the copies taken since then and not after ``until``, oldest first."""
    earliest, latest = "" if since is None else stamp(since), stamp(until)
    for month in sorted((root / CAPTURES).glob("[0-9][0-9][0-9][0-9]/[0-9][0-9]")):
        below = month.relative_to(root).as_posix()
        if since is not None and f"{month.parent.name}-{month.name}.jsonl" < month_file(since.astimezone(UTC)):
            continue
        with os.scandir(month) as entries:
            names = sorted(entry.name for entry in entries)
        yield from (f"{below}/{name}" for name in names if is_capture(name) and earliest <= name[:_STAMPED] <= latest)


def recovery_facts(found: Recovery, root: Path) -> dict[str, object]:
    """Give the facts of the line that tells of a recovery, each torn piece with its digest."""
    return {
        "torn": [file for file, _ in found.torn],
        "torn_sha256": [hashlib.sha256((root / file).read_bytes()).hexdigest() for file, _ in found.torn],
        "swept": list(found.swept),
        "taken_up": len(found.taken_up),
        "orphans": list(found.orphans),
        "removed": list(found.removed),
        "orphans_sha256": [_digest(root / file) for file in found.orphans],
    }


def _digest(path: Path) -> str:
    """Hash a file of any size; empty where it cannot be read."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""
