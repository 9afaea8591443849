"""Reads a capture back: finds the payload that stands for the page, checks its digests, and takes the codings off."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import BufferedReader
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from monitor.errors import EvidenceError, StorageError
from monitor.evidence.copy.drawing import DRAWN_SCHEME
from monitor.evidence.copy.facts import read_memento
from monitor.evidence.copy.heads import UNKNOWN_TYPE
from monitor.evidence.layout import ENDING, below, capture_file
from monitor.model.memento import Memento
from monitor.model.rendered import DRAWN_TYPE
from monitor.model.snapshot import Baseline, Capture
from monitor.ports import Kept
from monitor.unpacking.answer import page, taken_apart
from monitor.unpacking.fields import field

_DISPUTED = "Keep the folder as it is and compare with a backup."


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """One record as it lies in a file: its header and its block, the block's digest checked."""

    kind: str
    id: str
    offset: int
    length: int
    headers: dict[str, str]
    block: bytes


def read_back(root: Path, capture: Capture | Baseline, *, limit: int) -> Kept:
    """Give the payload of a capture, unpacked and cut at ``limit`` bytes, and its text.

    Raises:
        EvidenceError: the file is gone or damaged.
        StorageError: the file could not be read.

    """
    wanted = capture.sha256 if isinstance(capture, Capture) else None
    file = below(root, capture.file)
    subject = _subject(file, sha256=wanted)
    found, text, drawing = subject.record, subject.text, subject.drawing
    drawn = capture.drawn if isinstance(capture, Baseline) else subject.drawing_stands
    if drawn:
        if drawing is None:
            raise EvidenceError(f"{file} holds no drawing of its page. {_DISPUTED}")
        return _drawn(drawing, text if subject.drawing_stands else None, limit)
    if subject.drawing_stands:
        text = None
    if found.kind == "revisit":
        original = _original(root, file, found)
        return _kept(original.record, original.text if text is None else text, limit)
    return replace(_kept(found, text, limit), memento=subject.memento)


def _drawn(record: Stored, text: str | None, limit: int) -> Kept:
    """Give what a browser drew."""
    url = record.headers.get("warc-target-uri", "").removeprefix(DRAWN_SCHEME)
    return Kept(body=record.block[:limit], content_type=DRAWN_TYPE, url=url, text=text, drawn=True)


def _kept(record: Stored, text: str | None, limit: int) -> Kept:
    """Unpack a record."""
    url = record.headers.get("warc-target-uri", "")
    taken = taken_apart(record.block) if may_be_answer(record) else None
    if taken is None:
        return Kept(body=record.block[:limit], content_type=None, url=url, text=text)
    body = page(record.block, taken, limit)
    return Kept(body=body, content_type=field(taken.fields, "content-type"), url=url, text=text)


def may_be_answer(record: Stored) -> bool:
    """Tell whether a record may hold what a server answered; one that no reader of archives knows is kept as bytes."""
    return record.kind != "resource" or record.headers.get("content-type") == UNKNOWN_TYPE


