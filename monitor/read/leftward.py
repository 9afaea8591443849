"""Puts lines that run from right to left into the order in which they are read, by the places of their signs.

A PDF holds what is drawn where. Writers of Arabic, Uyghur, Persian, Hebrew and Urdu put down glyphs as they stand from
left to right, or as they are read, or word by word; the places alone are always the same. They give the order that the
eye sees, and the Unicode bidirectional algorithm (UAX 9), gone backwards, the order of reading.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from bidi import get_display

from monitor.read.glyphs import Glyph, Row
from monitor.read.lanes import LEFTWARD_LETTERS, Box, in_lanes

_LEFTWARD = re.compile(f"[{LEFTWARD_LETTERS}]")
_LETTERS = re.compile(r"[^\W\d_]")
#: Words are further apart than this share of the size of their type, letters less, and two columns so far.
_WORD, _RUN = 0.18, 1.5
#: So many glyphs as far apart, within so much of it, are a typewriter's; this share of them, and words so much further.
_FEWEST_PACES, _SAME_PACE, _PACED, _PACES = 8, 0.02, 0.6, 1.4
#: Pieces of one line differ in height by so much at most, in sizes of type.
_LEVEL, _LEVEL_OF_SIGNS = 0.25, 0.6
#: Ligatures that an engine or a font writes as they are read; none is written so from left to right.
_AS_READ = frozenset(("لا", "لأ", "لإ", "لآ", "لٱ", "لله", "الله"))
_FORMS = re.compile("[\ufb1d-\ufb4f\ufb50-\ufdff\ufe70-\ufefc]")
_HYPHENS = {"\x02": "-", "\ufffe": "-"}
_LATIN = "[A-Za-z\u00c0-\u024f\u0370-\u04ff]"
#: A number to the right of a Latin word belongs to it: COVID-19, Report (2018); units stand behind theirs: 12 km.
_NUMBERED = re.compile(
    rf"(?<!{_LATIN})({_LATIN}+)"
    r"( ?[-\u2010-\u2013_./:&#()\[\]]*\d[\d.,:/()\[\]%\u2010-\u2013-]*)"
)
_UNITS = frozenset(
    "km m cm mm kg g mg l ml ha kb mb gb tb w kw mw gw kwh mwh gwh hz khz mhz ghz usd eur gbp c f am pm".split()  # noqa: SIM905 - words are read as words.
)
#: The end of a sentence that stands before its last line where this holds Latin letters or figures alone.
_END_AHEAD = re.compile(r"[.:;!?\u060c\u061b\u061f\u06d4]+(?=[^\W_])")
_MARK = "\u200e"
_TO_OPENED, _TO_CLOSED = str.maketrans(")]}»›", "([{«‹"), str.maketrans("([{«‹", ")]}»›")
_OPENING = re.compile(r"(?:(?<=\s)|^)[)\]}»›(\[{«‹\"']+(?=\w)")
#: No more than some signs in a row: dots that lead to the number of a page would be gone over from each of them.
_CLOSING = re.compile(r"(?<=[\w.!?\u2026%\u061f])[)\]}»›(\[{«‹\"'.,;:!?\u060c\u061b\u061f\u06d4]{1,20}(?=\s|$)")
#: Letters that end words and begin none, and those that begin words and end none, in the languages that have them.
_ENDING, _BEGINNING = frozenset("ةىےںۃךםןףץەېۇۆۈ"), frozenset("آإئ")
_FEWEST_TELLING, _TIMES = 4, 3
_WORDS = re.compile(f"[{LEFTWARD_LETTERS}]{{2,}}")


def has_leftward(text: str) -> bool:
    """Tell whether a text holds a letter that is written from right to left."""
    return not text.isascii() and _LEFTWARD.search(text) is not None


def in_reading_order(rows: Sequence[Row], columns: Callable[[], str | None]) -> str:
    """Give the text of a page that holds words which run from right to left, a line for each of its lines.

    Lines without such words stay as they were. ``columns`` gives the text of a page that runs from left to right and
    whose columns the file holds row by row; of one that runs from right to left they are read here, the right one
    first. A page that was set the wrong way, its first letters to the left, is known by letters that end words alone,
    and read as it stands.
    """
    lines = [_Line(pieces) for pieces in _level(rows)]
    if _is_turned(line.seen for line in lines):
        return "\n".join(line.seen if line.leftward else line.said for line in lines)
    leftward = _runs_leftward(lines)
    found = _columns(lines) if leftward else columns()
    if found is not None:
        return found
    return "\n".join(
        _read(line.seen, leftward=leftward) if line.asks(leftward=leftward) else line.said for line in lines
    )


def _runs_leftward(lines: Iterable[_Line]) -> bool:
    """Tell how a page runs: as most of the lines do that begin and end alike."""
    return sum(_leans(line.seen) for line in lines) > 0


def _leans(seen: str) -> int:
    """Tell how a line runs: 1 to the left, -1 to the right, 0 where its two ends, or its letters, do not agree."""
    letters = _LETTERS.findall(seen)
    if not letters:
        return 0
    to_left = len(_LEFTWARD.findall(seen))
    if has_leftward(letters[0]) and has_leftward(letters[-1]):
        return 1
    return -1 if 2 * to_left < len(letters) and not (has_leftward(letters[0]) or has_leftward(letters[-1])) else 0


class _Line:
    """What stands on one line: as the engine reads it, and as the eye sees it, from left to right."""

    def __init__(self, pieces: Sequence[Row]) -> None:
        """Take the pieces that the engine made of it."""
        self.said = " ".join(row.said for row in pieces)
        self.leftward = has_leftward(self.said)
        #: Stretches that are not further apart than words are.
        self.runs = _runs([glyph for row in pieces for glyph in row.glyphs])
        self.seen = " ".join(map(_seen, self.runs))

    def asks(self, *, leftward: bool) -> bool:
        """Tell whether its order is in doubt: it holds such letters, or the end of a sentence before its words."""
        return self.leftward or (leftward and _END_AHEAD.match(self.seen) is not None)


def _level(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Put the pieces of one line together: an engine may end a line where the next word stands to the left."""
    line: list[Row] = []
    for row in rows:
        joined = any(has_leftward(one.said) for one in (*line[-1:], row))
        if line and not (joined and _is_level(line, row)):
            yield line
            line = []
        line.append(row)
    if line:
        yield line


