"""A house with a journal and an index in memory, in which things are found and people are told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from monitor.errors import ConfigurationError
from monitor.model.finding import Entry, EntryKind, Event, Finding
from monitor.model.message import Audience, Delivery, Letter
from monitor.model.source import Citation, Quote, Source, Watchlist
from monitor.model.verdict import Standing, Verdict
from monitor.ports import Notifier, Recovery
from monitor.running.delivering import deliver
from monitor.running.holding import Opened
from monitor.settings import Settings
from tests.fakes.clock import FakeClock
from tests.fakes.evidence import FakeEvidence
from tests.fakes.notifier import FakeNotifier
from tests.fakes.store import FakeStore

NOW = {
    Event.DEAD: Verdict.DEAD,
    Event.USURPED: Verdict.USURPED,
    Event.CHANGED: Verdict.CHANGED,
    Event.MOVED: Verdict.MOVED,
}
EDITORS = Audience(name="editors", to=("env:EDITORS",))


def source(name: str, host: str | None = None) -> Source:
    """Make a source with a claim and a quote."""
    return Source(
        id=name,
        url=f"https://www.{host or name + '.example'}/{name}",
        claim=f"What {name} shows.",
        quotes=(Quote(exact="1.8 million"),),
    )


class House:
    """
    A house.

    ``await house.find("a", Event.DEAD)`` journals a finding; ``await house.tell()`` delivers; what arrived is in
    ``house.targets["env:EDITORS"]``; ``await house.again()`` throws the index away and makes it anew from the
    journal, as after a kill.
    """

    def __init__(self, *audiences: Audience, sources: tuple[Source, ...] = ()) -> None:
        """Open it, everybody known from the start."""
        self.clock = FakeClock()
        self.evidence = FakeEvidence(self.clock)
        self.evidence.hold()
        listed = sources or tuple(source(name) for name in "abcde")
        self.watchlist = Watchlist(
            sources={each.id: each for each in listed},
            citations={
                each.id: (Citation(source=each.id, document="content/page.md", line=n, column=3),)
                for n, each in enumerate(listed, 1)
            },
        )
        self.targets = {ref: FakeNotifier() for audience in audiences or (EDITORS,) for ref in audience.to}
        self.settings = Settings(notify=audiences or (EDITORS,))
        self.opened = self._opened()

    def _opened(self) -> Opened:
        return Opened(
            settings=self.settings,
            snapshots=Path("snapshots"),
            evidence=self.evidence,
            store=FakeStore(),
            recovery=Recovery(),
        )

    async def again(self) -> None:
        """Make the index anew from the journal."""
        self.opened = self._opened()
        await self.opened.store.sync(self.watchlist, self.clock.now())
        await self.opened.store.record(tuple(self.evidence.lines({})))

    def notifier(self, letter: Letter) -> Notifier:
        """Give the target of a letter."""
        if letter.to not in self.targets:
            raise ConfigurationError(f"the variable {letter.to} is not set")
        return self.targets[letter.to]

    async def find(self, name: str, *events: Event, verdict: Verdict | None = None) -> None:
        """Find something about a source."""
        now = self.clock.now()
        for event in events:
            after = verdict or NOW.get(event, Verdict.LIVE)
            url = (self.watchlist.sources[name].url if name in self.watchlist.sources else None) or ""
            standing = Standing(source=name, url=url, verdict=after, since=now, checked_at=now)
            finding = Finding(
                source=name, was=Verdict.LIVE, now=after, event=event, at=now, says=f"What {event} means for {name}."
            )
            kind = EntryKind.INCIDENT if event is Event.INCIDENT else EntryKind.LOOK
            entry = Entry(at=now, kind=kind, source=name, url=url, standing=standing, findings=(finding,))
            if event is Event.INCIDENT:
                entry = replace(entry, source=None, url=None, standing=None)
            await self.opened.store.record(await self.evidence.append([entry]))

    async def tell(self, *, at_once: bool = False) -> list[tuple[str, str]]:
        """Deliver, and give target and ending of every try."""
        await self.opened.store.sync(self.watchlist, self.clock.now())
        tried: tuple[tuple[Letter, Delivery], ...] = await deliver(
            self.opened, self.watchlist, self.clock, to=self.notifier, at_once=at_once
        )
        return [(letter.to, delivery.how.value) for letter, delivery in tried]

    def heard(self, ref: str = "env:EDITORS") -> list[str]:
        """Give the subjects that arrived at a target."""
        return [message.subject for message in self.targets[ref].taken]

    def turns(self, ref: str = "env:EDITORS") -> list[tuple[str, str]]:
        """Give source and event of everything that a target was told."""
        return [(turn["source"], turn["event"]) for message in self.targets[ref].taken for turn in message.turns]
