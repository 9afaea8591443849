"""The real clock: time in whole milliseconds, waiting, and chance that nobody can guess."""

from __future__ import annotations

import asyncio
import secrets
from datetime import UTC, datetime, timedelta

_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"


class SystemClock:
    """The ``Clock`` socket over the machine's own clock."""

    def now(self) -> datetime:
        """Give the time in UTC, aware, in whole milliseconds, the finest that the journal writes."""
        now = datetime.now(UTC)
        return now.replace(microsecond=now.microsecond // 1000 * 1000)

    async def sleep(self, span: timedelta) -> None:
        """Wait that long."""
        await asyncio.sleep(max(0.0, span.total_seconds()))

    def token(self, length: int) -> str:
        """Give random characters; strangers cannot foresee which sibling address we will ask for."""
        return "".join(_LETTERS[byte & 31] for byte in secrets.token_bytes(length))

    def fraction(self) -> float:
        """Give a random number from 0 up to but not including 1."""
        return secrets.randbelow(1 << 53) / (1 << 53)
