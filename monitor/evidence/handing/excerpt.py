"""Chooses the lines that go with a package: those of its sources, their keys, and what proves their time."""

from __future__ import annotations

import base64
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from monitor.errors import EvidenceError
from monitor.evidence.chain.force import Force
from monitor.evidence.chain.keys import public_pem
from monitor.evidence.chain.read import writers
from monitor.evidence.chain.tree import path
from monitor.evidence.chain.voices import Voices, voices
from monitor.evidence.handing.lines import DISPUTED, Chain, Choice, Shown, disputed, read_chain
from monitor.evidence.handing.papers import Told
from monitor.evidence.layout import JOURNAL, KEYS
from monitor.evidence.proving.gone_on import gone_on
from monitor.model.finding import EntryKind, Unjudged
from monitor.model.moment import minute

#: What is said behind whatever keeps a package from being made.
EXPORTED_NOTHING = f"nothing was exported. {DISPUTED} What is not touched by it can be chosen by source or time."


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
    #: Small files that are not there, made from what the lines say.
    made: dict[str, bytes] = field(default_factory=dict)
    #: Sentences that who hands over should know.
    remarks: list[str] = field(default_factory=list)

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


def excerpt(
    root: Path, choice: Choice, ours: Collection[str] = frozenset(), known: Collection[str] = frozenset()
) -> Excerpt:
    """Read the journal once, and choose; ``ours`` are the keys whose chains no other may take over by its own word.

    ``known`` are keys of others that a person named.

    A writer below others whose chain cannot be handed over is left out, and told; nobody else is stopped by it.

    Raises:
        EvidenceError: a line cannot be read, or a copy that is leaned on has no line.
        StorageError: the journal could not be read.

    """
    folders = writers(root)
    heard = voices(root, {*ours, *known}) if len(folders) > 1 else None
    found = Excerpt()
    chains: dict[str, Chain] = {}
    for folder in folders:
        with _spared(found, folder.name, heard):
            chains[folder.name] = read_chain(folder, choice, ours)
    with _spared(found, "", None):
        _lean(chains)
        _agree(chains)
    for writer, chain in chains.items():
        with _spared(found, writer, heard):
            if chain.chosen and heard is not None and not heard.leads(writer):
                # Tried first, so that nothing of it is left in the package where it cannot go along.
                _close(root, Excerpt(), writer, chain)
            if chain.chosen:
                _close(root, found, writer, chain, _counts(heard, writer))
    found.remarks += _told_by_lesser_alone(found, heard)
    return found


@contextmanager
def _spared(found: Excerpt, writer: str, heard: Voices | None) -> Iterator[None]:
    """Leave a writer out where something of its chain is not as it has to be, and others are better known.

    Raises:
        EvidenceError: it is one of the best known ones.

    """
    try:
        yield
    except (ArithmeticError, AttributeError, EvidenceError, TypeError, ValueError) as error:
        wrong = error if isinstance(error, EvidenceError) else f"A line says what no line of its kind says: {error}."
        if heard is None or heard.leads(writer):
            raise EvidenceError(f"{str(wrong).rstrip('.')}; {EXPORTED_NOTHING}") from error
        found.remarks.append(
            f"journal/{writer} is not in the package, nor is any copy of which it alone tells: {wrong}"
        )


def _told_by_lesser_alone(found: Excerpt, heard: Voices | None) -> Iterator[str]:
    """Say of which writers below others copies go along, for whoever names a key will hear of these as faults."""
    for writer in found.lines:
        alone = sum(shown in found.lines[writer] for _, shown in found.captures.values())
        if heard is not None and not heard.leads(writer) and alone:
            copies = "1 copy" if alone == 1 else f"{alone:,} copies"
            yield (
                f"journal/{writer} tells of {copies} in the package, and no key that is known here stands behind it:"
                " who checks with --trust is told so (`key-untrusted`)."
            )


def _agree(chains: dict[str, Chain]) -> None:
    """Refuse copies of which two writers tell otherwise, be the other line chosen or not."""
    wanted = {shown.line.file for chain in chains.values() for shown in chain.chosen.values()} - {None}
    for file in sorted(filter(None, wanted)):
        said = [(name, *chain.told[file]) for name, chain in chains.items() if file in chain.told]
        for writer, sha256, seq in said[1:]:
            if sha256 != said[0][1]:
                raise disputed(file, (said[0][0], said[0][2]), (writer, seq))


def _lean(chains: dict[str, Chain]) -> None:
    """Add the lines of the copies on which chosen ones lean, whoever wrote them."""
    known = {name: (chain, shown) for chain in chains.values() for name, shown in chain.leanable.items()}
    waiting = [shown for chain in chains.values() for shown in chain.chosen.values()]
    while waiting:
        capture = waiting.pop().data.capture
        for needed in capture.needs if capture is not None else ():
            found = known.get(needed)
            if found is None:
                raise EvidenceError(f"{capture and capture.id} leans on {needed}, of which no line tells.")
            chain, shown = found
            if shown.line.seq not in chain.chosen:
                chain.chosen[shown.line.seq] = shown
                waiting.append(shown)


def _counts(heard: Voices | None, writer: str) -> str:
    """Say that what a writer says of the journal as a whole counts for nothing; empty where it counts."""
    leads = heard is None or heard.leads(writer)
    return "" if leads else " Others here are better known than this writer, and it counts for nothing."


def _close(root: Path, found: Excerpt, writer: str, chain: Chain, counts: str = "") -> None:
    """Take one writer's lines up, with what they need beside them; ``counts`` is said of words about the whole."""
    lines = dict(chain.chosen)
    for shown in chain.chosen.values():
        found.note(shown)
    for shown in chain.keys:
        lines[shown.line.seq] = shown
        name = str(shown.data.facts.get("id"))
        found.keys.add(name)
        file = f"{KEYS}/{name}.pem"
        if (root / file).exists():
            found.files.add(file)
        elif file not in found.made:
            # The line holds the key itself; the file only spells it for other programs.
            found.made[file] = public_pem(base64.b64decode(str(shown.data.facts.get("public"))))
            found.remarks.append(
                f"{file} is not there; it was made again from line {shown.line.seq} of journal/{writer}."
            )
    for shown in chain.gone_on:
        # Whoever gets a part of the journal shall know what was said of the whole.
        lines[shown.line.seq] = shown
        place = f"journal/{writer}: line {shown.line.seq}, of {minute(shown.line.at)},"
        found.remarks += (f"{says}{counts}" for says in gone_on(place, shown.data.facts))
    for shown in chain.tombstones:
        if any(str(file) in found.captures for file in shown.data.facts.get("files", ())):
            lines[shown.line.seq] = shown
    found.ways[writer] = _ways(root, found, lines, chain, writer)
    found.lines[writer] = [lines[seq] for seq in sorted(lines)]
    for shown in found.lines[writer]:
        # What names a key was looked at when it was read.
        if shown.line.kind != EntryKind.KEY.value and not Force(writer, public=shown.public).holds(shown.raw):
            raise EvidenceError(
                f"Line {shown.line.seq} of {JOURNAL}/{writer} does not have the signature that it has to have there."
            )


def _ways(root: Path, found: Excerpt, lines: dict[int, Shown], chain: Chain, writer: str) -> list[bytes]:
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
            for file in (str(facts.get("token")), str(facts.get("certificates"))):
                if not (root / file).exists():
                    raise EvidenceError(
                        f"{file} is not there, and line {token.line.seq} of {JOURNAL}/{writer} tells of it."
                    )
                found.files.add(file)
    return rows
