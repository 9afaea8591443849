"""Sites whose page is not there although the status says so: parked and sold domains, soft 404 of every kind."""

# ruff: noqa: E501 - tables read best with one site after the other

from __future__ import annotations

from functools import partial

from monitor.model.verdict import Outcome
from tests.judge.ministries import MINISTRIES, lawful, named, tables
from tests.origin import Visit, answer, redirect
from tests.stories.places import Place
from tests.stories.prose import (
    ARABIC,
    CASINO,
    CHINESE,
    ENGLISH,
    FRENCH,
    GERMAN,
    RUSSIAN,
    SPANISH,
    TURKISH,
    Story,
    article,
    bare,
    boxes,
    front,
    news,
)
from tests.stories.town import Asked

parked = partial(Place, outcome=Outcome.PARKED)
soft = partial(Place, outcome=Outcome.SOFT_404)

_NOINDEX = '<meta name="robots" content="noindex">'
_FRAME = "<div><h3>From the newsroom</h3><div><h4>Ferry fares frozen</h4><p>The harbour board voted by six to three on Monday to leave fares as they are until autumn.</p></div></div>"
_RAHMEN = "<div><h3>Über uns</h3><p>Der Turmbote erscheint seit 1871 in der Laternengasse und gehört seinen Lesern, keiner Partei und keinem Werk.</p></div>"
_SLOTS = "".join(f"<p>{line}</p>" for line in CASINO)
_AUTOMATEN = "".join(
    f"<p>{line}</p>"
    for line in (
        "Spielautomaten drehen, Einzahlung verdoppeln, Freispiele sichern, Gutscheine einlösen, Treuepunkte sammeln.",
        "Roulette gewinnen, Turniere spielen, Auszahlung beantragen, Karten mischen, Jackpots knacken, Bonus abholen.",
        "Anmeldung binnen Sekunden, Prüfung später, Spielhalle rund um die Uhr, Willkommenspaket bis fünfhundert.",
    )
)

