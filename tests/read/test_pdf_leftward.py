"""PDFs in Arabic, Uyghur, Persian, Hebrew and Urdu, whatever program made them, are read in the order of reading."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from monitor.judge.text.quotes import find
from monitor.model.comparison import PassageState
from monitor.model.page import Page
from monitor.model.source import Quote
from monitor.ports import Raw
from monitor.read.read import read_page
from tests.read.pages_leftward import WRITERS, Writer, as_seen, write, write_columns

#: Printed from one page of five paragraphs: by Chromium 156 (`--headless --print-to-pdf`), and by fpdf2 2.8.9 with
#: `set_text_shaping(use_shaping_engine=True, direction="rtl")`; both with the font DejaVu Sans.
_PRINTED = ("leftward-chromium.pdf", "leftward-fpdf2.pdf")
_SAID = (
    "سجّل المجلس ثلاثة شقوق في الجدار بين عامي 2014 و2017، ولم يُصلح أيًّا منها (شقّان كبيران).",
    "وقال حارس السد: «كلّف الإصلاح 12.4 مليون، ولا مال لدينا» بحسب تقرير Lower Gate Report 5.",
    "ئىدارە 2014-يىلدىن 2017-يىلغىچە تامدا ئۈچ يېرىق بارلىقىنى خاتىرىلىگەن، ئەمما ھېچقايسىسىنى ئوڭشىمىغان.",
    "اداره آب سه ترک در دیوار شمرد و هزینه تعمیر ۱۲٫۴ میلیون بود؛ کاری نکرد.",
    "הרשות ספרה שלושה סדקים בקיר (שניים גדולים) ולא תיקנה אף אחד מהם עד 2018.",
)
_LINES = (
    "شقوق في السد (شقوق) بين عامي 2014 و2017، بحسب محاضر",
    "قال: «الإصلاح سيكلف 12.4 مليون» (نعم) وزاد 12% أو 5٪ عن 10/3/2018",
    "تقرير European Commission (2018) عن COVID-19 في 12 km من هنا",
    "كَتَبَ الوَلَدُ رسالةً إلى الآباء والأبناء ثلاثة",
    "من 10/3/2018 إلى -5 و+3 ١٢٫٥ لا",
    "فتح iPhone 15 اليوم على http://un.example/a/5 صباحا",
    "تەكشۈرگۈچىلەر 2014-يىلدىن 12.4 مىليون ۋېلمورا",
    "یہ رپورٹ ۲۰۱۸ میں شائع ہوئی؛ کیا یہ درست ہے؟",
    "שלום 12-4 (בדיקה) A4 4G הוועדה ספרה",
)


def read(body: bytes) -> Page:
    """Read a PDF in this process."""
    return read_page(Raw(body=body, content_type="application/pdf", url="https://un.example/report.pdf"))


def state(exact: str, page: Page) -> PassageState:
    """Look for one quote."""
    return find((Quote(exact=exact),), page)[0].state


@pytest.mark.parametrize("name", _PRINTED)
@pytest.mark.parametrize("said", _SAID)
def test_sentences_of_printed_pages_are_present_and_altered_ones_are_not(name: str, said: str) -> None:
    """Every sentence is there, sign by sign; with another number, or its words turned round, none is."""
    page = read((Path(__file__).parent / name).read_bytes())
    assert unicodedata.normalize("NFKC", said) in unicodedata.normalize("NFKC", page.text.replace("\n", " "))
    assert state(said, page) is PassageState.PRESENT
    words = said.split()
    altered = [" ".join(reversed(words))]
    altered += [said.replace(was, now) for was, now in (("2014", "2041"), ("12.4", "14.2"), ("۱۲٫۴", "۱۴٫۲"))]
    for other in altered:
        assert other == said or state(other, page) is not PassageState.PRESENT


@pytest.mark.parametrize("writer", WRITERS)
@pytest.mark.parametrize("forms", [False, True])
def test_lines_are_read_as_they_were_written(writer: Writer, *, forms: bool) -> None:
    """Letters, ligatures, points, numbers, brackets and Latin words, put down from the left, the right or by words."""
    for line in _LINES:
        text = read(write([line, line], writer, forms=forms)).text
        assert text.replace("\n", " ") == f"{line} {line}", ascii(line)


def test_lines_of_another_direction_keep_theirs() -> None:
    """Words of Arabic and Hebrew in a page of English are in their order, and so is what is around them."""
    lines = ["The word كتاب means book and", "the word بيت means house, and ספר is book too."]
    assert read(write(lines, as_seen, base="L")).text.replace("\n", " ") == " ".join(lines)


_RIGHT_COLUMN = (
    "تلقت هيئة المياه ثلاثة تحذيرات",
    "مكتوبة بشأن شقوق في سد فلمورا",
    "بين عامي 2014 و2017، بحسب ملف",
    "اطلعت عليها الصحيفة ولم تتخذ أ",
    "الهيئة أي إجراء وقال عضو سابق",
    "انهار الجدار الشرقي ووصلت ليلا",
)
_LEFT_COLUMN = (
    "وقع كبير المفتشين حسن الوني كل",
    "تحذير منها، وطلب خفض المستوى ل",
    "أربعة أمتار وقال عضو سابق قيل ",
    "إن الإصلاح سيكلف 12.4 مليون و",
    "لا يوجد مال في ليلة الثالث من ",
    "ووصلت المياه إلى قرية أوسترلي ",
)


@pytest.mark.parametrize("writer", WRITERS[:-1])
def test_the_right_column_is_read_first(writer: Writer) -> None:
    """Columns that the file holds row by row are read one after the other, from the right."""
    text = read(write_columns(list(zip(_RIGHT_COLUMN, _LEFT_COLUMN, strict=True)), writer)).text
    assert text.split() == " ".join((*_RIGHT_COLUMN, *_LEFT_COLUMN)).split()


def test_the_rows_of_a_table_stay_together() -> None:
    """Cells are short, and a number stands beside its name."""
    cells = [("البوابة الأولى", "١٢٠٤ كيس"), ("البوابة الثانية", "١٢ كيس"), ("الحوض", "١٧٠٤ كيس")] * 2
    text = " ".join(read(write_columns(cells, as_seen)).text.split())
    assert "الحوض ١٧٠٤ كيس" in text


def test_a_word_parted_at_the_end_of_a_line_is_whole_again() -> None:
    """Uyghur parts words with a hyphen."""
    lines = ["ئىدارە تامدا ئۈچ يېرىق بارلىقىنى خاتىرىلىگەن ئەمما ھېچ-", "قايسىسىنى ئوڭشىمىغان."]
    assert "ھېچقايسىسىنى" in read(write(lines, as_seen)).text


def test_a_page_that_was_set_the_wrong_way_is_read_as_it_stands() -> None:
    """Some programs put letters down from left to right as they are read; the eye sees nonsense, a search does not."""
    said = "تلقت هيئة المياه ثلاثة تحذيرات مكتوبة بشأن شقوق في قرية على إقليم آخر"
    backwards = said[::-1]
    assert read(write([backwards, backwards], as_seen)).text.split()[:4] == said.split()[:4]
