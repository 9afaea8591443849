"""Cases of pages without a single word: emptied articles, pictures in their place, frames, and shells of scripts."""

# ruff: noqa: E501 - tables read best with one page, or one title, after the other

from __future__ import annotations

from monitor.model.exchange import Purpose
from monitor.model.source import Source, Work
from monitor.model.verdict import Note
from tests.judge.cases_dead import FRONT
from tests.judge.courtroom import TOKEN, URL, Case, article, cited, html, page

P = Purpose
ROOT = "https://gazette.example.org/"
SIBLING = f"https://gazette.example.org/2021/05/{TOKEN}.html"
UNREADABLE = frozenset({Note.UNREADABLE})
KNOWN = Source(id="case", url=URL, work=Work(title="Dockers end harbour strike"))
#: What else the host answers, where anybody asks.
BESIDE = {ROOT: page(FRONT), SIBLING: page(html("Not here", "<p>No.</p>"), 404)}

NOTHING = (
    ("title alone", html("Dockers end harbour strike | The Gazette", "")),
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

CASES = (
    *(Case(what=f"{what}, once cited", manner=what, rule="empty-page", cited=cited(), web={URL: page(body), **BESIDE}, notes=UNREADABLE) for what, body in NOTHING),
    Case(what="for a moment", rule="ok-fits", cited=cited(), web={URL: (page(NOTHING[0][1]), page(article()))}, asks=(P.AGAIN,)),
    *(Case(what=f"{what}, nothing known", rule="ok-unreadable", web={URL: page(body), **BESIDE}, notes=UNREADABLE) for what, body in (*NOTHING, *PICTURES)),
    *(Case(what=f"{what}, title given", rule="ok-unreadable", source=KNOWN, web={URL: page(body), **BESIDE}, notes=UNREADABLE) for what, body in NOTHING[:2]),
    *(Case(what=f"{what}, once cited", manner=what, rule="ok-no-words", cited=cited(), web={URL: page(body), **BESIDE}) for what, body in PICTURES),
    *(Case(what=f"{what}, once cited", rule="ok-unreadable", cited=cited(), web={URL: page(body), **BESIDE}, notes=UNREADABLE) for what, body in FRAMES),
    Case(what="a shell of scripts, once cited", rule="ok-unreadable", cited=cited(), web={URL: page(html("Gazette", "<div id='app'></div><script src='/a.js'></script>")), **BESIDE}, notes=UNREADABLE),
    Case(what="an empty page titled as an error", rule="soft-404-short", cited=cited(), web={URL: page(html("Seite nicht gefunden", "", lang="de")), **BESIDE}),
)  # fmt: skip
