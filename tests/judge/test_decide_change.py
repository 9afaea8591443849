"""When a change is believed, when quotes are told, and which page stands for what was cited."""

from __future__ import annotations

from dataclasses import replace

import pytest

from monitor.model.comparison import TELLING_CHANGES, Change, ChangeKind, PassageState
from monitor.model.finding import Event
from monitor.model.source import Work
from monitor.model.verdict import Judgement, Note, Outcome, Seen, Standing, Verdict, Weight
from tests.judge.standings import (
    BASELINE,
    DAY,
    HOUR,
    MISSING,
    MOVED,
    OK,
    SAME,
    SOURCE,
    START,
    changed,
    judged,
    look,
    passage,
    standing,
)

UNREADABLE = Judgement(
    outcome=Outcome.OK, rule="ok-unreadable", reason="", weight=Weight.SUCCESS, notes=(Note.UNREADABLE,)
)
PRESENT = passage(PassageState.PRESENT)
LOST = passage(PassageState.MISSING)
EDITED = passage(PassageState.EDITED, found="other words")
SLOW_KINDS = sorted(TELLING_CHANGES - {ChangeKind.DIFFERENT})


@pytest.mark.parametrize("kind", SLOW_KINDS)
@pytest.mark.parametrize(("hours", "believed"), [(1, False), (19.9, False), (20, True), (200, True)])
def test_the_same_new_text_twice_twenty_hours_apart_is_a_change(
    kind: ChangeKind, hours: float, *, believed: bool
) -> None:
    """A page that shows a new text for an hour has not changed yet."""
    first = look(standing(), OK, START, change=changed("b", kind))
    assert (first.standing.verdict, first.standing.pending_digest, first.findings) == (Verdict.LIVE, "b", ())
    second = look(first.standing, OK, START + hours * HOUR, change=changed("b", kind))
    assert (second.standing.verdict is Verdict.CHANGED) is believed
    assert [finding.event for finding in second.findings] == ([Event.CHANGED] if believed else [])
    assert second.standing.changes_seen == believed


@pytest.mark.parametrize("kind", [ChangeKind.NONE, ChangeKind.COSMETIC, ChangeKind.MINOR])
def test_small_changes_never_make_changed(kind: ChangeKind) -> None:
    """A few words, or the dress of a page, are no deviation from what was cited."""
    now = standing()
    for day in range(5):
        now = look(now, OK, START + day * DAY, change=changed("b", kind)).standing
    assert (now.verdict, now.pending_digest) == (Verdict.LIVE, None)


def test_another_text_each_time_is_never_the_same_new_text() -> None:
    """A page whose words never stand still is not confirmed by chance."""
    now = standing()
    for day in range(6):
        now = look(now, OK, START + day * DAY, change=changed(f"b{day}")).standing
    assert now.verdict is Verdict.LIVE


def test_the_cited_text_in_between_starts_the_wait_anew() -> None:
    """A flip and back is no change."""
    now = look(standing(), OK, START, change=changed("b")).standing
    now = look(now, OK, START + DAY, change=SAME).standing
    assert now.pending_digest is None
    now = look(now, OK, START + 2 * DAY, change=changed("b")).standing
    assert now.verdict is Verdict.LIVE


def test_a_quote_that_goes_with_a_change_makes_it_believed_at_once() -> None:
    """The page changed and the words are gone: two signs that agree. Both are told."""
    before = replace(standing(), quotes=(PRESENT,))
    decision = look(before, OK, START, change=changed("b"), passages=(LOST,))
    assert decision.standing.verdict is Verdict.CHANGED
    assert [finding.event for finding in decision.findings] == [Event.CHANGED, Event.QUOTE_MISSING]


def test_a_quote_that_was_never_there_does_not_hurry_a_change() -> None:
    """Only a quote that goes missing with the change speaks for it."""
    before = replace(standing(), quotes=(LOST,))
    decision = look(before, OK, START, change=changed("b"), passages=(LOST,))
    assert (decision.standing.verdict, decision.findings) == (Verdict.LIVE, ())


