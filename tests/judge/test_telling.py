"""Flapping, quiet days, and what people asked not to hear."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from monitor.judge.standing.plan import next_due
from monitor.model.comparison import ChangeKind, PassageState
from monitor.model.finding import Event
from monitor.model.source import Every, Ignore, Rhythm
from monitor.model.verdict import Judgement, Outcome, Standing, Verdict, Weight
from tests.judge.standings import (
    BLOCKED,
    DAY,
    GONE,
    HOUR,
    MISSING,
    MOVED,
    OK,
    ONE_SHOT,
    SAME,
    SOURCE,
    START,
    changed,
    judged,
    look,
    passage,
    standing,
)

MONTHLY = Every(rhythm=Rhythm.PERIOD, period=720 * HOUR)
ANOTHER = changed("z", ChangeKind.DIFFERENT)


def flips(days: list[float], first: Standing | None = None) -> tuple[Standing, list[tuple[float, Event]]]:
    """Let a page be another one and itself again in turns; give how it stands and what was told when."""
    now, told = first or standing(), []
    for index, day in enumerate(days):
        decision = look(now, OK, START + day * DAY, change=SAME if index % 2 else ANOTHER)
        told += [(day, finding.event) for finding in decision.findings]
        now = decision.standing
    return now, told


def test_the_fourth_turn_in_a_fortnight_is_told_as_flapping_and_then_all_is_quiet() -> None:
    """One message that the source is unstable, none that it turned a fifth and a sixth time."""
    now, told = flips([1, 2, 3, 4, 5, 6, 7, 8])
    assert told == [(1, Event.CHANGED), (3, Event.CHANGED), (4, Event.UNSTABLE_SOURCE)]
    assert now.quiet_until == START + 15 * DAY


def test_slow_turns_are_no_flapping() -> None:
    """A page that changes once a month is told each time."""
    assert [event for _, event in flips([30, 60, 90, 120, 150])[1]] == [Event.CHANGED] * 3


def test_after_seven_quiet_days_people_hear_how_it_stands() -> None:
    """What turned while all was quiet is not swallowed: it is told once it stands still."""
    now, _ = flips([1, 2, 3, 4, 5])
    assert (now.verdict, now.heard) == (Verdict.CHANGED, Verdict.LIVE)
    still = look(now, OK, START + 8 * DAY, change=ANOTHER)
    assert still.findings == ()
    calm = look(still.standing, OK, START + 12 * DAY, change=ANOTHER)
    assert [finding.event for finding in calm.findings] == [Event.CHANGED]
    assert (calm.standing.quiet_until, calm.standing.turns) == (None, (START + 12 * DAY,))


def test_standing_still_ends_the_quiet_even_where_a_change_was_taken_back() -> None:
    """That the state differs from the one last told is no turn of its own."""
    now, _ = flips([1, 2, 3, 4, 5, 6])
    for day in (7, 9, 11, 12.9):
        decision = look(now, OK, START + day * DAY, change=SAME)
        assert decision.findings == ()
        now = decision.standing
    assert now.quiet_until == START + 13 * DAY
    assert look(now, OK, START + 13 * DAY, change=SAME).standing.quiet_until is None


def test_flapping_quotes_are_quiet_too() -> None:
    """Two variants of a page that take turns do not fill a mailbox."""
    now, told = standing(), []
    for day in range(10):
        state = PassageState.PRESENT if day % 2 else PassageState.MISSING
        decision = look(now, OK, START + day * DAY, change=SAME, passages=(passage(state),))
        told += [finding.event for finding in decision.findings]
        now = decision.standing
    assert told == [Event.QUOTE_MISSING] * 3 + [Event.UNSTABLE_SOURCE]


def test_a_quote_lost_in_quiet_days_is_told_after_them() -> None:
    """No loss is swallowed."""
    now, _ = flips([1, 2, 3, 4])
    lost = look(now, OK, START + 5 * DAY, change=SAME, passages=(passage(PassageState.MISSING),))
    assert lost.findings == ()
    calm = look(lost.standing, OK, START + 13 * DAY, change=SAME)
    assert [finding.event for finding in calm.findings] == [Event.QUOTE_MISSING]


def test_turns_kept_in_mind_are_few() -> None:
    """At most eight times are remembered."""
    assert len(flips([float(day) for day in range(1, 40)])[0].turns) == 8


@pytest.mark.parametrize(
    ("until", "heard"),
    [(None, False), (date(2026, 3, 2), False), (date(2026, 3, 1), True), (date(2027, 1, 31), False)],
)
def test_ignored_events_are_not_told_but_stand(until: date | None, *, heard: bool) -> None:
    """A person's wish silences the news, not the truth; the last day named is still one of silence."""
    source = replace(SOURCE, ignore=Ignore(events=("moved",), until=until))
    decision = look(standing(), MOVED, START, source=source)
    assert decision.standing.verdict is Verdict.MOVED
    assert bool(decision.findings) is heard


