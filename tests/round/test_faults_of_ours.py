"""What goes wrong on our side costs one look, never the round."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from monitor.app import Which
from monitor.fetch.robots import Obedient
from monitor.model.exchange import Observation, Request
from monitor.model.finding import Report
from monitor.model.page import Page
from monitor.model.source import RobotsPolicy
from monitor.model.verdict import Note, Verdict
from monitor.ports import AskingFailedError, Fetcher, Raw
from monitor.report.arrange import UNJUDGED, needs
from monitor.road.again.journal import replayed
from monitor.road.again.replay import Replay
from tests.cli.product import Product
from tests.fakes.clock import FakeClock
from tests.fakes.reader import FakeReader
from tests.fakes.web import FakeWeb
from tests.origin import answer
from tests.stories.theatre import Theatre
from tests.stories.town import House

_STORY = b"<title>The wall held</title><article><h1>The wall held</h1>" + b"<p>The river rose and the wall held. " * 40
_OTHER = b"<title>The wall broke</title><article><h1>The wall broke</h1>" + b"<p>The town was flooded at night. " * 40


class BrokenReader(FakeReader):
    """A reader with a fault: it fails on every page of one host, and reads all others."""

    def __init__(self, host: str) -> None:
        """Fail on this host."""
        super().__init__()
        self._host = host

    async def read(self, raw: Raw) -> Page:
        """Fail, or read."""
        if self._host in raw.url:
            raise ZeroDivisionError("a fault of ours")
        return await super().read(raw)


async def _pass(stage: Theatre, which: Which = Which.DUE, *, reader: FakeReader | None = None) -> Report:
    """Make one pass that may have mishaps, with another reader plugged in."""
    going = stage._going
    assert going is not None
    if reader is not None:
        going = replace(going, pipeline=replace(going.pipeline, reader=reader))
    grounds = await stage.monitor.take_up(stage.house, stage.monitor.watchlist())
    return await stage.monitor.pass_once(stage.house, going, grounds, which)


async def test_a_fault_in_one_look_is_told_and_costs_no_other(tmp_path: Path) -> None:
    """The look that failed is put off and named as a mishap; the other is judged; nothing is asked again at once."""
    houses = {"herald.example": {"/story": answer(_STORY)}, "courier.example": {"/story": answer(_OTHER)}}
    async with Theatre(tmp_path, houses) as stage:
        report = await _pass(stage, reader=BrokenReader("herald.example"))
        assert [mishap.source for mishap in report.run.mishaps] == ["herald"]
        assert "a fault of ours" in report.run.mishaps[0].what
        assert (await stage.standing("courier")).verdict is Verdict.LIVE
        put_off = await stage.standing("herald")
        assert (put_off.verdict, put_off.rule) == (Verdict.UNKNOWN, "skipped-our-fault")
        assert put_off.strikes == 0
        assert put_off.next_due is not None
        assert put_off.notes == (Note.UNJUDGED,)
        assert "ZeroDivisionError: a fault of ours" in put_off.reason
        assert (put_off.http_status, put_off.checked_at) == (200, report.run.started)
        again = await _pass(stage)
        assert again.run.checked == 0


def _needs(report: Report) -> list[str]:
    return [need.what for need in needs(report) if need.source == "herald"]


async def test_what_came_is_kept_and_judged_once_the_fault_is_mended(tmp_path: Path) -> None:
    """The copy holds every byte of the look; reports say that it waits, and today's rules judge it from the copy."""
    async with Theatre(tmp_path, {"herald.example": {"/story": answer(_STORY)}}) as stage:
        report = await _pass(stage, reader=BrokenReader("herald.example"))
        kept = (await stage.standing("herald")).capture
        assert kept is not None
        assert _STORY in (stage.house.snapshots / kept.file).read_bytes() or kept.file.endswith(".gz")
        assert any("A fault of ours" in what for what in _needs(report))
        assert UNJUDGED in _needs(await stage.monitor.report())
        replayed_rules = await _judged_again(stage)
        assert replayed_rules == ["ok-fits"]


async def _judged_again(stage: Theatre) -> list[str]:
    assert stage._going is not None
    replay = Replay(
        evidence=stage.house.evidence,
        reader=stage._going.reader,
        vantage=stage.house.settings.vantage,
        full_copy_every=stage.house.settings.evidence.full_copy_every,
        watched=frozenset(),
    )
    sources = stage.monitor.watchlist().sources
    again = await replayed(replay, stage.house.evidence, sources, listed=sources)
    return [each.now[1] or "" for each in again.looks_that_differ]


