"""Headlines that sound like a dead page, a sale or a wall convict nothing that tells a story of its own below them."""

from __future__ import annotations

import pytest

from monitor.judge.look.nonsense import learn
from monitor.judge.look.stories import tells_story
from monitor.model.check import HostMemory
from monitor.model.page import Page, PageKind
from monitor.model.verdict import Outcome
from tests.judge.cases_headlines import CASES, LOST, PADDED, TALES, paper
from tests.judge.courtroom import AT, SIBLING, URL, Case, hear, page


@pytest.mark.parametrize("case", CASES, ids=str)
async def test_structure_decides_not_the_headline(case: Case) -> None:
    """A story stays a page whatever its headline says; what walls say of themselves is no story."""
    ruling = await hear(case)
    assert ruling.judgement.rule == case.rule, ruling.judgement.reason
    assert case.asks is None or ruling.asks == case.asks


@pytest.mark.parametrize("case", PADDED, ids=lambda case: f"{case.manner} {case}")
async def test_teasers_are_no_story(case: Case) -> None:
    """A missing page that is padded with teasers stays one, whether random addresses get the same ones or others."""
    ruling = await hear(case)
    assert ruling.judgement.outcome is Outcome.SOFT_404, ruling.judgement.reason


@pytest.mark.parametrize("lang", TALES)
async def test_a_story_is_not_convicted_by_memory(lang: str) -> None:
    """Title and heading alone are alike to what is remembered: the host is asked again, and the story stands."""
    lost = page(paper(lang, LOST[lang], TALES[lang][1:2], ""))
    asked = await hear(
        Case(what="", rule="", web={URL: page(paper(lang, LOST[lang], TALES[lang][0], "")), SIBLING: lost})
    )
    host = HostMemory(host="gazette.example.org", nonsense=learn((), asked.look, AT))
    assert host.nonsense
    told = page(paper(lang, LOST[lang], (*TALES[lang][0], TALES[lang][3][0][1]), ""))
    ruling = await hear(Case(what="", rule="", web={URL: told, SIBLING: lost}, host=host))
    assert ruling.judgement.outcome is Outcome.OK, ruling.judgement.reason


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("\n".join(TALES["en"][0]), True),
        ("\n".join(TALES["zh"][0]), True),
        (" ".join(TALES["de"][0]), False),
        (" ".join(TALES["de"][0] * 3), True),
        ("\n".join(TALES["en"][0][:2]), False),
        ("\n".join(line for teaser in TALES["en"][3] for line in teaser), False),
        ("Related stories\n" + "\n".join(TALES["en"][0]), False),
        ("", False),
    ],
)
def test_what_a_story_is(text: str, *, told: bool) -> None:
    """Three sentences in paragraphs one after the other, or one long one; not what alternates with headlines."""
    assert tells_story(Page(kind=PageKind.HTML, title="Headline", text=text)) is told
