"""What the fast extractor sees on a page."""

from __future__ import annotations

import pytest

from monitor.model.page import Page
from monitor.ports import Raw
from monitor.read.read import read_page

URL = "https://news.example/2021/report.html"


def read(body: str | bytes, *, careful: bool = False, content_type: str = "text/html; charset=utf-8") -> Page:
    """Read a page in this process."""
    octets = body.encode() if isinstance(body, str) else body
    return read_page(Raw(body=octets, content_type=content_type, url=URL, careful=careful))


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        ("<title>Caf&eacute; &amp; &#8220;news&#x201d;</title>", "Café & “news”"),
        ("<title>\n  two\n lines </title>", "two lines"),
        ('<title></title><meta property="og:title" content="From &quot;og&quot;">', 'From "og"'),
        ('<meta property="og:title" content="Og"><title>Title</title>', "Title"),
        ("<svg><title>icon</title></svg><title>Page</title>", "Page"),
        ('<script type="application/ld+json">{"@type":"NewsArticle","headline":"Line"}</script>', "Line"),
        ("<p>none", ""),
        ("<title>تقرير عن حقوق الإنسان</title>", "تقرير عن حقوق الإنسان"),
        ("<title>ئۇيغۇر ئېلى</title>", "ئۇيغۇر ئېلى"),
        ("<title>人权报告</title>", "人权报告"),
    ],
)
def test_titles(markup: str, title: str) -> None:
    """Entities are characters, lines are one line, and metas stand in for a missing title."""
    assert read(markup).title == title


@pytest.mark.parametrize(
    ("body", "heading"),
    [
        ("<h2>Menu</h2><h1>The report</h1>", "The report"),
        ("<h1 hidden>Hidden</h1><h1>Seen</h1>", "Seen"),
        ("<div style='display: none'><h1>Hidden</h1></div><h1>Seen</h1>", "Seen"),
        ("<h1><img src=logo.png></h1><h1>Seen</h1>", "Seen"),
        ("<h1><a href='/'>The Daily</a></h1><h1>Seen</h1>", "Seen"),
        ("<h1><a href='/'>The Daily</a></h1><p>x", "The Daily"),
        ("<h2>Second rank</h2>", "Second rank"),
        ("<noscript><h1>No scripts</h1></noscript><h3>Third</h3>", "Third"),
        ("<p>none", ""),
    ],
)
def test_headings(body: str, heading: str) -> None:
    """The first heading of the highest rank that a reader sees; a logo only where there is nothing else."""
    assert read(f"<body>{body}").heading == heading


@pytest.mark.parametrize(
    ("markup", "language"),
    [
        ("<html lang=en-GB>", "en-GB"),
        ("<html xml:lang=ug>", "ug"),
        ("<html><meta http-equiv=content-language content='fr, en'>", "fr"),
        ("<html><meta property=og:locale content=pt_BR>", "pt-BR"),
        ("<html lang='{{ lang }}'>", None),
        ("<html>", None),
    ],
)
def test_languages(markup: str, language: str | None) -> None:
    """The tag that the page declares, and only one that is a tag."""
    assert read(f"{markup}<p>x").language == language


@pytest.mark.parametrize(
    ("head", "canonical"),
    [
        ("<link rel=canonical href=/a>", "https://news.example/a"),
        ("<link rel=CANONICAL href=//www.news.example/a>", "https://www.news.example/a"),
        ("<base href=https://cdn.example/x/><link rel=canonical href=y>", "https://cdn.example/x/y"),
        ("<link rel=canonical href='  https://a.example/\n'>", "https://a.example/"),
        ("<link rel=canonical href=javascript:void(0)>", None),
        ("<link rel=canonical href='http://[broken'>", None),
        ("<link rel=canonical href=''>", None),
        ("<link rel=alternate href=/b>", None),
    ],
)
def test_canonical_addresses(head: str, canonical: str | None) -> None:
    """Absolute, against the base that the page names."""
    assert read(f"<head>{head}</head><p>x").canonical == canonical


def test_authors_and_dates_from_metas() -> None:
    """Metas speak where there is no structured data; addresses are no names, and only dates are dates."""
    page = read(
        "<meta name=author content='Ann Example'><meta name=author content='https://a.example/ann'>"
        "<meta property=article:published_time content='2021-10-04T08:00:00Z'>"
        "<meta name=date content=yesterday><meta itemprop=dateModified content=2021/10/5><p>x"
    )
    assert page.authors == ("Ann Example",)
    assert page.published == "2021-10-04T08:00:00Z"
    assert page.modified == "2021-10-05"