async def test_nobody_is_live_for_days_without_being_judged(tmp_path: Path) -> None:
    """The first such look keeps the verdict, the second a day later says that nobody knows; a good look ends it."""
    houses: dict[str, House] = {
        "herald.example": {"/story": lambda asked: answer(_STORY + b"<!-- %d -->" % asked.visit)}
    }
    async with Theatre(tmp_path, houses) as stage:
        await stage.look()
        seen = []
        for _ in range(3):
            stage.clock.turn(days=1)
            report = await _pass(stage, Which.ALL, reader=BrokenReader("herald.example"))
            standing = await stage.standing("herald")
            seen.append((standing.verdict, standing.strikes))
            assert report.items[0].turns == ()
        assert seen == [(Verdict.LIVE, 0), (Verdict.UNKNOWN, 0), (Verdict.UNKNOWN, 0)]
        stage.clock.turn(days=1)
        report = await _pass(stage, Which.ALL)
        after = await stage.standing("herald")
        assert (after.verdict, after.rule) == (Verdict.LIVE, "ok-fits")
        assert after.baseline is not None
        assert after.baseline.taken < after.checked_at if after.checked_at else False
        assert _needs(report) == []


class Confused(FakeReader):
    """A reader that gives out a page no judgement can make sense of."""

    async def read(self, raw: Raw) -> Page:
        """Read, and confuse the title with a number."""
        return replace(await super().read(raw), title=17)  # type: ignore[arg-type]


async def test_a_fault_while_judging_costs_no_evidence(tmp_path: Path) -> None:
    """Bytes are kept before anything is compared, whichever judgement fails."""
    async with Theatre(tmp_path, {"herald.example": {"/story": answer(_STORY)}}) as stage:
        report = await _pass(stage, reader=Confused())
        standing = await stage.standing("herald")
        assert (standing.rule, standing.capture is not None) == ("skipped-our-fault", True)
        assert len(report.run.mishaps) == 1


class Stumbling:
    """A web that has a fault of its own at one address, after it has answered at others."""

    def __init__(self, inner: Fetcher, path: str) -> None:
        """Go out through another, and fail at this path."""
        self._inner = inner
        self._path = path

    async def fetch(self, request: Request) -> Observation:
        """Fail, or ask."""
        if request.url.endswith(self._path):
            raise ZeroDivisionError("a fault of ours")
        return await self._inner.fetch(request)

    async def close(self) -> None:
        """Close nothing; the other is still needed."""


@pytest.mark.parametrize("policy", [RobotsPolicy.RECORD, RobotsPolicy.IGNORE])
async def test_what_came_before_a_fault_of_the_web_is_handed_on(policy: RobotsPolicy) -> None:
    """The page before its robots.txt, and the hop before the one that failed, are seen by whoever keeps them."""
    web, clock = FakeWeb(), FakeClock()
    web.page("https://a.example/story", _STORY)
    web.redirect("https://a.example/old", "https://a.example/new/fails")
    going = Obedient(Stumbling(_Hops(web), "/robots.txt" if policy is RobotsPolicy.RECORD else "/fails"), clock, "test")
    path = "/story" if policy is RobotsPolicy.RECORD else "/old"
    with pytest.raises(AskingFailedError) as failed:
        await going.fetch(Request(url=f"https://a.example{path}", robots=policy))
    assert [hop.url for hop in failed.value.seen.hops] == [f"https://a.example{path}"]
    assert isinstance(failed.value.__cause__, ZeroDivisionError)


class _Hops:
    """A web that makes one exchange and follows nothing, as the innermost layer does."""

    def __init__(self, web: FakeWeb) -> None:
        self._web = web

    async def fetch(self, request: Request) -> Observation:
        seen = await self._web.fetch(replace(request, max_hops=0))
        return replace(seen, hops=seen.hops[:1], trouble=None, trouble_detail="")

    async def close(self) -> None:
        """Nothing is open."""


async def test_the_command_line_says_so_by_its_exit_code(tmp_path: Path) -> None:
    """While a look waits to be judged `check` ends with 3, and `status`, `show` and reports say why."""
    story = {"herald.example": {"/story": answer(_STORY)}}
    async with Theatre(tmp_path, story, defaults="every: never") as stage:
        await _pass(stage, Which.ALL, reader=BrokenReader("herald.example"))
    product = Product(tmp_path)
    ended = product("check").calm()
    assert ended.code == 3
    assert "a fault of ours ended the latest look at herald" in ended.err
    for words in (("status",), ("report", "-f", "markdown"), ("report", "-f", "html"), ("show", "herald")):
        said = " ".join(product(*words).calm().out.split())
        assert "fault of ours ended the" in said, words


async def test_a_lost_copy_of_the_cited_page_costs_no_judgement(tmp_path: Path) -> None:
    """Where the kept copy of the cited page is damaged the look goes on, says so, and keeps the baseline."""
    houses: dict[str, House] = {"herald.example": {"/story": [answer(_STORY), answer(_OTHER)]}}
    async with Theatre(tmp_path, houses) as stage:
        await stage.look()
        baseline = (await stage.standing("herald")).baseline
        assert baseline is not None
        copy = stage.house.snapshots / baseline.file
        kept = copy.read_bytes()
        copy.chmod(0o644)
        copy.write_bytes(kept[: len(kept) // 2])
        report = await _pass(stage, Which.ALL)
        assert [mishap.source for mishap in report.run.mishaps] == ["herald"]
        assert "lost" in report.run.mishaps[0].what
        after = await stage.standing("herald")
        assert after.verdict is Verdict.LIVE
        assert after.baseline == baseline
        copy.write_bytes(kept)
