"""Every cell of the table "how it stands and what a look showed"."""

from __future__ import annotations

from dataclasses import replace

import pytest

from monitor.judge.standing.skipped import PINNED
from monitor.model.comparison import PassageState
from monitor.model.finding import Event
from monitor.model.source import Pin
from monitor.model.verdict import Judgement, Outcome, Seen, Verdict, Weight
from tests.judge.standings import (
    BASELINE,
    DAY,
    ONE_SHOT,
    SAME,
    SOURCE,
    START,
    WEIGHTS,
    changed,
    judged,
    look,
    passage,
    standing,
)

GOOD = (Outcome.OK, Outcome.REDIRECTED)
HARD = (Outcome.MISSING, Outcome.GONE, Outcome.SOFT_404, Outcome.FORBIDDEN_TARGET)
SHAKY = (Outcome.BROKEN, Outcome.UNSTABLE, Outcome.UNREACHABLE)
SHUT = (Outcome.RESTRICTED, Outcome.BLOCKED)
LIVING = (Verdict.LIVE, Verdict.CHANGED, Verdict.MOVED)
UNSEEN = (Verdict.NEW, Verdict.UNKNOWN)
LOST = (Verdict.DEAD, Verdict.USURPED)


def expected(row: Verdict, outcome: Outcome, weight: Weight) -> Verdict:
    """Spell the table out, once more and in other words than the code: one look a week after the last one."""
    if outcome is Outcome.SKIPPED:
        return Verdict.UNKNOWN if row is Verdict.NEW else row
    if outcome is Outcome.MOVED:
        return Verdict.CHANGED if row is Verdict.CHANGED else Verdict.MOVED
    if outcome in GOOD:
        return Verdict.CHANGED if row is Verdict.CHANGED else Verdict.LIVE
    if row in LOST:
        return Verdict.USURPED if outcome is Outcome.PARKED else row
    if outcome in SHUT:
        return row if row in LIVING else Verdict.BLOCKED
    if weight is Weight.NONE:
        return Verdict.FAILING if row in UNSEEN else row
    if row is Verdict.BLOCKED and outcome in SHAKY and weight is not Weight.SURE:
        return Verdict.BLOCKED
    return Verdict.FAILING


CELLS = [(row, outcome, weight) for row in Verdict for outcome in Outcome for weight in WEIGHTS[outcome]]


@pytest.mark.parametrize(("row", "outcome", "weight"), CELLS)
def test_every_cell_of_the_table_holds(row: Verdict, outcome: Outcome, weight: Weight) -> None:
    """One look leads from each verdict to the one that the table names, for every outcome and weight."""
    after = look(standing(row), judged(outcome, weight), START + 2 * DAY).standing
    assert after.verdict is expected(row, outcome, weight)
    assert after.outcome is outcome
    assert (after.rule, after.reason) == (f"{outcome}-test", "For a test.")


@pytest.mark.parametrize("row", UNSEEN)
def test_a_first_look_that_says_nothing_is_no_strike(row: Verdict) -> None:
    """What was never seen fails from its first look on, without a strike for that; what was seen waits."""
    later = judged(Outcome.UNSTABLE, Weight.NONE)
    first = look(replace(standing(row), last_ok=None), later, START).standing
    assert (first.verdict, first.failing_since, first.strikes, first.weak_strikes) == (Verdict.FAILING, START, 0, 0)
    again = look(first, later, START + 9 * DAY).standing
    assert (again.verdict, again.failing_since, again.strikes) == (Verdict.FAILING, START, 0)
    weak = look(again, judged(Outcome.UNSTABLE, Weight.WEAK), START + 10 * DAY).standing
    assert (weak.verdict, weak.failing_since, weak.failing_looks) == (Verdict.FAILING, START + 10 * DAY, 1)
    known = look(replace(standing(Verdict.UNKNOWN), last_ok=START), later, START + DAY).standing
    assert known.verdict is Verdict.UNKNOWN


