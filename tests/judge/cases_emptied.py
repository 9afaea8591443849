"""Cases of pages without a single word: emptied articles, pictures in their place, frames, and shells of scripts."""

# ruff: noqa: E501 - tables read best with one page, or one title, after the other

from __future__ import annotations

from dataclasses import replace

from monitor.model.exchange import Purpose, Trouble
from monitor.model.source import Source, Work
from monitor.model.verdict import Note
from tests.judge.cases_dead import FRONT
from tests.judge.courtroom import ROOT, SIBLING, URL, Case, article, cited, html, page

P = Purpose
UNREADABLE = frozenset({Note.UNREADABLE})
KNOWN = Source(id="case", url=URL, work=Work(title="Dockers end harbour strike"))
#: What else the host answers, where anybody asks.
BESIDE = {ROOT: page(FRONT), SIBLING: page(html("Not here", "<p>No.</p>"), 404)}

NOTHING = (
    ("another title alone", html("Ferry fares frozen | The Gazette", "")),
    ("the site's name alone", html("The Gazette", "")),
    ("no title either", html("", "")),
    ("boxes in boxes", html("Untitled Document", "<div class='row'><div></div></div>")),
    ("a sheet of styles", html("Zeitung", "<div id='top'></div>", "<link rel='stylesheet' href='/a.css'>", lang="de")),
)
PICTURES = (
    ("a picture", html("The Gazette", "<img src='/scan.png'>")),
    ("an object", html("الجريدة", "<div><object data='/a.swf'></object></div>", lang="ar")),
    ("a drawing without a title", html("", "<svg><path d='M0 0h9'/></svg>")),
    (
        "a player under the cited title",
        html("Dockers end harbour strike | The Gazette", "<video src='/a.mp4'></video>"),
    ),
)
FRAMES = (
    ("a frameset", b"<html><head><title>Dockers end harbour strike</title></head><frameset cols='20%,*'><frame src='/menu.html'><frame src='/main.html'></frameset></html>"),
    ("a frame in a page", html("La Gaceta", "<div><iframe src='https://house.example/reader'></iframe></div>", lang="es")),
)  # fmt: skip

#: What may show or hold words all the same, under another title than the cited one.
VEILED = (
    (
        "words for readers without scripts",
        html(
            "The Gazette",
            "<div id='r'></div><noscript><h1>Dockers end harbour strike</h1><p>They went home.</p></noscript>",
        ),
    ),
    ("a handler", html("La Gaceta", "<div></div>", lang="es").replace(b"<body>", b"<body onload='load()'>")),
    (
        "a scan that a style sheet draws",
        html(
            "Газета", "<div class='scan'></div>", "<style>.scan{background:url(/scan.png) no-repeat}</style>", lang="ru"
        ),
    ),
    ("a scan behind the body", html("Zeitung", "", lang="de").replace(b"<body>", b"<body background='/scan.gif'>")),
    ("a style that draws", html("报", "<div style='background-image:url(/scan.jpg)'></div>", lang="zh")),
    (
        "words that a style sheet writes",
        html("La Vallée", "<div class='a'></div>", "<style>.a::before{content:'Le moulin rouvre'}</style>", lang="fr"),
    ),
    (
        "an article in data",
        html(
            "The Gazette",
            "<div id='root'></div>",
            '<script type=\'application/ld+json\'>{"@type":"NewsArticle","articleBody":"They went home."}</script>',
        ),
    ),
)
#: What draws nothing: an empty page stays one.
BARE = (
    (
        "a style sheet that draws nothing",
        html(
            "The Gazette",
            "<div class='a'></div>",
            "<style>.a{color:red}.a::after{content:''}@font-face{src:url(/a.woff)}</style>",
        ),
    ),
    ("a counter for readers without scripts", html("Zeitung", "<noscript><p> </p></noscript>", lang="de")),
    (
        "data without an article",
        html(
            "الجريدة",
            "<div></div>",
            '<script type=\'application/ld+json\'>{"@type":"WebSite","name":"x"}</script>',
            lang="ar",
        ),
    ),
)
TITLED = (
    ("the cited title", html("Dockers end harbour strike | The Gazette", "<div></div>")),
    (
        "the cited title and a sheet of styles",
        html("Dockers end harbour strike", "<div id='a'></div>", "<link rel='stylesheet' href='/a.css'>"),
    ),
)
LONG = frozenset({Note.UNREADABLE, Note.TRUNCATED})

CASES = (
    *(Case(what=f"{what}, once cited", rule="ok-unreadable", cited=cited(), web={URL: page(body), **BESIDE}, notes=UNREADABLE, asks=()) for what, body in (*VEILED, *TITLED)),
    *(Case(what=f"{what}, once cited", manner=what, rule="empty-page", cited=cited(), web={URL: page(body), **BESIDE}, notes=UNREADABLE) for what, body in BARE),
    Case(what="the given title, once cited", rule="ok-unreadable", cited=cited(article("Dock workers go home")), source=KNOWN, web={URL: page(TITLED[0][1]), **BESIDE}, notes=UNREADABLE, asks=()),
    *(Case(what=f"{what}, and more behind our limit", rule="ok-unreadable", cited=cited(), web={URL: replace(page(body), truncated="length", trouble=Trouble.TOO_LARGE), **BESIDE}, notes=LONG, asks=()) for what, body in (*NOTHING, *PICTURES)),
    *(Case(what=f"a {what}, and more behind our limit", rule="ok-truncated", cited=cited(), web={address: replace(page(html("The Gazette", f"<nav>{menu}</nav>")), truncated="length", trouble=Trouble.TOO_LARGE) for address in (URL, ROOT, SIBLING)}, notes=frozenset({Note.TRUNCATED}), asks=()) for what, menu in (("menu", "<a href='/a'>World</a> <a href='/b'>Culture and leisure</a>" * 4),)),
    *(Case(what=f"{what}, once cited", manner=what, rule="empty-page", cited=cited(), web={URL: page(body), **BESIDE}, notes=UNREADABLE) for what, body in NOTHING),
    Case(what="for a moment", rule="ok-fits", cited=cited(), web={URL: (page(NOTHING[0][1]), page(article()))}, asks=(P.AGAIN,)),
    *(Case(what=f"{what}, nothing known", rule="ok-unreadable", web={URL: page(body), **BESIDE}, notes=UNREADABLE) for what, body in (*NOTHING, *PICTURES)),
    *(Case(what=f"{what}, title given", rule="ok-unreadable", source=KNOWN, web={URL: page(body), **BESIDE}, notes=UNREADABLE) for what, body in NOTHING[:2]),
    *(Case(what=f"{what}, once cited", manner=what, rule="ok-no-words", cited=cited(), web={URL: page(body), **BESIDE}) for what, body in PICTURES),
    *(Case(what=f"{what}, once cited", rule="ok-unreadable", cited=cited(), web={URL: page(body), **BESIDE}, notes=UNREADABLE) for what, body in FRAMES),
    Case(what="a shell of scripts, once cited", rule="ok-unreadable", cited=cited(), web={URL: page(html("Gazette", "<div id='app'></div><script src='/a.js'></script>")), **BESIDE}, notes=UNREADABLE),
    Case(what="an empty page titled as an error", rule="soft-404-short", cited=cited(), web={URL: page(html("Seite nicht gefunden", "", lang="de")), **BESIDE}),
)  # fmt: skip
