"""A town of web servers on loopback: many hosts by name behind one port, each answering by path, day and visit."""

from __future__ import annotations

import asyncio
import ssl
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Self

from monitor.ports import Clock
from tests.nameserver import Nameserver, Says, Zone
from tests.origin import Hang, Origin, Step, Visit


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One request as a host sees it."""

    host: str
    path: str
    #: Names in lowercase.
    headers: Mapping[str, str]
    #: Days since the story began.
    day: float
    #: Which visit to this path it is, from 1.
    visit: int


#: What a path gives: the same to everybody, one after the other (the last stays), or by what was asked.
Tale = Visit | list[Visit] | Callable[[Asked], Visit]
#: What a host gives, by path with its query; ``*`` stands for all other paths, which else are not found.
House = Mapping[str, Tale] | Callable[[Asked], Visit]

#: Where the town lies; nobody remembers that longer than one look.
HERE = Zone(addresses=("127.0.0.1",), ttl=0)
_NOT_FOUND = (
    b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 49\r\n\r\n"
    b"<title>404</title><p>No such page on this server."
)


def answered(house: House, asked: Asked) -> Visit:
    """Say what one house answers."""
    tale = house if callable(house) else house.get(asked.path, house.get("*", _NOT_FOUND))
    if callable(tale):
        return tale(asked)
    return tale[min(asked.visit, len(tale)) - 1] if isinstance(tale, list) else tale


@dataclass
class Town:
    """
    Hosts on loopback, told apart by name as on the real web, with a name server of their own.

    Building it: ``Town({"herald.example": {"/story": answer(...)}}, clock)``; more names may be told of with ``zones``
    (a name that does not exist needs none). ``{port}`` in the head of an answer becomes the town's port, so that one
    host can redirect to another.
    Seeing what was asked: ``town.asked`` holds the requests in order.
    TLS: ``secure={"herald.example": context}`` serves those hosts on ``town.tls_ports["herald.example"]``.
    """

    hosts: Mapping[str, House]
    clock: Clock
    zones: Mapping[str, str | Says | Zone] = field(default_factory=dict)
    secure: Mapping[str, ssl.SSLContext] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    tls_ports: dict[str, int] = field(default_factory=dict)

    async def __aenter__(self) -> Self:
        """Start the servers and the name server."""
        self._began = self.clock.now()
        self._visits: Counter[tuple[str, str]] = Counter()
        self._lines: set[asyncio.StreamWriter] = set()
        self._servers = [await asyncio.start_server(self._serve, "127.0.0.1", 0, backlog=1024)]
        self.port: int = self._servers[0].sockets[0].getsockname()[1]
        for host, context in self.secure.items():
            server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=context)
            self._servers.append(server)
            self.tls_ports[host] = server.sockets[0].getsockname()[1]
        here = dict.fromkeys(self.hosts, HERE)
        self.names = Nameserver({**here, **self.zones})
        self.names.__enter__()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop them, and cut the lines that are still open."""
        self.names.__exit__(None, None, None)
        await self.close()

    async def close(self) -> None:
        """Take the servers away, as if the power had failed; the name server stays."""
        for server in self._servers:
            server.close()
        for line in list(self._lines):
            line.transport.abort()
        for server in self._servers:
            await server.wait_closed()
        self._servers = []

    async def reopen(self) -> None:
        """Serve again at the same port."""
        self._servers = [await asyncio.start_server(self._serve, "127.0.0.1", self.port, backlog=1024)]

    @property
    def day(self) -> float:
        """Days since the story began."""
        return (self.clock.now() - self._began).total_seconds() / 86_400

    def paths(self, host: str) -> list[str]:
        """List the paths that were asked for on a host."""
        return [asked.path for asked in self.asked if asked.host == host]

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._lines.add(writer)
        try:
            with suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, asyncio.CancelledError):
                await self._answer(await reader.readuntil(b"\r\n\r\n"), reader, writer)
        finally:
            self._lines.discard(writer)
            writer.close()

    async def _answer(self, head: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        first, *fields = head.decode("latin-1").strip().split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in fields)}
        host, path = headers.get("host", "").partition(":")[0], first.split(" ")[1]
        self._visits[host, path] += 1
        asked = Asked(host=host, path=path, headers=headers, day=self.day, visit=self._visits[host, path])
        self.asked.append(asked)
        for step in self._steps(asked):
            if isinstance(step, Hang):
                await reader.read()  # Until the other side has had enough.
                return
            await Origin._perform(self, (step,), writer)  # type: ignore[arg-type]  # it uses nothing of its origin

    def _steps(self, asked: Asked) -> tuple[Step, ...]:
        visit = answered(self.hosts.get(asked.host, {}), asked)
        steps = visit if isinstance(visit, tuple) else (visit,)
        return tuple(self._placed(step) if isinstance(step, bytes) else step for step in steps)

    def _placed(self, answer: bytes) -> bytes:
        head, parted, body = answer.partition(b"\r\n\r\n")
        return head.replace(b"{port}", str(self.port).encode()) + parted + body
