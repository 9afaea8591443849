"""What goes wrong on our side costs one look, never the round."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from monitor.app import Which
from monitor.model.finding import Report
from monitor.model.page import Page
from monitor.model.verdict import Verdict
from monitor.ports import Raw
from tests.fakes.reader import FakeReader
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
        again = await _pass(stage)
        assert again.run.checked == 0


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
