"""Reads out of a copy that no line speaks of what its line has to say: whose it is, of which page, and when taken."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from monitor.errors import EvidenceError
from monitor.evidence.copy.drawing import DRAWN_SCHEME
from monitor.evidence.copy.roster import listed
from monitor.evidence.layout import ENDING, below, capture_file, stamp
from monitor.evidence.plain import is_plain
from monitor.evidence.proving.members import CutError, Member, members
from monitor.model.exchange import Purpose
from monitor.model.finding import Entry, EntryKind, Unjudged
from monitor.model.snapshot import Capture, CaptureKind

#: What a killed run leaves was taken within so long: it writes lines every few seconds. Older files are strangers.
_SPAN = timedelta(hours=1)
_STAMPED = len("20261122T161642Z")
#: Bytes that a record unpacks to at most; what holds a larger one is left for a person to look at.
_MOST = 1_000_000_000
#: Records that hold what came back for a request.
_ANSWERS = frozenset({"response", "revisit", "resource"})


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenUp:
    """Copies without a line, parted in those that can have one now and those that nobody understands."""

    entries: tuple[Entry, ...] = ()
    strange: tuple[str, ...] = ()


def take_up(root: Path, files: Sequence[str], *, at: datetime, vantage: str) -> TakenUp:
    """Give the entries for copies that a killed run kept, and the files that are none of those.

    ``at`` is when that was found. A copy is taken up only where every record in it is whole and it says of itself
    what it is called and whose it is; and only the latest, for a run that is killed leaves no older ones: a folder
    whose journal was lost is not made good again by this.
    """
    latest = max((_stamp(file) for file in files), default="")
    earliest = stamp(datetime.strptime(latest, "%Y%m%dT%H%M%S%z") - _SPAN) if latest else ""
    entries, strange = [], []
    for file in files:
        entry = _entry(root, file, at=at, vantage=vantage) if _stamp(file) >= earliest else None
        if entry is None:
            strange.append(file)
        else:
            entries.append(entry)
    return TakenUp(entries=tuple(entries), strange=tuple(strange))


def taken_from(root: Path, file: str) -> str:
    """Give what a copy says that it was taken from, in its first record; empty where it does not say."""
    path = below(root, file)
    if not is_plain(path):
        return ""
    try:
        first = next(members(path.read_bytes(), most=_MOST), None)
    except (CutError, OSError, ValueError):
        return ""
    return _fields(first).get("vantage", "") if first is not None and first.kind == "warcinfo" else ""


def _stamp(file: str) -> str:
    return file.rpartition("/")[2][:_STAMPED]


def _entry(root: Path, file: str, *, at: datetime, vantage: str) -> Entry | None:
    """Form the entry of one copy; None where it does not say all that a line has to."""
    path = below(root, file)
    if not is_plain(path):
        return None
    try:
        data = path.read_bytes()
        read = _read(members(data, most=_MOST))
        capture = read.capture(file, data)
    except (CutError, EvidenceError, OSError, ValueError, KeyError):
        return None
    return Entry(
        at=at,
        kind=EntryKind.KEPT,
        source=read.info["source-id"],
        url=read.asked or capture.url,
        capture=capture,
        records=tuple(read.records),
        vantage=vantage,
        facts={"unjudged": Unjudged.CUT_OFF.value},
    )


@dataclass(slots=True)
class _Reading:
    """What was read of a file so far."""

    #: The fields of its first record.
    info: dict[str, str] = field(default_factory=dict)
    #: Address that was asked for first.
    asked: str = ""
    #: The exchange that stands for the page: header of its facts, the facts, and its answer.
    subject: Member | None = None
    facts: dict[str, str] = field(default_factory=dict)
    answer: Member | None = None
    drawn: bool = False
    #: Captures that hold images and styles.
    leans_on: dict[str, None] = field(default_factory=dict)
    #: Every record, in the word that lines have for it.
    records: list[str] = field(default_factory=list)

    def capture(self, file: str, data: bytes) -> Capture:
        """Say what the line says; raises ValueError or EvidenceError where the file is not one of ours."""
        name = self.info.get("name", "")
        if capture_file(name) != file or not self.info.get("source-id"):
            raise ValueError("it does not say whose it is")
        subject, answer = self.subject, self.answer
        repeats = answer is not None and answer.kind == "revisit"
        digest = None
        if answer is not None:
            digest = answer.headers.get("warc-payload-digest") if repeats else self.facts.get("payload-digest")
        url = subject.headers.get("warc-target-uri", "") if subject is not None else self.asked
        taken = subject.headers.get("warc-date", "") if subject is not None else self.info["looked-at"]
        return Capture(
            id=name,
            taken=datetime.fromisoformat(taken),
            file=file,
            sha256=hashlib.sha256(data).hexdigest(),
            bytes=len(data),
            kind=self._kind(repeats=repeats),
            url=url,
            payload_digest=digest,
            record=None if answer is None else _refers(answer) if repeats else answer.id,
            refers_to=_container(answer) if repeats and answer is not None else None,
            leans_on=tuple(self.leans_on),
        )

    def _kind(self, *, repeats: bool) -> CaptureKind:
        if self.drawn:
            return CaptureKind.BROWSER
        if "memento-of" in self.facts:
            return CaptureKind.MEMENTO
        if "imported-from" in self.facts:
            return CaptureKind.IMPORTED
        return CaptureKind.REVISIT if repeats else CaptureKind.RESPONSE


def _read(found: Iterator[Member]) -> _Reading:
    """Go through the records once; raises ValueError where one is not whole."""
    reading = _Reading()
    answer: Member | None = None
    for member in found:
        _demand_whole(member)
        reading.records.append(listed(bytes(member.head)))
        if member.kind == "warcinfo" and member.number == 1:
            reading.info = _fields(member)
            reading.info["name"] = member.headers.get("warc-filename", "").removesuffix(ENDING)
        elif member.kind in _ANSWERS:
            answer = member
        elif member.kind == "metadata":
            _take(reading, member, answer)
            answer = None
    return reading


def _take(reading: _Reading, member: Member, answer: Member | None) -> None:
    """Take up the facts of one exchange, and the answer before them."""
    facts = _fields(member)
    if facts.get("purpose") == Purpose.PAGE.value and not reading.asked:
        reading.asked = member.headers.get("warc-target-uri", "")
    if facts.get("subject") == "yes":
        reading.subject, reading.facts, reading.answer = member, facts, answer
    elif facts.get("purpose") == Purpose.REQUISITE.value and answer is not None and answer.kind == "revisit":
        reading.leans_on[_container(answer)] = None
    elif facts.get("purpose") == Purpose.DRAWN.value and answer is not None and "drawing-trouble" not in facts:
        reading.drawn |= answer.headers.get("warc-target-uri", "").startswith(DRAWN_SCHEME)


def _demand_whole(member: Member) -> None:
    """Raise ValueError where a record is not as its header says."""
    said = member.headers.get("warc-block-digest")
    if member.fault or said != f"sha256:{hashlib.sha256(member.block).hexdigest()}":
        raise ValueError(member.fault or "a block has another digest")


def _fields(member: Member) -> dict[str, str]:
    """Read application/warc-fields; of fields that repeat, the first."""
    facts: dict[str, str] = {}
    for line in bytes(member.block).decode("utf-8", "replace").split("\r\n"):
        name, colon, value = line.partition(": ")
        if colon:
            facts.setdefault(name, value)
    return facts


def _refers(answer: Member) -> str | None:
    return answer.headers.get("warc-refers-to", "").strip("<>") or None


def _container(answer: Member) -> str:
    return answer.headers.get("warc-refers-to-container", "").removeprefix("file://").removesuffix(ENDING)
