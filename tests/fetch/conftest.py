"""The web on loopback, for every test of this room."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from datetime import timedelta

import pytest

from monitor.fetch.web import Web
from monitor.settings import Network
from tests.fakes.clock import FakeClock
from tests.origin import Origin

MakeWeb = Callable[..., Web]


@pytest.fixture
def clock() -> FakeClock:
    """Give a clock that never makes anybody wait."""
    return FakeClock(drifts=True)


@pytest.fixture
def origin() -> Iterator[Origin]:
    """Give a server that says what it is told."""
    with Origin() as server:
        yield server


@pytest.fixture
async def make_web(clock: FakeClock) -> AsyncIterator[MakeWeb]:
    """Give a maker of webs that may look at loopback and pause for nobody, unless told otherwise."""
    webs: list[Web] = []

    def make(**settings: object) -> Web:
        told = {"allow_networks": ("127.0.0.0/8", "::1/128"), "per_host_pause": timedelta(0)} | settings
        web = Web(Network(**told), clock)  # type: ignore[arg-type]  # the tests know the settings' names
        webs.append(web)
        return web

    yield make
    for web in webs:
        await web.close()


@pytest.fixture
def web(make_web: MakeWeb) -> Web:
    """Give the usual web."""
    return make_web()
