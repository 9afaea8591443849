"""Cases of pages that were taken away, of hosts without a site, of addresses sold; and living pages that resemble them."""

# ruff: noqa: E501 - tables read best with one page, or one title, after the other

from __future__ import annotations

from monitor.model.exchange import Purpose
from monitor.model.source import Source, Work
from tests.judge.cases_dead import CASINO, FRONT, NOINDEX
from tests.judge.courtroom import HOST, ROOT, SIBLING, TOKEN, URL, Case, article, cited, html, page, prose, to

P = Purpose
KNOWN = Source(id="case", url=URL, work=Work(title="Dockers end harbour strike"))
OTHER = Source(id="case", url=URL, work=Work(title="What the harbour master wrote"))
MENU = "<nav>" + "".join(f"<a href='/{name}'>{name}</a> " for name in ("world", "culture", "sport", "about")) + "</nav>"
BOX = "<div>" + "".join(f"<h3>About {name}</h3>{prose(name, 1)}" for name in ("a whale", "the choir")) + "</div>"
BOILER = "".join(
    f"<p>Line {number} of what this house says below each of its pages, year after year.</p>" for number in range(20)
)


def told(line: str, *, lang: str = "en", more: str = "") -> bytes:
    """Write a page of which title and heading say one thing."""
    return html(f"{line} – The Gazette", f"{MENU}<main><h1>{line}</h1>{more}</main>", lang=lang)


REMOVED = tuple(
    Case(what=line, manner=lang, rule="soft-404-short", web={URL: page(told(line, lang=lang))}, asks=())
    for lang, line in (
        ("zh", "此帖子已被管理员删除"), ("zh-tw", "您所查看的影片已被移除"), ("ru", "Запись удалена автором"), ("ru 2", "Статья снята с публикации"),
        ("ug", "بۇ يازما ئۆچۈرۈۋېتىلگەن"), ("kk", "Материал алынып тасталды"), ("tr", "Bu haber yayından kaldırıldı"), ("ar", "تم حذف هذا المقال من قبل الناشر"),
        ("en", "This post was taken down at the request of its author"), ("de", "Dieser Artikel wurde aus rechtlichen Gründen entfernt"), ("fr", "Cet article a été retiré à la demande de son auteur"),
        ("es", "Este contenido ha sido eliminado por el moderador"), ("ja", "この記事は配信を終了いたしました"), ("ko", "작성자에 의해 삭제된 게시물입니다"), ("pl", "Wpis został usunięty przez administratora"),
        ("vi", "Bài viết đã bị gỡ bỏ"), ("id", "Artikel telah dihapus oleh redaksi"), ("fa", "این مطلب حذف شده است"), ("uk", "Матеріал видалено"), ("he", "הכתבה הוסרה"),
    )
)  # fmt: skip

