"""Chooses the lines that go with a package: those of its sources, their keys, and what proves their time."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from monitor.errors import EvidenceError
from monitor.evidence.chain.force import Force
from monitor.evidence.chain.line import NO_LINE, line_hash
from monitor.evidence.chain.read import month_files, open_month, signer_of, writers
from monitor.evidence.chain.tree import Tree, path, read_tree
from monitor.evidence.handing.papers import Told
from monitor.evidence.layout import JOURNAL, KEYS
from monitor.evidence.plain import lines_within
from monitor.evidence.proving.chains import Data, Glance
from monitor.evidence.proving.form import misform
from monitor.model.finding import EntryKind, Unjudged

_DISPUTED = "Keep the folder as it is; `monitor verify` names every fault."


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What goes into a package."""

    #: Ids of sources; None takes all.
    sources: Container[str] | None = None
    #: Lines written from then on, and before then.
    since: datetime | None = None
    until: datetime | None = None

    def takes(self, line: Glance) -> bool:
        """Tell whether a line was asked for."""
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
class Excerpt:
    """The lines that go along, and what they tell of."""

    #: By writer, in order.
    lines: dict[str, list[Shown]] = field(default_factory=dict)
    #: Copies by file, with what their lines say.
    captures: dict[str, tuple[Told, Shown]] = field(default_factory=dict)
    #: Small files below the snapshots folder: public keys, tokens, certificates of authorities.
    files: set[str] = field(default_factory=set)
    #: Ids of keys that the lines put in force.
    keys: set[str] = field(default_factory=set)
    #: By writer, ways from lines to a tree that is stamped, a JSON row each.
    ways: dict[str, list[bytes]] = field(default_factory=dict)

    def note(self, shown: Shown) -> None:
        """Take up the copy that a line tells of; the first line that does so has the word."""
        capture, line = shown.data.capture, shown.line
        if capture is None or line.file is None or line.file in self.captures:
            return
        told = Told(
            id=capture.id,
            source=line.source or "",
            url=capture.url,
            taken=capture.taken,
            record=capture.record,
            taken_up=line.kind == EntryKind.KEPT.value and shown.data.facts.get("unjudged") == Unjudged.CUT_OFF.value,
        )
        self.captures[line.file] = (told, shown)

    @property
    def signed(self) -> bool:
        """Whether any line is."""
        return any(shown.line.sig for lines in self.lines.values() for shown in lines)

    @property
    def last(self) -> datetime:
        """When the last line was written."""
        return max(shown.line.at for lines in self.lines.values() for shown in lines)


@dataclass(slots=True)
class _Chain:
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


def excerpt(root: Path, choice: Choice, ours: Container[str] = frozenset()) -> Excerpt:
    """Read the journal once, and choose; ``ours`` are the keys whose chains no other may take over by its own word.

    Raises:
        EvidenceError: a line cannot be read, or a copy that is leaned on has no line.
        StorageError: the journal could not be read.

    """
    chains = {folder.name: _read(folder, choice, ours) for folder in writers(root)}
    _lean(chains)
    _agree(chains)
    found = Excerpt()
    try:
        for writer, chain in chains.items():
            if chain.chosen:
                _close(found, writer, chain)
    except (ArithmeticError, AttributeError, TypeError, ValueError) as error:
        raise EvidenceError(f"A line says what no line of its kind says: {error}. {_DISPUTED}") from error
    return found


def _read(folder: Path, choice: Choice, ours: Container[str]) -> _Chain:
    """Read a chain, each line held against the one before: what was edited later is not handed over as if it held."""
    chain = _Chain()
    before, force = NO_LINE, Force(folder.name)
    for place, raw in _raws(folder):
        if wrong := misform(raw):
            raise EvidenceError(f"{place} is not as it was written: {wrong}; nothing was exported. {_DISPUTED}")
        try:
            line = msgspec.json.decode(raw, type=Glance)
            needs = line.source is not None or line.kind in _WANTED
            data = msgspec.json.decode(line.data, type=Data) if needs else Data()
        except msgspec.DecodeError as error:
            raise EvidenceError(f"{place} cannot be read: {error}. {_DISPUTED}") from error
        if line.prev != before:
            raise EvidenceError(f"{place} does not follow the line before it; nothing was exported. {_DISPUTED}")
        before = line_hash(raw)
        chain.hashes.append(bytes.fromhex(before))
        if line.seq != len(chain.hashes):
            raise EvidenceError(f"{place} has the number {line.seq} where {len(chain.hashes)} belongs. {_DISPUTED}")
        shown = Shown(line=line, data=data, raw=raw, public=force.public)
        if line.kind == EntryKind.KEY.value and not _takes_over(force, raw, ours):
            raise EvidenceError(
                f"{place} puts a key in force that may not take over; nothing was exported. {_DISPUTED}"
            )
        if choice.takes(line):
            chain.chosen[line.seq] = shown
        if data.capture is not None:
            chain.leanable.setdefault(data.capture.id, shown)
            _agrees(chain, line, folder.name)
        _sort(chain, shown)
    return chain


