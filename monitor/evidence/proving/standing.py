"""Says how much the word of a line is worth in a check: whose key stands behind it, and of what it may speak."""

from __future__ import annotations

import base64
from bisect import bisect_right
from collections.abc import Collection, Container, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from typing import Any

import msgspec

from monitor.evidence.chain.form import mark_of
from monitor.evidence.chain.keys import holds_for, key_id, signed_by
from monitor.evidence.chain.line import unsigned_form
from monitor.evidence.chain.read import month_files, writers
from monitor.evidence.chain.scan import found_in
from monitor.evidence.chain.whose import trust_line
from monitor.evidence.layout import unsigned_writer
from monitor.evidence.plain import open_plain
from monitor.evidence.proving.form import LONGEST, misform
from monitor.evidence.proving.lines import Data, Glance
from monitor.model.finding import EntryKind

_MARK = mark_of(EntryKind.KEY)


class Standing(IntEnum):
    """Who stands behind a line, the lowest first."""

    #: Nobody: it is not signed, or with a key that took a chain over without the word of the one before.
    NOBODY = 0
    #: Somebody with a key that is known from the folder alone.
    SIGNED = 1
    #: A key that is known from outside of the folder, or its heir.
    KNOWN = 2


_WORDS = {
    Standing.NOBODY: "nobody's key",
    Standing.SIGNED: "a key that is known from the journal alone",
    Standing.KNOWN: "a key that you know",
}


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks in a line."""

    standing: Standing = Standing.NOBODY
    #: Keys that were lawfully in force in its chain.
    ids: frozenset[str] = frozenset()
    #: Those of them that signed a line which named one; who only names a key may not be its owner.
    signers: frozenset[str] = frozenset()

    @property
    def words(self) -> str:
        """Name it in a sentence."""
        return _WORDS[self.standing]


@dataclass(slots=True)
class _Chain:
    """The voices of one chain, each from a line on; what stands before the first key has the voice of that."""

    since: list[int] = field(default_factory=list)
    voices: list[Voice] = field(default_factory=list)
    #: Keys that a known key found in the folder when it came into force.
    met: set[str] = field(default_factory=set)

    def at(self, seq: int) -> Voice:
        return self.voices[max(0, bisect_right(self.since, seq) - 1)] if self.voices else Voice()

    @property
    def best(self) -> Voice:
        return max(self.voices, key=lambda voice: voice.standing, default=Voice())


class Voices:
    """
    The voices of a folder: the one place in which a check decides whose word counts for what.

    A line of a lower standing settles, takes away and judges nothing of what a line of a higher one tells of. Where no
    line of the folder is signed, all are equal.
    """

    def __init__(self, root: Path, trusted: Collection[str], *, strict: bool = False) -> None:
        """Read which keys came into force, and by whose word; ``trusted`` are known from outside of the folder.

        Keys that a known one found here on first use are known too; not so where a check is ``strict``.
        """
        self._folders = {folder.name: folder for folder in writers(root)}
        self._chains = {name: _voices(folder, trusted) for name, folder in self._folders.items()}
        self._sure = self._chains
        #: By writer: keys that are known by its word, which are known from nowhere else.
        self._met = {} if strict else {name: each.met.difference(trusted) for name, each in self._chains.items()}
        if met := frozenset().union(*self._met.values()):
            self._chains = {name: _voices(folder, {*trusted, *met}) for name, folder in self._folders.items()}
        self.top = max((chain.best.standing for chain in self._chains.values()), default=Standing.NOBODY)

    @property
    def _names_beside(self) -> frozenset[str]:
        """Name the chains that are called like those which go on without a key beside the best known writers."""
        beside = {unsigned_writer(name) for name in self._folders if self.best(name).standing is self.top}
        return frozenset(beside.intersection(self._folders))

    def order(self) -> list[Path]:
        """Give the writers' folders, the best known first, then by name: so each file is told of by those first."""
        return sorted(self._folders.values(), key=lambda folder: (-self.best(folder.name).standing, folder.name))

    def of(self, writer: str, seq: int) -> Voice:
        """Give the voice of a line."""
        return self._chains[writer].at(seq)

    def best(self, writer: str) -> Voice:
        """Give the voice of the best known part of a chain."""
        chain = self._chains.get(writer)
        return Voice() if chain is None else chain.best

    def may_remove(self, line: tuple[str, int], tellers: Collection[tuple[str, int]]) -> bool:
        """Tell whether a line, given by writer and number, may take away a copy of which these tell.

        Each takes away what it told of itself, and what it wrote without its key; without the key nothing, for anybody
        could write that. What others told of only a key takes away that is known from outside of the folder, or that
        signs for them too. Where nobody signs, all are equal.
        """
        voice, writer = self.of(*line), line[0]
        if self.top is Standing.NOBODY or self._sure[writer].at(line[1]).standing is Standing.KNOWN:
            return True
        if writer in self._names_beside:
            return False
        if not tellers:
            return voice.standing is self.top
        allowed = {each for each in tellers if self._is_his(each, writer, voice)}
        lower = {each for each in tellers if self.of(*each).standing < voice.standing}
        return bool(allowed) and allowed | lower == set(tellers)

    def _is_his(self, telling: tuple[str, int], writer: str, voice: Voice) -> bool:
        """Tell whether what one line tells of is the work of another's writer, by its chain or by its keys."""
        other = self.of(*telling)
        shared = bool(voice.signers & other.ids)
        if telling[0] != writer:
            return shared or (bool(voice.ids) and telling[0] == unsigned_writer(writer))
        if voice.standing is not other.standing:
            return voice.standing > other.standing
        return voice.standing is not Standing.SIGNED or bool(voice.ids & other.ids)

    def counts(self, voice: Voice) -> bool:
        """Tell whether lines about the folder itself count: those of nobody do only where nobody signs."""
        return voice.standing > Standing.NOBODY or self.top is Standing.NOBODY

    def remarks(self) -> Iterator[str]:
        """Name each writer behind whom less stands than behind another, and who is known by whose word."""
        for name in self._folders:
            voice = self.best(name)
            if met := self._met.get(name):
                yield (
                    f"journal/{name}: its first signed line says that it found the keys {', '.join(sorted(met))} here;"
                    " they are known by its word."
                )
            if voice.standing < self.top:
                more = ""
                if not voice.ids and name in self._names_beside:
                    more = " Its own looks count, as written while the key was not at hand."
                elif voice.ids:
                    ids = trust_line(voice.ids)
                    more = f" Where you know that key from elsewhere, let its looks count: {ids} under settings."
                yield (
                    f"journal/{name}: behind this writer stands {voice.words}. Its lines count for what no better known"
                    f" writer tells of, and for nothing else.{more}"
                )


