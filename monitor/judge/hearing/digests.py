"""When people hear of what: calm intervals, quiet where it was asked for, and one incident in place of a flood."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from monitor.model.finding import Event, Finding, Item
from monitor.model.message import Audience, Digest, News

#: Digests are sent from this hour on, in UTC; weekly ones on Mondays.
HOUR_OF_DAY = 6
#: Two digests are never nearer than this, however their days lie: an audience hears at most once a day.
LEAST = {Digest.DAILY: timedelta(hours=24), Digest.WEEKLY: timedelta(days=7)}
#: A run that comes a little earlier in the day than the one before it still counts as a day later.
SLACK = timedelta(minutes=30)
#: Where nothing happened for so long, people hear that nothing happened.
HEARTBEAT = timedelta(days=30)


def due(audience: Audience, last: datetime | None, now: datetime) -> bool:
    """Tell whether an audience may hear something now. ``last`` is when the last message was written."""
    if audience.digest is Digest.IMMEDIATE or last is None:
        return True
    return _slot(audience, now) > _slot(audience, last) and now - last >= LEAST[audience.digest] - SLACK


def _slot(audience: Audience, at: datetime) -> int:
    """Number the days, or the weeks, that begin at the hour of digests."""
    day = (at - timedelta(hours=HOUR_OF_DAY)).toordinal()
    # 1 January of the year 1 was a Monday with the ordinal 1.
    return (day - 1) // 7 if audience.digest is Digest.WEEKLY else day


def beats(audience: Audience, last: datetime | None, now: datetime) -> bool:
    """Tell whether it is time to say that nothing happened; the time begins with the first mark of the audience."""
    return audience.heartbeat and last is not None and now - last >= HEARTBEAT


def wanted(audience: Audience, findings: Iterable[Finding], *, chosen: frozenset[str] | None) -> tuple[Finding, ...]:
    """Give the findings that an audience hears of: of its events and its sources.

    ``chosen`` is None where the audience hears of all sources. An incident is of a domain and of no one source, so that
    all hear of it who hear of incidents.
    """
    return tuple(
        finding
        for finding in findings
        if finding.event in audience.events
        and (chosen is None or finding.source in chosen or finding.event is Event.INCIDENT)
    )


def news(findings: Iterable[Finding], items: Mapping[str, Item]) -> tuple[News, ...]:
    """Gather findings by source, first told first; what was found twice is told once."""
    gathered: dict[str, list[Finding]] = defaultdict(list)
    for finding in sorted(findings, key=lambda finding: finding.at):
        if finding not in gathered[finding.source]:
            gathered[finding.source].append(finding)
    return tuple(News(findings=tuple(found), item=items.get(source)) for source, found in gathered.items())
