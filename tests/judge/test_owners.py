"""One page at every address is another owner's where it sells something else, and nothing in it may be a wall."""

# ruff: noqa: E501 - one page, one row

from __future__ import annotations

import pytest

from monitor.judge.lexicon.trade_words import trades
from monitor.judge.look.tongues import tongue_of
from monitor.model.source import Source, Work
from monitor.model.verdict import Outcome, Weight
from tests.fakes.web import Scripted
from tests.judge.courtroom import URL, Case, article, cited, everywhere, hear, html, page, prose

#: Language, title, paragraphs.
_SHOPS = (
    ("nl", "Fietsenmaker De Ketting - fietsen en reparatie", "In onze werkplaats staat elke dag een monteur voor u klaar, en voor een kleine reparatie hoeft u geen afspraak te maken.", "Nieuwe fietsen kunt u bestellen in de winkel of hier, en wij bezorgen ze in de hele stad. Op zaterdag zijn we geopend tot vijf uur."),
    ("es", "Clínica dental La Muela", "Somos una clínica con más de veinte años y el trato de siempre. Pida su cita por teléfono o en la puerta, y le damos un presupuesto sin compromiso.", "Cada tratamiento tiene garantía de por vida. Abrimos de lunes a viernes, y el horario de los sábados es de nueve a dos."),
    ("de", "Ofenbau Rußig: Kamine und Öfen", "Wir liefern Kamine und Öfen in der ganzen Region, und auf die Montage gibt es bei uns eine Garantie von zehn Jahren.", "In der Ausstellung stehen vierzig Öfen, die Sie sich ansehen können. Einen Termin brauchen Sie nicht, wir haben von Montag bis Samstag geöffnet."),
    ("uk", "Вікна та двері від майстра", "Ми робимо вікна й двері на замовлення, а доставка по місту коштує лише сто гривень за кожне вікно.", "Ціна залежить від розміру. Гарантія на монтаж становить п'ять років, і ремонт у цей час не коштує нічого. Майстер приїде до вас у зручний для вас день."),
    ("pl", "Pokoje gościnne U Zosi", "Zapraszamy do naszych pokoi nad jeziorem, w których jest cisza i ładny widok na las. Cena za noc nie zależy od pory roku.", "Rezerwacja jest możliwa przez telefon albo na miejscu. W sklepie na dole są produkty od rolników z okolicy, a jadalnia jest otwarta od ósmej."),
    ("ja", "山田畳店", "当店では畳の張り替えから新調まで、すべての施工を自社の職人が行っております。価格はすべて税込です。", "ご予約はお電話で承ります。営業時間は午前九時から午後六時まで、定休日は日曜です。修理だけでもどうぞ。"),
)  # fmt: skip
_OLD_NEWS = "Το παλιό λιμάνι"
_GREEK = "".join(
    f"<p>Οι λιμενεργάτες της πόλης δήλωσαν την ημέρα {number} ότι η απεργία θα κρατήσει ακόμη πολύ, και κανείς δεν το είχε προβλέψει.</p>"
    for number in range(4, 18)
)


def _everywhere(title: str, *paragraphs: str, lang: str) -> dict[str, Scripted]:
    return everywhere(page(html(title, f"<h1>{title}</h1>{''.join(f'<p>{one}</p>' for one in paragraphs)}", lang=lang)))


@pytest.mark.parametrize(("lang", "title", "first", "second"), _SHOPS)
async def test_a_shop_at_every_address_is_another_owner(lang: str, title: str, first: str, second: str) -> None:
    """In another language than the cited page, whether or not the name of the old site is known."""
    nameless = cited(html(_OLD_NEWS, f"<h1>{_OLD_NEWS}</h1>{_GREEK}", lang="el"))
    for known in (cited(), nameless):
        web = _everywhere(title, first, second, lang=lang)
        ruling = await hear(Case(what="", rule="", cited=known, web=web))
        assert ruling.judgement.rule == "parked-unrelated", ruling.judgement.reason
        assert ruling.judgement.weight is Weight.PARKED


async def test_a_shop_in_the_same_language_is_another_owner_where_the_name_of_the_site_is_gone() -> None:
    """The Gazette is named nowhere, and everything else on the page is for sale."""
    told = (
        "Our boats are built by hand, and every order is delivered to your harbour within a month, whatever the weather is.",
        "Ask for a quote or come to the showroom, which is open from nine to six. Repairs have a warranty of two years, and so has every sail.",
    )
    web = _everywhere("Heron Boats: dinghies and skiffs", *told, lang="en")
    ruling = await hear(Case(what="", rule="", cited=cited(), web=web))
    assert ruling.judgement.rule == "parked-unrelated", ruling.judgement.reason


_CASINO = (
    "Best online casino bonus. Play slots, roulette, blackjack and poker. Deposit 20 and get free spins today.",
    "Our casino reviewed forty sites and lists bonuses, wagering rules and payout times.",
)


