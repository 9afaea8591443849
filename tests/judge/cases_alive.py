"""Cases of pages that live, however odd they look: kinds of redirect, odd forms, pages that resemble dead ones."""

# ruff: noqa: E501 - tables read best with one page, or one title, after the other

from __future__ import annotations

from monitor.model.exchange import Purpose, Trouble
from monitor.model.source import Source, Work
from monitor.model.verdict import Note, Standing
from tests.fakes.web import Scripted
from tests.judge.cases_dead import KITCHEN, NOINDEX, RECIPES
from tests.judge.courtroom import HOST, SIBLING, URL, Case, article, cited, html, page, prose, to

P = Purpose
NEW = HOST + "/articles/dockers-end-harbour-strike"
FORM_NOTE = frozenset({Note.ADDRESS_FORM})
UNREADABLE = frozenset({Note.UNREADABLE})
SHIPYARD = (
    "老船厂上周六重新开放，三百多名工人和他们的家人参加了仪式。厂房建于一九三四年，曾经造过四十二艘渡轮，其中两艘今天仍在航行。"
    "修复工作花了五年时间，屋顶的木梁全部换过，墙上的旧标语保留了下来。参观者每周三至周日可以入内，门票半价优惠到年底为止。"
)
NOT_FREE = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'
GUARDED = (
    '<form>Comment <textarea></textarea><div class="g-recaptcha">I am not a robot</div><button>Send</button></form>'
)
POEM = html("Stones", "<main><h1>Stones</h1><p>The tide goes out.<br>A rope lies on the stones.</p></main>")

REDIRECTS = (
    Case(what="for good", rule="moved-permanently", web={URL: to(NEW, 301), NEW: page(article())}, asks=()),
    Case(what="for good, still the cited page", rule="moved-permanently", cited=cited(), web={URL: to(NEW, 308), NEW: page(article())}),
    Case(what="for good, to another host", rule="moved-permanently", web={URL: to("https://gazette.example.net/a/77", 301), "https://gazette.example.net/a/77": page(article())}),
    Case(what="words go, the number stays", rule="moved-permanently", url=HOST + "/news/1187723/old-words",
         web={HOST + "/news/1187723/old-words": to("/news/1187723", 301), HOST + "/news/1187723": page(article())}),
    Case(what="another form of the page is dropped", rule="moved-permanently", url=NEW + "/amp", web={NEW + "/amp": to(NEW, 301), NEW: page(article())}),
    Case(what="the path became a host", rule="moved-permanently", url="https://example.org/blog", web={"https://example.org/blog": to("https://blog.example.org/", 301), "https://blog.example.org/": page(article())}),
    Case(what="a home page moves", rule="moved-permanently", url="http://old.example.org/", web={"http://old.example.org/": to("https://new.example.net/", 301), "https://new.example.net/": page(article())}),
    Case(what="for good, to another page", rule="redirected-elsewhere", cited=cited(), web={URL: to(NEW, 301), NEW: page(article("Potatoes dearer", subject="the price of potatoes"))}),
    *(Case(what=f"for now, {status}", rule="redirected-for-now", web={URL: to(NEW, status), NEW: page(article())}) for status in (302, 303, 307)),
    Case(what="for good and for now", rule="redirected-for-now", web={URL: to(HOST + "/a", 301), HOST + "/a": to(NEW, 302), NEW: page(article())}),
    Case(what="300 with a choice named", rule="redirected-for-now", web={URL: to(NEW, 300), NEW: page(article())}, asks=()),
    Case(what="a script that only sends on", rule="redirected-for-now", web={URL: page(html("Moved", "", f"<script>location.replace('{NEW}')</script>")), NEW: page(article())}, asks=(P.REFRESH,)),
    Case(what="scripts that send to each other in a circle", rule="redirected-for-now", notes=UNREADABLE, web={URL: page(html("", "", "<script>location='/round'</script>")), HOST + "/round": page(html("", "", f"<script>location='{URL}'</script>"))}, asks=(P.REFRESH,)),
    Case(what="a script that sets a cookie and comes back", rule="ok-unreadable", web={URL: page(html("", "", "<script>document.cookie='k=1'; location.href='/'</script>"))}, notes=UNREADABLE, asks=()),
    Case(what="an application that opens its own route", rule="ok-unreadable", web={URL: page(html("", "", "<script>location.href='/#/2021/harbour-strike'</script>"))}, notes=UNREADABLE, asks=()),
    Case(what="an article beside a script that sends on", rule="ok-fits", web={URL: page(article(head="<script>location.href='/'</script>"))}, asks=()),
    Case(what="a Refresh header", rule="redirected-for-now", web={URL: page(html("wait"), refresh=f"0; url={NEW}"), NEW: page(article())}, asks=(P.REFRESH,)),
    Case(what="a Refresh header and not a byte of a page", rule="redirected-for-now", web={URL: page(b"", refresh=f"0;URL='{NEW}'"), NEW: page(article())}, asks=(P.REFRESH,)),
    Case(what="a Refresh header that loads the page again", rule="ok-fits", web={URL: page(article(), refresh="5")}, asks=()),
    Case(what="a Refresh header that sends on after a while", rule="ok-fits", web={URL: page(article(), refresh="900; url=/")}, asks=()),
    Case(what="a Refresh header to what is no address", rule="ok-fits", web={URL: page(article(), refresh="0; url=http://[::1")}, asks=()),
    Case(what="meta refresh to what is no address", rule="ok-fits", web={URL: page(article(head='<meta http-equiv="refresh" content="0; url=http://[::1">'))}, asks=()),
    Case(what="meta refresh", rule="redirected-for-now", web={URL: page(html("", "", f'<meta http-equiv="refresh" content="0;url={NEW}">')), NEW: page(article())}, asks=(P.REFRESH,)),
    Case(what="another language", rule="redirected-for-now", url=HOST + "/harbour", web={HOST + "/harbour": to("/en/harbour"), HOST + "/en/harbour": page(article())}),
    Case(what="a short address of a home page", rule="redirected-for-now", url="https://gzt.example/h", web={"https://gzt.example/h": to(HOST + "/"), HOST + "/": page(article())}, asks=(P.SIBLING,)),
    Case(what="five, but the page is watched", rule="redirected-for-now", landed_here=("b", "c", "d", "e"), final_is_watched=True, web={URL: to(NEW), NEW: page(article())}),
    Case(what="to the front page, which bears the cited title", rule="redirected-for-now", source=Source(id="case", url=URL, work=Work(title="Dockers end harbour strike")), web={URL: to("/"), HOST + "/": page(article())}),
    *(
        Case(what=f"an essay at {place}", rule="moved-permanently", web={URL: to(place, 301), HOST + place: page(article("The history of the ship's log"))}, asks=())
        for place in ("/history/login", "/essays/consent")
    ),
    Case(what="a short work at such an address, by its title", rule="moved-permanently", source=Source(id="case", url=URL, work=Work(title="Informed consent in trials")),
         web={URL: to("/essays/consent", 301), HOST + "/essays/consent": page(html("Informed consent in trials", "<h1>Informed consent in trials</h1><p>Two pages.</p>"))}),
    Case(what="an essay on error pages", rule="redirected-for-now", web={URL: to("/essays/page-not-found"), HOST + "/essays/page-not-found": page(article("How to write a good error page")), SIBLING: page("<p>no</p>", 404)}, asks=(P.SIBLING,)),
    Case(what="an article about 404s at an address that says so", rule="redirected-for-now", url=HOST + "/blog/404", web={HOST + "/blog/404": to("/blog/404/why"), HOST + "/blog/404/why": page(article())}),
)  # fmt: skip

