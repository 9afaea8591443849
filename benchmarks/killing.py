"""Kills a run that keeps pages of 60 kB, 500 times at any moment, and looks at what is left each time.

Run ``python -m benchmarks.killing [KILLS] [FOLDER]``; figures are printed, and the exit code is 1 where one is not
reached: no file that can be seen is torn, nothing that was reported is lost or doubled, and every start after a kill
is ready within a second: lock taken, leavings mended, index caught up. Each run is forked from this process, so that
no kill waits for modules to load. At the end ``monitor verify`` finds no fault.
"""

from __future__ import annotations

import asyncio
import gc
import gzip
import hashlib
import os
import random
import select
import signal
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from benchmarks.keeping import entry_of, pages
from monitor.app import Monitor
from monitor.custody.verifying import verify
from monitor.model.check import Look
from monitor.running.files import Files
from monitor.running.holding import opened

KILLS = 500
FIGURE_S = 1.0
#: Looks under way at once.
LANES = 12
#: Different pages; each is kept again and again, under the time of its look.
PAGES = 60
#: Words after which a run is killed at the latest; one run in five goes on until a scribe packs for it.
_MOST, _LONG = 30, 300


async def work(file: Path, looks: list[Look], say: Callable[..., None]) -> None:
    """Keep pages for ever, and say each one whose copy, line and row are written."""
    began, spent = time.perf_counter(), time.process_time()
    monitor = Monitor(file)
    async with opened(monitor) as house:
        await house.store.sync(monitor.watchlist(), monitor.clock.now())
        say("ready", time.perf_counter() - began, time.process_time() - spent)

        async def lane(own: list[Look]) -> None:
            while True:
                for page in own:
                    now = monitor.clock.now()
                    (answer,) = page.answers
                    hop = replace(answer.observation.hops[0], started=now)
                    look = replace(
                        page, at=now, answers=(replace(answer, observation=replace(answer.observation, hops=(hop,))),)
                    )
                    capture = await house.evidence.keep(look, text=None, extractor="")
                    assert capture is not None
                    lines = await house.evidence.append([entry_of(look, capture)])
                    await house.store.record(lines)
                    say("kept", capture.file, capture.sha256, lines[0].seq, lines[0].sha256)

        await asyncio.gather(*(lane(looks[n::LANES]) for n in range(LANES)))


@dataclass(slots=True)
class Told:
    """What runs reported."""

    #: Seconds until each start was ready.
    starts: list[float] = field(default_factory=list)
    #: The same in seconds of processor time.
    spent: list[float] = field(default_factory=list)
    #: For every line that was reported its hash, and the file and the hash of its copy.
    kept: dict[int, tuple[str, str, str]] = field(default_factory=dict)
    #: Kills before the run was ready.
    early: int = 0
    doubled: int = 0

    def hear(self, said: bytes) -> None:
        """Take up the whole lines that one run said."""
        words = [line.split() for line in said.decode().split("\n")[:-1]]
        self.early += not words
        for word, *rest in words:
            if word == "ready":
                self.starts.append(float(rest[0]))
                self.spent.append(float(rest[1]))
            else:
                file, sha256, seq, line = rest
                self.doubled += int(seq) in self.kept
                self.kept[int(seq)] = (line, file, sha256)


def one_run(run: Callable[[Callable[..., None]], Awaitable[None]], chance: random.Random, usual: float) -> bytes:
    """Fork a run, kill it somewhere, and give what it said until then."""
    ear, mouth = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ear)

        def say(*words: object) -> None:
            os.write(mouth, (" ".join(map(str, words)) + "\n").encode())

        try:
            asyncio.run(run(say))
        finally:
            os._exit(1)
    os.close(mouth)
    # A quarter dies while it starts and mends, the others somewhere after so many copies.
    lines = 0 if chance.random() < 0.25 else chance.randint(1, _LONG if chance.random() < 0.2 else _MOST)
    deadline = time.monotonic() + (chance.uniform(0, usual) if not lines else 20)
    said = b""
    while said.count(b"\n") < max(lines, 1) and (left := deadline - time.monotonic()) > 0:
        if select.select([ear], [], [], left)[0]:
            piece = os.read(ear, 1 << 16)
            if not piece:
                break
            said += piece
    if lines:
        time.sleep(chance.uniform(0, 0.004))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(ear, "rb") as rest:
        return said + rest.read()


