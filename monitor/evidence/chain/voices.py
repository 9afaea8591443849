"""Says whose lines are acted on: of several writers, those behind whom the best known key stands, and oneself."""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from monitor.evidence.chain.form import number_of
from monitor.evidence.chain.keyed import Keyed, keyed, signed_through
from monitor.evidence.chain.read import writers
from monitor.evidence.chain.righting import Righting
from monitor.evidence.layout import unsigned_writer


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks in a chain: the keys that were in force there, by the word of the one before each."""

    ids: frozenset[str] = frozenset()
    #: Whether one of them is known here.
    known: bool = False
    #: Whether it is known from outside of the folder, and not by the word of another writer in it.
    sure: bool = False
    #: Keys that signed a line of the chain which named one; who only names a key may not be its owner.
    signers: frozenset[str] = frozenset()
    #: Of all its keys those that no key took over from without the word of the one before: whose chain it is.
    heirs: frozenset[str] = frozenset()

    @property
    def standing(self) -> int:
        """Rank it: nobody's, somebody's, known."""
        return 2 if self.known else int(bool(self.ids))


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """
    The voices of a folder: the one place that decides which writers' lines are acted on.

    A writer below the best known ones settles, takes away, changes and judges nothing that concerns others: no look,
    no clock, no copy. What it kept stays, and is proved as its own.
    """

    of: Mapping[str, Voice]
    #: Names under which lines are written here.
    own: Container[str] = ()
    #: What writers of the highest standing said of clocks that stood ahead.
    words: tuple[Righting, ...] = ()
    #: By writer: the last line that the key in force has signed, where others stand behind it.
    through: Mapping[str, int] = field(default_factory=dict)

    @property
    def top(self) -> int:
        """Give the highest standing of a writer in the folder."""
        return max((voice.standing for voice in self.of.values()), default=0)

    @property
    def beside(self) -> frozenset[str]:
        """Name the chains that go on without signatures beside those of the best known writers, and of oneself."""
        return frozenset(name for name in self._names_beside if not self.of[name].ids)

    @property
    def _names_beside(self) -> frozenset[str]:
        """Name all chains with such a name; a key in one of them is nobody's who writes there honestly."""
        beside = {unsigned_writer(name) for name in self.of if self.leads(name) or name in self.own}
        return frozenset(beside.intersection(self.of))

    def leads(self, writer: str) -> bool:
        """Tell whether nobody in the folder is better known: what such a writer says of the folder itself counts."""
        return writer in self.of and self.of[writer].standing == self.top

    def hears(self, writer: str) -> bool:
        """Tell whether the looks of a writer are acted on."""
        return writer not in self.of or self.leads(writer) or self.is_own(writer) or writer in self.beside

    def notes(self, writer: str) -> bool:
        """Tell whether what a writer says of its own work counts: audits, and what was taken in."""
        own_known = any(voice.known and name in self.own for name, voice in self.of.items())
        return self.leads(writer) or (self.is_own(writer) and not own_known)

    def is_own(self, writer: str) -> bool:
        """Tell whether a chain is one of ours: what goes on beside ours without a key is not, once a key signs it."""
        return writer in self.own and not (self._is_beside_ours(writer) and self.of[writer].ids)

    def _is_beside_ours(self, writer: str) -> bool:
        return any(writer == unsigned_writer(name) for name in self.of if name in self.own and name != writer)

    def binds(self, writer: str) -> bool:
        """Tell whether a chain has to be whole, and its dates to be right: ours, and one whose key is known for sure.

        Anyone could have written the others, and nobody is to be stopped by them.
        """
        ours = self.is_own(writer) and not self._is_beside_ours(writer)
        return len(self.of) == 1 or ours or (self.leads(writer) and self.of[writer].sure)

    @property
    def loose(self) -> frozenset[str]:
        """Give the writers that are heard, and of whom a line that cannot be followed costs itself alone."""
        return frozenset(name for name in self.of if self.hears(name) and not self.binds(name))

    @property
    def unheard(self) -> frozenset[str]:
        """Give the writers whose lines are not."""
        return frozenset(name for name in self.of if not self.hears(name))

    @property
    def lesser(self) -> frozenset[str]:
        """Give the writers that are heard though others are better known: they settle nothing of what those tell."""
        return frozenset(name for name in self.of if self.hears(name) and not self.leads(name))

    def may_remove(self, writer: str, tellers: Collection[str]) -> bool:
        """Tell whether a copy of which these tell is rightly gone where a writer says that it took it away.

        Each takes away what it told of itself, and what it wrote without its key; without the key nothing, for anybody
        could write that. What others told of only a key takes away that is known from outside of the folder, or that
        signs for them too. Where nobody signs, all are equal.
        """
        voice = self.of.get(writer, Voice())
        if self.may_delete(writer):
            return True
        if writer in self._names_beside:
            return False
        if not tellers:
            return [name for name in self.of if self.leads(name)] == [writer]
        allowed = {name for name in tellers if self._is_his(name, writer, voice)}
        lower = {name for name in tellers if self.of.get(name, Voice()).standing < voice.standing}
        return bool(allowed) and allowed | lower == set(tellers)

    def may_delete(self, writer: str) -> bool:
        """Tell whether a copy that lies there may be deleted on the word of a line of this writer.

        What is deleted cannot be brought back, so that a key has to be known from outside of the folder, where any
        signs. Whoever takes copies away deletes them at once; this is for what a cut left undone.
        """
        return self.of.get(writer, Voice()).sure or not self.top

    def _is_his(self, teller: str, writer: str, voice: Voice) -> bool:
        """Tell whether what one chain tells of is the work of the other's writer."""
        without_key = bool(voice.ids) and teller == unsigned_writer(writer)
        return teller == writer or without_key or bool(voice.signers & self.of.get(teller, Voice()).heirs)


