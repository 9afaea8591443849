"""Two tiny proxies on loopback: SOCKS5 (RFC 1928) and HTTP (forwarding and CONNECT). They resolve by a table."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from urllib.parse import urlsplit

from tests.origin import Listener


class _Proxy(Listener):
    """What both have in common: a listener, a table of names, and two pumps."""

    def __init__(
        self, names: dict[str, tuple[str, int]], *, user: str = "", password: str = "", reply: int = 0
    ) -> None:
        super().__init__()
        self.names = names
        self.user, self.password = user, password
        #: A code other than 0 (SOCKS) or a status (HTTP) that every wish is answered with.
        self.reply = reply
        #: ``host:port`` of everything that was wished for.
        self.wished: list[str] = []
        self.heads: list[bytes] = []

    async def _start(self) -> asyncio.Server:
        return await asyncio.start_server(self._serve, "127.0.0.1", 0)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._backstage.lines.append(writer)
        with suppress(OSError, asyncio.IncompleteReadError):
            await self._talk(reader, writer)
        writer.close()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        raise NotImplementedError

    async def _join(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, host: str, port: int, first: bytes = b""
    ) -> None:
        there = self.names.get(host, (host, port))
        far_reader, far_writer = await asyncio.open_connection(*there)
        self._backstage.lines.append(far_writer)
        far_writer.write(first)
        await asyncio.gather(_pump(reader, far_writer), _pump(far_reader, writer))


async def _pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while data := await source.read(65_536):
            sink.write(data)
            await sink.drain()
    sink.close()


class SocksProxy(_Proxy):
    """A SOCKS5 proxy, with a name and password where they are given."""

    def url(self, scheme: str = "socks5") -> str:
        """Give its address as the settings write it."""
        who = f"{self.user}:{self.password}@" if self.user else ""
        return f"{scheme}://{who}127.0.0.1:{self.port}"

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        _, count = await reader.readexactly(2)
        offered = await reader.readexactly(count)
        method = 2 if self.user else 0
        if method not in offered:
            writer.write(b"\x05\xff")
            return
        writer.write(bytes((5, method)))
        if method == 2:
            _, length = await reader.readexactly(2)
            user = (await reader.readexactly(length)).decode()
            password = (await reader.readexactly((await reader.readexactly(1))[0])).decode()
            good = (user, password) == (self.user, self.password)
            writer.write(b"\x01" + bytes((0 if good else 1,)))
            if not good:
                return
        _, _, _, kind = await reader.readexactly(4)
        if kind == 3:
            host = (await reader.readexactly((await reader.readexactly(1))[0])).decode()
        else:
            host = ".".join(str(byte) for byte in await reader.readexactly(4 if kind == 1 else 16))
        port = int.from_bytes(await reader.readexactly(2), "big")
        self.wished.append(f"{host}:{port}")
        writer.write(bytes((5, self.reply, 0, 1)) + bytes(6))
        if not self.reply:
            await self._join(reader, writer, host, port)


class HttpProxy(_Proxy):
    """An HTTP proxy: forwards plain requests, tunnels the rest."""

    def url(self) -> str:
        """Give its address as the settings write it."""
        who = f"{self.user}:{self.password}@" if self.user else ""
        return f"http://{who}127.0.0.1:{self.port}"

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        self.heads.append(head)
        method, wish, _ = head.split(b" ", 2)
        tunnel = method == b"CONNECT"
        parts = urlsplit(f"//{wish.decode()}" if tunnel else wish.decode())
        self.wished.append(wish.decode())
        if self.reply:
            writer.write(f"HTTP/1.1 {self.reply} No\r\nContent-Length: 0\r\n\r\n".encode())
        elif tunnel:
            writer.write(b"HTTP/1.1 200 Here you are\r\n\r\n")
            await self._join(reader, writer, parts.hostname or "", parts.port or 443)
        else:
            path = (parts.path or "/").encode()
            first = head.replace(wish, path, 1)
            await self._join(reader, writer, parts.hostname or "", parts.port or 80, first)
