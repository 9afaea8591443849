"""Sources that die, slowly or at once, and those that come back."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from monitor.app import Which
from monitor.model.comparison import ChangeKind
from monitor.model.finding import Event
from monitor.model.verdict import Verdict
from tests.nameserver import Says, Zone
from tests.origin import Visit, answer, redirect
from tests.stories.prose import ENGLISH, GERMAN, RUSSIAN, article, bare, front
from tests.stories.theatre import Theatre
from tests.stories.town import HERE, Asked, House, Tale

WELL = answer(article(ENGLISH))
_MISSING = answer(b"<title>404</title><p>Not here.", "404 Not Found")


def days(*acts: tuple[float, Visit]) -> Tale:
    """Answer by the day: each act from its day on."""

    def tale(asked: Asked) -> Visit:
        return [visit for since, visit in acts if asked.day >= since][-1]

    return tale


def hours(stage: Theatre, source: str, since: datetime) -> list[int]:
    """Give the looks at a source from a moment on, in whole hours from then."""
    looks = [line.entry.at for line in stage.lines(source)]
    return [round((at - since).total_seconds() / 3600) for at in looks if at >= since]


async def test_a_page_dies_when_patience_is_used_up_and_comes_back(tmp_path: Path) -> None:
    """404 is looked at again after 1, 6 and 24 hours, then daily; dead after three days; its return is good news."""
    house = {"/story": days((0, WELL), (2, _MISSING), (20, WELL)), "/": answer(front("Herald"))}
    async with Theatre(tmp_path, {"herald.example": house}, defaults="every: weekly") as stage:
        await stage.look()
        while (await stage.standing("herald")).verdict is not Verdict.FAILING:
            await stage.hours(2)
        failing = await stage.standing("herald")
        assert failing.failing_since is not None
        assert stage.told("herald") == []
        await stage.days(4)
        dead = await stage.standing("herald")
        assert dead.verdict is Verdict.DEAD
        assert hours(stage, "herald", failing.failing_since) == [0, 1, 6, 22, 46, 72]
        assert (dead.strikes, stage.told("herald")) == (4, [Event.DEAD])
        await stage.days(20)
        assert (await stage.standing("herald")).verdict is Verdict.DEAD, "dead pages are looked at monthly"
        await stage.days(20)
        back = await stage.standing("herald")
        assert (back.verdict, back.strikes, back.failing_since) == (Verdict.LIVE, 0, None)
        assert stage.told("herald") == [Event.DEAD, Event.RECOVERED]
        assert "came back" in stage.findings("herald")[-1].says or "is back" in stage.findings("herald")[-1].says


async def test_half_a_page_is_the_page_and_takes_nothing_away(tmp_path: Path) -> None:
    """A page that breaks off each day from the third on lives, its quotes below the break are not missed.

    The change of a whole page is seen as before.
    """
    story = article(ENGLISH)
    other = story.replace(b"412 animals", b"388 animals")
    whole = f'quotes:\n  - "{ENGLISH.text[1][:49]}"\n  - "{ENGLISH.text[6][:53]}"'
    house = {"/story": days((0, WELL), (3, WELL[:1200]), (20, answer(other)))}
    sources = {"herald": ("http://herald.example:{port}/story", whole)}
    async with Theatre(tmp_path, {"herald.example": house}, sources=sources) as stage:
        await stage.look()
        await stage.days(18)
        held = await stage.standing("herald")
        assert (held.verdict, held.rule, held.failing_looks) == (Verdict.LIVE, "ok-cut-short", 0)
        assert stage.told("herald") == []
        assert held.change is None or held.change.kind is ChangeKind.NONE
        assert stage.json("herald")["notes"] == ["truncated"]
        await stage.days(6)
        assert (await stage.standing("herald")).verdict is Verdict.CHANGED
        assert stage.told("herald") == [Event.QUOTE_EDITED, Event.CHANGED]


async def test_a_page_that_is_cut_before_it_says_anything_is_not_said_to_be_gone(tmp_path: Path) -> None:
    """Nobody said that it is gone: what people hear is that it could not be had."""
    house = {"/story": days((0, WELL), (2, WELL[:200]))}
    async with Theatre(tmp_path, {"herald.example": house}) as stage:
        await stage.look()
        await stage.days(14)
        assert stage.told("herald") == [Event.DEAD]
        said = stage.findings("herald")[-1].says
        assert said.startswith("The page could not be had in "), said
        assert "gone" not in said
        assert "gone" not in stage.json("herald")["reason"]


async def test_a_name_that_a_filter_swallows_is_never_dead(tmp_path: Path) -> None:
    """By our resolvers' word alone nothing dies: the source is blocked from here, and after 30 days people hear so."""
    hosts: dict[str, House] = {"herald.example": {"/story": WELL}, "courier.example": {"/story": WELL}}
    async with Theatre(tmp_path, hosts) as stage:
        await stage.look()
        await stage.days(2)
        stage.town.names.tell("herald.example", Zone(addresses=("0.0.0.0",), ttl=0))
        await stage.days(20)
        held = await stage.standing("herald")
        assert (held.verdict, held.rule, held.failing_looks) == (Verdict.BLOCKED, "forbidden-address", 0)
        assert "says nothing of the page" in held.reason
        assert Event.DEAD not in stage.told("herald")
        await stage.days(20)
        assert stage.told("herald") == [Event.NOT_VERIFIED]
        stage.town.names.tell("herald.example", HERE)
        await stage.days(10)
        assert (await stage.standing("herald")).verdict is Verdict.LIVE


