"""Sends to addresses of the settings: time stamp authorities and the like. Nothing of it is a look at a source."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import timedelta

import httpx

from monitor import __version__
from monitor.fetch.tls import Contexts
from monitor.ports import Posted
from monitor.settings import Network

_LIMIT = timedelta(seconds=30)


class HttpPoster:
    """The ``Poster`` socket over HTTP. A person wrote the address under ``settings``, so it may be private."""

    def __init__(self, network: Callable[[], Network], *, limit: timedelta = _LIMIT) -> None:
        """Go out as the settings say when it is time, through their proxy too; one exchange ends within ``limit``."""
        self._network = network
        self._limit = limit.total_seconds()

    async def post(
        self, url: str, body: bytes, *, content_type: str, most: int, headers: Mapping[str, str] | None = None
    ) -> Posted:
        """Send once, follow nothing, and take at most ``most`` bytes back."""
        network = self._network()
        try:
            async with (
                asyncio.timeout(self._limit),
                httpx.AsyncClient(
                    trust_env=False,
                    proxy=network.proxy,
                    verify=Contexts(network.ca_file).verified,
                    timeout=self._limit,
                    headers={"User-Agent": network.user_agent or f"source-monitor/{__version__}"},
                ) as client,
                client.stream(
                    "POST", url, content=body, headers={"Content-Type": content_type, **(headers or {})}
                ) as answer,
            ):
                taken = bytearray()
                async for piece in answer.aiter_raw():
                    taken += piece
                    if len(taken) > most:
                        return Posted(trouble=f"its answer is larger than {most:,} bytes")
                kind = answer.headers.get("Content-Type", "")
                wait = _wait(answer.headers.get("Retry-After", ""))
                return Posted(status=answer.status_code, content_type=kind, body=bytes(taken), wait=wait)
        except TimeoutError:
            return Posted(trouble=f"no whole answer came within {self._limit:.0f} s")
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            return Posted(trouble=f"{str(error).partition(chr(10))[0] or type(error).__name__}")


def _wait(said: str) -> timedelta | None:
    """Read Retry-After in seconds; dates are rare here and not worth a guess."""
    return timedelta(seconds=int(said)) if said.isascii() and said.isdigit() and len(said) < 8 else None
