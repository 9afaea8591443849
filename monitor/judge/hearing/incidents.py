"""Gathers sources of one domain that begin to fail alike into one incident."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.judge.hearing import sentences
from monitor.model.address import host_name, registrable_domain
from monitor.model.finding import Event, Finding
from monitor.model.verdict import Standing, Verdict

#: So many sources, beginning within so long.
MANY, WITHIN = 3, timedelta(days=1)
_FAILING = frozenset({Verdict.FAILING, Verdict.DEAD, Verdict.USURPED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """One domain that fails: the finding that is told, and the sources it stands for."""

    domain: str
    sources: tuple[str, ...]
    finding: Finding


def incidents(standings: Iterable[Standing], *, at: datetime, told: Collection[str] = ()) -> tuple[Incident, ...]:
    """Find domains of which three or more sources began to fail alike, or were lost alike, within the last day.

    ``told`` holds the domains whose incident people heard of within that day. Alike means the same outcome and
    trouble.
    """
    groups: dict[tuple[str, str], list[Standing]] = defaultdict(list)
    for standing in standings:
        since = standing.failing_since if standing.verdict is Verdict.FAILING else standing.since
        if standing.verdict in _FAILING and since is not None and timedelta(0) <= at - since <= WITHIN:
            domain = registrable_domain(host_name(standing.url))
            groups[domain, _alike(standing)].append(standing)
    found: dict[str, Incident] = {}
    for (domain, alike), members in sorted(groups.items(), key=lambda group: -len(group[1])):
        if len(members) >= MANY and domain not in told and domain not in found:
            found[domain] = _incident(domain, alike, members, at)
    return tuple(found.values())


def _alike(standing: Standing) -> str:
    if standing.trouble is not None:
        return standing.trouble.value
    return standing.outcome.value if standing.outcome is not None else standing.verdict.value


def _incident(domain: str, alike: str, members: list[Standing], at: datetime) -> Incident:
    worst = max((member.verdict for member in members), key=lambda verdict: list(Verdict).index(verdict))
    return Incident(
        domain=domain,
        sources=tuple(sorted(member.source for member in members)),
        finding=Finding(
            source=domain,
            was=Verdict.LIVE,
            now=worst,
            event=Event.INCIDENT,
            at=at,
            says=sentences.incident(domain, len(members), alike),
        ),
    )