async def test_a_name_without_an_address_is_no_strike(tmp_path: Path) -> None:
    """A zone half set up is not a lost domain: weeks of it leave the source as it stood, and nobody is alarmed."""
    hosts: dict[str, House] = {"bare.example": {"/story": WELL}, "well.example": {"/story": WELL}}
    async with Theatre(tmp_path, hosts) as stage:
        await stage.look()
        stage.town.names.tell("bare.example", Says.NOTHING)
        await stage.days(40)
        bare = await stage.standing("bare")
        assert (bare.verdict, bare.strikes, bare.rule) == (Verdict.LIVE, 0, "dns-failure")
        assert "no address belongs to it" in bare.reason
        assert stage.told("bare") == []


async def test_gone_is_believed_sooner(tmp_path: Path) -> None:
    """410 and a name that does not exist are dead with the second strike, a day later; 404 is not yet then."""
    hosts: dict[str, House] = {
        "gone.example": {"/story": days((0, WELL), (2, answer(b"<p>Taken down.", "410 Gone")))},
        "lapsed.example": {"/story": WELL},
        "missing.example": {"/story": days((0, WELL), (2, _MISSING))},
        "well.example": {"/story": WELL},
    }
    async with Theatre(tmp_path, hosts) as stage:
        await stage.look()
        await stage.days(2)
        stage.town.names.tell("lapsed.example", Says.NO_SUCH_NAME)
        await stage.days(2.5)
        verdicts = {name: (await stage.standing(name)).verdict for name in ("gone", "lapsed", "missing", "well")}
        assert verdicts == {
            "gone": Verdict.DEAD,
            "lapsed": Verdict.DEAD,
            "missing": Verdict.FAILING,
            "well": Verdict.LIVE,
        }
        assert stage.json("lapsed")["trouble"] == "dns-not-found"
        stage.town.names.tell("lapsed.example", HERE)
        await stage.days(40)
        assert stage.told("lapsed") == [Event.DEAD, Event.RECOVERED]
        assert stage.told("gone") == [Event.DEAD]


async def test_one_success_clears_every_strike(tmp_path: Path) -> None:
    """Two bad days with a good look between them are two stumbles, of which nobody hears."""
    house = {"/story": days((0, WELL), (2, _MISSING), (4.3, WELL), (6, _MISSING), (8.2, WELL))}
    async with Theatre(tmp_path, {"herald.example": house}) as stage:
        await stage.look()
        await stage.days(14)
        standing = await stage.standing("herald")
        assert (standing.verdict, standing.strikes, standing.weak_strikes) == (Verdict.LIVE, 0, 0)
        assert stage.told("herald") == []


async def test_a_failing_server_dies_late_and_only_seen_from_two_places(tmp_path: Path) -> None:
    """500 counts weakly: dead after seven days of nothing else; from one vantage alone never."""
    hosts = {"herald.example": {"/story": days((0, WELL), (2, answer(b"oops", "500 Internal Server Error")))}}
    for single, verdict, told in ((False, Verdict.DEAD, [Event.DEAD]), (True, Verdict.FAILING, [])):
        folder = tmp_path / str(single)
        folder.mkdir()
        vantage = f"vantage: {{name: ci, single: {str(single).lower()}}}"
        async with Theatre(folder, hosts, settings=vantage) as stage:
            await stage.look()
            await stage.days(8)
            assert (await stage.standing("herald")).verdict is Verdict.FAILING
            await stage.days(14)
            standing = await stage.standing("herald")
            assert (standing.verdict, standing.strikes, stage.told("herald")) == (verdict, 0, told)


