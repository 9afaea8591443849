"""Follows the keys of a chain: which came into force, by whose word, and how far they signed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from monitor.evidence.chain.force import Force
from monitor.evidence.chain.form import glance, mark_of, number_of
from monitor.evidence.chain.read import from_the_end, signer_of
from monitor.evidence.chain.righting import Righting, righting_of
from monitor.evidence.chain.scan import lines_with
from monitor.model.finding import EntryKind

_KEY = mark_of(EntryKind.KEY)
_CLOCK = mark_of(EntryKind.CLOCK)


class _KeyFacts(msgspec.Struct):
    id: str = ""
    met: list[str] = []


class _KeyData(msgspec.Struct):
    facts: _KeyFacts = msgspec.field(default_factory=_KeyFacts)


class _KeyGlance(msgspec.Struct):
    """As much as is read of a line that names a key."""

    kind: str
    data: _KeyData


@dataclass(slots=True)
class Keyed:
    """What one walk over the lines of a chain that name keys has shown."""

    force: Force
    ids: set[str] = field(default_factory=set)
    known: bool = False
    #: Keys that a key of this chain found in the folder when it came into force.
    met: set[str] = field(default_factory=set)
    words: list[Righting] = field(default_factory=list)
    #: Lines that named keys, and held.
    held: set[bytes] = field(default_factory=set)
    #: Keys that signed one of them.
    signers: set[str] = field(default_factory=set)


def keyed(folder: Path, known: Collection[str] | None) -> Keyed:
    """Follow the keys of a chain; None lets each key take over by its own word."""
    found = Keyed(Force(folder.name, known))
    force, heir, known = found.force, False, known or ()
    for raw in lines_with(folder, (_KEY, _CLOCK)):
        if (word := righting_of(raw)) is not None:
            if force.holds(raw):
                found.words.append(word)
            continue
        before, public = force.id, force.public
        if not force.read(raw) or (force.public is public and not _names(raw, force.id)):
            continue
        found.ids.add(force.id)
        found.held.add(raw)
        signer = signer_of(raw)
        found.signers.add(signer)
        # Whoever names the key of somebody else in a line of their own is not that key.
        heir = (force.id in known and signer == force.id) or (signer == before and (heir or before in known))
        found.known = found.known or heir
        if heir:
            found.met.update(_facts(raw).met)
    return found


def signed_through(folder: Path, chain: Keyed) -> int | None:
    """Give the last line that the key in force has signed; None where nothing stands behind it.

    Each line holds the one before by its hash: so the last one stands for all.
    """
    behind = False
    for raw, _ in from_the_end(folder):
        if not raw.endswith(b"\n"):
            continue
        if raw in chain.held or chain.force.holds(raw):
            return number_of(raw) if behind else None
        behind = True
    return 0


def _names(raw: bytes, id_: str) -> bool:
    """Tell whether a line that holds puts this key in force."""
    return bool(id_) and _facts(raw).id == id_


def _facts(raw: bytes) -> _KeyFacts:
    try:
        line = glance(raw, _KeyGlance)
    except ValueError:
        return _KeyFacts()
    return line.data.facts if line.kind == EntryKind.KEY.value else _KeyFacts()
