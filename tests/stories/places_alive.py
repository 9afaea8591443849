"""Sites that live: kinds of redirect, the shades of fine, and innocents that look like the guilty."""

# ruff: noqa: E501 - tables read best with one site after the other

from __future__ import annotations

import zlib
from functools import partial

from monitor.model.verdict import Note, Outcome
from tests.judge.ministries import MINISTRIES, lawful, named, tables
from tests.origin import Endless, Visit, answer, redirect
from tests.stories.places import WELL, Place, notes
from tests.stories.prose import (
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
from tests.unpacking.test_compress import pack

ok = partial(Place, outcome=Outcome.OK)
moved = partial(Place, rule="moved-permanently", outcome=Outcome.MOVED)
redirected = partial(Place, rule="redirected-for-now", outcome=Outcome.REDIRECTED)

_FORM = notes(Note.ADDRESS_FORM)
_UNREADABLE = notes(Note.UNREADABLE)
_PASSWORD = '<form method="post" action="/in"><input name="who"><input type="password" name="word"><button>&rarr;</button></form>'
_PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02" + bytes(400)
_OTHER = Story(lang="de", title="Neue Fähre über den See", text=tuple(line.replace("Brief", "Fahrplan").replace("Feder", "Fähre").replace("Uhr", "Brücke") for line in GERMAN.text))  # fmt: skip


def with_etag(asked: Asked) -> Visit:
    """Answer 304 to whoever knows the page already."""
    if asked.headers.get("if-none-match") == '"v1"':
        return b'HTTP/1.1 304 Not Modified\r\nETag: "v1"\r\n\r\n'
    return answer(article(FRENCH), etag='"v1"')


def with_condition(asked: Asked) -> Visit:
    """Answer 412 to whoever asks under a condition."""
    if "if-none-match" in asked.headers:
        return answer(b"<title>412</title>", "412 Precondition Failed")
    return answer(article(FRENCH), etag='"v1"')


_NO_ADDRESSES = (
    "http://[::1",
    "//[",
    "https://[CDN]/a.js",
    "http://a:99999/x",
    "http://a\u2100.example/",
    "http://256.256.256.256/",
)
_TAGS = (
    "<script src='{}'></script>",
    "<link rel=canonical href='{}'>",
    "<meta property=og:url content='{}'>",
    "<meta http-equiv=refresh content='0; url={}'>",
    "<base href='{}'>",
    "<link rel=stylesheet href='{}'>",
)
#: Addresses that nobody can ask, at every place of a page where judgements look for some.
_ODD = tuple(tag.format(url) for tag in _TAGS for url in _NO_ADDRESSES)


REDIRECTS = (
    moved(name="new-slug", now={"/story": redirect("/2026/03/ferry-crews-count-seals", "301 Moved Permanently"), "/2026/03/ferry-crews-count-seals": WELL}),
    moved(name="new-slug-since-cited", was={"/story": WELL}, now={"/story": redirect("/seals", "308 Permanent Redirect"), "/seals": WELL}),
    moved(name="whole-site", now={"/story": redirect("http://whole-new-site.example:{port}/a/4711", "301 Moved Permanently")}, beside={"whole-new-site.example": {"/a/4711": WELL}}),
    moved(name="amp-dropped", url="http://amp-dropped.example:{port}/story/amp", now={"/story/amp": redirect("/story", "301 Moved Permanently"), "/story": WELL}),
    moved(name="id-stays", url="http://id-stays.example:{port}/news/1187723/old-words", now={"/news/1187723/old-words": redirect("/news/1187723", "301 Moved Permanently"), "/news/1187723": WELL}),
    Place(name="to-another-page", rule="redirected-elsewhere", outcome=Outcome.REDIRECTED, was={"/story": answer(article(RUSSIAN))}, now={"/story": redirect("/reports/harbour", "301 Moved Permanently"), "/reports/harbour": WELL}),
    Place(name="to-a-tag", rule="redirected-elsewhere", outcome=Outcome.REDIRECTED, notes=notes(Note.UNSEEN), lang="en", dress="news", yaml='title: "Ferry crews count the seals of the estuary"', now={"/story": redirect("/tag/seals", "301 Moved Permanently"), "/tag/seals": answer(front("seals", lines=("Ferry crews count the seals of the estuary", "A seal on the quay", "Seals return to the bay", "Harbour office buys binoculars")))}),
    Place(name="zur-liste", rule="redirected-elsewhere", outcome=Outcome.REDIRECTED, lang="de", dress="boxes", was={"/story": answer(article(GERMAN, site="Turmbote"))}, now={"/story": redirect("/thema/uhren", "301 Moved Permanently"), "/thema/uhren": answer(boxes("Uhren – Turmbote", f"<p>{GERMAN.text[0]}</p><p>{GERMAN.text[1]}</p><p>Zwei Glocken für das Rathaus.</p><p>Die Sonnenuhr am Markt geht wieder.</p>", lang="de", heading="Uhren"))}),
    *(redirected(name=f"for-now-{status[:3]}", now={"/story": redirect("/today/story", status), "/today/story": WELL}) for status in ("302 Found", "303 See Other", "307 Temporary Redirect")),
    redirected(name="choice-named", now={"/story": redirect("/seals", "300 Multiple Choices"), "/seals": WELL}),
    redirected(name="by-header-refresh", now={"/story": answer(b"<html><title>wait</title></html>", refresh="0; url=/seals"), "/seals": WELL}),
    redirected(name="by-header-refresh-alone", now={"/story": answer(b"", refresh="0;URL=/seals"), "/seals": WELL}),
    redirected(name="by-meta-refresh", now={"/story": answer(bare("", "", head='<META HTTP-EQUIV=refresh CONTENT="2; url=/seals">')), "/seals": WELL}),
    redirected(name="to-my-language", now={"/story": redirect("/en/story"), "/en/story": WELL}),
    redirected(name="home-in-a-language", url="http://home-in-a-language.example:{port}/", now={"/": redirect("/fr/"), "/fr/": answer(front("La Vallée", lang="fr"))}),
    redirected(name="four-on-one", several=4, now={"/seals": WELL, "*": redirect("/seals")}),
    redirected(name="five-on-a-watched-one", several=5, now={"/seals": WELL, "*": redirect("/seals")}),
    Place(name="the-watched-one", rule="ok-fits", outcome=Outcome.OK, url="http://five-on-a-watched-one.example:{port}/seals"),
)  # fmt: skip

FINE = (
    ok(name="not-modified", rule="ok-not-modified", was={"/story": with_etag}, now={"/story": with_etag}),
    *(ok(name=f"odd-address-{n}", rule="ok-fits", now={"/story": answer(article(head=head))}) for n, head in enumerate(_ODD)),
    ok(name="answers-412", rule="ok-same-bytes", was={"/story": with_condition}, now={"/story": with_condition}),
    ok(name="not-modified-unasked", rule="ok-not-modified-unasked", now={"/story": b"HTTP/1.1 304 Not Modified\r\n\r\n"}),
    ok(name="same-bytes", rule="ok-same-bytes", was={"/story": WELL}, now={"/story": WELL}),
    ok(name="an-image", rule="ok-unreadable", notes=_UNREADABLE, now={"/story": answer(_PNG, content_type="image/png")}),
    ok(name="a-broken-pdf", rule="ok-unreadable", notes=_UNREADABLE, now={"/story": answer(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nand then nothing", content_type="application/pdf")}),
    ok(name="zeros", rule="ok-unreadable", notes=_UNREADABLE, now={"/story": answer(b"<html><title>Gazette</title><body>" + bytes(300_000))}),
    ok(name="pictures-alone", rule="ok-unreadable", lang="fr", dress="bare", notes=_UNREADABLE, now={"/story": answer(b"<!doctype html><html lang=fr><head><title>Carnet</title></head><body><div class=g><img src=/1.jpg><img src=/2.jpg></div></body></html>")}),
    ok(name="a-shell-of-scripts", rule="ok-unreadable", notes=_UNREADABLE, now={"/story": answer(b"<!doctype html><html><head><title>Reader</title></head><body><div id='root'></div><script src='/main.js'></script></body></html>")}),
    ok(name="a-frameset", rule="ok-unreadable", notes=_UNREADABLE, was={"/story": WELL}, now={"/story": answer(b"<HTML><HEAD><TITLE>Ferry crews count the seals</TITLE></HEAD><FRAMESET COLS='20%,*'><FRAME SRC='/menu'><FRAME SRC='/main'></FRAMESET></HTML>")}),
    ok(name="a-picture", rule="ok-no-words", lang="en", dress="bare", was={"/story": WELL}, now={"/story": answer(b"<HTML><HEAD><TITLE>Ferry crews count the seals of the estuary</TITLE></HEAD><BODY><IMG SRC='/scan.gif'></BODY></HTML>")}),
    ok(name="a-film", rule="ok-no-words", lang="ru", dress="boxes", was={"/story": answer(article(RUSSIAN))}, now={"/story": answer("<!doctype html><html lang='ru'><head><meta charset='utf-8'><title>Колодцы</title></head><body><div class='row'><div><video src='/film.mp4'></video></div></div></body></html>".encode())}),
    ok(name="for-readers-without-scripts", rule="ok-unreadable", notes=_UNREADABLE, was={"/story": WELL}, now={"/story": answer(f"<html><head><title>Herald</title></head><body><div id='r'></div><noscript><h1>{ENGLISH.title}</h1>{ENGLISH.body}</noscript></body></html>".encode())}),
    ok(name="in-a-shadow-root", rule="ok-fits", was={"/story": WELL}, now={"/story": answer(f"<html><head><title>Herald</title></head><body><x-a><template shadowrootmode='open'><h1>{ENGLISH.title}</h1>{ENGLISH.body}</template></x-a></body></html>".encode())}),
    ok(name="behind-our-limit", rule="ok-unreadable", notes=notes(Note.TRUNCATED, Note.UNREADABLE), was={"/story": WELL}, now={"/story": answer(f"<html><head><title>Herald</title><!-- {'x' * 1_200_000} --></head><body><h1>{ENGLISH.title}</h1>{ENGLISH.body}</body></html>".encode())}),
    ok(name="emptied-under-its-title", rule="ok-unreadable", notes=_UNREADABLE, was={"/story": WELL}, now={"/story": answer(b"<HTML><HEAD><TITLE>Ferry crews count the seals of the estuary</TITLE></HEAD><BODY BGCOLOR='#ffffff'></BODY></HTML>")}),
    Place(name="emptied", rule="empty-page", notes=_UNREADABLE, outcome=Outcome.BROKEN, lang="en", dress="bare", was={"/story": WELL}, now={"/story": answer(b"<HTML><HEAD><TITLE>Herald</TITLE></HEAD><BODY BGCOLOR='#ffffff'></BODY></HTML>")}),
    Place(name="ausgeraeumt", rule="empty-page", notes=_UNREADABLE, outcome=Outcome.BROKEN, lang="de", dress="boxes", was={"/story": answer(article(GERMAN))}, now={"/story": answer(b"<!DOCTYPE html><html lang='de'><head><meta charset='utf-8'><link rel='stylesheet' href='/css/app.css'><title>Turmbote</title></head><body><div id='page'><div class='row'></div></div></body></html>")}),
    ok(name="too-long", rule="ok-truncated", notes=notes(Note.TRUNCATED), now={"/story": answer(article(ENGLISH, extra="<!-- " + "x" * 1_200_000 + " -->"))}),
    ok(name="unpacks-to-too-much", rule="ok-truncated", notes=notes(Note.TRUNCATED), now={"/story": answer(zlib.compress(article(GERMAN) + b" " * 5_000_000), content_encoding="deflate")}),
    ok(name="never-ends", rule="ok-truncated", notes=notes(Note.TRUNCATED), now={"/story": (b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + article(TURKISH), Endless(b"<!-- and on -->" * 2_000))}),
    ok(name="place-missing", rule="ok-fragment-missing", notes=notes(Note.FRAGMENT), url="http://place-missing.example:{port}/story#part-9", now={"/story": answer(article(extra="<h2 id='part-1'>More</h2>"))}),
    ok(name="place-there", rule="ok-fits", url="http://place-there.example:{port}/story#part-1", now={"/story": answer(article(extra="<h2 id='part-1'>More</h2>"))}),
    ok(name="slash", rule="ok-address-form", notes=_FORM, now={"/story": redirect("/story/", "301 Moved Permanently"), "/story/": WELL}),
    ok(name="gets-www", rule="ok-address-form", notes=_FORM, now={"/story": redirect("http://www.gets-www.example:{port}/story", "301 Moved Permanently")}, beside={"www.gets-www.example": {"/story": WELL}}),
    ok(name="only-with-www", rule="ok-address-form", notes=_FORM, url="http://no-bare-name.example:{port}/story", beside={"www.no-bare-name.example": {"/story": WELL}}),
    ok(name="other-text", rule="ok-other-text", was={"/story": answer(article(SPANISH))}, now={"/story": answer(article(_OTHER)), "/": answer(front("Seebote", lang="de"))}),
    ok(name="bare", rule="ok-bare", notes=notes(Note.UNSEEN), yaml="title: What the harbour master wrote", now={"/story": answer(bare("Stones", "<P>The tide goes out.</P>"))}),
    ok(name="well", rule="ok-fits", now={"/story": WELL}),
    ok(name="still-well", rule="ok-fits", was={"/story": answer(article(FRENCH))}, now={"/story": answer(news(FRENCH.title, FRENCH.body, lang="fr", site="La Vallée"))}),
    ok(name="recorded", rule="ok-fits", notes=notes(Note.ROBOTS), yaml="robots: record", now={"/story": WELL, "/robots.txt": answer(b"User-agent: *\nDisallow: /", content_type="text/plain")}),
)  # fmt: skip

_POEM = "<p>The tide goes out.<br>A rope lies on the stones.<br>Nobody has come for it.</p>"
_LONG = ENGLISH.body

#: Whatever rule speaks of these, none of them is anything but alive.
INNOCENT = (
    ok(name="about-404", rule="ok-fits", now={"/story": answer(news("404 pages we have loved: a short history of the missing page", _LONG))}),
    *(ok(name=f"notice-{lang}", rule="ok-fits", lang=lang, dress=made.__name__, was={"/story": answer(made(MINISTRIES[lang], MINISTRIES[lang].story))}, now={"/story": answer(made(MINISTRIES[lang], [said, *MINISTRIES[lang].story[2:]]))}) for lang, made, said in (("de", named, "Dieses Foto wurde auf Wunsch der Familie entfernt."), ("zh", tables, "本文部分内容已被删除。"), ("ar", lawful, "تم حذف هذا المقال."))),
    ok(name="coding-plain", rule="ok-fits", notes=notes(Note.CODING), now={"/story": answer(article(GERMAN), content_encoding="x-compress")}),
    ok(name="coding-packed", rule="ok-fits", now={"/story": answer(pack(article(FRENCH)), content_encoding="compress")}),
    ok(name="titled-404", rule="ok-fits", now={"/story": answer(news("Page not found", _LONG, heading="Page not found: an artist's year without maps"))}),
    ok(name="headlined-404", rule="ok-fits", now={"/story": answer(news("Page not found", _LONG)), "/": answer(front("Herald")), "*": answer(news("Page not found", "<p>Sorry, the page you are looking for does not exist.</p>"))}),
    ok(name="nicht-gefunden", rule="ok-fits", now={"/story": answer(boxes("Seite nicht gefunden", GERMAN.body, lang="de", heading="Seite nicht gefunden")), "/": answer(front("Turmbote", lang="de")), "*": answer(boxes("Seite nicht gefunden", "<p>Diese Seite gibt es leider nicht.</p>", lang="de", heading="Seite nicht gefunden"))}),
    ok(name="headlined-sale", rule="ok-fits", now={"*": answer(boxes("Domain for sale", _LONG, heading="Domain for sale"))}),
    ok(name="headlined-denied", rule="ok-fits", now={"/story": answer(news("Accès refusé", "".join(f"<p>{line}</p>" for line in FRENCH.text[:3]), lang="fr"))}),
    ok(name="telephony", rule="ok-fits", now={"/story": answer(news("Area code 404", "<p>Atlanta and around, since 1947.</p>"))}),
    ok(name="poem", rule="ok-fits", now={"/story": answer(news("Stones", _POEM))}),
    ok(name="poem-zh", rule="ok-fits", now={"/story": answer(bare("静夜", "<P>潮水退去。<BR>石上有一根绳。</P>", lang="zh"))}),
    ok(name="header-login", rule="ok-fits", now={"/story": answer(article(GERMAN, top=f"<div class='login'>{_PASSWORD}</div>"))}),
    ok(name="poem-with-login", rule="ok-fits", now={"/story": answer(news("Trois pierres", _POEM + "<p>" + FRENCH.text[0] + FRENCH.text[1] + "</p>", lang="fr", top=f"<nav>{_PASSWORD}</nav>"))}),
    ok(name="banner", rule="ok-fits", now={"/story": answer(article(FRENCH, top="<div id='onetrust-banner-sdk'><h2>Nous respectons votre vie privée</h2><p>Nous et nos partenaires utilisons des cookies.</p></div><script src='https://cdn.cookielaw.org/otSDKStub.js'></script>"))}),
    ok(name="sale-news", rule="ok-fits", now={"/story": answer(news("Voice.com sold: why a domain name was for sale for years", _LONG))}),
    ok(name="sale-notice", rule="ok-fits", now={"/story": answer(news("Otter.example is for sale once more", "<p>The name changed hands for the third time, our correspondent reports.</p>"))}),
    ok(name="noindex-article", rule="ok-fits", now={"/story": answer(article(RUSSIAN, head="<meta name='robots' content='noindex'>"))}),
    ok(name="reloads-itself", rule="ok-fits", now={"/story": answer(article(TURKISH, head="<meta http-equiv='refresh' content='5'>"))}),
    ok(name="reloads-by-address", rule="ok-fits", now={"/story": answer(article(CHINESE, head="<meta http-equiv='refresh' content='8; url=/story'>"))}),
    ok(name="sends-on-late", rule="ok-fits", now={"/story": answer(article(SPANISH, head="<meta http-equiv='refresh' content='1800; url=/'>"))}),
    ok(name="short-notice", rule="ok-fits", now={"/story": answer(boxes("Notice of 4 March", "<p>The ferry does not run on Sunday.</p>", heading="Notice of 4 March"))}),
    ok(name="missing-persons", rule="ok-fits", now={"/story": answer(news("Two hikers not found after the storm", _LONG))}),
    ok(name="denied", rule="ok-fits", now={"/story": answer(news("Access denied: how the archive shut its doors", _LONG))}),
    ok(name="moment", rule="ok-fits", now={"/story": answer(news("Just a moment: a waiter looks back", _LONG))}),
    ok(name="human", rule="ok-fits", now={"/story": answer(news("Are you a robot? A quiz for the holidays", _LONG, head="<script src='https://www.google.com/recaptcha/api.js'></script>"))}),
    ok(name="metered", rule="ok-fits", now={"/story": answer(article(ENGLISH, head="<script src='https://cdn.tinypass.com/api/tinypass.min.js'></script>", extra=SPANISH.body + "<div class='paywall'><p>Subscribe to continue reading our best work</p></div>"))}),
    ok(name="about-offers", rule="ok-fits", now={"/story": answer(news("What a small paper learned about closing its pages", f"<p>{ENGLISH.text[0]}</p><p>“To continue reading, subscribe” stands below every story of the paper now, and its editor has begun to hate the sentence.</p><p>Members may read the rest of this by the lamp, she says.</p>"))}),
    ok(name="brief-with-a-letter", rule="ok-fits", now={"/story": answer(boxes(FRENCH.title, f"<p>{FRENCH.text[0]}</p><p>Inscrivez-vous à notre infolettre pour lire la suite de nos enquêtes</p>", lang="fr", heading=FRENCH.title))}),
    ok(name="brief-and-its-menu", rule="ok-fits", now={"/story": answer(news(GERMAN.title, f"<p>{GERMAN.text[0]}</p><p>{GERMAN.text[1]}</p><p>Mitglied werden</p><p>Anmelden</p><p>Weiterlesen</p>", lang="de"))}),
    ok(name="more-stories", rule="ok-fits", now={"/story": answer(news(ENGLISH.title, "".join(f"<p>{line}</p>" for line in ENGLISH.text[:6]) + "<div class='paywall-promo'><p>Subscribe to read more stories like this.</p><a href='/in'>Already a subscriber? Sign in</a></div>"))}),
    ok(name="weitere-artikel", rule="ok-fits", now={"/story": answer(boxes(GERMAN.title, "".join(f"<p>{line}</p>" for line in GERMAN.text[:5]) + "<div class='paywall'><p>Jetzt abonnieren und weitere Artikel lesen</p><a href='/in'>Bereits Abonnent? Anmelden</a></div>", lang="de", heading=GERMAN.title))}),
    ok(name="four-oh-four", rule="ok-fits", now={"/story": answer(bare("404", "<P>404 is the name of the third album of the band Low Tide.</P><P>It holds eleven songs and lasts thirty-nine minutes.</P>"))}),
    ok(name="not-found-zh", rule="ok-fits", now={"/story": answer(boxes("没有找到", "<p>搜救队周二表示，经过三天的搜寻，仍未找到失踪的两名渔民。二十艘渔船参加了搜救。</p>", lang="zh", heading="没有找到"))}),
    ok(name="free-said", rule="ok-fits", now={"/story": answer(news(GERMAN.title, f"<p>{GERMAN.text[0]}</p>", lang="de", head='<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":true}</script>'))}),
    ok(name="maintenance-news", rule="ok-fits", now={"/story": answer(news("Site maintenance: who paints the lighthouse", _LONG))}),
    ok(name="guarded-but-open", rule="ok-fits", now={"/story": answer(article(GERMAN, head="<script src='https://js.datadome.co/tags.js'></script><script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>"), server="cloudflare", cf_ray="8c1")}),
    ok(name="login-watched", rule="ok-fits", url="http://login-watched.example:{port}/login", now={"/login": answer(boxes("Log in", _PASSWORD, heading="Log in"))}),
    ok(name="catch-all-template", rule="ok-fits", now={"*": answer(news("The Herald", _LONG))}),
    ok(name="search-found-nothing", rule="ok-fits", now={"/story": answer(news("Stones", _POEM + "<aside><h3>Related</h3><p>Nothing found</p></aside>"))}),
    redirected(name="old-slug-of-404", url="http://old-slug-of-404.example:{port}/blog/404", now={"/blog/404": redirect("/blog/404/why-pages-vanish"), "/blog/404/why-pages-vanish": WELL}),
    moved(name="path-becomes-host", url="http://path-becomes-host.example:{port}/blog", now={"/blog": redirect("http://blog.path-becomes-host.example:{port}/", "301 Moved Permanently")}, beside={"blog.path-becomes-host.example": {"/": WELL}}),
    redirected(name="front-bears-the-title", yaml='title: "Ferry crews count the seals of the estuary"', now={"/story": redirect("/"), "/": WELL}),
    ok(name="redesigned", rule="ok-fits", was={"/story": answer(article(TURKISH))}, now={"/story": answer(boxes(f"{TURKISH.title} – Dere", TURKISH.body, lang="tr", heading=TURKISH.title))}),
    ok(name="wrong-charset", rule="ok-fits", now={"/story": answer(bare(RUSSIAN.title, RUSSIAN.body, lang="ru").decode().encode("cp1251"), content_type="text/html; charset=utf-8")}),
    ok(name="hints-first", rule="ok-fits", now={"/story": b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n" + WELL}),
)  # fmt: skip

PLACES = (*REDIRECTS, *FINE, *INNOCENT)
