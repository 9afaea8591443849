"""Moments as sentences tell them: 2026-11-22 16:00 UTC."""

from __future__ import annotations

from datetime import datetime


def minute(at: datetime) -> str:
    """Write a moment for people; it has to be in UTC, as clocks and journals give it."""
    return f"{at:%Y-%m-%d %H:%M} UTC"
