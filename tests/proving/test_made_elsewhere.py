"""Machines that share a folder and do not all know the same keys: each goes by the looks that count on it alone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from monitor.app import Monitor
from monitor.custody.verifying import verify
from monitor.evidence.chain.keys import new_key
from monitor.model.verdict import Verdict
from tests.evidence.looks import URL, entry, look, observation, page
from tests.fakes.clock import FakeClock

Rows = dict[str, list[tuple[object, ...]]]


class Machine:
    """One of several machines over one folder, with a name and a key of its own."""

    def __init__(self, folder: Path, name: str, clock: FakeClock) -> None:
        """Write its sources file, and its key outside of the folder that all share."""
        data = folder / name
        data.mkdir(mode=0o700)
        key = data / "key.pem"
        key.touch(mode=0o600)
        key.write_text(new_key()[1], encoding="utf-8")
        file = data / "sources.yaml"
        said = f"vantage: {name}, evidence: {{key: '{key}'}}"
        file.write_text(f"version: 1\nsettings: {{{said}}}\nsources: [{{id: story, url: '{URL}'}}]\n", encoding="utf-8")
        self.monitor = Monitor(file, snapshots=folder / "work" / "snapshots", clock=clock)
        self._clock = clock

    async def look(self, verdict: Verdict) -> None:
        """Look, and come to a verdict."""
        self._clock.turn(days=1)
        now = self._clock.now()
        async with self.monitor.opened() as house:
            await house.store.sync(self.monitor.watchlist(), now)
            kept = await house.evidence.keep(look(observation(page(at=now)), at=now), text="", extractor="")
            told = entry(kept, at=now)
            assert told.standing is not None
            told = replace(told, verdict=verdict, standing=replace(told.standing, verdict=verdict))
            await house.store.record(await house.evidence.append([told]))

    async def seen(self) -> tuple[Verdict, int]:
        """Give what this machine shows: the verdict, and how many looks there were."""
        async with self.monitor.reading() as (_, store):
            standing = await store.standing("story")
            assert standing is not None
            return standing.verdict, len(await store.history("story"))

    async def rows(self) -> Rows:
        """Give every row of what this machine goes by."""
        async with self.monitor.reading() as (_, store):
            return await store.rows()

    async def made_elsewhere(self) -> bool:
        """Tell whether a check finds the folder sound, and says that a machine which hears others made the index."""
        proof = await verify(self.monitor)
        assert proof.sound, proof.faults
        return any("journal/service counts; here it does not" in says for says in proof.remarks)


@pytest.fixture
async def machines(tmp_path: Path) -> tuple[Machine, Machine]:
    """Give a laptop that looked first, and a service that met it, which the laptop does not know; it looked thrice."""
    (tmp_path / "work").mkdir()
    clock = FakeClock()
    laptop, service = Machine(tmp_path, "laptop", clock), Machine(tmp_path, "service", clock)
    await laptop.look(Verdict.LIVE)
    for _ in range(3):
        await service.look(Verdict.DEAD)
    return laptop, service


async def test_looks_that_do_not_count_never_do(machines: tuple[Machine, Machine]) -> None:
    """What a machine shows follows from the journal as it hears it: before a rebuild as after, whoever wrote last."""
    laptop, service = machines
    assert await laptop.made_elsewhere()
    for _ in range(2):
        before = [await each.rows() for each in machines]
        assert (await laptop.seen(), await service.seen()) == ((Verdict.LIVE, 1), (Verdict.DEAD, 4))
        for machine, rows in zip(machines, before, strict=True):
            await machine.monitor.rebuild()
            assert await machine.rows() == rows
            assert [await each.rows() for each in machines] == before
        # What one left is taken over by the other.
        async with laptop.monitor.opened() as house:
            assert await house.store.rows() == before[0]
        assert not await laptop.made_elsewhere()


async def test_looks_go_on_from_what_counts(machines: tuple[Machine, Machine], tmp_path: Path) -> None:
    """Day after day the index equals one that is made anew on the machine that looked, row by row."""
    for looks, machine in enumerate((*machines, *machines), start=5):
        await machine.look(Verdict.LIVE)
        rows = await machine.rows()
        await machine.monitor.rebuild()
        assert await machine.rows() == rows
        # So is that of copies, of whomever they are.
        assert len((tmp_path / "work/snapshots/index/captures.cdxj").read_bytes().splitlines()) == looks
    assert [(await each.seen())[1] for each in machines] == [3, 8]


async def test_whoever_is_named_counts_and_whoever_is_no_more_does_not(machines: tuple[Machine, Machine]) -> None:
    """With the key of the service in the settings of the laptop both see the same; without it, it counts no more."""
    laptop, service = machines
    text = laptop.monitor.file.read_text(encoding="utf-8")
    id_ = next((laptop.monitor.snapshots(laptop.monitor.settings()) / "journal/service").glob("*.jsonl"))
    key = id_.read_text(encoding="utf-8").partition('"sig":"ed25519:')[2][:16]
    laptop.monitor.file.write_text(text.replace("{key:", f"{{trust: [{key}], key:"), encoding="utf-8")
    assert await laptop.rows() == await service.rows()
    await laptop.look(Verdict.LIVE)
    assert (await laptop.seen())[1] == 5
    laptop.monitor.file.write_text(text, encoding="utf-8")
    assert (await laptop.seen())[1] == 2


async def test_an_index_that_says_another_thing_stays(machines: tuple[Machine, Machine], tmp_path: Path) -> None:
    """It may be all that is left of what was written: it is not made anew unasked, told, and still not gone by."""
    laptop, _ = machines
    with closing(sqlite3.connect(tmp_path / "work/snapshots/index/monitor.db")) as index:
        index.execute("delete from looks where seq = 3")
        index.commit()
    async with laptop.monitor.opened() as house:
        (says,) = house.recovery.remarks
    assert "journal/service, which do not count here, and says another thing" in says
    assert not (await verify(laptop.monitor)).sound
    assert await laptop.seen() == (Verdict.LIVE, 1)
