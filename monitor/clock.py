"""The real clock: time in whole milliseconds, waiting, and chance that nobody can guess."""

from __future__ import annotations

import asyncio
import secrets
from datetime import UTC, datetime, timedelta

_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
#: Bytes of chance that are fetched at once: asking the system lets other threads take over, and a look asks thrice.
_STOCK = 4096


class SystemClock:
    """The ``Clock`` socket over the machine's own clock."""

    def __init__(self) -> None:
        """Begin without a stock of chance."""
        self._stock = b""
        self._used = 0

    def now(self) -> datetime:
        """Give the time in UTC, aware, in whole milliseconds, the finest that the journal writes."""
        now = datetime.now(UTC)
        return now.replace(microsecond=now.microsecond // 1000 * 1000)

    async def sleep(self, span: timedelta) -> None:
        """Wait that long."""
        await asyncio.sleep(max(0.0, span.total_seconds()))

    def token(self, length: int) -> str:
        """Give random characters; strangers cannot foresee which sibling address we will ask for."""
        return "".join([_LETTERS[byte & 31] for byte in self._chance(length)])

    def fraction(self) -> float:
        """Give a random number from 0 up to but not including 1."""
        return (int.from_bytes(self._chance(7), "big") >> 3) / (1 << 53)

    def _chance(self, count: int) -> bytes:
        """Give bytes that were never given before."""
        if count > _STOCK:
            return secrets.token_bytes(count)
        if len(self._stock) - self._used < count:
            self._stock, self._used = secrets.token_bytes(_STOCK), 0
        self._used += count
        return self._stock[self._used - count : self._used]
