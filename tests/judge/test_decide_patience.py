"""Patience over time: how many strikes, how far apart, and what never adds up to dead."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from monitor.judge.standing.patience import APART
from monitor.model.finding import Event
from monitor.model.source import Policy
from monitor.model.verdict import Judgement, Outcome, Standing, Verdict, Weight
from tests.judge.standings import (
    BLOCKED,
    DAY,
    GONE,
    MISSING,
    OK,
    ONE_SHOT,
    PARKED,
    REFUSED,
    SINGLE,
    SOURCE,
    START,
    WEAK,
    WEIGHTS,
    judged,
    look,
    standing,
    story,
)

HOURS = 1 / 24
NO_NAME = judged(Outcome.UNREACHABLE, Weight.SURE)
FORBIDDEN = judged(Outcome.FORBIDDEN_TARGET, Weight.STRIKE)
#: The days of the confirm looks.
CONFIRM = (0, HOURS, 6 * HOURS, 1, 2, 3)


@pytest.mark.parametrize(
    ("days", "judgement", "died"),
    [
        (CONFIRM, MISSING, 3),
        ((0, 1, 2), MISSING, None),
        ((0, 1, 2, 2.9), MISSING, None),
        ((0, 0.1, 0.2, 0.3, 3, 3.1), MISSING, None),
        ((0, 7, 14), MISSING, 14),
        (CONFIRM, GONE, 1),
        ((0, 0.5), GONE, None),
        ((0, 7), GONE, 7),
        (CONFIRM, NO_NAME, 1),
        ((0, 1, 2, 3, 4, 5, 6), WEAK, None),
        ((0, 1, 2, 3, 4, 5, 6, 7), WEAK, 7),
        ((0, 7), WEAK, None),
        ((0, 7, 14), WEAK, 14),
        ((0, HOURS, 6 * HOURS, 1, 2), REFUSED, None),
        ((0, HOURS, 6 * HOURS, 1, 2, 3), REFUSED, None),
        ((0, HOURS, 6 * HOURS, 1, 2, 3, 4), REFUSED, 4),
        ((0, 7), REFUSED, None),
    ],
)
def test_dead_comes_when_patience_is_used_up_and_not_before(
    days: tuple[float, ...], judgement: Judgement, died: float | None
) -> None:
    """Three strikes over three days; two of a sure kind; weak ones after seven days; a refused port from day two."""
    decisions = story((-7, OK), *((day, judgement) for day in days))
    deaths = [day for day, each in zip((-7, *days), decisions, strict=True) if each.standing.verdict is Verdict.DEAD]
    assert deaths[:1] == ([died] if died is not None else [])
    told = [finding.event for each in decisions for finding in each.findings]
    assert told == ([Event.DEAD] if died is not None else [])


def test_two_signs_of_another_owner_make_usurped() -> None:
    """Parked twice, 20 hours apart."""
    assert [each.standing.verdict for each in story((-1, OK), (0, PARKED), (0.5, PARKED), (1, PARKED))][1:] == [
        Verdict.FAILING,
        Verdict.FAILING,
        Verdict.USURPED,
    ]


def test_from_a_single_vantage_weak_strikes_never_kill_and_hard_ones_do() -> None:
    """One network address alone cannot tell a dead host from a firewall."""
    weak = story(*((day, WEAK) for day in range(60)), vantage=SINGLE)
    assert {each.standing.verdict for each in weak} == {Verdict.FAILING}
    hard = story(*((day, MISSING) for day in range(5)), vantage=SINGLE)
    assert hard[-1].standing.verdict is Verdict.DEAD


def test_success_in_between_starts_patience_anew() -> None:
    """One success clears all."""
    decisions = story((0, MISSING), (1, MISSING), (2, OK), (3, MISSING), (4, MISSING), (5, MISSING))
    assert decisions[-1].standing.verdict is Verdict.FAILING
    assert decisions[-1].standing.strikes == 3


def test_a_living_source_is_blocked_after_three_looks_a_failing_one_at_once() -> None:
    """Two refusals of a page that was well say nothing yet."""
    verdicts = [each.standing.verdict for each in story((0, OK), (1, BLOCKED), (2, BLOCKED), (3, BLOCKED))]
    assert verdicts == [Verdict.LIVE, Verdict.LIVE, Verdict.LIVE, Verdict.BLOCKED]
    assert story((0, OK), (1, MISSING), (2, BLOCKED))[-1].standing.verdict is Verdict.BLOCKED


def test_a_month_without_being_let_in_is_told_once() -> None:
    """Not verified is news after 30 days, and old news after that."""
    decisions = story((0, OK), *((7 * week, BLOCKED) for week in range(1, 16)))
    told = [(index * 7, finding.event) for index, each in enumerate(decisions) for finding in each.findings]
    assert told == [(56, Event.NOT_VERIFIED)]


def test_a_blocked_source_needs_one_more_look_before_it_is_dead() -> None:
    """Nobody knows what happened while we were not let in."""
    decisions = story((0, MISSING), (1, MISSING), (2, BLOCKED), (40, MISSING), (41, MISSING))
    assert [each.standing.verdict for each in decisions[2:]] == [Verdict.BLOCKED, Verdict.FAILING, Verdict.DEAD]


def test_a_refused_connection_moves_a_blocked_source_from_the_second_day() -> None:
    """Weak at first, so blocked it stays; a strike from then on."""
    decisions = story((0, BLOCKED), (1, REFUSED), (1.5, REFUSED), (3, REFUSED))
    assert [each.standing.verdict for each in decisions] == [
        Verdict.BLOCKED,
        Verdict.BLOCKED,
        Verdict.BLOCKED,
        Verdict.FAILING,
    ]


def test_a_strike_soon_after_a_weak_one_counts() -> None:
    """A timeout an hour earlier does not hide a 404."""
    after = story((0, WEAK), (HOURS, MISSING))[-1].standing
    assert (after.weak_strikes, after.strikes) == (1, 1)


@pytest.mark.parametrize(
    ("first", "last", "verdict"),
    [
        (MISSING, MISSING, Verdict.DEAD),
        (MISSING, GONE, Verdict.DEAD),
        (MISSING, NO_NAME, Verdict.DEAD),
        (MISSING, FORBIDDEN, Verdict.DEAD),
        (MISSING, PARKED, Verdict.USURPED),
        (PARKED, PARKED, Verdict.USURPED),
        (WEAK, MISSING, Verdict.DEAD),
        (MISSING, WEAK, Verdict.FAILING),
        (MISSING, BLOCKED, Verdict.BLOCKED),
        (MISSING, OK, Verdict.LIVE),
    ],
)
def test_one_strike_is_enough_however_near_the_last_one(first: Judgement, last: Judgement, verdict: Verdict) -> None:
    """A one-shot run judges by what it sees: an earlier strike, minutes ago, never holds it back."""
    before = story((0, first))[-1].standing
    hasty = replace(SOURCE, policy=ONE_SHOT)
    assert look(before, last, at=START + timedelta(minutes=5), source=hasty).standing.verdict is verdict


def test_a_clock_that_jumps_back_kills_nothing() -> None:
    """Negative spans are no patience."""
    assert story((10, MISSING), (0, MISSING), (-10, MISSING))[-1].standing.strikes == 1


LOOKS = st.lists(
    st.tuples(
        st.floats(min_value=0.01, max_value=10, allow_nan=False),
        st.sampled_from([(outcome, weight) for outcome in Outcome for weight in WEIGHTS[outcome]]),
    ),
    min_size=1,
    max_size=40,
)
FROM = st.sampled_from([Verdict.NEW, Verdict.LIVE, Verdict.MOVED, Verdict.BLOCKED, Verdict.UNKNOWN])


def walk(
    looks: list[tuple[float, tuple[Outcome, Weight]]], first: Standing, policy: Policy
) -> list[tuple[Standing, Standing, Weight]]:
    """Give each look as the standing before, the standing after and its weight."""
    now, at, steps = first, START, []
    for gap, (outcome, weight) in looks:
        at += gap * DAY
        after = look(now, judged(outcome, weight), at, source=replace(SOURCE, policy=policy)).standing
        steps.append((now, after, weight))
        now = after
    return steps


# A look in doubt, which takes weak strikes back, ends nothing.
@example(
    looks=[
        (1.0, (Outcome.UNSTABLE, Weight.WEAK)),
        (1.0, (Outcome.MISSING, Weight.STRIKE)),
        (6.0, (Outcome.UNSTABLE, Weight.DOUBT)),
    ],
    first=Verdict.NEW,
    patience=1,
    over=1,
)
@given(looks=LOOKS, first=FROM, patience=st.integers(1, 5), over=st.integers(0, 6))
def test_dead_never_comes_too_soon(
    looks: list[tuple[float, tuple[Outcome, Weight]]], first: Verdict, patience: int, over: int
) -> None:
    """Dead means enough strikes, far enough apart, or two sure ones, or seven days of failing looks."""
    policy = Policy(patience=patience, patience_over=timedelta(days=over))
    for before, after, _ in walk(looks, standing(first), policy):
        if after.verdict is Verdict.DEAD and before.verdict is not Verdict.DEAD:
            assert after.last_strike is not None
            assert after.first_strike is not None or after.weak_strikes
            span = after.last_strike - after.first_strike if after.first_strike else timedelta(0)
            hard = after.strikes >= patience and span >= timedelta(days=over)
            sure = after.sure_strikes >= min(2, patience)
            failing = after.last_strike - (after.failing_since or after.last_strike)
            weak = after.failing_looks >= 3 and failing >= timedelta(days=7)
            assert hard or sure or (weak and after.strikes + after.weak_strikes >= patience)
            if after.strikes > 1 and after.first_strike:
                assert span >= APART * (after.strikes - 1)


@given(looks=LOOKS, first=FROM)
def test_success_always_clears_and_refusals_never_count(
    looks: list[tuple[float, tuple[Outcome, Weight]]], first: Verdict
) -> None:
    """After a success nothing is held against a source; a refusal adds no strike and never makes dead."""
    for before, after, weight in walk(looks, standing(first), Policy()):
        if weight is Weight.SUCCESS:
            assert (after.strikes, after.weak_strikes, after.sure_strikes, after.parked_strikes) == (0, 0, 0, 0)
            assert after.failing_since is after.blocked_since is None
            assert after.verdict in (Verdict.LIVE, Verdict.MOVED, Verdict.CHANGED)
        if weight is Weight.NONE:
            assert (after.strikes, after.weak_strikes) == (before.strikes, before.weak_strikes)
            assert after.verdict is not Verdict.DEAD or before.verdict is Verdict.DEAD


@given(
    gaps=st.lists(st.floats(0.01, 30), max_size=40),
    outcome=st.sampled_from(
        [Outcome.RESTRICTED, Outcome.BLOCKED, Outcome.UNSTABLE, Outcome.UNREACHABLE, Outcome.SKIPPED]
    ),
    weight=st.sampled_from(Weight),
)
def test_refused_is_not_dead(gaps: list[float], outcome: Outcome, weight: Weight) -> None:
    """No number of looks that were not let in, or that say nothing, ever fails a source, whatever they weigh."""
    refusal = outcome in (Outcome.RESTRICTED, Outcome.BLOCKED, Outcome.SKIPPED)
    weighed = weight if refusal else Weight.NONE
    steps = walk(
        [(gap, (outcome, weighed)) for gap in gaps], standing(), Policy(patience=1, patience_over=timedelta(0))
    )
    assert {after.verdict for _, after, _ in steps} <= {Verdict.LIVE, Verdict.BLOCKED}


DOUBT = judged(Outcome.UNSTABLE, Weight.DOUBT)


def test_doubt_never_ends_in_dead() -> None:
    """A failed look that says nothing of the page is failing for as long as it comes, and is told after a month."""
    told = story((-1, OK), *((day, DOUBT) for day in range(200)))
    assert {decision.standing.verdict for decision in told[1:]} == {Verdict.FAILING}
    events = [finding.event for decision in told for finding in decision.findings]
    assert events == [Event.NOT_VERIFIED]
    assert story((-1, OK), *((day, DOUBT) for day in range(3)), (3, OK))[-1].standing.verdict is Verdict.LIVE


def test_weak_strikes_behind_months_of_doubt_begin_anew() -> None:
    """What was failing in doubt for months is no seven days of silence; those still have to come."""
    doubted = [(day, DOUBT) for day in range(60)]
    told = story((-1, OK), *doubted, *((60 + day, WEAK) for day in range(9)))
    verdicts = [decision.standing.verdict for decision in told[61:]]
    assert verdicts.index(Verdict.DEAD) == 7
    mixed = story((-1, OK), *((day, DOUBT if day % 3 == 0 else WEAK) for day in range(60)))
    assert mixed[-1].standing.verdict is Verdict.FAILING


def test_a_true_404_behind_doubt_is_believed_with_the_usual_patience() -> None:
    """Doubt neither speeds up nor holds back what a host says for sure."""
    told = story((-1, OK), *((day, DOUBT) for day in range(9)), *((9 + day, MISSING) for day in range(4)))
    assert [decision.standing.verdict for decision in told[-4:]] == [*[Verdict.FAILING] * 3, Verdict.DEAD]
