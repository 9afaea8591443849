"""Bars that ask for consent, the weather of now, counters and lists of links below a rule are no part of an article."""

# ruff: noqa: E501 - tables read best with one language a line

from __future__ import annotations

import pytest

from monitor.judge.text.moving import moves_by_itself
from monitor.judge.text.quotes import find
from monitor.model.comparison import ChangeKind, PassageState
from monitor.model.source import Quote
from tests.judge.test_site_talk import LANGUAGES, STORY, TEMPLATES, Template, page, sem
from tests.judge.two_readings import difference

ASKS = {
    "en": "We value your privacy. We and our 142 partners store and/or access information on a device, such as cookies.",
    "de": "Wir und unsere 142 Partner speichern Cookies auf Ihrem Gerät. Alle akzeptieren",
    "ru": "Мы и 142 наших партнёра используем файлы cookie на вашем устройстве. Принять все",
    "tr": "Biz ve 142 ortağımız çerez kullanıyoruz. Tümünü kabul et",
    "ar": "نحن و142 من شركائنا نستخدم ملفات تعريف الارتباط. قبول الكل",
    "ug": "بىز ۋە 142 شېرىكىمىز ساقلانما ئىشلىتىمىز. ھەممىسىنى قوبۇل قىلىش",
    "zh": "我们和142个合作伙伴使用Cookie。全部接受",
}
BARS = (
    '<div class="k4"><p>{0}</p><button>OK</button><button>No</button></div>',
    "<div><div>{0}</div><button>OK</button></div>",
    '<div role="dialog" aria-label="Consent"><p>{0}</p><button>OK</button></div>',
)


@pytest.mark.parametrize("above", [True, False])
@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("bar", BARS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bar_that_asks_for_consent_is_no_change(bar: str, language: str, template: Template, *, above: bool) -> None:
    """It comes and goes right below the top of the page or at its end, named or not."""
    story = template([*STORY[language], *STORY[language][:1]])
    asks = bar.format(ASKS[language])
    bare, asking = page(story, language), page(asks + story if above else story + asks, language)
    assert difference(bare, asking).kind in (ChangeKind.COSMETIC, ChangeKind.NONE)
    assert difference(asking, bare).kind in (ChangeKind.COSMETIC, ChangeKind.NONE)


@pytest.mark.parametrize(
    "lead",
    [
        "<p>{0}</p><button>Listen</button>",
        "<div class=lead><p>{0}</p><button>Listen</button></div>",
        '<div class=lead><p>{0} <a href="/r">Read the ruling</a>.</p></div>',
        '<div class=lead><p>{0}</p><p><a href="/r">Read the ruling</a></p></div>',
    ],
)
@pytest.mark.parametrize(
    "said",
    [
        "The court ruled that 31 sites had set cookies before anybody gave consent to them.",
        "Of the sites, 31 had shown a bar that said nothing of what it asked for.",
    ],
)
def test_an_article_about_such_bars_counts(said: str, lead: str) -> None:
    """A number edited in its first paragraph is seen, whatever buttons and links stand beside it."""
    story = "".join(f"<p>{line}</p>" for line in STORY["en"])
    for body in (
        f"<article><h1>Archive</h1>{lead.format(said)}{story}</article>",
        f"<h1>Archive</h1>{lead.format(said)}{story}",
    ):
        was, now = page(body, "en"), page(body.replace("31 sites", "37 sites").replace(", 31 had", ", 37 had"), "en")
        assert difference(was, now).kind is ChangeKind.SUBSTANTIVE


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_weather_above_a_page_is_no_change(language: str, template: Template) -> None:
    """It stands by itself right below the top; in a row of the article the same words count."""
    skies = ("Tarn 14°C, light rain, wind 12 km/h", "Tarn 22°C, sunny, wind 3 km/h")
    story = [*STORY[language], *STORY[language][:1]]
    was, now = (page(f"<div class=w>{sky}</div>{template(story)}", language) for sky in skies)
    assert difference(was, now).kind in (ChangeKind.COSMETIC, ChangeKind.NONE)
    was, now = (page(sem([story[0], sky, *story[1:]]), language) for sky in skies)
    assert difference(was, now).kind is ChangeKind.SUBSTANTIVE


@pytest.mark.parametrize(
    "line",
    [
        "1,204 people are reading this",
        "12 lesen das gerade",
        "12 personnes lisent cet article",
        "12 personas leen esto",
        "1 204 читают сейчас",
        "12 kişi okuyor",
        "12 يقرؤون الآن",
        "12 ئادەم ئوقۇۋاتىدۇ",
        "12人正在阅读",
        "12人が閲覧中",
        "12명이 읽는 중",
        "12 लोग पढ़ रहे हैं",
        "★★★★☆ 4.2 (318)",
        "★ 4.2 (318)",
        "2 评论",
        "31 コメント",
        "2 댓글",
        "1,204 조회",
        "1,204 बार देखा गया",
    ],
)
def test_more_counters_move(line: str) -> None:
    """Who reads now, stars with how many gave them, comments and views."""
    assert moves_by_itself(line)


@pytest.mark.parametrize(
    "line",
    [
        "12 people are reading this in court today",
        "12 people",
        "★★★★☆",
        "★★★ 4/5",
        "12 lesen das Urteil",
        "12 kişi öldü",
        "450条评论被删除",
        "12人死亡",
        "12명이 숨졌다",
        "4.2 (318)",
    ],
)
def test_what_an_article_counts_stays(line: str) -> None:
    """Other people, other numbers, and the stars that a reviewer gave."""
    assert not moves_by_itself(line)


LINKED = '<a href="/1">Town buys a ferry for its islands</a> | <a href="/2">School choir sings in the station</a>'


@pytest.mark.parametrize("box", ["<font size=1>{0}</font>", "{0}", "<span>{0}</span><br>"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_headlines_below_a_rule_are_none_of_the_article(language: str, box: str) -> None:
    """Nothing but links stands there: no quote is present in it, and those of the article are."""
    text = "<br><br>".join(STORY[language])
    body = f"<center><font size=6>Archive</font></center><hr>{text}<hr>{box.format(LINKED)}"
    quotes = find(
        (Quote(exact="Town buys a ferry for its islands"), Quote(exact=STORY[language][0])), page(body, language)
    )
    assert [quote.state for quote in quotes] == [PassageState.MISSING, PassageState.PRESENT]


@pytest.mark.parametrize(
    "below",
    [
        "The ferry was named in the <a href=/1>first report</a> and in the <a href=/2>second report of the harbour</a>.",
        "<a href=/1>The first report of the harbour board</a>",
        "{0}<br><br>The board heard nobody in the year that followed, the clerks wrote.",
    ],
)
def test_what_an_article_says_below_a_rule_is_its_own(below: str) -> None:
    """Sentences with links, one source alone, and a text that goes on below the links stay."""
    below = below.format(LINKED)
    body = f"<h1>Archive</h1>{'<br><br>'.join(STORY['en'])}<hr>{below}"
    last = (
        "first report of the harbour board"
        if "board</a>" in below
        else "first report"
        if "named" in below
        else "heard nobody"
    )
    assert find((Quote(exact=last),), page(body, "en"))[0].state is PassageState.PRESENT
