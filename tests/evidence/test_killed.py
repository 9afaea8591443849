"""Kills a run at random points, again and again, over one folder."""

from __future__ import annotations

import asyncio
import random
import subprocess
import sys
from pathlib import Path

from monitor.evidence.chain.keys import open_signer
from monitor.evidence.folder import FolderEvidence
from monitor.evidence.proving.prove import Asked, prove
from monitor.model.finding import Line
from tests.evidence.checkers import fastwarc_says
from tests.fakes.clock import FakeClock

ROUNDS = 20

#: Keeps pages as fast as it can, and says each one that it was told is kept and written.
RUN = """
import asyncio, sys
from pathlib import Path
from monitor.evidence.folder import FolderEvidence
from monitor.evidence.chain.keys import open_signer
from tests.evidence.looks import entry, look, observation, page
from tests.fakes.clock import FakeClock

async def main():
    root = Path(sys.argv[1])
    key = lambda: open_signer(root.with_name("key") / "key.pem", snapshots=root)
    evidence = FolderEvidence(root, FakeClock(seed=int(sys.argv[2])), writer="laptop", software="t", signer=key)
    evidence.hold()
    await evidence.recover()
    print("ready", flush=True)

    async def forever(name):
        n = 0
        while True:
            body = f"{name} {n} ".encode() * 500
            kept = await evidence.keep(look(observation(page(body)), source=name), text=None, extractor="")
            (line,) = await evidence.append([entry(kept, source=name, n=n)])
            print(kept.file, kept.sha256, line.seq, line.sha256, flush=True)
            n += 1

    await asyncio.gather(*(forever(f"s{n}") for n in range(12)))

asyncio.run(main())
"""


def killed(root: Path, seed: int, after: int) -> list[list[str]]:
    """Run until so many captures were reported, kill it there, and give all that it reported."""
    command = [sys.executable, "-c", RUN, str(root), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == "ready\n"
        said = [run.stdout.readline() for _ in range(after)]
        run.kill()
        said += run.stdout.readlines()
    return [line.split() for line in said if line.endswith("\n")]


async def recovered(root: Path) -> list[Line]:
    """Start once more, mend, and give every line."""
    signer = open_signer(root.with_name("key") / "key.pem", snapshots=root)
    evidence = FolderEvidence(root, FakeClock(seed=ROUNDS), writer="laptop", software="t", signer=lambda: signer)
    evidence.hold()
    await evidence.recover()
    lines = list(evidence.lines({}))
    for line in lines:
        if line.entry.capture is not None:
            await evidence.payload(line.entry.capture)
    evidence.release()
    proof = prove(root, Asked())
    assert proof.faults == (), "after every kill the whole evidence is sound, signatures too"
    return lines


def test_nothing_reported_is_ever_lost(tmp_path: Path) -> None:
    """After every kill the next start recovers alone; each reported copy and line is there, once, and verifies."""
    root = tmp_path / "snapshots"
    chance = random.Random(5)
    reported: list[list[str]] = []
    for seed in range(ROUNDS):
        reported += killed(root, seed, chance.randrange(60))
    lines = asyncio.run(recovered(root))
    by_seq = {line.seq: line for line in lines}
    captures = {line.seq: line.entry.capture for line in lines if line.entry.capture}
    files = {capture.file for capture in captures.values()}
    assert len(by_seq) == len(lines)
    assert len(files) == len(captures)
    assert reported
    for file, sha256, seq, line_sha256 in reported:
        assert by_seq[int(seq)].sha256 == line_sha256
        assert (captures[int(seq)].file, captures[int(seq)].sha256) == (file, sha256)
    on_disk = {path.relative_to(root).as_posix() for path in root.glob("captures/2026/03/*")}
    orphans = {file for line in lines for file in line.entry.facts.get("orphans", ())}
    assert on_disk == files | orphans
    assert not files & orphans
    for file in sorted(orphans):
        assert fastwarc_says(root / file) == []
    assert list((root / "captures/unfinished").iterdir()) == []
