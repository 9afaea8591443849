"""Explanations on a terminal: both sides are shown, and nothing that a page wrote steers the terminal."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.model.comparison import Change, ChangeKind, Edit, Passage, PassageState, Trace
from monitor.model.explanation import Again, Explanation, Rejudged, Sign, Why
from monitor.model.finding import Item
from monitor.model.source import Source
from monitor.model.verdict import Judgement, Outcome, Standing, Verdict, Weight
from monitor.report.believing import believing
from monitor.report.explained import explanation as as_json
from monitor.report.text.explanation import explanation, rejudged
from monitor.report.when import minute
from tests.fakes.clock import START
from tests.report.printed import shown


def _judgement(rule: str, outcome: Outcome, reason: str) -> Judgement:
    return Judgement(outcome=outcome, rule=rule, reason=reason, weight=Weight.STRIKE)


def _why(*signs: Sign, outcome: Outcome = Outcome.SOFT_404) -> Why:
    told = Explanation(
        at=START,
        judgement=_judgement("soft-404-short", outcome, "It says so."),
        rule_says="A page says so.",
        asked=("a random address beside it http://a.example/zzz: 404",),
        signs=signs,
        others=(_judgement("parked-offer", Outcome.PARKED, "It is offered."),),
    )
    item = Item(source=Source(id="a", url="http://a.example/"), standing=Standing(source="a", url="http://a.example/"))
    return Why(item=item, last=told, today="Another rule spoke then.")


def test_signs_stand_on_the_side_on_which_they_speak() -> None:
    """What speaks for the page speaks against a verdict that it is gone, and the other way round."""
    bad, good = Sign(says="it has no text", well=False), Sign(says="its title fits", well=True)
    told = shown(explanation(_why(bad, good)))
    assert told.index("it has no text") < told.index("What spoke against it") < told.index("its title fits")
    told = shown(explanation(_why(bad, good, outcome=Outcome.OK)))
    assert told.index("its title fits") < told.index("What spoke against it") < told.index("it has no text")
    assert "parked-offer would have spoken" in told
    assert "a random address beside it" in told
    assert "Another rule spoke then." in told


def test_what_a_refusal_counts_for_and_until_when_the_host_rests() -> None:
    """A host that asks for fewer questions says nothing against the source, and when it may be asked again is told."""
    rested = replace(
        _judgement("unstable-rate-limit", Outcome.UNSTABLE, "a.example answered 429."),
        weight=Weight.NONE,
        not_before=START + timedelta(hours=1),
    )
    text = shown(explanation(Why(item=_why().item, last=Explanation(at=START, judgement=rested, rule_says=""))))
    assert "not against the source, however often it comes" in text
    assert f"asked again from {minute(START + timedelta(hours=1))} on" in text
    for outcome in (Outcome.SOFT_404, Outcome.OK, Outcome.SKIPPED):
        told = shown(explanation(_why(outcome=outcome)))
        assert "however often" not in told
        assert "asked again" not in told


def test_where_nothing_speaks_against_it_that_is_said() -> None:
    """An empty side is named, never left out."""
    told = Why(item=_why().item, last=Explanation(at=START, judgement=_why().last.judgement, rule_says=""))
    assert "nothing" in shown(explanation(told)).split("What spoke against it")[1]


def test_a_hostile_title_steers_nothing() -> None:
    """Escapes and bidi marks of a page are shown as what they are, or not at all."""
    told = shown(explanation(_why(Sign(says="its title is “\x1b[2J\u202eevil”"))))
    assert "\x1b" not in told
    assert "\u202e" not in told


TRACES = (Trace(words="a", telling=True, since=START, settled=True),)
STANDS = Standing(source="a", url="http://a.example/", verdict=Verdict.LIVE)


@pytest.mark.parametrize(
    ("kind", "facts", "says"),
    [
        (ChangeKind.MINOR, {}, ""),
        (ChangeKind.SUBSTANTIVE, {"pending_since": START}, "wait for the second look"),
        (ChangeKind.SUBSTANTIVE, {}, "another thing at each look"),
        (ChangeKind.SUBSTANTIVE, {"changed_digest": "d"}, "20 hours apart or more: these were first seen on"),
        (ChangeKind.DIFFERENT, {"changed_digest": "d"}, "Another page is believed at the first look"),
        (
            ChangeKind.SUBSTANTIVE,
            {"changed_digest": "d", "quotes": (Passage(exact="a", state=PassageState.MISSING),)},
            "A change by which a quote is lost is believed at the first look",
        ),
    ],
)
def test_by_which_rule_a_change_is_believed(kind: ChangeKind, facts: dict[str, object], says: str) -> None:
    """Two looks, 20 hours apart, or at once: whoever asks why reads which it was, and since when."""
    held = replace(STANDS, change=Change(kind=kind, traces=TRACES), **facts)  # type: ignore[arg-type]
    assert says in believing(held)
    assert bool(says) is bool(believing(held))


def test_the_edit_and_what_decided_areshown() -> None:
    """Not the count of words alone."""
    edit = Edit(was="not", now="", after="The board did")
    held = replace(STANDS, outcome=Outcome.OK, change=Change(kind=ChangeKind.SUBSTANTIVE, edits=(edit,)))
    why = replace(_why(), item=replace(_why().item, standing=held), edits=((edit, "a denial"),))
    assert "a denial: The board did [-not-]" in shown(explanation(why))
    told = as_json(why)["change"]
    assert (told["edits"][0]["was"], told["edits"][0]["decided_by"]) == ("not", "a denial")


def test_what_would_be_another_today_is_listed() -> None:
    """Verdicts come first, with what was said then and what is said now."""
    again = Again(
        source="a",
        at=START,
        capture=None,
        was=(Outcome.OK, "ok-fits", Verdict.LIVE),
        now=(Outcome.SOFT_404, "soft-404-short", Verdict.DEAD),
        reason="It says so.",
        change_was=ChangeKind.SUBSTANTIVE,
    )
    found = Rejudged(
        looks=3,
        unjudged={"no byte came back": 1},
        looks_that_differ=(again,),
        verdicts_that_differ=(again,),
        unlisted=2,
    )
    told = shown(rejudged(found))
    assert "3 recorded looks, 2 of them judged again" in told
    assert "1 verdict would be another today" in told
    assert "live (ok-fits," in told
    assert "substantive)" in told
    assert "dead (soft-404-short)" in told
    assert "1 look would have another outcome" in told
