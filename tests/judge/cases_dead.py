"""Cases of pages that are not there although the status says so: soft 404, parked and sold domains."""

# ruff: noqa: E501 - tables read best with one page, or one title, after the other

from __future__ import annotations

from monitor.model.exchange import Purpose
from monitor.model.source import Source, Work
from tests.fakes.web import Scripted
from tests.judge.courtroom import HOST, ROOT, SIBLING, TOKEN, URL, Case, article, cited, html, page, prose, to

P = Purpose
FRONT = html("The Gazette", "<main><h1>The Gazette</h1>" + prose("penguins", 5) + "</main>")


def listing(site: str, *stories: str, lang: str = "en", more: str = "") -> bytes:
    """Write a front page: a menu, and a list of stories."""
    menu = "".join(f'<li><a href="/{place}">{place}</a></li>' for place in range(9))
    teasers = "".join(f'<h2><a href="/s/{len(name)}">{name}</a></h2><p>{name}, {site}.</p>' for name in stories)
    return html(site, f"<nav><ul>{menu}</ul></nav><main>{teasers}{more}</main><footer>{site}</footer>", lang=lang)


LIST = listing("The Gazette", "Ferry rests until May", "Three new chairs for the library", "Why the tide is late")
LISTED = listing(
    "The Gazette",
    "Ferry rests until May",
    more=f"<h2>Dockers end harbour strike</h2>{prose()}<h2>Tides</h2>{prose('one penguin', 20)}",
)
LIST_DE = listing("Hafenblatt", "Fähre ruht bis Mai", "Drei neue Stühle", "Die Flut kommt spät", lang="de")
LIST_FR = listing("La Vallée", "Le bac au repos", "Trois chaises neuves", "La marée est en retard", lang="fr")
CASINO = (
    "Spielautomaten drehen, Freispiele sichern, Einzahlung verdoppeln, Roulette gewinnen, Gutscheine einlösen, Jackpots knacken, "
    "Freunde einladen, Treuepunkte sammeln, Auszahlung beantragen, Turniere spielen, Würfel werfen, Karten mischen. "
)
RECIPES = (
    "Para hacer el pan de la abuela se necesita harina, agua, sal y mucha paciencia, porque la masa no debe tener prisa. "
    "En la cocina de mi madre el horno se encendía los sábados, y todos los vecinos venían con sus moldes de barro. "
)
KITCHEN = (
    "Cada semana una receta nueva con los ingredientes del mercado, para que nadie se quede sin cenar por falta de ideas. "
    "Los lectores nos escriben con sus trucos y nosotros los probamos antes de publicarlos, como se hace en las casas. "
)
ROOFS = (
    "Slate lasts for a century when the nails are copper and the laths are dry, which is why builders charge what they do. "
    "Measure twice, order a tenth more than needed, begin at the eaves, and never walk on fresh courses in the morning. "
)
SLATES = (
    "Free estimates for roofs, gutters and chimneys within forty miles. Our crews bring scaffolding and take old tiles away. "
    "Financing available; insured workmanship; ask about winter discounts for pensioners, churches and village halls. "
)
UNNAMED = cited(
    html(
        "Dockers end harbour strike",
        f"<main><h1>Dockers end harbour strike</h1>{prose()}<p>{'They said that it was not the end of the strike but that they had to go on with the work. ' * 2}</p></main>",
    )
)
NOINDEX = '<meta name="robots" content="noindex">'


def missing(title: str, heading: str, more: str = "", head: str = "", *, lang: str = "en") -> Scripted:
    """Script a page that says that there is none."""
    return page(html(title, f"<main><h1>{heading}</h1><p>{more}</p></main>", head, lang=lang))


def long_missing(title: str, asked: str, *, lang: str = "en") -> Scripted:
    """Script an error page with a long list of suggestions, and the asked path repeated."""
    return page(
        html(title, f"<main><h1>{title}</h1><p>{asked}</p>{prose('what others read today', 6)}</main>", lang=lang)
    )