SOFT_404 = (
    Case(what="all that a nameless page says", manner="zh text", rule="soft-404-short", web={URL: page(html("豆瓣", "<div><h4>抱歉，该日记已被作者删除</h4><a href='/'>首页</a></div>", lang="zh"))}, asks=()),
    Case(what="all that a nameless page says", manner="ru text", rule="soft-404-short", web={URL: page(html("", "<div>Публикация удалена модератором.</div>", lang="ru"))}, asks=()),
    Case(what="title and heading, other news below, title given", manner="ru", rule="soft-404-said", source=OTHER, web={URL: page(told("Публикация удалена", lang="ru", more=BOX))}, asks=()),
    Case(what="title and heading, other news below, baseline", manner="pt", rule="soft-404-said", cited=cited(), web={URL: page(told("Este artigo foi removido", lang="pt", more=f"<p>{CASINO * 3}</p>"))}, asks=()),
    Case(what="the house's lines stand below both pages", manner="boilerplate", rule="soft-404-sibling", cited=cited(html("Dockers end harbour strike | The Gazette", f"<main><h1>Dockers end harbour strike</h1>{prose(sentences=3)}{BOILER}</main>")),
         web={URL: page(html("Page not found | The Gazette", f"<main><h1>Page not found</h1><p>Try the search.</p>{BOILER}</main>")),
              SIBLING: page(html("Page not found | The Gazette", f"<main><h1>Page not found</h1><p>Try the search.</p>{BOILER}</main>"))}, asks=(P.SIBLING,)),
    Case(what="a nameless page of many teasers says it once", manner="teasers", rule="soft-404-sibling",
         web={address: page(html("The Gazette", f"{MENU}<div>{'<p>Rain until noon.</p>' * 3}</div><div>This article was deleted by its author.</div>{BOX}")) for address in (URL, SIBLING)}, asks=(P.SIBLING,)),
    Case(what="a title that is the site's name is no title", manner="name", rule="soft-404-short", source=Source(id="case", url=URL, work=Work(title="Tidewater | Tidewater")), web={URL: page(html("404 | Tidewater", "<h1>Tidewater</h1><h2>404</h2>"))}),
    *(
        Case(what=f"to {path}", manner=path, rule="soft-404-landing", web={URL: to(path), HOST + path: page(FRONT)}, asks=())
        for path in ("/pt-br/", "/zh-hant", "/us/en/", "/en/gb", "/global/fr/", "/fr-ca/")
    ),
    Case(what="to a front page that lists the title", manner="listed", rule="soft-404-landing", source=KNOWN,
         web={URL: to("/"), ROOT: page(html("The Gazette", "".join(f"<h2><a href='/{number}'>{line}</a></h2><p>Read on.</p>" for number, line in enumerate(("Dockers end harbour strike", "A whale", "The choir")))))}, asks=()),
    *(
        Case(what=f"to {path}", manner=path, rule="soft-404-search", source=KNOWN, web={URL: to(path, 301), HOST + path: page(html("Results", "<p>0</p>"))}, asks=())
        for path in ("/suche?q=streik", "/recherche/", "/busqueda?texto=x", "/zoeken?term=1", "/поиск", "/search.aspx")
    ),
)  # fmt: skip

_ADS = "".join(
    f"<li><a href='?q={number}'>{line}</a></li>"
    for number, line in enumerate(("Cheap ferry tickets", "Personal loans", "Cruise deals"))
)
LISTED = tuple(
    Case(what=f"sponsored listings, {lang}", manner=f"listings {lang}", rule="parked-offer", source=OTHER, web={address: page(html(title, f"<h2>{heading}</h2><ul>{_ADS}</ul><p>{said}</p>", lang=lang)) for address in (URL, ROOT)}, asks=(P.ROOT,))
    for lang, title, heading, said in (
        ("en", "gazette.example.org", "Related searches", "The Sponsored Listings displayed above are served automatically by a third party. Neither the service provider nor the domain owner maintain any relationship with the advertisers."),
        ("de", "Reisen und Kredite", "Ähnliche Suchen", "Die hier angezeigten Sponsored Listings werden von dritter Seite automatisch generiert."),
    )
)  # fmt: skip

HOSTS = tuple(
    Case(what=title, manner=title, rule="soft-404-no-site", web={address: page(html(title, body)) for address in (URL, ROOT)}, asks=())
    for title, body in (
        ("Test Page for the Nginx HTTP Server on Fedora", "<h1>Welcome to nginx on Fedora!</h1><p>This page is used to test the proper operation.</p>"),
        ("IIS Windows Server", "<a href='https://www.example.com/'><img src='iis.png'></a>"),
        ("Apache2 Ubuntu Default Page: It works", "<p>Configuration overview</p><p>The files are laid out as follows.</p>"),
        ("Site not found", "<h1>Site not found</h1><p>Looks like you followed a broken link or entered a URL that doesn't exist here.</p>"),
        ("Website Expired", "<h1>Website Expired</h1><p>This account has expired. If you are the owner, sign in.</p>"),
        ("Сайт не настроен на сервере", "<h1>Сайт не настроен на сервере</h1>"),
        ("没有找到站点", "<h1>没有找到站点</h1><p>您的请求在Web服务器中没有找到对应的站点！</p>"),
        ("", "<p>Site gazette was not published.</p><p>The authors have deleted this site.</p>"),
    )
)  # fmt: skip