@pytest.mark.parametrize("outcome", Outcome)
def test_the_cells_cover_every_outcome(outcome: Outcome) -> None:
    """A new outcome fails here until the table gives it weights."""
    assert WEIGHTS[outcome]


@pytest.mark.parametrize("row", [*LIVING, Verdict.FAILING, Verdict.BLOCKED, *LOST])
def test_ok_but_another_page_is_changed_at_once(row: Verdict) -> None:
    """The column "ok, but change says so": another page under the address is believed on sight."""
    from_known = replace(standing(row), baseline=BASELINE)
    other = changed("z", kind=changed("z").kind.DIFFERENT)
    decision = look(from_known, judged(Outcome.OK), START + DAY, change=other)
    assert decision.standing.verdict is Verdict.CHANGED
    events = [finding.event for finding in decision.findings]
    assert events == ([] if row is Verdict.CHANGED else [Event.CHANGED])


def test_changed_goes_back_to_live_when_the_cited_text_is_back() -> None:
    """A change that is taken back is no longer a change, and no news."""
    decision = look(standing(Verdict.CHANGED), judged(Outcome.OK), START + DAY, change=SAME)
    assert (decision.standing.verdict, decision.standing.changed_digest) == (Verdict.LIVE, None)
    assert decision.findings == ()


@pytest.mark.parametrize(
    ("row", "outcome", "event"),
    [
        (Verdict.LIVE, Outcome.MOVED, Event.MOVED),
        (Verdict.FAILING, Outcome.MOVED, Event.MOVED),
        (Verdict.BLOCKED, Outcome.MOVED, Event.MOVED),
        (Verdict.DEAD, Outcome.MOVED, Event.MOVED),
        (Verdict.DEAD, Outcome.OK, Event.RECOVERED),
        (Verdict.USURPED, Outcome.REDIRECTED, Event.RECOVERED),
        (Verdict.DEAD, Outcome.PARKED, Event.USURPED),
        (Verdict.NEW, Outcome.MOVED, None),
        (Verdict.NEW, Outcome.OK, None),
        (Verdict.NEW, Outcome.MISSING, None),
        (Verdict.LIVE, Outcome.MISSING, None),
        (Verdict.FAILING, Outcome.OK, None),
        (Verdict.BLOCKED, Outcome.OK, None),
        (Verdict.MOVED, Outcome.OK, None),
        (Verdict.DEAD, Outcome.MISSING, None),
    ],
)
def test_people_hear_of_turns_alone(row: Verdict, outcome: Outcome, event: Event | None) -> None:
    """A bold cell is told, good news too; any other is not."""
    decision = look(standing(row), judged(outcome), START + 2 * DAY)
    assert [finding.event for finding in decision.findings] == ([event] if event else [])
    if event:
        assert decision.findings[0].was is (row if row in LOST else Verdict.LIVE)
        assert decision.findings[0].now is decision.standing.verdict
        assert decision.findings[0].says.endswith(".")


@pytest.mark.parametrize("pin", Pin)
@pytest.mark.parametrize(("row", "outcome", "weight"), CELLS[::3])
def test_a_pin_stands_above_everything(pin: Pin, row: Verdict, outcome: Outcome, weight: Weight) -> None:
    """Alive is live, dead is dead, paywalled is blocked, unfit is usurped, whatever a look shows; and no alarm."""
    pinned = replace(SOURCE, pin=pin)
    decision = look(standing(row), judged(outcome, weight), START + 2 * DAY, source=pinned)
    assert decision.standing.verdict is PINNED[pin]
    assert decision.findings == ()


def test_a_pinned_source_still_tells_of_its_quotes() -> None:
    """A person's word about the page is no word about the quote."""
    decision = look(
        standing(),
        judged(Outcome.OK),
        START + DAY,
        source=replace(SOURCE, pin=Pin.ALIVE),
        passages=(passage(PassageState.MISSING),),
    )
    assert [finding.event for finding in decision.findings] == [Event.QUOTE_MISSING]


