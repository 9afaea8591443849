"""What keeping costs beside asking: pages of 60 kB fetched over loopback, with and without captures on the disk.

Run ``python -m benchmarks.capturing [PAGES] [FOLDER]``; figures are printed, and the exit code is 1 where one is not
reached: fetching, digesting, packing and writing captures goes at 60 % or more of the rate at which the same wire only
fetches; and packing goes at 200 MB/s or more on one core where isal is installed. Both are measured in turns, on one
folder, and the best of three counts. The origin is a process of its own on every address of 127.0.0.0/8 (Linux).
"""

from __future__ import annotations

import asyncio
import importlib.util
import os
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from benchmarks.answering import answering, hosts
from benchmarks.keeping import pages
from monitor.clock import SystemClock
from monitor.evidence.copy.record import Record
from monitor.evidence.copy.warc import Papers, write_records
from monitor.evidence.folder import FolderEvidence
from monitor.evidence.shelf.members import pack
from monitor.fetch.web import Web
from monitor.model.check import Answer, Look
from monitor.model.exchange import Observation, Request
from monitor.model.source import RobotsPolicy
from monitor.settings import Network

FIGURE, FIGURE_MB = 0.6, 200
ROUNDS = 3
#: As many as in the benchmark of the main job.
AT_ONCE = 128
#: Different pages that the origin has.
_PAGES = 50


def _answers() -> list[bytes]:
    """Give the pages as the origin sends them."""
    return [bytes(look.answers[0].observation.hops[0].response) for look in pages(_PAGES, coded=False)]


async def _rate(urls: list[str], ask: Callable[[str], Awaitable[object]]) -> tuple[float, float]:
    """Ask for all, so many at once; give pages a second, and the seconds of processor time of this process."""
    free = asyncio.Semaphore(AT_ONCE)

    async def one(url: str) -> None:
        async with free:
            await ask(url)

    began, spent = time.perf_counter(), time.process_time()
    await asyncio.gather(*(one(url) for url in urls))
    return len(urls) / (time.perf_counter() - began), time.process_time() - spent


async def measure(port: int, number: int, root: Path) -> float:
    """Fetch with and without writing, in turns; give the ratio of the best rates."""
    urls = hosts(port, number)
    web = Web(Network(allow_networks=("127.0.0.0/8",), per_host_pause=timedelta(0)), SystemClock())
    evidence = FolderEvidence(root, SystemClock(), writer="benchmark", software="benchmark")
    evidence.hold()
    await evidence.recover()
    (pattern,) = pages(1, coded=False)

    async def fetched(url: str) -> Observation:
        seen = await web.fetch(Request(url=url, robots=RobotsPolicy.IGNORE))
        assert seen.status == 200, seen.trouble
        return seen

    async def kept(url: str) -> None:
        look = replace(pattern, answers=(Answer(observation=await fetched(url)),))
        assert await evidence.keep(look, text=None, extractor="") is not None

    await _rate(urls[:200], kept)
    without: list[tuple[float, float]] = []
    writing: list[tuple[float, float]] = []
    for _ in range(ROUNDS):
        without.append(await _rate(urls, fetched))
        writing.append(await _rate(urls, kept))
    evidence.release()
    await web.close()
    # What packed for us has ended with the folder, and now tells what it took.
    packed = os.times().children_user + os.times().children_system
    fastest, slower = max(rate for rate, _ in without), max(rate for rate, _ in writing)
    print(f"fetched: {fastest:,.0f} a second; fetched and kept: {slower:,.0f} a second")
    each, more = min(spent for _, spent in without) / number, min(spent for _, spent in writing) / number
    print(
        f"  processor a page: {each * 1000:.2f} ms fetched; {more * 1000:.2f} ms fetched and kept,"
        f" and {packed / (ROUNDS * number + 200) * 1000:.2f} ms in the process that packs and writes"
    )
    ratio = slower / fastest
    print(f"  keeping leaves {ratio:.0%} of the rate of the wire (figure: {FIGURE:.0%})")
    return ratio


def packing() -> float:
    """Pack the answers of many pages on one core; give MB a second."""
    papers = Papers(capture="x", software="benchmark", vantage="here", written=SystemClock().now(), seed="x")
    records = [record for look in pages(400, coded=False) for record in _records(look, papers)]
    size = sum(len(record.block) for record in records)
    best = 0.0
    for _ in range(ROUNDS):
        began = time.process_time()
        for record in records:
            for _ in pack(record):
                pass
        best = max(best, size / (time.process_time() - began) / 1e6)
    return best


def _records(look: Look, papers: Papers) -> list[Record]:
    """Give the records that hold pages."""
    return [each for each in write_records(look, papers, text=None, extractor="").records if len(each.block) > 10_000]


def main() -> int:
    """Start the origin, measure, stop the origin."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    below = sys.argv[2] if len(sys.argv) > 2 else None
    with answering(_answers) as port, tempfile.TemporaryDirectory(dir=below) as folder:
        ratio = asyncio.run(measure(port, number, Path(folder) / "snapshots"))
    speed = packing()
    fast = importlib.util.find_spec("isal") is not None
    print(f"  packing: {speed:,.0f} MB/s on one core with {'isal' if fast else 'zlib'} (figure: {FIGURE_MB} with isal)")
    return 0 if ratio >= FIGURE and (speed >= FIGURE_MB or not fast) else 1


if __name__ == "__main__":
    sys.exit(main())
