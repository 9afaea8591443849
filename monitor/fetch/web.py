"""The web as one Fetcher: every layer named once, in the order in which a request meets them."""

from __future__ import annotations

from collections.abc import Iterable

from monitor import __version__
from monitor.errors import ConfigurationError
from monitor.fetch.connect import Connector, Resolver
from monitor.fetch.guard import Guard
from monitor.fetch.hosts_file import HostsFile
from monitor.fetch.http import Http
from monitor.fetch.names import Names
from monitor.fetch.politeness import Polite
from monitor.fetch.proxy import proxy
from monitor.fetch.redirects import Following
from monitor.fetch.robots import Obedient
from monitor.fetch.second import SystemNames
from monitor.fetch.tls import Contexts
from monitor.model.exchange import Observation, Request
from monitor.ports import Clock, Fetcher
from monitor.settings import Network


class Web:
    """The whole of it.

    ::

        Request ─> Obedient    robots.txt: noted, obeyed at every hop, or ignored
                   Following   hop after hop, at most max_hops, no circles, cookies in jar mode alone
                   Polite      one exchange with a host at a time, then a pause; at_once of them over all hosts
                               (waiting counts for nobody)
                   ───────────────────────────────── deadline of one exchange ─────────────────────────────────
                   Http        the request's bytes, the answer's bytes, Decoder, Trouble
                   Connector   Names ─> Guard ─> dial ─> proxy ─> TLS
                   Wire        one connection, every plaintext byte on tape ─> Hop ─> Observation

    ``polite`` and ``plain`` are the same web seen from further inside, for those who bring their own manners.
    """

    def __init__(self, network: Network, clock: Clock, *, trusted: Iterable[str] = ()) -> None:
        """Build it from the settings. Nothing is opened before the first request.

        ``trusted`` are hosts that a person named in the settings, and that may lie in a private network. A web that
        looks at watched addresses trusts nobody.

        Raises:
            ConfigurationError: a setting cannot be used; its sentence names it.

        """
        if network.proxy is not None:
            proxy(network.proxy)
        try:
            guard = Guard(network.allow_networks, trusted)
        except ValueError as error:
            raise ConfigurationError(f"network.allow_networks: {error}. Write it like 10.1.0.0/16.") from error
        names = Names(clock, nameservers=network.nameservers)
        second: Resolver = SystemNames()
        if network.second_nameservers:
            # A hosts file may be the very filter about which they are asked.
            second = Names(clock, nameservers=network.second_nameservers, hosts=HostsFile(None))
        connector = Connector(names=names, second=second, guard=guard, contexts=Contexts(network.ca_file))
        agent = network.user_agent or f"source-monitor/{__version__}"

        http = Http(network, clock, connector)
        polite = Polite(http, clock, network.per_host_pause, at_once=network.at_once)
        following = Following(polite)
        obedient = Obedient(polite, clock, agent.partition("/")[0].strip(), gates=polite)

        #: Follows redirects at once, robots.txt and pauses left to the caller.
        self.plain: Fetcher = Following(http)
        #: Follows redirects politely, robots.txt left to the caller.
        self.polite: Fetcher = following
        self._outermost: Fetcher = obedient

    async def fetch(self, request: Request) -> Observation:
        """Ask once. Never raises for what a server, a name or a network does."""
        return await self._outermost.fetch(request)

    async def close(self) -> None:
        """Let go of sockets and resolvers."""
        await self._outermost.close()
