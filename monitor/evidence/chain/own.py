"""Refuses to go on behind a chain of ours that was written anew: the machine that watches knows what it wrote."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from monitor.errors import EvidenceError
from monitor.evidence.chain.ending import last_line
from monitor.evidence.chain.form import glance
from monitor.evidence.chain.line import line_hash
from monitor.evidence.chain.memory import Memory
from monitor.evidence.chain.read import Head, month_files, open_month, signer_of
from monitor.model.finding import EntryKind

if TYPE_CHECKING:
    from monitor.evidence.chain.keys import Signer

_ACCEPT = "`monitor key accept --reason WHY`"
_NEXT = (
    "Nothing is written behind it, and nothing was signed. See with `monitor verify` what else is wrong, then bring the"
    ' journal back from a backup; docs/evidence.md says under "A last line that is not ours" how to go on. Where it is'
    " right as it is, say so: "
)


class _Glance(msgspec.Struct):
    seq: int
    at: str
    kind: str


def refuse_strange(folder: Path, signer: Signer, memory: Memory) -> None:
    """See that a chain of ours is the one that we wrote: what we signed is still there, and only we wrote behind it.

    Without a memory (a new machine, a moved folder) it goes by what our key alone can tell: an end that another key
    signed is not ours, nor is a journal without signatures that began when our key was there already.

    Raises:
        EvidenceError: it is not, or nobody can know; names file and line, and says what to do.

    """
    refuse_forgotten(folder, memory)
    known = memory.known(folder.name)
    found, number = last_line(folder), end_of(folder).seq
    if found is None or (known is not None and known.seq == number):
        return
    path, raw = found
    whom = signer_of(raw)
    if whom in signer.ids:
        return
    if whom:
        raise EvidenceError(
            f"Line {number} of the journal, the last one of {path}, was signed with {whom}, which is no key of this"
            f" machine ({signer.id} is): another machine writes under this name, or somebody wrote the journal anew."
            f" {_NEXT}{_ACCEPT}; where the other machine writes rightly, give this one another `vantage`."
        )
    if known is not None and known.seq:
        raise EvidenceError(
            f"Line {number} of the journal, the last one of {path}, is not signed, though this machine signs with"
            f" {signer.id} and wrote up to line {known.seq}. {_NEXT}{_ACCEPT}."
        )
    if memory.since is not None and (began := _began(folder)) and f"{memory.since:%Y-%m-%dT%H:%M:%S}" < began:
        raise EvidenceError(
            f"No line of the journal is signed, up to line {number}, the last one of {path}, though the key of this"
            f" machine, {signer.id}, is older than its first line: it was kept without signing, or somebody took the"
            f" signatures off. {_NEXT}{_ACCEPT}."
        )


def refuse_forgotten(folder: Path, memory: Memory) -> None:
    """See that the line is still there which we remember as the last one of a chain.

    Raises:
        EvidenceError: it is not; names file and line, and says what to do.

    """
    known = memory.known(folder.name)
    if known is None or not known.seq:
        return
    found = memory.found(known)
    if found.sha256 == known.sha256:
        return
    if found.sha256:
        raise EvidenceError(
            f"Line {known.seq} of the journal, in {found.path}, is not the one that this machine wrote there: somebody"
            f" wrote the journal anew. {_NEXT}{_ACCEPT}."
        )
    raise EvidenceError(
        f"The journal ends at line {end_of(folder).seq}, in {found.path}, and this machine wrote up to line"
        f" {known.seq}: lines were cut off, an older journal was put there, or its disk is not there. {_NEXT}{_ACCEPT}."
    )


def end_of(folder: Path) -> Head:
    """Give number and hash of the last whole line of a chain; one without number, as of an empty chain, has 0."""
    found = last_line(folder)
    if found is None:
        return Head()
    path, raw = found
    try:
        return Head(seq=glance(raw, _Glance).seq, sha256=line_hash(raw), file=path.name)
    except ValueError:
        return Head()


def _began(folder: Path) -> str:
    """Give when the first line of a chain was written; empty where it has a key, or cannot be read."""
    for path in month_files(folder):
        with open_month(path) as file:
            raw = file.readline()
        try:
            line = glance(raw, _Glance)
        except ValueError:
            return ""
        return "" if line.kind == EntryKind.KEY.value else line.at
    return ""