SOFT_404 = (
    Case(what="English, short", manner="en", rule="soft-404-short", web={URL: missing("Page not found | The Gazette", "Page not found")}, asks=()),
    Case(what="German, short", manner="de", rule="soft-404-short", web={URL: missing("Gazette", "Hoppla! Diese Seite gibt es leider nicht mehr.", lang="de")}, asks=()),
    Case(what="Persian, short", manner="fa", rule="soft-404-short", web={URL: missing("خطای ۴۰۴", "صفحه مورد نظر یافت نشد", lang="fa")}, asks=()),
    Case(what="Uyghur, short", manner="ug", rule="soft-404-short", web={URL: missing("بەت تېپىلمىدى", "بەت تېپىلمىدى", lang="ug")}, asks=()),
    Case(what="Chinese, short, with a hint, on a host of true 404s", manner="zh", rule="soft-404-short", web={URL: missing("页面不存在", "页面不存在", "抱歉，您访问的页面不存在或已被删除。请返回首页继续浏览其他内容。", lang="zh"), SIBLING: page("<p>no</p>", 404)}, asks=()),
    Case(what="a hint in one long sentence, on a host of true 404s", manner="en one hint", rule="soft-404-short", web={URL: missing("Not found", "Not found", "Perhaps somebody took it elsewhere, or the way that you came by is older than our new house on the hill."), SIBLING: page("<p>no</p>", 404)}, asks=()),
    *(
        Case(what="said below the site's name and a byline", manner=f"en {title}", rule="soft-404-short", asks=(),
             web={URL: page(html(f"{title} | The Gazette", f"<nav><a href=/>The Gazette</a></nav><main><p>The Gazette</p><h1>{title}</h1><p>By Ana Roth, 3 March 2021</p><p>{said}</p></main><aside><h3>Most read</h3><p>Why the tide is late</p></aside>"))})
        for title, said in (
            ("Oops!", "We can't find the page you're looking for. It may have been moved or deleted."),
            ("The Gazette", "This article has been removed at the request of the publisher."),
            ("The Gazette", "The page you requested could not be found."),
        )
    ),
    Case(what="said below a byline, under a title like a story's", manner="en byline", rule="soft-404-sibling", asks=(P.SIBLING,),
         web={each: page(html("Stories of the whole bay", "<main><p>The Gazette</p><h1>Stories of the whole bay</h1><p>By Ana Roth, 3 March 2021</p><p>The page you requested could not be found.</p></main>")) for each in (URL, SIBLING)}),
    Case(what="a hint of its own, where nonsense gets success", manner="en hint", rule="soft-404-short", web={URL: missing("Not found", "Not found", "Our archive in the old mill is open on Fridays. The keeper is glad of every visitor who brings a lamp."), SIBLING: missing("Hello", "Hello", "Choose from the list.")}, asks=(P.SIBLING,)),
    Case(what="only a number", manner="numbers", rule="soft-404-short", web={URL: missing("Example Blog", "404", "Zurück")}, asks=()),
    Case(what="Spanish, not indexed", manner="es", rule="soft-404-noindex",
         web={URL: page(html("Página no encontrada - La Gaceta", f"<main><h1>Lo que se lee hoy</h1>{prose('el puerto', 6)}</main>", NOINDEX, lang="es"))}, asks=()),
    Case(what="Korean, not indexed", manner="ko", rule="soft-404-noindex",
         web={URL: page(html("요청하신 페이지를 찾을 수 없습니다", f"<main><h1>오늘의 기사</h1>{prose('항구', 6)}</main>", NOINDEX, lang="ko"))}, asks=()),
    Case(what="French, like a random address", manner="fr", rule="soft-404-sibling",
         web={URL: long_missing("Page introuvable", "/2021/05/harbour-strike.html", lang="fr"), SIBLING: long_missing("Page introuvable", f"/2021/05/{TOKEN}.html", lang="fr")}, asks=(P.SIBLING,)),
    Case(what="Russian, like a random address", manner="ru", rule="soft-404-sibling",
         web={URL: long_missing("Страница не найдена", "harbour-strike", lang="ru"), SIBLING: long_missing("Страница не найдена", TOKEN, lang="ru")}, asks=(P.SIBLING,)),
    Case(what="said in the text alone", manner="en text", rule="soft-404-short", asks=(),
         web={URL: page(html("The Gazette", "<main><div class=msg>Sorry, we couldn't find that page.</div><p>Have you tried the archive? It goes back to 1911, and holds more than we do, in boxes that nobody has opened since.</p></main>"))}),
    Case(what="said first in a long text", manner="da text", rule="soft-404-sibling",
         web={URL: page(html("Avisen", f"<main><p>Beklager, siden findes ikke længere.</p>{prose('one penguin', 6)}</main>", lang="da")),
              SIBLING: page(html("Avisen", f"<main><p>Beklager, siden findes ikke længere.</p>{prose('one penguin', 6)}</main>", lang="da"))}, asks=(P.SIBLING,)),
    Case(what="said in the second heading", manner="cs heading", rule="soft-404-sibling",
         web={URL: page(html("Noviny", f"<h1>Noviny</h1><main><h2>Stránka nenalezena</h2>{prose('one penguin', 6)}</main>", lang="cs")),
              SIBLING: page(html("Noviny", f"<h1>Noviny</h1><main><h2>Stránka nenalezena</h2>{prose('one penguin', 6)}</main>", lang="cs"))}, asks=(P.SIBLING,)),
    Case(what="to /404", manner="path", rule="soft-404-address", web={URL: to("/404.html"), HOST + "/404.html": page(FRONT)}, asks=()),
    Case(what="to an error page, German", manner="de path", rule="soft-404-address", web={URL: to("/fehler/seite-nicht-gefunden", 301), HOST + "/fehler/seite-nicht-gefunden": page(FRONT)}),
    Case(what="to an error page by query", manner="query", rule="soft-404-address", web={URL: to("/index.php?error=404"), HOST + "/index.php?error=404": page(FRONT)}),
    Case(what="to a story at such an address, as nonsense is", manner="story path", rule="soft-404-address",
         web={URL: to("/page-not-found"), SIBLING: to("/page-not-found"), HOST + "/page-not-found": page(article())}, asks=(P.SIBLING,)),
    Case(what="to the front page", manner="root", rule="soft-404-landing", web={URL: to("/", 301), ROOT: page(FRONT)}, asks=()),
    Case(what="to the front page of a language", manner="language", rule="soft-404-landing", web={URL: to("/en/"), HOST + "/en/": page(FRONT)}),
    Case(what="to its section", manner="section", rule="soft-404-landing", web={URL: to("/2021/"), HOST + "/2021/": page(FRONT)}),
    Case(what="to the front page of another host", manner="other host", rule="soft-404-landing", web={URL: to("https://www.example.net/"), "https://www.example.net/": page(FRONT)}),
    Case(what="to the front page by a Refresh header", manner="header refresh", rule="soft-404-landing",
         web={URL: page(html("", "<p>One moment</p>"), refresh="3;url=/"), ROOT: page(FRONT)}, asks=(P.REFRESH,)),
    Case(what="to the front page by a script that does nothing else", manner="script refresh", rule="soft-404-landing",
         web={URL: page(html("", "", '<script>window.location.href="/"</script>')), ROOT: page(FRONT)}, asks=(P.REFRESH,)),
    Case(what="to the front page by a script that waits, where an article was cited", manner="de script wait", rule="soft-404-landing", cited=cited(),
         web={URL: page(html("Hafenblatt", "<script>setTimeout(function () { top.location.replace('https://gazette.example.org/') }, 1500);</script>", lang="de")), ROOT: page(LIST_DE)}, asks=(P.REFRESH,)),
    Case(what="to where parked domains lead, by a script", manner="script lander", rule="parked-signature",
         web={URL: page(html("", "", '<script>window.location.href="/lander?oref=x"</script>')), HOST + "/lander?oref=x": page(html("gazette.example.org"))}, asks=()),
    Case(what="to the front page by meta refresh", manner="refresh", rule="soft-404-landing",
         web={URL: page(html("", "<p>One moment</p>", '<meta http-equiv="refresh" content="3;url=/">')), ROOT: page(FRONT)}, asks=(P.REFRESH,)),
    Case(what="a permalink to the front page", manner="permalink", rule="soft-404-landing", url=HOST + "/?p=71083", web={HOST + "/?p=71083": to("/"), ROOT: page(FRONT)}),
    Case(what="to the front page, unlike the cited page", manner="baseline", rule="soft-404-landing", cited=cited(), web={URL: to("/"), ROOT: page(FRONT)}, asks=()),
    Case(what="like the cited page, but so does everything", manner="baseline sibling", rule="soft-404-landing", cited=cited(),
         web={URL: to("/"), SIBLING: to("/"), ROOT: page(article())}, asks=(P.SIBLING,)),
    Case(what="five on one page", manner="shared", rule="soft-404-shared-landing", landed_here=("b", "c", "d", "e"),
         web={URL: to("/archive/notice"), HOST + "/archive/notice": page(html("Archive", prose("our archive")))}),
    Case(what="to the search", manner="search", rule="soft-404-search",
         web={URL: to("/search?q=harbour+strike"), SIBLING: to(f"/search?q={TOKEN}"), HOST + "/search?q=harbour+strike": page(html("Search", "<p>0 results</p>")),
              f"{HOST}/search?q={TOKEN}": page(html("Search", "<p>0 results</p>"))}, asks=(P.SIBLING,)),
    Case(what="to the search, the words in the path", manner="search path", rule="soft-404-search",
         web={URL: to("/buscar/harbour-strike", 301), SIBLING: to(f"/buscar/{TOKEN}"), HOST + "/buscar/harbour-strike": page(html("Buscar", "<p>0 resultados</p>")),
              f"{HOST}/buscar/{TOKEN}": page(html("Buscar", "<p>0 resultados</p>"))}, asks=(P.SIBLING,)),
    Case(what="said below the name of the site, in the same text", manner="fr text", rule="soft-404-sibling",
         web={URL: page(html("La Vallée", f"<main><h1>La Vallée</h1><p>La page demandée est introuvable.</p>{prose('one penguin', 6)}</main>", lang="fr")),
              SIBLING: page(html("La Vallée", f"<main><h1>La Vallée</h1><p>La page demandée est introuvable.</p>{prose('one penguin', 6)}</main>", lang="fr"))}, asks=(P.SIBLING,)),
    Case(what="the front page as it is, where an article was", manner="en front", rule="soft-404-front-page", cited=cited(), web={URL: page(LIST), ROOT: page(LIST)}, asks=(P.ROOT,)),
    Case(what="the front page that lists the article under a title of its own", manner="en listed", rule="soft-404-front-page", cited=cited(),
         web={URL: page(LISTED), ROOT: page(LISTED)}, asks=(P.ROOT,)),
    Case(what="the front page, and nothing known but a title", manner="de front", rule="soft-404-front-page", source=Source(id="case", url=URL, work=Work(title="Die Werft von gestern")),
         web={URL: page(LIST_DE), ROOT: page(LIST_DE)}, asks=(P.ROOT,)),
    Case(what="the front page at every address, nothing known", manner="fr front", rule="soft-404-front-page",
         web={URL: page(LIST_FR), ROOT: page(LIST_FR), SIBLING: page(LIST_FR)}, asks=(P.ROOT, P.SIBLING)),
    Case(what="another page at every address", manner="replaced", rule="soft-404-replaced", cited=cited(),
         web={URL: page(html("Well, this is awkward", prose("one penguin", 6))), SIBLING: page(html("Well, this is awkward", prose("one penguin", 6))), ROOT: page(FRONT)}),
)  # fmt: skip

