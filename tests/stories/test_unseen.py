"""Pages that never showed the title or the quote that people gave: said calmly, and never called the cited page."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.model.finding import Event
from monitor.model.verdict import Note, Verdict
from monitor.report import html, markdown
from monitor.report.arrange import UNSEEN, needs
from monitor.report.card import card
from monitor.report.text.overview import overview
from monitor.report.text.show import show
from tests.origin import answer
from tests.report.printed import shown
from tests.stories.prose import ENGLISH, FRENCH, GERMAN, Story, article, bare, front, news
from tests.stories.test_dying import days
from tests.stories.theatre import Theatre
from tests.stories.town import House

_MISSING = answer(b"<title>404</title><p>Not here.", "404 Not Found")
_PLACE = "http://herald.example:{port}/story"
#: An apology in words that nobody listed, by two sites.
SORRY = answer(
    bare("Well", "<P>We looked under the sofa, and behind the piano. Empty hands, sorry.</P>", heading="Well")
)
HUPS = answer(news("Hups", "<p>Da ist uns etwas durch die Lappen gegangen.</p>", lang="de", site="Turmbote"))
#: The same, and a word of something lost in it.
WENT = answer(
    bare("Well", "<P>We looked under the sofa: it went missing, and the piano hums a sad tune.</P>", heading="Well")
)
WEG = answer(
    news("Hups", "<p>Das ist wohl hinter dem Ofen verschwunden, wo die Katze schläft.</p>", lang="de", site="Turmbote")
)


def _written(stage: Theatre) -> str:
    """Write the latest report as text, for one source, as Markdown and as HTML."""
    report = stage.reports[-1]
    told = shown(overview(report), show(report.items[0]), width=200)
    return "\n".join((told, markdown.write(report), html.write(report).partition("Words used here")[0]))


@pytest.mark.parametrize(("story", "sorry"), [(ENGLISH, SORRY), (GERMAN, HUPS)], ids=["bare", "news"])
async def test_a_page_that_never_showed_the_title_is_not_called_the_cited_one(
    tmp_path: Path, story: Story, sorry: bytes
) -> None:
    """A person is asked in one calm line; the first page that shows the title takes the place of the apology."""
    house = {"/story": days((0, sorry), (6, answer(article(story)))), "/": answer(front("Herald"))}
    given = {"herald": (_PLACE, f'title: "{story.title}"')}
    async with Theatre(tmp_path, {"herald.example": house}, sources=given) as stage:
        await stage.look()
        await stage.days(4)
        standing = await stage.standing("herald")
        assert (standing.verdict, standing.borne_out) == (Verdict.LIVE, False)
        assert stage.json("herald")["notes"] == [Note.UNSEEN.value]
        assert [need.what for need in needs(stage.reports[-1])] == [UNSEEN]
        assert "no look has shown" in card(stage.reports[-1].items[0]).verdict_says
        written = _written(stage)
        assert "No look has shown the title" in " ".join(written.split())
        assert "page that was cited" not in written.lower()
        assert "is the one that was cited" not in standing.reason
        await stage.days(6)
        then = await stage.standing("herald")
        assert (then.verdict, then.borne_out, then.notes) == (Verdict.LIVE, True, ())
        assert then.baseline is not None
        assert then.baseline.title.startswith(story.title)
        assert needs(stage.reports[-1]) == ()
        assert stage.told("herald") == []


async def test_a_headline_written_anew_is_no_reason_to_doubt(tmp_path: Path) -> None:
    """Half of its words are enough, and a title that was seen once stays seen."""
    given = {"herald": (_PLACE, 'title: "Estuary ferry crews find more seals"')}
    later = article(ENGLISH).replace(ENGLISH.title.encode(), b"Flippers galore")
    house = {"/story": days((0, answer(article(ENGLISH))), (4, answer(later))), "/": answer(front("Herald"))}
    async with Theatre(tmp_path, {"herald.example": house}, sources=given) as stage:
        await stage.look()
        await stage.days(9)
        assert stage.told("herald") == [Event.CHANGED]
        assert all(needs(report) == () for report in stage.reports)
        assert (await stage.standing("herald")).borne_out is True


async def test_a_pin_answers_the_question(tmp_path: Path) -> None:
    """Whoever says that the page is the right one is not asked again."""
    house = {"/story": SORRY, "/": answer(front("Herald"))}
    given = {"herald": (_PLACE, f'title: "{FRENCH.title}"\npin: alive')}
    async with Theatre(tmp_path, {"herald.example": house}, sources=given) as stage:
        await stage.look()
        assert stage.json("herald")["notes"] == []
        assert needs(stage.reports[-1]) == ()


@pytest.mark.parametrize(
    ("story", "sorry", "ends"),
    [
        (ENGLISH, WENT, (Verdict.DEAD, "soft-404-replaced")),
        (GERMAN, WEG, (Verdict.DEAD, "soft-404-replaced")),
        (ENGLISH, SORRY, (Verdict.FAILING, "unstable-alike")),
    ],
    ids=["bare", "news", "in doubt"],
)
async def test_an_apology_at_every_address_dies_though_it_was_taken_for_the_page(
    tmp_path: Path, story: Story, sorry: bytes, ends: tuple[Verdict, str]
) -> None:
    """Random addresses get a true 404 at first, and the apology later: then it is the answer to nonsense.

    Where no word of it tells that something is missing, it may be a wall as well, and ends nothing.
    """
    nonsense = days((0, _MISSING), (3, sorry))
    home: House = {"/": answer(front("Herald")), "/story": sorry, "*": nonsense}
    given = {"herald": (_PLACE, f'title: "{story.title}"')}
    async with Theatre(tmp_path, {"herald.example": home}, sources=given) as stage:
        await stage.look()
        assert (await stage.standing("herald")).verdict is Verdict.LIVE
        await stage.days(16)
        found = await stage.standing("herald")
        assert (found.verdict, found.rule) == ends
