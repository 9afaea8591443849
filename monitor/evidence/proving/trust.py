"""Says for which lines of a chain no key stands that a person named: whole writers, and what lies before such a key."""

from __future__ import annotations

from collections.abc import Iterator

from monitor.evidence.chain.read import month_files
from monitor.evidence.proving.chains import ChainReader
from monitor.model.proof import Fault, FaultKind


def untrusted(reader: ChainReader, *, excerpt: bool) -> Iterator[Fault]:
    """Give a fault for each part of a chain that somebody signed whom nobody vouches for.

    A key that is known vouches for what it signed, and for those that took over by its word; never for lines before
    it, which it did not see when they were written. Of a package a whole writer without such a key is told elsewhere.
    """
    if not reader.lines:
        return
    if not reader.vouched:
        if not excerpt:
            ids = ", ".join(dict.fromkeys(key.id for key in reader.keys))
            whom = f"signed with {ids}" if ids else "not signed"
            says = (
                f"all {reader.lines:,} lines are {whom}; no key that was named, nor its heir, stands behind this writer"
            )
            yield _fault(f"journal/{reader.writer}", says)
        return
    files = month_files(reader.folder)
    file = files[0].relative_to(reader.root).as_posix() if excerpt and files else f"journal/{reader.writer}"
    for key in reader.keys:
        if not key.vouched:
            until = f"lines {key.since} to {key.through} are" if key.through > key.since else f"line {key.since} is"
            says = (
                f"{until} signed with {key.id}; no key that was named, nor one that took over by its word, stands there"
            )
            yield _fault(file, says, key.since)


def unheld(reader: ChainReader) -> Iterator[str]:
    """Say up to which line nothing is proved by the keys that were named, for the lines are older than any key."""
    if reader.vouched and reader.unsigned:
        before = (reader.signed_from or reader.unsigned + 1) - 1
        yield (
            f"journal/{reader.writer}: NOTHING IS PROVED up to line {before}: no key signed what stands there; the"
            f" first line of the key says no more than that it lay there when signing began. {reader.unsigned:,} such"
            f" {'line is' if reader.unsigned == 1 else 'lines are'} here."
        )


def _fault(file: str, says: str, line: int | None = None) -> Fault:
    return Fault(kind=FaultKind.KEY_UNTRUSTED, file=file, says=f"{file}: {says}.", line=line)
