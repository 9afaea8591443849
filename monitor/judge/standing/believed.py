"""Says when a change is believed, sentence by sentence: what moves by itself hides nothing, and proves nothing."""

from __future__ import annotations

from datetime import datetime

from monitor.judge.standing.patience import APART
from monitor.judge.text.traces import is_telling
from monitor.model.changed import changed
from monitor.model.comparison import TELLING_CHANGES, Change, ChangeKind, PassageState, Trace
from monitor.model.verdict import Standing

#: So many traces stand in a line of the journal; what stood before and what tells goes before the rest.
_MOST_KEPT = 40


def believed(read: Standing, earlier: Change | None, *, lost: bool, at: datetime) -> Standing:
    """Hold a telling change to be so once the same new words were seen twice, 20 hours apart.

    It is asked of each sentence that is gone or new. Those seen again count, if they are telling together; what
    differs in other words at each look never does. A page that became another page, or lost a quote on the way, is
    believed at once. ``earlier`` is the change of the look before.
    """
    change = read.change
    if change is None or change.kind not in TELLING_CHANGES:
        back = read.changed_digest is not None
        if not back and read.pending_digest is None and read.pending_since is None:
            return read
        return _cited_again(read)
    before = earlier.traces if earlier is not None and earlier.kind in TELLING_CHANGES else ()
    if not change.traces or (not before and (read.changed_digest or read.pending_digest)):
        return _as_a_whole(read, change, lost=lost, at=at)
    if read.changed_digest is None and (lost or change.kind is ChangeKind.DIFFERENT):
        return _changed(read, change, [_settled(trace) for trace in _dated(change.traces, before, at)])
    return _by_sentences(read, change, before, at)


def _by_sentences(read: Standing, change: Change, before: tuple[Trace, ...], at: datetime) -> Standing:
    """Ask of each sentence whether it stood at an earlier look."""
    stands = _dated(change.traces, before, at)
    held = [trace for trace in stands if _is_old(trace, at)]
    waiting = _waiting(stands, before, at)
    if is_telling(held):
        if read.changed_digest is None or not all(trace.settled for trace in held):
            settled = [_settled(trace) if trace in held else trace for trace in stands]
            return _await(_changed(read, change, settled), waiting)
    elif read.changed_digest is not None and not is_telling((*held, *waiting)) and not _lost(read):
        # Of what was believed nothing stands any more, and the rest moves by itself.
        return _with(_cited_again(read), change, stands)
    return _await(_with(read, change, stands), waiting)


def _as_a_whole(read: Standing, change: Change, *, lost: bool, at: datetime) -> Standing:
    """Weigh the difference as a whole, where it, or what older lines say of the look before, has no traces."""
    text = change.text_digest or ""
    stands = _dated(change.traces, (), at)
    if read.changed_digest == text:
        known = _with(read, change, [_settled(trace) for trace in stands])
        return changed(known, pending_digest=None, pending_since=None)
    seen_twice = read.pending_digest == text and read.pending_since is not None and at - read.pending_since >= APART
    if seen_twice or (read.changed_digest is None and (lost or change.kind is ChangeKind.DIFFERENT)):
        return _changed(read, change, [_settled(trace) for trace in stands])
    held = _with(read, change, stands)
    if read.pending_digest == text:
        return held
    return changed(held, pending_digest=text, pending_since=at)


def _dated(traces: tuple[Trace, ...], before: tuple[Trace, ...], at: datetime) -> list[Trace]:
    """Give the traces with when each was first seen of the looks at which it stood ever since."""
    known = {trace.words: trace for trace in before}
    dated = []
    for trace in traces:
        then = known.get(trace.words)
        if then is None or then.since is None:
            dated.append(changed(trace, since=at, settled=False))
        else:
            dated.append(changed(trace, since=then.since, settled=then.settled))
    return dated


def _is_old(trace: Trace, at: datetime) -> bool:
    return trace.settled or (trace.since is not None and at - trace.since >= APART)


def _settled(trace: Trace) -> Trace:
    return changed(trace, settled=True)


def _waiting(stands: list[Trace], before: tuple[Trace, ...], at: datetime) -> list[Trace]:
    """Give what waits to be seen again: not what says another thing in its place than at the look before."""
    now = {trace.words for trace in stands}
    moving = {trace.place for trace in before if trace.words not in now and trace.place and not trace.settled}
    return [trace for trace in stands if not _is_old(trace, at) and (trace.since != at or trace.place not in moving)]


def _await(read: Standing, waiting: list[Trace]) -> Standing:
    """Wait for what is telling to be seen again: the soonest that may be."""
    if not is_telling(waiting):
        return changed(read, pending_digest=None, pending_since=None)
    since = [trace.since for trace in waiting if trace.since is not None]
    telling = [trace.since for trace in waiting if trace.since is not None and trace.telling]
    text = read.change.text_digest if read.change is not None else None
    return changed(read, pending_digest=text or "", pending_since=min(telling) if telling else max(since))


def _lost(read: Standing) -> bool:
    """Tell whether the page is another one, or a cited quote is gone."""
    another = read.change is not None and read.change.kind is ChangeKind.DIFFERENT
    return another or any(passage.state is PassageState.MISSING for passage in read.quotes)


def _with(read: Standing, change: Change, stands: list[Trace]) -> Standing:
    """Take the dated traces over, the first of them where there are many."""
    if len(stands) > _MOST_KEPT:
        # Sorted by what is as good as chance: the same ones are kept at the next look.
        stands = sorted(stands, key=lambda trace: (not trace.settled, trace.since, not trace.telling, trace.words))
    return changed(read, change=changed(change, traces=tuple(stands[:_MOST_KEPT])))


def _changed(read: Standing, change: Change, stands: list[Trace]) -> Standing:
    return changed(
        _with(read, change, stands),
        pending_digest=None,
        pending_since=None,
        changed_digest=change.text_digest or "",
        changes_seen=read.changes_seen + 1,
    )


def _cited_again(read: Standing) -> Standing:
    """Say that the page is near the cited one."""
    return changed(
        read,
        pending_digest=None,
        pending_since=None,
        changed_digest=None,
        changes_seen=read.changes_seen + (read.changed_digest is not None),
    )
