"""What a look showed is told as it is: how much of the text still stands, and over which copy that is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.judge.look.classify import classify
from monitor.judge.look.explain import explain
from monitor.judge.standing.decide import decide
from monitor.model.check import Answer, Check, CitedPage, HostMemory, Look, Why
from monitor.model.comparison import Change, ChangeKind
from monitor.model.exchange import Hop, Observation, Request
from monitor.model.page import Page, PageKind
from monitor.model.snapshot import Baseline, Origin
from monitor.model.source import Source, Vantage, Work
from monitor.model.verdict import Judgement, Note, Outcome, Seen, Standing, Weight
from tests.judge.courtroom import AT, TOKEN, URL

TEXT = "\n".join(
    f"The clerk of ward {place} read the minutes aloud and closed gate {place} after it." for place in range(30)
)
HEAD = "\n".join(TEXT.split("\n")[:9])
SOURCE = Source(id="a", url=URL, work=Work(title="Another thing"))


def judged(
    text: str = TEXT, *, unwatched: str = "", borne: bool | None = None, origin: Origin = Origin.FIRST_LOOK
) -> tuple[Look, Judgement]:
    """Judge a look at a page that was cited with the whole text."""
    hop = Hop(url=URL, started=AT, elapsed=timedelta(seconds=1), status=200)
    shown = Page(kind=PageKind.HTML, title="Wards", text=text, all_text=text, unwatched=unwatched)
    baseline = Baseline(capture="c", taken=AT, origin=origin, file="f", title="Wards")
    look = Look(
        check=Check(source=Source(id="a", url=URL), due=AT, why=Why.NEW),
        at=AT,
        before=Standing(source="a", url=URL, baseline=baseline, borne_out=borne),
        host=HostMemory(host="gazette.example.org"),
        answers=(Answer(observation=Observation(request=Request(url=URL), hops=(hop,), body=b"x"), page=shown),),
        cited=CitedPage(url=URL, title="Wards", text=TEXT, all_text=TEXT),
    )
    spoken = classify(look, TOKEN)
    assert isinstance(spoken, Judgement)
    return look, spoken


def told(change: Change, text: str = TEXT, **more: object) -> list[str]:
    """Give what is said of a look."""
    look, spoken = judged(text, **more)  # type: ignore[arg-type]
    return [sign.says for sign in explain(look, spoken, change, (), capture=None).signs]


STUB = Change(kind=ChangeKind.STUB, likeness=0.43, removed=190)
EDITED = Change(kind=ChangeKind.SUBSTANTIVE, likeness=0.98, added=1, removed=1)
SAME = Change(kind=ChangeKind.COSMETIC)


@pytest.mark.parametrize(
    ("change", "text", "says"),
    [
        (SAME, TEXT, "its text is that of the page that was cited"),
        (EDITED, TEXT, "its text is that of the page that was cited, but for what differs"),
        (STUB, HEAD, "only a part of its text is that of the page that was cited"),
        (replace(EDITED, likeness=0.5), TEXT, "only a part of its text is that of the page that was cited"),
    ],
)
def test_a_part_is_not_called_the_whole(change: Change, text: str, says: str) -> None:
    """A stub has something of the cited text, and is not that text."""
    assert says in told(change, text)


def test_what_the_rule_found_speaks_for_it() -> None:
    """An offer, a trace of parking, a header: no status says it, and no side stays empty; a teaser is no whole text."""
    look, _ = judged(HEAD)
    found = Judgement(
        outcome=Outcome.RESTRICTED, rule="restricted-paywall", reason="An offer asks to go on.", weight=Weight.NONE
    )
    signs = explain(look, found, None, (), capture=None).signs
    assert (signs[0].says, signs[0].well) == ("restricted-paywall found: An offer asks to go on.", False)
    assert any(sign.says.startswith("only a part of the text") and sign.well is None for sign in signs)


def test_the_reason_of_a_cut_page_does_not_say_that_it_is_the_cited_one() -> None:
    """What fits by its title or a third of its text is said to."""
    assert judged()[1].reason.endswith(", and is the one that was cited.")
    assert judged(HEAD)[1].reason.endswith("its title or a part of its text is that of the one that was cited.")


def test_what_was_not_watched_was_not_compared() -> None:
    """That an earlier look found the text as it was speaks for nothing where the selector finds nothing."""
    assert not [says for says in told(SAME, unwatched="the selector 'main' finds nothing") if "compared" in says]
    assert [says for says in told(SAME) if "compared" in says]


@pytest.mark.parametrize(
    ("origin", "called"), [(Origin.FIRST_LOOK, "the first look"), (Origin.MEMENTO, "the copy of an archive")]
)
def test_an_unproven_baseline_is_named_for_what_it_is(origin: Origin, called: str) -> None:
    """A copy that an archive gave is no look of ours."""
    says = told(SAME, borne=False, origin=origin)
    assert f"its text is that of {called}, which did not show what was given" in says


def test_a_remark_that_is_weighed_again_stands_once() -> None:
    """A look that is weighed over another baseline brings its remarks with it."""
    look, spoken = judged(borne=False)
    before = replace(look.before, baseline=replace(look.before.baseline, origin=Origin.MEMENTO))  # type: ignore[type-var]
    again = replace(spoken, notes=(Note.UNSEEN,))
    seen = Seen(bears=False)
    notes = decide(before, again, SAME, (), source=SOURCE, vantage=Vantage(), at=AT, facts=seen).standing.notes
    assert notes == (Note.UNSEEN,)
