"""Boxes that change by themselves amid an article: adverts, appeals, programmes, prices, the weather, announcements."""
# ruff: noqa: E501 - markup and made sentences are read best on one line

from __future__ import annotations

import pytest

from monitor.judge.lexicon.advert_words import Label, label_of
from monitor.judge.lexicon.weather_words import is_reading
from monitor.model.comparison import ChangeKind
from tests.judge.test_compare_blocks import LINES, MENU, page, seen

_ADVERT = '<div class="x3"><span>{}</span><p>{}</p><a href="/{}">{}</a></div>'
#: What stands there at two looks.
MOVING = {
    "sponsored": (
        _ADVERT.format("Sponsored", "Vans for every trade, ready tomorrow from £99 a month.", 1, "Learn more"),
        _ADVERT.format("Sponsored", "Slate or tile, with ten years of warranty on every roof.", 2, "Learn more"),
    ),
    "anzeige": (
        _ADVERT.format("Anzeige", "Transporter für jedes Gewerbe, ab 99 Euro im Monat.", 1, "Jetzt ansehen"),
        _ADVERT.format("Anzeige", "Neue Dächer in drei Tagen, mit zehn Jahren Garantie.", 2, "Zum Angebot"),
    ),
    "реклама": (
        _ADVERT.format("Реклама", "Фургоны для любого дела, от 900 рублей в месяц.", 1, "Подробнее"),
        _ADVERT.format("Реклама", "Новая крыша за три дня, с гарантией на десять лет.", 2, "Подробнее"),
    ),
    "広告": (
        _ADVERT.format("広告", "どんな仕事にも使える車を月々九千円から。", 1, "詳しく"),
        _ADVERT.format("広告", "三日で新しい屋根に。十年保証つき。", 2, "詳しく"),
    ),
    "label in its own box": (
        '<section><div class="h">Advertisement</div><div class="c"><a href="/1"><b>Vans from £99</b></a><p>For every trade in town.</p></div></section>',
        '<section><div class="h">Advertisement</div><div class="c"><a href="/2"><b>New roofs</b></a><p>Done in three days by our men.</p></div></section>',
    ),
    "label before its link": (
        '<div><span>Ad</span> <a href="/1">Vans for every trade, ready tomorrow</a></div>',
        '<div><span>Ad</span> <a href="/2">Slate or tile, done in three days</a></div>',
    ),
    "unnamed": (
        '<div class="native"><a href="/ad1"><b>Lease a van from £99 a month</b></a><p>Vans for every trade, ready tomorrow.</p></div>',
        '<div class="native"><a href="/ad2"><b>A new roof in three days</b></a><p>Slate or tile, with ten years of warranty.</p></div>',
    ),
    "appeal": (
        '<div class="x7"><p>Help us to go on with our work: give £5 today.</p><a href="/give">Give</a></div>',
        '<div class="x7"><p>We reached 81% of our goal. Will you give £10 today?</p><a href="/give">Give</a></div>',
    ),
    "appeal with a button": (
        "<div><p>Ohne Sie geht es nicht: Schon 5 Euro helfen.</p><button>Jetzt spenden</button></div>",
        "<div><p>81 Prozent sind erreicht. Geben Sie 10 Euro?</p><button>Jetzt spenden</button></div>",
    ),
    "alert": (
        '<div role="alert"><p>Our phone lines are closed on Monday 25 May.</p></div>',
        '<div role="alert"><p>Our offices are closed on Friday 18 June.</p></div>',
    ),
    "status": (
        '<div role="status">Trains run late on the Marlow line.</div>',
        '<div role="status">Good service on all 12 lines.</div>',
    ),
    "marquee": (
        "<marquee>Minister quits over the ferry contract.</marquee>",
        "<marquee>Trains halted in the north.</marquee>",
    ),
    "on air": (
        "<div><span>Now on air</span><p>Evening News with Carla Dunn</p></div>",
        "<div><span>Now on air</span><p>Morning Show with Pete Ashe</p></div>",
    ),
    "в эфире": (
        "<div><b>Сейчас в эфире</b><p>Вечерние новости с Карлой Данн</p></div>",
        "<div><b>Сейчас в эфире</b><p>Утро с Петром Ашем</p></div>",
    ),
    "price": (
        '<div class="s"><span>FTSE 100</span> <span>8,204.1</span> <span>+0.4%</span></div>',
        '<div class="s"><span>FTSE 100</span> <span>8,190.7</span> <span>-0.2%</span></div>',
    ),
    "price in German": (
        "<div><span>DAX</span> <span>18.204,10</span> <span>+72,1</span> <span>(+0,4 %)</span></div>",
        "<div><span>DAX</span> <span>18.190,70</span> <span>-36,4</span> <span>(-0,2 %)</span></div>",
    ),
    "two prices": (
        "<div><div><i>FTSE 100</i><i>8,204.1</i><i>+0.4%</i></div><div><i>DAX</i><i>18,204.1</i><i>+0.1%</i></div></div>",
        "<div><div><i>FTSE 100</i><i>8,104.1</i><i>-0.4%</i></div><div><i>DAX</i><i>18,304.1</i><i>+0.2%</i></div></div>",
    ),
    "rates": (
        "<div><span>USD</span><span>92.45</span><span>EUR</span><span>100.12</span></div>",
        "<div><span>USD</span><span>91.45</span><span>EUR</span><span>101.12</span></div>",
    ),
    "hours of prayer": (
        "<div><span>İmsak</span><span>04:12</span><span>Güneş</span><span>05:51</span></div>",
        "<div><span>İmsak</span><span>04:10</span><span>Güneş</span><span>05:50</span></div>",
    ),
    "quote of the day": (
        "<div><h4>Quote of the day</h4><p>Nothing is so strong as gentleness.</p></div>",
        "<div><h4>Quote of the day</h4><p>There is no hurry, rivers know this.</p></div>",
    ),
    "on this day": (
        "<div><b>Tarihte bugün</b><p>1987: Köprü açıldı.</p></div>",
        "<div><b>Tarihte bugün</b><p>1912: İlk tramvay.</p></div>",
    ),
    "offer": (
        '<div class="x"><p>Get 50% off until Sunday.</p><a href="/o">Subscribe</a></div>',
        '<div class="x"><p>Three months for £1 this week.</p><a href="/o">Subscribe</a></div>',
    ),
    "weather": (
        '<div class="w"><span>Leeds</span> <span>14°</span> <span>Rain</span></div>',
        '<div class="w"><span>Leeds</span> <span>9°</span> <span>Sun</span></div>',
    ),
}


