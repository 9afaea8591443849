"""Takes up what lines tell of copies: which are to be checked, which were taken down, and what is to be compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from monitor.errors import EvidenceError
from monitor.evidence.chain.line import read_line
from monitor.evidence.copy.facts import moment
from monitor.evidence.copy.heads import target
from monitor.evidence.layout import JOURNAL, below
from monitor.evidence.proving.capture import Digest, Wanted, said_of
from monitor.evidence.proving.gone_on import gone_on
from monitor.evidence.proving.lines import Data, Read
from monitor.evidence.proving.seals import Seals
from monitor.evidence.proving.standing import Standing, Voice, Voices
from monitor.model.finding import EntryKind, Unjudged
from monitor.model.moment import minute
from monitor.model.proof import Fault, FaultKind

#: Faults of a line on whose word nothing can be rightly gone.
_FORGED = frozenset({FaultKind.SIGNATURE_WRONG, FaultKind.LINE_UNSIGNED})

#: Words of a person about a source: what is told of it, and which copy stands for what was cited.
_OF_PERSONS = frozenset({EntryKind.SILENCE.value, EntryKind.ACK.value, EntryKind.BASELINE.value})
#: Digits of a digest that are remembered to compare lines with each other; files are compared with all of it.
_SHORT = 40


class _Telling(NamedTuple):
    """Which line tells of a file, and a short digest of what it says: that of the file, and that of its contents."""

    writer: str
    seq: int
    sha256: bytes
    held: Digest

    @property
    def place(self) -> str:
        """Name the line."""
        return f"line {self.seq} of journal/{self.writer}"

    def differs(self, other: _Telling) -> bool:
        """Tell whether two lines contradict each other; one that says nothing of contents does not."""
        files = self.sha256 and other.sha256 and self.sha256 != other.sha256
        return bool(files or (self.held and other.held and self.held != other.held))


class Hearing:
    """What the lines of all chains told so far."""

    def __init__(self, root: Path, seals: Seals, known: dict[str, Digest], voices: Voices) -> None:
        """Know the folder; ``known`` is filled with the files that lines tell of, the best known writers first."""
        self._root = root
        self._seals = seals
        self._voices = voices
        self.known = known
        self._tellings: dict[str, _Telling] = {}
        #: Lines of other writers about the same files.
        self._besides: dict[str, list[tuple[str, int]]] = {}
        self.faults: list[Fault] = []
        self.remarks: list[str] = []
        #: By writer: up to which line a person has set its times right.
        self.righted: dict[str, int] = {}
        #: Files of which no run told, but a start after one that was cut off.
        self.taken_up: list[str] = []
        #: Files that tombstones name, each with the lines that do so: writer, file of the journal, number.
        self._tombstones: dict[str, list[tuple[str, str, int]]] = {}
        self.taken_down: frozenset[str] = frozenset()

    def settle(self, faults: Iterable[Fault], loose: Iterable[tuple[str, int]] = ()) -> None:
        """Decide what is rightly gone, once all faults of lines are known: a forged tombstone takes nothing down.

        ``loose`` are lines, by file and number, in front of a signed chain that do not hang together with it.
        """
        forged = {(fault.file, fault.line) for fault in faults if fault.kind in _FORGED}
        forged.update(loose)
        down: dict[str, str] = {}
        for file, lines in self._tombstones.items():
            whose, told = self.voice(file), self._tellings.get(file)
            tellers = [*([] if told is None else [(told.writer, told.seq)]), *self._besides.get(file, ())]
            for writer, place, seq in lines:
                if (place, seq) in forged:
                    continue
                if self._voices.may_remove((writer, seq), tellers):
                    down.setdefault(file, writer)
                else:
                    self._unheeded(file, writer, seq, whose)
        self.taken_down = frozenset(down)
        for writer, count in sorted(Counter(down.values()).items()):
            copies = "1 copy is" if count == 1 else f"{count:,} copies are"
            self.remarks.append(f"journal/{writer}: {copies} rightly gone, by the tombstones of this writer.")

    def _unheeded(self, file: str, writer: str, seq: int, whose: Voice) -> None:
        """Say that a tombstone takes nothing down."""
        self.remarks.append(
            f"{file}: line {seq} of journal/{writer} says that it was taken away, and counts for nothing: behind that"
            f" line stands {self._voices.of(writer, seq).words}, behind the one that tells of the copy {whose.words}."
            " A copy goes by the word of whoever told of it, or of a key that you know from outside of the folder."
        )

    def voice(self, file: str) -> Voice:
        """Give the voice of the line that tells of a file; nobody's where none does."""
        told = self._tellings.get(file)
        return Voice() if told is None else self._voices.of(told.writer, told.seq)

    def unvouched(self) -> Iterator[Fault]:
        """Name each copy of which no line tells behind which a known key stands; without any, it is said of all."""
        for file, told in self._tellings.items() if self._voices.top is Standing.KNOWN else ():
            voice = self.voice(file)
            if voice.standing is not Standing.KNOWN:
                says = f"{file} is told of by {told.place} alone, and behind that stands {voice.words}."
                yield Fault(kind=FaultKind.KEY_UNTRUSTED, file=file, says=says, line=told.seq)

    def _first(self, file: str, telling: _Telling) -> bool:
        """Take up which line tells of a file; tell whether the file is to be checked against it."""
        before = self._tellings.setdefault(file, telling)
        if before is telling:
            return True
        if telling.writer != before.writer:
            self._besides.setdefault(file, []).extend(((before.writer, before.seq), (telling.writer, telling.seq)))
        voice, said = self._voices.of(telling.writer, telling.seq), self.voice(file)
        better = voice.standing > said.standing or not before.sha256
        if telling.differs(before):
            whom = (
                f"behind both stands {voice.words}"
                if voice.standing is said.standing
                else f"behind the first stands {said.words}, behind the other {voice.words}"
            )
            says = f"{file}: {before.place} and {telling.place} contradict each other; {whom}."
            self.faults.append(Fault(kind=FaultKind.LINES_DIFFER, file=file, says=says, line=telling.seq))
        elif before.sha256:
            if better:
                self._tellings[file] = telling
            return False
        if better:
            self._tellings[file] = telling
        return better

    def _take_down(self, writer: str, read: Read, facts: Mapping[str, Any]) -> None:
        """Take up a tombstone."""
        for file in facts.get("files", ()):
            self._tombstones.setdefault(str(file), []).append((writer, read.file, read.line.seq))

    def speaks(self, writer: str, read: Read) -> list[Wanted]:
        """Take up what a line tells of files and of other chains; a line of strange words costs only itself."""
        try:
            return list(self._heard(writer, read))
        except (ArithmeticError, AttributeError, KeyError, TypeError, ValueError) as error:
            says = f"line {read.line.seq} says what no {read.line.kind} line says: {str(error).rstrip('.')}"
            self._fault(FaultKind.LINE_EDITED, read.file, says, read.line.seq)
            return []

    def _heard(self, writer: str, read: Read) -> Iterator[Wanted]:
        """Give the files that a line tells of.

        Raises:
            ValueError: readers that act on lines could not take it up, such as one that names a copy by an unknown id.

        """
        line = read.line
        read_line(read.raw, writer=writer)
        try:
            data = msgspec.json.decode(line.data, type=Data)
        except msgspec.DecodeError as error:
            self._fault(FaultKind.LINE_EDITED, read.file, f"line {line.seq} cannot be understood: {error}", line.seq)
            return
        if line.kind == EntryKind.RECOVERY.value:
            place, nothing = f"{read.file}: line {line.seq}, of {minute(line.at)},", self._nothing(writer)
            self.remarks += (f"{says}{nothing}" for says in gone_on(place, data.facts))
            yield from self._recovered(writer, data.facts, line.seq)
        elif line.kind == EntryKind.CLOCK.value:
            self._set_right(writer, read, data.facts)
        elif line.kind == EntryKind.TOMBSTONE.value:
            self._take_down(writer, read, data.facts)
        elif line.kind in _OF_PERSONS and self._nothing(writer):
            self.remarks.append(
                f"{read.file}: line {line.seq} says of {line.source} what a person decides ({line.kind}), and behind it"
                f" stands {self._voices.best(writer).words}. Where nobody said so here, take it back: `monitor reopen`,"
                " `monitor baseline set`."
            )
        else:
            self._seals.hear(writer, line.kind, data.facts, line.seq)
        if line.file is None or data.capture is None or line.sha256 is None:
            return
        try:
            below(self._root, line.file)
        except EvidenceError as error:
            self._fault(FaultKind.LINE_EDITED, read.file, f"line {line.seq}: {error}", line.seq)
            return
        capture, taken = data.capture, moment(data.capture.taken)
        held = said_of(capture.record, capture.payload_digest, target(capture.url), taken)
        if not self._first(line.file, _Telling(writer, line.seq, line.sha256[:_SHORT].encode(), held)):
            return
        self.known[line.file] = held
        if line.kind == EntryKind.KEPT.value and data.facts.get("unjudged") == Unjudged.CUT_OFF.value:
            self.taken_up.append(line.file)
        yield Wanted(
            file=line.file,
            line=line.seq,
            sha256=line.sha256,
            bytes=line.bytes or 0,
            url=capture.url,
            taken=taken,
            record=capture.record,
            payload_digest=capture.payload_digest,
            refers_to=capture.refers_to,
            records=data.records,
        )

    def _nothing(self, writer: str) -> str:
        """Say that what a writer says of the folder counts for nothing; empty where it counts."""
        voice = self._voices.best(writer)
        counts = voice.standing >= self._voices.top
        return "" if counts else f" Behind it stands {voice.words}, and it counts for nothing."

    def _set_right(self, writer: str, read: Read, facts: Mapping[str, Any]) -> None:
        """Take up a word of a person about the clock."""
        line = read.line
        heeded = self._nothing(writer)
        if not heeded and isinstance(ahead := facts.get("ahead"), Mapping):
            for name, seq in ahead.items():
                self.righted[name] = max(self.righted.get(name, 0), int(seq))
        self.remarks.append(
            f"{read.file}: line {line.seq} says that the clock was right at {minute(line.at)}, though"
            f" lines before it say later times: {facts.get('why') or 'no reason is given'}.{heeded}"
        )

    def _recovered(self, writer: str, facts: Mapping[str, Any], seq: int) -> Iterator[Wanted]:
        """Take up the copies that a killed run left without a line, and the torn pieces that were set aside."""
        torn = zip(facts.get("torn", ()), facts.get("torn_sha256", ()), strict=False)
        voice = self._voices.of(writer, seq)
        counts = self._voices.counts(voice)
        for file, digest in torn:
            # Whoever writes a chain may say what was torn off that one.
            if counts or str(file).startswith(f"{JOURNAL}/{writer}/"):
                self._seals.pin(str(file), str(digest), seq)
        if not counts:
            if count := len(facts.get("orphans", ())):
                self.remarks.append(
                    f"journal/{writer}: line {seq} explains {count:,} files that a killed run left, and counts for"
                    f" nothing: behind it stands {voice.words}."
                )
            return
        orphans = [str(file) for file in facts.get("orphans", ())]
        digests = [str(digest) for digest in facts.get("orphans_sha256", ())] or [""] * len(orphans)
        for file, digest in zip(orphans, digests, strict=False):
            known = file in self._tellings
            if self._first(file, _Telling(writer, seq, digest[:_SHORT].encode(), b"")) and not known:
                self.known[file] = b""
                self.taken_up.append(file)
                size = 0
                if not digest:
                    self.remarks.append(f"{file} was left by a killed run; no line tells its digest.")
                yield Wanted(file=file, line=seq, sha256=digest, bytes=size)

    def still_there(self) -> Iterator[str]:
        """Tell of copies that a tombstone speaks of and that lie there all the same."""
        for file in sorted(self.taken_down & self.known.keys()):
            if (self._root / file).exists():
                yield f"{file} was taken away by a line, and is still there: `monitor snapshot prune --apply`."

    def _fault(self, kind: FaultKind, file: str, says: str, line: int | None = None) -> None:
        joined = f"{file} {says}." if line is None else f"{file}: {says}."
        self.faults.append(Fault(kind=kind, file=file, says=joined, line=line))
