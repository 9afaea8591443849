"""Which copies may stand for what was cited: nothing that is known to be the cited page is refused for shortness."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from monitor.judge.standing.fitness import QUOTED, UNFIT, UNTOLD, Fitness, fitness
from monitor.model.exchange import Hop, Observation, Request
from monitor.model.page import Page
from monitor.model.source import Quote, Source, Work
from monitor.ports import Raw
from monitor.read.read import read_page
from tests.stories.prose import CHINESE, ENGLISH, GERMAN, Story, article

URL = "https://herald.example/2019/s.html"
AT = datetime(2019, 6, 12, tzinfo=UTC)
_HEADERS = (("Content-Type", "text/html; charset=utf-8"),)


def read(body: bytes, *, careful: bool) -> Page:
    """Read a page."""
    return read_page(Raw(body=body, content_type=_HEADERS[0][1], url=URL, careful=careful, pieces=careful))


def judged(source: Source, body: bytes, *, living: bytes | None) -> Fitness:
    """Judge a copy."""
    hop = Hop(url=URL, started=AT, elapsed=timedelta(seconds=1), status=200, headers=_HEADERS)
    copied = Observation(request=Request(url=URL), hops=(hop,), body=body)
    now = read(living, careful=True) if living is not None else None
    page, careful = (read(body, careful=each) for each in (False, True))
    return fitness(source, copied, page, careful=careful, living=now, at=AT)


def table(story: Story) -> bytes:
    """Lay a page out as pages were laid out once: no paragraph, no heading, a menu beside the text."""
    text = "".join(f"<font size=2>{line}</font><br><br>" for line in story.text)
    menu = "<td><a href=/>Front</a><br><a href=/w>World</a></td>"
    return f"<title>{story.title}</title><table><tr>{menu}<td><b>{story.title}</b><p>{text}</td></tr></table>".encode()


@pytest.mark.parametrize("story", [ENGLISH, GERMAN, CHINESE])
def test_a_copy_of_the_text_of_today_is_in_no_doubt(story: Story) -> None:
    """A page in a table raises a question that only its host could answer; its text answers it."""
    source = Source(id="s", url=URL)
    alone = judged(source, table(story), living=None)
    assert (alone.rank, "the host of that day cannot be asked" in alone.reason) == (UNFIT, True)
    known = judged(source, table(story), living=article(story))
    assert (known.rank, "that of our first look" in known.reason) == (UNTOLD, True)
    other = next(one for one in (ENGLISH, GERMAN) if one is not story)
    assert judged(source, table(story), living=article(other)).rank == UNFIT


def test_a_copy_with_title_and_quote_is_in_no_doubt() -> None:
    """Whatever stands there today."""
    quote = Quote(exact=ENGLISH.text[1][:60])
    source = Source(id="s", url=URL, work=Work(title=ENGLISH.title), quotes=(quote,))
    for living in (None, article(ENGLISH), article(GERMAN)):
        assert judged(source, table(ENGLISH), living=living).rank == QUOTED


def test_a_teaser_is_refused_though_title_or_quote_stands_on_it() -> None:
    """What was cited may stand in the beginning: the copy would make all that follows look new."""
    offer = b"<div><p>Everything for friends, from 1 EUR.</p><a href=/sub>Be a friend</a></div></article>"
    short = Story(lang="en", title=ENGLISH.title, text=ENGLISH.text[:2])
    body = article(short).replace(b"</article>", offer)
    quote = Quote(exact=ENGLISH.text[1][:60])
    source = Source(id="s", url=URL, work=Work(title=ENGLISH.title), quotes=(quote,))
    fit = judged(source, body, living=article(ENGLISH))
    assert (fit.rank, "only the beginning" in fit.reason) == (UNFIT, True)
    assert judged(source, article(short), living=article(ENGLISH)).rank == QUOTED
