"""What a look costs beside the fetch: the same bytes, other bytes with the same words, and a text that differs."""

from __future__ import annotations

import gzip
import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.judgement.bench import URL, changed, judged, read_and_judged, read_once, same_bytes
from benchmarks.judgement.figures import Figure
from monitor.judge.text import fold, paragraphs, segments
from monitor.model.source import Watch
from monitor.read.readings import Readings

_UNCHANGED_MS, _CAREFUL_MS = 2.0, 30.0
_ROUNDS = 3
#: What is remembered of paragraphs and texts: between two looks at one page a service reads hundreds of others.
_REMEMBERED = (segments.cut_up, segments.words_of, paragraphs.weight_of, fold.text_digest, read_once)


def measure(folder: Path) -> list[Figure]:
    """Time four paths on every article: the same bytes, the same words, and some edited words, twice."""
    files = sorted((folder / "articles").glob("*.html.gz"))
    if not files:
        return []
    untouched, same, careful, known, sizes = [], [], [], [], []
    with TemporaryDirectory() as scratch:
        readings = Readings(Path(scratch) / "readings")
        for file in files:
            old = gzip.decompress(file.read_bytes())
            sizes.append(len(old) / 1000)
            other = old + b"<!-- 7c1f -->"
            edited = old.replace(b" the ", b" that ", 40)
            again = same_bytes(read_once(old, URL, False, Watch()), old)
            cited = read_once(old, URL, False, Watch())
            untouched.append(_best(partial(judged, again), keep=old))
            same.append(_best(partial(read_and_judged, cited, other), keep=old))
            careful.append(_best(partial(changed, old, edited), keep=old))
            changed(old, edited, readings=readings)
            known.append(_best(partial(changed, old, edited, readings=readings), keep=old))
    middle = statistics.median(sizes)
    usual = [cost for cost, size in zip(same, sizes, strict=True) if 60 < size < 110]
    return [
        _figure("unchanged, the same bytes or 304, which are not read; median", untouched, _UNCHANGED_MS),
        _figure(
            f"unchanged text, other bytes, read and judged; median of {len(files)} pages of {middle:.0f} kB",
            same,
            _UNCHANGED_MS,
            f"; {statistics.median(usual or same):.2f} ms at 60 to 110 kB",
        ),
        _figure(
            "full careful path: the page and the kept copy read with care, and compared; median", careful, _CAREFUL_MS
        ),
        _figure(
            "the same, for a page that differed at the last look too: the kept copy's reading is remembered; median",
            known,
            _CAREFUL_MS,
        ),
    ]


def _figure(name: str, costs: Sequence[float], most: float, beside: str = "") -> Figure:
    """Hold the median against what was asked, in milliseconds."""
    middle = statistics.median(costs)
    return Figure(
        name=name, asked=f"under {most:g} ms", measured=f"{middle:.2f} ms{beside}", held=round(middle, 2) < most
    )


def _best(work: Callable[[], object], *, keep: bytes) -> float:
    """Give the best processor time of a few runs in milliseconds; the kept page was read fast before.

    Nothing else is remembered of either page.
    """
    best = float("inf")
    for _ in range(_ROUNDS):
        for each in _REMEMBERED:
            each.cache_clear()
        read_once(keep, URL, False, Watch())
        fold.text_digest.cache_clear()
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best * 1000
