"""A report in one calm sentence, and the items of it that should fail a run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta

from monitor.model.address import host_name, registrable_domain
from monitor.model.comparison import PassageState
from monitor.model.counting import number_of
from monitor.model.finding import Event, Finding, Glimpse, Item, Report, Run
from monitor.model.source import Pin
from monitor.model.verdict import Verdict
from monitor.report.when import spoken_day

#: What ends a command with 1 when nobody says otherwise.
FAIL_ON = frozenset({Verdict.DEAD.value, Verdict.USURPED.value, Event.QUOTE_MISSING.value})
#: Every word that --fail-on and ``ignore`` take.
FAIL_WORDS = frozenset({*(verdict.value for verdict in Verdict), *(event.value for event in Event)})

#: A person's word stands above ours (docs/verdicts.md section 3).
_PINNED: Mapping[Pin, Verdict] = {
    Pin.ALIVE: Verdict.LIVE,
    Pin.DEAD: Verdict.DEAD,
    Pin.PAYWALLED: Verdict.BLOCKED,
    Pin.UNFIT: Verdict.USURPED,
}
_NOT_VERIFIED_AFTER = timedelta(days=30)
#: Events that are no state: they hold in the run in which they were found.
_TURNS_ONLY = frozenset({Event.RECOVERED, Event.CONFIRMED, Event.EVIDENCE_FAULT, Event.INCIDENT, Event.REPAIR_READY})
#: In this order the sentence counts; what is worst is told after the semicolon.
_COUNTED = (
    (Verdict.LIVE, "live"),
    (Verdict.MOVED, "moved"),
    (Verdict.CHANGED, "changed"),
    (Verdict.FAILING, "failing"),
    (Verdict.BLOCKED, "blocked"),
    (Verdict.UNKNOWN, "unknown"),
    (Verdict.NEW, "not looked at yet"),
)


def headline(report: Report, counts: Mapping[Verdict, int] | None = None) -> str:
    """Say in one calm sentence how things stand.

    An offline run says so and nothing else: a run that judged nothing is never a statement about sources.
    ``counts`` stands in for the report's own where it carries only some of the sources.
    """
    if not report.lasting and not report.items and not report.run.offline:
        return "Nothing to report: the change adds no source and no address."
    return sentence(report.run, report.items, report.counts if counts is None else counts)


def sentence(run: Run, items: Iterable[Item | Glimpse], counts: Mapping[Verdict, int]) -> str:
    """Say that sentence; ``items`` are at least those with lost quotes or damaged copies, and the first of the dead."""
    if run.offline:
        return cut_off(run)
    total = sum(counts.values())
    if not total and run.mishaps:
        return "Nothing was looked at: no source is due, or none is watched yet."
    if not total:
        return "Nothing to report: no source is due, or none is watched yet."
    verb = "looked at" if run.checked == total else "watched"
    calm = ", ".join(f"{counts[verdict]:,} {word}" for verdict, word in _COUNTED if counts.get(verdict))
    grave = _grave(items, counts)
    start = f"{number_of(total, 'source')} {verb}"
    said = f"{start}: {calm}; {grave}" if calm and grave else f"{start}: {calm or grave}"
    return f"{said}."


def cut_off(run: Run) -> str:
    """Say why a run judged nothing: nobody answered for itself, or so few that it rather says something of our line."""
    if run.astray:
        return f"Our own connection is in doubt: {run.astray} Nothing was judged."
    if not run.answered:
        return "We are offline: no host answered. Nothing was judged."
    silent = f"{run.hosts - run.answered:,} of {number_of(run.hosts, 'host')}"
    return f"Our own connection is in doubt: {silent} could not be reached at once. Nothing was judged."


def _grave(items: Iterable[Item | Glimpse], counts: Mapping[Verdict, int]) -> str:
    """Say what nobody should overlook: the dead, the usurped, and quotes that are gone."""
    said = []
    items = tuple(items)
    held = [item for item in items if item.standing.verdict in (Verdict.DEAD, Verdict.USURPED)]
    # A day behind several would read as that of all of them.
    dated = max(counts.get(Verdict.DEAD, 0), counts.get(Verdict.USURPED, 0)) == 1
    for verdict, one, lasting, many in (
        (Verdict.DEAD, "is dead", "is dead", "are dead"),
        (
            Verdict.USURPED,
            "belongs to somebody else now",
            "has belonged to somebody else",
            "belong to somebody else now",
        ),
    ):
        since = next((item.standing.since for item in held if item.standing.verdict is verdict), None)
        if counts.get(verdict, 0) == 1:
            said.append(f"1 {lasting} since {spoken_day(since)}" if dated and since else f"1 {one}")
        elif counts.get(verdict):
            said.append(f"{counts[verdict]:,} {many}")
    damaged = len({fault.file for item in items for fault in item.faults if not fault.rightly})
    if damaged:
        said.append(f"{damaged:,} of our own copies {'is' if damaged == 1 else 'are'} damaged")
    missing = sum(passage.state is PassageState.MISSING for item in items for passage in item.standing.quotes)
    if missing:
        said.append(f"{number_of(missing, 'quote is', 'quotes are')} missing")
    return ", ".join(said)


def failing(
    report: Report, fail_on: frozenset[str] = FAIL_ON, *, today: date
) -> tuple[tuple[Item, tuple[str, ...]], ...]:
    """Give those items, each with the verdicts and events for which it fails, the verdict first."""
    troubled = _incident_ids(report.items, report.incidents)
    found = []
    for item in report.items:
        words = _words(item, today, incident=item.source.id in troubled) & fail_on
        if words:
            verdict = held(item).value
            found.append((item, tuple(sorted(words, key=lambda word: (word != verdict, word)))))
    return tuple(found)


def held(item: Item) -> Verdict:
    """Give the verdict that counts: a person's pin where there is one, else ours."""
    return _PINNED[item.source.pin] if item.source.pin is not None else item.standing.verdict