MARKETS = (
    parked(name="market-huge", rule="parked-market", lang="en", dress="bare", now={"*": redirect("http://www.hugedomains.com:{port}/domain_profile.cfm?d=market")}, beside={"www.hugedomains.com": {"*": answer(bare("market.example is for sale", "<P>Price on request</P>"))}}),
    parked(name="market-sedo", rule="parked-market", lang="de", dress="boxes", now={"*": redirect("http://sedo.com:{port}/search/details/?domain=x")}, beside={"sedo.com": {"*": answer(boxes("Domain kaufen", "<p>Jetzt anfragen.</p>", lang="de"))}}),
    parked(name="market-registrar", rule="parked-market", lang="en", dress="boxes", now={"*": redirect("http://www.godaddy.com:{port}/forsale/market.example")}, beside={"www.godaddy.com": {"*": answer(boxes("Get this domain", "<p>Now.</p>"))}}),
    parked(name="another-name-en", rule="parked-offer", lang="en", dress="bare", now={"*": answer(bare("courier.example", "<P>Inquire now</P>", heading="The domain name courier.example is for sale!"))}),
    parked(name="another-name-ar", rule="parked-offer", lang="ar", dress="boxes", now={"*": answer(boxes("mina.example", "<p></p>", lang="ar", heading="النطاق mina.example معروض للبيع"))}),
    parked(name="this-name-ko", rule="parked-offer", lang="ko", dress="bare", now={"*": answer(bare("이 도메인은 판매 중입니다", "", lang="ko", heading="이 도메인은 판매 중입니다"))}),
    parked(name="sign-adblock", rule="parked-signature", lang="en", dress="bare", now={"*": answer(b'<!DOCTYPE html><html data-adblockkey="MFwwDQYJKo"><head><title></title></head><body><div id="target"></div><script src="/bXyZ.js"></script></body></html>')}),
    parked(name="sign-sedo", rule="parked-signature", lang="fr", dress="boxes", now={"*": answer(boxes("sign-sedo.example", "<p>Liens connexes : voyage, assurance, meubles.</p><img src='https://img.sedoparking.com/templates/images/hero.jpg'>", lang="fr"))}),
    parked(name="sign-lander", rule="parked-signature", lang="", dress="script", now={"*": answer(b"<!DOCTYPE html><html><head><script>window.onload=function(){window.location.href='/lander'}</script></head></html>")}),
    parked(name="sign-ads", rule="parked-signature", lang="de", dress="news", now={"*": answer(news("sign-ads.example", "<p>Verwandte Suchanfragen</p><script src='https://www.google.com/adsense/domains/caf.js?abp=1'></script>", lang="de"))}),
    parked(name="offer-tr", rule="parked-offer", lang="tr", dress="boxes", now={"*": answer(boxes("Bu alan adı satılıktır", "<p>Teklif vermek için yazın.</p>", lang="tr"))}),
    parked(name="offer-ar", rule="parked-offer", lang="ar", dress="bare", now={"*": answer(bare("هذا النطاق معروض للبيع", "<P>تواصل معنا.</P>", lang="ar"))}),
    parked(name="offer-ja", rule="parked-offer", lang="ja", dress="news", now={"*": answer(news("このドメインは販売中です", "<p>お問い合わせください。</p>", lang="ja"))}),
    parked(name="offer-pl", rule="parked-offer", lang="pl", dress="boxes", now={"*": answer(boxes("offer-pl.example", "<p>Zapytaj o cenę.</p>", lang="pl", heading="Domena offer-pl.example jest na sprzedaż"))}),
    parked(name="listings-en", rule="parked-offer", lang="en", dress="bare", was={"/story": answer(article(ENGLISH)), "/": answer(front("Herald"))}, now={"*": answer(bare("listings-en.example", "<H2>Related searches</H2><UL><LI><A HREF='?q=1'>Cheap tickets</A><LI><A HREF='?q=2'>Cruise deals</A></UL><P>The Sponsored Listings displayed above are served automatically by a third party.</P>"))}),
    parked(name="listings-de", rule="parked-offer", lang="de", dress="boxes", now={"*": answer(boxes("Reisen und mehr", "<ul><li><a href='?q=1'>Urlaub</a></li></ul><p>Die hier angezeigten Sponsored Listings werden von dritter Seite automatisch generiert und stehen in keiner Beziehung zum Domaininhaber.</p>", lang="de", heading="Verwandte Suchbegriffe"))}),
    parked(name="offer-expired", rule="parked-offer", lang="en", dress="bare", now={"*": answer(bare("offer-expired.example", "<P>This domain has expired. Renew it today.</P>"))}),
    parked(name="sold-to-a-casino", rule="parked-unrelated", lang="en", dress="news",
           was={"/story": answer(article(GERMAN, site="Turmbote")), "/": answer(front("Turmbote", lang="de"))},
           now={"*": answer(news("Lucky Lagoon Slots", _SLOTS, site="Lucky Lagoon"))}),
    parked(name="sold-abroad", rule="parked-unrelated", lang="fr", dress="boxes",
           was={"/story": answer(bare(ENGLISH.title, ENGLISH.body)), "/": answer(bare("Welcome", "<P>Our stories, one after the other.</P>"))},
           now={"/story": answer(boxes(FRENCH.title, FRENCH.body, lang="fr")), "/": answer(boxes("Au moulin", "".join(f"<p>{line}</p>" for line in FRENCH.text[::-1]), lang="fr"))}),
    parked(name="sold-to-automaten", rule="parked-unrelated", lang="de", dress="boxes", yaml="outlet: Estuary Observer",
           was={"/story": answer(article(ENGLISH, site="Estuary Observer")), "/": answer(front("Estuary Observer"))},
           now={"/story": answer(boxes("Beste Automaten ohne Limit", _AUTOMATEN, lang="de", heading="Beste Automaten")), "/": answer(boxes("Spielhalle online", _AUTOMATEN, lang="de", heading="Willkommen in der Spielhalle"))}),
)  # fmt: skip


def _gone(dress: str, title: str, more: str, *, lang: str, heading: str = "", head: str = "") -> dict[str, Visit]:
    """Answer every address with the same words about a page that is not there."""
    if dress == "news":
        page = news(title, more, lang=lang, heading=heading or None, head=head)
    elif dress == "bare":
        page = bare(title, more, lang=lang, heading=heading, head=head)
    else:
        page = boxes(title, more, lang=lang, heading=heading, head=head)
    return {"*": answer(page)}


def _with_more(
    dress: str, title: str, story: Story, *, said: str = "", heading: str = "", head: str = ""
) -> dict[str, Visit]:
    """Answer every address with such words above a list of what else there is to read."""
    return _gone(
        dress, title, f"<p>{said}</p>{story.body}" if said else story.body, lang=story.lang, heading=heading, head=head
    )


