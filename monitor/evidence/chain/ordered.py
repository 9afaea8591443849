"""Puts the sets beside a time stamp's signature into the order of DER, which authorities do not always keep."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_SEQUENCE, _SET, _FIRST, _SECOND = 0x30, 0x31, 0xA0, 0xA1
#: Sets of SignedData (RFC 5652 section 5.1): digest algorithms and signers, certificates, revocations.
_SETS = frozenset({_SET, _FIRST, _SECOND})
_ONE_BYTE_TAGS = 0x1F


@dataclass(frozen=True, slots=True)
class _Part:
    """A value in DER: where it starts, where its contents start, and where it ends."""

    tag: int
    start: int
    body: int
    end: int


def in_order(answer: bytes) -> bytes:
    """Give a TimeStampResp (RFC 3161 section 2.4.2) with each set of its SignedData in the order of DER.

    openssl writes certificates in the order in which they were configured, and accepts any; strict readers do not. A
    set says the same in each order, and no signature speaks of these: what is signed is the content, and attributes
    within each signer, both left as they are. Not a byte is changed, only moved within its set. What is of another
    form comes back as it is, for whoever reads it to refuse.
    """
    try:
        signed_data = _signed_data(answer)
        sorted_ = bytearray(answer)
        for part in _parts(answer, signed_data):
            if part.tag in _SETS:
                members = [answer[each.start : each.end] for each in _parts(answer, part)]
                sorted_[part.body : part.end] = b"".join(sorted(members))
    except ValueError:
        return answer
    return bytes(sorted_)


def _signed_data(answer: bytes) -> _Part:
    """Find the SignedData: TimeStampResp, its token, the content of that."""
    whole = _only(_parts(answer, _Part(_SEQUENCE, 0, 0, len(answer))), _SEQUENCE)
    token = _second(_parts(answer, whole))
    content = _second(_parts(answer, token))
    return _only(_parts(answer, content), _SEQUENCE)


def _only(parts: Iterator[_Part], tag: int) -> _Part:
    """Give the one part that there is; raise ValueError where there are others."""
    part, *more = parts
    if more or part.tag != tag:
        raise ValueError("another form")
    return part


def _second(parts: Iterator[_Part]) -> _Part:
    """Give the second part; raise ValueError where there is none: an authority that refuses sends no token."""
    found = [*parts]
    if len(found) < 2:
        raise ValueError("another form")
    return found[1]


def _parts(data: bytes, whole: _Part) -> Iterator[_Part]:
    """Take the contents of a value apart; raise ValueError where they are none of DER."""
    at = whole.body
    while at < whole.end:
        if at + 2 > whole.end or data[at] & _ONE_BYTE_TAGS == _ONE_BYTE_TAGS:
            raise ValueError("another form")
        said = data[at + 1]
        # Below 128 it is the length itself, else in how many bytes that stands; 128 says that it is not known.
        more = 0 if said < 0x80 else said & 0x7F
        if said == 0x80 or at + 2 + more > whole.end:
            raise ValueError("another form")
        body = at + 2 + more
        end = body + (int.from_bytes(data[at + 2 : body]) if more else said)
        if end > whole.end:
            raise ValueError("another form")
        yield _Part(data[at], at, body, end)
        at = end
