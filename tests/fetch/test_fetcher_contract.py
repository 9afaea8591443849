"""The web and the scripted web keep the same promises."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from monitor.fetch.web import Web
from monitor.model.exchange import Trouble
from monitor.ports import Fetcher
from monitor.settings import Network
from tests.contracts.fetcher_contract import FetcherContract, Stage
from tests.fakes.clock import FakeClock
from tests.fakes.web import FakeWeb
from tests.nameserver import Nameserver
from tests.origin import Origin, answer, free_port


class RealStage(Stage):
    """The real web on loopback."""

    def __init__(self, origin: Origin, fetcher: Fetcher) -> None:
        self._origin = origin
        self.fetcher = fetcher

    def url(self, path: str) -> str:
        """Give the address of a path."""
        return self._origin.url(path)

    def page(self, path: str, body: bytes, status: int = 200, **headers: str) -> None:
        """Let a path answer."""
        if "etag" in headers:
            status, body = 304, b""
        self._origin.on(path, answer(body, f"{status} Said", **headers))

    def dead_end(self, trouble: Trouble) -> str:
        """Give an address that ends so."""
        return "http://nobody.example/" if trouble is Trouble.DNS_NOT_FOUND else f"http://127.0.0.1:{free_port()}/"

    def disallow(self) -> None:
        """Shut the host to robots."""
        self._origin.on("/robots.txt", answer(b"User-agent: *\nDisallow: /\n", content_type="text/plain"))


class ScriptedStage(Stage):
    """The fake."""

    def __init__(self) -> None:
        self.web = FakeWeb()
        self.web.page("http://known.example/")
        self.fetcher = self.web

    def url(self, path: str) -> str:
        """Give the address of a path."""
        return f"http://known.example{path}"

    def page(self, path: str, body: bytes, status: int = 200, **headers: str) -> None:
        """Let a path answer."""
        self.web.page(self.url(path), body, status, **headers)

    def dead_end(self, trouble: Trouble) -> str:
        """Give an address that ends so."""
        self.web.trouble("http://dead.example/", trouble)
        return "http://dead.example/"

    def disallow(self) -> None:
        """Shut the host to robots."""
        self.web.robots("known.example", allowed=False)


class TestWeb(FetcherContract):
    """The plug."""

    @pytest.fixture
    async def stage(self) -> AsyncIterator[Stage]:
        """Give the real web, a name server that knows nobody, and an origin."""
        with Origin() as origin, Nameserver({}) as names:
            network = Network(
                allow_networks=("127.0.0.0/8",), per_host_pause=timedelta(0), nameservers=(names.address,)
            )
            web = Web(network, FakeClock(drifts=True))
            yield RealStage(origin, web)
            await web.close()


class TestFakeWeb(FetcherContract):
    """The fake."""

    @pytest.fixture
    def stage(self) -> Stage:
        """Give the scripted web."""
        return ScriptedStage()
