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
from tests.judge.courtroom import AT, HOST, ROOT, SIBLING, URL, Case, article, cited, html, page, prose, read, to

P = Purpose
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
        Case(what=f"{said[0]}, at random addresses too", manner=lang, rule="unstable-alike", source=GIVEN, asks=(P.ROOT, P.SIBLING),
             web={URL: page(sorry(*said, 4711, lang=lang)), SIBLING: page(sorry(*said, 4712, lang=lang)), ROOT: page(FRONT)})
        for lang, said in (("en", _AWKWARD), ("de", _HUPS))
    ),
    Case(what="an empty template at every address but the front", manner="template", rule="soft-404-replaced", source=GIVEN,
         web={URL: page(_EMPTY), SIBLING: page(_EMPTY), ROOT: page(FRONT)}),
    Case(what="once taken for the cited page itself", manner="own baseline", rule="unstable-alike", source=GIVEN, before=_before(sorry(*_AWKWARD, 1)), cited=cited(sorry(*_AWKWARD, 1)),
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

_TEASERS = (
    "Dockers end harbour strike",
    "Teachers walk out",
    "Tram strike ends after nine days",
    "Nurses accept three percent",
    "Harbour pilots return",
)
_TAG = html(
    "strike - The Gazette",
    f"{MENU}<h1>strike</h1>"
    + "".join(f"<h3><a href='/{n}'>{line}</a></h3><p>Read on.</p>" for n, line in enumerate(_TEASERS)),
)
_LISTE = html(
    "Streik", "".join(f"<div><h2><a href='/{n}'>{line}</a></h2></div>" for n, line in enumerate(_TEASERS)), lang="de"
)
_SAID = (
    "<p>Crane drivers went home on Monday, after the port had cut what it pays for nights by a sixth.</p>",
    "<p>Of 512 members 430 voted to stay out until the month ends, the union says.</p>",
    "<p>Three ships with grain wait in the roads, and a fourth was sent on to another town.</p>",
    "<p>Talks may go on whenever anybody wishes, a spokesman wrote from his holidays.</p>",
)
_WHOLE = html("Dockers end harbour strike | The Gazette", f"<h1>Dockers end harbour strike</h1>{''.join(_SAID)}")
_PART = html(
    "strike - The Gazette",
    f"<h1>strike</h1>{_SAID[0]}<p><a href='/2'>Teachers walk out</a> Schools stayed closed in four districts.</p><p><a href='/3'>Tram strike ends</a> Drivers accepted.</p>",
)
_KNOWN = replace(GIVEN, work=Work(title="Dockers end harbour strike"))

MOVED = (
    *(
        Case(what=f"to a list with the given title among teasers, {what}", manner=what, rule="redirected-elsewhere", source=_KNOWN, web={URL: to("/tag/strike", 301), HOST + "/tag/strike": page(body), SIBLING: NOWHERE})
        for what, body in (("below a heading", _TAG), ("as one heading of many", _LISTE))
    ),
    Case(what="to a list that holds less than half of the cited text", rule="redirected-elsewhere", source=_KNOWN, cited=cited(_WHOLE), web={URL: to("/tag/strike", 301), HOST + "/tag/strike": page(_PART), SIBLING: NOWHERE}),
    Case(what="to the article between boxes of others", rule="moved-permanently", source=_KNOWN,
         web={URL: to("/a/7", 301), HOST + "/a/7": page(html("Strike over at last | The Gazette", f"<h1>Dockers end harbour strike</h1>{prose()}" + "".join(f"<h3>{line}</h3>" for line in _TEASERS[1:])))}, asks=()),
    Case(what="to the article, half of it behind a wall, under its title", rule="moved-permanently", source=_KNOWN, cited=cited(),
         web={URL: to("/a/7", 301), HOST + "/a/7": page(html("Dockers end harbour strike | The Gazette", f"<h1>Dockers end harbour strike</h1>{prose(sentences=5)}"))}),
    Case(what="to the article under a new headline", rule="moved-permanently", source=_KNOWN, cited=cited(),
         web={URL: to("/a/7", 301), HOST + "/a/7": page(html("Peace on the quays | The Gazette", f"<h1>Peace on the quays</h1>{prose(sentences=11)}"))}),
)  # fmt: skip

CASES = (*SHOWN, *LED, *MOVED)
