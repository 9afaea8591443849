"""Says which key is in force in a chain, and whether a line may be acted on: what that key has not signed may not."""

from __future__ import annotations

import base64
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from monitor.evidence.chain.form import glance, mark_of, sealed
from monitor.evidence.chain.line import signature_of, unsigned_form
from monitor.evidence.chain.read import month_files
from monitor.evidence.chain.scan import whole_lines
from monitor.model.finding import EntryKind

_KEY = mark_of(EntryKind.KEY)


class _Data(msgspec.Struct):
    facts: dict[str, Any] = {}


class _Glance(msgspec.Struct):
    kind: str
    data: _Data


@dataclass(slots=True)
class Force:
    """The key in force, as far as a chain was read; none before the first line that names one."""

    writer: str
    #: Ids of keys that may take over by their own word, the one before being lost; None lets each do so, which is
    #: good enough for words, but not for what cannot be undone.
    trusted: Container[str] | None = None
    id: str = ""
    public: bytes | None = None

    def holds(self, raw: bytes) -> bool:
        """Tell whether a line has the signature that it has to have here: none where no key was ever in force."""
        if self.public is None:
            found = sealed(raw)
            return found is not None and found[1] is None
        return _signed(raw, self.public)

    def read(self, raw: bytes) -> bool:
        """Take up the next line, and tell whether it may be acted on; a key that may not take over stays out."""
        if _KEY not in raw:
            return self.holds(raw)
        public = self._named(raw)
        if public is None:
            return self.holds(raw)
        if self.public is None:
            good = _signed(raw, public)
        else:
            alone = self.trusted is None or _id_of(public) in self.trusted or public == self.public
            good = _signed(raw, self.public) or (alone and _signed(raw, public))
        if good:
            self.public, self.id = public, _id_of(public)
        return good

    def _named(self, raw: bytes) -> bytes | None:
        """Give the public key that a line puts in force; None where it is another line."""
        try:
            line = glance(raw, _Glance)
            facts = line.data.facts
            public = base64.b64decode(str(facts.get("public", "")), validate=True)
        except ValueError:
            return None
        if line.kind != EntryKind.KEY.value or len(public) != 32 or facts.get("writer") != self.writer:
            return None
        return public if facts.get("id") == _id_of(public) else None


def walked(folder: Path, trusted: Container[str] | None) -> Iterator[tuple[Path, int, bytes, Force]]:
    """Give the whole lines of a chain from its first on, each with its place and the key in force before it.

    ``read`` is for the reader to call on the lines that matter to it; lines that name a key are taken up behind it.
    """
    force = Force(folder.name, trusted)
    for path, number, raw in whole_lines(month_files(folder)):
        yield path, number, raw, force
        if _KEY in raw:
            force.read(raw)


def _signed(raw: bytes, public: bytes) -> bool:
    """Tell whether a line has the signature of a key; only who has signed lines pays for the library."""
    from monitor.evidence.chain.keys import holds_for  # noqa: PLC0415 - 25 ms that who signs nothing never pays

    signature = signature_of(raw)
    return bool(signature) and holds_for(signature, unsigned_form(raw), public)


def _id_of(public: bytes) -> str:
    from monitor.evidence.chain.keys import key_id  # noqa: PLC0415 - as above

    return key_id(public)
