"""Reads every answer that a capture holds, as it is to be given out again: address, moment, status, type, payload."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from monitor.evidence.copy.drawing import DRAWN_SCHEME
from monitor.evidence.copy.facts import read_import, read_memento
from monitor.evidence.copy.readback import Stored, may_be_answer, originals_of, records
from monitor.evidence.layout import below, capture_file
from monitor.model.memento import Memento
from monitor.model.provenance import Provenance
from monitor.model.snapshot import Capture
from monitor.unpacking.answer import page, taken_apart
from monitor.unpacking.fields import field

_ANSWERS = frozenset({"response", "revisit", "resource"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer of a capture, its codings taken off."""

    #: WARC-Record-ID, ``<urn:uuid:...>``.
    record: str
    #: ``response``, ``revisit`` or ``resource``, as in the file.
    kind: str
    url: str
    #: When it was taken (WARC-Date).
    taken: datetime
    #: None where the record is no answer of a web server, such as a screenshot.
    status: int | None
    content_type: str | None
    location: str | None
    #: ``sha256:<hex>`` of the payload as it came, where the record names it.
    digest: str | None
    body: bytes
    #: Unpacked, it is longer than was asked for: ``body`` is its beginning.
    cut: bool
    #: Whether the facts beside it say that it stands for the cited page; of kind ``resource`` where a browser drew it.
    subject: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything of one capture that may be shown."""

    answers: tuple[Answer, ...]
    #: The text that was read when it was taken; None where there is none.
    text: str | None
    #: How many records the file holds; the digest of each block was compared.
    records: int
    #: What was noted to ask for consent when a browser drew the page.
    consent: tuple[str, ...] = ()
    #: Of which copy in a public archive it is one, or in whose file it was found; None for a look of our own.
    memento: Memento | None = None
    provenance: Provenance | None = None

    @property
    def subject(self) -> Answer | None:
        """Give the answer that stands for the cited page."""
        return next((answer for answer in self.answers if answer.subject), None)


def read_answers(root: Path, capture: Capture, *, limit: int, check: bool = True) -> Reading:
    """Read every answer of a capture, unpacked and cut at ``limit`` bytes; revisits with what they refer to.

    ``check`` compares the whole file with the digest that the journal knows; each record is compared with its own
    digest in any case.

    Raises:
        EvidenceError: the file, or one that it refers to, is gone or damaged.
        StorageError: it could not be read.

    """
    found: list[Stored] = []
    subject: str | None = None
    text: str | None = None
    consent: tuple[str, ...] = ()
    number = 0
    memento: Memento | None = None
    provenance: Provenance | None = None
    for record in records(below(root, capture.file), sha256=capture.sha256 if check else None):
        number += 1
        if record.kind in _ANSWERS:
            found.append(record)
        elif record.kind == "metadata" and b"\r\nsubject: yes\r\n" in record.block:
            subject = record.headers.get("warc-refers-to")
            memento, provenance = read_memento(record.block), read_import(record.block)
        elif record.kind == "metadata" and b"\r\nstands-for-page: yes\r\n" in record.block:
            # The facts of a drawing follow those of the answer that was drawn.
            subject = record.headers.get("warc-refers-to")
        elif record.kind == "conversion":
            text = _text(record)
        if record.kind == "metadata":
            consent = tuple(dict.fromkeys((*consent, *_consent(record.block))))
    answers = tuple(_answers(root, capture, found, subject, limit))
    if text is None and capture.refers_to is not None:
        # The same payload was read when the copy that holds it was taken.
        text = next((_text(record) for record in records(_holder(root, capture)) if record.kind == "conversion"), None)
    return Reading(answers=answers, text=text, records=number, consent=consent, memento=memento, provenance=provenance)


def _consent(facts: bytes) -> Iterator[str]:
    """Give what the facts of a drawing say of requests for consent."""
    for line in facts.splitlines():
        if line.startswith(b"consent: "):
            yield line.removeprefix(b"consent: ").decode("utf-8", "replace")


def _answers(root: Path, capture: Capture, found: list[Stored], subject: str | None, limit: int) -> Iterator[Answer]:
    """Unpack each; memory holds the payloads of one file, which the limits of looking bound."""
    whole_ones = originals_of(root, capture, (record for record in found if record.kind == "revisit"))
    for record in found:
        whole = whole_ones.get(record.id, record)
        yield _kept(record, whole, subject=record.id == subject, limit=limit)


def _text(record: Stored) -> str:
    return record.block.decode("utf-8", "replace")


def _holder(root: Path, capture: Capture) -> Path:
    """Find the file of the copy that a revisit refers to."""
    return below(root, capture_file(capture.refers_to or ""))


def _kept(record: Stored, whole: Stored, *, subject: bool, limit: int) -> Answer:
    """Give one answer; a revisit tells its own address and moment, and what it refers to tells the rest."""
    status, content_type, location, body = None, record.headers.get("content-type"), None, whole.block[: limit + 1]
    taken = taken_apart(whole.block) if may_be_answer(whole) else None
    if taken is not None:
        status = taken.status
        content_type, location = field(taken.fields, "content-type"), field(taken.fields, "location")
        body = page(whole.block, taken, limit + 1)
    return Answer(
        record=record.id,
        kind=record.kind,
        url=record.headers.get("warc-target-uri", "").removeprefix(DRAWN_SCHEME),
        taken=datetime.fromisoformat(record.headers["warc-date"]),
        status=status,
        content_type=content_type,
        location=location,
        digest=record.headers.get("warc-payload-digest"),
        body=body[:limit],
        cut=len(body) > limit,
        subject=subject,
    )