@pytest.mark.parametrize("row", Verdict)
def test_one_shot_runs_believe_one_hard_strike(row: Verdict) -> None:
    """With patience 1 over no time a missing page is dead at once, from wherever it stood."""
    after = look(standing(row), judged(Outcome.MISSING), START + DAY, source=replace(SOURCE, policy=ONE_SHOT)).standing
    assert after.verdict is (Verdict.USURPED if row is Verdict.USURPED else Verdict.DEAD)


def test_one_shot_runs_do_not_believe_a_weak_one() -> None:
    """A timeout alone never kills, however impatient the run."""
    source = replace(SOURCE, policy=ONE_SHOT)
    assert look(standing(), judged(Outcome.BROKEN), START, source=source).standing.verdict is Verdict.FAILING


def test_a_look_writes_what_it_saw() -> None:
    """Facts of the latest look stand in the row; what a failed look did not learn is kept from the last good one."""
    good = look(
        standing(Verdict.NEW),
        judged(Outcome.OK),
        START,
        facts=Seen(
            http_status=200, final_url="https://x.example/", title="A", payload_digest="p", text_digest="t", full=True
        ),
    ).standing
    assert (good.title, good.payload_digest, good.text_digest, good.last_full) == ("A", "p", "t", START)
    assert (good.watched_since, good.checked_at, good.last_ok) == (START, START, START)
    bad = look(good, judged(Outcome.MISSING), START + DAY, facts=Seen(http_status=404, payload_digest="q")).standing
    assert (bad.http_status, bad.title, bad.payload_digest, bad.last_ok) == (404, "A", "p", START)
    unmodified = look(good, judged(Outcome.OK), START + DAY, facts=Seen(http_status=304, full=False)).standing
    assert (unmodified.payload_digest, unmodified.last_full) == ("p", START)


def test_a_skipped_look_changes_no_counter() -> None:
    """Skipping says nothing: strikes, times and facts stay."""
    before = standing(Verdict.FAILING)
    after = look(before, judged(Outcome.SKIPPED), START + 30 * DAY).standing
    assert replace(after, outcome=None, rule=None, reason="") == before


REFUSED_NOW = replace(judged(Outcome.RESTRICTED), reason="www.example answered 403 for this page.")
GONE_FOR_GOOD = replace(judged(Outcome.GONE), reason="www.example answered 410.")
NO_PAGE = replace(judged(Outcome.MISSING), reason="www.example answered 404.")


@pytest.mark.parametrize(
    ("later", "because", "reason"),
    [
        (REFUSED_NOW, NO_PAGE.reason, REFUSED_NOW.reason),
        (judged(Outcome.UNSTABLE), NO_PAGE.reason, "For a test."),
        (judged(Outcome.SKIPPED), NO_PAGE.reason, "For a test."),
        (GONE_FOR_GOOD, GONE_FOR_GOOD.reason, GONE_FOR_GOOD.reason),
        (judged(Outcome.OK), "", "For a test."),
    ],
)
def test_a_refusal_is_no_reason_to_call_a_page_dead(later: Judgement, because: str, reason: str) -> None:
    """Why it was held to be dead stays said, however often we are not let in afterwards."""
    source = replace(SOURCE, policy=ONE_SHOT)
    now = look(standing(), NO_PAGE, START, source=source).standing
    assert (now.verdict, now.because) == (Verdict.DEAD, NO_PAGE.reason)
    for day in (30, 60):
        now = look(now, later, START + day * DAY, source=source).standing
        assert (now.because, now.reason) == (because, reason)


def test_an_older_journal_names_its_reason_all_the_same() -> None:
    """Before the reason was kept apart the latest look's was the only one."""
    old = replace(standing(Verdict.DEAD), reason="www.example answered 404.")
    assert look(old, REFUSED_NOW, START + DAY).standing.because == "www.example answered 404."
