"""Our own weather: a round in which we were offline judges nothing, and the next one goes on as if it had not been."""

from __future__ import annotations

from pathlib import Path

from monitor.app import Which
from monitor.cli.verdicts import fail_words
from monitor.model.finding import EntryKind
from monitor.model.verdict import Outcome, Verdict
from monitor.report.summarise import headline
from tests.nameserver import Says
from tests.origin import answer, free_port
from tests.stories.prose import ENGLISH, article
from tests.stories.test_dying import days
from tests.stories.theatre import Theatre, Words
from tests.stories.town import HERE, House

_WELL = answer(article(ENGLISH))
_MISSING = answer(b"<title>404</title>", "404 Not Found")


async def test_an_offline_round_judges_nothing(tmp_path: Path) -> None:
    """No line in the journal, no strike, no news; every source as it stood; the next round is as if it had not been."""
    hosts: dict[str, House] = {
        "herald.example": {"/story": _WELL},
        "failing.example": {"/story": days((0, _WELL), (1, _MISSING))},
    }
    sources: dict[str, Words] = {
        "herald": "http://herald.example:{port}/story",
        "failing": "http://failing.example:{port}/story",
        "stranger": f"http://stranger.example:{free_port()}/story",
    }
    zones = {"stranger.example": "127.0.0.1"}
    async with Theatre(
        tmp_path, hosts, sources={**sources, "stranger": ("", "claim: Somebody said so.")}, zones=zones
    ) as stage:
        await stage.look()
        await stage.days(2)
        stage.edit(**sources)
        before = {name: await stage.standing(name) for name in ("herald", "failing")}
        lines = sum(len(stage.lines(name)) for name in sources)
        await stage.town.close()
        report = await stage.look(Which.ALL)
        assert report.run.offline
        assert report.run.checked == 3
        shown = {item.source.id: (item.standing.verdict, item.standing.rule) for item in report.items}
        assert shown == {
            "herald": (Verdict.LIVE, "offline"),
            "failing": (Verdict.FAILING, "offline"),
            "stranger": (Verdict.UNKNOWN, "offline"),
        }
        assert all(item.turns == () for item in report.items)
        assert sum(len(stage.lines(name)) for name in sources) == lines
        assert {name: await stage.standing(name) for name in ("herald", "failing")} == before
        await stage.town.reopen()
        stage.clock.turn(hours=21)
        report = await stage.look(Which.NAMED, "herald", "failing")
        assert not report.run.offline
        assert (await stage.standing("herald")).verdict is Verdict.LIVE
        assert (await stage.standing("failing")).strikes == before["failing"].strikes + 1


async def test_most_of_many_hosts_silent_is_our_own_silence(tmp_path: Path) -> None:
    """Of ten hosts that were well more than half fall silent at once: nothing is judged, not even the rest."""
    names = [f"h{n}" for n in range(10)]
    hosts = {f"{name}.example": {"/story": _WELL} for name in names}
    async with Theatre(tmp_path, hosts) as stage:
        await stage.look()
        for name in names[:5]:
            stage.town.names.tell(f"{name}.example", Says.FAILURE)
        stage.clock.turn(days=1)
        assert not (await stage.look(Which.ALL)).run.offline, "half is not more than half"
        assert (await stage.standing("h0")).outcome is Outcome.UNREACHABLE
        for name in names[:5]:
            stage.town.names.tell(f"{name}.example", HERE)
        stage.clock.turn(days=1)
        await stage.look(Which.ALL)
        assert (await stage.standing("h0")).outcome is Outcome.OK
        for name in names[:6]:
            stage.town.names.tell(f"{name}.example", Says.FAILURE)
        stage.clock.turn(days=1)
        before = {name: stage.lines(name) for name in names}
        report = await stage.look(Which.ALL)
        assert report.run.offline
        assert "6 of 10 hosts could not be reached" in headline(report)
        assert {item.standing.outcome for item in report.items} == {Outcome.SKIPPED}
        for name in names:
            new = stage.lines(name)[len(before[name]) :]
            told = [(line.entry.kind, line.entry.standing, line.entry.facts["unjudged"]) for line in new]
            answered = name in names[6:]
            assert told == [(EntryKind.KEPT, None, "offline")] * answered, "what came is kept, and told"


async def test_a_canary_that_answers_proves_us_online(tmp_path: Path) -> None:
    """Where no host answers but a canary does, the silence is the hosts' own and is judged."""
    nobody = {"gone": f"http://gone.example:{free_port()}/story", "lost": f"http://lost.example:{free_port()}/"}
    zones = dict.fromkeys(("gone.example", "lost.example", "silent.example"), "127.0.0.1")
    for canary, offline in ((f"silent.example:{free_port()}", True), ("canary.example:{port}", False)):
        folder = tmp_path / str(offline)
        folder.mkdir()
        settings = f"canaries: ['http://{canary}/']"
        hosts = {"canary.example": {"/": _WELL}}
        async with Theatre(folder, hosts, sources=dict(nobody), zones=zones, settings=settings) as stage:
            report = await stage.look()
            assert report.run.offline is offline
            outcomes = {item.standing.outcome for item in report.items}
            assert outcomes == {Outcome.SKIPPED if offline else Outcome.UNREACHABLE}


