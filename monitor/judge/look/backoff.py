"""What a look teaches about its host: when to come back, whether it refuses everything, how long it takes."""

from __future__ import annotations

from datetime import datetime, timedelta

from monitor.judge.look.nonsense import learn
from monitor.model.address import host_key
from monitor.model.changed import changed
from monitor.model.check import Answer, HostMemory, Look
from monitor.model.exchange import Purpose
from monitor.model.verdict import Judgement

_TOO_MANY, _UNAVAILABLE, _FORBIDDEN = 429, 503, 403
#: The first wait after a refusal that names none; each further one in a row doubles it.
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=5), timedelta(hours=24)
#: The longest wait that a host can ask for with Retry-After.
LONGEST_ASKED = timedelta(days=31)
_PROBES = (Purpose.ROOT, Purpose.SIBLING)


def remember(before: HostMemory, look: Look, judgement: Judgement, at: datetime) -> HostMemory:
    """Bring what is known of a host up to date with one look at one of its addresses.

    A 429 holds for the whole host: until ``Retry-After``, else 5 minutes, doubled with each refusal in a row, at
    most 24 hours. A 503 holds for its own address alone (see ``plan.next_due``).
    """
    after = _refusals(before, look, judgement, at)
    after = changed(after, refuses_all=_refuses_all(before, look, at), nonsense=learn(before.nonsense, look, at))
    memories = [
        answer.observation.robots.memory
        for answer in look.answers
        if answer.observation.robots is not None and host_key(answer.observation.request.url) == before.host
    ]
    if memories:
        after = changed(after, robots=max(memories, key=lambda memory: memory.asked))
    return changed(after, answer_time=_answer_time(look.subject) or before.answer_time)


def wait_after(refusals: int) -> timedelta:
    """Give the wait after so many refusals in a row, where the host named none."""
    doublings = min(max(refusals - 1, 0), 16)
    return min(FIRST_WAIT * (1 << doublings), LONGEST_WAIT)


def _refusals(before: HostMemory, look: Look, judgement: Judgement, at: datetime) -> HostMemory:
    status = look.subject.observation.status if look.subject is not None else None
    if status is None:
        return before
    if status not in (_TOO_MANY, _UNAVAILABLE):
        kept = before.not_before if before.not_before is not None and before.not_before > at else None
        return changed(before, refusals=0, not_before=kept if judgement.not_before is None else before.not_before)
    refusals = before.refusals + 1
    if status == _UNAVAILABLE and not judgement.host_wide:
        return changed(before, refusals=refusals)
    asked = judgement.not_before
    until = min(asked, at + LONGEST_ASKED) if asked is not None else at + wait_after(refusals)
    return changed(before, refusals=refusals, not_before=until)


def _refuses_all(before: HostMemory, look: Look, at: datetime) -> datetime | None:
    """Remember that the host refused its front page or a random address too; forget it once it lets one through."""
    statuses = [answer.observation.status for answer in look.answers if answer.purpose in _PROBES]
    if _FORBIDDEN in statuses:
        return at
    subject = look.subject.observation.status if look.subject is not None else None
    if any(status is not None and 200 <= status < 300 for status in (*statuses, subject)):
        return None
    return before.refuses_all


def _answer_time(answer: Answer | None) -> timedelta | None:
    """Give how long the last whole answer took; a timeout is no answer, and a cut body is no whole one."""
    hop = answer.observation.final if answer is not None else None
    if hop is None or hop.status is None or hop.trouble is not None or hop.truncated:
        return None
    return hop.elapsed
