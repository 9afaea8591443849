"""A check of the evidence in words, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from monitor.model.counting import number_of
from monitor.model.proof import Chain, Fault, KeySeen, Proof, TokenSeen
from monitor.model.visible import visible
from monitor.report.tame import tame

#: What a copy means that waits, and what to do.
MEANS_WAITING = (
    "Whole, and of this folder's own make: a run that was killed leaves such copies, and nothing of them is lost.",
    "Start once (`monitor check` or `monitor run`), which writes their lines, then verify again.",
    "Until then no line holds them: cutting lines off the end of the journal would leave the same.",
)
#: Remarks that are shown one by one.
_REMARKS = 20


def as_text(proof: Proof) -> str:
    """Write it for a person at a terminal."""
    return "".join(f"{line}\n" for line in _lines(proof))


def _lines(proof: Proof) -> Iterator[str]:
    """Give the lines: what was checked, what is wrong, what is remarkable, what stays open, and the verdict."""
    inside = f"{number_of(proof.bytes, 'byte')}, {number_of(proof.records, 'record')}"
    files = f"{number_of(proof.files, 'file')} ({inside})"
    yield f"checked {files}{', the index' if proof.index else ''} and {_chains(proof)}"
    for chain in proof.chains:
        yield f"  {tame(visible(chain.writer))}: {_chain(chain, proof.keys)}"
    for token in proof.tokens[-5:]:
        writer = tame(visible(token.writer))
        yield f"  {writer}: line {token.line} was there at {_when(token.at)}, says {tame(token.authority)}"
    if len(proof.tokens) > 5:
        yield f"  {len(proof.tokens):,} time stamps in all; the latest are shown"
    yield from _found(proof)
    yield _verdict(proof)


def _verdict(proof: Proof) -> str:
    """Say in one line how it stands."""
    waiting = _waiting(len(proof.waiting))
    if proof.faults:
        said = f"{number_of(len(proof.faults), 'fault')}; keep the folder as it is"
        return f"{said}; {waiting} besides" if proof.waiting else said
    if proof.waiting:
        # Its code is 1: whoever can write to the folder can leave such a copy, and a journal cut short leaves the same.
        return f"nothing is damaged; {waiting}: not all is proved yet"
    return "nothing is there to be checked" if proof.blank else "everything is as it was written"


def _waiting(count: int) -> str:
    return "1 copy waits for its line" if count == 1 else f"{count:,} copies wait for their lines"


def _found(proof: Proof) -> Iterator[str]:
    """Give what is wrong, what is remarkable, and what stays open."""
    for fault in proof.faults:
        yield f"FAULT {fault.kind}: {tame(fault.says)}"
        if fault.record is not None:
            yield f"      record {tame(fault.record)}"
        yield f"      {fault.means}"
    if proof.waiting:
        yield f"WAITING {_waiting(len(proof.waiting))}, the first is {tame(proof.waiting[0])}"
        for says in MEANS_WAITING:
            yield f"      {says}"
    if proof.remarks:
        yield "worth knowing:"
    for remark in proof.remarks[:_REMARKS]:
        yield f"  {tame(remark)}"
    if len(proof.remarks) > _REMARKS:
        yield f"  and {len(proof.remarks) - _REMARKS:,} more; --json has them all"
    if proof.unproven:
        yield "not proved by this check:"
    for says in proof.unproven:
        yield f"  {tame(says)}"


def _chains(proof: Proof) -> str:
    lines = sum(chain.lines for chain in proof.chains)
    return f"{number_of(lines, 'line')} of {number_of(len(proof.chains), 'journal')}"


def _chain(chain: Chain, keys: tuple[KeySeen, ...]) -> str:
    """Say how one chain is signed."""
    ours = [key for key in keys if key.writer == chain.writer]
    if chain.signed_from is None:
        return f"{number_of(chain.lines, 'line')}, not signed"
    until = "" if chain.signed_from == 1 else f", unsigned until line {chain.signed_from - 1}"
    named = ", ".join(f"{key.id} ({_known(key)})" for key in ours)
    return f"{number_of(chain.lines, 'line')}{until}, signed with {named}"


def _known(key: KeySeen) -> str:
    """Say whence a key is known."""
    if key.known:
        return "known here"
    return "in force by the word of a key known here" if key.vouched else "known from the journal alone"


def _when(at: datetime) -> str:
    return at.strftime("%Y-%m-%d %H:%M:%S UTC")


def as_json(proof: Proof) -> dict[str, object]:
    """Give it as JSON has it; every field is there, null where nothing is known."""
    return {
        "schema": 1,
        "sound": proof.sound,
        "checked": {
            "files": proof.files,
            "bytes": proof.bytes,
            "records": proof.records,
            "lines": sum(chain.lines for chain in proof.chains),
            "index": proof.index,
        },
        "faults": [_fault(fault) for fault in proof.faults],
        "chains": [
            {
                "writer": chain.writer,
                "lines": chain.lines,
                "head": chain.head,
                "signed_from": chain.signed_from,
                "loose": chain.loose,
                "vouched": chain.vouched,
            }
            for chain in proof.chains
        ],
        "keys": [
            {
                "writer": key.writer,
                "id": key.id,
                "since": key.since,
                "through": key.through,
                "known": key.known,
                "vouched": key.vouched,
            }
            for key in proof.keys
        ],
        "tokens": [_token(token) for token in proof.tokens],
        "waiting": list(proof.waiting),
        "taken_up": list(proof.taken_up),
        "remarks": list(proof.remarks),
        "unproven": list(proof.unproven),
    }


def _fault(fault: Fault) -> dict[str, object]:
    return {
        "kind": fault.kind.value,
        "file": fault.file,
        "record": fault.record,
        "line": fault.line,
        "leaning": list(fault.leaning),
        "says": fault.says,
        "means": fault.means,
    }


def _token(token: TokenSeen) -> dict[str, object]:
    return {
        "writer": token.writer,
        "line": token.line,
        "at": token.at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "authority": token.authority,
        "file": token.file,
    }