FORMS = (
    Case(what="slash", rule="ok-address-form", url=NEW, web={NEW: to(NEW + "/", 301), NEW + "/": page(article())}, notes=FORM_NOTE),
    Case(what="scheme and www", rule="ok-address-form", url="http://example.org/a/b", web={"http://example.org/a/b": to("https://www.example.org/a/b"), "https://www.example.org/a/b": page(article())}, notes=FORM_NOTE),
    Case(what="there and back for a cookie", rule="ok-fits", web={URL: (to("/hello"), page(article())), HOST + "/hello": to(URL)}, asks=(P.JAR,)),
    Case(what="a home page to its language", rule="redirected-for-now", url=HOST + "/", web={HOST + "/": to("/en/"), HOST + "/en/": page(POEM)}),
    Case(what="the place is there", rule="ok-fits", url=URL + "#part-2", web={URL: page(article(extra="<a id='part-2'></a>"))}),
    Case(what="an image", rule="ok-unreadable", web={URL: Scripted(body=b"\x89PNG\r\n\x1a\n" + bytes(200), headers={"Content-Type": "image/png"})}, notes=UNREADABLE),
    Case(what="zeros under a title", rule="ok-unreadable", web={URL: page(html("Gazette", "\0" * 9000))}, notes=UNREADABLE),
    Case(what="pictures alone under a title", rule="ok-unreadable", web={URL: page(html("Galerie", "<img src='/1.jpg'><img src='/2.jpg'>"))}, notes=UNREADABLE),
    Case(what="a shell of scripts", rule="ok-unreadable", web={URL: page(html("Gazette", "<div id='root'></div><script src='/app.js'></script>"))}, notes=UNREADABLE),
    Case(what="too long", rule="ok-truncated", web={URL: Scripted(body=article(), headers={"Content-Type": "text/html"}, trouble=Trouble.TOO_LARGE, truncated="length")}, notes=frozenset({Note.TRUNCATED})),
    Case(what="not a byte differs", rule="ok-same-bytes", web={URL: page(article())},
         before=Standing(source="case", url=URL, payload_digest="sha256:" + __import__("hashlib").sha256(article()).hexdigest())),
    Case(what="the same site in the language of where we are", rule="ok-other-text", cited=cited(),
         web={URL: page(html("El puerto | The Gazette", f"<main><h1>El puerto</h1><p>{RECIPES * 2}</p></main>", lang="es")), HOST + "/": page(html("The Gazette", f"<main><h1>La semana</h1><p>{KITCHEN * 2}</p></main>", lang="es"))}),
    Case(what="the teaser of another article", rule="ok-bare", cited=cited(),
         web={URL: page(html("Potatoes dearer", '<main><h1>Potatoes dearer</h1><p>Three pounds for a bag, and no end of it, says the cook of the harbour inn.</p></main><script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>')), HOST + "/": page(article())}),
    Case(what="other text under another title", rule="ok-other-text", cited=cited(), web={URL: page(article("Potatoes dearer", subject="the price of potatoes")), HOST + "/": page(article())}),
    Case(what="an article", rule="ok-fits", web={URL: page(article())}, asks=()),
    Case(what="still the cited article", rule="ok-fits", cited=cited(), web={URL: page(article())}, asks=()),
)  # fmt: skip

