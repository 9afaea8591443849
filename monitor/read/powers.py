"""Numbers that markup raises behind a digit, written so that nobody takes them for one more digit: 10⁶ is not 106."""

from __future__ import annotations

import re

#: A raised number right behind a digit; a few elements may stand around either.
_RAISED = re.compile(
    r"(?<=[0-9])((?:</[a-z]{1,8}>){0,2})(<sup\b[^<>]{0,300}>(?:<[a-z]{1,8}\b[^<>]{0,300}>){0,3})"
    r"([0-9]{1,6})((?:</[a-z]{1,8}>){0,3}</sup\s{0,3}>)",
    re.IGNORECASE,
)
_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LINK = re.compile(r"<a\b|\sid\s*=", re.IGNORECASE)


def raised(markup: str) -> str:
    """Write a power with raised digits, and the mark of a note, which is or has an anchor, in square brackets.

    Both stay what they are in plain text. A power loses its element: extractors drop a lone sign in one as a mark.
    """
    return _RAISED.sub(_written, markup) if "<sup" in markup or "<SUP" in markup else markup


def _written(found: re.Match[str]) -> str:
    before, opening, number, closing = found.groups()
    if _LINK.search(opening):
        return f"{before}{opening}[{number}]{closing}"
    if opening.count("<") != closing.count("</"):
        return str(found[0])
    return f"{number.translate(_DIGITS)}{before}"
