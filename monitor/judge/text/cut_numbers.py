"""Tells that a quote begins or ends within a number in words: "two men" of "twenty-two men", 二十人 of 三百二十人."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from monitor.judge.lexicon.expressions import expression
from monitor.judge.lexicon.number_words import NUMBER_ROWS
from monitor.judge.text.fold import words

#: What may part two words of one number.
_WITHIN = expression(r"[ -]?")
_TAIL, _HEAD = expression(r"\W*$"), expression(r"^\W*")
_HAN = frozenset("零〇一二三四五六七八九十百千万萬亿億兆两兩廿卅壹贰貳叁參肆伍陆陸柒捌玖拾佰仟")
_HAN_SCALES = frozenset("十百千万萬亿億兆")
#: Words that end with "one" and are no number: only, week, unite, same.
_NO_ONE = frozenset("唯统統周週第同专專单單划期之万")
#: "And" within a number, and those joined to a word.
_AND = frozenset("and und et y e og och и і ve va na و".split())  # noqa: SIM905 - words are read as words.
_JOINED_AND = ("و", "ו")
_YEAR = expression(r"1\d{3}|20\d\d")
_DIGITS = expression(r"[$£€¥]?[+-]?\d[\d.,]*")
_HALVES = frozenset("half quarter halbe demi media medio meia meio mezzo mezza halv pół пол pol yarım نصف نیم".split())  # noqa: SIM905 - words
_MINUS = frozenset(
    "minus минус мінус mínus eksi سالب ناقص منفی מינוס マイナス 마이너스 영하 μείον".split()  # noqa: SIM905 - words
)
#: "Moins", "menos" say "minus" and "less"; less they say behind one of these.
_LESS = frozenset("moins menos meno".split())  # noqa: SIM905 - words are read as words.
_AT_LEAST = frozenset("au du ou al lo pelo o ni nem mas más mais por de a di per".split())  # noqa: SIM905 - words
#: "A million" is one million.
_INDEFINITE = frozenset("un una uno une um uma en ett et een ein bir".split())  # noqa: SIM905 - words are read as words.
_ORDINALS = frozenset("first third fourth fifth sixth seventh eighth ninth".split())  # noqa: SIM905 - words
_MINUS_IN_CROWD = expression(r"(?:负|負|零下|氷点下|マイナス|ลบ)$")


def cut_ahead(before: str, quoted: Sequence[str]) -> int:
    """Say how many words right before a quote belong to the number that it begins with.

    ``before`` is what stands on its line before it, in one typography; ``quoted`` are folded words.
    """
    first = quoted[0]
    joined = first[0] in _JOINED_AND and not _is_number(first)
    if not (joined or _is_number(first)):
        return 0
    run, gap = words(before), _TAIL.search(before)
    if not run or gap is None or not _WITHIN.fullmatch(gap.group()):
        return 0
    if first in _HAN or run[-1] in _HAN:
        return _han_ahead(run, before, first)
    if gap.group() and _is_minus(run) and not joined:
        return 1
    if run[-1] in _AND and len(run) > 1:
        return 2 if _one_number(run[-2], first, joined=True) else 0
    return 1 if _one_number(run[-1], first[1:] if joined else first, joined=joined, attached=joined) else 0


def cut_behind(quoted: Sequence[str], behind: str) -> int:
    """Say how many words right behind a quote belong to the number that it ends with."""
    last = quoted[-1]
    if not _is_number(last):
        return 0
    run, gap = words(behind), _HEAD.search(behind)
    if not run or gap is None or not _WITHIN.fullmatch(gap.group()):
        return 0
    if last in _HAN or run[0] in _HAN:
        return 0 if gap.group() else _han_behind(quoted, run[0])
    if run[0] in _AND and len(run) > 1:
        return 2 if _one_number(last, run[1], joined=True) else 0
    joined = run[0][0] in _JOINED_AND and not _is_number(run[0])
    return 1 if _one_number(last, run[0][1:] if joined else run[0], joined=joined, attached=joined) else 0


def _is_minus(run: Sequence[str]) -> bool:
    """Tell whether words end with one that says minus."""
    if run[-1] in _MINUS:
        return True
    return run[-1] in _LESS and len(run) > 1 and run[-2] not in _AT_LEAST and not _is_number(run[-2])


def _han_ahead(run: Sequence[str], before: str, first: str) -> int:
    """Say whether a number in Chinese characters goes on; a figure goes on with what multiplies alone."""
    last = run[-1]
    if first not in _HAN or not before[-1].isalnum():
        return 0
    if last in _HAN:
        return 0 if last == "一" and len(run) > 1 and run[-2] in _NO_ONE else 1
    if last[-1].isdecimal():
        return 1 if first in _HAN_SCALES else 0
    return 1 if _MINUS_IN_CROWD.search(before) else 0


def _han_behind(quoted: Sequence[str], following: str) -> int:
    last = quoted[-1]
    if following not in _HAN:
        return 0
    if last in _HAN:
        return 0 if last == "一" and len(quoted) > 1 and quoted[-2] in _NO_ONE else 1
    return 1 if following in _HAN_SCALES and last[-1].isdecimal() else 0


def _is_number(word: str) -> bool:
    return word[-1].isdecimal() or word in _HAN or word in _all_words()


def _one_number(one: str, other: str, *, joined: bool, attached: bool = False) -> bool:
    """Tell whether two words that stand beside each other are one number in some language: twenty two, two hundred."""
    figure = _DIGITS.fullmatch(one) is not None
    if figure and (joined or _YEAR.fullmatch(one) is not None):
        return False
    if attached and any(one in ones and other in tens for ones, tens, _, _ in _rows()):
        # Arabic says "two and twenty".
        return True
    return any(_in_one_language(one, other, row, figure=figure, joined=joined) for row in _rows())


def _in_one_language(one: str, other: str, row: Sequence[frozenset[str]], *, figure: bool, joined: bool) -> bool:
    ones, tens, hundreds, scales = row
    if figure or one in _HALVES:
        return other in scales and not joined
    if one in scales or one in hundreds:
        larger = one in hundreds and other in scales and not joined
        return larger or other in ones or other in tens or other in hundreds
    multiplies = not joined and (other in scales or other in hundreds)
    if one in tens:
        return multiplies or other in ones or other in _ORDINALS
    return multiplies and one in ones and one not in _INDEFINITE


@cache
def _rows() -> tuple[tuple[frozenset[str], ...], ...]:
    """Give for each language its ones, tens, hundreds and thousands, folded; read at the first question."""
    return tuple(tuple(frozenset(words(kin)) for kin in row) for row in NUMBER_ROWS.values())


@cache
def _all_words() -> frozenset[str]:
    return _ORDINALS.union(*(kin for row in _rows() for kin in row))
