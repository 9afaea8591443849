"""Pages that change: by small steps, in their quotes, in their title, or only in their dress."""

# ruff: noqa: E501 - tables read best with one pair of pages on a line

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from monitor.model.comparison import ChangeKind, PassageState
from monitor.model.finding import Event
from monitor.model.verdict import Verdict
from monitor.report import to_json
from monitor.report.card import card
from tests.origin import Visit, answer
from tests.stories.prose import ENGLISH, FRENCH, GERMAN, SPANISH, Story, article, boxes, front
from tests.stories.test_dying import days
from tests.stories.theatre import Theatre
from tests.stories.town import Asked, House, Tale

_QUOTE = "nobody had asked for it and nobody paid for it"
_QUOTED = f'quotes: ["{_QUOTE}"]'


def edited(*changes: tuple[str, str], story: Story = ENGLISH) -> Visit:
    """Print a story with some of its words exchanged."""
    text = "\n".join(story.text)
    for was, now in changes:
        assert was in text
        text = text.replace(was, now)
    return answer(article(replace(story, text=tuple(text.split("\n")))))


def one(house: Mapping[str, Tale]) -> dict[str, House]:
    """Write the one host of these stories."""
    return {"herald.example": {"/": answer(front("Herald")), **house}}


async def test_small_steps_do_not_walk_away_unseen(tmp_path: Path) -> None:
    """Each step is a few words from the last, and yet the page is held against the one that was cited."""
    steps = (
        ("on a slow afternoon", "during a slack hour"),
        ("have counted seals on their way across", "have noted seals on the crossing"),
        ("They now want to train", "They would like to teach"),
        ("which would be the first money ever spent on the matter", "the first coins ever given to the cause"),
    )
    pages = [(3.0 * n, edited(*steps[:n])) for n in range(len(steps) + 1)]
    async with Theatre(tmp_path, one({"/story": days(*pages)})) as stage:
        await stage.look()
        await stage.days(5.5)
        early = await stage.standing("herald")
        assert early.change is not None
        assert (early.verdict, early.change.kind) == (Verdict.LIVE, ChangeKind.MINOR)
        await stage.days(14)
        late = await stage.standing("herald")
        assert late.change is not None
        assert (late.verdict, late.change.kind) == (Verdict.CHANGED, ChangeKind.SUBSTANTIVE)
        assert late.change.added > 10
        assert stage.told("herald") == [Event.CHANGED]


@pytest.mark.parametrize(
    ("then", "kind"),
    [
        (edited(("371 twelve", "317 twelve")), ChangeKind.SUBSTANTIVE),
        (edited(("They now want to train", "They do not want to train")), ChangeKind.SUBSTANTIVE),
        (edited(("Captain Odile Marsh", "Captain Ottilie March")), ChangeKind.SUBSTANTIVE),
        (answer(article(replace(ENGLISH, title="Harbour office ends the counting for good"))), ChangeKind.TITLE),
        (
            answer(article(ENGLISH, extra="<p>Correction: an earlier version of this article misnamed the bank.</p>")),
            ChangeKind.CORRECTION,
        ),
        (answer(article(replace(ENGLISH, text=ENGLISH.text[:2]))), ChangeKind.STUB),
    ],
    ids=["number", "negation", "name", "title", "correction", "stub"],
)
async def test_a_telling_change_is_believed_at_the_second_sight(tmp_path: Path, then: Visit, kind: ChangeKind) -> None:
    """The same new text twice, 20 hours apart, is a change; it is told once, by its kind."""
    async with Theatre(tmp_path, one({"/story": days((0, answer(article(ENGLISH))), (2, then))})) as stage:
        await stage.look()
        await stage.days(2)
        while (await stage.standing("herald")).pending_digest is None:
            await stage.hours(2)
        assert (await stage.standing("herald")).verdict is Verdict.LIVE
        await stage.hours(22)
        standing = await stage.standing("herald")
        assert standing.change is not None
        assert (standing.verdict, standing.change.kind) == (Verdict.CHANGED, kind)
        await stage.days(20)
        assert stage.told("herald") == [Event.CHANGED]
        assert stage.json("herald")["change"]["kind"] == kind


async def test_what_was_taken_back_is_live_again(tmp_path: Path) -> None:
    """A page that goes back to the cited words is live again, without good news nobody waited for."""
    cited = answer(article(ENGLISH))
    house = {"/story": days((0, cited), (2, edited(("412 animals", "214 animals"))), (8, cited))}
    async with Theatre(tmp_path, one(house)) as stage:
        await stage.look()
        await stage.days(12)
        assert (await stage.standing("herald")).verdict is Verdict.LIVE
        assert stage.told("herald") == [Event.CHANGED]


