"""What every Fetcher promises, whether it goes out into the world or answers from a script."""

from __future__ import annotations

import hashlib
from abc import ABC, abstractmethod
from datetime import timedelta

import pytest

from monitor.model.exchange import Purpose, Request, Trouble, Validators
from monitor.model.source import RobotsPolicy
from monitor.ports import Fetcher

_PAGE = b"<title>Report</title><p>What was seen there.</p>"


class Stage(ABC):
    """A Fetcher and the world that it looks at, to be dressed by the contract."""

    #: The Fetcher under contract.
    fetcher: Fetcher

    @abstractmethod
    def url(self, path: str) -> str:
        """Give the address of a path on the stage's one host."""

    @abstractmethod
    def page(self, path: str, body: bytes, status: int = 200, **headers: str) -> None:
        """Let a path answer."""

    @abstractmethod
    def dead_end(self, trouble: Trouble) -> str:
        """Give an address that ends in that trouble: dns-not-found or refused."""

    @abstractmethod
    def disallow(self) -> None:
        """Let robots.txt disallow everything on the host."""


class FetcherContract:
    """Derive, and give a fixture ``stage``."""

    def request(self, url: str, **more: object) -> Request:
        """Make a request that ends soon."""
        return Request(url=url, timeout=timedelta(seconds=5), **more)  # type: ignore[arg-type]

    async def test_a_page_comes_back_whole_with_its_facts(self, stage: Stage) -> None:
        """Body, status, digest, exact bytes and final address of a page are told."""
        stage.page("/report", _PAGE)
        seen = await stage.fetcher.fetch(self.request(stage.url("/report")))
        assert (seen.status, bytes(seen.body), seen.trouble) == (200, _PAGE, None)
        assert seen.final_url == stage.url("/report")
        assert seen.answered
        (hop,) = seen.hops
        assert hop.payload_digest == f"sha256:{hashlib.sha256(_PAGE).hexdigest()}"
        assert hop.payload_bytes == len(_PAGE)
        assert bytes(hop.response).endswith(b"\r\n\r\n" + _PAGE)
        assert hop.request.startswith(b"GET /report HTTP/1.1\r\n")
        assert hop.header("content-TYPE") == "text/html; charset=utf-8"
        assert hop.truncated == ""

    async def test_the_request_comes_back_with_its_answer(self, stage: Stage) -> None:
        """The observation carries the very request it answers."""
        stage.page("/a", _PAGE)
        asked = self.request(stage.url("/a"), purpose=Purpose.SIBLING)
        assert (await stage.fetcher.fetch(asked)).request == asked

    async def test_redirects_are_walked_hop_by_hop(self, stage: Stage) -> None:
        """Each hop is kept with where it pointed, relative addresses resolved and fragments taken off."""
        stage.page("/old", b"", 301, location="new?x=1#part")
        stage.page("/new?x=1", b"", 302, location=stage.url("/end"))
        stage.page("/end", _PAGE)
        seen = await stage.fetcher.fetch(self.request(stage.url("/old")))
        assert [(hop.status, hop.location) for hop in seen.hops] == [
            (301, stage.url("/new?x=1")),
            (302, stage.url("/end")),
            (200, None),
        ]
        assert (seen.final_url, bytes(seen.body)) == (stage.url("/end"), _PAGE)

    async def test_circles_end_with_a_name(self, stage: Stage) -> None:
        """A redirect that comes back is a loop, and every hop of it is kept."""
        stage.page("/a", b"", 302, location="/b")
        stage.page("/b", b"", 302, location="/a")
        seen = await stage.fetcher.fetch(self.request(stage.url("/a")))
        assert seen.trouble is Trouble.REDIRECT_LOOP
        assert len(seen.hops) == 2
        assert seen.trouble_detail.endswith(".")

    async def test_with_a_jar_an_address_may_come_twice(self, stage: Stage) -> None:
        """A jar lets an address come a second time, but not a third."""
        stage.page("/a", b"", 302, location="/b")
        stage.page("/b", b"", 302, location="/a")
        seen = await stage.fetcher.fetch(self.request(stage.url("/a"), jar=True))
        assert seen.trouble is Trouble.REDIRECT_LOOP
        assert len(seen.hops) == 4

    async def test_too_many_hops_end_with_a_name(self, stage: Stage) -> None:
        """A chain longer than the request allows ends there."""
        for step in range(5):
            stage.page(f"/{step}", b"", 302, location=f"/{step + 1}")
        seen = await stage.fetcher.fetch(self.request(stage.url("/0"), max_hops=3))
        assert seen.trouble is Trouble.TOO_MANY_REDIRECTS
        assert len(seen.hops) == 4

    async def test_a_redirect_out_of_the_web_is_told_and_not_followed(self, stage: Stage) -> None:
        """A mailto target ends the chain with not-http; the hop that pointed there is kept."""
        stage.page("/a", b"", 302, location="mailto:editor@example.org")
        seen = await stage.fetcher.fetch(self.request(stage.url("/a")))
        assert seen.trouble is Trouble.NOT_HTTP
        assert seen.hops[-1].location == "mailto:editor@example.org"
        assert seen.final_url == stage.url("/a")

    async def test_a_redirect_to_nowhere_just_ends(self, stage: Stage) -> None:
        """A 302 without a Location is an answer; what it means is for others to say."""
        stage.page("/a", b"", 302)
        seen = await stage.fetcher.fetch(self.request(stage.url("/a")))
        assert (seen.status, seen.trouble, seen.hops[-1].location) == (302, None, None)

    @pytest.mark.parametrize(
        "where", ["http://[::1", "http://a:99999/", "http://256.256.256.256/", "//[", "http://a..b/"]
    )
    async def test_a_redirect_to_no_address_just_ends(self, stage: Stage, where: str) -> None:
        """A Location that nobody can ask is none."""
        stage.page("/a", _PAGE, 302, location=where)
        seen = await stage.fetcher.fetch(self.request(stage.url("/a")))
        assert (seen.status, seen.trouble, seen.hops[-1].location, bytes(seen.body)) == (302, None, None, _PAGE)

    async def test_a_choice_that_is_named_is_taken(self, stage: Stage) -> None:
        """A 300 with a Location is followed (RFC 9110 section 15.4.1)."""
        stage.page("/a", b"", 300, location="/b")
        stage.page("/b", _PAGE)
        seen = await stage.fetcher.fetch(self.request(stage.url("/a")))
        assert [hop.status for hop in seen.hops] == [300, 200]

    @pytest.mark.parametrize("where", ["http://metadata.google.internal/", "http://a.lan/", "http://intranet/"])
    async def test_redirects_into_inner_networks_end_before_a_name_is_asked_for(self, stage: Stage, where: str) -> None:
        """The chain ends with private-address; the hop that pointed there is kept."""
        stage.page("/a", b"", 302, location=where)
        seen = await stage.fetcher.fetch(self.request(stage.url("/a")))
        assert (seen.trouble, len(seen.hops)) == (Trouble.PRIVATE_ADDRESS, 1)

    @pytest.mark.parametrize("trouble", [Trouble.DNS_NOT_FOUND, Trouble.REFUSED])
    async def test_what_cannot_be_reached_is_data(self, stage: Stage, trouble: Trouble) -> None:
        """No answer is an observation with a trouble and a sentence, never an exception, and proves nothing."""
        seen = await stage.fetcher.fetch(self.request(stage.dead_end(trouble)))
        assert (seen.trouble, seen.status, bytes(seen.body)) == (trouble, None, b"")
        assert seen.trouble_detail.endswith(".")
        assert not seen.answered

    @pytest.mark.parametrize(
        "url",
        ["mailto:a@example.org", "ftp://example.org/", "nonsense", "http://", "http://[::", "http://256.256.256.256/"],
    )
    async def test_what_is_no_web_address_is_data(self, stage: Stage, url: str) -> None:
        """An address that cannot be asked ends with not-http, without a hop."""
        seen = await stage.fetcher.fetch(self.request(url))
        assert (seen.trouble, seen.hops) == (Trouble.NOT_HTTP, ())

    async def test_validators_make_a_304(self, stage: Stage) -> None:
        """Who has the page already is told so."""
        stage.page("/a", _PAGE, etag='"v1"')
        asked = self.request(stage.url("/a"), validators=Validators(etag='"v1"'))
        seen = await stage.fetcher.fetch(asked)
        assert (seen.status, bytes(seen.body), seen.trouble) == (304, b"", None)

    async def test_robots_recorded_never_hinders(self, stage: Stage) -> None:
        """Under ``record`` the page comes, with what robots.txt says of it."""
        stage.page("/a", _PAGE)
        stage.disallow()
        seen = await stage.fetcher.fetch(self.request(stage.url("/a"), robots=RobotsPolicy.RECORD))
        assert seen.status == 200
        assert seen.robots is not None
        assert not seen.robots.allowed

    async def test_robots_obeyed_means_no_exchange(self, stage: Stage) -> None:
        """Under ``obey`` a disallowed page is not asked for."""
        stage.page("/a", _PAGE)
        stage.disallow()
        seen = await stage.fetcher.fetch(self.request(stage.url("/a"), robots=RobotsPolicy.OBEY))
        assert (seen.trouble, seen.hops) == (Trouble.ROBOTS, ())

    async def test_robots_is_no_matter_for_siblings(self, stage: Stage) -> None:
        """A probe beside the page asks nothing of robots.txt."""
        stage.page("/a", _PAGE)
        stage.disallow()
        asked = self.request(stage.url("/a"), purpose=Purpose.SIBLING, robots=RobotsPolicy.OBEY)
        seen = await stage.fetcher.fetch(asked)
        assert (seen.status, seen.robots) == (200, None)

    async def test_closing_twice_is_harmless(self, stage: Stage) -> None:
        """A Fetcher may be closed by more than one owner, and what it has given stays whole."""
        stage.page("/kept", b"<title>Kept</title>")
        seen = await stage.fetcher.fetch(Request(url=stage.url("/kept"), purpose=Purpose.PAGE))
        await stage.fetcher.close()
        await stage.fetcher.close()
        assert bytes(seen.body) == b"<title>Kept</title>"
