"""What clears a page as the cited one, and what does not: teasers, greetings and error pages that carry its address."""

# ruff: noqa: E501 - tables read best with one page after the other

from __future__ import annotations

import pytest

from monitor.judge.text.likeness import is_unlike, text_fits
from tests.judge.cases_dead import FRONT
from tests.judge.cases_framed import PAPERS, Paper
from tests.judge.courtroom import (
    HOST,
    ROOT,
    SIBLING,
    URL,
    Case,
    article,
    cited,
    hear,
    html,
    page,
    prose,
    read,
    to,
)

BACK = "/2021/05/harbour-strike.html"
_PASSWORD = "<form method=post><input name=u><input type=password name=p><button>OK</button></form>"
_LOGIN = {"en": "Log in", "nl": "Inloggen", "ru": "Войти", "fa": "ورود", "zh": "登录"}
#: Pages of another make below the very teasers of the article, of which no list of words knows.
_GONE = ("<h2>You look lost, captain</h2><p>Sail home.</p>", "<h2>0 results</h2>", "<p>Invalid thread.</p>", "")


def _framed(paper: Paper, title: str, body: str) -> bytes:
    """Write another page in the frame of a paper."""
    return html(title, f"<div class='c'><h1>{title}</h1>{body}</div>{paper.frame}", lang=paper.lang)


def _case(paper: Paper, now: bytes, beside: bytes | None = None) -> Case:
    """Put a page where the article of a paper stood; a random address gets ``beside``, or a true 404."""
    web = {URL: page(now), ROOT: page(FRONT), SIBLING: page("", 404) if beside is None else page(beside)}
    return Case(what="", rule="", cited=cited(paper.article()), web=web)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.lang)
async def test_teasers_shield_no_login(paper: Paper) -> None:
    """A password form where the article was is a wall, whatever teasers of the cited page stand around it."""
    ruling = await hear(_case(paper, _framed(paper, _LOGIN[paper.lang], _PASSWORD)))
    assert ruling.judgement.rule == "restricted-password-form", ruling.judgement.reason


@pytest.mark.parametrize("gone", _GONE)
@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.lang)
async def test_teasers_shield_no_page_that_nonsense_gets_too(paper: Paper, gone: str) -> None:
    """What a random address gets too is missing, or in doubt where it is a few words; beside a true 404 it is fine."""
    now = _framed(paper, "The paper", gone)
    assert (await hear(_case(paper, now, beside=now))).judgement.rule in {"soft-404-replaced", "unstable-alike"}
    assert (await hear(_case(paper, now))).judgement.outcome.value == "ok"


@pytest.mark.parametrize("title", ["", "Another headline altogether"])
@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.lang)
async def test_what_is_left_of_an_article_clears_it(paper: Paper, title: str) -> None:
    """How it begins, and most of it whatever was rewritten, is the cited page, and is never convicted by a neighbour."""
    known = cited(paper.article())
    for told in (
        paper.text[:1],
        paper.text[:2],
        (*paper.text[:-1], "A new end."),
        ("A new beginning.", *paper.text[1:]),
    ):
        now = _framed(paper, title or paper.title, "".join(f"<p>{words}</p>" for words in told))
        shown = read(now)
        assert text_fits(shown, known) or not title, told
        assert not is_unlike(shown, known), told
        assert (await hear(_case(paper, now, beside=now))).judgement.outcome.value == "ok", told


