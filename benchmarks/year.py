"""A year of looks at 5,000 sources in realistic weather, by a hand-turned clock: who is told what, and how often.

Run ``python -m benchmarks.year [SOURCES]``; figures are printed, and the exit code is 1 where one is not reached. The
figure: nobody hears of a source that was never dead, changed, moved, or shut for a month; every real turn is told
exactly once; at most one message a day with the usual settings; in under five minutes.

What is real: the judgements over time, the plan of looks, the journal and the index, digests, outbox. What is made
up: the answers of the web (one judgement a look, drawn from the weather below), and the target, which takes everything.
Looks at which nothing turned are not journalled here; ``benchmarks.looking`` measures that.
"""

from __future__ import annotations

import asyncio
import heapq
import random
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from monitor.evidence.folder import FolderEvidence
from monitor.judge.standing.decide import decide
from monitor.judge.standing.plan import next_due
from monitor.model.comparison import Change, ChangeKind, Passage, PassageState
from monitor.model.finding import Entry, EntryKind, Event
from monitor.model.message import Audience, Digest
from monitor.model.snapshot import Baseline, Origin
from monitor.model.source import Every, Rhythm, Source, Vantage, Watchlist
from monitor.model.verdict import Judgement, Outcome, Seen, Standing, Weight
from monitor.ports import Recovery
from monitor.running.delivering import deliver
from monitor.running.holding import Opened
from monitor.settings import Settings
from monitor.store.sqlite import SqliteStore
from tests.fakes.clock import START, FakeClock
from tests.fakes.notifier import FakeNotifier

FIGURE_SECONDS = 300.0
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
PER_HOST = 10
TELL_EVERY = timedelta(hours=3)
LINE_DOWN = 0.0005

OK = (Outcome.OK, Weight.SUCCESS)
MOVED = (Outcome.MOVED, Weight.SUCCESS)
MISSING = (Outcome.MISSING, Weight.STRIKE)
GONE = (Outcome.GONE, Weight.SURE)
NO_NAME = (Outcome.UNREACHABLE, Weight.SURE)
PARKED = (Outcome.PARKED, Weight.PARKED)
BLOCKED = (Outcome.BLOCKED, Weight.NONE)
#: What passes: server errors, timeouts, cut connections, name servers that fail.
PASSING = ((Outcome.UNSTABLE, Weight.WEAK), (Outcome.UNREACHABLE, Weight.WEAK), (Outcome.UNREACHABLE, Weight.NONE))

Answer = tuple[Outcome, Weight]


@dataclass(slots=True)
class Spell:
    """A time in which a host, or a source, answers in one way."""

    since: datetime
    until: datetime
    answer: Answer


@dataclass(slots=True)
class Fate:
    """What really happens to one source, and what people should hear of it."""

    spells: list[Spell] = field(default_factory=list)
    moved: datetime | None = None
    changed: datetime | None = None
    quote_lost: datetime | None = None
    flaps: bool = False
    expected: Counter[Event] = field(default_factory=Counter)