SHORT = (
    soft(name="short-en", rule="soft-404-short", lang="en", dress="boxes", now=_gone("boxes", "Oops! That page can’t be found.", "<p>Try a search?</p>", lang="en", heading="Oops! That page can’t be found.")),
    soft(name="own-end-zh", rule="soft-404-short", lang="zh", dress="news", was={"/story": answer(news(CHINESE.title, CHINESE.body, lang="zh"))}, now={"/story": answer(news("抱歉", "<p>抱歉，此微博已被作者删除。查看帮助：网页链接</p>", lang="zh"))}),
    soft(name="own-end-en", rule="soft-404-short", lang="en", dress="bare", was={"/story": answer(article(ENGLISH))}, now={"/story": answer(bare("X", "<P>This Post was deleted by the Post author</P>"))}),
    soft(name="own-end-at-first", rule="soft-404-short", lang="de", dress="boxes", now={"/story": answer(boxes("Bote", "<p>Dieser Beitrag wurde nach einer Beschwerde der Betroffenen gelöscht.</p>", lang="de"))}),
    soft(name="short-de", rule="soft-404-short", lang="de", dress="bare", now=_gone("bare", "Seite nicht gefunden", "<P>Bitte prüfen Sie die Adresse.</P>", lang="de")),
    soft(name="short-fr", rule="soft-404-short", lang="fr", dress="news", now=_gone("news", "Désolé, cette page n'existe plus", "<p>Retour à l'accueil.</p>", lang="fr")),
    soft(name="short-zh", rule="soft-404-short", lang="zh", dress="boxes", now=_gone("boxes", "页面不存在", "<p>您访问的页面不存在或已被删除。</p>", lang="zh", heading="抱歉")),
    soft(name="short-ar", rule="soft-404-short", lang="ar", dress="news", now=_gone("news", "الصفحة غير موجودة", "<p>عد إلى الرئيسية.</p>", lang="ar")),
    soft(name="short-tr", rule="soft-404-short", lang="tr", dress="bare", now=_gone("bare", "Sayfa bulunamadı", "<P>Ana sayfaya dönün.</P>", lang="tr", heading="Hata 404")),
    soft(name="short-he", rule="soft-404-short", lang="he", dress="boxes", now=_gone("boxes", "הדף לא נמצא", "<p>חזרה לדף הבית.</p>", lang="he")),
    soft(name="removed-ug", rule="soft-404-short", lang="ug", dress="bare", now={"/story": answer(bare("بۇ ماقالە ئۆچۈرۈۋېتىلگەن", "<P>.</P>", lang="ug"))}),
    soft(name="no-site-en", rule="soft-404-no-site", lang="en", dress="bare", now=_gone("bare", "Test Page for the HTTP Server on Rocky Linux", "<P>This page is used to test the proper operation of the server.</P>", lang="en")),
    soft(name="no-site-ru", rule="soft-404-no-site", lang="ru", dress="boxes", now=_gone("boxes", "Сайт не настроен на сервере", "<p>Обратитесь в поддержку.</p>", lang="ru", heading="Сайт не настроен на сервере")),
    soft(name="said-ru", rule="soft-404-said", lang="ru", dress="news", was={"/story": answer(article(GERMAN))}, now={"/story": answer(news("Публикация удалена", ENGLISH.body, lang="ru"))}),
    soft(name="said-fr", rule="soft-404-said", lang="fr", dress="boxes", yaml="title: Le moulin rouvre", now={"/story": answer(boxes("Cet article a été retiré", f"<p>{SPANISH.text[0]}</p><p>{SPANISH.text[1]}</p>", lang="fr", heading="Cet article a été retiré"))}),
    soft(name="noindex-ru", rule="soft-404-noindex", lang="ru", dress="news", now=_with_more("news", "Страница не найдена", RUSSIAN, heading="Газета", head=_NOINDEX)),
    soft(name="noindex-es", rule="soft-404-noindex", lang="es", dress="boxes", now=_with_more("boxes", "Página no encontrada – La Sierra", SPANISH, head=_NOINDEX)),
    soft(name="headed-noindex-ru", rule="soft-404-sibling", lang="ru", dress="news", now=_with_more("news", "Страница не найдена", RUSSIAN, head=_NOINDEX)),
    soft(name="framed-en", rule="soft-404-short", lang="en", dress="boxes", was={"/story": answer(article(ENGLISH, extra=_FRAME)), "/": answer(front("Herald"))}, now={"*": answer(boxes("Oops!", f"<h2>Page not found</h2>{_FRAME}")), "/": answer(front("Herald"))}),
    soft(name="framed-de", rule="soft-404-short", lang="de", dress="news", was={"/story": answer(article(GERMAN, extra=_RAHMEN)), "/": answer(front("Turmbote"))}, now={"/story": answer(news("Fehler", f"<h2>Seite nicht gefunden</h2>{_RAHMEN}", lang="de")), "/": answer(front("Turmbote"))}),
    soft(name="emptied-en", rule="soft-404-short", lang="en", dress="ministry", was={"/story": answer(named(MINISTRIES["en"], MINISTRIES["en"].story))}, now={"/story": answer(named(MINISTRIES["en"], ["This publication has been withdrawn. Please contact the press office for further information."]))}),
    soft(name="emptied-ug", rule="soft-404-short", lang="ug", dress="tables", was={"/story": answer(tables(MINISTRIES["ug"], MINISTRIES["ug"].story))}, now={"/story": answer(tables(MINISTRIES["ug"], ["بۇ ماقالە ئۆچۈرۈلدى."]))}),
    soft(name="emptied-zh", rule="soft-404-short", lang="zh", dress="legal", was={"/story": answer(lawful(MINISTRIES["zh"], MINISTRIES["zh"].story))}, now={"*": answer(lawful(MINISTRIES["zh"], ["目录"])), "/story": answer(lawful(MINISTRIES["zh"], ["本文已被撤回。"]))}),
    soft(name="sibling-tr", rule="soft-404-sibling", lang="tr", dress="boxes", now=_with_more("boxes", "Aradığınız sayfa bulunamadı", TURKISH)),
    soft(name="sibling-fr", rule="soft-404-sibling", lang="fr", dress="news", now=_with_more("news", "La Vallée", FRENCH, said="La page demandée est introuvable.", heading="La Vallée")),
    soft(name="sibling-zh", rule="soft-404-sibling", lang="zh", dress="bare", now=_with_more("bare", "您要找的页面不存在", CHINESE)),
)  # fmt: skip

