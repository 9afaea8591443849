"""Articles of which not a word is left: nobody is told that their text is what was cited."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.model.comparison import ChangeKind
from monitor.model.finding import Event
from monitor.model.verdict import Note, Verdict
from monitor.report.arrange import needs
from monitor.report.card import card
from tests.origin import answer
from tests.stories.prose import ENGLISH, FRENCH, GERMAN, Story, article
from tests.stories.test_dying import days
from tests.stories.theatre import Theatre

BLANK = answer(b"<HTML><HEAD><TITLE>Herald</TITLE></HEAD><BODY BGCOLOR=white></BODY></HTML>")
LEER = answer(
    b"<!doctype html><html lang='de'><head><meta charset='utf-8'><title>Turmbote</title></head>"
    b"<body><div id='seite'><div class='spalte'></div></div></body></html>"
)
SHELL = answer(
    "<!doctype html><html lang='fr'><head><meta charset='utf-8'><title>La Vallée</title></head>"
    "<body><div id='app'></div><script src='/a.js'></script></body></html>".encode()
)
FRAMESET = answer(b"<HTML><HEAD><TITLE>Herald</TITLE></HEAD><FRAMESET ROWS='*'><FRAME SRC='/f'></FRAMESET></HTML>")


@pytest.mark.parametrize(("story", "blank"), [(ENGLISH, BLANK), (GERMAN, LEER)], ids=["bare", "boxes"])
async def test_an_emptied_page_does_not_live_on(tmp_path: Path, story: Story, blank: bytes) -> None:
    """A page that is blank for a week and more is not there; one success clears it."""
    well = answer(article(story))
    house = {"/story": days((0, well), (2, blank), (20, well))}
    async with Theatre(tmp_path, {"herald.example": house}) as stage:
        await stage.look()
        await stage.days(4)
        failing = await stage.standing("herald")
        assert (failing.verdict, failing.rule) == (Verdict.FAILING, "empty-page")
        assert stage.json("herald")["change"] is None
        assert stage.told("herald") == []
        await stage.days(8)
        assert (await stage.standing("herald")).verdict is Verdict.DEAD
        await stage.days(40)
        assert (await stage.standing("herald")).verdict is Verdict.LIVE
        assert stage.told("herald") == [Event.DEAD, Event.RECOVERED]


@pytest.mark.parametrize(
    ("story", "title", "kind"),
    [(ENGLISH, "Gazette", ChangeKind.DIFFERENT), (GERMAN, GERMAN.title, ChangeKind.SUBSTANTIVE)],
    ids=["another title", "the same title"],
)
async def test_a_picture_in_place_of_a_text_is_a_change(
    tmp_path: Path, story: Story, title: str, kind: ChangeKind
) -> None:
    """The page is there and its text is not: at once under another title, once seen twice under its own."""
    well = answer(article(story))
    body = f"<html><head><meta charset='utf-8'><title>{title}</title></head><body><img src='/a.png'></body></html>"
    house = {"/story": days((0, well), (2, answer(body.encode())))}
    async with Theatre(tmp_path, {"herald.example": house}) as stage:
        await stage.look()
        await stage.days(5)
        standing = await stage.standing("herald")
        assert standing.change is not None
        assert (standing.verdict, standing.change.likeness) == (Verdict.CHANGED, 0.0)
        assert standing.change.kind is kind
        assert standing.change.removed > 50
        assert stage.told("herald") == [Event.CHANGED]


@pytest.mark.parametrize(
    ("story", "unread"), [(ENGLISH, FRAMESET), (FRENCH, SHELL)], ids=["a frameset", "a shell of scripts"]
)
async def test_of_what_cannot_be_read_nothing_is_said(tmp_path: Path, story: Story, unread: bytes) -> None:
    """The change is null, the card says so, and a person is asked; with the text the comparison comes back."""
    well = answer(article(story))
    house = {"/story": days((0, well), (2, unread), (9, well))}
    async with Theatre(tmp_path, {"herald.example": house}) as stage:
        await stage.look()
        assert stage.json("herald")["change"]["kind"] == "none"
        await stage.days(5)
        entry = stage.json("herald")
        assert "ok-unreadable" in stage.rules("herald")
        assert (entry["verdict"], entry["change"]) == ("live", None)
        assert entry["notes"] == [Note.UNREADABLE.value]
        item = stage.reports[-1].items[0]
        shown = card(item)
        assert (shown.change, shown.edits) == (None, ())
        assert "nobody can say" in shown.verdict_says
        assert shown.copy is not None
        assert shown.copy.file != stage.json("herald")["capture"]["file"]
        assert [need.source for need in needs(stage.reports[-1])] == ["herald"]
        await stage.days(8)
        assert stage.json("herald")["change"]["kind"] in ("none", "cosmetic")
        assert needs(stage.reports[-1]) == ()
        assert stage.told("herald") == []
