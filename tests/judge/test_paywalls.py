"""Offers below texts: of the rest of a page that was known whole, and of other stories below one that is whole."""

# ruff: noqa: E501 - tables read best with one line after the other

from __future__ import annotations

import pytest

from tests.judge.cases_headlines import TALES, TEMPLATES, Template, paper, plain
from tests.judge.courtroom import URL, Case, cited, hear, html, page, prose

_TITLE = {"en": "A clerk at the door", "de": "Blätter ohne Archiv", "ru": "Листы без архива", "zh": "门外的职员", "ar": "الكاتب على الباب"}  # fmt: skip
_LAST = {
    "en": "In the end a door opens, and nobody is there.",
    "de": "Am Ende bleibt eine Kiste ohne Namen übrig.",
    "ru": "В конце остаётся один ящик без всякого имени.",
    "zh": "最后一扇门终于打开了，里面却空无一人。",
    "ar": "وفي النهاية ينفتح باب وليس وراءه أحد.",
}
#: Two wordings each: one for those who subscribe, join or sign in, one that offers a trial or names a price.
_RESTS = (
    ("en", "This story is for members. Join today to keep reading."),
    ("en", "Want the rest? Continue reading for £1 a week."),
    ("de", "Weiterlesen mit Bote+. Jetzt abonnieren ab 1,99 Euro im Monat."),
    ("de", "Sie möchten weiterlesen? Testen Sie vier Wochen gratis."),
    ("ru", "Чтобы читать дальше, оформите подписку."),
    ("ru", "Читать дальше: первая неделя бесплатно"),
    ("zh", "余下内容仅供会员阅读，请登录或订阅"),
    ("zh", "本文为付费内容，支付6元继续阅读"),
    ("ar", "اشترك الآن لمتابعة القراءة"),
    ("ar", "لمتابعة القراءة مجانا لمدة شهر"),
)
_PROMOS = (
    ("en", "Subscribe to read more stories like this.", "Already a subscriber? Sign in"),
    ("de", "Jetzt abonnieren und mehr solche Geschichten lesen.", "Bereits Abonnent? Anmelden"),
    ("ru", "Оформите подписку, чтобы читать больше статей.", "Уже с нами? Войти"),
    ("zh", "订阅以阅读更多文章", "已是会员？登录"),
    ("ar", "اشترك لقراءة المزيد من المقالات", "مشترك بالفعل؟ تسجيل الدخول"),
)


@pytest.mark.parametrize("left", [1, 2, 3])
@pytest.mark.parametrize("made", TEMPLATES)
@pytest.mark.parametrize(("lang", "offer"), _RESTS)
async def test_the_rest_of_a_known_page_is_sold(lang: str, offer: str, made: Template, left: int) -> None:
    """Four short paragraphs were known; however many of them stand above the offer, what it offers is gone."""
    told = (*TALES[lang][0], _LAST[lang])
    now = made(lang, _TITLE[lang], (*told[:left], offer), "")
    ruling = await hear(Case(what="", rule="", cited=cited(made(lang, _TITLE[lang], told, "")), web={URL: page(now)}))
    assert ruling.judgement.rule == "restricted-paywall", ruling.judgement.reason


@pytest.mark.parametrize("made", TEMPLATES)
@pytest.mark.parametrize(("lang", "offer"), _RESTS)
async def test_an_offer_below_all_of_a_known_page_is_no_wall(lang: str, offer: str, made: Template) -> None:
    """Nothing of the text is gone: whatever is offered, it is not the rest."""
    told = (*TALES[lang][0], _LAST[lang])
    now = made(lang, _TITLE[lang], (*told, offer), "")
    ruling = await hear(Case(what="", rule="", cited=cited(made(lang, _TITLE[lang], told, "")), web={URL: page(now)}))
    assert ruling.judgement.rule == "ok-fits", ruling.judgement.reason


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("made", [paper, plain])
@pytest.mark.parametrize(("lang", "more", "door"), _PROMOS)
async def test_an_offer_of_other_stories_is_no_wall(
    lang: str, more: str, door: str, made: Template, *, known: bool
) -> None:
    """More stories are not the rest of this one, even in a box that is named after paywalls."""
    promo = f"<div class='paywall-promo'><p>{more}</p><a href='/in'>{door}</a></div>"
    told = (*TALES[lang][0], _LAST[lang])
    body = made(lang, _TITLE[lang], told, "").replace(b"</article>", f"{promo}</article>".encode())
    now = body if promo.encode() in body else made(lang, _TITLE[lang], told, promo)
    then = cited(made(lang, _TITLE[lang], told, "")) if known else None
    ruling = await hear(Case(what="", rule="", cited=then, web={URL: page(now)}))
    assert ruling.judgement.rule == "ok-fits", ruling.judgement.reason


async def test_a_meter_beside_other_stories_is_a_wall() -> None:
    """A box may offer other stories as well: who says that the free ones are used up holds this one back."""
    told = prose("the harbour strike", 2)
    wall = "<div class='paywall'><p>You have no free articles left.</p><p>Subscribe to read more stories.</p></div>"
    now = html("Dockers end harbour strike", f"<h1>Dockers end harbour strike</h1>{told}{wall}")
    ruling = await hear(Case(what="", rule="", web={URL: page(now)}))
    assert ruling.judgement.rule == "restricted-paywall", ruling.judgement.reason


@pytest.mark.parametrize("made", TEMPLATES)
@pytest.mark.parametrize(
    ("lang", "label", "offer"),
    [
        ("en", "Carry on with a subscription", "This article is for subscribers only. Subscribe from £1 a week."),
        ("ru", "Читайте дальше по подписке", "Статья доступна только подписчикам. Оформите подписку от 99 рублей."),
        ("uk", "Далі за передплатою", "Цей матеріал лише для передплатників. Оформіть передплату від 49 грн."),
        ("uk", "Читайте далі за передплатою", "Стаття доступна лише передплатникам. Оформіть передплату."),
    ],
)
async def test_the_label_above_an_offer_is_a_part_of_it(made: Template, lang: str, label: str, offer: str) -> None:
    """A text is not about subscriptions because the offer below it has a headline of its own."""
    title = _TITLE.get(lang, "Двері без імені")
    told = (TALES["en" if lang == "uk" else lang][0][0], f"<b>{label}</b>", offer)
    ruling = await hear(Case(what="", rule="", web={URL: page(made(lang, title, told, ""))}))
    assert ruling.judgement.rule == "restricted-paywall", ruling.judgement.reason
