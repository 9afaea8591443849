"""Offers of a domain by whatever name: the host may have many, or none but a number."""

# ruff: noqa: E501 - tables read best with one page after the other

from __future__ import annotations

import pytest

from monitor.model.verdict import Outcome
from tests.judge.cases_headlines import TALES, paper, plain
from tests.judge.courtroom import TOKEN, Case, cited, hear, html, page

HOST = "http://127.0.0.9:8080"
URL = f"{HOST}/2021/05/harbour-strike.html"
SIBLING, ROOT = f"{HOST}/2021/05/{TOKEN}.html", HOST + "/"

OFFERS = (
    ("en", "courier.example", "The domain name courier.example is for sale!", "Inquire now"),
    ("en", "HugeDomains.com", "courier.example is for sale", "Price $2,395"),
    ("en", "d4-courier.example", "Buy d4-courier.example", "Lease to own from $49 a month"),
    ("de", "bote.example", "Domain bote.example ist zu verkaufen", ""),
    ("fr", "courrier.example", "Le nom de domaine courrier.example est à vendre", "Faites une offre"),
    ("es", "correo.example", "El dominio correo.example está en venta", ""),
    ("ru", "vesti.example", "Домен vesti.example продаётся", "Узнать цену"),
    ("zh", "news.example", "域名 news.example 正在出售", ""),
    ("tr", "posta.example", "posta.example alan adı satılıktır", ""),
    ("ja", "shinbun.example", "shinbun.example は売り出し中です", ""),
    ("pl", "glos.example", "Domena glos.example jest na sprzedaż", ""),
    ("ar", "mina.example", "النطاق mina.example معروض للبيع", ""),
    ("ko", "이 도메인은 판매 중입니다", "이 도메인은 판매 중입니다", ""),
    ("ko", "sinmun.example", "도메인을 판매합니다", ""),
)  # fmt: skip


def sale(lang: str, title: str, heading: str, told: str) -> bytes:
    """Build a page as sellers of domains do."""
    return html(title, f"<h1>{heading}</h1><p>{told}</p>", lang=lang)


def card(lang: str, title: str, heading: str, told: str) -> bytes:
    """Build a page of one box."""
    return html(heading, f"<div class=card><div class=name>{title}</div><h2>{heading}</h2><a href='/offer'>{told}</a></div>", lang=lang)  # fmt: skip


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("made", [sale, card])
@pytest.mark.parametrize("offer", OFFERS, ids=lambda offer: f"{offer[0]}-{offer[1][:8]}")
async def test_a_page_that_offers_a_domain(offer: tuple[str, str, str, str], made: object, *, known: bool) -> None:
    """Nothing else stands on it, nor on the front page: parked, whatever name the host was asked by."""
    assert callable(made)
    shown = page(made(*offer))
    then = cited(paper("en", "A clerk at the door", TALES["en"][0], ""), url=URL) if known else None
    web = {URL: shown, SIBLING: shown, ROOT: shown}
    ruling = await hear(Case(what="", rule="", url=URL, cited=then, web=web))
    assert ruling.judgement.rule == "parked-offer", ruling.judgement.reason


@pytest.mark.parametrize("offer", OFFERS[:4], ids=lambda offer: offer[1])
async def test_a_living_front_page_speaks_against_it(offer: tuple[str, str, str, str]) -> None:
    """A short notice of a sale on a site that lives is news."""
    front = page(paper("en", "The Gazette", TALES["en"][0], ""))
    ruling = await hear(Case(what="", rule="", url=URL, web={URL: page(sale(*offer)), ROOT: front}))
    assert ruling.judgement.outcome is Outcome.OK, ruling.judgement.reason


@pytest.mark.parametrize("made", [paper, plain])
@pytest.mark.parametrize(("lang", "title"), [("en", "courier.example is for sale"), ("de", "Domain bote.example zu verkaufen"), ("ru", "Домен vesti.example продаётся"), ("zh", "域名 news.example 出售")])  # fmt: skip
async def test_a_story_of_a_sale(lang: str, title: str, made: object) -> None:
    """Paragraphs below an offer are a story about it, even where the front page tells nothing."""
    assert callable(made)
    shown = page(made(lang, title, TALES[lang][0], ""))
    ruling = await hear(Case(what="", rule="", url=URL, web={URL: shown, ROOT: page("", 404)}))
    assert ruling.judgement.outcome is Outcome.OK, ruling.judgement.reason


@pytest.mark.parametrize("heading", ["Boats for sale at harbour.example", "Read courier.example every day", "Buy a boat at harbour.example"])  # fmt: skip
async def test_a_name_beside_another_sale(heading: str) -> None:
    """What is offered has to be the domain."""
    shown = page(sale("en", "harbour.example", heading, "Ten boats lie at the quay."))
    ruling = await hear(Case(what="", rule="", url=URL, web={URL: shown, ROOT: shown}))
    assert ruling.judgement.outcome is Outcome.OK, ruling.judgement.reason