@pytest.mark.parametrize("lang", ["el", "it"])
async def test_a_casino_in_two_paragraphs_is_another_owner(lang: str) -> None:
    """Too short to tell its language, and the old site had no name: what lapsed domains are bought for is enough."""
    known = {"el": (_OLD_NEWS, _GREEK), "it": ("Il vecchio porto", "<p>Gli operai del porto hanno detto che lo sciopero va avanti, e nessuno lo aveva previsto.</p>" * 6)}  # fmt: skip
    title, text = known[lang]
    web = _everywhere("Best online casino bonus", *_CASINO, lang="en")
    before = cited(html(title, f"<h1>{title}</h1>{text}", lang=lang))
    ruling = await hear(Case(what="", rule="", cited=before, web=web))
    assert ruling.judgement.rule == "parked-unrelated", ruling.judgement.reason


#: What a host may show at every address that is no other owner's: language, title, paragraphs.
_NOTICES = (
    ("en", "One moment", "We are checking that you are human before you can order or buy from our shop. This takes a few seconds.", "The price of automated traffic is high, and we do not want our products and deliveries to suffer. Thank you for waiting."),
    ("en", "Our shop is being rebuilt", "We are currently down for maintenance. Your order will be delivered at the agreed price.", "The shop will be open from Monday. All products that are in stock can be bought again by then, with a discount."),
    ("nl", "Even geduld", "De site is in onderhoud. Uw bestelling wordt bezorgd zoals afgesproken, en de winkel is gewoon geopend.", "We zijn zo terug met nieuwe producten en prijzen. Bellen kan altijd."),
    ("de", "Vor dem Weiterlesen", "Mit einem Abonnement lesen Sie alles. Das Angebot gilt für alle, die jetzt bestellen, und der Preis steigt nie.", "Die ersten vier Wochen sind im Preis enthalten. Die Lieferung der Zeitung ist auf Wunsch dabei."),
    ("en", "We stand with those who write", "Today we publish nothing, because a colleague was sent to prison for the words that she wrote last year.", "Freedom is not for sale. We ask everybody who reads this to write to the minister, and to tell their friends."),
    ("nl", "Wij gebruiken cookies", "Om u de beste prijzen en producten te tonen gebruiken wij cookies. U kunt alle cookies accepteren of weigeren.", "Wat u bestelt en wanneer wij het bezorgen weten wij ook zonder. De winkel is geopend van negen tot zes."),
    ("nl", "Gazette Winkel", "In onze werkplaats staat elke dag een monteur klaar, en in de winkel van de Gazette is het nooit druk.", "U kunt hier bestellen, en wij bezorgen door het hele land. Wij zijn geopend van negen tot zes."),
)  # fmt: skip


@pytest.mark.parametrize(("lang", "title", "first", "second"), _NOTICES)
async def test_what_may_be_a_wall_or_a_pause_never_strikes(lang: str, title: str, first: str, second: str) -> None:
    """Words of trade alone make no new owner: walls, pauses, offers to read on and the site's own shop hold them too."""
    greek = cited(html(f"{_OLD_NEWS} | The Gazette", f"<h1>{_OLD_NEWS}</h1>{_GREEK}", lang="el"))
    web = _everywhere(title, first, second, lang=lang)
    ruling = await hear(Case(what="", rule="", cited=greek, web=web))
    assert ruling.judgement.weight in (Weight.NONE, Weight.DOUBT, Weight.WEAK), ruling.judgement.reason


async def test_a_shop_that_was_cited_stays_in_doubt() -> None:
    """Whoever sold things before may sell them in another language now."""
    told = "Order our boats at a discount price, with delivery, warranty and repairs. Book an appointment in the showroom or ask for a quote. "
    nl = _SHOPS[0]
    web = _everywhere(*nl[1:], lang="nl")
    before = cited(html("Boats for everybody", f"<h1>Boats for everybody</h1><p>{told * 3}</p>"))
    ruling = await hear(Case(what="", rule="", cited=before, web=web))
    assert ruling.judgement.rule == "unstable-one-page", ruling.judgement.reason


async def test_a_page_that_bears_the_given_title_is_the_cited_one() -> None:
    """Whatever it sells."""
    title = _SHOPS[0][1]
    source = Source(id="case", url=URL, work=Work(title=title))
    web = _everywhere(*_SHOPS[0][1:], lang="nl")
    ruling = await hear(Case(what="", rule="", source=source, cited=cited(), web=web))
    assert ruling.judgement.outcome is Outcome.OK, ruling.judgement.reason


def test_articles_hold_few_words_of_trade() -> None:
    """They are told by their number, in the language of the text, which has to be known."""
    assert [trades(" ".join(shop[2:]), tongue_of(" ".join(shop[2:]))) >= 3 for shop in _SHOPS] == [True] * len(_SHOPS)
    assert trades(prose(), "en") <= 1
    assert trades(article().decode(), "") == 0
