"""Reads the ends of all chains: what time it is by those that count, and which files lines tell of already."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain, islice, takewhile
from pathlib import Path

import msgspec

from monitor.errors import EvidenceError
from monitor.evidence.chain.form import glance
from monitor.evidence.chain.read import backwards, month_files, writers
from monitor.evidence.chain.voices import Voices, voices
from monitor.evidence.layout import JOURNAL

#: A capture is kept at most this long before its line is written; older ones were compared by an earlier start.
_MARGIN = timedelta(hours=1)
#: Lines at the end of the chain of a lesser known writer in which copies are looked for.
_MOST_OF_OTHERS = 1_000


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
class Who:
    """Who starts."""

    #: Ids of the keys that are known here.
    trusted: Collection[str] = ()
    #: Names under which lines are written here.
    own: Collection[str] = ()
    #: Whether the lines of this start are signed.
    signs: bool = True
    #: Whether the run before was cut off, so that what no line tells of may be its own.
    cut_off: bool = True
    #: What copies of this machine say that they were taken from; empty where that is not known.
    vantage: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recent:
    """What the newest lines of all writers speak of, and from when on that is all there is."""

    #: Files of which a line of ours speaks, or one that whoever leads has written.
    named: frozenset[str] = frozenset()
    #: Files of which others alone speak.
    besides: frozenset[str] = frozenset()
    since: datetime | None = None
    #: When the latest line of those was written that our clock is held against; None where there is none.
    newest: datetime | None = None
    #: The folder of the chain that it stands in.
    place: Path | None = None


def recent(root: Path, now: datetime, who: Who) -> Recent:
    """Read the journals from their ends, as far back as a copy may still wait for its line.

    What time it is, our own chain says, and whose key is known from outside of the folder; lines of others, which
    anyone could have written, stop nobody by their dates.

    Raises:
        EvidenceError: a line near the end of the only chain, or of our own, is not as it was written.

    """
    folders = writers(root)
    # Beside others a line that is none costs itself: whoever leads is read as a chain before anything is gone on with.
    glances = {folder.name: _glances(folder, strict=len(folders) == 1) for folder in folders}
    ends = {name: end for name, lines in glances.items() if (end := next(lines, None)) is not None}
    if not ends:
        return Recent()
    heard = Voices(of={})
    times = {name: end.at for name, end in ends.items()}
    if len(ends) > 1 or max(times.values()) > now:
        # The chain of another writer may end with lines that somebody has set right from here.
        heard = voices(root, who.trusted, who.own)
        for name, end in ends.items():
            times[name] = min([end.at, *(word.at for word in heard.words if word.covers(name, end.seq))])
    clocks = [name for name in times if not heard.of or heard.binds(name)]
    late = max(clocks, key=lambda name: times[name], default=None)
    newest = None if late is None else times[late]
    latest = newest if newest is not None else min(now, max(times.values()))
    since = latest - _MARGIN
    named: dict[bool, set[str]] = {True: set(), False: set()}
    for name, end in ends.items():
        newest_first = chain([end], glances[name])
        ours = name in clocks or (not who.signs and name in who.own)
        # What others say of times is their own affair: of their lines so many are read, whenever they say they are of.
        lines = takewhile(lambda line: line.at >= since - _MARGIN, newest_first)
        for line in lines if ours else islice(newest_first, _MOST_OF_OTHERS):
            named[ours].update(_named(line))
    return Recent(
        named=frozenset(named[True]),
        besides=frozenset(named[False] - named[True]),
        since=since,
        newest=newest,
        place=None if late is None else root / JOURNAL / late,
    )


def _glances(folder: Path, *, strict: bool) -> Iterator[_Glance]:
    """Give a writer's whole lines, newest first; one that is none of ours is fatal where that is ``strict``."""
    for path in reversed(month_files(folder)):
        try:
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
        except EvidenceError:
            if strict:
                raise


def _named(line: _Glance) -> Iterator[str]:
    """Give the files that a line speaks of; what it says amiss it does not say."""
    if line.file is not None:
        yield line.file
    if line.kind == "recovery":
        try:
            facts = msgspec.json.decode(line.data, type=_Data).facts or _Facts()
        except ValueError:
            return
        yield from facts.torn
        yield from facts.orphans
