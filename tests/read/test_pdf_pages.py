"""PDFs made by hand: words made whole, pages joined, broken and locked ones named."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from monitor.model.page import Page, PageKind
from monitor.ports import Raw
from monitor.read.read import read_page
from tests.read.pdf_file import pdf_file

_LONG = "This line of the report is about as long as all the other full lines of it are"


def make_pdf(pages: Sequence[Sequence[str]], *, info: str = "", encrypt: bool = False) -> bytes:
    """Write a small PDF (ISO 32000): one font, one line of text after the other; octal 200 is the ligature fi."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{5 + 2 * n} 0 R' for n in range(len(pages)))}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [128 /fi] >> >>",
        f"<< {info} >>",
    ]
    for number, lines in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {6 + 2 * number} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        shown = "".join(f"({line}) Tj T* " for line in lines)
        stream = f"BT /F1 11 Tf 14 TL 60 720 Td {shown}ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    # The keys are no keys: no password opens it, which is what a reader without the password sees.
    lock = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'41' * 32}> /U <{'42' * 32}> >> /ID [<41> <41>]"
    return pdf_file(objects, version="1.4", trailer=f"/Info 4 0 R {lock if encrypt else ''} ")


def read(body: bytes, content_type: str | None = "application/pdf") -> Page:
    """Read a PDF in this process."""
    return read_page(Raw(body=body, content_type=content_type, url="https://un.example/report.pdf"))


def test_lines_are_paragraphs_and_pages_are_one_text() -> None:
    """Full lines run on, a short one ends its paragraph, and a paragraph goes on over the page break."""
    page = read(make_pdf([["The title", _LONG, _LONG, "and ends here.", _LONG], ["on the next page it goes on."]]))
    assert page.kind is PageKind.PDF
    assert page.readable
    assert page.text.split("\n") == [
        "The title",
        f"{_LONG} {_LONG} and ends here.",
        f"{_LONG} on the next page it goes on.",
    ]
    assert page.text == page.all_text
    assert page.extractor.startswith("pypdfium2 ")


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ([_LONG + " docu-", "mentation of it"], "documentation of it"),
        ([_LONG + " of the \\200ndings", "end."], "of the findings"),
        ([_LONG + " anti-", "American words"], "anti-American words"),
        ([_LONG + " minus -5 and 1,000.5", "end."], "minus -5 and 1,000.5"),
        ([_LONG + " fell to -", "14 metres"], "fell to -14 metres"),
        ([_LONG + " from 1998-", "2001 on"], "from 1998- 2001 on"),
    ],
)
def test_words_are_made_whole(lines: list[str], words: str) -> None:
    """A word that the line parted is one word again, ligatures are letters, signs and numbers stay."""
    assert words in read(make_pdf([lines])).text


@pytest.mark.parametrize(
    ("info", "title"),
    [
        ("/Title (Findings of the committee)", "Findings of the committee"),
        ("/Title <FEFF4EBA6743>", "人权"),
        ("/Title (Microsoft Word - draft3.docx)", "On the cover"),
        ("/Title (final_v2.pdf)", "On the cover"),
        ("/Title (  )", "On the cover"),
        ("", "On the cover"),
    ],
)
def test_titles(info: str, title: str) -> None:
    """The document's own title, but not a file's name; else its first line."""
    assert read(make_pdf([["On the cover", _LONG]], info=info)).title == title


def test_facts_of_the_document() -> None:
    """Author and dates come from the document's information."""
    info = "/Author (Ann Example; Bo Example) /CreationDate (D:20180910120000Z) /ModDate (D:2018)"
    page = read(make_pdf([["x"]], info=info))
    assert page.authors == ("Ann Example", "Bo Example")
    assert page.published == "2018-09-10"
    assert page.modified == "2018"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (make_pdf([["secret"]], encrypt=True), "password"),
        (b"%PDF-1.7\nnothing else", "broken"),
        (b"%PDF-1.7\n" + b"\x00\xff" * 5000, "broken"),
        (make_pdf([[]]), "no text"),
        (b"\x00\x01 not a PDF at all", "broken"),
    ],
)
def test_what_cannot_be_read_says_why(body: bytes, reason: str) -> None:
    """Locked, broken and pictured PDFs are unreadable, each with its own sentence."""
    page = read(body)
    assert page.kind is PageKind.PDF
    assert not page.readable
    assert reason in page.unreadable


def test_a_cut_pdf_is_read_as_far_as_it_goes_or_called_broken() -> None:
    """Half a file never raises."""
    whole = make_pdf([["A line"], ["Another"]])
    for length in range(0, len(whole), 97):
        page = read(whole[:length])
        assert page.readable == (page.unreadable == "")


def test_a_pdf_is_known_by_its_bytes() -> None:
    """Whatever the header says."""
    assert read(make_pdf([["A line"]]), "application/octet-stream").text == "A line"