def originals_of(root: Path, capture: Capture, revisits: Iterable[Stored]) -> dict[str, Stored]:
    """Give the records that revisit records of a capture refer to, by the ids of the latter; reads each file once.

    Raises:
        EvidenceError: a file is gone or damaged, or does not hold what is referred to.

    """
    file = below(root, capture.file)
    found: dict[str, Stored] = {}
    wanted: dict[Path, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for revisit in revisits:
        record = revisit.headers.get("warc-refers-to")
        if record is None:
            found[revisit.id] = _original(root, file, revisit).record
        else:
            wanted[_container(root, revisit)][record].append(revisit.id)
    for container, ids in wanted.items():
        # Images and styles of that copy, where it is not the page itself.
        for stored in records(container):
            if stored.kind in {"response", "resource"}:
                found |= dict.fromkeys(ids.pop(stored.id, ()), stored)
        for missing in ids:
            raise EvidenceError(f"{container} does not hold the record {missing} that {file} refers to. {_DISPUTED}")
    return found


def payload_of(root: Path, capture: Capture, revisit: Stored, *, limit: int) -> bytes:
    """Give the unpacked payload that a revisit record of a capture refers to.

    Raises:
        EvidenceError: the file is gone or damaged.

    """
    original = _original(root, below(root, capture.file), revisit).record
    return bytes(_kept(original, None, limit).body)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Subject:
    """What stands for the page of a capture."""

    #: The answer of the server.
    record: Stored
    #: The text that was read; of the drawing, where that stands for the page.
    text: str | None
    memento: Memento | None
    #: What a browser drew of the page, where one did.
    drawing: Stored | None = None
    drawing_stands: bool = False


def _subject(file: Path, *, sha256: str | None) -> _Subject:
    """Find the record whose facts say that it stands for the page, the text read from it, and whose copy it is."""
    answers: dict[str, Stored] = {}
    subject: str | None = None
    text: str | None = None
    memento: Memento | None = None
    drawing: Stored | None = None
    stands = False
    for record in records(file, sha256=sha256):
        if record.headers.get("warc-target-uri", "").startswith(DRAWN_SCHEME):
            if not stands:
                drawing, stands = _drawing(record, drawing)
        elif record.kind in {"response", "revisit", "resource"}:
            if subject is None:
                answers[record.id] = record
        elif record.kind == "metadata" and b"\r\nsubject: yes\r\n" in record.block:
            subject = record.headers.get("warc-refers-to")
            memento = read_memento(record.block)
            # What came before it, and what comes after, is not asked for: memory holds one page at a time.
            answers = {known: answer for known, answer in answers.items() if known == subject}
        elif record.kind == "conversion":
            text = record.block.decode("utf-8", "replace")
    if subject is None or subject not in answers:
        raise EvidenceError(f"{file} holds no answer that stands for its page. {_DISPUTED}")
    return _Subject(record=answers[subject], text=text, memento=memento, drawing=drawing, drawing_stands=stands)


def _drawing(record: Stored, before: Stored | None) -> tuple[Stored | None, bool]:
    """Give the drawing that is known after one more record about drawings, and whether it stands for the page."""
    if record.kind == "resource":
        return record, False
    # A glimpse of a page that hung is nothing to compare with.
    held = None if b"\r\ndrawing-trouble: " in record.block else before
    return held, b"\r\nstands-for-page: yes\r\n" in record.block


def _original(root: Path, file: Path, revisit: Stored) -> _Subject:
    """Find the record that a revisit refers to, in the file that it names."""
    wanted = revisit.headers.get("warc-refers-to")
    original = _container(root, revisit)
    found = _subject(original, sha256=None)
    if wanted is not None and found.record.id != wanted:
        raise EvidenceError(f"{original} does not hold the record {wanted} that {file} refers to. {_DISPUTED}")
    return replace(found, text=None) if found.drawing_stands else found


def _container(root: Path, revisit: Stored) -> Path:
    """Give the file that a revisit refers to."""
    container = revisit.headers.get("warc-refers-to-container", "").removeprefix("file://").removesuffix(ENDING)
    return below(root, capture_file(container))


def records(file: Path, *, sha256: str | None = None) -> Iterator[Stored]:
    """Read every record of a file, each checked against its block digest, the file against ``sha256`` where given.

    Raises:
        EvidenceError: the file is gone or damaged.
        StorageError: the file could not be read.

    """
    with _opened(file) as stream:
        if sha256 is not None and hashlib.file_digest(stream, "sha256").hexdigest() != sha256:
            raise EvidenceError(f"{file} is not as it was written: its SHA-256 is another. {_DISPUTED}")
        stream.seek(0)
        archive = ArchiveIterator(stream, no_record_parse=True)
        for record in archive:
            block = record.raw_stream.read()
            headers = {name.lower(): value for name, value in record.rec_headers.headers}
            digest = f"sha256:{hashlib.sha256(block).hexdigest()}"
            if digest != headers.get("warc-block-digest") or len(block) != int(headers.get("content-length", -1)):
                raise EvidenceError(f"{file} is damaged: a {record.rec_type} record has another digest. {_DISPUTED}")
            yield Stored(
                kind=record.rec_type,
                id=headers.get("warc-record-id", ""),
                offset=archive.get_record_offset(),
                length=archive.get_record_length(),
                headers=headers,
                block=block,
            )


@contextmanager
def _opened(file: Path) -> Iterator[BufferedReader]:
    """Open a file, and tell apart its absence, a disk that fails, and what the archive reader says of damage."""
    try:
        with file.open("rb") as stream:
            yield stream
    except FileNotFoundError as error:
        raise EvidenceError(f"{file} is gone. Bring it back from a backup; the journal knows its digest.") from error
    except (ArchiveLoadFailed, ValueError) as error:
        raise EvidenceError(f"{file} is damaged: {error}. {_DISPUTED}") from error
    except OSError as error:
        raise StorageError(f"{file} could not be read: {error.strerror}. Check the disk and permissions.") from error
