"""A text as its words, in which quotes are found exactly or nearly."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz

from monitor.judge.text.fold import folded_words, is_crowded, notes, raw_words, wordable, words
from monitor.judge.text.meaning import is_negation
from monitor.judge.text.nearest import Nearest
from monitor.judge.text.origin import Origin
from monitor.judge.text.quoting import Gap

_APART = "\x1f"
_MOST_OCCURRENCES = 200
#: A stretch of this many words of the main text near a quote shows that the quote belongs to it.
_NEIGHBOURHOOD, _SHARED_RUN = 80, 8
_LONGEST_FOUND = 1_000
#: Characters before and behind a quote that are looked at: a sentence's beginning or end that denies is short.
_SIDE = 80
#: A footnote mark right behind a quote belongs to it.
_LONGEST_NOTE = 6
#: So many words more than a prefix has are looked at, for the page may part some of them.
_PARTED_WORDS = 2
#: A context of at least so many words and characters may end within a word.
_CUT_WORDS, _CUT_LENGTH = 4, 20
_MARKS_BEHIND = re.compile(r"[.,;:!?]?(?:\[\d{1,3}\])+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Likely:
    """The stretch of a text that is most like a quote. Ratio is 0 to 100."""

    ratio: float
    found: str
    #: The range of words; None where there is none, or where it is made of several.
    span: tuple[int, int] | None = None


class Wording:
    """One text, taken apart once for all the quotes that are looked for in it."""

    def __init__(self, text: str) -> None:
        """Take it apart."""
        self.original = text
        self._text = wordable(text)
        self._raw = raw_words(self._text)
        self._keys = folded_words(self._raw)
        self._chain = _chain(self._keys)

    def __len__(self) -> int:
        """Count the words."""
        return len(self._keys)

    def occurrences(
        self, runs: Sequence[Sequence[str]], gaps: Sequence[Gap], *, most: int = _MOST_OCCURRENCES
    ) -> list[tuple[int, int]]:
        """Give the ranges of words in which all runs stand in order, with no more between two than the gaps allow."""
        spans = self._places(runs[0], most)
        for run, gap in zip(runs[1:], gaps, strict=True):
            later = self._places(run, most)
            if gap.inserted is None:
                later = self._undenied(gap, [end for _, end in spans], later)
            spans = [
                (start, following[1])
                for start, end in spans
                for following in [next((place for place in later if self._bridged(gap, end, place[0])), None)]
                if following is not None
            ]
        return spans

    def _undenied(self, gap: Gap, ends: list[int], later: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Leave out places that an ellipsis may not reach from the nearest run before them: nor may it from afar.

        Else a word such as "they" somewhere above would stand in for the one before "failed to".
        """
        nearest = (bisect_right(ends, start) - 1 for start, _ in later)
        return [
            place
            for place, at in zip(later, nearest, strict=True)
            if at >= 0 and (place[0] - ends[at] > gap.most or self._bridged(gap, ends[at], place[0]))
        ]

    def _bridged(self, gap: Gap, end: int, start: int) -> bool:
        """Tell whether a gap may reach from the end of one run to the start of the next."""
        if not end <= start <= end + gap.most:
            return False
        if start == end:
            return not gap.denies_anew([])
        return gap.spans(self._keys[end:start], self._between(end, start))

    def _between(self, end: int, start: int) -> str:
        """Give all that is written from behind one word to before another."""
        return self._text[self._starts[end - 1] + len(self._raw[end - 1]) : self._starts[start]]

    def fits(self, span: tuple[int, int], prefix: str, suffix: str) -> bool:
        """Tell whether the words right before and behind a range are those of a prefix and a suffix, typography aside.

        They match whole words. A tool cuts its context by characters: the outermost word of a long one may be a part.
        """
        start, end = span
        return self._stands_before(words(prefix), start) and self._stands_behind(words(suffix), end)

    def _stands_before(self, wanted: list[str], start: int) -> bool:
        return not wanted or _begins_with(
            [_backwards(key) for key in reversed(self._keys[max(0, start - 2 * len(wanted) - _PARTED_WORDS) : start])],
            [_backwards(key) for key in reversed(wanted)],
        )

    def _stands_behind(self, wanted: list[str], end: int) -> bool:
        return not wanted or _begins_with(self._keys[end : end + 2 * len(wanted) + _PARTED_WORDS], wanted)

    def likeness_around(self, span: tuple[int, int], prefix: str, suffix: str) -> float:
        """Measure from 0 to 100 how much the words around a range are like what should stand before and after it."""
        before, after = words(prefix), words(suffix)
        start, end = span
        likeness = [100.0]
        if before:
            likeness.append(fuzz.ratio(" ".join(before), " ".join(self._keys[max(0, start - len(before)) : start])))
        if after:
            likeness.append(fuzz.ratio(" ".join(after), " ".join(self._keys[end : end + len(after)])))
        return min(likeness)

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
        ratio, span = self._nearest.to(run)
        return Likely(ratio=ratio, found=self.written(span) if span is not None else "", span=span)

    @cached_property
    def _nearest(self) -> Nearest:
        return Nearest(self._keys)

    def _places(self, run: Sequence[str], most: int) -> list[tuple[int, int]]:
        """Give the ranges in which a run stands word for word, else those where only the spacing differs."""
        needle = _chain(run)
        places: list[tuple[int, int]] = []
        at, word, counted = self._chain.find(needle), 0, 0
        while at >= 0 and len(places) < most:
            word += self._chain.count(_APART, counted, at)
            counted = at
            places.append((word, word + len(run)))
            at = self._chain.find(needle, at + 1)
        return places or self._crowded_places(run, most)

    def _crowded_places(self, run: Sequence[str], most: int) -> list[tuple[int, int]]:
        """Find a run whatever its spacing and apostrophes ("geno- cide"), from the start of a word to the end of one.

        Spacing is not let to make or lose a negation: "notable" is not "not able". In scripts without blanks a quote
        may begin and end within a foreign word, though never within a number. Elsewhere it may at an apostrophe: who
        quotes "l'homme libre" may begin with "homme".
        """
        if "".join(run).replace("'", "") not in self._run_together:
            return []
        squashed, starts = self._squashed
        needle = "".join(map(_set_apart, run))
        loose = _partly_crowded(run)
        places: list[tuple[int, int]] = []
        at = squashed.find(needle)
        while at >= 0 and len(places) < most:
            first, last = bisect_right(starts, at) - 1, bisect_right(starts, at + len(needle) - 1)
            ends = starts[last] if last < len(starts) else len(squashed)
            begins_well = starts[first] == at or (loose and self._keys[first].isalpha())
            begins_well = begins_well or _parts_at(self._keys[first], at - starts[first])
            ends_well = ends == at + len(needle) or (loose and self._keys[last - 1].isalpha())
            ends_well = ends_well or _parts_at(self._keys[last - 1], at + len(needle) - starts[last - 1])
            if begins_well and ends_well and _negations(self._keys[first:last]) == _negations(run):
                places.append((first, last))
            at = squashed.find(needle, at + 1)
        return places

    @cached_property
    def _run_together(self) -> str:
        return "".join(self._keys).replace("'", "")

    @cached_property
    def _squashed(self) -> tuple[str, list[int]]:
        parts = [_set_apart(key) for key in self._keys]
        return "".join(parts), [0, *itertools.accumulate(map(len, parts))][:-1]

    def words_of(self, span: tuple[int, int]) -> list[str]:
        """Give a range of words, folded."""
        return self._keys[span[0] : span[1]]

    def notes_in(self, span: tuple[int, int], *, behind: int) -> list[str]:
        """Give the footnote marks that stand among a range of words, and up to so many right behind it."""
        start, end = self.place(span)
        return notes(self.original[start : end + behind * _LONGEST_NOTE])

    def written_with_notes(self, span: tuple[int, int]) -> str:
        """Give the same with the footnote marks behind it."""
        start, end = self.place(span)
        behind = self.original[end : end + _LONGEST_NOTE]
        marks = _MARKS_BEHIND.match(behind)
        return " ".join(self.original[start : end + (marks.end() if marks else 0)].split())

    def written(self, span: tuple[int, int]) -> str:
        """Give a range of words as the page has them, case and punctuation kept, on one line."""
        start, end = self.place(span)
        return " ".join(self.original[start : min(end, start + _LONGEST_FOUND)].split())

    def place(self, span: tuple[int, int]) -> tuple[int, int]:
        """Say where a range of words stands in the text as it was given, in characters."""
        left = self._starts[span[0]]
        right = self._starts[span[1] - 1] + len(self._raw[span[1] - 1])
        end = self._origin.of(right, ends=True)
        return min(self._origin.of(left, ends=False), end), end

    def sides(self, span: tuple[int, int]) -> tuple[str, str]:
        """Give what stands on the lines of a range before and behind it, in one typography."""
        left = self._starts[span[0]]
        right = self._starts[span[1] - 1] + len(self._raw[span[1] - 1])
        begin, end = self._text.rfind("\n", 0, left) + 1, self._text.find("\n", right)
        return self._text[max(begin, left - _SIDE) : left], self._text[right : end if end >= 0 else None][:_SIDE]

    @cached_property
    def _origin(self) -> Origin:
        return Origin(self._text, self.original)

    @cached_property
    def _starts(self) -> list[int]:
        """Give where each word begins in the text that the words were found in."""
        starts: list[int] = []
        add, find, at = starts.append, self._text.index, 0
        for word in self._raw:
            at = find(word, at)
            add(at)
            at += len(word)
        return starts