class Weather:
    """The fates of all sources and the moods of all hosts, drawn once from a seed."""

    def __init__(self, sources: int, *, seed: int = 11) -> None:
        """Draw them. Everything real begins before day 290, so that it can be seen within the year."""
        self.chance = random.Random(seed)
        self.fates = [self._fate(n, sources) for n in range(sources)]
        self.hosts = [self._moods() for _ in range(-(-sources // PER_HOST))]
        for number, fate in enumerate(self.fates):
            if fate.flaps:
                # A wall of a week would be the quiet after which a flapping source is rightly told again.
                host = number // PER_HOST
                self.hosts[host] = [spell for spell in self.hosts[host] if spell.until - spell.since < DAY * 5]

    def _day(self, last: float = 290) -> datetime:
        return START + DAY * self.chance.uniform(20, last)

    def _fate(self, number: int, sources: int) -> Fate:
        """Draw one fate: of a hundred, eighty-three stay as they are."""
        fate, dice = Fate(), self.chance.random()
        if number // PER_HOST < sources // PER_HOST // 150:
            # Whole sites that are taken down: a flood that is one incident.
            fate.spells.append(
                Spell(START + DAY * (60 + 40 * (number // PER_HOST)), datetime.max.replace(tzinfo=START.tzinfo), GONE)
            )
            fate.expected[Event.DEAD] = 1
        elif dice < 0.06:
            self._dies(fate)
        elif dice < 0.12:
            fate.changed = self._day()
            fate.expected[Event.CHANGED] = 1
        elif dice < 0.14:
            fate.moved = self._day()
            fate.expected[Event.MOVED] = 1
        elif dice < 0.15:
            fate.quote_lost = self._day()
            fate.expected[Event.QUOTE_MISSING] = 1
            fate.expected[Event.CHANGED] = 1
        elif dice < 0.165:
            since = self._day(200)
            fate.spells.append(Spell(since, since + DAY * self.chance.uniform(90, 120), BLOCKED))
            fate.expected[Event.NOT_VERIFIED] = 1
        elif dice < 0.17:
            fate.flaps = True
            fate.expected = Counter({Event.CHANGED: 2, Event.UNSTABLE_SOURCE: 1})
        return fate

    def _dies(self, fate: Fate) -> None:
        since = self._day(240)
        answer = self.chance.choices((MISSING, GONE, NO_NAME, PARKED), (6, 2, 1, 1))[0]
        back = self.chance.random() < 0.25 and answer is not PARKED
        until = since + DAY * 80 if back else datetime.max.replace(tzinfo=START.tzinfo)
        fate.spells.append(Spell(since, until, answer))
        fate.expected[Event.USURPED if answer is PARKED else Event.DEAD] = 1
        if back:
            fate.expected[Event.RECOVERED] = 1

    def _moods(self) -> list[Spell]:
        """Draw the outages of a host, its misconfigured days, and its walls; none lasts long enough to be a turn."""
        kinds: tuple[tuple[int, float, float, tuple[Answer, ...]], ...] = (
            (6, 0.2, 36, PASSING),
            (1, 1, 44, (MISSING,)),
            (1, 0.5, 16, (NO_NAME,)),
        )
        spells = []
        for times, least, most, answers in kinds:
            for _ in range(self.chance.randint(0, times)):
                since = START + DAY * self.chance.uniform(0, 365)
                length = HOUR * self.chance.uniform(least, most)
                spells.append(Spell(since, since + length, self.chance.choice(answers)))
        if self.chance.random() < 0.15:
            since = START + DAY * self.chance.uniform(0, 365)
            spells.append(Spell(since, since + DAY * self.chance.uniform(1, 20), BLOCKED))
        return spells

    def answer(self, number: int, at: datetime) -> Answer:
        """Give what one look meets: the host's mood, the source's fate, or a hiccup of the moment."""
        fate = self.fates[number]
        for spell in self.hosts[number // PER_HOST]:
            if spell.since <= at < spell.until:
                return spell.answer
        for spell in fate.spells:
            if spell.since <= at < spell.until:
                return spell.answer
        if self.chance.random() < 0.01:
            return self.chance.choice(PASSING)
        return MOVED if fate.moved is not None and at >= fate.moved else OK

    def change(self, number: int, at: datetime, looks: int) -> tuple[Change, tuple[Passage, ...]]:
        """Give what one good look reads: the cited text, other dress, an edit that is taken back, or a real change."""
        fate = self.fates[number]
        if fate.flaps:
            return (_other("b", ChangeKind.DIFFERENT) if looks % 2 else _same()), ()
        lost = fate.quote_lost is not None and at >= fate.quote_lost
        words = (Passage(exact="1.8 million", state=PassageState.MISSING if lost else PassageState.PRESENT),)
        if lost or (fate.changed is not None and at >= fate.changed):
            return _other("later", ChangeKind.SUBSTANTIVE), words
        if self.chance.random() < 0.003:
            return _other(f"passing-{at}", ChangeKind.SUBSTANTIVE), words
        return _same(), words


def _same() -> Change:
    return Change(kind=ChangeKind.COSMETIC, text_digest="cited")


def _other(digest: str, kind: ChangeKind) -> Change:
    return Change(kind=kind, likeness=0.8, added=14, removed=6, text_digest=digest)


@dataclass(slots=True)
class Told:
    """What a year came to."""

    looks: int = 0
    seconds: float = 0.0
    #: By audience: when messages were sent.
    messages: dict[str, list[datetime]] = field(default_factory=dict)
    innocent: list[tuple[str, str]] = field(default_factory=list)
    missed: list[tuple[str, str, int, int]] = field(default_factory=list)
    turns: int = 0


class Year:
    """One year: sources looked at when they are due, people told when it is time."""

    def __init__(self, folder: Path, sources: int, *, seed: int = 11, tell_every: timedelta = TELL_EVERY) -> None:
        """Make the list, the folder and two audiences: the usual settings, and a weekly digest."""
        self._tell_every = tell_every
        self.clock = FakeClock(seed=seed)
        self.weather = Weather(sources, seed=seed)
        listed = [self._source(n) for n in range(sources)]
        self.watchlist = Watchlist(sources={each.id: each for each in listed})
        self.sources = listed
        audiences = (
            Audience(name="usual", to=("env:USUAL",)),
            Audience(name="weekly", to=("env:WEEKLY",), digest=Digest.WEEKLY),
        )
        self.targets = {"env:USUAL": FakeNotifier(), "env:WEEKLY": FakeNotifier()}
        evidence = FolderEvidence(
            folder, self.clock, writer="here", software="year", vantage="here", full_copy_every=DAY * 90, max_bytes=1000
        )
        settings = Settings(notify=audiences)
        self.house = Opened(
            settings=settings, snapshots=folder, evidence=evidence, store=SqliteStore(folder), recovery=Recovery()
        )
        self.told = Told()

    def _source(self, number: int) -> Source:
        source = Source(
            id=f"s{number}", url=f"https://www.h{number // PER_HOST}.example/{number}", claim=f"Claim {number}."
        )
        if self.weather.fates[number].flaps:
            daily = replace(source.policy, every=Every(rhythm=Rhythm.PERIOD, period=DAY))
            return replace(source, policy=daily)
        return source

    async def run(self) -> Told:
        """Let the year pass."""
        began = time.perf_counter()
        self.house.evidence.hold()
        await self.house.store.open()
        try:
            await self.house.store.sync(self.watchlist, self.clock.now())
            await self._tell()
            await self._pass()
        finally:
            await self.house.store.close()
            self.house.evidence.release()
        self._weigh()
        self.told.seconds = time.perf_counter() - began
        return self.told

    async def _pass(self) -> None:
        queue = [(START, number) for number in range(len(self.sources))]
        standings = [Standing(source=each.id, url=each.url or "") for each in self.sources]
        looks = [0] * len(self.sources)
        end, tell = START + DAY * 365, START + self._tell_every
        while queue and queue[0][0] < end:
            due, number = heapq.heappop(queue)
            while due >= tell:
                self._turn_to(tell)
                await self._tell()
                tell += self._tell_every
            self._turn_to(due)
            if self.weather.chance.random() < LINE_DOWN:
                # Our own line is down: a round that met nobody judges nothing and asks again.
                heapq.heappush(queue, (due + HOUR / 2, number))
                continue
            standings[number], again = await self._look(number, standings[number], looks[number])
            looks[number] += 1
            if again is not None:
                heapq.heappush(queue, (again, number))
        self.told.looks = sum(looks)
        self._turn_to(end)
        await self._tell()

    def _turn_to(self, at: datetime) -> None:
        left = (at - self.clock.now()).total_seconds()
        if left > 0:
            self.clock.turn(seconds=left)

    async def _look(self, number: int, before: Standing, looks: int) -> tuple[Standing, datetime | None]:
        """Look once: judge, decide, plan, and journal what turned."""
        at, source = self.clock.now(), self.sources[number]
        outcome, weight = self.weather.answer(number, at) if looks else OK
        judgement = Judgement(outcome=outcome, rule=f"{outcome}-year", reason="Drawn from the weather.", weight=weight)
        change, passages = self.weather.change(number, at, looks) if weight is Weight.SUCCESS else (None, ())
        first = Baseline(capture="c", taken=at, origin=Origin.FIRST_LOOK, file="captures/c.warc.gz")
        decision = decide(
            before,
            judgement,
            change,
            passages,
            source=source,
            vantage=Vantage(),
            at=at,
            facts=Seen(http_status=200, final_url=source.url, baseline=None if before.baseline else first),
        )
        after = decision.standing
        due = next_due(after, source, at=at, fraction=self.clock.fraction(), judgement=judgement)
        after = replace(after, next_due=due)
        if decision.findings:
            entry = Entry(
                at=at, kind=EntryKind.LOOK, source=source.id, url=source.url, outcome=outcome, verdict=after.verdict,
                standing=after, findings=decision.findings,
            )  # fmt: skip
            await self.house.store.record(await self.house.evidence.append([entry]))
        return after, due

    async def _tell(self) -> None:
        tried = await deliver(self.house, self.watchlist, self.clock, to=lambda letter: self.targets[letter.to])
        for letter, _ in tried:
            self.told.messages.setdefault(letter.message.audience, []).append(self.clock.now())

    def _weigh(self) -> None:
        """Compare what was told with what really happened."""
        heard: dict[str, Counter[str]] = {}
        for message in self.targets["env:USUAL"].taken:
            for turn in message.turns:
                heard.setdefault(turn["source"], Counter())[turn["event"]] += 1
                self.told.turns += 1
        for number, fate in enumerate(self.weather.fates):
            name = self.sources[number].id
            got = heard.get(name, Counter())
            if not fate.expected:
                self.told.innocent += [(name, event) for event in got]
                continue
            for event in {*(str(each) for each in fate.expected), *got}:
                wanted = fate.expected.get(Event(event), 0)
                if got.get(event, 0) != wanted:
                    self.told.missed.append((name, event, wanted, got.get(event, 0)))


def most_a_day(times: list[datetime]) -> int:
    """Give the greatest number of messages on one day in UTC."""
    return max(Counter(at.date() for at in times).values(), default=0)


def main() -> int:
    """Let the year pass, and print what it came to."""
    sources = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    with tempfile.TemporaryDirectory() as folder:
        year = Year(Path(folder), sources)
        told = asyncio.run(year.run())
    innocents = sum(not fate.expected for fate in year.weather.fates)
    expected = sum(sum(fate.expected.values()) for fate in year.weather.fates)
    print(f"{sources:,} sources, {told.looks:,} looks in a year; {told.seconds:.1f} s (figure: {FIGURE_SECONDS:.0f} s)")
    print(f"sources to which nothing happened: {innocents:,}; told of them: {len(told.innocent)} {told.innocent[:5]}")
    print(f"real turns: {expected:,}; told: {told.turns:,}; not exactly once: {len(told.missed)} {told.missed[:8]}")
    for name, times in told.messages.items():
        print(f"messages to {name}: {len(times)}, at most {most_a_day(times)} a day")
    good = not told.innocent and not told.missed and told.seconds < FIGURE_SECONDS
    return 0 if good and all(most_a_day(times) <= 1 for times in told.messages.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