def voices(root: Path, known: Collection[str], own: Container[str] = ()) -> Voices:
    """Find whose key stands behind each chain. ``known`` are keys that are at hand, or that a person named.

    Keys that a known key found in the folder on first use are known too: their signed word is in its first line.

    Raises:
        EvidenceError: something else lies in the place of a file of the journal.
        StorageError: the journal could not be read.

    """
    folders = writers(root)
    chains = {folder.name: keyed(folder, known) for folder in folders}
    sure = {name for name, each in chains.items() if each.known}
    spoilt = _spoilt(chains)
    met = {id_ for name in sure for id_ in chains[name].met}
    if met.difference(known):
        known = {*known, *met}
        chains = {folder.name: keyed(folder, known) for folder in folders}
    strict = dict(chains)
    for folder in folders:
        if not chains[folder.name].known:
            # Of keys that nobody knows each may take over from the other: there is none to ask for its word.
            chains[folder.name] = keyed(folder, None)
    of = {
        name: Voice(
            ids=frozenset(each.ids),
            known=each.known,
            sure=name in sure,
            signers=frozenset(strict[name].signers),
            heirs=frozenset(strict[name].ids),
        )
        for name, each in chains.items()
    }
    of |= dict.fromkeys(spoilt, Voice())
    found = Voices(of=of, own=own)
    words = tuple(
        word if found.of[name].sure or not found.top else word.of(name, unsigned_writer(name))
        for name, each in chains.items()
        if found.leads(name)
        for word in each.words
    )
    ends = {folder.name: signed_through(folder, chains[folder.name]) for folder in folders if of[folder.name].ids}
    through = {name: end for name, end in ends.items() if end is not None} | spoilt
    return Voices(of=of, own=own, words=words, through=through)


def _spoilt(chains: Mapping[str, Keyed]) -> dict[str, int]:
    """Give the chains of whoever lacks the key in which a key that nobody knows signs, each with the last line before.

    None signs there: what stands before such a line was written while the key was away, and the rest by somebody else.
    """
    beside = {unsigned_writer(name) for name in chains}
    return {
        name: max(0, min(number_of(raw) for raw in each.held) - 1)
        for name, each in chains.items()
        if name in beside and each.held and not each.known
    }


def met_here(root: Path, known: Collection[str]) -> dict[str, object]:
    """Give what a new key says of the keys that it finds where none was known: from then on these are known too."""
    heard = voices(root, known)
    met = sorted({id_ for voice in heard.of.values() for id_ in voice.ids})
    return {"met": met} if met and heard.top == 1 else {}
