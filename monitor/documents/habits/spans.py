"""Spans of time as other tools write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta

_UNITS = {"ms": 0.001, "s": 1, "sec": 1, "m": 60, "min": 60, "h": 3600, "d": 86_400, "w": 604_800}
_PARTS = re.compile(r"(\d+(?:\.\d+)?)\s*(ms|min|sec|s|m|h|d|w)?\s*")
_NAMED = ("weeks", "days", "hours", "minutes", "seconds")


def seconds(value: object) -> timedelta | None:
    """Read a number of seconds, or a text such as ``20s`` or ``1m 30s``; None where it is neither."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return timedelta(seconds=value) if 0 < value < 10**9 else None
    if not isinstance(value, str) or not re.fullmatch(f"(?:{_PARTS.pattern})+", value.strip()):
        return None
    total = sum(float(number) * _UNITS[unit or "s"] for number, unit in _PARTS.findall(value.strip()))
    return timedelta(seconds=total) if 0 < total < 10**9 else None


def named(value: object) -> timedelta | None:
    """Read a group of weeks, days, hours, minutes and seconds; None where it names no time at all."""
    if not isinstance(value, Mapping):
        return None
    counts = {name: value.get(name) for name in _NAMED}
    numbers = {name: _number(count) for name, count in counts.items()}
    total = sum((timedelta(**{name: number}) for name, number in numbers.items()), timedelta(0))
    return total or None


def _number(count: object) -> int:
    """Read a count, which may be written as text or left out."""
    text = str(count if count is not None else 0)
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 7 else 0
