"""Made-up sites in thirty languages and several templates are taken for what they are; stories about errors stand."""

from __future__ import annotations

import pytest

from monitor.judge.look.addresses import root_of, sibling_of
from tests.judge.courtroom import TOKEN, Case, cited, hear, page
from tests.judge.strangers import MEANT, Stranger, strangers

ALL = tuple(strangers())


def _case(stranger: Stranger, *, known: bool) -> Case:
    """Lay out a stranger, whose random addresses answer as its page does, with or without a baseline."""
    web = {stranger.url: page(stranger.body, stranger.status)}
    if stranger.sibling is not None:
        web[sibling_of(stranger.url, TOKEN)] = page(stranger.sibling)
    if stranger.front is not None:
        web[root_of(stranger.url)] = page(stranger.front)
    was = cited(stranger.was, url=stranger.url) if known and stranger.was is not None else None
    return Case(what=str(stranger), rule="", url=stranger.url, web=web, cited=was)


def test_there_are_many() -> None:
    """At least sixty pages in twenty languages speak of missing pages, sales, logins, consent and robots."""
    walls = [each for each in ALL if each.kind != "story"]
    assert len(walls) >= 60
    assert len({each.lang for each in walls}) >= 20


@pytest.mark.parametrize("known", [False, True], ids=["no baseline", "baseline"])
@pytest.mark.parametrize("kind", MEANT)
async def test_kind(kind: str, known: bool) -> None:  # noqa: FBT001 - a table
    """Each is judged as what it is, whatever its language and template."""
    wrong = []
    for stranger in (each for each in ALL if each.kind == kind):
        ruling = await hear(_case(stranger, known=known))
        if ruling.judgement.outcome is not MEANT[kind]:
            wrong.append(f"{stranger}: {ruling.judgement.rule}")
    assert wrong == []
