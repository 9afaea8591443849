"""The calm sentence, and what ends a run with 1."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from monitor.model.comparison import Passage, PassageState
from monitor.model.finding import Event, Finding, Item, Report
from monitor.model.source import Ignore, Pin
from monitor.model.verdict import Standing, Verdict
from monitor.report.summarise import FAIL_ON, FAIL_WORDS, failing, headline, held
from tests.report.nouns import harmful, reports
from tests.report.samples import (
    STARTED,
    TODAY,
    calm_report,
    empty_report,
    offline_report,
    sample_report,
    turn_of,
)

BASE = calm_report()


def of(*verdicts: Verdict, checked: int = 0) -> Report:
    """Make a report of sources that stand so."""
    item = BASE.items[0]
    since = STARTED - timedelta(days=18)
    made = tuple(
        replace(item, standing=replace(item.standing, verdict=verdict, since=since, quotes=())) for verdict in verdicts
    )
    return replace(BASE, items=made, run=replace(BASE.run, checked=checked))


def one(standing: Standing | None = None, **source: object) -> Report:
    """Make a report of one live source, with some of it changed."""
    item = BASE.items[0]
    changed = replace(item.source, **source)  # type: ignore[arg-type]  # fields are named by each case
    return replace(BASE, items=(replace(item, source=changed, standing=standing or item.standing),))


SENTENCES = [
    (empty_report(), "Nothing to report: no source is due, or none is watched yet."),
    (offline_report(), "We are offline: no host answered. Nothing was judged."),
    (
        replace(offline_report(), run=replace(offline_report().run, hosts=11, answered=4)),
        "Our own connection is in doubt: 7 of 11 hosts could not be reached at once. Nothing was judged.",
    ),
    (of(Verdict.LIVE), "1 source watched: 1 live."),
    (of(Verdict.LIVE, checked=1), "1 source looked at: 1 live."),
    (
        of(*[Verdict.LIVE] * 20, Verdict.MOVED, Verdict.MOVED, Verdict.CHANGED, Verdict.DEAD),
        "24 sources watched: 20 live, 2 moved, 1 changed; 1 is dead since 4 November 2026.",
    ),
    (of(Verdict.DEAD, Verdict.DEAD), "2 sources watched: 2 are dead."),
    (
        of(Verdict.LIVE, Verdict.USURPED),
        "2 sources watched: 1 live; 1 has belonged to somebody else since 4 November 2026.",
    ),
    (
        of(*[Verdict.DEAD] * 3, Verdict.USURPED),
        "4 sources watched: 3 are dead, 1 belongs to somebody else now.",
    ),
    (
        of(Verdict.DEAD, Verdict.USURPED, Verdict.USURPED),
        "3 sources watched: 1 is dead, 2 belong to somebody else now.",
    ),
    (
        of(Verdict.DEAD, Verdict.USURPED),
        "2 sources watched: 1 is dead since 4 November 2026, 1 has belonged to somebody else since 4 November 2026.",
    ),
    (of(Verdict.NEW, Verdict.UNKNOWN), "2 sources watched: 1 unknown, 1 not looked at yet."),
]


@pytest.mark.parametrize(("report", "sentence"), SENTENCES)
def test_headline(report: Report, sentence: str) -> None:
    """One calm sentence says how things stand; an offline run says so and judges nothing."""
    assert headline(report) == sentence


def test_headline_counts_lost_quotes() -> None:
    """A missing quote is told in the sentence even where the page is live."""
    standing = replace(
        BASE.items[0].standing, quotes=(Passage(exact="x", state=PassageState.MISSING, likeness=0.1),) * 2
    )
    assert headline(one(standing)) == "1 source looked at: 1 live; 2 quotes are missing."


def test_headline_takes_counts_of_all() -> None:
    """Where only some sources are carried, the counts that are given speak."""
    assert headline(empty_report(), {Verdict.LIVE: 100_000}) == "100,000 sources watched: 100,000 live."


@given(reports)
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_headline_of_anything(report: Report) -> None:
    """Whatever the report holds, the sentence is one harmless line that ends with a full stop."""
    assert headline(report).endswith(".")
    assert not harmful(headline(report), allowed="")


def fails(report: Report, fail_on: frozenset[str] = FAIL_ON, *, today: date = TODAY) -> tuple[Item, ...]:
    """Give the items for which a run would end with 1 on a day."""
    return tuple(item for item, _ in failing(report, fail_on, today=today))


def test_default_words() -> None:
    """By default a run ends with 1 for dead and usurped sources and for lost quotes."""
    assert {"dead", "usurped", "quote-missing"} == FAIL_ON
    assert FAIL_WORDS >= FAIL_ON
    assert {verdict.value for verdict in Verdict} | {event.value for event in Event} == FAIL_WORDS


def test_default_fails() -> None:
    """In the sample the lost quote, the usurped and the dead one fail; the ignored dead one does not."""
    assert [item.source.id for item in fails(sample_report())] == [
        "death-toll",
        "survivors-blog",
        "gauge-data",
    ]


@pytest.mark.parametrize("verdict", Verdict)
def test_any_verdict_may_fail(verdict: Verdict) -> None:
    """--fail-on takes every verdict, on the state."""
    report = of(verdict)
    assert fails(report, frozenset({verdict.value})) == report.items
    others = frozenset(FAIL_WORDS - {verdict.value})
    assert fails(report, others) == ()


def quoted(state: PassageState) -> Standing:
    """Make a standing with one quote in that state."""
    return replace(BASE.items[0].standing, quotes=(Passage(exact="x", state=state),))


BLOCKED = replace(BASE.items[0].standing, verdict=Verdict.BLOCKED)

STATES = [
    ("quote-missing", quoted(PassageState.MISSING), True),
    ("quote-missing", quoted(PassageState.EDITED), False),
    ("quote-edited", quoted(PassageState.EDITED), True),
    ("quote-edited", quoted(PassageState.UNREADABLE), False),
    ("not-verified", replace(BLOCKED, blocked_since=STARTED - timedelta(days=31)), True),
    ("not-verified", replace(BLOCKED, blocked_since=STARTED - timedelta(days=20)), False),
    ("not-verified", replace(BASE.items[0].standing, blocked_since=STARTED - timedelta(days=31)), False),
    ("unstable-source", replace(BASE.items[0].standing, quiet_until=STARTED + timedelta(days=3)), True),
    ("unstable-source", replace(BASE.items[0].standing, quiet_until=STARTED - timedelta(days=3)), False),
]


@pytest.mark.parametrize(("word", "standing", "expected"), STATES)
def test_events_fail_by_state(word: str, standing: Standing, *, expected: bool) -> None:
    """An event of --fail-on means that it holds now, not that it happened in this run."""
    assert bool(fails(one(standing), frozenset({word}))) is expected


@pytest.mark.parametrize("event", [Event.RECOVERED, Event.CONFIRMED, Event.EVIDENCE_FAULT])
def test_events_that_are_no_state(event: Event) -> None:
    """What is no state fails in the run in which it was found."""
    item = BASE.items[0]
    turned = replace(item, turns=(turn_of(item.source.id, Verdict.LIVE, Verdict.LIVE, event),))
    assert fails(replace(BASE, items=(turned,)), frozenset({event.value})) == (turned,)
    assert fails(BASE, frozenset({event.value})) == ()


def test_a_turn_alone_does_not_fail() -> None:
    """A source that turned dead and is live again by the end of the run does not fail."""
    item = BASE.items[0]
    turned = replace(item, turns=(turn_of(item.source.id, Verdict.FAILING, Verdict.DEAD, Event.DEAD),))
    assert fails(replace(BASE, items=(turned,))) == ()


@pytest.mark.parametrize("named", ["dam-inquiry", "inquiry.example"])
def test_incidents_fail(named: str) -> None:
    """An incident fails what it names by id, and what fails under the domain that it names."""
    told = Finding(source=named, was=Verdict.FAILING, now=Verdict.FAILING, event=Event.INCIDENT, at=STARTED)
    report = replace(of(Verdict.FAILING), incidents=(told,))
    assert fails(report, frozenset({"incident"})) == report.items
    live = replace(of(Verdict.LIVE), incidents=(told,))
    assert bool(fails(live, frozenset({"incident"}))) is (named == "dam-inquiry")


IGNORES = [
    (Ignore(events=("dead",)), TODAY, False),
    (Ignore(events=("dead",), until=TODAY), TODAY, False),
    (Ignore(events=("dead",), until=TODAY), TODAY + timedelta(days=1), True),
    (Ignore(events=("changed",)), TODAY, True),
    (Ignore(events=()), TODAY, True),
]


@pytest.mark.parametrize(("ignore", "today", "expected"), IGNORES)
def test_ignored_do_not_count(ignore: Ignore, today: date, *, expected: bool) -> None:
    """What a person ignores does not fail until the day is over; other words of that source still do."""
    item = of(Verdict.DEAD).items[0]
    ignored = replace(item, source=replace(item.source, ignore=ignore))
    assert bool(fails(replace(BASE, items=(ignored,)), today=today)) is expected


PINS = [
    (Pin.ALIVE, Verdict.LIVE, False),
    (Pin.DEAD, Verdict.DEAD, True),
    (Pin.PAYWALLED, Verdict.BLOCKED, False),
    (Pin.UNFIT, Verdict.USURPED, True),
]


@pytest.mark.parametrize(("pin", "verdict", "expected"), PINS)
def test_pins_stand_above_ours(pin: Pin, verdict: Verdict, *, expected: bool) -> None:
    """A person's word decides: a dead source that is pinned alive does not fail."""
    item = of(Verdict.DEAD).items[0]
    pinned: Item = replace(item, source=replace(item.source, pin=pin))
    assert held(pinned) is verdict
    assert bool(fails(replace(BASE, items=(pinned,)))) is expected
