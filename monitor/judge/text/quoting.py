"""Takes a quote apart the way people write quotes: words left out, words put in, letters in brackets."""

from __future__ import annotations

import itertools
import re
from collections.abc import Container
from dataclasses import dataclass

from monitor.judge.text.denials import refuses
from monitor.judge.text.fold import words
from monitor.judge.text.meaning import is_negation, is_number
from monitor.judge.text.turkic import differ_by_denial

#: Words that an ellipsis may stand for, and that a bracketed insertion may.
_LONGEST_GAP, _LONGEST_INSERTION = 400, 15
#: An ellipsis over no more words than this may not swallow a denial.
_SHORT_GAP = 2
#: One over no more than this may not swallow a refusal ("refused to"), which says itself in more words.
_REFUSAL_GAP = 4
#: Of more insertions than this none is taken for the page's own while another is not.
_MOST_BRACKETS = 4
#: What stands for words left out. Brackets with words inside are the citing author's, and stand for anything short.
_ELLIPSIS = r"[\[(]\s*(?:(?:\.\s?){2,}|\u2026)\s*[\])]|(?:\.\s?){3,}|\u2026|\u22ef+|\.\."
_INSERTION = r"\[(?=[^\]]*[^\W\d_])[^\]]{2,80}\]"
_ELLIPSES = re.compile(rf"\s*(?:{_ELLIPSIS})\s*")
_BREAKS = re.compile(rf"\s*(?:{_ELLIPSIS}|(?P<inserted>{_INSERTION}))\s*")
_SIC = re.compile(r"\s*[\[(]\s*sic\s*[!?]?\s*[\])]", re.IGNORECASE)
#: "[T]he", "say[s]": the citing author changed a letter or an ending.
_LETTER_IN_BRACKETS = re.compile(r"\[([^\W\d_]{1,3})\](?=\w)|(?<=\w)\[([^\W\d_]{1,3})\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """What may lie between two runs of words: at most so many, and of what kind."""

    most: int
    #: The words in brackets that stand for it; None for an ellipsis.
    inserted: frozenset[str] | None = None
    #: Of the page, for verbs that deny by an infix.
    language: str | None = None

    def spans(self, left_out: list[str], page: str) -> bool:
        """Tell whether these words of the page may be what was left out; ``page`` is how they stand there.

        An ellipsis over a word or two may not swallow a denial, nor one over a few a refusal. What an insertion
        replaces holds no number that it has not, no denial or refusal unless it denies too, and no brackets: those
        would be the page's, and other ones.
        """
        if len(left_out) > self.most:
            return False
        if self.inserted is None:
            denied = len(left_out) <= _SHORT_GAP and any(map(is_negation, left_out))
            return not denied and not (len(left_out) <= _REFUSAL_GAP and refuses(left_out))
        if self.inserted == frozenset(left_out):
            return True
        if self.denies_anew(left_out):
            return False
        if "[" in page or not self.inserted.issuperset([word for word in left_out if is_number(word)]):
            return False
        return not self.undenies(left_out)

    def denies_anew(self, left_out: list[str]) -> bool:
        """Tell whether a word or two in brackets deny, and those that they replace, if any, do not: "[not]"."""
        inserted = tuple(self.inserted or ())
        denied = any(map(is_negation, left_out)) or refuses(left_out)
        return len(inserted) <= _SHORT_GAP and any(map(is_negation, inserted)) and not denied

    def undenies(self, left_out: list[str]) -> bool:
        """Tell whether words deny or refuse, and those in brackets that replace them do not."""
        inserted = tuple(self.inserted or ())
        # Of a page that names no language the worst is thought: two words that differ by an infix alone are no chance.
        language = self.language or "tr"
        if any(differ_by_denial(one, other, language) for one in left_out for other in inserted):
            return True
        denied = any(map(is_negation, left_out)) or refuses(left_out)
        return denied and not (any(map(is_negation, inserted)) or refuses(inserted))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """One reading of a quote: its runs of words, and what may lie between two of them."""

    runs: tuple[tuple[str, ...], ...]
    gaps: tuple[Gap, ...] = ()
    #: The insertion that the reading leaves out at its beginning, and at its end.
    inserted_before: Gap | None = None
    inserted_behind: Gap | None = None

    @property
    def length(self) -> int:
        """Count its words."""
        return sum(map(len, self.runs))


def readings(exact: str, language: str | None = None) -> tuple[Sought, ...]:
    """Take a quote apart: word for word first, then with the citing author's brackets as what they stand for.

    ``language`` is that of the page.
    """
    plainly = _SIC.sub("", exact)
    lettered = _LETTER_IN_BRACKETS.sub(lambda match: match.group(1) or match.group(2), plainly)
    found: list[Sought] = []
    for sought in (_sought(exact, _ELLIPSES), *(_sought(v, _ELLIPSES) for v in (plainly, lettered))):
        if sought.runs and sought not in found:
            found.append(sought)
    brackets = [match.start() for match in _BREAKS.finditer(lettered) if match["inserted"] is not None]
    # Of several brackets some may be the page's own.
    kept = range(len(brackets) if len(brackets) <= _MOST_BRACKETS else 1)
    for own in itertools.chain.from_iterable(itertools.combinations(brackets, many) for many in kept):
        loose = _sought(lettered, _BREAKS, own=own, language=language)
        if loose.runs and loose not in found:
            found.append(loose)
    return tuple(found)


def _sought(version: str, breaks: re.Pattern[str], *, own: Container[int] = (), language: str | None = None) -> Sought:
    """Cut one version of a quote into runs; ``own`` are the places of brackets that are words like all others."""
    runs: list[tuple[str, ...]] = []
    gaps: list[Gap] = []
    at, waiting, before = 0, None, None
    for found in breaks.finditer(version):
        inserted = found.groupdict().get("inserted")
        if found.start() in own:
            continue
        gap = Gap(most=_LONGEST_GAP) if inserted is None else _insertion(inserted, language)
        if run := tuple(words(version[at : found.start()])):
            if waiting is not None:
                gaps.append(waiting)
            runs.append(run)
            waiting = gap
        elif waiting is not None:
            waiting = _wider(waiting, gap)
        before = before or (gap if not runs and inserted is not None else None)
        at = found.end()
    behind = None
    if run := tuple(words(version[at:])):
        if waiting is not None:
            gaps.append(waiting)
        runs.append(run)
    else:
        behind = waiting if waiting is not None and waiting.inserted is not None else None
    return Sought(runs=tuple(runs), gaps=tuple(gaps), inserted_before=before, inserted_behind=behind)


def _insertion(inserted: str, language: str | None) -> Gap:
    return Gap(most=_LONGEST_INSERTION, inserted=frozenset(words(inserted)), language=language)


def _wider(one: Gap, other: Gap) -> Gap:
    """Give the gap that stands for two in a row."""
    return one if one.inserted is None else other
