"""Redirects on the wire: cookie walls, private targets, and what is never sent along."""

from __future__ import annotations

from datetime import timedelta

import pytest

from monitor.fetch.web import Web
from monitor.model.exchange import Observation, Request, RobotsMemory, Trouble, Validators
from monitor.model.source import RobotsPolicy
from tests.fakes.clock import FakeClock
from tests.fetch.conftest import MakeWeb
from tests.nameserver import Nameserver
from tests.origin import Origin, Reset, answer, redirect


async def test_a_cookie_wall_passes_with_a_jar_alone(web: Web, origin: Origin) -> None:
    """A site that sets a cookie and sends one back to where one was lets in who keeps it for the look."""
    origin.on("/a", redirect("/wall"), answer(b"the page"))
    origin.on("/wall", redirect("/a", set_cookie="seen=yes; Path=/"))
    plain = await web.fetch(Request(url=origin.url("/a")))
    assert plain.trouble is Trouble.REDIRECT_LOOP
    origin.on("/a", redirect("/wall"), answer(b"the page"))
    seen = await web.fetch(Request(url=origin.url("/a"), jar=True))
    assert (seen.status, bytes(seen.body)) == (200, b"the page")
    assert b"Cookie: seen=yes\r\n" in seen.hops[-1].request
    assert b"Cookie" not in seen.hops[0].request


async def test_a_wall_of_several_rounds_passes_while_each_sets_another_cookie(web: Web, origin: Origin) -> None:
    """Whoever keeps the cookies of all rounds is let in: set in place, or by another address of the wall."""
    rounds = [redirect("/a", set_cookie=f"{name}=1; Path=/") for name in "xyz"]
    origin.on("/a", *rounds, answer(b"the page"))
    seen = await web.fetch(Request(url=origin.url("/a"), jar=True))
    assert (seen.status, bytes(seen.body), len(seen.hops)) == (200, b"the page", 4)
    assert b"Cookie: x=1; y=1; z=1\r\n" in seen.hops[-1].request
    origin.on("/b", redirect("/set"), redirect("/b", set_cookie="lang=en; Path=/"), answer(b"the other"))
    origin.on("/set", redirect("/b", set_cookie="seen=1; Path=/"))
    assert bytes((await web.fetch(Request(url=origin.url("/b"), jar=True))).body) == b"the other"


async def test_a_circle_with_cookies_stays_one(web: Web, origin: Origin) -> None:
    """The same cookie set again and again opens nothing, nor does a new one in each round without end."""
    origin.on("/same", redirect("/same", set_cookie="x=1; Path=/"))
    seen = await web.fetch(Request(url=origin.url("/same"), jar=True))
    assert (seen.trouble, len(seen.hops)) == (Trouble.REDIRECT_LOOP, 2)
    origin.on("/new", *(redirect("/new", set_cookie=f"n={number}; Path=/") for number in range(9)))
    seen = await web.fetch(Request(url=origin.url("/new"), jar=True))
    assert (seen.trouble, len(seen.hops)) == (Trouble.REDIRECT_LOOP, 5)
    origin.on("/to", redirect("/fro"))
    origin.on("/fro", redirect("/to"))
    seen = await web.fetch(Request(url=origin.url("/to"), jar=True))
    assert (seen.trouble, len(seen.hops)) == (Trouble.REDIRECT_LOOP, 4)


async def test_cookies_never_outlive_their_look(web: Web, origin: Origin) -> None:
    """The next look, with a jar or without, begins with no cookie."""
    origin.on("/a", answer(b"ok", set_cookie="id=1; Max-Age=9999"))
    for jar in (True, False, True):
        await web.fetch(Request(url=origin.url("/a"), jar=jar))
    assert not any(b"cookie" in head.lower() for head in origin.asked)


async def test_cookies_stay_with_their_host(make_web: MakeWeb) -> None:
    """A jar sends nothing to another host."""
    with (
        Origin() as first,
        Origin() as second,
        Nameserver({"a.example": "127.0.0.1", "b.example": "127.0.0.1"}) as names,
    ):
        first.on("/a", redirect(second.url("/b", "b.example"), set_cookie="id=1"))
        second.on("/b", answer(b"ok"))
        web = make_web(nameservers=(names.address,))
        seen = await web.fetch(Request(url=first.url("/a", "a.example"), jar=True))
    assert seen.status == 200
    assert b"cookie" not in second.asked[0].lower()


async def test_a_redirect_to_a_private_address_is_never_followed(web: Web, origin: Origin) -> None:
    """The chain ends before the forbidden hop, told apart from a target that is no web page."""
    for where in ("http://169.254.169.254/latest/meta-data/", "http://10.0.0.7/", "http://[::ffff:a00:7]/"):
        origin.on("/a", redirect(where))
        seen = await web.fetch(Request(url=origin.url("/a")))
        assert seen.trouble is Trouble.PRIVATE_ADDRESS
        assert [hop.status for hop in seen.hops] == [302]
        assert seen.final_url == origin.url("/a")
    origin.on("/a", redirect("mailto:someone@example.org"))
    assert (await web.fetch(Request(url=origin.url("/a")))).trouble is Trouble.NOT_HTTP