def _partly_crowded(run: Sequence[str]) -> bool:
    """Tell whether a good part of a run belongs to scripts without blanks."""
    return 4 * sum(len(key) == 1 and is_crowded(key) for key in run) >= sum(map(len, run))


def _chain(run: Sequence[str]) -> str:
    return f"{_APART}{_APART.join(run)}{_APART}"


def _backwards(key: str) -> str:
    """Give a word from its end; a number stays what it is, for it is matched whole."""
    return key if key[-1].isdecimal() else key[::-1]


def _begins_with(keys: Sequence[str], wanted: Sequence[str]) -> bool:
    """Tell whether words begin with others, however they are spaced; the last of many may be the beginning of one."""
    text, needle = "".join(map(_set_apart, keys)), "".join(map(_set_apart, wanted))
    if not text.startswith(needle):
        return False
    ends = itertools.accumulate(len(_set_apart(key)) for key in keys)
    whole = len(needle) in ends
    return whole or (len(wanted) >= _CUT_WORDS and len(needle) >= _CUT_LENGTH and wanted[-1].isalpha())


def _set_apart(key: str) -> str:
    return f" {key} " if key[-1].isdecimal() else key.replace("'", "")


def _parts_at(key: str, letters: int) -> bool:
    """Tell whether an apostrophe parts a word behind so many of its letters."""
    parts = key.split("'")
    return len(parts) > 1 and letters in itertools.accumulate(map(len, parts[:-1]))


def _negations(run: Sequence[str]) -> list[str]:
    return [key for key in run if is_negation(key)]
