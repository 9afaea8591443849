"""Names to addresses: our own cached resolver, so that one dead name server never fails another name."""

from __future__ import annotations

import asyncio
import ipaddress
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

import aiodns
import pycares
from aiodns import error as dns

from monitor.errors import ConfigurationError
from monitor.fetch.credit import Credit
from monitor.fetch.hosts_file import HostsFile
from monitor.fetch.target import literal
from monitor.model.address import never_exists
from monitor.model.exchange import Trouble
from monitor.ports import Clock

#: One name must be resolved within this, however often its server is asked.
DEADLINE = timedelta(seconds=10)
#: The first try waits this long for an answer, in seconds; c-ares doubles it and asks again.
_FIRST_TRY = 2.0
_TRIES = 3
#: RFC 8305 section 3: addresses of the one kind are not waited for longer than this once the other is there.
_RESOLUTION_DELAY = 0.05
#: Many of us have no IPv6: where those addresses come first, IPv4 is worth a longer wait.
_IPV4_DELAY = 1.0
#: Answers are believed at least and at most this long, whatever their TTL says.
_SHORTEST = timedelta(seconds=30)
_LONGEST = timedelta(hours=1)
#: "There is no such name" is believed this long, "nobody answered" only so long that a burst asks once.
_NOT_FOUND_FOR = timedelta(minutes=1)
_FAILURE_FOR = timedelta(seconds=3)
#: Names that are remembered at most; the longest unused goes first.
_MOST_NAMES = 20_000

_NO_SUCH_NAME = frozenset({dns.ARES_ENOTFOUND, dns.ARES_EBADNAME})
_WORDS = {
    dns.ARES_ESERVFAIL: "the name server reports a failure of its own",
    dns.ARES_EREFUSED: "the name server refuses to answer",
    dns.ARES_ETIMEOUT: "no name server answers",
    dns.ARES_ECONNREFUSED: "no name server can be reached",
    dns.ARES_ENOTIMP: "the name server does not know how to answer",
}


