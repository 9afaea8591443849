"""Politeness: one at a time, with pauses that grow with the toil and never count against the asker."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from monitor.fetch.politeness import Polite
from monitor.model.exchange import Observation, Request, Trouble
from monitor.model.source import RobotsPolicy
from tests.fakes.clock import FakeClock
from tests.fakes.web import FakeWeb, Scripted
from tests.fetch.conftest import MakeWeb
from tests.origin import Origin, Wait, answer, redirect

_SECOND = timedelta(seconds=1)


def polite(pause: timedelta = _SECOND, *visits: Scripted, at_once: int = 64) -> tuple[Polite, FakeClock, FakeWeb]:
    """Make a polite scripted web with one host."""
    clock = FakeClock(drifts=True)
    web = FakeWeb(clock)
    web.say("http://a.example/", *(visits or (Scripted(elapsed=timedelta(milliseconds=20)),)))
    return Polite(web, clock, pause, at_once=at_once), clock, web


def said(status: int, retry_after: str) -> Scripted:
    """Script a refusal that names a wait."""
    return Scripted(status=status, headers={"Retry-After": retry_after}, elapsed=timedelta(milliseconds=20))


async def test_the_first_look_waits_for_nobody() -> None:
    """A host that was not asked yet is asked at once."""
    layer, clock, _ = polite()
    await layer.fetch(Request(url="http://a.example/"))
    assert clock.slept == []


@pytest.mark.parametrize(
    ("visit", "gap"),
    [
        (Scripted(elapsed=timedelta(milliseconds=20)), 1),
        (Scripted(elapsed=timedelta(milliseconds=700)), 7),
        (Scripted(elapsed=timedelta(seconds=8)), 30),
        (Scripted(trouble=Trouble.TIMEOUT, elapsed=timedelta(seconds=20)), 1),
        (Scripted(trouble=Trouble.TIMEOUT, truncated="time", elapsed=timedelta(seconds=20)), 1),
        (Scripted(trouble=Trouble.REFUSED, elapsed=timedelta(seconds=1)), 1),
        (said(429, "5"), 5),
        (said(429, "3600"), 10),
        (said(429, "Mon, 02 Mar 2026 09:00:04 GMT"), 4),
        (said(429, "Mon, 02 Mar 2020 09:00:04 GMT"), 1),
        (said(429, "soon"), 1),
        (said(503, "9"), 1),
    ],
)
async def test_the_gap_between_two_exchanges(visit: Scripted, gap: float) -> None:
    """The gap is the longest of pause and ten times the answer's time, at most 30 s; a timeout is no such time."""
    layer, clock, _ = polite(_SECOND, visit)
    for _ in range(2):
        await layer.fetch(Request(url="http://a.example/"))
    assert clock.slept == [timedelta(seconds=gap)]


async def test_names_that_lead_nowhere_need_no_rest() -> None:
    """Where nothing reached the host, the next may ask at once."""
    layer, clock, _ = polite(_SECOND, Scripted(trouble=Trouble.DNS_FAILURE))
    for _ in range(2):
        await layer.fetch(Request(url="http://a.example/"))
    assert clock.slept == []


async def test_no_pause_means_no_pause_at_all() -> None:
    """A pause of zero turns the growing gap off, but a 429 is heeded still."""
    layer, clock, web = polite(timedelta(0), Scripted(elapsed=timedelta(seconds=8)))
    for _ in range(3):
        await layer.fetch(Request(url="http://a.example/"))
    assert clock.slept == []
    web.say("http://a.example/", Scripted(status=429, headers={"Retry-After": "2"}))
    for _ in range(2):
        await layer.fetch(Request(url="http://a.example/"))
    assert clock.slept == [timedelta(seconds=2)]


async def test_other_hosts_do_not_wait() -> None:
    """A pause holds for its host alone; another port is another host."""
    layer, clock, web = polite()
    web.page("http://b.example/")
    web.page("http://a.example:8080/")
    for url in ("http://a.example/", "http://b.example/", "http://a.example:8080/"):
        await layer.fetch(Request(url=url))
    assert clock.slept == []


