"""Short ways to spell the nouns that judgements over time take."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from monitor.judge.standing.decide import Decision, decide
from monitor.model.comparison import Change, ChangeKind, Passage, PassageState
from monitor.model.snapshot import Baseline, Capture, CaptureKind, Origin
from monitor.model.source import Policy, Source, Vantage
from monitor.model.verdict import Judgement, Outcome, Seen, Standing, Verdict, Weight

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
URL = "https://news.example.org/a"
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SOURCE = Source(id="a", url=URL)
ONE_SHOT = Policy(patience=1, patience_over=timedelta(0))
HERE, SINGLE = Vantage(), Vantage(name="ci", single=True)

#: Outcomes with every weight that the table of one look may give them.
WEIGHTS: dict[Outcome, tuple[Weight, ...]] = {
    Outcome.OK: (Weight.SUCCESS,),
    Outcome.MOVED: (Weight.SUCCESS,),
    Outcome.REDIRECTED: (Weight.SUCCESS,),
    Outcome.MISSING: (Weight.STRIKE,),
    Outcome.GONE: (Weight.SURE,),
    Outcome.SOFT_404: (Weight.STRIKE,),
    Outcome.FORBIDDEN_TARGET: (Weight.STRIKE,),
    Outcome.PARKED: (Weight.PARKED,),
    Outcome.RESTRICTED: (Weight.NONE,),
    Outcome.BLOCKED: (Weight.NONE,),
    Outcome.UNSTABLE: (Weight.WEAK, Weight.DOUBT, Weight.NONE),
    Outcome.UNREACHABLE: (Weight.WEAK, Weight.LATE, Weight.SURE, Weight.NONE),
    Outcome.BROKEN: (Weight.WEAK,),
    Outcome.SKIPPED: (Weight.NONE,),
}


def judged(outcome: Outcome, weight: Weight | None = None) -> Judgement:
    """Spell a judgement; the weight is the first that fits the outcome."""
    return Judgement(
        outcome=outcome, rule=f"{outcome}-test", reason="For a test.", weight=weight or WEIGHTS[outcome][0]
    )


OK, MOVED = judged(Outcome.OK), judged(Outcome.MOVED)
MISSING, GONE, PARKED = judged(Outcome.MISSING), judged(Outcome.GONE), judged(Outcome.PARKED)
BLOCKED, WEAK = judged(Outcome.BLOCKED), judged(Outcome.UNSTABLE)
REFUSED = judged(Outcome.UNREACHABLE, Weight.LATE)


def capture(at: datetime = START) -> Capture:
    """Spell a copy."""
    return Capture(
        id="c", taken=at, file="captures/c.warc.gz", sha256="0" * 64, bytes=1, kind=CaptureKind.RESPONSE, url=URL
    )


BASELINE = Baseline(capture="c", taken=START, origin=Origin.FIRST_LOOK, file="captures/c.warc.gz", title="A")


def standing(verdict: Verdict = Verdict.LIVE) -> Standing:
    """Spell a standing as a first look or a longer story would have left it."""
    blank = Standing(source="a", url=URL)
    if verdict is Verdict.NEW:
        return blank
    known = replace(blank, verdict=verdict, since=START, checked_at=START, watched_since=START, heard=Verdict.LIVE)
    match verdict:
        case Verdict.FAILING:
            return replace(
                known, strikes=1, failing_since=START, failing_looks=1, first_strike=START, last_strike=START
            )
        case Verdict.BLOCKED:
            return replace(known, blocked_looks=3, blocked_since=START)
        case Verdict.DEAD | Verdict.USURPED:
            return replace(
                known,
                strikes=3,
                failing_since=START - 4 * DAY,
                failing_looks=6,
                first_strike=START - 4 * DAY,
                last_strike=START,
                heard=verdict,
            )
        case Verdict.UNKNOWN:
            return replace(blank, verdict=verdict, since=START, checked_at=START, watched_since=START)
        case Verdict.CHANGED:
            return replace(
                known, last_ok=START, baseline=BASELINE, heard=verdict, change=changed("b"), changed_digest="b"
            )
        case _:
            return replace(known, last_ok=START, baseline=BASELINE, heard=verdict)


def changed(digest: str, kind: ChangeKind = ChangeKind.SUBSTANTIVE) -> Change:
    """Spell a change to the text with that digest."""
    return Change(kind=kind, likeness=0.9, added=12, removed=3, text_digest=digest)


SAME = Change(kind=ChangeKind.COSMETIC, text_digest="a")


def passage(state: PassageState, exact: str = "the words", found: str | None = None) -> Passage:
    """Spell a quote that was looked for."""
    return Passage(exact=exact, state=state, found=found)


def look(
    before: Standing,
    judgement: Judgement,
    at: datetime,
    *,
    change: Change | None = None,
    passages: tuple[Passage, ...] = (),
    source: Source = SOURCE,
    vantage: Vantage = HERE,
    facts: Seen | None = None,
) -> Decision:
    """Decide on one look."""
    return decide(
        before, judgement, change, passages, source=source, vantage=vantage, at=at, facts=facts or Seen(http_status=200)
    )


def story(
    *looks: tuple[float, Judgement], source: Source = SOURCE, vantage: Vantage = HERE, first: Standing | None = None
) -> list[Decision]:
    """Decide on looks at the given days, one after the other."""
    told: list[Decision] = []
    now = first or standing(Verdict.NEW)
    for days, judgement in looks:
        decision = look(now, judgement, START + days * DAY, source=source, vantage=vantage)
        told.append(decision)
        now = decision.standing
    return told
