"""Offers of the rest that teasers of other articles follow, on pages that nobody knew whole."""

# ruff: noqa: E501 - tables read best with one line after the other

from __future__ import annotations

import pytest

from monitor.judge.lexicon.offer_words import offers_rest
from tests.judge.courtroom import URL, Case, hear, html, page

#: How an article begins, what is offered behind it, and two teasers: a headline and a sentence each.
_CUT = (
    ("pl", "W starym młynie nad rzeką znów mieli się mąkę, po raz pierwszy od dwudziestu lat, jak mówi młynarz.", "Ten artykuł jest dostępny tylko dla prenumeratorów. Wykup dostęp od 9 zł.", ("Most będzie dłuższy", "Radni zagłosowali w czwartek za nowym projektem mostu."), ("Żurawie wróciły", "Nad jeziorem naliczono ich sto dwanaście, najwięcej od lat.")),
    ("ro", "La moara veche de lângă râu se macină din nou făină, pentru prima oară în douăzeci de ani.", "Acest articol este disponibil doar abonaților. Abonează-te de la 10 lei.", ("Podul va fi mai lung", "Consilierii au votat joi pentru noul proiect al podului."), ("Cocorii s-au întors", "Lângă lac au fost numărați o sută doisprezece cocori.")),
    ("sv", "I den gamla kvarnen vid ån mals det mjöl igen för första gången på tjugo år, säger mjölnaren.", "Den här artikeln är för dig som är prenumerant. Bli prenumerant för 1 krona.", ("Bron blir längre", "Kommunen röstade i torsdags för det nya förslaget till bro."), ("Tranorna är tillbaka", "Vid sjön räknades hundratolv fåglar, flest på många år.")),
    ("tr", "Irmak kıyısındaki eski değirmende yirmi yıl sonra ilk kez yeniden un öğütülüyor, diyor değirmenci.", "Bu haberin devamı yalnızca abonelere açıktır. Aylık 29 liraya abone olun.", ("Köprü uzayacak", "Meclis perşembe günü köprünün yeni projesini kabul etti."), ("Turnalar geri döndü", "Gölün kıyısında yüz on iki turna sayıldı, yılların en çoğu.")),
    ("en", "Flour is ground again in the old mill by the river, for the first time in twenty years, says its miller.", "This article is for subscribers only. Subscribe to continue reading.", ("A longer bridge", "Councillors voted on Thursday for the new plan of the bridge."), ("Cranes are back", "Volunteers counted one hundred and twelve of them by the lake.")),
)  # fmt: skip


def _written(lang: str, *lines: str, below: str = "") -> bytes:
    """Write a page of plain paragraphs."""
    told = "".join(f"<p>{line}</p>" for line in lines)
    return html("The mill", f"<div class=c><h1>The mill</h1>{told}</div><div class=s>{below}</div>", lang=lang)


def _cards(*cards: tuple[str, str]) -> str:
    return "".join(f"<div><h3><a href=/x>{head}</a></h3><p>{said}</p></div>" for head, said in cards)


async def _rule(body: bytes) -> str:
    return (await hear(Case(what="", rule="", web={URL: page(body)}))).judgement.rule


@pytest.mark.parametrize(("lang", "begun", "offer", "one", "other"), _CUT, ids=[row[0] for row in _CUT])
async def test_an_offer_above_teasers(lang: str, begun: str, offer: str, one: tuple[str, str], other: tuple[str, str]) -> None:  # fmt: skip
    """A paragraph, an offer of its rest and headlines with a sentence each: the rest is sold, whole or text that goes on it is not."""
    assert await _rule(_written(lang, begun, offer, below=_cards(one, other))) == "restricted-paywall"
    # Text that goes on behind an offer is not held back: without headlines, or in paragraphs of more sentences.
    assert await _rule(_written(lang, begun, offer, one[1], other[1], begun[:60] + ".")) == "ok-fits"
    assert await _rule(_written(lang, begun, offer, below=_cards((one[0], f"{begun} {one[1]}"), other))) == "ok-fits"
    # A list of such pieces above an offer is how the page tells its matter.
    assert await _rule(html("Briefs", f"<h1>Briefs</h1>{_cards((other[0], begun), one)}<p>{offer}</p>{_cards(one, other)}", lang=lang)) == "ok-fits"  # fmt: skip


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("This page is not available to users who are not logged in.", True),
        ("Dieser Artikel ist ohne Abo nicht lesbar.", True),
        ("Artykuł nie jest dostępny bez prenumeraty.", True),
        ("Ta strona jest niedostępna dla niezalogowanych użytkowników.", True),
        ("Článek není dostupný bez předplatného.", True),
        ("Tato stránka není dostupná nepřihlášeným uživatelům.", True),
        ("Articolul nu este disponibil fără abonament.", True),
        ("Această pagină nu este disponibilă utilizatorilor neautentificați.", True),
        ("A cikk nem elérhető előfizetés nélkül.", True),
        ("Ez az oldal nem elérhető bejelentkezés nélkül.", True),
        ("Artikeln är inte tillgänglig utan prenumeration.", True),
        ("Sidan är inte tillgänglig för ej inloggade användare.", True),
        ("Artikkeli ei ole luettavissa ilman tilausta.", True),
        ("Sivu ei ole käytettävissä kirjautumatta.", True),
        ("Bu habere abonelik olmadan ulaşılamaz.", True),
        ("Bu sayfa giriş yapmadan görüntülenemez.", True),
        ("The channel is not available without a subscription.", False),
        ("Gra nie jest dostępna bez abonamentu.", False),
        ("Hra není dostupná bez předplatného.", False),
        ("Spelet är inte tillgängligt utan prenumeration.", False),
        ("Peli ei ole saatavilla ilman tilausta.", False),
        ("Bu oyuna abonelik olmadan ulaşılamaz.", False),
    ],
)
def test_what_cannot_be_had_without(line: str, *, offers: bool) -> None:
    """An article, or a page, is held back; what a text tells of games and channels holds nothing back."""
    assert offers_rest(line) is offers
