"""What it costs to keep a page: pages of 60 kB, kept with their journal lines, against the same looks without writing.

Run ``python benchmarks/keeping.py [PAGES] [FOLDER]``; figures are printed, and the exit code is 1 where one is not
reached. The figure: at most 0.6 ms of processor time for each capture and its line beyond what compressing it and
the bare file operations take in the same run. The time on the clock hangs on how fast the disk of FOLDER syncs; it is
printed beside that of bare files, synced one by one.
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

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from monitor.clock import SystemClock
from monitor.evidence.chain.keys import Signer
from monitor.evidence.copy.warc import Papers, write_records
from monitor.evidence.folder import FolderEvidence
from monitor.evidence.shelf.members import pack
from monitor.model.check import Answer, Check, HostMemory, Look, Why
from monitor.model.exchange import Hop, Observation, Request
from monitor.model.finding import Entry, EntryKind
from monitor.model.snapshot import Capture
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


def entry_of(look: Look, capture: Capture | None) -> Entry:
    """Give the line of a look that found its page well."""
    source, url = look.source.id, look.before.url
    return Entry(
        at=look.at,
        kind=EntryKind.LOOK,
        source=source,
        url=url,
        outcome=Outcome.OK,
        verdict=Verdict.LIVE,
        capture=capture,
        standing=Standing(source=source, url=url, verdict=Verdict.LIVE, capture=capture, payload_capture=capture),
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


def _bare(root: Path) -> tuple[float, float]:
    """Write as many bytes in as many files as plainly as can be; give seconds on the clock and of the processor."""
    files = [os.urandom(path.stat().st_size) for path in root.glob("captures/2026/*/*")]
    wall, processor = time.perf_counter(), time.process_time()
    for n, data in enumerate(files):
        part = root / f"{n}.part"
        file = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o444)
        os.write(file, data)
        os.fsync(file)
        os.close(file)
        part.rename(root / f"{n}")
    return time.perf_counter() - wall, time.process_time() - processor


def _of_children() -> float:
    """Give the seconds of processor time of processes of ours that have ended."""
    spent = os.times()
    return spent.children_user + spent.children_system


def _said(name: str, number: int, wall: float, processor: float) -> None:
    """Print one measurement."""
    each = processor / number * 1000
    print(f"  {name:<34}{number / wall:>9,.0f} a second {each:>8.3f} ms of processor each")


async def _measured(name: str, looks: list[Look], work: Callable[[Look], Awaitable[object]]) -> tuple[float, float]:
    """Do the work for every look, so many at once; give seconds on the clock and of the processor."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(look: Look) -> None:
        async with gate:
            await work(look)

    wall, processor = time.perf_counter(), time.process_time()
    await asyncio.gather(*(one(look) for look in looks))
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    _said(name, len(looks), wall, processor)
    return wall, processor


async def measure(root: Path, number: int, *, coded: bool) -> bool:
    """Measure one kind of page in a new folder, and tell whether the figure is reached."""
    looks = pages(number, coded=coded)
    # Signed, as the product does it, with a key for this one run.
    signer = Signer((Ed25519PrivateKey.generate(),))
    evidence = FolderEvidence(root, SystemClock(), writer="benchmark", software="benchmark", signer=lambda: signer)
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
        await evidence.append([entry_of(look, capture)])

    print("pages that the server compressed" if coded else "pages as they are")
    compressing = sum(map(_compressed, looks))
    _said("compressing alone", number, compressing, compressing)
    _, without = await _measured("the round without writing", looks, nothing)
    await _measured("records packed, not written", looks, in_memory)
    before = _of_children()
    wall, kept = await _measured("kept and journalled, on the disk", looks, keep)
    evidence.release()
    # What packed for us has ended, and now tells what it took.
    kept += _of_children() - before
    print(f"  with the process that packs: {kept / number * 1000:.3f} ms of processor each")
    bare_wall, bare = _bare(root)
    _said("bare files, synced one by one", number, bare_wall, bare)
    beyond = (kept - without - compressing - bare) / number * 1000
    print(f"  beyond compressing and bare files: {beyond:.3f} ms of processor each (figure: {FIGURE_MS} ms)")
    print(f"  on the clock: {wall / bare_wall:.2f} times as long as bare files")
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
