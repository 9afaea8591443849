"""Takes away what a printer puts around the text of each page: running heads, page numbers, notes at the foot."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

#: A running head stands on so many pages, and on this share of them: left and right pages may have heads of their own.
_FEWEST_REPEATS, _REPEATED_BY = 3, 0.4
#: Lines of running heads at each end of a page.
_MOST_RUNNING = 3
_LONGEST_HEAD = 120
_NUMBERS = re.compile(r"\d+|^[ivxlc]{1,7}$")
_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:page |seite |p\. ?|s\. ?)?(\d{1,4})[-–—\s]*", re.IGNORECASE)
ENDS = re.compile(r"[.!?:;…\u061b\u061f\u06d4。！？」』”\"')\]»]$")
#: A note at the foot of a page begins with its number; the lines of all notes are at most this share of the page's.
_FOOT = re.compile(r"\(?(\d{1,3}|[*†‡])\)?[.:]?\s?(?=[^\W\d_]|[\"“«„(])")
_MOST_NOTES = 0.5
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page: its text, and the notes at its foot where these part a sentence that goes on overleaf."""

    text: str
    notes: str = ""


def with_notes_apart(sheets: list[str]) -> list[Sheet]:
    """Set apart notes that stand between the last words of a page and the first of the next.

    A note begins with a number to which the page's text points; the line above ends no sentence, and the next page goes
    on with a small letter.
    """
    following = [*sheets[1:], ""]
    return [_parted(sheet, after) for sheet, after in zip(sheets, following, strict=True)]


def _parted(sheet: str, after: str) -> Sheet:
    """Part one page from the notes that interrupt it."""
    lines = sheet.rstrip().split("\n")
    if not after.lstrip()[:1].islower():
        return Sheet(text=sheet)
    least = max(1, int(len(lines) * (1 - _MOST_NOTES)))
    for place in range(least, len(lines)):
        mark = _FOOT.match(lines[place].strip())
        if mark is None or ENDS.search(lines[place - 1].rstrip()):
            continue
        above = "\n".join(lines[:place]).rstrip()
        if above and not ENDS.search(above) and _points_at(above, mark[1]):
            return Sheet(text=above, notes="\n".join(lines[place:]))
    return Sheet(text=sheet)


def _points_at(text: str, mark: str) -> bool:
    """Tell whether a text holds the mark of a note: raised, or right behind a word or its punctuation."""
    if not mark.isdecimal():
        return mark in text
    digits = rf"(?:(?<=[^\W\d_.])|(?<=[^\W\d_][.,;:!?”’»\")])){mark}(?!\d)"
    return mark.translate(_RAISED) in text or re.search(digits, text) is not None


def without_running_heads(sheets: list[str]) -> list[str]:
    """Take away what pages repeat at their heads and feet: titles, and the numbers of pages, which part sentences.

    A line is one of them where the same line but for its numbers stands at the same end of two fifths of
    the pages, and of three at least. So do lone numbers, which are those of the pages. Of two pages only numbers that
    count on are taken for theirs, and with them what stands at the same place of both.
    """
    pages = [sheet.split("\n") for sheet in sheets]
    if len(pages) == _FEWEST_REPEATS - 1:
        _strip_two(pages)
    elif len(pages) >= _FEWEST_REPEATS:
        _strip_many(pages)
    return ["\n".join(lines) for lines in pages]


def _strip_many(pages: list[list[str]]) -> None:
    """Take running heads from the ends of three pages and more."""
    for end in (0, -1):
        for _ in range(_MOST_RUNNING):
            ends = [_at_end(lines, end) for lines in pages]
            shapes = Counter(shape for line in ends if (shape := _shape(line)))
            running = {
                shape for shape, count in shapes.items() if count >= max(_FEWEST_REPEATS, _REPEATED_BY * len(pages))
            }
            if not running:
                break
            for lines, line in zip(pages, ends, strict=True):
                if line and _shape(line) in running:
                    _drop(lines, line, end)


def _strip_two(pages: list[list[str]]) -> None:
    """Take the numbers of two pages, and heads and feet that both have, where numbers show that they are pages."""
    numbered = False
    for repeat in range(_MOST_RUNNING):
        for end in (0, -1):
            first, second = (_at_end(lines, end) for lines in pages)
            counts = _counts_on(first, second)
            same = numbered and first == second and not ENDS.search(first.strip())
            if first and (counts or same) and len(first) <= _LONGEST_HEAD:
                numbered = numbered or counts
                _drop(pages[0], first, end)
                _drop(pages[1], second, end)
        if not numbered and repeat == 0:
            return


def _counts_on(first: str, second: str) -> bool:
    """Tell two lines that differ by one page: lone numbers, or the same words with such numbers."""
    one, other = (_PAGE_NUMBER.fullmatch(line) for line in (first, second))
    if one and other:
        return int(other[1]) == int(one[1]) + 1
    then, now = (re.findall(r"\d+", line) for line in (first, second))
    if not then or len(then) != len(now) or _shape(first) != _shape(second) or ENDS.search(first.strip()):
        return False
    moved = [int(later) - int(before) for before, later in zip(then, now, strict=True)]
    return sum(moved) == 1 and set(moved) <= {0, 1}


def _at_end(lines: list[str], end: int) -> str:
    """Give the first or the last line that holds anything."""
    return next((line for line in (lines if end == 0 else reversed(lines)) if line.strip()), "")


def _drop(lines: list[str], line: str, end: int) -> None:
    """Take one line away, the one nearest to that end."""
    del lines[lines.index(line) if end == 0 else len(lines) - 1 - lines[::-1].index(line)]


def _shape(line: str) -> str:
    """Give a line without its numbers, Roman ones too; a lone number has a shape of its own."""
    bare = _NUMBERS.sub("#", " ".join(line.split()).casefold())
    return bare if len(bare) <= _LONGEST_HEAD else ""
