"""The socket of telling people: one target of messages."""

from __future__ import annotations

from typing import Protocol

from monitor.model.message import Delivery, Message


class Notifier(Protocol):
    """One target of messages: a mail server, a webhook, a service that Apprise speaks to."""

    async def send(self, message: Message) -> Delivery:
        """Try once to hand a message over, within a bounded time. Never raises for what the other side does.

        The other side can tell a repetition by the id of the message.
        """

    async def close(self) -> None:
        """Let go of what is open."""
