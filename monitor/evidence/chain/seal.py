"""Seals one chain: notes where the chains of others end, sums its lines up, and has the end stamped with the time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Protocol, TypeVar

from monitor.evidence.chain.journal import Journal
from monitor.evidence.chain.sealing import Stamping, missing_tokens, newest, other_heads, tree_facts
from monitor.model.finding import EntryKind, Line
from monitor.ports import Clock, Sealed

_R = TypeVar("_R")
#: Writes a line about no source.
_Tell = Callable[[EntryKind, dict[str, object]], Awaitable[tuple[Line, ...]]]


class _Wait(Protocol):
    """Does something that waits for the disk, in a thread."""

    def __call__(self, work: Callable[[], _R], /) -> Awaitable[_R]: ...


async def seal(
    root: Path,
    journal: Journal,
    stamping: Stamping | None,
    clock: Clock,
    *,
    known: frozenset[str] = frozenset(),
    tell: _Tell,
    wait: _Wait,
) -> Sealed:
    """Confirm where the chains of other writers end, and have the end of ours stamped; ``known`` are keys.

    Raises:
        StorageError: a line or a token could not be written.

    """
    lines: list[Line] = []
    ours = known if journal.signer is None else known | journal.signer.ids
    heads = await wait(lambda: other_heads(root, journal.writer, ours))
    if heads.facts is not None:
        lines += await tell(EntryKind.HEADS, {"heads": heads.facts})
    if stamping is None or not stamping.authorities:
        return Sealed(lines=tuple(lines), mishaps=heads.refused)
    # Only who asks for time stamps pays for the library that reads them.
    from monitor.evidence.chain.stamping import stamp  # noqa: PLC0415 - as the comment says

    mishaps: list[str] = [*heads.refused]
    folder = journal.folder
    tree = await wait(lambda: tree_facts(folder))
    if tree is not None:
        lines += await tell(EntryKind.TREE, tree)
    line = await wait(lambda: newest(folder))
    for url in missing_tokens(folder, line[0], stamping.authorities) if line is not None else ():
        assert line is not None
        told = await stamp(root, folder, line, url, stamping=stamping, now=clock.now())
        if isinstance(told, str):
            mishaps.append(f"{told} It is asked again after the next run.")
        else:
            lines += await tell(EntryKind.TOKEN, told)
    return Sealed(lines=tuple(lines), mishaps=tuple(mishaps))
