"""One answer taken apart: status, fields, payload and page; by the same code while it comes and over its copy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from monitor.model.exchange import Octets
from monitor.unpacking.codings import Decoder, codings_of
from monitor.unpacking.fields import Fields, header_fields
from monitor.unpacking.framing import Framing, FramingError
from monitor.unpacking.stages import UndecodableError

#: A status line as browsers take it: blanks or an empty line before it, any case, and the old one of radio stations.
_STATUS = re.compile(rb"[ \t]*(?:\r?\n)?[ \t]*(?:HTTP/[0-9]\.[0-9]|ICY) +([0-9]{3})(?![0-9])", re.IGNORECASE)
_HEAD_ENDS = re.compile(rb"\n\r?\n")
#: The head of an answer cannot be longer than what the wire lets through.
_LONGEST_HEAD = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """An answer taken apart; nothing of its body is copied yet."""

    status: int
    fields: Fields
    #: Where the body begins.
    start: int


def taken_apart(answer: Octets) -> Taken | None:
    """Read the head of an answer; None where it does not begin as one, whatever the record calls it.

    A head that was cut is read as far as it came.
    """
    status = _STATUS.match(answer)
    if status is None:
        return None
    found = _HEAD_ENDS.search(answer, status.end(), _LONGEST_HEAD)
    start = found.end() if found else min(len(answer), _LONGEST_HEAD)
    return Taken(status=int(status[1]), fields=header_fields(bytes(answer[:start])), start=start)


def payload_pieces(answer: Octets, taken: Taken) -> Iterator[memoryview]:
    """Give the payload that WARC-Payload-Digest speaks of: the transfer coding off, content codings on.

    What is cut short, or in chunks that cannot be told apart, gives what came before.
    """
    with memoryview(answer) as view, view[taken.start :] as body:
        try:
            yield from Framing(taken.status, taken.fields).feed(body)
        except FramingError:
            return


def payload(answer: Octets, taken: Taken) -> bytes:
    """Give the payload in one."""
    return b"".join(payload_pieces(answer, taken))


def page(answer: Octets, taken: Taken, limit: int) -> bytes:
    """Give the page: the payload with its codings taken off, cut at ``limit`` bytes; damage ends it."""
    return decode(taken.fields, payload(answer, taken), limit)


def decode(fields: Fields, coded: bytes, limit: int) -> bytes:
    """Take the codings off, last applied first, cut at ``limit`` bytes.

    What is damaged or cut gives what came before; a coding that nobody undoes leaves the bytes as they are.
    """
    out = bytearray()
    try:
        decoder = Decoder(codings_of(fields))
    except UndecodableError:
        return coded[:limit]
    try:
        for pieces in (decoder.feed(coded), decoder.rest()):
            for piece in pieces:
                out += piece[: limit - len(out)]
                if len(out) >= limit:
                    return bytes(out)
    except UndecodableError:
        pass
    return bytes(out)
