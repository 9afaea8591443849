"""The sockets of the web: watched addresses, services that people named, and what is sent to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from monitor.model.call import Call, Reply
from monitor.model.exchange import Observation, Request


class Fetcher(Protocol):
    """The web. One request, one observation; what the web does wrong is written into the observation."""

    async def fetch(self, request: Request) -> Observation:
        """Ask once. Never raises for what a server, a name or a network does.

        Raises:
            AskingFailedError: a fault of ours came between, after something had been answered.

        """

    async def close(self) -> None:
        """Let go of sockets and resolvers."""


class AskingFailedError(Exception):
    """A fault of ours ended an exchange, or what follows from it; the cause says which.

    ``seen`` is what the web had answered before, so that it can be kept.
    """

    def __init__(self, seen: Observation) -> None:
        """Take what was seen."""
        super().__init__("a fault of ours ended the asking")
        self.seen = seen


class Caller(Protocol):
    """Services that people named: where issues are kept, and messages are taken. Nothing of it is evidence."""

    async def call(self, call: Call) -> Reply:
        """Ask once; no redirect is followed. Never raises for what a service, a name or a network does.

        Raises:
            UsageError: the address is none of the web, or a header field cannot be sent.

        """

    async def close(self) -> None:
        """Let go of sockets and resolvers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """What came back for something that was sent to an address of the settings."""

    #: None where no answer came.
    status: int | None = None
    content_type: str = ""
    body: bytes = b""
    #: Why there is no answer, in a few words; empty where there is one.
    trouble: str = ""
    #: How long the other side asked to wait (Retry-After in seconds); None where it did not.
    wait: timedelta | None = None


class Poster(Protocol):
    """Sends to addresses that a person named in the sources file; never to one that a page named."""

    async def post(
        self, url: str, body: bytes, *, content_type: str, most: int, headers: Mapping[str, str] | None = None
    ) -> Posted:
        """Send once, and take at most ``most`` bytes back. Never raises for what a server or a network does.

        ``headers`` are sent beside the usual ones.
        """
