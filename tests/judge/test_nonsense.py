"""What is remembered of a host's answer to nonsense, for how long, and that only sure cases are settled by it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.judge.look.nonsense import FRESH, MOST, learn
from monitor.model.check import Check, HostMemory, Look, Nonsense, Why
from monitor.model.exchange import Purpose, Trouble
from monitor.model.source import Source
from monitor.model.verdict import Standing
from monitor.store.packing import pack_memory, unpack_memory
from tests.fakes.web import Scripted
from tests.judge.cases_dead import long_missing
from tests.judge.courtroom import AT, HOST, ROOT, SIBLING, URL, Case, article, cited, hear, html, page, to

LOST = long_missing("Page introuvable", "harbour-strike", lang="fr")
OTHER = f"{HOST}/2021/05/ferry.html"


async def _learned(web: Scripted, *, url: str = URL, before: tuple[Nonsense, ...] = ()) -> tuple[Nonsense, ...]:
    """Learn from one look that asked a random address."""
    ruling = await hear(Case(what="", rule="", url=url, web={url: LOST, SIBLING: web}))
    return learn(before, ruling.look, AT)


async def test_a_second_source_is_judged_by_what_the_first_asked() -> None:
    """The same words at another address of the host are convicted without a question."""
    memory = HostMemory(host="gazette.example.org", nonsense=await _learned(LOST))
    ruling = await hear(Case(what="", rule="", url=OTHER, web={OTHER: LOST}, host=memory))
    assert (ruling.judgement.rule, ruling.asks) == ("soft-404-sibling", ())
    assert f"{AT:%Y-%m-%d}" in ruling.judgement.reason


async def test_what_is_unlike_is_cleared_without_a_question() -> None:
    """A page of the same folder that is not what nonsense gets stands, and nothing is asked."""
    memory = HostMemory(host="gazette.example.org", nonsense=await _learned(LOST))
    lines = "".join(f"<p>{n} tides, {n * n} gulls and {n + 7} ropes of the lost ferry.</p>" for n in range(9, 40))
    essay = page(html("Page introuvable", f"<main><h1>Page introuvable</h1>{lines}</main>", lang="fr"))
    ruling = await hear(Case(what="", rule="", url=OTHER, web={OTHER: essay}, host=memory))
    assert (ruling.judgement.rule, ruling.asks) == ("ok-fits", ())


async def test_redirects_of_nonsense_are_remembered() -> None:
    """An address that lands on the front page although that bears the cited text is convicted by memory."""
    asked = await hear(
        Case(what="", rule="", cited=cited(), web={URL: to("/"), SIBLING: to("/"), ROOT: page(article())})
    )
    memory = HostMemory(host="gazette.example.org", nonsense=learn((), asked.look, AT))
    ruling = await hear(Case(what="", rule="", cited=cited(), web={URL: to("/"), ROOT: page(article())}, host=memory))
    assert (ruling.judgement.rule, ruling.asks) == ("soft-404-landing", ())


@pytest.mark.parametrize("status", [403, 429, 500, 503])
async def test_refusals_and_faults_teach_nothing(status: int) -> None:
    """What keeps us out, or is ill for a while, is no answer to nonsense."""
    assert await _learned(replace(LOST, status=status)) == ()


async def test_trouble_teaches_nothing() -> None:
    """Where no answer came, nothing is remembered."""
    assert await _learned(Scripted(trouble=Trouble.TIMEOUT)) == ()


async def test_what_is_stale_is_asked_anew_and_forgotten() -> None:
    """After a week the host is asked again, and the memory lets go of what is old."""
    heard = await _learned(LOST)
    old = tuple(replace(one, asked=AT - FRESH) for one in heard)
    memory = HostMemory(host="gazette.example.org", nonsense=old)
    ruling = await hear(Case(what="", rule="", web={URL: LOST, SIBLING: LOST}, host=memory))
    assert ruling.asks == (Purpose.SIBLING,)
    assert learn(old, replace(ruling.look, answers=ruling.look.answers[:1]), AT) == ()


async def test_the_memory_is_small() -> None:
    """One answer for each kind of place, few of them, and a few hundred bytes for each."""
    heard = await _learned(LOST)
    assert await _learned(LOST, before=heard) == heard
    many = tuple(replace(heard[0], url=f"{HOST}/{place}/x") for place in range(9))
    assert len(await _learned(LOST, before=many)) == MOST
    packed = pack_memory(HostMemory(host="a", nonsense=heard))
    assert len(packed) < 900
    assert unpack_memory(packed).nonsense == heard


def test_a_look_that_asked_nothing_keeps_the_memory() -> None:
    """What is fresh stays, whatever else a look shows."""
    heard = Nonsense(asked=AT - timedelta(days=1), url=SIBLING, status=404)
    source = Source(id="a", url=URL)
    look = Look(
        check=Check(source=source, due=AT, why=Why.NEW),
        at=AT,
        before=Standing(source="a", url=URL),
        host=HostMemory(host="a"),
    )
    assert learn((heard,), look, AT) == (heard,)
