"""The wire: one connection for one exchange, with every plaintext byte of it on tape."""

from __future__ import annotations

import asyncio
import hashlib
import ssl
from collections.abc import Iterable, Sequence
from typing import Any

import httpcore

from monitor.fetch.dial import dial
from monitor.fetch.lenient import Smoother
from monitor.fetch.tape import Tape
from monitor.model.exchange import Tls

#: Bytes that may wait unread between the socket and the reader.
_HIGH_WATER = 131_072


class Pipe(asyncio.Protocol):
    """Bytes between a transport and one reader, with back pressure."""

    def __init__(self) -> None:
        """Wait for a transport."""
        self._loop = asyncio.get_running_loop()
        self._waiting = bytearray()
        self._reader: asyncio.Future[None] | None = None
        self._fault: Exception | None = None
        self._ended = False
        self._paused = False
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take the transport that carries us."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        """Hold bytes until they are read; make the peer wait where there are many."""
        self._waiting += data
        if len(self._waiting) > _HIGH_WATER and not self._paused and self.transport is not None:
            self._paused = True
            self.transport.pause_reading()
        self._wake()

    def eof_received(self) -> bool:
        """Note the end. The connection closes with it."""
        self._ended = True
        self._wake()
        return False

    def connection_lost(self, exc: Exception | None) -> None:
        """Note the end, and whether it was a violent one."""
        self._ended = True
        self._fault = self._fault or exc
        self._wake()

    async def read(self, most: int) -> bytes:
        """Give what has come, at least a byte, at most so many; nothing at the end.

        Raises:
            OSError: the connection was cut (``ssl.SSLError`` is one too).

        """
        while not self._waiting:
            if self._fault is not None:
                # An end without TLS's own good-bye is how many servers end; framing tells whether all came.
                if isinstance(self._fault, ssl.SSLEOFError | ssl.SSLZeroReturnError):
                    return b""
                raise self._fault
            if self._ended:
                return b""
            self._reader = self._loop.create_future()
            await self._reader
        data = bytes(self._waiting[:most])
        del self._waiting[:most]
        if self._paused and len(self._waiting) <= _HIGH_WATER and self.transport is not None:
            self._paused = False
            self.transport.resume_reading()
        return data

    def write(self, data: bytes) -> None:
        """Send. Requests are small, so there is nothing to wait for."""
        if self.transport is not None and not self.transport.is_closing():
            self.transport.write(data)

    def abort(self) -> None:
        """Close at once; a peer that never says good-bye holds nobody up."""
        if self.transport is not None:
            self.transport.abort()

    def _wake(self) -> None:
        if self._reader is not None and not self._reader.done():
            self._reader.set_result(None)


class Stream(httpcore.AsyncNetworkStream):
    """One connection as httpcore wants it. What passes is on tape from ``record`` on."""

    def __init__(self, pipe: Pipe, tape: Tape | None = None) -> None:
        """Take an open pipe; without a tape nothing is recorded (a talk with a proxy)."""
        self._pipe = pipe
        self._tape = tape
        self._smoother = Smoother()

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002, ASYNC109 - theirs
        """Read as httpcore asks, within the room of the tape. One deadline stands around the whole exchange."""
        if self._tape is None:
            return await self._pipe.read(max_bytes)
        while True:
            data = await self._pipe.read(min(max_bytes, self._tape.room()))
            self._tape.response.write(data)
            self._tape.ended = not data
            smooth = self._smoother.feed(data)
            if smooth or not data:
                return smooth

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002, ASYNC109 - theirs
        """Send, and put on tape."""
        if self._tape is not None:
            self._tape.request += buffer
        self._pipe.write(buffer)

    async def aclose(self) -> None:
        """Close at once."""
        self._pipe.abort()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002, ASYNC109 - theirs
    ) -> Stream:
        """Begin TLS on this connection.

        Raises:
            OSError: it could not be agreed upon (``ssl.SSLError`` is one too).

        """
        loop = asyncio.get_running_loop()
        assert self._pipe.transport is not None
        try:
            inner = await loop.start_tls(
                self._pipe.transport,
                self._pipe,
                ssl_context,
                server_hostname=server_hostname,
                # The deadline of the exchange ends a handshake; the default of a minute would not know it.
                ssl_handshake_timeout=86_400,
            )
        except ssl.SSLError:  # Some of them are ValueErrors too.
            raise
        except ValueError as error:  # A name that TLS has no way to write: an empty label, or one too long.
            raise ssl.SSLError(f"the name cannot be asked for in TLS ({error})") from error
        if inner is None:
            raise ConnectionResetError("the connection was closed in the handshake")
        self._pipe.transport = inner
        return self

    def get_extra_info(self, info: str) -> Any:
        """Give httpcore the TLS object when it asks for it."""
        if info == "ssl_object" and self._pipe.transport is not None:
            return self._pipe.transport.get_extra_info("ssl_object")
        return None

    def record(self, tape: Tape, session: ssl.SSLObject | None = None, fault: str = "") -> None:
        """Put on tape from here on, the facts of the TLS connection with the host first, and what is wrong with it."""
        self._tape = tape
        if session is not None:
            tape.tls = _facts(session, fault)


class Wire(httpcore.AsyncNetworkBackend):
    """Connects to literal addresses that were checked, and to nothing else."""

    def __init__(self, addresses: Sequence[str]) -> None:
        """Take the addresses that the next name stands for."""
        self._addresses = addresses
        #: The address that took us.
        self.peer: str | None = None

    async def connect_tcp(
        self,
        host: str,  # noqa: ARG002 - resolved and checked before; asking again would let the answer change
        port: int,
        timeout: float | None = None,  # noqa: ARG002, ASYNC109 - one deadline stands around the whole exchange
        local_address: str | None = None,  # noqa: ARG002 - theirs
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002 - theirs
    ) -> Stream:
        """Connect to the first of the addresses that takes us.

        Raises:
            NoConnectionError: none did.

        """
        plug, self.peer = await dial(self._addresses, port)
        try:
            _, pipe = await asyncio.get_running_loop().create_connection(Pipe, sock=plug)
        except BaseException:  # called off, or told above: the socket stays open for nobody
            plug.close()
            raise
        return Stream(pipe)


def _facts(session: ssl.SSLObject, fault: str) -> Tls:
    certificate = session.getpeercert(binary_form=True) or b""
    cipher = session.cipher()
    return Tls(
        version=session.version() or "",
        cipher=cipher[0] if cipher else "",
        certificate_sha256=hashlib.sha256(certificate).hexdigest(),
        certificate=certificate,
        verified=session.context.verify_mode is ssl.CERT_REQUIRED,
        fault=fault,
    )