def ignored(item: Item, today: date) -> frozenset[str]:
    """Give the words that a person does not want to hear for this source today."""
    if item.hush is not None:
        # Nobody who knows that a source is dead knows that our copy of it is damaged too.
        return FAIL_WORDS - {Event.EVIDENCE_FAULT.value}
    ignore = item.source.ignore
    if ignore is None or (ignore.until is not None and today > ignore.until):
        return frozenset()
    return frozenset(ignore.events)


def _words(item: Item, today: date, *, incident: bool) -> frozenset[str]:
    """Give every verdict and event that holds for an item now, without what a person ignores."""
    standing = item.standing
    words = {held(item).value}
    words |= {f"quote-{passage.state.value}" for passage in standing.quotes}
    words |= {turn.event.value for turn in item.turns if turn.event in _TURNS_ONLY}
    midnight = datetime(today.year, today.month, today.day, tzinfo=UTC)
    tomorrow = midnight + timedelta(days=1)
    unseen = {Verdict.BLOCKED: standing.blocked_since, Verdict.FAILING: standing.failing_since}.get(held(item))
    if unseen is not None and tomorrow - unseen > _NOT_VERIFIED_AFTER:
        words.add(Event.NOT_VERIFIED.value)
    if standing.quiet_until is not None and standing.quiet_until > midnight:
        words.add(Event.UNSTABLE_SOURCE.value)
    if not all(fault.rightly for fault in item.faults):
        words.add(Event.EVIDENCE_FAULT.value)
    if incident:
        words.add(Event.INCIDENT.value)
    return frozenset(words) & FAIL_WORDS - ignored(item, today)


def _incident_ids(items: Iterable[Item], incidents: Iterable[Finding]) -> frozenset[str]:
    """Give the ids of sources that an incident of the run concerns: by id, or by their registrable domain."""
    named = {finding.source for finding in incidents}
    if not named:
        return frozenset()
    return frozenset(item.source.id for item in items if concerns(item, named))


def concerns(item: Item, named: Iterable[str]) -> bool:
    """Tell whether an incident that names ids or domains is about this item: only what fails is part of it."""
    names = frozenset(named)
    if item.source.id in names:
        return True
    failing = item.standing.verdict in (Verdict.FAILING, Verdict.DEAD)
    if not failing or not item.source.url:
        return False
    try:
        host = host_name(item.source.url)
    except ValueError:
        return False
    return host in names or registrable_domain(host) in names
