"""One exchange with one host: ask, record, unpack, and name what went wrong."""

from __future__ import annotations

import asyncio
import hashlib
import re
from datetime import datetime, timedelta

import httpx

from monitor import __version__
from monitor.fetch.connect import Connector
from monitor.fetch.decode import CutShortError, Decoder, UndecodableError, codings
from monitor.fetch.guard import ForbiddenError
from monitor.fetch.proxy import Proxy, proxy
from monitor.fetch.spill import Spill
from monitor.fetch.talk import Talk
from monitor.fetch.target import Target, redirect_target, target
from monitor.fetch.trouble import NO_FAULT, WEB_FAULTS, Fault, deadline_passed, web_fault
from monitor.fetch.wire import Tape
from monitor.model.exchange import Hop, Observation, Request, Trouble
from monitor.ports import Clock
from monitor.settings import Network

_ACCEPT = "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8"
_ENCODINGS = b"gzip, deflate, br, zstd"
_UNPRINTABLE = re.compile(r"[^\x20-\x7e\xa0-\xff]")
_PROXY_SECRET = re.compile(rb"\r\nProxy-Authorization:[^\r\n]*", re.IGNORECASE)
#: Bytes unpacked at a stretch before others get their turn.
_STRETCH = 4_194_304


class Transport(httpx.AsyncBaseTransport):
    """httpx's road onto our wire: one fresh connection for one request. Close it after the body was read."""

    def __init__(self, connector: Connector, tape: Tape, ask: Request, to: Target, way: Proxy | None) -> None:
        """Take what the exchange is about."""
        self._connector = connector
        self._tape = tape
        self._ask = ask
        self._to = to
        self._way = way
        self._talk: Talk | None = None

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Connect, send, and read up to the end of the headers."""
        to, way, tape = self._to, self._way, self._tape
        if way is None:
            second = self._ask.second_resolver
            stream = await self._connector.open(to, tape, verify=self._ask.verify, second=second)
        else:
            stream = await self._connector.open_through(way, to, tape, verify=self._ask.verify)
        path, headers = to.path.encode("ascii"), request.headers.raw
        if way is not None and not way.socks and to.scheme == "http":
            # RFC 9112 section 3.2.2: a proxy that forwards is asked for the whole address.
            path = to.url.encode("ascii")
            headers = [*headers, *way.credentials]
        self._talk = Talk(stream)
        return await self._talk.ask(path, headers)

    async def aclose(self) -> None:
        """Close the connection."""
        if self._talk is not None:
            await self._talk.aclose()


class _Exchange:
    """The state of one exchange while it lasts."""

    __slots__ = ("body", "digest", "fault", "response", "size", "tape")

    def __init__(self) -> None:
        self.tape = Tape()
        self.body = Spill()
        self.digest = hashlib.sha256()
        self.size = 0
        self.response: httpx.Response | None = None
        self.fault = NO_FAULT

    def drop(self) -> None:
        """Let go of what was put aside; nobody will ask for it."""
        self.body.close()
        self.tape.response.close()


class Http:
    """The innermost layer: one request, one exchange, no redirects, no waiting for turns."""

    def __init__(self, network: Network, clock: Clock, connector: Connector) -> None:
        """Take the settings and the way out."""
        self._clock = clock
        self._connector = connector
        self._proxy = network.proxy
        self._agent = _field(network.user_agent or f"source-monitor/{__version__}")

    async def fetch(self, request: Request) -> Observation:
        """Ask once, within ``request.timeout``; a redirect is an answer like any other."""
        try:
            to = target(request.url)
        except ValueError as error:
            return Observation(request=request, trouble=Trouble.NOT_HTTP, trouble_detail=f"{error}.")
        way_out = request.proxy or self._proxy
        exchange = _Exchange()
        transport = Transport(
            self._connector, exchange.tape, request, to, proxy(way_out) if way_out is not None else None
        )
        loop = asyncio.get_running_loop()
        started, began = self._clock.now(), loop.time()
        try:
            async with asyncio.timeout(request.timeout.total_seconds()):
                await self._converse(exchange, transport, request, to)
        except ForbiddenError as error:
            return Observation(request=request, trouble=error.trouble, trouble_detail=f"{error}.")
        except TimeoutError as error:
            # The system's own "timed out" comes from a socket and carries a number; the deadline carries none.
            exchange.fault = (
                deadline_passed(exchange.tape, to, request.timeout.total_seconds())
                if error.errno is None
                else web_fault(error, exchange.tape, to)
            )
        except WEB_FAULTS as error:
            exchange.fault = web_fault(error, exchange.tape, to)
        except BaseException:  # called off, or a fault of ours: what was spilt goes, and it is told above
            exchange.drop()
            raise
        finally:
            await transport.aclose()
        hop = _hop(exchange, to, started=started, elapsed=timedelta(seconds=loop.time() - began))
        body = exchange.body.octets()
        return Observation(
            request=request, hops=(hop,), body=body, trouble=hop.trouble, trouble_detail=hop.trouble_detail
        )

    async def close(self) -> None:
        """Let go of the resolvers, and let closed connections finish closing."""
        await self._connector.close()
        await asyncio.sleep(0)

    async def _converse(self, exchange: _Exchange, transport: Transport, request: Request, to: Target) -> None:
        """Send the request and read the whole answer."""
        asked = httpx.Request("GET", to.url, headers=self._headers(request, to))
        exchange.response = response = await transport.handle_async_request(asked)
        exchange.tape.begin_body(request.max_bytes)
        try:
            named = codings(response.headers.get("content-encoding"))
        except UndecodableError as error:
            named = ()
            exchange.fault = web_fault(error, exchange.tape, to)
        decoder: Decoder | None = Decoder(named)
        assert isinstance(response.stream, httpx.AsyncByteStream)
        async for piece in response.stream:
            exchange.digest.update(piece)
            exchange.size += len(piece)
            if decoder is None:
                continue
            try:
                whole = await _unpack(decoder, piece, exchange.body, request.max_bytes)
            except UndecodableError as error:
                exchange.fault, decoder = web_fault(error, exchange.tape, to), None
            else:
                if not whole:
                    exchange.fault, decoder = Fault(None, truncated="length"), None
                    exchange.tape.enough()
        if decoder is not None:
            try:
                decoder.finish()
            except CutShortError as error:
                exchange.fault = web_fault(error, exchange.tape, to)

    def _headers(self, request: Request, to: Target) -> list[tuple[bytes, bytes]]:
        headers = [
            (b"Host", to.netloc.encode("ascii")),
            (b"User-Agent", self._agent),
            (b"Accept", _field(_named(request, "accept") or _ACCEPT)),
            (b"Accept-Language", _field(request.language or "en")),
            (b"Accept-Encoding", _ENCODINGS),
        ]
        known = request.validators
        if known is not None and known.etag:
            headers.append((b"If-None-Match", _field(known.etag)))
        if known is not None and known.last_modified:
            headers.append((b"If-Modified-Since", _field(known.last_modified)))
        headers += [(_field(name), _field(value)) for name, value in request.headers if name.lower() != "accept"]
        headers.append((b"Connection", b"close"))
        return headers


async def _unpack(decoder: Decoder, piece: bytes, body: Spill, most: int) -> bool:
    """Add what a piece unpacks to; False where it would be more than ``most`` bytes in all."""
    rested = body.size
    for part in decoder.feed(piece):
        room = most - body.size
        if len(part) > room:
            body.write(part[:room])
            return False
        body.write(part)
        if body.size - rested > _STRETCH:
            rested = body.size
            await asyncio.sleep(0)
    return True


def _hop(exchange: _Exchange, to: Target, *, started: datetime, elapsed: timedelta) -> Hop:
    """Make the noun of what one exchange left behind."""
    tape, fault, response = exchange.tape, exchange.fault, exchange.response
    status = response.status_code if response is not None else tape.odd()
    fields = response.headers.raw if response is not None else []
    if response is None and status is not None:
        fault, fields = NO_FAULT, _fields(tape.response.head())
    location = next((value for name, value in fields if name.lower() == b"location"), None)
    return Hop(
        url=to.url,
        started=started,
        elapsed=elapsed,
        # What the proxy is told about us is not for the record (RFC 9110 section 11.7.2: for the next hop alone).
        request=_PROXY_SECRET.sub(b"", tape.request),
        response=tape.heard(),
        interim=tape.interim,
        status=status,
        headers=tuple((_text(name), _text(value)) for name, value in fields),
        location=redirect_target(response.status_code, location, to.url) if response is not None else None,
        addresses=tape.addresses,
        peer=tape.peer,
        tls=tape.tls,
        payload_digest=f"sha256:{exchange.digest.hexdigest()}" if response is not None else None,
        payload_bytes=exchange.size,
        trouble=fault.trouble,
        trouble_detail=fault.detail,
        truncated=fault.truncated,
    )


def _fields(begun: bytes) -> list[tuple[bytes, bytes]]:
    """Read the header fields of an answer that the parser took for an interim one."""
    lines = begun.partition(b"\n\r\n")[0].partition(b"\n\n")[0].splitlines()[1:]
    parted = (line.partition(b":") for line in lines if not line[:1].isspace())
    return [(name.strip(), value.strip()) for name, colon, value in parted if colon]


def _text(raw: bytes) -> str:
    """Read a header field: UTF-8 where it is, else Latin-1, in which no byte is lost."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _named(request: Request, name: str) -> str:
    """Give a field that this request wants to send in the place of ours; empty where it does not."""
    return next((value for field, value in request.headers if field.lower() == name), "")


def _field(value: str) -> bytes:
    """Write the value of a header field so that it cannot end the line."""
    return _UNPRINTABLE.sub("", value).strip().encode("latin-1")
