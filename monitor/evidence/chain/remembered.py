"""Compares a chain of ours with what this machine remembers of it, outside of the folder."""

from __future__ import annotations

import os
from collections.abc import Container
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

import msgspec

from monitor.errors import EvidenceError
from monitor.evidence.chain.ending import last_line
from monitor.evidence.chain.force import Force
from monitor.evidence.chain.form import glance, mark_of, number_of
from monitor.evidence.chain.line import NO_LINE, line_hash
from monitor.evidence.chain.memory import NO_END, End, Memory
from monitor.evidence.chain.read import backwards, from_the_end, month_files, open_month, signer_of, writers
from monitor.evidence.layout import CAPTURES, JOURNAL
from monitor.evidence.plain import lines_within
from monitor.model.finding import EntryKind

_KEY = mark_of(EntryKind.KEY)


class Case(Enum):
    """How a chain stands to what is remembered of it."""

    #: The line that is remembered is there; what lies behind it the key in force decides.
    KEPT = auto()
    #: No journal of anybody is there, and no copy: the folder is a new one at an old place.
    EMPTY = auto()
    #: The chain is gone, and other things of the folder are still there.
    GONE = auto()
    #: It ends before the line that is remembered: an older state, or its end was cut off.
    SHORTER = auto()
    #: It has another line at that place.
    DIFFERS = auto()
    #: It is another journal, which keys of this machine signed from its first line to its last.
    OTHER_OF_OURS = auto()
    #: It is another journal.
    OTHER = auto()
    #: What was remembered cannot be read.
    UNREADABLE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """How a chain stands to the end that is remembered, and which line tells so."""

    case: Case
    writer: str
    end: End
    #: The file, or the folder of the chain, that a person looks into.
    path: Path
    #: Number of the last line of the chain as it lies there; 0 where it has none, or one without number.
    last: int = 0
    #: Id of the key with which the line that tells says it was signed; empty for none.
    signer: str = ""
    #: Why what was remembered cannot be read.
    why: str = ""


class _Linked(msgspec.Struct):
    prev: str


def compare(memory: Memory, writer: str, ours: Container[str]) -> Compared | None:
    """Compare; ``ours`` are ids of the keys of this machine. None where nothing is remembered.

    Raises:
        EvidenceError: the journal cannot be read.

    """
    folder = memory.root / JOURNAL / writer
    try:
        known = memory.known(writer)
    except EvidenceError as error:
        return Compared(writer=writer, case=Case.UNREADABLE, end=NO_END, path=folder, why=str(error))
    if known is None:
        return None
    latest = known.ends[0]
    found = last_line(folder)
    if found is None:
        case = Case.GONE if _anything(memory.root) else Case.EMPTY
        return Compared(writer=writer, case=case, end=latest, path=folder)
    path, raw = found
    last = number_of(raw)
    same = [end for end in known.ends if end.first == first_hash(folder)]
    # A journal whose first line was edited is still the one whose last line we know.
    for end in same or known.ends:
        place, there = _at(folder, end)
        if there and line_hash(there) == end.sha256:
            return Compared(writer=writer, case=Case.KEPT, end=end, path=place, last=last)
    if not same:
        case = Case.OTHER_OF_OURS if _ours_all_along(folder, ours) else Case.OTHER
        return Compared(writer=writer, case=case, end=latest, path=path, last=last, signer=signer_of(raw))
    place, there = _at(folder, same[0])
    case = Case.DIFFERS if there else Case.SHORTER
    return Compared(writer=writer, case=case, end=same[0], path=place, last=last, signer=signer_of(there))


def first_hash(folder: Path) -> str:
    """Give the hash of the first line of a chain; that of no line where there is none."""
    for path in month_files(folder):
        with open_month(path) as file:
            raw = next(lines_within(file, path), b"")
        if raw.endswith(b"\n"):
            return line_hash(raw)
    return NO_LINE


def end_of(folder: Path) -> End:
    """Give where a chain ends; number 0 where it has no line, or a last one without number."""
    found = last_line(folder)
    if found is None:
        return NO_END
    return End(first=first_hash(folder), seq=number_of(found[1]), sha256=line_hash(found[1]))


def _at(folder: Path, end: End) -> tuple[Path, bytes]:
    """Look from the end on for the line that is remembered, or another with its number; empty where neither is there.

    Gives the file too: the last one where there is no such line.
    """
    last = folder
    for path in reversed(month_files(folder)):
        last = path if last == folder else last
        for raw in backwards(path):
            if not raw.endswith(b"\n"):
                continue
            number = number_of(raw)
            # Garbage has no number; its hash is all that could make it the line.
            if number == end.seq or line_hash(raw) == end.sha256:
                return path, raw
            if 0 < number < end.seq:
                return last, b""
    return last, b""


def _ours_all_along(folder: Path, ours: Container[str]) -> bool:
    """Tell whether keys of this machine, or those they put in force, hold a chain from its first line to its last."""
    force, before, last = Force(folder.name, ours), NO_LINE, b""
    holds = False
    for path in month_files(folder):
        with open_month(path) as file:
            for raw in lines_within(file, path):
                if not raw.endswith(b"\n"):
                    continue
                try:
                    follows = glance(raw, _Linked).prev == before
                except ValueError:
                    return False
                named = _KEY in raw or not last
                holds = named and force.read(raw)
                if not follows or (named and not holds) or (not last and force.id not in ours):
                    return False
                before, last = line_hash(raw), raw
    return bool(last) and (holds or force.holds(last)) and signer_of(last) in ours


def _anything(root: Path) -> bool:
    """Tell whether any line or copy lies in a folder."""
    if any(next(from_the_end(folder), None) for folder in writers(root)):
        return True
    return any(files for _, _, files in os.walk(root / CAPTURES))
