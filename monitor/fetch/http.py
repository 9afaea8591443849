"""One exchange with one host: ask, record, unpack, and name what went wrong."""

from __future__ import annotations

import asyncio
import re
from datetime import datetime, timedelta

from monitor import __version__
from monitor.fetch.body import Body
from monitor.fetch.connect import Connector
from monitor.fetch.guard import ForbiddenError
from monitor.fetch.proxy import Proxy, proxy
from monitor.fetch.talk import Talk
from monitor.fetch.tape import Tape
from monitor.fetch.target import Target, redirect_target, target
from monitor.fetch.trouble import NO_FAULT, WEB_FAULTS, Fault, deadline_passed, web_fault
from monitor.model.exchange import Hop, Observation, Octets, Request, Trouble
from monitor.ports import Clock
from monitor.settings import Network
from monitor.unpacking.fields import Fields, header_fields, readable

_ACCEPT = "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8"
_ENCODINGS = "gzip, deflate, br, zstd"
#: Fields of ours that a request may send in another wording.
_OURS = ("accept", "accept-encoding")
_UNPRINTABLE = re.compile(r"[^\x20-\x7e\xa0-\xff]")
_PROXY_SECRET = re.compile(rb"\r\nProxy-Authorization:[^\r\n]*", re.IGNORECASE)


class Conversation:
    """One fresh connection for one request. Close it after the body was read."""

    def __init__(self, connector: Connector, tape: Tape, ask: Request, to: Target, way: Proxy | None) -> None:
        """Take what the exchange is about."""
        self._connector = connector
        self._tape = tape
        self._ask = ask
        self._to = to
        self._way = way
        self._talk: Talk | None = None

    async def ask(self, headers: list[tuple[bytes, bytes]]) -> int:
        """Connect, send, read up to the end of the headers, and give the status."""
        to, way, tape = self._to, self._way, self._tape
        if way is None:
            second = self._ask.second_resolver
            stream = await self._connector.open(to, tape, verify=self._ask.verify, second=second)
        else:
            stream = await self._connector.open_through(way, to, tape, verify=self._ask.verify)
        path = to.path.encode("ascii")
        if way is not None and not way.socks and to.scheme == "http":
            # RFC 9112 section 3.2.2: a proxy that forwards is asked for the whole address.
            path = to.url.encode("ascii")
            headers = [*headers, *way.credentials]
        self._talk = Talk(stream)
        return await self._talk.ask(path, headers)

    async def more(self) -> bytes:
        """Give the bytes that follow the head as they come; nothing at the end of the connection."""
        assert self._talk is not None, "whoever reads a body has asked for it"
        return await self._talk.more()

    async def aclose(self) -> None:
        """Close the connection."""
        if self._talk is not None:
            await self._talk.aclose()


class _Exchange:
    """The state of one exchange while it lasts."""

    __slots__ = ("body", "fault", "fields", "status", "tape")

    def __init__(self, most: int) -> None:
        self.tape = Tape(most)
        self.status: int | None = None
        self.fields: Fields = []
        #: None until the headers are whole.
        self.body: Body | None = None
        self.fault = NO_FAULT

    def end_body(self, to: Target) -> Octets:
        """Give the page as far as it came; what is wrong with the connection was said, and weighs more than codings."""
        if self.body is None:
            return b""
        self.body.end()
        if self.fault is NO_FAULT and self.body.full:
            self.fault = Fault(None, truncated="length")
        elif self.fault is NO_FAULT and self.body.fault is not None:
            self.fault = web_fault(self.body.fault, self.tape, to)
        return self.body.page.octets()

    def drop(self) -> None:
        """Let go of what was put aside; nobody will ask for it."""
        if self.body is not None:
            self.body.page.close()
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
        exchange = _Exchange(request.max_bytes)
        talk = Conversation(
            self._connector, exchange.tape, request, to, proxy(way_out) if way_out is not None else None
        )
        loop = asyncio.get_running_loop()
        started, began = self._clock.now(), loop.time()
        try:
            async with asyncio.timeout(request.timeout.total_seconds()):
                await self._converse(exchange, talk, request, to)
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
            await talk.aclose()
        elapsed = timedelta(seconds=loop.time() - began)
        body = exchange.end_body(to)
        hop = _hop(exchange, to, started=started, elapsed=elapsed)
        return Observation(
            request=request, hops=(hop,), body=body, trouble=hop.trouble, trouble_detail=hop.trouble_detail
        )

    async def close(self) -> None:
        """Let go of the resolvers, and let closed connections finish closing."""
        await self._connector.close()
        await asyncio.sleep(0)

    async def _converse(self, exchange: _Exchange, talk: Conversation, request: Request, to: Target) -> None:
        """Send the request and read the whole answer."""
        exchange.status = await talk.ask(self._headers(request, to))
        exchange.fields = header_fields(exchange.tape.begin_body(request.max_bytes))
        body = exchange.body = Body(exchange.status, exchange.fields, request.max_bytes)
        while not body.ended:
            data = await talk.more()
            if not data:
                body.close_at_the_end()
                return
            await body.take(data)
            if body.full:
                exchange.tape.enough()

    def _headers(self, request: Request, to: Target) -> list[tuple[bytes, bytes]]:
        headers = [
            (b"Host", to.netloc.encode("ascii")),
            (b"User-Agent", self._agent),
            (b"Accept", _field(_named(request, "accept") or _ACCEPT)),
            (b"Accept-Language", _field(request.language or "en")),
            (b"Accept-Encoding", _field(_named(request, "accept-encoding") or _ENCODINGS)),
        ]
        known = request.validators
        if known is not None and known.etag:
            headers.append((b"If-None-Match", _field(known.etag)))
        if known is not None and known.last_modified:
            headers.append((b"If-Modified-Since", _field(known.last_modified)))
        headers += [(_field(name), _field(value)) for name, value in request.headers if name.lower() not in _OURS]
        headers.append((b"Connection", b"close"))
        return headers


def _hop(exchange: _Exchange, to: Target, *, started: datetime, elapsed: timedelta) -> Hop:
    """Make the noun of what one exchange left behind."""
    tape, fault, status, fields, body = exchange.tape, exchange.fault, exchange.status, exchange.fields, exchange.body
    if status is None and (odd := tape.odd()) is not None:
        # An interim answer that nothing followed is all there is.
        fault, status, fields = NO_FAULT, odd, header_fields(tape.response.head())
    location = next((value.encode("latin-1") for name, value in fields if name == "location"), None)
    return Hop(
        url=to.url,
        started=started,
        elapsed=elapsed,
        # What the proxy is told about us is not for the record (RFC 9110 section 11.7.2: for the next hop alone).
        request=_PROXY_SECRET.sub(b"", tape.request),
        response=tape.heard(),
        interim=tape.interim,
        status=status,
        headers=readable(fields),
        location=redirect_target(exchange.status, location, to.url) if exchange.status is not None else None,
        addresses=tape.addresses,
        peer=tape.peer,
        tls=tape.tls,
        payload_digest=body.digest if body is not None else None,
        payload_bytes=body.size if body is not None else 0,
        trouble=fault.trouble,
        trouble_detail=fault.detail,
        truncated=fault.truncated,
    )


def _named(request: Request, name: str) -> str:
    """Give a field that this request wants to send in the place of ours; empty where it does not."""
    return next((value for field, value in request.headers if field.lower() == name), "")


def _field(value: str) -> bytes:
    """Write the value of a header field so that it cannot end the line."""
    return _UNPRINTABLE.sub("", value).strip().encode("latin-1")