async def test_one_unknown_name_alone_is_judged(tmp_path: Path) -> None:
    """A working resolver that does not know a name proves us online, even where it is the only source."""
    sources: dict[str, Words] = {"gone": "http://never-was.example/story"}
    async with Theatre(tmp_path, {}, sources=sources) as stage:
        report = await stage.look()
        assert not report.run.offline
        assert (await stage.standing("gone")).rule == "dns-not-found"


async def test_a_name_that_can_never_be_says_nothing_of_our_line(tmp_path: Path) -> None:
    """Where a host answers it is judged; where nobody else does, or nothing else is watched, we may be offline."""
    never: dict[str, Words] = {name: f"http://{name}.invalid/story" for name in ("lost", "gone")}
    hosts: dict[str, House] = {"herald.example": {"/story": _WELL}}
    herald: dict[str, Words] = {"herald": "http://herald.example:{port}/story"}
    for folder, sources in (("only", never), ("beside", {"lost": never["lost"], **herald})):
        (tmp_path / folder).mkdir()
        async with Theatre(tmp_path / folder, hosts, sources=sources) as stage:
            stage.town.names.denies_all = True
            assert (await stage.look()).run.offline
            stage.town.names.denies_all = False
            stage.clock.turn(hours=2)
            assert (await stage.look()).run.offline is (folder == "only")
            if folder == "beside":
                lost = await stage.standing("lost")
                assert (lost.verdict, lost.rule, lost.strikes) == (Verdict.FAILING, "dns-not-found", 1)


async def test_a_name_server_that_denies_everything_never_kills_a_source(tmp_path: Path) -> None:
    """Behind a captive portal a source that is alone is not judged, whether or not it was ever seen, however long."""
    sources: dict[str, Words] = {"herald": "http://herald.example:{port}/story"}
    async with Theatre(tmp_path, {"herald.example": {"/story": _WELL}}, sources=sources) as stage:
        stage.town.names.denies_all = True
        assert (await stage.look()).run.offline
        assert stage.lines("herald") == []
        stage.town.names.denies_all = False
        stage.clock.turn(hours=2)
        assert not (await stage.look(Which.ALL)).run.offline
        before = await stage.standing("herald")
        assert before.verdict is Verdict.LIVE
        stage.town.names.denies_all = True
        for _ in range(5):
            stage.clock.turn(days=2)
            assert (await stage.look()).run.offline
        assert await stage.standing("herald") == before
        stage.town.names.denies_all = False
        stage.clock.turn(days=2)
        assert not (await stage.look()).run.offline


async def test_one_of_two_that_is_due_alone_is_not_judged_by_a_name_server_that_denies_everything(
    tmp_path: Path,
) -> None:
    """A service looks at one host of several: its silence is ours as long as nobody who knows anything denies it."""
    hosts: dict[str, House] = {"herald.example": {"/story": _WELL}, "other.example": {"/story": _WELL}}
    sources: dict[str, Words] = {
        "herald": ("http://herald.example:{port}/story", "every: daily"),
        "other": ("http://other.example:{port}/story", "every: never"),
    }
    async with Theatre(tmp_path, hosts, sources=sources) as stage:
        await stage.look()
        stage.town.names.denies_all = True
        await stage.days(8)
        assert (await stage.standing("herald")).verdict is Verdict.LIVE
        assert all(report.run.offline for report in stage.reports[1:])


async def test_a_name_that_is_lost_dies_alone(tmp_path: Path) -> None:
    """A name server that works and denies the name is right, and is believed though nobody else answers."""
    sources: dict[str, Words] = {"herald": "http://herald.example:{port}/story"}
    async with Theatre(tmp_path, {"herald.example": {"/story": _WELL}}, sources=sources) as stage:
        await stage.look()
        stage.town.names.tell("herald.example", Says.NO_SUCH_NAME)
        await stage.days(10)
        dead = await stage.standing("herald")
        assert (dead.verdict, dead.rule) == (Verdict.DEAD, "dns-not-found")


async def test_an_error_status_proves_us_online(tmp_path: Path) -> None:
    """Hosts that all answer with errors are hosts that answer."""
    hosts = {f"h{n}.example": {"/story": answer(b"", "503 Service Unavailable")} for n in range(12)}
    async with Theatre(tmp_path, hosts) as stage:
        report = await stage.look()
        assert not report.run.offline
        assert {item.standing.verdict for item in report.items} == {Verdict.FAILING}


def test_being_offline_is_nothing_that_a_run_fails_on() -> None:
    """Exit code 3 is no word of --fail-on: it says nothing about sources."""
    assert "offline" not in fail_words(None)


async def test_a_source_that_dies_alone_is_judged_by_witnesses(tmp_path: Path) -> None:
    """Where only a dying source is due, one that stood well is asked early: it answers, so the line is not to blame."""
    hosts: dict[str, House] = {"herald.example": {"/story": _WELL}}
    sources: dict[str, Words] = {
        "herald": ("http://herald.example:{port}/story", "every: monthly"),
        "shut": f"http://shut.example:{free_port()}/story",
    }
    async with Theatre(tmp_path, hosts, sources=sources, zones={"shut.example": "127.0.0.1"}) as stage:
        await stage.look()
        await stage.days(7)
        assert not any(report.run.offline for report in stage.reports)
        assert (await stage.standing("shut")).verdict is Verdict.DEAD
        assert (await stage.standing("herald")).verdict is Verdict.LIVE
