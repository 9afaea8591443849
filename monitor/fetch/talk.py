"""The talk on one connection: one request out, the head of one answer in, and the bytes that follow it."""

from __future__ import annotations

from collections.abc import Sequence

import h11
import httpcore

from monitor.fetch.tape import HEAD_LIMIT
from monitor.fetch.wire import Stream

#: Bytes that are asked of the wire at once.
_PIECE = 65_536


class Talk:
    """One exchange over an open stream; its body comes as it is on the wire, chunks and all.

    httpcore's connection does the same with locks, traces and shields that a pool needs. Here one task makes one
    exchange on one connection, so that h11 can be asked directly: a fifth of a millisecond less for each look. What
    breaks the rules is raised as httpcore raises it. Where the body ends is for whoever reads it: the same code says
    so over the copy, and is kinder than h11 to what browsers show.
    """

    def __init__(self, stream: Stream) -> None:
        """Take the stream, with our cap on headers in place of h11's; the tape speaks first."""
        self._stream = stream
        self._state = h11.Connection(h11.CLIENT, max_incomplete_event_size=2 * HEAD_LIMIT)
        #: What came behind the head with it.
        self._waiting = b""

    async def ask(self, target: bytes, headers: Sequence[tuple[bytes, bytes]]) -> int:
        """Send a GET, read up to the end of the headers, and give the status; interim answers are passed over.

        Not a 101: no other protocol was asked for, and nothing else follows it.

        Raises:
            httpcore.LocalProtocolError: the request cannot be written.
            httpcore.RemoteProtocolError: the answer breaks the rules.
            OSError: the connection was cut.

        """
        try:
            asked = self._state.send(h11.Request(method=b"GET", target=target, headers=list(headers)))
            self._state.send(h11.EndOfMessage())
        except h11.LocalProtocolError as error:
            raise httpcore.LocalProtocolError(error) from error
        await self._stream.write(asked or b"")
        while True:
            event = await self._next()
            if isinstance(event, h11.Response) or (
                isinstance(event, h11.InformationalResponse) and event.status_code == 101
            ):
                self._waiting = self._state.trailing_data[0]
                return event.status_code

    async def more(self) -> bytes:
        """Give the bytes that follow the head as they come; nothing at the end of the connection.

        Raises:
            OSError: the connection was cut.

        """
        if self._waiting:
            waiting, self._waiting = self._waiting, b""
            return waiting
        return await self._stream.read(_PIECE)

    async def aclose(self) -> None:
        """Close the connection."""
        await self._stream.aclose()

    async def _next(self) -> h11.Event | type[h11.PAUSED]:
        """Read until something happens."""
        while True:
            try:
                event = self._state.next_event()
            except h11.RemoteProtocolError as error:
                raise httpcore.RemoteProtocolError(error) from error
            if event is not h11.NEED_DATA:
                return event  # type: ignore[return-value]  # mypy does not narrow sentinels
            data = await self._stream.read(_PIECE)
            if not data and self._state.their_state is h11.SEND_RESPONSE:
                raise httpcore.RemoteProtocolError("Server disconnected without sending a response.")
            self._state.receive_data(data)