PARKED = (
    Case(what="to a market", manner="market", rule="parked-market", web={URL: to("https://www.hugedomains.com/domain_profile.cfm?d=example"), "https://www.hugedomains.com/domain_profile.cfm?d=example": page(html("Example.org is for sale"))}),
    Case(what="to a registrar's offers", manner="registrar", rule="parked-market", web={URL: to("https://www.godaddy.com/forsale/example.org"), "https://www.godaddy.com/forsale/example.org": page(html("x", "<p>y</p>"))}),
    Case(what="an attribute and advertisements", manner="en bodis", rule="parked-signature",
         web={URL: page(b'<!DOCTYPE html><html data-adblockkey="MFww"><head><title></title></head><body><script src="//www.google.com/adsense/domains/caf.js"></script></body></html>')}),
    Case(what="a lander", manner="en lander", rule="parked-signature", web={URL: page(b'<html><head><script>window.onload=function(){window.location.href="/lander"}</script></head><body></body></html>')}),
    Case(what="another vendor, German", manner="de sedo", rule="parked-signature",
         web={URL: page(html("example.org", "<p>Weiterführende Links</p><img src='https://img.sedoparking.com/images/x.gif'>", lang="de"))}),
    Case(what="the domain itself, English", manner="en", rule="parked-offer", web={URL: page(html("example.org is for sale!", "<h1>Make an offer</h1>"))}),
    Case(what="the domain itself, German", manner="de", rule="parked-offer", web={URL: page(html("Willkommen", "<h1>Diese Domain steht zum Verkauf</h1><p>Anfragen an den Inhaber.</p>", lang="de"))}),
    Case(what="the domain itself, Chinese", manner="zh", rule="parked-offer", web={URL: page(html("此域名出售", "<p>有意者请联系</p>", lang="zh"))}),
    Case(what="the domain itself, Spanish", manner="es", rule="parked-offer", web={URL: page(html("El dominio example.org está en venta", "<p>Contacte</p>", lang="es"))}),
    Case(what="the domain itself, Russian", manner="ru", rule="parked-offer", web={URL: page(html("Домен example.org продаётся", "<p>Связаться</p>", lang="ru"))}),
    Case(what="said below a bare name", manner="en text", rule="parked-offer", web={URL: page(html("example.org", "<p>This domain name has just been registered.</p>"))}),
    Case(what="run out", manner="en expired", rule="parked-offer", web={URL: page(html("This domain has expired", "<p>Is it yours? Renew it.</p>"))}),
    Case(what="another owner with a site of his own", manner="unrelated", rule="parked-unrelated", cited=cited(),
         source=Source(id="case", url=URL, work=Work(outlet="The Gazette")),
         web={URL: page(html("Slots mit Bonus", "<main><h1>Slots mit Bonus</h1><p>" + CASINO * 3 + "</p></main>", lang="de")),
              ROOT: page(html("Casino Royal", "<main><h1>Casino</h1><p>" + CASINO[::-1] + CASINO * 2 + "</p></main>", lang="de"))}, asks=(P.ROOT,)),
    Case(what="a new owner who writes in another language, the site never named itself", manner="es unnamed", rule="parked-unrelated", cited=UNNAMED,
         web={URL: page(html("Recetas de la abuela", f"<main><h1>Recetas de la abuela</h1><p>{RECIPES * 2}</p></main>", lang="es")),
              ROOT: page(html("La cocina", f"<main><h1>La cocina de todos</h1><p>{KITCHEN * 2}</p></main>", lang="es"))}, asks=(P.ROOT,)),
    Case(what="a new owner who never says the name that the domain had", manner="en unsaid", rule="parked-unrelated",
         url="https://tidewater.test/2021/05/harbour-strike.html", cited=cited(html("Dockers end harbour strike", f"<main><h1>Dockers end harbour strike</h1><p>So says Tidewater, the paper.</p>{prose()}</main>")),
         web={"https://tidewater.test/2021/05/harbour-strike.html": page(html("Roofing with slate", f"<main><h1>Roofing with slate</h1><p>{ROOFS * 2}</p></main>")),
              "https://tidewater.test/": page(html("Slate & Sons", f"<main><h1>Slate & Sons</h1><p>{SLATES * 2}</p></main>"))}, asks=(P.ROOT,)),
)  # fmt: skip

CASES = (*SOFT_404, *PARKED)
