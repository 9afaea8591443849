"""How fast and how well pages are read: both extractors over real pages, and the price of reading in other processes.

Run ``python benchmarks/reading.py FOLDER``. FOLDER holds ``articles/`` (``ground-truth.json`` with an ``articleBody``
for each ``NAME.html.gz``) and ``languages/`` (a ``NAME.txt`` beside each ``NAME.html.gz``); the exit code is 1 where a
figure is not reached, 2 where the folder is not there. Figures: F1 of the careful extractor at least 0.96 and 0.90;
a fast reading under 2 ms and a careful one under 30 ms of processor time (medians of the pages of 60 to 110 kB); under
0.3 ms of the main process for a page of 20 to 110 kB.

F1 is that of the article extraction benchmark of Scrapinghub (2020): multisets of runs of four words, precision and
recall of each page, averaged over the pages, their harmonic mean. Words are runs of letters and digits, lowercased;
in scripts without spaces each character is one.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from monitor.model.page import Page
from monitor.ports import Raw
from monitor.read.pool import KillableReader
from monitor.read.read import read_page

_WORD = re.compile(r"[\u0e00-\u0e7f\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]|[^\W_]+")
_RUN = 4
_ROUNDS = 3
_F1 = {"articles": 0.96, "languages": 0.90}
_FAST_MS, _CAREFUL_MS, _MAIN_MS = 2.0, 30.0, 0.3


@dataclass(frozen=True, kw_only=True)
class Sample:
    """A page and the text that people found on it."""

    group: str
    raw: bytes
    truth: str
    url: str

    def order(self, *, careful: bool) -> Raw:
        """Ask for it to be read, as the hot path does: nobody asks for the places of a page without a fragment."""
        return Raw(body=self.raw, content_type="text/html", url=self.url, careful=careful, anchors=False)


def samples(folder: Path) -> Iterator[Sample]:
    """Give all pages that have a true text."""
    known = json.loads((folder / "articles" / "ground-truth.json").read_text(encoding="utf-8"))
    for name, truth in known.items():
        file = folder / "articles" / f"{name}.html.gz"
        if file.exists():
            url = truth.get("url") or "https://page.example/"
            yield Sample(group="articles", raw=gzip.decompress(file.read_bytes()), truth=truth["articleBody"], url=url)
    for file in sorted((folder / "languages").glob("*.html.gz")):
        truth_file = file.with_name(file.name.removesuffix(".html.gz") + ".txt")
        text = truth_file.read_text(encoding="utf-8")
        yield Sample(group="languages", raw=gzip.decompress(file.read_bytes()), truth=text, url="https://page.example/")


def runs(text: str) -> Counter[tuple[str, ...]]:
    """Give all runs of four words, each as often as it stands there."""
    words = [word.lower() for word in _WORD.findall(text)]
    return Counter(tuple(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1))) if words else Counter()


def f1(pairs: Iterable[tuple[str, str]]) -> float:
    """Give F1 of found texts against true ones."""
    precisions, recalls = [], []
    for found, true in pairs:
        ours, theirs = runs(found), runs(true)
        shared = (ours & theirs).total()
        if ours:
            precisions.append(shared / ours.total())
        if theirs:
            recalls.append(shared / theirs.total())
    precision, recall = statistics.mean(precisions), statistics.mean(recalls)
    return 2 * precision * recall / (precision + recall)


def timed(raw: Raw) -> tuple[float, Page]:
    """Read a page a few times; give the best processor time in milliseconds, and the page."""
    best = float("inf")
    for _ in range(_ROUNDS):
        begun = time.process_time()
        page = read_page(raw)
        best = min(best, time.process_time() - begun)
    return best * 1000, page


async def pooled(orders: list[Raw]) -> tuple[float, float]:
    """Give the milliseconds of the main process, and of the clock, for each page read in other processes."""
    reader = KillableReader()
    await asyncio.gather(*map(reader.read, orders))
    cpu, wall = time.process_time(), time.perf_counter()
    for _ in range(_ROUNDS):
        await asyncio.gather(*map(reader.read, orders))
    many = _ROUNDS * len(orders)
    spent = (time.process_time() - cpu) * 1000 / many, (time.perf_counter() - wall) * 1000 / many
    await reader.close()
    return spent


def main() -> int:
    """Measure, print, and say whether every figure was reached."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path()
    if not (folder / "articles" / "ground-truth.json").exists():
        print(f"There are no pages at {folder.resolve()}: give the folder that holds articles/ and languages/.")
        return 2
    pages = list(samples(folder))
    size = statistics.median(len(page.raw) for page in pages) / 1000
    print(f"{len(pages)} pages, median {size:.0f} kB")
    missed = []
    for name, careful, most in (("fast", False, _FAST_MS), ("careful", True, _CAREFUL_MS)):
        read = [(page, *timed(page.order(careful=careful))) for page in pages]
        median = statistics.median(spent for _, spent, _ in read)
        usual = statistics.median(spent for page, spent, _ in read if 60_000 < len(page.raw) < 110_000)
        print(f"{name:8} {median:6.2f} ms a page (median), {usual:.2f} ms at 60 to 110 kB, by {read[0][2].extractor}")
        missed += [f"{name}: {usual:.2f} ms, figure {most} ms"] if usual > most else []
        for group, least in _F1.items():
            score = f1((page.text, sample.truth) for sample, _, page in read if sample.group == group)
            print(f"{'':8} F1 of {group}: {score:.4f}")
            missed += [f"{group}: F1 {score:.4f}, figure {least}"] if careful and score < least else []
    small = [page.order(careful=False) for page in pages if 20_000 < len(page.raw) < 110_000]
    cpu, wall = asyncio.run(pooled(small))
    print(
        f"{'pool':8} {cpu:6.2f} ms of the main process a page, {wall:.2f} ms on the clock, {len(small)} pages at once"
    )
    missed += [f"pool: {cpu:.2f} ms, figure {_MAIN_MS} ms"] if cpu > _MAIN_MS else []
    for line in missed:
        print(f"not reached: {line}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
