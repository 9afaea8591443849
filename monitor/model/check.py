"""One look: why it is due, what it asked, and all that it has gathered so far."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from monitor.model.exchange import Observation, Octets, Purpose, Request, RobotsMemory, Trouble
from monitor.model.page import Block, Page
from monitor.model.portal import Portal
from monitor.model.rendered import DRAWN_TYPE
from monitor.model.source import Source
from monitor.model.verdict import Standing


class Why(StrEnum):
    """Why a look is due."""

    NEW = "new"
    INTERVAL = "interval"
    CONFIRM = "confirm"
    ASKED = "asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One look that is due."""

    source: Source
    #: From when the look may be made.
    due: datetime
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Nonsense:
    """What a host said to a random address at which nothing can be, as far as later looks need it."""

    asked: datetime
    #: The random address.
    url: str
    status: int
    #: Where it ended, by redirects and by a meta refresh.
    ends: tuple[str, ...] = ()
    title: str = ""
    heading: str = ""
    #: Whether the sketch is of the main text; else of all that is visible.
    main: bool = True
    #: The least digests of its runs of three words, eight hex digits each, in order; empty where there was no text.
    sketch: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HostMemory:
    """What we remember of one host between looks. ``host`` is a name, with a port where it is not the usual one."""

    host: str
    #: No look before this.
    not_before: datetime | None = None
    #: Refusals (429, 503) in a row, for the back-off.
    refusals: int = 0
    robots: RobotsMemory | None = None
    #: When the host's root or a random address was last refused (403) too.
    refuses_all: datetime | None = None
    #: How long the host took for its last whole answer.
    answer_time: timedelta | None = None
    #: What it said to random addresses lately, the latest first; at most one for each kind of place, and few of them.
    nonsense: tuple[Nonsense, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One more thing that a judgement needs to know, and how long to wait before asking."""

    request: Request
    wait: timedelta = timedelta(0)
    #: One short sentence: why it is asked.
    because: str = ""

    @property
    def purpose(self) -> Purpose:
        """What the question is for."""
        return self.request.purpose


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back for one request of a look, and the page that was read from it, if one was."""

    observation: Observation
    page: Page | None = None
    #: Whether the page was read from what a browser drew, and not from the body.
    drawn: bool = False

    @property
    def purpose(self) -> Purpose:
        """What was asked for."""
        return self.observation.request.purpose

    @property
    def octets(self) -> Octets:
        """The bytes that the page was read from."""
        rendered = self.observation.rendered
        return rendered.html if self.drawn and rendered is not None else self.observation.body

    @property
    def content_type(self) -> str | None:
        """What these bytes were said to be."""
        if self.drawn:
            return DRAWN_TYPE
        final = self.observation.final
        return final.header("content-type") if final is not None else None

    @property
    def url(self) -> str:
        """The address against which links of the page are resolved."""
        rendered = self.observation.rendered
        return rendered.url if self.drawn and rendered is not None else self.observation.final_url


#: Purposes whose answer takes the place of the cited page in the judgement.
STANDS_FOR_PAGE = frozenset(
    {
        Purpose.PAGE,
        Purpose.AGAIN,
        Purpose.LONGER,
        Purpose.JAR,
        Purpose.UNVERIFIED,
        Purpose.RESOLVER,
        Purpose.SPELLING,
        Purpose.REFRESH,
        Purpose.MEMENTO,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedPage:
    """The baseline as far as a judgement needs it: the page that was cited."""

    url: str
    title: str
    text: str
    heading: str = ""
    #: All visible text of the cited page, where it is known: sentences that moved out of the main text stand here.
    all_text: str = ""
    #: Everything on the cited page, paragraph by paragraph, where it was read with care.
    blocks: tuple[Block, ...] = ()
    #: When the page says it was last edited (ISO 8601), where it says so.
    modified: str | None = None
    #: What the page declares its site to be called; empty where it declares nothing.
    site_name: str = ""

    @classmethod
    def of(cls, page: Page, url: str) -> CitedPage:
        """Take all of a page that was read with care, under the address that was cited."""
        return cls(
            url=url,
            title=page.title,
            text=page.text,
            heading=page.heading,
            all_text=page.all_text,
            blocks=page.blocks,
            modified=page.modified,
            site_name=page.site_name,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """All that one look knows so far. Judgements take it and answer with a judgement or a question."""

    check: Check
    #: When the look began.
    at: datetime
    before: Standing
    host: HostMemory
    #: In the order they were asked; the first is the cited address.
    answers: tuple[Answer, ...] = ()
    cited: CitedPage | None = None
    #: Images and styles of the page, or all that it asked a browser for, to be kept beside it; no judgement reads them.
    requisites: tuple[Observation, ...] = ()
    #: How many of them were left out, because of a limit.
    requisites_left: int = 0
    #: Why a page that was to be drawn by a browser was not, one sentence; the look goes on with the plain page.
    undrawn: str = ""
    #: Why the kept copy of the cited page could not be read, one sentence; the look goes on without it.
    lost: str = ""
    #: Copies of the source that are known to be damaged or gone, as files below the snapshots folder; none is leant on.
    damaged: frozenset[str] = frozenset()
    #: The latest whole copy, or one that it needs, is gone or damaged, or another source that shares the exchange has
    #: none of this page: it is kept whole, whatever its bytes.
    anew: bool = False
    #: Other watched addresses whose chains end on this look's final address, each once whoever watches it.
    landed_here: tuple[str, ...] = ()
    #: Whether the final address is itself a watched source's address.
    final_is_watched: bool = False
    #: The page that was shown for unrelated hosts in the same run, this one's among them.
    portal: Portal | None = None

    @property
    def source(self) -> Source:
        """The source that is looked at."""
        return self.check.source

    @property
    def subject(self) -> Answer | None:
        """The answer that stands for the cited page: the latest of those that may.

        A second opinion on a name counts only where it found something.
        """
        standing = [answer for answer in self.answers if answer.purpose in STANDS_FOR_PAGE]
        for answer in reversed(standing):
            trouble, status = answer.observation.trouble, answer.observation.status
            if answer.purpose is Purpose.SPELLING and (trouble or status is None or status >= 400):
                continue
            if answer.purpose is Purpose.RESOLVER and trouble in (Trouble.DNS_NOT_FOUND, Trouble.DNS_FAILURE):
                continue
            return answer
        return standing[0] if standing else None

    def asked(self, purpose: Purpose) -> Answer | None:
        """Give the latest answer to that kind of question, if it was asked."""
        return next((answer for answer in reversed(self.answers) if answer.purpose is purpose), None)

    def times_asked(self, purpose: Purpose) -> int:
        """Count the questions of that kind."""
        return sum(answer.purpose is purpose for answer in self.answers)
