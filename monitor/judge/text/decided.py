"""Names what makes an edit telling, for people who want to follow a judgement."""

from __future__ import annotations

from monitor.judge.text.dates import is_date
from monitor.judge.text.fold import words
from monitor.judge.text.kana import denied_otherwise, holds_kana, is_kana
from monitor.judge.text.meaning import denies, is_figure, is_negation
from monitor.judge.text.numerals import numbers_differ
from monitor.judge.text.opposites import are_opposite
from monitor.judge.text.replaced import is_other_measure
from monitor.judge.text.sides import changes_sides
from monitor.judge.text.turkic import differ_by_denial
from monitor.model.comparison import Edit

_QUOTES = '"“”„«»「」『』'
_ENDS = (".", "!", "?", ":", "。", "！", "？", "؟", "۔")
#: Languages that write every noun with a capital.
_CAPITAL_NOUNS = ("de", "lb", "gsw")
#: Longer stretches are telling by their length.
_FEW = 10


def decided_by(edit: Edit, language: str | None) -> str:
    """Name what an edit changes that tells: a denial, a date, a number, a quotation, a name; empty for other words."""
    was, now = words(edit.was), words(edit.now)
    both = (*was, *now)
    crossed = [(left, right) for left in was for right in now] if max(len(was), len(now)) <= _FEW else []
    found = (
        ("a denial", _denies(edit, was, now)),
        ("the opposite", any(are_opposite(*pair) or differ_by_denial(*pair, language) for pair in crossed)),
        ("another side", bool(crossed) and changes_sides(was, now)),
        ("a date", any(map(is_date, both))),
        ("a number", any(map(is_figure, both)) or numbers_differ(was, now, language)),
        ("another measure", any(is_other_measure(*pair) for pair in crossed)),
        ("a quotation", any(mark in side for mark in _QUOTES for side in (edit.was, edit.now))),
        ("a name", _names(edit, language)),
    )
    return next((name for name, fits in found if fits), "")


def _denies(edit: Edit, was: list[str], now: list[str]) -> bool:
    """Tell whether a denial came or went; of Japanese, where the whole run of kana is shown, which side has it."""
    if holds_kana(edit.was) and holds_kana(edit.now):
        signs = [[word for word in side if is_negation(word) and not is_kana(word)] for side in (was, now)]
        return signs[0] != signs[1] or denied_otherwise(edit.was, edit.now)
    return any(map(is_negation, (*was, *now))) or denies("".join(was)) or denies("".join(now))


def _names(edit: Edit, language: str | None) -> bool:
    """Tell whether a capital stands in an edit where no sentence begins."""
    if (language or "").lower().startswith(_CAPITAL_NOUNS):
        return False
    begins = not edit.after or edit.after.rstrip().endswith(_ENDS)
    return any(
        word[:1].isupper() and word != "I" and not (begins and place == 0)
        for side in (edit.was.split(), edit.now.split())
        for place, word in enumerate(side)
        if place == 0 or not side[place - 1].endswith(_ENDS)
    )