_NOTICE = answer(
    news("Our archive has moved to the town library", ENGLISH.body.replace("seal", "book"), site="Chronicle")
)


def _searches(asked: Asked) -> Visit:
    """Send every deep address to the search of the site."""
    if asked.path.startswith(("/search", "/buscar")):
        return answer(boxes("Search", "<p>No hits.</p>", heading="Search"))
    return redirect(f"/search?q={asked.path.strip('/')}")


def _busca(asked: Asked) -> Visit:
    if asked.path.startswith("/buscar"):
        return answer(news("Buscar", "<p>0 resultados</p>", lang="es"))
    return redirect(f"/buscar/{asked.path.strip('/')}", "301 Moved Permanently")


def _everything(page: bytes) -> dict[str, Visit]:
    return {"*": answer(page)}


def _stories(site: str, lang: str) -> bytes:
    """Write a front page with a menu and a list of short stories."""
    menu = "".join(f'<a href="/{part}">{part}</a> ' for part in range(10))
    teasers = "".join(
        f"<h3>{site} {part}: {site[::-1]}</h3><p>{part} {site}, {'%.3f' % (part / 7)}.</p>" for part in range(3)
    )
    return news(site, f"<p>{menu}</p>{teasers}", lang=lang)


ELSEWHERE = (
    soft(name="to-404", rule="soft-404-address", lang="en", dress="news", now={"/story": redirect("/404.html"), "*": answer(front("Herald"))}),
    soft(name="to-no-encontrada", rule="soft-404-address", lang="es", dress="boxes", now={"/story": redirect("/error/pagina-no-encontrada", "301 Moved Permanently"), "*": answer(boxes("La Sierra", SPANISH.body, lang="es"))}),
    soft(name="to-not-found-by-query", rule="soft-404-address", lang="de", dress="bare", now={"/story": redirect("/index.php?error=404"), "*": answer(bare("Portal", GERMAN.body, lang="de"))}),
    soft(name="to-the-front", rule="soft-404-landing", lang="en", dress="news", now={"/": answer(front("Herald")), "*": redirect("/", "301 Moved Permanently")}),
    soft(name="to-the-front-fr", rule="soft-404-landing", lang="fr", dress="boxes", now={"/fr/": answer(boxes("La Vallée", FRENCH.body, lang="fr")), "*": redirect("/fr/")}),
    soft(name="to-the-section", rule="soft-404-landing", lang="ru", dress="bare", url="http://to-the-section.example:{port}/news/2019/wells-of-the-village", now={"/news/": answer(bare("Новости", RUSSIAN.body, lang="ru")), "*": redirect("/news/")}),
    soft(name="to-the-front-since-cited", rule="soft-404-landing", lang="tr", dress="news", was={"/story": answer(article(TURKISH)), "/": answer(front("Değirmen", lang="tr"))}, now={"/": answer(front("Değirmen", lang="tr")), "*": redirect("/")}),
    soft(name="to-the-front-by-meta", rule="soft-404-landing", lang="de", dress="bare", now={"/": answer(front("Turmbote", lang="de")), "*": answer(bare("", "", head='<META HTTP-EQUIV="refresh" CONTENT="0; URL=/">'))}),
    soft(name="five-on-one", rule="soft-404-shared-landing", lang="en", dress="news", several=5, now={"/notice/archive": _NOTICE, "*": redirect("/notice/archive")}),
    soft(name="six-on-one", rule="soft-404-shared-landing", lang="ar", dress="boxes", several=6, now={"/hinweis/umzug": answer(boxes("انتقل الأرشيف", ARABIC.body, lang="ar")), "*": redirect("/hinweis/umzug", "301 Moved Permanently")}),
    soft(name="to-the-search", rule="soft-404-search", lang="en", dress="boxes", now=_searches),
    soft(name="to-the-search-es", rule="soft-404-search", lang="es", dress="news", now=_busca),
    soft(name="front-in-place", rule="soft-404-front-page", lang="en", dress="news", was={"/story": answer(article(RUSSIAN)), "/": answer(_stories("Herald", "en"))}, now=_everything(_stories("Herald", "en"))),
    soft(name="front-in-place-fr", rule="soft-404-front-page", lang="fr", dress="boxes", was={"/story": answer(article(FRENCH)), "/": answer(_stories("La Vallée", "fr"))},
         now={"/story": answer(_stories("La Vallée", "fr")), "/": answer(_stories("La Vallée", "fr"))}),
    soft(name="front-in-place-at-first", rule="soft-404-front-page", lang="es", dress="news", yaml="title: El molino de las tres ruedas", now=_everything(_stories("La Sierra", "es"))),
    soft(name="catch-all-en", rule="soft-404-catch-all", lang="en", dress="news", yaml="title: What the harbour master wrote", now={"/": answer(front("Herald")), "/latest": answer(front("Latest news", lines=("Peace talks open", "Snow closes the pass", "Grain is dearer", "A minister resigns"))), "*": redirect("/latest")}),
    soft(name="catch-all-fr", rule="soft-404-catch-all", lang="fr", dress="boxes", yaml="title: Le moulin aux trois roues", now={"/": answer(front("La Vallée", lang="fr")), "/actualites/": answer(boxes("Toutes les actualités", "".join(f"<p>{line}</p>" for line in FRENCH.text), lang="fr")), "*": redirect("/actualites/", "301 Moved Permanently")}),
    soft(name="site-closed-de", rule="soft-404-site-closed", lang="de", dress="bare", was={"/story": answer(article(GERMAN)), "/": answer(front("Turmbote", lang="de"))}, now={"*": answer(bare("Danke", "<P>Der Turmbote hat sein Erscheinen eingestellt.</P>", lang="de"))}),
    soft(name="site-closed-fr", rule="soft-404-site-closed", lang="fr", dress="boxes", was={"/story": answer(article(FRENCH)), "/": answer(front("La Vigie", lang="fr"))}, now={"*": answer(boxes("Merci", "<p>Après cent dix ans, La Vigie a cessé de paraître. Nous remercions toutes celles et tous ceux qui nous ont lus, et qui nous ont écrit.</p><p>Les archives sont à la bibliothèque de la ville.</p>", lang="fr", heading="Merci à vous tous"))}),
    soft(name="replaced-en", rule="soft-404-replaced", lang="en", dress="news", was={"/story": answer(article(RUSSIAN)), "/": answer(front("Herald"))},
         now={"/": answer(front("Herald")), "*": answer(news("Well, this is awkward", "<p>Our otters have carried that piece off to their den by the weir.</p><p>While they chew on it, have a look at the tide table, or write a letter to the keeper of the otters, who will read it to them at dusk when the water is still and nobody else listens.</p>", site="Herald"))}),
    soft(name="replaced-de", rule="soft-404-replaced", lang="de", dress="boxes", was={"/story": answer(article(FRENCH)), "/": answer(front("Turmbote", lang="de"))},
         now={"/": answer(front("Turmbote", lang="de")), **_everything(boxes("Unser neues Angebot", "<p>Seit dem Herbst gibt es alle Hefte nur noch gebunden, zu bestellen mit der Karte im Anhang.</p><p>Wer schon ein Heft besitzt, zahlt die Hälfte und wartet auf den Boten mit der blauen Mütze.</p><p>Wer noch keines hat, schreibt eine Karte und legt drei Marken bei, zwei für den Boten und eine für die Mütze.</p>", lang="de", heading="Gebunden und gut"))}),
)  # fmt: skip

PLACES = (*MARKETS, *SHORT, *ELSEWHERE)
