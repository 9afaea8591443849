"""Refuses to write behind a line that nobody of ours wrote: the end of a chain is looked at before it grows."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.errors import EvidenceError
from monitor.evidence.chain.force import Force, walked
from monitor.evidence.chain.form import canonical, mark_of
from monitor.evidence.chain.line import signature_of, unsigned_form
from monitor.evidence.chain.read import backwards, month_files, signer_of
from monitor.evidence.chain.scan import lines_with
from monitor.model.finding import EntryKind

if TYPE_CHECKING:
    from monitor.evidence.chain.keys import Signer

_KEY = mark_of(EntryKind.KEY)


def refuse_forged_end(folder: Path, signer: Signer | None) -> None:
    """See that the last whole line of a chain is one of ours, for the next one would vouch for it.

    What a chain holds before its last line is held by that one. An edited line in a journal without signatures looks
    like any other: there the index alone knows better, and ``monitor verify`` asks it.

    Raises:
        EvidenceError: it is not; names file and line, and says what to do.

    """
    found = last_line(folder)
    if found is None:
        return
    path, raw = found
    try:
        canonical(raw)
    except ValueError as error:
        raise _refused(path, f"is not as lines are written ({error})") from error
    if signer is not None and signer_of(raw) == signer.id:
        from monitor.evidence.chain.keys import holds_for  # noqa: PLC0415 - who has a signer has paid for it

        if not holds_for(signature_of(raw), unsigned_form(raw), signer.public):
            raise _refused(path, "has a signature that does not fit it")
        return
    ours = frozenset() if signer is None else signer.ids
    force = in_force(folder, raw, ours)
    holds = replace(force).read(raw)
    # A chain in which no key of ours was ever in force may have lost one of its own, which is not ours to judge.
    if not holds and not (force.id not in ours and may_stand(folder, raw, None)):
        raise _refused(path, _why(raw, force))


def may_stand(folder: Path, wanted: bytes, trusted: Container[str] | None) -> bool:
    """Tell whether a line of a chain has the signature that it has to have in its place."""
    return in_force(folder, wanted, trusted).read(wanted)


def in_force(folder: Path, wanted: bytes, trusted: Container[str] | None) -> Force:
    """Give the key in force just before a line of a chain."""
    found = Force(folder.name, trusted)
    for _, _, raw, force in walked(folder, trusted):
        found = force
        if raw == wanted:
            break
    return found


def key_in_force(folder: Path, trusted: Container[str]) -> str:
    """Give the id of the key that signs a chain now; empty where none ever did.

    A key that took over by its own word alone does so only where it is one of the ``trusted``.
    """
    force = Force(folder.name, trusted)
    for raw in lines_with(folder, (_KEY,)):
        force.read(raw)
    return force.id


def last_line(folder: Path) -> tuple[Path, bytes] | None:
    """Give the last whole line of a chain, and its file; None where there is none."""
    for path in reversed(month_files(folder)):
        for raw in backwards(path):
            if raw.endswith(b"\n"):
                return path, raw
    return None


def _why(raw: bytes, force: Force) -> str:
    """Say what is wrong with the signature of a line."""
    whom = signer_of(raw)
    if not whom:
        return f"is not signed, though the key {force.id} is in force"
    if whom == force.id:
        return "has a signature that does not fit it"
    return f"was signed with {whom}, and the key in force is {force.id or 'none'}"


def _refused(path: Path, why: str) -> EvidenceError:
    """Say it in one sentence, with the place, and what to do."""
    with path.open("rb") as file:
        number = sum(1 for raw in file if raw.endswith(b"\n"))
    return EvidenceError(
        f"The last line of the journal, line {number} of {path}, {why}: somebody edited it or put it there. Nothing is"
        " written behind it, and no page was looked at. See with `monitor verify` what else is wrong, then bring the"
        ' file back from a backup; where there is none, docs/evidence.md says under "A last line that is not ours" how'
        " to go on."
    )
