"""Cases of pages that never showed what people gave of them: shown, or led to, at random addresses as well or not."""

# ruff: noqa: E501 - tables read best with one page, or one title, after the other

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from monitor.judge.text.fold import page_digest
from monitor.model.exchange import Purpose
from monitor.model.snapshot import Baseline, Origin
from monitor.model.source import Quote, Source, Work
from monitor.model.verdict import Standing
from tests.judge.cases_dead import FRONT
from tests.judge.courtroom import AT, TOKEN, URL, Case, article, cited, html, page, read, to

P = Purpose
HOST = "https://gazette.example.org"
ROOT = HOST + "/"
SIBLING = f"{HOST}/2021/05/{TOKEN}.html"
LATEST = HOST + "/world/latest"
GIVEN = Source(id="case", url=URL, work=Work(title="What the harbour master wrote"))
MENU = "<nav>" + "".join(f"<a href='/{name}'>{name}</a> " for name in ("world", "culture", "sport")) + "</nav>"
NOWHERE = page(html("Not here", "<p>No.</p>"), 404)


def sorry(heading: str, text: str, number: int, *, lang: str = "en") -> bytes:
    """Write an apology in no words that anybody listed; only a number of the inquiry differs."""
    said = f"<h1>{heading}</h1><p>{text}</p><p>Ref {number}</p>"
    return html(
        f"{heading} - The Gazette", f"{MENU}<main>{said}</main><footer>The Gazette, since 1911</footer>", lang=lang
    )


def _before(body: bytes) -> Standing:
    """Stand as after a first look at a page that did not show what was given."""
    shown = read(body)
    first = Baseline(
        capture="c",
        taken=AT - timedelta(days=30),
        origin=Origin.FIRST_LOOK,
        file="f",
        title=shown.title,
        text_digest=page_digest(shown),
    )
    return Standing(source="case", url=URL, baseline=first, borne_out=False)


_AWKWARD = ("Well, this is awkward", "We looked everywhere, under the sofa too, and came back with empty hands.")
_HUPS = ("Hups", "Da ist uns wohl etwas durch die Lappen gegangen, wir bitten sehr um Nachsicht.")
_WORLD = html(
    "World news | The Gazette",
    MENU * 3
    + "".join(
        f"<h3><a href='/{n}'>{line}</a></h3><p>Read on.</p>"
        for n, line in enumerate(
            ("Peace talks open in Tarn", "Snow closes the pass", "Grain is dearer", "A minister resigns")
        )
    ),
)
_MONDE = html(
    "Actualités du monde",
    "".join(
        f"<article><h2>{line}</h2></article>"
        for line in ("La paix se négocie", "Le col est fermé", "Le blé renchérit", "Un ministre s'en va")
    ),
    lang="fr",
)
_POTATOES = article("Potatoes dearer", subject="the price of potatoes")
_EMPTY = html("The Gazette", f"{MENU}<main></main><footer>The Gazette, since 1911</footer>")
_SCRIPTED = html(
    "The Gazette", f"{MENU}<main></main><footer>The Gazette, since 1911</footer>", "<script src='/app.js'></script>"
)

SHOWN = (
    *(
        Case(what=f"{said[0]}, at random addresses too", manner=lang, rule="soft-404-replaced", source=GIVEN, asks=(P.ROOT, P.SIBLING),
             web={URL: page(sorry(*said, 4711, lang=lang)), SIBLING: page(sorry(*said, 4712, lang=lang)), ROOT: page(FRONT)})
        for lang, said in (("en", _AWKWARD), ("de", _HUPS))
    ),
    Case(what="an empty template at every address but the front", manner="template", rule="soft-404-replaced", source=GIVEN,
         web={URL: page(_EMPTY), SIBLING: page(_EMPTY), ROOT: page(FRONT)}),
    Case(what="once taken for the cited page itself", manner="own baseline", rule="soft-404-replaced", source=GIVEN, before=_before(sorry(*_AWKWARD, 1)), cited=cited(sorry(*_AWKWARD, 1)),
         web={URL: page(sorry(*_AWKWARD, 4711)), SIBLING: page(sorry(*_AWKWARD, 4712)), ROOT: page(FRONT)}),
    Case(what="a notice at every address", manner="notice", rule="unstable-one-page", source=GIVEN,
         web={address: page(html("Silence", "<h1>Silence</h1><p>Nothing is printed here today, out of protest.</p>")) for address in (URL, SIBLING, ROOT)}),
    Case(what="a template that scripts may yet fill", rule="ok-bare", source=GIVEN, web={URL: page(_SCRIPTED), SIBLING: page(_SCRIPTED), ROOT: page(FRONT)}),
    Case(what="a headline written anew", rule="ok-fits", source=replace(GIVEN, work=Work(title="Dockers end their long strike in the harbour")), web={URL: page(article()), ROOT: page(FRONT)}),
    Case(what="quite another headline, on a host of true 404s", rule="ok-fits", source=GIVEN, web={URL: page(article()), ROOT: page(FRONT), SIBLING: NOWHERE}),
    Case(what="quite another headline, on a host that answers all with an apology", rule="ok-fits", source=GIVEN, web={URL: page(article()), ROOT: page(FRONT), SIBLING: page(sorry(*_AWKWARD, 1))}),
    Case(what="no title given", rule="ok-fits", web={URL: page(article())}, asks=()),
    Case(what="a short page with the quote", rule="ok-fits", source=replace(GIVEN, quotes=(Quote(exact="The tide goes out at noon"),)), web={URL: page(html("Stones", "<h1>Stones</h1><p>The tide goes out at noon.</p>")), ROOT: page(FRONT)}),
)  # fmt: skip

LED = (
    *(
        Case(what=f"to a list, by {status}, as random addresses are", manner=str(status), rule="soft-404-catch-all", source=GIVEN, asks=(P.SIBLING, P.ROOT),
             web={URL: to("/world/latest", status), SIBLING: to("/world/latest", status), LATEST: page(body), ROOT: page(FRONT)})
        for status, body in ((301, _WORLD), (302, _WORLD), (303, _MONDE), (307, _MONDE))
    ),
    Case(what="the whole host to a notice", manner="led", rule="unstable-one-page", source=GIVEN,
         web={address: to("/notice") for address in (URL, SIBLING, ROOT)} | {HOST + "/notice": page(html("Silence", "<p>Nothing is printed here today.</p>"))}),
    Case(what="to an article under another headline, random addresses get a 404", rule="redirected-for-now", source=GIVEN, web={URL: to("/a/7"), HOST + "/a/7": page(_POTATOES), SIBLING: NOWHERE}, asks=(P.SIBLING,)),
    Case(what="to the article", rule="redirected-for-now", source=GIVEN, web={URL: to("/a/7"), HOST + "/a/7": page(article("What the harbour master wrote"))}, asks=()),
    Case(what="to the article, its headline written anew", rule="redirected-for-now", source=GIVEN, web={URL: to("/a/7"), HOST + "/a/7": page(article("Harbour master wrote in anger"))}, asks=()),
    Case(what="nobody said what was cited", rule="redirected-for-now", web={URL: to("/world/latest"), SIBLING: to("/world/latest"), LATEST: page(_WORLD)}, asks=()),
)  # fmt: skip

CASES = (*SHOWN, *LED)
