"""Words that turn a small edit into a telling one: denials and numbers."""

from __future__ import annotations

from monitor.judge.lexicon.denial_words import DENIALS, DENYING_FORMS
from monitor.judge.text.fold import caseless, words
from monitor.judge.text.numerals import is_numeral

NEGATIONS = frozenset(map(caseless, DENIALS))


def is_negation(token: str) -> bool:
    """Tell whether a folded word denies."""
    return token in NEGATIONS or DENYING_FORMS.search(token) is not None


def denies(text: str) -> bool:
    """Tell whether a stretch of folded text holds a negation, also one made of several characters."""
    return DENYING_FORMS.search(text) is not None or any(map(is_negation, words(text)))


def is_number(token: str) -> bool:
    """Tell whether a folded word is a number, in figures or in words, or a sign that belongs to one."""
    return is_figure(token) or is_numeral(token)


def is_figure(token: str) -> bool:
    """Tell whether a folded word is a number in figures or a sign that belongs to one."""
    return any(map(str.isdecimal, token)) or not token[0].isalpha() or token[-1] in "+-#"
