"""When a source is looked at again, and which looks a round makes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.judge.standing.plan import checks, next_due, spread, why
from monitor.judge.standing.rhythm import KAPPA, LONGEST, SHORTEST, adaptive, steer, stretch_says, stretched
from monitor.model.check import Why
from monitor.model.source import Every, Policy, Rhythm, Source, Watchlist
from monitor.model.verdict import Judgement, Outcome, Standing, Verdict, Weight
from tests.judge.standings import (
    BLOCKED,
    DAY,
    HOUR,
    MISSING,
    OK,
    SOURCE,
    START,
    URL,
    WEAK,
    changed,
    judged,
    look,
    standing,
    story,
)

WEEK = timedelta(weeks=1)
NO_ANSWER = judged(Outcome.UNREACHABLE, Weight.NONE)


def every(rhythm: Rhythm, **more: object) -> Source:
    """Spell a source with that rhythm."""
    return replace(SOURCE, policy=Policy(every=Every(rhythm=rhythm, **more)))  # type: ignore[arg-type]


def due(
    now: Standing,
    *,
    at: datetime = START + DAY,
    source: Source = SOURCE,
    judgement: Judgement = OK,
    chance: float = 0.5,
) -> datetime | None:
    """Ask for the next look."""
    return next_due(now, source, at=at, fraction=chance, judgement=judgement)


@pytest.mark.parametrize(("chance", "share"), [(0.0, 0.87), (0.5, 0.9), (0.999999, 0.93)])
def test_a_look_comes_a_tenth_early_and_is_shaken(chance: float, share: float) -> None:
    """Looks do not march in step, and none is later than it was asked for."""
    at = START + DAY
    when = due(standing(), at=at, chance=chance)
    assert when is not None
    assert abs((when - at) / WEEK - share) < 0.001


def test_the_second_look_is_spread_by_the_address() -> None:
    """A thousand sources that were new today are not due in the same hour next week."""
    hours = set()
    for number in range(500):
        source = replace(SOURCE, url=f"https://news.example.org/{number}")
        first = look(standing(Verdict.NEW), OK, START, source=source).standing
        when = due(first, at=START, source=source)
        assert when is not None
        assert START + WEEK * 0.1 <= when <= START + WEEK
        hours.add((when - START) // HOUR)
        assert when == due(first, at=START, source=source, chance=0.1)
    assert len(hours) > 100


@given(st.text())
def test_spread_is_a_share(address: str) -> None:
    """Any address has its place in the period."""
    assert 0 <= spread(address) < 1


def test_after_a_first_failing_look_confirm_looks_follow() -> None:
    """Again after 1, 6 and 24 hours, then daily: this is the retry across runs."""
    now, at, gaps = standing(), START, []
    for _ in range(7):
        now = replace(look(now, MISSING, at).standing, verdict=Verdict.FAILING)
        when = due(now, at=at, judgement=MISSING)
        assert when is not None
        gaps.append((when - START) / HOUR)
        at = when
    assert gaps == pytest.approx([1, 6, 22.32, 46.32, 72, 94.32, 118.32])


@pytest.mark.parametrize(
    ("rhythm", "step"),
    [
        ({"period": DAY}, DAY),
        ({"period": WEEK}, WEEK),
        ({"period": 30 * DAY}, 28 * DAY),
        ({"period": HOUR}, HOUR),
    ],
)
@pytest.mark.parametrize("judgement", [OK, NO_ANSWER, MISSING, BLOCKED])
def test_each_pass_of_a_timer_finds_all_that_its_rhythm_asks_for(
    rhythm: dict[str, timedelta], step: timedelta, judgement: Judgement
) -> None:
    """Whatever chance says, and be a source reached a little later in one pass and a little sooner in the next."""
    one = every(Rhythm.PERIOD, **rhythm)
    for chance in (0.0, 0.3, 0.999999):
        sources = [replace(one, id=f"s{n}", url=f"https://news.example.org/{n}") for n in range(20)]
        standings = {source.id: standing(Verdict.NEW) for source in sources}
        dues = dict.fromkeys(standings, START)
        for turn in range(9):
            start = START + turn * step
            for number, source in enumerate(sources):
                # The order of a pass is not the order of the last one.
                at = start + min(step * 0.001, HOUR / 40) * ((number * 7 + turn * 11) % 20)
                before = standings[source.id]
                if before.verdict is Verdict.BLOCKED or before.verdict is Verdict.DEAD:
                    continue
                assert dues[source.id] <= start
                after = look(before, judgement, at, source=source).standing
                due = next_due(after, source, at=at, fraction=chance, judgement=judgement)
                assert due is not None
                standings[source.id], dues[source.id] = after, due


def test_confirm_looks_use_patience_up_in_three_days() -> None:
    """The rhythm of looks and the patience over strikes fit each other."""
    decisions = story(*((hours / 24, MISSING) for hours in (0, 1, 6, 24, 48, 72)))
    assert decisions[-1].standing.verdict is Verdict.DEAD


def test_failing_without_an_end_falls_back_to_the_usual_rhythm() -> None:
    """One network address that never gets an answer does not ask daily for ever."""
    at = START + 40 * DAY
    assert due(standing(Verdict.FAILING), at=at, judgement=WEAK) == at + 0.9 * WEEK


@pytest.mark.parametrize("verdict", [Verdict.DEAD, Verdict.USURPED])
@pytest.mark.parametrize(
    "source",
    [SOURCE, every(Rhythm.PERIOD, period=HOUR), every(Rhythm.CRON, cron="17 3 * * *"), every(Rhythm.ADAPTIVE)],
)
def test_the_lost_are_looked_at_monthly(verdict: Verdict, source: Source) -> None:
    """Dead is not the end; and not worth an hourly look."""
    at = START + DAY
    assert due(standing(verdict), at=at, source=source, judgement=MISSING) == at + 27 * DAY


@pytest.mark.parametrize(
    ("cron", "at", "next_at"),
    [
        ("17 3 * * mon", datetime(2026, 3, 3, tzinfo=UTC), datetime(2026, 3, 9, 3, 17, tzinfo=UTC)),
        ("0 * * * *", datetime(2026, 3, 29, 0, 30, tzinfo=UTC), datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),
        ("30 2 29 2 *", datetime(2026, 3, 3, tzinfo=UTC), datetime(2028, 2, 29, 2, 30, tzinfo=UTC)),
    ],
)
def test_cron_lines_are_utc(cron: str, at: datetime, next_at: datetime) -> None:
    """No changing of clocks moves a look."""
    assert due(standing(), at=at, source=every(Rhythm.CRON, cron=cron)) == next_at


@pytest.mark.parametrize(
    "source",
    [
        every(Rhythm.NEVER),
        replace(SOURCE, url=None),
        replace(SOURCE, policy=Policy(contact=False)),
    ],
)
@pytest.mark.parametrize("verdict", Verdict)
def test_some_are_never_due_by_themselves(source: Source, verdict: Verdict) -> None:
    """Never, no address, no contact: not even to confirm a failure."""
    assert due(standing(verdict), source=source, judgement=MISSING) is None


@pytest.mark.parametrize(
    ("judgement", "now", "after"),
    [
        (replace(WEAK, weight=Weight.NONE, not_before=START + 3 * DAY), standing(), 2 * DAY),
        (replace(WEAK, weight=Weight.NONE, not_before=START + DAY), standing(), HOUR),
        (replace(WEAK, weight=Weight.NONE, not_before=START + 20 * DAY), standing(), 19 * DAY),
        (replace(WEAK, weight=Weight.NONE, not_before=START + 4000 * DAY), standing(), 31 * DAY),
        (replace(MISSING, not_before=START + 3 * DAY), standing(Verdict.FAILING), 2 * DAY),
        (replace(OK, not_before=START + 3 * DAY), standing(), 0.9 * WEEK),
        (NO_ANSWER, standing(), 0.93 * DAY),
        (BLOCKED, standing(), 0.9 * WEEK),
        (BLOCKED, standing(Verdict.BLOCKED), 1.8 * WEEK),
    ],
)
def test_a_wait_that_was_asked_for_is_kept(judgement: Judgement, now: Standing, after: timedelta) -> None:
    """Not before Retry-After, soon after it; nobody can silence us for years; who refuses us is asked more slowly."""
    at = START + DAY
    assert due(now, at=at, judgement=judgement) == at + after


def test_a_change_that_waits_is_looked_at_a_day_later() -> None:
    """The second look at a new text comes twenty hours after the first, not a week."""
    waiting = look(standing(), OK, START, change=changed("b")).standing
    when = due(waiting, at=START)
    assert when is not None
    assert look(waiting, OK, when, change=changed("b")).standing.verdict is Verdict.CHANGED
    assert when - START < DAY


def test_a_host_with_many_sources_stretches_the_period() -> None:
    """Never a shorter gap: rather a longer period, and a sentence that says so."""
    hour, gap = timedelta(hours=1), timedelta(seconds=30)
    assert stretched(hour, sources=100, gap=gap) == hour
    assert stretch_says("example.org", hour, sources=100, gap=gap) is None
    assert stretched(hour, sources=600, gap=gap) == 5 * hour
    says = stretch_says("example.org", hour, sources=600, gap=gap)
    assert says == (
        "example.org holds 600 sources; with 30 s between two exchanges they take 5 h, "
        "so each is looked at that often instead of every 60 min."
    )
    at = START + DAY
    source = every(Rhythm.PERIOD, period=hour)
    assert next_due(standing(), source, at=at, fraction=0.5, judgement=OK, least=5 * hour) == at + 5 * hour


def test_adaptive_begins_weekly_and_follows_the_page() -> None:
    """A stranger weekly, a page that keeps changing sooner, one that never does more seldom; all within bounds."""
    stranger = adaptive(changes=0, watched=timedelta(0))
    assert abs(stranger - WEEK) < timedelta(minutes=1)
    assert adaptive(changes=52, watched=52 * WEEK) < stranger / 3
    assert adaptive(changes=0, watched=520 * WEEK) > stranger * 1.2
    assert adaptive(changes=10_000, watched=WEEK) == SHORTEST
    assert adaptive(changes=0, watched=WEEK, kappa=100) == LONGEST
    assert abs(adaptive(changes=0, watched=WEEK, weight=4) * 2 - adaptive(changes=0, watched=WEEK)) < HOUR


@given(st.integers(0, 10_000), st.floats(-1, 5_000), st.floats(1e-6, 1e3), st.floats(0, 1e3))
def test_adaptive_stays_within_its_bounds(changes: int, days: float, kappa: float, weight: float) -> None:
    """From one day to thirteen weeks, whatever the numbers are."""
    assert SHORTEST <= adaptive(changes=changes, watched=days * DAY, kappa=kappa, weight=weight) <= LONGEST


def test_an_adaptive_source_is_due_by_its_changes() -> None:
    """Confirmed changes of the text steer the rhythm."""
    at, source = START + 52 * WEEK, every(Rhythm.ADAPTIVE)
    busy, still = due(replace(standing(), changes_seen=50), at=at, source=source), due(standing(), at=at, source=source)
    assert busy is not None
    assert still is not None
    assert busy - at < 3 * DAY < WEEK < still - at


@pytest.mark.parametrize(
    ("planned", "budget", "factor"), [(100, 100, 1), (110, 100, 1.1), (900, 100, 1.25), (1, 100, 0.8), (0, 5, 1)]
)
def test_kappa_is_steered_gently(planned: float, budget: float, factor: float) -> None:
    """The looks planned come to meet the budget, never by a jump."""
    assert steer(KAPPA, planned=planned, budget=budget) == pytest.approx(KAPPA * factor)


@pytest.mark.parametrize(
    ("now", "asked", "reason"),
    [
        (None, False, Why.NEW),
        (standing(Verdict.NEW), False, Why.NEW),
        (standing(), False, Why.INTERVAL),
        (standing(Verdict.FAILING), False, Why.CONFIRM),
        (replace(standing(), pending_digest="b", pending_since=START), False, Why.CONFIRM),
        (standing(Verdict.DEAD), False, Why.INTERVAL),
        (standing(), True, Why.ASKED),
    ],
)
def test_why_a_look_is_due(now: Standing | None, reason: Why, *, asked: bool) -> None:
    """Each look has its reason."""
    assert why(now, asked=asked) is reason


def test_a_round_looks_at_what_is_due_and_what_was_asked_for() -> None:
    """New ones now, others when their time has come, those that must not be contacted never."""
    sources = {
        name: Source(id=name, url=None if name == "sought" else URL, policy=Policy(contact=name != "hands-off"))
        for name in ("new", "old", "later", "sought", "hands-off", "never", "skipped")
    }
    standings = {
        "old": replace(standing(), next_due=START - DAY),
        "later": replace(standing(), next_due=START + DAY),
        "never": standing(),
        "skipped": look(standing(Verdict.NEW), judged(Outcome.SKIPPED), START - DAY).standing,
    }
    watchlist = Watchlist(sources=sources)
    planned = checks(watchlist, standings, START)
    assert [(check.source.id, check.due, check.why) for check in planned] == [
        ("old", START - DAY, Why.INTERVAL),
        ("new", START, Why.NEW),
    ]
    asked = checks(watchlist, standings, START, asked={"later", "sought", "hands-off", "never"})
    assert [(check.source.id, check.why) for check in asked] == [("later", Why.ASKED), ("never", Why.ASKED)]


def test_a_silence_that_ends_is_followed_by_a_look() -> None:
    """Who died within it is looked at before people are told, and not a month later; a silence that is over is none."""
    dead = standing(Verdict.DEAD)
    for over in (START + 3 * DAY, START + DAY):
        when = next_due(dead, SOURCE, at=START + DAY, fraction=0.5, judgement=OK, silenced=over)
        assert when == (over if over > START + DAY else due(dead))
