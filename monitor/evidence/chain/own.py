"""Refuses to go on behind a chain of ours that was written anew or cut: this machine knows what it wrote."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.errors import EvidenceError, StorageError
from monitor.evidence.chain.ending import refuse_forged_end
from monitor.evidence.chain.memory import End, Memory
from monitor.evidence.chain.remembered import Case, Compared, compare, first_hash

if TYPE_CHECKING:
    from monitor.evidence.chain.journal import Journal
    from monitor.evidence.chain.keys import Signer

_RESTORED = '`monitor key accept --reason "restored from backup"`'
_ACCEPT = "`monitor key accept --reason WHY`"
_NEXT = (
    "Nothing was written behind it, and nothing was signed. See with `monitor verify` what else is wrong;"
    ' docs/evidence.md says under "A journal written anew" what this can mean.'
)
_BACK = "If you know nothing of it, bring the journal back from a backup"


def refuse_what_is_not_ours(
    folder: Path, signer: Signer | None, memory: Memory | None, *, remembered: str
) -> Compared | None:
    """See that a chain ends as it may, and that the line is there which this machine wrote last; say how it stands.

    ``remembered`` names the chain that this machine signs, beside which it goes on in ``folder`` while its key is away.

    Where nothing is remembered (a new machine, a folder that was moved or copied) there is nothing to compare, and
    None is given. A folder that is new altogether at an old place, and another journal of ours, go on.

    Raises:
        EvidenceError: it does not, or is not there; names file and line, and says what to do.

    """
    refuse_forged_end(folder, signer)
    if memory is None:
        return None
    compared = compare(memory, remembered, frozenset() if signer is None else signer.ids)
    if compared is not None and (why := _why(compared, signer)):
        raise EvidenceError(why)
    return compared


def remember_end(memory: Memory | None, journal: Journal) -> None:
    """Keep outside of the folder where a signed chain ends, as far as it was read or written here."""
    end = journal.ended
    if memory is None or journal.signer is None or end is None:
        return
    # The folder is given back all the same; who cannot read the journal hears of that when it is next opened.
    with contextlib.suppress(EvidenceError, StorageError):
        memory.remember(journal.writer, End(first=first_hash(journal.folder), seq=end.seq, sha256=end.sha256))


def remark(compared: Compared | None) -> str:
    """Say in a sentence what a person should hear though work goes on; empty where there is nothing to say."""
    if compared is None:
        return ""
    wrote, folder = f"up to line {compared.end.seq}", compared.path
    match compared.case:
        case Case.EMPTY:
            return (
                f"The journal in {folder}, which this machine wrote {wrote}, is gone, and so is every copy; a new one"
                " was begun. If you did not take them away, bring them back, or the disk on which they lie, before the"
                " next run"
            )
        case Case.OTHER_OF_OURS:
            return (
                f"The journal in {folder.parent} is another one than this machine remembers there, {wrote}; keys of"
                " this machine signed all of it, so work goes on behind it"
            )
        case _:
            return compared.why


def _why(compared: Compared, signer: Signer | None) -> str:
    """Say why a chain is not gone on behind, and what to do; empty where it is."""
    path, wrote = compared.path, f"line {compared.end.seq}"
    ours = signer is not None and compared.signer in signer.ids
    match compared.case:
        case Case.GONE:
            return (
                f"There is no journal in {path}, though this machine wrote there up to {wrote}, and copies or journals"
                f" of others still lie in the folder. {_NEXT} Bring the journal back from a backup; where it is lost,"
                f" say so, and a new one is begun: {_ACCEPT}. Where all of it shall begin anew, move the whole folder"
                " away."
            )
        case Case.SHORTER:
            return (
                f"The journal ends at line {compared.last}, in {path}, and this machine wrote up to {wrote}: it is an"
                f" older state, or its end was cut off. {_NEXT} If you brought it back from a backup yourself, with the"
                " copies and tokens of that day (newer ones stay faults, for no line tells of them), say so: "
                f"{_RESTORED}. {_BACK} that has {wrote}."
            )
        case Case.DIFFERS if ours:
            return (
                f"Line {compared.end.seq} of the journal, in {path}, is not the one that this machine wrote there; it"
                f" says that {compared.signer} signed it, a key of yours. Another machine with that key may have gone"
                " on from an earlier line, and one of the two journals was left behind."
                f" {_NEXT} Where the one that lies there is right, say so: {_ACCEPT}. {_BACK}."
            )
        case Case.DIFFERS | Case.OTHER:
            what = (
                f"Line {compared.end.seq} of the journal, in {path}, is not the one that this machine wrote there"
                if compared.case is Case.DIFFERS
                else f"The journal that ends with line {compared.last} of {path} is another one than this machine wrote"
                f" there, up to {wrote}"
            )
            whom = f"it was signed with {compared.signer}" if compared.signer else "it is not signed"
            stranger = ", a key of yours" if ours else ", which is no key of this machine" if compared.signer else ""
            return (
                f"{what}; {whom}{stranger}: somebody wrote the journal anew, or another machine began it anew."
                f" {_NEXT} {_BACK}. Where the one that lies there is right, say so: {_ACCEPT}."
            )
        case _:
            return ""
