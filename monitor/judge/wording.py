"""A text as its words, in which quotes are found exactly or nearly."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from monitor.judge.fold import folded_words, raw_words, wordable, words
from monitor.judge.meaning import is_negation

_APART = "\x1f"
_MOST_OCCURRENCES = 200
#: A stretch of this many words of the main text near a quote shows that the quote belongs to it.
_NEIGHBOURHOOD, _SHARED_RUN = 80, 8
#: How many places of a text are measured for a quote that does not stand in it.
_PLACES = 4
#: Words that occur more often than this tell nothing of a place, where there are others.
_COMMON = 400
_LONGEST_FOUND = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Likely:
    """The stretch of a text that is most like a quote. Ratio is 0 to 100."""

    ratio: float
    found: str


class Wording:
    """One text, taken apart once for all the quotes that are looked for in it."""

    def __init__(self, text: str) -> None:
        """Take it apart."""
        self._text = wordable(text)
        self._raw = raw_words(self._text)
        self._keys = folded_words(self._raw)
        self._chain = _chain(self._keys)

    def occurrences(self, runs: Sequence[Sequence[str]], gap: int) -> list[tuple[int, int]]:
        """Give the ranges of words in which all runs stand in order, at most ``gap`` words between two of them."""
        spans = self._places(runs[0])
        for run in runs[1:]:
            later = self._places(run)
            spans = [
                (start, following[1])
                for start, end in spans
                for following in [next((place for place in later if end <= place[0] <= end + gap), None)]
                if following is not None
            ]
        return spans

    def fits(self, span: tuple[int, int], prefix: str, suffix: str) -> float:
        """Measure from 0 to 100 how well the words around a range fit what should stand before and after it."""
        before, after = words(prefix), words(suffix)
        start, end = span
        fitness = [100.0]
        if before:
            fitness.append(fuzz.ratio(" ".join(before), " ".join(self._keys[max(0, start - len(before)) : start])))
        if after:
            fitness.append(fuzz.ratio(" ".join(after), " ".join(self._keys[end : end + len(after)])))
        return min(fitness)

    def belongs_to(self, span: tuple[int, int], main: Wording) -> bool:
        """Tell whether what stands around a range of this text also stands in the main text."""
        start, end = span
        for left, right in ((max(0, start - _NEIGHBOURHOOD), start), (end, end + _NEIGHBOURHOOD)):
            near = self._keys[left:right]
            for first in range(len(near) - _SHARED_RUN + 1):
                if _chain(near[first : first + _SHARED_RUN]) in main._chain:
                    return True
        return False

    def most_like(self, run: list[str]) -> Likely:
        """Find the stretch that is most like a run of words, at the places that share its rarest words."""
        best = Likely(ratio=0.0, found="")
        wanted = " ".join(run)
        for left, right in self._likely_places(run):
            window = self._keys[left:right]
            for first, last in _stretches(run, window):
                ratio = fuzz.ratio(wanted, " ".join(window[first:last]))
                if ratio > best.ratio:
                    best = Likely(ratio=ratio, found=f"{left + first} {left + last}")
        if not best.found:
            return best
        first, last = map(int, best.found.split())
        return Likely(ratio=best.ratio, found=self._written(first, last))

    def _places(self, run: Sequence[str]) -> list[tuple[int, int]]:
        """Give the ranges in which a run stands word for word, else those where only the spacing differs."""
        needle = _chain(run)
        places: list[tuple[int, int]] = []
        at, word, counted = self._chain.find(needle), 0, 0
        while at >= 0 and len(places) < _MOST_OCCURRENCES:
            word += self._chain.count(_APART, counted, at)
            counted = at
            places.append((word, word + len(run)))
            at = self._chain.find(needle, at + 1)
        return places or self._crowded_places(run)

    def _crowded_places(self, run: Sequence[str]) -> list[tuple[int, int]]:
        """Find a run whatever its spacing ("geno- cide"), from the start of a word to the end of one.

        Spacing is not let to make or lose a negation: "notable" is not "not able".
        """
        if "".join(run) not in self._run_together:
            return []
        squashed, starts = self._squashed
        needle = "".join(map(_set_apart, run))
        places: list[tuple[int, int]] = []
        at = squashed.find(needle)
        while at >= 0 and len(places) < _MOST_OCCURRENCES:
            first, last = bisect_right(starts, at) - 1, bisect_right(starts, at + len(needle) - 1)
            ends = starts[last] if last < len(starts) else len(squashed)
            whole = starts[first] == at and ends == at + len(needle)
            if whole and _negations(self._keys[first:last]) == _negations(run):
                places.append((first, last))
            at = squashed.find(needle, at + 1)
        return places

    @cached_property
    def _run_together(self) -> str:
        return "".join(self._keys)

    @cached_property
    def _squashed(self) -> tuple[str, list[int]]:
        parts = [_set_apart(key) for key in self._keys]
        return "".join(parts), [0, *accumulate(map(len, parts))][:-1]

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

    def _written(self, first: int, last: int) -> str:
        """Give a range of words as the page has them, case and punctuation kept."""
        at = start = 0
        for place, word in enumerate(self._raw[:last]):
            at = self._text.index(word, at)
            if place == first:
                start = at
            at += len(word)
        return " ".join(self._text[start : min(at, start + _LONGEST_FOUND)].split())


def _chain(run: Sequence[str]) -> str:
    return f"{_APART}{_APART.join(run)}{_APART}"


def _set_apart(key: str) -> str:
    return f" {key} " if key[-1].isdecimal() else key


def _negations(run: Sequence[str]) -> list[str]:
    return [key for key in run if is_negation(key)]


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
