"""How long the index takes for `monitor status` over 100,000 recorded sources, in a process of its own.

Run ``python benchmarks/status.py [SOURCES]``. It prints what a bare interpreter costs, what the imports of the store
cost, and what opening and asking cost, as processor and wall time. The figure for the whole command is 500 ms.
"""

from __future__ import annotations

import asyncio
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from monitor.model.exchange import Validators
from monitor.model.finding import Entry, EntryKind, Line
from monitor.model.snapshot import Baseline, Capture, CaptureKind, Origin
from monitor.model.source import Source, Watchlist
from monitor.model.verdict import Outcome, Standing, Verdict
from monitor.store.sqlite import SqliteStore

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
FIGURE_MS = 500.0

ASK = """
import asyncio, sys, time
from pathlib import Path
began = time.perf_counter()
from monitor.model.verdict import Verdict
from monitor.store.sqlite import SqliteStore
imported = time.perf_counter()
async def main():
    store = SqliteStore(Path(sys.argv[1]), readonly=True)
    await store.open()
    counts = await store.counts()
    others = [v for v in Verdict if v not in (Verdict.NEW, Verdict.LIVE)]
    shown = [standing async for standing in store.standings(verdicts=others)]
    await store.close()
    return sum(counts.values()), len(shown)
found = asyncio.run(main())
print(imported - began, time.perf_counter() - imported, *found)
"""


def line(n: int) -> Line:
    """Make the line of one look, as full as lines are."""
    url, verdict = f"https://host-{n // 3}.example/path/{n}", Verdict.DEAD if n % 50 == 0 else Verdict.LIVE
    capture = Capture(
        id=f"20260302T090000Z-{n:012x}-7k2m",
        taken=NOW,
        file=f"captures/2026/03/20260302T090000Z-{n:012x}-7k2m.warc.gz",
        sha256=f"{n:064x}",
        bytes=50_000,
        kind=CaptureKind.RESPONSE,
        url=url,
        payload_digest=f"sha256:{n:064x}",
        record=f"urn:uuid:{n:032x}",
    )
    standing = Standing(
        source=f"source-{n}",
        url=url,
        verdict=verdict,
        since=NOW,
        outcome=Outcome.OK,
        rule="ok-fits",
        reason="The page answers and fits what was cited.",
        http_status=200,
        final_url=url,
        title=f"A report with a usual title, number {n}",
        checked_at=NOW,
        last_ok=NOW,
        next_due=NOW + timedelta(weeks=1),
        watched_since=NOW,
        validators=Validators(etag=f'"{n:x}"'),
        payload_digest=capture.payload_digest,
        text_digest=capture.sha256,
        last_full=NOW,
        baseline=Baseline(capture=capture.id, taken=NOW, origin=Origin.FIRST_LOOK, file=capture.file),
        capture=capture,
        payload_capture=capture,
    )
    entry = Entry(
        at=NOW,
        kind=EntryKind.LOOK,
        source=standing.source,
        url=url,
        outcome=standing.outcome,
        verdict=verdict,
        capture=capture,
        standing=standing,
    )
    return Line(writer="bench", seq=n + 1, prev="0" * 64, sha256="0" * 64, entry=entry)


async def fill(folder: Path, sources: int) -> None:
    """Take up a watchlist and one look for each of its sources."""
    store = SqliteStore(folder)
    await store.open()
    watchlist = Watchlist(
        sources={
            f"source-{n}": Source(id=f"source-{n}", url=f"https://host-{n // 3}.example/path/{n}")
            for n in range(sources)
        }
    )
    began = time.perf_counter()
    await store.sync(watchlist, NOW)
    print(f"watchlist of {sources:,} taken up in {time.perf_counter() - began:.1f} s")
    began = time.perf_counter()
    await store.sync(watchlist, NOW)
    print(f"the same again: {(time.perf_counter() - began) * 1000:.0f} ms")
    began = time.perf_counter()
    for start in range(0, sources, 200):
        await store.record([line(n) for n in range(start, min(start + 200, sources))])
    print(f"lines taken up: {sources / (time.perf_counter() - began):,.0f} a second, 200 at a time")
    await store.close()


def run(*arguments: str) -> tuple[float, str]:
    """Run Python with arguments; give wall milliseconds and what it said."""
    began = time.perf_counter()
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True)
    return (time.perf_counter() - began) * 1000, done.stdout


def main() -> int:
    """Measure in a folder that goes away."""
    sources = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "index" / "monitor.db"
        asyncio.run(fill(Path(folder), sources))
        print(f"index: {path.stat().st_size / sources:,.0f} bytes a source")
        bare = statistics.median(run("-c", "pass")[0] for _ in range(7))
        runs = [run("-c", ASK, folder) for _ in range(7)]
    whole = statistics.median(wall for wall, _ in runs)
    imports, asking = (statistics.median(float(said.split()[n]) * 1000 for _, said in runs) for n in (0, 1))
    print(f"counted and shown: {' and '.join(runs[0][1].split()[2:])}")
    print(f"bare python {bare:.0f} ms; imports {imports:.0f} ms; open, count, list, close {asking:.0f} ms")
    print(f"whole process {whole:.0f} ms; the figure for the whole command is {FIGURE_MS:.0f} ms")
    return int(whole >= FIGURE_MS)


if __name__ == "__main__":
    sys.exit(main())
