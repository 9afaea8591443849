"""Gives the lines of a folder that are acted on: of each writer no more than its key and its standing allow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from monitor.evidence.chain.read import read_lines, writers
from monitor.evidence.chain.scan import lines_with
from monitor.evidence.chain.voices import NAMED, Voices, tellers
from monitor.model.changed import changed
from monitor.model.finding import Entry, Line


def heeded_lines(root: Path, after: Mapping[str, int], heard: Voices) -> Iterator[Line]:
    """Give the lines beyond the given numbers that are acted on, in the order of time, each chain checked.

    A line that tells of a copy of which a better known writer tells keeps its place and says nothing. What stands
    behind the last line that the key in force has signed is left out.

    Raises:
        EvidenceError: a line is not as it was written, or lines that were known before are gone.

    """
    lines = read_lines(root, after, unheard=heard.unheard, words=heard.words)
    if heard.through:
        lines = (line for line in lines if line.seq <= heard.through.get(line.writer, line.seq))
    return _settled(lines, root, heard) if heard.lesser else lines


def _settled(lines: Iterator[Line], root: Path, heard: Voices) -> Iterator[Line]:
    """Take the words off lines about what better known writers told."""
    lesser = heard.lesser
    told: Mapping[str, object] | None = None
    for line in lines:
        copy = line.entry.capture if line.writer in lesser else None
        if copy is None:
            yield line
            continue
        if told is None:
            named = {file.decode() for folder in writers(root) if folder.name in lesser for file in _named(folder)}
            told = tellers(root, named, {name for name in heard.of if heard.leads(name)})
        yield _bare(line) if copy.file in told else line


def _named(folder: Path) -> Iterator[bytes]:
    """Give the copies that the lines of a chain name."""
    for raw in lines_with(folder, (b'"captures/',)):
        yield from NAMED.findall(raw)


def _bare(line: Line) -> Line:
    """Give a line that holds its place in the chain and tells of nothing."""
    entry = line.entry
    bare = Entry(at=entry.at, kind=entry.kind, source=None, url=None, vantage=entry.vantage)
    return changed(line, entry=bare)
