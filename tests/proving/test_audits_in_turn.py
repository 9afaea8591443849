"""Every kept file is read again within ``audit_every``, by a service and by jobs that run now and then alike."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from monitor.model.finding import EntryKind, Event
from monitor.model.snapshot import Capture
from monitor.model.source import Source, Watchlist
from monitor.ports import Recovery
from monitor.running.auditing import audit_in_turn
from monitor.running.holding import Opened
from monitor.settings import Keeping, Settings
from tests.evidence.looks import entry, look, observation, page
from tests.fakes.clock import FakeClock
from tests.fakes.evidence import FakeEvidence
from tests.fakes.store import FakeStore

FILES = 30


@pytest.fixture
def clock() -> FakeClock:
    """Give a clock that only the test turns."""
    return FakeClock()


@pytest.fixture
async def house(clock: FakeClock) -> Opened:
    """Give a folder with 30 copies, kept a minute apart."""
    evidence, store = FakeEvidence(clock), FakeStore()
    evidence.hold()
    await store.sync(Watchlist(sources={"story": Source(id="story", url="https://news.example/story")}), clock.now())
    for n in range(FILES):
        clock.turn(minutes=1)
        seen = look(observation(page(at=clock.now())), at=clock.now())
        kept = await evidence.keep(seen, text=None, extractor="")
        await store.record(await evidence.append([entry(kept, at=clock.now(), n=n)]))
    settings = Settings(evidence=Keeping(audit_every=timedelta(days=30)))
    return Opened(settings=settings, snapshots=Path(), evidence=evidence, store=store, recovery=Recovery())


def audits(house: Opened) -> list[int]:
    """Give how many files each audit read, oldest audit first."""
    return [line.entry.facts["files"] for line in house.evidence.newest(EntryKind.AUDIT)][::-1]


def copies(house: Opened) -> list[Capture]:
    """Give the copies, oldest first."""
    return [line.entry.capture for line in house.evidence.lines({}) if line.entry.capture is not None]


@pytest.mark.parametrize(("hours", "expected"), [(24, 1), (24 * 7, 7), (24 * 45, FILES)])
async def test_the_share_grows_with_the_time_since(house: Opened, clock: FakeClock, hours: int, expected: int) -> None:
    """A daily job reads a thirtieth, a weekly one a quarter, one that comes after 45 days all of it."""
    clock.turn(hours=hours)
    await audit_in_turn(house, clock)
    clock.turn(hours=hours)
    await audit_in_turn(house, clock)
    first, second = audits(house)
    assert second == expected
    assert expected <= first <= min(FILES, expected + 1)


async def test_a_job_every_hour_audits_once_a_day(house: Opened, clock: FakeClock) -> None:
    """Whoever runs often does not write an audit each time; after 30 days every file was read, oldest first."""
    for _ in range(24 * 31):
        clock.turn(hours=1)
        await audit_in_turn(house, clock)
    assert 30 <= len(audits(house)) <= 31
    assert sum(audits(house)) >= FILES
    through = [line.entry.facts["through"] for line in house.evidence.newest(EntryKind.AUDIT)][::-1]
    assert through[0] <= through[1] <= through[2]
    assert copies(house)[-1].file in through


async def test_a_lost_file_is_found_in_time_and_alerts(house: Opened, clock: FakeClock) -> None:
    """Within 30 days somebody hears of it, once."""
    lost = copies(house)[17]
    assert isinstance(house.evidence, FakeEvidence)
    del house.evidence.kept[lost.id]
    for _ in range(31):
        clock.turn(hours=24)
        await audit_in_turn(house, clock)
    found = await house.store.findings()
    assert [(each.event, each.source) for each in found] == [(Event.EVIDENCE_FAULT, "story")]
    (fault,) = await house.store.faults()
    assert fault.file == lost.file
