"""Evidence kept in memory, for tests."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from monitor.errors import ClockError, EvidenceError, LockedError
from monitor.evidence.chain.line import NO_LINE, read_line, write_line
from monitor.evidence.chain.righting import righted, righting_of
from monitor.evidence.copy.revisit import anything_came, drawn_in, kind_of, repeats
from monitor.evidence.layout import ENDING, capture_file, capture_id
from monitor.evidence.tombstones import read_tombstone
from monitor.model.check import Look
from monitor.model.exchange import Observation
from monitor.model.finding import Entry, EntryKind, Line
from monitor.model.memento import Memento
from monitor.model.provenance import Provenance
from monitor.model.snapshot import Baseline, Capture, Removal
from monitor.ports import Clock, Kept, Recovery, Sealed


class FakeEvidence:
    """
    Evidence for tests: the same promises, no disk.

    Looking inside: ``looks`` holds every look that was kept, by the id of its capture; ``raws`` the journal as
    bytes. Sharing: give two of them the same ``folder`` (any dict) and only one may hold it at a time; what one
    wrote the other reads. Failing: set ``fails`` to an error, and the next ``keep`` or ``append`` raises it once.
    Damaging: take an id out of ``kept`` and its payload is gone.
    """

    def __init__(
        self,
        clock: Clock,
        *,
        writer: str = "test",
        folder: dict[str, FakeEvidence] | None = None,
        full_copy_every: timedelta = timedelta(days=90),
    ) -> None:
        """Begin empty, or with what is in the shared folder."""
        self._clock = clock
        self._writer = writer
        self._folder = {} if folder is None else folder
        self._full_copy_every = full_copy_every
        first = self._folder.get("first", self)
        self._folder["first"] = first
        self.looks: dict[str, Look] = first.looks if first is not self else {}
        self.kept: dict[str, Kept] = first.kept if first is not self else {}
        self.raws: list[bytes] = first.raws if first is not self else []
        self.gone: dict[str, Removal] = first.gone if first is not self else {}
        self.fails: Exception | None = None

    def hold(self) -> None:
        """Take the folder."""
        if self._folder.get("holder", self) is not self:
            raise LockedError
        self._folder["holder"] = self

    def release(self) -> None:
        """Give the folder back."""
        if self._folder.get("holder") is self:
            del self._folder["holder"]

    def holder(self) -> str:
        """Say who holds the folder."""
        return "Somebody works on it." if "holder" in self._folder else ""

    async def recover(self, *, right: str | None = None, take_up: bool = True, accept: bool = False) -> Recovery:
        """Find nothing to mend, but insist on a sound clock, or on a person's word."""
        del take_up, accept
        self._demand()
        lines = list(self.lines({}))
        now = self._clock.now()
        if right is not None:
            facts = {"why": right, "ahead": {self._writer: len(lines)}}
            await self.append([Entry(at=now, kind=EntryKind.CLOCK, source=None, url=None, facts=facts)])
        elif lines and lines[-1].entry.at - now > timedelta(minutes=1):
            raise ClockError
        return Recovery()

    async def keep(
        self,
        look: Look,
        *,
        text: str | None,
        extractor: str,
        memento: Memento | None = None,
        provenance: Provenance | None = None,
    ) -> Capture | None:
        """Remember a look."""
        del extractor
        self._demand()
        subject = look.subject
        if subject is None or not anything_came(look):
            return None
        final = subject.observation.final
        repeat = None if memento or provenance else repeats(look, full_copy_every=self._full_copy_every)
        if repeat is not None and repeat.of.id not in self.kept:
            repeat = None
        taken = final.started if final else look.at
        name = capture_id(taken, look.source.url or "", self._clock.token(4))
        self.looks[name] = look
        earlier = None if repeat is None else self.kept[repeat.of.id]
        self.kept[name] = Kept(
            body=subject.octets if earlier is None else earlier.body,
            content_type=subject.content_type if earlier is None else earlier.content_type,
            url=subject.url if earlier is None else earlier.url,
            text=earlier.text if text is None and earlier is not None else text,
            memento=memento,
            drawn=subject.drawn,
        )
        return Capture(
            id=name,
            taken=taken,
            file=capture_file(name),
            sha256=hashlib.sha256(name.encode()).hexdigest(),
            bytes=len(bytes(subject.observation.body)),
            kind=kind_of(memento, provenance, repeat, drawn=drawn_in(look)),
            url=subject.observation.final_url,
            payload_digest=repeat.of.payload_digest if repeat else final.payload_digest if final else None,
            record=repeat.of.record if repeat else f"urn:uuid:{name}" if final and final.response else None,
            refers_to=repeat.of.id if repeat else None,
        )

    async def append(self, entries: Sequence[Entry]) -> tuple[Line, ...]:
        """Write entries into the chain, as the journal spells them."""
        self._demand()
        lines = []
        for entry in entries:
            last = read_line(self.raws[-1], writer=self._writer) if self.raws else None
            seq, prev = (0, NO_LINE) if last is None else (last.seq, last.sha256)
            self.raws.append(write_line(entry, seq=seq + 1, prev=prev, tool="fake"))
            lines.append(read_line(self.raws[-1], writer=self._writer))
        return tuple(lines)

    def lines(
        self,
        after: Mapping[str, int],
        *,
        miss: Callable[[str], None] | None = None,  # noqa: ARG002 - nothing is missed here
    ) -> Iterator[Line]:
        """Give the lines beyond the given number; all of them can be followed."""
        words = [word for raw in self.raws if (word := righting_of(raw)) is not None]
        for raw in self.raws[after.get(self._writer, 0) :]:
            line = read_line(raw, writer=self._writer)
            yield replace(line, entry=righted(line.entry, line.writer, line.seq, words))

    async def unheard(self, names: Iterable[str]) -> frozenset[str]:
        """Act on the lines of everybody."""
        del names
        return frozenset()

    def lines_of(self, known: Mapping[str, int]) -> Iterator[Line]:
        """Give lines up to some numbers."""
        return (line for line in self.lines({}) if line.seq <= known.get(line.writer, 0))

    def newest(self, kind: EntryKind) -> Iterator[Line]:
        """Give the lines of one kind, newest first."""
        return (line for line in reversed(list(self.lines({}))) if line.entry.kind is kind)

    async def payload(self, capture: Capture | Baseline) -> Kept:
        """Give back what was kept."""
        name = capture.id if isinstance(capture, Capture) else capture.capture
        if name not in self.kept:
            raise EvidenceError(self._says(capture.file))
        kept = self.kept[name]
        return kept if isinstance(capture, Capture) or capture.drawn is kept.drawn else self._other(name, capture)

    def _other(self, name: str, baseline: Baseline) -> Kept:
        """Give the reading of a page that did not stand for it then."""
        subject = self.looks[name].subject
        assert subject is not None, "nothing else is kept"
        rendered = subject.observation.rendered
        if baseline.drawn and (rendered is None or not rendered.drawn):
            raise EvidenceError(f"{baseline.file} holds no drawing of its page.")
        other = replace(subject, drawn=baseline.drawn)
        return Kept(body=other.octets, content_type=other.content_type, url=other.url, text=None, drawn=baseline.drawn)

    async def exchanges(self, capture: Capture) -> tuple[Observation, ...]:
        """Give back what the look saw."""
        if capture.id not in self.looks:
            raise EvidenceError(self._says(capture.file))
        return tuple(answer.observation for answer in self.looks[capture.id].answers)

    async def remove(self, tombstones: Sequence[Entry]) -> tuple[Line, ...]:
        """Write tombstones, and forget what they name."""
        lines = await self.append(tombstones)
        for removal in (removal for line in lines for removal in read_tombstone(line.entry)):
            self.gone[removal.file] = removal
            name = removal.file.rpartition("/")[2].removesuffix(ENDING)
            self.kept.pop(name, None)
            self.looks.pop(name, None)
        return lines

    async def removals(self) -> Mapping[str, Removal]:
        """Give what was taken away."""
        return self.gone

    def _says(self, file: str) -> str:
        return self.gone[file].says if file in self.gone else f"{file} is gone."

    def path(self, capture: Capture) -> str:
        """Name a place that is nowhere."""
        return f"/nowhere/{capture.file}"

    async def stands(self, capture: Capture, *, damaged: Container[str] = frozenset()) -> bool:
        """Miss what was taken out of ``kept``, and what is said to be damaged."""
        names = (capture.id, *capture.needs)
        return all(name in self.kept and capture_file(name) not in damaged for name in names)

    async def audit(self, captures: Sequence[Capture]) -> tuple[str, ...]:
        """Miss what was taken out of ``kept``."""
        return tuple(self._says(capture.file) for capture in captures if capture.id not in self.kept)

    async def seal(self) -> Sealed:
        """Seal nothing: a fake has no neighbours, and asks nobody for the time."""
        self._demand()
        return Sealed()

    async def write_index(self, miss: Callable[[str], None] = lambda _: None) -> int:
        """Count what an index would hold: every answer of every look."""
        del miss
        hops = [hop for look in self.looks.values() for answer in look.answers for hop in answer.observation.hops]
        return sum(bool(hop.response) for hop in hops)

    def _demand(self) -> None:
        """Insist that the folder is held, and fail where a test wants it."""
        if self._folder.get("holder") is not self:
            raise LockedError
        if self.fails is not None:
            error, self.fails = self.fails, None
            raise error
