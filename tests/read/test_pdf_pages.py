"""PDFs made by hand: words made whole, pages joined, broken and locked ones named."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from monitor.model.page import Page, PageKind
from monitor.ports import Raw
from monitor.read.read import read_page

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
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(out)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    # The keys are no keys: no password opens it, which is what a reader without the password sees.
    lock = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'41' * 32}> /U <{'42' * 32}> >> /ID [<41> <41>]"
    out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}".encode()
    out += f"trailer << /Size {len(places) + 1} /Root 1 0 R /Info 4 0 R {lock if encrypt else ''} >>\n".encode()
    return out + f"startxref\n{start}\n%%EOF\n".encode()


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


def test_numbers_of_notes_are_raised() -> None:
    """A number right behind a full stop is a note's; a decimal is a number."""
    text = read(make_pdf([[f"{_LONG} camp.12 It cost 1.12 dollars", "end."]])).text
    assert "camp.¹² It cost 1.12" in text
