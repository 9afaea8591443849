"""Reads the text of a PDF: words whole again, paragraphs across lines and pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import version

from pypdfium2 import PdfDocument, PdfiumError

from monitor.model.page import Page, PageKind
from monitor.read.glyphs import rows
from monitor.read.lanes import in_lanes
from monitor.read.leftward import has_leftward, in_reading_order
from monitor.read.sheets import ENDS, with_notes_apart, without_running_heads
from monitor.read.structured import fold

EXTRACTOR = f"pypdfium2 {version('pypdfium2')}"
_MOST_PAGES = 3_000
_MOST_TEXT = 2_000_000
_LONGEST_TITLE = 300
#: Runs of text that are looked at for columns; maps and drawings have more.
_MOST_RUNS = 2_000
#: PDFium's error for a document that asks for a password (fpdfview.h, FPDF_ERR_PASSWORD).
_PASSWORD = 4
#: The number of a note right behind a full stop or a quotation mark: raised in print, plain in the text layer.
_NOTE = re.compile(r"(?:(?<=[^\W\d_][.,;:!?”’»\"])|(?<=[.,!?][”’»\"]))\d{1,3}(?=\s|$)")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u00a0": " ", "\x00": None}
)
#: PDFium marks a hyphen at the end of a line; it only parted a word where a lowercase letter follows, or one of Arabic.
_PARTED = re.compile(
    r"\u00ad\s*\n?"
    r"|(?:[\ufffe\x02]|(?<=[^\W\d_])[-\u2010]\n)\n?(?=[a-zß-öø-ÿа-яα-ω\u0620-\u064a\u066e-\u06d3\u06d5])"
)
_HYPHEN = re.compile(r"[\ufffe\x02]\n?")
#: A sign at the end of a line, behind a blank, belongs to the number that begins the next.
_SIGN = re.compile(r"(?<=\S[ \t])([-\u2010-\u2012\u2212+])[ \t]*\n[ \t]*(?=[.,]?\d)")
_BULLET = re.compile(r"(?:[•●▪◦‣·–—*-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
_FILE_NAME = re.compile(
    r"^(?:microsoft word\s*-\s*|untitled|.*\.(?:docx?|pdf|indd|qxd|tex|dvi|rtf|odt)$)", re.IGNORECASE
)
_DATE = re.compile(r"D:(\d{4})(\d{2})?(\d{2})?")


def read_pdf(body: bytes) -> Page:
    """Read a PDF. Broken and encrypted ones, and scans without text, come back unreadable with the reason."""
    try:
        document = PdfDocument(body)
    except PdfiumError as fault:
        if getattr(fault, "err_code", None) == _PASSWORD or "password" in str(fault).lower():
            return _unreadable("The PDF is encrypted and asks for a password.")
        return _unreadable("The PDF is broken: it cannot be opened.")
    try:
        return _read(document)
    finally:
        document.close()


def _read(document: PdfDocument) -> Page:
    """Read an open document."""
    count = len(document)
    if not count:
        return _unreadable("The PDF has no pages.")
    text = _text(document, min(count, _MOST_PAGES))
    told = document.get_metadata_dict(skip_empty=True)
    first = text.partition("\n")[0][:_LONGEST_TITLE]
    title = fold(told.get("Title", "").replace("\x00", ""))
    if not text:
        return _unreadable("The PDF holds no text, only pictures of pages.", title=title)
    return Page(
        kind=PageKind.PDF,
        title=first if not title or _FILE_NAME.match(title) else title,
        heading=first,
        text=text,
        all_text=text,
        authors=tuple(name for part in told.get("Author", "").split(";") if (name := fold(part))),
        published=_date(told.get("CreationDate", "")),
        modified=_date(told.get("ModDate", "")),
        extractor=EXTRACTOR,
    )


def _unreadable(reason: str, *, title: str = "") -> Page:
    """Make the page that cannot be read."""
    return Page(kind=PageKind.PDF, readable=False, unreadable=reason, title=title, extractor=EXTRACTOR)


def _text(document: PdfDocument, pages: int) -> str:
    """Give all paragraphs; one that a page break parts is joined again."""
    done: list[str] = []
    length = 0
    sheets = [_page_text(document, number).replace("\r\n", "\n").replace("\r", "\n") for number in range(pages)]
    waiting: list[str] = []
    for sheet in with_notes_apart(without_running_heads(sheets)):
        for place, paragraph in enumerate(_paragraphs(sheet.text)):
            goes_on = place == 0 and done and not ENDS.search(done[-1]) and paragraph[:1].islower()
            if goes_on:
                done[-1] = f"{done[-1][:-1]}{paragraph}" if done[-1].endswith("-") else f"{done[-1]} {paragraph}"
            else:
                done.append(paragraph)
            if place == 0:
                # Notes of the page before stand behind the sentence that they would have parted.
                done += waiting
                waiting = []
            length += len(paragraph)
        waiting += _paragraphs(sheet.notes)
        if length > _MOST_TEXT:
            break
    return "\n".join([*done, *waiting])[:_MOST_TEXT]


def _page_text(document: PdfDocument, number: int) -> str:
    """Give the text of one page, two columns one after the other; of a broken page none."""
    try:
        page = document[number]
        words = page.get_textpage()
        try:
            whole = str(words.get_text_bounded())

            def columns() -> str | None:
                boxes = [words.get_rect(place) for place in range(min(words.count_rects(), _MOST_RUNS))]
                return in_lanes(boxes, lambda box: str(words.get_text_bounded(*box)))

            return in_reading_order(rows(words), columns) if has_leftward(whole) else columns() or whole
        finally:
            words.close()
            page.close()
    except PdfiumError:
        return ""


def _paragraphs(raw: str) -> Iterator[str]:
    """Put lines together that make one paragraph: one that is about as long as its fellows goes on in the next.

    PDF knows no paragraphs (ISO 32000 section 14.8 is optional and rarely there); a short line is the end of one.
    """
    whole = _HYPHEN.sub("-", _PARTED.sub("", raw.replace("\r\n", "\n").replace("\r", "\n")))
    joined = _SIGN.sub(r"\1", whole.translate(_LIGATURES))
    lines = [" ".join(line.split()) for line in joined.split("\n")]
    full = sorted(len(line) for line in lines if line)
    usual = full[int(len(full) * 0.8)] if full else 0
    current = ""
    for line in lines:
        if not line or (current and _BULLET.match(line)):
            if current:
                yield current
            current = line
            continue
        line = _NOTE.sub(lambda note: note[0].translate(_RAISED), line)  # noqa: PLW2901 - the line, as it reads
        current = f"{current} {line}" if current else line
        if len(line) < 0.75 * usual:
            yield current
            current = ""
    if current:
        yield current


def _date(told: str) -> str | None:
    """Give the day of a PDF date (ISO 32000 section 7.9.4) in ISO 8601."""
    found = _DATE.match(told)
    return "-".join(part for part in found.groups() if part) if found else None
