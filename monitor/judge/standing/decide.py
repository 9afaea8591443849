"""Weighs one more look against patience and says how the source stands; the only place that may say "dead"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from monitor.judge.hearing.telling import tell
from monitor.judge.standing.believed import believed
from monitor.judge.standing.patience import REFUSALS, begins_failing, count, is_failure, is_hard, used_up, weigh
from monitor.judge.standing.skipped import PINNED, skipped
from monitor.judge.standing.written import asked, judged
from monitor.judge.text.titles import title_matches
from monitor.model.changed import changed
from monitor.model.comparison import Change, ChangeKind, Passage, PassageState
from monitor.model.finding import Finding
from monitor.model.snapshot import Origin
from monitor.model.source import Source, Vantage
from monitor.model.verdict import Judgement, Note, Outcome, Seen, Standing, Verdict, Weight

#: A living source is called blocked after this many looks that were not let in.
BLOCKED_LOOKS = 3
_SEEN_WELL = frozenset({Verdict.LIVE, Verdict.CHANGED, Verdict.MOVED})
_LOST = frozenset({Verdict.DEAD, Verdict.USURPED})
_ASKED_FOR_CHANGES_ONLY = 304


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """How a source stands after a look, and what people hear of it. ``next_due`` is still that of before."""

    standing: Standing
    findings: tuple[Finding, ...] = ()


def decide(
    before: Standing,
    judgement: Judgement,
    change: Change | None,
    passages: tuple[Passage, ...],
    *,
    source: Source,
    vantage: Vantage,
    at: datetime,
    facts: Seen,
) -> Decision:
    """Weigh one more look against patience; tell people only when the verdict turns.

    A refusal never counts against the source: it says that *we* were not let in. A 410 is believed sooner than
    a 404, a 404 sooner than a timeout, and one success clears them all. ``change`` is None where nothing was
    read anew (304, the same payload, an unreadable page); ``passages`` is empty where no quote was looked for. Of a
    look that was not let in it is how far the teaser stands from the cited page: that is told, and weighs nothing.
    """
    if judgement.outcome is Outcome.SKIPPED:
        return Decision(standing=skipped(before, judgement, facts, source, at))
    weight = weigh(before, judgement, at)
    counted = count(before, judgement, weight, at)
    if weight is Weight.SUCCESS:
        counted = _read(counted, judgement, change, passages, at=at, facts=facts)
    row = _verdict(before, counted, weight, judgement, source=source, vantage=vantage, at=at)
    verdict = PINNED[source.pin] if source.pin is not None else row
    confirmed = _confirmed(before, weight, source, facts)
    borne_out = _borne_out(counted, weight, source, facts)
    after = changed(
        asked(judged(counted, before, judgement, verdict, source=source, at=at), before, facts, at),
        because=_because(before, verdict, judgement, weight),
        notes=_notes(judgement, weight, source, confirmed=confirmed, borne_out=borne_out),
        confirmed=confirmed,
        borne_out=borne_out,
        teaser=None if weight is Weight.SUCCESS else change,
    )
    told, findings = tell(before, after, judgement, source, at=at)
    return Decision(standing=told, findings=findings)


def _because(before: Standing, verdict: Verdict, judgement: Judgement, weight: Weight) -> str:
    """Keep why a source is held to be lost while we are not let in, or hear nothing: that says nothing about it."""
    if verdict not in _LOST:
        return ""
    if verdict is before.verdict and not is_hard(weight):
        return before.because or before.reason
    return judgement.reason


def _verdict(
    before: Standing,
    after: Standing,
    weight: Weight,
    judgement: Judgement,
    *,
    source: Source,
    vantage: Vantage,
    at: datetime,
) -> Verdict:
    """Find the cell of the table "now and outcome" (docs/verdicts.md, section 3)."""
    row = before.verdict
    if weight is Weight.SUCCESS:
        return _living(after, judgement)
    if judgement.outcome in REFUSALS:
        patient = row in _SEEN_WELL and after.blocked_looks < BLOCKED_LOOKS
        return row if patient or row in _LOST else Verdict.BLOCKED
    if not is_failure(weight):
        if begins_failing(before, judgement):
            return Verdict.FAILING
        return Verdict.UNKNOWN if row is Verdict.NEW else row
    return _failing(before, after, weight, source=source, vantage=vantage, at=at)


def _failing(
    before: Standing, after: Standing, weight: Weight, *, source: Source, vantage: Vantage, at: datetime
) -> Verdict:
    """Find the cell for a look that failed."""
    row = before.verdict
    if row in _LOST:
        return Verdict.USURPED if weight is Weight.PARKED else row
    if row is Verdict.BLOCKED and weight in (Weight.WEAK, Weight.DOUBT):
        return row
    end = used_up(before, after, weight, policy=source.policy, vantage=vantage, at=at)
    # Nobody knows what happened while we were not let in, so one more look is always asked for.
    if end is None or (row is Verdict.BLOCKED and source.policy.patience > 1):
        return Verdict.FAILING
    return end


def _living(after: Standing, judgement: Judgement) -> Verdict:
    """Choose among the three good verdicts; that the words changed weighs more than that they moved."""
    if after.changed_digest is not None:
        return Verdict.CHANGED
    return Verdict.MOVED if judgement.outcome is Outcome.MOVED else Verdict.LIVE


def _read(
    counted: Standing,
    judgement: Judgement,
    change: Change | None,
    passages: tuple[Passage, ...],
    *,
    at: datetime,
    facts: Seen,
) -> Standing:
    """Take over what a good look read, and weigh its change."""
    same_bytes = facts.http_status == _ASKED_FOR_CHANGES_ONLY
    unreadable = Note.UNREADABLE in judgement.notes
    baseline = counted.baseline
    if baseline is None and facts.baseline is not None and not unreadable:
        baseline = facts.baseline
        change = change or Change(kind=ChangeKind.NONE, text_digest=facts.text_digest)
    elif facts.baseline is not None and change is not None and change.kind is ChangeKind.DIFFERENT:
        # What stood there before never bore what people gave, and this page does: it is the one that was cited.
        baseline = facts.baseline
        change = Change(kind=ChangeKind.NONE, text_digest=facts.text_digest)
    quotes = _held_quotes(counted.quotes, passages)
    read = changed(
        counted,
        title=facts.title if facts.title is not None else counted.title,
        validators=facts.validators or (counted.validators if same_bytes else None),
        payload_digest=facts.payload_digest or (counted.payload_digest if same_bytes else None),
        text_digest=facts.text_digest or counted.text_digest,
        visible_digest=facts.visible_digest or counted.visible_digest,
        last_full=at if facts.full else counted.last_full,
        baseline=baseline,
        change=change or counted.change,
        quotes=quotes,
        watched=counted.watched if facts.watched is None else facts.watched,
        engine=facts.engine or counted.engine,
        # A copy of an error page never takes the place of the page that later copies refer to.
        payload_capture=facts.payload_capture or counted.payload_capture,
    )
    # Half a page, which was not compared: what waits to be seen again has not been seen.
    uncompared = change is None and facts.text_digest is None and facts.payload_digest is None and not same_bytes
    if unreadable or uncompared:
        return read
    missing_before = {passage.key for passage in counted.quotes if passage.state is PassageState.MISSING}
    lost = any(passage.state is PassageState.MISSING and passage.key not in missing_before for passage in quotes)
    return believed(read, counted.change, lost=lost, at=at)


def _held_quotes(before: tuple[Passage, ...], now: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Take over what was found of the quotes; an unreadable page does not make a lost one forgotten."""
    if not now:
        return before
    known = {passage.key: passage for passage in before}
    spoiled = (PassageState.MISSING, PassageState.EDITED)
    held = []
    for passage in now:
        earlier = known.get(passage.key)
        keep = passage.state is PassageState.UNREADABLE and earlier is not None and earlier.state in spoiled
        held.append(earlier if keep and earlier is not None else passage)
    return tuple(held)


