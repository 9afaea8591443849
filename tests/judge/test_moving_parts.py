"""Pages of which a part differs at each look: it hides no edit, and makes none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from monitor.judge.text.compare import compare
from monitor.model.check import CitedPage
from monitor.model.comparison import Change, Passage, PassageState, Trace
from monitor.model.finding import Event
from monitor.model.page import Page, PageKind
from monitor.model.verdict import Seen, Standing, Verdict
from tests.judge.standings import DAY, HOUR, OK, START, look, passage, standing
from tests.judge.test_compare_pages import ENGLISH, put

TICKER = ("Storm hits the coast", "Ministers meet in Rome", "A choir wins the prize", "Snow closes all roads", "Goal")
GAUGE = "The gauge at the bridge stood at {} centimetres this morning."
EDITED = put("did not answer", "did answer")
#: What moves with every look, put into a text.
MOVING: list[tuple[str, Callable[[str, int], str]]] = [
    ("a number at the end", lambda text, n: f"{text}\n{GAUGE.format(300 + 7 * n)}"),
    ("a number above", lambda text, n: f"{GAUGE.format(300 + 7 * n)}\n{text}"),
    (
        "a number right before the edit",
        lambda text, n: put("The ministry", f"{GAUGE.format(300 + n)} The ministry", text),
    ),
    (
        "a number right behind the edit",
        lambda text, n: put("the budget.", f"the budget. {GAUGE.format(300 + n)}", text),
    ),
    ("other words each time", lambda text, n: put("Researchers", f"{TICKER[n]}.\nResearchers", text)),
    ("more of it each time", lambda text, n: text + "".join(f"\n{line} on day {n}, at length." for line in TICKER[:n])),
    ("a number in a sentence", lambda text, n: put("1.8 million", f"{n + 2} million", text)),
]
LONG = put("many months and compared", "a long time, over and over again, and compared")
#: What people edit, once.
EDITS: list[tuple[str, str]] = [
    ("a denial went", EDITED),
    ("a number", put("two years", "three years")),
    ("a sentence went", put("Families abroad told of letters that came back and of phones that nobody picked up.", "")),
    ("a sentence came", f"{ENGLISH}\nThe ministry paid 12 million for it, as its own books show."),
    ("few words in many places", put("whole", "full", put("wrong", "false", put("has to be", "is there to be", LONG)))),
]


def seen(text: str, *, old: str, title: str = "Report") -> Change:
    """Compare a text with the cited one."""
    shown = Page(kind=PageKind.HTML, title=title, heading=title, text=text, all_text=text)
    change = compare(CitedPage(url="https://x.example/", title="Report", text=old, heading="Report"), shown)
    assert change is not None
    return change


def days(*changes: Change, first: Standing | None = None, every: float = 1.25) -> list[Standing]:
    """Give how a source stands after looks of some days."""
    told, now = [], first or standing()
    for n, change in enumerate(changes):
        now = look(now, OK, START + n * every * DAY, change=change).standing
        told.append(now)
    return told


@pytest.mark.parametrize(("edit", "edited"), EDITS, ids=[edit for edit, _ in EDITS])
@pytest.mark.parametrize(("moves", "moving"), MOVING, ids=[moves for moves, _ in MOVING])
def test_what_moves_hides_no_edit_and_makes_none(
    moves: str, moving: Callable[[str, int], str], edit: str, edited: str
) -> None:
    """An edit that stands at two looks 20 hours apart is told at the second; what differs each time never is."""
    old = moving(ENGLISH, 0)
    still = days(*(seen(moving(ENGLISH, n), old=old) for n in range(1, 5)))
    assert {now.verdict for now in still} == {Verdict.LIVE}, moves
    assert {now.pending_since for now in still[1:]} == {None}, "it is known to move, and nobody is sent to look"
    hidden = days(*(seen(moving(edited, n), old=old) for n in range(1, 5)))
    assert [now.verdict for now in hidden] == [Verdict.LIVE, *[Verdict.CHANGED] * 3], edit
    assert {now.changes_seen for now in hidden[1:]} == {1}


def test_a_denial_goes_though_another_word_of_its_sentence_moves() -> None:
    """The sentence is another one at each look; that it says the opposite stays."""
    old = put("The ministry", "Asked 300 times, the ministry")
    changes = [seen(put("not ", "", put("300", f"{307 + n}", old)), old=old) for n in range(3)]
    assert [now.verdict for now in days(*changes)] == [Verdict.LIVE, Verdict.CHANGED, Verdict.CHANGED]
    dates = [seen(put("3 March 2021", f"{n} April 2021"), old=ENGLISH) for n in (1, 2, 5)]
    assert {now.verdict for now in days(*dates)} == {Verdict.LIVE}, "the month alone stays, of a day that moves"


def test_twenty_hours_have_to_lie_between_two_looks_at_one_edit() -> None:
    """Each edit waits for itself: what came an hour ago is not confirmed by what has been waiting."""
    both = put("1.8", "1.3", EDITED)
    now = look(standing(), OK, START, change=seen(put("several ", ""), old=ENGLISH)).standing
    now = look(now, OK, START + 15 * HOUR, change=seen(EDITED, old=ENGLISH)).standing
    now = look(now, OK, START + 25 * HOUR, change=seen(both, old=ENGLISH)).standing
    assert (now.verdict, now.pending_since) == (Verdict.LIVE, START + 15 * HOUR)
    now = look(now, OK, START + 36 * HOUR, change=seen(both, old=ENGLISH)).standing
    assert (now.verdict, now.changes_seen, now.pending_since) == (Verdict.CHANGED, 1, START + 25 * HOUR)
    now = look(now, OK, START + 46 * HOUR, facts=Seen(http_status=304, full=False)).standing
    assert (now.verdict, now.changes_seen, now.pending_since) == (Verdict.CHANGED, 2, None)


def test_an_edit_that_is_taken_back_is_no_change_whatever_moves_on() -> None:
    """The moving part alone does not hold up a verdict that it could not have made."""
    old = f"{ENGLISH}\n{GAUGE.format(300)}"
    texts = [
        *[f"{EDITED}\n{GAUGE.format(300 + n)}" for n in (1, 2)],
        *[f"{ENGLISH}\n{GAUGE.format(n)}" for n in (7, 8)],
    ]
    verdicts = [now.verdict for now in days(*(seen(text, old=old) for text in texts))]
    assert verdicts == [Verdict.LIVE, Verdict.CHANGED, Verdict.LIVE, Verdict.LIVE]
    again = [EDITED, EDITED, put("not answer", "answer at length"), put("not answer", "answer at length")]
    told = days(*(seen(text, old=ENGLISH) for text in again))
    assert [now.verdict for now in told] == [Verdict.LIVE, *[Verdict.CHANGED] * 3], "edited anew, it is changed still"
    assert [now.changes_seen for now in told] == [0, 1, 1, 2]


def test_a_lost_quote_holds_the_change_while_it_is_lost() -> None:
    """Believed at once, and not given up because the rest of the page moves on."""
    before = replace(standing(), quotes=(passage(PassageState.PRESENT),))
    lost: tuple[Passage, ...] = (passage(PassageState.MISSING),)
    now = look(before, OK, START, change=seen(put("1.8", "1.1"), old=ENGLISH), passages=lost)
    assert [finding.event for finding in now.findings] == [Event.CHANGED, Event.QUOTE_MISSING]
    for n in range(2, 5):
        change = seen(put("1.8", f"1.{n}"), old=ENGLISH)
        now = look(now.standing, OK, START + n * DAY, change=change, passages=lost)
        assert (now.standing.verdict, now.findings) == (Verdict.CHANGED, ())


def test_a_new_headline_is_seen_through_what_moves() -> None:
    """The headline is asked by itself; one that differs at each look is none."""
    old = f"{ENGLISH}\n{GAUGE.format(300)}"
    told = days(*(seen(f"{ENGLISH}\n{GAUGE.format(n)}", old=old, title="Tomatoes and rain") for n in (1, 2)))
    assert told[-1].verdict is Verdict.CHANGED
    moving = days(*(seen(ENGLISH, old=ENGLISH, title=f"{line} at night") for line in TICKER))
    assert {now.verdict for now in moving} == {Verdict.LIVE}


def test_hundreds_of_moving_sentences_hide_an_edit_for_some_looks_at_most() -> None:
    """A line of the journal holds few traces: what moves gives way to what stands."""
    old = f"{ENGLISH}\n" + "\n".join(f"Line {n} of the list says 0 at noon." for n in range(120))
    texts = (
        f"{EDITED}\n" + "\n".join(f"Line {n} of the list says {day}{n} at noon." for n in range(120))
        for day in range(1, 9)
    )
    told = days(*(seen(text, old=old) for text in texts))
    assert told[-1].verdict is Verdict.CHANGED
    assert max(len(now.change.traces) for now in told if now.change) <= 40


@pytest.mark.parametrize("verdict", [Verdict.LIVE, Verdict.CHANGED])
def test_older_lines_without_traces_are_weighed_as_a_whole(verdict: Verdict) -> None:
    """A change that waited when the program was renewed is confirmed; one that was believed stays so."""
    then = replace(seen(EDITED, old=ENGLISH), traces=())
    waits = look(standing(), OK, START, change=then).standing
    assert waits.pending_digest == then.text_digest
    before = waits if verdict is Verdict.LIVE else look(waits, OK, START + DAY, change=then).standing
    after = look(before, OK, START + 2 * DAY, change=seen(EDITED, old=ENGLISH)).standing
    assert (after.verdict, after.changes_seen, after.pending_since) == (Verdict.CHANGED, 1, None)
    assert after.change is not None
    assert all(trace.settled for trace in after.change.traces)
    old = f"{ENGLISH}\n{GAUGE.format(1)}"
    moving = days(*(seen(f"{EDITED}\n{GAUGE.format(n)}", old=old) for n in (2, 3)), first=before)
    assert moving[-1].verdict is Verdict.CHANGED


def test_traces_are_left_by_changes_that_may_make_changed_alone() -> None:
    """A few words more are nothing to be known again by."""
    assert seen(put("many months", "several months"), old=ENGLISH).traces == ()
    (trace,) = seen(EDITED, old=ENGLISH).traces
    assert trace == Trace(words=trace.words, place=trace.place, removed=1, telling=True)
