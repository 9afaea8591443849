"""What a look costs beside the fetch: a page with the same text, and the careful path of one that differs."""

from __future__ import annotations

import gzip
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.judgement.bench import changed, read_once
from benchmarks.judgement.figures import Figure

_UNCHANGED_MS, _CAREFUL_MS = 2.0, 30.0
_ROUNDS = 3


def measure(folder: Path) -> list[Figure]:
    """Time both paths on every article: other bytes with the same words, and one edited word."""
    files = sorted((folder / "articles").glob("*.html.gz"))
    if not files:
        return []
    same, careful, sizes = [], [], []
    for file in files:
        old = gzip.decompress(file.read_bytes())
        sizes.append(len(old) / 1000)
        other = old + b"<!-- 7c1f -->"
        edited = old.replace(b" the ", b" that ", 40)
        same.append(_best(lambda old=old, new=other: changed(old, new), keep=old))
        careful.append(_best(lambda old=old, new=edited: changed(old, new), keep=old))
    usual = [cost for cost, size in zip(same, sizes, strict=True) if 60 < size < 110]
    return [
        Figure(
            name=f"unchanged text, median of {len(files)} pages ({statistics.median(sizes):.0f} kB)",
            asked=f"under {_UNCHANGED_MS:g} ms",
            measured=f"{statistics.median(same):.2f} ms; {statistics.median(usual or same):.2f} ms at 60 to 110 kB",
            held=statistics.median(same) < _UNCHANGED_MS,
        ),
        Figure(
            name="full careful path: the page and the kept copy read with care, and compared; median",
            asked=f"under {_CAREFUL_MS:g} ms",
            measured=f"{statistics.median(careful):.1f} ms",
            held=statistics.median(careful) < _CAREFUL_MS,
        ),
    ]


def _best(work: Callable[[], object], *, keep: bytes) -> float:
    """Give the best processor time of a few runs in milliseconds; the kept page was read fast before."""
    best = float("inf")
    for _ in range(_ROUNDS):
        read_once.cache_clear()
        read_once(keep, "https://page.example/", False)
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best * 1000
