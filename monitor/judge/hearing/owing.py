"""What a quiet time kept from people: told once when it is over, where it still stands so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from monitor.judge.hearing import sentences
from monitor.judge.hearing.hushing import ALWAYS_NEW, until_of
from monitor.judge.hearing.telling import UNVERIFIED
from monitor.model.comparison import PassageState
from monitor.model.finding import Entry, EntryKind, Event, Finding
from monitor.model.verdict import Standing, Verdict

#: Every line of quiet about one source, the eldest first.
Wishes = Mapping[str, tuple[Entry, ...]]
_TURNS = {Event.DEAD, Event.USURPED, Event.CHANGED, Event.MOVED, Event.RECOVERED, Event.UNSTABLE_SOURCE}
_QUOTES = {Event.QUOTE_MISSING: PassageState.MISSING, Event.QUOTE_EDITED: PassageState.EDITED}


def by_source(entries: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    """Sort lines of quiet, in the order of time, by the source that they are about."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.source is not None:
            found.setdefault(entry.source, []).append(entry)
    return {source: tuple(lines) for source, lines in found.items()}


def quiet(finding: Finding, wishes: Wishes, now: datetime) -> bool:
    """Tell whether a person's wish keeps a finding from people at this moment.

    A silence keeps all back through its last day, and no longer. An acknowledgement keeps back what was found before
    it, for whoever acknowledged knows that; a silence that follows does not make it news again, only ``reopen`` does.
    A damaged copy is ours and not the source's, so no wish keeps it back.
    """
    if finding.event is Event.EVIDENCE_FAULT:
        return False
    known: datetime | None = None
    until: date | None = None
    for entry in wishes.get(finding.source, ()):
        if entry.at > now:
            break
        until = until_of(entry) if entry.kind is EntryKind.SILENCE else None
        if entry.kind is EntryKind.ACK:
            known = entry.at
        elif entry.kind is EntryKind.REOPEN:
            known = None
    silenced = until is not None and now.date() <= until
    return silenced or (known is not None and finding.at <= known and finding.event not in ALWAYS_NEW)


def ended(wishes: Wishes, since: datetime, now: datetime) -> datetime | None:
    """Say from when on findings may have been kept back that a quiet time, ended since then, gives free.

    None where no quiet time has ended.
    """
    firsts = [lines[0].at for lines in wishes.values() if any(since < end <= now for end in _ends(lines))]
    return min(firsts, default=None)


def silenced(wishes: Wishes, now: datetime) -> dict[str, datetime]:
    """Give when the silence of each source that is silenced now will be over: at the midnight after its last day."""
    found = {}
    for source, lines in wishes.items():
        last = next((line for line in reversed(lines) if line.at <= now), None)
        end = max(_ends((last,)), default=now) if last is not None else now
        if end > now:
            found[source] = end
    return found


def _ends(lines: Sequence[Entry]) -> Iterable[datetime]:
    """Give the moments at which quiet about one source ended or will end."""
    for entry in lines:
        if entry.kind is EntryKind.REOPEN:
            yield entry.at
        until = until_of(entry) if entry.kind is EntryKind.SILENCE else None
        if until is not None:
            yield datetime.combine(until + timedelta(days=1), time(), UTC)


def unheard(
    considered: Iterable[tuple[datetime, Sequence[Finding]]], marks: Sequence[datetime], wishes: Wishes
) -> tuple[Finding, ...]:
    """Give the findings that were kept back each time that somebody considered telling them.

    ``considered`` holds findings with the moment at which they were first considered; ``marks`` all such moments.
    """
    return tuple(
        finding
        for first, findings in considered
        for finding in findings
        if finding.source in wishes and all(quiet(finding, wishes, mark) for mark in marks if mark >= first)
    )


def was_kept_back(finding: Finding, wishes: Wishes, now: datetime) -> bool:
    """Tell whether a wish ever kept a finding from people, be it over now."""
    moments = (finding.at, *(entry.at for entry in wishes.get(finding.source, ()) if finding.at < entry.at <= now))
    return any(quiet(finding, wishes, moment) for moment in moments)


def still(findings: Sequence[Finding], standing: Standing | None, now: datetime) -> tuple[Finding, ...]:
    """Give what is still so of one source's findings, in the order of time, of which quiet kept back at least one.

    Of the turns the last one alone, and only where people know of another verdict: who died and came back in a time
    of quiet is told of by nobody. What is told says when it was found.
    """
    if standing is None:
        return ()
    turns = [finding for finding in findings if finding.event in _TURNS]
    told = [finding for finding in findings if finding.event not in _TURNS and _holds(finding, standing, now)]
    if turns and _turned(turns[0].was, turns[-1], standing, now):
        told.append(turns[-1])
    latest = {(finding.event, finding.says): finding for finding in told}
    # What one look found stays in its order: the last of it is what a message calls the source.
    kept = sorted(latest.values(), key=lambda finding: (finding.at, findings.index(finding)))
    return tuple(_dated(finding) for finding in kept)


def _turned(known: Verdict, last: Finding, standing: Standing, now: datetime) -> bool:
    """Tell whether a last turn says how the source stands, and something else than people know."""
    if last.event is Event.UNSTABLE_SOURCE and standing.quiet_until is not None and now < standing.quiet_until:
        return True
    return last.now is (standing.heard or standing.verdict) and last.now is not known


def _holds(finding: Finding, standing: Standing, now: datetime) -> bool:
    """Tell whether something else than a turn is still so."""
    if finding.event in _QUOTES:
        lost = (passage for passage in standing.quotes if passage.state is _QUOTES[finding.event])
        return any(sentences.named(passage) in finding.says for passage in lost)
    if finding.event is Event.NOT_VERIFIED:
        return standing.verdict in UNVERIFIED and (standing.since or now) <= finding.at
    return True


def _dated(finding: Finding) -> Finding:
    found = f"Found on {sentences.day(finding.at)}, and kept back while quiet was asked for."
    return replace(finding, says=f"{finding.says} {found}".strip())