def _is_level(line: Sequence[Row], row: Row) -> bool:
    """Tell whether a piece stands on a line; letters with vowel signs may be told at the height of these."""
    one, one_sure = _height([glyph for piece in line for glyph in piece.glyphs])
    other, other_sure = _height(row.glyphs)
    em = max((glyph.em for glyph in row.glyphs), default=0)
    return abs(one - other) < em * (_LEVEL if one_sure and other_sure else _LEVEL_OF_SIGNS)


def _height(glyphs: Sequence[Glyph]) -> tuple[float, bool]:
    """Give the height at which most glyphs stand, and whether there are any without vowel signs to tell it."""
    bare = [glyph.base for glyph in glyphs if not any(map(unicodedata.combining, glyph.text))]
    return median(bare or [glyph.base for glyph in glyphs] or [0.0]), bool(bare)


def _columns(lines: Iterable[_Line]) -> str | None:
    """Give a page column after column where the file holds them row by row; for that it is mirrored."""
    said: dict[Box, str] = {}
    for line in lines:
        for run in reversed(line.runs):
            edges = -max(at.right for at in run), min(at.bottom for at in run), -run[0].left, max(at.top for at in run)
            said[edges] = _read(_seen(run), leftward=True)
    return in_lanes(list(said), said.__getitem__)


