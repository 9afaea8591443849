"""Names what makes an edit telling, for people who want to follow a judgement."""

from __future__ import annotations

from monitor.judge.text.dates import is_date
from monitor.judge.text.fold import words
from monitor.judge.text.kana import denied_otherwise, holds_kana, is_kana
from monitor.judge.text.language import writes_nouns_large
from monitor.judge.text.meaning import is_figure, is_negation
from monitor.judge.text.numerals import numbers_differ
from monitor.judge.text.sides import changes_sides
from monitor.judge.text.turning import are_few, holds_denial, measures_otherwise, says_opposite
from monitor.model.comparison import Edit

_QUOTES = '"“”„«»「」『』'
_ENDS = (".", "!", "?", ":", "。", "！", "？", "؟", "۔")


def decided_by(edit: Edit, language: str | None) -> str:
    """Name what an edit changes that tells: a denial, a date, a number, a quotation, a name; empty for other words."""
    was, now = words(edit.was), words(edit.now)
    both = (*was, *now)
    found = (
        ("a denial", _denies(edit, was, now)),
        ("the opposite", says_opposite(was, now, language)),
        ("another side", are_few(was, now) and changes_sides(was, now)),
        ("a date", any(map(is_date, both))),
        ("a number", any(map(is_figure, both)) or numbers_differ(was, now, language)),
        ("another measure", measures_otherwise(was, now)),
        ("a quotation", any(mark in side for mark in _QUOTES for side in (edit.was, edit.now))),
        ("a name", _names(edit, language)),
    )
    return next((name for name, fits in found if fits), "")


def _denies(edit: Edit, was: list[str], now: list[str]) -> bool:
    """Tell whether a denial came or went; of Japanese, where the whole run of kana is shown, which side has it."""
    if holds_kana(edit.was) and holds_kana(edit.now):
        signs = [[word for word in side if is_negation(word) and not is_kana(word)] for side in (was, now)]
        return signs[0] != signs[1] or denied_otherwise(edit.was, edit.now)
    return holds_denial(was, now)


def _names(edit: Edit, language: str | None) -> bool:
    """Tell whether a capital stands in an edit where no sentence begins."""
    if writes_nouns_large(language):
        return False
    begins = not edit.after or edit.after.rstrip().endswith(_ENDS)
    return any(
        word[:1].isupper() and word != "I" and not (begins and place == 0)
        for side in (edit.was.split(), edit.now.split())
        for place, word in enumerate(side)
        if place == 0 or not side[place - 1].endswith(_ENDS)
    )
