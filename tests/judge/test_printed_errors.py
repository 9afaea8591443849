"""A PDF that says nothing but that a page is not there is no document."""

from __future__ import annotations

import pytest

from monitor.model.verdict import Outcome
from tests.judge.cases_unproven import GIVEN
from tests.judge.courtroom import URL, Case, cited, hear, page
from tests.read.test_pdf_pages import make_pdf

_REPORT = [
    [
        "The state of the locks",
        "The locks of the valley were counted in May, and nine of them leak.",
        "They are mended by the boatmen.",
    ]
]

_CHAPTERS = [f"Chapter {n}: of what the keeper of the tower found, and what was lost." for n in range(6)]

SHOWN = (
    ([["Page not found"]], "soft-404-short"),
    ([["404 Not Found", "The requested document does not exist on this server."]], "soft-404-short"),
    ([["Seite nicht gefunden"]], "soft-404-short"),
    (_REPORT, None),
    ([["Page not found", *_CHAPTERS]], None),
)  # fmt: skip


@pytest.mark.parametrize("known", ["cited", "given", "nothing"])
@pytest.mark.parametrize(("pages", "rule"), SHOWN, ids=lambda value: str(value)[:60])
async def test_a_pdf_that_only_says_it_is_not_there(pages: list[list[str]], rule: str | None, known: str) -> None:
    """It is soft 404, whatever is known of what was cited; a document of two lines is a document."""
    web = {URL: page(make_pdf(pages), Content_Type="application/pdf")}
    case = Case(
        what="printed",
        rule=rule or "",
        web=web,
        cited=cited() if known == "cited" else None,
        source=GIVEN if known == "given" else None,
    )
    judgement = (await hear(case)).judgement
    assert judgement.rule == rule if rule else judgement.outcome is Outcome.OK, judgement.reason
