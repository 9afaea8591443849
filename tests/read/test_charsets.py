"""Bytes to characters: by mark, header, meta and the bytes themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.read.charset import codec_of, decode

UKRAINIAN = "Міська рада ухвалила рішення про те, що міст буде відновлено до осені, а ґанок бібліотеки зачинено. " * 3
RUSSIAN = "Комитет по правам человека опубликовал доклад о положении в регионе."
CHINESE = "联合国人权事务高级专员办事处发表了关于当地局势的报告"
JAPANESE = "国連人権高等弁務官事務所は報告書を発表した"
FRENCH = "Le Haut-Commissariat a publié un rapport détaillé : « été »"
UYGHUR = "ئۇيغۇر ئېلىدىكى ۋەزىيەت ھەققىدە دوكلات"


def page(words: str, head: str = "") -> str:
    """Make a small page."""
    return f"<html><head>{head}<title>x</title></head><body><p>{words}</p></body></html>"


@pytest.mark.parametrize(
    ("words", "codec", "content_type", "head", "charset"),
    [
        # Declared in the header.
        (RUSSIAN, "cp1251", "text/html; charset=windows-1251", "", "windows-1251"),
        (RUSSIAN, "koi8-r", 'text/html; charset="KOI8-R"', "", "koi8-r"),
        (CHINESE, "gb18030", "text/html; charset=gb2312", "", "gb18030"),
        ("㐀𠀀 " + CHINESE, "gb18030", "text/html; charset=gbk", "", "gb18030"),
        (JAPANESE + "①髙", "cp932", "text/html; charset=Shift_JIS", "", "shift_jis"),
        (JAPANESE, "iso2022_jp", "text/html; charset=iso-2022-jp", "", "iso-2022-jp"),
        (FRENCH + " “quoted” €", "cp1252", "text/html; charset=ISO-8859-1", "", "windows-1252"),
        (UYGHUR, "utf-8", "text/html;charset=utf8", "", "utf-8"),
        # Declared in the page.
        (RUSSIAN, "cp1251", "text/html", "<meta charset=windows-1251>", "windows-1251"),
        (JAPANESE, "euc_jp", None, '<meta http-equiv=Content-Type content="text/html; charset=EUC-JP">', "euc-jp"),
        (RUSSIAN, "utf-8", None, "<meta charset=utf-16>", "utf-8"),
        # Marks stand above everything.
        (RUSSIAN, "utf-16", "text/html; charset=windows-1251", "<meta charset=koi8-r>", "utf-16le"),
        (CHINESE, "utf-8-sig", "text/html; charset=gb2312", "", "utf-8"),
        (CHINESE, "utf-16-be", "text/html; charset=utf-16be", "", "utf-16be"),
        # Wrong declarations.
        (RUSSIAN, "utf-8", "text/html; charset=iso-8859-1", "", "utf-8"),
        (RUSSIAN, "cp1251", "text/html; charset=utf-8", "<meta charset=windows-1251>", "windows-1251"),
        (JAPANESE, "cp932", "text/html; charset=utf-8", "", "shift_jis"),
        (FRENCH, "utf-8", "text/html; charset=nonsense-5", "", "utf-8"),
        (FRENCH, "utf-8", "text/html; charset=utf-7", "", "utf-8"),
        # Labels that mean windows-1252.
        (FRENCH, "cp1252", "text/html", "<meta charset=x-user-defined>", "windows-1252"),
        (FRENCH, "cp1252", "text/html; charset=x-user-defined", "", "windows-1252"),
        (FRENCH, "utf-8", "text/html; charset=x-user-defined", "", "utf-8"),
        # Nothing declared: the bytes themselves.
        (RUSSIAN, "cp1251", None, "", "windows-1251"),
        (CHINESE, "gb18030", None, "", "gb18030"),
        (JAPANESE, "cp932", None, "", "shift_jis"),
        (FRENCH, "cp1252", None, "", "windows-1252"),
        ("نشرت المفوضية السامية لحقوق الإنسان تقريرا", "cp1256", None, "", "windows-1256"),
        ("유엔 인권최고대표사무소는 보고서를 발표했다", "euc_kr", None, "", "euc-kr"),
        (RUSSIAN, "koi8-r", None, "", "koi8-r"),
        (f"╔═══╗{RUSSIAN}╚═══╝ {RUSSIAN}", "koi8-r", None, "", "koi8-r"),
        (UKRAINIAN, "koi8-u", None, "", "koi8-u"),
    ],
)
def test_every_page_is_read_in_its_own_letters(
    words: str, codec: str, content_type: str | None, head: str, charset: str
) -> None:
    """The words come out whole, and the charset is named as browsers name it."""
    decoded = decode(page(words, head).encode(codec), content_type)
    assert words in decoded.text
    assert decoded.charset == charset


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("latin1", "cp1252"),
        ("us-ascii", "cp1252"),
        (" ISO-8859-9 ", "cp1254"),
        ("tis-620", "cp874"),
        ("ks_c_5601-1987", "cp949"),
        ("x-sjis", "cp932"),
        ("unicode-1-1-utf-8", "utf-8"),
        ("iso-8859-8-i", "iso8859-8"),
        ("x-mac-cyrillic", "mac-cyrillic"),
        ("utf-7", None),
        ("", None),
    ],
)
def test_labels_mean_what_browsers_mean_by_them(label: str, codec: str | None) -> None:
    """The aliases of the Encoding Standard are known; what is no charset of the web is none."""
    assert codec_of(label) == codec


def test_a_few_bad_bytes_do_not_overturn_a_declaration() -> None:
    """A page in UTF-8 with one cut character is still in UTF-8."""
    decoded = decode((page(RUSSIAN * 20).encode() + b"\xd0"), "text/html; charset=utf-8")
    assert RUSSIAN in decoded.text
    assert decoded.charset == "utf-8"


@given(body=st.binary(max_size=400), label=st.sampled_from([None, "text/html; charset=gb2312", "a; charset=\x00", "x"]))
def test_decoding_never_fails(body: bytes, label: str | None) -> None:
    """Whatever the bytes are, characters come back that can be written down again."""
    assert decode(body, label).text.encode("utf-8") is not None


def test_undeclared_shifts_to_japanese_are_followed() -> None:
    """ISO-2022-JP hides in ASCII; what goes over to whole signs and back is read as such where nothing is declared."""
    body = page(JAPANESE).encode("iso2022_jp")
    assert decode(body, "text/html").text == page(JAPANESE)
    assert decode(body, None, markup=False).charset == "iso-2022-jp"
    mixed = page(f"{JAPANESE} in the year 2021, says {JAPANESE}").encode("iso2022_jp")
    assert decode(mixed, "text/html").charset == "iso-2022-jp"


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (page(JAPANESE).encode("iso2022_jp"), "text/html; charset=utf-8"),
        (b"<pre>\x1b[31mred\x1b[0m and \x1b$ too</pre>", "text/html"),
        (b"the shift is written ESC $ B, and back ESC ( B", "text/plain"),
        (b"\x1b$B and nothing that comes back", "text/plain"),
        (b"\x1b$B!!\x1b(B, then \x1b$B~~\x1b(B, which is none", "text/plain"),
    ],
)
def test_other_escapes_are_no_japanese(body: bytes, content_type: str) -> None:
    """Who declares a charset is believed; colours of terminals and broken sequences stay as they are."""
    assert decode(body, content_type).charset == "utf-8"