async def test_a_single_vantage_still_believes_what_is_sure(tmp_path: Path) -> None:
    """From one vantage 404 follows the usual patience."""
    house = {"/story": days((0, WELL), (1, _MISSING))}
    async with Theatre(tmp_path, {"herald.example": house}, settings="vantage: {name: ci, single: true}") as stage:
        await stage.look()
        await stage.days(7)
        assert stage.told("herald") == [Event.DEAD]


async def test_refused_connections_count_from_the_second_day(tmp_path: Path) -> None:
    """A refused connection is weak on the first day and a strike from the second."""
    hosts = {"well.example": {"/story": WELL}}
    sources = {"well": "http://well.example:{port}/story", "closed": "http://closed.example:1/story"}
    async with Theatre(tmp_path, hosts, sources=sources, zones={"closed.example": "127.0.0.1"}) as stage:
        await stage.look()
        first = await stage.standing("closed")
        assert (first.verdict, first.strikes, first.weak_strikes) == (Verdict.FAILING, 0, 1)
        stage.clock.turn(days=1.5)
        await stage.look(Which.ALL)
        assert (await stage.standing("closed")).strikes == 1
        await stage.days(5)
        assert stage.told("closed") == [Event.DEAD]


async def test_moved_and_then_lost(tmp_path: Path) -> None:
    """A page that moved is told as moved; when its new place is gone, it is dead."""
    house = {
        "/story": days((0, WELL), (2, redirect("/new/story", "301 Moved Permanently"))),
        "/new/story": days((0, WELL), (5, _MISSING)),
    }
    async with Theatre(tmp_path, {"herald.example": house}) as stage:
        await stage.look()
        await stage.days(4)
        moved = await stage.standing("herald")
        assert moved.verdict is Verdict.MOVED
        assert moved.final_url == f"http://herald.example:{stage.town.port}/new/story"
        await stage.days(8)
        assert stage.told("herald") == [Event.MOVED, Event.DEAD]


async def test_a_sold_domain_is_usurped_at_the_second_look(tmp_path: Path) -> None:
    """A parked page is told at once when it was seen twice, 20 hours apart, and never offered as a link."""
    sold = answer(bare("This domain is for sale", "<P>Make an offer.</P>"))
    async with Theatre(tmp_path, {"herald.example": {"*": days((0, WELL), (3, sold))}}) as stage:
        await stage.look()
        await stage.days(3)
        await stage.hours(13)
        assert (await stage.standing("herald")).verdict in (Verdict.LIVE, Verdict.FAILING)
        await stage.days(2)
        usurped = await stage.standing("herald")
        assert (usurped.verdict, usurped.parked_strikes) == (Verdict.USURPED, 2)
        assert stage.told("herald") == [Event.USURPED]
        assert "do not link" in stage.findings("herald")[0].says


async def test_flapping_is_told_once(tmp_path: Path) -> None:
    """Four turns in 14 days are told as one unstable source, then there is silence until seven quiet days."""
    away = redirect("/elsewhere", "301 Moved Permanently")
    acts = ((0, WELL), (2, away), (4, WELL), (6, away), (8, WELL), (10, away), (12, WELL), (30, away))
    house = {"/story": days(*acts), "/elsewhere": WELL}
    async with Theatre(tmp_path, {"herald.example": house}) as stage:
        await stage.look()
        await stage.days(28)
        assert stage.told("herald") == [Event.MOVED, Event.MOVED, Event.UNSTABLE_SOURCE]
        await stage.days(6)
        assert stage.told("herald")[3:] == [Event.MOVED]


async def test_a_lost_page_that_returns_as_another_is_no_good_news(tmp_path: Path) -> None:
    """What answers again with another text is told as changed, not as recovered."""
    house = {
        "/story": days((0, answer(article(GERMAN))), (2, _MISSING), (20, answer(article(RUSSIAN)))),
        "/": answer(front("Turmbote")),
    }
    async with Theatre(tmp_path, {"herald.example": house}) as stage:
        await stage.look()
        await stage.days(45)
        assert stage.told("herald") == [Event.DEAD, Event.CHANGED]
