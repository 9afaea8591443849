"""Names: cached, asked once, never failed by another name's dead server."""

from __future__ import annotations

import asyncio
import errno
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.errors import ConfigurationError, RunError
from monitor.fetch.dial import NoConnectionError, _explained, in_order
from monitor.fetch.hosts_file import HostsFile
from monitor.fetch.names import Names, UnresolvedError
from monitor.fetch.second import SystemNames
from monitor.model.exchange import Request, Trouble
from tests.fakes.clock import FakeClock
from tests.fetch.conftest import MakeWeb
from tests.nameserver import Nameserver, Says, Zone
from tests.origin import Origin, answer

_ZONES: dict[str, str | Says | Zone] = {
    "four.example": "192.0.2.4",
    "six.example": "2001:db8::6",
    "both.example": Zone(addresses=("192.0.2.4", "192.0.2.5", "2001:db8::6")),
    "denied.example": Says.NO_SUCH_NAME,
    "empty.example": Says.NOTHING,
    "mixed.example": Zone(a=Says.NO_SUCH_NAME, aaaa=Says.NOTHING),
    "failing.example": Says.FAILURE,
    "refusing.example": Says.REFUSED,
    "silent.example": Says.SILENCE,
    "half.example": Zone(a=Says.NOTHING, aaaa=Says.FAILURE),
    "odd.example": Zone(addresses=("192.0.2.7",), aaaa=Says.NO_SUCH_NAME),
    "lame.example": Zone(addresses=("192.0.2.8",), aaaa=Says.SILENCE),
    "slow.example": Zone(addresses=("192.0.2.9",), delay=0.1),
    "short.example": Zone(addresses=("192.0.2.4",), ttl=0),
}


@pytest.fixture
def server() -> Iterator[Nameserver]:
    """Give a name server."""
    with Nameserver(_ZONES) as names:
        yield names


@pytest.fixture
async def names(server: Nameserver, clock: FakeClock, tmp_path: Path) -> AsyncIterator[Names]:
    """Give a resolver that asks it, patient for 0.4 s."""
    hosts = HostsFile(tmp_path / "hosts")
    resolver = Names(clock, nameservers=(server.address,), hosts=hosts, deadline=timedelta(seconds=0.4))
    yield resolver
    await resolver.close()


@pytest.mark.parametrize(
    ("host", "addresses"),
    [
        ("four.example", {"192.0.2.4"}),
        ("FOUR.example.", {"192.0.2.4"}),
        ("six.example", {"2001:db8::6"}),
        ("both.example", {"192.0.2.4", "192.0.2.5", "2001:db8::6"}),
        ("odd.example", {"192.0.2.7"}),
        ("lame.example", {"192.0.2.8"}),
        ("slow.example", {"192.0.2.9"}),
        ("127.0.0.1", {"127.0.0.1"}),
        ("::1", {"::1"}),
        ("localhost", {"127.0.0.1", "::1"}),
        ("anything.localhost", {"127.0.0.1", "::1"}),
    ],
)
async def test_names_with_addresses(names: Names, host: str, addresses: set[str]) -> None:
    """All addresses of both kinds are given; one kind's silence or denial does not hide the other."""
    assert set(await names.addresses(host)) == addresses


@pytest.mark.parametrize(
    ("host", "trouble"),
    [
        ("denied.example", Trouble.DNS_NOT_FOUND),
        ("empty.example", Trouble.DNS_FAILURE),
        ("mixed.example", Trouble.DNS_NOT_FOUND),
        ("never-heard-of.example", Trouble.DNS_NOT_FOUND),
        ("a..b", Trouble.DNS_NOT_FOUND),
        ("x" * 64 + ".example", Trouble.DNS_NOT_FOUND),
        ("failing.example", Trouble.DNS_FAILURE),
        ("refusing.example", Trouble.DNS_FAILURE),
        ("silent.example", Trouble.DNS_FAILURE),
        ("half.example", Trouble.DNS_FAILURE),
    ],
)
async def test_names_without(names: Names, host: str, trouble: Trouble) -> None:
    """Only a clear denial for both kinds means that a name does not exist; all else is "could not tell"."""
    with pytest.raises(UnresolvedError) as told:
        await names.addresses(host)
    assert told.value.trouble is trouble
    assert str(told.value).endswith(".")


