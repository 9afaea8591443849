"""Writes fractions in one typography, as one sign or with a slash, so that each can be read as one number."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from monitor.judge.lexicon.expressions import expression

#: Fractions that are one sign (Unicode, Number Forms and Latin-1): ½, ⅔, ⅟, ↉; each as digits about a slash.
_SIGNS: Final = {
    sign: unicodedata.normalize("NFKC", sign).replace("\u2044", "/")
    for sign in map(chr, (*range(0xBC, 0xBF), *range(0x2150, 0x2160), 0x2189))
}
_SLASHES: Final = "\u2044\u2215"
#: What a text holds at least one of where there is anything to write anew.
TYPESET: Final = frozenset((*_SIGNS, *_SLASHES))
_BLANK: Final = " \u00a0\u2009\u200a\u202f"
_SIGN: Final = expression(f"[{''.join(_SIGNS)}]")
#: A whole number and the sign behind it are one number; behind a blank a longer one is a year.
_MIXED_SIGN: Final = expression(f"(?:(?<=\\d)-?|(?<!\\d)(\\d{{1,3}})[{_BLANK}])(?=[{''.join(_SIGNS)}])")
#: Digits raised and lowered about a slash: ¹⁄₂.
_BUILT: Final = expression(f"(\\d?)([\u00b2\u00b3\u00b9\u2070\u2074-\u2079]+)[/{_SLASHES}]([\u2080-\u2089]+|\\d+)")
_SLASH: Final = expression(f"(?<=\\d)[{_SLASHES}](?=\\d)")
#: The same with a slash: only the fractions of rulers and recipes, for other numbers about a slash are dates and names.
_MIXED: Final = expression(
    f"(?<![\\d/])(\\d{{1,3}})[{_BLANK}-]"
    r"(?=(?:1/2|[12]/3|[13]/4|[1-4]/5|[15]/6|[1357]/8|[1379]/10|(?:[13579]|1[135])/16)(?![\d/]|[.,]\d))"
)


def typeset(text: str) -> str:
    """Write signs of fractions, and slashes between digits, as in ``1/2``: 1½ becomes ``1+1/2``."""
    text = _SIGN.sub(lambda found: _SIGNS[found[0]], _MIXED_SIGN.sub(lambda found: f"{found[1] or ''}+", text))
    return _SLASH.sub("/", _BUILT.sub(_flat, text))


def mixed(text: str) -> str:
    """Join a whole number and the fraction behind it: ``1 1/2`` becomes ``1+1/2``."""
    return _MIXED.sub(r"\1+", text)


def _flat(found: re.Match[str]) -> str:
    """Write a fraction of raised and lowered digits on the line."""
    top, bottom = (unicodedata.normalize("NFKC", part) for part in (found[2], found[3]))
    return f"{found[1]}{'+' if found[1] else ''}{top}/{bottom}"
