"""Names a record in few characters for the line of its copy: its kind, a part of its id, a part of a digest."""

from __future__ import annotations

import hashlib

#: A letter for each kind of record that we write.
LETTERS = {
    b"warcinfo": "i",
    b"request": "q",
    b"response": "a",
    b"revisit": "v",
    b"resource": "r",
    b"metadata": "f",
    b"conversion": "t",
}
_ID = b"WARC-Record-ID: <urn:uuid:"
#: Digits of the id and of the digest: they name a record, the SHA-256 of the file proves it.
_DIGITS = 8


def listed(head: bytes) -> str:
    """Name a record by its whole header, empty line included, as we write it: ``q0d9b037f5c41aa90``.

    A letter for its kind, the first eight digits of its id, and of the SHA-256 of the header. The header holds the
    digest of the block, so that whatever is done to a record makes another name of it.
    """
    _, kind, id_, _ = head.split(b"\r\n", 3)
    letter = LETTERS[kind.removeprefix(b"WARC-Type: ")]
    digits = id_.removeprefix(_ID)[:_DIGITS].decode()
    return f"{letter}{digits}{hashlib.sha256(head).hexdigest()[:_DIGITS]}"
