"""A process that keeps a journal and an index beside it, for tests that kill it, starve it, or read along.

Run as ``python scribe.py FOLDER WRITER LOOKS [FILE_LIMIT]``: journal first, then the index, one look after the other,
several at once. It prints ``ready`` when the store is open, and the message of a StorageError if one comes.
"""

from __future__ import annotations

import asyncio
import os
import resource
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import msgspec

from monitor.errors import StorageError
from monitor.model.finding import Line
from monitor.store.sqlite import SqliteStore
from tests.contracts.journals import Journal, capture_at
from tests.fakes.clock import START

AT_ONCE = 8


def journal_lines(path: Path) -> Iterator[Line]:
    """Read whole lines of a journal back; what a killed writer left of its last is none."""
    with path.open("rb") as file:
        for line in file:
            if line.endswith(b"\n"):
                yield msgspec.json.decode(line, type=Line)


async def scribble(folder: Path, writer: str, looks: int) -> None:
    """Write looks, each to the journal, then to the index."""
    store = SqliteStore(folder)
    await store.open()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    journal, turns = Journal(writer), iter(range(looks))
    with (folder / f"{writer}.jsonl").open("ab", buffering=0) as file:

        async def write() -> None:
            for n in turns:
                at = START + timedelta(seconds=n)
                line = journal.look(f"s{n % 50}", at, capture=capture_at(at), reason="words " * 20)
                file.write(msgspec.json.encode(line) + b"\n")
                os.fsync(file.fileno())
                await store.record([line])

        await asyncio.gather(*(write() for _ in range(AT_ONCE)))
    await store.close()


def main() -> int:
    """Do as the arguments say."""
    folder, writer, looks = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    if len(sys.argv) > 4:
        limit = int(sys.argv[4])
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        asyncio.run(scribble(folder, writer, looks))
    except StorageError as error:
        sys.stdout.write(f"{error}\n")
        return error.code
    return 0


if __name__ == "__main__":
    sys.exit(main())
