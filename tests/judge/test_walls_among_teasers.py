"""Paywalls that nothing names, amid teasers that stand on the whole page too; and offers amid a text that goes on."""

# ruff: noqa: E501 - tables read best with one line after the other

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.judge.cases_headlines import TALES, Template, paper, plain
from tests.judge.courtroom import URL, Case, cited, hear, page

_TITLE = {
    "en": "A clerk at the door",
    "de": "Blätter ohne Archiv",
    "ru": "Листы без архива",
    "zh": "门外的职员",
    "ar": "الكاتب على الباب",
}
_OFFER = {
    "en": "Subscribe to continue reading. Already a subscriber? Sign in",
    "de": "Weiterlesen mit Abo: jetzt abonnieren und den ganzen Artikel lesen",
    "ru": "Чтобы читать дальше, оформите подписку",
    "zh": "订阅后继续阅读全文",
    "ar": "اشترك لمتابعة القراءة",
}
#: What the article goes on with, so that there is a tail to be missed.
_REST = {
    "en": ("The clerk never learns who has put down his name, and nor do we.", "In the end a door opens, and nobody is there."),
    "de": ("Wer die Blätter geschrieben hat, weiß bis heute niemand genau.", "Am Ende bleibt eine Kiste ohne Namen übrig."),
    "ru": ("Кто писал эти листы, до сих пор никому не известно.", "В конце остаётся один ящик без всякого имени."),
    "zh": ("是谁写下了他的名字，职员始终不知道，我们也无从知晓。", "最后一扇门终于打开了，里面却空无一人。"),
    "ar": ("ولا يعرف الكاتب أبدا من كتب اسمه في تلك القائمة القديمة.", "وفي النهاية ينفتح باب وليس وراءه أحد."),
}  # fmt: skip


def _teasers(lang: str, *, headed: bool, many: int) -> str:
    """List teasers, under a heading of the site's or under none."""
    above = f"<div>{TALES[lang][2]}</div>" if headed else ""
    shown = TALES[lang][3][:many]
    return above + "".join(f"<div><a href='/s{n}'>{line}</a><div>{told}</div></div>" for n, (line, told) in enumerate(shown))  # fmt: skip


def _whole(lang: str) -> Sequence[str]:
    return (*TALES[lang][0], *_REST[lang])


@pytest.mark.parametrize("many", [3, 5])
@pytest.mark.parametrize("headed", [True, False])
@pytest.mark.parametrize("lang", _OFFER)
async def test_teasers_below_hide_no_wall(lang: str, *, headed: bool, many: int) -> None:
    """One paragraph stands, an offer behind it, and the same teasers as ever: the rest is sold."""
    below = _teasers(lang, headed=headed, many=many)
    then = plain(lang, _TITLE[lang], _whole(lang), below)
    now = plain(lang, _TITLE[lang], (TALES[lang][0][0], _OFFER[lang]), below)
    ruling = await hear(Case(what="", rule="", cited=cited(then), web={URL: page(now)}))
    assert ruling.judgement.rule == "restricted-paywall", ruling.judgement.reason


@pytest.mark.parametrize("made", [plain, paper])
@pytest.mark.parametrize("lang", _OFFER)
async def test_an_offer_amid_a_text_is_no_wall(lang: str, made: Template) -> None:
    """The text goes on below the offer, whatever was edited right above it: the page is there."""
    below = _teasers(lang, headed=True, many=3)
    told = _whole(lang)
    edited = (told[0], _REST[lang][1], _OFFER[lang], *told[2:])
    ruling = await hear(
        Case(
            what="",
            rule="",
            cited=cited(made(lang, _TITLE[lang], told, below)),
            web={URL: page(made(lang, _TITLE[lang], edited, below))},
        )
    )
    assert ruling.judgement.rule == "ok-fits", ruling.judgement.reason
