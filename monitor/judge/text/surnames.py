"""Keeps names in kanji whole that share a letter: 田中 in the place of 山田 is one exchange, not two halves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.judge.lexicon.expressions import expression
from monitor.judge.text.segments import Span, Word

#: Letters of which the usual surnames are made; two of them hardly make another word that shares one with the first.
_OF_SURNAMES: Final = frozenset(
    "田中山村本木小林川上下井野原藤松島高石森佐伊加斎斉渡辺吉橋池岡谷内西東南北大久保水清福三浦宮崎今青竹金丸平武杉岩千葉和安永沢澤坂"
)
#: What stands behind a name.
_TITLE: Final = expression(
    "さん|さま|ちゃん|氏|様|君|容疑者|被告|教授|博士|先生|議員|市長|町長|村長|知事|社長|会長|首相|大臣|監督|選手|記者|弁護士"
)
_KANJI: Final = expression("[\u3005\u4e00-\u9fff]{2,3}")
_LONGEST_TITLE: Final = 3


def as_names(old: Sequence[Word], new: Sequence[Word], spans: Sequence[Span]) -> list[Span]:
    """Give the edits, two that are the halves of one name in another's place as one."""
    found: list[Span] = []
    for span in spans:
        if found and span[0] - found[-1][1] == 1:
            i, _, k, _ = found[-1]
            whole = (i, span[1], k, span[3])
            if _are_names(old, new, whole):
                found[-1] = whole
                continue
        found.append(span)
    return found


def _are_names(old: Sequence[Word], new: Sequence[Word], span: Span) -> bool:
    """Tell whether names stand there: letters of surnames alone, or whatever stands before a title."""
    one, other = _run(old[span[0] : span[1]]), _run(new[span[2] : span[3]])
    if not (_KANJI.fullmatch(one) and _KANJI.fullmatch(other)):
        return False
    behind = _run(new[span[3] : span[3] + _LONGEST_TITLE])
    return _OF_SURNAMES.issuperset(one + other) or _TITLE.match(behind) is not None


def _run(side: Sequence[Word]) -> str:
    return "".join(word.key for word in side)
