"""A stage for whole stories: real servers on loopback, the product's own code, and a clock turned by hand."""

from __future__ import annotations

import asyncio
import json
import ssl
from collections.abc import Mapping
from contextlib import AsyncExitStack
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Self

import jsonschema

from monitor.app import Monitor, Opened, Which
from monitor.assemble import Going
from monitor.evidence.proving.prove import Asked, prove
from monitor.model.finding import Event, Finding, Line, Report
from monitor.model.source import Watchlist
from monitor.model.verdict import Standing
from monitor.report.to_json import document, schema
from monitor.road.again.journal import replayed
from monitor.road.again.replay import Replay
from monitor.road.grounds import survey
from tests.fakes.clock import FakeClock
from tests.nameserver import Says, Zone
from tests.stories.town import House, Town

#: What sources.yaml says of one source: its address alone, or its address and more lines of YAML.
Words = str | tuple[str, str]
#: What is overdue, because nothing could be judged or its host rests, is tried again after this.
_STEP = timedelta(hours=1)
_SCHEMA = jsonschema.Draft202012Validator(schema())


class Theatre:
    """
    A stage for stories.

    Setting it: ``async with Theatre(tmp_path, {"herald.example": {"/story": answer(...)}}) as stage``; every host is
    watched at ``/story`` under the id of its first label, unless ``sources`` says what is watched, as id to address
    (``{port}`` becomes the town's) or to address and more lines of YAML. ``settings`` are more lines of YAML, with
    the same port in them.
    Playing: ``await stage.look()`` makes one pass over what is due; ``await stage.days(14)`` lets two weeks pass, and
    looks whenever something is due.
    Asking: ``await stage.standing("herald")``, ``stage.told("herald")``, ``stage.json("herald")``, ``stage.lines()``.
    Closing it checks what must hold after every story: each report fits the schema, each copy that was ever reported
    is there, every look judged again from its copy is judged as it was, and the index rebuilt from the files equals the
    index row by row.
    """

    def __init__(
        self,
        folder: Path,
        hosts: Mapping[str, House],
        *,
        sources: Mapping[str, Words] | None = None,
        zones: Mapping[str, str | Says | Zone] | None = None,
        secure: Mapping[str, ssl.SSLContext] | None = None,
        timeout: str = "20s",
        network: str = "",
        settings: str = "",
        defaults: str = "every: daily",
        robots: str = "ignore",
        portals: bool = False,
    ) -> None:
        """Set the stage; nothing runs before it is entered."""
        self.file = folder / "sources.yaml"
        self.clock = FakeClock(drifts=True)
        self.town = Town(hosts, self.clock, zones=zones or {}, secure=secure or {})
        self.reports: list[Report] = []
        self.sources: dict[str, Words] = dict(sources or _all_watched(hosts))
        #: Reports may tell of somebody else's page on our way out; of no other mishap.
        self._portals = portals
        self._network = f"timeout: {timeout}, robots: {robots}{network and ', '}{network}"
        if "per_host_pause" not in network:
            self._network += ", per_host_pause: 0s"
        self._settings, self._defaults = settings, defaults
        self._stack = AsyncExitStack()
        self._house: Opened | None = None
        self._going: Going | None = None
        self._watchlist = Watchlist()
        #: People edited sources.yaml: looks of before are then rightly judged in another way today.
        self._edited = False

    async def __aenter__(self) -> Self:
        """Start the servers, write sources.yaml, open the folder."""
        await self._stack.enter_async_context(self.town)
        self.write()
        self.monitor = Monitor(self.file, clock=self.clock)
        self._watchlist = self.monitor.watchlist()
        self._house = await self._stack.enter_async_context(self.monitor.opened())
        self._going = await self._stack.enter_async_context(self.monitor.going(self._house))
        return self

    def write(self) -> None:
        """Write sources.yaml, as a person would."""
        names = self.town.names.address
        lines = [
            "version: 1",
            "settings:",
            *([] if "vantage:" in self._settings else ["  vantage: stage"]),
            *(f"  {self._placed(line)}" for line in self._settings.splitlines()),
            f"  network: {{allow_networks: [127.0.0.0/8], {self._network},",
            f"            nameservers: [{names}], second_nameservers: [{names}]}}",
            f"defaults: {{{self._defaults}}}",
            "sources:",
        ]
        for name, words in self.sources.items():
            url, more = (words, "") if isinstance(words, str) else words
            lines.append(f"  - id: {name}")
            lines += [f'    url: "{self._placed(url)}"'] if url else []
            lines += [f"    {self._placed(line)}" for line in more.splitlines()]
        self.file.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def exclude(self, *expressions: str) -> None:
        """Write settings.exclude anew, and take the file up."""
        others = [line for line in self._settings.splitlines() if not line.startswith("exclude:")]
        self._settings = "\n".join([*others, f"exclude: {json.dumps(expressions)}"])
        self.edit()

    def edit(self, **sources: Words | None) -> None:
        """Edit sources.yaml and take it up: other words for a source, a new one, or None to take one away."""
        for name, words in sources.items():
            if words is None:
                del self.sources[name]
            else:
                self.sources[name] = words
        self.write()
        self._watchlist = self.monitor.watchlist()
        self._edited = True

    def _placed(self, url: str) -> str:
        for host, port in self.town.tls_ports.items():
            url = url.replace(f"https://{host}/", f"https://{host}:{port}/")
        return url.replace("{port}", str(self.town.port))

    async def __aexit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        """Check what must hold after every story, then take the stage down."""
        try:
            if kind is None:
                await self._holds()
        finally:
            await self._stack.aclose()

    @property
    def house(self) -> Opened:
        """The opened files."""
        assert self._house is not None, "the stage has to be entered first"
        return self._house

    async def look(self, which: Which = Which.DUE, *words: str) -> Report:
        """Make one pass."""
        assert self._going is not None
        grounds = await self.monitor.take_up(self.house, self._watchlist)
        report = await self.monitor.pass_once(self.house, self._going, grounds, which, words)
        told = [mishap.what for mishap in report.run.mishaps]
        assert [what for what in told if not (self._portals and "a captive portal or a filter" in what)] == []
        if report.run.checked:
            self.reports.append(report)
        return report

    async def take_up(self) -> None:
        """Make the index know of what sources.yaml says now, without looking at anything."""
        await self.monitor.take_up(self.house, self._watchlist)

    async def days(self, days: float) -> None:
        """Let time pass, looking at whatever is due on the way, when it is due."""
        end = self.clock.now() + timedelta(days=days)
        while (due := await self._next()) is not None:
            now = self.clock.now()
            # The clock shows whole milliseconds.
            then = due + timedelta(milliseconds=1) if due > now else now + _STEP
            if then >= end:
                break
            self.clock.turn(seconds=(then - now).total_seconds())
            await self.look()
        self.clock.turn(seconds=max((end - self.clock.now()).total_seconds(), 0))

    async def hours(self, hours: float) -> None:
        """Let hours pass."""
        await self.days(hours / 24)

    async def _next(self) -> datetime | None:
        """Say when something is due, as long as its host rests not before then."""
        ready = []
        async for standing in self.house.store.standings():
            due = standing.next_due
            if due is not None:
                host = await self.house.store.host(_host(standing.url))
                ready.append(max(due, host.not_before or due))
        return min(ready, default=None)

    async def standing(self, source: str) -> Standing:
        """Give how a source stands."""
        standing = await self.house.store.standing(source)
        assert standing is not None, f"{source} was never heard of"
        return standing

    def findings(self, source: str) -> list[Finding]:
        """Give the findings of a source, in order."""
        return [
            turn for report in self.reports for item in report.items for turn in item.turns if turn.source == source
        ]

    def told(self, source: str) -> list[Event]:
        """Give what people heard of a source, in order."""
        return [finding.event for finding in self.findings(source)]

    def incidents(self) -> list[Finding]:
        """Give the incidents that people heard of, in order."""
        return [incident for report in self.reports for incident in report.incidents]

    def told_on(self, source: str) -> list[tuple[int, Event]]:
        """Give what people heard of a source with the day on which they did, in order."""
        began = self.reports[0].run.started
        return [((finding.at - began).days, finding.event) for finding in self.findings(source)]

    def json(self, source: str) -> dict[str, Any]:
        """Give the latest JSON of a source."""
        for report in reversed(self.reports):
            for entry in document(report)["sources"]:
                if entry["id"] == source:
                    found: dict[str, Any] = entry
                    return found
        raise AssertionError(f"no report lists {source}")

    def lines(self, source: str) -> list[Line]:
        """Give the lines of the journal about a source, in order."""
        return [line for line in self.house.evidence.lines({}) if line.entry.source == source]

    def rules(self, source: str) -> list[str]:
        """Give the rules that spoke of a source, look by look."""
        return [line.entry.standing.rule or "" for line in self.lines(source) if line.entry.standing is not None]

    async def _holds(self) -> None:
        """Check every report against the schema, the whole evidence, and the index against the journal."""
        for report in self.reports:
            written = json.loads(json.dumps(document(report)))
            _SCHEMA.validate(written)
            for entry in written["sources"]:
                if entry["capture"] is not None:
                    assert (self.house.snapshots / entry["capture"]["file"]).is_file(), entry["id"]
        await self._judged_alike()
        proof = await asyncio.to_thread(prove, self.house.snapshots, Asked(processes=0))
        assert proof.faults == ()
        assert not any("digest" in remark for remark in proof.remarks), proof.remarks
        store, evidence = self.house.store, self.house.evidence
        before = await store.rows()
        await store.clear()
        await store.sync(self._watchlist, self.clock.now())
        await store.record(list(evidence.lines({})))
        after = await store.rows()
        for table, rows in before.items():
            assert after[table] == rows, f"{table}: the index rebuilt from the files differs from the index"
        assert after.keys() == before.keys()

    async def _judged_alike(self) -> None:
        """Check that every look, judged again from its copy alone, is judged as it was."""
        if self._edited or self._going is None:
            return
        settings = self.house.settings
        replay = Replay(
            evidence=self.house.evidence,
            reader=self._going.reader,
            vantage=settings.vantage,
            full_copy_every=settings.evidence.full_copy_every,
            watched=survey(self._watchlist).watched,
        )
        sources = self._watchlist.sources
        again = await replayed(replay, self.house.evidence, sources, listed=sources)
        # A look that a fault of ours ended waits for just that: to be judged from its copy.
        differ = [each for each in again.looks_that_differ if each.was[1] != "skipped-our-fault"]
        assert differ == [], "judged again from its copy, a look is judged in another way"


def _all_watched(hosts: Mapping[str, House]) -> dict[str, Words]:
    return {host.partition(".")[0]: f"http://{host}:{{port}}/story" for host in hosts}


def _host(url: str) -> str:
    return url.split("/")[2] if "://" in url else ""
