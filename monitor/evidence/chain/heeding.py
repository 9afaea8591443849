"""Gives the lines of a folder that are acted on: of each writer no more than its key and its standing allow."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from monitor.evidence.chain.lesser import followed
from monitor.evidence.chain.read import read_lines, writers
from monitor.evidence.chain.scan import lines_with
from monitor.evidence.chain.telling import NAMED, tellers
from monitor.evidence.chain.voices import Voices, voices
from monitor.evidence.layout import JOURNAL
from monitor.model.changed import changed
from monitor.model.finding import Entry, Line


def heeded_lines(
    root: Path,
    after: Mapping[str, int],
    heard: Voices,
    until: datetime | None = None,
    miss: Callable[[str], None] | None = None,
) -> Iterator[Line]:
    """Give the lines beyond the given numbers that are acted on, in the order of time, each chain checked.

    A line that tells of a copy of which a better known writer tells keeps its place and says nothing. What stands
    behind the last line that the key in force has signed is left out, and so is a line that cannot be followed in the
    chain of a writer below others: that one is nobody's to stop the others with. Of such a chain nothing is given from
    the first line on that says a time behind ``until``: it would stand before all that others say in the meantime.

    With ``miss`` that holds for every chain, and it hears of each such line of the others.

    Raises:
        EvidenceError: a line is not as it was written, or lines that were known before are gone.

    """
    loose = heard.loose if miss is None else frozenset(heard.of) - heard.unheard
    below = {
        name: followed(
            root / JOURNAL / name,
            after.get(name, 0),
            miss=miss if miss is not None and heard.binds(name) else lambda _: None,
            late=(lambda _: False) if heard.binds(name) else _late(heard, until),
        )
        for name in sorted(loose)
    }
    lines = read_lines(root, after, unheard=heard.unheard, words=heard.words, through=heard.through, loose=below)
    return _settled(lines, root, heard) if heard.lesser else lines


def lines_known(root: Path, known: Mapping[str, int], keys: Collection[str]) -> Iterator[Line]:
    """Give the lines of some writers up to the given numbers, as who acted on all of them has taken them up.

    ``keys`` are known here. Lines that were taken up before somebody put others behind them are among them.

    Raises:
        EvidenceError: a line is not as it was written.

    """
    heard = replace(voices(root, keys, known), through={})
    return (line for line in heeded_lines(root, {}, heard) if line.seq <= known.get(line.writer, 0))


def _late(heard: Voices, until: datetime | None) -> Callable[[Line], bool]:
    """Say how to tell a line of a time to come, those aside that a person has set right."""

    def late(line: Line) -> bool:
        words = (word.at for word in heard.words if word.covers(line.writer, line.seq))
        return until is not None and min([line.entry.at, *words]) > until

    return late


def left_out(root: Path, heard: Voices, until: datetime | None = None) -> Iterator[str]:
    """Say of each chain below others how many of its latest lines cannot be followed, and that they were left out."""
    for name in sorted(heard.loose):
        places: list[str] = []
        for _ in followed(root / JOURNAL / name, sys.maxsize, miss=places.append, late=_late(heard, until)):
            pass
        if places:
            more = "" if len(places) == 1 else f", and {len(places) - 1:,} more"
            yield (
                f"A line of journal/{name} cannot be followed and was left out ({places[0]}{more}); better known"
                " writers here are heard all the same. See `monitor verify`"
            )


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
