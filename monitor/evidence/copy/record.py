"""One record of a capture file: what stands before and behind the digest of its block, and the block, not copied."""

from __future__ import annotations

import hashlib
import mmap
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A WARC record whose block is hashed only when the record is packed, wherever that is done."""

    id: str
    #: The header up to the digits of WARC-Block-Digest.
    before: bytes
    #: The rest of the header, its empty line included.
    after: bytes
    block: bytes | mmap.mmap | memoryview

    @property
    def head(self) -> bytes:
        """Give the whole header, the SHA-256 of the block in it; hashes the block each time."""
        return b"".join((self.before, hashlib.sha256(self.block).hexdigest().encode(), self.after))
