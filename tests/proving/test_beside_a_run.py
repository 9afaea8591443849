"""The check beside a run that keeps writing: what changes under our eyes is no fault."""

from __future__ import annotations

import asyncio
from pathlib import Path

from monitor.app import Monitor
from monitor.custody.verifying import verify
from monitor.model.proof import FaultKind
from monitor.running.files import Files
from tests.evidence.looks import URL, entry, look, observation, page
from tests.fakes.clock import FakeClock


async def test_an_index_that_is_written_meanwhile_has_no_fault(tmp_path: Path) -> None:
    """Rows that came after the check began are none that the journal does not know."""
    clock, file = FakeClock(), tmp_path / "sources.yaml"
    file.write_text(
        f"version: 1\nsettings: {{evidence: {{key: none}}}}\nsources:\n  - {{id: story, url: '{URL}'}}\n",
        encoding="utf-8",
    )
    monitor = Monitor(file, clock=clock)
    async with monitor.opened() as house:
        await house.store.sync(monitor.watchlist(), clock.now())

        async def one_more() -> None:
            clock.turn(days=1)
            now = clock.now()
            kept = await house.evidence.keep(
                look(observation(page(b"<p>Words</p>", at=now)), at=now), text="Words", extractor=""
            )
            assert kept is not None
            await house.store.record(await house.evidence.append([entry(kept, at=now)]))

        await one_more()
        checking = asyncio.create_task(verify(Files(file)))
        looks = 0
        while not checking.done():
            await one_more()
            looks += 1
        proof = await checking
    assert looks > 1, "it was written meanwhile"
    assert not [fault for fault in proof.faults if fault.kind is FaultKind.INDEX_DIFFERS], proof.faults
