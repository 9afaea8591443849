"""Tells another form of one number or day from another one: "four" and "4", "12000" and "12,000", "March 3"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.judge.lexicon.expressions import expression
from monitor.judge.lexicon.month_words import EVERYDAY_MONTHS
from monitor.judge.text.dates import is_date
from monitor.judge.text.language import language_of
from monitor.judge.text.numerals import figure_of

#: Languages that write a decimal comma part thousands with a point or a blank.
_DECIMAL_COMMA: Final = frozenset(
    """
    af az be bg bs ca cs da de el es et eu fi fr gl hr hu hy id is it ka kk ky lt lv mk nb nl nn no pl pt ro ru sk sl
    sq sr sv tr uk uz vi
    """.split()  # noqa: SIM905 - words are read as words.
)
_GROUPED: Final = {",": expression(r"[1-9]\d{0,2}(?:,\d{3})+"), ".": expression(r"[1-9]\d{0,2}(?:\.\d{3})+")}
_DAY: Final = expression(r"(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?")
_TEN, _HUNDRED = 10, 100
#: More words than these are compared as they stand.
_FEW: Final = 6


def same_numbers(was: Sequence[str], now: Sequence[str], language: str | None) -> bool:
    """Tell whether folded words are the same numbers, written in another form, and nothing but numbers differs."""
    if not was or not now or max(len(was), len(now)) > _FEW:
        return False
    spoken = language_of(language)
    left, right = _figures(was, spoken), _figures(now, spoken)
    return left is not None and left == right


def same_dates(was: Sequence[str], now: Sequence[str]) -> bool:
    """Tell whether two runs of folded words differ in the order of days and their months alone ("3 March, March 3")."""
    if len(was) != len(now) or sorted(was) != sorted(now):
        return False
    return _days_first(was) == _days_first(now)


def exchanges_months(was: Sequence[str], now: Sequence[str]) -> bool:
    """Tell whether one month stands in the place of another, though both words are common ones of some language."""
    months = [set(filter(_is_month, run)) for run in (was, now)]
    return all(months) and months[0].isdisjoint(months[1])


def _is_month(word: str) -> bool:
    """Tell whether a folded word may be a month, or a day of the week: everyday words among them too."""
    return word in EVERYDAY_MONTHS or is_date(word)


def _days_first(run: Sequence[str]) -> list[str]:
    """Give words with each month that stands right before a day behind it."""
    turned, at = list(run), 0
    while at + 1 < len(turned):
        month, day = turned[at], turned[at + 1]
        if _DAY.fullmatch(day) and _is_month(month):
            turned[at : at + 2] = [day, month]
            at += 1
        at += 1
    return turned


def _figures(run: Sequence[str], language: str) -> list[int] | None:
    """Give the numbers of words that are all numbers; None where one is none, or says it in a way that is not sure."""
    found: list[int] = []
    for word in run:
        figure = _figure(word, language)
        if figure is None:
            return None
        if found and _TEN < found[-1] < _HUNDRED and not found[-1] % _TEN and 0 < figure < _TEN and word.isalpha():
            found[-1] += figure
        else:
            found.append(figure)
    return found


def _figure(word: str, language: str) -> int | None:
    if word.isdecimal():
        return int(word) if word == "0" or not word.startswith("0") else None
    mark = "." if language in _DECIMAL_COMMA else ","
    if _GROUPED[mark].fullmatch(word):
        return int(word.replace(mark, ""))
    figure = figure_of(word, language)
    return int(figure) if figure is not None and figure.isdecimal() else None