@pytest.mark.parametrize(
    ("before", "judgement", "events", "told"),
    [
        (standing(), judged(Outcome.GONE, Weight.SURE), ("dead",), Event.DEAD),
        (standing(), MOVED, ("moved",), Event.MOVED),
        (standing(), OK, ("changed",), Event.CHANGED),
        (standing(Verdict.NEW), GONE, ("dead",), Event.DEAD),
        (standing(Verdict.DEAD), OK, ("recovered",), Event.RECOVERED),
    ],
)
def test_what_ignore_kept_back_is_told_once_when_its_day_is_over(
    before: Standing, judgement: Judgement, events: tuple[str, ...], told: Event
) -> None:
    """The next look comes the day after the last one of quiet, and says how it stands; no later look says it again."""
    source = replace(
        SOURCE, policy=replace(ONE_SHOT, every=MONTHLY), ignore=Ignore(events=events, until=date(2026, 3, 4))
    )
    change = ANOTHER if told is Event.CHANGED else None
    now, heard = before, []
    for day in (0, 1, 2, 2.9, 3.1, 4, 40):
        decision = look(now, judgement, START + day * DAY, source=source, change=change)
        now = decision.standing
        heard += [(day, finding.event) for finding in decision.findings]
        due = next_due(now, source, at=START + day * DAY, fraction=0.5, judgement=judgement)
        assert due is not None
        assert day >= 2.9 or due <= datetime(2026, 3, 5, tzinfo=UTC)
    assert heard == [(2.9, told)]
    assert now.kept_back == ()


def test_what_is_over_before_its_quiet_is_told_by_nobody() -> None:
    """A page that died and came back while people did not want to hear of it is no news, neither time."""
    source = replace(SOURCE, policy=ONE_SHOT, ignore=Ignore(events=("dead",), until=date(2026, 3, 4)))
    now = standing()
    for day, judgement in enumerate((GONE, GONE, OK, OK, OK)):
        decision = look(now, judgement, START + day * DAY, source=source, change=SAME)
        assert decision.findings == ()
        now = decision.standing


@pytest.mark.parametrize("state", [PassageState.MISSING, PassageState.EDITED])
def test_a_quote_lost_in_quiet_that_the_file_asked_for_is_told_after_it(state: PassageState) -> None:
    """Each lost quote by itself, once, and none that came back meanwhile or that people had heard of."""
    wish = Ignore(events=("quote-missing", "quote-edited"), until=date(2026, 3, 4))
    known = look(standing(), OK, START - DAY, change=SAME, passages=(passage(state, "known"),))
    assert len(known.findings) == 1
    source, now, told = replace(SOURCE, ignore=wish), known.standing, []
    for day, back in enumerate((state, state, PassageState.PRESENT, PassageState.PRESENT, PassageState.PRESENT)):
        quotes = (passage(state, "known"), passage(state, "lost"), passage(back, "came back"))
        decision = look(now, OK, START + day * DAY, change=SAME, passages=quotes, source=source)
        told += [(day, finding.says) for finding in decision.findings]
        now = decision.standing
    assert [(day, "“lost”" in says) for day, says in told] == [(3, True)]


def test_a_month_without_being_let_in_is_told_after_quiet_too() -> None:
    """The thirty days ended while nobody wanted to hear of it."""
    source = replace(SOURCE, ignore=Ignore(events=("not-verified",), until=date(2026, 4, 5)))
    now, told = standing(Verdict.BLOCKED), []
    for day in (29, 31, 34, 36, 40):
        decision = look(now, BLOCKED, START + day * DAY, source=source)
        told += [(day, finding.event) for finding in decision.findings]
        now = decision.standing
    assert told == [(36, Event.NOT_VERIFIED)]


def test_flapping_can_be_ignored() -> None:
    """Who named that event hears nothing of it."""
    source = replace(SOURCE, ignore=Ignore(events=("unstable-source",)))
    now, told = standing(), []
    for day in range(6):
        decision = look(now, OK, START + day * DAY, change=SAME if day % 2 else ANOTHER, source=source)
        told += [finding.event for finding in decision.findings]
        now = decision.standing
    assert told == [Event.CHANGED, Event.CHANGED]


def test_other_events_are_told_all_the_same() -> None:
    """Ignoring changes of a live blog does not silence its death."""
    source = replace(SOURCE, ignore=Ignore(events=("changed",)))
    now = standing()
    for day in (0, 1, 2, 3):
        decision = look(now, MISSING, START + day * DAY, source=source)
        now = decision.standing
    assert [finding.event for finding in decision.findings] == [Event.DEAD]


def test_ignored_turns_make_no_flapping() -> None:
    """Who asked not to hear of changes is not told that there were many."""
    source = replace(SOURCE, ignore=Ignore(events=("changed",)))
    now = standing()
    for day in range(8):
        decision = look(now, OK, START + day * DAY, change=SAME if day % 2 else ANOTHER, source=source)
        assert decision.findings == ()
        now = decision.standing


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ((standing(), OK, ANOTHER), "is another page than the one that was cited"),
        ((standing(Verdict.DEAD), OK, ANOTHER), "answers again, but is another page"),
        ((standing(Verdict.DEAD), OK, None), "The page is back; it was held to be lost since 2 March 2026."),
    ],
)
def test_findings_speak_in_a_sentence(facts: tuple[Standing, object, object], words: str) -> None:
    """Whoever reads a finding alone understands it."""
    before, judgement, change = facts
    finding = look(before, judgement, START + DAY, change=change).findings[0]  # type: ignore[arg-type]
    assert words in finding.says
    assert finding.says.endswith(".")