def _agrees(chain: _Chain, line: Glance, writer: str) -> None:
    """Refuse a copy of which one writer tells in two ways."""
    if line.file is not None:
        first = chain.told.setdefault(line.file, (line.sha256, line.seq))
        if first[0] != line.sha256:
            raise _disputed(line.file, (writer, first[1]), (writer, line.seq))


def _agree(chains: dict[str, _Chain]) -> None:
    """Refuse copies of which two writers tell otherwise, be the other line chosen or not."""
    wanted = {shown.line.file for chain in chains.values() for shown in chain.chosen.values()} - {None}
    for file in sorted(filter(None, wanted)):
        said = [(name, *chain.told[file]) for name, chain in chains.items() if file in chain.told]
        for writer, sha256, seq in said[1:]:
            if sha256 != said[0][1]:
                raise _disputed(file, (said[0][0], said[0][2]), (writer, seq))


def _disputed(file: str, one: tuple[str, int], other: tuple[str, int]) -> EvidenceError:
    """Say that two lines contradict each other."""
    places = " and ".join(f"line {seq} of the writer {writer}" for writer, seq in (one, other))
    return EvidenceError(f"{places} contradict each other about {file}; nothing was exported. {_DISPUTED}")


def _sort(chain: _Chain, shown: Shown) -> None:
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


_WANTED = frozenset(kind.value for kind in (EntryKind.KEY, EntryKind.TREE, EntryKind.TOKEN, EntryKind.TOMBSTONE))


def _raws(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Give the whole lines of a chain; the last may be under way."""
    for file in month_files(folder):
        with open_month(file) as stream:
            for number, raw in enumerate(lines_within(stream, file), 1):
                if raw.endswith(b"\n"):
                    yield f"Line {number} of {file}", raw


def _lean(chains: dict[str, _Chain]) -> None:
    """Add the lines of the copies on which chosen ones lean, whoever wrote them."""
    known = {name: (chain, shown) for chain in chains.values() for name, shown in chain.leanable.items()}
    waiting = [shown for chain in chains.values() for shown in chain.chosen.values()]
    while waiting:
        capture = waiting.pop().data.capture
        for needed in capture.needs if capture is not None else ():
            found = known.get(needed)
            if found is None:
                raise EvidenceError(f"{capture and capture.id} leans on {needed}, of which no line tells. {_DISPUTED}")
            chain, shown = found
            if shown.line.seq not in chain.chosen:
                chain.chosen[shown.line.seq] = shown
                waiting.append(shown)


def _close(found: Excerpt, writer: str, chain: _Chain) -> None:
    """Take one writer's lines up, with what they need beside them."""
    lines = dict(chain.chosen)
    for shown in chain.chosen.values():
        found.note(shown)
    for shown in chain.keys:
        lines[shown.line.seq] = shown
        name = str(shown.data.facts.get("id"))
        found.keys.add(name)
        found.files.add(f"{KEYS}/{name}.pem")
    for shown in chain.tombstones:
        if any(str(file) in found.captures for file in shown.data.facts.get("files", ())):
            lines[shown.line.seq] = shown
    found.ways[writer] = _ways(found, lines, chain)
    found.lines[writer] = [lines[seq] for seq in sorted(lines)]
    for shown in found.lines[writer]:
        # What names a key was looked at when it was read.
        if shown.line.kind != EntryKind.KEY.value and not Force(writer, public=shown.public).holds(shown.raw):
            raise EvidenceError(
                f"Line {shown.line.seq} of {JOURNAL}/{writer} does not have the signature that it has to have there;"
                f" nothing was exported. {_DISPUTED} What is not touched by it can be chosen by source or time."
            )


def _takes_over(force: Force, raw: bytes, ours: Container[str]) -> bool:
    """Take up a line that names a key; tell whether it may. Where our key is in force it has to have its word."""
    before = force.id
    good = force.read(raw)
    return good and (before not in ours or force.id in ours or signer_of(raw) == before)


def _ways(found: Excerpt, lines: dict[int, Shown], chain: _Chain) -> list[bytes]:
    """Add the trees that hold the lines and are stamped, with their tokens; give the ways to them.

    Each line goes to the first tree that holds it, for that one proves the earliest time. A token over a line that is
    shown anyway goes along too.
    """
    stamped = {int(each.data.facts.get("seq", 0)) for each in chain.tokens}
    trees = [(tree, shown) for tree, shown in chain.trees if shown.line.seq in stamped]
    rows = []
    for seq in sorted(lines):
        first = next(((tree, shown) for tree, shown in trees if tree.size >= seq), None)
        if first is None:
            break
        tree, shown = first
        lines[shown.line.seq] = shown
        way = [each.hex() for each in path(chain.hashes, seq, tree.size)]
        rows.append(msgspec.json.encode({"line": seq, "tree": shown.line.seq, "way": way}, order="sorted") + b"\n")
    for token in chain.tokens:
        facts: dict[str, Any] = token.data.facts
        if int(facts.get("seq", 0)) in lines:
            lines[token.line.seq] = token
            found.files |= {str(facts.get("token")), str(facts.get("certificates"))}
    return rows
