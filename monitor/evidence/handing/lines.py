"""Reads one writer's chain for a package: each line held against the one before, those put aside that may go along."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import msgspec

from monitor.errors import EvidenceError
from monitor.evidence.chain.force import Force
from monitor.evidence.chain.line import NO_LINE, line_hash, read_line
from monitor.evidence.chain.read import month_files, open_month, signer_of
from monitor.evidence.chain.tree import Tree, read_tree
from monitor.evidence.plain import lines_within
from monitor.evidence.proving.form import misform
from monitor.evidence.proving.gone_on import goes_on
from monitor.evidence.proving.lines import Data, Glance
from monitor.model.finding import EntryKind

DISPUTED = "Keep the folder as it is; `monitor verify` names every fault."


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What goes into a package."""

    #: Ids of sources; None takes all.
    sources: Container[str] | None = None
    #: Lines written from then on, and before then.
    since: datetime | None = None
    until: datetime | None = None
    #: Lines of the run of this name; empty takes all.
    run: str = ""

    def takes(self, line: Glance, data: Data) -> bool:
        """Tell whether a line was asked for."""
        if self.run and data.facts.get("run") != self.run:
            return False
        if line.source is None or (self.sources is not None and line.source not in self.sources):
            return False
        return (self.since is None or line.at >= self.since) and (self.until is None or line.at < self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One line that goes along."""

    line: Glance
    data: Data
    raw: bytes
    #: The public key in force before the line, whose signature it has to have; None where there is none.
    public: bytes | None = None


@dataclass(slots=True)
class Chain:
    """One writer's chain, as far as an excerpt needs it."""

    hashes: list[bytes] = field(default_factory=list)
    chosen: dict[int, Shown] = field(default_factory=dict)
    #: Lines with copies that later ones may lean on, by the id of the copy.
    leanable: dict[str, Shown] = field(default_factory=dict)
    #: SHA-256 and number of the first line that tells of each copy, by its file.
    told: dict[str, tuple[str | None, int]] = field(default_factory=dict)
    keys: list[Shown] = field(default_factory=list)
    trees: list[tuple[Tree, Shown]] = field(default_factory=list)
    tokens: list[Shown] = field(default_factory=list)
    tombstones: list[Shown] = field(default_factory=list)
    #: Lines which say that work went on behind another journal than was known.
    gone_on: list[Shown] = field(default_factory=list)


def read_chain(folder: Path, choice: Choice, ours: Container[str]) -> Chain:
    """Read a chain, each line held against the one before: what was edited later is not handed over as if it held."""
    chain = Chain()
    before, force = NO_LINE, Force(folder.name)
    for place, raw in _raws(folder):
        if wrong := misform(raw):
            raise EvidenceError(f"{place} is not as it was written: {wrong}.")
        try:
            line = msgspec.json.decode(raw, type=Glance)
            needs = line.source is not None or line.kind in _WANTED
            data = msgspec.json.decode(line.data, type=Data) if needs else Data()
            if choice.takes(line, data):
                read_line(raw, writer=folder.name)
        except ValueError as error:
            raise EvidenceError(f"{place} cannot be read: {error}.") from error
        if line.prev != before:
            raise EvidenceError(f"{place} does not follow the line before it.")
        before = line_hash(raw)
        chain.hashes.append(bytes.fromhex(before))
        if line.seq != len(chain.hashes):
            raise EvidenceError(f"{place} has the number {line.seq} where {len(chain.hashes)} belongs.")
        shown = Shown(line=line, data=data, raw=raw, public=force.public)
        if line.kind == EntryKind.KEY.value and not _takes_over(force, raw, ours):
            raise EvidenceError(f"{place} puts a key in force that may not take over.")
        if choice.takes(line, data):
            chain.chosen[line.seq] = shown
        if data.capture is not None:
            chain.leanable.setdefault(data.capture.id, shown)
            _agrees(chain, line, folder.name)
        _sort(chain, shown)
    return chain


def _agrees(chain: Chain, line: Glance, writer: str) -> None:
    """Refuse a copy of which one writer tells in two ways."""
    if line.file is not None:
        first = chain.told.setdefault(line.file, (line.sha256, line.seq))
        if first[0] != line.sha256:
            raise disputed(line.file, (writer, first[1]), (writer, line.seq))


def disputed(file: str, one: tuple[str, int], other: tuple[str, int]) -> EvidenceError:
    """Say that two lines contradict each other."""
    places = " and ".join(f"line {seq} of the writer {writer}" for writer, seq in (one, other))
    return EvidenceError(f"{places} contradict each other about {file}.")


def _sort(chain: Chain, shown: Shown) -> None:
    """Put a line about no source where it is looked for."""
    kind, facts = shown.line.kind, shown.data.facts
    if kind == EntryKind.KEY.value:
        chain.keys.append(shown)
    elif kind == EntryKind.TREE.value and (tree := read_tree(facts)) is not None:
        chain.trees.append((tree, shown))
    elif kind == EntryKind.TOKEN.value:
        chain.tokens.append(shown)
    elif kind == EntryKind.TOMBSTONE.value:
        chain.tombstones.append(shown)
    elif kind == EntryKind.RECOVERY.value and goes_on(facts):
        chain.gone_on.append(shown)


_KINDS = (EntryKind.KEY, EntryKind.TREE, EntryKind.TOKEN, EntryKind.TOMBSTONE, EntryKind.RECOVERY)
_WANTED = frozenset(kind.value for kind in _KINDS)


def _raws(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Give the whole lines of a chain; the last may be under way."""
    for file in month_files(folder):
        with open_month(file) as stream:
            for number, raw in enumerate(lines_within(stream, file), 1):
                if raw.endswith(b"\n"):
                    yield f"Line {number} of {file}", raw


def _takes_over(force: Force, raw: bytes, ours: Container[str]) -> bool:
    """Take up a line that names a key; tell whether it may. Where our key is in force it has to have its word."""
    before = force.id
    good = force.read(raw)
    return good and (before not in ours or force.id in ours or signer_of(raw) == before)
