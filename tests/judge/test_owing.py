"""Each kind of quiet, and what people hear when it is over."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from monitor.judge.hearing import sentences
from monitor.judge.hearing.owing import by_source, ended, quiet, silenced, still, unheard, was_kept_back
from monitor.model.comparison import Passage, PassageState
from monitor.model.finding import Entry, EntryKind, Event, Finding
from monitor.model.verdict import Standing, Verdict

START = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


def at(day: float) -> datetime:
    """Give nine o'clock of that day of December, or a share of a day later."""
    return START + timedelta(days=day - 1)


def ack(day: float) -> Entry:
    """Somebody knows."""
    return Entry(at=at(day), kind=EntryKind.ACK, source="a", url=None, verdict=Verdict.DEAD)


def silence(day: float, until: int) -> Entry:
    """Somebody asks for quiet through that day of December."""
    facts = {"until": f"2026-12-{until:02}", "why": "they move"}
    return Entry(at=at(day), kind=EntryKind.SILENCE, source="a", url=None, facts=facts)


def reopen(day: float) -> Entry:
    """Somebody takes it back."""
    return Entry(at=at(day), kind=EntryKind.REOPEN, source="a", url=None)


def found(
    day: float,
    event: Event = Event.DEAD,
    *,
    was: Verdict = Verdict.LIVE,
    now: Verdict = Verdict.DEAD,
    says: str = "It died.",
) -> Finding:
    """Make a finding."""
    return Finding(source="a", was=was, now=now, event=event, at=at(day), says=says)


DIED = found(2)
BACK = found(3, Event.RECOVERED, was=Verdict.DEAD, now=Verdict.LIVE)
CHANGED = found(3, Event.CHANGED, now=Verdict.CHANGED)
TAKEN = found(4, Event.USURPED, was=Verdict.DEAD, now=Verdict.USURPED)
UNSTABLE = found(3, Event.UNSTABLE_SOURCE, now=Verdict.LIVE)
QUOTE = Passage(exact="1.8 million", state=PassageState.MISSING)
OTHER = replace(QUOTE, exact="two of three")
MISSING = found(2, Event.QUOTE_MISSING, now=Verdict.LIVE, says=sentences.quote_missing(QUOTE))
UNVERIFIED = found(2, Event.NOT_VERIFIED, was=Verdict.BLOCKED, now=Verdict.BLOCKED)
DAMAGED = found(2, Event.EVIDENCE_FAULT, now=Verdict.LIVE)
DAYS = (1.5, 2.5, 3.5, 4.5, 9.5)


@pytest.mark.parametrize(
    ("wishes", "finding", "quiet_on"),
    [
        ((), DIED, ()),
        # A silence: through its last day, whether it was found before or within, and not a day longer.
        ((silence(1, 3),), DIED, (1.5, 2.5, 3.5)),
        ((silence(2.2, 3),), DIED, (2.5, 3.5)),
        ((silence(1, 3),), BACK, (1.5, 2.5, 3.5)),
        ((silence(1, 3), reopen(3)), DIED, (1.5, 2.5)),
        ((silence(1, 2), silence(2.2, 4)), DIED, (1.5, 2.5, 3.5, 4.5)),
        ((silence(1, 9), silence(2.2, 3)), DIED, (1.5, 2.5, 3.5)),
        # An acknowledgement: what was found before it is known for good, what is found later is news.
        ((ack(2.2),), DIED, (2.5, 3.5, 4.5, 9.5)),
        ((ack(1),), DIED, ()),
        ((ack(3.2),), BACK, ()),
        ((ack(2.2), reopen(3)), DIED, (2.5,)),
        # Known stays known, whatever is asked for after it, until it is taken back.
        ((silence(1, 3), ack(2.2)), DIED, (1.5, 2.5, 3.5, 4.5, 9.5)),
        ((ack(2.2), silence(2.3, 3)), DIED, (2.5, 3.5, 4.5, 9.5)),
        ((ack(1), silence(1.2, 3)), DIED, (1.5, 2.5, 3.5)),
        # Our own copies are no matter of the source.
        ((silence(1, 9),), DAMAGED, ()),
        ((ack(3),), DAMAGED, ()),
    ],
)
def test_how_long_each_kind_of_quiet_keeps_a_finding_back(
    wishes: tuple[Entry, ...], finding: Finding, quiet_on: tuple[float, ...]
) -> None:
    """Silence ends with its day; knowing does not end; taking back ends both."""
    sorted_wishes = by_source(wishes)
    assert tuple(day for day in DAYS if quiet(finding, sorted_wishes, at(day))) == quiet_on


@pytest.mark.parametrize(
    ("wishes", "since", "now", "first"),
    [
        ((), 1, 31, None),
        ((silence(1, 3),), 2, 3.6, None),
        ((silence(1, 3),), 2, 4, 1),
        ((silence(1, 3),), 4, 9, None),
        ((silence(1, 3), reopen(2)), 1.5, 2.1, 1),
        ((ack(2),), 1, 31, None),
        ((ack(2), reopen(5)), 4, 6, 2),
    ],
)
def test_when_quiet_has_ended(wishes: tuple[Entry, ...], since: float, now: float, first: float | None) -> None:
    """It is noticed once, by whoever last wrote down how far people have heard."""
    assert ended(by_source(wishes), at(since), at(now)) == (None if first is None else at(first))


