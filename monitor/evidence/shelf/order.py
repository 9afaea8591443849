"""What goes between a run and its scribe: small orders and answers over a socket, the bytes of records in memory."""

from __future__ import annotations

import errno
import json
import os
import struct
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from monitor.evidence.copy.record import Record
from monitor.evidence.shelf.drafts import Draft, Parcel, Shelved, TakenError

#: In front of each order and each answer: its length.
HEAD = struct.Struct("!I")
#: First word of a scribe that is ready to write.
READY = b"ready"
#: Buffers that one call to the system takes.
_MOST_BUFFERS = 1_000


def lay_out(memory: int, parcels: Sequence[Parcel]) -> bytes:
    """Put the bytes of all records of a group into shared memory, one behind the other, and give the order for them.

    Raises:
        OSError: the system has no more memory.

    """
    pieces = (piece for parcel in parcels for each in parcel.records for piece in (each.before, each.after, each.block))
    at = 0
    while some := list(islice(pieces, _MOST_BUFFERS)):
        wanted = sum(map(len, some))
        if os.pwritev(memory, some, at) != wanted:
            raise OSError(errno.ENOMEM, os.strerror(errno.ENOMEM))
        at += wanted
    plan = [
        [parcel.file, [[len(each.before), len(each.after), len(each.block)] for each in parcel.records]]
        for parcel in parcels
    ]
    return framed([at, plan])


def read_order(said: bytes) -> tuple[int, list[tuple[str, list[tuple[int, int, int]]]]]:
    """Read how many bytes lie in memory, and how they part into files and records."""
    size, plan = json.loads(said)
    return size, plan


def parcels_of(plan: Iterable[tuple[str, Iterable[tuple[int, int, int]]]], memory: memoryview) -> Iterator[Parcel]:
    """Give the parcels of an order; their records are views into the shared memory."""
    at = 0

    def taken(length: int) -> memoryview:
        nonlocal at
        at += length
        return memory[at - length : at]

    for file, lengths in plan:
        records = [
            Record(id="", before=bytes(taken(before)), after=bytes(taken(after)), block=taken(block))
            for before, after, block in lengths
        ]
        yield Parcel(file=file, records=records)


def framed(said: object) -> bytes:
    """Write an order or an answer, its length in front."""
    data = json.dumps(said, separators=(",", ":")).encode()
    return HEAD.pack(len(data)) + data


def answer(drafts: Sequence[Draft]) -> bytes:
    """Say how each file of a group went."""
    return framed([_outcome(draft) for draft in drafts])


def _outcome(draft: Draft) -> list[object]:
    """Say how one file went: its digest, size and records, or what was refused and for which path."""
    if draft.failed is None and draft.done is not None:
        return ["done", draft.done.sha256, draft.done.bytes, draft.done.records]
    if isinstance(draft.failed, TakenError):
        return ["taken"]
    if isinstance(draft.failed, OSError):
        return ["refused", draft.failed.errno or 0, draft.failed.strerror or str(draft.failed), str(draft.at)]
    return ["failed", repr(draft.failed)]


def read_answer(said: bytes, parcels: Sequence[Parcel]) -> list[Shelved | Exception]:
    """Read how each file went; what the system refused comes back as its OSError, with the path."""
    found: list[Shelved | Exception] = []
    for (word, *rest), parcel in zip(json.loads(said), parcels, strict=True):
        if word == "done":
            found.append(Shelved(sha256=rest[0], bytes=rest[1], records=tuple(rest[2])))
        elif word == "taken":
            found.append(TakenError(parcel.file))
        elif word == "refused":
            found.append(OSError(rest[0], rest[1], rest[2]))
        else:
            found.append(RuntimeError(f"{parcel.file} was not written: {rest[0]}"))
    return found
