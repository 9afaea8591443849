"""What one look showed, what we hold to be so after patience, and how a source stands now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from monitor.model.comparison import Change, Passage
from monitor.model.exchange import Trouble, Validators
from monitor.model.memento import Recall
from monitor.model.snapshot import Baseline, Capture


class Outcome(StrEnum):
    """What one look showed."""

    OK = "ok"
    MOVED = "moved"
    REDIRECTED = "redirected"
    MISSING = "missing"
    GONE = "gone"
    SOFT_404 = "soft-404"
    PARKED = "parked"
    RESTRICTED = "restricted"
    BLOCKED = "blocked"
    UNSTABLE = "unstable"
    UNREACHABLE = "unreachable"
    BROKEN = "broken"
    FORBIDDEN_TARGET = "forbidden-target"
    SKIPPED = "skipped"


class Note(StrEnum):
    """A remark on a look that does not decide its outcome."""

    TLS = "tls"
    ROBOTS = "robots"
    TRUNCATED = "truncated"
    ADDRESS_FORM = "address-form"
    FRAGMENT = "fragment"
    POSTPONED = "postponed"
    UNREADABLE = "unreadable"
    UNCONFIRMED = "unconfirmed"
    #: No look has shown the title, or a quote, that people gave.
    UNSEEN = "unseen"
    #: Something on the drawn page asks for consent; it was left as it is.
    CONSENT = "consent"
    #: The head names a content coding, and the page came without it.
    CODING = "coding"
    #: A fault of ours ended the look before it was judged.
    UNJUDGED = "unjudged"


class Weight(StrEnum):
    """What one look counts for when patience is weighed."""

    #: Clears every strike.
    SUCCESS = "success"
    #: Says nothing about the source.
    NONE = "none"
    #: A failed look that says nothing of the page: never a strike, however often it comes.
    DOUBT = "doubt"
    #: Counts only when at least three looks over seven days all failed.
    WEAK = "weak"
    #: Counts from the second day of failing, weak before.
    LATE = "late"
    STRIKE = "strike"
    #: A strike of which two are enough.
    SURE = "sure"
    #: A sign that the address has another owner; two make "usurped".
    PARKED = "parked"


class Verdict(StrEnum):
    """What we hold to be so, after patience."""

    NEW = "new"
    LIVE = "live"
    CHANGED = "changed"
    MOVED = "moved"
    FAILING = "failing"
    BLOCKED = "blocked"
    USURPED = "usurped"
    DEAD = "dead"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What one look showed, by which named rule, in one sentence for a person."""

    outcome: Outcome
    #: Id of the rule that spoke, such as ``ok-fits``; docs/verdicts.md lists them all.
    rule: str
    reason: str
    weight: Weight
    notes: tuple[Note, ...] = ()
    trouble: Trouble | None = None
    #: The server asked not to be asked again before this.
    not_before: datetime | None = None
    #: Whether that wait holds for the whole host, or for this address alone.
    host_wide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The one row that says how a source stands now. All of it can be derived from the journal."""

    source: str
    url: str
    verdict: Verdict = Verdict.NEW
    since: datetime | None = None
    outcome: Outcome | None = None
    rule: str | None = None
    #: Why the latest look showed what it showed.
    reason: str = ""
    #: Why a lost source is held to be lost: the reason of the latest look that bore that out; else empty.
    because: str = ""
    notes: tuple[Note, ...] = ()
    trouble: Trouble | None = None
    http_status: int | None = None
    final_url: str | None = None
    #: Redirects of the latest look: address, status, where it pointed.
    hops: tuple[tuple[str, int | None, str | None], ...] = ()
    title: str | None = None

    # Patience.
    strikes: int = 0
    weak_strikes: int = 0
    #: Of the strikes, those of which two are enough.
    sure_strikes: int = 0
    parked_strikes: int = 0
    #: First failing look since the last success, of any weight but none.
    failing_since: datetime | None = None
    #: Failing looks since then, of any weight but none.
    failing_looks: int = 0
    first_strike: datetime | None = None
    last_strike: datetime | None = None
    blocked_looks: int = 0
    blocked_since: datetime | None = None
    #: Times of the latest turns, newest last, at most 8: four within 14 days are flapping.
    turns: tuple[datetime, ...] = ()
    #: A flapping source is kept quiet until this.
    quiet_until: datetime | None = None
    #: A telling change seen once, waiting to be seen again: digest of the new text, and when first seen.
    pending_digest: str | None = None
    pending_since: datetime | None = None

    # When.
    checked_at: datetime | None = None
    #: Last look with weight success.
    last_ok: datetime | None = None
    #: None: never due by itself (every: never, contact: never, no address).
    next_due: datetime | None = None
    #: First look ever.
    watched_since: datetime | None = None
    #: Confirmed changes of the text, for every: adaptive.
    changes_seen: int = 0
    #: Digest of the text that the last confirmed change led to; None while the page is near the cited one.
    changed_digest: str | None = None
    #: The verdict that people last heard of: nothing is told twice because a look failed in between.
    heard: Verdict | None = None
    #: What ``ignore`` keeps from people, told when it ends and still stands so: events, of a quote with its words.
    kept_back: tuple[str, ...] = ()

    # What the next look leans on.
    validators: Validators | None = None
    payload_digest: str | None = None
    text_digest: str | None = None
    visible_digest: str | None = None
    #: Last look that asked without conditions.
    last_full: datetime | None = None
    baseline: Baseline | None = None
    #: How the search for a baseline in public archives stands; None where nobody has asked them.
    recall: Recall | None = None
    capture: Capture | None = None
    #: The latest capture that holds a payload itself; what a revisit refers to.
    payload_capture: Capture | None = None
    change: Change | None = None
    #: How far the teaser that a paywall showed at the latest look stands from the cited page; None where none did.
    teaser: Change | None = None
    quotes: tuple[Passage, ...] = ()
    #: None where the address never needed confirming; True once a title matched.
    confirmed: bool | None = None
    #: Whether any look showed the title, or a quote, that people gave; None where they gave none, or nothing was read.
    borne_out: bool | None = None
    #: What people wanted watched when the page was last read (``judge.standing.watched``); empty where all of it.
    watched: str = ""
    #: The ``engine`` with which the page was last read; ``http`` also where a browser was to draw it and failed.
    engine: str = "http"


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """The part of a standing that counts and headlines need; of many sources it is read ten times as fast."""

    verdict: Verdict = Verdict.NEW
    since: datetime | None = None
    notes: tuple[Note, ...] = ()
    baseline: Baseline | None = None
    quotes: tuple[Passage, ...] = ()
    confirmed: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What one look learned for the standing, besides its judgement. None: nothing was learned."""

    http_status: int | None = None
    final_url: str | None = None
    hops: tuple[tuple[str, int | None, str | None], ...] = ()
    title: str | None = None
    validators: Validators | None = None
    payload_digest: str | None = None
    text_digest: str | None = None
    visible_digest: str | None = None
    #: The look asked without conditions.
    full: bool = True
    capture: Capture | None = None
    #: Set where that capture holds its payload itself.
    payload_capture: Capture | None = None
    #: The baseline that this look may set; taken when there is none yet, or none that shows what people gave.
    baseline: Baseline | None = None
    #: Whether the page bears the title, or a quote, that people gave; None where that was not to be told.
    bears: bool | None = None
    #: What people wanted watched when the page was read; None where it was not read.
    watched: str | None = None
    #: The engine with which it was read; None where it was not.
    engine: str | None = None
