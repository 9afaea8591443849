"""What is said of the quotes of a page that the latest look could not read is what was so when it was last seen."""

from __future__ import annotations

import html
from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.model.comparison import Change, ChangeKind, Passage, PassageState
from monitor.model.finding import Event, Finding, Item
from monitor.model.message import News
from monitor.model.snapshot import Baseline, Origin
from monitor.model.verdict import Outcome, Verdict
from monitor.report.arrange import needs_of
from monitor.report.card import card
from monitor.report.formats import Format, written
from monitor.report.message import compose
from monitor.report.to_csv import stream as table
from monitor.report.to_json import source
from monitor.report.when import stamp
from tests.report.samples import STARTED, sample_report

SEEN = STARTED - timedelta(days=7)
BASELINE = Baseline(capture="c", taken=SEEN, origin=Origin.FIRST_LOOK, file="captures/c.warc.gz")
#: Formats that show each quote with its state to people.
SAYING = (Format.MARKDOWN, Format.HTML)


def cited(verdict: Verdict, outcome: Outcome, state: PassageState = PassageState.PRESENT) -> Item:
    """Spell a source whose quote was found to stand so on 15 November."""
    one = next(item for item in sample_report().items if item.standing.verdict is Verdict.DEAD)
    quote = Passage(exact="seven months", state=state, fragment="text=seven%20months")
    held = replace(one.standing, verdict=verdict, outcome=outcome, quotes=(quote,), last_ok=SEEN)
    return replace(one, source=replace(one.source, quotes=()), standing=held, turns=())


@pytest.mark.parametrize(
    ("state", "says"),
    [
        (PassageState.PRESENT, "stood on the page, word for word, when"),
        (PassageState.EDITED, "stood on the page in other words when"),
        (PassageState.MISSING, "stood nowhere on the page when"),
    ],
)
def test_a_dead_page_carries_no_quote_now(state: PassageState, says: str) -> None:
    """What stood there is told with its day, and nobody is sent to look at it on a page that is gone."""
    (quote,) = card(cited(Verdict.DEAD, Outcome.MISSING, state)).quotes
    assert quote.says.startswith(f"The quote {says} it was last seen, on 15 November 2026.")
    assert (quote.called, quote.link) == (f"{state.value} when last seen", None)


def test_a_page_that_was_read_speaks_of_now() -> None:
    """Where the latest look read the page, its quote stands there and can be seen."""
    (quote,) = card(cited(Verdict.LIVE, Outcome.OK)).quotes
    assert (quote.says, quote.called) == ("The quote stands on the page, word for word.", "present")
    assert quote.link is not None


def test_a_page_that_only_refuses_us_can_still_be_opened() -> None:
    """A person may be let in where we are not, so the link stays; the sentence is of the day when we were let in."""
    (quote,) = card(cited(Verdict.BLOCKED, Outcome.RESTRICTED)).quotes
    assert "when it was last seen" in quote.says
    assert quote.link is not None


@pytest.mark.parametrize("kind", SAYING)
def test_every_format_says_then(kind: Format) -> None:
    """No report for people says that a dead page carries its quote."""
    report = replace(sample_report(), items=(cited(Verdict.DEAD, Outcome.MISSING),), incidents=())
    text = html.unescape("".join(written(report, kind)))
    assert "present when last seen" in text
    assert "stands on the page" not in text
    assert "See it on the page" not in text


GONE = [(Verdict.DEAD, Outcome.MISSING), (Verdict.FAILING, Outcome.MISSING), (Verdict.BLOCKED, Outcome.RESTRICTED)]


@pytest.mark.parametrize(("verdict", "outcome"), GONE)
def test_all_formats_tell_the_same_of_a_page_that_was_not_read(verdict: Verdict, outcome: Outcome) -> None:
    """What was last seen of its quotes and its text, and when; for programs too."""
    item = cited(verdict, outcome)
    item = replace(item, standing=replace(item.standing, baseline=BASELINE, change=Change(kind=ChangeKind.NONE)))
    told = card(item).change
    assert told is not None
    assert (told.called, told.says) == (
        "none when last seen",
        "When the page was last seen, on 15 November 2026: The text is what was cited.",
    )
    machine = source(item)
    assert (machine["quotes"][0]["state"], machine["change"]["kind"]) == ("present", "none")
    assert machine["quotes"][0]["seen_at"] == machine["change"]["seen_at"] == stamp(SEEN)
    row = "".join(table([item]))
    assert "present when last seen, on 15 November 2026: “seven months”" in row
    assert "none when last seen: When the page was last seen" in row
    report = replace(sample_report(), items=(item,), incidents=())
    assert told.says in html.unescape("".join(written(report, Format.HTML)))


def test_a_teaser_is_a_stub_now_and_its_quotes_are_of_the_day_before() -> None:
    """What a paywall leaves is told as it is, in words and for programs."""
    item = cited(Verdict.LIVE, Outcome.RESTRICTED)
    stub = Change(kind=ChangeKind.STUB, likeness=0.3, removed=90)
    held = replace(item.standing, baseline=BASELINE, change=Change(kind=ChangeKind.NONE), teaser=stub)
    item = replace(item, standing=replace(held, checked_at=STARTED))
    told, machine = card(item).change, source(item)
    assert told is not None
    assert (told.called, told.then) == ("stub", False)
    assert (machine["change"]["kind"], machine["change"]["seen_at"]) == ("stub", stamp(STARTED))
    assert machine["quotes"][0]["seen_at"] == stamp(SEEN)


def test_the_letter_says_then() -> None:
    """Who hears of the death does not read that the quote is present."""
    item = cited(Verdict.DEAD, Outcome.MISSING)
    died = Finding(
        source=item.source.id, was=Verdict.LIVE, now=Verdict.DEAD, event=Event.DEAD, at=STARTED, says="Gone."
    )
    letter = compose([News(findings=(died,), item=item)], watched=1, since=SEEN, at=STARTED)
    assert "Quote (present when last seen): “seven months”" in letter.text


def test_a_quote_that_never_stood_there_is_not_said_to_have_gone() -> None:
    """What needs a person says that a quote is not there; only the finding knows whether it ever was."""
    (need,) = needs_of(cited(Verdict.LIVE, Outcome.OK, PassageState.MISSING))
    assert need.what == "A quote is not on the page: does the citation still hold?"


@pytest.mark.parametrize(
    ("state", "says"),
    [
        (
            PassageState.PRESENT,
            "A few words differ; no number, name, date, negation or quotation was recognised among them.",
        ),
        (PassageState.EDITED, "A few words differ. 0 words added"),
        (PassageState.MISSING, "A few words differ. 0 words added"),
    ],
)
def test_a_card_does_not_deny_what_its_quote_says(state: PassageState, says: str) -> None:
    """Beside a quote that does not stand as it was cited nothing is said of what is not among the words that differ."""
    item = cited(Verdict.LIVE, Outcome.OK, state)
    item = replace(item, standing=replace(item.standing, change=Change(kind=ChangeKind.MINOR, removed=3)))
    told = card(item).change
    assert told is not None
    assert told.says.startswith(says)