OFFERS = (
    *(
        Case(what=f"{title} / {heading}", manner=title, rule="parked-offer", web={address: page(html(title, f"<h1>{heading}</h1><p>{text}</p>")) for address in (URL, ROOT)})
        for title, heading, text in (
            ("example.org", "Denne domenet er til salgs", "Kontakt oss."),
            ("example.org | zu verkaufen", "example.org", "Preis auf Anfrage."),
            ("EXAMPLE.ORG", "Own example.org", "A rare chance. Make an offer."),
            ("Tento domena", "Tato doména je na prodej", "Napište nám."),
            ("Tên miền này đang được bán", "Liên hệ", "Giá tốt."),
            ("example.org has expired", "Renew it", "Contact your registrar."),
        )
    ),
    Case(what="offered on another host", manner="off site", rule="parked-offer",
         web={URL: to("https://names.example.net/domain_profile?d=example.org"), "https://names.example.net/domain_profile?d=example.org": page(html("Example.org is for sale", "<h1>Example.org</h1><p>$ 2,888</p>"))}),
    Case(what="full of what lapsed domains are bought for, title given", manner="spam", rule="parked-unrelated", source=OTHER,
         web={address: page(html("Казино онлайн: ставки и бонус", f"<main><h1>Казино</h1><p>{'Игровые автоматы, слоты, рулетка, фриспины и бонус каждый день; букмекер принимает ставки. ' * 5}</p></main>", lang="ru")) for address in (URL, ROOT)}, asks=(P.ROOT,)),
    Case(what="full of what lapsed domains are bought for, baseline", manner="spam zh", rule="parked-unrelated", cited=cited(), source=Source(id="case", url=URL, work=Work(outlet="The Gazette")),
         web={address: page(html("娱乐城官网 百家乐", f"<main><h1>娱乐城</h1><p>{'百家乐、老虎机、棋牌、体育投注，彩金天天送，娱乐城欢迎下注。' * 12}</p></main>", lang="zh")) for address in (URL, ROOT)}, asks=(P.ROOT,)),
    *(
        Case(what=f"one page full of it at every address: {title}", manner=f"spam {lang}", rule="parked-unrelated", cited=cited(), source=Source(id="case", url=URL, work=Work(outlet="The Gazette")),
             web={address: page(html(title, f"<h1>{title}</h1><p>{told * 3}</p>", lang=lang)) for address in (URL, ROOT)}, asks=(P.ROOT,))
        for lang, title, told in (
            ("en", "Best essay writers", "Order an essay written by experts, delivered within six hours, plagiarism free and with unlimited revisions at low prices. "),
            ("tr", "Deneme Bonusu Veren Siteler", "En iyi bahis siteleri, casino ve slot oyunları burada. "),
            ("nl", "Kopen Viagra zonder recept", "Bestel vandaag nog uw pillen online zonder recept, discreet verpakt en binnen twee dagen geleverd in heel Nederland. "),
        )
    ),
)  # fmt: skip

#: What a site puts around the one sentence that it has left for a page.
_OTHERS = "".join(
    f"<h3>{one}</h3><p>Read how it went in our long report from the valley.</p>"
    for one in (
        "Choir wins in Graz",
        "Bridge closed until Friday",
        "Chess club seeks members",
        "Harvest fair draws a crowd",
    )
)


def _left(title: str, *lines: str, lang: str = "en") -> bytes:
    """Write a page of a site with its own header, a byline, and teasers below the one thing that it says."""
    said = "".join(f"<p>{line}</p>" for line in lines)
    return html(
        title,
        f"<div>Magazine · Menu · Search</div><div>By Ana Roth, 3 March 2021</div><div>{said}</div><div><h2>More stories</h2>{_OTHERS}</div>",
        lang=lang,
    )


