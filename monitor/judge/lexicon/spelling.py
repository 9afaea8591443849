"""Spelling: letters and digits alone, for finding phrases in any script; and the parts of titles and texts."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

#: Marks that stand inside a word and vanish: apostrophes, soft hyphens, joiners, directions, Arabic lengthening.
_INSIDE = re.compile("['’‘ʼ`´\u00ad\u200b-\u200f\u2060\ufeffـ]")
#: Separators between the parts of a title: with spaces around where the sign also stands inside words.
_TITLE_PARTS = re.compile(r"\s+[-–—~/\\]+\s+|\s*[|¦·•»«›‹‖｜・►▸→⋅●★]+\s*|\s+::+\s+|::")
_SENTENCE_ENDS = re.compile(r"[.!?…。!?।؟۔]+(?=\s|$|[^\x00-\x7f])|[。!?।؟۔]|\n")
#: Scripts that write no spaces between words: Han, kana, Thai, Lao, Myanmar, Khmer.
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


class _Kept(dict[int, str]):
    """What becomes of each sign: itself, nothing, or a space. Worked out once a sign, then looked up in C."""

    def __missing__(self, code: int) -> str:
        """Work it out: letters and digits stay, marks go, all else parts words."""
        sign = chr(code)
        if sign == "ı":
            kept = "i"
        elif sign.isalnum():
            kept = sign
        else:
            kept = "" if unicodedata.category(sign).startswith("M") else " "
        self[code] = kept
        return kept


_KEPT = _Kept()


def spelt(text: str) -> str:
    """Keep letters and digits, lowercase and without accents, words parted by one space.

    Compatibility forms become plain ones (NFKD), and marks go on both sides of any comparison alike, so that
    "Não", "NAO" and "nao" meet; letters of every script stay.
    """
    return _spelt_line(text) if len(text) <= _LINE else _spelt_text(text)


def _spelt(text: str) -> str:
    """Do the work of ``spelt``."""
    if text.isascii():
        return " ".join(text.replace("'", "").replace("`", "").lower().translate(_KEPT).split())
    plain = unicodedata.normalize("NFKD", _INSIDE.sub("", text).casefold()).casefold()
    return unicodedata.normalize("NFC", " ".join(plain.translate(_KEPT).split()))


#: Titles and phrases come back again and again; whole texts do while one look is judged, and take much memory.
_LINE = 400
_spelt_line = lru_cache(maxsize=4096)(_spelt)
_spelt_text = lru_cache(maxsize=4)(_spelt)


def tokens(text: str) -> list[str]:
    """Cut text into folded words; signs of scripts without spaces count as words of their own."""
    spaced = _UNSPACED.sub(lambda sign: f" {sign.group()} ", spelt(text))
    return spaced.split()


def is_unspaced(text: str) -> bool:
    """Tell whether most signs of the text belong to a script without spaces between words."""
    if not holds_unspaced(text):
        return False
    letters = sum(sign.isalpha() for sign in text)
    return letters > 0 and 2 * len(_UNSPACED.findall(text)) >= letters


def holds_unspaced(text: str) -> bool:
    """Tell whether any sign of the text belongs to such a script."""
    return not text.isascii() and _UNSPACED.search(text) is not None


def title_parts(title: str) -> list[str]:
    """Cut a title where sites put their name: at bars, dots, arrows, and dashes with spaces around."""
    return [part.strip() for part in _TITLE_PARTS.split(title) if part and part.strip()]


def sentences(text: str) -> list[str]:
    """Cut text into sentences, roughly: at full stops of many scripts and at line ends."""
    return [part.strip() for part in _SENTENCE_ENDS.split(text) if part and part.strip()]
