"""Mends what a killed run left behind: a torn last line, temporary files, and copies that no line speaks of."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Collection, Container, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import chain, islice, takewhile
from pathlib import Path

import msgspec

from monitor.errors import ClockError, EvidenceError
from monitor.evidence.chain.form import glance
from monitor.evidence.chain.read import backwards, month_files, open_month, writers
from monitor.evidence.chain.righting import Righting, rightings
from monitor.evidence.chain.voices import voices
from monitor.evidence.durable import sync_file, sync_folder, write_file
from monitor.evidence.entitled import refuse_righting
from monitor.evidence.failing import storage_error
from monitor.evidence.layout import CAPTURES, UNFINISHED, is_capture, month_file, stamp
from monitor.evidence.plain import lines_within
from monitor.evidence.tombstones import finish_removing
from monitor.ports import Recovery

#: A clock may stand this far before the last line: clocks are set by seconds, not by hours.
_LENIENT = timedelta(minutes=1)
#: A capture is kept at most this long before its line is written; older ones were compared by an earlier start.
_MARGIN = timedelta(hours=1)
#: Lines at the end of the chain of a lesser known writer in which copies are looked for.
_MOST_OF_OTHERS = 1_000
_COPY = re.compile(rb'captures/\d{4}/\d\d/[^"]+\.warc\.gz')
#: Capture files of a moment, in the order of time: ``captures/2026/11/20261122T...``.
_STAMPED = len("20261122T161642Z")


class _Facts(msgspec.Struct):
    """What a recovery line tells."""

    torn: list[str] = []
    orphans: list[str] = []


class _Data(msgspec.Struct):
    """The part of a line's data that recovery reads."""

    facts: _Facts | None = None


class _Glance(msgspec.Struct):
    """As much of a line as recovery reads."""

    seq: int
    at: datetime
    kind: str
    file: str | None
    data: msgspec.Raw


@dataclass(frozen=True, slots=True, kw_only=True)
class _Recent:
    """What the newest lines of all writers speak of, and from when on that is all there is."""

    named: frozenset[str]
    since: datetime | None
    #: When the latest line was written; None where there is none.
    newest: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Who starts."""

    #: Ids of the keys that are known here.
    trusted: Collection[str] = ()
    #: Names under which lines are written here.
    own: Collection[str] = ()
    #: Whether the lines of this start are signed.
    signs: bool = True


_NOBODY = Who()


def mend(root: Path, now: datetime, *, right: bool = False, who: Who = _NOBODY) -> Recovery:
    """Set torn lines aside, sweep temporary files, and find copies and torn pieces that no line speaks of.

    A piece that an earlier start set aside, but was killed before it could tell, is told now. ``right``: a person says
    that the clock is right, whatever the last line says.

    Raises:
        ClockError: the last line of a journal lies in the future by more than a minute.
        EvidenceError: the last line of a journal cannot be read, and is not torn either; or it lies in the future, and
            this start, which signs nothing, has no say about that.
        StorageError: it could not be written.

    """
    try:
        for folder in writers(root):
            _set_aside(folder, now)
        recent = _recent(root, now, who.trusted, who.own)
        if recent.newest is not None and recent.newest - now > _LENIENT and not right:
            if not who.signs:
                refuse_righting(root, who.own, who.trusted)
            raise ClockError(_ahead(now, recent.newest))
        swept = tuple(_sweep(root))
        removed = finish_removing(root, who.trusted)
        pieces = _torn_pieces(root, recent)
        orphans = _untold(root, recent, now)
    except OSError as error:
        raise storage_error(error, error.filename or root) from error
    return Recovery(torn=pieces, swept=swept, orphans=orphans, removed=removed)


def _set_aside(folder: Path, now: datetime) -> None:
    """Move what follows the last newline of a writer's last file into a file of its own, then cut it off."""
    for path in reversed(month_files(folder)):
        torn = next(backwards(path), None)
        if torn is None:
            continue
        if torn.endswith(b"\n"):
            return
        number = 1
        while (piece := folder / f"torn-{stamp(now)}-{number}.part").exists():
            number += 1
        write_file(piece, torn)
        with path.open("r+b") as file:
            file.truncate(path.stat().st_size - len(torn))
            sync_file(file.fileno())
        if path.stat().st_size:
            return


def _ahead(now: datetime, newest: datetime) -> str:
    """Say that clock and journal contradict each other, and what to do in either case."""
    return (
        f"The clock says {now:%Y-%m-%d %H:%M} UTC, but the last line of the journal is of {newest:%Y-%m-%d %H:%M} UTC."
        " Where the clock is behind, set it, then run again. Where that line was written while the clock was ahead, and"
        ' the clock is right now, say so: monitor clock --right --reason "WHY" writes it down, and work goes on.'
    )


