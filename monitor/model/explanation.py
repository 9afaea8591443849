"""Why a source was judged as it was: what was seen, what spoke for it, and what spoke against it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from monitor.model.comparison import ChangeKind, Edit
from monitor.model.finding import Item
from monitor.model.verdict import Judgement, Outcome, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One thing that a look showed."""

    #: One short sentence for a person.
    says: str
    #: True: it speaks for the cited page being there; False: against it; None: it is worth knowing.
    well: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What stands behind one look: the facts, the rule that spoke, and what else might have been said."""

    at: datetime
    judgement: Judgement
    #: When the rule speaks, one sentence.
    rule_says: str
    #: What was asked beside the cited address, and what came of it.
    asked: tuple[str, ...] = ()
    signs: tuple[Sign, ...] = ()
    #: What other rules would have said of the same answers, had this one kept silent.
    others: tuple[Judgement, ...] = ()
    #: Where the signs come from: the capture that was read again; None where no byte had come.
    capture: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """One recorded look, judged once more by the rules of today."""

    source: str
    at: datetime
    capture: str | None
    was: tuple[Outcome | None, str | None, Verdict | None]
    now: tuple[Outcome | None, str | None, Verdict | None]
    #: Today's reason, one sentence.
    reason: str = ""
    #: Why it could not be judged again; empty where it was.
    unjudged: str = ""
    #: How far the page stood from the cited one, then and by today's rules; None where nothing was compared.
    change_was: ChangeKind | None = None
    change_now: ChangeKind | None = None

    @property
    def differs(self) -> bool:
        """Whether today's rules see another outcome, or hold another verdict to be so."""
        return (self.was[0], self.was[2]) != (self.now[0], self.now[2])


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """What a person needs to follow the last judgement of one source."""

    item: Item
    #: The last look, explained; None where nobody has looked.
    last: Explanation
    #: The look that read the page, where the last one found it unchanged and leaned on it.
    read: Explanation | None = None
    #: What today's rules say of the last look, where that is something else, or why they say nothing.
    today: str = ""
    #: What differs from the cited page, each edit with what makes it telling ("a number"); empty for other words.
    edits: tuple[tuple[Edit, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejudged:
    """What came of judging again: how much was, and what differs."""

    looks: int
    #: Looks that could not be judged again, by the reason why.
    unjudged: dict[str, int]
    #: Looks with another outcome or verdict, in the order of time.
    looks_that_differ: tuple[Again, ...]
    #: The last look of every source whose verdict would be another today.
    verdicts_that_differ: tuple[Again, ...]
    #: Sources of the journal that sources.yaml no longer lists.
    unlisted: int = 0