def _runs(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Part a line where it is empty for longer than words are apart; from left to right."""
    runs: list[list[Glyph]] = []
    end = 0.0
    for glyph in sorted(_with_marks(glyphs), key=lambda glyph: glyph.left):
        if glyph.text == " ":
            if runs:
                runs[-1].append(glyph)
            continue
        if not runs or glyph.left - end > _RUN * glyph.em:
            runs.append([])
            end = glyph.right
        runs[-1].append(glyph)
        end = max(end, glyph.right)
    return runs


def _with_marks(glyphs: Sequence[Glyph]) -> Iterator[Glyph]:
    """Put vowel signs and accents that are drawn by themselves to the letters that they stand over."""
    marks = [glyph for glyph in glyphs if all(map(unicodedata.combining, glyph.text))]
    if not marks:
        yield from glyphs
        return
    bases = [glyph for glyph in glyphs if glyph.text != " " and not all(map(unicodedata.combining, glyph.text))]
    above: dict[int, str] = {}
    for mark in marks:
        nearest = min(range(len(bases)), key=[_apart(base, mark) for base in bases].__getitem__, default=None)
        if nearest is not None:
            above[nearest] = above.get(nearest, "") + mark.text
    yield from (glyph for glyph in glyphs if glyph.text == " ")
    for place, base in enumerate(bases):
        over = above.get(place, "")
        yield base if not over else replace(base, text=_pointed(base.text, over))


def _apart(one: Glyph, other: Glyph) -> float:
    """Give how far the middles of two glyphs lie apart."""
    return abs(one.left + one.right - other.left - other.right) / 2


def _pointed(letter: str, marks: str) -> str:
    """Write a letter with its marks as it stands from left to right: behind it, or before it as all behind it there."""
    return f"{marks[::-1]}{letter}" if has_leftward(letter) else unicodedata.normalize("NFC", f"{letter}{marks}")


def _seen(run: Sequence[Glyph]) -> str:
    """Write a stretch from left to right, its words apart."""
    parts: list[str] = []
    pace = _pace(run)
    end = run[0].left
    for before, glyph in pairwise([run[0], *run]):
        apart = glyph.left - before.left > _PACES * pace if pace else glyph.left - end > _WORD * glyph.em
        if glyph.text == " " or apart:
            parts.append(" ")
        if glyph.text != " ":
            parts.append(_drawn(glyph.text))
            end = max(end, glyph.right)
    return " ".join("".join(parts).split())


def _pace(run: Sequence[Glyph]) -> float:
    """Give the width that all glyphs of a typewriter's font have; 0 where the font has widths of many kinds."""
    if len(run) < _FEWEST_PACES:
        return 0.0
    paces = [other.left - one.left for one, other in pairwise(run)]
    usual = median(paces)
    return usual if sum(abs(pace - usual) < _SAME_PACE * usual for pace in paces) > _PACED * len(paces) else 0.0


def _drawn(text: str) -> str:
    """Write the letters of one glyph from left to right."""
    if len(text) == 1 and _FORMS.match(text) is None:
        return _HYPHENS.get(text, text)
    plain = unicodedata.normalize("NFKC", text) if _FORMS.search(text) else text
    if not has_leftward(plain):
        return plain
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    signs = "".join(sign for sign in plain if unicodedata.combining(sign))
    return f"{signs[::-1]}{letters[::-1] if letters in _AS_READ else letters}"


def _is_turned(lines: Iterable[str]) -> bool:
    """Tell whether words stand with their first letters to the left, though their letters run to the left."""
    right = wrong = 0
    for line in lines:
        for word in _WORDS.findall(line):
            right += (word[0] in _ENDING) + (word[-1] in _BEGINNING)
            wrong += (word[-1] in _ENDING) + (word[0] in _BEGINNING)
    return wrong >= _FEWEST_TELLING and wrong > _TIMES * right


def _read(seen: str, *, leftward: bool) -> str:
    """Give a stretch in the order of reading; ``leftward`` says how its page runs, and a mixed line with it."""
    if not (has_leftward(seen) or (leftward and _END_AHEAD.match(seen))):
        return seen
    if has_leftward(seen) and (_leans(seen) or (1 if leftward else -1)) < 0:
        return str(get_display(seen, base_dir="L"))
    # Gone backwards from its right end, each sign has before it what is read before it: rules of numbers ask for that.
    marked = _NUMBERED.sub(lambda found: found[0] if _is_measure(found) else f"{found[0]}{_MARK}", seen)
    read = str(get_display(marked[::-1], base_dir="R"))[::-1].replace(_MARK, "")
    # Some fonts tell the bracket that is drawn, others the one that is meant; the blanks beside it tell which it is.
    read = _OPENING.sub(lambda found: found[0].translate(_TO_OPENED), read)
    read = _CLOSING.sub(lambda found: found[0].translate(_TO_CLOSED), read)
    return unicodedata.normalize("NFC", read)


def _is_measure(found: re.Match[str]) -> bool:
    """Tell the unit of a number from the name that a number belongs to."""
    return found[1].lower() in _UNITS and found[2][0] == " "
