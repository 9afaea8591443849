"""A tiny name server over UDP on loopback: answers, denies, fails, refuses, dawdles, or stays silent."""

from __future__ import annotations

import asyncio
import ipaddress
import struct
from collections import Counter
from dataclasses import dataclass
from enum import Enum
from types import TracebackType
from typing import Self, cast

from tests.origin import Backstage

_A, _SOA, _AAAA = 1, 6, 28


class Says(Enum):
    """What the server says of a name instead of an address; the value is the RCODE (RFC 1035, section 4.1.1)."""

    NO_SUCH_NAME = 3
    #: The name exists, but has no address.
    NOTHING = 0
    FAILURE = 2
    REFUSED = 5
    SILENCE = -1


@dataclass(frozen=True)
class Zone:
    """What is told of one name: addresses of both kinds, or a word for all or for one kind of question."""

    addresses: tuple[str, ...] = ()
    a: Says | None = None
    aaaa: Says | None = None
    ttl: int = 60
    #: Seconds before the answer goes out.
    delay: float = 0.0


_DENIED = Zone(a=Says.NO_SUCH_NAME, aaaa=Says.NO_SUCH_NAME)
_THERE = Zone(a=Says.NOTHING, aaaa=Says.NOTHING)


class Nameserver:
    """
    A name server for tests.

    ``names = Nameserver({"a.example": "127.0.0.1", "gone.example": Says.NO_SUCH_NAME})`` as a context manager;
    give ``names.address`` to the resolver; ``names.asked`` counts questions by name. Unknown names do not exist, but
    the root does, and whatever stands directly below it; a denial carries the SOA record of the zone (RFC 2308).
    """

    def __init__(self, zones: dict[str, str | Says | Zone], *, denies_all: bool = False) -> None:
        """Take names and what is told of them; ``denies_all`` has every name denied, the root too, without any SOA."""
        #: May be turned while it serves.
        self.denies_all = denies_all
        self._zones = {name.lower(): _zone(zone) for name, zone in zones.items()}
        self._backstage = Backstage()
        #: Questions by name, both kinds.
        self.asked: Counter[str] = Counter()

    def __enter__(self) -> Self:
        """Start."""
        self._backstage.run(self._start())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop."""
        self._backstage.run(self._stop())
        self._backstage.end()

    @property
    def address(self) -> str:
        """``127.0.0.1:port``, as the settings write it."""
        host, port = self._transport.get_extra_info("sockname")[:2]
        return f"{host}:{port}"

    def tell(self, name: str, zone: str | Says | Zone) -> None:
        """Say something else of a name from now on."""
        self._zones[name.lower()] = _zone(zone)

    async def _start(self) -> None:
        loop = asyncio.get_running_loop()
        self._transport, _ = await loop.create_datagram_endpoint(lambda: _Questions(self), local_addr=("127.0.0.1", 0))

    async def _stop(self) -> None:
        self._transport.close()

    def reply(self, question: bytes) -> tuple[bytes | None, float]:
        """Make the reply to one datagram (None for silence) and say how long to wait with it."""
        name, kind, end = _asked(question)
        self.asked[name] += 1
        zone = self._zones.get(name, _DENIED if "." in name else _THERE)
        if self.denies_all:
            zone = _DENIED
        says = zone.a if kind == _A else zone.aaaa
        if says is Says.SILENCE:
            return None, 0
        wanted = [
            ipaddress.ip_address(address).packed
            for address in zone.addresses
            if (":" in address) == (kind == _AAAA) and says is None and kind in (_A, _AAAA)
        ]
        code = says.value if says is not None else 0
        soa = b"" if wanted or self.denies_all or code not in (0, 3) else _soa(question[12:end])
        head = question[:2] + struct.pack("!HHHHH", 0x8180 | code, 1, len(wanted), bool(soa), 0)
        records = b"".join(
            b"\xc0\x0c" + struct.pack("!HHIH", kind, 1, zone.ttl, len(packed)) + packed for packed in wanted
        )
        return head + question[12:end] + records + soa, zone.delay


class _Questions(asyncio.DatagramProtocol):
    def __init__(self, server: Nameserver) -> None:
        self._server = server

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # The standard library's own datagram transport does not derive from the type it is documented as.
        self._transport = cast("asyncio.DatagramTransport", transport)

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        reply, delay = self._server.reply(data)
        if reply is not None:
            asyncio.get_running_loop().call_later(delay, self._transport.sendto, reply, addr)


def _asked(question: bytes) -> tuple[str, int, int]:
    """Read name, kind and end of the one question."""
    labels, at = [], 12
    while length := question[at]:
        labels.append(question[at + 1 : at + 1 + length].decode("latin-1").lower())
        at += length + 1
    return ".".join(labels), int.from_bytes(question[at + 1 : at + 3], "big"), at + 5


def _soa(question: bytes) -> bytes:
    """Write the SOA record of the zone that is answered for: the last label of the name that was asked, or the root."""
    at = last = 0
    while question[at]:
        last, at = at, at + 1 + question[at]
    owner = struct.pack("!H", 0xC000 | (12 + last)) if at else b"\0"
    # Nobody may remember a denial: stories turn the clock by hand.
    told = b"\0\0" + struct.pack("!5I", 1, 3600, 600, 86_400, 0)
    return owner + struct.pack("!HHIH", _SOA, 1, 0, len(told)) + told


def _zone(zone: str | Says | Zone) -> Zone:
    if isinstance(zone, Zone):
        return zone
    if isinstance(zone, Says):
        return Zone(a=zone, aaaa=zone)
    return Zone(addresses=(zone,))