async def test_a_redirect_whose_body_is_broken_is_a_redirect(web: Web, origin: Origin) -> None:
    """The header says where to go; what is wrong with the body beside it is kept and does not matter."""
    origin.on("/a", (redirect("/b", content_length="99")[:-2] + b"\r\nhalf", Reset()))
    origin.on("/c", redirect("/b", content_encoding="gzip") + b"")
    origin.on("/b", answer(b"the page"))
    for path in ("/a", "/c"):
        seen = await web.fetch(Request(url=origin.url(path)))
        assert (seen.status, seen.trouble, len(seen.hops)) == (200, None, 2)


async def test_trouble_at_a_later_hop_keeps_the_earlier_ones(web: Web, origin: Origin) -> None:
    """A chain that breaks tells how far it came."""
    origin.on("/a", redirect("/b"))
    origin.on("/b", b"not http at all")
    seen = await web.fetch(Request(url=origin.url("/a")))
    assert (seen.trouble, [hop.status for hop in seen.hops]) == (Trouble.BAD_HTTP, [302, None])
    assert seen.final_url == origin.url("/b")


async def test_twenty_redirects_are_walked_and_no_more(web: Web, origin: Origin) -> None:
    """Twenty hops on is the limit unless the request says otherwise."""
    for step in range(30):
        origin.on(f"/{step}", redirect(f"/{step + 1}"))
    origin.on("/20", answer(b"there"))
    assert (await web.fetch(Request(url=origin.url("/0")))).status == 200
    origin.on("/20", redirect("/21"))
    seen = await web.fetch(Request(url=origin.url("/0")))
    assert (seen.trouble, len(seen.hops)) == (Trouble.TOO_MANY_REDIRECTS, 21)


async def test_each_hop_has_its_own_deadline(web: Web, origin: Origin) -> None:
    """A long chain of quick answers is no timeout."""
    for step in range(15):
        origin.on(f"/{step}", redirect(f"/{step + 1}"))
    origin.on("/15", answer(b"there"))
    asked = Request(url=origin.url("/0"), timeout=timedelta(seconds=0.5), validators=Validators(etag='"1"'))
    seen = await web.fetch(asked)
    assert (seen.status, len(seen.hops), seen.request) == (200, 16, asked)


_SHUT = answer(b"User-agent: *\nDisallow: /private/\n", content_type="text/plain")


async def test_robots_txt_is_obeyed_at_every_hop(make_web: MakeWeb) -> None:
    """Each host on the way is asked for its own robots.txt; what it disallows is never asked for."""
    with (
        Origin({"/robots.txt": _SHUT, "/private/x": answer(b"no")}) as first,
        Origin({"/robots.txt": _SHUT, "/private/y": answer(b"no"), "/open": answer(b"yes")}) as second,
        Nameserver({"a.example": "127.0.0.1", "b.example": "127.0.0.1"}) as names,
    ):
        first.on("/own", redirect("/private/x"))
        first.on("/other", redirect("/way", "301 Moved Permanently"))
        first.on("/way", redirect(second.url("/private/y", "b.example")))
        first.on("/well", redirect(second.url("/open", "b.example")))
        web = make_web(nameservers=(names.address,))

        async def looked(path: str) -> Observation:
            return await web.fetch(Request(url=first.url(path, "a.example"), robots=RobotsPolicy.OBEY))

        own, other, well = await looked("/own"), await looked("/other"), await looked("/well")
    for seen, hops, host in ((own, 1, "a.example"), (other, 2, "b.example")):
        assert (seen.trouble, len(seen.hops)) == (Trouble.ROBOTS, hops)
        assert host in seen.trouble_detail
        assert seen.robots is not None
        assert not seen.robots.allowed
    assert (well.status, bytes(well.body), well.trouble) == (200, b"yes", None)
    assert first.paths() == ["/robots.txt", "/own", "/other", "/way", "/well"]
    assert second.paths() == ["/robots.txt", "/open"]
    assert other.robots is not None
    assert [hop.url for hop in other.robots.onward] == [second.url("/robots.txt", "b.example")]
    assert other.robots.exchange is None, "it was asked for with the first look"


@pytest.mark.parametrize("policy", [RobotsPolicy.RECORD, RobotsPolicy.IGNORE])
async def test_whoever_does_not_obey_is_led_on(web: Web, origin: Origin, policy: RobotsPolicy) -> None:
    """Recording and ignoring follow every redirect."""
    origin.on("/robots.txt", _SHUT)
    origin.on("/own", redirect("/private/x"))
    origin.on("/private/x", answer(b"yes"))
    seen = await web.fetch(Request(url=origin.url("/own"), robots=policy))
    assert (seen.status, seen.trouble) == (200, None)


async def test_what_is_remembered_of_one_host_says_nothing_of_another(make_web: MakeWeb) -> None:
    """The caller's memory of the cited host's robots.txt is not held against the hop's."""
    with Origin({"/robots.txt": _SHUT, "/private/y": answer(b"no")}) as second, Origin() as first:
        first.on("/a", redirect(second.url("/private/y")))
        web = make_web()
        memory = RobotsMemory(asked=FakeClock().now(), status=404, text=None)
        seen = await web.fetch(Request(url=first.url("/a"), robots=RobotsPolicy.OBEY, robots_memory=memory))
    assert seen.trouble is Trouble.ROBOTS
    assert seen.robots is not None
    assert seen.robots.memory == memory
    assert second.paths() == ["/robots.txt"]
