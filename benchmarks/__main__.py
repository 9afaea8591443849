"""Runs the benchmarks one after the other: ``python -m benchmarks [NAME...]``, ends with a line for each.

Each is a process of its own. The exit code is 1 where a figure was not reached; docs/performance.md says what the
figures mean.
"""

from __future__ import annotations

import subprocess
import sys
import time

#: All of them, with what each is about. ``reading`` needs a folder of real pages, and is passed over without one.
BENCHMARKS = {
    "starting": "help and status",
    "claiming": "the next 100 due hosts of 1,000,000 sources",
    "status": "the index behind status",
    "reporting": "reports over 100,000 sources",
    "wire": "one exchange beside a bare socket",
    "keeping": "captures and journal lines on the disk",
    "capturing": "pages kept beside the bare wire",
    "killing": "500 kills amid captures",
    "verifying": "the whole evidence checked, beside sha256sum and gzip",
    "names": "name servers that never answer",
    "looking": "the main job beside a link checker",
    "year": "a year of looks, and who is told what",
    "reading": "pages read, quick and with care",
}
_SAYS = {0: "reached", 1: "NOT reached", 2: "passed over"}


def main() -> int:
    """Run those that are named, or all."""
    wanted = sys.argv[1:] or list(BENCHMARKS)
    unknown = [name for name in wanted if name not in BENCHMARKS]
    if unknown:
        sys.exit(f"no benchmark is called {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}")
    ended: dict[str, tuple[int, float]] = {}
    for name in wanted:
        print(f"== {name}: {BENCHMARKS[name]}", flush=True)
        began = time.perf_counter()
        code = subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False).returncode
        ended[name] = code, time.perf_counter() - began
    print("== summary")
    for name, (code, seconds) in ended.items():
        print(f"{name:<10}{_SAYS.get(code, f'ended with {code}'):<14}{seconds:6.1f} s")
    return int(any(code not in (0, 2) for code, _ in ended.values()))


if __name__ == "__main__":
    sys.exit(main())
