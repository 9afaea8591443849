"""Who has heard up to where, and what they have not heard yet, read from the index."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from monitor.judge.hearing import outbox, owing
from monitor.judge.hearing.outbox import Heard, Outbox
from monitor.judge.hearing.owing import Wishes
from monitor.model.finding import EntryKind, Finding
from monitor.model.message import Audience
from monitor.ports import Clock, Store
from monitor.settings import Settings

#: Journal lines that are read for the outbox: marks are written anew within this, and letters given up long before.
MEMORY = timedelta(days=40)


async def read_outbox(settings: Settings, store: Store, clock: Clock) -> Outbox:
    """Read the outbox; far back where an audience is not known of late."""
    known = outbox.read(await store.said((EntryKind.TOLD,), since=clock.now() - MEMORY))
    if any(audience.name not in known.heard for audience in settings.notify):
        known = outbox.read(await store.said((EntryKind.TOLD,)))
    # Where nobody ran for long all of the past is read, and what was given up in it is still only told for so long.
    fresh = clock.now() - MEMORY
    return replace(known, given_up=tuple(lost for lost in known.given_up if lost.at >= fresh))


def named(audiences: Iterable[Audience]) -> frozenset[tuple[str, str]]:
    """Give the groups of the sources file, each with each of its targets."""
    return frozenset((audience.name, to) for audience in audiences for to in audience.to)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What one audience has not heard."""

    #: In the order of time.
    findings: tuple[Finding, ...]
    #: A time of quiet ended since it was last written down how far they have heard.
    ended: bool


async def unheard(
    store: Store, wishes: Wishes, now: datetime, *, audience: str, heard: Heard, through: Mapping[str, int]
) -> Gathered:
    """Give what people of an audience should hear now: what is new, and what a quiet time kept back that is over."""
    fresh = await store.found(heard.through, through)
    since = owing.ended(wishes, heard.marked, now)
    earlier = await _kept_back(store, wishes, audience=audience, heard=heard, since=since) if since is not None else ()
    meant: dict[str, list[Finding]] = {}
    for finding in (*earlier, *fresh):
        if not owing.quiet(finding, wishes, now):
            meant.setdefault(finding.source, []).append(finding)
    told: list[Finding] = []
    for source, findings in meant.items():
        if any(owing.was_kept_back(finding, wishes, now) for finding in findings):
            told += owing.still(findings, await store.standing(source), now)
        else:
            told += findings
    return Gathered(findings=tuple(sorted(told, key=lambda finding: finding.at)), ended=since is not None)


async def _kept_back(
    store: Store, wishes: Wishes, *, audience: str, heard: Heard, since: datetime
) -> tuple[Finding, ...]:
    """Give what was considered since then and kept back every time."""
    marks = heard.marks
    if not marks or marks[0][0] >= since:
        # Quiet may last for a year, and the usual memory is shorter.
        known = outbox.read(await store.said((EntryKind.TOLD,))).heard.get(audience)
        marks = known.marks if known is not None else ()
    before: Mapping[str, int] = {}
    considered = []
    for at, through in marks:
        if at >= since:
            considered.append((at, await store.found(before, through)))
        before = through
    return owing.unheard(considered, [at for at, _ in marks], wishes)
