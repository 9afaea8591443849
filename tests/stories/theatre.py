"""A stage for whole stories: real servers on loopback, the product's own code, and a clock turned by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any, Self

import jsonschema

from monitor.app import Monitor, Opened, Which
from monitor.assemble import Going
from monitor.demo.server import Site, SmallWeb
from monitor.model.finding import Event, Finding, Report
from monitor.model.source import Watchlist
from monitor.model.verdict import Standing
from monitor.report.to_json import document, schema
from tests.fakes.clock import FakeClock

_HEAD = """\
version: 1
settings:
  vantage: {vantage}
  network: {{allow_networks: [127.0.0.0/8], per_host_pause: 0s, timeout: {timeout}, robots: {robots}}}
defaults: {{every: daily}}
sources:
"""


class Theatre:
    """
    A stage for stories.

    Setting it: ``async with Theatre(tmp_path, {"a": site}, more={"a": "quotes: [...]"}) as stage``; each site gets a
    host of its own on loopback and is watched at ``/story`` (or ``paths``).
    Playing: ``await stage.look()`` makes one pass; ``await stage.days(14)`` lets two weeks pass in steps of an hour,
    looking whenever something is due. Sites see the day as their second argument.
    Asking: ``await stage.standing("a")``, ``stage.told("a")``, ``stage.reports``.
    Closing it checks what must hold after every story: each report fits the schema, and the index rebuilt from the
    files equals the index row by row.
    """

    def __init__(
        self,
        folder: Path,
        sites: Mapping[str, Site],
        *,
        more: Mapping[str, str] | None = None,
        paths: Mapping[str, str] | None = None,
        vantage: str = "stage",
        timeout: str = "1s",
        robots: str = "ignore",
    ) -> None:
        """Set the stage; nothing runs before it is entered."""
        self.file = folder / "sources.yaml"
        self.clock = FakeClock(drifts=True)
        self.web = SmallWeb(sites, self.clock)
        self.reports: list[Report] = []
        self._more = more or {}
        self._paths = paths or {}
        self._head = _HEAD.format(vantage=vantage, timeout=timeout, robots=robots)
        self._stack = AsyncExitStack()
        self._house: Opened | None = None
        self._going: Going | None = None
        self._watchlist = Watchlist()

    async def __aenter__(self) -> Self:
        """Start the servers, write sources.yaml, open the folder."""
        await self._stack.enter_async_context(self.web)
        self.write()
        self.monitor = Monitor(self.file, clock=self.clock)
        self._watchlist = self.monitor.watchlist()
        self._house = await self._stack.enter_async_context(self.monitor.opened())
        self._going = await self._stack.enter_async_context(self.monitor.going(self._house))
        return self

    def write(self, more: Mapping[str, str] | None = None) -> None:
        """Write sources.yaml, as a person would edit it."""
        self._more = {**self._more, **(more or {})}
        lines = [self._head]
        for name, place in self.web.places.items():
            lines.append(f"  - id: {name}\n    url: http://{place}{self._paths.get(name, '/story')}\n")
            lines += [f"    {line}\n" for line in self._more.get(name, "").splitlines()]
        self.file.write_text("".join(lines), encoding="utf-8")

    def read_again(self) -> None:
        """Take up an edited sources.yaml."""
        self._watchlist = self.monitor.watchlist()

    async def __aexit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        """Check what must hold after every story, then take the stage down."""
        try:
            if kind is None:
                await self._holds()
        finally:
            await self._stack.aclose()

    async def look(self, which: Which = Which.DUE, words: Sequence[str] = ()) -> Report:
        """Make one pass."""
        assert self._house is not None
        assert self._going is not None
        report = await self.monitor.pass_once(self._house, self._going, self._watchlist, which, words)
        if report.run.checked:
            self.reports.append(report)
        return report

    async def days(self, days: float, *, step: timedelta = timedelta(hours=1)) -> None:
        """Let time pass, looking at what is due on the way."""
        for _ in range(round(timedelta(days=days) / step)):
            self.clock.turn(hours=step.total_seconds() / 3600)
            await self.look()

    async def standing(self, source: str) -> Standing:
        """Give how a source stands."""
        assert self._house is not None
        standing = await self._house.store.standing(source)
        assert standing is not None, f"{source} was never heard of"
        return standing

    def told(self, source: str) -> list[Event]:
        """Give what people heard of a source, in order."""
        return [finding.event for finding in self.findings(source)]

    def findings(self, source: str) -> list[Finding]:
        """Give the findings of a source, in order."""
        return [
            turn for report in self.reports for item in report.items for turn in item.turns if turn.source == source
        ]

    def json(self, source: str) -> dict[str, Any]:
        """Give the latest JSON of a source."""
        for report in reversed(self.reports):
            for entry in document(report)["sources"]:
                if entry["id"] == source:
                    found: dict[str, Any] = entry
                    return found
        raise AssertionError(f"no report lists {source}")

    async def _holds(self) -> None:
        """Check every report against the schema, and the index against the journal."""
        for report in self.reports:
            jsonschema.validate(document(report), schema())
        assert self._house is not None
        store, evidence = self._house.store, self._house.evidence
        before = await store.rows()
        await store.clear()
        await store.sync(self._watchlist, self.clock.now())
        await store.record(list(evidence.lines({})))
        assert await store.rows() == before, "the index rebuilt from the files differs from the index"