@pytest.mark.parametrize(
    ("wishes", "marks", "owed"),
    [
        # Considered within the silence, each time: nobody has heard.
        ((silence(1, 3),), (2.1, 3.1), True),
        # Considered before the silence was asked for: people have heard.
        ((silence(2.5, 5),), (2.1, 3.1), False),
        # Told after an earlier silence, and silenced again since.
        ((silence(1, 3), silence(5, 7)), (2.1, 4.1, 6.1), False),
        ((ack(2.05), reopen(3)), (2.1,), True),
        ((ack(2.2), reopen(3)), (2.1,), False),
        ((), (2.1,), False),
    ],
)
def test_what_nobody_has_heard(wishes: tuple[Entry, ...], marks: tuple[float, ...], *, owed: bool) -> None:
    """Only what was kept back each time that somebody was told something is still owed."""
    moments = [at(mark) for mark in marks]
    assert unheard([(moments[0], [DIED])], moments, by_source(wishes)) == ((DIED,) if owed else ())


def test_that_a_finding_was_kept_back_is_known_afterwards() -> None:
    """So that what is over by then is not told as if it were so."""
    wishes = by_source((silence(2.5, 3),))
    assert was_kept_back(DIED, wishes, at(9))
    assert not was_kept_back(DIED, wishes, at(2.2))
    assert not was_kept_back(found(5), wishes, at(9))


@pytest.mark.parametrize(
    ("findings", "stands", "told"),
    [
        ((DIED,), {"verdict": Verdict.DEAD}, [Event.DEAD]),
        ((DIED,), {"verdict": Verdict.LIVE}, []),
        ((DIED, BACK), {"verdict": Verdict.LIVE}, []),
        ((DIED, TAKEN), {"verdict": Verdict.USURPED}, [Event.USURPED]),
        # People knew that it was dead when they asked for quiet.
        ((BACK,), {"verdict": Verdict.LIVE}, [Event.RECOVERED]),
        ((BACK, found(5)), {"verdict": Verdict.DEAD}, []),
        # A look that failed in between takes nothing back of what is known.
        ((CHANGED,), {"verdict": Verdict.FAILING, "heard": Verdict.CHANGED}, [Event.CHANGED]),
        ((CHANGED,), {"verdict": Verdict.LIVE, "heard": Verdict.LIVE}, []),
        ((CHANGED, UNSTABLE), {"verdict": Verdict.LIVE, "quiet_until": at(20)}, [Event.UNSTABLE_SOURCE]),
        ((CHANGED, UNSTABLE), {"verdict": Verdict.LIVE}, []),
        ((MISSING,), {"verdict": Verdict.LIVE, "quotes": (OTHER, QUOTE)}, [Event.QUOTE_MISSING]),
        ((MISSING, replace(MISSING, at=at(3))), {"verdict": Verdict.LIVE, "quotes": (QUOTE,)}, [Event.QUOTE_MISSING]),
        ((MISSING,), {"verdict": Verdict.LIVE, "quotes": (OTHER,)}, []),
        (
            (MISSING,),
            {"verdict": Verdict.LIVE, "quotes": (replace(QUOTE, state=PassageState.PRESENT),)},
            [],
        ),
        ((UNVERIFIED,), {"verdict": Verdict.BLOCKED, "since": at(1)}, [Event.NOT_VERIFIED]),
        ((UNVERIFIED,), {"verdict": Verdict.BLOCKED, "since": at(4)}, []),
        ((UNVERIFIED,), {"verdict": Verdict.LIVE}, []),
        # Of one look: in its order, so that the message calls it by what stands last.
        (
            (CHANGED, replace(MISSING, at=at(3))),
            {"verdict": Verdict.CHANGED, "quotes": (QUOTE,)},
            [Event.CHANGED, Event.QUOTE_MISSING],
        ),
        ((MISSING, CHANGED), {"verdict": Verdict.CHANGED, "quotes": (QUOTE,)}, [Event.QUOTE_MISSING, Event.CHANGED]),
    ],
)
def test_what_is_told_when_quiet_is_over(
    findings: tuple[Finding, ...], stands: dict[str, object], told: list[Event]
) -> None:
    """What still stands so and people do not know, once; it says when it was found."""
    standing = Standing(source="a", url="https://a.example/", **stands)  # type: ignore[arg-type]
    now = still(findings, standing, at(10))
    assert [finding.event for finding in now] == told
    assert all("December 2026, and kept back while quiet was asked for." in finding.says for finding in now)


def test_who_left_the_list_is_not_told_of() -> None:
    """Nobody watches it any more."""
    assert still((DIED,), None, at(10)) == ()


@pytest.mark.parametrize(
    ("wishes", "over"),
    [
        ((silence(1, 3),), 4),
        ((silence(1, 9), silence(2, 3)), 4),
        ((silence(1, 3), reopen(2)), None),
        ((silence(1, 3), ack(2)), None),
        ((ack(1),), None),
        ((silence(3, 5),), None),
        ((), None),
    ],
)
def test_when_a_silence_will_be_over(wishes: tuple[Entry, ...], over: int | None) -> None:
    """At the midnight after its last day; the latest wish is the one that counts."""
    midnight = {} if over is None else {"a": datetime(2026, 12, over, tzinfo=UTC)}
    assert silenced(by_source(wishes), at(2.5)) == midnight
