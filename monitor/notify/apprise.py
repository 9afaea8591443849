"""A message through Apprise: chats, phones and pagers, each by an address of its own kind."""

from __future__ import annotations

import asyncio
import logging
import warnings
from typing import TYPE_CHECKING

from monitor.errors import ConfigurationError
from monitor.model.message import Delivery, Message, Sending

if TYPE_CHECKING:
    from collections.abc import Iterator

import contextlib

import apprise


class Apprise:
    """One address that Apprise knows. Most such services cannot tell a repetition; docs/notify.md says so."""

    def __init__(self, address: str) -> None:
        """Take the address.

        Raises:
            ConfigurationError: Apprise does not know its kind; the sentence repeats no part of it.

        """
        asset = apprise.AppriseAsset(app_id="monitor", app_desc="Watches over cited sources.", async_mode=False)
        self._box = apprise.Apprise(asset=asset)
        with _overheard(), warnings.catch_warnings():
            # Its plugins are imported here, and some of theirs lean on what Python is about to drop.
            warnings.simplefilter("ignore", DeprecationWarning)
            known = self._box.add(address)
        if not known:
            raise ConfigurationError(
                "Apprise does not know addresses of this kind; see docs/notify.md for those it knows"
            )

    async def send(self, message: Message) -> Delivery:
        """Hand it to Apprise, whose own limits of some seconds hold for connecting and reading."""
        return await asyncio.to_thread(self._send, message)

    async def close(self) -> None:
        """Let go of nothing: every message opens and closes its own connection."""

    def _send(self, message: Message) -> Delivery:
        with _overheard() as heard:
            try:
                sent = bool(
                    self._box.notify(title=message.subject, body=message.text, body_format=apprise.NotifyFormat.TEXT)
                )
            except (OSError, ValueError, TypeError) as error:
                heard.append(type(error).__name__)
                sent = False
        if sent:
            return Delivery(how=Sending.SENT)
        return Delivery(how=Sending.LATER, says=f"the service did not take it ({heard[-1] if heard else 'no reason'})")


@contextlib.contextmanager
def _overheard() -> Iterator[list[str]]:
    """Hear what Apprise logs, which is where it says why; kept short, for addresses stand in it now and then."""
    heard: list[str] = []

    class Ear(logging.Handler):
        """Remembers warnings, without what follows a comma or an address."""

        def emit(self, record: logging.LogRecord) -> None:
            heard.append(record.getMessage().partition("://")[0].partition(",")[0][:120])

    logger = logging.getLogger("apprise")
    ear = Ear(level=logging.WARNING)
    propagates, logger.propagate = logger.propagate, False
    logger.addHandler(ear)
    try:
        yield heard
    finally:
        logger.removeHandler(ear)
        logger.propagate = propagates
