"""Which copy readers are led to: the page that was cited, the same in every format and in letters."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.model.finding import Event, Finding, Item, Report, Run
from monitor.model.message import News
from monitor.model.snapshot import Capture, CaptureKind, EvidenceFault
from monitor.model.source import Source
from monitor.model.verdict import Outcome, Standing, Verdict
from monitor.report import atom, html, issue, junit, markdown, step_summary, to_csv
from monitor.report.copies import best_copy, cited_copy
from monitor.report.message import compose
from tests.report.sample_words import STARTED, baseline_of, capture_of

GOOD = capture_of("good", STARTED - timedelta(days=30))
LATER = capture_of("later", STARTED - timedelta(days=9))
ERROR = capture_of("error")


def standing(verdict: Verdict, outcome: Outcome, **more: object) -> Standing:
    """Give how a source stands whose page was kept twice, and whose latest look found something else."""
    known = {"capture": ERROR, "payload_capture": LATER, "baseline": baseline_of(GOOD), **more}
    return Standing(source="a", url="https://a.example/", verdict=verdict, outcome=outcome, since=STARTED, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("held", "file"),
    [
        (standing(Verdict.DEAD, Outcome.MISSING), GOOD.file),
        (standing(Verdict.USURPED, Outcome.OK), GOOD.file),
        (standing(Verdict.BLOCKED, Outcome.BLOCKED), GOOD.file),
        (standing(Verdict.FAILING, Outcome.MISSING), GOOD.file),
        (standing(Verdict.CHANGED, Outcome.OK), GOOD.file),
        (standing(Verdict.LIVE, Outcome.OK), ERROR.file),
        (standing(Verdict.DEAD, Outcome.MISSING, baseline=None), LATER.file),
        (standing(Verdict.DEAD, Outcome.MISSING, baseline=None, payload_capture=None), None),
    ],
)
def test_the_page_that_was_cited_is_shown(held: Standing, file: str | None) -> None:
    """Where the latest look found no such page, the copy is that of the cited page; none where it was never kept."""
    shown = best_copy(held)
    assert (shown.file if shown else None) == file


def test_its_digest_is_told_where_it_is_known() -> None:
    """A copy that stands for what was cited and is the latest whole one brings its digest along."""
    shown = best_copy(standing(Verdict.DEAD, Outcome.MISSING, payload_capture=GOOD))
    assert shown is not None
    assert shown.sha256 == GOOD.sha256


REVISIT = replace(capture_of("again"), kind=CaptureKind.REVISIT, refers_to=LATER.id)


@pytest.mark.parametrize(
    ("lost", "more", "file"),
    [
        ((GOOD,), {}, LATER.file),
        ((LATER,), {}, GOOD.file),
        ((GOOD, LATER), {}, None),
        ((GOOD,), {"payload_capture": GOOD}, None),
        ((GOOD,), {"capture": LATER, "verdict": Verdict.LIVE}, LATER.file),
        # What refers to a lost copy is not whole either; where only its pictures lay there, it is not whole too.
        ((LATER,), {"capture": REVISIT, "verdict": Verdict.LIVE}, GOOD.file),
        ((GOOD,), {"capture": REVISIT, "verdict": Verdict.LIVE}, REVISIT.file),
        ((ERROR,), {"payload_capture": replace(LATER, leans_on=(ERROR.id,)), "baseline": None}, None),
    ],
)
def test_nobody_is_led_to_a_lost_copy(lost: tuple[Capture, ...], more: dict[str, object], file: str | None) -> None:
    """A copy that is damaged, gone, taken down, or needs such a one, is passed over, by every format and letter."""
    faults = tuple(EvidenceFault(file=one.file, source="a", says="It is gone.", since=STARTED) for one in lost)
    verdict = Verdict.LIVE if more.get("verdict") else Verdict.DEAD
    held = standing(verdict, Outcome.OK, **{key: value for key, value in more.items() if key != "verdict"})
    shown = best_copy(held, faults)
    assert (shown.file if shown else None) == file
    item = Item(source=Source(id="a", url="https://a.example/"), standing=held, faults=faults)
    turn = Finding(source="a", was=verdict, now=verdict, event=Event.EVIDENCE_FAULT, at=STARTED, says="Gone.")
    letter = compose(
        (News(findings=(turn,), item=item),), watched=1, since=STARTED, at=STARTED, copies=lambda name: name
    )
    best = [line for line in letter.text.splitlines() if "Best copy (ours)" in line]
    assert bool(best) == (cited_copy(held, faults) is not None)
    assert not any(one.file in line for one in lost for line in best)


def test_everything_names_the_same_copy() -> None:
    """Issue, Markdown, summary, HTML, CSV, JUnit, feed and letter lead to one file, and none to the error page."""
    held = standing(Verdict.DEAD, Outcome.MISSING)
    turn = Finding(
        source="a", was=Verdict.LIVE, now=Verdict.DEAD, event=Event.DEAD, at=STARTED, says="The page is gone."
    )
    item = Item(source=Source(id="a", url="https://a.example/"), standing=held, turns=(turn,))
    run = Run(id="run-1", started=STARTED, finished=STARTED, vantage="ci")
    report = Report(run=run, items=(item,))
    letter = compose(
        (News(findings=(turn,), item=item),),
        watched=1,
        since=STARTED - timedelta(days=1),
        at=STARTED,
        copies=lambda file: file,
    )
    told = {
        "issue": issue.write(report),
        "markdown": markdown.write(report),
        "summary": step_summary.write(report),
        "html": html.write(report),
        "csv": to_csv.write(report),
        "junit": junit.write(report),
        "atom": atom.write(report),
        "letter": letter.text,
    }
    assert [name for name, text in told.items() if GOOD.file not in text] == []
    assert [name for name, text in told.items() if ERROR.file in text] == []
    assert "SHA-256 ``" not in told["markdown"]
