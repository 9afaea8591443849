"""What people watch: sources, the citations that lean on them, and how each is to be watched."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum


class Rhythm(StrEnum):
    """How the time of the next look is found."""

    #: A fixed time after the last look.
    PERIOD = "period"
    #: The times that a cron line names, in UTC.
    CRON = "cron"
    #: Steered by how often the page changes.
    ADAPTIVE = "adaptive"
    #: Only when a person asks.
    NEVER = "never"


class Pin(StrEnum):
    """A person's word, which stands above ours."""

    ALIVE = "alive"
    DEAD = "dead"
    PAYWALLED = "paywalled"
    UNFIT = "unfit"


class RobotsPolicy(StrEnum):
    """What a robots.txt that disallows the address means to us."""

    #: Look at the one cited page all the same, and note it.
    RECORD = "record"
    #: Do not look; the look is skipped.
    OBEY = "obey"
    #: Do not even ask for robots.txt.
    IGNORE = "ignore"


class RepairPolicy(StrEnum):
    """Whether citations of a source may be edited."""

    OFFER = "offer"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Every:
    """How often a source is due: a period, a cron line, adaptive, or never."""

    rhythm: Rhythm
    period: timedelta = timedelta(weeks=1)
    cron: str | None = None


WEEKLY = Every(rhythm=Rhythm.PERIOD, period=timedelta(weeks=1))


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class PartialDate:
    """A date as far as it is known: a year, a month, or a day."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """Write it as people did in sources.yaml: ``2021``, ``2021-08``, ``2021-08-10``."""
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
            if self.day is not None:
                parts.append(f"{self.day:02d}")
        return "-".join(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words that a citation leans on; prefix and suffix tell repeated phrases apart (W3C TextQuoteSelector)."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    #: As it stands in the address, where it was read from a text fragment of it: ``long%3A-,no%20comment``.
    directive: str = field(default="", compare=False)

    @property
    def key(self) -> tuple[str, str, str]:
        """Give what tells it from other quotes of the same words."""
        return self.exact, self.prefix, self.suffix


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """Which part of the page counts: CSS to select, CSS and regular expressions to ignore."""

    select: str | None = None
    ignore: tuple[str, ...] = ()
    ignore_text: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignore:
    """Events that a person does not want to hear of for this source, until a day, and why."""

    events: tuple[str, ...]
    until: date | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """How one source is watched."""

    every: Every = WEEKLY
    #: Strikes before "dead".
    patience: int = 3
    #: The least time that those strikes must span.
    patience_over: timedelta = timedelta(days=3)
    engine: str = "http"
    robots: RobotsPolicy = RobotsPolicy.RECORD
    #: Address of a proxy for this source alone; None takes the one in the settings.
    proxy: str | None = None
    #: False: keep the history, never look.
    contact: bool = True
    #: The expression of the settings that excludes the address; ``contact`` is then False too.
    excluded: str | None = None
    repair: RepairPolicy = RepairPolicy.OFFER
    watch: Watch = Watch()
    #: False: public archives are never asked about it, so that they do not learn that somebody cares.
    archives: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What was cited, as people describe it; every field may be unknown."""

    title: str | None = None
    outlet: str | None = None
    author: tuple[str, ...] = ()
    published: PartialDate | None = None
    accessed: PartialDate | None = None
    #: BCP 47 tag.
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One address under watch. ``url`` is None while people still look for the address."""

    id: str
    url: str | None
    policy: Policy = Policy()
    work: Work = Work()
    #: False: the address was only reconstructed; the first look whose title matches confirms it.
    confirmed: bool = True
    claim: str | None = None
    #: What the source itself concludes, where that differs from the claim.
    stance: str | None = None
    section: str | None = None
    quotes: tuple[Quote, ...] = ()
    #: Other addresses of the same text.
    alternates: tuple[str, ...] = ()
    #: Copies in public archives that a person named.
    archives: tuple[str, ...] = ()
    pin: Pin | None = None
    ignore: Ignore | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What an index of many sources names of one."""

    id: str
    url: str | None
    confirmed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One place in one document that leans on a source. Lines and columns start at 1."""

    source: str
    document: str
    line: int
    column: int | None = None
    text: str | None = None
    #: Section of the document, as its fragment without ``#``.
    section: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vantage:
    """From where we look."""

    name: str = "here"
    #: True where one network address is all we have: weak strikes then never make "dead".
    single: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Watchlist:
    """All that is watched: sources by id, citations by source id, in the order of the file."""

    sources: dict[str, Source] = field(default_factory=dict)
    citations: dict[str, tuple[Citation, ...]] = field(default_factory=dict)


class Severity(StrEnum):
    """Whether a remark stops the program."""

    ERROR = "error"
    WARNING = "warning"
    #: Good to know; nothing has to be done.
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One thing to say about a place in a file people wrote. Lines and columns start at 1."""

    severity: Severity
    file: str
    line: int
    column: int
    #: What is wrong.
    what: str
    #: What to write instead, or to do next; empty where nothing helps.
    instead: str = ""
    #: A short stable id of the kind of remark, such as ``unknown-key``.
    rule: str = ""

    def __str__(self) -> str:
        """Write it the way compilers do, so that editors can jump to the place."""
        tail = f" ({self.instead})" if self.instead else ""
        return f"{self.file}:{self.line}:{self.column}: {self.severity}: {self.what}{tail}"
