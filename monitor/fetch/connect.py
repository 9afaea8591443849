"""From an address to an open stream: resolve, guard, connect, pass the proxy, agree on TLS."""

from __future__ import annotations

import contextlib
import ssl
from collections.abc import Awaitable, Callable
from typing import Protocol

from monitor.fetch.dial import NoConnectionError
from monitor.fetch.guard import Guard
from monitor.fetch.names import UnresolvedError
from monitor.fetch.proxy import Proxy, ProxyFaultError, connect_tunnel, socks_tunnel
from monitor.fetch.tape import Stage, Tape
from monitor.fetch.target import Target
from monitor.fetch.tls import Contexts, certificate_fault
from monitor.fetch.wire import Stream, Wire

#: Opens a stream to the host on which nothing was said yet.
_Plugging = Callable[[], Awaitable[Stream]]


class Resolver(Protocol):
    """Whoever knows names."""

    async def addresses(self, host: str) -> tuple[str, ...]:
        """Give the addresses of a host, at least one.

        Raises:
            UnresolvedError: there is none, or nobody could tell.

        """

    async def close(self) -> None:
        """Let go of sockets."""


class Connector:
    """Opens one connection for one exchange, to addresses that the guard has seen."""

    def __init__(self, *, names: Resolver, second: Resolver, guard: Guard, contexts: Contexts) -> None:
        """Take a first and a second resolver, the guard and the two TLS contexts."""
        self._names = names
        self._second = second
        self._guard = guard
        self._contexts = contexts

    async def open(self, to: Target, tape: Tape, *, verify: bool, second: bool) -> Stream:
        """Connect straight to the target.

        Raises:
            UnresolvedError: the name leads nowhere.
            ForbiddenError: it leads where we must not go.
            NoConnectionError: nobody took us.
            OSError: TLS failed, or the connection was cut.

        """
        tape.stage = Stage.RESOLVE
        tape.addresses = await self._found(to.host, second=second)
        allowed = self._guard.checked(to.host, tape.addresses)

        async def plugged() -> Stream:
            tape.stage = Stage.CONNECT
            wire = Wire(allowed)
            try:
                return await wire.connect_tcp(to.host, to.port)
            except NoConnectionError as error:
                tape.peer = error.reached
                raise
            finally:
                tape.peer = wire.peer or tape.peer

        return await self._agreed(plugged, to, tape, verify=verify)

    async def _found(self, host: str, *, second: bool) -> tuple[str, ...]:
        """Look a name up. Where the name servers deny every name, others may still find this one."""
        if second:
            return await self._second.addresses(host)
        try:
            return await self._names.addresses(host)
        except UnresolvedError as error:
            if not error.doubted:
                raise
            with contextlib.suppress(UnresolvedError):
                return await self._second.addresses(host)
            raise

    async def open_through(self, way: Proxy, to: Target, tape: Tape, *, verify: bool) -> Stream:
        """Connect through a proxy, which may itself be private. It resolves the name.

        Raises:
            ForbiddenError: the target is one that even a proxy must not be asked for.
            ProxyFaultError: the proxy cannot be reached, or does not let us through.
            OSError: TLS failed, or the connection was cut.

        """
        self._guard.check_behind_proxy(to.host)

        async def plugged() -> Stream:
            return await self._tunnel(way, to, tape)

        return await self._agreed(plugged, to, tape, verify=verify)

    async def _tunnel(self, way: Proxy, to: Target, tape: Tape) -> Stream:
        """Have a proxy connect us."""
        tape.stage = Stage.PROXY
        try:
            wire = Wire(await self._names.addresses(way.host))
            stream = await wire.connect_tcp(way.host, way.port)
        except (UnresolvedError, NoConnectionError) as error:
            raise ProxyFaultError(f"The proxy {way} cannot be reached: {error}") from error
        try:
            if way.scheme == "https":
                await stream.start_tls(self._contexts.verified, way.host)
            # From here on whoever is silent is the host, as far as we can tell.
            tape.stage = Stage.CONNECT
            if way.socks:
                await socks_tunnel(way, stream, to)
            elif to.scheme == "https":
                await connect_tunnel(way, stream, to)
        except OSError as error:
            await stream.aclose()
            raise ProxyFaultError(f"The connection to the proxy {way} broke: {error}") from error
        except BaseException:  # called off, or told above: the stream stays open for nobody
            await stream.aclose()
            raise
        if way.socks or to.scheme == "https":
            tape.peer = wire.peer
        return stream

    async def _agreed(
        self, plugged: Callable[[], Awaitable[Stream]], to: Target, tape: Tape, *, verify: bool
    ) -> Stream:
        """Connect, agree on TLS where the address asks for it, and start the tape.

        Where the certificate need not be checked it is checked all the same, so that its fault can be told from that of
        an old server; then whoever answers is taken, on another connection.
        """
        stream, fault = await plugged(), ""
        session: ssl.SSLObject | None = None
        if to.scheme == "https":
            tape.stage = Stage.TLS
            try:
                session = await _secured(stream, to, self._contexts.verified if verify else self._contexts.outdated)
            except ssl.SSLCertVerificationError as error:
                if verify:
                    raise
                fault = certificate_fault(error)
                stream = await plugged()
                tape.stage = Stage.TLS
                session = await _secured(stream, to, self._contexts.unverified)
            if not verify and session is not None:
                fault = fault or self._contexts.fault_of(session)
        stream.record(tape, session, fault)
        tape.stage = Stage.HEAD
        return stream

    async def close(self) -> None:
        """Let go of the resolvers."""
        await self._names.close()
        await self._second.close()


async def _secured(stream: Stream, to: Target, context: ssl.SSLContext) -> ssl.SSLObject | None:
    """Agree on TLS, or let go of the stream."""
    try:
        await stream.start_tls(context, to.host)
    except BaseException:  # called off, or told above: the stream stays open for nobody
        await stream.aclose()
        raise
    session: ssl.SSLObject | None = stream.get_extra_info("ssl_object")
    return session