def left_without_a_line(root: Path, now: datetime, *, trusted: Collection[str] = ()) -> tuple[str, ...]:
    """Give the copies that the next start asks about, oldest first, and change nothing: kept lately, in no line.

    Raises:
        EvidenceError: the last line of a journal cannot be read.
        StorageError: a folder could not be read.

    """
    try:
        return _untold(root, _recent(root, now, trusted), now)
    except OSError as error:
        raise storage_error(error, error.filename or root) from error


def _untold(root: Path, recent: _Recent, now: datetime) -> tuple[str, ...]:
    """Give the latest copies of which no line speaks, oldest first."""
    until = max(now, recent.newest or now) + _LENIENT
    found = [file for file in _captures(root, recent.since, until) if file not in recent.named]
    if not found or not _rightings(root):
        return tuple(found)
    # Where a clock was ahead once, lines of copies with later times stand among much earlier ones.
    told: set[str] = set()
    for folder in writers(root):
        for path in month_files(folder):
            with open_month(path) as stream:
                told.update(file.decode() for raw in lines_within(stream, path) for file in _COPY.findall(raw))
    return tuple(file for file in found if file not in told)


def _rightings(root: Path) -> list[Righting]:
    """Find each word of a person that the clock was right."""
    return [word for folder in writers(root) for word in rightings(month_files(folder))]


def _recent(root: Path, now: datetime, trusted: Collection[str], own: Container[str] = ()) -> _Recent:
    """Read the journals from their ends, as far back as a copy may still wait for its line.

    What time it is, the best known writers say; whichever line names a copy, it is not told of twice.
    """
    folders = writers(root)
    # Beside others a line that is none costs itself: whoever leads is read as a chain before anything is gone on with.
    glances = {folder: _glances(folder, strict=len(folders) == 1) for folder in folders}
    ends = {folder: next(lines, None) for folder, lines in glances.items()}
    times = {folder.name: (end.at, end.seq) for folder, end in ends.items() if end is not None}
    if not times:
        return _Recent(named=frozenset(), since=None, newest=None)
    leading = frozenset(times)
    if len(times) > 1 or max(times.values())[0] - now > _LENIENT:
        # The chain of another writer may end with lines that somebody has set right from here.
        heard = voices(root, trusted, own)
        words = heard.words
        leading = frozenset(name for name in times if heard.leads(name)) or leading
        times = {name: end for name, end in times.items() if name in leading}
        for name, (at, seq) in times.items():
            times[name] = (min([at, *(word.at for word in words if word.covers(name, seq))]), seq)
    newest = max(times.values())[0]
    since = newest - _MARGIN
    named: set[str] = set()
    for folder, end in ends.items():
        newest_first = chain([end] if end is not None else [], glances[folder])
        # What others say of times is their own affair: of their lines so many are read, whenever they say they are of.
        late = takewhile(lambda line: line.at >= since - _MARGIN, newest_first)
        for line in late if folder.name in leading else islice(newest_first, _MOST_OF_OTHERS):
            named.update(_named(line))
    return _Recent(named=frozenset(named), since=since, newest=newest)


def _glances(folder: Path, *, strict: bool) -> Iterator[_Glance]:
    """Give a writer's whole lines, newest first; one that is none of ours is fatal where that is ``strict``."""
    for path in reversed(month_files(folder)):
        for raw in backwards(path):
            if not raw.endswith(b"\n"):
                # Torn; whoever only reads has not set it aside.
                continue
            try:
                yield glance(raw, _Glance)
            except ValueError as error:
                if not strict:
                    continue
                raise EvidenceError(
                    f"A line near the end of {path} is not as it was written: {error}."
                    " Keep the folder as it is and compare with a backup."
                ) from error


def _named(line: _Glance) -> Iterator[str]:
    """Give the files that a line speaks of."""
    if line.file is not None:
        yield line.file
    if line.kind == "recovery":
        facts = msgspec.json.decode(line.data, type=_Data).facts or _Facts()
        yield from facts.torn
        yield from facts.orphans


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


def _torn_pieces(root: Path, recent: _Recent) -> tuple[tuple[str, int], ...]:
    """Find the pieces that were set aside and that no line tells of yet."""
    found = []
    for folder in writers(root):
        for piece in sorted(folder.glob("torn-*.part")):
            name = piece.relative_to(root).as_posix()
            young = recent.since is None or piece.name[len("torn-") :] >= stamp(recent.since)
            if young and name not in recent.named:
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
