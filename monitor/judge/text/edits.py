"""Aligns sentences word by word, and tells which differences of words are telling."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import Indel

from monitor.judge.lexicon.expressions import expression
from monitor.judge.text.dates import is_date
from monitor.judge.text.fold import weight, words
from monitor.judge.text.kana import in_runs
from monitor.judge.text.language import writes_nouns_large
from monitor.judge.text.meaning import is_figure
from monitor.judge.text.numerals import numbers_differ
from monitor.judge.text.replaced import is_another
from monitor.judge.text.sameness import exchanges_months, same_dates, same_numbers
from monitor.judge.text.segments import Segment, Span, Word, spelled
from monitor.judge.text.sides import changes_sides, hedges_otherwise
from monitor.judge.text.surnames import as_names
from monitor.judge.text.turning import are_few, holds_denial, measures_otherwise, says_opposite
from monitor.model.comparison import Edit

MOST_EDITS = 20
#: Products of lengths beyond this are not aligned word by word.
_MOST_CELLS = 4_000_000
_WORDS_AROUND = 5
_THOUSAND = expression(r"\d{3}")
#: Edits are for people to read and stand in every line of the journal: no stretch is longer, in characters.
_LONGEST_STRETCH = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an edit stands: the sentence before it, the heading above it, the number of its paragraph from 1."""

    before: str = ""
    heading: str = ""
    paragraph: int | None = None


