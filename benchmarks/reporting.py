"""How long reports over 100,000 sources take, and what memory they hold: `monitor report` as HTML, JSON, lines, table.

Run ``python -m benchmarks.reporting [SOURCES]``; the exit code is 1 where a figure is not reached. The figures: the
HTML index within 3 s of the start of the command, and paged; JSON with a peak of less than 150 MiB. The index is
written through the store, the sources file is read once before (that is measured too), each command is a process of
its own, and its memory is counted with whatever it starts.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from benchmarks.running import Cost, run
from benchmarks.status import fill

_INDEX_SECONDS, _JSON_MIB = 3.0, 150.0

ENTRY = """  - id: source-{n}
    url: https://host-{host}.example/path/{n}
    claim: The claim of a usual length that number {n} is cited for.
    title: A report with a usual title, number {n}
    outlet: The Herald
    quotes:
      - words of the page that number {n} leans on
"""


def write_sources(file: Path, number: int) -> None:
    """Write a sources file as people do, with claims, titles and quotes."""
    with file.open("w", encoding="utf-8") as out:
        out.write("version: 1\nsettings: {vantage: laptop}\nsources:\n")
        out.writelines(ENTRY.format(n=n, host=n // 3) for n in range(number))


def _processor(pid: int) -> float:
    """Give the seconds of processor time that a running process has taken; 0 once it has ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def index_after(folder: Path) -> tuple[float, float, float, int]:
    """Write the HTML report; give seconds and processor seconds until its index, seconds until all, and the pages."""
    index, came = folder / "report.html", [0.0, 0.0]
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "monitor", "-q", "report", "-o", index], cwd=folder, stdout=subprocess.DEVNULL
    )

    def watch() -> None:
        while not index.exists() and process.poll() is None:
            time.sleep(0.005)
        came[:] = time.perf_counter() - began, _processor(process.pid)

    watcher = threading.Thread(target=watch)
    watcher.start()
    code = process.wait()
    watcher.join()
    if code:
        sys.exit(f"the HTML report ended with {code}")
    return came[0], came[1], time.perf_counter() - began, len(list((folder / "report-pages").glob("*.html")))


def told(name: str, cost: Cost) -> None:
    """Print what one command took."""
    print(f"{name:<28}{cost.wall:6.1f} s, processor {cost.cpu:6.1f} s, peak {cost.memory:6.0f} MiB")


def main() -> int:
    """Measure in a folder that goes away."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_sources(folder / "sources.yaml", number)
        asyncio.run(fill(folder / "snapshots", number))
        report = (sys.executable, "-m", "monitor", "-q", "report", "-f")
        told("first: file read, packed", run(*report, "jsonl", cwd=folder))
        costs = {kind: run(*report, kind, cwd=folder) for kind in ("json", "jsonl", "csv")}
        for kind, cost in costs.items():
            told(kind, cost)
        index, processor, whole, pages = index_after(folder)
    print(f"html index after {index:.2f} s (at most {_INDEX_SECONDS:.0f}), processor {processor:.2f} s")
    print(f"{pages:,} pages after {whole:.1f} s")
    print(f"json peak {costs['json'].memory:.0f} MiB (at most {_JSON_MIB:.0f})")
    return int(index >= _INDEX_SECONDS or costs["json"].memory >= _JSON_MIB or not pages)


if __name__ == "__main__":
    sys.exit(main())
