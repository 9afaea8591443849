"""Holds the index of copies, which replay tools read, against the copies: by sums, by line where they differ."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Container, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from monitor.evidence.copy.cdxj import CDXJ, cdxj_line
from monitor.evidence.layout import CAPTURES
from monitor.evidence.plain import open_plain
from monitor.evidence.proving.form import LONGEST
from monitor.evidence.proving.members import Member, members
from monitor.model.counting import number_of
from monitor.model.proof import Fault, FaultKind

#: Sums of lines are taken modulo this.
SUM = 1 << 128
#: A copy may come to its name so long before its line is written.
_MARGIN = timedelta(hours=1)
#: Faults that are told one by one.
_MOST = 20
#: No compressed form unpacks to more times its size (RFC 1951: 1032 to 1).
_RATIO = 1_100
_REMEDY = "`monitor rebuild` writes it anew"


class _Facts(msgspec.Struct):
    filename: str


def listed_of(member: Member, file: str) -> int:
    """Give what a record adds to the sum of the lines of its file; nothing where no line belongs to it."""
    line = _line(member, file)
    return 0 if line is None else _sum(line)


def _sum(line: bytes) -> int:
    return int.from_bytes(hashlib.blake2b(line, digest_size=16).digest(), "big")


class Listed:
    """What an index of copies says, and how it stands beside the copies; nothing where there is none."""

    def __init__(self, root: Path) -> None:
        """Read it, once; what it says of each copy is summed up."""
        self._path = root / CDXJ
        self.there = self._path.is_symlink() or self._path.exists()
        self.faults: list[Fault] = []
        #: Faults that are told with the others alone, by their number.
        self._more = 0
        #: By file below the folder: the sum of its lines, and the number of the first.
        self._sums: dict[str, tuple[int, int]] = {}
        #: Copies whose lines are others than those that belong to them.
        self._unlike: set[str] = set()
        #: Copies of which it says nothing though something could be said.
        self._unlisted: set[str] = set()
        #: By file: who told of it first, in which line, and when.
        self._told: dict[str, tuple[str, int, datetime]] = {}
        if self.there:
            self._read()

    def _read(self) -> None:
        before = b""
        try:
            for number, line in self._lines():
                file = _file(line)
                if not file:
                    self._fault(number, "is no line of such an index")
                elif line < before:
                    self._fault(number, "does not stand where it belongs, so that nobody finds it")
                if file:
                    said, first = self._sums.get(file, (0, number))
                    self._sums[file] = ((said + _sum(line)) % SUM, first)
                before = max(before, line)
        except OSError as error:
            self._fault(None, f"cannot be read: {error.strerror or error}")

    def _lines(self) -> Iterator[tuple[int, bytes]]:
        with open_plain(self._path) as stream:
            number = 0
            while line := stream.readline(LONGEST + 1):
                number += 1
                yield number, line

    def tells(self, file: str, writer: str, seq: int, at: datetime) -> None:
        """Take up which line of the journal tells of a copy."""
        if self.there:
            self._told.setdefault(file, (writer, seq, at))

    def compare(self, file: str, lines: int) -> None:
        """Hold what it says of a copy, which is as it was written, against that."""
        said = self._sums.get(file)
        if said is None:
            if lines:
                self._unlisted.add(file)
        elif said[0] != lines:
            self._unlike.add(file)

    def settle(self, root: Path, known: Container[str], gone: Collection[str]) -> Iterator[str]:
        """Find what it says amiss, and give a sentence where it only lags behind. ``gone`` are copies rightly gone."""
        if not self.there:
            return
        for file, (_, number) in self._sums.items():
            if file not in known and file not in gone and not (root / file).exists():
                self._fault(number, f"names {file}, of which no line of the journal tells")
        if self._unlike:
            self._name(root)
        behind = list(self._late())
        if self._more:
            says = f"{CDXJ} holds {self._more:,} more faults of these kinds; {_REMEDY}."
            self.faults.append(Fault(kind=FaultKind.INDEX_DIFFERS, file=CDXJ, says=says))
        if behind:
            copies = "1 copy" if len(behind) == 1 else f"{len(behind):,} copies"
            yield f"{CDXJ} does not know {copies} yet; {_REMEDY}, and `monitor run` does so once a day."

    def _name(self, root: Path) -> None:
        """Name the lines that do not belong to a copy, and the copies that lack one."""
        right = {file: set(_lines_in(root, file)) for file in sorted(self._unlike)}
        amiss = Counter[str]()
        for number, line in self._lines():
            if (file := _file(line)) in right:
                if line in right[file]:
                    right[file].discard(line)
                else:
                    amiss[file] += 1
                    self._fault(number, f"says another thing of {file} than stands there")
        for file, rest in right.items():
            if (lacks := len(rest) - amiss[file]) > 0:
                self._fault(None, f"lacks {number_of(lacks, 'line')} of {file}")

    def _late(self) -> Iterator[str]:
        """Give the copies that came after it was written; one that was there before is missing from it."""
        ends: dict[str, tuple[int, datetime]] = {}
        for file in self._sums.keys() & self._told.keys():
            writer, seq, at = self._told[file]
            ends[writer] = max(ends.get(writer, (seq, at)), (seq, at))
        for file in sorted(self._unlisted & self._told.keys()):
            writer, seq, at = self._told[file]
            end = ends.get(writer)
            if end is not None and seq < end[0] and at < end[1] - _MARGIN:
                self._fault(None, f"says nothing of {file}, which was there before others that it knows")
            else:
                yield file

    def _fault(self, line: int | None, says: str) -> None:
        if len(self.faults) == _MOST:
            self._more += 1
        else:
            where = CDXJ if line is None else f"{CDXJ}, line {line},"
            said = f"{where} {says}; {_REMEDY}."
            self.faults.append(Fault(kind=FaultKind.INDEX_DIFFERS, file=CDXJ, says=said, line=line))


def _lines_in(root: Path, file: str) -> Iterator[bytes]:
    """Give the lines that belong to a copy, which was found to be as it was written."""
    with open_plain(root / file) as stream:
        data = stream.read()
    for member in members(data, most=len(data) * _RATIO):
        if (line := _line(member, file)) is not None:
            yield line


def _line(member: Member, file: str) -> bytes | None:
    """Give the line that belongs to a record; None where none does."""
    try:
        return cdxj_line(member, file.removeprefix(f"{CAPTURES}/"))
    except KeyError:
        return None


def _file(line: bytes) -> str:
    """Give the copy that a line names; empty where it names none."""
    try:
        said = msgspec.json.decode(line.split(b" ", 2)[2], type=_Facts).filename
    except (IndexError, ValueError):
        return ""
    return f"{CAPTURES}/{said}" if line.endswith(b"\n") else ""