async def test_an_article_rewritten_for_a_good_part_stays() -> None:
    """Half of a long article under a new title is no missing page, nor is a third of it, where neighbours are missing."""
    whole = article(extra="<p>About us: a paper that belongs to its readers since 1911, not to its owners.</p>")
    kept = prose().split("</p>")
    for share in (2, 3):
        left = "</p>".join(kept[len(kept) - len(kept) // share :])
        now = html("New title", f"<h1>New title</h1>{prose('the new bridge', 8)}{left}")
        web = {URL: page(now), ROOT: page(FRONT), SIBLING: page("", 404)}
        ruling = await hear(Case(what="", rule="", cited=cited(whole), web=web))
        assert ruling.judgement.outcome.value == "ok", ruling.judgement.reason


_ERROR = html("The Gazette", "<h1>The Gazette</h1><h2>Page not found</h2><p>It may have been removed.</p>")
_MOTTO = html("The Gazette", "<p>Word of the day: make haste slowly.</p><a href=x>On to the article</a>")
_ERRORS = (
    "/error.aspx?aspxerrorpath=",
    "/hata.aspx?aspxerrorpath=",
    "/virhe.html?sivu=",
    "/_layouts/15/error.aspx?x=",
    "/Home/Error?aspxerrorpath=",
    "/error?path=",
    "/oops?from=",
    "/404?url=",
    "/notfound?from=",
)
_GATES = (
    "/welcome?goto=",
    "/home?return=",
    "/start?next=",
    "/home?returnUrl=",
    "/start?continue=",
    "/welcome.html?goto=",
    "/splash?d=",
)
_FRONTS = ("/?from=", "/", "/home?from=", "/welcome?ref=", "/en/?next=", "/index.php?old=", "/home")


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("where", _ERRORS)
async def test_an_error_page_that_is_told_the_address_is_no_gate(where: str, known: bool) -> None:  # noqa: FBT001 - a column
    """What an error page says is heard, by which words so ever its address carries the cited one."""
    there = f"{where}{BACK}"
    web = {URL: to(there), f"{HOST}{there}": page(_ERROR), ROOT: page(FRONT), SIBLING: page("", 404)}
    ruling = await hear(Case(what="", rule="", cited=cited() if known else None, web=web))
    assert ruling.judgement.outcome.value == "soft-404", ruling.judgement.reason


_ODD = html("The Gazette", "<h1>The Gazette</h1><p>Well, this is embarrassing.</p>")


@pytest.mark.parametrize(
    ("nonsense", "root", "now", "rule"),
    [
        (_ODD, FRONT, _ODD, "soft-404-address"),
        (None, FRONT, _ODD, "unstable-error-page"),
        (_ODD, None, _ODD, "unstable-error-page"),
        (_ODD, FRONT, article(subject="how errors are made"), "redirected-for-now"),
    ],
    ids=["nonsense too", "here alone", "everywhere", "a story"],
)
@pytest.mark.parametrize("where", ["/error.aspx?aspxerrorpath=", "/virhe?sivu=", "/error?path="])
async def test_an_error_page_of_unknown_words(where: str, nonsense: bytes | None, root: bytes | None, now: bytes, rule: str) -> None:  # fmt: skip
    """Where nonsense is led there too it is missing, else the site is at fault; a story is no error page."""
    there, other, home = (f"{where}{path}" for path in (BACK, SIBLING.removeprefix(HOST), "/"))
    web = {
        URL: to(there), f"{HOST}{there}": page(now),
        SIBLING: page("", 404) if nonsense is None else to(other), f"{HOST}{other}": page(_ODD),
        ROOT: to(home) if root is None else page(root), f"{HOST}{home}": page(_ODD),
    }  # fmt: skip
    ruling = await hear(Case(what="", rule="", web=web))
    assert ruling.judgement.rule == rule, ruling.judgement.reason
    # Where the page was known, rules that compare may say the same before.
    outcome = ruling.judgement.outcome
    ruling = await hear(Case(what="", rule="", cited=cited(), web=web))
    assert ruling.judgement.outcome is outcome, ruling.judgement.reason


@pytest.mark.parametrize("where", _GATES)
async def test_a_greeting_that_sends_its_readers_back_is_a_gate(where: str) -> None:
    """A bare page that keeps the cited address as the place to go on to stands before it, whatever it is named."""
    there = f"{where}{BACK}"
    for known in (cited(), None):
        web = {URL: to(there), f"{HOST}{there}": page(_MOTTO), ROOT: page(FRONT), SIBLING: page("", 404)}
        ruling = await hear(Case(what="", rule="", cited=known, web=web))
        assert ruling.judgement.rule == "restricted-gate-redirect", ruling.judgement.reason


@pytest.mark.parametrize("where", _FRONTS)
async def test_a_front_page_stays_one(where: str) -> None:
    """A mere front page is none for a note of whence its readers came; nor is a list of stories a gate."""
    there = where if "?" not in where else f"{where}{BACK}"
    web = {URL: to(there), ROOT: page(_MOTTO), f"{HOST}{there}": page(_MOTTO), SIBLING: page("", 404)}
    ruling = await hear(Case(what="", rule="", cited=cited(), web=web))
    assert ruling.judgement.rule == "soft-404-landing", ruling.judgement.reason


async def test_a_full_front_page_is_no_gate() -> None:
    """A list of stories is a front page, whatever place its address promises to go on to."""
    there = f"/home?return={BACK}"
    web = {URL: to(there), f"{HOST}{there}": page(FRONT), ROOT: page(FRONT), SIBLING: page("", 404)}
    assert (await hear(Case(what="", rule="", cited=cited(), web=web))).judgement.rule == "soft-404-landing"