def test_running_heads_do_not_part_a_sentence() -> None:
    """A sentence that goes on over the page is whole again: titles and page numbers that pages repeat are gone."""
    pages = [
        ["Report of the committee", f"{'abcd'[number]} {_LONG}", f"{'wxyz'[number]} {_LONG}", f"{number + 1} Geneva"]
        for number in range(4)
    ]
    text = read(make_pdf(pages)).text
    assert "Report of the committee" not in text
    assert "Geneva" not in text
    assert text.count(_LONG) == 8


def test_few_pages_keep_their_lines() -> None:
    """What stands on two pages may be said twice."""
    text = read(make_pdf([["The same line.", _LONG], ["The same line.", _LONG]])).text
    assert text.count("The same line.") == 2


@pytest.mark.parametrize(
    ("head", "foot", "other_head", "other_foot"),
    [
        ("Annual report of the board", "17", "Annual report of the board", "18"),
        ("Annual report 7", "", "Annual report 8", ""),
        ("", "Page 1", "", "Page 2"),
        ("- 3 -", "Anholt Review", "- 4 -", "Anholt Review"),
    ],
)
def test_two_pages_with_numbers_have_running_heads(head: str, foot: str, other_head: str, other_foot: str) -> None:
    """Numbers that count on are those of pages, and what both pages bear beside them parts no sentence either."""
    first, second = [head, _LONG, "and the minister did", foot], [other_head, "not reply to any of it.", other_foot]
    text = read(make_pdf([[line for line in lines if line] for lines in (first, second)])).text
    assert text.split("\n") == [f"{_LONG} and the minister did not reply to any of it."]


@pytest.mark.parametrize(
    ("foot", "other_foot"), [("17", "19"), ("Chapter 1.", "Chapter 2."), ("12 sluices", "13 gates"), ("1998", "1997")]
)
def test_numbers_of_two_pages_that_do_not_count_on_stay(foot: str, other_foot: str) -> None:
    """What ends two pages and is no number of theirs was said."""
    text = read(make_pdf([[_LONG, foot], [_LONG, other_foot]])).text
    assert foot in text
    assert other_foot in text


def test_a_note_at_the_foot_does_not_part_a_sentence() -> None:
    """The note stands behind the sentence that goes on overleaf."""
    first = [_LONG, "rang at four.3 and that nobody in the lower", "3 See the log of the watch, volume 2.", "41"]
    text = read(make_pdf([first, ["town had been woken by it. The bells were down.", "42"]])).text
    assert "nobody in the lower town had been woken by it." in text
    assert text.endswith("3 See the log of the watch, volume 2.")


@pytest.mark.parametrize(
    ("last", "note", "following"),
    [
        ("rang at four.3 and that nobody slept.", "3 See the log of the watch.", "town was dark."),
        ("rang at four and that nobody in the lower", "3 gates were open", "town was dark."),
        ("rang at four.3 and that nobody in the lower", "3 See the log of the watch.", "The town was dark."),
    ],
)
def test_other_lines_that_begin_with_a_number_stay_where_they_are(last: str, note: str, following: str) -> None:
    """Where no sentence is parted, nothing points at the number, or none goes on, there is no note to move."""
    text = read(make_pdf([[_LONG, last, note], [following]])).text
    assert text.index(note[:6]) < text.index(following)


def _row(left: str, right: str) -> str:
    """Write two runs of text on one line, the second half a page to the right."""
    return f"{left}) Tj 270 0 Td ({right}) Tj -270 0 Td ("


_LEFT = (
    "The board met eleven times and",
    "heard 204 witnesses, most of",
    "them farmers. It did not see",
    "the lower gate, which had been",
    "sealed by the office in 1998",
    "and was opened by nobody until",
)
_RIGHT = (
    "the following spring. The long",
    "report contradicts the diary",
    "of the chief surveyor, who was",
    "never asked for his opinion by",
    "anybody, and who wrote of the",
    "matter to nobody but his wife.",
)


def test_columns_that_the_file_holds_row_by_row_are_read_one_after_the_other() -> None:
    """Running text on both sides of a gutter is two columns, whatever order it was drawn in."""
    rows = [_LONG, *map(_row, _LEFT, _RIGHT), _LONG]
    text = " ".join(read(make_pdf([rows])).text.split())
    assert text == " ".join((_LONG, *_LEFT, *_RIGHT, _LONG))


def test_the_rows_of_a_table_stay_together() -> None:
    """Cells are short, or begin with capitals and digits."""
    names = ("Gate one", "Gate two", "Lower basin", "Upper basin", "Mill race", "Old weir")
    rows = [_row(name, f"{number},204 sacks") for number, name in enumerate(names)]
    assert "Lower basin 2,204 sacks" in " ".join(read(make_pdf([rows])).text.split())


def test_numbers_of_notes_are_raised() -> None:
    """A number right behind a full stop is a note's; a decimal is a number."""
    text = read(make_pdf([[f"{_LONG} camp.12 It cost 1.12 dollars", "end."]])).text
    assert "camp.¹² It cost 1.12" in text
