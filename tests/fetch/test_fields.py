"""Header fields that a request brings along: what takes the place of ours, and what goes to one host alone."""

from __future__ import annotations

from monitor.fetch.web import Web
from monitor.model.exchange import Request
from tests.fetch.conftest import MakeWeb
from tests.nameserver import Nameserver
from tests.origin import Origin, answer, redirect

_FIELDS = (("accept", "application/json"), ("cookie", "a=1"), ("authorization", "Bearer b"), ("x-key", "k"))


async def test_an_accept_of_its_own_takes_the_place_of_ours(web: Web, origin: Origin) -> None:
    """A service is asked for what a script wants of it, once; all other fields stand beside ours."""
    origin.on("/a", answer(b"{}"))
    seen = await web.fetch(Request(url=origin.url("/a"), headers=_FIELDS))
    head = seen.hops[0].request.lower()
    assert head.count(b"\r\naccept: ") == 1
    assert b"\r\naccept: application/json\r\n" in head
    assert b"\r\nx-key: k\r\n" in head
    assert b"\r\nuser-agent: source-monitor/" in head


async def test_what_is_meant_for_one_host_goes_to_no_other(make_web: MakeWeb) -> None:
    """Cookies and credentials of a page follow a redirect on their host, and stay behind where it leads to another."""
    with (
        Origin() as first,
        Origin() as second,
        Nameserver({"a.example": "127.0.0.1", "b.example": "127.0.0.1"}) as names,
    ):
        here, there = f"http://a.example:{first.port}", f"http://b.example:{second.port}"
        first.on("/a", redirect("/b"))
        first.on("/b", redirect(f"{there}/c"))
        second.on("/c", answer(b"ok"))
        web = make_web(nameservers=(names.address,))
        seen = await web.fetch(Request(url=f"{here}/a", headers=_FIELDS))
    heads = [hop.request.lower() for hop in seen.hops]
    assert [b"\r\ncookie: a=1\r\n" in head for head in heads] == [True, True, False]
    assert [b"\r\nauthorization: " in head for head in heads] == [True, True, False]
    assert [b"\r\nx-key: k\r\n" in head for head in heads] == [True, True, True]
