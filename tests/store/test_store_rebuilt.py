"""Whatever happened in whatever order, the index equals the one made anew from the files, and the fake agrees."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from monitor.model.check import HostMemory
from monitor.model.finding import Entry, EntryKind, Event, Finding, Line
from monitor.model.source import Every, Policy, Rhythm, Source, Watchlist
from monitor.model.verdict import Outcome, Verdict
from monitor.ports import Store
from monitor.store.sqlite import SqliteStore
from tests.contracts.journals import Journal, capture_at, watch
from tests.fakes.clock import START
from tests.fakes.store import FakeStore

IDS = [f"s{n}" for n in range(8)]
URLS = [
    *(f"https://h{n}.example/{path}" for n in range(3) for path in ("", "deep#part")),
    *("http://www.site.co.uk/", "https://192.0.2.7:8443/x", "mailto:a@b.example", "https://ü.example/ü"),
    None,
]
HOSTS = ["h0.example", "h1.example", "www.site.co.uk", "stranger.example"]
POLICIES = [Policy(), Policy(), Policy(), Policy(contact=False), Policy(every=Every(rhythm=Rhythm.NEVER))]


def some_watchlist(chance: random.Random) -> Watchlist:
    """Make a watchlist of a few sources in any order, each with any address."""
    ids = chance.sample(IDS, chance.randint(0, len(IDS)))
    return watch(*(Source(id=id_, url=chance.choice(URLS), policy=chance.choice(POLICIES)) for id_ in ids))


def some_line(chance: random.Random, journal: Journal, now: datetime) -> Line:
    """Make a line of any kind."""
    if chance.random() < 0.1:
        return journal.add(Entry(at=now, kind=EntryKind.RECOVERY, source=None, url=None))
    source = chance.choice(IDS)
    if chance.random() < 0.1:
        return journal.add(Entry(at=now, kind=EntryKind.ACK, source=source, url=None))
    memory = HostMemory(host=chance.choice(HOSTS), refusals=chance.randint(0, 3), not_before=now + timedelta(minutes=9))
    finding = Finding(source=source, was=Verdict.NEW, now=Verdict.DEAD, event=Event.DEAD, at=now)
    return journal.look(
        source,
        now,
        chance.choice(URLS) or "https://nowhere.example/",
        verdict=chance.choice(list(Verdict)),
        outcome=chance.choice(list(Outcome)),
        next_due=chance.choice([None, now, now + timedelta(hours=5)]),
        final_url=chance.choice([None, "https://h0.example/", "https://h1.example/#x"]),
        failing_since=chance.choice([None, now]),
        capture=chance.choice([None, capture_at(now)]),
        host=chance.choice([None, memory]),
        findings=chance.choice([(), (), (finding,)]),
        unchanged=chance.random() < 0.5,
    )


async def answers(store: Store, now: datetime) -> dict[str, object]:
    """Ask everything that can be asked."""
    found: dict[str, object] = {
        "counts": await store.counts(),
        "all": [standing async for standing in store.standings()],
        "some": [standing async for standing in store.standings(IDS[:4], verdicts=[Verdict.LIVE, Verdict.NEW])],
        "findings": await store.findings(),
        "landed": await store.landed("https://h0.example/"),
        "siblings": await store.siblings_failing("site.co.uk", START),
        "watermark": await store.watermark(),
    }
    for host in [*HOSTS, "192.0.2.7:8443", "h2.example", "xn--tda.example"]:
        found[f"host {host}"] = (await store.host(host), await store.due(host, now))
    for source in IDS:
        looks, copies = await store.history(source), await store.captures(source)
        found[f"source {source}"] = (await store.standing(source), looks, copies, await store.findings(source, 3))
    return found


def deal(chance: random.Random, lines: Sequence[Line]) -> list[list[Line]]:
    """Cut lines into parcels, now and then with a neighbour's place taken and a line sent twice."""
    parcels: list[list[Line]] = [[]]
    for line in lines:
        parcels[-1].append(line)
        if chance.random() < 0.4:
            parcels.append([])
    if len(parcels) > 2 and chance.random() < 0.5:
        parcels[-1], parcels[-2] = parcels[-2], parcels[-1]
    return [*parcels, [chance.choice(lines)]]


@pytest.mark.parametrize("seed", range(15))
async def test_any_sequence_equals_the_index_made_anew(tmp_path: Path, seed: int) -> None:
    """Edits, looks of two writers, claims, lines early and doubled: the rows follow from the files alone."""
    chance = random.Random(seed)
    store, fake = SqliteStore(tmp_path), FakeStore()
    await store.open()
    journals = [Journal("here"), Journal("there")]
    now, watchlist = START, Watchlist()
    for _ in range(12):
        now += timedelta(minutes=chance.randint(1, 400))
        if chance.random() < 0.5:
            watchlist = some_watchlist(chance)
            await store.sync(watchlist, now)
            await fake.sync(watchlist, now)
        lines = []
        for _ in range(chance.randint(1, 9)):
            now += timedelta(milliseconds=chance.randint(1, 10**6))
            lines.append(some_line(chance, chance.choice(journals), now))
        for parcel in deal(chance, lines):
            await store.record(parcel)
            await fake.record(parcel)
        lease = timedelta(minutes=chance.randint(1, 90))
        taken = await store.claim(now, limit=100, owner="me", lease=lease)
        assert taken == await fake.claim(now, limit=100, owner="me", lease=lease)
        done = chance.sample(taken, len(taken) // 2)
        await store.release(done, "me")
        await fake.release(done, "me")
        assert await answers(store, now) == await answers(fake, now)
    await store.sync(watchlist, now)
    await fake.sync(watchlist, now)
    before, answered = await store.rows(), await answers(store, now)

    await store.clear()
    await store.sync(watchlist, now + timedelta(days=400))
    lines = sorted((line for each in journals for line in each.lines), key=lambda line: (line.entry.at, line.writer))
    for start in range(0, len(lines), 7):
        await store.record(lines[start : start + 7])
    assert await store.rows() == before
    assert await answers(store, now) == answered
    await store.close()
