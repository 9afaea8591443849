"""Checks one capture file against its line: its own digest, and those of each record in it."""

from __future__ import annotations

import hashlib
import mmap
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from monitor.evidence.layout import ENDING
from monitor.evidence.proving.explain import explain
from monitor.evidence.proving.listed import SUM, listed_of
from monitor.evidence.proving.members import CutError, Member, members
from monitor.evidence.proving.rostered import Roster
from monitor.model.exchange import Octets
from monitor.model.proof import Fault, FaultKind
from monitor.unpacking.answer import payload_pieces, taken_apart

#: A short digest of what is said of a capture, and its length.
Digest = bytes
DIGEST = 16
#: Files up to this size are read; larger ones are mapped.
_READ = 1 << 23
#: How the facts behind an image or a style begin.
_REQUISITE = b"purpose: requisite\r\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the journal says of a capture."""

    file: str
    line: int
    #: Empty where no line tells it: a copy that a killed run kept.
    sha256: str
    bytes: int
    #: Final address and time as the records spell them.
    url: str = ""
    taken: str = ""
    #: Record that holds the payload, and the digest of that.
    record: str | None = None
    payload_digest: str | None = None
    #: Id of the capture that holds it, where this is a revisit.
    refers_to: str | None = None
    #: Its records in order, a word for each; none where its line was written before lines listed them.
    records: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What came of one file."""

    faults: tuple[Fault, ...] = ()
    remarks: tuple[str, ...] = ()
    records: int = 0
    bytes: int = 0
    #: For each revisit: which capture it leans on, on which record of it, and a short digest of what it says of it.
    leans: tuple[tuple[str, str, Digest], ...] = ()
    #: What revisits of the images and styles in this file have to say of it, digest behind digest.
    furniture: Digest = b""
    #: The lines that belong to it in the index of copies, summed up, where that was asked for.
    lines: int = 0


def said_of(record: str | None, digest: str | None, url: str, taken: str) -> bytes:
    """Boil down what a revisit says of the capture that it leans on, or what the journal says of that one."""
    return hashlib.blake2b("\0".join((record or "", digest or "", url, taken)).encode(), digest_size=DIGEST).digest()


def check_capture(root: str, wanted: Wanted, *, most: int, listed: bool = False) -> Checked:
    """Read one file, once, and compare it with what was written. ``most``: bytes that a record may unpack to.

    ``listed`` sums up the lines that belong to it in the index of copies.
    """
    try:
        data, size = contents(Path(root) / wanted.file)
    except FileNotFoundError:
        return _only(FaultKind.FILE_MISSING, wanted, "is gone")
    except OSError as error:
        return _only(FaultKind.FILE_UNREADABLE, wanted, f"cannot be read: {error.strerror or error}")
    try:
        return _check(data, size, wanted, most, listed=listed)
    finally:
        if isinstance(data, mmap.mmap):
            data.close()


def contents(path: Path) -> tuple[Octets, int]:
    """Give the bytes of a file; a link or a device in its place is no file of ours."""
    file = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        found = os.fstat(file)
        if not stat.S_ISREG(found.st_mode):
            raise OSError(0, "it is no plain file")
        size = found.st_size
        if size > _READ:
            return mmap.mmap(file, 0, access=mmap.ACCESS_READ), size
        pieces = []
        while piece := os.read(file, _READ):
            pieces.append(piece)
        data = pieces[0] if len(pieces) == 1 else b"".join(pieces)
        return data, len(data)
    finally:
        os.close(file)


def _check(data: Octets, size: int, wanted: Wanted, most: int, *, listed: bool) -> Checked:
    """Compare the file, then every record."""
    digest = hashlib.sha256(data).hexdigest()
    whole = digest == wanted.sha256 or not wanted.sha256
    faults: list[Fault] = []
    remarks: list[str] = []
    held: list[Member] = []
    leans: dict[tuple[str, str, Digest], None] = {}
    furniture = bytearray()
    answer: Member | None = None
    count = lines = 0
    cut = ""
    try:
        for member in members(data, most=most):
            count += 1
            found = list(_digests(member, wanted.file))
            if listed and whole:
                lines += listed_of(member, wanted.file)
            if member.kind == "revisit":
                leans[_leans(member)] = None
            elif member.kind == "response":
                answer = member
            elif answer is not None and bytes(member.block[: len(_REQUISITE)]) == _REQUISITE:
                furniture += _offered(answer)
            if not whole:
                # Only a damaged file is looked at as a whole; of large blocks the head is enough for that.
                member.block = member.block[:65_536]
                held.append(member)
            _sort(found, wanted.file, faults, remarks, whole=whole)
    except CutError as error:
        cut = str(error)
        faults.append(
            _fault(FaultKind.RECORD_DAMAGED, wanted, f"cannot be read on: {cut}", record=f"record {count + 1}")
        )
    if not whole:
        roster = _roster(wanted)
        faults += explain(held, wanted.file, _expected(wanted), roster, cut=cut, told=faults)
        faults.insert(0, _file_fault(wanted, faults, held, size=size, digest=digest, cut=cut))
    return Checked(
        faults=tuple(faults),
        remarks=tuple(remarks),
        records=count,
        bytes=size,
        leans=tuple(leans),
        furniture=bytes(furniture),
        lines=lines % SUM,
    )


def _sort(found: Sequence[Fault], file: str, faults: list[Fault], remarks: list[str], *, whole: bool) -> None:
    """Put what was found of a record where it is told: of a file that is as it was written a payload is no fault."""
    for fault in found:
        if whole and fault.kind is FaultKind.RECORD_DAMAGED and "payload" in fault.says:
            remarks.append(f"{file}: {fault.says}; the file is as it was written.")
        else:
            faults.append(fault)


def _roster(wanted: Wanted) -> Roster | None:
    """Give the list of records; None where the line has none."""
    page = "" if wanted.refers_to else wanted.record or ""
    return Roster(wanted.records, wanted.file, wanted.url, page) if wanted.records else None


def _expected(wanted: Wanted) -> dict[str, str | None]:
    """Give what the journal knows of the records."""
    return {
        "name": wanted.file.rpartition("/")[2],
        "url": wanted.url,
        "taken": wanted.taken,
        "record": None if wanted.refers_to else wanted.record,
        "digest": wanted.payload_digest,
    }


def _file_fault(
    wanted: Wanted, faults: Sequence[Fault], held: Sequence[Member], *, size: int, digest: str, cut: str
) -> Fault:
    """Say that a file is another one, or that its end is gone."""
    found = {fault.kind for fault in faults}
    sizes = f"has {size:,} bytes where {wanted.bytes:,} were written"
    if size < wanted.bytes and cut:
        return _fault(FaultKind.FILE_CUT, wanted, f"{sizes}; it ends within a record")
    packed = bool(wanted.records) and not faults
    if size < wanted.bytes and found <= {FaultKind.RECORD_MISSING} and not packed:
        why = "records were cut off or taken out" if wanted.records else _where(held)
        return _fault(FaultKind.FILE_CUT, wanted, f"{sizes}; each record in it is whole: {why}")
    said = sizes if size != wanted.bytes else "has other bytes"
    if packed:
        said += f"; all {len(held)} records are those that its line lists, packed in another way"
    return _fault(FaultKind.FILE_ALTERED, wanted, f"{said}; its SHA-256 is {digest}, the journal says {wanted.sha256}")


def _where(held: Sequence[Member]) -> str:
    """Say where records may be gone of which no list tells: behind the last one, where nothing points at them."""
    why = "it was cut between two of them, or one was taken out or written anew"
    if not held:
        return why
    uri = held[-1].headers.get("warc-target-uri")
    last = f"{held[-1].kind or 'nameless'} record {held[-1].number}, {held[-1].name}" + (f" of {uri}" if uri else "")
    return f"{why}; it ends behind the {last}"


def _digests(member: Member, file: str) -> Iterator[Fault]:
    """Compare the digests of a record with its block and its payload."""
    if member.fault:
        yield _of(member, file, FaultKind.RECORD_DAMAGED, member.fault)
    said = member.headers.get("warc-block-digest")
    if said is None:
        yield _of(member, file, FaultKind.RECORD_STRIPPED, "has no block digest")
    elif said != f"sha256:{hashlib.sha256(member.block).hexdigest()}":
        yield _of(member, file, FaultKind.RECORD_DAMAGED, "has a block of another digest than its header says")
    payload = member.headers.get("warc-payload-digest")
    if payload is not None and member.kind == "response" and payload != _payload_digest(member.block):
        yield _of(member, file, FaultKind.RECORD_DAMAGED, "has a payload of another digest than its header says")


def _payload_digest(block: Octets) -> str:
    """Hash the payload of an answer: transfer coding removed, content coding kept (WARC/1.1 section 5.9)."""
    hashed = hashlib.sha256()
    taken = taken_apart(block)
    if taken is not None:
        for piece in payload_pieces(block, taken):
            hashed.update(piece)
            piece.release()
    return f"sha256:{hashed.hexdigest()}"


def _leans(member: Member) -> tuple[str, str, Digest]:
    """Read which capture a revisit leans on, on which record of it, and what it says of it."""
    said = member.headers.get
    container = (said("warc-refers-to-container") or "").removeprefix("file://").removesuffix(ENDING)
    record = (said("warc-refers-to") or "").strip("<>")
    told = (said("warc-payload-digest"), said("warc-refers-to-target-uri") or "", said("warc-refers-to-date") or "")
    return container, record, said_of(record, *told)


def _offered(member: Member) -> bytes:
    """Boil down what a revisit of this answer has to say of it."""
    said = member.headers.get
    return said_of(member.id, said("warc-payload-digest"), said("warc-target-uri") or "", said("warc-date") or "")


def _only(kind: FaultKind, wanted: Wanted, says: str) -> Checked:
    return Checked(faults=(_fault(kind, wanted, says),))


def _fault(kind: FaultKind, wanted: Wanted, says: str, *, record: str | None = None) -> Fault:
    return Fault(kind=kind, file=wanted.file, says=f"{wanted.file} {says}.", record=record, line=wanted.line or None)


def _of(member: Member, file: str, kind: FaultKind, says: str) -> Fault:
    what = member.kind or "nameless"
    return Fault(kind=kind, file=file, says=f"{file}, {what} record {member.number}, {says}.", record=member.name)
