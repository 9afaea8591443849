"""Compares the records of a damaged copy with the list in its line: which were put in, taken out, moved or changed."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from monitor.evidence.proving.members import Member
from monitor.model.proof import Fault, FaultKind

_KINDS = {
    "i": "warcinfo",
    "q": "request",
    "a": "response",
    "v": "revisit",
    "r": "resource",
    "f": "metadata",
    "t": "conversion",
}
#: Records of an exchange: request, answer, and the facts, which come last.
_EXCHANGED, _FACTS = frozenset("qavrf"), "f"
_UUID = "urn:uuid:"
_POINTERS = ("warc-concurrent-to", "warc-refers-to")
#: Characters of a word in the list: a letter, then digits of the id, then digits of the header's SHA-256.
_KEY, _WORD = slice(1, 9), slice(9, 17)
#: Records that one sentence names.
_NAMED = 20


@dataclass(frozen=True, slots=True)
class Roster:
    """The records that were written, as the first line about the copy lists them."""

    words: tuple[str, ...]
    file: str
    #: Address of the page, which its text has too, and the record that holds it, where it is one of this file.
    url: str
    page: str = ""

    def compare(self, held: Sequence[Member], *, cut: str, told: frozenset[str]) -> Iterator[Fault]:
        """Name each record that differs; ``told`` are those of which a fault was told already.

        ``cut`` says why the file could not be read to its end: what stood there was not taken out, but is lost.
        """
        places = {word[_KEY]: place for place, word in enumerate(self.words)}
        known: dict[int, Member] = {}
        extra: list[Member] = []
        for member in held:
            place = places.get(_key(member))
            if place is None or place in known:
                extra.append(member)
            else:
                known[place] = member
        if held and not known:
            says = f"{self.file} holds other records: none of its {len(held)} is one of the {len(self.words)} written."
            yield Fault(kind=FaultKind.RECORD_EXTRA, file=self.file, says=says, record=held[0].name)
            return
        yield from _few(self._added(member, twice=_key(member) in places) for member in extra)
        unread = self._unread(known) if cut else range(0)
        pointed = {self.page.removeprefix(_UUID)[:8]: (self.page, self.url)} if self.page else {}
        pointed.update(_pointed(held))
        gone = [place for place in range(len(self.words)) if place not in known and place not in unread]
        yield from _few(self._lost(place, known, pointed) for place in gone)
        yield from _few(self._moved(known))
        yield from _few(
            self._edited(place, member)
            for place, member in sorted(known.items())
            if _digits(member) != self.words[place][_WORD] and member.name not in told
        )
        if unread:
            yield self._behind(unread, known, pointed)

    def _unread(self, known: Mapping[int, Member]) -> range:
        """Give the places of records that stood where the file cannot be read any more."""
        return range(max(known, default=-1) + 1, len(self.words))

    def _added(self, member: Member, *, twice: bool) -> Fault:
        """Tell of a record that was not written."""
        if twice:
            return _of(member, self.file, FaultKind.RECORD_EXTRA, f"{_called(member)}, stands there a second time")
        says = f"{_called(member)}, was put in: it is none of the {len(self.words)} that were written"
        return _of(member, self.file, FaultKind.RECORD_EXTRA, says)

    def _lost(self, place: int, known: Mapping[int, Member], pointed: Mapping[str, tuple[str, str]]) -> Fault:
        """Tell of a record that is not there."""
        before = "at the beginning" if not place else f"behind {self._what(place - 1, known, pointed)}"
        says = (
            f"{self.file} lacks record {place + 1} of {len(self.words)}, {self._what(place, known, pointed)};"
            f" it stood {before}."
        )
        record = self._name(place, known, pointed)
        return Fault(kind=FaultKind.RECORD_MISSING, file=self.file, says=says, record=record)

    def _edited(self, place: int, member: Member) -> Fault:
        """Tell of a record with another header."""
        kind = _KINDS.get(self.words[place][:1], "nameless")
        says = "has another header than the one it was written with: a time, an address, a digest or another field"
        if kind != member.kind:
            says = f"was written as a {kind} record"
        return _of(member, self.file, FaultKind.RECORD_EDITED, f"{_called(member)}, {says}")

    def _moved(self, known: Mapping[int, Member]) -> Iterator[Fault]:
        """Tell of records in another order; the fewest that, put back, would make it right."""
        there = sorted(known.items(), key=lambda each: each[1].number)
        right = _in_order([place for place, _ in there])
        for place, member in there:
            if place not in right:
                says = f"was written as record {place + 1} of {len(self.words)}"
                yield _of(member, self.file, FaultKind.RECORD_MOVED, f"{_called(member)}, {says}")

    def _behind(self, unread: range, known: Mapping[int, Member], pointed: Mapping[str, tuple[str, str]]) -> Fault:
        """Name the records that stood where the file cannot be read any more."""
        names = [self._what(place, known, pointed) for place in unread[:_NAMED]]
        more = f" and {len(unread) - _NAMED} more" if len(unread) > _NAMED else ""
        lost = f"record {unread[0] + 1} is" if len(unread) == 1 else f"records {unread[0] + 1} to {unread[-1] + 1} are"
        says = f"{self.file}: {lost} not to be read any more: {', '.join(names)}{more}."
        record = self._name(unread[0], known, pointed)
        return Fault(kind=FaultKind.RECORD_DAMAGED, file=self.file, says=says, record=record)

    def _what(self, place: int, known: Mapping[int, Member], pointed: Mapping[str, tuple[str, str]]) -> str:
        """Say which record a place in the list is: kind, id and address, as far as list and neighbours know them."""
        kind = _KINDS.get(self.words[place][:1], "nameless")
        near = (self._address(each, known, pointed) for each in (place, *self._beside(place)))
        uri = next(filter(None, near), self.url if kind == "conversion" else "")
        return f"the {kind} record {self._name(place, known, pointed)}" + (f" of {uri}" if uri else "")

    def _address(self, place: int, known: Mapping[int, Member], pointed: Mapping[str, tuple[str, str]]) -> str:
        """Give the address of a record: its own, or that of one which points at it."""
        if place in known:
            return known[place].headers.get("warc-target-uri", "")
        return pointed.get(self.words[place][_KEY], ("", ""))[1]

    def _beside(self, place: int) -> Iterator[int]:
        """Give the places of the exchange of a record, which has one address: up to its facts, its last record."""
        if self.words[place][:1] not in _EXCHANGED:
            return
        start = end = place
        while start and self.words[start - 1][:1] in _EXCHANGED and self.words[start - 1][:1] != _FACTS:
            start -= 1
        while self.words[end][:1] != _FACTS and end + 1 < len(self.words) and self.words[end + 1][:1] in _EXCHANGED:
            end += 1
        yield from range(start, end + 1)

    def _name(self, place: int, known: Mapping[int, Member], pointed: Mapping[str, tuple[str, str]]) -> str:
        """Give the id of a record; of one that nothing points at only its beginning is known."""
        if place in known:
            return known[place].name
        key = self.words[place][_KEY]
        return pointed[key][0] if key in pointed else f"{_UUID}{key}..."


def _few(faults: Iterable[Fault]) -> Iterator[Fault]:
    """Give faults one by one, and those behind the twentieth in one sentence."""
    found = list(faults)
    yield from found[:_NAMED]
    if more := found[_NAMED:]:
        yield replace(more[0], says=f"{more[0].file}: so it is with {len(more):,} more, from {more[0].record} on.")


def _called(member: Member) -> str:
    """Give the id of a record and its address."""
    uri = member.headers.get("warc-target-uri")
    return f"{member.name} of {uri}" if uri else member.name


def _key(member: Member) -> str:
    return member.id.removeprefix(_UUID)[:8]


def _digits(member: Member) -> str:
    return hashlib.sha256(member.head).hexdigest()[:8]


def _pointed(held: Sequence[Member]) -> dict[str, tuple[str, str]]:
    """Give the ids that records name, each with the address of the one that names it."""
    found: dict[str, tuple[str, str]] = {}
    for member in held:
        for name in _POINTERS:
            at = member.headers.get(name, "").strip("<>")
            if at and not (member.kind == "revisit" and name == "warc-refers-to"):
                found.setdefault(at.removeprefix(_UUID)[:8], (at, member.headers.get("warc-target-uri", "")))
    return found


def _in_order(places: Sequence[int]) -> set[int]:
    """Give a longest part of the places that rises, which is what nobody needs to have moved."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for place in places:
        at = bisect_left(ends, place)
        before[place] = ends[at - 1] if at else None
        ends[at : at + 1] = [place]
    found: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        found.add(last)
        last = before[last]
    return found


def _of(member: Member, file: str, kind: FaultKind, says: str) -> Fault:
    what = member.kind or "nameless"
    return Fault(kind=kind, file=file, says=f"{file}, {what} record {member.number}, {says}.", record=member.name)
