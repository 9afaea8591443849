"""What the fixed jobs of the service do: look, write reports, audit, seal, index, and show a sign of life."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from monitor.app import Monitor, Opened, Which, rules
from monitor.assemble import Going
from monitor.errors import ConfigurationError
from monitor.model.counting import number_of
from monitor.model.finding import Finding, Report
from monitor.model.source import Policy, Watchlist
from monitor.report.tame import tame
from monitor.report.when import minute
from monitor.report.wording import turn
from monitor.road.grounds import Grounds
from monitor.road.round import Round
from monitor.running import delivering
from monitor.running.auditing import AUDIT, audit_share
from monitor.running.files import AsLastRead
from monitor.running.publishing import publish
from monitor.running.quieting import take_up
from monitor.running.sealing import seal
from monitor.running.steering import Steering
from monitor.schedule import Job, Schedule
from monitor.settings import Settings

log = logging.getLogger("monitor.service")

TICK = timedelta(minutes=1)
DIGEST = timedelta(hours=1)
INDEX = timedelta(hours=24)
SEAL = timedelta(hours=1)
TELL = timedelta(minutes=1)
HEARTBEAT = timedelta(minutes=1)
#: An offline service asks again after one tick, then twice as long each time, up to this.
_LONGEST_OFFLINE_WAIT = timedelta(minutes=30)


@dataclass(slots=True)
class Pulse:
    """What the heartbeat tells."""

    started: datetime
    last_round: datetime | None = None
    rounds: int = 0
    looks: int = 0
    offline_rounds: int = 0
    faults: dict[str, int] = field(default_factory=dict)


class Service:
    """``monitor run``: one per snapshots folder, until told to stop."""

    def __init__(
        self, monitor: Monitor, *, tick: timedelta = TICK, tell: Callable[[str], None] = lambda _: None
    ) -> None:
        """Serve one sources file; it is read again whenever it was edited. ``tell`` hears of each turn, in one line."""
        self._tell = tell
        self._monitor = monitor
        self._tick = tick
        self._schedule: Schedule | None = None
        self._round: Round | None = None
        self._watchlist = Watchlist()
        self._grounds: Grounds | None = None
        self._stamp = ""
        #: The sources file could not be used when it was last read.
        self._refused = False
        #: The settings as they were last read.
        self._settings: Settings | None = None
        self._stopping = False
        self._steering = Steering()
        self._quiet_until: datetime | None = None
        #: Whether the reports were written since we began, and whether looks came after them.
        self._told = False
        self._news = False
        self._pulse = Pulse(started=monitor.clock.now())

    def stop(self) -> None:
        """End gracefully: begin nothing new, finish and write what is under way."""
        self._stopping = True
        if self._round is not None:
            self._round.stop()
        if self._schedule is not None:
            self._schedule.stop()

    async def run(self, *, on_begin: Callable[[], Awaitable[None]] | None = None) -> None:
        """Serve until stopped; ``on_begin`` hears that the folder is held and in order.

        Raises LockedError where another process holds the folder.
        """
        self._take_up()
        async with AsyncExitStack() as stack:
            house = await stack.enter_async_context(self._monitor.opened())
            going = await stack.enter_async_context(self._monitor.going(house))
            if on_begin is not None:
                await on_begin()
            self._schedule = Schedule(
                (
                    Job(name="tick", task=lambda: self.tick(house, going), every=self._tick, at_once=True),
                    Job(name="digest", task=lambda: self.digest(house), every=DIGEST),
                    Job(name="tell", task=lambda: self.tell(house), every=TELL),
                    Job(name="audit", task=lambda: self.audit(house), every=AUDIT, at_once=True),
                    Job(name="seal", task=lambda: self.seal(house), every=SEAL),
                    Job(name="index", task=lambda: self.index(house), every=INDEX),
                    Job(name="heartbeat", task=lambda: self.heartbeat(house), every=HEARTBEAT, at_once=True),
                )
            )
            if not self._stopping:
                await self._schedule.run()
            await self.tell(house)
            await self.seal(house)
            await self.digest(house)
            await self.heartbeat(house)

    def _take_up(self) -> bool:
        """Read the sources file where it was edited; one that cannot be used leaves the last good one in force."""
        documents = self._monitor.documents
        stamp = documents.stamp()
        if stamp == self._stamp:
            return False
        first = not self._stamp
        self._stamp = stamp
        try:
            watchlist, settings = documents.read(), self._monitor.settings()
        except ConfigurationError as error:
            if first:
                raise
            said = "sources file cannot be used, the last good one stays: %s"
            log.error(said, error, extra={"action": "reload-refused"})  # noqa: TRY400 - the places matter, no stack
            self._refused = True
            return False
        if self._refused:
            self._refused = False
            log.warning("sources file can be used again, and is in force", extra={"action": "reload-mended"})
        self._watchlist = watchlist
        # Defaults and documents are part of the list, and taken up with it.
        settings = replace(settings, defaults=Policy(), documents=())
        if self._settings is not None and settings != self._settings:
            log.warning(
                "the settings were edited; those of the start stay in force until `monitor run` is started again",
                extra={"action": "settings-wait"},
            )
        self._settings = settings
        log.info("watching %d sources", len(self._watchlist.sources), extra={"action": "reload"})
        return True

    async def tick(self, house: Opened, going: Going) -> None:
        """Look at what is due, unless we were offline a moment ago."""
        if self._take_up() or self._grounds is None:
            self._grounds = await self._monitor.take_up(house, self._watchlist)
        now = self._monitor.clock.now()
        if self._stopping or (self._quiet_until is not None and now < self._quiet_until):
            return
        await delivering.begin(house, self._monitor.clock)
        late = await delivering.note_lateness(house, self._monitor.clock)
        if late is not None:
            said, were = (
                "nobody looked from %s to %s though %s due",
                number_of(late.sources, "source was", "sources were"),
            )
            log.warning(said, _stamp(late.since), _stamp(late.until), were, extra={"action": "late"})
        report = await self._monitor.pass_once(
            house, going, self._grounds, Which.DUE, on_round=self._under_way, steering=self._steering
        )
        self._round = None
        self._count(report, now)
        if not self._told and self._news:
            # Whoever has just started us wants to see something; from now on the reports have an hour.
            await self.digest(house)

    async def tell(self, house: Opened) -> None:
        """Take up what people wished meanwhile, then tell what is due and send what waits."""
        if await take_up(house):
            self._news = True
        if self._grounds is not None:
            await delivering.deliver(house, self._grounds.watchlist, self._monitor.clock)

    def _under_way(self, round_: Round) -> None:
        """Remember the round, so that it can be told to stop."""
        self._round = round_
        if self._stopping:
            round_.stop()

    def _count(self, report: Report, now: datetime) -> None:
        """Take the round into the pulse, and rest where it was offline."""
        pulse = self._pulse
        pulse.last_round = report.run.finished
        pulse.rounds += 1
        pulse.looks += report.run.checked
        if not report.run.offline:
            pulse.offline_rounds = 0
            self._quiet_until = None
            self._news = self._news or bool(report.run.checked)
        else:
            wait = min(self._tick * 2**pulse.offline_rounds, _LONGEST_OFFLINE_WAIT)
            pulse.offline_rounds = min(pulse.offline_rounds + 1, 16)
            self._quiet_until = now + wait
            log.warning("offline: nothing was judged, next try in %s", wait, extra={"action": "offline"})
        for item in report.items:
            for finding in item.turns:
                self._turned(finding)
        for incident in report.incidents:
            self._turned(incident)

    def _turned(self, finding: Finding) -> None:
        """Tell one finding, on one line."""
        said = f"{tame(finding.source)}: {turn(finding)}"
        self._tell(f"{minute(finding.at)}  {said}")
        log.info("%s", said, extra={"action": "turn", "event": str(finding.event)})

    async def audit(self, house: Opened) -> None:
        """Read the next share of kept files again, and say what was found."""
        if self._stopping:
            return
        audited = await audit_share(house, self._monitor.clock)
        for fault in audited.faults:
            log.error("evidence fault: %s", fault.says, extra={"action": "evidence-fault"})
        for fault in audited.healed:
            log.warning("%s is whole again", fault.file, extra={"action": "evidence-healed"})
        self._news = self._news or bool(audited.faults or audited.healed)

    async def seal(self, house: Opened) -> None:
        """Seal the end of the journal where anything was written since the last time."""
        for mishap in await seal(house):
            log.warning("%s", mishap.what, extra={"action": "seal"})

    async def index(self, house: Opened) -> None:
        """Write the derived capture index anew."""
        missed: list[str] = []
        await house.evidence.write_index(missed.append)
        for says in missed:
            log.error("evidence fault: %s", says, extra={"action": "evidence-fault"})

    async def digest(self, house: Opened) -> None:
        """Write the reports anew beside the index, where there is news: how everything stands."""
        if self._told and not self._news:
            return
        self._told, self._news = True, False
        folder = house.snapshots / "index"
        # In a thread: a list of 100,000 takes a minute to write, and looks go on meanwhile.
        try:
            await asyncio.to_thread(publish, self._monitor, folder, rules=rules())
        except ConfigurationError:
            # It was edited into something that cannot be used, as the next tick says; what is watched is still known.
            read = AsLastRead(self._monitor, self._watchlist, house.settings)
            await asyncio.to_thread(publish, read, folder, rules=rules())

    async def heartbeat(self, house: Opened) -> None:
        """Leave a sign of life that other programs can read."""
        pulse = self._pulse
        folder = house.snapshots / "index"
        folder.mkdir(parents=True, exist_ok=True)
        words = {
            "alive": _stamp(self._monitor.clock.now()),
            "started": _stamp(pulse.started),
            "last_round": _stamp(pulse.last_round),
            "rounds": pulse.rounds,
            "looks": pulse.looks,
            "offline_rounds": pulse.offline_rounds,
            "sources": len(self._watchlist.sources),
            "faults": self._schedule.faults if self._schedule else {},
        }
        _replace(folder / "heartbeat.json", json.dumps(words, indent=1) + "\n")


def _stamp(at: datetime | None) -> str | None:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ") if at else None


def _replace(file: Path, text: str) -> None:
    """Write a derived file so that a reader sees the old one or the new one, never half of it."""
    fresh = file.with_name(f".{file.name}.new")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(file)
