"""Real rounds over fakes, from day to day: a web that is scripted, a folder and an index in memory."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.model.check import Why
from monitor.model.finding import Mishap
from monitor.model.source import Source, Vantage, Watchlist
from monitor.model.verdict import Standing
from monitor.road.drawing import Drawing
from monitor.road.grounds import survey
from monitor.road.pipeline import Pipeline
from monitor.road.requisites import Requisites
from monitor.road.round import Round
from monitor.settings import RequisiteLimits, Settings
from tests.fakes.clock import FakeClock
from tests.fakes.evidence import FakeEvidence
from tests.fakes.reader import FakeReader
from tests.fakes.renderer import FakeRenderer
from tests.fakes.store import FakeStore
from tests.fakes.web import FakeWeb


class Rounds:
    """
    What rounds are made over, and the rounds themselves, with the settings as they are where nobody changed them.

    ``await rounds.over(sources, days=1)`` looks once at each, so much later, and gives what went wrong;
    ``limits`` say what is kept beside a page, ``settings`` all the rest.
    """

    def __init__(
        self,
        page: str,
        body: bytes,
        *,
        tag: str = "",
        limits: RequisiteLimits | None = None,
        settings: Settings = Settings(),  # noqa: B008 - a frozen noun
    ) -> None:
        """Let a page answer, with an ETag where there is one."""
        self.clock = FakeClock(drifts=True)
        self.web = FakeWeb(self.clock)
        self.web.page(page, body, etag=tag)
        self.evidence, self.store = FakeEvidence(self.clock), FakeStore()
        self.evidence.hold()
        self.reader = FakeReader()
        self.renderer = FakeRenderer(self.web, self.clock)
        self._limits = limits
        self._settings = settings

    async def over(self, sources: Sequence[Source], *, days: float) -> tuple[Mishap, ...]:
        """Look once at each, in this order, so much later; gives what went wrong."""
        self.clock.turn(days=days)
        watchlist = Watchlist(sources={source.id: source for source in sources})
        await self.store.sync(watchlist, self.clock.now())
        pipeline = Pipeline(
            clock=self.clock,
            fetcher=self.web,
            reader=self.reader,
            evidence=self.evidence,
            vantage=Vantage(name="here"),
            full_copy_every=self._settings.evidence.full_copy_every,
            requisites=self._requisites(),
            drawing=Drawing(reader=self.reader, renderer=self.renderer),
        )
        round_ = Round(
            settings=self._settings,
            grounds=survey(watchlist),
            pipeline=pipeline,
            fetcher=self.web,
            evidence=self.evidence,
            store=self.store,
            clock=self.clock,
            owner="test",
        )
        return (await round_.named(sources, Why.ASKED)).mishaps

    def _requisites(self) -> Requisites | None:
        if self._limits is None:
            return None
        return Requisites(fetcher=self.web, clock=self.clock, limits=self._limits)

    async def stands(self, name: str) -> Standing:
        """Give how a source stands."""
        standing = await self.store.standing(name)
        assert standing is not None
        return standing
