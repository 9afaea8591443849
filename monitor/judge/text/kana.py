"""Tells whether a Japanese verb was denied or not by the whole run of hiragana in which it was edited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from sys import maxsize
from typing import NamedTuple

from monitor.judge.lexicon.expressions import expression
from monitor.judge.lexicon.kana_words import DENIALS, OTHER_WORDS
from monitor.judge.text.fold import is_crowded
from monitor.judge.text.segments import Span, Word

_HIRAGANA = expression("[\u3041-\u3096]")
_ALL_HIRAGANA = expression("[\u3041-\u3096]+")
#: Signs before a run that are read with it: 少 makes 少ない another word.
_AHEAD = 3
#: A longer edit is telling by its length.
_LONGEST = 40


class Run(NamedTuple):
    """An edit, and what is to be shown of it."""

    span: Span
    shown: Span
    #: Whether one side alone denies, by the run of kana around it; None where words outside of kana have to tell.
    denied: bool | None = None


def denied_otherwise(was: str, now: str) -> bool:
    """Tell whether one of two stretches of Japanese text denies more often than the other; "must" denies twice."""
    return _denials(was) != _denials(now)


def holds_kana(text: str) -> bool:
    """Tell whether some letter of a text is hiragana."""
    return _HIRAGANA.search(text) is not None


def is_kana(*sides: str) -> bool:
    """Tell whether some letters are there, and all are hiragana."""
    return _ALL_HIRAGANA.fullmatch("".join(sides)) is not None


def in_runs(texts: tuple[str, str], old: Sequence[Word], new: Sequence[Word], spans: Sequence[Span]) -> list[Run]:
    """Give the edits, each with what the run of kana around it says; those that cut a denial in pieces as one.

    ``spans`` are the edits, in their order.
    """
    if not all(map(holds_kana, texts)):
        return [Run(span, span) for span in spans]
    found: list[Run] = []
    for group in _groups(old, new, spans):
        span = (group[0][0], group[-1][1], group[0][2], group[-1][3])
        edited = _letters(old, new, span)
        if not holds_kana(edited):
            found += [Run(each, each) for each in group]
            continue
        whole = _run(old, new, span)
        if denied_otherwise(_written(texts[0], old[whole[0] : whole[1]]), _written(texts[1], new[whole[2] : whole[3]])):
            found.append(Run(span, whole, denied=True))
            continue
        shown_whole = len(group) == 1 and DENIALS.search(edited) is not None
        for each in group:
            denied = False if is_kana(_letters(old, new, each)) else None
            found.append(Run(each, whole if shown_whole else each, denied))
    return found


def _letters(old: Sequence[Word], new: Sequence[Word], span: Span) -> str:
    """Give the letters of an edit, of both sides; none of a long one."""
    i, j, k, m = span
    return "".join(word.key for word in (*old[i:j], *new[k:m])) if j - i + m - k <= _LONGEST else ""


def _run(old: Sequence[Word], new: Sequence[Word], span: Span) -> Span:
    """Give the run of kana around an edit, with some signs before it."""
    i, j, k, m = span
    before = _reach(old, new, i, k)
    before += _reach(old, new, i - before, k - before, kana=False, most=_AHEAD)
    behind = 0
    while _goes_on(old, new, j + behind, m + behind) and _touches(old, new, j + behind, m + behind):
        behind += 1
    return i - before, j + behind, k - before, m + behind


def _reach(old: Sequence[Word], new: Sequence[Word], i: int, k: int, *, kana: bool = True, most: int = maxsize) -> int:
    """Count the letters before a place that both sides share, nothing between them; of any kind, or ``kana`` alone."""
    reach = 0
    while (
        reach < most
        and _goes_on(old, new, i - reach - 1, k - reach - 1, kana=kana)
        and _touches(old, new, i - reach, k - reach)
    ):
        reach += 1
    return reach


def _denials(text: str) -> int:
    """Count the denials of a text."""
    return len(DENIALS.findall(OTHER_WORDS.sub("\u30fb", text)))


def _written(text: str, run: Sequence[Word]) -> str:
    return text[run[0].start : run[-1].end] if run else ""


def _groups(old: Sequence[Word], new: Sequence[Word], spans: Sequence[Span]) -> Iterator[list[Span]]:
    """Give edits together that stand in one run of kana with each other."""
    group: list[Span] = []
    for span in spans:
        if group and not _in_one_run(old, new, group[-1], span):
            yield group
            group = []
        group.append(span)
    if group:
        yield group


def _in_one_run(old: Sequence[Word], new: Sequence[Word], one: Span, other: Span) -> bool:
    return _touches(old, new, other[0], other[2]) and all(
        is_kana(old[one[1] + step].key) and _touches(old, new, one[1] + step, one[3] + step)
        for step in range(other[0] - one[1])
    )


def _touches(old: Sequence[Word], new: Sequence[Word], i: int, k: int) -> bool:
    """Tell whether nothing stands between a word and the one before it, on either side."""
    return any(0 < at < len(words) and words[at - 1].end == words[at].start for words, at in ((old, i), (new, k)))


def _goes_on(old: Sequence[Word], new: Sequence[Word], i: int, k: int, *, kana: bool = True) -> bool:
    """Tell whether both sides have one letter there: a kana, or any of a script without blanks."""
    if not (0 <= i < len(old) and 0 <= k < len(new)) or old[i].key != new[k].key:
        return False
    return is_kana(old[i].key) if kana else is_crowded(old[i].key)
