"""A refusal told in a sentence is no death, whatever random addresses get; a page that says it is gone is gone."""

# ruff: noqa: E501 - one page, one row

from __future__ import annotations

import pytest

from monitor.model.source import Source, Work
from monitor.model.verdict import Outcome, Weight
from tests.judge.cases_dead import FRONT
from tests.judge.cases_refusals import ALIKE, LOST, NAMELESS, NOWHERE, SITE_TITLED, TRUE_ERRORS, told
from tests.judge.courtroom import ROOT, SIBLING, URL, Case, cited, hear, html, page, prose


@pytest.mark.parametrize("case", [*ALIKE, *SITE_TITLED, *TRUE_ERRORS], ids=str)
async def test_a_refusal_is_never_a_strike(case: Case) -> None:
    """Without a form, under a title of its own, the site's or the cited one, known or not: it keeps us out."""
    ruling = await hear(case)
    assert ruling.judgement.weight in (Weight.NONE, Weight.DOUBT), ruling.judgement.reason
    assert ruling.judgement.rule == case.rule, ruling.judgement.reason


@pytest.mark.parametrize("case", [*LOST, *NAMELESS], ids=str)
async def test_a_page_that_says_it_is_gone_is_gone(case: Case) -> None:
    """Whoever says so may offer a login beside it; and so says a site in words that are common in its language."""
    ruling = await hear(case)
    assert ruling.judgement.outcome is Outcome.SOFT_404, ruling.judgement.reason


@pytest.mark.parametrize(
    ("title", "paragraphs"),
    [
        (
            "Members only",
            ("You must be a member to enter the club, said its owner. He closed it in May.", "Nobody came."),
        ),
        (
            "Log in the river",
            ("A log must be cleared to let the boats pass, the members of the club say.", "It is oak."),
        ),
        ("Nur für Mitglieder", ("Der Verein darf nur Mitglieder einlassen. Das Gericht sah es anders.", "Es regnet.")),
    ],
)
async def test_a_short_story_about_members_lives(title: str, paragraphs: tuple[str, ...]) -> None:
    """Two paragraphs about members or subscribers are a story, on a host that answers nonsense with a true 404."""
    body = html(
        f"{title} | The Gazette", f"<main><h1>{title}</h1>{''.join(f'<p>{one}</p>' for one in paragraphs)}</main>"
    )
    for source in (None, Source(id="case", url=URL, work=Work(title=title))):
        web = {URL: page(body), SIBLING: NOWHERE, ROOT: page(FRONT)}
        ruling = await hear(Case(what="alive", rule="", source=source, web=web))
        assert ruling.judgement.outcome is Outcome.OK, ruling.judgement.reason


async def test_a_landing_page_for_all_addresses_is_still_a_death() -> None:
    """What has more to say than a notice, and nothing of the cited page, stays what it was: another page in its place."""
    body = html("Well", f"<h1>Our brochures</h1>{prose('one penguin', 6)}")
    web = {URL: page(body), SIBLING: page(body), ROOT: page(FRONT)}
    ruling = await hear(Case(what="lost", rule="", cited=cited(), web=web))
    assert ruling.judgement.rule == "soft-404-replaced", ruling.judgement.reason


async def test_the_reason_of_doubt_is_true() -> None:
    """A person reads what was seen, and that nothing follows from it."""
    splash = html("Herald", "<p>Advertisement</p><a href='?on=1'>To the paper</a>")
    for body in (told("A black day", "We stand with those who write."), splash):
        web = {URL: page(body), SIBLING: page(body), ROOT: page(FRONT)}
        ruling = await hear(Case(what="doubt", rule="", cited=cited(), web=web))
        assert ruling.judgement.rule == "unstable-alike", ruling.judgement.reason
        assert "answers a random address alike" in ruling.judgement.reason
