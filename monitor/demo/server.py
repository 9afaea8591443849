"""A small web on loopback: every site has an address of its own and answers by the day on the demo's clock."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Self

from monitor.ports import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One HTTP answer; ``wait`` is in real seconds, before the first byte."""

    status: int = 200
    body: str | bytes = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    content_type: str = "text/html; charset=utf-8"
    wait: float = 0.0

    def octets(self) -> bytes:
        """Write it as it goes over the wire."""
        body = self.body.encode() if isinstance(self.body, str) else self.body
        phrase = HTTPStatus(self.status).phrase
        fields = {"Content-Type": self.content_type, "Content-Length": str(len(body)), "Connection": "close"}
        head = "".join(f"{name}: {value}\r\n" for name, value in {**fields, **self.headers}.items())
        return f"HTTP/1.1 {self.status} {phrase}\r\n{head}\r\n".encode() + body


#: Taken where it is free, so that two demos print the same addresses; any other serves as well.
PORT = 18_181

#: What a site answers: path and day of the demo (0 is the first) to an answer.
Site = Callable[[str, float], Answer]


class SmallWeb:
    """Serves sites on 127.0.0.0/8 and nowhere else.

    Where the machine gives loopback more than one address (Linux does), each site gets its own; elsewhere each gets
    its own port.
    """

    def __init__(self, sites: Mapping[str, Site], clock: Clock) -> None:
        """Take the sites by name."""
        self._sites = dict(sites)
        self._clock = clock
        self._began = clock.now()
        self._servers: list[asyncio.Server] = []
        #: Host and port of each site, once started.
        self.places: dict[str, str] = {}

    async def __aenter__(self) -> Self:
        """Start serving."""
        port = PORT
        for number, (name, site) in enumerate(self._sites.items(), start=11):
            server = await self._started(site, (f"127.0.0.{number}", port), (f"127.0.0.{number}", 0), ("127.0.0.1", 0))
            self._servers.append(server)
            host, taken = server.sockets[0].getsockname()[:2]
            self.places[name] = f"{host}:{taken}"
        return self

    async def _started(self, site: Site, *places: tuple[str, int]) -> asyncio.Server:
        """Serve a site at the first of the places that is free."""
        for host, port in places[:-1]:
            with suppress(OSError):
                return await asyncio.start_server(self._serve(site), host, port)
        return await asyncio.start_server(self._serve(site), *places[-1])

    async def __aexit__(self, *_: object) -> None:
        """Stop serving."""
        for server in self._servers:
            server.close()
            await server.wait_closed()

    @property
    def day(self) -> float:
        """Days since the demo began, on its clock."""
        return (self._clock.now() - self._began).total_seconds() / 86_400

    def _serve(self, site: Site) -> Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]:
        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            with suppress(ConnectionError, asyncio.IncompleteReadError):
                head = await reader.readuntil(b"\r\n\r\n")
                path = head.split(b" ", 2)[1].decode("latin-1")
                answer = site(path, self.day)
                if answer.wait:
                    await asyncio.sleep(answer.wait)
                writer.write(answer.octets())
                await writer.drain()
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()

        return serve
