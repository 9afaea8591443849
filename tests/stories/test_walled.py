"""Sources that shut us out: never dead for it, and after a month a person is asked to look."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from monitor.model.finding import Event
from monitor.model.verdict import Outcome, Verdict
from tests.origin import Visit, answer
from tests.stories.prose import ENGLISH, FRENCH, article, bare, front, news
from tests.stories.test_dying import days
from tests.stories.theatre import Theatre

_WELL = answer(article(ENGLISH))
_WALL = answer(bare("Just a moment...", ""), "403 Forbidden", cf_mitigated="challenge")
_MISSING = answer(b"<title>404</title>", "404 Not Found")


async def test_a_wall_is_no_death(tmp_path: Path) -> None:
    """Live becomes blocked after three looks, without a strike; thirty days later that is told once, and no more."""
    house = {"/story": days((0, _WELL), (2, _WALL), (80, _WELL))}
    async with Theatre(tmp_path, {"herald.example": house}) as stage:
        await stage.look()
        await stage.days(2)
        while (await stage.standing("herald")).blocked_looks < 2:
            await stage.hours(3)
        assert (await stage.standing("herald")).verdict is Verdict.LIVE
        while (await stage.standing("herald")).blocked_looks < 3:
            await stage.hours(3)
        blocked = await stage.standing("herald")
        assert (blocked.verdict, blocked.strikes, blocked.weak_strikes) == (Verdict.BLOCKED, 0, 0)
        assert stage.told("herald") == []
        await stage.days(60)
        assert stage.told("herald") == [Event.NOT_VERIFIED]
        assert "person has to look" in stage.findings("herald")[0].says
        await stage.days(20)
        back = await stage.standing("herald")
        assert (back.verdict, back.blocked_looks, back.blocked_since) == (Verdict.LIVE, 0, None)
        assert stage.told("herald") == [Event.NOT_VERIFIED]


async def test_a_stranger_behind_a_wall_is_blocked_at_once(tmp_path: Path) -> None:
    """Who never let us in is blocked, not failing, and may be told as not verified too."""
    async with Theatre(tmp_path, {"herald.example": {"*": _WALL}}) as stage:
        await stage.look()
        assert (await stage.standing("herald")).verdict is Verdict.BLOCKED
        await stage.days(40)
        assert stage.told("herald") == [Event.NOT_VERIFIED]
        assert "never verified" in stage.findings("herald")[0].says


async def test_two_refusals_are_forgotten(tmp_path: Path) -> None:
    """A living page that refuses us twice and lets us in again stays live."""
    house = {"/story": days((0, _WELL), (2, _WALL), (3.6, _WELL))}
    async with Theatre(tmp_path, {"herald.example": house}) as stage:
        await stage.look()
        await stage.days(8)
        standing = await stage.standing("herald")
        assert (standing.verdict, standing.blocked_looks, stage.told("herald")) == (Verdict.LIVE, 0, [])


async def test_a_page_that_goes_behind_a_paywall(tmp_path: Path) -> None:
    """A teaser with paywall evidence is restricted, neither stub nor change; the baseline stays what was cited."""
    marked = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'
    teaser = answer(news(FRENCH.title, f"<p>{FRENCH.text[0]}</p>", lang="fr", head=marked))
    house = {"/story": days((0, answer(article(FRENCH))), (2, teaser))}
    async with Theatre(tmp_path, {"herald.example": house}) as stage:
        await stage.look()
        baseline = (await stage.standing("herald")).baseline
        await stage.days(10)
        standing = await stage.standing("herald")
        assert (standing.verdict, standing.outcome) == (Verdict.BLOCKED, Outcome.RESTRICTED)
        assert standing.baseline == baseline
        assert stage.told("herald") == []


async def test_behind_the_wall_it_may_be_gone(tmp_path: Path) -> None:
    """A blocked source that answers 404 fails, and dies by the usual patience; weak failures leave it blocked."""
    house: dict[str, Visit] = {"/": answer(front("Herald"))}
    gone = {**house, "/story": days((0, _WELL), (1, _WALL), (10, _MISSING))}
    down = {**house, "/story": days((0, _WELL), (1, _WALL), (10, answer(b"", "500 Internal Server Error")))}
    async with Theatre(tmp_path, {"gone.example": gone, "down.example": down}) as stage:
        await stage.look()
        await stage.days(9)
        assert (await stage.standing("gone")).verdict is Verdict.BLOCKED
        await stage.days(4)
        assert (await stage.standing("gone")).verdict is Verdict.FAILING
        await stage.days(8)
        assert stage.told("gone") == [Event.DEAD]
        assert ((await stage.standing("down")).verdict, stage.told("down")) == (Verdict.BLOCKED, [])


async def test_a_wall_does_not_bring_the_dead_back(tmp_path: Path) -> None:
    """A dead source that is refused stays dead: nobody was let in to see otherwise."""
    house = {"/story": days((0, _WELL), (1, _MISSING), (10, _WALL))}
    async with Theatre(tmp_path, {"herald.example": house}) as stage:
        await stage.look()
        await stage.days(50)
        assert (await stage.standing("herald")).verdict is Verdict.DEAD
        assert stage.told("herald") == [Event.DEAD]


async def test_a_wall_on_the_first_day_leaves_the_baseline_to_the_first_page(tmp_path: Path) -> None:
    """The wall's own page never stands for what was cited."""
    shut = replace(ENGLISH, title="Just a moment...", text=("Checking.",))
    house = {"/story": days((0, answer(article(shut), "403 Forbidden", cf_mitigated="challenge")), (2, _WELL))}
    async with Theatre(tmp_path, {"herald.example": house}) as stage:
        await stage.look()
        assert (await stage.standing("herald")).baseline is None
        await stage.days(5)
        standing = await stage.standing("herald")
        assert standing.baseline is not None
        assert (standing.verdict, standing.baseline.title) == (Verdict.LIVE, ENGLISH.title)