@pytest.mark.parametrize("facts", [Seen(http_status=304, full=False), Seen(http_status=200, payload_digest="p")])
def test_nothing_read_anew_confirms_what_waits(facts: Seen) -> None:
    """The same bytes a day later are the same new text, though nobody parsed them again."""
    first = look(standing(), OK, START, change=changed("b")).standing
    assert look(first, OK, START + DAY, facts=facts).standing.verdict is Verdict.CHANGED


def test_an_unreadable_page_confirms_nothing_and_takes_nothing_back() -> None:
    """What could not be read says neither that the new text stands nor that the old one is back."""
    waiting = look(standing(), OK, START, change=changed("b")).standing
    unreadable = look(waiting, UNREADABLE, START + DAY).standing
    assert (unreadable.verdict, unreadable.pending_digest) == (Verdict.LIVE, "b")
    assert look(standing(Verdict.CHANGED), UNREADABLE, START).standing.verdict is Verdict.CHANGED


def test_a_teaser_is_told_and_weighs_nothing() -> None:
    """What a paywall leaves of the text makes no change, and is forgotten with the next look that is judged."""
    stub = changed("s", ChangeKind.STUB)
    shown = look(standing(Verdict.CHANGED), judged(Outcome.RESTRICTED), START, change=stub).standing
    assert (shown.teaser, shown.change, shown.verdict) == (stub, changed("b"), Verdict.CHANGED)
    skipped = look(shown, judged(Outcome.SKIPPED), START + HOUR).standing
    assert skipped.teaser == stub
    assert look(shown, OK, START + DAY, change=changed("b")).standing.teaser is None
    assert look(shown, MISSING, START + DAY).standing.teaser is None


def test_a_change_is_told_once_whatever_happens_in_between() -> None:
    """Changed, failing, changed again: people heard of it the first time."""
    now = standing(Verdict.CHANGED)
    failing = look(now, MISSING, START + DAY)
    back = look(failing.standing, OK, START + 2 * DAY, change=changed("b"))
    assert (back.standing.verdict, back.findings) == (Verdict.CHANGED, ())


def test_a_move_is_told_once_whatever_happens_in_between() -> None:
    """Moved, failing, moved again is no second news."""
    moved = look(standing(), MOVED, START)
    assert [finding.event for finding in moved.findings] == [Event.MOVED]
    failing = look(moved.standing, MISSING, START + DAY)
    back = look(failing.standing, MOVED, START + 2 * DAY)
    assert (back.standing.verdict, back.findings) == (Verdict.MOVED, ())


def test_a_further_change_of_a_changed_page_counts_and_stays_changed() -> None:
    """Changed means from the page that was cited; small steps do not walk away unseen."""
    now = look(standing(Verdict.CHANGED), OK, START + DAY, change=changed("c")).standing
    assert (now.verdict, now.pending_digest) == (Verdict.CHANGED, "c")
    now = look(now, OK, START + 2 * DAY, change=changed("c")).standing
    assert (now.changed_digest, now.changes_seen) == ("c", 1)


@pytest.mark.parametrize(
    ("before", "now", "event"),
    [
        ((), (LOST,), Event.QUOTE_MISSING),
        ((PRESENT,), (LOST,), Event.QUOTE_MISSING),
        ((PRESENT,), (EDITED,), Event.QUOTE_EDITED),
        ((EDITED,), (LOST,), Event.QUOTE_MISSING),
        ((LOST,), (LOST,), None),
        ((LOST,), (PRESENT,), None),
        ((PRESENT,), (passage(PassageState.UNREADABLE),), None),
        ((PRESENT,), (), None),
    ],
)
def test_quotes_are_told_on_their_turn(
    before: tuple[object, ...], now: tuple[object, ...], event: Event | None
) -> None:
    """A quote that went missing or was edited is news once, whatever the page did."""
    decision = look(replace(standing(), quotes=before), OK, START, change=SAME, passages=now)  # type: ignore[arg-type]
    assert [finding.event for finding in decision.findings] == ([event] if event else [])


