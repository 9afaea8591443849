"""Says what was done to a capture that is not as it was written: which record is gone, new, edited or elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from monitor.evidence.copy.heads import target
from monitor.evidence.proving.members import Member
from monitor.evidence.proving.rostered import Roster
from monitor.model.proof import Fault, FaultKind

_ANSWERS = frozenset({"response", "revisit", "resource"})
#: What a metadata record has to be about.
_ASKED = _ANSWERS | {"request"}
_KNOWN = frozenset({"warcinfo", "request", "metadata", "conversion", *_ANSWERS})
_POINTERS = ("warc-concurrent-to", "warc-refers-to")
_ALONE = "lacks the metadata record that belongs to it: that was taken out, or this one was put in"
_STARTED = re.compile(rb"^started: (\S+)", re.MULTILINE)
_DIGEST = re.compile(rb"^payload-digest: (\S+)", re.MULTILINE)


def explain(
    held: Sequence[Member],
    file: str,
    expected: Mapping[str, str | None],
    roster: Roster | None,
    *,
    cut: str,
    told: Sequence[Fault],
) -> Iterator[Fault]:
    """Compare the records of a file with each other and with what the journal knows of them.

    ``expected`` holds the file name, the final address, the time it was asked, and the record and digest of its
    payload. Records of ours point at each other and share address and time, so that what was done to one shows; and
    lines list them, in ``roster``, but for those that were written before they did. ``told`` was found before.
    """
    listed = roster is not None
    spoken = [*_beginning(held, file, expected["name"] or "", listed=listed)]
    spoken += [*_exchanges(held, file), *_subject(held, file, expected, listed=listed)]
    yield from spoken
    if roster is not None:
        names = frozenset(fault.record for fault in (*told, *spoken) if fault.record)
        yield from roster.compare(held, cut=cut, told=names)
        return
    ids = [member.id for member in held]
    yield from _strangers(held, file)
    yield from _pointers(held, file, set(ids), complete=not cut)
    yield from _order(held, file, {id_: place for place, id_ in enumerate(ids)})


def _strangers(held: Sequence[Member], file: str) -> Iterator[Fault]:
    """Find records that stand twice, or that we never write."""
    for id_, times in Counter(member.id for member in held).items():
        if times > 1:
            yield Fault(
                kind=FaultKind.RECORD_EXTRA, file=file, record=id_, says=f"{file} holds the record {id_} {times} times."
            )
    infos = {member.id for member in held[:1] if member.kind == "warcinfo"}
    for member in held[1:]:
        if member.kind not in _KNOWN or member.kind == "warcinfo":
            yield _of(member, file, FaultKind.RECORD_EXTRA, "is none that we write here")
        elif infos and member.headers.get("warc-warcinfo-id", "").strip("<>") not in infos:
            yield _of(member, file, FaultKind.RECORD_EXTRA, "belongs to another file")
    for member in [member for member in held if member.kind == "conversion"][1:]:
        yield _of(member, file, FaultKind.RECORD_EXTRA, f"{member.id}, is a second text; a copy holds one")
    about = Counter(member.headers.get("warc-refers-to", "") for member in held if member.kind == "metadata")
    for member in held:
        if member.kind == "metadata" and about[at := member.headers.get("warc-refers-to", "")] > 1 and at:
            says = f"{member.id}, is one of {about[at]} about {at.strip('<>')}; one was written"
            yield _of(member, file, FaultKind.RECORD_EXTRA, says)


def _beginning(held: Sequence[Member], file: str, name: str, *, listed: bool) -> Iterator[Fault]:
    """See that the file begins with the record that names it, which a list tells by itself."""
    first = held[0] if held else None
    if listed and (first is None or first.kind != "warcinfo"):
        return
    if first is None or first.kind != "warcinfo":
        moved = any(member.kind == "warcinfo" for member in held)
        kind = FaultKind.RECORD_MOVED if moved else FaultKind.RECORD_MISSING
        yield Fault(kind=kind, file=file, says=f"{file} does not begin with its warcinfo record.", record="record 1")
    elif first.headers.get("warc-filename") != name:
        says = f"was written for {first.headers.get('warc-filename')}: the file was swapped or renamed"
        yield _of(first, file, FaultKind.RECORD_EDITED, says)


def _pointers(held: Sequence[Member], file: str, ids: set[str], *, complete: bool) -> Iterator[Fault]:
    """Follow what records say of each other: what they point at has to be there."""
    gone: set[str] = set()
    facts = [member for member in held if member.kind == "metadata"]
    pointed = {member.headers.get(name, "").strip("<>") for member in facts for name in _POINTERS}
    for member in held:
        for name in _POINTERS:
            at = member.headers.get(name, "").strip("<>")
            # A revisit points at a record of an earlier file.
            if at and at not in ids and at not in gone and not (member.kind == "revisit" and name == "warc-refers-to"):
                gone.add(at)
                yield Fault(
                    kind=FaultKind.RECORD_MISSING,
                    file=file,
                    record=at,
                    says=f"{file} no longer holds the record {at} that its {member.kind} record {member.number} names.",
                )
        answered = member.kind == "request" and member.headers.get("warc-concurrent-to", "").strip("<>") in ids
        if complete and member.kind in _ASKED and member.id not in pointed and not answered:
            yield _of(member, file, FaultKind.RECORD_MISSING, f"{member.id}, {_ALONE}")


def _order(held: Sequence[Member], file: str, places: Mapping[str, int]) -> Iterator[Fault]:
    """See that facts follow the answer they are about, and answers the request."""
    for place, member in enumerate(held):
        at = places.get(member.headers.get("warc-refers-to", "").strip("<>"))
        asked = places.get(member.headers.get("warc-concurrent-to", "").strip("<>"))
        late = member.kind in {"metadata", "conversion"} and at is not None and at > place
        early = member.kind in _ANSWERS and asked is not None and held[asked].kind == "request" and asked > place
        apart = member.kind == "metadata" and at is not None and place - at != 1
        if late or early or apart:
            yield _of(member, file, FaultKind.RECORD_MOVED, "does not stand where it was written")


def _exchanges(held: Sequence[Member], file: str) -> Iterator[Fault]:
    """Compare the records of each exchange: they share their time and address, and the facts repeat the digest."""
    by_id = {member.id: member for member in held}
    for facts in held:
        if facts.kind != "metadata":
            continue
        answer = by_id.get(facts.headers.get("warc-refers-to", "").strip("<>"))
        request = by_id.get((answer or facts).headers.get("warc-concurrent-to", "").strip("<>"))
        started = _STARTED.search(bytes(facts.block))
        for member in (request, answer, facts):
            if member is None:
                continue
            if started and member.headers.get("warc-date") != started[1].decode("latin-1"):
                says = f"says {member.headers.get('warc-date')}, the facts beside it {started[1].decode('latin-1')}"
                yield _of(member, file, FaultKind.RECORD_EDITED, says)
            if member.headers.get("warc-target-uri") != facts.headers.get("warc-target-uri"):
                says = f"names another address than the facts beside it: {member.headers.get('warc-target-uri')}"
                yield _of(member, file, FaultKind.RECORD_EDITED, says)
        told = _DIGEST.search(bytes(facts.block))
        if told and answer is not None and answer.kind == "response":
            said = answer.headers.get("warc-payload-digest")
            if said is None:
                yield _of(answer, file, FaultKind.RECORD_STRIPPED, "has no payload digest")
            elif said != told[1].decode("latin-1"):
                yield _of(answer, file, FaultKind.RECORD_EDITED, "has another payload digest than the facts beside it")


def _subject(held: Sequence[Member], file: str, expected: Mapping[str, str | None], *, listed: bool) -> Iterator[Fault]:
    """Compare the record that holds the payload with what the journal says of it."""
    record = expected["record"]
    if not record:
        return
    found = next((member for member in held if member.id == record), None)
    if found is None:
        if listed:
            return
        yield Fault(
            kind=FaultKind.RECORD_MISSING, file=file, record=record, says=f"{file} does not hold its page: {record}."
        )
        return
    for name, wanted, what in (
        ("warc-target-uri", target(expected["url"] or ""), "address"),
        ("warc-date", expected["taken"], "time"),
        ("warc-payload-digest", expected["digest"], "payload digest"),
    ):
        said = found.headers.get(name)
        if wanted and said is not None and said != wanted:
            yield _of(found, file, FaultKind.RECORD_EDITED, f"has the {what} {said}; the journal says {wanted}")


def _of(member: Member, file: str, kind: FaultKind, says: str) -> Fault:
    what = member.kind or "nameless"
    return Fault(kind=kind, file=file, says=f"{file}, {what} record {member.number}, {says}.", record=member.name)
