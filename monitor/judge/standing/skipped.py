"""How a source stands after a look in which nothing was judged: as before, but never fine for longer than is known."""

from __future__ import annotations

from datetime import datetime

from monitor.judge.standing.patience import APART
from monitor.judge.standing.written import asked, judged
from monitor.model.changed import changed
from monitor.model.source import Pin, Source
from monitor.model.verdict import Judgement, Note, Seen, Standing, Verdict

#: A person's word, as a verdict.
PINNED = {
    Pin.ALIVE: Verdict.LIVE,
    Pin.DEAD: Verdict.DEAD,
    Pin.PAYWALLED: Verdict.BLOCKED,
    Pin.UNFIT: Verdict.USURPED,
}
_SEEN_WELL = frozenset({Verdict.LIVE, Verdict.CHANGED, Verdict.MOVED})
_LOST = frozenset({Verdict.DEAD, Verdict.USURPED})


def skipped(before: Standing, judgement: Judgement, facts: Seen, source: Source, at: datetime) -> Standing:
    """Keep everything as it was; who was never seen is unknown, and so is who was not judged for a day and more."""
    unjudged = Note.UNJUDGED in judgement.notes
    held = Verdict.UNKNOWN if before.verdict is Verdict.NEW or (unjudged and _is_stale(before, at)) else before.verdict
    verdict = PINNED[source.pin] if source.pin is not None else held
    after = changed(
        judged(before, before, judgement, verdict, source=source, at=at),
        because=(before.because or before.reason) if before.verdict in _LOST else "",
        heard=verdict if source.pin is not None else before.heard,
    )
    # Where it was asked, what came was kept: only what that means is not known.
    return asked(after, before, facts, at) if unjudged else after


def _is_stale(before: Standing, at: datetime) -> bool:
    """Tell whether the look before was not judged either, and the last one that was lies 20 hours back or more."""
    good = before.verdict in _SEEN_WELL and Note.UNJUDGED in before.notes
    return good and (before.last_ok is None or at - before.last_ok >= APART)
