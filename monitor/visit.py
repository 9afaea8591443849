"""A visit to one host: which checks are due there, and how a check begins."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from monitor.model.address import host_key, is_web
from monitor.model.check import Check, Why
from monitor.model.source import Source
from monitor.model.verdict import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One host and the checks that are due there, in the order they will be made."""

    host: str
    checks: tuple[Check, ...]
    #: People asked for these sources by name: the host's own waiting time is then not waited for.
    asked: bool = False


def visits(sources: Iterable[Source], now: datetime, why: Why) -> list[Visit]:
    """Gather sources by host; those that nobody can look at are left out."""
    by_host: dict[str, list[Check]] = {}
    for source in sources:
        if source.url is not None and is_web(source.url) and source.policy.contact:
            by_host.setdefault(host_key(source.url), []).append(Check(source=source, due=now, why=why))
    return [Visit(host=host, checks=tuple(checks), asked=True) for host, checks in by_host.items()]


def with_reason(check: Check, before: Standing) -> Check:
    """Say why a claimed source is due: new, to confirm a failure, or because its time has come."""
    if check.why is not Why.INTERVAL:
        return check
    why = Why.NEW if before.checked_at is None else Why.CONFIRM if before.failing_since else Why.INTERVAL
    return replace(check, why=why)


def as_written(before: Standing | None, source: Source) -> Standing:
    """Take the address as people write it now; where it was edited, what was true of the old one is not asked of it."""
    url = source.url or ""
    if before is None:
        return Standing(source=source.id, url=url)
    if before.url == url:
        return before
    return Standing(
        source=before.source,
        url=url,
        verdict=before.verdict,
        since=before.since,
        watched_since=before.watched_since,
        turns=before.turns,
        baseline=before.baseline,
        capture=before.capture,
    )
