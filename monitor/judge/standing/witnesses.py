"""Whom to ask whether we are online at all: sources that stood well a short while ago, at hosts that are not silent."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import UTC, datetime

from monitor.model.address import host_key, is_web, registrable_domain
from monitor.model.verdict import Standing

#: How many are asked at most.
MANY = 2
#: They are drawn from so many that stood well most recently, so that not always the same are asked.
_AMONG = 10
_NEVER = datetime.min.replace(tzinfo=UTC)


def witnesses(standings: Iterable[Standing], *, silent: Collection[str], fraction: float) -> tuple[str, ...]:
    """Give the ids of sources to ask, the best first: each at another registrable domain, none at a silent host.

    ``silent`` are hosts that did not answer in this run. What hangs on the same domain may hang on the same fault, so
    it is asked only where there is nobody else. ``fraction`` is chance from 0 up to 1.
    """
    lost = {registrable_domain(host) for host in silent}
    best: dict[str, Standing] = {}
    second: dict[str, Standing] = {}
    well = (standing for standing in standings if standing.last_ok is not None and standing.failing_since is None)
    for standing in sorted(well, key=lambda standing: standing.last_ok or _NEVER, reverse=True):
        host = host_key(standing.url) if is_web(standing.url) else ""
        domain = registrable_domain(host)
        if host and host not in silent:
            (second if domain in lost else best).setdefault(domain, standing)
    drawn = list((best or second).values())[:_AMONG]
    begin = int(fraction * len(drawn))
    return tuple(standing.source for standing in [*drawn[begin:], *drawn[:begin]][:MANY])
