"""Chromium and the fake keep the same promises; where there is no browser that is said."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
import pytest_asyncio

from monitor.browser.absent import NoBrowser
from monitor.browser.late import Late
from monitor.settings import Drawing, Network
from tests.browser.chromiums import Held, chromium
from tests.contracts.renderer_contract import PAGE, RendererContract, plain
from tests.fakes.clock import FakeClock
from tests.fakes.renderer import FakeRenderer
from tests.fakes.web import FakeWeb
from tests.web.browser import needs_chromium


class TestFakeRenderer(RendererContract):
    """The fake."""

    @pytest.fixture(autouse=True)
    def _made(self) -> None:
        self.web = FakeWeb()
        self.renderer = FakeRenderer(self.web, FakeClock())


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def held() -> AsyncIterator[Held]:
    """Start one browser for all, which gives up soon."""
    async with chromium(Drawing(timeout=timedelta(seconds=4))) as held:
        yield held


@needs_chromium
@pytest.mark.xdist_group("chromium")
@pytest.mark.asyncio(loop_scope="module")
class TestChromium(RendererContract):
    """Chromium, one for all."""

    @pytest.fixture(autouse=True)
    def _made(self, held: Held) -> None:
        self.web, self.renderer = held.web, held.renderer


async def test_where_there_is_no_browser_that_is_said() -> None:
    """Nothing is drawn, and the reason is given with what to do; nothing was started."""
    web = FakeWeb()
    for renderer in (
        NoBrowser(FakeClock(), "no Chromium is on the path"),
        Late(lambda: web, FakeClock(), Drawing(program="no-such-chromium"), Network()),
    ):
        rendered = (await renderer.render(await plain(web, PAGE))).rendered
        assert not rendered.drawn
        assert "hromium" in rendered.trouble
        await renderer.close()
    assert web.asked == []
