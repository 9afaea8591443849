"""How fast the whole evidence is checked, beside sha256sum over the same files and unpacking them.

Run ``python -m benchmarks.verifying [CAPTURES] [FOLDER]``; figures are printed, and the exit code is 1 where the
figure is not reached: ``monitor verify`` as people call it, from its start to its end, takes at most twice as long as
``sha256sum`` over the captures and ``gzip -dc`` of them one after the other. The best of three runs of each counts,
taken in turns, with all files in memory.
"""

from __future__ import annotations

import asyncio
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.keeping import entry_of, pages
from monitor.clock import SystemClock
from monitor.evidence.chain.keys import open_signer
from monitor.evidence.folder import FolderEvidence
from monitor.model.check import Look
from monitor.running.files import Files
from monitor.running.holding import opened

RUNS = 3
FIGURE = 2.0
_SOME = 1_000


async def fill(folder: Path, number: int) -> None:
    """Keep so many pages of 60 kB, each with its signed line, its rows in the index, and its line in that of copies."""
    (folder / "sources.yaml").write_text("settings: {vantage: bench}\nsources: [https://site-0.example/article]\n")
    root = folder / "snapshots"
    key = Path(os.environ["XDG_DATA_HOME"]) / "source-monitor" / "journal-key.pem"
    evidence = FolderEvidence(
        root, SystemClock(), writer="bench", software="bench", signer=lambda: open_signer(key, snapshots=root)
    )
    evidence.hold()
    await evidence.recover()

    async def keep(look: Look) -> None:
        capture = await evidence.keep(look, text="The text of the page. " * 200, extractor="bench")
        await evidence.append([entry_of(look, capture)])

    looks = pages(_SOME, coded=False)
    for start in range(0, number, _SOME):
        await asyncio.gather(*(keep(look) for look in looks[: number - start]))
    await evidence.write_index()
    evidence.release()
    async with opened(Files(folder / "sources.yaml")):
        pass


def timed(command: str, folder: Path) -> float:
    """Run a command of the shell to its end, and give the seconds it took."""
    began = time.perf_counter()
    subprocess.run(command, shell=True, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def main() -> int:
    """Measure."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    below = sys.argv[2] if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory(dir=below) as made, tempfile.TemporaryDirectory(dir=below) as data:
        folder = Path(made)
        os.environ["XDG_DATA_HOME"] = data
        asyncio.run(fill(folder, number))
        commands = {
            "sha256sum": "find snapshots/captures -name '*.gz' -print0 | xargs -0 sha256sum",
            "gzip -dc": "find snapshots/captures -name '*.gz' -print0 | xargs -0 gzip -dc",
            "monitor verify": f"{sys.executable} -m monitor -q verify --json",
        }
        taken: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(RUNS):
            for name, command in commands.items():
                taken[name].append(timed(command, folder))
        checked = subprocess.run(commands["monitor verify"].split(), cwd=folder, check=True, capture_output=True).stdout
        said = json.loads(checked)["checked"]
    best = {name: min(runs) for name, runs in taken.items()}
    for name, seconds in best.items():
        print(f"  {name:<16}{seconds:>8.2f} s{number / seconds:>10,.0f} captures a second")
    print(f"  {said['files']:,} captures of {said['bytes'] / 1e6:,.0f} MB, {said['lines']:,} signed lines, the index")
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
    print(f"  the largest process took {most:,.0f} MB")
    ratio = best["monitor verify"] / (best["sha256sum"] + best["gzip -dc"])
    print(f"  monitor verify takes {ratio:.2f} times as long as both together (figure: {FIGURE})")
    return 0 if ratio <= FIGURE else 1


if __name__ == "__main__":
    sys.exit(main())
