"""Runs the parts one after the other, prints a table, and ends 1 where a figure was not reached.

The folder of real pages is an argument: none of them is in this repository. Without it the benchmark says so and
ends 2.
"""

from __future__ import annotations

import importlib
import sys
import time
from pathlib import Path

from benchmarks.judgement.figures import Figure, Part

#: Modules of this folder, each with a function ``measure``.
PARTS: tuple[str, ...] = ("text", "drift", "captures", "cost", "quotes", "soft404")


def _measure(name: str) -> Part:
    """Find what measures a part."""
    part: Part = importlib.import_module(f"benchmarks.judgement.{name}").measure
    return part


def _told(figures: list[Figure]) -> None:
    """Print figures as rows, and what failed below them."""
    for figure in figures:
        mark = {True: "reached", False: "NOT reached", None: ""}[figure.held]
        print(f"| {figure.name} | {figure.asked} | {figure.measured} | {mark} |")
    for figure in figures:
        for failure in figure.failures:
            print(f"  {figure.name}: {failure}")


def main() -> int:
    """Measure the parts that are named, or all."""
    if len(sys.argv) < 2 or not Path(sys.argv[1]).is_dir():
        print("give the folder of real pages: python -m benchmarks.judgement FOLDER [PART...]", file=sys.stderr)
        return 2
    folder, wanted = Path(sys.argv[1]), sys.argv[2:] or list(PARTS)
    unknown = [name for name in wanted if name not in PARTS]
    if unknown:
        sys.exit(f"no part is called {', '.join(unknown)}; there are {', '.join(PARTS)}")
    missed = False
    for name in wanted:
        began = time.perf_counter()
        figures = _measure(name)(folder)
        print(f"== {name} ({time.perf_counter() - began:.0f} s)")
        _told(figures)
        missed |= any(figure.held is False for figure in figures)
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
