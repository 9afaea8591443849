"""A canary that hears whoever phones home: requests by their path, bare connections by their port, and datagrams."""

from __future__ import annotations

import asyncio
import socket
from contextlib import suppress
from typing import Self

_TYPES = {"css": "text/css", "js": "text/javascript", "html": "text/html", "svg": "image/svg+xml", "png": "image/png"}


class Canary(asyncio.DatagramProtocol):
    """Listens on loopback, TCP and UDP; ``heard`` holds the names of all the ways by which somebody called."""

    def __init__(self) -> None:
        """Nobody called yet."""
        self.heard: set[str] = set()
        self._servers: list[asyncio.Server] = []
        self._lines: set[asyncio.StreamWriter] = set()
        #: Our own addresses, when we call ourselves to know that all before us were heard.
        self._ours: set[tuple[str, int]] = set()
        self._heard_ours = asyncio.Event()
        self.port = self.bare_port = self.header_port = self.udp_port = 0

    async def __aenter__(self) -> Self:
        """Listen."""
        self.port = await self._listen(None)
        self.bare_port = await self._listen("preconnect")
        self.header_port = await self._listen("link-header-preconnect")
        loop = asyncio.get_running_loop()
        self._udp, _ = await loop.create_datagram_endpoint(lambda: self, local_addr=("127.0.0.1", 0))
        self.udp_port = self._udp.get_extra_info("sockname")[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        """Hang up."""
        self._udp.close()
        for server in self._servers:
            server.close()
        for line in self._lines:
            line.transport.abort()

    def datagram_received(self, data: bytes, addr: object) -> None:  # noqa: ARG002 - as the protocol has it
        """Hear a datagram: WebRTC asks a STUN server for the address of whoever looks."""
        if addr in self._ours:
            self._heard_ours.set()
        else:
            self.heard.add("webrtc")

    async def settle(self) -> None:
        """Come back when everything sent before is heard: we queue up behind it at every ear, and are heard."""
        for port in (self.port, self.bare_port, self.header_port):
            with self._caller(socket.SOCK_STREAM) as caller:
                await asyncio.get_running_loop().sock_connect(caller, ("127.0.0.1", port))
                reader, writer = await asyncio.open_connection(sock=caller)
                writer.write(b"GET / HTTP/1.1\r\n\r\n")
                await reader.read()
                writer.close()
                await writer.wait_closed()
        self._heard_ours.clear()
        with self._caller(socket.SOCK_DGRAM) as caller:
            await asyncio.get_running_loop().sock_sendto(caller, b"us", ("127.0.0.1", self.udp_port))
            await self._heard_ours.wait()

    def _caller(self, kind: int) -> socket.socket:
        """Make a socket of ours, whose address is known before anybody hears of it."""
        caller = socket.socket(socket.AF_INET, kind)
        caller.setblocking(False)
        caller.bind(("127.0.0.1", 0))
        self._ours.add(caller.getsockname())
        return caller

    async def _listen(self, name: str | None) -> int:
        async def hear(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            self._lines.add(writer)
            ours = writer.get_extra_info("peername") in self._ours
            if name is not None and not ours:
                self.heard.add(name)
            with suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
                head = await reader.readuntil(b"\r\n\r\n")
                path = head.split(b" ")[1].decode("latin-1").partition("?")[0].strip("/")
                if not ours:
                    self.heard.add(name or path.partition(".")[0] or "root")
                kind = _TYPES.get(path.rpartition(".")[2], "application/octet-stream")
                more = "Access-Control-Allow-Origin: *\r\nAccess-Control-Allow-Headers: *\r\nConnection: close\r\n"
                writer.write(f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: 0\r\n{more}\r\n".encode())
                await writer.drain()
            self._lines.discard(writer)
            writer.close()

        server = await asyncio.start_server(hear, "127.0.0.1", 0)
        self._servers.append(server)
        port: int = server.sockets[0].getsockname()[1]
        return port