def test_a_lost_quote_is_not_forgotten_over_an_unreadable_page() -> None:
    """What we could not tell is no good news, and no reason to tell the bad news again."""
    before = replace(standing(), quotes=(LOST,))
    between = look(before, UNREADABLE, START, passages=(passage(PassageState.UNREADABLE),))
    assert between.standing.quotes == (LOST,)
    assert look(between.standing, OK, START + DAY, change=SAME, passages=(LOST,)).findings == ()


@pytest.mark.parametrize(
    ("judgement", "sets"),
    [(OK, True), (MOVED, True), (UNREADABLE, False), (MISSING, False)],
)
def test_the_first_good_look_sets_the_baseline(judgement: Judgement, *, sets: bool) -> None:
    """An error page or one that nobody could read never stands for what was cited."""
    after = look(standing(Verdict.NEW), judgement, START, facts=Seen(baseline=BASELINE, text_digest="a")).standing
    assert (after.baseline is BASELINE) is sets
    assert (after.change == Change(kind=ChangeKind.NONE, text_digest="a")) is sets


def test_a_baseline_is_never_replaced_by_a_look() -> None:
    """The page that was cited stays the page that was cited."""
    other = replace(BASELINE, capture="later")
    assert look(standing(), OK, START, facts=Seen(baseline=other)).standing.baseline is BASELINE


RECONSTRUCTED = replace(SOURCE, confirmed=False, work=Work(title="The Uyghur Genocide: An Examination"))


@pytest.mark.parametrize(
    ("title", "right"),
    [
        ("The Uyghur Genocide: An Examination", True),
        ("The Uyghur Genocide: an examination | New Lines Institute", True),
        ("New Lines Institute – The Uyghur Genocide: An Examination", True),
        ("Latest news", False),
        (None, False),
    ],
)
def test_a_reconstructed_address_is_confirmed_by_its_title(title: str | None, *, right: bool) -> None:
    """Until a title matches reports ask a person; then people hear of it, once."""
    first = look(standing(Verdict.NEW), OK, START, source=RECONSTRUCTED, facts=Seen(title=title))
    assert first.standing.confirmed is right
    assert (Note.UNCONFIRMED in first.standing.notes) is not right
    assert [finding.event for finding in first.findings] == ([Event.CONFIRMED] if right else [])
    again = look(first.standing, OK, START + DAY, source=RECONSTRUCTED, facts=Seen(title=title))
    assert again.findings == ()
    assert again.standing.confirmed is right


def test_an_error_page_confirms_nothing() -> None:
    """A not-found page may carry the title of the site, and of the article."""
    facts = Seen(title="The Uyghur Genocide: An Examination")
    after: Standing = look(standing(Verdict.NEW), MISSING, START, source=RECONSTRUCTED, facts=facts).standing
    assert after.confirmed is False


def test_quotes_of_the_same_words_are_held_and_told_apart() -> None:
    """Each is known by the words around it too: the loss of one is told once, and names which."""
    well = replace(passage(PassageState.PRESENT), prefix="She said")
    lost = replace(passage(PassageState.MISSING), prefix="He said")
    first = look(standing(), OK, START, change=SAME, passages=(well, lost))
    assert [finding.event for finding in first.findings] == [Event.QUOTE_MISSING]
    assert "(after “He said”)" in first.findings[0].says
    again = look(first.standing, OK, START + DAY, change=SAME, passages=(well, lost))
    assert again.findings == ()
    dim = tuple(replace(each, state=PassageState.UNREADABLE) for each in (well, lost))
    held = look(again.standing, OK, START + 2 * DAY, change=SAME, passages=dim).standing.quotes
    assert [each.state for each in held] == [PassageState.UNREADABLE, PassageState.MISSING]
