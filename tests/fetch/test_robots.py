"""robots.txt is asked at most monthly, noted or obeyed, and never stands between us and the truth about a page."""

from __future__ import annotations

import asyncio
import time
from datetime import timedelta

import pytest

from monitor.fetch.robots import Obedient, _rules
from monitor.model.exchange import Purpose, Request, RobotsMemory, Trouble
from monitor.model.source import RobotsPolicy
from tests.fakes.clock import START, FakeClock
from tests.fakes.web import FakeWeb, Scripted

_PAGE = "http://a.example/secret/page"
_ROBOTS = "http://a.example/robots.txt"
_SHUT = "User-agent: *\nDisallow: /secret/\nCrawl-delay: 7\n"


def layer(robots: Scripted | None = None) -> tuple[Obedient, FakeWeb, FakeClock]:
    """Make an obedient scripted web with one page."""
    clock = FakeClock()
    web = FakeWeb(clock)
    web.page(_PAGE, b"the page")
    if robots is not None:
        web.say(_ROBOTS, robots)
    return Obedient(web, clock, "source-monitor"), web, clock


def text(words: str, status: int = 200) -> Scripted:
    """Script a robots.txt."""
    return Scripted(status=status, body=words.encode())


def request(robots: RobotsPolicy = RobotsPolicy.OBEY, memory: RobotsMemory | None = None) -> Request:
    """Ask for the page."""
    return Request(url=_PAGE, robots=robots, robots_memory=memory)


def urls(web: FakeWeb) -> list[str]:
    """List what was asked for."""
    return [asked.url for asked in web.asked]


@pytest.mark.parametrize(
    ("words", "allowed"),
    [
        (_SHUT, False),
        ("", True),
        ("User-agent: *\nDisallow:\n", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: source-monitor\nAllow: /\n", True),
        ("User-agent: *\nAllow: /\n\nUser-agent: Source-Monitor\nDisallow: /\n", False),
        ("User-agent: other\nDisallow: /\n", True),
        ("User-agent: other\nUser-agent: source-monitor\nDisallow: /secret\n", False),
        ("User-agent: *\nDisallow: /*/page$\n", False),
        ("User-agent: *\nDisallow: /secret\nAllow: /secret/page\n", True),
        ("\ufeffUser-agent: *\nDisallow: /\n", False),
        ("<html><title>Not a robots.txt</title></html>", True),
    ],
)
async def test_what_it_says_of_the_page(words: str, *, allowed: bool) -> None:
    """Groups, wildcards, the longest rule and our own name decide (RFC 9309)."""
    obedient, _, _ = layer(text(words))
    seen = await obedient.fetch(request())
    assert seen.robots is not None
    assert seen.robots.allowed is allowed
    assert (seen.trouble is Trouble.ROBOTS) is not allowed
    assert seen.robots.exchange is not None
    assert seen.robots.exchange.url == _ROBOTS


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        (text("gone", 404), True),
        (text("no", 403), True),
        (text("no", 429), True),
        (text("later", 503), False),
        (Scripted(trouble=Trouble.TIMEOUT), False),
        (Scripted(trouble=Trouble.RESET), False),
    ],
)
async def test_what_its_absence_means(robots: Scripted, *, allowed: bool) -> None:
    """Not there means allowed; a server that cannot say means disallowed, until it can."""
    obedient, web, _ = layer(robots)
    seen = await obedient.fetch(request())
    assert (seen.status == 200) is allowed
    assert (_PAGE in urls(web)) is allowed


@pytest.mark.parametrize(
    ("robots", "said"),
    [
        (text("later", 503), "could not be read (it answered 503)"),
        (text("broken", 500), "could not be read (it answered 500)"),
        (Scripted(trouble=Trouble.TIMEOUT), "could not be read (no whole answer came)"),
        (text(_SHUT), "does not allow us to look at /secret/page"),
    ],
)
async def test_who_obeys_is_told_what_is_so(robots: Scripted, said: str) -> None:
    """That nothing could be read is not said to be the word of the host."""
    obedient, _, _ = layer(robots)
    seen = await obedient.fetch(request())
    assert seen.trouble is Trouble.ROBOTS
    assert said in seen.trouble_detail
    assert seen.robots is not None
    assert seen.robots.unread is ("could not be read" in said)


async def test_a_host_that_could_not_be_asked_leaves_no_memory() -> None:
    """What stood for the page too is not held against it once the host can be asked."""
    obedient, web, _ = layer(text(""))
    web.say(_ROBOTS, Scripted(trouble=Trouble.PRIVATE_ADDRESS), text(""))
    web.say(_PAGE, Scripted(trouble=Trouble.PRIVATE_ADDRESS), Scripted(body=b"the page"))
    first = await obedient.fetch(request())
    assert (first.trouble, first.robots) == (Trouble.PRIVATE_ADDRESS, None)
    assert (await obedient.fetch(request())).status == 200


