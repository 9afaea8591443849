"""The errand of one look: what it is sent out with, and what it brings back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.judge.standing.rhythm import KAPPA
from monitor.model.changed import changed
from monitor.model.check import Check, HostMemory, Look
from monitor.model.comparison import Change, Passage
from monitor.model.exchange import Purpose, Request
from monitor.model.portal import Portal
from monitor.model.snapshot import Capture, EvidenceFault
from monitor.model.source import RobotsPolicy, Source
from monitor.model.verdict import Judgement, Seen, Standing
from monitor.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What one look gave: its judgement, the copy, how the page compares, and what to remember of the host."""

    look: Look
    judgement: Judgement
    seen: Seen
    change: Change | None
    passages: tuple[Passage, ...]
    host: HostMemory
    #: The shortest period that the host allows, for all its sources to be visited with pauses between.
    least: timedelta
    #: Whether anything at all came back, which proves us online.
    answered: bool
    ended: datetime
    #: The random word of the look, for addresses that cannot exist.
    token: str = ""
    #: The copy of the cited page, where it was found damaged in this look and not before.
    fault: EvidenceFault | None = None
    #: How often adaptive sources are looked at now.
    kappa: float = KAPPA
    #: When a silence about the source will be over; None where there is none.
    silenced: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fellow:
    """A source that will share the exchange of a look, and how it stands."""

    source: Source
    before: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """What one look is sent out with."""

    request: Request
    check: Check
    before: Standing
    host: HostMemory
    #: The shortest period that the host allows.
    least: timedelta = timedelta(0)
    #: How often adaptive sources are looked at now.
    kappa: float = KAPPA
    #: When a silence about the source will be over; None where there is none.
    silenced: datetime | None = None
    #: The address, or a twin of it, points into the page, so places in it are gathered.
    anchors: bool = False
    #: A look of this round that asked the very same: its answers are shared.
    twin: Looked | None = None
    #: Who will share the answers of this look: it is asked and kept as each of them needs it.
    fellows: tuple[Fellow, ...] = ()
    #: Copies of the source that are known to be damaged or gone, as files below the snapshots folder.
    damaged: frozenset[str] = frozenset()
    #: The latest whole copy, or that of a fellow, is no longer whole: the page is asked for, read and kept anew,
    #: whatever its bytes.
    anew: bool = False
    #: The page of somebody else that the look is known to have been shown: it is one that was recorded.
    portal: Portal | None = None

    @property
    def faulty(self) -> bool:
        """Whether the copy of the cited page is one of them."""
        return self.before.baseline is not None and self.before.baseline.file in self.damaged

    def begun(self, at: datetime) -> Look:
        """Give the look as it begins, before anything was asked."""
        return Look(
            check=self.check,
            at=at,
            before=self.before,
            host=self.host,
            damaged=self.damaged,
            anew=self.anew,
            portal=self.portal,
        )


@dataclass(slots=True)
class Trail:
    """How far a look has come, so that a fault of ours costs nothing of what the web answered."""

    #: The look with everything that came, read or not; None while nothing came.
    look: Look | None = None
    #: The copy, once there is one of all that came.
    capture: Capture | None = None
    #: Hears of each answer as it comes, before it is read.
    heard: Callable[[], None] = lambda: None


def request_of(
    settings: Settings, url: str, purpose: Purpose, source: Source | None = None, memory: HostMemory | None = None
) -> Request:
    """Form the first request of a look from the settings and the source's own policy."""
    network = settings.network
    policy = source.policy if source else settings.defaults
    return Request(
        url=url,
        purpose=purpose,
        language=source.work.language if source else None,
        timeout=network.timeout,
        max_bytes=network.max_bytes,
        proxy=policy.proxy or network.proxy,
        robots=policy.robots if source else RobotsPolicy.IGNORE,
        robots_memory=memory.robots if memory else None,
    )


def light(look: Look) -> Look:
    """Let go of pages and bodies; they are kept on the disk."""
    return changed(look, answers=(), cited=None, requisites=())
