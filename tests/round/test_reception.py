"""A host that refuses one address is asked on for the others, and left alone where it means all of them."""

from __future__ import annotations

import pytest

from monitor.model.verdict import Standing
from monitor.road.visit import Reception
from tests.fakes.web import Scripted
from tests.judge.courtroom import URL, Case, article, hear, page
from tests.judge.standings import START

NEW = Standing(source="new", url=URL)
KNOWN = Standing(source="known", url=URL, checked_at=START)
MANY = page("slow down", 429)
SOON = page("slow down", 429, Retry_After="8")
LONG = page("slow down", 429, Retry_After="3600")
BUSY = page("busy", 503, Retry_After="3600")
WELL = page(article())


@pytest.mark.parametrize(
    ("answers", "new_waits", "known_waits"),
    [
        ([WELL], False, False),
        ([MANY], False, False),
        ([SOON], False, False),
        ([MANY] * 4, False, False),
        ([MANY] * 4 + [WELL, MANY], False, False),
        ([MANY] * 5, True, True),
        ([BUSY] * 6, False, False),
        ([LONG], False, True),
        ([LONG, WELL], False, True),
        ([LONG] * 5, True, True),
    ],
)
async def test_who_waits_for_a_later_round(answers: list[Scripted], *, new_waits: bool, known_waits: bool) -> None:
    """One 429 says nothing of other addresses, five in a row do; a long wait that is named is kept where it can be."""
    host = Reception()
    for each in answers:
        ruling = await hear(Case(what="", rule="", web={URL: each}))
        host.hear(ruling.look, ruling.judgement)
    assert (host.lets_wait(NEW), host.lets_wait(KNOWN)) == (new_waits, known_waits)
