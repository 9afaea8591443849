"""Somebody else's page on our way out: a captive portal or a filter ends no source, and owners who moved are heard."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from monitor.app import Which
from monitor.model.verdict import Verdict
from monitor.report.summarise import headline
from monitor.review.rejudging import rejudge, why
from tests.origin import Visit, answer, redirect
from tests.stories.prose import (
    ARABIC,
    CHINESE,
    ENGLISH,
    FRENCH,
    GERMAN,
    RUSSIAN,
    SPANISH,
    TURKISH,
    Story,
    article,
    bare,
    front,
    news,
)
from tests.stories.theatre import Theatre
from tests.stories.town import Asked, House, answered

_STORIES = (ENGLISH, GERMAN, FRENCH, SPANISH, RUSSIAN, TURKISH, CHINESE, ARABIC)
_WELCOME: dict[str, Any] = {"*": answer(bare("Airport WiFi", "<P>Connect and enjoy an hour of free internet.</P>"))}
_FILTER: dict[str, Any] = {"*": answer(news("Web filter", "<p>Category: news. Policy: guests. Ask the desk.</p>"))}
#: What each host answers while the portal or filter stands between us and it.
_WALLS: dict[str, dict[str, Any]] = {
    "to a page": {"*": redirect("http://guest.inn.example:{port}/welcome.html", "302 Found")},
    "to a front page": {"*": redirect("http://guest.inn.example:{port}/", "307 Temporary Redirect")},
    "to a private address": {"*": redirect("http://10.0.0.1/login", "302 Found")},
    "in place": _FILTER,
}


def _site(number: int) -> House:
    story: Story = _STORIES[number % len(_STORIES)]
    return {"/story": answer(article(story)), "/": answer(front(f"Paper {number}", lang=story.lang))}


def _town(names: list[str], wall: dict[str, Any], *, since: float, until: float, behind: int) -> dict[str, House]:
    """Give hosts of which the first so many are hidden from one day to another."""

    def house(number: int) -> House:
        def tale(asked: Asked) -> Visit:
            hidden = number < behind and since <= asked.day < until
            return answered(wall if hidden else _site(number), asked)

        return tale

    hosts: dict[str, House] = {f"{name}.example": house(number) for number, name in enumerate(names)}
    return {**hosts, "guest.inn.example": _WELCOME}


def _watched(names: list[str]) -> dict[str, Any]:
    return {name: f"http://{name}.example:{{port}}/story" for name in names}


@pytest.mark.parametrize("wall", _WALLS)
async def test_a_captive_portal_ends_no_source(tmp_path: Path, wall: str) -> None:
    """Every host is hidden for ten days: nothing is judged, nobody hears of it, and then all is as it was."""
    names = [f"p{n}" for n in range(5)]
    hosts = _town(names, _WALLS[wall], since=1.2, until=11, behind=5)
    async with Theatre(tmp_path, hosts, sources=_watched(names), portals=True) as stage:
        await stage.look()
        await stage.days(10)
        behind = [report for report in stage.reports if report.run.offline]
        assert len(behind) > 9
        assert "unrelated hosts" in headline(behind[-1])
        assert {(await stage.standing(name)).verdict for name in names} == {Verdict.LIVE}
        assert {(await stage.standing(name)).strikes for name in names} == {0}
        await stage.days(3)
        assert not stage.reports[-1].run.offline
        assert [stage.told(name) for name in names] == [[]] * 5
        assert {(await stage.standing(name)).verdict for name in names} == {Verdict.LIVE}


@pytest.mark.parametrize("wall", _WALLS)
async def test_a_filter_that_hides_a_part_ends_no_source(tmp_path: Path, wall: str) -> None:
    """Four of eight hosts are hidden for weeks: those are in doubt, said so, judged again alike, and come back."""
    names = [f"p{n}" for n in range(8)]
    hosts = _town(names, _WALLS[wall], since=1.2, until=16, behind=4)
    async with Theatre(tmp_path, hosts, sources=_watched(names), portals=True) as stage:
        await stage.look()
        stage.clock.turn(days=2)
        report = await stage.look(Which.ALL)
        assert not report.run.offline
        (told,) = report.run.mishaps
        assert told.what.startswith("4 of 8 unrelated hosts ")
        for name in names[:4]:
            standing = await stage.standing(name)
            assert (standing.verdict, standing.rule, standing.strikes) == (Verdict.FAILING, "unstable-portal", 0)
            assert "a captive portal or a filter stands between us and them" in stage.json(name)["reason"]
        assert {(await stage.standing(name)).verdict for name in names[4:]} == {Verdict.LIVE}
        told_again = (await why(stage.monitor, "p0")).last
        assert (told_again.judgement.rule, told_again.judgement.reason) == ("unstable-portal", told.what[: -len(_NEXT)])
        await stage.days(12)
        assert {(await stage.standing(name)).verdict for name in names[:4]} == {Verdict.FAILING}
        assert (await rejudge(stage.monitor, ())).looks_that_differ == ()
        await stage.days(4)
        assert {(await stage.standing(name)).verdict for name in names} == {Verdict.LIVE}


#: What is asked of people, at the end of what a report says.
_NEXT = " Log in to it, or look from another network."


@pytest.mark.parametrize("wall", ["in place", "to a front page"])
async def test_a_filter_is_known_over_many_runs_of_one_look(tmp_path: Path, wall: str) -> None:
    """Nobody is looked at together with another: what a day of runs saw is put together, and nobody is struck."""
    names = [f"p{n}" for n in range(6)]
    hosts = _town(names, _WALLS[wall], since=1, until=99, behind=4)
    async with Theatre(tmp_path, hosts, sources=_watched(names), portals=True) as stage:
        await stage.look()
        stage.clock.turn(days=1)
        for _ in range(8):
            for name in names:
                stage.clock.turn(hours=4)
                await stage.look(Which.NAMED, name)
        stands = [await stage.standing(name) for name in names]
        assert [standing.verdict for standing in stands] == [Verdict.FAILING] * 4 + [Verdict.LIVE] * 2
        assert {standing.rule for standing in stands[:4]} == {"unstable-portal"}
        assert [standing.strikes for standing in stands] == [0] * 6


async def test_a_canary_behind_the_portal_proves_nothing(tmp_path: Path) -> None:
    """It answers, but with the same page; one that answers with its own proves us online."""
    names = ["p0", "p1", "p2"]
    for canary, offline in (("hidden", True), ("other", False)):
        folder = tmp_path / canary
        folder.mkdir()
        hosts = _town(names, _FILTER, since=1, until=99, behind=3)
        hosts |= {"hidden.example": _FILTER, "other.example": {"/": answer(front("Other"))}}
        settings = f"canaries: ['http://{canary}.example:{{port}}/']"
        async with Theatre(folder, hosts, sources=_watched(names), settings=settings, portals=True) as stage:
            await stage.look()
            stage.clock.turn(days=2)
            assert (await stage.look(Which.ALL)).run.offline is offline


async def test_outlets_that_moved_for_good_to_one_front_page_are_lost(tmp_path: Path) -> None:
    """One owner gave up three papers: their addresses say for good where they lead, and nothing of them is there."""
    names = [f"p{n}" for n in range(6)]
    moved: dict[str, Any] = {"*": redirect("http://guest.inn.example:{port}/", "301 Moved Permanently")}
    hosts = _town(names, moved, since=1, until=99, behind=3)
    hosts["guest.inn.example"] = {"/": answer(front("The Daily Owner"))}
    async with Theatre(tmp_path, hosts, sources=_watched(names)) as stage:
        await stage.look()
        await stage.days(10)
        assert [(await stage.standing(name)).verdict for name in names] == [Verdict.DEAD] * 3 + [Verdict.LIVE] * 3


async def test_parked_domains_of_one_company_stay_parked(tmp_path: Path) -> None:
    """One page offers three lapsed domains: it says so itself."""
    names = [f"p{n}" for n in range(6)]
    parked: dict[str, Any] = {"*": answer(bare("This domain is for sale", "<H1>This domain is for sale</H1>"))}
    hosts = _town(names, parked, since=1, until=99, behind=3)
    async with Theatre(tmp_path, hosts, sources=_watched(names)) as stage:
        await stage.look()
        await stage.days(6)
        assert [(await stage.standing(name)).verdict for name in names[:3]] == [Verdict.USURPED] * 3