def around(box: str, place: str) -> bytes:
    """Write the page with a box before, amid or behind its paragraphs."""
    if place == "amid":
        whole = page().decode()
        return whole.replace(f"<p>{LINES[3]}</p>", f"{box}<p>{LINES[3]}</p>").encode()
    return page(before=box) if place == "before" else page(after=box)


@pytest.mark.parametrize(("one", "other"), MOVING.values(), ids=MOVING)
def test_what_moves_by_itself_is_none_of_the_article(one: str, other: str) -> None:
    """Where it moves on, comes and goes; and an edit beside it is told."""
    for place in ("before", "amid", "behind"):
        first, second = around(one, place), around(other, place)
        assert seen(first, second).kind is ChangeKind.COSMETIC, place
        assert seen(first, page()).kind is ChangeKind.COSMETIC, place
        assert seen(page(), second).kind is ChangeKind.COSMETIC, place
        edited = second.replace(b"1.8 million", b"1.3 million")
        assert seen(first, edited).kind is ChangeKind.SUBSTANTIVE, place


#: What looks so and is the article's own: a thing said in it, and what takes its place.
OWN = {
    "a paragraph about adverts": ("<p>Advertisement sales fell to 12 percent.</p>", "12 percent", "21 percent"),
    "a paragraph below a label": (
        '<p>Advertisement</p><p>The paper sold 40 <a href="/p">pages</a> in May.</p>',
        "40 ",
        "14 ",
    ),
    "a section with a heading": (
        '<div><h3>Advertising</h3><p>We share your address with 3 <a href="/p">partners</a>.</p></div>',
        "with 3",
        "with 30",
    ),
    "a box that leads nowhere": ("<div><b>Sponsored</b><p>The bank gave 40 million to the fair.</p></div>", "40", "14"),
    "a price in a paragraph": ("<p>FTSE 100 8,204.1 +0.4%</p>", "8,204.1", "8,304.1"),
    "a price as a list": (
        "<ul><li>FTSE 100 8,204.1 +0.4%</li><li>DAX 18,204.1 +0.1%</li></ul>",
        "8,204.1 +",
        "8,304.1 +",
    ),
    "plans with their prices": (
        "".join(f'<div class="n"><p>One costs {n} pounds.</p><a href="/{n}">Subscribe</a></div>' for n in (40, 90)),
        "costs 90",
        "costs 70",
    ),
    "the weather in a sentence": ("<p>Leeds had 14° and rain on that day.</p>", "14°", "24°"),
    "the weather in a line": ("<p>Leeds 14° rain</p>", "14°", "24°"),
    "what was on air": ("<p>Now on air</p><p>The minister spoke for 12 minutes.</p>", "12 ", "21 "),
    "a call to give": ("<p>She gave 40 pounds.</p><p>Give</p>", "40", "14"),
    "questions with their answers": (
        "".join(
            f'<div class="q"><a href="#{n}">What of the question number {n}?</a><p>It costs {n}0 pounds.</p></div>'
            for n in range(1, 5)
        ),
        "It costs 30 pounds.",
        "It costs 80 pounds.",
    ),
    "what stands below a link that stands": (
        '<div class="n"><a href="/r">Read the full report here</a><p>It has 400 pages.</p></div>',
        "400",
        "140",
    ),
}


