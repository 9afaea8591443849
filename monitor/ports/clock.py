"""The socket of time: now, waiting, and chance."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Time, waiting and chance. Tests turn it by hand."""

    def now(self) -> datetime:
        """Give the time in UTC, aware, in whole milliseconds."""

    async def sleep(self, span: timedelta) -> None:
        """Wait that long."""

    def token(self, length: int) -> str:
        """Give that many random characters of ``a-z2-7``."""

    def fraction(self) -> float:
        """Give a random number from 0 up to but not including 1."""
