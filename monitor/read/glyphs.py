"""Tells of each sign on a page of a PDF where it stands, for text whose order only its places tell."""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import pypdfium2.raw as pdfium
from pypdfium2 import PdfTextPage

#: Left, bottom, right and top, in points from the lower left corner.
_Edges = tuple[float, float, float, float]

#: Signs of one page that are asked for their places; a page of small print has a tenth of it.
_MOST_SIGNS = 60_000
_LARGEST = 0x10FFFF
#: Vowel signs and accents of one letter that are drawn apart from it.
_SIGNS_OF_ONE = 3
_LINE_ENDS = frozenset("\r\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyph:
    """What is drawn at one place, in points from the lower left corner: a letter, several of a ligature, or a blank.

    Letters of a ligature that run from right to left stand as the engine gives them, the last one first. ``left`` is
    the point that it is drawn from: a letter may reach below the one to its left.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    #: The height of the line that it stands on, and the size of its type.
    base: float
    em: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line as the engine parts them: what it makes of it, and the glyphs, without the blanks that it made up.

    Such blanks stand where a word ends in a text that runs from left to right, and in the middle of one elsewhere.
    """

    said: str
    glyphs: tuple[Glyph, ...]


def rows(words: PdfTextPage) -> list[Row]:
    """Give a page line by line, in the order of the engine."""
    sheet = _Sheet(words)
    lines: list[Row] = []
    glyphs: list[Glyph] = []
    said: list[str] = []
    held: list[str] = []
    stood: tuple[float, float] | None = None
    first = 0
    for place, sign, at in [*sheet.signs(), (0, "\n", (0.0, 0.0))]:
        # A made-up blank stands at the very point of the letter beside it.
        if held and (at != stood or sign.isspace() or held[-1].isspace()):
            glyphs += sheet.drawn(first, held)
            held = []
        if sign in _LINE_ENDS:
            if said:
                lines.append(Row(said="".join(said), glyphs=tuple(glyphs)))
            said, glyphs = [], []
            continue
        if not held:
            first, stood = place, at
        held.append(sign)
        said.append(sign)
    return lines


class _Sheet:
    """A page as the engine holds it."""

    def __init__(self, words: PdfTextPage) -> None:
        """Take what the engine read of it."""
        self._words = words

    def signs(self) -> Iterator[tuple[int, str, tuple[float, float]]]:
        """Give each sign with its number and the point that it is drawn from."""
        x, y = ctypes.c_double(), ctypes.c_double()
        for place in range(min(self._words.count_chars(), _MOST_SIGNS)):
            code = pdfium.FPDFText_GetUnicode(self._words, place)
            if not code or code > _LARGEST or 0xD800 <= code < 0xE000:
                continue
            pdfium.FPDFText_GetCharOrigin(self._words, place, x, y)
            yield place, chr(code), (x.value, y.value)

    def drawn(self, place: int, held: Sequence[str]) -> list[Glyph]:
        """Give what is drawn from one point; nothing where it is a blank that was made up, for those have no width."""
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self._words, place, x, y)
        boxes = [self._words.get_charbox(place + number, loose=True) for number in range(len(held))]
        if len(held) > 1 and any(map(unicodedata.combining, held)):
            boxes += self._beside(place)
        left, bottom, right, top = _around(boxes)
        start, base = x.value, y.value
        em, quarter = self._type(place)
        if quarter:
            # Lines that run up or down the sheet are looked at from the side from which they run to the right.
            start, base = quarter * base, -quarter * start
            sides = sorted((quarter * bottom, quarter * top)), sorted((-quarter * left, -quarter * right))
            (_, right), (bottom, top) = sides
        text = "".join(held)
        blank = not text.strip()
        if blank and right <= start:
            return []
        return [Glyph(text=" " if blank else text, left=start, right=right, bottom=bottom, top=top, base=base, em=em)]

    def _type(self, place: int) -> tuple[float, int]:
        """Give the size of a sign's type as drawn, and 1 or -1 where its line runs up or down the sheet, else 0."""
        drawn = pdfium.FS_MATRIX()
        size = abs(float(pdfium.FPDFText_GetFontSize(self._words, place)))
        if not pdfium.FPDFText_GetMatrix(self._words, place, drawn):
            return size, 0
        quarter = 0 if abs(drawn.b) <= abs(drawn.a) else 1 if drawn.b > 0 else -1
        return size * float(drawn.a**2 + drawn.b**2) ** 0.5, quarter

    def _beside(self, place: int) -> Iterator[_Edges]:
        """Give the edges of all that is drawn for a letter and its signs: the engine tells those of one of them."""
        drawn, numbers = self._objects
        at = numbers.get(ctypes.cast(pdfium.FPDFText_GetTextObject(self._words, place), ctypes.c_void_p).value)
        if at is None:
            return
        left, _, right, _ = _edges(drawn[at])
        for one in drawn[max(0, at - _SIGNS_OF_ONE) : at + _SIGNS_OF_ONE + 1]:
            box = _edges(one)
            if min(right, box[2]) - max(left, box[0]) > min(right - left, box[2] - box[0]) / 2:
                yield box

    @cached_property
    def _objects(self) -> tuple[list[pdfium.FPDF_PAGEOBJECT], dict[int | None, int]]:
        """Hold what the page draws, in order, and the number of each by its address."""
        page = self._words.page.raw
        drawn = [pdfium.FPDFPage_GetObject(page, number) for number in range(pdfium.FPDFPage_CountObjects(page))]
        return drawn, {ctypes.cast(one, ctypes.c_void_p).value: number for number, one in enumerate(drawn)}


def _around(boxes: Sequence[_Edges]) -> _Edges:
    """Give the edges of all boxes together."""
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _edges(drawn: pdfium.FPDF_PAGEOBJECT) -> _Edges:
    """Give the edges of what is drawn."""
    edges = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(drawn, *edges)
    left, bottom, right, top = (edge.value for edge in edges)
    return left, bottom, right, top
