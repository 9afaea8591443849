"""A refusal under the cited title is one in every template: menus, ways to the page and footers say nothing."""

# ruff: noqa: E501 - one page, one row

from __future__ import annotations

from collections.abc import Callable

import pytest

from monitor.model.source import Source, Work
from monitor.model.verdict import Outcome
from tests.judge.cases_dead import FRONT
from tests.judge.cases_refusals import GIVEN, NOWHERE, REASONS, SENTENCES, TITLE
from tests.judge.courtroom import ROOT, SIBLING, URL, Case, cited, hear, html, page, prose

_LINKS = "".join(f"<a href='/{name.lower()}'>{name}</a> " for name in ("World", "Harbour", "Letters", "Weather"))


def _tabled(title: str, told: str) -> bytes:
    top = f"<center><font size=5>The Gazette</font></center><hr>{_LINKS}"
    cell = f"<table><tr><td><font size=4><b>{title}</b></font><br><br>{told}</td></tr></table>"
    return html(title, f"{top}{cell}<hr><small>&copy; The Gazette</small>")


def _crumbed(title: str, told: str) -> bytes:
    way = "<ol class=breadcrumb><li><a href='/'>The Gazette</a></li><li>Harbour</li></ol>"
    content = f"<div id=content><h2>{title}</h2><div class=rich>{told}</div></div>"
    return html(f"The Gazette: {title}", f"<div role=banner>The Gazette</div>{way}{content}<div>{_LINKS}</div>")


def _marked(title: str, told: str) -> bytes:
    top = f"<header><a href=/>The Gazette</a>{_LINKS}</header>"
    figure = "<figure><img src=/a.jpg><figcaption>The Gazette</figcaption></figure>"
    return html(f"{title} | The Gazette", f"{top}<main><article><h1>{title}</h1>{figure}{told}</article></main>")


def _blogged(title: str, told: str) -> bytes:
    head = f"<header><p><a href='/'>The Gazette</a></p><nav>{_LINKS}</nav></header>"
    byline = "<p class=meta>By Anna Quill, 3 May 2024</p>"
    body = f"<article><header><h1>{title}</h1></header>{byline}<div class=entry>{told}</div></article>"
    return html(
        f"{title} &#8211; The Gazette", f"{head}{body}<footer>© 2024 The Gazette. All rights reserved.</footer>"
    )


TEMPLATES = (_tabled, _crumbed, _marked, _blogged)
_REFUSALS = tuple(row for row in (*SENTENCES, *REASONS) if row[2].startswith("restricted"))
_OFFERED = (
    ("en", "This article is for subscribers only. Subscribe from £1 a week.", "restricted-refusal"),
    ("it", "Questo articolo è riservato agli abbonati. Abbonati a 2 euro al mese.", "restricted-refusal"),
    ("uk", "Ця стаття доступна лише передплатникам. Оформіть передплату.", "restricted-refusal"),
    ("he", "הכתבה זמינה למנויים בלבד. הצטרפו החל משקל אחד לחודש.", "restricted-refusal"),
    ("ja", "この記事は有料会員限定です。ログインしてください。", "restricted-refusal"),
)
_FIRST = {row[0]: row for row in reversed(_REFUSALS)}


async def _heard(made: Callable[[str, str], bytes], told: str, title: str, *, known: bool) -> Case:
    source = Source(id="case", url=URL, work=Work(title=title))
    before = cited(made(title, prose())) if known else None
    web = {URL: page(made(title, told)), SIBLING: NOWHERE, ROOT: page(FRONT)}
    return Case(what=told, rule="", source=source, cited=before, web=web)


@pytest.mark.parametrize("known", [False, True], ids=["first look", "baseline"])
@pytest.mark.parametrize("made", TEMPLATES)
@pytest.mark.parametrize(("lang", "told", "rule"), [*_FIRST.values(), *_OFFERED])
async def test_a_wall_under_the_cited_title_is_one_in_every_template(
    made: Callable[[str, str], bytes], lang: str, told: str, rule: str, *, known: bool
) -> None:
    """Neither the first look nor one that knows the article takes the wall for a page, nor for a lost one."""
    ruling = await hear(await _heard(made, f"<p>{told}</p>", TITLE, known=known))
    assert ruling.judgement.rule == rule, (lang, ruling.judgement.reason)


_STORIES = (
    ("The pool", "<p>The pool is open only to members, the club said on Monday.</p>"),
    ("The river", "<p>Whoever wants to fish here must register with the warden first.</p>"),
    ("A film", "<p>The film is not available in this country, its distributor told the paper on Friday.</p>"),
    ("Der Saal", "<p>Nur wer sich anmeldet, darf den Saal ab Mai noch betreten, sagt die Stadt.</p>"),
    ("Клуб", "<p>Клуб открыт только для участников, сообщил его директор в понедельник.</p>"),
    ("Le stade", "<p>Le stade est réservé aux membres du club, a annoncé la mairie.</p>"),
    ("A picture", "<img src=/a.jpg><p>You must be logged in to post a comment.</p>"),
    ("Rowing", "<p>Herons 4, Otters 3, Minks 2<br>Teals 1, Coots 1, Geese 0<br>Swans 0, Grebes 0, Rails 0</p><p>Only for members.</p>"),
    ("Members", "<p>The club may let in members only. The court saw it otherwise.</p><p>It rains.</p>"),
)  # fmt: skip


@pytest.mark.parametrize("made", TEMPLATES)
@pytest.mark.parametrize(("title", "told"), _STORIES)
async def test_a_line_about_somebody_else_lives(made: Callable[[str, str], bytes], title: str, told: str) -> None:
    """One short paragraph about a club, a river or a film is the news; a table is what people came for."""
    ruling = await hear(await _heard(made, told, title, known=False))
    assert ruling.judgement.outcome is Outcome.OK, ruling.judgement.reason


async def test_what_the_cited_page_said_as_well_is_no_wall() -> None:
    """A page that always told its readers to log in for more is still itself."""
    told = "<p>Only for members.</p>"
    before = cited(_tabled(TITLE, prose(sentences=3) + told))
    ruling = await hear(Case(what="", rule="", source=GIVEN, cited=before, web={URL: page(_tabled(TITLE, told))}))
    assert ruling.judgement.outcome is Outcome.OK, ruling.judgement.reason
