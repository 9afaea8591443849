"""An upgrade that reads pages in another way is no change: what older readers left in journal and index stays good."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from monitor.assemble import Going
from monitor.model.comparison import ChangeKind
from monitor.model.finding import Event
from monitor.model.page import Page
from monitor.model.verdict import Verdict
from monitor.ports import Raw, Reader
from tests.origin import Visit, answer
from tests.stories.prose import ENGLISH, article
from tests.stories.test_changing import edited, one
from tests.stories.test_dying import days
from tests.stories.theatre import Theatre


class OlderReader:
    """Reads as today, but writes the digest of all visible words, or none, as older versions did."""

    def __init__(self, today: Reader, *, knows_it: bool) -> None:
        """Take the reader of today; versions that do not know the digest leave it out."""
        self._today, self._knows_it = today, knows_it

    async def read(self, raw: Raw) -> Page:
        """Read a page as it was read then."""
        page = await self._today.read(raw)
        older = hashlib.sha256(" ".join(page.text.split()).encode()).hexdigest()
        return replace(page, visible_digest=older if self._knows_it else None)

    async def close(self) -> None:
        """Leave the reader of today open."""


def older(going: Going, *, knows_it: bool) -> Going:
    """Plug the older reader in."""
    return replace(
        going, pipeline=replace(going.pipeline, reader=OlderReader(going.pipeline.reader, knows_it=knows_it))
    )


def dressed(visit: bytes, number: int) -> Visit:
    """Give an answer with other bytes and the same words."""
    head, _, body = visit.partition(b"\r\n\r\n")
    assert head
    return answer(body.replace(b"</body>", b"<!-- page view %d --></body>" % number))


@pytest.mark.parametrize("knows_it", [True, False], ids=["another digest", "no digest"])
async def test_the_first_look_after_an_upgrade_reports_no_change(tmp_path: Path, *, knows_it: bool) -> None:
    """Other bytes with the same words stay cosmetic, and the same bytes nothing at all: before, at and after it."""
    cited = answer(article(ENGLISH))
    visits = [(float(day), cited if day in (0, 4) else dressed(cited, day)) for day in range(7)]
    async with Theatre(tmp_path, one({"/story": days(*visits)})) as stage:
        today = stage._going
        assert today is not None
        stage._going = older(today, knows_it=knows_it)
        await stage.look()
        await stage.days(2.5)
        stage._going = today
        for _ in range(4):
            await stage.days(1)
            standing = await stage.standing("herald")
            assert standing.verdict is Verdict.LIVE
            assert standing.change is None or standing.change.kind in (ChangeKind.NONE, ChangeKind.COSMETIC)
        assert stage.told("herald") == []


@pytest.mark.parametrize("knows_it", [True, False], ids=["another digest", "no digest"])
async def test_a_change_that_was_told_is_not_told_again_after_an_upgrade(tmp_path: Path, *, knows_it: bool) -> None:
    """The change that an older version found and told is the one that is found today."""
    now = edited(("412 animals", "214 animals"))
    assert isinstance(now, bytes)
    visits = [(float(day), answer(article(ENGLISH)) if day == 0 else dressed(now, day)) for day in range(12)]
    async with Theatre(tmp_path, one({"/story": days(*visits)})) as stage:
        today = stage._going
        assert today is not None
        stage._going = older(today, knows_it=knows_it)
        await stage.look()
        await stage.days(5)
        assert stage.told("herald") == [Event.CHANGED]
        before = (await stage.standing("herald")).change
        stage._going = today
        await stage.days(5)
        after = await stage.standing("herald")
        assert (after.verdict, after.change) == (Verdict.CHANGED, before)
        assert stage.told("herald") == [Event.CHANGED]
