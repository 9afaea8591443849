"""Hosts: who asks for rest gets it, robots.txt is heard, crowds on one page convict, incidents are one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from monitor.app import Which
from monitor.custody.told import gathered
from monitor.model.finding import EntryKind, Event
from monitor.model.snapshot import CaptureKind
from monitor.model.verdict import Note, Outcome, Verdict
from tests.origin import answer, redirect
from tests.stories.prose import CHINESE, ENGLISH, FRENCH, GERMAN, RUSSIAN, SPANISH, TURKISH, article, front, news
from tests.stories.test_dying import days
from tests.stories.theatre import Theatre, Words

_WELL = answer(article(ENGLISH))
_STORIES = (ENGLISH, GERMAN, FRENCH, SPANISH, RUSSIAN, TURKISH)
_PAGES = {f"/{number}": answer(article(story)) for number, story in enumerate(_STORIES)}


def watched(count: int, path: str = "/{n}", host: str = "herald.example") -> dict[str, Words]:
    """Watch that many addresses of one host."""
    return {f"s{n}": f"http://{host}:{{port}}{path.format(n=n)}" for n in range(count)}


async def test_a_host_that_asks_for_rest_gets_it(tmp_path: Path) -> None:
    """A 429 is no word about addresses that were never asked; later runs leave the host alone as long as it says."""
    slow_down = answer(b"too many", "429 Too Many Requests", retry_after=str(2 * 86_400))
    house = {f"/{n}": days((0, slow_down if n == 0 else _WELL), (2, _WELL), (9, slow_down)) for n in range(4)}
    async with Theatre(tmp_path, {"herald.example": house}, sources=watched(4)) as stage:
        report = await stage.look()
        rules = {item.source.id: item.standing.rule for item in report.items}
        assert rules == {"s0": "unstable-rate-limit", "s1": "ok-fits", "s2": "ok-fits", "s3": "ok-fits"}
        asked = len(stage.town.asked)
        assert asked == 6, "the address itself is tried three times"
        for _ in range(40):
            stage.clock.turn(hours=1)
            await stage.look()
        assert len(stage.town.asked) == asked
        await stage.days(2)
        verdicts = {name: (await stage.standing(name)).verdict for name in stage.sources}
        assert verdicts == dict.fromkeys(stage.sources, Verdict.LIVE)
        stage.clock.turn(days=7)
        report = await stage.look()
        assert report.run.checked == 1, "all are known: who is due waits as long as the host says"
        put_off = next(item.source.id for item in report.items if item.standing.rule == "skipped-postponed")
        said = stage.json(put_off)
        assert (said["verdict"], said["outcome"], said["notes"]) == ("live", "skipped", ["postponed"])
        assert "2026-03-1" in said["reason"]


async def test_sources_that_people_name_are_looked_at_all_the_same(tmp_path: Path) -> None:
    """A resting host is no reason to refuse a person; its other addresses are asked."""
    slow_down = answer(b"too many", "429 Too Many Requests", retry_after=str(2 * 86_400))
    async with Theatre(tmp_path, {"herald.example": {**_PAGES, "/0": slow_down}}, sources=watched(3)) as stage:
        await stage.look()
        report = await stage.look(Which.NAMED, "s0", "s1", "s2")
        outcomes = {item.source.id: item.standing.outcome for item in report.items}
        assert outcomes == {"s0": Outcome.UNSTABLE, "s1": Outcome.OK, "s2": Outcome.OK}


async def test_retry_after_of_one_address_holds_for_it_alone(tmp_path: Path) -> None:
    """503 with Retry-After lets its own address wait, no longer than asked, and the host's other pages be."""
    busy = answer(b"busy", "503 Service Unavailable", retry_after=str(3 * 86_400))
    house = {**_PAGES, "/0": days((0, busy), (3, _WELL))}
    async with Theatre(tmp_path, {"herald.example": house}, sources=watched(3)) as stage:
        await stage.look()
        assert [(await stage.standing(name)).outcome for name in stage.sources] == [
            Outcome.UNSTABLE,
            Outcome.OK,
            Outcome.OK,
        ]
        await stage.days(2.9)
        assert stage.town.paths("herald.example").count("/0") == 1
        assert stage.town.paths("herald.example").count("/1") >= 3
        await stage.days(2)
        standing = await stage.standing("s0")
        assert (standing.verdict, standing.strikes, stage.told("s0")) == (Verdict.LIVE, 0, [])