@pytest.mark.parametrize("careful", [False, True])
@pytest.mark.parametrize(
    ("language", "direction", "sentence"),
    [
        ("ar", "rtl", "قال الشاهد رقم {} إنه رأى ما حدث في ذلك العام وروى ما رآه بالتفصيل أمام اللجنة المستقلة."),
        (
            "ug",
            "rtl",
            "{}-گۇۋاھچى شۇ يىلى كۆرگەنلىرىنى مۇستەقىل كومىتېت ئالدىدا تەپسىلىي سۆزلەپ بەردى، دېيىلدى دوكلاتتا.",
        ),
        (
            "zh",
            "ltr",
            "第{}位证人向独立委员会详细讲述了他在那一年所看到的一切,以及为什么要把这些事情记录下来,报告这样写道。",
        ),
        ("fa", "rtl", "شاهد شماره {} آنچه را در آن سال دیده بود با جزئیات کامل برای کمیته مستقل بازگو کرد و ثبت شد."),
    ],
)
def test_main_text_in_any_script(language: str, direction: str, sentence: str, careful: bool) -> None:  # noqa: FBT001 - a parameter of the table
    """Both extractors find an article's words in any script, and leave the menu out."""
    paragraphs = "".join(f"<p>{sentence.format(number)}</p>" for number in range(1, 9))
    page = read(
        f"<html lang={language} dir={direction}><head><title>t</title></head><body><nav><a href=/>MENU</a></nav>"
        f"<article><h1>H</h1>{paragraphs}</article><footer>FOOTER</footer></body></html>",
        careful=careful,
    )
    assert all(sentence.format(number) in page.text for number in range(1, 9))
    assert "FOOTER" not in page.text
    assert page.language == language


@pytest.mark.parametrize(
    ("body", "readable"),
    [
        ("", False),
        ("<!-- only a comment -->", False),
        ("<p>\x00a\x00b</p>", True),
        ("<title>Only a title</title>", False),
        ("<title>Zeros</title><body>" + "\x00" * 3_000_000, False),
        ("<title>Signs</title><p>\ufffd\ufffd … — *</p>", False),
        ("<title>A heading is a word</title><h1>Closed</h1>", True),
        ("<html><body></body></html>", False),
        ("<p>" + "word " * 2_000_000, True),
    ],
)
@pytest.mark.parametrize("careful", [False, True])
def test_odd_bodies(body: str, readable: bool, careful: bool) -> None:  # noqa: FBT001 - a parameter of the table
    """Nothing at all, next to nothing and far too much are all answered."""
    page = read(body, careful=careful)
    assert page.readable is readable
    assert (page.unreadable == "") is readable
    assert len(page.text) <= 2_000_000


def test_mislabelled_text_keeps_its_lines() -> None:
    """Text that is sent as a page is shown line by line; a page that is sent as text is read as a page."""
    assert read("first line\nsecond line").text == "first line\nsecond line"
    assert read("<!doctype html><title>T</title><p>x", content_type="text/plain").title == "T"


def test_a_hidden_page_is_read_by_what_is_not_text() -> None:
    """An image comes back unreadable and named."""
    page = read(b"\x89PNG\r\n\x1a\n....", content_type="text/html")
    assert not page.readable
    assert "PNG" in page.unreadable


def test_the_first_headings_in_order() -> None:
    """The headings of the three highest ranks that can be seen, eight at most; the first may be the site's own name."""
    page = read(
        "<h2>The Daily</h2><h1>Report</h1><h3 hidden>no</h3>" + "".join(f"<h3>Part {n}</h3>" for n in range(20))
    )
    assert page.heading == "Report"
    assert page.headings == ("The Daily", "Report", *(f"Part {n}" for n in range(6)))


def test_places_that_a_fragment_may_point_to() -> None:
    """Ids and the names of anchors; not gathered where nobody asks, or where there are too many to carry about."""
    page = read("<p id=one>x</p><a name=two>y</a><input name=three>")
    assert page.anchors == frozenset({"one", "two"})
    assert read("".join(f"<i id=a{n}>x</i>" for n in range(3000))).anchors is None
    assert read_page(Raw(body=b"<p id=a>", content_type="text/html", url=URL, anchors=False)).anchors is None


def test_a_long_main_text_speaks_for_its_page_until_care_is_asked_for() -> None:
    """The fast tier gives all visible text only where the main text is short; the careful one always."""
    long = "<nav>Menu here</nav><article>" + "<p>A sentence of this long article stands here for all to read.</p>" * 60
    assert read(long).all_text == ""
    assert "Menu here" in read(long, careful=True).all_text
    assert "Menu here" in read("<nav>Menu here</nav><p>Short.</p>").all_text


_ARTICLE = "<nav>Menu here</nav><article><h1>Head</h1><p>The first of two lines.</p><figure><figcaption>A wall</figure>"


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (_ARTICLE + "<script>count(7)</script><style>p{}</style><!-- 7 -->", True),
        (_ARTICLE.replace("<p>", '<p class="x">').replace("two lines", "two\n\tlines"), True),
        (_ARTICLE.replace("two lines", "twolines"), False),
        (_ARTICLE.replace("Menu", "Many"), False),
        (_ARTICLE.replace("A wall", "A hall"), False),
        (_ARTICLE.replace("first of two", "first of 2"), False),
        (_ARTICLE.replace("lines.", "lines"), False),
    ],
    ids=["script", "more blanks", "no blank", "menu", "caption", "number", "sign"],
)
def test_the_digest_of_what_can_be_read_knows_every_letter(other: str, *, same: bool) -> None:
    """Letters, signs and word borders count, in menus and captions too; scripts, comments and longer blanks do not."""
    assert (read(other).visible_digest == read(_ARTICLE).visible_digest) is same