async def test_a_name_server_that_is_not_there_is_a_failure(clock: FakeClock, tmp_path: Path) -> None:
    """Nobody at the name server's port means that nobody could tell."""
    names = Names(
        clock,
        nameservers=("127.0.0.1:1",),
        hosts=HostsFile(tmp_path / "none"),
        deadline=timedelta(seconds=0.4),
    )
    with pytest.raises(UnresolvedError) as told:
        await names.addresses("four.example")
    assert told.value.trouble is Trouble.DNS_FAILURE
    await names.close()


async def test_one_lookup_for_many_who_ask(names: Names, server: Nameserver) -> None:
    """Fifty who ask at once make one lookup: two questions, one of each kind."""
    await asyncio.gather(*(names.addresses("slow.example") for _ in range(50)))
    assert server.asked["slow.example"] == 2


async def test_answers_are_remembered(names: Names, server: Nameserver, clock: FakeClock) -> None:
    """Within its time an answer is not asked for again, and after it is."""
    await names.addresses("short.example")
    clock.turn(seconds=20)
    await names.addresses("short.example")
    assert server.asked["short.example"] == 2
    clock.turn(seconds=20)
    server.tell("short.example", "192.0.2.77")
    assert await names.addresses("short.example") == ("192.0.2.77",)
    assert server.asked["short.example"] > 2


async def test_denials_are_remembered(names: Names, server: Nameserver) -> None:
    """A name that does not exist is not asked for again at once."""
    for _ in range(3):
        with pytest.raises(UnresolvedError):
            await names.addresses("denied.example")
    assert server.asked["denied.example"] == 2


async def asked(server: Nameserver, name: str) -> None:
    """Let the loop run until the server was asked for a name."""
    async with asyncio.timeout(20):
        while not server.asked[name]:  # noqa: ASYNC110 - the server counts in a thread of its own
            await asyncio.sleep(0)


async def test_whoever_gives_up_leaves_the_lookup_to_the_others(names: Names, server: Nameserver) -> None:
    """One who stops waiting does not end the lookup that others wait for."""
    patient = asyncio.create_task(names.addresses("slow.example"))
    hasty = asyncio.create_task(names.addresses("slow.example"))
    await asked(server, "slow.example")
    hasty.cancel()
    assert await patient == ("192.0.2.9",)


async def test_silence_ends_at_its_deadline_and_delays_nobody(names: Names) -> None:
    """Twenty silent names cost a living one nothing, and themselves only their deadline."""
    began = time.monotonic()
    silent = [asyncio.create_task(names.addresses("silent.example")) for _ in range(20)]
    assert await names.addresses("four.example") == ("192.0.2.4",)
    assert time.monotonic() - began < 0.3
    results = await asyncio.gather(*silent, return_exceptions=True)
    assert all(isinstance(result, UnresolvedError) for result in results)
    assert time.monotonic() - began < 1


async def test_the_hosts_file_comes_first_and_may_change(names: Names, tmp_path: Path) -> None:
    """Names of the hosts file are taken from there, as it stands now."""
    hosts = tmp_path / "hosts"
    hosts.write_text("# mine\n192.0.2.50 four.example alias  # why\nnonsense line\n2001:db8::50 four.example\n")
    assert await names.addresses("four.example") == ("192.0.2.50", "2001:db8::50")
    assert await names.addresses("ALIAS") == ("192.0.2.50",)
    hosts.write_text("192.0.2.511 four.example\n192.0.2.51 other.example\n")
    assert await names.addresses("four.example") == ("192.0.2.4",)


async def test_closing_ends_what_is_under_way(clock: FakeClock, server: Nameserver) -> None:
    """Closing amid a lookup leaves nothing behind."""
    names = Names(clock, nameservers=(server.address,))
    waiting = asyncio.create_task(names.addresses("silent.example"))
    await asked(server, "silent.example")
    await names.close()
    await asyncio.gather(waiting, return_exceptions=True)
    assert waiting.done()


async def test_the_system_gives_a_second_opinion() -> None:
    """The system's resolver knows localhost and literals, and tells what does not exist."""
    system = SystemNames(timedelta(seconds=5))
    assert "127.0.0.1" in await system.addresses("localhost")
    assert await system.addresses("192.0.2.1") == ("192.0.2.1",)
    with pytest.raises(UnresolvedError) as told:
        await system.addresses("x" * 70 + ".example")
    assert told.value.trouble is Trouble.DNS_NOT_FOUND
    await system.close()


