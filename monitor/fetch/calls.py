"""Calls to services that a person named: any method, a body, no redirects, nothing kept."""

from __future__ import annotations

import asyncio

import httpx

from monitor import __version__
from monitor.errors import UsageError
from monitor.fetch.tls import Contexts
from monitor.model.call import Call, Reply
from monitor.settings import Network


class Calls:
    """The plug for the socket `Caller`. A person named the services, so they may live in his own network."""

    def __init__(self, network: Network) -> None:
        """Go out as the settings say, through their proxy too; nothing is opened before the first call."""
        self._network = network
        self._client: httpx.AsyncClient | None = None

    async def call(self, call: Call) -> Reply:
        """Ask once, follow nothing, and take at most ``call.max_bytes`` back.

        Raises:
            UsageError: the address is none of the web, or a header field cannot be sent.

        """
        if fault := call.fault():
            raise UsageError(fault)
        try:
            asked = self._opened().build_request(call.method, call.url, headers=list(call.headers), content=call.body)
        except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeEncodeError) as error:
            raise UsageError(f"{call.url[:200]} cannot be called: {error}") from error
        try:
            async with asyncio.timeout(call.timeout.total_seconds()):
                return await self._converse(asked, call)
        except TimeoutError:
            return Reply(trouble=f"no whole answer came within {call.timeout.total_seconds():.0f} s")
        except (httpx.HTTPError, OSError) as error:
            # Where no connection came about, not a byte of the call was sent.
            early = isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | httpx.ProxyError)
            said = str(error).partition("\n")[0] or type(error).__name__
            return Reply(trouble=said, sent=not early)

    async def close(self) -> None:
        """Let go of sockets."""
        if self._client is not None:
            await self._client.aclose()
            self._client = None

    def _opened(self) -> httpx.AsyncClient:
        """Give the client; certificates are read with the first call."""
        if self._client is None:
            self._client = httpx.AsyncClient(
                trust_env=False,
                proxy=self._network.proxy,
                verify=Contexts(self._network.ca_file).verified,
                headers={"User-Agent": self._network.user_agent or f"source-monitor/{__version__}"},
            )
        return self._client

    async def _converse(self, asked: httpx.Request, call: Call) -> Reply:
        """Send, and read the whole answer."""
        limit = call.timeout.total_seconds()
        asked.extensions["timeout"] = dict.fromkeys(("connect", "read", "write", "pool"), limit)
        answer = await self._opened().send(asked, stream=True)
        try:
            taken = bytearray()
            async for piece in answer.aiter_bytes():
                taken += piece
                if len(taken) > call.max_bytes:
                    return Reply(trouble=f"its answer is larger than {call.max_bytes:,} bytes")
        finally:
            await answer.aclose()
        return Reply(status=answer.status_code, headers=tuple(answer.headers.multi_items()), body=bytes(taken))