LOOKALIKES = tuple(
    Case(what=what, rule="ok-fits", web={URL: page(body), SIBLING: page(html("Not here", "<p>No.</p>"), 404)})
    for what, body in (
        ("a poem", POEM),
        ("a stub", html("Dorsch", "<h1>Dorsch</h1><p>Diese Seite ist ein Entwurf.</p>", lang="de")),
        ("not indexed", article(head=NOINDEX)),
        ("about error pages", article("Page not found: the story of a sentence")),
        ("titled as an error page", article("Page not found")),
        *((f"an article titled {title}", html(f"{title} | The Gazette", f"<main><h1>{title}</h1>{prose(sentences=4)}</main>")) for title in ("It works!", "Welcome to nginx!", "Site not found")),
        ("a poem titled as an error page", html("Not Found", "<h1>Not Found</h1><p>I asked the keeper for your coat,<br>the ferryman, the empty boat,<br>and no one knew your name.</p>")),
        ("four sentences in Chinese under such a title", html("页面不存在", f"<main><h1>页面不存在</h1><p>{SHIPYARD}</p></main>", lang="zh")),
        ("not free by its own word, but whole", html("Dockers end strike", f"<main><h1>Dockers end strike</h1>{prose(sentences=5)}</main>", NOT_FREE)),
        ("a letter with a guarded form for comments", html("Letter to the mayor", f"<main><h1>Letter to the mayor</h1><p>The new pilot station was to open in the spring, sir, and yet the tower stands empty to this day, behind a fence of wire.</p></main>{GUARDED}")),
        ("an article titled as a gate", html("Not available in your country", f"<main><h1>Not available in your country</h1>{prose(sentences=2)}</main>")),
        ("an article titled as a gate, below the site's name", html("Not available in your country | The Gazette", f"<p>The Gazette</p><h1>Not available in your country</h1>{prose(sentences=2)}")),
        ("a room", html("Room 404", "<h1>Room 404</h1><p>The key is at the desk.</p>")),
        ("an outlet", html("404 Media", "<h1>404 Media</h1><p>Journalist-owned.</p>")),
        ("about sales of domains", article("Voice.com domain sold: why this domain was for sale for years")),
        ("a sale in short", html("Otter.example is for sale again", "<h1>Otter.example is for sale again</h1><p>The name changed hands for the third time.</p>")),
        ("loads itself again", article(head='<meta http-equiv="refresh" content="5">')),
        ("loads itself again by its address", article(head=f'<meta http-equiv="refresh" content="0;url={URL}">')),
        ("sends on after a while", article(head='<meta http-equiv="refresh" content="900;url=/">')),
        ("what is missing is the news", article("Missing persons: bodies not found after the flood")),
        ("a question about 404", html("What is a 404 error?", "<h1>What is a 404 error?</h1><p>It is a number.</p>")),
        ("a search box that found nothing", html("Stones", "<main><h1>Stones</h1><p>The tide goes out.</p><h2>Latest</h2><h3>Nothing found</h3></main>")),
        ("a story about offers", html("What the wall did to us", "<h1>What the wall did to us</h1><p>The paper put up its wall in 2019 and lost nine of ten subscribers within a month, its editor says today.</p><p>Subscribers may continue reading, and the others may not.</p>")),
        ("a letter is offered", html("Stones", "<h1>Stones</h1><p>The tide goes out twice a day and leaves the stones to whoever comes first, as it always did.</p><p>Sign up for our newsletter and keep reading</p>")),
        ("an offer above a whole text", html("Stones", "<h1>Stones</h1><p>Subscribe to continue reading all of our stories</p><p>The tide goes out twice a day and leaves the stones to whoever comes first, as it always did.</p>")),
        ("a banner for cookies", article(extra="<div class='cookie'>This website uses cookies. Accept all cookies?</div>")),
    )
)  # fmt: skip

CASES = (*REDIRECTS, *FORMS, *LOOKALIKES)
