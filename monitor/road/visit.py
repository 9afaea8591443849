"""A visit to one host: which checks are due there, how a check begins, and how far a host that refuses is asked on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from monitor.judge.look.waiting import retry_after
from monitor.model.address import host_key, is_web
from monitor.model.changed import changed
from monitor.model.check import Check, HostMemory, Look, Why
from monitor.model.quoted import quotes_of
from monitor.model.source import Source
from monitor.model.verdict import Judgement, Standing
from monitor.ports import Briefing

#: What is waited for in a look at most, before the address is tried again.
_WAITED_FOR = timedelta(seconds=10)
#: Addresses in a row that a host refuses before it is left alone until a later round.
_REFUSED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One host and the checks that are due there, in the order they will be made."""

    host: str
    checks: tuple[Check, ...]
    #: People asked for these sources by name: the host's own waiting time is then not waited for.
    asked: bool = False
    #: What is known of the host; None where nothing was asked yet.
    memory: HostMemory | None = None
    #: How its sources stand, by id; strangers are left out.
    standings: Mapping[str, Standing] = field(default_factory=dict)

    def briefed(self, known: Briefing) -> Visit:
        """Give the visit with what is known of its host and sources."""
        memory = known.memories.get(self.host) or HostMemory(host=self.host)
        return changed(self, memory=memory, standings=known.standings)


@dataclass(slots=True)
class Reception:
    """How a host takes a visit: one address that is refused is no word about the others, until it becomes one.

    Between two exchanges a host that said "too many" rests for seconds (``fetch.politeness``); the long wait is for
    later rounds.
    """

    #: Addresses in a row that were answered 429 to the end.
    refused: int = 0
    #: The host named a wait itself, longer than is waited for in a look.
    named: bool = False

    def hear(self, look: Look, judgement: Judgement) -> None:
        """Hear of one more look; a page that comes says that the host takes questions again."""
        self.refused = self.refused + 1 if judgement.host_wide else 0
        final = look.subject.observation.final if look.subject is not None else None
        asked = retry_after(final) if final is not None and judgement.host_wide else None
        self.named = self.named or (asked is not None and asked > _WAITED_FOR)

    def lets_wait(self, before: Standing) -> bool:
        """Tell whether a source waits for a later round.

        Where the host named a long wait, what is known already waits; what was never looked at is asked once. Where
        one address after the other is refused, all do.
        """
        return self.refused >= _REFUSED or (self.named and before.checked_at is not None)


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
    return changed(check, why=why)


def as_written(before: Standing | None, source: Source) -> Standing:
    """Take the address as people write it now; where it was edited, what was true of the old one is not asked of it."""
    url = source.url or ""
    if before is None:
        return Standing(source=source.id, url=url)
    if before.url == url:
        return _with_quotes_of(before, source)
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


def _with_quotes_of(before: Standing, source: Source) -> Standing:
    """Forget quotes that people took out: nobody asks for them, so nobody should hear that they are missing."""
    asked = {quote.key for quote in quotes_of(source)}
    held = tuple(passage for passage in before.quotes if passage.key in asked)
    return before if len(held) == len(before.quotes) else changed(before, quotes=held)