class UnresolvedError(Exception):
    """A name did not lead to an address. ``trouble`` says whether it does not exist or nobody could tell."""

    def __init__(self, sentence: str, trouble: Trouble, *, doubted: bool = False) -> None:
        """Take one sentence for a person; ``doubted`` where a name server denies it that works for no name."""
        super().__init__(sentence)
        self.trouble = trouble
        self.doubted = doubted


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a name, and until when."""

    until: datetime
    addresses: tuple[str, ...] = ()
    trouble: Trouble | None = None
    detail: str = ""
    #: As UnresolvedError.doubted.
    doubted: bool = False


@dataclass(frozen=True, slots=True)
class _Reply:
    """What one query for one kind of address brought."""

    addresses: tuple[str, ...] = ()
    ttl: int = 0
    #: None where a name server answered, if only with "there is none".
    failure: str | None = None
    #: The name is there; what was asked of it may not be (RFC 2308 section 2.2).
    exists: bool = False
    #: It is no name that could exist, so nobody was asked.
    impossible: bool = False


class Names:
    """The cached resolver: c-ares, one lookup per name under way, a deadline for each."""

    def __init__(
        self,
        clock: Clock,
        *,
        nameservers: Sequence[str] = (),
        hosts: HostsFile | None = None,
        deadline: timedelta = DEADLINE,
    ) -> None:
        """Ask the given name servers (``address`` or ``address:port``), or those of the system.

        Raises:
            ConfigurationError: one of them is no address.

        """
        self._clock = clock
        self._servers = [_spelled(server) for server in nameservers]
        self._hosts = hosts or HostsFile()
        self._deadline = deadline.total_seconds()
        self._resolver: aiodns.DNSResolver | None = None
        self._known: OrderedDict[str, Known] = OrderedDict()
        self._flights: dict[str, asyncio.Task[Known]] = {}
        self._credit = Credit(clock, self._is_there)

    async def addresses(self, host: str) -> tuple[str, ...]:
        """Give the addresses of a host, at least one: literals as they are, then hosts file, cache, name servers.

        Raises:
            UnresolvedError: the name does not exist (dns-not-found), or nobody could tell (dns-failure).

        """
        at_hand = literal(host)
        if at_hand is not None:
            return (at_hand,)
        name = host.rstrip(".").lower()
        listed = self._hosts.get(name)
        if listed:
            return listed
        if name == "localhost" or name.endswith(".localhost"):  # RFC 6761: never asked of anybody.
            return ("127.0.0.1", "::1")
        if never_exists(name):  # Nor is this: whoever denies it is right, and whoever knows it is not.
            raise UnresolvedError(f"The name {name} does not exist.", Trouble.DNS_NOT_FOUND)
        known = self._known.get(name)
        if known is None or known.until <= self._clock.now():
            # Shielded: whoever gives up waiting must not end the lookup for the others.
            known = await asyncio.shield(self._flight(name))
        else:
            self._known.move_to_end(name)
        if known.trouble is not None:
            raise UnresolvedError(known.detail, known.trouble, doubted=known.doubted)
        return known.addresses

    async def close(self) -> None:
        """End every lookup and let go of the sockets."""
        flights = list(self._flights.values())
        for flight in flights:
            flight.cancel()
        await asyncio.gather(*flights, return_exceptions=True)
        if self._resolver is not None:
            await self._resolver.close()
            self._resolver = None

    def _flight(self, name: str) -> asyncio.Task[Known]:
        flight = self._flights.get(name)
        if flight is None:
            flight = self._flights[name] = asyncio.create_task(self._learn(name), name=f"resolve {name}")
            flight.add_done_callback(lambda _: self._flights.pop(name, None))
        return flight

    async def _learn(self, name: str) -> Known:
        """Ask for both kinds of addresses and remember what came of it."""
        four, six = await self._both(name)
        known = self._weighed(name, four, six)
        if known.trouble is Trouble.DNS_NOT_FOUND and not four.impossible:
            known = await self._believed(name, known)
        self._known[name] = known
        self._known.move_to_end(name)
        if len(self._known) > _MOST_NAMES:
            self._known.popitem(last=False)
        return known

    async def _believed(self, name: str, denied: Known) -> Known:
        """Take a denial for what it says only where the name servers know of other names."""
        now = self._clock.now()
        others = (other for other, known in self._known.items() if known.addresses and known.until > now)
        if await self._credit.works(name, others):
            return denied
        return Known(
            until=denied.until,
            trouble=Trouble.DNS_FAILURE,
            detail=f"The name {name} could not be looked up: the name server denies it, and every other name too.",
            doubted=True,
        )

    async def _is_there(self, name: str, kind: str) -> bool | None:
        """Ask whether a name exists; None where nobody could tell in time.

        Asked by a resolver of its own: c-ares remembers answers, and this one tells of now.
        """
        resolver = self._fresh()
        try:
            async with asyncio.timeout(self._deadline):
                reply = await self._query(name, kind, resolver)
        except TimeoutError:
            return None
        finally:
            await resolver.close()
        return reply.exists if reply.failure is None else None

    async def _both(self, name: str) -> tuple[_Reply, _Reply]:
        """Ask for IPv4 and IPv6 at once; the slower of them gets little time once the faster found something."""
        loop = asyncio.get_running_loop()
        end = loop.time() + self._deadline
        if self._resolver is None:
            self._resolver = self._fresh()
        resolver = self._resolver
        four, six = (asyncio.create_task(self._query(name, kind, resolver)) for kind in ("A", "AAAA"))
        try:
            done, waiting = await asyncio.wait((four, six), timeout=self._deadline, return_when="FIRST_COMPLETED")
            if waiting and done:
                found = any(task.result().addresses for task in done)
                patience = _RESOLUTION_DELAY if four in done else _IPV4_DELAY
                left = max(end - loop.time(), 0)
                await asyncio.wait(waiting, timeout=min(patience, left) if found else left)
            silence = _Reply(failure=_WORDS[dns.ARES_ETIMEOUT])
            return four.result() if four.done() else silence, six.result() if six.done() else silence
        finally:
            four.cancel()
            six.cancel()

    def _fresh(self) -> aiodns.DNSResolver:
        return aiodns.DNSResolver(nameservers=self._servers or None, timeout=_FIRST_TRY, tries=_TRIES)

    async def _query(self, name: str, kind: str, resolver: aiodns.DNSResolver) -> _Reply:
        """Ask one question until somebody answers; the caller ends it at the deadline."""
        wanted = pycares.QUERY_TYPE_A if kind == "A" else pycares.QUERY_TYPE_AAAA
        while True:
            try:
                result = await resolver.query_dns(name, kind)
            except dns.DNSError as error:
                code = error.args[0]
                if code in _NO_SUCH_NAME:
                    return _Reply(impossible=code == dns.ARES_EBADNAME)
                if code == dns.ARES_ENODATA:
                    return _Reply(exists=True)
                # c-ares shortens its waits for servers that are quick on other names; a slow name gets its time.
                if code != dns.ARES_ETIMEOUT:
                    return _Reply(failure=_WORDS.get(code, f"the name server's answer is of no use ({error.args[-1]})"))
            except UnicodeError:
                return _Reply(impossible=True)
            else:
                data = [record.data for record in result.answer if record.type == wanted]
                found = tuple(
                    entry.addr for entry in data if isinstance(entry, pycares.ARecordData | pycares.AAAARecordData)
                )
                return _Reply(found, min((record.ttl for record in result.answer), default=0), exists=True)

    def _weighed(self, name: str, four: _Reply, six: _Reply) -> Known:
        """Make one answer of two: any address will do, and only two clear denials make "no such name".

        A name without an address is still somebody's name: a zone half set up looks like this, a lost domain does not.
        "No such name" for one kind speaks for the other too (RFC 8020); what says otherwise came out of a cache.
        """
        now = self._clock.now()
        found = six.addresses + four.addresses
        if found:
            ttl = min(reply.ttl for reply in (four, six) if reply.addresses)
            return Known(until=now + min(max(timedelta(seconds=ttl), _SHORTEST), _LONGEST), addresses=found)
        failure = four.failure or six.failure
        if failure is not None:
            return Known(
                until=now + _FAILURE_FOR,
                trouble=Trouble.DNS_FAILURE,
                detail=f"The name {name} could not be looked up: {failure}.",
            )
        if four.exists and six.exists:
            return Known(
                until=now + _NOT_FOUND_FOR,
                trouble=Trouble.DNS_FAILURE,
                detail=f"The name {name} exists, but no address belongs to it.",
            )
        return Known(
            until=now + _NOT_FOUND_FOR, trouble=Trouble.DNS_NOT_FOUND, detail=f"The name {name} does not exist."
        )


def _spelled(server: str) -> str:
    """Write a name server as c-ares reads it: IPv6 in brackets, for a port may follow.

    Raises:
        ConfigurationError: it is no address, or its port is none.

    """
    whole = f"[{server}]" if server.count(":") > 1 and not server.startswith("[") else server
    try:
        parts = urlsplit(f"//{whole}")
        fit = parts.port != 0 and ipaddress.ip_address(parts.hostname or "")
    except ValueError:
        fit = False
    if not fit:
        raise ConfigurationError(f"{server!r} is no name server. Write it like 9.9.9.9 or 127.0.0.1:5353.")
    return whole
