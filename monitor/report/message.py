"""What turned, as a message to people: one subject, one plain text and one HTML page that say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.model.address import host_name, is_web, registrable_domain
from monitor.model.comparison import TELLING_CHANGES, PassageState
from monitor.model.counting import number_of
from monitor.model.finding import Event, Finding, Item
from monitor.model.message import Lateness, News
from monitor.model.verdict import Verdict
from monitor.report import words
from monitor.report.card import Card, card
from monitor.report.copies import cited_copy
from monitor.report.letter import Entry, Line, as_html, as_text, word
from monitor.report.mask import mask
from monitor.report.tame import tame
from monitor.report.when import day, days, minute, spoken_day
from monitor.report.wording import said

#: Sources that one message shows; of the rest it gives the number.
MOST = 50
_EDITS = 3
#: So many sources of one domain lost in one message are one incident.
MANY = 3
#: How long the command that silences keeps quiet, as it is printed.
_SILENCE = timedelta(days=30)
_LOST = (Event.DEAD, Event.USURPED)
_EVENTS = {
    Event.DEAD: "dead",
    Event.USURPED: "taken over by somebody else",
    Event.CHANGED: "changed",
    Event.MOVED: "moved",
    Event.RECOVERED: "back",
    Event.QUOTE_MISSING: "with a quote missing",
    Event.QUOTE_EDITED: "with a quote edited",
    Event.NOT_VERIFIED: "not verified for a month",
    Event.UNSTABLE_SOURCE: "turning back and forth",
    Event.INCIDENT: "incident",
    Event.CONFIRMED: "confirmed",
    Event.EVIDENCE_FAULT: "with a damaged copy of ours",
    Event.REPAIR_READY: "with a repair ready",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """One message, laid out both ways."""

    subject: str
    text: str
    html: str
    turns: tuple[dict[str, str], ...]


def compose(
    told: Sequence[News],
    *,
    watched: int,
    since: datetime,
    at: datetime,
    late: Sequence[Lateness] = (),
    copies: Callable[[str], str] = lambda file: file,
) -> Composed:
    """Write the message. Without news it is the sign of life; ``copies`` says where a kept file lies."""
    subject, lead = _lead(told, watched=watched, since=since, late=late)
    incidents = lost_together(told)
    within = {each.findings[0].source for group in incidents.values() for each in group}
    shown = [each for each in told if each.findings[0].source not in within]
    groups: list[tuple[str, list[Entry]]] = []
    if incidents:
        groups.append(("Incidents", [_incident(domain, group, at) for domain, group in sorted(incidents.items())]))
    by_place: dict[tuple[str, str], list[News]] = {}
    for each in shown[:MOST]:
        by_place.setdefault((document_of(each), domain_of(each.item)), []).append(each)
    documents: dict[str, list[Entry]] = {}
    for (document, _), group in sorted(by_place.items(), key=lambda pair: (pair[0][0] == "", pair[0])):
        documents.setdefault(tame(document) or "Everything else", []).extend(_entry(each, copies, at) for each in group)
    groups += list(documents.items())
    tail = [_late(each) for each in late]
    if len(shown) > MOST:
        tail.append(f"{len(shown) - MOST:,} more turned; `monitor report` shows them all.")
    return Composed(
        subject=subject,
        text=as_text(lead, groups, tail, at),
        html=as_html(subject, lead, groups, tail, at),
        turns=tuple(_turn(finding, each) for each in told for finding in each.findings),
    )


def lost_together(told: Sequence[News]) -> dict[str, tuple[News, ...]]:
    """Give domains of which three or more sources were lost in one message: one incident each, with its sources."""
    domains: dict[str, list[News]] = defaultdict(list)
    for each in told:
        domain = domain_of(each.item)
        if domain and each.findings[-1].event in _LOST:
            domains[domain].append(each)
    return {domain: tuple(found) for domain, found in domains.items() if len(found) >= MANY}


def domain_of(item: Item | None) -> str:
    """Give the registrable domain of a source; empty where it has none."""
    url = item.source.url if item else None
    try:
        return registrable_domain(host_name(url)) if url and is_web(url) else ""
    except ValueError:
        return ""


def document_of(each: News) -> str:
    """Give the document that leans on a source first; empty where none does."""
    cited = each.item.citations if each.item else ()
    return cited[0].document if cited else ""


def _lead(told: Sequence[News], *, watched: int, since: datetime, late: Sequence[Lateness]) -> tuple[str, str]:
    """Say it all in a subject and a sentence."""
    if not told and late:
        longest = max(each.until - each.since for each in late)
        subject = f"monitor: the watch itself was late: nobody looked for {days(longest)} days"
        lead = (
            f"Nobody looked for {days(longest)} days; what was looked at since then brought no news."
            f" {number_of(watched, 'source is', 'sources are')} under watch."
        )
        return subject, lead
    if not told:
        subject = f"monitor: nothing to tell of {number_of(watched, 'source')}"
        lead = (
            f"Nothing turned since {spoken_day(since)}. {number_of(watched, 'source is', 'sources are')} under"
            " watch; this message shows that the watch goes on."
        )
        return subject, lead
    counted: dict[Event, int] = {}
    for each in told:
        event = each.findings[-1].event
        counted[event] = counted.get(event, 0) + 1
    parts = [f"{counted[event]:,} {_EVENTS[event]}" for event in _EVENTS if event in counted]
    only = told[0].findings[0].source
    subject = f"monitor: {', '.join(parts)}" + (f": {tame(only, most=80)}" if len(told) == 1 else "")
    number = "One source" if len(told) == 1 else number_of(len(told), "source")
    return subject, f"{number} turned since {spoken_day(since)}: {', '.join(parts)}."


def _incident(domain: str, group: Sequence[News], at: datetime) -> Entry:
    """Tell a flood as one thing, with a line for each source: where it is cited, and the claim at stake."""
    lines = [Line(label=_named(each), text=_in_short(each)) for each in group[:MOST]]
    if len(group) > MOST:
        lines.append(Line(label="and", text=f"{len(group) - MOST:,} more"))
    select = word(f"host:{domain}")
    return Entry(
        heading=f"INCIDENT  {tame(domain)}",
        title="",
        sentences=(
            f"{len(group)} sources of {tame(domain)} were lost together: one cause is likely, so it is told once.",
            said(group[0].findings[-1].says),
        ),
        lines=(*lines, Line(label="Look closer", text=f"monitor list {select}", code=True), *_quiet(select, at)),
    )


def _in_short(each: News) -> str:
    """Say on one line where a source is cited, what is at stake, and where the best copy lies."""
    if each.item is None:
        return "no longer on the list"
    shown = card(each.item)
    places = ", ".join(place for place, _ in shown.citations)
    quotes = " ".join(f"“{quote.text}”" for quote in shown.quotes)
    return "; ".join(part for part in (places, shown.claim, quotes) if part)


def _quiet(select: str, at: datetime) -> tuple[Line, ...]:
    """Give the commands that ask for quiet, ready to be run."""
    until = day(at + _SILENCE)
    return (
        Line(label="I know", text=f"monitor ack {select}", code=True),
        Line(label="Silence", text=f"monitor silence {select} --until {until} --reason 'being repaired'", code=True),
    )


def _entry(each: News, copies: Callable[[str], str], at: datetime) -> Entry:
    """Put one source into words: what happened, what is at stake, where, and what to do."""
    latest = each.findings[-1]
    sentences = tuple(dict.fromkeys(said(finding.says) or words.EVENTS[finding.event] for finding in each.findings))
    heading = f"{latest.event.value.upper()}  {_named(each)}"
    if each.item is None:
        return Entry(heading=heading, title="", sentences=sentences, lines=())
    shown = card(each.item)
    return Entry(
        heading=heading,
        # Without a title the address stands in for it, and that follows on a line of its own.
        title="" if shown.address and shown.address.text == shown.title else shown.title,
        sentences=sentences,
        lines=(*_lines(each, shown, copies), *_quiet(word(shown.id), at)),
    )


def _lines(each: News, shown: Card, copies: Callable[[str], str]) -> Iterable[Line]:
    """Give everything below the sentence."""
    assert each.item is not None
    yield from _at_stake(each.item, shown)
    yield from _copies(each.item, copies)
    yield Line(label="Look closer", text=f"monitor show {word(shown.id)}", code=True)
    if any(finding.event is Event.REPAIR_READY for finding in each.findings):
        yield Line(label="Repair", text=f"monitor repair {word(shown.id)}", code=True)


def _at_stake(item: Item, shown: Card) -> Iterable[Line]:
    """Give what leans on the source, where, and what differs."""
    standing = item.standing
    if shown.address:
        yield Line(label="Address", text=shown.address.text, code=True)
    if shown.final and standing.verdict is Verdict.MOVED:
        yield Line(label="Now at", text=shown.final.text, code=True)
    if shown.claim:
        yield Line(label="Claim at stake", text=shown.claim)
    gone = standing.verdict in (Verdict.DEAD, Verdict.USURPED, Verdict.FAILING)
    for quote in shown.quotes:
        if gone or quote.state in (PassageState.MISSING, PassageState.EDITED):
            yield Line(label=f"Quote ({quote.called})", text=f"“{quote.text}”", pieces=quote.pieces)
    for place, text in shown.citations:
        yield Line(label="Cited at", text=f"{place}{f'  {text}' if text else ''}", code=True)
    if standing.change is not None and standing.change.kind in TELLING_CHANGES and not gone:
        for pieces in shown.edits[:_EDITS]:
            yield Line(label="Difference", pieces=pieces)
        if len(shown.edits) > _EDITS:
            yield Line(
                label="Difference", text=f"{len(shown.edits) - _EDITS} more places: monitor diff {word(shown.id)}"
            )


def _copies(item: Item, copies: Callable[[str], str]) -> Iterable[Line]:
    """Give the best copies that we know of: our own of the page as it was cited, and a public one."""
    kept = cited_copy(item.standing, item.faults)
    if kept is not None:
        yield Line(label="Best copy (ours)", text=f"{tame(copies(kept.file))}, taken {kept.taken}", code=True)
    archived = item.standing.baseline.url if item.standing.baseline else ""
    for public in (*item.source.archives, *([archived] if archived else []))[:1]:
        yield Line(label="Best copy (public)", text=tame(mask(public)), code=True)


def _late(late: Lateness) -> str:
    """Say that nobody looked for a while, which is about us and about no source."""
    waited = number_of(late.sources, "source was", "sources were")
    return (
        f"The watch itself was late: nobody looked from {minute(late.since)} to {minute(late.until)}"
        f" ({days(late.until - late.since)} days), while {waited} due. What turned meanwhile was seen"
        " later than it should have been; `monitor doctor` looks for the cause."
    )


def _turn(finding: Finding, each: News) -> dict[str, str]:
    """Say one turn for programs."""
    url = each.item.source.url if each.item else None
    return {
        "source": finding.source,
        "url": url or "",
        "event": finding.event.value,
        "was": finding.was.value,
        "now": finding.now.value,
        "at": finding.at.isoformat(),
        "says": finding.says,
    }


def _named(each: News) -> str:
    return tame(each.findings[0].source, most=120)
