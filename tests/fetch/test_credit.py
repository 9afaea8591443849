"""Denials: believed only of name servers that know of something that certainly exists."""

from __future__ import annotations

from datetime import timedelta

import pytest

from monitor.fetch.names import Names, UnresolvedError
from monitor.fetch.second import SystemNames
from monitor.model.exchange import Request, Trouble
from tests.fakes.clock import FakeClock
from tests.fetch.conftest import MakeWeb
from tests.nameserver import Nameserver, Says, Zone
from tests.origin import Origin, answer

_NOT, _THERE, _FAILS, _MUTE = Says.NO_SUCH_NAME, Says.NOTHING, Says.FAILURE, Says.SILENCE


async def told(names: Names, host: str) -> UnresolvedError:
    """Give why a name leads nowhere."""
    with pytest.raises(UnresolvedError) as why:
        await names.addresses(host)
    return why.value


@pytest.mark.parametrize(
    ("host", "zones", "believed"),
    [
        ("gone.org", {}, True),
        ("gone.org", {"": _NOT}, True),
        ("gone.org", {"org": _NOT}, False),
        ("gone.org", {"org": _NOT, "well.org": "192.0.2.1"}, False),
        ("gone.org", {"org": _FAILS}, False),
        ("gone.org", {"org": _MUTE}, False),
        ("gone.org", {"org": _FAILS, "well.org": "192.0.2.1"}, True),
        ("gone.co.uk", {"uk": _THERE}, True),
        ("gone.co.uk", {"uk": _NOT}, False),
        ("gone.xn--p1ai", {"xn--p1ai": _NOT}, False),
        ("slip.exampl", {"exampl": _NOT}, True),
        ("slip.exampl", {"exampl": _NOT, "": _NOT}, False),
        ("gone.corp", {"corp": _NOT, "": _NOT, "well.corp": "192.0.2.1"}, True),
        ("gone.corp", {"corp": _NOT, "": Says.REFUSED}, False),
        ("a..b", {"": _NOT}, True),
    ],
)
async def test_a_denial_is_believed_of_those_who_know_what_exists(
    clock: FakeClock, *, host: str, zones: dict[str, str | Says | Zone], believed: bool
) -> None:
    """The ending of a name must exist for the server that denies the name; or, where it is none, the root."""
    with Nameserver(zones) as server:
        names = Names(clock, nameservers=(server.address,), deadline=timedelta(seconds=0.4))
        if "well" in "".join(zones):
            await names.addresses(next(name for name in zones if name.startswith("well")))
        why = await told(names, host)
        await names.close()
    assert (why.trouble, why.doubted) == ((Trouble.DNS_NOT_FOUND, False) if believed else (Trouble.DNS_FAILURE, True))
    assert str(why).endswith("does not exist." if believed else "denies it, and every other name too.")


@pytest.mark.parametrize("host", ["never-was.invalid", "a.b.INVALID.", "invalid"])
async def test_nobody_is_asked_for_a_name_that_exists_nowhere(clock: FakeClock, host: str) -> None:
    """RFC 6761 section 6.4: it is denied at once, whatever a name server says, or though there is none that works."""
    with Nameserver({"never-was.invalid": "192.0.2.1"}, denies_all=True) as server:
        names = Names(clock, nameservers=(server.address,))
        for resolver in (names, SystemNames()):
            with pytest.raises(UnresolvedError) as why:
                await resolver.addresses(host)
            assert (why.value.trouble, why.value.doubted) == (Trouble.DNS_NOT_FOUND, False)
        await names.close()
    assert not server.asked


@pytest.mark.parametrize("host", ["gone.test", "gone.example", "gone.invalid.example"])
async def test_names_that_a_network_may_serve_are_asked_for(clock: FakeClock, host: str) -> None:
    """A name server that denies everything is not believed of them."""
    with Nameserver({}, denies_all=True) as server:
        names = Names(clock, nameservers=(server.address,))
        assert (await told(names, host)).trouble is Trouble.DNS_FAILURE
        await names.close()


async def test_a_name_server_is_tried_once_a_minute(clock: FakeClock) -> None:
    """One question tells for all names of an ending; one that begins to lie is found out soon."""
    with Nameserver({}) as server:
        names = Names(clock, nameservers=(server.address,))
        for host in ("a.org", "b.org", "c.org"):
            assert (await told(names, host)).trouble is Trouble.DNS_NOT_FOUND
        assert server.asked["org"] == 1
        server.denies_all = True
        clock.turn(minutes=2)
        assert (await told(names, "d.org")).trouble is Trouble.DNS_FAILURE
        assert server.asked["org"] == 2
        await names.close()


async def test_where_every_name_is_denied_the_second_name_server_finds_it(make_web: MakeWeb) -> None:
    """A first name server that denies everything costs nothing where there is a second that works."""
    with (
        Origin({"/a": answer(b"found")}) as origin,
        Nameserver({}, denies_all=True) as liar,
        Nameserver({"well.example": "127.0.0.1"}) as second,
    ):
        web = make_web(nameservers=(liar.address,), second_nameservers=(second.address,))
        seen = await web.fetch(Request(url=origin.url("/a", "well.example")))
        lost = await web.fetch(Request(url=origin.url("/a", "gone.example")))
    assert (seen.status, bytes(seen.body)) == (200, b"found")
    assert (lost.trouble, lost.answered) == (Trouble.DNS_FAILURE, False)