async def test_another_page_is_told_at_once(tmp_path: Path) -> None:
    """A page of which neither title nor text is left needs no second look."""
    house = {"/story": days((0, answer(article(ENGLISH))), (2, answer(article(GERMAN))))}
    async with Theatre(tmp_path, one(house)) as stage:
        await stage.look()
        await stage.days(3.2)
        standing = await stage.standing("herald")
        assert standing.change is not None
        assert (standing.verdict, standing.change.kind) == (Verdict.CHANGED, ChangeKind.DIFFERENT)
        assert "ok-other-text" in stage.rules("herald")
        assert stage.told("herald") == [Event.CHANGED]


async def test_a_new_dress_is_no_change(tmp_path: Path) -> None:
    """Other markup, menus and advertisements around the same words are cosmetic, and nobody hears of them."""
    dressed = answer(boxes(f"{FRENCH.title} – La Vallée", FRENCH.body, lang="fr", heading=FRENCH.title))
    house = {"/story": days((0, answer(article(FRENCH))), (2, dressed))}
    async with Theatre(tmp_path, one(house)) as stage:
        await stage.look()
        await stage.days(9)
        standing = await stage.standing("herald")
        assert standing.change is not None
        assert (standing.verdict, standing.change.kind) == (Verdict.LIVE, ChangeKind.COSMETIC)
        assert stage.told("herald") == []


def _laid_out(story: Story, day: int) -> Visit:
    """Print a story as sites of 2003 did: a table of three columns, paragraphs parted by empty lines."""
    beside = "<br>".join(
        f"<a href='/{day}{at}'>{' '.join(line.split()[:6])}</a>" for at, line in enumerate(SPANISH.text)
    )
    markup = (
        f"<html><head><meta charset=utf-8><title>{story.title}</title></head><body><table width=900><tr><td colspan=3>"
        f"<b>Herald</b> | <a href=/a>A</a> | <a href=/b>B</a></td></tr><tr><td width=150><small>{GERMAN.text[day][:40]}"
        f"<br>Visitors: {9000 + 41 * day}</small></td><td><font size=5><h1>{story.title}</h1></font>"
        f"{'<br><br>'.join(story.text)}</td><td width=160><b>More</b><br>{beside if day else ''}</td></tr></table></body></html>"
    )
    return answer(markup.encode())


def _answered(story: Story, *said: str) -> Visit:
    """Print a story in boxes, and below it what readers said, which no heading and no name gives away."""
    word = {"de": "Antworten", "fr": "Répondre"}[story.lang]
    below = "".join(
        f"<div class=r2><i>M{at}</i><div>{one}</div><a href='#'>{word}</a></div>" for at, one in enumerate(said)
    )
    return answer(boxes(story.title, f"<div>{story.body}</div>{below}", lang=story.lang, heading=story.title))


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (_laid_out(ENGLISH, 0), _laid_out(ENGLISH, 1)),
        (_laid_out(FRENCH, 1), _laid_out(FRENCH, 2)),
        (_answered(GERMAN, "Das glaube ich nicht.", "Ich schon, seit Jahren."), _answered(GERMAN, "Das glaube ich nicht.", "Ich schon, seit Jahren.", "Am 3. Mai war ich dort, und 40 andere auch.")),
        (_answered(FRENCH, "Je n'y crois pas.", "Moi si, depuis longtemps."), _answered(FRENCH, "Je n'y crois pas.", "Moi si, depuis longtemps.", "Le 3 mai j'y étais, et 40 autres aussi.")),
    ],
    ids=["layout-en", "layout-fr", "readers-de", "readers-fr"],
)  # fmt: skip
async def test_what_stands_around_old_pages_is_no_change(tmp_path: Path, first: Visit, then: Visit) -> None:
    """Cells beside the article's, and what readers answer below it, move on, and nobody hears of it."""
    async with Theatre(tmp_path, one({"/story": days((0, first), (2, then))})) as stage:
        await stage.look()
        await stage.days(9)
        standing = await stage.standing("herald")
        assert standing.change is not None
        assert (standing.verdict, standing.change.kind) == (Verdict.LIVE, ChangeKind.COSMETIC)
        assert stage.told("herald") == []


async def test_a_page_that_never_says_the_same_twice(tmp_path: Path) -> None:
    """A text that differs at every look is not held to be changed: nothing was seen twice."""

    def liveblog(asked: Asked) -> Visit:
        news = " ".join(f"At {asked.visit}.{n} o'clock the ferry passed buoy {asked.visit * n}." for n in range(1, 9))
        return answer(article(ENGLISH, extra=f"<p>{news}</p>"))

    async with Theatre(tmp_path, one({"/story": liveblog})) as stage:
        await stage.look()
        await stage.days(10)
        assert (await stage.standing("herald")).verdict is Verdict.LIVE
        assert stage.told("herald") == []


