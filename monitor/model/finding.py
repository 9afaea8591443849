"""What people hear of: events, findings, the journal's entries, and the report that carries them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from monitor.model.check import HostMemory
from monitor.model.hush import Hush
from monitor.model.snapshot import Capture, EvidenceFault
from monitor.model.source import Citation, Outline, Source
from monitor.model.verdict import Glance, Outcome, Standing, Verdict


class Event(StrEnum):
    """What people hear of."""

    DEAD = "dead"
    USURPED = "usurped"
    CHANGED = "changed"
    MOVED = "moved"
    RECOVERED = "recovered"
    QUOTE_MISSING = "quote-missing"
    QUOTE_EDITED = "quote-edited"
    #: Blocked, or failing, for 30 days: not verified since.
    NOT_VERIFIED = "not-verified"
    #: Four turns in 14 days.
    UNSTABLE_SOURCE = "unstable-source"
    #: Three or more sources of one registrable domain fail alike within a day.
    INCIDENT = "incident"
    #: A reconstructed address turned out to be the right one.
    CONFIRMED = "confirmed"
    EVIDENCE_FAULT = "evidence-fault"
    REPAIR_READY = "repair-ready"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A verdict that turned, or another event that people should hear of once."""

    source: str
    was: Verdict
    now: Verdict
    event: Event
    at: datetime
    #: One sentence for a person.
    says: str = ""


class EntryKind(StrEnum):
    """What a line of the journal tells."""

    LOOK = "look"
    BASELINE = "baseline"
    TOLD = "told"
    ACK = "ack"
    SILENCE = "silence"
    #: A person takes an acknowledgement or a silence back.
    REOPEN = "reopen"
    #: Several sources of one domain fail alike.
    INCIDENT = "incident"
    KEY = "key"
    AUDIT = "audit"
    TOMBSTONE = "tombstone"
    RECOVERY = "recovery"
    #: Where the chains of other writers ended when we looked.
    HEADS = "heads"
    #: All lines so far summed up as a tree of hashes, so that one can be shown to be among them.
    TREE = "tree"
    #: A copy from elsewhere was taken in.
    IMPORT = "import"
    #: A copy was kept, and what it shows was not judged: not yet, or not at all.
    KEPT = "kept"
    #: A person says that the clock is right, though lines before say later times.
    CLOCK = "clock"
    #: A time stamp authority confirmed the head of the chain.
    TOKEN = "token"  # noqa: S105 - a word of the trade, no secret


class Unjudged(StrEnum):
    """Why a line of kind ``kept`` says nothing of what the copy shows."""

    #: It is weighed when it is known that we were online, and where all looks of the round were led.
    WAITS = "waits"
    #: Our own connection was in doubt; nothing of that round is ever judged.
    OFFLINE = "offline"
    #: The run that kept it was killed before it wrote a line; the next start did.
    CUT_OFF = "cut-off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One event for the journal, before it has a place in the chain. Holds all that the index needs."""

    at: datetime
    kind: EntryKind
    #: None for entries about no one source (recovery, audit).
    source: str | None
    url: str | None
    outcome: Outcome | None = None
    verdict: Verdict | None = None
    capture: Capture | None = None
    #: The records of that copy in order, a word for each: kind, part of the id, part of a digest. The first line that
    #: tells of a copy lists them; only the check reads them, and an entry is the same without.
    records: tuple[str, ...] = field(default=(), compare=False)
    #: The standing after this entry; a look always has one.
    standing: Standing | None = None
    #: What changed in our memory of the host; None when nothing did.
    host: HostMemory | None = None
    findings: tuple[Finding, ...] = ()
    #: Kept files that are not as they were written, and those that are whole again.
    faults: tuple[EvidenceFault, ...] = ()
    #: True when the look found everything as it was: the index keeps a compact row.
    unchanged: bool = False
    vantage: str = "here"
    #: Free facts for kinds that need them (recovery: what was set aside; kept: why nothing was judged; look: how many
    #: others were led to the same page, the portal that it met, and the run).
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def takes_up(self) -> bool:
        """Whether this tells of a copy for a run that was cut off: it lay there then, and nothing says since when."""
        return self.kind is EntryKind.KEPT and self.facts.get("unjudged") == Unjudged.CUT_OFF.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An entry that stands in the journal: its place in the writer's chain and its hash."""

    writer: str
    #: From 1, without gaps.
    seq: int
    #: SHA-256 of the line before, lowercase hex; 64 zeros for the first.
    prev: str
    #: SHA-256 of this line.
    sha256: str
    entry: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Mishap:
    """Something of ours that failed without costing the run: what, where, and what to do."""

    what: str
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One pass over what was due."""

    id: str
    started: datetime
    finished: datetime | None
    vantage: str
    offline: bool = False
    #: Hosts that were asked, and those of them that gave any answer; 0 where nobody counted.
    hosts: int = 0
    answered: int = 0
    #: Whose page was shown for hosts that are not its own, one sentence; empty where nobody's was.
    astray: str = ""
    checked: int = 0
    mishaps: tuple[Mishap, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One source in a report: what people wrote of it, how it stands, and what turned in this run."""

    source: Source
    standing: Standing
    citations: tuple[Citation, ...] = ()
    turns: tuple[Finding, ...] = ()
    #: Kept files of this source that are not as they were written.
    faults: tuple[EvidenceFault, ...] = ()
    #: The quiet that a person asked for, while it holds.
    hush: Hush | None = None
    #: False once the day has passed through which the sources file ignores something.
    ignores: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Glimpse:
    """One source as an index of many names it: an item of which only the gravest is known."""

    source: Source | Outline
    standing: Glance
    faults: tuple[EvidenceFault, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What people get."""

    run: Run
    #: Left out of the representation, which asyncio makes of every result: that took as long as looking at the index.
    items: tuple[Item, ...] = field(repr=False)
    #: Findings about no one source, such as an incident of a whole domain.
    incidents: tuple[Finding, ...] = ()
    #: Every source of the watchlist is among the items, so that nobody has to be asked how the others stand.
    whole: bool = False
    #: False where it tells of a change that was looked at for itself: other commands may know nothing of its sources.
    lasting: bool = True

    @property
    def counts(self) -> dict[Verdict, int]:
        """Every verdict with the number of items that stand so, zeros too, in the order of the closed set."""
        counts = dict.fromkeys(Verdict, 0)
        for item in self.items:
            counts[item.standing.verdict] += 1
        return counts
