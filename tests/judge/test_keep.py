"""Which looks are worth a copy, which ask "has it changed?", and which page becomes the baseline."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from monitor.judge.standing.keep import conditional, full_copy_due, may_be_baseline, waits_to_be_read
from monitor.judge.standing.watched import watch_key
from monitor.model.comparison import PassageState
from monitor.model.exchange import Validators
from monitor.model.page import Page, PageKind
from monitor.model.source import Quote, Watch, Work
from monitor.model.verdict import Judgement, Note, Outcome, Verdict, Weight
from tests.judge.standings import BASELINE, BLOCKED, DAY, MISSING, OK, SOURCE, START, capture, passage, standing

TAGGED = Validators(etag='"1"')
STEADY = replace(standing(), validators=TAGGED, last_full=START, payload_digest="sha256:0")
PAGE = Page(kind=PageKind.HTML, text="Words.")


def test_a_steady_source_is_asked_whether_it_changed() -> None:
    """With the validators of the last whole look, for a quarter."""
    assert conditional(STEADY, SOURCE, at=START + 89 * DAY) == TAGGED
    assert conditional(STEADY, SOURCE, at=START + 90 * DAY) is None
    assert conditional(STEADY, SOURCE, at=START + 31 * DAY, full_every=30 * DAY) is None
    assert conditional(STEADY, SOURCE, at=START - DAY) is None


@pytest.mark.parametrize(
    "doubt",
    [
        {"validators": None},
        {"validators": Validators()},
        {"last_full": None},
        {"verdict": Verdict.FAILING, "failing_since": START},
        {"verdict": Verdict.BLOCKED},
        {"verdict": Verdict.DEAD},
        {"verdict": Verdict.UNKNOWN},
        {"blocked_looks": 1},
        {"failing_since": START},
        {"pending_digest": "b"},
        {"baseline": None},
        {"confirmed": False},
        {"url": "https://news.example.org/b"},
        {"payload_digest": None},
    ],
)
def test_in_doubt_the_whole_page_is_asked_for(doubt: dict[str, Any]) -> None:
    """A change that waits, a failure, a refusal, another address: never conditional."""
    assert conditional(replace(STEADY, **doubt), SOURCE, at=START + DAY) is None


def test_a_new_quote_asks_for_the_whole_page() -> None:
    """A quote cannot be looked for in a 304."""
    source = replace(SOURCE, quotes=(Quote(exact="the words"),))
    assert conditional(STEADY, source, at=START + DAY) is None
    looked_for = replace(STEADY, quotes=(passage(PassageState.PRESENT),))
    assert conditional(looked_for, source, at=START + DAY) == TAGGED


def test_other_parts_to_watch_ask_for_the_whole_page() -> None:
    """What was compared under other settings is read again once, be it the same bytes."""
    watching = replace(SOURCE, policy=replace(SOURCE.policy, watch=Watch(ignore=(".count",))))
    assert conditional(STEADY, watching, at=START + DAY) is None
    assert waits_to_be_read(STEADY, watching)
    read = replace(STEADY, watched=watch_key(watching.policy.watch))
    assert conditional(read, watching, at=START + DAY) == TAGGED
    assert not waits_to_be_read(read, watching)
    assert waits_to_be_read(read, SOURCE)
    assert watch_key(Watch()) == ""
    assert watch_key(Watch(ignore=("a", "b"))) != watch_key(Watch(ignore=("a, b",)))


def test_a_whole_copy_is_due_in_time() -> None:
    """A page that never changes is kept whole again, and at first of all."""
    quarter = timedelta(days=90)
    kept = replace(STEADY, payload_capture=capture())
    assert full_copy_due(STEADY, at=START, every=quarter)
    assert not full_copy_due(kept, at=START + 89 * DAY, every=quarter)
    assert full_copy_due(kept, at=START + 90 * DAY, every=quarter)


UNREADABLE = Judgement(outcome=Outcome.OK, rule="r", reason="", weight=Weight.SUCCESS, notes=(Note.UNREADABLE,))


@pytest.mark.parametrize(
    ("judgement", "page", "status", "may"),
    [
        (OK, PAGE, 200, True),
        (OK, replace(PAGE, text="", all_text="Words."), 200, True),
        (OK, PAGE, 304, False),
        (OK, None, 304, False),
        (OK, replace(PAGE, readable=False), 200, False),
        (OK, replace(PAGE, text=" "), 200, False),
        (UNREADABLE, PAGE, 200, False),
        (MISSING, PAGE, 404, False),
        (BLOCKED, PAGE, 403, False),
    ],
)
def test_only_a_readable_good_page_becomes_the_baseline(
    judgement: Judgement, page: Page | None, status: int, *, may: bool
) -> None:
    """A failed capture is never what was cited."""
    assert may_be_baseline(standing(Verdict.NEW), judgement, page, http_status=status) is may


def test_there_is_one_baseline() -> None:
    """The first good look stays the one."""
    assert not may_be_baseline(replace(standing(), baseline=BASELINE), OK, PAGE, http_status=200)


def test_known_bytes_are_read_again_for_what_people_added() -> None:
    """A quote that was never looked for, or a title that may confirm an address, is looked for in the same bytes."""
    looked_for = replace(STEADY, quotes=(passage(PassageState.PRESENT),))
    quoted = replace(SOURCE, quotes=(Quote(exact=looked_for.quotes[0].exact),))
    titled = replace(SOURCE, confirmed=False, work=Work(title="A title"))
    assert not waits_to_be_read(STEADY, SOURCE)
    assert waits_to_be_read(STEADY, quoted)
    assert not waits_to_be_read(looked_for, quoted)
    assert waits_to_be_read(replace(STEADY, confirmed=False), titled)
    assert not waits_to_be_read(replace(STEADY, confirmed=True), titled)
    assert not waits_to_be_read(STEADY, replace(titled, work=Work()))
