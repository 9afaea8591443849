"""The Wayback and Memento plugs, the memory before them, and the fake keep the contract of public archives."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from email.utils import parsedate_to_datetime

import pytest

from monitor.archives.memento import TimeGate
from monitor.archives.remembering import Remembering
from monitor.archives.wayback import Wayback
from monitor.fetch.web import Web
from monitor.settings import Network
from tests.contracts.archive_contract import COPIES, NEAR, URL, ArchiveContract, Archives
from tests.fakes.archive import FakeArchive
from tests.fakes.clock import FakeClock
from tests.machine import Copied, Machine
from tests.origin import Visit, answer, free_port, redirect
from tests.stories.town import Asked, Town

_TIMEOUT, _MOST = timedelta(seconds=5), 1_000_000


def _machine() -> Machine:
    return Machine(
        *(Copied(URL, f"{at:%Y%m%d%H%M%S}", body) for at, body in COPIES.items()), where="http://127.0.0.1:{port}"
    )


class TestWayback(ArchiveContract):
    """The plug against a server that speaks as the Wayback Machine does."""

    @pytest.fixture
    async def archives(self) -> AsyncIterator[Archives]:
        """Give the plug over loopback, and one at a port where nobody listens."""
        clock = FakeClock(drifts=True)
        async with Town({"127.0.0.1": _machine()}, clock) as town:
            web = Web(Network(), clock, trusted=["127.0.0.1"]).plain
            speaking = Wayback(f"http://127.0.0.1:{town.port}", web, clock, timeout=_TIMEOUT, max_bytes=_MOST)
            silent = Wayback(f"http://127.0.0.1:{free_port()}/", web, clock, timeout=_TIMEOUT, max_bytes=_MOST)
            yield Archives(speaking, silent)
            await speaking.close()

    async def test_the_index_is_asked_rarely(self, archives: Archives) -> None:
        """Two questions to the index lie two and a half seconds apart: 24 a minute is the most it takes."""
        clock = archives.speaking._clock  # type: ignore[attr-defined]
        began = clock.now()
        for _ in range(5):
            await archives.speaking.find(URL, NEAR, most=1)
        assert clock.now() - began >= timedelta(seconds=10)


class TestTimeGate(ArchiveContract):
    """The Memento plug against the same server with a TimeGate and a TimeMap; a real pywb has a test of its own."""

    @pytest.fixture
    async def archives(self) -> AsyncIterator[Archives]:
        """Give the plug over loopback, and one at a port where nobody listens."""
        clock, machine = FakeClock(drifts=True), _machine()

        def house(asked: Asked) -> Visit:
            return _gated(machine, asked) or machine(asked)

        async with Town({"127.0.0.1": house}, clock) as town:
            web = Web(Network(), clock, trusted=["127.0.0.1"]).plain
            here, nowhere = f"http://127.0.0.1:{town.port}/gate/", f"http://127.0.0.1:{free_port()}/gate/"
            speaking = TimeGate(here, web, clock, timeout=_TIMEOUT, max_bytes=_MOST)
            yield Archives(speaking, TimeGate(nowhere, web, clock, timeout=_TIMEOUT, max_bytes=_MOST))
            await speaking.close()


def _gated(machine: Machine, asked: Asked) -> Visit | None:
    """Answer as a TimeGate that redirects does (RFC 7089, section 4.1.1), and as its TimeMap; None for other paths."""
    kind, _, url = asked.path[1:].partition("/")
    if kind not in ("gate", "map"):
        return None
    held = [copy for copy in machine.copies if copy.url == url]
    if not held:
        return answer(b"<title>404</title><p>No copies.", "404 Not Found")
    here = f"http://{asked.headers['host']}"
    if kind == "map":
        rows = [f'<{here}/web/{copy.stamp}/{url}>; rel="memento"; datetime="{copy.said}"' for copy in held]
        return answer(",\n".join([f'<{url}>; rel="original"', *rows]).encode(), content_type="application/link-format")
    wanted = parsedate_to_datetime(asked.headers["accept-datetime"])
    nearest = min(held, key=lambda copy: abs(copy.taken - wanted))
    link = f'<{url}>; rel="original", <{here}/map/{url}>; rel="timemap"; type="application/link-format"'
    return redirect(f"{here}/web/{nearest.stamp}/{url}", link=link, vary="accept-datetime")


class TestRemembering(ArchiveContract):
    """The memory before an archive."""

    @pytest.fixture
    def archives(self) -> Archives:
        """Give it before the fake."""
        clock = FakeClock()
        return Archives(Remembering(_fake(), clock), Remembering(FakeArchive(silent="it sleeps"), clock))

    async def test_it_asks_once_a_day(self) -> None:
        """Within a day the archive is asked once; silence is never remembered."""
        clock, fake = FakeClock(), _fake()
        archive = Remembering(fake, clock)
        for _ in range(3):
            await archive.find(URL, NEAR, most=1)
        assert len(fake.asked) == 1
        clock.turn(hours=25)
        await archive.find(URL, NEAR, most=1)
        assert len(fake.asked) == 2
        fake.silent = "it sleeps"
        for _ in range(2):
            assert not (await archive.find(f"{URL}?new", NEAR, most=1)).answered
        assert len(fake.asked) == 4


class TestFake(ArchiveContract):
    """The fake."""

    @pytest.fixture
    def archives(self) -> Archives:
        """Give it."""
        return Archives(_fake(), FakeArchive(silent="it sleeps"))


def _fake() -> FakeArchive:
    fake = FakeArchive()
    for at, body in COPIES.items():
        fake.hold(URL, at, body)
    return fake
