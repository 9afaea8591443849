"""Refuses what the lines of this machine have no standing for: it would be done, and nobody would take it for right."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from monitor.errors import EvidenceError
from monitor.evidence.chain.telling import tellers
from monitor.evidence.chain.voices import Voices, voices
from monitor.evidence.layout import is_copy

_REMEDY = (
    "Bring the key that signs here, or put a new one in force with `monitor key rotate`; nothing was done, and nothing"
    " was written."
)


def refuse_removing(root: Path, writer: str, known: Collection[str], files: Collection[str]) -> None:
    """See that a tombstone of this writer counts for every one of these copies.

    Raises:
        EvidenceError: one is none, or a better known writer tells of it.

    """
    if strange := sorted(file for file in files if not is_copy(file)):
        raise EvidenceError(f"{strange[0]!r} is no copy of a page; nothing was taken away.")
    heard = _others(root, writer, known)
    if heard is None or not files:
        return
    if writer in heard.beside:
        raise EvidenceError(
            "The key that signs here is not at hand, and what nobody signs takes no copy away where somebody signs:"
            f" anybody could have written it. {_REMEDY}"
        )
    told = tellers(root, files)
    for file in sorted(files):
        if not heard.may_remove(writer, told.get(file, ())):
            whose = " and ".join(f"journal/{name}" for name in sorted(told.get(file, ()))) or "no line"
            raise EvidenceError(
                f"{file} is told of by {whose}, with a better known key than the one behind journal/{writer}: nobody"
                f" would take it for rightly gone. {_REMEDY}"
            )


def refuse_righting(root: Path, own: Collection[str], known: Collection[str]) -> None:
    """See that a word from here about the clock counts, though it is not signed; asked where a line lies ahead of it.

    Raises:
        EvidenceError: others sign.

    """
    if voices(root, known, own).top:
        raise EvidenceError(
            "The last line of the journal lies ahead of the clock, and what is not signed has no say about the time of"
            f" signed lines. Where the clock is behind, set it. Where it is right: {_REMEDY}"
        )


def _others(root: Path, writer: str, known: Collection[str]) -> Voices | None:
    """Give the voices of the folder; None where this writer is the best known one in any case."""
    heard = voices(root, known, {writer})
    return heard if heard.top and not heard.leads(writer) else None
