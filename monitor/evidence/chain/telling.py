"""Finds which writers tell of a copy."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

import msgspec

from monitor.evidence.chain.form import glance
from monitor.evidence.chain.read import writers
from monitor.evidence.chain.scan import lines_with
from monitor.model.finding import EntryKind

_COPY = b'"captures/'
_RECOVERY = EntryKind.RECOVERY.value
#: Files of copies that a line names.
NAMED = re.compile(rb'captures/\d{4}/\d\d/[^"]+\.warc\.gz')


class _Facts(msgspec.Struct):
    orphans: list[str] = []


class _Data(msgspec.Struct):
    facts: _Facts = msgspec.field(default_factory=_Facts)


class _Glance(msgspec.Struct):
    """As much as is read of a line that tells of copies."""

    kind: str
    file: str | None
    data: msgspec.Raw


def tellers(root: Path, files: Iterable[str], among: Container[str] | None = None) -> dict[str, set[str]]:
    """Find the writers that tell of each of some copies; a line that cannot be read tells of none."""
    wanted = frozenset(file.encode() for file in files)
    found: dict[str, set[str]] = {}
    for folder in writers(root) if wanted else ():
        if among is not None and folder.name not in among:
            continue
        for raw in lines_with(folder, (_COPY,)):
            if not wanted.isdisjoint(NAMED.findall(raw)):
                for file in _told(raw):
                    if file.encode() in wanted:
                        found.setdefault(file, set()).add(folder.name)
    return found


def _told(raw: bytes) -> Iterator[str]:
    """Give the copies that a line tells of, be it as a look or as what a killed run left."""
    try:
        line = glance(raw, _Glance)
        orphans = msgspec.json.decode(line.data, type=_Data).facts.orphans if line.kind == _RECOVERY else ()
    except ValueError:
        return
    if line.file is not None:
        yield line.file
    yield from orphans
