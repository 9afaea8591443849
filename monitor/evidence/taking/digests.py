"""Compares the digests that others wrote beside their records with what the records hold."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from typing import Protocol

from monitor.unpacking.answer import Taken, decode, payload

_HASHES = {
    "sha1": "sha1",
    "sha-1": "sha1",
    "sha256": "sha256",
    "sha-256": "sha256",
    "sha512": "sha512",
    "sha-512": "sha512",
    "md5": "md5",
}


class Digest(Protocol):
    """A digest that is being made."""

    def update(self, data: bytes, /) -> None:
        """Take bytes up."""

    def digest(self) -> bytes:
        """Give it."""


def named(said: str) -> tuple[Digest, str] | None:
    """Begin a digest of the kind that a record names, beside the value it has there; None for kinds not known here."""
    word, _, value = said.partition(":")
    known = _HASHES.get(word.strip().lower())
    return (hashlib.new(known, usedforsecurity=False), value.strip()) if known and value else None


def same(digest: bytes, said: str) -> bool:
    """Compare a digest with one that is written in hex, base32 or base64; all are in use."""
    spelt = (
        digest.hex(),
        base64.b32encode(digest).decode().rstrip("=").lower(),
        base64.b64encode(digest).decode().rstrip("="),
        base64.urlsafe_b64encode(digest).decode().rstrip("="),
    )
    return said.rstrip("=") in spelt or said.rstrip("=").lower() in spelt[:2]


def payload_fits(said: str, block: bytes, taken: Taken, *, most: int) -> bool | None:
    """Tell whether an answer has the payload of which a WARC-Payload-Digest speaks; None where nobody can tell.

    By the standard (WARC/1.1, 6.3.2 and 5.9) that is the body without its transfer coding. Well-known crawlers hash the
    body as it came over the wire, or without its content coding; those bytes are here too, and so is the answer.
    ``most``: bytes that the page may unpack to.
    """
    if named(said) is None:
        return None
    for form in _forms(block, taken, most):
        if form is None:
            return None
        begun = named(said)
        assert begun is not None, "the kind is known"
        begun[0].update(form)
        if same(begun[0].digest(), begun[1]):
            return True
    return False


def _forms(block: bytes, taken: Taken, most: int) -> Iterator[bytes | None]:
    """Give the bytes that are called the payload, one after the other; None for one that is too large to be told."""
    whole = payload(block, taken)
    yield whole
    yield block[taken.start :]
    plain = decode(taken.fields, whole, most)
    yield plain if len(plain) < most else None
