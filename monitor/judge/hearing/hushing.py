"""Quiet that people asked for: acknowledged until it stands otherwise, silenced until a day, or taken back."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime

from monitor.model.comparison import PassageState
from monitor.model.finding import Entry, EntryKind, Event
from monitor.model.hush import Hush, HushKind
from monitor.model.verdict import Standing

#: The kinds of journal lines that speak of quiet.
KINDS = (EntryKind.ACK, EntryKind.SILENCE, EntryKind.REOPEN)
_LOST = (PassageState.MISSING, PassageState.EDITED)
#: News that no acknowledgement knew of.
ALWAYS_NEW = frozenset({Event.RECOVERED, Event.CONFIRMED, Event.EVIDENCE_FAULT, Event.REPAIR_READY})


def lost_quotes(standing: Standing) -> tuple[str, ...]:
    """Name the quotes that do not stand as they were cited, with their state."""
    return tuple(
        f"{passage.state}:{passage.exact}" + (f" ({passage.between})" if passage.between else "")
        for passage in standing.quotes
        if passage.state in _LOST
    )


def asked_for(entries: Iterable[Entry]) -> dict[str, Hush]:
    """Give the latest wish for quiet of every source, from journal lines in the order of time."""
    found: dict[str, Hush] = {}
    for entry in entries:
        if entry.source is None:
            continue
        match entry.kind:
            case EntryKind.ACK:
                found[entry.source] = _acknowledged(entry, entry.source)
            case EntryKind.SILENCE:
                found[entry.source] = _silenced(entry, entry.source)
            case EntryKind.REOPEN:
                found.pop(entry.source, None)
            case _:
                pass
    return found


def _acknowledged(entry: Entry, source: str) -> Hush:
    return Hush(
        source=source,
        kind=HushKind.ACKNOWLEDGED,
        since=entry.at,
        verdict=entry.verdict,
        quotes=tuple(str(quote) for quote in entry.facts.get("quotes", ())),
        why=str(entry.facts.get("why", "")),
        by=str(entry.facts.get("by", "")),
        vantage=entry.vantage,
    )


def _silenced(entry: Entry, source: str) -> Hush:
    return Hush(
        source=source,
        kind=HushKind.SILENCED,
        since=entry.at,
        until=until_of(entry),
        why=str(entry.facts.get("why", "")),
        by=str(entry.facts.get("by", "")),
        vantage=entry.vantage,
    )


def until_of(entry: Entry) -> date | None:
    """Read the last day of a silence; None where the line names none."""
    with suppress(ValueError):
        return date.fromisoformat(str(entry.facts.get("until", "")))
    return None


def holds(hush: Hush | None, standing: Standing, now: datetime) -> bool:
    """Tell whether the wish still stands: a silence through its last day, an acknowledgement while nothing is new."""
    if hush is None:
        return False
    if hush.kind is HushKind.SILENCED:
        return hush.until is not None and now.date() <= hush.until
    return standing.verdict is hush.verdict and set(lost_quotes(standing)) <= set(hush.quotes)
