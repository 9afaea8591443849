"""Reads kept files again; what it finds is journalled, and stays known until the file is whole again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from monitor.model.finding import Entry, EntryKind, Event, Finding
from monitor.model.snapshot import Capture, EvidenceFault
from monitor.model.verdict import Verdict
from monitor.ports import Clock
from monitor.running.holding import Opened
from monitor.running.turns import Turns

#: What stands for a file where it is the journal itself that is not as it was written.
JOURNAL = "journal"
#: How long after one audit the next one reads its share.
AUDIT = timedelta(hours=24)


@dataclass(frozen=True, slots=True, kw_only=True)
class Audited:
    """What an audit found."""

    #: Files that are not as they were written, those known before too.
    faults: tuple[EvidenceFault, ...] = ()
    #: Files that were damaged and are whole again.
    healed: tuple[EvidenceFault, ...] = ()
    #: What people should hear of: files that were not known to be damaged before.
    findings: tuple[Finding, ...] = ()


@dataclass(slots=True)
class _Owned:
    """A file, and the sources whose copy it holds."""

    capture: Capture
    sources: list[str] = field(default_factory=list)


async def audit_in_turn(house: Opened, clock: Clock) -> Audited:
    """Audit a share where the last one was a day ago or more, larger the longer ago it was.

    So a job that runs once a week, and no service, reads every file within ``audit_every`` too.
    """
    every = house.settings.evidence.audit_every
    last = next((line.entry for line in house.evidence.newest(EntryKind.AUDIT) if "through" in line.entry.facts), None)
    if last is None:
        first = next(iter(house.evidence.lines({})), None)
        since = clock.now() - first.entry.at if first is not None else timedelta(0)
    else:
        since = clock.now() - last.at
    if since < min(AUDIT, every):
        return await audit_damaged(house, clock)
    return await audit_share(house, clock, since=since, whole=True)


async def audit_share(house: Opened, clock: Clock, *, since: timedelta = AUDIT, whole: bool = False) -> Audited:
    """Read again the share of kept files that were read longest ago, so that all were read within ``audit_every``.

    A new copy counts as read when it was told of, and waits behind all others; the share is what falls to ``since``,
    the time from the last audit to this one, and is taken all round.
    Files that are known to be damaged are read with every share: who has put one back hears of it within a day.
    ``whole`` refuses a journal that cannot be followed; else that is a fault of its own, and what can be is read.

    Raises:
        EvidenceError: the journal cannot be followed, and was to be ``whole``.

    """
    missed: list[str] = []
    kept: dict[str, _Owned] = {}
    turns = Turns()
    gone = await house.evidence.removals()
    for line in house.evidence.lines({}, miss=None if whole else missed.append):
        turns.hear(line.entry)
        if line.entry.capture is not None and line.entry.kind is not EntryKind.AUDIT:
            _own(kept, line.entry.capture, line.entry.source)
    every = house.settings.evidence.audit_every
    # Whatever the share: a file that would wait longer than was promised by the next audit is read now.
    turn = turns.due(since / every, clock.now() - every + min(since, every), gone)
    journal = _unfollowed(missed, clock.now())
    if not turn and journal is None:
        return Audited()
    files = {file for file, _ in turn}
    damaged = {fault.file for fault in await house.store.faults()}
    again = [file for file in sorted(kept) if file in damaged and file not in files]
    facts: dict[str, Any] = {"files": len(turn)}
    if turn:
        through, waited = turn[-1]
        facts |= {"through": through, "waited_since": waited.isoformat()}
    return await _read(
        house, clock, {file: kept[file] for file in [*(file for file, _ in turn), *again]}, facts, journal=journal
    )


def _unfollowed(missed: Sequence[str], now: datetime) -> EvidenceFault | None:
    """Give the fault of a journal in which lines cannot be followed; none where there are no such lines."""
    if not missed:
        return None
    more = "" if len(missed) == 1 else f", and {len(missed) - 1:,} more"
    says = (
        f"The journal cannot be followed in one place ({missed[0]}{more}): copies of which such a line tells are not"
        " read again. See `monitor verify`"
    )
    return EvidenceFault(file=JOURNAL, source="", says=says, since=now)


async def audit_damaged(house: Opened, clock: Clock) -> Audited:
    """Read again what was found damaged before; a line is written only where something healed or got worse."""
    kept: dict[str, _Owned] = {}
    for fault in await house.store.faults():
        for capture in await house.store.captures(fault.source):
            if capture.file == fault.file:
                _own(kept, capture, fault.source)
    return await _read(house, clock, kept, None) if kept else Audited()


def _own(kept: dict[str, _Owned], capture: Capture, source: str | None) -> None:
    """Remember whose copy a file holds; addresses that differ in their fragment share one."""
    owned = kept.setdefault(capture.file, _Owned(capture))
    if source is not None and source not in owned.sources:
        owned.sources.append(source)


async def _read(
    house: Opened,
    clock: Clock,
    kept: Mapping[str, _Owned],
    facts: dict[str, Any] | None,
    *,
    journal: EvidenceFault | None = None,
) -> Audited:
    """Read files and journal what differs from what was known; without facts nothing is written where nothing does."""
    known = {(fault.source, fault.file): fault for fault in await house.store.faults()}
    faults: list[EvidenceFault] = []
    healed: list[EvidenceFault] = []
    said: list[str] = []
    now = clock.now()
    gone = await house.evidence.removals()
    for file, owned in kept.items():
        found = "".join(await house.evidence.audit([owned.capture]))
        said += [found] if found and file not in gone else []
        for source in owned.sources:
            before = known.get((source, file))
            says = found if file not in gone or await _leans(house, source, file) else ""
            if says:
                since = before.since if before else now
                faults.append(EvidenceFault(file=file, source=source, says=says, since=since))
            elif before is not None:
                healed.append(replace(before, says=""))
    before = known.get(("", JOURNAL))
    if journal is not None:
        faults.append(journal if before is None else replace(journal, since=before.since))
    elif before is not None and facts is not None:
        healed.append(replace(before, says=""))
    news = tuple(fault for fault in faults if fault != known.get((fault.source, fault.file)))
    new = (fault for fault in news if fault.source and (fault.source, fault.file) not in known)
    findings = await _findings(house, new)
    if facts is not None or news or healed:
        entry = Entry(
            at=now,
            kind=EntryKind.AUDIT,
            source=None,
            url=None,
            vantage=house.settings.vantage.name,
            faults=(*news, *healed),
            findings=findings,
            facts={**(facts or {"files": len(kept)}), "faults": said},
        )
        await house.write([entry])
    return Audited(faults=tuple(faults), healed=tuple(healed), findings=findings)


async def _leans(house: Opened, source: str, file: str) -> bool:
    """Tell whether a source is still compared with a copy that was taken away; else nobody misses it."""
    standing = await house.store.standing(source)
    return standing is not None and standing.baseline is not None and standing.baseline.file == file


async def _findings(house: Opened, faults: Iterable[EvidenceFault]) -> tuple[Finding, ...]:
    """Give what people should hear of: each fault once, with the verdict that its source has."""
    found = []
    for fault in faults:
        standing = await house.store.standing(fault.source)
        verdict = standing.verdict if standing else Verdict.UNKNOWN
        found.append(
            Finding(
                source=fault.source,
                was=verdict,
                now=verdict,
                event=Event.EVIDENCE_FAULT,
                at=fault.since,
                says=fault.says,
            )
        )
    return tuple(found)