def _voices(folder: Path, trusted: Container[str]) -> _Chain:
    """Follow the keys of a chain. A key line that does not hold leaves nobody behind what follows it."""
    found = _Chain()
    public, now = b"", Voice()
    for line, raw in _key_lines(folder):
        before_id = key_id(public) if public else ""
        named = _named(line, folder.name)
        told = key_id(named) if named else ""
        signer = signed_by(line.sig)
        by = {told: named, before_id: public}.get(signer, b"") if signer else b""
        if not named or not by or not holds_for(line.sig or "", unsigned_form(raw), by):
            continue
        ids, signers = now.ids | {told}, now.signers | {signer}
        if (told in trusted and signer == told) or (signer == before_id and now.standing is Standing.KNOWN):
            now = Voice(Standing.KNOWN, ids, signers)
            found.met.update(_met(line))
        elif not found.voices or (signer == before_id and now.standing is Standing.SIGNED):
            now = Voice(Standing.SIGNED, ids, signers)
        elif told != before_id:
            now = Voice(Standing.NOBODY, frozenset({told}), frozenset({signer}))
        public = named
        found.since.append(line.seq)
        found.voices.append(now)
    return found


def _named(line: Glance, writer: str) -> bytes:
    """Give the public key that a line puts in force; nothing where it does not."""
    facts = _facts(line)
    try:
        public = base64.b64decode(str(facts.get("public", "")), validate=True)
    except ValueError:
        return b""
    fits = len(public) == 32 and key_id(public) == facts.get("id") and facts.get("writer") == writer
    return public if fits else b""


def _met(line: Glance) -> list[str]:
    """Give the keys that a line says it found in the folder."""
    met = _facts(line).get("met")
    return [str(id_) for id_ in met] if isinstance(met, list) else []


def _facts(line: Glance) -> dict[str, Any]:
    try:
        return msgspec.json.decode(line.data, type=Data).facts
    except (msgspec.DecodeError, ValueError):
        return {}


def _key_lines(folder: Path) -> Iterator[tuple[Glance, bytes]]:
    """Give the lines that name keys; what cannot be read is told of where the chain is checked."""
    for path in month_files(folder):
        try:
            with open_plain(path) as stream:
                for raw in found_in(stream, (_MARK,), LONGEST):
                    if misform(raw):
                        continue
                    try:
                        line = msgspec.json.decode(raw, type=Glance)
                    except (msgspec.DecodeError, ValueError):
                        continue
                    if line.kind == EntryKind.KEY.value:
                        yield line, raw
        except (OSError, ValueError):
            continue
