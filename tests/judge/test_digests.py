"""When people hear, what they asked for, and how long quiet holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from monitor.judge.hearing.digests import beats, due, news, wanted
from monitor.judge.hearing.hushing import holds
from monitor.judge.hearing.outbox import GIVE_UP, next_try
from monitor.model.comparison import Passage, PassageState
from monitor.model.finding import Event, Finding
from monitor.model.hush import Hush, HushKind
from monitor.model.message import TOLD_OF, Audience, Digest, Letter, Message
from monitor.model.verdict import Standing, Verdict

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
USUAL = Audience(name="editors", to=("env:X",))


def at(days: float, hours: float = 0) -> datetime:
    """Give a time after Monday, nine o'clock."""
    return MONDAY + timedelta(days=days, hours=hours)


def found(event: Event = Event.DEAD, source: str = "a", when: datetime = MONDAY) -> Finding:
    """Make a finding."""
    return Finding(source=source, was=Verdict.LIVE, now=Verdict.DEAD, event=event, at=when, says="It died.")


@pytest.mark.parametrize(
    ("digest", "last", "now", "hears"),
    [
        (Digest.IMMEDIATE, at(0), at(0, 0.01), True),
        (Digest.DAILY, None, at(0), True),
        (Digest.DAILY, at(0), at(0, 12), False),
        (Digest.DAILY, at(0), at(0, 21), False),
        (Digest.DAILY, at(0), at(0, 23.6), True),
        (Digest.DAILY, at(0), at(1), True),
        (Digest.DAILY, at(0), at(30), True),
        (Digest.WEEKLY, at(0), at(6), False),
        (Digest.WEEKLY, at(0), at(7), True),
        (Digest.WEEKLY, at(2), at(7), False),
        (Digest.WEEKLY, at(2), at(9), True),
    ],
)
def test_when_an_audience_hears(digest: Digest, last: datetime | None, now: datetime, *, hears: bool) -> None:
    """Never twice within a day, or a week, and not in the night."""
    assert due(replace(USUAL, digest=digest), last, now) is hears


def test_nobody_hears_of_outages_by_default() -> None:
    """The usual events are all but the failing that may pass."""
    assert set(Event) - set(TOLD_OF) == {Event.INCIDENT}


def test_a_sign_of_life_is_monthly() -> None:
    """After thirty days without a message, and only where it is wanted."""
    assert not beats(USUAL, at(0), at(29))
    assert beats(USUAL, at(0), at(30))
    assert not beats(replace(USUAL, heartbeat=False), at(0), at(90))


def test_people_hear_of_their_events_and_sources() -> None:
    """A selection and a list of events leave out the rest; an incident is of no one source."""
    court = replace(USUAL, events=(Event.DEAD, Event.INCIDENT))
    findings = (found(), found(source="b"), found(Event.CHANGED), found(Event.INCIDENT, "site.example"))
    told = wanted(court, findings, chosen=frozenset({"a"}))
    assert told == (findings[0], findings[3])


def test_news_are_gathered_by_source_in_the_order_of_time() -> None:
    """Two turns of one source are one piece of news; one that was found twice is told once."""
    later = found(Event.RECOVERED, when=at(3))
    told = news((later, found(), found(), found(source="b")), {})
    assert [(each.findings[0].source, len(each.findings)) for each in told] == [("a", 2), ("b", 1)]
    assert told[0].findings[-1] is later


ACK = Hush(source="a", kind=HushKind.ACKNOWLEDGED, since=at(1), verdict=Verdict.DEAD, quotes=("missing:x",))
SILENCE = Hush(source="a", kind=HushKind.SILENCED, since=at(1), until=date(2026, 3, 5), why="they move")
GONE = Passage(exact="x", state=PassageState.MISSING)


@pytest.mark.parametrize(
    ("hush", "verdict", "quotes", "now", "holding"),
    [
        (None, Verdict.DEAD, (), at(2), False),
        (ACK, Verdict.DEAD, (), at(99), True),
        (ACK, Verdict.DEAD, (GONE,), at(99), True),
        (ACK, Verdict.LIVE, (), at(2), False),
        (ACK, Verdict.DEAD, (GONE, replace(GONE, exact="y")), at(2), False),
        (SILENCE, Verdict.DEAD, (), at(3, 14.9), True),
        (SILENCE, Verdict.CHANGED, (GONE,), at(2), True),
        (SILENCE, Verdict.DEAD, (), at(3, 15.1), False),
    ],
)
def test_how_long_quiet_holds(
    hush: Hush | None, verdict: Verdict, quotes: tuple[Passage, ...], now: datetime, *, holding: bool
) -> None:
    """An acknowledgement until it stands otherwise, a silence through its last day."""
    standing = Standing(source="a", url="https://a.example/", verdict=verdict, quotes=quotes)
    assert holds(hush, standing, now) is holding


def test_waits_grow_and_end() -> None:
    """Each failed try waits longer; what the other side asks for is kept, up to a day; a week is the end."""
    message = Message(id="m", audience="editors", at=MONDAY, subject="s", text="t", html="h")
    waits = [next_try(Letter(message=message, to="env:X", tries=n), MONDAY, wait=None) for n in range(10)]
    spans = [wait - MONDAY for wait in waits if wait is not None]
    assert spans == sorted(spans)
    assert (spans[0], spans[-1]) == (timedelta(minutes=1), timedelta(days=1))
    first = Letter(message=message, to="env:X")
    assert next_try(first, MONDAY, wait=timedelta(hours=2)) == at(0, 2)
    assert next_try(first, MONDAY, wait=timedelta(days=30)) == at(1)
    assert next_try(first, MONDAY + GIVE_UP, wait=None) is None