@pytest.mark.parametrize(("said", "was", "now"), OWN.values(), ids=OWN)
def test_what_the_article_says_of_such_things_is_its_own(said: str, was: str, now: str) -> None:
    """A number changed in it is told, before its paragraphs and amid them."""
    for place in ("before", "amid"):
        first = around(said, place)
        assert was.encode() in first
        assert seen(first, first.replace(was.encode(), now.encode())).kind is ChangeKind.SUBSTANTIVE, place


def test_a_note_of_correction_is_told_wherever_it_stands() -> None:
    """An alert may be one."""
    note = '<div role="alert"><p>Correction: An earlier version of this article named another ministry.</p></div>'
    assert seen(page(), page(before=note)).kind is ChangeKind.CORRECTION


def test_a_box_of_paragraphs_like_the_others_is_text() -> None:
    """Where each paragraph stands in a box, a label above one of them is an advert's that stands there too."""
    boxes = "".join(f'<div class="b"><p>{line}</p></div>' for line in LINES)
    labelled = '<div class="b"><span>Advertisement</span><p>The paper sold 40 <a href="/p">pages</a> of its own in May.</p></div>'
    shell = "<html><head><title>Report</title></head><body>{}<main><article><h1>Report</h1>{}</article></main></body></html>"
    first = shell.format(MENU, labelled + boxes).encode()
    assert seen(first, first.replace(b"sold 40", b"sold 14")).kind is ChangeKind.SUBSTANTIVE


def test_the_whole_of_a_page_is_no_box() -> None:
    """What holds the article is its own, whatever it begins with."""
    shell = "<html><head><title>Report</title></head><body>{}<div><span>Anzeige</span>{}<a href='/give'>Give</a></div></body></html>"
    first = shell.format(MENU, "".join(f"<p>{line}</p>" for line in LINES)).encode()
    assert seen(first, first.replace(b"1.8 million", b"1.3 million")).kind is ChangeKind.SUBSTANTIVE


def test_labels_are_whole() -> None:
    """A sentence that holds one of them is none."""
    known = {
        Label.ADVERT: (
            "Sponsored",
            "ADVERTISEMENT",
            "Anzeige:",
            "Publicité",
            "- Реклама -",
            "إعلان",
            "广告",
            "विज्ञापन",
            "광고",
        ),
        Label.BROADCAST: ("Now on air", "En direct", "正在播出", "Canlı yayın"),
        Label.DAILY: ("Quote of the day", "Tarihte bugün", "历史上的今天", "حكمة اليوم"),
        Label.APPEAL: ("Give", "Jetzt spenden", "Faire un don", "Пожертвовать", "捐款", "تبرع الآن"),
    }
    for kind, labels in known.items():
        for label in labels:
            assert label_of(label) is kind, label
    for said in (
        "The advertisement ran in May",
        "Anzeige erstattet",
        "Sponsored by nobody",
        "We give",
        "",
        "On air since 1922",
    ):
        assert label_of(said) is None, said
    assert is_reading("Leeds 9° Sun")
    assert not is_reading("It was 9° in Leeds on that day.")