def _confirmed(before: Standing, weight: Weight, source: Source, facts: Seen) -> bool | None:
    """Say whether a reconstructed address is known to be right: None where it never was in doubt."""
    if source.confirmed:
        return None
    if before.confirmed:
        return True
    good = weight is Weight.SUCCESS and source.work.title is not None and facts.title is not None
    return bool(good and title_matches(source.work.title or "", facts.title or ""))


def _borne_out(now: Standing, weight: Weight, source: Source, facts: Seen) -> bool | None:
    """Say whether any look showed what people gave: a title, or a quote. Their own choice of a baseline shows it too.

    What older folders know is asked where nothing was read: the title of the first look, and of the latest.
    """
    given = source.work.title
    if given is None and not source.quotes:
        return None
    found = any(passage.state in (PassageState.PRESENT, PassageState.EDITED) for passage in now.quotes)
    if now.borne_out or found or (now.baseline is not None and now.baseline.origin is Origin.PERSON):
        return True
    if now.borne_out is None or (now.baseline is not None and now.baseline.origin is Origin.MEMENTO):
        seen = (now.baseline.title if now.baseline is not None else "", now.title or "")
        if given is not None and any(title_matches(given, title) for title in seen):
            return True
    return facts.bears if weight is Weight.SUCCESS and facts.bears is not None else now.borne_out


def _notes(
    judgement: Judgement, weight: Weight, source: Source, *, confirmed: bool | None, borne_out: bool | None
) -> tuple[Note, ...]:
    """Note an unconfirmed address on every look until a title confirms it, and a page that never bore what was given.

    Whoever pins a source has answered that.
    """
    # A look that is weighed again over another baseline brings the remarks of the first time with it.
    others = tuple(note for note in judgement.notes if note not in (Note.UNCONFIRMED, Note.UNSEEN))
    if confirmed is False:
        return (*others, Note.UNCONFIRMED)
    unseen = borne_out is False and weight is Weight.SUCCESS and source.pin is None
    return (*others, Note.UNSEEN) if unseen else others
