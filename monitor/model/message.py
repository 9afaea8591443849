"""Who hears of what, what they are told, and what became of the telling."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from monitor.model.finding import Event, Finding, Item


class Digest(StrEnum):
    """How often what was found is told together."""

    IMMEDIATE = "immediate"
    DAILY = "daily"
    WEEKLY = "weekly"


#: What people hear of who say nothing: every turn, but not the failing that may pass before it is one.
TOLD_OF = tuple(event for event in Event if event is not Event.INCIDENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """One group of people, as they stand under ``notify`` in sources.yaml."""

    name: str
    #: Where messages go: references ``env:NAME``, never the addresses themselves.
    to: tuple[str, ...]
    events: tuple[Event, ...] = TOLD_OF
    digest: Digest = Digest.DAILY
    #: Words that select sources, as on the command line; empty for all.
    sources: tuple[str, ...] = ()
    #: Reference of the key that signs webhooks; None where no target is one.
    secret: str | None = None
    #: Whether they hear once a month that there was nothing to tell.
    heartbeat: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What turned about one source, or one domain, since people last heard: findings in the order of time."""

    findings: tuple[Finding, ...]
    #: None where it is about no one source, or the source is no longer on the list.
    item: Item | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lateness:
    """A time in which the service should have looked, and did not."""

    since: datetime
    until: datetime
    #: Sources that were due meanwhile.
    sources: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message as it is sent, the same words to every target of an audience."""

    #: The same at every try, so that a receiver can tell a repetition.
    id: str
    audience: str
    at: datetime
    subject: str
    text: str
    html: str
    #: What it tells, for programs: source, url, event, was, now, at and says, each a text.
    turns: tuple[dict[str, str], ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One message on its way to one target."""

    message: Message
    #: The reference of the target, ``env:NAME``.
    to: str
    #: Tries that failed so far.
    tries: int = 0
    #: Not before; None for at once.
    again: datetime | None = None
    #: What the latest try ended with.
    says: str = ""


class Sending(StrEnum):
    """How one try to send ended."""

    SENT = "sent"
    #: Not now; it is tried again.
    LATER = "later"
    #: Never; trying again would not help.
    REFUSED = "refused"
    #: Not now, and not later: it was tried for a week.
    GIVEN_UP = "given-up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What became of one try to send."""

    how: Sending
    #: One sentence, fit for a log: no secret in it.
    says: str = ""
    #: The other side asked to wait for so long.
    wait: timedelta | None = None
