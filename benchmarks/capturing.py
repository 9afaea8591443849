"""What keeping costs beside asking: pages of 60 kB fetched over loopback, with and without captures on the disk.

Run ``python -m benchmarks.capturing [PAGES] [FOLDER]``; figures are printed, and the exit code is 1 where one is not
reached: fetching, digesting, packing and writing captures goes at 60 % or more of the rate at which the same wire only
fetches; and packing goes at 200 MB/s or more on one core where isal is installed. Both are measured in turns, on one
folder, and the best of three counts. The origin is a process of its own on every address of 127.0.0.0/8 (Linux).
"""

from __future__ import annotations

import asyncio
import importlib.util
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.keeping import pages
from monitor.clock import SystemClock
from monitor.evidence.folder import FolderEvidence
from monitor.evidence.members import pack
from monitor.evidence.record import Record
from monitor.evidence.warc import Papers, write_records
from monitor.fetch.web import Web
from monitor.model.check import Answer, Look
from monitor.model.exchange import Observation, Request
from monitor.model.source import RobotsPolicy
from monitor.settings import Network

FIGURE, FIGURE_MB = 0.6, 200
ROUNDS = 3
AT_ONCE = 64
#: Different pages that the origin has.
_PAGES = 50


class _Origin(asyncio.Protocol):
    """Answers at once with a page of 60 kB, and closes."""

    answers: tuple[bytes, ...] = ()
    asked = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        if b"\r\n\r\n" in data:
            _Origin.asked += 1
            self._transport.write(self.answers[_Origin.asked % _PAGES])
            self._transport.close()


def _serve(ready: Connection) -> None:
    _Origin.answers = tuple(bytes(look.answers[0].observation.hops[0].response) for look in pages(_PAGES, coded=False))

    async def run() -> None:
        server = await asyncio.get_running_loop().create_server(_Origin, "0.0.0.0", 0, backlog=4096)
        ready.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(run())


async def _rate(urls: list[str], ask: Callable[[str], Awaitable[object]]) -> float:
    """Ask for all, so many at once; give pages a second."""
    free = asyncio.Semaphore(AT_ONCE)

    async def one(url: str) -> None:
        async with free:
            await ask(url)

    began = time.perf_counter()
    await asyncio.gather(*(one(url) for url in urls))
    return len(urls) / (time.perf_counter() - began)


async def measure(port: int, number: int, root: Path) -> float:
    """Fetch with and without writing, in turns; give the ratio of the best rates."""
    urls = [f"http://127.{1 + n // 62500}.{n // 250 % 250}.{1 + n % 250}:{port}/" for n in range(number)]
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
    without: list[float] = []
    writing: list[float] = []
    for _ in range(ROUNDS):
        without.append(await _rate(urls, fetched))
        writing.append(await _rate(urls, kept))
    evidence.release()
    await web.close()
    print(f"fetched: {max(without):,.0f} a second; fetched and kept: {max(writing):,.0f} a second")
    ratio = max(writing) / max(without)
    print(f"  keeping leaves {ratio:.0%} of the rate of the wire (figure: {FIGURE:.0%})")
    return ratio


def packing() -> float:
    """Pack the answers of many pages on one core; give MB a second."""
    papers = Papers(capture="x", software="benchmark", vantage="here", written=SystemClock().now(), seed="x")
    records = [record for look in pages(400, coded=False) for record in _answers(look, papers)]
    size = sum(len(record.block) for record in records)
    best = 0.0
    for _ in range(ROUNDS):
        began = time.process_time()
        for record in records:
            for _ in pack(record):
                pass
        best = max(best, size / (time.process_time() - began) / 1e6)
    return best


def _answers(look: Look, papers: Papers) -> list[Record]:
    """Give the records that hold pages."""
    return [each for each in write_records(look, papers, text=None, extractor="").records if len(each.block) > 10_000]


def main() -> int:
    """Start the origin, measure, stop the origin."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    below = sys.argv[2] if len(sys.argv) > 2 else None
    ear, mouth = multiprocessing.Pipe(duplex=False)
    origin = multiprocessing.get_context("spawn").Process(target=_serve, args=(mouth,), daemon=True)
    origin.start()
    try:
        with tempfile.TemporaryDirectory(dir=below) as folder:
            ratio = asyncio.run(measure(ear.recv(), number, Path(folder) / "snapshots"))
    finally:
        origin.terminate()
        origin.join()
    speed = packing()
    fast = importlib.util.find_spec("isal") is not None
    print(f"  packing: {speed:,.0f} MB/s on one core with {'isal' if fast else 'zlib'} (figure: {FIGURE_MB} with isal)")
    return 0 if ratio >= FIGURE and (speed >= FIGURE_MB or not fast) else 1


if __name__ == "__main__":
    sys.exit(main())
