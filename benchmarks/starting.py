"""How long commands take that look at nothing: `monitor --help`, and `monitor status` over 100,000 recorded sources.

Run ``python -m benchmarks.starting [SOURCES]``; the exit code is 1 where a figure is not reached. The figures: help
within 150 ms of ``python -c pass``; status, the whole command, within 500 ms.
"""

from __future__ import annotations

import asyncio
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.status import fill

_TIMES = 11
_HELP_MS, _STATUS_MS = 150.0, 500.0


def wall(*words: str, cwd: Path) -> float:
    """Give the median milliseconds that Python takes with these words."""
    spans = []
    for _ in range(_TIMES):
        began = time.perf_counter()
        subprocess.run([sys.executable, *words], cwd=cwd, check=True, capture_output=True)
        spans.append((time.perf_counter() - began) * 1000)
    return statistics.median(spans)


def main() -> int:
    """Measure in a folder that goes away."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bare = wall("-c", "pass", cwd=folder)
        helped = wall("-m", "monitor", "--help", cwd=folder) - bare
        lines = "".join(f"  - {{id: source-{n}, url: https://host-{n // 3}.example/path/{n}}}\n" for n in range(number))
        (folder / "sources.yaml").write_text("settings: {vantage: laptop}\nsources:\n" + lines)
        asyncio.run(fill(folder / "snapshots", number))
        status = wall("-m", "monitor", "status", cwd=folder)
    print(f"python -c pass: {bare:.0f} ms")
    print(f"monitor --help beyond that: {helped:.0f} ms (at most {_HELP_MS:.0f})")
    print(f"monitor status over {number:,} sources: {status:.0f} ms (at most {_STATUS_MS:.0f})")
    return int(helped > _HELP_MS or status > _STATUS_MS)


if __name__ == "__main__":
    sys.exit(main())
