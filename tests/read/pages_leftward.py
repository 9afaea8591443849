"""Writes small PDFs of words that run from right to left, as different programs put them down."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence

from bidi import get_display

from tests.read.pdf_file import pdf_file

#: The width of each glyph, and of a ligature, in thousandths of the size of type; blanks, and the line.
_WIDE, _BLANK, _SIZE, _RIGHT, _STEP = 500, 250, 10, 560, 16
_LIGATURES = ("لا", "لأ", "لإ", "لآ")

#: A glyph, what its font says that it means, and where it stands on its line.
Drawn = tuple[int, str, float]
#: How a program writes a line: its glyphs, as they stand from left to right, to the operators of a page.
Writer = Callable[[Sequence[Drawn], float], str]


def _shown(glyphs: Sequence[Drawn], height: float) -> str:
    return "".join(f"1 0 0 1 {at:.2f} {height} Tm <{glyph:02X}> Tj\n" for glyph, _, at in glyphs)


def as_seen(glyphs: Sequence[Drawn], height: float) -> str:
    """Put down each glyph at its place, from left to right, blanks too."""
    return _shown(glyphs, height)


def as_read(glyphs: Sequence[Drawn], height: float) -> str:
    """Put down each glyph at its place, from right to left."""
    return _shown(glyphs[::-1], height)


def up_the_sheet(glyphs: Sequence[Drawn], height: float) -> str:
    """Put down each glyph at its place on a sheet that is turned by a quarter."""
    return "".join(f"0 1 -1 0 {792 - height} {at:.2f} Tm <{glyph:02X}> Tj\n" for glyph, _, at in glyphs)


def by_words(glyphs: Sequence[Drawn], height: float) -> str:
    """Put down word after word from the right, each from left to right, and no blanks between."""
    words: list[list[Drawn]] = [[]]
    for one in glyphs:
        if one[1] == " ":
            words.append([])
        else:
            words[-1].append(one)
    return "".join(_shown(word, height) for word in reversed(words))


def with_meanings(glyphs: Sequence[Drawn], height: float) -> str:
    """Put down each glyph from left to right with the letters that it stands for, as browsers do; blanks alone."""
    out = []
    for glyph, said, at in glyphs:
        meant = said.encode("utf-16-be").hex().upper()
        shown = _shown([(glyph, said, at)], height)
        out.append(shown if said == " " else f"/Span <</ActualText <FEFF{meant}>>> BDC\n{shown}EMC\n")
    return "".join(out)


WRITERS: tuple[Writer, ...] = (as_seen, as_read, by_words, with_meanings, up_the_sheet)


def write(lines: Sequence[str], writer: Writer, *, forms: bool = False, base: str = "R", left: float = 0) -> bytes:
    """Write a page of lines. ``forms``: the font means presentation forms, which older ones do."""
    meanings: dict[str, int] = {}
    body = "".join(
        writer(_placed(line, meanings, forms=forms, base=base, left=left), 720 - number * _STEP)
        for number, line in enumerate(lines)
    )
    return _document(f"BT /F1 {_SIZE} Tf\n{body}ET", meanings)


def write_columns(rows: Sequence[tuple[str, str]], writer: Writer) -> bytes:
    """Write a page of two columns row by row, the right one first."""
    meanings: dict[str, int] = {}
    body = ""
    for number, (right, left) in enumerate(rows):
        for said, edge in ((right, 0.0), (left, 280.0)):
            body += writer(_placed(said, meanings, forms=False, base="R", left=edge), 720 - number * _STEP)
    return _document(f"BT /F1 {_SIZE} Tf\n{body}ET", meanings)


def _placed(line: str, meanings: dict[str, int], *, forms: bool, base: str, left: float) -> list[Drawn]:
    """Lay a line out from left to right; ``left`` moves it away from the right edge, in points."""
    seen = _clusters(str(get_display(line, base_dir=base)))
    width = sum(_BLANK if said == " " else _WIDE for said in seen) * _SIZE / 1000
    at = _RIGHT - left - width
    drawn = []
    for cluster in seen:
        said = _form(cluster) if forms else cluster
        drawn.append((meanings.setdefault(said, len(meanings) + 1), said, at))
        at += (_BLANK if said == " " else _WIDE) * _SIZE / 1000
    return drawn


def _clusters(seen: str) -> list[str]:
    """Part what is seen into glyphs: letters with their points, and ligatures, as they are read."""
    clusters: list[str] = []
    points = ""
    for sign in seen:
        if unicodedata.combining(sign):
            points = sign + points
        elif clusters and sign + clusters[-1] in _LIGATURES and not points:
            clusters[-1] = sign + clusters[-1]
        else:
            clusters.append(sign + points)
            points = ""
    return clusters


def _form(cluster: str) -> str:
    """Give the presentation form of an Arabic letter or ligature by itself, where there is one."""
    for code in range(0xFE70, 0xFEFD):
        name = unicodedata.name(chr(code), "")
        if name.endswith("ISOLATED FORM") and unicodedata.normalize("NFKC", chr(code)) == cluster:
            return chr(code)
    return cluster


def _document(stream: str, meanings: dict[str, int]) -> bytes:
    """Write the file (ISO 32000): one font of boxes, with a table of what each of them means."""
    said = "".join(f"<{glyph:02X}> <{word.encode('utf-16-be').hex()}>\n" for word, glyph in meanings.items())
    table = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        f"1 begincodespacerange <00> <FF> endcodespacerange\n{len(meanings)} beginbfchar\n{said}endbfchar\n"
        "endcmap end end"
    )
    names = {glyph: "blank" if word == " " else "box" for word, glyph in meanings.items()}
    order = sorted(names)
    widths = " ".join(str(_BLANK if names[glyph] == "blank" else _WIDE) for glyph in order)
    codes = " ".join(f"{glyph} /{names[glyph]}" for glyph in order)
    box, blank = f"{_WIDE} 0 0 0 {_WIDE} 700 d1 0 0 {_WIDE} 700 re f", f"{_BLANK} 0 0 0 0 0 d1"
    page = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
    )
    font = (
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0] /ToUnicode 8 0 R"
        f" /FirstChar {order[0]} /LastChar {order[-1]} /Widths [{widths}] /Resources << >>"
        f" /Encoding << /Type /Encoding /Differences [{codes}] >> /CharProcs << /box 6 0 R /blank 7 0 R >> >>"
    )
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        page,
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        font,
        f"<< /Length {len(box)} >>\nstream\n{box}\nendstream",
        f"<< /Length {len(blank)} >>\nstream\n{blank}\nendstream",
        f"<< /Length {len(table)} >>\nstream\n{table}\nendstream",
    ]
    return pdf_file(objects)
