"""Finds the stretch of words that is most like a run of words which does not stand among them."""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from functools import cached_property

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

#: How many places of a text are measured for a quote that does not stand in it.
_PLACES = 4
#: Words that occur more often than this tell nothing of a place, where there are others.
_COMMON = 400
#: More places than this are too many to be weighed one by one.
_MOST_HITS = 4_000


class Nearest:
    """The words of one text, asked for what is most like a run of words."""

    def __init__(self, keys: list[str]) -> None:
        """Take them, folded."""
        self._keys = keys

    def to(self, run: list[str]) -> tuple[float, tuple[int, int] | None]:
        """Give how alike the most alike stretch is, 0 to 100, and its range; it shares the run's rarest words."""
        best, span = 0.0, None
        wanted = " ".join(run)
        for left, right in self._likely_places(run):
            window = self._keys[left:right]
            for first, last in _stretches(run, window):
                ratio = fuzz.ratio(wanted, " ".join(window[first:last]))
                if ratio > best:
                    best, span = ratio, (left + first, left + last)
        return best, span

    @cached_property
    def _index(self) -> dict[str, list[int]]:
        index: dict[str, list[int]] = defaultdict(list)
        for place, key in enumerate(self._keys):
            index[key].append(place)
        return index

    def _likely_places(self, run: list[str]) -> list[tuple[int, int]]:
        """Give windows, best first, that hold the most of a run's words, rare ones weighing more."""
        found = {key: self._index[key] for key in set(run) if key in self._index}
        rare = {key: places for key, places in found.items() if len(places) <= _COMMON} or found
        if sum(map(len, rare.values())) > _MOST_HITS:
            rare = self._pairs(run) or rare
        hits = sorted((place, 1 / math.log2(2 + len(places))) for key, places in rare.items() for place in places)
        width = len(run) + len(run) // 2 + 5
        scored: list[tuple[float, int]] = []
        first, score = 0, 0.0
        for last, (place, weight) in enumerate(hits):
            score += weight
            while hits[first][0] < place - width:
                score -= hits[first][1]
                first += 1
            scored.append((score, hits[first][0] if last >= first else place))
        scored.sort(key=lambda each: (-each[0], each[1]))
        chosen: list[int] = []
        for _, start in scored:
            if all(abs(start - other) > width // 2 for other in chosen):
                chosen.append(start)
            if len(chosen) == _PLACES:
                break
        return [(max(0, start - len(run)), start + width + len(run)) for start in chosen]

    def _pairs(self, run: list[str]) -> dict[str, list[int]]:
        """Give where two words of a run follow each other: single characters of Chinese tell too little."""
        keys, last = self._keys, len(self._keys) - 1
        return {
            f"{one} {other}": places
            for one, other in set(itertools.pairwise(run))
            if (places := [at for at in self._index.get(one, ()) if at < last and keys[at + 1] == other])
        }


def _stretches(run: list[str], window: list[str]) -> list[tuple[int, int]]:
    """Give the parts of a window that may be a run, edited: where letters align, and where words do."""
    stretches = []
    joined = " ".join(window)
    alignment = fuzz.partial_ratio_alignment(" ".join(run), joined)
    if alignment is not None:
        start, end = alignment.dest_start, alignment.dest_end
        stretches.append((joined.count(" ", 0, start), joined.count(" ", 0, max(end - 1, start)) + 1))
    equal = [step for step in Indel.opcodes(run, window) if step.tag == "equal"]
    if equal:
        first, last = equal[0], equal[-1]
        stretches.append((first.dest_start, last.dest_end))
        lead, tail = first.src_start, len(run) - last.src_end
        stretches.append((max(0, first.dest_start - lead), min(len(window), last.dest_end + tail)))
    return stretches