@pytest.mark.parametrize("trouble", [Trouble.DNS_NOT_FOUND, Trouble.REFUSED, Trouble.TLS])
async def test_a_dead_host_is_dead_and_not_disallowed(trouble: Trouble) -> None:
    """Where the host itself is not there, the look says so even under obey."""
    obedient, web, _ = layer(Scripted(trouble=trouble))
    web.trouble(_PAGE, trouble)
    assert (await obedient.fetch(request())).trouble is trouble


async def test_recording_looks_first_and_asks_then() -> None:
    """Under record the page comes first, and robots.txt is noted whatever it says."""
    obedient, web, _ = layer(text(_SHUT))
    seen = await obedient.fetch(request(RobotsPolicy.RECORD))
    assert (bytes(seen.body), seen.trouble) == (b"the page", None)
    assert seen.robots is not None
    assert (seen.robots.allowed, seen.robots.crawl_delay) == (False, timedelta(seconds=7))
    assert urls(web) == [_PAGE, _ROBOTS]
    assert web.asked[1].purpose is Purpose.ROBOTS


async def test_recording_asks_nothing_of_a_dead_host() -> None:
    """A host that did not answer is not asked for its robots.txt too."""
    obedient, web, _ = layer()
    web.trouble(_PAGE, Trouble.TIMEOUT)
    seen = await obedient.fetch(request(RobotsPolicy.RECORD))
    assert (seen.robots, urls(web)) == (None, [_PAGE])


async def test_ignoring_asks_nothing() -> None:
    """Under ignore there is no robots.txt."""
    obedient, web, _ = layer(text(_SHUT))
    seen = await obedient.fetch(request(RobotsPolicy.IGNORE))
    assert (seen.robots, urls(web)) == (None, [_PAGE])


@pytest.mark.parametrize("policy", [RobotsPolicy.OBEY, RobotsPolicy.RECORD])
async def test_a_fresh_memory_is_enough(policy: RobotsPolicy) -> None:
    """Within a month what the host said is remembered, by the caller or by us; then it is asked again."""
    obedient, web, clock = layer(text(_SHUT))
    memory = RobotsMemory(asked=START - timedelta(days=29), status=200, text=_SHUT)
    seen = await obedient.fetch(request(policy, memory))
    assert seen.robots is not None
    assert (seen.robots.memory, seen.robots.exchange) == (memory, None)
    assert _ROBOTS not in urls(web)
    clock.turn(days=2)
    for _ in range(3):
        await obedient.fetch(request(policy, memory))
    assert urls(web).count(_ROBOTS) == 1


async def test_many_looks_at_once_ask_once() -> None:
    """Looks at one host that begin together share one robots.txt."""
    obedient, web, _ = layer(text(_SHUT))
    await asyncio.gather(*(obedient.fetch(request()) for _ in range(20)))
    assert urls(web).count(_ROBOTS) == 1


async def test_the_last_text_holds_while_it_cannot_be_had() -> None:
    """A robots.txt that fails now says what it said before."""
    obedient, _, _ = layer(text("later", 500))
    memory = RobotsMemory(asked=START - timedelta(days=40), status=200, text="User-agent: *\nAllow: /\n")
    seen = await obedient.fetch(request(memory=memory))
    assert seen.status == 200
    assert seen.robots is not None
    assert seen.robots.memory.failing_since == START


async def test_failing_for_a_month_means_allowed() -> None:
    """A robots.txt that nobody could have for 30 days hinders no longer; it is tried daily until then."""
    obedient, web, clock = layer(text("later", 500))
    memory: RobotsMemory | None = None
    outcomes = []
    for _ in range(32):
        seen = await obedient.fetch(request(memory=memory))
        assert seen.robots is not None
        memory = seen.robots.memory
        outcomes.append(seen.robots.allowed)
        clock.turn(days=1)
    assert outcomes == [False] * 30 + [True] * 2
    assert urls(web).count(_ROBOTS) == 32


@pytest.mark.parametrize("line", ["User-agent: bot{}", "user agent bot{}", "USERAGENT : bot{}"])
def test_a_hostile_file_costs_little(line: str) -> None:
    """Ten thousand names for ten thousand rules are read in no time, whatever way they are spelled."""
    words = (
        "\n".join(line.format(n) for n in range(10_000)) + "\n" + "\n".join(f"Disallow: /{n}" for n in range(10_000))
    )
    began = time.process_time()
    rules = _rules(words + "\nUser-agent: *\nDisallow: /secret\n", "source-monitor")
    assert not rules.can_fetch(_PAGE, "source-monitor")
    assert time.process_time() - began < 2


async def test_only_half_a_megabyte_is_read() -> None:
    """The text is asked for with the cap of RFC 9309, and few redirects."""
    obedient, web, _ = layer(text(_SHUT))
    await obedient.fetch(request())
    asked = web.asked[0]
    assert (asked.url, asked.max_bytes, asked.max_hops) == (_ROBOTS, 512_000, 5)
