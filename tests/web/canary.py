"""A canary that hears whoever phones home: requests by their path, bare connections by their port, and datagrams."""

from __future__ import annotations

import asyncio
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
        self.heard.add("webrtc")

    async def _listen(self, name: str | None) -> int:
        async def hear(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            self._lines.add(writer)
            if name is not None:
                self.heard.add(name)
            with suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
                head = await reader.readuntil(b"\r\n\r\n")
                path = head.split(b" ")[1].decode("latin-1").partition("?")[0].strip("/")
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
