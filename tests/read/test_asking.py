"""Boxes that ask for an address of mail, and prices that run amid sentences, are no part of an article."""

from __future__ import annotations

import pytest

from monitor.model.comparison import ChangeKind
from tests.judge.test_site_talk import LANGUAGES, STORY, TEMPLATES, Template, page, sem
from tests.judge.two_readings import difference

OFFERS = {
    "en": "The week in our town, told by those who were there, every Friday at seven.",
    "de": "Die Woche in unserer Stadt, erzählt von denen, die dabei waren, jeden Freitag um sieben.",
    "ru": "Неделя в нашем городе глазами тех, кто был там, каждую пятницу в семь.",
    "tr": "Şehrimizde bir hafta, orada olanların ağzından, her cuma saat yedide.",
    "ar": "أسبوع في مدينتنا يرويه من كانوا هناك، كل جمعة في السابعة.",
    "ug": "شەھىرىمىزدىكى بىر ھەپتە، شۇ يەردە بولغانلارنىڭ ئاغزىدىن، ھەر جۈمە سائەت يەتتىدە.",
    "zh": "我们城里的一周，由亲历者讲述，每周五七点。",
}
BOXES = (
    "<div class=z3><div>{0}</div><form><input type=email><button>OK</button></form></div>",
    "<div><div><i>{0}</i></div><div><input type=EMAIL name=x><button>OK</button></div></div>",
    "<section class=k1><h4>*</h4><div>{0}</div><form><input name=email><button>OK</button></form></section>",
)


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_offer_beside_a_field_for_an_address_is_no_change(template: Template, box: str, language: str) -> None:
    """Whatever it says: added, lost, or another one today."""
    story = list(STORY[language])
    bare = page(template(story), language)
    asking = page(template([*story, box.format(OFFERS[language])]), language)
    other = page(template([*story, box.format(f"2 {OFFERS[language][:30]}")]), language)
    assert difference(bare, asking).kind is ChangeKind.COSMETIC
    assert difference(asking, bare).kind is ChangeKind.COSMETIC
    assert difference(asking, other).kind is ChangeKind.COSMETIC


@pytest.mark.parametrize("language", LANGUAGES)
def test_paragraphs_of_an_article_beside_such_a_field_count(language: str) -> None:
    """A box that holds paragraphs like those of the article is not the field's."""
    story = list(STORY[language])
    field = "<input type=email><button>OK</button>"
    whole = sem(story).replace("</article>", f"{field}</article>")
    was, now = page(whole, language), page(whole.replace("31", "37"), language)
    assert difference(was, now).kind is ChangeKind.SUBSTANTIVE
    assert difference(was, page(sem(story[:2]), language)).kind is ChangeKind.SUBSTANTIVE


PRICES = (
    '<span class="stock-quote"> (AAPL +0.{0}%)</span>',
    '<a class="ticker-link" href="/q">NYSE: TM ▲1.{0}%</a>',
    '<span id=ticker class="up">$18{0}.20</span>',
    '<b class="price-change">−0,{0} %</b>',
)


@pytest.mark.parametrize("price", PRICES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_running_price_amid_a_sentence_is_no_change(price: str, language: str) -> None:
    """Its box comes, goes and moves, and the sentence stands as it was."""
    story = list(STORY[language])
    half = len(story[0]) // 2
    bare = page(sem(story), language)
    one, other = (
        page(sem([f"{story[0][:half]}{price.format(number)}{story[0][half:]}", *story[1:]]), language)
        for number in (12, 47)
    )
    assert difference(bare, one).kind is ChangeKind.COSMETIC
    assert difference(one, other).kind is ChangeKind.COSMETIC
    assert difference(one, bare).kind is ChangeKind.COSMETIC


@pytest.mark.parametrize(
    "written",
    [
        "<span>(AAPL +0.{0}%)</span>",
        "<b>+0.{0}%</b>",
        '<span class="stock-quote">shares fell by {0} % in a day</span>',
        '<span class="livestock-count">3{0}</span>',
        '<span class="stock">{0}</span>',
    ],
)
def test_numbers_that_the_article_says_count(written: str) -> None:
    """A price without the name of one, words beside a number, and a number that is no price are the article's."""
    story = list(STORY["en"])
    was, now = (
        page(sem([f"{story[0]} It says {written.format(number)} there.", *story[1:]]), "en") for number in (12, 47)
    )
    assert difference(was, now).kind is ChangeKind.SUBSTANTIVE
