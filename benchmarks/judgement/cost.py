"""What a look costs beside the fetch: the same bytes, other bytes with the same words, and a text that differs."""

from __future__ import annotations

import gzip
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.judgement.bench import URL, changed, judged, read_and_judged, read_once, same_bytes
from benchmarks.judgement.figures import Figure
from monitor.model.source import Watch

_UNCHANGED_MS, _CAREFUL_MS = 2.0, 30.0
_ROUNDS = 3


def measure(folder: Path) -> list[Figure]:
    """Time three paths on every article: the same bytes, other bytes with the same words, and some edited words."""
    files = sorted((folder / "articles").glob("*.html.gz"))
    if not files:
        return []
    untouched, same, careful, sizes = [], [], [], []
    for file in files:
        old = gzip.decompress(file.read_bytes())
        sizes.append(len(old) / 1000)
        other = old + b"<!-- 7c1f -->"
        edited = old.replace(b" the ", b" that ", 40)
        cited = read_once(old, URL, False, Watch())
        again = same_bytes(cited, old)
        untouched.append(_best(partial(judged, again), keep=old))
        same.append(_best(partial(read_and_judged, cited, other), keep=old))
        careful.append(_best(partial(changed, old, edited), keep=old))
    middle = statistics.median(sizes)
    usual = [cost for cost, size in zip(same, sizes, strict=True) if 60 < size < 110]
    return [
        Figure(
            name="unchanged, the same bytes or 304, which are not read; median",
            asked=f"under {_UNCHANGED_MS:g} ms",
            measured=f"{statistics.median(untouched):.2f} ms",
            held=statistics.median(untouched) < _UNCHANGED_MS,
        ),
        Figure(
            name=f"unchanged text, other bytes, read and judged; median of {len(files)} pages of {middle:.0f} kB",
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
        read_once(keep, URL, False, Watch())
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best * 1000
