"""How long it takes to claim the next 100 due hosts of a large index, one of whose hosts rests with much overdue.

Run ``python benchmarks/claiming.py [SOURCES]``; figures are printed, and the exit code is 1 where one is not reached.
The figure: at 1,000,000 sources, with one resting host of 50,000 overdue sources, under 10 ms.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import create_engine, text

from monitor.store.schema import NEVER
from monitor.store.sqlite import SqliteStore

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
RESTING = 50_000
PER_HOST = 10
FIGURE_MS = 10.0


def load(path: Path, sources: int) -> None:
    """Fill the tables in bulk: hosts of ten sources each, a fifth of them overdue, and one host that rests."""
    now = int(NOW.timestamp() * 1000)
    engine = create_engine(f"sqlite:///{path}")
    numbers = "with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < :sources)"
    with engine.begin() as connection:
        connection.execute(
            text(
                f"""insert into sources (id, active, position, watched, url, host, domain, due_at, heard, verdict,
                    outcome, checked_at, strikes)
                {numbers}
                select 'source-' || i, 1, i, 1, 'https://' || host || '/' || i, host, host,
                    case when i < :resting or abs(random() % 5) = 0
                         then :now - abs(random() % 86400000) else :now + abs(random() % 604800000) end,
                    1, 'live', 'ok', :now - 604800000, 0
                from (select i, case when i < :resting then 'resting.example'
                                     else 'host-' || (i / :per_host) || '.example' end as host from n)"""
            ),
            {"sources": sources, "resting": min(RESTING, sources // 2), "per_host": PER_HOST, "now": now},
        )
        connection.execute(
            text(
                """insert into hosts (host, gate, next_due, lease_until)
                select host, case host when 'resting.example' then :gate else 0 end, coalesce(min(due_at), :never), 0
                from sources group by host"""
            ),
            {"gate": now + 3_600_000, "never": NEVER},
        )
    engine.dispose()


async def timed(times: int, ask: Callable[[], Awaitable[object]]) -> list[float]:
    """Ask some times, and give milliseconds of wall time."""
    spans = []
    for _ in range(times):
        began = time.perf_counter()
        await ask()
        spans.append((time.perf_counter() - began) * 1000)
    return spans


async def measure(folder: Path, sources: int) -> float:
    """Print the figures, and give the median of a claim."""
    store = SqliteStore(folder)
    await store.open()

    async def claim() -> None:
        taken = await store.claim(NOW, limit=100, owner="bench", lease=timedelta(minutes=5))
        if len(taken) != 100 or "resting.example" in taken:
            sys.exit(f"claimed {len(taken)} hosts; 100 that do not rest were due")

    began = time.process_time()
    due_hosts = (sources - min(RESTING, sources // 2)) // PER_HOST // 2
    spans = await timed(max(1, min(50, due_hosts // 100)), claim)
    spent = time.process_time() - began
    for what, each in (
        ("first, of a store just opened", spans[:1]),
        ("median", [statistics.median(spans)]),
        ("slowest", [max(spans)]),
    ):
        print(f"claim of the next 100 due hosts, {what}: {each[0]:.2f} ms")
    print(f"processor time of a claim, over all threads: {spent / len(spans) * 1000:.2f} ms")
    spans_due = await timed(50, lambda: store.due(f"host-{sources // PER_HOST - 1}.example", NOW))
    print(f"what is due at one host, median: {statistics.median(spans_due):.2f} ms")
    await store.close()
    return statistics.median(spans)


async def make(folder: Path) -> None:
    """Make an empty index."""
    store = SqliteStore(folder)
    await store.open()
    await store.close()


def main() -> int:
    """Measure in a folder that goes away."""
    sources = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "index" / "monitor.db"
        asyncio.run(make(Path(folder)))
        began = time.perf_counter()
        load(path, sources)
        size = path.stat().st_size / 1e6
        print(f"loaded {sources:,} sources in {time.perf_counter() - began:.1f} s, {size:,.0f} MB")
        reached = asyncio.run(measure(Path(folder), sources))
    print(f"figure: under {FIGURE_MS:.0f} ms: {'reached' if reached < FIGURE_MS else 'NOT reached'}")
    return int(reached >= FIGURE_MS)


if __name__ == "__main__":
    sys.exit(main())
