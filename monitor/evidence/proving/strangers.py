"""Finds files that nothing in the journal tells of."""

from __future__ import annotations

import os
import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from monitor.evidence.chain.sealing import stamped_line
from monitor.evidence.layout import CAPTURES, INDEX, JOURNAL, KEYS, LOCK, README, UNFINISHED, is_capture
from monitor.evidence.plain import is_plain, read_plain
from monitor.evidence.proving.seals import Seals
from monitor.evidence.readme import SNAPSHOTS_README
from monitor.model.proof import Fault, FaultKind

_MONTH = re.compile(r"journal/[^/]+/\d{4}-\d{2}\.jsonl")
#: How a remark about a file ends that is not ours.
NOT_OURS = "is none of ours; it was left out."
#: Files that one remark names at most.
_NAMED = 20
_OURS = frozenset({CAPTURES, JOURNAL, KEYS})
_FOLDERS = _OURS | {INDEX}


@dataclass(slots=True)
class Strangers:
    """What lies there unasked."""

    faults: list[Fault] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def strangers(root: Path, known: Container[str], seals: Seals, *, under_way: bool) -> Strangers:
    """Find what no line tells of. While a run is under way, new copies wait for their line."""
    found = Strangers()
    found.remarks += [*_readme(root), *_lock(root), *_links(root)]
    for file in _files(root):
        top = file.partition("/")[0]
        if file in known or file in seals.pinned or top == INDEX or file in {LOCK, README} or _MONTH.fullmatch(file):
            continue
        if _half_written(file):
            if not under_way:
                found.remarks.append(f"{file} is half of a file, and no run writes it; it proves nothing, and may go.")
            continue
        name = file.rpartition("/")[2]
        if file.startswith(f"{UNFINISHED}/"):
            if not under_way:
                found.remarks.append(f"{file} was never finished; the next start sweeps it.")
        elif top == JOURNAL and stamped_line(name) is not None:
            found.remarks.append(f"{file} is a time stamp without a line that tells of it; it counts all the same.")
        elif top == CAPTURES and is_capture(name) and under_way:
            found.remarks.append(f"{file} has no line yet; a run is under way.")
        elif top in _OURS:
            found.faults.append(untold(file))
        else:
            found.remarks.append(f"{file} {NOT_OURS}")
    return found


def _readme(root: Path) -> Iterator[str]:
    """Compare the README of the folder, whose advice people follow, with ours."""
    if not (root / README).exists():
        return
    try:
        said = read_plain(root / README, 1_000_000)
    except OSError as error:
        yield f"{README} cannot be read: {error.strerror or error}."
        return
    if said != SNAPSHOTS_README.encode():
        yield f"{README} is not the one that this version writes: another version wrote it, or somebody edited it."


def _lock(root: Path) -> Iterator[str]:
    """Tell of a lock that no run can take."""
    if os.path.lexists(root / LOCK) and not is_plain(root / LOCK):
        yield f"{LOCK} is no plain file, so that no run can begin; take it away."


def _links(root: Path) -> Iterator[str]:
    """Tell of our own folders that lie elsewhere, on another disk perhaps, behind a link."""
    for name in sorted(_FOLDERS):
        if (root / name).is_symlink():
            yield f"{name} is a link; what it leads to was read, and does not lie in this folder."


def untold(file: str) -> Fault:
    """Say that no line tells of a file."""
    return Fault(kind=FaultKind.FILE_EXTRA, file=file, says=f"{file} is told of by no line of the journal.")


def lines_alone(files: Sequence[str]) -> Iterator[str]:
    """Say which copies no run told of, but a start after one that was cut off; nothing where there are none."""
    if not files:
        return
    named = ", ".join(files[:_NAMED]) + (f" and {len(files) - _NAMED:,} more" if len(files) > _NAMED else "")
    if len(files) == 1:
        yield (
            f"1 copy was taken up after a cut-off run; its line proves that it lay there at that time, nothing before"
            f" it: {named}"
        )
    else:
        yield (
            f"{len(files):,} copies were taken up after a cut-off run; their lines prove that they lay there at that"
            f" time, nothing before it: {named}"
        )


def _half_written(file: str) -> bool:
    """Tell whether a name is one that small files have for the moment in which they are written."""
    name = file.rpartition("/")[2]
    return name.startswith(".") and name.endswith(".part")


def _files(root: Path) -> Iterator[str]:
    """Give every file below a folder, links too, but nothing behind them."""
    for folder, below, names in os.walk(root):
        below.sort()
        here = Path(folder).relative_to(root).as_posix()
        for name in sorted(names):
            yield name if here == "." else f"{here}/{name}"
        links = [name for name in below if Path(folder, name).is_symlink()]
        yield from (name for name in links if here == "." and name not in _FOLDERS)
        yield from (f"{here}/{name}" for name in links if here != ".")