async def test_a_request_may_ask_the_second_resolver(make_web: MakeWeb, origin: Origin) -> None:
    """Where the first does not know a name, the second may."""
    origin.on("/a", answer(b"found"))
    with Nameserver({}) as first, Nameserver({"moved.example": "127.0.0.1"}) as second:
        web = make_web(nameservers=(first.address,), second_nameservers=(second.address,))
        url = origin.url("/a", "moved.example")
        assert (await web.fetch(Request(url=url))).trouble is Trouble.DNS_NOT_FOUND
        assert (await web.fetch(Request(url=url, second_resolver=True))).status == 200


@pytest.mark.parametrize("sink", ["0.0.0.0", "127.0.0.9", "10.10.34.36", "::", "::1"])
async def test_the_second_resolver_sees_past_a_sinkhole(make_web: MakeWeb, origin: Origin, sink: str) -> None:
    """Where a filter leads a name inside, the second may lead to the page; what it says is guarded like all else."""
    origin.on("/a", answer(b"found"))
    told: dict[str, str | Says | Zone] = {"news.example": "127.0.0.1", "trap.example": "169.254.169.254"}
    with Nameserver({"news.example": sink, "trap.example": sink}) as first, Nameserver(told) as second:
        servers = {"nameservers": (first.address,), "second_nameservers": (second.address,)}
        web = make_web(**servers, allow_networks=("127.0.0.1/32",))
        url = origin.url("/a", "news.example")
        assert (await web.fetch(Request(url=url))).trouble is Trouble.PRIVATE_ADDRESS
        seen = await web.fetch(Request(url=url, second_resolver=True))
        assert (seen.status, seen.hops[0].addresses, seen.hops[0].peer) == (200, ("127.0.0.1",), "127.0.0.1")
        trapped = await web.fetch(Request(url=origin.url("/a", "trap.example"), second_resolver=True))
        assert (trapped.trouble, trapped.hops) == (Trouble.PRIVATE_ADDRESS, ())


async def test_named_servers_of_the_second_opinion_pass_over_the_hosts_file(clock: FakeClock, tmp_path: Path) -> None:
    """A hosts file may be the very filter; without one the name servers speak."""
    file = tmp_path / "hosts"
    file.write_text("0.0.0.0 news.example\n", encoding="utf-8")
    with Nameserver({"news.example": "192.0.2.7"}) as server:
        filtered = Names(clock, nameservers=(server.address,), hosts=HostsFile(file))
        plain = Names(clock, nameservers=(server.address,), hosts=HostsFile(None))
        assert await filtered.addresses("news.example") == ("0.0.0.0",)
        assert await plain.addresses("news.example") == ("192.0.2.7",)
        await filtered.close()
        await plain.close()


async def test_a_silent_name_server_is_never_the_hosts_timeout(make_web: MakeWeb) -> None:
    """A deadline that passes while the name is looked up is a failure of names."""
    with Nameserver({"silent.example": Says.SILENCE}) as names:
        web = make_web(nameservers=(names.address,))
        seen = await web.fetch(Request(url="http://silent.example/", timeout=timedelta(seconds=0.2)))
    assert (seen.trouble, seen.answered) == (Trouble.DNS_FAILURE, False)


async def test_no_rebinding(make_web: MakeWeb, origin: Origin) -> None:
    """A name that leads inside is refused whatever it led to before, and only checked addresses are connected to."""
    origin.on("/a", answer(b"ok"))
    with Nameserver({"turncoat.example": Zone(addresses=("10.1.2.3", "169.254.169.254"))}) as names:
        web = make_web(nameservers=(names.address,))
        seen = await web.fetch(Request(url=origin.url("/a", "turncoat.example")))
        assert (seen.trouble, seen.hops) == (Trouble.PRIVATE_ADDRESS, ())
        assert "turncoat.example leads to" in seen.trouble_detail


async def test_every_address_is_tried(make_web: MakeWeb, origin: Origin) -> None:
    """A host answers if any of its addresses does: here IPv6 refuses, and one IPv4 too."""
    origin.on("/a", answer(b"ok"))
    with Nameserver({"many.example": Zone(addresses=("127.0.0.2", "127.0.0.1", "::1"))}) as names:
        web = make_web(nameservers=(names.address,))
        seen = await web.fetch(Request(url=origin.url("/a", "many.example")))
    assert (seen.status, seen.hops[0].peer) == (200, "127.0.0.1")
    assert set(seen.hops[0].addresses) == {"127.0.0.2", "127.0.0.1", "::1"}


