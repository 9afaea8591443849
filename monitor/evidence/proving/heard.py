"""Takes up what lines tell of copies: which are to be checked, which were taken down, and what is to be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from monitor.errors import EvidenceError
from monitor.evidence.copy.facts import moment
from monitor.evidence.copy.warc import target
from monitor.evidence.layout import below
from monitor.evidence.proving.capture import Digest, Wanted, said_of
from monitor.evidence.proving.chains import Data, Read
from monitor.evidence.proving.seals import Seals
from monitor.model.finding import EntryKind, Unjudged
from monitor.model.proof import Fault, FaultKind

#: Faults of a line on whose word nothing can be rightly gone.
_FORGED = frozenset({FaultKind.SIGNATURE_WRONG, FaultKind.LINE_UNSIGNED})


class Hearing:
    """What the lines of all chains told so far."""

    def __init__(self, root: Path, seals: Seals, known: dict[str, Digest]) -> None:
        """Know the folder; ``known`` is filled with the files that lines tell of."""
        self._root = root
        self._seals = seals
        self.known = known
        self.faults: list[Fault] = []
        self.remarks: list[str] = []
        #: Files of which no run told, but a start after one that was cut off.
        self.taken_up: list[str] = []
        #: Files that tombstones name, each with the places of the lines that do so.
        self._tombstones: dict[str, list[tuple[str, int]]] = {}
        self.taken_down: frozenset[str] = frozenset()

    def settle(self, faults: Iterable[Fault]) -> None:
        """Decide what is rightly gone, once all faults of lines are known: a forged tombstone takes nothing down."""
        forged = {(fault.file, fault.line) for fault in faults if fault.kind in _FORGED}
        self.taken_down = frozenset(
            file for file, places in self._tombstones.items() if any(place not in forged for place in places)
        )

    def _take_down(self, read: Read, facts: Mapping[str, Any]) -> None:
        """Take up a tombstone."""
        for file in facts.get("files", ()):
            self._tombstones.setdefault(str(file), []).append((read.file, read.line.seq))

    def speaks(self, writer: str, read: Read) -> list[Wanted]:
        """Take up what a line tells of files and of other chains; a line of strange words costs only itself."""
        try:
            return list(self._heard(writer, read))
        except (ArithmeticError, AttributeError, KeyError, TypeError, ValueError) as error:
            says = f"line {read.line.seq} says what no {read.line.kind} line says: {str(error).rstrip('.')}"
            self._fault(FaultKind.LINE_EDITED, read.file, says, read.line.seq)
            return []

    def _heard(self, writer: str, read: Read) -> Iterator[Wanted]:
        """Give the files that a line tells of."""
        line = read.line
        try:
            data = msgspec.json.decode(line.data, type=Data)
        except msgspec.DecodeError as error:
            self._fault(FaultKind.LINE_EDITED, read.file, f"line {line.seq} cannot be understood: {error}", line.seq)
            return
        if line.kind == EntryKind.RECOVERY.value:
            yield from self._recovered(data.facts, line.seq)
        elif line.kind == EntryKind.CLOCK.value:
            self.remarks.append(
                f"{read.file}: line {line.seq} says that the clock was right at {line.at:%Y-%m-%d %H:%M} UTC, though"
                f" lines before it say later times: {data.facts.get('why') or 'no reason is given'}."
            )
        elif line.kind == EntryKind.TOMBSTONE.value:
            self._take_down(read, data.facts)
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
        if line.file in self.known:
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

    def _recovered(self, facts: Mapping[str, Any], seq: int) -> Iterator[Wanted]:
        """Take up the copies that a killed run left without a line, and the torn pieces that were set aside."""
        orphans = [str(file) for file in facts.get("orphans", ())]
        digests = [str(digest) for digest in facts.get("orphans_sha256", ())] or [""] * len(orphans)
        for file, digest in zip(orphans, digests, strict=False):
            if file not in self.known:
                self.known[file] = b""
                self.taken_up.append(file)
                size = 0
                if not digest:
                    self.remarks.append(f"{file} was left by a killed run; no line tells its digest.")
                yield Wanted(file=file, line=seq, sha256=digest, bytes=size)
        for file, digest in zip(facts.get("torn", ()), facts.get("torn_sha256", ()), strict=False):
            self._seals.pin(str(file), str(digest), seq)

    def still_there(self) -> Iterator[str]:
        """Tell of copies that a tombstone speaks of and that lie there all the same."""
        for file in sorted(self.taken_down & self.known.keys()):
            if (self._root / file).exists():
                yield f"{file} was taken away by a line, and is still there: `monitor snapshot prune --apply`."

    def _fault(self, kind: FaultKind, file: str, says: str, line: int | None = None) -> None:
        joined = f"{file} {says}." if line is None else f"{file}: {says}."
        self.faults.append(Fault(kind=kind, file=file, says=joined, line=line))
