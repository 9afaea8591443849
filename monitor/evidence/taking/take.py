"""Finds the pages of watched sources in a file that others made, each with the redirects that led to it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from monitor.errors import EvidenceError, StorageError, UsageError
from monitor.evidence.sorting import surt
from monitor.evidence.taking.digests import named, payload_fits
from monitor.evidence.taking.records import Foreign, foreign_records
from monitor.evidence.taking.stream import ForeignError
from monitor.evidence.taking.wacz import Files
from monitor.model.exchange import Hop, Observation, Request
from monitor.model.outside import joined
from monitor.model.provenance import Provenance
from monitor.unpacking.answer import payload, taken_apart
from monitor.unpacking.fields import field as field_of
from monitor.unpacking.fields import readable

_MOST_HOPS = 20
#: A page that a redirect leads to was copied within this time of it.
_NEAR = timedelta(hours=1)
#: Pages of one file that are taken in at once, and their bytes: they are held until all of them are known to be sound.
_MOST_PAGES, _MOST_BYTES = 5_000, 1_000_000_000
#: Bytes to which a page is unpacked for comparing a digest, where more than that may not be read anyway.
_UNPACKED = 64_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """One page of a watched source, as others copied it."""

    source: str
    observation: Observation
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """What was found in a file."""

    pages: tuple[Taken, ...]
    #: Records of the file, and answers among them.
    records: int
    answers: int
    #: Answers at addresses of sources that cannot be taken in, a sentence each.
    left: tuple[str, ...] = ()
    #: Digests beside pages that were taken in and could not be compared, a sentence each.
    open: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """One answer as the first reading notes it."""

    member: str
    number: int
    id: str
    url: str
    at: datetime
    kind: str
    status: int
    location: str
    html: bool
    whole: bool
    software: str
    #: Digests beside it that nobody here can compare.
    open: tuple[str, ...]


@dataclass(slots=True)
class _Noted:
    """What the first reading found."""

    answers: list[_Answer] = field(default_factory=list)
    records: int = 0

    def near(self, url: str, at: datetime) -> _Answer | None:
        """Give the answer at an address that was copied next after a moment."""
        found = [
            each
            for each in self.answers
            if _key(each.url) == _key(url) and abs(each.at - at) <= _NEAR and each.kind == "response"
        ]
        return min(found, key=lambda each: (each.at < at, abs(each.at - at)), default=None)


def take(file: Path, wanted: Mapping[str, str], *, only: str | None, most: int, now: datetime) -> Taking:
    """Read a file twice: all of it to see that it is sound, then what is wanted. Nothing is unpacked to the disk.

    ``wanted`` gives the source of each address; with ``only`` everything goes to that source, whose address counts
    first; where the file has none of it and holds one page alone, that one. ``most``: bytes of a record that is taken.

    Raises:
        UsageError: it is not taken in; the sentence says why.
        StorageError: it could not be read.

    """
    try:
        with file.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
        files = Files(file)
        noted = _noted(files, most, now)
        sources = {_key(url): source for url, source in wanted.items()}
        starts = _starts(noted, sources, only)
        left: list[str] = []
        chains = [(source, chain) for source, start in starts if (chain := _chain(noted, start, left))]
        blocks = _blocks(files, [each for _, chain in chains for each in chain], most, now)
    except ForeignError as error:
        raise UsageError(f"{file} was not taken in: {error}.") from error
    except OSError as error:
        raise StorageError(f"{file} could not be read: {error.strerror or error}.") from error
    pages = tuple(
        Taken(
            source=source,
            observation=_observation(chain, blocks),
            provenance=Provenance(
                file=file.name, sha256=digest, record=chain[-1].id, software=chain[-1].software, at=now
            ),
        )
        for source, chain in chains
    )
    answers = sum(each.kind == "response" for each in noted.answers)
    unsure = tuple(
        f"record {each.number} says {digest!r}, which cannot be compared here"
        for _, chain in chains
        for each in chain
        for digest in each.open
    )
    return Taking(pages=pages, records=noted.records, answers=answers, left=tuple(left), open=unsure)


def _noted(files: Files, most: int, now: datetime) -> _Noted:
    noted = _Noted()
    for member in files.names:
        software = ""
        with files.opened(member) as stream:
            for record in foreign_records(stream, most=most, now=now):
                noted.records += 1
                if record.kind == "warcinfo":
                    software = _software(record)
                elif record.kind in {"response", "revisit"} and record.url.lower().startswith(("http:", "https:")):
                    noted.answers.append(_answer(member, record, software, most))
    return noted


def _answer(member: str, record: Foreign, software: str, most: int) -> _Answer:
    """Note an answer; one that is too large is noted as not whole.

    Raises:
        ForeignError: its payload is not the one of which its digest speaks.

    """
    block = record.block or b""
    taken = taken_apart(block)
    fields = taken.fields if taken is not None else []
    kind = (field_of(fields, "content-type") or "").lower()
    said = record.fields.get("warc-payload-digest", "")
    # A revisit says the digest of a payload that it does not hold.
    block_said = record.fields.get("warc-block-digest", "")
    unknown = [block_said] if named(block_said) is None else []
    fits: bool | None = True
    if said and taken is not None and record.kind == "response":
        fits = payload_fits(said, block, taken, most=max(_UNPACKED, most))
    if fits is False:
        raise ForeignError(f"record {record.number} holds another payload than its digest says")
    return _Answer(
        member=member,
        number=record.number,
        id=record.id,
        url=record.url,
        at=record.at,
        kind=record.kind,
        status=taken.status if taken is not None else 0,
        location=field_of(fields, "location") or "",
        html="html" in kind or "pdf" in kind or kind.startswith("text/plain"),
        whole=record.block is not None and taken is not None,
        software=software,
        open=tuple(each[:100] for each in (*unknown, *([said] if fits is None else [])) if each),
    )


def _software(record: Foreign) -> str:
    """Read who made a file."""
    said = (record.block or b"")[:65_536].decode("utf-8", "replace").splitlines()
    found = [line.partition(":")[2].strip() for line in said if line.lower().startswith("software:")]
    return found[0][:200] if found else ""


def _starts(noted: _Noted, sources: Mapping[str, str], only: str | None) -> list[tuple[str, _Answer]]:
    """Give the answers at addresses of sources."""
    found = [(source, each) for each in noted.answers if (source := sources.get(_key(each.url))) is not None]
    if not found and only is not None:
        pages = [each for each in noted.answers if each.kind == "response" and each.status == 200 and each.html]
        if len({_key(each.url) for each in pages}) > 1:
            raise ForeignError(f"it holds {len(pages)} pages, and none of them stands at the address of {only}")
        found = [(only, each) for each in pages]
    if not found:
        raise ForeignError("it holds no answer from the address of a source; --source ID names one for a single page")
    if len(found) > _MOST_PAGES:
        raise ForeignError(f"it holds {len(found):,} pages of sources, more than {_MOST_PAGES:,}; cut it into parts")
    return found


def _chain(noted: _Noted, start: _Answer, left: list[str]) -> list[_Answer]:
    """Follow redirects within the file; empty, and told, where the page is not whole in it."""
    chain = [start]
    while 300 <= chain[-1].status < 400 and chain[-1].location and len(chain) <= _MOST_HOPS:
        aim = joined(chain[-1].url, chain[-1].location)
        onward = noted.near(aim, chain[-1].at) if aim is not None else None
        if onward is None or onward in chain:
            left.append(f"record {start.number} leads to {chain[-1].location[:200]}, which is not in the file")
            return []
        chain.append(onward)
    last = chain[-1]
    if last.kind != "response":
        left.append(f"record {last.number} refers to an earlier copy, and holds no page itself")
    elif not last.whole:
        left.append(f"record {last.number} is no answer over HTTP, or too large")
    else:
        return chain
    return []


def _blocks(files: Files, wanted: list[_Answer], most: int, now: datetime) -> dict[tuple[str, int], bytes]:
    """Read the blocks of chosen answers."""
    numbers = {(each.member, each.number) for each in wanted}
    blocks: dict[tuple[str, int], bytes] = {}
    size = 0
    for member in files.names:
        if not any(member == each for each, _ in numbers):
            continue
        with files.opened(member) as stream:
            for record in foreign_records(stream, most=most, now=now):
                place = (member, record.number)
                if place in numbers and record.block is not None:
                    size += len(record.block)
                    if size > _MOST_BYTES:
                        raise ForeignError(f"its pages hold more than {_MOST_BYTES:,} bytes; cut it into parts")
                    blocks[place] = record.block
    return blocks


def _observation(chain: list[_Answer], blocks: Mapping[tuple[str, int], bytes]) -> Observation:
    """Put exchanges together, as if we had made them ourselves, but without a request."""
    hops = tuple(_hop(each, blocks[each.member, each.number]) for each in chain)
    return Observation(request=Request(url=chain[0].url), hops=hops)


def _hop(answer: _Answer, block: bytes) -> Hop:
    taken = taken_apart(block)
    assert taken is not None, "only answers of the web are noted as whole"
    body = payload(block, taken)
    return Hop(
        url=answer.url,
        started=answer.at,
        elapsed=timedelta(0),
        request=b"",
        response=block,
        status=answer.status,
        headers=readable(taken.fields),
        location=answer.location or None,
        payload_digest=f"sha256:{hashlib.sha256(body).hexdigest()}",
        payload_bytes=len(body),
    )


def _key(url: str) -> str:
    """Boil an address down to what replay tools look it up by; one that cannot be read stands for itself."""
    try:
        return surt(url)
    except (ValueError, EvidenceError):
        return url
