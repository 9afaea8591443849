"""A signed POST to a person's own server, in the way of the Standard Webhooks."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json

from monitor.errors import ConfigurationError
from monitor.model.message import Delivery, Message, Sending
from monitor.ports import Clock, Poster

#: Bytes of an answer that are taken; nobody needs what it says.
_MOST = 1_000_000
_PREFIX = "whsec_"
#: Bytes of a key below which anybody could guess it.
_LEAST_KEY = 16
_GONE, _TOO_LARGE = 410, 413


def signing_key(secret: str) -> bytes:
    """Give the key behind a secret: base64 behind ``whsec_``, any other text as its UTF-8 bytes.

    Raises:
        ConfigurationError: it is no base64, or too short to protect anything.

    """
    try:
        key = (
            base64.b64decode(secret.removeprefix(_PREFIX), validate=True)
            if secret.startswith(_PREFIX)
            else secret.encode()
        )
    except binascii.Error as error:
        raise ConfigurationError("the secret of the webhook begins with whsec_, but what follows is no base64") from (
            error
        )
    if len(key) < _LEAST_KEY:
        raise ConfigurationError(
            "the secret of the webhook is too short; make one of at least 16 characters, such as "
            "`openssl rand -base64 32` gives, with whsec_ before it"
        )
    return key


def sign(key: bytes, *, id_: str, timestamp: int, body: bytes) -> str:
    """Sign id, time and body with HMAC-SHA256, as the header ``webhook-signature`` carries it.

    After the Standard Webhooks specification: https://github.com/standard-webhooks/standard-webhooks.
    """
    signed = hmac.new(key, f"{id_}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    return f"v1,{base64.b64encode(signed).decode()}"


class Webhook:
    """One address that takes signed POSTs. It knows a repetition by ``webhook-id``."""

    def __init__(self, url: str, secret: str, poster: Poster, clock: Clock) -> None:
        """Take the address, the secret and what posts.

        Raises:
            ConfigurationError: the secret cannot sign.

        """
        self._url = url
        self._key = signing_key(secret)
        self._poster = poster
        self._clock = clock

    async def send(self, message: Message) -> Delivery:
        """Post once."""
        body = payload(message)
        now = int(self._clock.now().timestamp())
        headers = {
            "webhook-id": message.id,
            "webhook-timestamp": str(now),
            "webhook-signature": sign(self._key, id_=message.id, timestamp=now, body=body),
        }
        posted = await self._poster.post(
            self._url, body, content_type="application/json; charset=utf-8", most=_MOST, headers=headers
        )
        if posted.status is None:
            return Delivery(how=Sending.LATER, says=f"the webhook did not answer: {posted.trouble}")
        if 200 <= posted.status < 300:
            return Delivery(how=Sending.SENT)
        refused = posted.status in (_GONE, _TOO_LARGE)
        says = f"the webhook answered {posted.status}"
        return Delivery(how=Sending.REFUSED if refused else Sending.LATER, says=says, wait=posted.wait)

    async def close(self) -> None:
        """Let go of nothing: every message opens and closes its own connection."""


def payload(message: Message) -> bytes:
    """Write a message for programs: what turned, and the words that people get."""
    said = {
        "type": "monitor.digest",
        "timestamp": message.at.isoformat(),
        "data": {
            "id": message.id,
            "audience": message.audience,
            "subject": message.subject,
            "text": message.text,
            "html": message.html,
            "turns": list(message.turns),
        },
    }
    return json.dumps(said, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")