class Stretch(NamedTuple):
    """One stretch of words that differs, with the words of both sides."""

    edit: Edit
    was: list[Word]
    now: list[Word]
    #: The same, folded.
    keys: tuple[list[str], list[str]]
    #: Whether one side alone denies, as far as the run of kana around it tells; None where other words have to.
    denied: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """Sentences that stood, those that stand in their place, and in which words they differ."""

    gone: tuple[Segment, ...]
    come: tuple[Segment, ...]
    before: str = ""
    found: tuple[Stretch, ...] = ()
    added: int = 0
    removed: int = 0
    telling: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What differs between two texts, word by word."""

    edits: tuple[Edit, ...] = ()
    added: int = 0
    removed: int = 0
    telling: bool = False
    #: Sentences that are new.
    new: tuple[Segment, ...] = ()
    #: Sentences that were dropped.
    gone: tuple[Segment, ...] = ()
    #: Both, place by place.
    exchanges: tuple[Exchange, ...] = ()


class Tally:
    """Gathers differences one after the other."""

    def __init__(self, *, language: str | None) -> None:
        """Begin with none."""
        self._language = language
        self._edits: list[Edit] = []
        self._exchanges: list[Exchange] = []
        self._added = self._removed = 0

    def add(self, gone: Sequence[Segment], come: Sequence[Segment], place: Place) -> None:
        """Take sentences that stood, and those that stand in their place."""
        exchange = exchanged(gone, come, language=self._language, before=place.before)
        self._exchanges.append(exchange)
        for found in exchange.found:
            before = found.edit.after or _last_words(place.before)
            self._edits.append(replace(found.edit, after=before, heading=place.heading, paragraph=place.paragraph))
        self._added += exchange.added
        self._removed += exchange.removed

    def respelled(self, pairs: Iterable[tuple[Segment, Segment]]) -> None:
        """Take sentences whose words are parted in another way ("can not"); that is never telling."""
        for was, now in pairs:
            left, right = words(was.text), words(now.text)
            for i, j, k, m in _spans(left, right) if left != right else ():
                before = " ".join(right[max(0, k - _WORDS_AROUND) : k])
                self._edits.append(Edit(was=" ".join(left[i:j]), now=" ".join(right[k:m]), after=before))
                self._removed += weight(left[i:j])
                self._added += weight(right[k:m])

    def difference(self) -> Difference:
        """Give all of it."""
        return Difference(
            edits=tuple(self._edits[:MOST_EDITS]),
            added=self._added,
            removed=self._removed,
            telling=any(exchange.telling for exchange in self._exchanges),
            new=tuple(segment for exchange in self._exchanges for segment in exchange.come),
            gone=tuple(segment for exchange in self._exchanges for segment in exchange.gone),
            exchanges=tuple(self._exchanges),
        )


def exchanged(gone: Sequence[Segment], come: Sequence[Segment], *, language: str | None, before: str = "") -> Exchange:
    """Say in which words sentences that stood differ from those in their place, and whether that is telling."""
    found = _stretches(list(gone), list(come))
    return Exchange(
        gone=tuple(gone),
        come=tuple(come),
        before=before,
        found=tuple(found),
        added=sum(weight(one.keys[1]) for one in found),
        removed=sum(weight(one.keys[0]) for one in found),
        telling=_takes_another_side(found)
        or any(_tells(one, language) or _names_another(one, len(found), language) for one in found),
    )


def _last_words(sentence: str) -> str:
    return " ".join(sentence.split()[-_WORDS_AROUND:])[-_LONGEST_STRETCH:]


def _stretches(gone: list[Segment], come: list[Segment]) -> list[Stretch]:
    """Give the stretches of words that differ between sentences that stood and sentences that stand in their place."""
    old_text, old = spelled(gone)
    new_text, new = spelled(come)
    keys = ([word.key for word in old], [word.key for word in new])
    if "".join(keys[0]) == "".join(keys[1]) or same_dates(*keys):
        return []
    spans = [(0, len(old), 0, len(new))] if len(old) * len(new) > _MOST_CELLS else _spans(*keys)
    found: list[Stretch] = []
    for run in in_runs((old_text, new_text), old, new, as_names(old, new, spans)):
        i, j, k, m = run.shown
        edit = Edit(
            was=_stretch(old_text, old[i:j]),
            now=_stretch(new_text, new[k:m]),
            after=_stretch(new_text, new[max(0, k - _WORDS_AROUND) : k]),
        )
        i, j, k, m = run.span
        found.append(Stretch(edit, old[i:j], new[k:m], (keys[0][i:j], keys[1][k:m]), run.denied))
    return found


def _spans(old: list[str], new: list[str]) -> list[Span]:
    """Give the ranges of words that differ, neighbouring drops and additions as one."""
    spans: list[Span] = []
    for step in Indel.opcodes(old, new):
        if step.tag == "equal":
            continue
        if spans and spans[-1][1] == step.src_start and spans[-1][3] == step.dest_start:
            i, _, k, _ = spans.pop()
            spans.append((i, step.src_end, k, step.dest_end))
        else:
            spans.append((step.src_start, step.src_end, step.dest_start, step.dest_end))
    return spans


def _stretch(text: str, run: list[Word]) -> str:
    if not run:
        return ""
    flat = " ".join(text[run[0].start : min(run[-1].end, run[0].start + _LONGEST_STRETCH)].split())
    return flat if run[-1].end - run[0].start <= _LONGEST_STRETCH else f"{flat}…"


def _tells(found: Stretch, language: str | None) -> bool:
    """Tell whether an edit changes a number, a date, a negation, a measure, a name or a quotation."""
    if _is_respelled(*found.keys) or same_numbers(*found.keys, language):
        return False
    both = (*found.was, *found.now)
    return (
        any(word.quoted or is_figure(word.key) or is_date(word.key) for word in both)
        or numbers_differ(*found.keys, language)
        or reverses(found, language)
        or measures_otherwise(*found.keys)
        or (not writes_nouns_large(language) and any(word.named for word in both))
    )


def reverses(found: Stretch, language: str | None) -> bool:
    """Tell whether an edit brings or takes a denial, or says the opposite."""
    if found.denied is not None:
        return found.denied
    return holds_denial(*found.keys) or says_opposite(*found.keys, language)


def _is_respelled(was: Sequence[str], now: Sequence[str]) -> bool:
    """Tell whether words are the same, parted in another way; figures may be parted by thousands alone."""
    if "".join(was) != "".join(now):
        return False
    return all(_THOUSAND.fullmatch(one) is not None for side in (was, now) for one in _figures_behind_figures(side))


def _figures_behind_figures(run: Sequence[str]) -> list[str]:
    return [other for one, other in pairwise(run) if one[-1].isdecimal() and other[0].isdecimal()]


def _takes_another_side(found: Sequence[Stretch]) -> bool:
    """Tell whether edits of the same sentences, which are few, take another side: "sprach frei" for "verurteilte"."""
    was = [key for one in found for key in one.keys[0]]
    now = [key for one in found for key in one.keys[1]]
    return are_few(was, now) and (changes_sides(was, now) or hedges_otherwise(was, now) or exchanges_months(was, now))


def _names_another(found: Stretch, stretches: int, language: str | None) -> bool:
    """Tell whether an edit, one of so many, puts a name or thing in the place of another where capitals tell none."""
    return is_another(
        *found.keys,
        exchanges=stretches,
        nouns=writes_nouns_large(language),
        capitals=(any(word.named for word in found.was), any(word.named for word in found.now)),
    )
