"""Counters and times since, glued to what stands before them by a page without blanks between its elements."""

from __future__ import annotations

from monitor.judge.lexicon.expressions import expression
from monitor.judge.text.fold import is_crowded
from monitor.judge.text.moving import moves_by_itself

#: What counts or dates itself stands at the end of a line no longer than this, behind so many counters at most.
_LONGEST, _MOST = 120, 3
#: A name before it has at most so many words, or so many signs where nobody writes blanks.
_NAME_WORDS, _NAME_SIGNS = 4, 5
_DIGIT = expression(r"\d")
_ENDED = expression(r"[.!?\u2026\u3002][\"')\]]*$")
#: Where a day or an hour ends and the next sign follows without a blank: no text is written so.
_BEHIND_DAY = expression(
    r"(?<=\W(?:19|20)\d\d)(?=[^\W_])|(?<=\d:[0-5]\d)(?=[^\W_:])|(?<=\d-\d\d-\d\d)(?=[^\W_])|(?<=日)(?=\d)"
)
#: Where a name ends and a number, a counter's word or a time since follows without a blank.
_BEHIND_NAME = expression(
    r"(?<=[^\W\d_])(?=\d)|(?<=[a-zà-öø-ÿа-яё])(?=[A-ZÀ-ÖØ-ÞА-ЯЁ])"
    r"|(?<=[^\W\d_])(?=(?:vor|il y a|hace|há|منذ|قبل) \d)|(?<=[A-Za-z])(?=[\u3400-\u9fff\uac00-\ud7a3])"
)
#: A line of what a page says of itself opens with the day and the hour as machines write them.
_STAMPED = expression(
    r"\W*\d{4}[-./]\d\d[-./]\d\d(?:T|\s+)\d\d:\d\d(?::\d\d)?(?!\d)|\W*\d\d\.\d\d\.\d{4},?\s+\d\d:\d\d"
)
_BLANK = expression(r"(?<=\S)(?=\s)")
_BY = frozenset(("by", "von", "par", "por", "di", "da", "de", "van", "av", "af", "od", "от", "автор", "bởi"))


def uncounted(line: str) -> str:
    """Give a line without the counters and times since at its end that no blank, or only a stamp, parts from the rest.

    "By Jo Marsh 9 Oct 202430 shares" gives "By Jo Marsh 9 Oct 2024". A number that a sentence says stays: before it
    stands neither the end of a day without a blank, nor a name alone.
    """
    for _ in range(_MOST):
        if len(line) > _LONGEST or _DIGIT.search(line) is None or _ENDED.search(line):
            return line
        head = _head(line)
        if head is None:
            return line
        line = head
    return line


def _head(line: str) -> str | None:
    """Give what stands before a counter or a time since at the end of a line; None where there is none."""
    for expects, fits in ((_BEHIND_DAY, _is_any), (_BEHIND_NAME, _is_name), (_BLANK, _is_stamp)):
        if fits is _is_stamp and _STAMPED.match(line) is None:
            continue
        for found in expects.finditer(line):
            head, tail = line[: found.end()].rstrip(), line[found.end() :].strip()
            if _DIGIT.search(tail) is None or not moves_by_itself(tail):
                continue
            # A counter may be glued to another one.
            if fits(head) or (fits is _is_name and _head(head) is not None):
                return head
    return None


def _is_any(head: str) -> bool:
    return bool(head)


def _is_name(head: str) -> bool:
    """Tell whether nothing but a name stands there: a few words, each with a capital where its script has them."""
    if any(map(is_crowded, head)):
        return len(head) <= _NAME_SIGNS
    said = head.split()
    return len(said) <= _NAME_WORDS and all(not word[0].islower() or word.casefold() in _BY for word in said)


def _is_stamp(head: str) -> bool:
    """Tell whether a stamp stands there, and a name at most behind it."""
    stamp = _STAMPED.match(head)
    return stamp is not None and _is_name(head[stamp.end() :].strip(" ·•|-") or "A")
