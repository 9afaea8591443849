"""Calls and posts over the real wire, and those of tests, keep the same promises."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from monitor.fetch.calls import Calls
from monitor.fetch.post import HttpPoster
from monitor.settings import Network
from tests.contracts.caller_contract import CallerContract, Errand
from tests.contracts.poster_contract import PosterContract, Round
from tests.fakes.caller import FakeCaller
from tests.fakes.desk import Desk
from tests.fakes.poster import FakePoster
from tests.fetch.desks import served
from tests.origin import free_port

HERE, NOBODY = "http://service.example", "http://nobody.example/"


class TestCalls(CallerContract):
    """The plug, over loopback."""

    @contextmanager
    def errand(self) -> Iterator[Errand]:
        """Serve a desk."""
        desk = Desk()
        with served(desk) as address:
            yield Errand(caller=Calls(Network()), desk=desk, address=address, nobody=_closed_door())


class TestFakeCaller(CallerContract):
    """The fake."""

    @contextmanager
    def errand(self) -> Iterator[Errand]:
        """Reach a desk without a wire."""
        desk = Desk()
        yield Errand(caller=FakeCaller(desk), desk=desk, address=HERE, nobody=NOBODY)


class TestHttpPoster(PosterContract):
    """The plug, over loopback."""

    @contextmanager
    def round(self) -> Iterator[Round]:
        """Serve a desk."""
        desk = Desk()
        with served(desk) as address:
            poster = HttpPoster(Network, limit=timedelta(seconds=0.5))
            yield Round(poster=poster, desk=desk, address=address, nobody=_closed_door())


class TestFakePoster(PosterContract):
    """The fake."""

    @contextmanager
    def round(self) -> Iterator[Round]:
        """Reach a desk without a wire."""
        desk = Desk()
        yield Round(poster=FakePoster(desk), desk=desk, address=HERE, nobody=NOBODY)


def _closed_door() -> str:
    return f"http://127.0.0.1:{free_port()}/"
