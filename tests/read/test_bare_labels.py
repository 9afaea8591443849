"""Teasers below a line like all others, which no heading, name or element tells from the article."""

from __future__ import annotations

import pytest

from monitor.judge.text.quotes import find
from monitor.model.comparison import ChangeKind, PassageState
from monitor.model.source import Quote
from tests.judge.test_site_talk import STORY, page
from tests.judge.two_readings import difference

#: What stands above the teasers, and three of them: headline, first words.
TEASERS = {
    "en": (
        "Related stories",
        ("Night trains return to the coast", "After ten years 12 trains a week will run to the north again."),
        ("Orchard keeps 200 apples alive", "The society has planted 200 forgotten kinds and looks for helpers."),
        ("Census shows empty villages", "Only 3,400 people live in the valley, half as many as long ago."),
    ),
    "de": (
        "Mehr zum Thema",
        ("Nachtzüge kehren zurück", "Nach zehn Jahren fahren wieder 12 Züge in der Woche nach Norden."),
        ("Obstgarten rettet Apfelsorten", "Ein Verein hat 200 vergessene Sorten gepflanzt und sucht Paten."),
        ("Leere Dörfer im Tal", "Im Tal leben nur noch 3.400 Menschen, halb so viele wie vor dreißig Jahren."),
    ),
    "ru": (
        "Читайте также",
        ("Ночные поезда возвращаются", "Спустя десять лет на север снова пойдут 12 поездов в неделю."),
        ("Сад хранит 200 сортов яблок", "Общество посадило 200 забытых сортов и теперь ищет помощников."),
        ("Пустые деревни в долине", "В долине живут только 3400 человек, вдвое меньше, чем раньше."),
    ),
    "tr": (
        "İlgili haberler",
        ("Gece trenleri dönüyor", "On yıl sonra haftada 12 tren yeniden kuzeye gidecek."),
        ("Bahçe 200 elmayı koruyor", "Dernek 200 unutulmuş çeşidi dikti ve şimdi gönüllü arıyor."),
        ("Vadideki boş köyler", "Vadide yalnızca 3400 kişi yaşıyor, otuz yıl öncesinin yarısı kadar."),
    ),
    "ar": (
        "اقرأ أيضا",
        ("عودة قطارات الليل", "بعد عشر سنوات ستسير 12 قطارا في الأسبوع نحو الشمال مجددا."),
        ("بستان يحفظ التفاح المنسي", "زرعت الجمعية 200 نوع منسي وهي تبحث الآن عن متطوعين."),
        ("قرى خالية في الوادي", "لا يعيش في الوادي سوى 3400 شخص أي نصف ما كان من قبل."),
    ),
    "ug": (
        "مۇناسىۋەتلىك خەۋەرلەر",
        ("كېچىلىك پويىزلار قايتتى", "ئون يىلدىن كېيىن ھەر ھەپتە 12 پويىز شىمالغا ماڭىدۇ."),
        ("باغدا 200 خىل ئالما", "جەمئىيەت 200 خىل ئالمىنى تىكتى، ئەمدى پىدائىيلارنى ئىزدەۋاتىدۇ."),
        ("قۇرۇق يېزىلار", "جىلغىدا پەقەت 3400 ئادەم ياشايدۇ، ئىلگىرىكىنىڭ يېرىمى."),
    ),
    "zh": (
        "相关阅读",
        ("夜班火车重返海岸", "时隔十年，每周将有12趟列车再次开往北方，铁路部门表示。"),
        ("果园保存苹果", "协会种下了200个被遗忘的品种，目前正在寻找志愿者。"),
        ("山谷村庄空置", "山谷里只剩下3400人，是三十年前的一半。"),
    ),
}
LABELS = ("{0}", "<div>{0}</div>", "<p><strong>{0}</strong></p>", "<span>{0}:</span>", "<b>{0}</b><br>")
FORMS = (
    '<div class=d1><a href="/t">{0}</a><div>{1}</div></div>',
    '<p><a href="/t">{0}</a><br>{1}</p>',
    '<a href="/t"><div>{0}</div><div>{1}</div></a>',
    '<div><a href="/t">{0}</a><div>{1}</div><div>12.03.2026</div></div>',
)
BOXES = ("<div class=c1>{0}</div>", "<div>{0}</div>", "{0}")


def unnamed(story: str, teasers: str, *, within: bool) -> str:
    """Print a story in a template that names nothing, its teasers in the element that holds it or behind that."""
    top = "<div class=a1><a href=/>Home</a></div><div class=b1><div class=h1>Archive</div>"
    return f"{top}{story}{teasers}</div>" if within else f"{top}{story}</div>{teasers}"


@pytest.mark.parametrize("tag", ["div", "p"])
@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("language", TEASERS)
def test_a_teaser_below_a_bare_line_is_neither_quote_nor_change(language: str, label: str, tag: str) -> None:
    """Whatever the line and the teasers are made of, and wherever they stand below the article."""
    line, *teasers = TEASERS[language]
    story = "".join(f"<{tag} class=q1>{one}</{tag}>" for one in STORY[language])
    for number, form in enumerate(FORMS):
        box = BOXES[number % len(BOXES)]
        first, second = (
            box.format(label.format(line) + "".join(form.format(*one) for one in some))
            for some in (teasers[:2], teasers[1:])
        )
        within = number % 2 == 0
        was, now = (page(unnamed(story, some, within=within), language) for some in (first, second))
        quotes = find((Quote(exact=teasers[0][1]), *(Quote(exact=one) for one in STORY[language])), was)
        assert [quote.state for quote in quotes] == [PassageState.MISSING, *[PassageState.PRESENT] * 3]
        assert difference(was, now).kind is ChangeKind.COSMETIC


@pytest.mark.parametrize(
    "tail",
    [
        "<p>Related stories</p><p>{0}</p><p>Nobody asked for them before.</p>",
        "<p>Related stories were told by the clerks, said the judge.</p><p><a href=/a>One</a></p><p>{0}</p>",
        '<p>Read more:</p><p><a href="/a">A first report</a></p><p>{0}</p>',
        "<p>Recommendations</p><ul><li><a href=/a>Count</a> the papers.</li><li>{0}</li></ul>",
        '<p>Trending</p><p>The word was <a href="/w">read</a> by many.</p><p>{0}</p>',
    ],
)
def test_a_line_that_no_links_follow_is_the_article_s(tail: str) -> None:
    """Its own words stay its own: a paragraph under a short line, one link, or links within sentences."""
    told = "The harvest fair drew a record crowd of nine thousand people to the town that week."
    other = told.replace("nine", "two")
    story = "".join(f"<p>{one}</p>" for one in STORY["en"])
    was, now = (page(f"<article><h1>A</h1>{story}{tail.format(one)}</article>", "en") for one in (told, other))
    assert find((Quote(exact=told),), was)[0].state is PassageState.PRESENT
    assert difference(was, now).kind is ChangeKind.SUBSTANTIVE


def test_an_article_that_goes_on_below_such_a_list_is_the_article() -> None:
    """Two links below a bare line between its paragraphs interrupt it and no more."""
    first, second, third = STORY["en"]
    links = '<p>Related stories</p><p><a href="/a">A first report</a></p><p><a href="/b">A second report</a></p>'
    body = f"<article><h1>A</h1><p>{first}</p><p>{second}</p>{links}<p>{{0}}</p></article>"
    was, now = page(body.format(third), "en"), page(body.format(third.replace("1998", "1999")), "en")
    assert find((Quote(exact=third),), was)[0].state is PassageState.PRESENT
    assert difference(was, now).kind is ChangeKind.SUBSTANTIVE
