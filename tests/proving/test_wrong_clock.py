"""A look under a clock that stood ahead locks nobody out for good, and takes nothing from the evidence."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from monitor.app import Monitor, Which
from monitor.custody.verifying import verify
from monitor.errors import ClockError
from monitor.running.holding import last_line, set_right
from tests.bad_weather.street import Street, page
from tests.cli.product import Product
from tests.evidence.looks import look, observation
from tests.evidence.looks import page as came
from tests.fakes.clock import START, FakeClock


def journal(folder: Path) -> dict[Path, bytes]:
    """Read the journal."""
    return {file: file.read_bytes() for file in folder.glob("snapshots/journal/*/*.jsonl")}


@pytest.mark.parametrize("ahead", [timedelta(days=3650), timedelta(hours=5)], ids=["ten years", "five hours"])
async def test_work_goes_on_behind_a_person_s_word(tmp_path: Path, ahead: timedelta) -> None:
    """Nothing can be written until a person says that the clock is right; then all is due, whole, and in its order."""
    clock = FakeClock(drifts=True)
    with Street({"one": page("One"), "two": page("Two")}) as street:
        monitor = Monitor(street.write(tmp_path), clock=clock)
        await monitor.check(Which.ALL)
        clock.turn(seconds=ahead.total_seconds())
        await monitor.check(Which.ALL)
        before = journal(tmp_path)
        clock.turn(seconds=60 - ahead.total_seconds())
        with pytest.raises(ClockError, match="monitor clock --right"):
            await monitor.check(Which.ALL)
        with pytest.raises(ClockError):
            await monitor.rebuild()
        assert not (await verify(monitor)).faults, "what is ahead is whole all the same"
        assert await set_right(monitor, "the battery was empty") == clock.now()
        assert await set_right(monitor, "again") is None, "once is enough"
        after = journal(tmp_path)
        assert all(after[file].startswith(old) for file, old in before.items()), "nothing is changed, lines only follow"
        assert (last := last_line(monitor)) is not None
        assert last <= clock.now()

        report = await monitor.check(Which.DUE)
        assert report.run.checked == 2, "what was looked at under the wrong clock is due"
        for item in report.items:
            assert item.standing.next_due is not None
            assert item.standing.next_due - clock.now() < timedelta(days=2)
            assert item.standing.checked_at is not None
            assert item.standing.checked_at <= clock.now()
        proof = await verify(monitor)
        assert proof.sound, proof.faults
        assert any("the battery was empty" in remark for remark in proof.remarks)
        await monitor.rebuild()
        assert (await verify(monitor)).sound, "the index made anew is the same"

        # When those times come, the copies that bear them are nobody's leftovers; a true leftover is one.
        clock.turn(seconds=ahead.total_seconds() - 120)
        await monitor.check(Which.ALL)
        clock.turn(seconds=180)
        now = clock.now()
        async with monitor.opened() as house:
            assert (house.recovery.taken_up, house.recovery.orphans) == ((), ())
            kept = await house.evidence.keep(look(observation(came(b"x", at=now)), at=now), text=None, extractor="")
            assert kept is not None
        assert (await verify(monitor)).waiting == (kept.file,)
        async with monitor.opened() as house:
            assert house.recovery.taken_up == (kept.file,)
        assert (await verify(monitor)).sound


async def test_the_command_says_what_time_it_is(tmp_path: Path) -> None:
    """Without a word nothing is written; the word wants a reason; where nothing lies ahead there is nothing to say."""
    product = Product(tmp_path)
    with Street({"one": page("One")}) as street:
        street.write(tmp_path)
        assert product("clock").calm().out.endswith("the journal has no lines\n")
        assert product("check").code == 0
        assert "the journal ends at" in product("clock").calm().out
        assert product("clock", "--right").calm().code == 2
        ended = product("clock", "--right", "--reason", "why not").calm()
        assert ended.code == 0
        assert "no line of the journal lies ahead" in ended.err

        clock = FakeClock(START.replace(year=START.year + 40), drifts=True)
        await Monitor(product.file, clock=clock).check(Which.ALL)
        locked = product("check").calm()
        assert locked.code == 3
        assert 'monitor clock --right --reason "WHY"' in locked.err
        assert "monitor clock --right" in product("doctor", "--offline").calm().out
        assert "work goes on" in product("clock", "--right", "--reason", "the machine was set to 2066").calm().out
        assert product("check", "--all").calm().code == 0
        assert product("verify").calm().code == 0
        assert product("doctor", "--offline").calm().code in {0, 1}