async def test_crawl_delay_is_heeded() -> None:
    """A host's own wish for a pause is one of those that count."""
    layer, clock, _ = polite()
    layer.slow_down("a.example", timedelta(seconds=12))
    for _ in range(2):
        await layer.fetch(Request(url="http://a.example/"))
    assert clock.slept == [timedelta(seconds=12)]


async def test_idle_hosts_are_forgotten() -> None:
    """Memory does not grow with the number of hosts ever seen."""
    layer, clock, _ = polite(timedelta(0))
    for n in range(5000):
        await layer.fetch(Request(url=f"http://host-{n}.example/"))
    assert clock.slept == []
    assert len(layer._gates) < 1000


async def test_so_many_exchanges_over_all_hosts() -> None:
    """No more exchanges are under way than were allowed; who waits for a host takes no place from others."""
    clock, web = FakeClock(), _Crowd()
    layer = Polite(web, clock, _SECOND, at_once=3)
    asked = [Request(url=f"http://{host}.example/{n}") for host in "abcdefgh" for n in range(2)]
    await asyncio.gather(*(layer.fetch(request) for request in asked))
    assert web.most == 3
    assert [one.url for one in web.asked[:8]] == [one.url for one in asked[::2]], "the second of a host waits"
    assert len(web.asked) == len(asked)


class _Crowd:
    """A web that counts who asks at the same time."""

    def __init__(self) -> None:
        self.asked: list[Request] = []
        self.most = self._now = 0

    async def fetch(self, request: Request) -> Observation:
        """Answer nothing, some turns of the loop later."""
        self.asked.append(request)
        self._now += 1
        self.most = max(self.most, self._now)
        for _ in range(5):
            await asyncio.sleep(0)
        self._now -= 1
        return Observation(request=request)

    async def close(self) -> None:
        """Have nothing to close."""


async def test_one_exchange_at_a_time_on_the_wire(make_web: MakeWeb, origin: Origin) -> None:
    """Ten looks at one host never overlap, and their waiting counts for nobody's deadline or time."""
    origin.otherwise((Wait(0.03), answer(b"ok")))
    web = make_web()
    asked = [Request(url=origin.url(f"/{n}"), timeout=timedelta(seconds=0.2)) for n in range(10)]
    seen = await asyncio.gather(*(web.fetch(request) for request in asked))
    assert origin.most_at_once == 1
    assert {one.status for one in seen} == {200}
    assert all(one.hops[0].elapsed < timedelta(seconds=0.2) for one in seen)


async def test_hosts_that_redirect_to_each_other_do_not_block(make_web: MakeWeb) -> None:
    """No gate is held while another is waited for."""
    with Origin() as left, Origin() as right:
        left.on("/a", redirect(right.url("/b")))
        right.on("/a", redirect(left.url("/b")))
        for side in (left, right):
            side.on("/b", (Wait(0.01), answer(b"end")))
        web = make_web()
        async with asyncio.timeout(5):
            seen = await asyncio.gather(
                *(web.fetch(Request(url=side.url("/a"))) for side in (left, right) for _ in range(10))
            )
    assert {one.status for one in seen} == {200}


async def test_pauses_hold_on_the_wire(make_web: MakeWeb, origin: Origin, clock: FakeClock) -> None:
    """Robots.txt, page and redirect to the same host are each an exchange with a pause between."""
    origin.on("/a", redirect("/b"))
    origin.on("/b", answer(b"ok"))
    web = make_web(per_host_pause=timedelta(seconds=2))
    seen = await web.fetch(Request(url=origin.url("/a"), robots=RobotsPolicy.RECORD))
    assert seen.status == 200
    assert origin.paths() == ["/a", "/b", "/robots.txt"]
    assert len(clock.slept) == 2
    assert all(span == timedelta(seconds=2) for span in clock.slept)