SOLE = (
    *(
        Case(what=f"all that a page within a site's dress says: {line}", manner=f"sole {lang}", rule="soft-404-short", web={URL: page(_left(title, line, lang=lang))}, asks=None)
        for lang, title, line in (
            ("en", "The Coast Courier – Magazine", "This article has been removed at the request of the publisher."),
            ("en", "Oops!", "We can't find the page you're looking for. It may have been moved or deleted."),
            ("de", "Küstenbote", "Dieser Artikel ist nicht mehr verfügbar."),
            ("fr", "Le Courrier", "Cet article n'est plus disponible."),
            ("es", "El Correo", "La página que buscas no existe o ha sido eliminada."),
            ("ru", "Вестник", "Материал удалён по просьбе издателя."),
            ("pl", "Kurier", "Artykuł został usunięty."),
            ("ko", "신문", "요청하신 페이지를 찾을 수 없습니다."),
            ("hi", "समाचार", "आप जिस पृष्ठ को खोज रहे हैं वह मौजूद नहीं है।"),
        )
    ),
    *(
        Case(what=f"under a title of its own: {line}", manner=f"kept title {lang}", rule="unstable-says-missing", source=source, web={URL: page(_left(title, line, lang=lang))}, asks=None)
        for lang, title, line, source in (
            ("en", "A pilot station opens in the old harbour", "This article has been removed at the request of the publisher.", Source(id="case", url=URL)),
            ("de", "Im alten Hafen öffnet eine Lotsenstation", "Dieser Artikel ist nicht mehr verfügbar.", Source(id="case", url=URL)),
            ("en", "A pilot station opens in the old harbour", "This story is no longer available.", Source(id="case", url=URL, work=Work(title="A pilot station opens in the old harbour"))),
        )
    ),
    Case(what="the cited page taken away, its title left", manner="en taken", rule="soft-404-short", cited=cited(),
         web={URL: page(_left("Dockers end strike after nine days", "This article has been removed at the request of the publisher.")), SIBLING: page(html("Not here", "<p>No.</p>"), 404)}, asks=None),
)  # fmt: skip

CASES = (*REMOVED, *SOFT_404, *SOLE, *HOSTS, *OFFERS, *LISTED)


def _short(title: str, *paragraphs: str, lang: str = "en") -> bytes:
    """Write a short article of a site with a menu."""
    return html(
        f"{title} | The Gazette",
        f"{MENU}<main><h1>{title}</h1>{''.join(f'<p>{line}</p>' for line in paragraphs)}</main>{BOX}",
        lang=lang,
    )


#: Living pages that speak of what lost ones say, on a site with a front page of its own.
ALIVE = (
    html(
        "Who pays for empty domains",
        "<h1>Who pays for empty domains</h1><p>The Sponsored Listings displayed above are served automatically by a "
        "third party, it says below each of them. We asked who that is.</p>",
    ),
    *(
        _left(title, *lines)
        for title, *lines in (
            (
                "Museum takes poster down",
                "The poster hung there for a week.",
                "This article has been removed at the request of the publisher.",
            ),
            (
                "Ein Satz",
                "Die Seite wurde nicht gefunden, sagte der Archivar und suchte bis zum Abend weiter im Keller.",
            ),
            (
                "What error pages say",
                "Page not found.",
                "That is what most of them say, and nobody knows who wrote it first, in which year, or for whom it was meant to be read.",
            ),
            (
                "A removal",
                "This article has been removed at the request of the publisher.",
                "So read the sign that hung in the window of the shop, and nobody in the street could say which one was meant by it.",
            ),
        )
    ),
    _short(
        "Diese Domain steht zum Verkauf",
        "So hieß es im Amtsblatt, und gemeint war das Gut am See.",
        "Drei Bieter kamen.",
        lang="de",
    ),
    _short("Dit domein is te koop", "Een landgoed met elf kamers, een gracht en een pauw.", lang="nl"),
    _short("This domain has expired", "A short play about a forgotten invoice.", "The clerk weeps."),
    _short("ドメイン販売の裏側", "四文字の名前が、先月売れた。", "買い手は三人だった。", lang="ja"),
    _short("Boats for sale at example.org", "Two sloops and a dinghy.", "Ask for Ada at the slip."),
    html("Boats for sale | example.org", f"{MENU}<h1>Boats for sale</h1><p>Two sloops and a dinghy.</p>"),
    html("For sale | example.org", f"{MENU}<h1>For sale</h1><p>A stool, a lamp, a cage.</p>"),
    html("Link expired - example.org", f"{MENU}<h1>The link that expired</h1><p>A short play.</p>"),
    html(
        "It works!",
        f"{MENU}<h1>It works!</h1><p>The pump at Holm, that is, since Monday, and everybody came to see.</p>",
    ),
    _short("Your session has expired: a story", "She typed her name again, and again."),
    _short(
        "Casino night at the parish hall",
        "Roulette for buttons, a jackpot of jam, poker without money and no betting.",
        "Entry is free.",
    ),
    _short("The editor was removed", "He took his lamp with him.", "The desk has been bare since."),
    _short("被删除的微博", "这个栏目收录被删除的帖子。", "每周更新一次。", lang="zh"),
    article("Welcome to nginx: a visit to a workshop"),
    article("Site not found: how a village lost its name"),
    article("This article has been removed"),
)

