"""What people hear of: each turn once, nothing while a source flaps, nothing that they asked not to hear."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from monitor.judge.hearing import sentences
from monitor.model.changed import changed
from monitor.model.comparison import Passage, PassageState
from monitor.model.finding import Event, Finding
from monitor.model.source import Source
from monitor.model.verdict import Judgement, Standing, Verdict

#: Turns within this span that make a source a flapping one, and how many.
FLAPPING_SPAN, FLAPPING_TURNS = timedelta(days=14), 4
#: How long a flapping source has to stand still before it is spoken of again.
QUIET = timedelta(days=7)
#: Blocked, or failing without an end, for so long: nobody knows whether the citation still holds.
UNVERIFIED_AFTER = timedelta(days=30)
UNVERIFIED = frozenset({Verdict.BLOCKED, Verdict.FAILING})
_TURNS_KEPT = 8
_LOST = frozenset({Verdict.DEAD, Verdict.USURPED})
_TOLD = {
    Verdict.DEAD: Event.DEAD,
    Verdict.USURPED: Event.USURPED,
    Verdict.CHANGED: Event.CHANGED,
    Verdict.MOVED: Event.MOVED,
}
_STOOD = (PassageState.PRESENT, PassageState.EDITED)
_QUOTE_EVENTS = {PassageState.MISSING: Event.QUOTE_MISSING, PassageState.EDITED: Event.QUOTE_EDITED}


def ignored(event: Event, source: Source, at: datetime) -> bool:
    """Tell whether a person asked not to hear of this event today. The last day named is still one of silence."""
    wish = source.ignore
    return wish is not None and event.value in wish.events and (wish.until is None or at.date() <= wish.until)


def tell(
    before: Standing, after: Standing, judgement: Judgement, source: Source, *, at: datetime
) -> tuple[Standing, tuple[Finding, ...]]:
    """Find what turned with this look, and remember what was told."""
    over = before.quiet_until is not None and at >= before.quiet_until
    if over:
        before, after = (changed(each, quiet_until=None, turns=()) for each in (before, after))
    event, heard = _verdict_event(before, after, source)
    turning: list[Finding] = []
    kept_back: list[str] = []
    if event is not None and ignored(event, source, at):
        # People go on knowing what they knew, so that they hear of it when their wish is over and it still stands so.
        event, heard = None, _known(before)
        kept_back.append(_TOLD.get(after.verdict, Event.RECOVERED).value)
    if event is not None:
        turning.append(_finding(event, before, after, judgement, at=at))
    for passage in _quotes_to_tell(before, after, again=over):
        happening = _QUOTE_EVENTS[passage.state]
        if ignored(happening, source, at):
            kept_back.append(_named(passage))
        else:
            turning.append(_finding(happening, before, after, judgement, at=at, passage=passage))
    if after.quiet_until is not None:
        # What was last told stands still meanwhile, so stillness is measured from look to look.
        turned = before.verdict is not after.verdict or bool(_quote_turns(before.quotes, after.quotes, again=False))
    else:
        turned = bool(turning) or _went_back(before, after, source, at)
    after, turning = _calm(after, heard, turning, turned=turned, at=at)
    turning = [each for each in turning if not ignored(each.event, source, at)]
    for happening in _steady_events(before, after, source, at):
        if ignored(happening, source, at):
            kept_back.append(happening.value)
        else:
            turning.append(_finding(happening, before, after, judgement, at=at))
    if kept_back or before.kept_back:
        after = changed(after, kept_back=tuple(kept_back))
    return after, tuple(turning)


def told_again(standing: Standing, source: Source, at: datetime) -> datetime | None:
    """Say when a wish of the sources file ends that keeps something from people; None where none does."""
    wish = source.ignore
    if not standing.kept_back or wish is None or wish.until is None or at.date() > wish.until:
        return None
    return datetime.combine(wish.until + timedelta(days=1), time(), UTC)


def _known(before: Standing) -> Verdict:
    """Give the verdict that people hold to be so."""
    return before.heard or before.verdict


def _verdict_event(before: Standing, after: Standing, source: Source) -> tuple[Event | None, Verdict | None]:
    """Give the event of a turn, and the verdict that people will have heard of then.

    The first look at a source is no turn: that an address redirects for good is then a state, found in reports.
    """
    known, now = _known(before), after.verdict
    if source.pin is not None:
        return None, now
    if now is known:
        return None, before.heard
    if now is Verdict.LIVE:
        return (Event.RECOVERED if known in _LOST else None), now
    event = _TOLD.get(now)
    if event is None:
        return None, before.heard
    if now is Verdict.MOVED and before.verdict in (Verdict.NEW, Verdict.UNKNOWN) and before.heard is None:
        return None, now
    return event, now


def _went_back(before: Standing, after: Standing, source: Source, at: datetime) -> bool:
    """Tell whether a change that people heard of was taken back: no news, yet one of the turns of a flapping source."""
    known = _known(before)
    if source.pin is not None or after.verdict is not Verdict.LIVE or known not in (Verdict.CHANGED, Verdict.MOVED):
        return False
    return not ignored(_TOLD[known], source, at)


def _quote_turns(before: tuple[Passage, ...], after: tuple[Passage, ...], *, again: bool) -> tuple[Passage, ...]:
    """Give the quotes that were lost or edited since the last look; all of them ``again`` after a quiet time."""
    states = {} if again else {passage.key: passage.state for passage in before}
    return tuple(
        passage for passage in after if passage.state in _QUOTE_EVENTS and states.get(passage.key) is not passage.state
    )


def _quotes_to_tell(before: Standing, after: Standing, *, again: bool) -> tuple[Passage, ...]:
    """Give the quotes of which people should hear: those that turned, and those that were kept from them."""
    turned = _quote_turns(before.quotes, after.quotes, again=again)
    if not before.kept_back:
        return turned
    return tuple(
        passage
        for passage in after.quotes
        if passage in turned or (passage.state in _QUOTE_EVENTS and _named(passage) in before.kept_back)
    )


def _named(passage: Passage) -> str:
    """Name the loss of a quote so that no other is meant."""
    return f"{_QUOTE_EVENTS[passage.state]}:{passage.exact}{passage.between and f' ({passage.between})'}"


def _calm(
    after: Standing, heard: Verdict | None, turning: list[Finding], *, turned: bool, at: datetime
) -> tuple[Standing, list[Finding]]:
    """Keep a flapping source quiet: say once that it flaps, then wait for seven days without a turn."""
    if not turned:
        return (changed(after, heard=heard), turning) if after.quiet_until is None else (after, [])
    turns = (*after.turns, at)[-_TURNS_KEPT:]
    after = changed(after, turns=turns)
    if after.quiet_until is not None:
        return changed(after, quiet_until=at + QUIET), []
    if sum(at - turn <= FLAPPING_SPAN for turn in turns) < FLAPPING_TURNS:
        return changed(after, heard=heard), turning
    flaps = Finding(
        source=after.source,
        was=turning[0].was if turning else after.verdict,
        now=after.verdict,
        event=Event.UNSTABLE_SOURCE,
        at=at,
        says=sentences.unstable(after.verdict),
    )
    return changed(after, heard=heard, quiet_until=at + QUIET), [flaps]


def _steady_events(before: Standing, after: Standing, source: Source, at: datetime) -> tuple[Event, ...]:
    """Give what is told whether or not the source flaps: a confirmed address, a month without being let in."""
    events = []
    if after.confirmed and before.confirmed is not True:
        events.append(Event.CONFIRMED)
    owed = Event.NOT_VERIFIED.value in before.kept_back and after.verdict in UNVERIFIED
    if source.pin is None and (owed or _unverified_now(before, after, at)):
        events.append(Event.NOT_VERIFIED)
    return tuple(events)


def _unverified_now(before: Standing, after: Standing, at: datetime) -> bool:
    """Tell whether the thirty days ended between the last look and this one."""
    if before.verdict is not after.verdict or after.verdict not in UNVERIFIED:
        return False
    if after.since is None or before.checked_at is None:
        return False
    return before.checked_at - after.since < UNVERIFIED_AFTER <= at - after.since


def _finding(
    event: Event,
    before: Standing,
    after: Standing,
    judgement: Judgement,
    *,
    at: datetime,
    passage: Passage | None = None,
) -> Finding:
    """Put an event into words."""
    turn = event in _TOLD.values() or event is Event.RECOVERED
    says = _quote_words(event, passage, before) if passage is not None else _words(event, before, after, judgement)
    return Finding(
        source=after.source,
        was=_known(before) if turn else before.verdict,
        now=after.verdict,
        event=event,
        at=at,
        says=says,
    )


def _quote_words(event: Event, passage: Passage, before: Standing) -> str:
    if event is Event.QUOTE_MISSING:
        # A quote that a change of the file brings may never have stood there.
        stood = any(each.key == passage.key and each.state in _STOOD for each in before.quotes)
        return sentences.quote_missing(passage, stood=stood)
    return sentences.quote_edited(passage)


def _words(event: Event, before: Standing, after: Standing, judgement: Judgement) -> str:
    known = _known(before)
    said = {
        Event.DEAD: lambda: sentences.dead(after, judgement),
        Event.USURPED: lambda: sentences.usurped(judgement),
        Event.CHANGED: lambda: sentences.changed(after.change, was=known),
        Event.MOVED: lambda: sentences.moved(after.final_url, was=known),
        Event.RECOVERED: lambda: sentences.recovered(before.since),
        Event.CONFIRMED: lambda: sentences.confirmed(after.title),
        Event.NOT_VERIFIED: lambda: sentences.not_verified(after),
    }
    return said[event]()
