"""What it costs to keep a page: pages of 60 kB, kept with their journal lines, against the same looks without writing.

Run ``python benchmarks/keeping.py [PAGES] [FOLDER]``; figures are printed, and the exit code is 1 where one is not
reached. The figure: at most 0.6 ms of processor time for each capture and its line, beyond compressing it. FOLDER
should lie on the disk that evidence will lie on, for its syncs decide the wall time.
"""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import os
import random
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from monitor.clock import SystemClock
from monitor.evidence.folder import FolderEvidence
from monitor.evidence.members import pack
from monitor.evidence.warc import Papers, write_records
from monitor.model.check import Answer, Check, HostMemory, Look, Why
from monitor.model.exchange import Hop, Observation, Request
from monitor.model.finding import Entry, EntryKind
from monitor.model.source import Source
from monitor.model.verdict import Outcome, Standing, Verdict

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
#: Looks under way at once, as a round has them.
AT_ONCE = 256
FIGURE_MS = 0.6


def pages(number: int, *, coded: bool) -> list[Look]:
    """Make looks at pages of 60 kB that share a vocabulary but no text; coded ones come as gzip from the server."""
    chance = random.Random(7)
    words = ["".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randint(2, 9))) for _ in range(4000)]
    paragraphs = ["<p>" + " ".join(chance.choices(words, k=80)) + "</p>\n" for _ in range(600)]
    return [_look(n, "".join(chance.choices(paragraphs, k=125)).encode()[:60_000], coded=coded) for n in range(number)]


def _look(n: int, body: bytes, *, coded: bool) -> Look:
    """Make one look."""
    url = f"https://site-{n}.example/article"
    payload = gzip.compress(body, 6, mtime=0) if coded else body
    coding = "Content-Encoding: gzip\r\n" if coded else ""
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{coding}Content-Length: {len(payload)}\r\n\r\n".encode()
    hop = Hop(
        url=url,
        started=NOW,
        elapsed=timedelta(milliseconds=100),
        request=f"GET /article HTTP/1.1\r\nHost: site-{n}.example\r\n\r\n".encode(),
        response=head + payload,
        status=200,
        addresses=("192.0.2.1",),
        peer="192.0.2.1",
        payload_digest=f"sha256:{hashlib.sha256(payload).hexdigest()}",
        payload_bytes=len(payload),
    )
    source = Source(id=f"source-{n}", url=url)
    return Look(
        check=Check(source=source, due=NOW, why=Why.NEW),
        at=NOW,
        before=Standing(source=source.id, url=url),
        host=HostMemory(host=f"site-{n}.example"),
        answers=(Answer(observation=Observation(request=Request(url=url), hops=(hop,), body=body)),),
    )


def _packed(look: Look) -> int:
    """Make and compress the records of a look, and write nothing."""
    papers = Papers(capture="x", software="benchmark", vantage="here", written=NOW, seed="x")
    records = write_records(look, papers, text=None, extractor="").records
    return sum(len(piece) for record in records for piece in pack(record))


def _compressed(look: Look) -> float:
    """Measure the seconds of processor time that compressing alone takes."""
    papers = Papers(capture="x", software="benchmark", vantage="here", written=NOW, seed="x")
    records = write_records(look, papers, text=None, extractor="").records
    began = time.process_time()
    for record in records:
        for _ in pack(record):
            pass
    return time.process_time() - began


async def _measured(name: str, looks: list[Look], work: Callable[[Look], Awaitable[object]]) -> float:
    """Do the work for every look, so many at once; print it, and give milliseconds of processor time for each."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(look: Look) -> None:
        async with gate:
            await work(look)

    wall, processor = time.perf_counter(), time.process_time()
    await asyncio.gather(*(one(look) for look in looks))
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    each = processor / len(looks) * 1000
    print(f"  {name:<34}{len(looks) / wall:>9,.0f} a second {each:>8.3f} ms of processor each")
    return each


async def measure(root: Path, number: int, *, coded: bool) -> bool:
    """Measure one kind of page in a new folder, and tell whether the figure is reached."""
    looks = pages(number, coded=coded)
    evidence = FolderEvidence(root, SystemClock(), writer="benchmark", software="benchmark")
    evidence.hold()
    await evidence.recover()

    async def nothing(look: Look) -> None:
        del look
        await asyncio.sleep(0)

    async def in_memory(look: Look) -> None:
        _packed(look)
        await asyncio.sleep(0)

    async def keep(look: Look) -> None:
        capture = await evidence.keep(look, text=None, extractor="")
        url = look.before.url
        standing = Standing(
            source=look.source.id, url=url, verdict=Verdict.LIVE, capture=capture, payload_capture=capture
        )
        entry = Entry(
            at=look.at,
            kind=EntryKind.LOOK,
            source=look.source.id,
            url=url,
            outcome=Outcome.OK,
            verdict=Verdict.LIVE,
            capture=capture,
            standing=standing,
        )
        await evidence.append([entry])

    print("pages that the server compressed" if coded else "pages as they are")
    compressing = sum(map(_compressed, looks)) / number * 1000
    print(f"  {'compressing alone':<34}{'':>18} {compressing:>10.3f} ms of processor each")
    without = await _measured("the round without writing", looks, nothing)
    await _measured("records packed, not written", looks, in_memory)
    kept = await _measured("kept and journalled, on the disk", looks, keep)
    evidence.release()
    beyond = kept - without - compressing
    print(f"  beyond compressing: {beyond:.3f} ms each (figure: {FIGURE_MS} ms)")
    return beyond <= FIGURE_MS


def main() -> int:
    """Measure both kinds."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    below = sys.argv[2] if len(sys.argv) > 2 else None
    reached = True
    for coded in (False, True):
        with tempfile.TemporaryDirectory(dir=below) as folder:
            reached &= asyncio.run(measure(Path(folder), number, coded=coded))
    os.sync()
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