async def test_a_quote_that_was_edited(tmp_path: Path) -> None:
    """Edited words are told at once with what the page says now; the change itself at the second sight."""
    then = edited(("nobody had asked for it and nobody paid for it", "nobody had asked for it and nobody pays for it"))
    house = {"/story": days((0, answer(article(ENGLISH))), (2, then))}
    source = {"herald": ("http://herald.example:{port}/story", _QUOTED)}
    async with Theatre(tmp_path, one(house), sources=source) as stage:
        await stage.look()
        assert [quote["state"] for quote in stage.json("herald")["quotes"]] == ["present"]
        await stage.days(10)
        (passage,) = (await stage.standing("herald")).quotes
        assert passage.state is PassageState.EDITED
        assert "nobody pays for it" in (passage.found or "")
        assert stage.told("herald").count(Event.QUOTE_EDITED) == 1
        assert "pays" in stage.findings("herald")[0].says


async def test_a_quote_that_goes_missing_and_returns(tmp_path: Path) -> None:
    """A lost quote is told at once, and the page has changed without a second look; restored, it is as before."""
    cut = answer(article(replace(ENGLISH, text=(*ENGLISH.text[:2], *ENGLISH.text[3:]))))
    whole = answer(article(ENGLISH))
    source = {"herald": ("http://herald.example:{port}/story", _QUOTED)}
    async with Theatre(tmp_path, one({"/story": days((0, whole), (2, cut), (6, whole))}), sources=source) as stage:
        await stage.look()
        await stage.days(2)
        while (await stage.standing("herald")).quotes[0].state is PassageState.PRESENT:
            await stage.hours(2)
        assert (await stage.standing("herald")).verdict is Verdict.CHANGED
        assert set(stage.told("herald")) == {Event.QUOTE_MISSING, Event.CHANGED}
        await stage.days(6)
        standing = await stage.standing("herald")
        assert (standing.verdict, standing.quotes[0].state) == (Verdict.LIVE, PassageState.PRESENT)
        assert len(stage.told("herald")) == 2


async def test_quotes_follow_what_people_write(tmp_path: Path) -> None:
    """A quote that people add is looked for even if not a byte of the page is new; one they take out is forgotten."""
    url = "http://herald.example:{port}/story"
    async with Theatre(
        tmp_path, one({"/story": answer(article(SPANISH), etag='"1"')}), sources={"herald": url}
    ) as stage:
        await stage.look()
        assert stage.json("herald")["quotes"] == []
        stage.edit(herald=(url, 'quotes: ["una novela de piratas", "una novela de marcianos y de naves"]'))
        await stage.days(2)
        states = [quote["state"] for quote in stage.json("herald")["quotes"]]
        assert states == ["present", "missing"]
        assert stage.told("herald") == [Event.QUOTE_MISSING]
        stage.edit(herald=(url, 'quotes: ["una novela de piratas"]'))
        await stage.days(2)
        assert [quote["state"] for quote in stage.json("herald")["quotes"]] == ["present"]
        stage.edit(herald=url)
        await stage.days(2)
        assert stage.json("herald")["quotes"] == []


async def test_a_watched_part_that_is_gone_is_said_and_is_no_change(tmp_path: Path) -> None:
    """The whole page is not held against a part of it; back in its place the part is compared again."""
    page = article(ENGLISH)
    first = ENGLISH.text[0].encode()
    marked = page.replace(first, b"<b id=watched>%s</b>" % first)
    assert marked != page
    later = marked.replace(first, b"%s It is said to be 7,000 now." % first)
    house = {"/story": days((0, answer(marked)), (2, answer(page)), (8, answer(later)))}
    source = {"herald": ("http://herald.example:{port}/story", "watch: {select: '#watched'}")}
    async with Theatre(tmp_path, one(house), sources=source) as stage:
        await stage.look()
        assert "#watched" not in (await stage.standing("herald")).reason
        await stage.days(5)
        gone = await stage.standing("herald")
        assert "the selector '#watched' finds nothing on this page" in gone.reason
        assert gone.verdict is Verdict.LIVE
        assert gone.change is not None
        assert gone.change.kind in (ChangeKind.NONE, ChangeKind.COSMETIC)
        item = next(item for report in stage.reports for item in report.items if item.source.id == "herald")
        shown = card(replace(item, standing=gone))
        assert shown.change is None, "nobody knows whether a part that was not found is what was cited"
        assert to_json.source(replace(item, standing=gone))["change"] is None, "and programs are told no more"
        assert stage.told("herald") == []
        await stage.days(12)
        back = await stage.standing("herald")
        assert "finds nothing" not in back.reason
        assert stage.told("herald") == [Event.CHANGED]
