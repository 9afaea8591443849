"""Folds text so that typography never counts as a change and everything that carries meaning still does."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from monitor.judge.lexicon.expressions import expression
from monitor.judge.text.fractions import TYPESET, mixed, typeset
from monitor.model.page import Page

#: One character for each family of marks that typesetters choose among.
_SAME = {
    "'": "\u2018\u2019\u201a\u201b\u2032\u02bb\u02bc\u02bd\u00b4\u0060\u055a\u05f3\ua78c",
    '"': "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u05f4\u301d\u301e\u301f",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\u05be\u2e3a\u2e3b",
    ".": "\u066b",
    ",": "\u066c",
    "%": "\u066a",
    "": "\u00ad\u200b\u2060\ufeff\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    "\u034f\u180e\ufe0e\ufe0f\u0640",
}
#: Digits of other scripts stand for the same numbers (Unicode, general category Nd).
_DIGITS = {ord(mark): str(unicodedata.decimal(mark)) for mark in filter(str.isdecimal, map(chr, range(0x80, 0x1FBFA)))}
_DIGIT_SET = frozenset(map(chr, _DIGITS))
_REPLACED = {mark: one for one, marks in _SAME.items() for mark in marks}

#: Scripts in which a joiner or non-joiner between two letters is spelling: Arabic, Syriac, Indic, Mongolian.
_JOINED = "\u0600-\u07ff\u0840-\u08ff\u0900-\u0dff\u1800-\u18af"
_IDLE_JOINER = expression(f"[\u200c\u200d](?![{_JOINED}])|(?<![{_JOINED}])[\u200c\u200d]")
_JOINERS = expression("[\u200c\u200d]")
#: A power is not one more digit: 10² is not 102. A footnote mark after a word is no digit of the text at all.
_JOINER_SET = frozenset("\u200c\u200d")
_NOTE_SET = frozenset("[\u00b2\u00b3\u00b9\u2070\u2074\u2075\u2076\u2077\u2078\u2079")
_POWER = expression(r"(?<=\d)(?=[\u00b2\u00b3\u00b9\u2070\u2074-\u2079])")
_FOOTNOTE = expression(
    r"(?:(?<=[^\W\d_])|(?<=[^\W\d_][.,;:!?\u201d\u2019\u00bb\"\']))[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]+|\[\d{1,3}\]"
)

#: Scripts written without spaces between words, one character a token.
_HAN_KANA = "\u3005\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_UNSPACED_ASIA = "\u0e01-\u0e4e\u0e81-\u0ece\u1000-\u103f\u1050-\u108f\u1780-\u17d3"
_CROWDED = f"{_HAN_KANA}{_UNSPACED_ASIA}"
_IN_CROWD = expression(f"[{_CROWDED}]")
_GAP_IN_CROWD = expression(f" (?<=[{_HAN_KANA}] )(?=[{_HAN_KANA}])")
#: Vowel signs and accents, which belong to the word before them though Python calls them no letters.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0653-\u065f\u0711\u0730-\u074a\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963"
    "\u0981-\u0983\u09bc-\u09cd\u09d7\u0a01-\u0a03\u0a3c-\u0a51\u0a70\u0a71\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03"
    "\u0b3c-\u0b57\u0b82\u0bbe-\u0bcd\u0bd7\u0c00-\u0c04\u0c3c-\u0c56\u0c81-\u0c83\u0cbc-\u0cd6\u0d00-\u0d03\u0d3b-\u0d4d"
    "\u0d57\u0d82\u0d83\u0dca-\u0ddf\u0f18-\u0f39\u0f3e\u0f3f\u0f71-\u0f84\u135d-\u135f\u200c\u200d"
)
#: Vowel points of Arabic and Hebrew, which writers may leave out.
_POINTS = expression("[\u064b-\u0652\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0591-\u05bd\u05bf\u05c1-\u05c7]+")

_MONEY = "$\u00a2\u00a3\u00a5\u20a0-\u20cf"
_LETTER = rf"[^\W\d_{_CROWDED}]"
#: What may stand before the sign of a number. Behind anything else, and Chinese units of time, a dash joins two things.
_BEFORE_SIGN = rf"\s(\[{{|\"',:;{_MONEY}~<>=\u3001-\u3003\u3008-\u301f{_CROWDED}"
_SIGN = rf"(?<![^{_BEFORE_SIGN}])(?<![年月日时時分秒号號点點页頁章条條])[+-][{_MONEY}]?(?=\.?\d)"
#: A fraction is one number, with the whole number before it: neither of its parts is one that stands in the text.
_FRACTION = r"(?:(?:\+\d+)?(?:/\d+(?:[.,]\d+)*)+)?"
_NUMBER = rf"(?:{_SIGN})?(?:\d+(?:[.,]\d+)*{_FRACTION}|(?<![\w.])\.\d+)"
_ARROWS = "\u2190-\u21ff\u27f5-\u27ff"
#: An arrow counts between two words; elsewhere it is dress ("Read more ->"). Marks and boxes that are ticked always do.
_MARK = (
    rf"(?:(?<=[^\W_])|(?<=[^\W_] ))[{_ARROWS}](?= ?[^\W_])|[\u2610-\u2612\u2705\u2713\u2714\u2717\u2718\u274c\u274e]"
)
_SYMBOL = rf"[%\u2030\u00b0{_MONEY}=^\u2044\u00d7\u00f7\u2260\u2248]|[<>\u2264\u2265\u00b1](?=\s?\d)|{_MARK}"
#: A sign that belongs to the word before it: Rh+, C++; a minus behind blood groups, ions and grades alone, for words
#: are parted at the end of a line, and one sharp behind one letter, for headings are linked by another.
_ATTACHED = (
    r"(?:\+{1,2}(?!\w)|(?:(?<=(?<!\w)[ABCDFHOabcdfho])|(?<=(?<!\w)(?:AB|Rh|RH|OH|Cl|Br|ab|rh|oh|cl|br)))-(?![\w\-\"'])"
    r"|(?<=(?<!\w)[A-Ga-g])#(?!\w))?"
)
#: One token: a number with its sign and decimal point, a character of a crowded script, a word, a telling symbol.
TOKEN = expression(
    f"{_LETTER}+(?:(?:[{_MARKS}]+|'(?={_LETTER})){_LETTER}*)*{_ATTACHED}|{_NUMBER}|[{_CROWDED}]|{_SYMBOL}",
)
#: The same for text in ASCII, at twice the speed.
_TOKEN_ASCII = expression(
    rf"[A-Za-z]+(?:'[A-Za-z]+)*{_ATTACHED}"
    r"|(?:(?<![^\s(\[{|\"',:;$~<>=])[+-]\$?(?=\.?\d))?(?:\d+(?:[.,]\d+)*"
    rf"{_FRACTION}|(?<![\w.])\.\d+)|[%$=^]|[<>](?=\s?\d)",
    re.ASCII,
)
#: Signs that are a token only before a number, be it after a blank; and those that only some call blanks.
_ASCII_ACROSS_BLANKS = "<>\x1c\x1d\x1e\x1f"
_ACROSS_BLANKS = f"{_ASCII_ACROSS_BLANKS}\u2264\u2265\u00b1\u2190\u2191\u2192\u2193\u2194\u21d0\u21d2\u21d4\u27f5\u27f6"
#: Runs of more signs than this are no words of a spaced script; remembering them is of no use.
_USUAL_RUN = 40
#: Runs that are remembered; then all are forgotten, for the usual ones come back at once.
_MOST_RUNS = 16_384
#: Marks around a word that are no part of it, nor a token of their own.
_AROUND_WORDS = ".,;:!?()\"'"
_ALL_HAN_KANA = expression(f"[{_HAN_KANA}]")
_ALL_UNSPACED_ASIA = expression(f"[{_UNSPACED_ASIA}]")


_ONE_LETTER = (("i\u0307", "i"), ("\u0131", "i"), ("\u06cc", "\u064a"), ("\u06a9", "\u0643"))


def plain(text: str) -> str:
    """Write text in one typography: NFKC, straight quotes, one dash, nothing invisible. Case and lines stay.

    Presentation forms of Arabic letters and full-width Latin become the letters themselves (UAX 15), digits of every
    script those of ASCII, ½ becomes 1/2 and 1½ 1+1/2. A joiner stays where it is spelling and goes where it is
    decoration.
    """
    if text.isascii():
        text = mixed(text) if "/" in text else text
        return _FOOTNOTE.sub("", text) if "[" in text else text
    seen = set(text)
    for mark in seen & _REPLACED.keys():
        text = text.replace(mark, _REPLACED[mark])
    if not seen.isdisjoint(_JOINER_SET):
        text = _IDLE_JOINER.sub("", text)
    if not seen.isdisjoint(_DIGIT_SET):
        text = text.translate(_DIGITS)
    if not seen.isdisjoint(TYPESET):
        text = typeset(text)
    if not seen.isdisjoint(_NOTE_SET):
        text = _POWER.sub("^", _FOOTNOTE.sub("", text))
    if not (text.isascii() or unicodedata.is_normalized("NFKC", text)):
        text = unicodedata.normalize("NFKC", text)
    return mixed(text) if "/" in text else text


def caseless(text: str) -> str:
    """Write text in one case. Turkish dots go: who writes in capitals leaves no trace of them.

    Persian and Arabic keyboards write the same two letters as different characters; here they are one.
    """
    folded = text.casefold()
    if folded.isascii():
        return folded
    for written, one in _ONE_LETTER:
        if written in folded:
            folded = folded.replace(written, one)
    return folded


def fold(text: str) -> str:
    """Fold text for comparison: one typography, one case, single spaces, none between Chinese characters."""
    folded = " ".join(caseless(plain(text)).split())
    return folded if folded.isascii() else _GAP_IN_CROWD.sub("", folded)


def wordable(text: str) -> str:
    """Write text so that ``TOKEN`` finds the same words in it however it was typeset or pointed. Case stays."""
    written = plain(text)
    return written if written.isascii() else _POINTS.sub("", written)


def raw_words(written: str) -> list[str]:
    """Give the words of a text that ``wordable`` wrote, as they stand in it, case kept."""
    return (_TOKEN_ASCII if written.isascii() else TOKEN).findall(written)


def folded_words(raw: list[str]) -> list[str]:
    """Fold words that ``raw_words`` found, one for one."""
    return _JOINERS.sub("", caseless("\n".join(raw))).split("\n") if raw else []


def notes(text: str) -> list[str]:
    """Give the footnote marks of a text, as numbers: ``[12]`` and a raised 12 are the same one."""
    return [unicodedata.normalize("NFKC", mark).translate(_DIGITS).strip("[]") for mark in _FOOTNOTE.findall(text)]


def is_crowded(sign: str) -> bool:
    """Tell whether a character belongs to a script that is written without blanks."""
    return _IN_CROWD.match(sign) is not None


def words(text: str) -> list[str]:
    """Give the words of a text, folded: numbers with their signs, one character each where nobody writes spaces."""
    return raw_words(_unjoined(caseless(wordable(text))))


def _unjoined(written: str) -> str:
    """Take joiners out."""
    return _JOINERS.sub("", written) if "\u200c" in written or "\u200d" in written else written


def joined(tokens: list[str]) -> str:
    """Run words together; numbers stay apart from each other, so that "1 2" is not "12"."""
    return "".join([f" {token} " if token[-1].isdecimal() else token for token in tokens])


def squash(text: str) -> str:
    """Give letters, digits, signs and decimal points alone: what is left when spacing and punctuation are not asked.

    The same as joining the words of the text. No word reaches over a blank, so that a text falls into runs between
    blanks, most of which were squashed before.
    """
    return squash_written(wordable(text))


def squash_written(text: str) -> str:
    """Do the same to a text that ``wordable`` wrote."""
    written = _unjoined(caseless(text))
    if _reaches_across(written):
        return joined(raw_words(written))
    return "".join(map(_SQUASHED.__getitem__, written.split()))


def _reaches_across(written: str) -> bool:
    """Tell whether a sign stands in a text of which the meaning hangs on what follows a blank."""
    # One sign after the other: each is found by the machine's own search for a byte, a class of signs is not.
    return any(sign in written for sign in (_ASCII_ACROSS_BLANKS if written.isascii() else _ACROSS_BLANKS))


def squashed_lines(lines: Sequence[str]) -> list[str]:
    """Squash lines that hold no break, each for itself; together they cost half as much as one by one."""
    whole = _unjoined(caseless(wordable("\n".join(lines)))) if lines else ""
    written = whole.split("\n") if lines else []
    if len(written) != len(lines) or _reaches_across(whole):
        return [squash(line) for line in lines]
    return ["".join(map(_SQUASHED.__getitem__, line.split())) for line in written]


class _Squashed(dict[str, str]):
    """Runs of signs without a blank and what is left of them; asked thousands of times a page, so a bare dict."""

    def __missing__(self, run: str) -> str:
        """Squash a run that is new, and remember it where it is like to come again."""
        bare = run.strip(_AROUND_WORDS)
        if bare.isalpha():
            squashed = bare
        elif bare.isdecimal() and bare.isascii() and "." not in run[: run.index(bare)]:
            # A number as most are, at a fifth of the price; behind a point it would be a fraction.
            squashed = f" {bare} "
        else:
            squashed = joined(raw_words(run))
        if len(run) <= _USUAL_RUN:
            if len(self) >= _MOST_RUNS:
                self.clear()
            self[run] = squashed
        return squashed


_SQUASHED = _Squashed()


@lru_cache(maxsize=4)
def text_digest(text: str) -> str:
    """Give the SHA-256 of a text's squashed form, lowercase hex: equal where only typography differs."""
    return hashlib.sha256(squash(text).encode("utf-8", "surrogatepass")).hexdigest()


def page_digest(page: Page) -> str:
    """Give the digest of a page's main text: the one that its reader worked out, or a fresh one."""
    return text_digest(page.text) if page.text_digest is None else page.text_digest


def weight(tokens: list[str]) -> int:
    """Count words: two Chinese or Japanese characters, or four of Thai and its neighbours, make one."""
    quarters = 4 * len(tokens)
    for token in tokens:
        if len(token) > 1 or token.isascii():
            continue
        if _ALL_HAN_KANA.match(token):
            quarters -= 2
        elif _ALL_UNSPACED_ASIA.match(token):
            quarters -= 3
    return -(-quarters // 4)