def torn(root: Path, seen: set[Path]) -> list[str]:
    """Read every copy that can be seen and was not before; give those that are not whole."""
    bad = []
    for path in root.glob("captures/2*/*/*"):
        if path not in seen:
            seen.add(path)
            data = path.read_bytes()
            try:
                whole = gzip.decompress(data)
            except (OSError, EOFError):
                bad.append(str(path))
                continue
            # Request, answer and facts, behind who wrote it.
            if whole.count(b"WARC/1.1\r\nWARC-Type: ") != 4:
                bad.append(str(path))
    return bad


async def lost(file: Path, told: Told) -> int:
    """Count what was reported and is not there, once and as it was written, in journal, folder and index."""
    async with opened(Monitor(file)) as house:
        lines = {line.seq: line for line in house.evidence.lines({})}
        marks = await house.store.watermark()
    root = file.parent / "snapshots"
    missing = 0 if list(marks.values()) == [max(lines)] else 1
    for seq, (sha256, name, digest) in told.kept.items():
        line = lines.get(seq)
        capture = line.entry.capture if line is not None else None
        same = line is not None and line.sha256 == sha256 and capture is not None
        same = same and capture is not None and (capture.file, capture.sha256) == (name, digest)
        missing += not (same and hashlib.sha256((root / name).read_bytes()).hexdigest() == digest)
    return missing


def measure(folder: Path, kills: int) -> bool:
    """Kill so many runs over one folder, and tell whether all held."""
    os.environ["XDG_DATA_HOME"] = str(folder / "data")
    looks = pages(PAGES, coded=False)
    file = folder / "sources.yaml"
    file.write_text(
        "sources:\n" + "".join(f"  - {{id: {look.source.id}, url: '{look.source.url}'}}\n" for look in looks)
    )
    chance = random.Random(500)
    told, seen, bad = Told(), set[Path](), list[str]()
    # Loads whatever a start loads, so that the time of a start is that of mending and catching up.
    asyncio.run(lost(file, told))
    gc.collect()
    gc.freeze()
    began = time.perf_counter()
    for _ in range(kills):
        usual = max(told.starts[-20:], default=0.2)
        told.hear(one_run(lambda say: work(file, looks, say), chance, usual))
        bad += torn(folder / "snapshots", seen)
    spent = time.perf_counter() - began
    gone = asyncio.run(lost(file, told))
    proof = asyncio.run(verify(Files(file)))
    slowest, median = max(told.starts), sorted(told.starts)[len(told.starts) // 2]
    print(f"{kills} kills in {spent:.0f} s, {told.early} of them before the run was ready; {len(seen):,} copies")
    print(f"  torn files that could be seen: {len(bad)} (figure: 0)")
    print(f"  reported: {len(told.kept):,}; lost: {gone}, told twice: {told.doubled} (figure: 0)")
    print(f"  ready again after: median {median * 1000:.0f} ms, slowest {slowest * 1000:.0f} ms (figure: {FIGURE_S} s)")
    usual, most = sorted(told.spent)[len(told.spent) // 2], max(told.spent)
    print(f"    of the processor: median {usual * 1000:.0f} ms, most {most * 1000:.0f} ms")
    print(f"  faults that monitor verify finds at the end: {len(proof.faults)} (figure: 0)")
    for fault in proof.faults[:5]:
        print(f"    {fault.says}")
    return not bad and not gone and not told.doubled and not proof.faults and slowest < FIGURE_S


def main() -> int:
    """Kill in a folder of its own."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    below = sys.argv[2] if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory(dir=below) as folder:
        return 0 if measure(Path(folder), kills) else 1


if __name__ == "__main__":
    sys.exit(main())