#: Living pages, each for the rule that would speak too soon.
TWINS = (
    Case(what="moved for good, under the given title", rule="moved-permanently", source=KNOWN, web={URL: to("/new", 301), HOST + "/new": page(article())}),
    Case(what="moved for good, under another title than was given", rule="redirected-elsewhere", source=OTHER, web={URL: to("/new", 301), HOST + "/new": page(article())}),
    Case(what="moved for good, without a title of its own", rule="moved-permanently", source=OTHER, web={URL: to("/new", 301), HOST + "/new": page(html("", prose()))}),
    Case(what="sent to the search, which shows the page", rule="redirected-for-now", source=KNOWN, web={URL: to("/search?q=1"), HOST + "/search?q=1": page(article())}),
    Case(what="an address that ends in 404 and bears the title", rule="redirected-for-now", source=KNOWN, web={URL: to("/new/404"), HOST + "/new/404": page(article())}),
    Case(what="titled as not found, but the text stands", rule="ok-fits", cited=cited(),
         web={URL: page(html("Page not found", f"<main><article><h1>Page not found</h1>{prose()}</article></main>")), SIBLING: page(html("Page not found", "<main><h1>Page not found</h1></main>"))}),
    Case(what="titled as not found under another title, the text long", rule="ok-fits", source=OTHER, web={URL: page(article("Page not found")), SIBLING: page(html("Not here", "<p>No.</p>"), 404)}),
    Case(what="noindex and a story", rule="ok-fits", source=KNOWN, web={URL: page(article(head=NOINDEX))}),
    Case(what="hardly any text, and not the given title", rule="ok-bare", source=OTHER, web={URL: page(html("Stones", "<h1>Stones</h1><p>The tide goes out.</p>"))}),
    Case(what="hardly any text, but the given title", rule="ok-fits", source=Source(id="case", url=URL, work=Work(title="Stones: a poem")), web={URL: page(html("Stones: a poem", "<h1>Stones</h1><p>The tide goes out.</p>"))}),
    Case(what="unlike, and so is the front page, but of the same site", rule="ok-other-text", cited=cited(), source=Source(id="case", url=URL, work=Work(outlet="The Gazette")),
         web={URL: page(html("Gewinnspiel", f"<main><h1>Gewinnspiel</h1><p>{CASINO * 3}</p></main>", lang="de")), ROOT: page(FRONT), f"{HOST}/2021/05/{TOKEN}.html": page(html("Nein", "<p>Nein.</p>"), 404)}),
    Case(what="a host's first page at a cited front page", rule="ok-fits", url=ROOT, web={ROOT: page(html("Welcome to nginx!", "<h1>Welcome to nginx!</h1>"))}),
)  # fmt: skip