async def test_robots_txt_is_recorded_or_obeyed(tmp_path: Path) -> None:
    """Recorded, the one cited page is looked at and noted; obeyed, it is never asked for; asked monthly."""
    house = {"/robots.txt": answer(b"User-agent: *\nDisallow: /1\n", content_type="text/plain"), **_PAGES}
    sources: dict[str, Words] = {
        "noted": ("http://herald.example:{port}/1", "robots: record"),
        "allowed": ("http://herald.example:{port}/2", "robots: obey"),
        "kept-out": ("http://obedient.example:{port}/1", "robots: obey"),
        "unasked": ("http://careless.example:{port}/1", "robots: ignore"),
    }
    hosts = dict.fromkeys(("herald.example", "obedient.example", "careless.example"), house)
    async with Theatre(tmp_path, hosts, sources=sources, robots="record") as stage:
        await stage.look()
        await stage.days(20)
        assert (await stage.standing("noted")).notes == (Note.ROBOTS,)
        assert (await stage.standing("noted")).verdict is Verdict.LIVE
        assert (await stage.standing("allowed")).notes == ()
        kept_out = await stage.standing("kept-out")
        assert (kept_out.verdict, kept_out.outcome) == (Verdict.UNKNOWN, Outcome.SKIPPED)
        assert (await stage.standing("unasked")).notes == ()
        assert stage.town.paths("obedient.example") == ["/robots.txt"]
        assert stage.town.paths("herald.example").count("/robots.txt") == 1
        assert "/robots.txt" not in stage.town.paths("careless.example")
        await stage.days(15)
        assert stage.town.paths("obedient.example") == ["/robots.txt"] * 2


async def test_robots_txt_that_forbids_later(tmp_path: Path) -> None:
    """A source that was live stays live when robots.txt begins to keep us out; nothing is held against it."""
    robots = days((0, answer(b"", content_type="text/plain")), (10, answer(b"User-agent: *\nDisallow: /")))
    house = {"/robots.txt": robots, "/story": _WELL}
    async with Theatre(tmp_path, {"herald.example": house}, robots="obey") as stage:
        await stage.look()
        await stage.days(40)
        standing = await stage.standing("herald")
        assert (standing.verdict, standing.rule, stage.told("herald")) == (Verdict.LIVE, "skipped-robots", [])


async def test_five_addresses_led_to_one_page_one_after_the_other(tmp_path: Path) -> None:
    """The fifth address that lands on a page convicts all five, whenever they were led there; once for the host."""
    notice = answer(news("The archive is closed", CHINESE.body))
    house: dict[str, Any] = {"/notice/closed": notice, "/": answer(front("Herald"))}
    house |= {f"/{n}": days((0, _PAGES[f"/{n}"]), (2 + 2 * n, redirect("/notice/closed"))) for n in range(5)}
    async with Theatre(tmp_path, {"herald.example": house}, sources=watched(5)) as stage:
        await stage.look()
        await stage.days(9.5)
        assert {(await stage.standing(f"s{n}")).outcome for n in range(4)} == {Outcome.REDIRECTED}
        await stage.days(10)
        assert [(await stage.standing(f"s{n}")).outcome for n in range(5)] == [Outcome.SOFT_404] * 5
        assert [(await stage.standing(f"s{n}")).verdict for n in range(5)] == [Verdict.DEAD] * 5


async def test_a_whole_site_moves(tmp_path: Path) -> None:
    """Every article has its own new address: all moved, each told, none convicted."""
    old = {
        f"/{n}": days(
            (0, _PAGES[f"/{n}"]), (2, redirect(f"http://new.example:{{port}}/a/{n}", "301 Moved Permanently"))
        )
        for n in range(6)
    }
    new = {f"/a/{n}": _PAGES[f"/{n}"] for n in range(6)}
    async with Theatre(tmp_path, {"herald.example": old, "new.example": new}, sources=watched(6)) as stage:
        await stage.look()
        await stage.days(6)
        assert [(await stage.standing(f"s{n}")).verdict for n in range(6)] == [Verdict.MOVED] * 6
        assert [stage.told(f"s{n}") for n in range(6)] == [[Event.MOVED]] * 6


