"""Finds where a writer's chain ends, by the end of its last file: what whoever writes behind it has to know."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path

import msgspec

from monitor.errors import EvidenceError
from monitor.evidence.chain.form import glance
from monitor.evidence.chain.line import NO_LINE, line_hash
from monitor.evidence.chain.read import DISPUTED, backwards, from_the_end, month_files, signer_of, writers
from monitor.model.finding import EntryKind


class _Facts(msgspec.Struct):
    id: str = ""


class _Data(msgspec.Struct):
    facts: _Facts = msgspec.field(default_factory=_Facts)


class _Glance(msgspec.Struct):
    """As much of the last line as whoever writes behind it has to know."""

    seq: int
    kind: str
    data: _Data


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Where a chain ends: the last line's number and hash, and the file it stands in with its size in bytes."""

    seq: int = 0
    sha256: str = NO_LINE
    file: str = ""
    size: int = 0
    #: Id of the key that signed the last line; empty where it is not signed.
    key: str = ""


def read_head(folder: Path) -> Head:
    """Find where a writer's chain ends, by reading the end of its last file.

    Raises:
        EvidenceError: the last line cannot be read, or is torn and was not set aside.

    """
    for path in reversed(month_files(folder)):
        raw = next(backwards(path), None)
        if raw is None:
            continue
        size = path.stat().st_size
        if not raw.endswith(b"\n"):
            raise EvidenceError(f"The last line of {path} is torn; it is set aside at the next start.")
        try:
            line = glance(raw, _Glance)
        except ValueError as error:
            raise EvidenceError(f"The last line of {path} is not as it was written: {error}. {DISPUTED}") from error
        # The line that changes the key may be signed by the key before; what follows it is not.
        key = line.data.facts.id if line.kind == EntryKind.KEY.value else signer_of(raw)
        return Head(seq=line.seq, sha256=line_hash(raw), file=path.name, size=size, key=key)
    return Head()


def ends(root: Path) -> dict[str, int]:
    """Give the number of every writer's last line; a chain that ends with what is no line is left out."""
    found = {}
    for folder in writers(root):
        with contextlib.suppress(EvidenceError):
            found[folder.name] = read_head(folder).seq
    return found


def signed_last(folder: Path) -> str:
    """Give the id of the key that signed a writer's last whole line; empty where it is not signed, or there is none."""
    whole = (raw for raw, _ in from_the_end(folder, strict=True) if raw.endswith(b"\n"))
    return signer_of(next(whole, b""))
