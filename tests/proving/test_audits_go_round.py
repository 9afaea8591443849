"""However many copies each day brings, audits come back to the oldest: nothing waits longer than was promised."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from monitor.model.finding import Entry, EntryKind, Event
from monitor.model.snapshot import Baseline, Capture, CaptureKind, Origin
from monitor.running.auditing import audit_in_turn
from monitor.running.holding import Opened
from monitor.running.turns import Turns
from tests.evidence.looks import entry, look, observation, page
from tests.fakes.clock import START
from tests.proving.place import Place

EVERY = timedelta(days=5)


class Month(Place):
    """A folder whose page is new twice a day; each evening a job that ends audits what is due."""

    def __init__(self, folder: Path) -> None:
        """Let every file be read within five days."""
        super().__init__(folder)
        said = self.file.read_text(encoding="utf-8").replace("{key: none}", "{key: none, audit_every: 5d}")
        self.file.write_text(said, encoding="utf-8")

    async def day(self) -> None:
        """Look twice, and audit."""
        async with self.monitor.opened() as house:
            for _ in range(2):
                self.clock.turn(hours=12)
                await self._keep(house)
            await audit_in_turn(house, self.clock)

    async def _keep(self, house: Opened) -> None:
        """Keep one copy; the first one ever is the baseline."""
        now, n = self.clock.now(), len(self.kept)
        kept = await house.evidence.keep(
            look(observation(page(b"<p>%d</p>" % n, at=now)), at=now), text="", extractor=""
        )
        assert kept is not None
        self.kept.append(kept)
        first = self.kept[0]
        cited = Baseline(capture=first.id, taken=first.taken, origin=Origin.FIRST_LOOK, file=first.file, title="Story")
        told = entry(kept, at=now, n=n)
        assert told.standing is not None
        standing = replace(told.standing, baseline=cited)
        await house.store.record(await house.evidence.append([replace(told, standing=standing)]))


@pytest.fixture
async def month(tmp_path: Path) -> Month:
    """Give a folder after nobody has looked yet."""
    place = Month(tmp_path)
    async with place.monitor.opened() as house:
        await house.store.sync(place.monitor.watchlist(), place.clock.now())
    return place


async def test_a_baseline_damaged_after_weeks_is_found_in_time(month: Month) -> None:
    """Twenty days bring forty copies; a byte is put behind the oldest, and within five days people hear of it."""
    for _ in range(20):
        await month.day()
    baseline = month.root / month.kept[0].file
    baseline.chmod(0o644)
    with baseline.open("ab") as file:
        file.write(b"\0")
    for _ in range(5):
        await month.day()
    async with month.monitor.opened() as house:
        (fault,) = await house.store.faults()
        assert fault.file == month.kept[0].file
        assert [each.event for each in await house.store.findings()] == [Event.EVIDENCE_FAULT]


async def test_no_file_ever_waits_longer_than_was_promised(month: Month) -> None:
    """Over a month each file is read within five days of the day before, by the lines of the journal alone."""
    read: dict[str, datetime] = {}
    for _ in range(31):
        await month.day()
    async with month.monitor.opened() as house:
        turns = Turns()
        for line in house.evidence.lines({}):
            turns.hear(line.entry)
            for file, since in turns.due(1.0, line.entry.at, ()):
                assert line.entry.at - since <= EVERY, file
                read[file] = since
        counts = [line.entry.facts["files"] for line in house.evidence.newest(EntryKind.AUDIT)]
    assert read.keys() == {capture.file for capture in month.kept}
    assert max(counts) <= len(month.kept) / 5 + 3


def told(file: str, *, hours: int) -> Entry:
    """Give the line of a look that kept a file."""
    capture = Capture(
        id=file,
        file=file,
        bytes=1,
        sha256="0" * 64,
        taken=START,
        kind=CaptureKind.RESPONSE,
        url="https://news.example/",
    )
    return Entry(
        at=START + timedelta(hours=hours), kind=EntryKind.LOOK, source="a", url=None, vantage="", capture=capture
    )


def audit(through: str, files: int, *, hours: int, **more: str) -> Entry:
    """Give the line of an audit."""
    facts = {"files": files, "through": through, **more}
    return Entry(
        at=START + timedelta(hours=hours), kind=EntryKind.AUDIT, source=None, url=None, vantage="", facts=facts
    )


def order(*entries: Entry) -> list[str]:
    """Give the queue behind some lines."""
    turns = Turns()
    for each in entries:
        turns.hear(each)
    return [file for file, _ in turns.due(1.0, START, ())]


LOOKS = [told(name, hours=n) for n, name in enumerate("bcd")]


def test_a_copy_taken_in_under_an_old_day_waits_for_its_turn_like_others() -> None:
    """An import whose name stands before all others is not passed over."""
    waited = (START + timedelta(hours=1)).isoformat()
    assert order(*LOOKS, told("a", hours=4), audit("c", 2, hours=5, waited_since=waited)) == ["d", "a", "b", "c"]


def test_lines_of_earlier_versions_are_understood() -> None:
    """They went by name: so many files up to the one that is named were read."""
    assert order(*LOOKS, audit("c", 1, hours=5)) == ["b", "d", "c"]


@pytest.mark.parametrize("moment", ["yesterday", "2026-11-22", ""])
def test_a_moment_that_is_none_moves_nothing(moment: str) -> None:
    """Whoever writes nonsense into a line does not stop the audits, nor put anything off."""
    assert order(*LOOKS, audit("d", 3, hours=5, waited_since=moment)) == ["b", "c", "d"]


def test_what_was_taken_away_is_no_turn() -> None:
    """The share is that of the files which still lie there."""
    turns = Turns()
    for each in LOOKS:
        turns.hear(each)
    assert [file for file, _ in turns.due(0.5, START - EVERY, {"b"})] == ["c"]
