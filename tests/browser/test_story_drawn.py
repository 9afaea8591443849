"""A story: an article that a script draws is watched, its quote found in what Chromium drew, then edited."""

from __future__ import annotations

import json
from pathlib import Path

from monitor.evidence.copy.answers import read_answers
from monitor.evidence.copy.readback import records
from monitor.evidence.index import lines_of
from monitor.model.comparison import PassageState
from monitor.model.snapshot import Capture, CaptureKind
from monitor.model.verdict import Note, Verdict
from monitor.review.rejudging import why
from monitor.web.clean import picture_type
from monitor.web.copies import is_html
from tests.evidence.checkers import fastwarc_says, warcio_says
from tests.origin import answer
from tests.stories.prose import ENGLISH
from tests.stories.test_dying import days
from tests.stories.theatre import Theatre
from tests.web.browser import needs_chromium

QUOTE = "412 animals on the sandbank at low tide"
SHELL = b"""<!doctype html><html lang=en><head><title>The Herald</title><link rel=stylesheet href=/look.css>
<script src=/app.js defer></script></head><body><div id=root></div></body></html>"""
APP = b"""
fetch('/api/story.json').then(r => r.json()).then(story => {
  document.title = story.title;
  const article = document.createElement('article');
  const heading = document.createElement('h1');
  heading.textContent = story.title;
  article.append(heading);
  for (const words of story.text) {
    const p = document.createElement('p');
    p.textContent = words;
    article.append(p);
  }
  const banner = document.createElement('div');
  banner.id = 'onetrust-consent-sdk';
  banner.textContent = 'We value your privacy.';
  document.getElementById('root').append(article, banner);
});
"""


def told(*, edited: bool = False) -> bytes:
    """Give the article as the service behind the script tells it."""
    text = [each.replace("412 animals", "214 animals") if edited else each for each in ENGLISH.text]
    return answer(json.dumps({"title": ENGLISH.title, "text": text}).encode(), content_type="application/json")


@needs_chromium
async def test_a_scripted_article_is_read_and_its_edit_is_seen(tmp_path: Path) -> None:
    """The bytes of the page never change; what the browser draws does, and is compared with what it drew before."""
    house = {
        "/story": answer(SHELL),
        "/app.js": answer(APP, content_type="text/javascript"),
        "/look.css": answer(b"p{color:#333}", content_type="text/css"),
        "/api/story.json": days((0, told()), (1.5, told(edited=True))),
    }
    sources = {"herald": ("http://herald.example:{port}/story", f'engine: browser\nquotes: ["{QUOTE}"]')}
    async with Theatre(tmp_path, {"herald.example": house}, sources=sources) as stage:
        await stage.look()
        first = await stage.standing("herald")
        assert (first.verdict, first.rule) == (Verdict.LIVE, "ok-fits")
        assert first.title == ENGLISH.title
        assert [quote.state for quote in first.quotes] == [PassageState.PRESENT]
        assert first.baseline is not None
        assert first.baseline.drawn
        assert first.capture is not None
        assert first.capture.kind is CaptureKind.BROWSER
        kept = await stage.house.evidence.payload(first.capture)
        assert (kept.drawn, QUOTE in (kept.text or "")) == (True, True)
        _holds_up(stage.house.snapshots, first.capture)
        explained = await why(stage.monitor, "herald")
        assert "Chromium" in " ".join(sign.says for sign in explained.last.signs)
        assert "onetrust" in " ".join(sign.says for sign in explained.last.signs)
        assert (first.notes, stage.json("herald")["notes"]) == ((Note.CONSENT,), ["consent"])
        assert explained.today == ""
        await stage.days(1.2)
        assert stage.told("herald") == []
        await stage.days(2.5)
        last = await stage.standing("herald")
        assert [quote.state for quote in last.quotes] != [PassageState.PRESENT]
        assert last.verdict is Verdict.CHANGED
        assert last.change is not None
        assert "214" in " ".join(f"{edit}" for edit in last.change.edits)


def _holds_up(snapshots: Path, capture: Capture) -> None:
    """See what other people's tools, our viewer and the index make of a copy with a drawing."""
    file = snapshots / capture.file
    assert fastwarc_says(file) == []
    assert warcio_says(file) == []
    reading = read_answers(snapshots, capture, limit=1_000_000)
    (facts,) = [record.block.decode() for record in records(file) if b"\r\nstands-for-page: yes\r\n" in record.block]
    assert "\r\nconsent: onetrust\r\n" in facts
    assert reading.consent == ("onetrust",)
    assert "\r\nbrowser: Chromium " in facts
    asked = [answer.url.rpartition("/")[2] for answer in reading.answers if answer.kind == "response"]
    assert (asked[0], sorted(asked[1:])) == ("story", ["app.js", "look.css", "story.json"])
    subject = reading.subject
    assert subject is not None
    assert QUOTE.encode() in subject.body
    assert is_html(subject)
    assert sum(picture_type(answer.body) == "image/png" for answer in reading.answers) == 1
    # Replay tools find what servers said, and never take a drawing for it.
    told = sorted(json.loads(line.split(b" ", 2)[2])["mime"] for line in lines_of(file, file.name))
    assert told == ["application/json", "text/css", "text/html", "text/javascript"]