async def test_fragments_share_one_exchange_and_one_copy(tmp_path: Path) -> None:
    """Addresses that differ in their fragment are asked for once, kept once, and judged apart."""
    page = answer(article(ENGLISH, extra="<h2 id='counts'>Counts</h2><p>412 and 371.</p>"))
    place = "http://herald.example:{port}/story"
    sources: dict[str, Words] = {
        "whole": place,
        "counts": f"{place}#counts",
        "lost": f"{place}#nowhere",
        "words": f"{place}#:~:text=nobody%20paid%20for%20it",
    }
    ill = {name: f"http://ill.example:{{port}}/story#{name}" for name in ("ill-one", "ill-two")}
    hosts = {"herald.example": {"/story": page}, "ill.example": {"/story": answer(b"", "502 Bad Gateway")}}
    async with Theatre(tmp_path, hosts, sources={**sources, **ill}) as stage:
        await stage.look()
        assert stage.town.paths("herald.example") == ["/story"]
        assert stage.town.paths("ill.example") == ["/story"] * 2, "and so is what was asked once more"
        assert {(await stage.standing(name)).rule for name in ill} == {"unstable-5xx"}
        assert len({(await stage.standing(name)).capture for name in ill}) == 1
        standings = {name: await stage.standing(name) for name in sources}
        assert {name: standing.rule for name, standing in standings.items()} == {
            "whole": "ok-fits",
            "counts": "ok-fits",
            "lost": "ok-fragment-missing",
            "words": "ok-fits",
        }
        assert [quote["state"] for quote in stage.json("words")["quotes"]] == ["present"]
        captures = {standing.capture for standing in standings.values()}
        assert len(captures) == 1
        assert {capture.kind for capture in captures if capture} == {CaptureKind.RESPONSE}
        assert len(list(stage.house.snapshots.glob("captures/**/*.warc.gz"))) == 2
        assert all(standing.baseline is not None for standing in standings.values())
        await stage.days(4)
        assert {(await stage.standing(name)).verdict for name in sources} == {Verdict.LIVE}


async def test_an_outage_of_one_domain_is_one_incident(tmp_path: Path) -> None:
    """Three sources of one registrable domain that fail alike within a day are one incident."""
    down = days((0, _WELL), (2, answer(b"", "502 Bad Gateway")), (4, _WELL))
    hosts: dict[str, Any] = {f"{name}.gazette.example": {"/story": down} for name in ("www", "news", "archive")}
    hosts["other.example"] = {"/story": _WELL}
    async with Theatre(tmp_path, hosts) as stage:
        await stage.look()
        await stage.days(8)
        assert [incident.source for incident in stage.incidents()][:1] == ["gazette.example"]
        assert {incident.event for incident in stage.incidents()} == {Event.INCIDENT}
        assert len(stage.incidents()) == 1, [f"{i.at}: {i.says}" for i in stage.incidents()]
        assert [stage.told(name) for name in ("www", "news", "archive")] == [[], [], []]


async def test_copies_whose_looks_wait_have_lines_of_their_own(tmp_path: Path) -> None:
    """Where a page was led is weighed at the end of a round, hours later perhaps; that it was kept is told at once.

    The copy stays one copy: where it is listed, where its line is shown, and where old copies are thinned out.
    """
    house: dict[str, bytes] = {f"/{n}": redirect(f"/new{n}") for n in range(3)}
    house |= {f"/new{n}": answer(article(ENGLISH)) for n in range(3)}
    async with Theatre(tmp_path, {"herald.example": house}, sources=watched(3), network="per_host_pause: 3s") as stage:
        await stage.look()
        kinds = [[line.entry.kind for line in stage.lines(f"s{n}")] for n in range(3)]
        told = [EntryKind.KEPT, EntryKind.LOOK]
        assert kinds[0] == told
        # Who comes last waits only where the machine is so busy that the round does not end with it.
        assert all(each in (told, [EntryKind.LOOK]) for each in kinds), kinds
        first, judged = stage.lines("s0")
        assert first.entry.facts["unjudged"] == "waits"
        assert (first.entry.standing, first.entry.capture) == (None, judged.entry.capture)
        assert await stage.house.store.captures("s0") == (judged.entry.capture,)
        (copy,) = (copy for copy in gathered(stage.house.evidence).copies if copy.source == "s0")
        assert copy.showed is not None


async def test_dot_segments_are_asked_as_browsers_ask_them(tmp_path: Path) -> None:
    """Servers that know no dots serve the page; a redirect and a refresh with dots in them lead to it as well."""
    refresh = answer(b'<meta http-equiv="refresh" content="0; url=/x/%2e%2e/story"><title>On</title>')
    gone = answer(b"<h1>Bad path</h1>", "404 Not Found")
    strict = {"/story": _WELL, "/on": redirect("http://strict.example:{port}/b/../story"), "/a/../story": gone}
    plain = {"/story": answer(article(GERMAN)), "/on": refresh, "/./story": gone}
    paths = {"strict": "/a/../story", "strict-on": "/on", "plain": "/./story", "plain-on": "/x/%2E%2e/on"}
    watch = {name: f"http://{name.partition('-')[0]}.example:{{port}}{path}" for name, path in paths.items()}
    async with Theatre(tmp_path, {"strict.example": strict, "plain.example": plain}, sources=watch) as stage:
        await stage.look()
        await stage.days(4)
        assert {(await stage.standing(name)).verdict for name in watch} == {Verdict.LIVE}
