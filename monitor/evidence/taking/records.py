"""Takes WARC records that others wrote apart, strictly: what could be read in two ways is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import BinaryIO

from monitor.evidence.taking.digests import named, same
from monitor.evidence.taking.stream import ForeignError, Stream

_VERSION = re.compile(r"WARC/1\.[01]")
_LONGEST_HEAD = 1 << 17
#: No record may say that it is longer.
_LONGEST_BLOCK = 1 << 40
_ONCE = frozenset(
    {
        *("warc-type", "warc-record-id", "warc-date", "warc-target-uri", "content-length"),
        *("warc-block-digest", "warc-payload-digest"),
    }
)
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreign:
    """One record of others."""

    #: From 1, in its file.
    number: int
    kind: str
    id: str
    url: str
    at: datetime
    fields: dict[str, str]
    #: None where it is longer than was asked for.
    block: bytes | None


def foreign_records(file: BinaryIO, *, most: int, now: datetime) -> Iterator[Foreign]:
    """Give every record; blocks of more than ``most`` bytes are passed over, but read and checked.

    Raises:
        ForeignError: it is no WARC file, damaged, or of a form that could be read in two ways.

    """
    stream, number = Stream(file), 0
    while (head := stream.line(b"\r\n\r\n", most=_LONGEST_HEAD)) is not None:
        number += 1
        fields = _fields(head, number)
        block = _block(stream, fields, number, most)
        if stream.take(4) != b"\r\n\r\n":
            raise ForeignError(f"record {number} is longer than it says, or its end is missing")
        yield Foreign(
            number=number,
            kind=fields.get("warc-type", ""),
            id=fields.get("warc-record-id", "").strip("<>"),
            url=_address(fields.get("warc-target-uri", ""), number),
            at=_moment(fields.get("warc-date", ""), number, now),
            fields=fields,
            block=block,
        )
    if number == 0:
        raise ForeignError("it holds no record")


def _fields(head: bytes, number: int) -> dict[str, str]:
    """Read a header, names in lowercase."""
    try:
        first, *lines = head[:-4].decode("utf-8").split("\r\n")
    except UnicodeDecodeError as error:
        raise ForeignError(f"record {number} has a header that is no UTF-8") from error
    if _VERSION.fullmatch(first) is None:
        raise ForeignError(f"record {number} does not begin with WARC/1.0 or WARC/1.1")
    fields: dict[str, str] = {}
    name = ""
    for line in lines:
        if re.search(r"[\x00-\x08\x0a-\x1f\x7f]", line):
            raise ForeignError(f"record {number} has a control character or a stray line end in its header")
        if line[:1] in {" ", "\t"} and name:
            fields[name] += f" {line.strip()}"
            continue
        name, colon, value = line.partition(":")
        name = name.lower()
        if not colon or not name or re.search(r"[\s\x80-\U0010ffff]", name):
            raise ForeignError(f"record {number} has a line in its header that is no field")
        if name in fields and name in _ONCE:
            raise ForeignError(f"record {number} says {name} twice")
        fields.setdefault(name, value.strip())
    return fields


def _block(stream: Stream, fields: dict[str, str], number: int, most: int) -> bytes | None:
    """Read a block, and compare it with its digest."""
    said = fields.get("content-length", "")
    if re.fullmatch(r"[0-9]{1,15}", said) is None or int(said) > _LONGEST_BLOCK:
        raise ForeignError(f"record {number} says that it holds {said[:40]!r} bytes")
    left, hashed = int(said), named(fields.get("warc-block-digest", ""))
    held = bytearray() if left <= most else None
    while left:
        piece = stream.take(min(left, _PIECE))
        left -= len(piece)
        if hashed is not None:
            hashed[0].update(piece)
        if held is not None:
            held += piece
    if hashed is not None and not same(hashed[0].digest(), hashed[1]):
        raise ForeignError(f"record {number} is not what its digest says")
    return None if held is None else bytes(held)


def _address(said: str, number: int) -> str:
    address = said.removeprefix("<").removesuffix(">") if said.startswith("<") else said
    if re.search(r"[\s\x00-\x20\x7f]", address) or len(address) > 16_000:
        raise ForeignError(f"record {number} has an address that is none")
    return address


def _moment(said: str, number: int, now: datetime) -> datetime:
    """Read the date of a record: no day before there was a web, none that is still to come."""
    try:
        moment = datetime.fromisoformat(said)
    except ValueError as error:
        raise ForeignError(f"record {number} has the date {said[:40]!r}, which is none") from error
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    if moment.year < 1990 or (moment - now).total_seconds() > 86_400:
        raise ForeignError(f"record {number} has the date {said[:40]}, when nothing can have been copied")
    return moment.astimezone(UTC)
