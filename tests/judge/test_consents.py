"""Requests for consent that stand in place of a page, with buttons and without a form; and pages that only look so."""

# ruff: noqa: E501 - tables read best with one page, or one title, after the other

from __future__ import annotations

from collections.abc import Callable

import pytest

from monitor.model.verdict import Outcome
from tests.judge.courtroom import URL, Case, article, cited, hear, html, page
from tests.judge.courtroom import read as read_page

#: Language: a title, what is asked, two answers.
_ASKED = {
    "en": ("Before you continue", "We use cookies to give you the best experience. You can change your mind later.", "Accept all", "Reject all"),
    "de": ("Bevor Sie fortfahren", "Wir verwenden Cookies, um Ihnen mehr zu bieten. Ihre Wahl gilt ein Jahr.", "Alle akzeptieren", "Ablehnen"),
    "ru": ("Согласие на использование cookie", "Мы используем файлы cookie, чтобы сайт был удобнее для вас.", "Принять", "Нет"),
    "tr": ("Çerez tercihleri", "Size en iyi hizmeti sunmak için çerezler kullanıyoruz.", "Kabul et", "Reddet"),
    "ar": ("قبل المتابعة", "نستخدم ملفات تعريف الارتباط لتقديم أفضل تجربة لك.", "موافق", "لا"),
    "zh": ("Cookie 设置", "我们使用Cookie为您提供最佳体验。您可以随时更改。", "全部接受", "拒绝"),
    "ug": ("داۋاملاشتۇرۇشتىن بۇرۇن", "بىز ياخشى مۇلازىمەت قىلىش ئۈچۈن ساقلانما ئىشلىتىمىز.", "ماقۇل", "ياق"),
}  # fmt: skip


def _headed(lang: str) -> bytes:
    """Ask under a headline."""
    title, said, yes, no = _ASKED[lang]
    told = f"<main><h1>{title}</h1><p>{said}</p><button>{yes}</button><button>{no}</button></main>"
    return html(title, told, lang=lang)


def _boxed(lang: str) -> bytes:
    """Ask in a box, under a title that is how the request begins."""
    _, said, yes, no = _ASKED[lang]
    buttons = f"<a role=button href='#'>{yes}</a><input type=button value='{no}'>"
    return html(said[:20], f"<div class=x><h2>Cookies</h2><div>{said}</div>{buttons}</div>", lang=lang)


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("made", [_headed, _boxed])
@pytest.mark.parametrize("lang", _ASKED)
async def test_buttons_wait_for_an_answer(lang: str, made: Callable[[str], bytes], *, known: bool) -> None:
    """Nothing but a request and its buttons is no page: we were not let in, and nothing changed."""
    case = Case(what="", rule="", cited=cited() if known else None, web={URL: page(made(lang))})
    ruling = await hear(case)
    assert (ruling.judgement.outcome, ruling.judgement.rule) == (Outcome.RESTRICTED, "restricted-consent-page")


_PRINT = "<button>Print</button>"
_BAKING = "<p>Beat butter and sugar, stir in the flour, and bake the cookies for nine minutes on a hot sheet.</p>"
_BACKEN = "<p>Butter und Zucker schaumig rühren, das Mehl unterheben und die Kekse neun Minuten backen.</p>"
_RULED = (
    "<p>The judges of Portmere held on Friday that silence is no answer to such a request.</p>"
    "<p>Twelve of the thirty sites had set cookies before anybody had agreed to them.</p>"
    "<p>An appeal is to be heard in the autumn, the publishers said after the ruling.</p>"
)


@pytest.mark.parametrize(
    "body",
    [
        html("Cookies", f"<h1>Cookies</h1>{_BAKING}{_PRINT}"),
        html("Cookies backen", f"<h1>Cookies</h1>{_BACKEN}{_PRINT}", lang="de"),
        html("We value your privacy", f"<h1>We value your privacy</h1>{_RULED}{_PRINT}"),
        html("A ferry for Tarn", "<h1>A ferry for Tarn</h1><p>It sails at noon, and back at six.</p><div>We use cookies. <button>OK</button></div>"),
        html("Eine Fähre für Tarn", "<h1>Eine Fähre für Tarn</h1><p>Sie fährt um zwölf ab, zurück um sechs.</p><div>Wir verwenden Cookies. <button>OK</button></div>", lang="de"),
        article(extra="<div class='k9'><p>We use cookies to give you more.</p><button>OK</button><button>No</button></div>"),
    ],
)  # fmt: skip
async def test_what_has_something_else_to_say_is_a_page(body: bytes) -> None:
    """Recipes, stories about consent, and banners beside a text stay pages."""
    ruling = await hear(Case(what="", rule="", web={URL: page(body)}))
    assert ruling.judgement.outcome is Outcome.OK, ruling.judgement.reason


def test_buttons_are_counted_where_they_may_tell() -> None:
    """Buttons of any make count on a short page; on a long one nobody asks."""
    assert read_page(_boxed("en")).signals.buttons == 2
    assert read_page(_headed("zh")).signals.buttons == 2
    assert read_page(article(extra="<button>Menu</button>")).signals.buttons == 0