async def test_refused_is_said_only_where_all_refuse(make_web: MakeWeb, origin: Origin) -> None:
    """Several addresses that all refuse make one refusal."""
    with Nameserver({"closed.example": Zone(addresses=("127.0.0.2", "127.0.0.3", "::1"))}) as names:
        web = make_web(nameservers=(names.address,))
        seen = await web.fetch(Request(url=origin.url("/a", "closed.example")))
    assert seen.trouble is Trouble.REFUSED


@pytest.mark.parametrize("server", ["", "dns.example", "127.0.0.1:x", "127.0.0.1:0", "1.2.3", "[::1"])
def test_what_is_no_name_server(clock: FakeClock, server: str) -> None:
    """A name server that cannot be one is said at the start, with how to write one."""
    with pytest.raises(ConfigurationError, match="name server"):
        Names(clock, nameservers=(server,))


@pytest.mark.parametrize("server", ["127.0.0.1", "127.0.0.1:5353", "::1", "[::1]:5353", "[::1]"])
async def test_what_is_one(clock: FakeClock, server: str) -> None:
    """Both kinds of addresses, with a port or without, are taken."""
    names = Names(clock, nameservers=(server,), deadline=timedelta(seconds=0.05))
    with pytest.raises(UnresolvedError):
        await names.addresses("nobody.example")
    await names.close()


@pytest.mark.parametrize(
    ("codes", "trouble"),
    [
        ([errno.ECONNREFUSED, errno.ECONNREFUSED], Trouble.REFUSED),
        ([errno.ENETUNREACH, errno.ECONNREFUSED], Trouble.REFUSED),
        ([errno.ETIMEDOUT, errno.ECONNREFUSED], Trouble.TIMEOUT),
        ([errno.EHOSTUNREACH], Trouble.TIMEOUT),
        ([errno.ECONNREFUSED, errno.ECONNRESET], Trouble.TIMEOUT),
        ([errno.ECONNRESET], Trouble.RESET),
        ([errno.ENETUNREACH, errno.EAFNOSUPPORT], Trouble.DNS_FAILURE),
        ([errno.EPERM], Trouble.TIMEOUT),
    ],
)
def test_why_nobody_took_us(codes: list[int], trouble: Trouble) -> None:
    """IPv6 without a route is not the host's fault, and refused is said only where all others refuse."""
    order = [f"192.0.2.{n}" for n in range(len(codes))]
    told = _explained([(at, OSError(code, "")) for at, code in zip(order, codes, strict=True)], order, 80)
    assert isinstance(told, NoConnectionError)
    assert told.trouble is trouble
    assert str(told).endswith(".")


def test_no_sockets_left_is_our_fault() -> None:
    """What this machine refuses is never said of a source."""
    told = _explained([("192.0.2.1", OSError(errno.EMFILE, ""))], ["192.0.2.1"], 80)
    assert isinstance(told, RunError)
    assert "at_once" in str(told)


def test_addresses_take_turns() -> None:
    """IPv6 first, then one of each kind in turn (RFC 8305)."""
    assert in_order(("1.1.1.1", "2.2.2.2", "3.3.3.3", "a::1")) == ("a::1", "1.1.1.1", "2.2.2.2", "3.3.3.3")


async def test_five_per_cent_dead_name_servers_harm_no_healthy_host(make_web: MakeWeb, origin: Origin) -> None:
    """Of 400 names 20 have a server that never answers; a hundred looks at once, and all healthy hosts are ok."""
    origin.otherwise(answer(b"healthy"))
    hosts = [f"host-{n}.example" for n in range(400)]
    dead = set(hosts[::20])
    zones: dict[str, str | Says | Zone] = {
        host: Says.SILENCE if host in dead else Zone(addresses=("127.0.0.1",), delay=0.01) for host in hosts
    }
    with Nameserver(zones) as names:
        web = make_web(nameservers=(names.address,))
        free = asyncio.Semaphore(100)

        async def look(host: str) -> tuple[bool, str]:
            async with free:
                seen = await web.fetch(Request(url=origin.url("/", host), timeout=timedelta(seconds=1)))
            return host in dead, str(seen.trouble or seen.status)

        seen = Counter(await asyncio.gather(*(look(host) for host in hosts)))
    assert seen == {(False, "200"): 380, (True, "dns-failure"): 20}
